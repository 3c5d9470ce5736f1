"""A middle dot for the point of a decimal, as older papers and Taiwan print it: 3·5亿元, 7965·04点, 人均打井1·5口.

Days are written so too (5·12地震, 9·18): what looks like a month and a day is a decimal only where its unit or the words
before it leave no doubt.
"""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.model import ONE, Numeral
from jjj_tui.figures.numbers.numerals import unpadded
from jjj_tui.figures.numbers.signs import TO
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

DOTS = "·・‧"
# What Taiwan writes for the point.
_TAIWAN = "‧"
_DECIMALS = Rarely("[0-9]{1,4}(?![0-9.,:·・‧])")
_SIZE = Rarely("(?:万亿|万|亿)(?![千万亿])")
_SIZES = {"万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
_RANGE = Rarely(
    "(?P<low>[0-9]{1,6}[·・‧][0-9]{1,4})(?P<unit>%|‰|元|吨|米|公里|公斤|岁|倍|个百分点|℃|)(?:[-—–~～]{1,2}|至|到)"
    "(?P<high>[0-9]{1,6}(?:[·・‧.][0-9]{1,4})?)(?P<size>万亿|万|亿)?(?![0-9.·・‧千万亿])"
)
_POINT = Rarely("[·・‧]")
_DAY = Rarely("(?:0?[1-9]|1[0-2])[·・‧](?:0?[1-9]|[12][0-9]|3[01])(?![0-9])")
# One-character units that no name of a day goes on with; 8·5方案 and 3·8节 do with others.
_CLEAR = "米吨元克斤亩岁公%‰倍"
# Whatever is told by each is no day: 人均1·5口, 每户1·2辆.
_EACH = Rarely("[均每][^，,。；;、：:0-9\n]{0,7}$")
_EACH_REACH = 9
_MOVED = Rarely("[升跌涨挫落扬高低报][了约近逾至到]{0,2}$")
# Ten thousand people do something on a day: 4·23万人读书, but 招收5·8万人.
_PEOPLE = frozenset(("人", "名", "位"))
_BEFORE_DAYS = "在于迎庆的是第办届”"
_HOURS = frozenset(("小时", "个小时", "分钟"))
_OF_DAYS = (kinds.COUNT, kinds.DURATION, kinds.SPEED)
_SOLID = frozenset(
    (kinds.LENGTH, kinds.AREA, kinds.MASS, kinds.VOLUME, kinds.POWER, kinds.ENERGY, kinds.MONEY)
)
_DIGITS = "0123456789"
_BOUND_ENDS = _DIGITS + "%‰元万亿吨米℃度倍"


def read_pointed(folded: str, first: Numeral) -> Numeral | None:
    """The decimal whose whole part a number is; None where the dot behind it may be none of a decimal.

    Args:
        folded: The folded text.
        first: Arabic digits; a character of :data:`DOTS` stands behind them.
    """
    decimals = _DECIMALS().match(folded, first.end + 1)
    if decimals is None or first.value is None or first.scale != ONE or first.zero_led:
        return None
    whole = f"{first.value:f}"
    if "." in whole or folded[first.start - 1] in DOTS:
        return None
    if folded[first.start - 1] in TO and folded[first.start - 2] in _BOUND_ENDS:
        return None  # 2·5%-3·5%
    size = _SIZE().match(folded, decimals.end())
    end = size.end() if size else decimals.end()
    if not _measures(folded, first.start, first.end, end, sized=size is not None):
        return None
    value = Decimal(f"{whole}.{decimals.group()}")
    if size is None:
        return first._replace(end=end, value=value)
    scale = _SIZES[size.group()]
    return first._replace(end=end, value=unpadded(value * scale), scale=scale)


def read_pointed_range(folded: str, raw: str, first: Numeral) -> Draft | None:
    """3·5%—4·5%, 2‧5至3‧5億元: a range whose first number has such a point; None where either may be none.

    Args:
        folded: The folded text.
        raw: The same text as written.
        first: Arabic digits; a character of :data:`DOTS` stands behind them.
    """
    found = _RANGE().match(folded, first.start)
    if found is None or folded[first.start - 1] in DOTS + TO or first.zero_led:
        return None
    lower, upper = (Decimal(_POINT().sub(".", found.group(name))) for name in ("low", "high"))
    size = found.group("size")
    unit = unit_at(folded, found.end())
    if (
        unit is None
        or not unit[1].strong
        or unit[1].kind in _OF_DAYS
        or found.group("unit") not in ("", unit[0])
    ):
        return None
    if size is not None and found.group("unit"):
        return None
    scale = _SIZES[size] if size else ONE
    low, high = unpadded(lower * scale), unpadded(upper * scale)
    end = found.end() + len(unit[0])
    if low >= high or _joins(folded, end):
        return None
    unit_written = raw[found.end() : end]
    return Draft(first.start, end, unit[1].kind, None, low, high, unit_written, unit[1].canonical, "range")


def _measures(folded: str, start: int, dot: int, end: int, *, sized: bool) -> bool:
    """Whether what stands behind the digits makes a quantity of them."""
    at = end + (folded[end] in "多余")
    dated = not sized and _DAY().match(folded, start) is not None
    if folded[at] == "点":
        return not dated or _MOVED().search(folded, max(0, start - 4), start) is not None
    if folded[at] == "度":
        return not dated
    found = unit_at(folded, at)
    if found is None or _joins(folded, at + len(found[0])):
        return False
    name, unit = found
    if sized and name in _PEOPLE and _may_open(folded, start):
        dated = _DAY().match(folded, start) is not None  # 4·23万人读书
    if not dated or name in _HOURS:
        return True
    if unit.kind in _SOLID and (len(name) > 1 or name in _CLEAR):
        return True
    if unit.strong and unit.kind not in _OF_DAYS and (unit.kind not in _SOLID or folded[dot] == _TAIWAN):
        return True  # 7·2%, 3·5岁, 8‧5升
    return _EACH().search(folded, max(0, start - _EACH_REACH), start) is not None


def _may_open(folded: str, start: int) -> bool:
    """Whether a day may begin there: at the start of a clause, or behind what leads to one."""
    before = folded[start - 1]
    return not "\u4e00" <= before <= "\u9fff" or before in _BEFORE_DAYS


def _joins(folded: str, end: int) -> bool:
    """Whether a range goes on behind the unit: 3·5%-4·5%."""
    return folded[end] in TO and folded[end + 1] in _DIGITS
