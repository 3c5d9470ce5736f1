"""Which figure is the total of which others: looked for only where the text claims a sum."""

import re
from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise

from jjj_tui.figures import kinds
from jjj_tui.figures.around.behind import YUAN
from jjj_tui.figures.clauses import SENTENCE_STOP, Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.measured import SHARES
from jjj_tui.figures.lists.sums import RunningSum, sum_of
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.variants import fold

_COVERING = re.compile(
    "京津冀|三地|两地|四地|全国|全省|全市|全县|全区|全年|合计|总计|共|三大|两大|四大|五大|一二三|整体|集团|公司|总体"
)
_TOTAL_WORD = re.compile("合计|总计|共计|总(?=[^。，,]{0,6}[0-9])|一共|共(?<![公国中总]共)(?=有?[0-9])")
_SAID_SUM = re.compile(
    "[，,、；;。]?(?:三|两|四|五|六|七|八)?(?:地|者|项|市|县|省|国|家)?(?:合计|总计|共计|一共)"
)
# What covers a list by another name is its total only where the sum holds: 一季度、二季度分别…,上半年合计75亿元.
_COVERS_LIST = re.compile(
    "[，,；;。](?!其余|其他|其它|余下|剩余|另|此外|去年|上年|明年|预计|计划|目标)[^，,。；;、和与及\n]{0,8}?"
    "(?:合计|总计|共计|一共|累计|总|共(?<![公中国]共)|[上下]半年|全年|前[二两三]个?季度|[一二三四]季度"
    "|全(?:国|省|市|县|区|镇|乡|村|校|厂|院|公司|集团|系统|行业)|[两三四五]地)[^，,。；;、和与及\n]{0,8}"
)
_SAID_WITHIN = 20
# Between the names of those who are told of together.
_JOINT = re.compile("[、和与及]")
_MOST_PARTS = 12
_LONGEST_ROW = 80  # characters of names
# No more than this stands between a total and the word for it.
_NEAR_TOTAL = 12
# A sum is looked for no further than this.
_REACH = 500
_AMONG_WORDS = ("其中", "当中", "包括")
_AMONG = re.compile("|".join(_AMONG_WORDS))
_ADDITIVE = frozenset((
    kinds.MONEY, kinds.COUNT, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.DATA, kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.DURATION,
))  # fmt: skip


def mark_totals(folded: str, drafts: list[Draft], layout: Layout, number: int) -> None:
    """Marks totals and their parts where the text claims a sum."""
    members: dict[int, list[Draft]] = {}
    if number:
        for draft in drafts:
            if draft.role == "member" and draft.group is not None:
                members.setdefault(draft.group, []).append(draft)
    for group, parts in members.items():
        _total_of_list(folded, drafts, group, parts, layout)
    # Most texts claim no sum at all.
    if holds(folded, _AMONG_WORDS):
        among = [match.start() for match in _AMONG.finditer(folded)]
        for at, stop in pairwise((*among, len(folded))):
            number = _parts_behind(folded, drafts, at, stop, number)
    if holds(folded, "总共计"):
        for match in _TOTAL_WORD.finditer(folded):
            known = number
            number = _parts_before(folded, drafts, match.end(), number)
            if number == known:
                number = _parts_named_behind(folded, drafts, layout, match.end(), number)


def _fits(part: Draft, total: Draft) -> bool:
    if part.kind is not total.kind or part.value is None:
        return False
    one, other = part.unit_canonical, total.unit_canonical
    return one == other or (one in YUAN and other in YUAN and "元" in (one, other))


def _index_at(drafts: list[Draft], at: int) -> int:
    """Index of the first figure that starts at or behind an offset."""
    return bisect_left(drafts, at, key=lambda draft: draft.start)


def _total_of_list(folded: str, drafts: list[Draft], group: int, parts: list[Draft], layout: Layout) -> None:
    """The total directly before a 分别 list: 京津冀…51492亿元,北京、天津和河北分别为…."""
    first = _index_at(drafts, parts[0].start)
    for total in reversed(drafts[max(0, first - 3) : first]):
        between = folded[total.end : parts[0].start]
        if len(between) > _REACH:
            break
        if total.role != "single" or total.kind not in _ADDITIVE or total.value is None or "\n" in between:
            break
        if not all(_fits(part, total) for part in parts):
            continue
        added = sum_of(folded, total)
        for part in parts:
            added.add(folded, part)
        covering = _COVERING.search(folded, layout.clause(total.start)[0], total.start)
        claimed = covering and "。" not in between and _same_measure(total, parts[0])
        claimed = claimed or ("。" not in between and _AMONG.search(between) and added.exceeds(folded))
        if (added.meets(folded) or claimed) and not added.mixed():
            added.mark(group)
            return
        break
    _total_said_behind(folded, drafts, group, parts)


def _total_said_behind(folded: str, drafts: list[Draft], group: int, parts: list[Draft]) -> None:
    """The total directly behind a 分别 list: …分别为A、B和C,合计D. It claims to be the whole, right or wrong."""
    at = parts[-1].ext_end
    behind = _index_at(drafts, at)
    if behind >= len(drafts):
        return
    total = drafts[behind]
    if total.start - at > _SAID_WITHIN or total.role != "single" or total.value is None:
        return
    if total.kind not in _ADDITIVE or not all(_fits(part, total) for part in parts):
        return
    said = _SAID_SUM.match(folded, at, at + 12)
    claimed = said is not None and total.start - said.end() <= 6
    if not claimed and (total.kind in SHARES or not _COVERS_LIST.fullmatch(folded, at, total.start)):
        return  # 分别增长3%和5%,全市增长8%
    added = sum_of(folded, total)
    for part in parts:
        added.add(folded, part)
    moved = total.direction not in (None, parts[0].direction)  # 分别新增A、B,合计C leaves the 新增 out
    rough = total.comparator is not None or total.kind in SHARES or moved or not claimed
    if (added.meets(folded) or not rough) and not added.mixed():
        added.mark(group)
        if "carried" in total.flags and parts[0].member:
            total.subject = (parts[0].subject or "").removeprefix(parts[0].member) or total.subject


def _same_measure(total: Draft, member: Draft) -> bool:
    head = (member.subject or "")[len(member.member or "") :]
    return bool(head) and (total.subject or "").endswith(head)


def _parts_behind(folded: str, drafts: list[Draft], at: int, stop: int, number: int) -> int:
    """总额A,其中甲B、乙C: marked only where the parts add up, for such lists need not be whole.

    What stands behind another 其中 (from ``stop`` on) is a part of a part.
    """
    first = _index_at(drafts, at)
    for back in range(first - 1, max(-1, first - 4), -1):
        total = drafts[back]
        if at - total.end > _REACH or "\n" in folded[total.end : at]:
            break
        if total.value is None or total.role != "single":
            break
        if total.kind not in _ADDITIVE or total.kind in SHARES:
            continue
        if (found := _closest(folded, drafts, total, first, (at, stop))) is not None:
            found.mark(number)
            return number + 1
    return number


def _closest(
    folded: str, drafts: list[Draft], total: Draft, first: int, within: tuple[int, int]
) -> RunningSum | None:
    """The run of parts from ``first`` on whose sum is nearest to the total; rounding may let a shorter one fit too."""
    added = sum_of(folded, total)
    best: tuple[Decimal, int] | None = None
    enough = 2 * abs(total.value or Decimal(0))
    at, stop = within
    for draft in drafts[first : first + 12]:
        if draft.start >= stop or draft.start - at > _REACH or "\n" in folded[at : draft.start]:
            break
        if not _fits(draft, total):
            continue
        if draft.role != "single" or "。" in folded[max(at, draft.start - 200) : draft.start]:
            break
        added.add(folded, draft)
        if added.total > enough:
            break
        off = added.off()
        if len(added.parts) > 1 and (best is None or off < best[0]) and added.meets(folded):
            best = off, len(added.parts)
            if off == 0:
                break
    if best is None:
        return None
    beyond = added.parts[best[1] :]
    added.parts = added.parts[: best[1]]
    added.negative = [draft for draft in added.negative if draft not in beyond]
    return added


def _parts_named_behind(folded: str, drafts: list[Draft], layout: Layout, at: int, number: int) -> int:
    """甲、乙两地合计A,甲B,乙C: whoever is told of together and then one by one, the sum right or wrong."""
    first = _index_at(drafts, at)
    if first >= len(drafts):
        return number
    total = drafts[first]
    apart = total.start - at > _NEAR_TOTAL or total.value is None
    if apart or total.role != "single" or total.kind not in _ADDITIVE or total.kind in SHARES:
        return number
    names = _JOINT.split(folded[max(layout.clauses[first][2], at - _LONGEST_ROW) : at])
    added = sum_of(folded, total)
    for draft in drafts[first + 1 : first + 1 + _MOST_PARTS]:
        told = len(added.parts)
        if told == len(names) or SENTENCE_STOP.search(folded, total.end, draft.start):
            break
        if _fits(draft, total) and draft.role == "single" and _is_of(draft, names[told], told):
            added.add(folded, draft)
    if 1 < len(names) == len(added.parts) and not added.mixed():
        added.mark(number)
        return number + 1
    return number


def _is_of(draft: Draft, name: str, place: int) -> bool:
    """Whether a figure is of whom a name in a row names (丙县 of 甲、乙、丙三县合计); words may lead to the first."""
    subject = fold(draft.subject or " ")
    alike = (subject, subject[:-1]) if len(subject) > 1 else (subject,)
    return any(name.startswith(told) or (not place and name.endswith(told)) for told in alike)


def _parts_before(folded: str, drafts: list[Draft], at: int, number: int) -> int:
    """甲A、乙B,合计C."""
    first = _index_at(drafts, at)
    last = at
    for total in drafts[first : first + 3]:
        near = total.start - at <= _NEAR_TOTAL or (total is not drafts[first] and total.start - last <= 2)
        last = total.ext_end
        if not near or total.value is None or total.role != "single" or total.kind not in _ADDITIVE:
            break
        added = sum_of(folded, total)
        enough = 2 * abs(total.value)
        for draft in reversed(drafts[max(0, first - 30) : first]):
            if at - draft.end > _REACH or "\n" in folded[draft.end : at]:
                break
            if not _fits(draft, total):
                continue
            if draft.role != "single":
                break
            added.add(folded, draft)
            if added.total > enough:
                break
            if len(added.parts) > 1 and added.meets(folded):
                added.mark(number)
                number += 1
                break
    return number
