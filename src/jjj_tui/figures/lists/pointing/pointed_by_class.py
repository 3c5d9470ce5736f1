"""Names that all end in the noun a list points back with: 东港、西港共完成货物吞吐量2亿吨。两港集装箱吞吐量分别为…."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.lists.names.pointers import class_behind
from jjj_tui.figures.lists.runs.alike import sentence_start
from jjj_tui.figures.numbers.numerals import COUNTING
from jjj_tui.figures.tables.heads import opens_head
from jjj_tui.figures.tables.joins import JOINTS

_NOUNS = frozenset("省市县区州镇乡村港校院厂店矿库")
_NO_NAMES = frozenset("全本该各外这那")
_COUNTING = frozenset("两二三四五六七八九十大各全本该外")
_OTHERS = frozenset("，,。；;：:、和与及的0123456789")
_LONGEST_NAME = 8
_LONGEST = 160


def named_by_class(folded: str, raw: str, start: int, behind: int, count: int, layout: Layout) -> list[str]:
    """The one row of so many names before that end in the noun of 两港, 三县, 两公司; none where more are told of.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the words begin that point back.
        behind: Where they end.
        count: How many names there must be.
        layout: Where the clauses end.
    """
    end = behind - (folded[behind - 1] == "的")
    noun = "公司" if folded.endswith("公司", start, end) else folded[end - 1]
    if noun not in _NOUNS and noun != "公司":
        return []
    begin = sentence_start(folded, start)
    if begin > 0 and folded[begin - 1] != "\n":
        begin = sentence_start(folded, begin - 1)
    if start - begin > _LONGEST:
        return []
    rows, at = [], begin
    while (found := folded.find(noun, at, start)) >= 0:
        spans = _row_from(folded, found + len(noun), start, noun)
        at = spans[-1][1]
        if len(spans) > 1:
            rows.append(spans)
        elif rows and folded[found - 1] not in _COUNTING:
            return []  # 甲市、乙市…，丁市…。两市: which two?
    if len(rows) != 1 or len(rows[0]) != count:
        return []
    spans = rows[0]
    spans[0] = (_first_start(folded, spans[0][1], count, layout), spans[0][1])
    return _names(folded, raw, spans)


def _row_from(folded: str, end: int, limit: int, noun: str) -> list[tuple[int, int]]:
    """The names that joints part from the one that ends at ``end``, all with the same noun; it alone begins nowhere yet."""
    spans = [(end, end)]
    while folded[end] in JOINTS:
        found = folded.find(noun, end + 1, min(limit, end + 1 + _LONGEST_NAME))
        if found <= end + 1 or not _OTHERS.isdisjoint(folded[end + 1 : found]):
            break
        spans.append((end + 1, found + len(noun)))
        end = found + len(noun)
    return spans


def _first_start(folded: str, end: int, count: int, layout: Layout) -> int:
    """Where the first of the names begins: behind a verb, and behind what they all are (两大口岸|东港)."""
    start = layout.clause(end - 1)[0]
    begin, stop, _, _ = left_phrase(folded, strip_openings(folded, start, end), end)
    if stop != end:
        return end
    number = "两" if count == 2 else COUNTING[count : count + 1] or "\n"
    counted = folded.rfind(number, begin, end - 1)
    if counted >= 0:
        at = counted + 1 + (folded[counted + 1] in "大家个座所")
        behind = class_behind(folded, at, end)
        begin = behind if behind > at else end
    return begin


def _names(folded: str, raw: str, spans: list[tuple[int, int]]) -> list[str]:
    """The names of a row where each is one, and nothing more is told of than they."""
    end = spans[-1][1]
    if folded[end] == "等" or opens_head(folded, end - 1):
        return []
    for begin, stop in spans:
        short = 1 < stop - begin <= _LONGEST_NAME
        if not short or folded[begin] in _NO_NAMES or left_phrase(folded, begin, stop)[:2] != (begin, stop):
            return []
    names = [raw[begin:stop] for begin, stop in spans]
    return names if len(set(names)) == len(names) else []
