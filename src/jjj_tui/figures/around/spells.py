"""Spans of time within a sentence: what is told of stands before them, and what happened in them behind."""

from jjj_tui.figures.around.left_phrases import left_phrase
from jjj_tui.figures.around.subject_signs import SPELLS, UNUSUAL_HEADS
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.tables.grammar import starts_with
from jjj_tui.rarely import Rarely

SPELL_ENDS = frozenset("天年月日周季度时里内来间")
_LONGEST_SPELL = 12
# 泰山|前4天|接待6.55万人, 故宫|近3年|修缮40处
_SPELL = Rarely(
    "(?:假期|节日|节后|节前|长假|开园|开馆|营业|上映|上市)?(?:(?<![提延推之以此落])[前近首头后]|连续|过去|最近|未来)的?约?[0-9一二三四五六七八九十两几]{1,4}[多余]?个?(?:天|日|年|月|周|季度|小时|交易日)(?:时间)?(?:以来|[里内来间])?$"
)
_TOLD_AT = frozenset("前后首头近")
_NO_TIMES = frozenset("提延推之以此落")


def before_spell(folded: str, gone: int, layout: Layout, begun: int | None = None) -> tuple[int, int] | None:
    """What is told of before a span of time that ends where the words of a figure begin: 泰山|前4天|接待6.55万人.

    Args:
        folded: The folded text.
        gone: Where the span ends.
        layout: The clauses of the text.
        begun: Where it begins, with its hedges, if it is a figure by itself: 缩短|近2小时 is no time.
    """
    start, _ = layout.clause(gone - 1)
    spell = _SPELL().search(folded, max(start, gone - _LONGEST_SPELL), gone)
    if spell is None or (begun is not None and spell.start() >= begun):
        return None
    stop = spell.start()
    if any(char.isdigit() for char in folded[start:stop]):
        return None  # another figure stands before it
    begin, end, _, _ = left_phrase(folded, start, stop)
    if end != stop or end - begin < 2 or folded[begin] in UNUSUAL_HEADS:
        return None  # 不高于决议前30日的均价
    return begin, end


def tells_when(folded: str, at: int) -> bool:
    """Whether a span of time that begins at ``at`` is but the time of what follows: 前3天接待8万人次, 连续5天下降."""
    if folded[at - 1] in _TOLD_AT:
        return folded[at - 2] not in _NO_TIMES  # 提前6天
    return folded[at - 2 : at] in ("连续", "过去", "最近", "未来")


def spell_end(folded: str, at: int) -> int:
    """Where the name of a time ends that is told by how long it lasts (国庆8天|长假); 0 where there is none."""
    word = starts_with(SPELLS, folded, at, len(folded))
    return 0 if word is None else at + len(word)
