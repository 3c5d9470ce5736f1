"""Which figure is the total of which others: looked for only where the text claims a sum."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from jjj_tui.figures import kinds
from jjj_tui.figures.around.behind import YUAN
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.measured import SHARES
from jjj_tui.figures.numbers.numerals import HALF, last_place
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.variants import fold

_COVERING = re.compile(
    "京津冀|三地|两地|四地|全国|全省|全市|全县|全区|全年|合计|总计|共|三大|两大|四大|五大|一二三|整体|集团|公司|总体"
)
_TOTAL_WORD = re.compile("合计|总计|共计|总(?=[^。，,]{0,6}[0-9])|一共|共(?<![公国中总]共)(?=有?[0-9])")
_SAID_SUM = re.compile(
    "[，,、；;。]?(?:三|两|四|五|六|七|八)?(?:地|者|项|市|县|省|国|家)?(?:合计|总计|共计|一共)"
)
# Between the names of those who are told of together.
_JOINT = re.compile("[、和与及]")
_ENDS = re.compile("[。！？\n]")
_MOST_PARTS = 12
_LONGEST_ROW = 80  # characters of names
# No more than this stands between a total and the word for it.
_NEAR_TOTAL = 12
# A sum is looked for no further than this.
_REACH = 500
_AMONG_WORDS = ("其中", "当中", "包括")
_AMONG = re.compile("|".join(_AMONG_WORDS))
_MINUS = re.compile("卖超|净流出|亏损|净卖出|净减少|逆差|流出")
_PLUS = re.compile("买超|净流入|盈利|净买入|净增加|顺差|流入")
_ADDITIVE = frozenset((
    kinds.MONEY, kinds.COUNT, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.DATA, kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.DURATION,
))  # fmt: skip


_NOTHING = Decimal(0)


@dataclass(slots=True)
class _Sum:
    """A running sum of parts, with what rounding may explain."""

    whole: Draft
    opposite: re.Pattern[str]  # the words that say a part runs against the total
    parts: list[Draft]
    negative: list[Draft]
    total: Decimal = Decimal(0)
    place: Decimal = Decimal(0)  # the coarsest last place among those that were looked at
    placed: int = 0  # how many they are, the whole first

    def mark(self, group: int) -> None:
        """Makes them a total and its parts."""
        self.whole.group, self.whole.role = group, "total"
        for part in self.parts:
            part.group, part.role = group, "part"
        for part in self.negative:
            part.flag("negative")

    def add(self, folded: str, draft: Draft) -> None:
        value = draft.value or _NOTHING
        negative = _said_of(folded, draft, self.opposite)
        if negative:
            self.negative.append(draft)
        self.parts.append(draft)
        self.total += -value if negative else value

    def mixed(self) -> bool:
        """Whether the parts are in more than one currency, so that nothing can be added."""
        units = {draft.unit_canonical for draft in (self.whole, *self.parts)}
        # 500亿美元…200亿、150亿元 may leave the currency out, but not once it is said again of another part.
        said = {draft.unit_canonical for draft in self.parts}
        return len(units - {"元"}) > 1 or ("元" in said and len(said) > 1)

    def off(self) -> Decimal:
        return abs((self.whole.value or _NOTHING) - self.total)

    def exceeds(self, folded: str) -> bool:
        """Whether the parts are certainly more than the whole: a list need not be whole, but never is it more."""
        exact = all(draft.comparator is None for draft in (self.whole, *self.parts))
        alike = all(part.direction == self.whole.direction for part in self.parts)
        if not exact or not alike or self.negative or self.whole.kind in SHARES:
            return False
        return self.total > (self.whole.value or _NOTHING) and not self.meets(folded)

    def meets(self, folded: str) -> bool:
        off, value = self.off(), self.whole.value
        if value is None or off * 5 > abs(value):
            return False  # whatever rounding may explain, that is no sum
        if self.mixed():
            return False
        drafts = (self.whole, *self.parts)
        for draft in drafts[self.placed :]:
            self.place = max(self.place, last_place(folded[draft.start : draft.end]))
        self.placed = len(drafts)
        counted = self.place == 1 and all(d.kind is kinds.COUNT and d.comparator is None for d in drafts)
        return off == 0 or (not counted and off < HALF * self.place * len(drafts))


def _sum_of(folded: str, total: Draft) -> _Sum:
    return _Sum(total, _PLUS if _said_of(folded, total, _MINUS) else _MINUS, [], [])


def _said_of(folded: str, draft: Draft, words: re.Pattern[str]) -> bool:
    """Whether one of the words stands directly before a figure, in its own part of the sentence."""
    said = words.search(folded, max(0, draft.start - 8), draft.start)
    return said is not None and not any(mark in folded[said.end() : draft.start] for mark in "，,、；。")


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
        added = _sum_of(folded, total)
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
    said = _SAID_SUM.match(folded, at, at + 12)
    behind = _index_at(drafts, at)
    if said is None or behind >= len(drafts):
        return
    total = drafts[behind]
    whole = total.role == "single" and total.value is not None and total.kind in _ADDITIVE
    if whole and total.start - said.end() <= 6 and all(_fits(part, total) for part in parts):
        added = _sum_of(folded, total)
        for part in parts:
            added.add(folded, part)
        moved = total.direction not in (None, parts[0].direction)  # 分别新增A、B,合计C leaves the 新增 out
        rough = total.comparator is not None or total.kind in SHARES or moved
        if (added.meets(folded) or not rough) and not added.mixed():
            added.mark(group)


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
) -> _Sum | None:
    """The run of parts from ``first`` on whose sum is nearest to the total; rounding may let a shorter one fit too."""
    added = _sum_of(folded, total)
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
    added = _sum_of(folded, total)
    for draft in drafts[first + 1 : first + 1 + _MOST_PARTS]:
        told = len(added.parts)
        if told == len(names) or _ENDS.search(folded, total.end, draft.start):
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
        added = _sum_of(folded, total)
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
