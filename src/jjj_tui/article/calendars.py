"""The date of a line, by the calendar of the West, of the Republic of China, or in Han numerals."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from jjj_tui.rarely import Rarely

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_HAN_NUMBER = "[〇零○一二三四五六七八九十廿卅]"

# Signs that mean the same are one sign while a date is looked for: each set of Han characters costs a pattern a quarter of a
# millisecond.
_PLAIN = str.maketrans("（），：时時点點\u3000週禮", "(),::::: 周礼")

WEEKDAY = "(?:星期|周|礼拜)[一二三四五六日天]"
"""A pattern for the days of the week."""

_TIME = "(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?:[:分](?P<second>[0-5][0-9])?秒?)?"
_OFFSET = r"(?:\.[0-9]{1,6})?(?:Z|\ ?[+-][0-9]{2}:?[0-9]{2}(?![0-9:]))?"


def _dated(day: str) -> Rarely:
    """A day with what may stand around it: brackets, the day of the week on either side, the time."""
    return Rarely(
        rf"""(?x) [(\[]? (?:{WEEKDAY}[,\ ]*)?
        {day}
        (?:\ ?\(?{WEEKDAY}\)?)?
        (?:[\ T,]*(?:上午|下午|凌晨|晚上|晚|早上)?\ ?{_TIME}{_OFFSET})? [)\]]?"""
    )


def _han_year(written: str) -> int:
    return int("".join(str(_DIGITS[digit]) for digit in written))


def _han_number(written: str) -> int:
    """Days and months in Han numerals: 二十八, 廿八, 十, 三〇."""
    written = written.replace("廿", "二十").replace("卅", "三十")
    if "十" not in written:
        return _han_year(written)
    tens, _, ones = written.partition("十")
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)


class _Calendar(NamedTuple):
    """A way to write dates.

    Attributes:
        signs: One of these stands in every year of our time.
        pattern: The date, with the groups ``year``, ``month``, ``day`` and those of the time.
        year: Reads a year.
        number: Reads a month or a day.
    """

    signs: tuple[str, ...]
    pattern: Rarely
    year: Callable[[str], int]
    number: Callable[[str], int]


_CALENDARS = (
    _Calendar(
        ("19", "20"),
        _dated(
            r"(?P<year>(?:19|20)[0-9]{2})\ ?[-./年]\ ?(?P<month>[01]?[0-9])\ ?[-./月]"
            r"\ ?(?P<day>[0-3]?[0-9])(?![0-9])\ ?日?"
        ),
        int,
        int,
    ),
    _Calendar(
        ("民國", "民国"),
        _dated(
            r"(?:(?:中華|中华)?(?:民國|民国))?\ ?(?P<year>(?<=民國)1?[0-9]{2}|(?<=民国)1?[0-9]{2}|(?<=民國\ )1?[0-9]{2})\ ?年"
            r"\ ?(?P<month>[01]?[0-9])\ ?月\ ?(?P<day>[0-3]?[0-9])\ ?日"
        ),
        lambda written: int(written) + 1911,
        int,
    ),
    _Calendar(
        tuple(century + decade for century in "二一" for decade in "〇零○九"),
        _dated(
            rf"(?P<year>[〇零○一二三四五六七八九]{{4}})年(?P<month>{_HAN_NUMBER}{{1,3}})月(?P<day>{_HAN_NUMBER}{{1,4}})日"
        ),
        _han_year,
        _han_number,
    ),
)


class WrittenDate(NamedTuple):
    """A date as it stands in a line.

    Attributes:
        start, end: Its span, with the time and what stands around it.
        timed: Whether a clock time is written.
        published: Local time as written, of an unnamed place; None for a day that no calendar has.
        has_time: Whether the clock time is one.
    """

    start: int
    end: int
    timed: bool
    published: datetime | None
    has_time: bool


def find_date(line: str) -> WrittenDate | None:
    """The first date of a line."""
    line = line.translate(_PLAIN)
    found = [
        (calendar, date)
        for calendar in _CALENDARS
        if any(sign in line for sign in calendar.signs) and (date := calendar.pattern().search(line))
    ]
    if not found:
        return None
    calendar, date = min(found, key=lambda each: each[1].start())
    return WrittenDate(*date.span(), date["hour"] is not None, *_moment(calendar, date))


def _moment(calendar: _Calendar, date: re.Match[str]) -> tuple[datetime | None, bool]:
    parts = calendar.year(date["year"]), calendar.number(date["month"]), calendar.number(date["day"])
    hour, minute, second = date["hour"], date["minute"], date["second"]
    try:
        if hour is None:
            return datetime(*parts), False
        afternoon = "下午" in date[0] or "晚" in date[0]
        clock = int(hour) + 12 * (afternoon and int(hour) < 12)
        return datetime(*parts, clock % 24, int(minute), int(second or 0)), True
    except ValueError:
        return None, False
