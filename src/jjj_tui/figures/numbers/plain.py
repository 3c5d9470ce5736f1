"""What most numerals are: Arabic digits, perhaps one magnitude, and nothing that could go on."""

import re
from decimal import Decimal

from jjj_tui.figures.numbers.model import ONE, Numeral, Style
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS, VAGUE
from jjj_tui.figures.numbers.runs import OTHER_WORDS, UNIT_HEADS

# 万千瓦, 230千克, 0.3千分点; but 3千分
_OTHER = "|".join(f"{head}[{after}]" for head, after in OTHER_WORDS.items()) + "|比[^特]|字[^节]"
_HEADED = (
    "|".join(f"{head}(?!{_OTHER})[{after.replace('分', '')}]" for head, after in UNIT_HEADS.items())
    + "|百分|千分点"
)
# Digits that are taken are never given back: whatever stands behind a part of a number makes no shorter one everyday.
PLAIN = re.compile(
    r"([1-9](?:[0-9]{0,11}+|[0-9]{0,2}(?:,[0-9]{3}){1,5})|0(?=[^0-9]))(\.[0-9]{1,8}+)?(万亿?+|亿)?"
    rf"(?:(?![0-9.{HAN_NUMERALS}{VAGUE}]|[多余来][万亿兆]|,[0-9]{{3}}|点[零〇○一二三四五六七八九])|(?={_HEADED}))"
)
_ZEROS = {"万": "0" * 4, "亿": "0" * 8, "万亿": "0" * 12}
_SCALES = {size: Decimal("1" + zeros) for size, zeros in _ZEROS.items()}


def plain_value(match: re.Match[str]) -> Decimal:
    """What a match of :data:`PLAIN` says, exactly."""
    whole, part, size = match.groups()
    if len(whole) > 4:
        whole = whole.replace(",", "")
    if size is None:
        return Decimal(whole if part is None else whole + part)
    zeros = _ZEROS[size]
    if part is None:
        return Decimal(whole + zeros)
    decimals = part[1:]
    if len(decimals) <= len(zeros):
        return Decimal(whole + decimals + zeros[len(decimals) :])
    value = Decimal(whole + decimals).scaleb(len(zeros) - len(decimals))
    return Decimal(int(value)) if value == value.to_integral_value() else value


def plain_numeral(match: re.Match[str]) -> Numeral:
    """A match of :data:`PLAIN` as a numeral."""
    size = match.group(3)
    scale = ONE if size is None else _SCALES[size]
    return Numeral(match.start(), match.end(), Style.ARABIC, plain_value(match), scale=scale)
