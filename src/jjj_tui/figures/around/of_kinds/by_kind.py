"""What only some kinds ask for: the tiers of small numbers, exchange rates, speeds, floor space, factors."""

import re
from collections.abc import Callable

from jjj_tui.figures import kinds
from jjj_tui.figures.around.hedging.over_nouns import times_of
from jjj_tui.figures.around.of_kinds.aged import PRODUCT_UNITS, is_for_one
from jjj_tui.figures.around.of_kinds.factors import set_excess, set_factor, set_surplus
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.tables.variants import fold

_ROADS = frozenset("道路线速段桥")
# 国道一号北向120.8公里, 台61线南下135公里: a post beside the road.
_POSTED = re.compile(
    "(?:[道路速线]|号)[^，,。；]{0,2}?[东南西北](?:[向上下行]|[上下]行|行?车?道|往)(?:线|方向)?$"
)
_FAR = 30
_BY_ROADS = _ROADS | frozenset("向上下行往")
_PRODUCT_SIZE = re.compile("[^，,。]{0,8}(?:制程|工艺|晶圆|晶片|芯片)")
# Nothing before it says what is so small, and what follows tells of those that are made so: 5奈米占37%.
_PRODUCT_NAME = re.compile("[则也约]?占|为约?[0-9]|(?:营收|出货|贡献|产能|良率|量产|订单|节点|需求|产线)")
_NAME_BEFORE = "，,。；;、：:（(\n/和与及"
_SPEED = re.compile(
    "(?:时速|每秒|每小时|每分钟|秒速|[球车航风船泳限行]速|火球|速球)[^，,。；]{0,4}$|(?:速限|超速)(?:了|[达约为是至]|每小时){0,2}$|(?<!加)速度(?:[达为约至是每]|高达|超过|最高){0,2}$"
)
# 每小时60、51及|44公里: the unit stands on the last speed of a list.
_SPEEDS = re.compile(
    "(?:时速|每秒|每小时|每分钟|秒速|[球车航风船泳限行]速)[^，,。；0-9]{0,4}[0-9.]+(?:公里|千米|米|英里)?(?:(?:、|以?及|和|与)[0-9.]+(?:公里|千米|米|英里)?){0,11}(?:、|以?及|和|与)$"
)
_LONGEST_SPEEDS = 80
_CONTEXT_RATE = re.compile("中间价|汇率|兑|汇价|对美元|对人民币|对港元")
_MONEY_NAMES = "(?:币|美元|港元|欧元|日元|韩元|日圆|韩圆|英镑|令吉|泰铢|卢布|卢比|法郎|澳元|加元|新元|纽元|兰特|比索|里拉)"
# 新台币昨收32.015元, 1美元兑150日元, 日圆现钞卖出0.2150元
_QUOTED = re.compile(
    f"{_MONEY_NAMES}[^，,。；、0-9]{{0,8}}(?:[0-9]{{1,2}}日)?(?:收|报|挂|开盘|[升贬]至|现钞(?:买入|卖出))[于在报盘市价为]?$|[0-9]{_MONEY_NAMES}兑[^，,。；0-9]{{0,6}}$"
)
_CLOSED = re.compile(
    "(?:[终收尾早午昨今]盘?|场|暂)(?:收|报|收报|收在|报在|收于|报于)$|^(?:收|收报|收在|收于|报收于?)$|开盘(?:报|为)?$|[升贬]至$"
)
_TRADED = re.compile("汇市|兑|汇价|汇率|[升贬]值")
_TRADED_REACH = 90
_QUOTE_ENDS = frozenset("收报挂盘至出入于在市价为兑约率比破守达")
_RATE_IS = re.compile(
    f"(?:汇率|{_MONEY_NAMES}1[比兑])(?:[昨今][日天]?)?(?:[收报为达约在至破是近逾守]|[升贬]值?[至到破]|[跌升]破|失守|站上){{0,3}}$"
)
# Hong Kong tells floor space in feet: 实用面积412呎, 一个585呎单位.
_FLAT_BEFORE = re.compile("(?:面积|实用|建筑面积|单位|[A-Z0-9一-十]室|[两三四二]房)[^。；]{0,6}$")
_FLAT_AFTER = re.compile("(?:[户室]|单位|[一两三四二]房|开放式|复式|相连)")


def _set_count(folded: str, draft: Draft, clause_start: int) -> None:
    """A small count makes no headline."""
    size = draft.value if draft.value is not None else draft.maximum
    if size is not None and abs(size) < 100 and draft.tier != "C":
        draft.tier = "B"


def _set_small(folded: str, draft: Draft, clause_start: int) -> None:
    """Nor does an age or a duration."""
    if draft.tier != "C":
        draft.tier = "B"


def _set_minor(folded: str, draft: Draft, clause_start: int) -> None:
    """A score is the last to be told."""
    draft.tier = "C"


def _set_measure(folded: str, draft: Draft, clause_start: int) -> None:
    """One of it that only says by what the next is told is not told of itself."""
    if folded[draft.start] == "一" and is_for_one(folded, draft):
        draft.tier = "C"  # 一斤卖到六百元


def _is_speed(folded: str, draft: Draft, clause_start: int) -> bool:
    """Whether a length is a speed: behind 时速 or 每小时, or the last of a list that one of them opens; of rain it is none."""
    if draft.unit_canonical == "毫米":
        return False  # 每小时40毫米
    if _SPEED.search(folded, max(clause_start, draft.ext_start - 8), draft.start):
        return True
    if draft.per is not None and fold(draft.per).endswith(("秒", "小时", "时")):
        return True
    listed = folded[draft.ext_start - 1] in "、和及与" and _SPEEDS.search(
        folded, max(clause_start, draft.ext_start - _LONGEST_SPEEDS), draft.ext_start
    )
    return bool(listed)


def _set_length(folded: str, draft: Draft, clause_start: int) -> None:
    """A length beside 时速 is a speed, and floor space is told in feet; names of products and of places are lengths, too."""
    if draft.unit_canonical in PRODUCT_UNITS and (
        _PRODUCT_SIZE.match(folded, draft.end)
        or (folded[draft.start - 1] in _NAME_BEFORE and _PRODUCT_NAME.match(folded, draft.ext_end))
    ):
        draft.tier = "C"
    _set_measure(folded, draft, clause_start)
    if folded[draft.start - 1] in _BY_ROADS and _is_post(folded, draft, clause_start):
        draft.tier = "C"
    if _is_speed(folded, draft, clause_start):
        draft.kind = kinds.SPEED
    if (
        draft.unit_canonical == "英尺"
        and draft.value is not None
        and draft.value >= 100
        and (
            _FLAT_AFTER.match(folded, draft.end)
            or _FLAT_BEFORE.search(folded, max(0, draft.ext_start - 12), draft.ext_start)
        )
    ):
        draft.kind, draft.unit_canonical = kinds.AREA, "平方英尺"


# What these lead to is a level wherever one can be meant: 下探2900点, but 下探2%.
_REACHING = ("下探", "上探", "失守")


def _set_index(folded: str, draft: Draft, clause_start: int) -> None:
    """Where the market went down to is no fall by so much: 沪指下探3257.83点."""
    if draft.mode == "by" and folded.endswith(_REACHING, clause_start, draft.ext_start):
        draft.mode = "to"


def _is_post(folded: str, draft: Draft, clause_start: int) -> bool:
    """Whether a length is where something stands beside a road: 公路87.5公里处, 国道一号北向120.8公里."""
    if folded[draft.start - 1] in _ROADS:
        return folded[draft.end] == "处"
    far = draft.value is not None and (draft.value >= _FAR or draft.value % 1 > 0)
    if not far and folded[draft.end] != "处":
        return False  # 国道8号东向3公里回堵
    return _POSTED.search(folded, max(clause_start, draft.start - 12), draft.start) is not None


def _set_money(folded: str, draft: Draft, clause_start: int) -> None:
    """A sum with decimals beside 汇率 or 兑 is an exchange rate."""
    if folded[draft.end] == "处" and folded[draft.start - 1] in _ROADS:
        draft.tier = "C"  # 均线3.5元处
    if draft.value is None or draft.value >= 10000:
        return
    window = folded[max(clause_start, draft.start - 24) : draft.start]
    decimals = folded[draft.start : draft.end].partition(".")[2]
    if (decimals[1:2].isdigit() and _CONTEXT_RATE.search(window)) or (
        window[-1:] in _QUOTE_ENDS
        and (
            _QUOTED.search(window)
            or _RATE_IS.search(window)
            or (len(decimals) > 2 and _is_close(folded, draft.start, window))
        )
    ):
        draft.kind = kinds.EXCHANGE_RATE


def _is_close(folded: str, start: int, window: str) -> bool:
    """Whether a sum to the thousandth is the close of a currency: 汇市…终场收32.105元."""
    return (
        _CLOSED.search(window) is not None
        and _TRADED.search(folded, max(0, start - _TRADED_REACH), start) is not None
    )


def _set_multiple(folded: str, draft: Draft, clause_start: int) -> int:
    """How many times as much it is; where the link stands before what it is told against, 0 without one."""
    set_factor(draft)
    set_excess(folded, draft)
    if draft.basis is not None:
        set_surplus(folded, draft)
    return 0 if draft.direction is not None else times_of(folded, clause_start, draft.ext_start)


# For each kind that asks for more than the others: what sets it, once the change is known.
BY_KIND: dict[Kind, Callable[[str, Draft, int], int | None]] = {
    kinds.COUNT: _set_count,
    kinds.AGE: _set_small,
    kinds.DURATION: _set_small,
    kinds.SCORE: _set_minor,
    kinds.LENGTH: _set_length,
    kinds.MASS: _set_measure,
    kinds.AREA: _set_measure,
    kinds.VOLUME: _set_measure,
    kinds.ENERGY: _set_measure,
    kinds.MONEY: _set_money,
    kinds.INDEX: _set_index,
    kinds.EXCHANGE_RATE: _set_index,
    kinds.MULTIPLE: _set_multiple,
}
