"""Days of a month written with a slash, which look like fractions: 自去年12/24以来."""

from decimal import Decimal

_MONTHS, _DAYS = 12, 31
_SINCE = ("以来", "以前", "以后", "之前", "之后", "以降")
_OF_YEARS = "今去明前0123456789"


def names_day(folded: str, start: int, end: int, month: Decimal, day: Decimal) -> bool:
    """Whether what looks like a fraction is a day: a word of time stands beside it.

    Args:
        folded: The folded text.
        start: Where it begins.
        end: Where it ends.
        month: The number before the slash.
        day: The number behind it.
    """
    if month > _MONTHS or day > _DAYS:
        return False
    dated = folded[start - 1] == "年" and folded[start - 2] in _OF_YEARS
    return dated or folded[end : end + 2] in _SINCE
