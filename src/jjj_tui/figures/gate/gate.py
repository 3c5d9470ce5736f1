"""The gate of GB/T 15835-2011: which numbers with a unit measure something, which only name or order."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.gate.blocked import is_blocked
from jjj_tui.figures.gate.blocks import AFTER_BLOCK, is_price_range, is_spoken
from jjj_tui.figures.gate.compounds import begins_word, is_too_many
from jjj_tui.figures.gate.durations import is_lone_duration
from jjj_tui.figures.gate.guarded import GUARDED, is_unit
from jjj_tui.figures.gate.miles import is_told_far
from jjj_tui.figures.gate.rounds import is_hedged, is_round_sum
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import CAPITALS, DIGITS, HALF
from jjj_tui.figures.tables.classifiers import NO_CLASSIFIER, SET_PHRASES
from jjj_tui.figures.tables.compounds import LARGE_HEADS, NEVER_MANY
from jjj_tui.figures.tables.events import is_event
from jjj_tui.figures.tables.units import Unit
from jjj_tui.rarely import Rarely

_NUMBERED = frozenset(
    ["组", "班", "次", "期", "队", "区", "栋", "幢", "座", "室", "层", "批", "集", "册", "卷", "页"]
)
# 3座18楼, 6幢302室: an address.
_HOUSES = frozenset("座幢栋层期")
_ADDRESS = Rarely(
    "(?:[0-9]{1,4}|[A-Z])[A-Z]?(?:楼|层(?![楼高的住])|室|单元|号|座|门)|极?[高中低]层(?:[A-Z0-9]|单位|[一二三四五六七八九十]室|户)"
)
# 租用写字楼17层: a floor of it; 大楼高17层 counts.
_FLOOR_OF = Rarely("(?:大厦|[字公大]楼|广场|中心|公寓)$")
# 家制造业企业, 个版面, 家型材厂: here no class is told of.
_WORDS_OF = {
    "制": "造药冷片售糖衣氧作革服鞋剂品备种浆冰毒假盐砖茶陶酒帽盖",
    "式": "样", "版": "面权划块本税", "型": "材钢号", "级": "",
}  # fmt: skip
_AVERAGE = Rarely("线(?![上下](?!落))|均线|移动平均")
# A class that is itself told of: 码头等级从3000吨级升为5万吨级, 靠泊能力达20万吨级; 新建5万吨级码头 only names one.
_CLASS_TOLD = Rarely(
    "(?:等级|能力|规模)[^，,。；;、0-9]{0,6}$|[0-9一二三四五六七八九]万?吨级(?:提[升高]|升|跃升|提档|扩大|扩建)(?:至|到|为)$"
)
_CLASS_ENDS = Rarely("[，,。；;、！!？?）)\n]|以上|(?:提[升高]|升|跃升|提档|扩大|扩建)(?:至|到|为)")
# The characters behind a unit with which it may be the front of a word.
_FRONTS = {
    name: NO_CLASSIFIER.get(name, "") + LARGE_HEADS.get(name, "") for name in {**NO_CLASSIFIER, **LARGE_HEADS}
}
_DAILY = ("小时", "个小时")
# 臭氧日最大8小时平均浓度: over how long a mean is taken names it.
_MEAN_OVER = Rarely("(?:滑动)?平均(?:浓度|值|第)|滑动平均")
_AFTER_PRICE = "一二三四五六七八九半多左右以的起至到不还涨跌升降增减提"
# A lone 块 is money after these: 一斤卖五块, 涨了三块.
_PRICED = Rarely(
    "(?:[价卖买涨跌贵花付赚省费钱罚找值宜][了到至出回掉上]?|降[了到至为]?|减|[价费]从|[才就][要得卖花]?|只[要卖花]|[斤份碗杯张个瓶包盒袋串]|[首半每]个?小时|公里|每[\u4e00-\u9fff]{1,2})$"
)
_SMALLER_ENDS = "尺寸，,。；;、！!？?）)\n高长宽深厚"
_HALVED = frozenset(("圈", "趟", "碗", "杯", "页", "盘", "箱", "袋", "节", "场", "轮", "层", "遍", "瓶"))
_HALF_ENDS = "，,。；;、！!？?）)\n的"
# Units whose neighbours tell whether they are any.
_ASKING = GUARDED.union(SET_PHRASES, _NUMBERED, _HOUSES, NEVER_MANY)  # 天 has its phrases
# 目前8万套, 此前5家, 当前3项: a time, where 前10名 orders.
_UNTIL_NOW = "目此当以之"
_WORDS = (kinds.COUNT, kinds.MONEY)
_COUNTING = DIGITS.keys() | set("0123456789十几多数")
_RANKED = ("排名", "位居", "位列", "名列", "列第", "升至", "跌至")


def is_open(folded: str, number: Numeral, unit: Unit, name: str, at: int, end: int, more: str | None) -> bool:
    """Whether the gate is open for a number with this unit."""
    after = folded[end]
    if after in _FRONTS.get(name, "") and _is_front(folded, number, unit, name, end):
        return False
    if name == "世纪":
        return number.style is not Style.ARABIC and number.value == HALF  # 21世纪 is one of many
    if name in _ASKING and _is_other(folded, number, name, end):
        return False
    if after in "制式版型级" and (after != "级" or unit.kind is not kinds.COUNT):
        if after == "版" and unit.kind is kinds.DATA:
            return True  # 12GB+256GB版
        if (
            name == "吨"
            and after == "级"
            and _CLASS_TOLD().search(folded, max(0, number.start - 12), number.start)
        ):
            return _CLASS_ENDS().match(folded, end + 1) is not None
        # 73公斤级, 10万吨级: a class; but 3200家制造业企业
        return (
            unit.kind is kinds.COUNT and folded[end + 1] in _WORDS_OF[after] and number.style is Style.ARABIC
        )
    if unit.kind is kinds.LENGTH and is_event(folded, end):
        return False
    if number.style is Style.ARABIC:
        return not _orders(folded, number, unit, name, after)
    return _is_open_to_han(folded, number, unit, name, at, end, more)


def _is_front(folded: str, number: Numeral, unit: Unit, name: str, end: int) -> bool:
    """Whether a unit is the front of a word: 3|名校, 8万|台商."""
    if folded[end] in NO_CLASSIFIER.get(name, "") and unit.kind in _WORDS and name != "元":
        return True
    return name in LARGE_HEADS and begins_word(folded, number, name, end)


def _is_other(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether the neighbours of a unit of :data:`_ASKING` make a phrase, a word, a name or an address of it."""
    after = folded[end]
    return (
        (name in SET_PHRASES and _is_set_phrase(folded, number, name, end))
        or (name in GUARDED and not is_unit(folded, number, name, folded[number.start - 1], after))
        or (name in NEVER_MANY and is_too_many(folded, number, name, end))
        # 01组 is a name, 04万平方米 a figure that lost something
        or (number.zero_led and number.scale == 1 and name in _NUMBERED)
        or (name in _HOUSES and _ADDRESS().match(folded, end) is not None)
        or (name == "层" and _FLOOR_OF().search(folded, number.start - 3, number.start) is not None)
        # 250天线, 60天均线: an average
        or (name == "天" and after in "线均" and _AVERAGE().match(folded, end) is not None)
    )


def _orders(folded: str, number: Numeral, unit: Unit, name: str, after: str) -> bool:
    """Whether Arabic digits with a classifier order or name: 前10名, 排名5位, 3位数, 10年期, 前3年度."""
    if unit.kind is kinds.COUNT:
        start = number.start
        if folded[start - 1] == "前" and folded[start - 2] not in _UNTIL_NOW:
            return True
        if name in ("位", "名") and folded[max(0, start - 3) : start].endswith(_RANKED):
            return True
        return name in ("位", "次", "名") and after in ("数", "方", "元")
    return unit.kind is kinds.DURATION and (
        after == "期" or (after == "度" and name == "年" and folded[number.end + 2] not in "过假")
    )


def _is_open_to_han(
    folded: str, number: Numeral, unit: Unit, name: str, at: int, end: int, more: str | None
) -> bool:
    """Whether Han numerals with this unit are more than a word: 三十家 is, 三家 is not."""
    if number.digit_string and number.minimum is None:
        return False
    if is_blocked(folded, number, strong=unit.strong):
        return False
    if number.bare and number.more is None and number.value != 10:
        if folded[number.start - 1] == "个" and folded[number.start - 2] in _COUNTING:
            return folded[number.start - 3] == "第"  # 7个|万亿元台阶: so many of that size
        return is_round_sum(folded, number, unit, name, at, end)
    if name == "番" and "翻" not in folded[max(0, number.start - 3) : number.start]:
        return False
    small = number.value is not None and number.value <= 10 and number.end - number.start == 1
    return not small or more is not None or _is_open_to_digit(folded, number, unit, name, end)


def _is_open_to_digit(folded: str, number: Numeral, unit: Unit, name: str, end: int) -> bool:
    """Whether one Han digit with this unit measures: 三吨 and 五元 do, 三个 and 两年 do not."""
    before, after = folded[number.start - 1], folded[end]
    if before in '“"「『‘':
        return False
    if unit.kind is kinds.MONEY or name == "块":
        return _is_price(folded, number, name, end)
    if unit.kind is kinds.DURATION and not unit.strong:
        return is_lone_duration(folded, number, name, end)
    if name == "两" and folded[number.start] == "两":
        return False  # 两两交会
    if after == "半" and name in _HALVED and (not folded[end + 1 :] or folded[end + 1] in _HALF_ENDS):
        return folded[number.start] != "一"  # 绕了四圈半
    if name == "亩" and folded.startswith("三分地", end):
        return False
    if unit.canonical == "里":
        return is_told_far(folded, number.start, name, end)
    if name in ("丈", "尺") and after in DIGITS and folded[end + 1] in _SMALLER_ENDS:
        return True  # 一丈二尺, 二尺七，
    return unit.strong and not _is_echoed(folded, number.start, end)


def _is_echoed(folded: str, start: int, end: int) -> bool:
    """Whether a saying has the same words on both sides of 是: 抢一亩是一亩."""
    echo = folded[start:end]
    return folded.startswith("是" + echo, end) or folded.endswith(echo + "是", 0, start)


def _is_price(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether one Han digit with a currency, a coin or 块 is a price: 卖五块, 三卢布; 三毛 is also a name."""
    after = folded[end]
    if name == "仙":
        return False
    if after == "多" and folded[end + 1] == "钱":
        return True  # 三块多钱
    if name == "毛" and folded[number.start] == "三" and after not in DIGITS:
        return _is_paid(folded, number)
    follows = AFTER_BLOCK if name == "块" else _AFTER_PRICE
    loose = not "\u4e00" <= after <= "\u9fff" or after in follows or after in CAPITALS
    priced = (not loose or name == "块") and _is_paid(folded, number)
    if name == "块":
        if after in ("到", "至"):
            return is_price_range(folded, end)
        return is_spoken(folded, end) or (loose and priced)
    named = len(name) > 1 and name != "毛钱" and name != "分钱" and name != "角钱"  # 三卢布, 五块钱
    if name == "块钱" and after in "之的大小难":
        named = False
    return named or loose or priced or is_hedged(folded, number.start, end)


def _is_paid(folded: str, number: Numeral) -> bool:
    return _PRICED().search(folded, max(0, number.start - 4), number.start) is not None


def _is_set_phrase(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether what follows makes a set phrase of a number and its unit (24小时值班, 0元购, 百年一遇)."""
    if name in _DAILY and _MEAN_OVER().match(folded, end):
        return True
    if name in _DAILY and number.value != 24:
        return False
    if name == "元" and number.value != 0:
        return False
    return re.match(SET_PHRASES[name], folded[end : end + 8]) is not None
