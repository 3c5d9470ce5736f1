"""The row of names that is counted where it stands, told of together before each of them is: 东安、西川两县共造林8万亩，覆盖率分别达到…."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.pointers import class_behind, enumerates
from jjj_tui.figures.lists.names.row import in_a_row
from jjj_tui.figures.lists.names.unjoined import PLACED, count_behind
from jjj_tui.figures.lists.runs.measured import measure_of

_FIGURES_BACK = 8
_LONGEST = 160
# What so many are, behind whose number the names surely ended.
_COUNTED = PLACED | frozenset(("家", "者", "校", "院", "厂", "行", "公司", "企业", "港", "队", "人"))


def counted_in(
    passage: Passage, index: int, within: tuple[int, int], count: int
) -> tuple[list[str], str] | None:
    """The names of the one row so counted, and what they are told of together, where fewer other things than they are told of between it and the list.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        within: Where the row may stand.
        count: How many names there must be.
    """
    folded, raw, drafts, layout = passage
    start, end = within
    if end - start > _LONGEST or folded.find("、", start, end) < 0:
        return None
    counted = count_behind(folded, start, end, count)
    if counted is None:
        return None
    behind = counted.end()
    if counted.group("unit") == "个" and folded[behind] in PLACED:
        behind += 1  # 三个镇
    elif counted.group("unit") not in _COUNTED:
        named = class_behind(folded, behind, end)
        if named == behind:
            return None
        behind = named  # 三座|机场
    if count_behind(folded, behind, end, count) or enumerates(folded, behind, end):
        return None
    between = [
        draft
        for draft in drafts[max(0, index - _FIGURES_BACK) : index]
        if draft.start >= start and draft.tier != "C"
    ]
    own = [draft for draft in between if draft.subject is not None and "carried" not in draft.flags]
    if len(own) >= count or any(draft.member is not None or draft.start < behind for draft in between):
        return None
    begin = strip_openings(folded, layout.clause(counted.start())[0], counted.start())
    found = in_a_row(folded, raw, begin, behind, count)
    if found is None or found.kind != "thing" or found.lead or found.head:
        return None
    row = raw[begin : counted.start()]
    if not all(name in row for name in found.names):
        return None
    return found.names, _told_of(own)


def _told_of(own: list[Draft]) -> str:
    """What the one figure between is of: 两市共接待|游客|600万人次, 两市|成交额|1.2万亿元."""
    if len(own) != 1:
        return ""
    subject = own[0].subject or ""
    return subject if "、" not in subject and own[0].kind is kinds.COUNT else measure_of(own[0])
