"""Which figure is the total of which others: looked for only where the text claims a sum."""

import re

from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.alike import ADDITIVE, REACH, fits, index_at, sentence_end
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.lists.totals.among import AMONG, AMONG_WORDS, mark_among, mark_divided, mark_sectors
from jjj_tui.figures.lists.totals.covers import are_apart, could_cover, is_claimed, of_times
from jjj_tui.figures.lists.totals.said import TOTAL_SIGNS, mark_said
from jjj_tui.figures.lists.totals.sums import RunningSum, sum_up
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.heads import measures
from jjj_tui.figures.tables.variants import fold

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
# A total and two parts.
_FEWEST = 3


def mark_totals(passage: Passage, number: int) -> None:
    """Marks totals and their parts where the text claims a sum; ``number`` lists are numbered already."""
    folded, drafts = passage.folded, passage.drafts
    if len(drafts) < _FEWEST:
        return
    members: dict[int, list[int]] = {}
    if number:
        for index, draft in enumerate(drafts):
            if draft.role == "member" and draft.group is not None:
                members.setdefault(draft.group, []).append(index)
    for group, parts in members.items():
        if not _total_before(passage, group, parts):
            _total_behind(passage, group, parts)
    # Most texts claim no sum at all.
    if holds(folded, AMONG_WORDS):
        number = mark_among(passage, number)
    number = mark_divided(passage, number)
    if holds(folded, TOTAL_SIGNS):
        number = mark_said(passage, number)
    mark_sectors(passage, number)


def _total_before(passage: Passage, group: int, parts: list[int]) -> bool:
    """The total directly before a 分别 list: 京津冀…51492亿元,北京、天津和河北分别为…."""
    folded, drafts = passage.folded, passage.drafts
    first = parts[0]
    members = [drafts[index] for index in parts]
    for index in range(first - 1, max(-1, first - 4), -1):
        total = drafts[index]
        between = folded[total.end : members[0].start]
        if len(between) > REACH or "\n" in between:
            break
        if total.role != "single" or total.kind not in ADDITIVE or total.value is None:
            break
        if not all(fits(part, total) for part in members):
            continue
        added = sum_up(passage, index, parts)
        if added is None:
            break
        if _is_total(passage, index, added, between):
            added.mark(group)
            return True
        break
    return False


def _is_total(passage: Passage, index: int, added: RunningSum, between: str) -> bool:
    """Whether a figure before a list is its total: the list adds up and may cover it, or claims to, or is more than all."""
    folded, total, members = passage.folded, passage.drafts[index], added.parts
    words = folded[passage.layout.clause(total.start)[0] : total.start] + "\n" + fold(total.subject or "")
    claimed = "。" not in between and is_claimed(words, between, members) and _same_measure(total, members[0])
    if added.meets(folded):
        if total.kind in SHARES and (added.off() or folded.endswith("占", 0, total.start)):
            return False  # 移动源占46%,扬尘源、生活源、工业源各占18%、16%和11%
        covers = could_cover(words, between, _head(members[0]), members) and added.convinces(folded)
        return claimed or covers
    if "。" in between or not _is_last(passage, added):
        return False
    # 全省粮食总产量3600万吨,夏粮和秋粮分别为1400万吨和2300万吨
    within = AMONG.search(between) is not None or ("全" in words and _same_measure(total, members[0]))
    return claimed or (within and not of_times(members) and are_apart(members) and added.exceeds(folded))


def _is_last(passage: Passage, added: RunningSum) -> bool:
    """Whether no further amount in the sentence may be of the same total: 北京、天津分别A、B,其他地区C."""
    folded, drafts, last = passage.folded, passage.drafts, added.parts[-1]
    stop = sentence_end(folded, last.ext_end)
    for index in range(index_at(drafts, last.ext_end), len(drafts)):
        draft = drafts[index]
        if draft.start >= stop:
            break
        if fits(draft, added.whole) and draft.direction is None:
            return False
    return True


def _head(member: Draft) -> str:
    return fold((member.subject or "")[len(member.member or "") :])


def _same_measure(total: Draft, member: Draft) -> bool:
    head = _head(member)
    return bool(head) and fold(total.subject or "").endswith(head)


def _total_behind(passage: Passage, group: int, parts: list[int]) -> None:
    """The total directly behind a 分别 list: …分别为A、B和C,合计D. It claims to be the whole, right or wrong."""
    folded, drafts = passage.folded, passage.drafts
    members = [drafts[index] for index in parts]
    at = members[-1].ext_end
    behind = index_at(drafts, at)
    if behind >= len(drafts):
        return
    total = drafts[behind]
    if total.start - at > _SAID_WITHIN or total.role != "single" or total.value is None:
        return
    if total.kind not in ADDITIVE or not all(fits(part, total) for part in members):
        return
    said = _SAID_SUM.match(folded, at, at + 12)
    claimed = said is not None and total.start - said.end() <= 6
    if not claimed and (total.kind in SHARES or not _COVERS_LIST.fullmatch(folded, at, total.start)):
        return  # 分别增长3%和5%,全市增长8%
    added = sum_up(passage, behind, parts)
    if added is None:
        return
    moved = total.direction not in (None, members[0].direction)  # 分别新增A、B,合计C leaves the 新增 out
    rough = total.comparator is not None or total.kind in SHARES or moved or not claimed
    another = said is not None and _measures_another(folded[said.end() : total.start], members[0])
    if added.meets(folded) or not (rough or another):
        added.mark(group)
        if "carried" in total.flags and members[0].member:
            total.subject = (members[0].subject or "").removeprefix(members[0].member) or total.subject


def _measures_another(words: str, member: Draft) -> bool:
    """Whether a total behind a list names a measure that the list has not: 收入分别为A、B,合计利润C."""
    return measures(words, 0, len(words)) and words not in fold(member.subject or "")
