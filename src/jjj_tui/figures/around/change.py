"""Did it rise or fall, by or to; and what only the clause decides: exchange rates, speeds, tiers, factors."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.around.moves import STEMS
from jjj_tui.figures.around.tail import CHANGES, Tail
from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

_OBJECT_CHANGE = re.compile(
    "[增减新净节降提压缩裁削](?:(?<=增)[加设开]|(?<=减)[少排]|(?<=[新净])增|(?<=节)[约省]|(?<=降)低|(?<=提)[高升]|(?<=压)[减缩]"
    "|(?<=缩)短|(?<=裁)减|(?<=削)减)(?![值率速器点者])"
)
_RISE_AFTER = re.compile(
    r"的?(?:较快|快速|高)?(增长|增幅|涨幅|升幅|提升|上涨)(?![率点值])|的?(降幅|跌幅|减幅|下降|下跌|负增长)(?![率])"
)
# 新增列入目录的品种有二十余种: a change word in a modifier says nothing of the number.
_QUALITIES = frozenset(("提高", "提升", "降低", "缩短"))
_QUALITY_STOPS = re.compile("[为占达是]")
_QUANTITY_STOPS = re.compile("[为占达是的有]")
_SMALL = frozenset((kinds.AGE, kinds.DURATION))
_MINOR = frozenset((kinds.SCORE, kinds.DATE))
_SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT))
# What these move has a price or a rate: 票价加5元, 海指起28点; 加500克盐, 砍3刀 and 连涨3天 are no changes.
_PRICED = frozenset(
    (
        *"加飙扬起退攀弹掉删贬砍压泻",
        *words_of(
            "修复 膨胀 提到 上行 下行 蒸发 流失 连增 连升 连涨 连减 连降 连跌 三连增 三连升 三连涨 三连减 三连降 三连跌"
        ),
    )
)
_PRICES = frozenset((
    kinds.MONEY, kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.FRACTION, kinds.INDEX,
    kinds.SCORE, kinds.EXCHANGE_RATE,
))  # fmt: skip
_SHORTEST_NOUN = 2
_RANKED = Rarely(
    "([涨加增升跌降减]幅)(?:度)?(?:最[大高小低劲快多猛明为]|居[首前]|第[一二三]|排名|排在|位[居列]|名列|领[先跑]|更|较|相对|均|同样|惊人|可观|不小|明显|显著|突出)[^，,。；、0-9]{0,8}$"
)
_LONGEST_RANK = 20
# What 占 tells a share of: those who answered so.
_TAKEN = frozenset("占了约近逾超达到")
_PARTS = frozenset((kinds.PERCENT, kinds.FRACTION))
_ANSWER = Rarely(
    "(?:增[加长多]?|上[升涨]|提高|扩大|改善|[好变]转|持平|不变|减少?|降低|下[降滑跌]|恶化|回落|[好变][好差坏])"
    "(?:的|者|之?(?:[家厂户]数|企业|公司|厂商|商家|人数|比[率例重]|受访者|受访企业))?(?:各|分别|约|仅|只|也|则|均)?$"
)
_LONGEST_ANSWER = 14
_TO_BE_DONE = frozenset("可需未应请须要能得宜")
_ROADS = frozenset("道路线速段桥")
_PRODUCT_SIZE = re.compile("[^，,。]{0,8}(?:制程|工艺|晶圆|晶片|芯片)")
PRODUCT_UNITS = frozenset(("纳米", "英寸"))
# Nothing before it says what is so small, and what follows tells of those that are made so: 5奈米占37%.
_PRODUCT_NAME = re.compile("[则也约]?占|为约?[0-9]|(?:营收|出货|贡献|产能|良率|量产|订单|节点|需求|产线)")
_NAME_BEFORE = frozenset("，,。；;、：:（(\n/和与及")
_SPEED = re.compile("(?:时速|每秒|每小时|每分钟|秒速|[球车航风船泳限]速|火球|速球)[^，,。；]{0,4}$")
_CONTEXT_RATE = re.compile("中间价|汇率|兑|汇价|对美元|对人民币|对港元")
_MONEY_NAMES = "(?:币|美元|港元|欧元|日元|韩元|日圆|韩圆|英镑|令吉|泰铢|卢布|卢比|法郎|澳元|加元|新元|纽元|兰特|比索|里拉)"
# 新台币昨收32.015元, 1美元兑150日元, 日圆现钞卖出0.2150元
_QUOTED = re.compile(
    f"{_MONEY_NAMES}[^，,。；、0-9]{{0,8}}(?:[0-9]{{1,2}}日)?(?:收|报|挂|开盘|[升贬]至|现钞(?:买入|卖出))[于在报盘市价为]?$|[0-9]{_MONEY_NAMES}兑[^，,。；0-9]{{0,6}}$"
)
_CLOSED = re.compile(
    "(?:[终收尾早午昨今]盘?|场|暂)(?:收|报|收报|收在|报在|收于|报于)$|开盘(?:报|为)?$|[升贬]至$"
)
_TRADED = re.compile("汇市|兑|汇价|汇率|[升贬]值")
_TRADED_REACH = 90
_QUOTE_ENDS = frozenset("收报挂盘至出入于在市价为兑约")
# Hong Kong tells floor space in feet: 实用面积412呎, 一个585呎单位.
_FLAT_BEFORE = re.compile("(?:面积|实用|建筑面积|单位|[A-Z0-9一-十]室|[两三四二]房)[^。；]{0,6}$")
_FLAT_AFTER = re.compile("(?:[户室]|单位|[一两三四二]房|开放式|复式|相连)")


def set_change(folded: str, draft: Draft, tail: Tail, floor: int, ceiling: int) -> bool:
    """Sets direction, mode and tier of one figure.

    Args:
        folded: The folded text.
        draft: The figure.
        tail: The predicate before it.
        floor: Where its words begin.
        ceiling: Where the next figure's begin.

    Returns:
        Whether the change is told of a thing between it and the number (削减产能60万吨).
    """
    kind = draft.kind
    if kind in _PARTS and folded[draft.start - 1] in _TAKEN and _is_share(folded, draft, floor):
        draft.mode = "level"
        return False
    of_object = False
    direction = tail.direction
    share = kind in _SHARES
    if direction is not None:
        if kind not in _PRICES and _moves_nothing(folded, draft, tail, floor):
            direction = None
    elif share and (after := _RISE_AFTER.match(folded, draft.ext_end, ceiling)):
        direction = "increase" if after.group(1) else "decrease"
    if direction is None:
        end = tail.end
        found = _OBJECT_CHANGE.search(folded, end - 14 if end - 14 > floor else floor, end)
        if found is not None:
            while another := _OBJECT_CHANGE.search(folded, found.end(), end):
                found = another  # the last of them tells
            stops = _QUALITY_STOPS if found.group() in _QUALITIES else _QUANTITY_STOPS
            quality = kind is kinds.COUNT and found.group() in _QUALITIES  # 提升农贸集市30个: no more of them
            if not quality and end - found.end() <= 10 and not stops.search(folded, found.end(), end):
                direction = CHANGES.get(found.group())
                of_object = direction is not None and end > found.end()
                if tail.to and end > found.end():
                    draft.flag("ambiguous")
        if direction is None and share:
            if draft.start and folded[draft.start - 1] == "+":
                direction = "increase"
            elif folded[draft.start] in "-－−" and draft.start - floor <= 1:
                direction = "decrease"
        if (
            direction is None
            and floor
            and tail.end <= floor
            and kind in _PRICES
            and folded[floor - 1] in "，,"
        ):
            direction = _extent_before(folded, floor)
    draft.direction = direction
    if direction is not None and direction != "flat":
        draft.mode = "to" if tail.to else "by"
    elif tail.level or tail.to:
        draft.mode = "level"
    # A for what headlines are made of, B for small counts, ages and durations, C as found.
    if kind is kinds.COUNT:
        size = draft.value if draft.value is not None else draft.maximum
        if size is not None and 100 > size > -100 and draft.tier != "C":
            draft.tier = "B"
    elif kind in _SMALL:
        draft.tier = "B" if draft.tier != "C" else "C"
    elif kind in _MINOR:
        draft.tier = "C"
    return of_object


def _is_share(folded: str, draft: Draft, floor: int) -> bool:
    """Whether 占 tells how many gave an answer, whichever way that leads: 增加之家数占13.4%、持平占67.5%."""
    end = folded.rfind("占", max(floor, draft.ext_start - 2), draft.start)
    return end > 0 and _ANSWER().search(folded, max(floor, end - _LONGEST_ANSWER), end) is not None


def moved_behind(folded: str, run: list[Draft]) -> None:
    """A change that is named behind the last of a list is one of each: 分别录得4.6%及11%跌幅."""
    last = run[-1]
    if last.direction is None or last.kind not in _SHARES or not _RISE_AFTER.match(folded, last.ext_end):
        return
    for draft in run:
        if draft.direction is None and draft.kind in _SHARES:
            draft.direction, draft.mode = last.direction, last.mode


def _extent_before(folded: str, floor: int) -> Direction | None:
    """Which way a change went whose size the clause before ranks: 金饰升幅最劲，达16.4%."""
    ranked = _RANKED().search(folded, max(0, floor - _LONGEST_RANK), floor - 1)
    return CHANGES[ranked.group(1)] if ranked is not None else None


def _moves_nothing(folded: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Whether what seems to change a number that is no price and no rate tells something else."""
    if tail.word in _PRICED:
        return True  # 加5克盐
    if draft.kind is kinds.COUNT:
        return folded[draft.ext_start - 1] == "的" and _picked(folded, draft, tail, floor)
    if draft.kind is kinds.DURATION and folded[draft.ext_end] == "新" and folded[draft.ext_end + 1] in "高低":
        return True  # 跌至26个月新低
    return tail.word == "提前" and _in_advance(folded, draft, tail.end)


def _picked(folded: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Whether a change only tells which ones are counted: 涨的52个、跌的21个, but 新增的52个岗位."""
    return tail.end - floor < _SHORTEST_NOUN and not "\u4e00" <= folded[draft.ext_end] <= "\u9fff"


def _in_advance(folded: str, draft: Draft, end: int) -> bool:
    """Whether 提前 tells how early something is to be done, and shortens nothing: 可提前15天购票, 未提前30日通知."""
    at = folded.rfind("提前", end, draft.start)
    return draft.basis is None and at > 0 and folded[at - 1] in _TO_BE_DONE


def set_kind_by_context(folded: str, draft: Draft, clause_start: int) -> None:
    """Kinds that only the clause decides: an exchange rate is money with decimals beside 汇率 or 兑."""
    if draft.unit_canonical in PRODUCT_UNITS and (
        _PRODUCT_SIZE.match(folded, draft.end)
        or (folded[draft.start - 1] in _NAME_BEFORE and _PRODUCT_NAME.match(folded, draft.ext_end))
    ):
        draft.tier = "C"
    if folded[draft.end] == "处" and folded[draft.start - 1] in _ROADS:
        draft.tier = "C"  # 滨海公路87.5公里处: a place
    if draft.kind is kinds.LENGTH and (
        _SPEED.search(folded, max(clause_start, draft.ext_start - 8), draft.start)
        or (draft.per or "").endswith(("秒", "小时", "时"))
    ):
        draft.kind = kinds.SPEED
    if draft.unit_canonical == "英尺" and draft.value is not None and draft.value >= 100:
        if _FLAT_AFTER.match(folded, draft.end) or _FLAT_BEFORE.search(
            folded, max(0, draft.ext_start - 12), draft.ext_start
        ):
            draft.kind, draft.unit_canonical = kinds.AREA, "平方英尺"
        return
    if draft.kind is kinds.MONEY and draft.value is not None and draft.value < 10000:
        window = folded[max(clause_start, draft.start - 24) : draft.start]
        decimals = folded[draft.start : draft.end].partition(".")[2]
        if (decimals[1:2].isdigit() and _CONTEXT_RATE.search(window)) or (
            window[-1:] in _QUOTE_ENDS
            and (_QUOTED.search(window) or (len(decimals) > 2 and _is_close(folded, draft.start, window)))
        ):
            draft.kind = kinds.EXCHANGE_RATE


def _is_close(folded: str, start: int, window: str) -> bool:
    """Whether a sum to the thousandth is the close of a currency: 汇市…终场收32.105元."""
    return (
        _CLOSED.search(window) is not None
        and _TRADED.search(folded, max(0, start - _TRADED_REACH), start) is not None
    )


def set_factor(draft: Draft) -> None:
    """What 增长17倍 and 翻两番 come to: the factor, in ``ratio``."""
    if draft.value is None:
        return
    if draft.unit_canonical == "番":
        draft.direction, draft.mode = draft.direction or "increase", "by"
        if draft.value == draft.value.to_integral_value() and draft.value <= 30:
            draft.ratio = f"{2 ** int(draft.value)}"
        return
    if draft.direction == "decrease":
        draft.flag("ambiguous")
    elif draft.direction == "increase" and draft.mode == "by":
        draft.ratio = f"{draft.value + Decimal(1):f}"
    else:
        draft.ratio = f"{draft.value:f}"


# What leads from one number to the other: 由183元调至190元, 从18项砍到7项, 由2分钟一班延长至8分钟.
_TO_VERB = Rarely(
    "(?P<noun>[^，,。、；;0-9]{0,4}?)(?:大幅|小幅|逐步|稳步|进一步|持续|快速|迅速|明显|显著|已|再|则|又|最终|最后|一路|直接)?"
    "(?:[增升涨降跌减回扩提上下调缩攀滑落加压收窄高拉长低短砍裁削删飙挫贬掉飞跃猛暴急骤微倍]{1,3}|"
    f"{'|'.join(sorted(STEMS, key=len, reverse=True))}|"
    "扩大|缩短|发展|变|变化|调整|优化|演变|恢复|放宽|拓宽|收紧|精简|改|改善|增长|增加|减少|降低|提高|提升|提前|推迟|延后|延长|缩窄|"
    "压缩|压减|减半|腰斩|翻倍|膨胀|萎缩|修正|上修|下修|转|换|递增|递减|放慢|加快|放缓|蒸发)(?:到了?|至|为|成|剩)"
    "(?:[^，,、。；]{0,8}的|目前|如今|现在|当前|今年|去年|眼下)?(?:约|近|超过?|逾|仅|只|不到|不足|寥寥|区区)?$"
)
_FROM = frozenset("由从自")
_ARRIVES = re.compile("[到至为成剩]")


def join_arrival(folded: str, first: Draft, second: Draft) -> None:
    """下降0.5个百分点至3.1%: the second is where the change led."""
    if (
        first.mode == "by"
        and first.direction
        and folded[first.ext_end : second.ext_start] in ("至", "到", "后至", "，至", ",至")
    ):
        second.direction, second.mode, second.role = first.direction, "to", "to"
        second.subject = first.subject
        second.flag("carried")


def join_movement(folded: str, first: Draft, second: Draft) -> bool:
    """Joins the ends of a movement (由A增加到B), which is no range; whether there is one."""
    speeds = first.kind is kinds.SPEED and second.kind is kinds.LENGTH
    if not (first.kind is second.kind or (speeds and first.unit_canonical == second.unit_canonical)):
        return False
    if not 1 < second.start - first.ext_end <= 20:
        return False
    if not _ARRIVES.search(folded, first.ext_end, second.start):
        return False
    moved = _TO_VERB().match(folded[first.ext_end : second.start])
    if moved is None or (moved.group("noun") and folded[first.ext_start - 1] not in _FROM):
        return False
    second.kind = first.kind  # 时速由300公里提高到350公里
    first.role, second.role = "from", "to"
    second.per = second.per or first.per
    first.direction, first.mode = None, None
    second.mode = "to"
    if (
        second.direction is None
        and first.value is not None
        and second.value is not None
        and first.value != second.value
    ):
        second.direction = "increase" if second.value > first.value else "decrease"  # 由183元调至190元
    second.subject = first.subject
    return True
