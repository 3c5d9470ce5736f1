"""How large figures are, for telling which of two is larger; a value is always shown as it was written."""

from decimal import Decimal

from jjj_tui.figures.model import Figure, Kind
from jjj_tui.figures.tables.scales import SHARES


def magnitude(figure: Figure) -> Decimal | None:
    """What a figure is sorted and drawn by: its value, else the nearest bound that the text gives."""
    return next(
        (value for value in (figure.value, figure.minimum, figure.maximum) if value is not None), None
    )


def signed(figure: Figure) -> Decimal | None:
    """The magnitude with the sign of its change: negative for a fall, whether or not the text wrote a minus."""
    size = magnitude(figure)
    if size is None:
        return None
    return -abs(size) if figure.direction == "decrease" else size


def share_of(figure: Figure) -> Decimal:
    """How many per cent one of a share's units is: 10 for 五成; 1 for whatever is no share."""
    return SHARES.get(figure.unit_canonical or "", Decimal(1)) if figure.kind is Kind.PERCENT else Decimal(1)


def asked_size(figure: Figure) -> Decimal | None:
    """What an amount that is asked for is held against: the magnitude in the unit that is written, a share in per cent."""
    size = magnitude(figure)
    return None if size is None else size * share_of(figure)
