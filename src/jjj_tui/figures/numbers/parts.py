"""Parts written with digits: 3分之1, 2又1/6, 1/2公斤."""

from decimal import Decimal
from math import gcd

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS, evaluate
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

# What follows the digits of a part.
PART_MARKS = frozenset("分又/")
_WHOLE = Rarely(f"([0-9]{{1,4}})又(?=[0-9{HAN_NUMERALS}])")
_OVER = Rarely("([0-9]{1,3})/([0-9]{1,3})(?![0-9/.:])")
# 2 1/2小时, with a blank for 又; 第2 1/2 and 2.2 1/2 are no numbers.
_APART = Rarely("(?<![0-9A-Za-z.,:/第-])([1-9][0-9]?) $")
_SHUTTER = Rarely("1/([1-9][0-9]{0,4})秒(?![杀针])")
_BELOW = Rarely(f"([0-9]{{1,5}}|[{HAN_NUMERALS}]{{1,5}})分之(?=[0-9{HAN_NUMERALS}])")
_MEASURES = frozenset((kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.AREA))
# What is filled or cut: half of one is a quantity, while 3/8场 is a day.
_FILLED = frozenset((*"个杯碗勺匙壶锅瓶盒包袋颗片块桶罐", "小时", "个小时", "个钟头", "秒", "秒钟", "分钟"))
_SHARED = "占近约超过逾达足有的仅以剩"
_LARGEST = 100


def read_part_of(folded: str, raw: str, start: int) -> tuple[int, Draft | None]:
    """A fraction at the digits at ``start``, alone or before a unit.

    Returns:
        Where it ends (0 where there is none), and the figure; no figure where the digits may be a day or a round.
    """
    if folded.startswith("1/", start) and (shutter := _SHUTTER().match(folded, start)):
        return shutter.end(), _shutter(raw, start, shutter.end(), int(shutter.group(1)))
    whole = _WHOLE().match(folded, start)
    part = _part(folded, raw, whole.end() if whole else start, proper=whole is not None)
    if part is None:
        return _day(folded, start), None
    above, below, end, sloped = part
    apart = None
    if sloped and whole is None and folded[start - 1] == " ":
        apart = _APART().search(folded, max(0, start - 6), start)
        if apart is None and folded[start - 2].isdigit():
            return end, None  # 2023 1/2
    begin = apart.start() if apart else start
    leading = whole or apart
    base = Decimal(leading.group(1)) if leading else Decimal(0)
    ratio = f"{base * below + above:f}/{below:f}"
    value = base + above / below
    found = unit_at(folded, end)
    if found is None:
        if apart is not None:
            return end, None
        loose = sloped and whole is None  # read elsewhere, or left
        return (0, None) if loose else (end, Draft(start, end, kinds.FRACTION, value, ratio=ratio))
    name, unit = found
    if sloped and name == "次":
        return end, None  # 69/70次特快
    if unit.kind in _MEASURES or name in _FILLED:
        stop = end + len(name)
        exact = value if len(value.as_tuple().digits) <= 12 else None  # a third has no decimal that ends
        return stop, Draft(
            begin, stop, unit.kind, exact, unit=raw[end:stop], unit_canonical=unit.canonical, ratio=ratio
        )
    if apart is not None or (sloped and whole is None and folded[start - 1] not in _SHARED):
        return end + len(name), None  # 3/8场
    return end, Draft(start, end, kinds.FRACTION, value, ratio=ratio)


def _shutter(raw: str, start: int, end: int, below: int) -> Draft:
    """快门1/8000秒: a part of a second that no limit of other parts holds for."""
    value = Decimal(1) / below
    exact = value if len(value.as_tuple().digits) <= 12 else None
    unit = raw[end - 1]
    return Draft(start, end, kinds.DURATION, exact, unit=unit, unit_canonical="秒", ratio=f"1/{below}")


def _day(folded: str, start: int) -> int:
    """Where a day such as 9/15 ends that stands before what would count it (9/15起); 0 where none does."""
    over = _OVER().match(folded, start)
    if over is None or max(int(over.group(1)), int(over.group(2))) > 31:
        return 0
    found = unit_at(folded, over.end())
    counts = found is not None and found[1].kind in (kinds.COUNT, kinds.DURATION)
    return over.end() + len(found[0]) if found is not None and counts else 0


def _part(folded: str, raw: str, at: int, *, proper: bool) -> tuple[Decimal, Decimal, int, bool] | None:
    """Numerator, denominator, the end, and whether a stroke parts them."""
    over = _OVER().match(folded, at)
    if over is not None:
        above, below = int(over.group(1)), int(over.group(2))
        if not 0 < above < below <= _LARGEST or gcd(above, below) > 1 or folded[at - 1] in ("/", "."):
            return None
        return Decimal(above), Decimal(below), over.end(), True
    lower = _BELOW().match(folded, at)
    if lower is None:
        return None
    size = evaluate(lower.group(1))
    number = read_numeral(folded, raw, lower.end())
    if not size or number is None or not number.sound or number.value is None or not number.value:
        return None
    if proper and number.value >= size:
        return None
    return number.value, size, number.end, False
