"""Ranges of two numbers."""

import re
from collections.abc import Mapping
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate.blocked import is_blocked
from jjj_tui.figures.measures.halves import read_half
from jjj_tui.figures.measures.led_to import adds_up, leads_on
from jjj_tui.figures.measures.measure import measure
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS, HAN_NUMERALS, unpadded
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.tables.units import UNITS, unit_at
from jjj_tui.rarely import Rarely

CONNECTOR = re.compile(r"(?:[(（]不?含[)）])?\ ?(?:[—–―]{1,2}|--?|[~～〜∼]|至|到)\ ?")
# Times whose sizes are exact; a month has no whole number of days.
_TIMES: Mapping[str | None, tuple[object, Decimal]] = {
    **{name: ("秒", Decimal(size)) for name, size in (("秒", 1), ("分钟", 60), ("小时", 3600), ("天", 86400), ("周", 604800))},
    **{name: ("月", Decimal(size)) for name, size in (("月", 1), ("季度", 3), ("年", 12))},
}  # fmt: skip
_MINUS = "-－−"
_SIZES = "百千万亿佰仟"
_LONE_DIGIT = re.compile(f"(?<![{HAN_NUMERALS}0-9])[一二三四五六七八九两]")
_ESTIMATED = frozenset("个人名家件项次位户台辆只头种")
_NAMED_TIMES = frozenset("级制期生")
_MEASURED = frozenset((kinds.MONEY, kinds.PERCENT, kinds.LENGTH, kinds.AREA, kinds.MASS, kinds.VOLUME))
_DASHES = "—–―-~～〜∼"
# 500至1万元, but not 3000-5万元 nor 300至5亿元.
_WIDEST_SAID, _WIDEST_DASHED = 100, 10
_PRICED = Rarely("[价薪租坪售值费款]")
_BETWEEN = re.compile("[与和同]")


def read_range(
    folded: str, raw: str, drafts: list[Draft], first: Numeral, left: Draft | None, at: int, floor: int
) -> Draft | None:
    """A—B, A至B, 在A与B之间 with a unit they share.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures before.
        first: The first number.
        left: The first number with its unit, None where it leaves that to the second.
        at: Where the joint may stand.
        floor: Nothing before this belongs to the range.

    Returns:
        One figure with bounds and no value, or None where there is no range.
    """
    joint = _joint(folded, first, left, at, floor)
    if joint is None:
        return None
    stop, between = joint
    negative, above_zero, begin = _sign(folded, stop)
    second, right = _second(folded, raw, drafts, first, left, begin)
    if right is None or right.value is None or (left is not None and right.kind is not left.kind):
        return None
    if right.unit_canonical == "间" and second is not None and second.scale > 1:
        _settle_between(folded, first, right)
    if between and not folded.startswith(("之间", "间"), right.end):
        return None
    low = left.value if left is not None else first.value
    high = -right.value if negative else right.value
    if low is None:
        return None
    lead = folded[max(floor, first.start - 4) : first.start]
    below_zero = lead.endswith(("-", "－", "−", "零下", "负")) and not lead[:-1].endswith(tuple("0123456789"))
    if below_zero:
        # 零下5至8摄氏度 is cold throughout
        throughout = left is None and not (negative or above_zero) and lead.endswith("零下") and low < high
        low, high = (-high, -low) if throughout else (-low, high)
        if negative and low > high:
            low, high = high, low  # 零下5至零下10度
    unit = right
    if left is None:
        if is_blocked(folded, first, strong=True) or (first.style is Style.HAN and first.digit_string):
            return None
        if second is not None:
            completed = _completes(folded, first, second, low, at)
            if completed == 1 and _is_torn(folded, first, second, right):
                return _doubtful(first, right)
            low = low if completed == 1 else unpadded(low * completed)
    elif left.unit_canonical != right.unit_canonical:
        sized = _in_one_unit(left, right, low, high)
        if sized is None:
            return None
        low, high, unit = sized
    if low > high and (
        (negative and right.kind is kinds.TEMPERATURE) or _counts_back(folded, right, floor, first.start)
    ):
        low, high = high, low
    if low > high and left is None and _falls(folded, right, stop):
        return _doubtful(first, right)
    if low >= high or (
        left is not None
        and (leads_on(folded, left, right, low, high) or adds_up(folded, drafts, left, low, high))
    ):
        return None
    start = first.start
    if below_zero:
        start -= 2 if lead.endswith("零下") else 1
    elif right.kind is kinds.TEMPERATURE and lead.endswith("零上"):
        start -= 2
    draft = Draft(start, right.end, right.kind, None, low, high, unit.unit, unit.unit_canonical, "range")
    draft.flags |= right.flags
    return draft


def _sign(folded: str, stop: int) -> tuple[bool, bool, int]:
    """Whether the second number is below zero, whether it is said to be above, and where it begins behind that."""
    if folded.startswith(("零下", "零上"), stop):
        return folded[stop + 1] == "下", folded[stop + 1] == "上", stop + 2
    negative = folded[stop] in "-－−负"
    return negative, False, stop + negative


def _in_one_unit(
    left: Draft, right: Draft, low: Decimal, high: Decimal
) -> tuple[Decimal, Decimal, Draft] | None:
    """Both numbers in the smaller of two units, and which has it; None where one is no whole number of the other."""
    above, below = _times(left, right), _times(right, left)
    if above is not None:
        return unpadded(low * above), unpadded(high), right
    if below is not None:
        return unpadded(low), unpadded(high * below), left
    return None  # 加4毫到12.7元, 15天到一个月: by and to, or no exact size


def _settle_between(folded: str, first: Numeral, right: Draft) -> None:
    """Takes the unit off where 间 is that of 之间: 维持在111至114万间，; never 新建3至5万间房."""
    priced = _PRICED().search(folded, max(0, first.start - 8), first.start) is not None
    loose = not "\u4e00" <= folded[right.end] <= "\u9fff"
    if loose and (priced or folded[first.start - 1] in "在于约"):
        right.kind = kinds.MONEY if priced else kinds.COUNT
        right.end, right.unit, right.unit_canonical = right.end - 1, None, None
        right.flag("unit_implied")


def _doubtful(first: Numeral, right: Draft) -> Draft:
    """Two numbers that are a range of nobody knows what."""
    draft = Draft(first.start, right.end, right.kind, unit=right.unit, unit_canonical=right.unit_canonical)
    draft.flag("ambiguous")
    return draft


def _falls(folded: str, right: Draft, stop: int) -> bool:
    """Whether a dash stands between two measures of which the first is larger: 5~3元; but 2-1名将 and 3-1分 are results."""
    return right.kind in _MEASURED and folded[stop - 1] in _DASHES


def _is_torn(folded: str, first: Numeral, second: Numeral, right: Draft) -> bool:
    """Whether a number without the magnitude of the second may have meant it: 10-5亿元, 300-5亿元.

    500至1万元 says what it means; 10亿 to 5亿 is no range, and 10 yuan to 5亿 none that anybody tells of.
    """
    if first.scale > 1 or second.scale == 1 or first.value is None or right.value is None:
        return False
    widest = _WIDEST_SAID if folded[second.start - 1] in "至到" else _WIDEST_DASHED
    return first.value * widest < right.value


def _counts_back(folded: str, right: Draft, floor: int, start: int) -> bool:
    """Whether the larger number may stand first: 三元至两元不等, 距今5300年至4300年, 5300—4300年前."""
    if folded.startswith("不等", right.end):
        return True
    if right.kind is not kinds.DURATION:
        return False
    return folded.startswith("前", right.end) or "距今" in folded[max(floor, start - 5) : start]


def _joint(folded: str, first: Numeral, left: Draft | None, at: int, floor: int) -> tuple[int, bool] | None:
    """Where the joint of a range ends, and whether it is the 与 of 在A与B之间; None where there is none."""
    match = CONNECTOR.match(folded, at)
    between = False
    if match is None and left is not None:
        near = max(floor, left.start - 6)
        opening = folded.rfind("在", near, left.start) >= 0 or folded.rfind("介于", near, left.start) >= 0
        match = _BETWEEN.match(folded, at) if opening else None
        between = match is not None
    if match is None or match.end() >= len(folded):
        return None
    stop = match.end()
    if folded[stop - 2 : stop] == "--" and folded[first.start - 1] in _MINUS:
        stop -= 1  # -8℃--3℃
    return stop, between


def _second(
    folded: str, raw: str, drafts: list[Draft], first: Numeral, left: Draft | None, begin: int
) -> tuple[Numeral | None, Draft | None]:
    """The second number of a range, and what it measures; a 半 is a measure without a number."""
    head = folded[begin]
    if head == "半":
        return None, read_half(folded, raw, begin, ranged=True) if left is not None else None
    if not head or not (head in HAN_NUMERALS or "0" <= head <= "9"):
        return None, None
    second = read_numeral(folded, raw, begin)
    if second is None or not second.sound or second.value is None or first.value is None:
        return None, None
    told = left is not None
    if not told and first.style is Style.HAN and second.end - begin == 1:
        # 三到五年: two lone digits are an estimate where one alone would name a year or a day.
        told = _is_estimate(folded, second.end)
    return second, measure(folded, raw, drafts, second, ranged=told)


def _completes(folded: str, first: Numeral, second: Numeral, low: Decimal, at: int) -> Decimal:
    """What the magnitude of the second number makes of a first without one: 3—5万, 两到三千."""
    if second.style is Style.HAN and _LONE_DIGIT.match(folded, at - 1):
        return _size_of(folded, second, low)
    assert second.value is not None
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale:
        return second.scale
    return Decimal(1)


def _size_of(folded: str, second: Numeral, low: Decimal) -> Decimal:
    """What completes a first digit: 1000 in 两到三千, 10**6 in 三至五百万; 1 where the second is more than a digit."""
    at = second.start
    top = DIGITS.get(folded[at])
    if top is None or low >= top or second.value is None or folded[at + 1] not in _SIZES:
        return Decimal(1)
    return second.value / top if folded[at + 1 : second.end].strip("百千万亿佰仟") == "" else Decimal(1)


def _is_estimate(folded: str, at: int) -> bool:
    found = unit_at(folded, at)
    if found is None:
        return False
    name, unit = found
    if unit.kind is kinds.DURATION:
        return folded[at + len(name) : at + len(name) + 1] not in _NAMED_TIMES
    return name in _ESTIMATED


def _times(larger: Draft, smaller: Draft) -> Decimal | None:
    """How many of the second's unit make one of the first's; None where that is no whole number."""
    a, b = (_size(draft.unit_canonical) for draft in (larger, smaller))
    if a is None or b is None or a[0] != b[0] or a[1] % b[1]:
        return None
    return a[1] / b[1]


def _size(canonical: str | None) -> tuple[object, Decimal] | None:
    if canonical in _TIMES:
        return _TIMES[canonical]
    unit = UNITS.get(canonical or "")
    return (unit.kind, unit.factor) if unit is not None and unit.factor is not None else None
