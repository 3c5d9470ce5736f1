"""Blanks that part the clauses of a headline: 颱風逼近 3萬人撤離, and hedges that do not reach over them."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.word_ends import WORD_ENDS

# Hedges that are verbs or adjectives as well, and end a clause as such: 颱風逼近, 人手不足, 居民不满.
_ENDS_CLAUSE = ("逼近", "接近", "临近", "直奔", "不足", "不满", "不及", "未满")
# Of a quantity they say how much it is: 人数接近 3万人.
_QUANTITIES = "数率量额值价模口费入润积度重高长宽龄者计已仍均仅成比次产"
# One character that ends such a word: 走近, 迫近, 相约, 爆满, 攻破, 通过, 線上.
_WORD_ENDS = {
    **WORD_ENDS, "满": "爆客圆丰期届美不", "破": "攻告侦爆看戳识残", "过": "通经路越度错", "上": "线网路街市以晚早",
}  # fmt: skip


def parts(folded: str, at: int, draft: Draft) -> bool:
    """Whether the blank at ``at`` parts what stands before it from the figure.

    Args:
        folded: The folded text.
        at: Offset of the blank; only hedges and links stand between it and the figure.
        draft: The figure.
    """
    if " " in folded[draft.start : draft.end + 1]:
        return False  # 人口接近 500 万: blanks around every number
    last = folded[at - 1]
    if folded[at - 2] in _WORD_ENDS.get(last, ""):
        return True
    if draft.kind is not kinds.COUNT or not folded.endswith(_ENDS_CLAUSE, 0, at):
        return False
    return folded[at - 3] not in _QUANTITIES


def starts_anew(folded: str, previous: Draft | None, draft: Draft) -> bool:
    """Whether a figure behind a blank is whose another clause tells, as one before did: 六成的企业减产 |三成的企业停工."""
    return (
        previous is not None
        and folded[draft.ext_end] == "的" == folded[previous.ext_end]
        and previous.kind is draft.kind
        and "\u4e00" <= folded[draft.ext_start - 2] <= "\u9fff"
    )


# A new clause of a headline begins with what it came to: 出口三连增 |首次突破千亿元, 客流回升 |一举突破百万.
_CAME_TO = ("突破", "首次突破", "首破", "首超", "站上", "冲破")
CAME_TO_HEADS = "突首站冲"
_LONGEST_ADVERB = 4


def headline_blank(folded: str, floor: int, outer: int) -> int:
    """The blank before the clause of a headline in which a mark is passed; 0 where none parts it from the one before.

    Args:
        folded: The folded text.
        floor: Where the words of the figure begin.
        outer: Where its hedge does.
    """
    at = folded.rfind(" ", max(floor, outer - _LONGEST_ADVERB - 1), outer)
    if at <= floor or not folded.startswith(_CAME_TO, outer) or not "\u4e00" <= folded[at - 1] <= "\u9fff":
        return 0
    return at
