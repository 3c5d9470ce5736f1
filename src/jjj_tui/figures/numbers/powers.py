"""Powers of ten: 3.2×10^8千瓦时, 10⁸元, 1.5×10**4平方公里. They are exact, and their exponent is no number of its own."""

from decimal import Decimal
from typing import TYPE_CHECKING

from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import unpadded
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

if TYPE_CHECKING:
    import re

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MINUS = "⁻"
_PLUS = "⁺"
# What an exponent opens with behind the digits of its base.
RAISED = frozenset("^*" + SUPERSCRIPTS + _MINUS)
_TIMES = "[×xX*✕·⋅∙]"
_MANTISSA = "(?P<mantissa{0}>[0-9]{{1,12}}(?:\\.[0-9]{{1,12}})?)"
_POWER = (
    "10(?:(?:\\^ ?|\\*\\*)(?:[({{](?P<closed{0}>[-−+]?[0-9]{{1,2}})[)}}]|(?P<plain{0}>[-−+]?[0-9]{{1,2}}))"
    f"|(?P<raised{{0}}>[{_MINUS}{_PLUS}]?[{SUPERSCRIPTS}]{{{{1,2}}}}))(?![0-9^{SUPERSCRIPTS}])"
)
_FIRST = Rarely(_POWER.format(1))
_SECOND = Rarely(f" ?[~～—–至到-]{{1,2}} ?(?:{_MANTISSA.format(2)} ?{_TIMES} ?)?{_POWER.format(2)}")
_BEFORE = Rarely(f"(?<![0-9.,]){_MANTISSA.format(1)} ?{_TIMES} ?$")
_OPEN = Rarely(f"{_TIMES} ?$")
# What stands before a mantissa that is a part of something longer: 2×3×10^8, 1~3×10^8, 3.2±0.1×10^8.
_LONGER = "×xX*✕·⋅∙/±+.,:^~～)）"
_JOINTS = "-–—至到"
_LOWERED = str.maketrans(SUPERSCRIPTS + _MINUS + _PLUS + "−", "0123456789-+-")
_SIZES = {"万": Decimal(10**4), "亿": Decimal(10**8)}
_REACH = 32
_LARGEST = Decimal(10) ** 27


def read_power(folded: str, start: int, floor: int) -> Numeral | None:
    """The power of ten whose base stands at ``start``, with the factor before it.

    Args:
        folded: The folded text.
        start: Offset of the base; an exponent stands behind it.
        floor: Where the figure before ends.

    Returns:
        The number from its factor on, with two bounds for a range (10^4~10^6); an unsound one where the power is a
        part of something longer; None where no exponent of ten stands there.
    """
    first = _FIRST().match(folded, start)
    if first is None:
        return None
    end = first.end()
    begin, value = start, _power(first, "1")
    lead = _BEFORE().search(folded, max(floor, start - _REACH), start)
    if lead is not None:
        begin = lead.start()
        value *= Decimal(lead.group("mantissa1"))
    if _is_part(folded, begin, start, floor, factored=lead is not None):
        return Numeral(start, end, Style.ARABIC, None, sound=False)
    second = _SECOND().match(folded, end)
    high = None
    if second is not None:
        end = second.end()
        high = _power(second, "2") * Decimal(second.group("mantissa2") or 1)
    scale = _SIZES.get(folded[end], Decimal(1))
    end += scale > 1
    if folded[end] == " " and unit_at(folded, end + 1) is not None:
        end += 1
    value = unpadded(value * scale)
    if high is None:
        return Numeral(begin, end, Style.ARABIC, value, sound=abs(value) < _LARGEST)
    high = unpadded(high * scale)
    sound = value < high < _LARGEST
    return Numeral(begin, end, Style.ARABIC, None, value, high, "range", sound=sound)


def _power(match: "re.Match[str]", which: str) -> Decimal:
    exponent = match[f"closed{which}"] or match[f"plain{which}"] or match[f"raised{which}"]
    return Decimal(1).scaleb(int(exponent.translate(_LOWERED)))


def _is_part(folded: str, begin: int, base: int, floor: int, *, factored: bool) -> bool:
    """Whether what stands before a power makes it a part of something that is not read."""
    before = folded[begin - 1]
    if not factored and _OPEN().search(folded, max(floor, base - 2), base):
        return True  # (3±1)×10^8, 3亿×10^4
    if before in _LONGER or (before.isascii() and before.isalnum()):
        return True
    return before in _JOINTS and (folded[begin - 2].isdigit() or folded[begin - 2] in "万亿%")
