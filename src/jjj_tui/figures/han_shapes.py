"""What stands at a Han numeral that asks for a second look: a fixed expression, a date, a share, a half, or a number."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.gate.sayings import saying_end
from jjj_tui.figures.measures.coins import read_few
from jjj_tui.figures.measures.few import FEW_HEADS, read_few_measures
from jjj_tui.figures.measures.half_of import read_half_of, read_most, read_nearly_half
from jjj_tui.figures.measures.halves import PASSED, read_half
from jjj_tui.figures.measures.implied import by_the
from jjj_tui.figures.measures.names_of import (
    NAMING,
    named_end,
    names_body,
)
from jjj_tui.figures.measures.prison_terms import SENTENCED, read_sentence
from jjj_tui.figures.measures.ranges import read_range
from jjj_tui.figures.measures.shares import read_percent_of
from jjj_tui.figures.measures.special import part_of_interest
from jjj_tui.figures.measures.terms import is_term
from jjj_tui.figures.numbers.fragments import FRAGMENT_SIGNS, is_tail, pointed_han, spoken_about
from jjj_tui.figures.numbers.leads import LEADS, led_end
from jjj_tui.figures.numbers.marred import MARRED, cut_off
from jjj_tui.figures.numbers.masks import DATE, HAN_DATE, is_lone_day
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS
from jjj_tui.figures.numbers.placed import PLACES, is_decimal, read_priced
from jjj_tui.figures.numbers.reading import read_han
from jjj_tui.figures.numbers.years import ERA_ENDS, era_year
from jjj_tui.figures.reader import JOINS, Reader
from jjj_tui.figures.tables.lexicon import fixed_end
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_OVER_A_MONTH = Rarely("三十[二三四五六七八九]日")
_COINS = Rarely("[一二三四五六七八九]分(?![之钟析])")
# What follows the first character of a date in Han numerals, and what stands before a number that names, orders or dates.
_MAY_DATE = "零〇○一二三四五六七八九十廿-—–~至到、和年学财月日时点后壹贰"
_NAMES_BEHIND = NAMING | ERA_ENDS | LEADS


def _goes_on(folded: str, start: int, stop: int) -> bool:
    """Whether what looks like a fixed expression is the front of a measure: 十分之一, 三分钟, 一角八分, 再过半个小时."""
    last = folded[stop - 1]
    if last in PLACES and folded[stop] in PLACES:
        return True  # 二七一．八, 二二八億
    if last == "分":
        return folded[stop] in ("之", "钟")
    if last == "半" and folded[start - 1 : start + 1] == "过半" and stop == start + 1:
        found = unit_at(folded, stop)
        return found is not None and found[1].kind is kinds.DURATION and folded[start - 2] in PASSED
    return last == "角" and folded[start : start + 2] == "一角" and _COINS().match(folded, stop) is not None


def _is_days(folded: str, start: int, found: re.Match[str]) -> bool:
    """Whether what looks like a date counts days: 三十五日, 期限三十日."""
    end = found.end()
    return (
        folded[end - 1] == "日"
        and is_lone_day(found)
        and (is_term(folded, start, end) or _OVER_A_MONTH().match(folded, start) is not None)
    )


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
    if after in _MAY_DATE and HAN_DATE.match(folded, start):
        if folded[start - 1] in SENTENCED and (term := read_sentence(folded, raw, start)):
            return reader.accept(term, floor)
        if (found := DATE.match(folded, start)) and not _is_days(folded, start, found):
            return found.end()
    before = folded[start - 1]
    if before in _NAMES_BEHIND and (end := _named_end(reader, start, before)):
        return end
    if reader.parts and folded.find("分之", start, start + 18) >= 0:
        share = read_percent_of(folded, raw, start)
        if share is not None:
            return reader.accept(share, floor)
    if char == "半":
        if before == "近" and (nearly := read_nearly_half(folded, start)):
            return reader.accept(nearly, floor)
        return _half_end(reader, start, floor)
    if char == "一" and after in "百千万" and (end := saying_end(folded, start)):
        return end
    if after == "半" and char == "一":
        half = read_half_of(folded, start)
        return reader.accept(half, floor) if half is not None else start + 2
    if after == "分" and char in "四八" and (rate := part_of_interest(folded, raw, start)):
        return reader.accept(rate, floor)
    if after == "儿" and (about := spoken_about(folded, start)) is not None:
        return reader.number(about, floor)
    if char == "几":
        few = read_few_measures(folded, raw, start) if after in FEW_HEADS else read_few(folded, raw, start)
        if few is not None:
            return reader.accept(few, floor)
        if after in FEW_HEADS:
            return start + 1
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
        tail = tail or (is_tail(folded, start) if before != "." else is_decimal(folded, raw, start))
    elif before in MARRED:
        tail = tail or cut_off(folded, start) > 0  # 三·五亿元
    number = number or read_han(folded, raw, start)
    if number is None:
        return start + 1
    if number.bare and folded[start - 2 : start] == "数以" and number.value is not None:
        return reader.accept(by_the(number), floor) if folded[number.end] == "计" else start + 1
    if folded[number.end] in "团所" and names_body(folded, start, number.end + 1):
        return number.end + 1  # 兵团三十一团
    if number.sound and not tail:
        return reader.number(number, floor)
    priced = read_priced(folded, start, number.end) if folded[start] == "万" else None
    return reader.number(priced, floor) if priced is not None else number.end
