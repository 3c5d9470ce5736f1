"""Machines of one size told as a product: 2×350MW机组 and 4×100万千瓦 are so much in all."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import unpadded
from jjj_tui.figures.tables.units import UNITS
from jjj_tui.rarely import Rarely

_SETS = Rarely(
    r"([1-9][0-9]?)[×xX*✕]([1-9][0-9]{0,4}(?:\.[0-9]{1,3})?)(万)? ?(千瓦|兆瓦|吉瓦|千伏安|兆伏安|[kKMG]W|[kM]VA)(?![A-Za-z0-9时·/⁻])"
)
_TEN_THOUSAND = 10**4


def read_product(folded: str, raw: str, start: int) -> Draft | None:
    """The power of so many machines of one size; None for any other product.

    Args:
        folded: The folded text.
        raw: The text as written.
        start: Where the first number begins.
    """
    told = _SETS().match(folded, start)
    if told is None:
        return None
    count, size, large, unit = told.groups()
    value = Decimal(count) * Decimal(size) * (_TEN_THOUSAND if large else 1)
    begin, end = told.span(4)
    return Draft(
        start, end, kinds.POWER, unpadded(value), unit=raw[begin:end], unit_canonical=UNITS[unit].canonical
    )
