"""What a numeral in a text is: where it stands, how it is written, what it says."""

from decimal import Decimal
from typing import Final, NamedTuple

ONE = Decimal(1)


class Style:
    """How a numeral is written. No Enum: its members cost ten times the look-up, several times per number."""

    ARABIC: Final = "arabic"
    HAN: Final = "han"
    MIXED: Final = "mixed"


class Numeral(NamedTuple):
    """A numeral found in a text.

    Attributes:
        start, end: Where, end exclusive; 多/余/来/几 inside belong to it.
        style: Arabic digits (with or without 万/亿), Han characters, or both mixed.
        value: The exact number, None where only bounds are given (几十, 两三万) or it cannot be read.
        minimum, maximum: Bounds the wording gives.
        more: ``more_than`` after 多 or 余, ``approx`` after 来, ``range`` for 几十 and 两三; else None.
        scale: What the last magnitude multiplies by (``10**8`` in 3.2亿), 1 without one.
        bare: Only a magnitude stands there (千万, 百).
        digit_string: Han digits without any magnitude (二〇二三): a name or a year, not a quantity.
        sound: False for what looks like a numeral but reads as none.
        zero_led: Arabic digits that start with a superfluous 0 (04万): something was lost before it.
    """

    start: int
    end: int
    style: str
    value: Decimal | None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    more: str | None = None
    scale: Decimal = ONE
    bare: bool = False
    digit_string: bool = False
    sound: bool = True
    zero_led: bool = False
