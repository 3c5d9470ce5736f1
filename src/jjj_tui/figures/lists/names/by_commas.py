"""Names with joints inside them, which commas part: 信息服务业，航空、航天器及设备制造业，仪器制造业投资各增3%、4%和5%."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.lists.names.unjoined import JOINT, Names
from jjj_tui.figures.tables.heads import head_start, measures
from jjj_tui.rarely import Rarely

COMMAS = "，,；;"
_DIGIT = Rarely("[0-9]")
_LONGEST = 40
# Branches and kinds of goods hold verbs and are none.
_BRANCHES = frozenset("业类")


def parted_by_commas(folded: str, raw: str, start: int, end: int, count: int, layout: Layout) -> Names | None:
    """The names of a list that are as many clauses, ending alike, with a joint inside one of them.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the clause of the last name begins.
        end: Where the predicate behind the last name begins.
        count: How many names there must be.
        layout: Where the clauses end.

    Returns:
        The names; no names where clauses stand in such a row, but not as many; None where none do.
    """
    if start < 2:
        return None
    mark = folded[start - 2]
    cut = _last_end(folded, start, end, mark)
    before, _ = layout.clause(start - 1)
    if cut <= start or not _ends_alike(folded, before, start - 1, mark):
        return None
    own = JOINT().split(folded[start:cut])
    joined = JOINT().search(folded, before, start - 1) is not None
    if len(own) == count and all(name.endswith(mark) for name in own):
        return None  # 各区，东城区、西城区投资分别增长
    spans = _clauses(folded, before, cut, layout, mark)
    if len(own) == count and not joined and (count < 3 or len(spans) != count):
        return None  # 规上工业，汽车、医药制造业增加值分别增长
    names = [raw[a:b] for a, b in spans]
    if any(map(_joined, names)):
        whole = len(spans) == count and not any(a == b or _is_row(folded[a:b], mark) for a, b in spans)
        return Names(names if whole else [], raw[cut:end].removeprefix("的"))
    return None


def _clauses(folded: str, start: int, cut: int, layout: Layout, mark: str) -> list[tuple[int, int]]:
    """The clauses that end alike before ``cut``; one of them begins at ``start``."""
    _, stop = layout.clause(start)
    spans = [(start, stop), (stop + 1, cut)]
    while start > 1 and folded[start - 1] in COMMAS:
        begin, stop = layout.clause(start - 1)[0], start - 1
        if not _ends_alike(folded, begin, stop, mark):
            break
        spans.insert(0, (begin, stop))
        start = begin
    return [(strip_openings(folded, *spans[0]), spans[0][1]), *spans[1:]]


def _joined(name: str) -> bool:
    return JOINT().search(name) is not None


def _is_row(name: str, mark: str) -> bool:
    """Whether joints part several names that each end as the clause does (农业、林业), or one of them from nothing."""
    parts = JOINT().split(name)
    return len(parts) > 1 and (not parts[0] or all(part.endswith(mark) for part in parts))


def _ends_alike(folded: str, start: int, end: int, mark: str) -> bool:
    """Whether a clause is a name that ends as the last one does: no figure, and no verb before or behind it."""
    if not 2 <= end - start <= _LONGEST or folded[end - 1] != mark or _DIGIT().search(folded, start, end):
        return False
    if mark in _BRANCHES:
        return True  # 电力、热力生产和供应业
    start = strip_openings(folded, start, end)
    return left_phrase(folded, start, end)[:2] == (start, end)


def _last_end(folded: str, start: int, end: int, mark: str) -> int:
    """Where the last name ends, with nothing but a measure behind it: the last place that ends like the clause before."""
    cut = folded.rfind(mark, start + 1, end) + 1
    while cut and not (cut == end or measures(folded, cut, end) or head_start(folded, cut, end) == cut):
        cut = folded.rfind(mark, start + 1, cut - 1) + 1
    return cut
