"""Spans of time within a sentence: what is told of stands before them, and what happened in them behind."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.vocabulary.subject_signs import UNUSUAL_HEADS
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.tables.grammar import by_first, starts_with

_SPELLS = by_first(("长假", "小长假", "假期", "合约", "合同", "行程", "课程", "培训", "禁令", "徒刑"))

SPELL_ENDS = "天年月日周季度时里内来间"
_UNITS = ("天", "日", "年", "月", "周", "小时", "季度", "交易日")
_DIGITS = frozenset("0123456789")
_NUMBERS = "0123456789一二三四五六七八九十两几多余"
# What opens a span, and before which of them it opens none: 提前6天, 延后3天.
_TOLD_AT = "前后首头近"
_TOLD_BY = frozenset(("连续", "过去", "最近", "未来"))
_NO_TIMES = "提延推之以此落"


def before_spell(folded: str, gone: int, layout: Layout, begun: int | None = None) -> tuple[int, int] | None:
    """What is told of before a span of time that ends where the words of a figure begin: 泰山|前4天|接待8万人.

    Args:
        folded: The folded text.
        gone: Where the span ends.
        layout: The clauses of the text.
        begun: Where it begins, with its hedges, if it is a figure by itself: 缩短|近2小时 is no time.
    """
    start, _ = layout.clause(gone - 1)
    stop = _opening(folded, start, gone)
    if stop < 0 or (begun is not None and stop >= begun):
        return None
    if not _DIGITS.isdisjoint(folded[start:stop]):
        return None  # another figure stands before it
    begin, end, _, _ = left_phrase(folded, start, stop)
    if end != stop or end - begin < 2 or folded[begin] in UNUSUAL_HEADS:
        return None  # 不高于决议前30日的均价
    return begin, end


def _opening(folded: str, floor: int, end: int) -> int:
    """Where a span of time opens that ends at ``end`` (泰山|前4天); -1 where none does."""
    at = end
    if folded[at - 1] in "里内来间":
        at -= 1 + folded.endswith(("以来", "时间"), floor, at)
    if not folded.endswith(_UNITS, floor, at):
        return -1
    at -= 3 if folded.endswith("交易日", floor, at) else 1 + (folded[at - 1] in "时度")
    at -= folded[at - 1] == "个"
    counted = at
    while at > floor and folded[at - 1] in _NUMBERS:
        at -= 1
    if at == counted or not tells_when(folded, at):
        return -1
    return at - (1 if folded[at - 1] in _TOLD_AT else 2)


def tells_when(folded: str, at: int) -> bool:
    """Whether a span of time that begins at ``at`` is but the time of what follows: 前3天接待8万人次, 连续5天下降."""
    if folded[at - 1] in _TOLD_AT:
        return folded[at - 2] not in _NO_TIMES  # 提前6天
    return folded[at - 2 : at] in _TOLD_BY


def spell_end(folded: str, at: int) -> int:
    """Where the name of a time ends that is told by how long it lasts (国庆8天|长假); 0 where there is none."""
    word = starts_with(_SPELLS, folded, at, len(folded))
    return 0 if word is None else at + len(word)
