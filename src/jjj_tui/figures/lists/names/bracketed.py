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
_NO_NAME = frozenset("含约即下同占比按共")


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
    names = JOINT().split(raw[opened + 1 : closed]) if closed > 0 else []
    if len(names) != count or len(set(names)) < count:
        return None
    if not all(0 < len(name) <= _LONGEST_NAME and name[0] not in _NO_NAME for name in names):
        return None
    if count_behind(folded, max(start, opened - _LONGEST_COUNT), opened, count) is None:
        return None
    at = closed + 1 + (folded[closed + 1] == "的")
    if at >= end:
        return Names(names, "")  # 三所学校（甲、乙、丙）|计划分别招收
    when = _WHEN().search(folded, at, end)
    begin, stop, _, _ = left_phrase(folded, at, when.start() if when else end)
    return Names(names, raw[begin:stop] if stop - begin > 1 else "")
