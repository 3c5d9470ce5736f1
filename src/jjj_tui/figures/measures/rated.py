"""A price by the floor space whose 元 is left out: 均价1.62万/平方米, 房价从2万/平降到1.5万/平."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import last_mark
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import unpadded
from jjj_tui.rarely import Rarely

_BY_FLOOR = Rarely(
    "/(?:(?:平方(?![公千分厘毫英尺])米?|平米|[㎡坪呎]|m²|m2(?![0-9]))|平(?=$|[，,。；;、：:）)（(！!？?“”\\s]|左右|上下|以[上下]|起|[降涨升跌涨至到]))"
)
# What costs so much, in front of it: of other things there may be so many on a square metre.
_PRICED = Rarely(
    "[价租售卖]|报|单[价平]|成交|起步|楼面|挂牌|要[价卖]|降[到至]|涨[到至]|升[到至]|跌[到至]|房|地王|楼盘|公寓|住宅"
)
_LONGEST_LEAD = 12
_RANGE = Rarely(
    r"(?P<low>[0-9]{1,3}(?:\.[0-9]{1,3})?)万?[-—–~～至到](?P<high>[0-9]{1,3}(?:\.[0-9]{1,3})?)万(?=/)"
)
_LEAST = 10**4


def read_rated(folded: str, number: Numeral) -> Draft | None:
    """Money by the square metre, the 坪 or the square foot, counted in 万, where something is said to cost so much.

    Args:
        folded: The folded text.
        number: A number with a stroke behind it.
    """
    if number.scale < _LEAST or number.bare or number.value is None:
        return None
    if not _is_price(folded, number.start, number.end):
        return None
    draft = begun(number, number.end, kinds.MONEY)
    draft.flag("unit_implied")
    return draft


def read_rated_range(folded: str, number: Numeral) -> Draft | None:
    """The same from one price to another: 1.2万—1.5万/平, 0.8-1.2万/平.

    Args:
        folded: The folded text.
        number: The first of the two.
    """
    found = _RANGE().match(folded, number.start)
    if found is None or not _is_price(folded, *found.span()):
        return None
    low, high = (unpadded(Decimal(found.group(name)) * _LEAST) for name in ("low", "high"))
    if low >= high:
        return None
    draft = Draft(found.start(), found.end(), kinds.MONEY, None, low, high, comparator="range")
    draft.flag("unit_implied")
    return draft


def _is_price(folded: str, start: int, end: int) -> bool:
    """Whether a stroke and floor space follow, and a word before says that something costs so much."""
    if _BY_FLOOR().match(folded, end) is None:
        return False
    lead = folded[max(0, start - _LONGEST_LEAD) : start]
    return _PRICED().search(lead, last_mark(lead)) is not None
