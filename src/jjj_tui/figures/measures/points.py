"""点: the level of an index or how far it moved, an exchange rate, points of a licence or of health insurance; else a time."""

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import last_mark
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.rarely import Rarely

_INDEX = Rarely(
    "指数?|大盘|股市|[台港美日韩陆]股|收[高低]|[高低]位|前[高低]|[高低]开|沪|深|点位|收报|报收|收于|收在|上涨|下跌|升|跌|涨|挫"
)
_INDEX_LOST = Rarely(
    "(?:[升跌涨挫泻]|拉回|杀低|[上下][涨跌挫升]|[高低]开|蒸发|收[高低复]|失守|[上下]探)了?(?:约|近|逾|超过?|破|达|至少|不到)?(?:数|上)?$"
)
_INDEX_MOVED = Rarely("[升跌涨挫]")
# Health insurance pays by points, clubs and games credit them.
_INDEX_NAMED = Rarely(
    "[恒沪深国科期股道综创]指(?![出示责控])|指数|大盘|大市|[台港美日股后]市|[台港美日A]股|点位|关口"
)
_LEVEL_AFTER = Rarely(
    "[，,。；;、！!？?）)\n]|[之中]?间|区间|附近|关[口卡]|大关|整数|左右|水平|一线|以[上下]|[上下]|争持|徘徊|震|波动|心理"
)
_LEAST_LEVEL = 1000
_LAST_HOUR = 24
_OF_CLOCKS = "半钟整多左前后"
# 提出5点要求, 以下4点建议; 下午5点要求集合 tells when.
_MATTERS = Rarely("要求|建议|意见|希望|主张|倡议|看法|共识|体会|声明|原则|承诺|措施")
_MATTERS_OPEN = "要建意希主倡看共体声原承措"
_TOLD_ENDS = "出下"
_OTHER_WORDS = "建要意位子赞评击钟半"
# Levels are told of without the name of the index: 季线位在26,900点, 失守3000点, 高收120点.
_LINE = Rarely(
    "(?:[日周月季半年]线|均线|前波|波段|[高低]点|支[撑持]|压力|阻力|关[卡前]|[上下]档|失守|重返|重上|收复|站[上稳回]|守[住稳]|[跌升涨掼贯冲]破|挑战|攻上|上看|下看|[上下]望|[上下]试|[上下]探|[迫逼]近|直逼)"
    "(?:价|位|区)?(?:先?看|约|在|为|落在|于|至|到)?(?:约|近)?$"
)
# Behind these nothing but a level can stand: 5日均線10885點之上, 首週低點29779點作為.
_SURE_LINE = Rarely(
    "(?:[日周月季半年天]线|均线|[高低]点|支撑|压力|[上下]档)(?:价|位|区)?(?:约|近|在|为|于|至|的|之|[（(])?$"
)
_MOVED_BY = Rarely(
    "(?:[高低][收开]|收[高低]|劲[扬升]|扬升|走扬|弹升|反弹|急[挫跌弹]|重挫|大[涨跌]|[上下]挫)(?:了|逾|约|近|超过?)?$"
)
_CREDITS = Rarely("点值|医令|健保|给付|医疗|门诊|积分|红利|点数")
_LICENCE = Rarely("驾照|驾驶执照|违规|违例|吊[扣销]|罚[锾款单]|超速|闯红灯")
_EXCHANGE_MOVE = Rarely("(?:币|元|圆|镑|汇率?价?|中间价)[^，。；、]{0,8}[升贬涨跌高低]值?(?:了|逾|约|近)?$")


def _is_lost(folded: str, number: Numeral) -> bool:
    """Whether an index moves by the Han number before 点: 泻逾百点, 升两百多点; 三十点 may be a time."""
    return (
        number.value is not None
        and number.value >= 100
        and not number.digit_string
        and _INDEX_LOST().search(folded, max(0, number.start - 8), number.start) is not None
    )


def _is_level(folded: str, number: Numeral) -> bool:
    """Whether a Han number before 点 is too great for a time and an index stands before it: 恒指上望二万七千点."""
    return (
        number.value is not None
        and number.value >= _LEAST_LEVEL
        and not number.digit_string
        and _LEVEL_AFTER().match(folded, number.end + 1) is not None
        and _INDEX_NAMED().search(folded, max(0, number.start - 24), number.start) is not None
    )


def _is_told(folded: str, number: Numeral) -> bool:
    """Whether the words of the market before 点 leave no doubt of an index that is not named: 季线位在26,900点, 高收120点."""
    if number.value is None or number.value <= _LAST_HOUR:
        return False
    if _CREDITS().search(folded, max(0, number.start - 40), number.end + 8):
        return False
    lead = folded[max(0, number.start - 12) : number.start]
    if number.value >= _LEAST_LEVEL and _SURE_LINE().search(lead):
        return True
    if not _LEVEL_AFTER().match(folded, number.end + 1):
        return False
    return bool((number.value >= _LEAST_LEVEL and _LINE().search(lead)) or _MOVED_BY().search(lead))


def read_point(folded: str, raw: str, number: Numeral) -> Draft | None:
    """点: an index with decimals or beside one; else a time.

    Args:
        folded: The folded text.
        raw: The text as written.
        number: The number before 点.
    """
    level = number.style is Style.HAN and _is_level(folded, number)
    if number.value is None or (number.style is Style.HAN and not level and not _is_lost(folded, number)):
        return None
    at = number.end + 1
    after = folded[at]
    if after in _MATTERS_OPEN and folded[number.start - 1] in _TOLD_ENDS and _MATTERS().match(folded, at):
        return begun(number, at, kinds.COUNT, raw[at - 1 : at], "点")  # 提出5点要求
    if after in _OTHER_WORDS or (number.value <= _LAST_HOUR and after in _OF_CLOCKS):
        return None
    if folded[number.start - 1] in "记扣满" and _LICENCE().search(
        folded, max(0, number.start - 30), number.end + 20
    ):
        return begun(number, at, kinds.COUNT, raw[at - 1 : at], "点")  # 记5点，满10点吊扣驾照
    decimals = number.value != number.value.to_integral_value() or "." in folded[number.start : number.end]
    context = folded[max(0, number.start - 24) : number.start]
    if _EXCHANGE_MOVE().search(context[last_mark(context) :]):
        return begun(number, at, kinds.EXCHANGE_RATE, raw[at - 1 : at], "点")
    if number.scale >= 10**4 and _CREDITS().search(folded, max(0, number.start - 40), number.end + 8):
        return begun(number, at, kinds.OTHER, raw[at - 1 : at], "点")  # 给付600亿点
    if not decimals and not level and not _INDEX().search(context) and not _is_told(folded, number):
        return None
    if not decimals and number.value <= _LAST_HOUR and not _INDEX_MOVED().search(context):
        return None
    return begun(number, at, kinds.INDEX, raw[at - 1 : at], "点")
