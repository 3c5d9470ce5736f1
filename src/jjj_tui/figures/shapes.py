"""What stands at digits that ask for a second look: a date, a code, a share, a name, or a number."""

import re
import string

from jjj_tui.figures.measures.names_of import (
    LINE_STARTS,
    NAMING,
    heading_end,
    named_end,
    names_body,
    names_train,
)
from jjj_tui.figures.measures.prison_terms import SENTENCED, read_sentence
from jjj_tui.figures.measures.products import read_product
from jjj_tui.figures.measures.shares import read_percent_of
from jjj_tui.figures.measures.terms import is_term
from jjj_tui.figures.numbers.damage import TOUCHED, read_damaged, read_stopped
from jjj_tui.figures.numbers.fragments import pointed
from jjj_tui.figures.numbers.items import ITEM_OPENS, item_end
from jjj_tui.figures.numbers.leads import LEADS, led_end
from jjj_tui.figures.numbers.marred import MARRED, cut_off, is_second_half, read_cut
from jjj_tui.figures.numbers.masks import CODE, DATE, PHONE, PRODUCT, is_lone_day
from jjj_tui.figures.numbers.pairs import read_paired
from jjj_tui.figures.numbers.parts import PART_MARKS, read_part_of
from jjj_tui.figures.numbers.plain import plain_numeral
from jjj_tui.figures.numbers.powers import RAISED, read_power
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.numbers.signs import CURRENCY_SIGN
from jjj_tui.figures.numbers.years import short_year
from jjj_tui.figures.reader import TIMES_SIGNS, Reader
from jjj_tui.figures.tables.lexicon import is_indicator

_DIGITS = re.compile("[0-9]++")
_RATIO_SIGNS = frozenset(":∶/.")
_OPENS_RATIO = re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,20})?[:∶/]")
_RESULT = re.compile(r"[0-9]++(?:[:∶][0-9]++)+")
_PRODUCT_SIGNS = frozenset(TIMES_SIGNS + "毫厘米mc.")
_DATE_SIGNS = frozenset("-–—~/.至到、和年月日号时点:财学后")
_NO_DAY = re.compile("3[2-9]|[4-9][0-9]")  # months have 31 days at most
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
_HANGS_ON = MARRED + " ,-" + string.ascii_letters
_MODEL = re.compile("(?<![0-9A-Za-z])[A-Za-z]{1,4}-$")


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
        if size < 4 and after in _SHORT_YEARS:
            if end := short_year(folded, start, stop):
                return end
            if size == 1 and after == "、" and (paired := read_paired(folded, start)) is not None:
                return reader.number(paired, floor) if paired.sound else paired.end
        if (size == 4 or (size < 4 and after not in "./")) and (found := DATE.match(folded, start)):
            if after == "月" and before in SENTENCED and (term := read_sentence(folded, raw, start)):
                return reader.accept(term, floor)
            end = found.end()
            if folded[end - 1] != "日" or not is_lone_day(found) or not _counts_days(folded, start, end):
                return end
    if reader.products and after in _PRODUCT_SIGNS and (found := PRODUCT.match(folded, start)):
        if product := read_product(folded, raw, start):
            return reader.accept(product, floor)
        end = found.end()
        return end - 2 if folded[end] in RAISED and folded.startswith("10", end - 2) else end
    if before in LEADS and (end := led_end(folded, reader.drafts, start, before)):
        return end
    if reader.ratios and after in _RATIO_SIGNS and _OPENS_RATIO.match(folded, start):
        mixed = after == "/" and before == " " and folded[start - 2] in string.digits  # 2 1/2小时
        share = None if mixed else read_percent_of(folded, raw, start)
        if share is not None:
            return reader.accept(share, floor)
        if after == "∶" and (result := _RESULT.match(folded, start)):
            return result.end()  # 3∶1两胜
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
