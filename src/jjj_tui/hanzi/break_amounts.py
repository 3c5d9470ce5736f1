"""Amounts on a line: a number with its sign, decimals, magnitude, unit and what bounds it (以上, 左右), in digits or Han numerals.

A line holds an amount in one piece. A long one has joints where a reader minds least that it goes on below: behind the first
half of a range (2013年至|2022年), between a magnitude and a currency or a long unit (12.5亿|美元), behind the first part of a
compound unit (微克/|立方米) and before 以上 and the like. Digits never leave what they count, a magnitude never a unit of one
character.
"""

import re
from typing import TYPE_CHECKING

from jjj_tui.hanzi.break_data import MEASURES, UNITS
from jjj_tui.rarely import Rarely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Each unit with the place of its joint, -1 for none.
_UNITS = {unit.replace("|", ""): unit.find("|") for unit in UNITS.split()}
_MEASURES = frozenset(MEASURES.split())


def _longest(units: "Iterable[str]") -> dict[str, int]:
    """The length of the longest unit that begins with a character, by that character."""
    longest: dict[str, int] = {}
    for unit in units:
        if len(unit) > longest.get(unit[0], 0):
            longest[unit[0]] = len(unit)
    return longest


_LONGEST_UNIT = _longest(_UNITS)
_LONGEST_MEASURE = _longest(_MEASURES)

_DIGIT = "0-9０-９"
_JOINT = r"\-－–—~～〜−/／:：.．,·比"
# A thin space between thousands, which a cleaned text has as a plain one: 7 446元.
_THOUSANDS = rf"[ \u2009\u202f](?=[{_DIGIT}]{{3}}(?![{_DIGIT}]))"
_MAGNITUDE = "十百千万萬亿億兆"
_HAN_DIGIT = f"〇零一二三四五六七八九两兩{_MAGNITUDE}"
# No group is possessive here: before Python 3.11.5 such a group may match nothing for ever (gh-106052). Nothing that follows
# can fail, so that there is nothing to come back for either.
_NUMBER = re.compile(
    rf"""
    [{_DIGIT}{_HAN_DIGIT}]
    (?: (?<=[{_DIGIT}]) [{_DIGIT}]*+ (?: (?: [{_JOINT}]{{1,2}} | ，(?=[０-９]{{3}}) | {_THOUSANDS} | [{_MAGNITUDE}]{{1,3}} ) [{_DIGIT}]++ )*
      | [{_HAN_DIGIT}]*+ (?: (?: [点點] | 分之 ) [{_HAN_DIGIT}点點]++ )?
    )
    [％‰℃多余餘几幾{_MAGNITUDE}]*+
    """,
    re.VERBOSE,
)
_HAN_DIGITS = frozenset(_HAN_DIGIT)
_MAGNITUDES = frozenset(_MAGNITUDE)
_DECIMAL_UNITS = frozenset("成秒米元块塊")
_DECIMALS = Rarely(f"[{_DIGIT}]+|半")
_SIGNS = frozenset("第＋－±~～≈＞＜≥≤")
_SEVERAL = frozenset("数數几幾")
_RANGE = frozenset("至到—–～〜-－~")
_BOUNDS = frozenset(["以上", "以下", "以内", "以內", "左右", "上下"])
_BOUND_STARTS = frozenset("以左上")
_ODD = frozenset("多余餘半")
# Behind these 多, 余 and 半 belong to what follows: 3年|多地, 5亿元|余额, 2022年|半数.
_NOT_ODD = frozenset("地次数數方家个個种種项項名位边邊人层層样樣少所额額款热熱年天月")


def amounts(text: str) -> "Iterator[tuple[int, int, list[int]]]":
    """The amounts of a text in their order.

    Yields:
        Where an amount may not be torn (from the first position inside it, which is before its first digit when a sign stands
        there, to its end, outside) and its joints.
    """
    text = text.replace("▯", "0")  # a lost digit
    search = _NUMBER.search
    number = search(text)
    while number is not None:
        start, end = number.span()
        behind = text[end : end + 1]
        lone = end - start == 1 and text[start] in _HAN_DIGITS and not _is_round(text, start)
        if lone and behind not in _LONGEST_MEASURE and behind not in _RANGE:
            number = search(text, end)
            continue
        joints: list[int] = []
        ending = _end(text, start, end, joints)
        end = ending or end
        if text[end : end + 1] in _RANGE and (other := _NUMBER.match(text, end + 1)) is not None:
            both = [*joints, end + 1]
            last = _end(text, end + 1, other.end(), both)
            if last:
                end = ending = last
                joints = both
        if ending:
            if text[end : end + 1] in _BOUND_STARTS and text[end : end + 2] in _BOUNDS:
                joints.append(end)
                end += 2
            inside = text[start - 1 : start] in _SIGNS or _is_round(text, start)
            yield start if inside else start + 1, end, joints
        number = search(text, end)


def _is_round(text: str, start: int) -> bool:
    """Whether 数 or 几 before a magnitude begins the amount (数十亿元)."""
    return text[start] in _MAGNITUDES and text[start - 1 : start] in _SEVERAL


def _end(text: str, start: int, end: int, joints: list[int]) -> int:
    """Where the amount ends whose number stands from ``start`` to ``end``, 0 when it is none; joints are added to the list."""
    alone = end - start == 1 and text[start] in _HAN_DIGITS and not _is_round(text, start)
    unit = ""
    for size in range((_LONGEST_MEASURE if alone else _LONGEST_UNIT).get(text[end : end + 1], 0), 0, -1):
        behind = text[end : end + size]
        if behind in (_MEASURES if alone else _UNITS):
            unit = behind
            break
    if alone and not unit:
        return 0
    if end - start > 3 and (dash := max(text.rfind("—", start, end), text.rfind("～", start, end))) > 0:
        joints.append(dash + 1)
    if unit:
        joint = _UNITS.get(unit, -1)
        if joint > 0 or (joint == 0 and end - start > 1 and text[end - 1] in _MAGNITUDES):
            joints.append(end + joint)
        end += len(unit)
        if text[end : end + 1] in _ODD and text[end + 1 : end + 2] not in _NOT_ODD:
            return end + 1
    # 3成5, 9秒97, 1米91, 5元3: the digits behind the unit are its decimals.
    if text[end - 1] in _DECIMAL_UNITS and (rest := _DECIMALS().match(text, end)) is not None:
        return rest.end()
    return end
