"""Names in brackets behind their number and what they all are: 3座水库（漳河、富水、白水）|蓄水量, 两间私院（港康、圣约翰）|房租."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.lists.names.unjoined import JOINT, Names, count_behind
from jjj_tui.rarely import Rarely

_CLOSE = {"（": "）", "(": ")"}
# When it was so, behind what is measured: 平均判赔额|去年.
_WHEN = Rarely("(?:[去今前上本当昨]年|[上本当]月|[昨今当]日|目前|现时|计划|拟)$")
_LONGEST_COUNT = 16
_LONGEST_NAME = 20
_LEAD = 2
# What leads into such a bracket, or stands in it instead of names.
_LEADS = Rarely(
    "(?:以下)?(?:分别)?(?:简称|统称|称)为?|(?:分别|依次)?[为是即指][:：]?|包括|其中|如|[含约占比按共见均相同下]|[以位]"
)
_VERBS = Rarely("上市|在[\u4e00-\u9fff]|位于|属于")


def in_brackets(folded: str, raw: str, start: int, end: int, count: int, limit: int) -> Names | None:
    """The names that a bracket gives of so many as are counted before it, and what is measured of them behind it.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the clause begins.
        end: Where the predicate begins.
        count: How many names there must be.
        limit: Where 分别 stands, for a bracket directly before it is read as an aside of the predicate.

    Returns:
        The names; None where no bracket gives as many.
    """
    opened = last_bracket(folded, start, limit)
    if opened <= start:
        return None
    closed = folded.find(_CLOSE[folded[opened]], opened, limit)
    if closed < 0:
        return None
    lead = _LEADS().match(folded, opened + 1, closed)
    begun = opened + 1 if lead is None else lead.end()
    if lead is not None and len(lead.group()) < _LEAD:
        return None  # （均为国企、民企）, （见表1、表2）
    names = JOINT().split(raw[begun:closed])
    if len(names) != count or len(set(names)) < count:
        return None
    if not all(0 < len(name) <= _LONGEST_NAME for name in names) or _VERBS().search(folded, begun, closed):
        return None
    if count_behind(folded, max(start, opened - _LONGEST_COUNT), opened, count) is None:
        return None
    at = closed + 1 + (folded[closed + 1] == "的")
    if at >= end:
        return Names(names, "")  # 三所学校（甲、乙、丙）|计划分别招收
    when = _WHEN().search(folded, at, end)
    begin, stop, _, _ = left_phrase(folded, at, when.start() if when else end)
    return Names(names, raw[begin:stop] if stop - begin > 1 else "")
