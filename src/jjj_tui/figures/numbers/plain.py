"""What most numerals are: Arabic digits, perhaps one magnitude, and nothing that could go on."""

import re
from decimal import Decimal

from jjj_tui.figures.numbers.model import ONE, Numeral, Style
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS, VAGUE
from jjj_tui.figures.numbers.runs import UNIT_HEADS

_HEADED = "|".join(f"{head}[{after}]" for head, after in UNIT_HEADS.items())  # 万千瓦, 230千克
# Digits that are taken are never given back: whatever stands behind a part of a number makes no shorter one everyday.
PLAIN = re.compile(
    r"([1-9](?:[0-9]{0,11}+|[0-9]{0,2}(?:,[0-9]{3}){1,5})|0(?=[^0-9]))(\.[0-9]{1,8}+)?(万亿?+|亿)?"
    rf"(?:(?![0-9.{HAN_NUMERALS}{VAGUE}]|[多余来][万亿兆]|,[0-9]{{3}}|点[零〇○一二三四五六七八九])|(?={_HEADED}))"
)
_PLAIN_SIZES = {"万": (Decimal(10**4), 4), "亿": (Decimal(10**8), 8), "万亿": (Decimal(10**12), 12)}


def plain_value(match: re.Match[str]) -> Decimal:
    """What a match of :data:`PLAIN` says, exactly."""
    whole, part, size = match.groups()
    if len(whole) > 4:
        whole = whole.replace(",", "")
    if size is None:
        return Decimal(whole if part is None else whole + part)
    zeros = _PLAIN_SIZES[size][1]
    if part is None:
        return Decimal(whole + "0" * zeros)
    places = len(part) - 1
    if places <= zeros:
        return Decimal(whole + part[1:] + "0" * (zeros - places))
    value = Decimal(whole + part[1:]).scaleb(zeros - places)
    return Decimal(int(value)) if value == value.to_integral_value() else value


def plain_numeral(match: re.Match[str]) -> Numeral:
    """A match of :data:`PLAIN` as a numeral."""
    size = match.group(3)
    scale = _PLAIN_SIZES[size][0] if size else ONE
    return Numeral(match.start(), match.end(), Style.ARABIC, plain_value(match), scale=scale)
