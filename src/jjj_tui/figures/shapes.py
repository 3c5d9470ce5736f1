"""What stands at a digit or a Han numeral that asks for a second look: a date, a code, a share, a name, or a number."""

import re
import string

from jjj_tui.figures import kinds
from jjj_tui.figures.measures.coins import read_few
from jjj_tui.figures.measures.halves import PASSED, read_half
from jjj_tui.figures.measures.implied import by_the
from jjj_tui.figures.measures.names_of import (
    LINE_STARTS,
    NAMING,
    heading_end,
    named_end,
    names_body,
    names_train,
)
from jjj_tui.figures.measures.ranges import read_range
from jjj_tui.figures.measures.shares import read_half_of, read_most, read_percent_of
from jjj_tui.figures.measures.special import part_of_interest
from jjj_tui.figures.measures.terms import is_term
from jjj_tui.figures.numbers.damage import TOUCHED, read_damaged, read_stopped
from jjj_tui.figures.numbers.fragments import FRAGMENT_SIGNS, is_tail, pointed, pointed_han, spoken_about
from jjj_tui.figures.numbers.items import ITEM_OPENS, item_end
from jjj_tui.figures.numbers.leads import LEADS, led_end
from jjj_tui.figures.numbers.marred import MARRED, cut_off, is_second_half, read_cut
from jjj_tui.figures.numbers.masks import CODE, DATE, HAN_DATE, PHONE, PRODUCT
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS
from jjj_tui.figures.numbers.parts import PART_MARKS, read_part_of
from jjj_tui.figures.numbers.plain import plain_numeral
from jjj_tui.figures.numbers.powers import RAISED, read_power
from jjj_tui.figures.numbers.reading import read_han, read_numeral
from jjj_tui.figures.numbers.signs import CURRENCY_SIGN
from jjj_tui.figures.numbers.years import ERA_ENDS, era_year, short_year
from jjj_tui.figures.reader import JOINS, TIMES_SIGNS, Reader
from jjj_tui.figures.tables.lexicon import fixed_end, is_indicator
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_DIGITS = re.compile("[0-9]++")
_RATIO_SIGNS = frozenset(":∶/.")
_OPENS_RATIO = re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,20})?[:∶/]")
_PRODUCT_SIGNS = frozenset(TIMES_SIGNS + "毫厘米mc.")
_DATE_SIGNS = frozenset("-–—~/.至到、和年月日号时点:财学后")
_NO_DAY = re.compile("3[2-9]|[4-9][0-9]")  # months have 31 days at most
_OVER_A_MONTH = Rarely("三十[二三四五六七八九]日")
_COINS = Rarely("[一二三四五六七八九]分(?![之钟析])")
_BODIES = frozenset("团所次")
_SHORT_YEARS = frozenset("年-—–~至到、和")
# Beside digits that are no longer than this a character of these may make a shape of them that is no number.
_LONGEST_PLAIN = 6
_LONGEST_UNGROUPED = 4
_ASKS_BEFORE = frozenset("+.").union(NAMING, LEADS)
_ASKS_BEHIND = frozenset("-:。").union(
    _BODIES, _SHORT_YEARS, _DATE_SIGNS, _PRODUCT_SIGNS, _RATIO_SIGNS, PART_MARKS
) - {"."}
_MARKS_BEHIND = _BODIES.union("。-.")
# Behind these digits may be a part of something longer.
_HANGS_ON = MARRED.union(" ,-", string.ascii_letters)
# What follows the first character of a date in Han numerals, and what stands before a number that names, orders or dates.
_MAY_DATE = frozenset("零〇○一二三四五六七八九十廿-—–~至到、和年学财月日时点后")
_NAMES_BEHIND = NAMING | ERA_ENDS | LEADS
_MODEL = re.compile("(?<![0-9A-Za-z])[A-Za-z]{1,4}-$")


def _lone_day(match: re.Match[str]) -> bool:
    """Whether a date is a day alone (三十日), which may as well be a term."""
    return "月" not in match.group() and "年" not in match.group()


def _counts_days(folded: str, start: int, end: int) -> bool:
    """Whether days are counted where a day or two seem to be named: 期限45~60日, 5至8日内, 10日内."""
    return is_term(folded, start, end) or _NO_DAY.search(folded, start, end) is not None


def _stands_apart(reader: Reader, start: int) -> bool:
    """Whether the comma before a number only parts it from the figure before (1米91,2米05)."""
    return bool(reader.drafts) and reader.drafts[-1].end == start - 1


def _floor(reader: Reader) -> int:
    """Where the last figure ends: what stands behind it belongs to none."""
    return reader.drafts[-1].end if reader.drafts else 0


def _digits_end(folded: str, start: int) -> int:
    run = _DIGITS.match(folded, start)
    return run.end() if run else start


def at_digit(reader: Reader, start: int, floor: int, plain: re.Match[str] | None) -> int:
    """Reads what stands at a digit; where to go on.

    Args:
        reader: The pass.
        start: Offset of the digit.
        floor: Where the figure before ends.
        plain: The match of :data:`PLAIN` there, if any.
    """
    folded, raw = reader.folded, reader.raw
    before = folded[start - 1]
    if folded[start + 2] in RAISED and (power := read_power(folded, start, _floor(reader))) is not None:
        return reader.number(power, floor) if power.sound else power.end
    if (before in _HANGS_ON or reader.hurt) and (end := _hanging_end(reader, start, floor, before)):
        return end
    stop = _digits_end(folded, start) if plain is None else plain.end(1)
    if stop - start > _LONGEST_UNGROUPED and plain is not None:
        stop = _digits_end(folded, start)  # 1,234
    after = folded[stop]
    asks = before in _ASKS_BEFORE or after in _ASKS_BEHIND or stop - start > _LONGEST_PLAIN
    if after == "." and not asks:  # nearly always the point of a decimal
        asks = reader.ratios or reader.products or before in ITEM_OPENS or floor == start or stop - start == 4
    if asks and (end := _shape_end(reader, start, stop, floor)):
        return end
    number = plain_numeral(plain) if plain is not None else read_numeral(folded, raw, start)
    if number is None:
        return start + 1
    return reader.number(number, floor) if number.sound else number.end


def _hanging_end(reader: Reader, start: int, floor: int, before: str) -> int:
    """Reads digits that hang on what stands before them: letters, a hyphen, a comma, what was lost or marred.

    Args:
        reader: The pass.
        start: Offset of the first digit.
        floor: Where the figure before ends.
        before: The character before them.

    Returns:
        Where to go on, 0 where they are a number for all that.
    """
    folded, raw = reader.folded, reader.raw
    if before in MARRED and (sign := cut_off(folded, start)):
        end, cut = read_cut(folded, raw, start, sign, _floor(reader))
        return reader.accept(cut, floor) if cut is not None else end
    if before == " " and is_second_half(folded, start):
        half = read_numeral(folded, raw, start)
        return half.end if half is not None else start + 1
    if reader.hurt and TOUCHED.match(folded, max(start - (2 if before in (".", ",") else 1), 0)):
        stop, damaged = read_damaged(folded, raw, start, floor)
        if damaged is not None:
            return reader.accept(damaged, floor)
        if stop:
            return stop
    if before in string.ascii_letters and not CURRENCY_SIGN.search(folded, max(0, start - 5), start):
        code = CODE.match(folded, start)
        stop = code.end() if code else start + 1
        return 0 if is_indicator(folded, start, stop) else stop
    if before == "," and folded[start - 2] in string.digits and not _stands_apart(reader, start):
        return _digits_end(folded, start)  # 1,2345: something was lost, and nobody knows what
    if before == "-" and _MODEL.search(folded, max(0, start - 6), start):
        model = CODE.match(folded, start)
        if model and model.end() > _digits_end(folded, start):
            return model.end()  # F-16V
    return 0


def _shape_end(reader: Reader, start: int, stop: int, floor: int) -> int:
    """Reads the shapes that the characters beside digits give away; where to go on, 0 where there is none.

    Args:
        reader: The pass.
        start: Offset of the first digit.
        stop: Where the digits end.
        floor: Where the figure before ends.
    """
    folded, raw = reader.folded, reader.raw
    before, after = folded[start - 1], folded[stop]
    size = stop - start
    if (after in _MARKS_BEHIND or before == "+" or size > _LONGEST_PLAIN) and (
        end := _marked_end(reader, start, stop, floor)
    ):
        return end
    if before in NAMING and (end := named_end(folded, start, before)):
        return end
    if after == ":" and (ratio := read_percent_of(folded, raw, start)):
        return reader.accept(ratio, floor)  # before the clock: 师生比1:15
    if after in _DATE_SIGNS:
        if size < 4 and after in _SHORT_YEARS and (end := short_year(folded, start, stop)):
            return end
        if (size == 4 or (size < 4 and after not in "./")) and (found := DATE.match(folded, start)):
            end = found.end()
            if folded[end - 1] != "日" or not _lone_day(found) or not _counts_days(folded, start, end):
                return end
    if reader.products and after in _PRODUCT_SIGNS and (found := PRODUCT.match(folded, start)):
        end = found.end()
        return end - 2 if folded[end] in RAISED and folded.startswith("10", end - 2) else end
    if before in LEADS and (end := led_end(folded, reader.drafts, start, before)):
        return end
    if reader.ratios and after in _RATIO_SIGNS and _OPENS_RATIO.match(folded, start):
        mixed = after == "/" and before == " " and folded[start - 2] in string.digits  # 2 1/2小时
        share = None if mixed else read_percent_of(folded, raw, start)
        if share is not None:
            return reader.accept(share, floor)
    if after in PART_MARKS and (after != "分" or folded[stop + 1] == "之"):
        end, part = read_part_of(folded, raw, start)
        if end:
            taken = reader.drafts[-1].end if reader.drafts else 0  # the 3 of €3 1/2小时 is told of
            return reader.accept(part, floor) if part is not None and part.start >= taken else end
    if before == "." and start - 1 >= floor and (short := pointed(folded, start, stop)) is not None:
        return reader.number(short, floor) if short.sound else short.end
    return 0


def _marked_end(reader: Reader, start: int, stop: int, floor: int) -> int:
    """Reads what a mark, a body or more digits than usual make of a number; as :func:`_shape_end`."""
    folded = reader.folded
    before, after = folded[start - 1], folded[stop]
    if after == "。" and folded[stop + 1] in string.digits:
        end, damaged = read_stopped(folded, reader.raw, start)
        if end:
            return reader.accept(damaged, floor) if damaged is not None else end
    if (after == "-" or stop - start > _LONGEST_PLAIN or before == "+") and (
        found := PHONE.match(folded, start)
    ):
        return found.end()
    if after in _BODIES and (
        names_train(folded, start, stop) if after == "次" else names_body(folded, start, stop + 1)
    ):
        return stop + 1
    if after == "." and (before in ITEM_OPENS or floor == start):
        end = item_end(folded, start, glued=0 < start == floor)
        if end or (before in LINE_STARTS and (end := heading_end(folded, start))):
            return end
    return 0


def _goes_on(folded: str, start: int, stop: int) -> bool:
    """Whether what looks like a fixed expression is the front of a measure: 十分之一, 三分钟, 一角八分, 再过半个小时."""
    last = folded[stop - 1]
    if last == "分":
        return folded[stop] in ("之", "钟")
    if last == "半" and folded[start - 1 : start + 1] == "过半" and stop == start + 1:
        found = unit_at(folded, stop)
        return found is not None and found[1].kind is kinds.DURATION and folded[start - 2] in PASSED
    return last == "角" and folded[start : start + 2] == "一角" and _COINS().match(folded, stop) is not None


def at_han(reader: Reader, start: int, floor: int) -> int:
    """Reads what stands at a Han numeral; where to go on."""
    folded, raw = reader.folded, reader.raw
    char, after = folded[start], folded[start + 1]
    if char == "半" and after == "数":
        most = read_most(folded, start)
        return reader.accept(most, floor) if most is not None else start + 2
    stop = fixed_end(folded, start)
    if stop > start and not _goes_on(folded, start, stop):
        # 三公 is no word in 三公里.
        longer = unit_at(folded, start + 1) if stop == start + 2 else None
        if longer is None or len(longer[0]) == 1:
            return stop
    if after in _MAY_DATE and HAN_DATE.match(folded, start) and (found := DATE.match(folded, start)):
        end = found.end()
        if not (
            folded[end - 1] == "日"
            and _lone_day(found)
            and (is_term(folded, start, end) or _OVER_A_MONTH().match(folded, start))
        ):
            return end
    before = folded[start - 1]
    if before in _NAMES_BEHIND and (end := _named_end(reader, start, before)):
        return end
    if reader.parts and folded.find("分之", start, start + 18) >= 0:
        share = read_percent_of(folded, raw, start)
        if share is not None:
            return reader.accept(share, floor)
    if char == "半":
        return _half_end(reader, start, floor)
    if after == "半" and char == "一":
        half = read_half_of(folded, start)
        return reader.accept(half, floor) if half is not None else start + 2
    if after == "分" and char in "四八" and (rate := part_of_interest(folded, raw, start)):
        return reader.accept(rate, floor)
    if after == "儿" and (about := spoken_about(folded, start)) is not None:
        return reader.number(about, floor)
    if char == "几" and (few := read_few(folded, raw, start)):
        return reader.accept(few, floor)
    if char == "零" and before in ("找", "归", "清"):
        return start + 1  # 找零三元
    return _number_end(reader, start, floor, before)


def _named_end(reader: Reader, start: int, before: str) -> int:
    """Where a Han number ends that names, orders or tells a year by what stands before it; 0 for any other."""
    folded = reader.folded
    return (
        (before in NAMING and named_end(folded, start, before))
        or (before in ERA_ENDS and era_year(folded, start))
        or (before in LEADS and led_end(folded, reader.drafts, start, before))
        or 0
    )


def _half_end(reader: Reader, start: int, floor: int) -> int:
    """Reads what 半 is a half of; where to go on."""
    folded, raw = reader.folded, reader.raw
    part = part_of_interest(folded, raw, start)
    if part is None:
        part = read_half(folded, raw, start)
        if part is not None and folded[part.end] in JOINS:
            whole = Numeral(start, start + 1, Style.HAN, part.value)
            part = read_range(folded, raw, reader.drafts, whole, part, part.end, floor) or part
    return reader.accept(part, floor) if part is not None else start + 1


def _number_end(reader: Reader, start: int, floor: int, before: str) -> int:
    """Reads a Han numeral that is nothing but a number, or the tail of one; where to go on."""
    folded, raw = reader.folded, reader.raw
    number = None
    tail = folded[start] in "零〇○" and folded[start + 1] in HAN_NUMERALS
    if before in FRAGMENT_SIGNS:
        number = pointed_han(folded, start) if before == "点" and start - 1 >= floor else None
        tail = tail or is_tail(folded, start)
    elif before in MARRED:
        tail = tail or cut_off(folded, start) > 0  # 三·五亿元
    number = number or read_han(folded, raw, start)
    if number is None:
        return start + 1
    if number.bare and folded[start - 2 : start] == "数以" and number.value is not None:
        return reader.accept(by_the(number), floor) if folded[number.end] == "计" else start + 1
    return reader.number(number, floor) if number.sound and not tail else number.end
