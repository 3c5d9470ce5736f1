"""A price by the floor space whose 元 is left out: 均价1.62万/平方米, 房价从2万/平降到1.5万/平."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import unpadded
from jjj_tui.rarely import Rarely

_BY_FLOOR = Rarely("/(?:平方(?![公千分厘毫英尺])|平米|平(?![方均分等衡米])|[㎡坪呎]|m²|m2(?![0-9]))")
# 1.2万—|1.5万/平
_FROM = Rarely(r"(?<![0-9.万亿])([0-9]{1,3}(?:\.[0-9]{1,3})?)万?[-—–~～至到]$")
_LEAST = 10**4
_LONGEST = 10


def read_rated(folded: str, number: Numeral) -> Draft | None:
    """Money by the square metre, the 坪 or the square foot, counted in 万; nothing else is told so.

    Args:
        folded: The folded text.
        number: A number with a stroke behind it.
    """
    if number.scale < _LEAST or number.value is None or not _BY_FLOOR().match(folded, number.end):
        return None
    draft = begun(number, number.end, kinds.MONEY)
    lower = _FROM().search(folded, max(0, number.start - _LONGEST), number.start)
    if (
        lower
        and folded[lower.start() - 1] not in "从由自"
        and (low := unpadded(Decimal(lower.group(1)) * number.scale)) < number.value
    ):
        draft.start, draft.value, draft.minimum, draft.maximum = lower.start(), None, low, number.value
        draft.comparator = "range"
    draft.flag("unit_implied")
    return draft
