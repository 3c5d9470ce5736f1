"""Where a numeral begins and ends in a text, and what it says exactly or within which bounds."""

import re
from decimal import Decimal
from functools import lru_cache

from jjj_tui.figures.numbers.model import ONE, Numeral, Style
from jjj_tui.figures.numbers.numerals import (
    DIGITS,
    HAN_DIGITS,
    HAN_NUMERALS,
    LARGE_UNITS,
    LONGEST_ARABIC,
    LONGEST_HAN,
    MAGNITUDES,
    SMALL_UNITS,
    VAGUE,
    bounds,
    evaluate,
    place_of,
)
from jjj_tui.figures.numbers.pairs import listed_pair
from jjj_tui.figures.numbers.placed import GOES_ON, POINTS, measures_placed, read_placed
from jjj_tui.figures.numbers.plain import PLAIN, plain_numeral
from jjj_tui.figures.numbers.runs import may_part, parts, run_end

_ARABIC = re.compile(r"[0-9]++")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9,])")
_WIDE_GROUPED = re.compile(r"[０-９]{1,3}(?:，[０-９]{3})+(?![０-９]|，[０-９]{3})")
_FRACTION = re.compile(r"\.([0-9]++)(?!\.?[0-9])")
# Capitals count on behind the point too: 贰佰点伍柒.
_HAN_FRACTION = re.compile("点([零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]++)")


def _arabic(folded: str, raw: str, at: int) -> tuple[str, int]:
    """The digits at ``at`` without their group separators, and where they end."""
    if raw[at] != folded[at] and (wide := _WIDE_GROUPED.match(raw, at)):
        end = wide.end()
        digits = folded[at:end].replace("，", "")
    else:
        # An ASCII comma may as well part clauses (平台,753家): it groups only where every group fits.
        match = _GROUPED.match(folded, at) or _ARABIC.match(folded, at)
        assert match is not None
        digits, end = match.group().replace(",", ""), match.end()
    if fraction := _FRACTION.match(folded, end):
        return digits + fraction.group(), fraction.end()
    return digits, end


# Magnitudes that Arabic digits are commonly written with: 1.2万亿, 3百万.
_PLAIN_SCALES = frozenset(
    {"", "万", "亿", "兆", "万亿", "百万", "千万", "十万", "百", "千", "百亿", "千亿", "十亿", "万兆", "亿亿"}
)
_MOST_PIECES = 12
_DIGIT_RUN = re.compile("[零〇○一二三四五六七八九]++$")


def _scale_of(text: str, style: str) -> Decimal:
    """What the magnitudes at the end of a numeral multiply by."""
    scale = ONE
    for char in reversed(text):
        if char in LARGE_UNITS:
            scale *= LARGE_UNITS[char]
        elif char in SMALL_UNITS and style is Style.ARABIC:
            scale *= SMALL_UNITS[char]
        else:
            break
    return scale


# What may go on behind a run of Han numerals: a fraction, a vague word, digits, another run.
_MORE = "多余来"
_GOES_ON = frozenset("点多余来0123456789" + HAN_NUMERALS + VAGUE) | POINTS


def _one_run(folded: str, raw: str, start: int) -> Numeral | None:
    """The everyday case of Han numerals: one run of them and nothing that goes on: 两千, 二十三, 三百(多)."""
    end = run_end(folded, start)
    after = folded[end]
    if (
        end == start
        or (after in _GOES_ON and (after not in _MORE or folded[end + 1] in LARGE_UNITS))
        or may_part(folded, end)
    ):
        return read_placed(folded, raw, start, end) if end > start and after in GOES_ON else None
    value, low, high, scale, bare, digit_string = _said(folded[start:end])
    if digit_string and (end - start > 2 or low is None):
        if measures_placed(folded, start, end):
            return Numeral(start, end, Style.HAN, value)  # 一二○度
        if end - start > 2:
            return Numeral(start, end, Style.HAN, None, sound=False)  # 一二三四: a name or a year
    if value is None and low is None:
        return None
    more = None if low is None else "range"
    return Numeral(start, end, Style.HAN, value, low, high, more, scale, bare, digit_string)


def read_han(folded: str, raw: str, start: int) -> Numeral | None:
    """As :func:`read_numeral`, for a numeral that opens with a Han character."""
    if folded[start + 1] == "、" and (stop := listed_pair(folded, start)):
        text = folded[start] + folded[start + 2 : stop]
        _, low, high = bounds(text)
        return Numeral(start, stop, Style.HAN, None, low, high, "range", _scale_of(text, Style.HAN))
    return _one_run(folded, raw, start) or _read_long(folded, raw, start)


def read_numeral(folded: str, raw: str, start: int) -> Numeral | None:
    """The numeral that begins at ``start``.

    Args:
        folded: The whole text, folded.
        raw: The same text as written, equally long (it tells full-width digits from ASCII).
        start: Offset of a digit or a Han numeral.

    Returns:
        The longest numeral there; ``sound`` is False when its characters read as no number. None when a lone
        千 or 兆 there belongs to a unit.
    """
    if folded[start] > "9":
        return read_han(folded, raw, start)
    if raw[start] == folded[start] and (plain := PLAIN.match(folded, start)):
        return plain_numeral(plain)
    return _read_long(folded, raw, start)


def _read_long(folded: str, raw: str, start: int) -> Numeral | None:
    """A numeral of any number of pieces: digits, runs of Han numerals, a fraction, a 多, 余 or 来 before 万 or 亿."""
    pieces: list[str] = []
    end = start
    more: str | None = None
    arabic = han = zero_led = False
    while len(pieces) <= _MOST_PIECES:
        char = folded[end]
        if "0" <= char <= "9":
            if pieces and _is_apart(pieces, arabic=arabic):
                break
            digits, end = _arabic(folded, raw, end)
            if not pieces:
                zero_led = len(digits) > 1 and digits[0] == "0" and digits[1] != "."
            pieces.append(digits)
            arabic = True
        elif char in HAN_NUMERALS or char in VAGUE:
            stop = run_end(folded, end)
            if stop == end or (pieces and char == "两"):
                break
            if arabic and not han and char not in MAGNITUDES:
                break  # 3一, 5几: two different things
            if not pieces and _is_name(folded, end, stop):
                return Numeral(start, stop, Style.HAN, None, sound=False)
            pieces.append(folded[end:stop])
            end = stop
            han = True
            if fraction := _HAN_FRACTION.match(folded, end):
                pieces.append(fraction.group())
                end = fraction.end()
        elif char in _MORE and pieces and more is None:
            stop = run_end(folded, end + 1)
            if folded[end + 1 : stop].strip("".join(LARGE_UNITS)) or stop == end + 1:
                break  # 三百多 ends here; its 多 is read with the unit
            more = "approx" if char == "来" else "more_than"
            pieces.append(folded[end + 1 : stop])
            end = stop
        else:
            break
    if not pieces:
        return None
    text = "".join(pieces)
    if parts(folded, text, end):
        text, end = text[:-1], end - 1
    if not han and more is None and len(text) <= LONGEST_ARABIC:
        return Numeral(start, end, Style.ARABIC, Decimal(text), zero_led=zero_led)
    if not arabic:
        return _han(start, end, text, more)
    return _of_both(start, end, text, more, han=han, zero_led=zero_led)


def _is_apart(pieces: list[str], *, arabic: bool) -> bool:
    """Whether Arabic digits are no part of the Han numerals before them: 三|5, and 申万|31个行业, a name that ends so."""
    last = pieces[-1][-1]
    return (last in HAN_DIGITS and last not in "零〇○") or (
        not arabic and not pieces[0].strip("十百千万亿兆")
    )


def _is_name(folded: str, start: int, end: int) -> bool:
    """Whether a numeral opens with Han digits one by one, as a name or a year does (一二三四), but no fraction (九二七零点五)."""
    return (
        end - start > 2
        and _DIGIT_RUN.match(folded, start, end) is not None
        and not _HAN_FRACTION.match(folded, end)
    )


def _of_both(start: int, end: int, text: str, more: str | None, *, han: bool, zero_led: bool) -> Numeral:
    """A numeral in Arabic digits and mostly Han characters behind them."""
    mixed = han and text.strip("0123456789.") not in _PLAIN_SCALES
    style = Style.MIXED if mixed else Style.ARABIC
    value, low, high = bounds(text)
    sound = value is not None or low is not None
    if low is not None:
        more = "range"
    elif more and value is not None:
        low, high = value, _upper_hint(text, value)
    scale = _scale_of(text, style)
    return Numeral(start, end, style, value, low, high, more, scale, sound=sound, zero_led=zero_led)


def _han(start: int, end: int, text: str, more: str | None) -> Numeral:
    """A numeral in nothing but Han characters."""
    value, low, high, scale, bare, digit_string = _said(text)
    if value is None and text == "百十":
        return Numeral(start, end, Style.HAN, Decimal(110), None, None, "approx", scale, bare, digit_string)
    sound = value is not None or low is not None
    if low is not None:
        more = "range"
    elif more and value is not None:
        low, high = value, _upper_hint(text, value)
    return Numeral(start, end, Style.HAN, value, low, high, more, scale, bare, digit_string, sound)


def _upper_hint(text: str, value: Decimal) -> Decimal | None:
    """What a number stays below whose 多 or 余 stands inside: one unit of its last place more (2亿|6千余万)."""
    last = text.rstrip("万亿兆")
    scale_behind = evaluate("一" + text[len(last) :]) or ONE
    section = last[1 + max(map(last.rfind, "万亿兆")) :].lstrip("零〇○")
    inner = evaluate(section)
    return value + place_of(inner) * scale_behind if inner else None


@lru_cache(maxsize=2048)
def _said(text: str) -> tuple[Decimal | None, Decimal | None, Decimal | None, Decimal, bool, bool]:
    """What Han numerals say: value, minimum, maximum, scale, whether they are bare, and digits one by one."""
    value, low, high = bounds(text)
    digit_string = len(text) > 1 and not text.strip("零〇○一二三四五六七八九")
    if digit_string and low is None:
        value = Decimal("".join(str(DIGITS[char]) for char in text)) if len(text) <= LONGEST_HAN else None
    return value, low, high, _scale_of(text, Style.HAN), not text.strip("十百千万亿兆拾佰仟"), digit_string
