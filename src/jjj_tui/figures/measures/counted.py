"""Numbers below 10,000 straight before a noun, which say themselves that they count: 1,200中小学生, 2300余群众, 逾千市民.

A comma between thousands, a 余 or 多 behind and a hedge before are written of numbers that measure; years, codes, models
and ranks have none of them.
"""

from jjj_tui.figures import kinds
from jjj_tui.figures.measures.nouns import noun_after
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_LEAST = 100
_YEARS = range(1900, 2100)
_ROUND = range(1900, 2100, 10)
_HEDGE_ENDS = "约近逾超过上"
_GOES_ON = "+-—–~～"
_MORE = ("多", "余", "+")
# 线上千余学生, 以上百姓: this 上 ends another word.
_NOT_BEFORE_UP = "以线网市街站迈跨登冲跃踏攀升重走早晚"
# 近500强企业, 1,000大企业, 逾2000届毕业生: a rank, a year, a class.
_NAMES = Rarely("大(?![学专众妈叔爷军兵])|[强型级届号版系款后线路度点分期代环码位维帧流甲]")


def says_that_it_counts(folded: str, number: Numeral) -> bool:
    """Whether a number says itself that it counts, by a comma, a 余 or a hedge.

    Args:
        folded: The folded text.
        number: A number without a unit.
    """
    before, after = folded[number.start - 1], folded[number.end]
    if number.more is not None or after in _MORE:
        told = number.value is None or number.value >= _LEAST
    elif before in _HEDGE_ENDS:
        told = _is_hedged(folded, number, before)
    else:
        told = (
            number.style is Style.ARABIC
            and "," in folded[number.start : number.end]
            and before not in "名第号"
        )
    return told and ("\u4e00" <= after <= "\u9fff" or after in _GOES_ON)


def _is_hedged(folded: str, number: Numeral, before: str) -> bool:
    """Whether the character before a number is a hedge of it: 逾2000市民, 上千学生; 约2008 may be a year."""
    if before == "上":
        return number.bare and folded[number.start - 2] not in _NOT_BEFORE_UP
    if before == "过" and folded[number.start - 2] != "超":
        return False
    return not number.digit_string and (number.value not in _YEARS or number.value in _ROUND)


def who_is_counted(folded: str, number: Numeral) -> tuple[int, int] | None:
    """Where the noun behind such a number begins and ends; None where none follows that is counted so."""
    at = number.end + (number.more is None and folded[number.end] in _MORE)
    if _NAMES().match(folded, at):
        return None
    found = unit_at(folded, at)
    if found is not None and found[1].kind is not kinds.COUNT and not folded.startswith("年轻", at):
        return None
    named = noun_after(folded, at, large=False, priced=False)
    return named[1:] if named is not None and named[0] is kinds.COUNT else None
