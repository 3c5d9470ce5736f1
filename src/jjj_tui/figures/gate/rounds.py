"""Numbers that are a magnitude alone: 投资十亿元 and 逾千处 measure, 百万人 and 千万家 are manners of speaking."""

from jjj_tui.figures import kinds
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.units import Unit
from jjj_tui.rarely import Rarely

_CLASS = "级户村县镇俱店机档区"
_PROGRAMME = Rarely("[^，,。；;、的0-9\n]{0,12}(?:行动|工程|计划|规划)")
# Counted in round numbers without a hedge: 百万辆, 千万人次; 百万人 and 千万家 are manners of speaking.
_ROUND = frozenset(words_of("名 台 辆 套 册 株 棵 头 只 份 人次 车次 架次 标箱 剂 票 件"))
_HEDGE_ENDS = "上近超逾过破达约余"
_HEDGES = frozenset(
    words_of(
        "上看 直逼 接近 不足 不到 不下 不及 仅需 只需 至少 最少 最多 至多 低于 少于 高于 多于 大于 小于 未满 不满 未到 迈上 站上 估计 大概"
    )
)
HEDGES_AFTER = frozenset(words_of("以上 以下 左右 上下 以内 之内 出头 开外 有余"))
_COUNTED_IN = ("为单位", "为一单位", "为计价单位", "为计量单位", "计价", "计列")
_UNIT_OF = Rarely(
    "单位[:：为是 （(]{0,2}(?:[新旧]?[台港澳]币|人民币|[美日欧港英澳]元|[\u4e00-\u9fff]{0,3}?元)?[、/／ ]?$"
)
_HEDGE_HEADS = "以左上之出开有"


def is_round_sum(folded: str, number: Numeral, unit: Unit, name: str, at: int, end: int) -> bool:
    """Whether a magnitude alone with a unit is meant as a number.

    Args:
        folded: The folded text.
        number: The magnitude.
        unit: The unit.
        name: The unit as it stands in the folded text.
        at: Where the unit begins.
        end: Where it ends.
    """
    if _names_unit(folded, number.start, end):
        return False
    if at > number.end or is_hedged(folded, number.start, end):
        return name != "里"
    # 投资十亿元, 砸千亿元, 快百万倍; a lone 万元 heads a column, 百万元级 or 亿元户 is a class, and
    # 千亿斤粮食产能提升行动 a name.
    whole = number.end - number.start > 1 and folded[end] not in _CLASS
    whole = whole and (unit.kind is kinds.MONEY or _PROGRAMME().match(folded, end) is None)
    if unit.kind is kinds.COUNT:
        return whole and (folded[number.start] == "十" or name in _ROUND)
    return whole and unit.strong


def _names_unit(folded: str, start: int, end: int) -> bool:
    """Whether the numbers of a table are told in what stands there: 金额（百万元）, 单位：新台币千元, 以百万元为单位."""
    if folded[end] in "）)" and folded[start - 1] in "（(":
        return True
    if folded.startswith(_COUNTED_IN, end):
        return True
    return (
        "位" in folded[max(0, start - 8) : start]
        and _UNIT_OF().search(folded, max(0, start - 10), start) is not None
    )


def is_hedged(folded: str, start: int, end: int) -> bool:
    """Whether a word beside a round number says that it is meant as one: 不足千元, 逾千处, 百元左右."""
    return (
        folded[start - 1] in _HEDGE_ENDS
        or folded[max(0, start - 2) : start] in _HEDGES
        or (folded[end] in _HEDGE_HEADS and folded[end : end + 2] in HEDGES_AFTER)
    )
