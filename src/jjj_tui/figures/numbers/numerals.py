"""Chinese and Arabic numerals as exact Decimals.

Every function here reads *folded* text (see :mod:`jjj_tui.figures.tables.variants`): full-width digits are ASCII and
characters have one form for both scripts, so the tables need each numeral once. Grammar after GB/T 15835-2011;
financial capitals (大写) after the Bills Act practice that the same standard describes in 4.2.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

DIGITS: Mapping[str, int] = {
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
COUNTING = "零一二三四五六七八九十"
# What so many of something are told with: 三家, 两市, 双方.
UP_TO_TEN: Mapping[str, int] = {**{char: value for value, char in enumerate(COUNTING)}, "两": 2, "双": 2}
SMALL_UNITS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE_UNITS: Mapping[str, int] = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": "二十", "卅": "三十"}
HAN_DIGITS = "".join(DIGITS)
CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟"
MAGNITUDES = "".join((*SMALL_UNITS, *LARGE_UNITS))
HAN_NUMERALS = HAN_DIGITS + MAGNITUDES + "".join(_TENS)
VAGUE = "几数"

LONGEST_HAN = 24  # 九千九百九十九万… of three sections is 23 characters; anything longer is no number
LONGEST_ARABIC = 18
# Decimal arithmetic is exact to 28 digits; no news counts so far.
_BEYOND = Decimal(10) ** 27
HALF = Decimal("0.5")
_ONE = Decimal(1)

HAN_RUN = re.compile(f"[{HAN_NUMERALS}{VAGUE}]++")
# Two digits in a row with nothing between them: 二三, 七八, and the spoken 三五 and 三两.
_NEIGHBOURS = {("三", "五"), ("三", "两"), ("一", "两")} | {
    (a, b) for a, b in zip("一二三四五六七八", "二三四五六七八九", strict=True)
} | {("两", "三")}  # fmt: skip
_ROW = re.compile("[零一二三四五六七八九]{3}")
_N = r"([一二三四五六七八九两]|[0-9]+(?:\.[0-9]+)?)"
_SECTION = re.compile(rf"(?:{_N}?(千))?(零)?(?:{_N}?(百))?(零)?(?:{_N}?(十))?(零)?{_N}?")
_PLAIN = {**dict(zip(CAPITALS, "一二三四五六七八九十百千", strict=True)), "〇": "零", "○": "零"}
_TO_PLAIN = str.maketrans(_PLAIN)  # keeps length
_SPELLED = str.maketrans({**_PLAIN, **_TENS})
_SQUARES: Mapping[str, int] = {"亿亿": 10**16, "万万": 10**8}


def _section(text: str) -> Decimal | None:
    """The value of numerals below 万, plain characters, Arabic pieces allowed in any place (3百)."""
    match = _SECTION.fullmatch(text)
    if match is None:
        return None
    thousands, q, zero1, hundreds, h, zero2, tens, t, zero3, ones = match.groups()
    if (h and not hundreds and q) or (t and not tens and (not hundreds if h else q) and not (zero1 or zero2)):
        return None  # 三百十二 and 四千二百十 leave their 一 out, 百十 is vague
    total = Decimal(0)
    place = 0
    for number, unit, size in ((thousands, q, 1000), (hundreds, h, 100), (tens, t, 10)):
        if unit:
            total += _number(number) * size if number else Decimal(size)
            place = size
    if ones:
        zero = zero3 or (zero2 and not t) or (zero1 and not h and not t)
        # 一百三 is 130 and 千三 is 1300: a last lone digit counts in the next lower place.
        lone = place >= 100 and not zero and len(ones) == 1
        total += _number(ones) * place / 10 if lone else _number(ones)
    return total


def _digit_by_digit(text: str) -> Decimal | None:
    """The number of 一七二零; None where it holds more than digits or a zero opens it."""
    if text.strip("零一二三四五六七八九") or text[0] == "零":
        return None
    return Decimal("".join(str(DIGITS[char]) for char in text))


def _is_placed(text: str) -> bool:
    """Whether digits before a magnitude are places of one number; 三四亿 is three or four, and 三三五五万 nothing."""
    size = len(text)
    if size == 2:
        return (text[0], text[1]) not in _NEIGHBOURS
    return size > 2 and text not in ("三三五五", "三三两两")


def _number(text: str) -> Decimal:
    return Decimal(DIGITS[text]) if text in DIGITS else Decimal(text)


def evaluate(text: str) -> Decimal | None:
    """The exact value of one numeral.

    Args:
        text: Folded digits, Han numerals, 万/亿/兆 and 点, nothing else, without group separators.

    Returns:
        The value, or None where the characters read as no number (亿万, 三百千).
    """
    if not text or len(text) > LONGEST_ARABIC + LONGEST_HAN:
        return None
    if sum("0" <= char <= "9" for char in text) > LONGEST_ARABIC:
        return None
    plain = text.translate(_SPELLED)
    if "点" in plain:
        whole, _, rest = plain.partition("点")
        match = re.fullmatch("([零一二三四五六七八九]+)([百千万亿兆]*)", rest)
        # 九二七零点五: digits read one by one
        left = _digit_by_digit(whole) if len(whole) > 1 else evaluate(whole)
        left = evaluate(whole) if left is None else left
        if match is None or left is None or left != left.to_integral_value():
            return None
        digits = "".join(str(DIGITS[char]) for char in match.group(1))
        plain = f"{left:f}.{digits}{match.group(2)}"
    if plain[-2:] in _SQUARES:
        base = evaluate(plain[:-2])
        value = None if base is None else base * _SQUARES[plain[-2:]]  # 9.3亿亿次
    else:
        value = _large(plain, "兆亿万")
    if value is None or value >= _BEYOND:
        return None
    return unpadded(value) if plain[-1] in "十百千万亿兆" else value


_HUNDRED = 100
_NO_ZERO = "一二三四五六七八九十"
_PLACES = 4  # digits below 万


def _large(text: str, units: str) -> Decimal | None:
    if not units:
        return _section(text)
    unit = units[0]
    if unit not in text:
        return _large(text, units[1:])
    left, _, right = text.rpartition(unit)
    size = LARGE_UNITS[unit]
    lower = units[1:]
    high = Decimal(1) if not left else _large(left, lower)
    if high is None and _is_placed(left):
        high = _digit_by_digit(left)  # 九八九九亿
    if high is None or (left and high == 0):
        return None
    if not right:
        return high * size
    if not left or high != high.to_integral_value():
        return None  # 万五千 and 4.7万3000: not written
    if len(right) == 1 and right != "零":
        return high * size + _number(right) * size / 10 if right in DIGITS or right.isdigit() else None
    # 一亿零五千万: a zero for the places left out
    low = _large(right[1:] if right[0] == "零" and len(right) > 2 else right, lower)
    if low is None and unit == "万" and len(right) == _PLACES:
        low = _digit_by_digit(right)  # 十万四三四八
    if low is None or low >= size or (right[0] in LARGE_UNITS):
        return None
    if low < _HUNDRED and right[0] in _NO_ZERO:
        return None  # 四十万|十五岁以下的儿童: of one number it is 四十万零十五
    return high * size + low


def place_of(value: Decimal) -> Decimal:
    """One unit of the last non-zero place: 10 for 110, 10**6 for 96000000."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)


def _approximate(text: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of 二三, 四五十, 两三万, 一百二三十; None where there is no such pair."""
    plain = text.translate(_TO_PLAIN)
    if _ROW.search(plain):
        return None  # 三三五五万
    for at in range(len(plain) - 1):
        if (plain[at], plain[at + 1]) in _NEIGHBOURS:
            low = evaluate(text[: at + 1] + text[at + 2 :])
            high = evaluate(text[:at] + text[at + 1 :])
            if low is not None and high is not None and low < high:
                return low, high
    return None


def _vague(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds of 几十 [10, 100), 十几 [10, 20), 数百万 [2, 10) × 10**6; None where 几/数 stands otherwise."""
    at = next(i for i, char in enumerate(text) if char in VAGUE)
    before, after = text[:at], text[at + 1 :]
    if before.endswith(("万", "亿", "兆")) or (not before and not after):
        return None
    scale = evaluate("一" + after)
    if scale is None:
        return None
    if before:
        base = evaluate(before + after.lstrip("十百千"))
        return None if base is None else (base, base + 10 * scale)
    return (scale if text[0] == "几" and after[0] == "十" else 2 * scale), 10 * scale


@lru_cache(maxsize=2048)
def bounds(text: str) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Value, minimum and maximum of the characters of one numeral; all None where they read as no number."""
    if len(text) > LONGEST_ARABIC + LONGEST_HAN:
        return None, None, None
    if "几" in text or "数" in text:
        found = _vague(text)
        return (None, *found) if found else (None, None, None)
    value = evaluate(text)
    if value is not None:
        return value, None, None
    pair = _approximate(text)
    return (None, *pair) if pair else (None, None, None)


def unpadded(value: Decimal) -> Decimal:
    """A product without the zeros that its factors bring: 4900000000000, not 4900000000000.0."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def widen(value: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    """The bounds of a number followed by 多 or 余: 110多 is [110, 120), 1.8万余 is [18000, 19000)."""
    mantissa = value / scale
    return value, unpadded(value + (place_of(mantissa) * scale if mantissa else scale))


def written_forms(value: Decimal) -> tuple[str, str]:
    """A number in Arabic digits with thousands separators, and with 万 or 亿 after it.

    Returns:
        Both exact, in Simplified characters: ``("5,149,200,000,000", "51492亿")``; below 10,000 twice the same,
        with the decimals it was written with.
    """
    digits = f"{value:,f}"
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        if abs(value) >= size:
            return digits, f"{unpadded(value / size):f}{unit}"
    return digits, digits


_PLACED = re.compile(r"[0-9][0-9,]*(?:\.([0-9]+))?([十百千万亿兆]*)")


def last_place(folded: str) -> Decimal:
    """One unit of the last written place of a number in a text: 10**7 for 16.4亿, 1 where nothing can be said."""
    place = None
    for match in _PLACED.finditer(folded.replace(" ", "")):
        fraction, magnitude = match.groups()
        scale = (bounds(magnitude)[0] if magnitude else None) or _ONE
        place = scale.scaleb(-len(fraction)) if fraction else scale
    if place is None:  # no Arabic digits
        run = HAN_RUN.search(folded)
        value = bounds(run.group())[0] if run else None
        place = place_of(value) if value else _ONE
    return place
