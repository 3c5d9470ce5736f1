"""One Han digit before a unit of time: a figure only where the words around it measure (为期三天, 一年零两个月)."""

import re

from jjj_tui.figures.gate.rounds import HEDGES_AFTER
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.rarely import Rarely

_LONGER_OR_SHORTER = Rarely("(?:缩短|缩减|延长|压缩|减少|增加|提高)(?:到|至|为)")
# 半 that begins another word: 一天半夜, 两周半程.
_OTHER_HALVES = "个价径数途夜天年月日路程身"
# What 多 stands before when it belongs to the unit in front: 两年多来, but 一年多次.
AFTER_MORE = frozenset(
    ("来", "的", "前", "后", "时", "以", "里", "间", "没", "未", "才", "就", "，", ",", "。", "；", "")
)
# Units of time that only measure: 三年 and 五天 name as well, 三分钟 and 两小时 do not.
_CLOCKED = frozenset(("分钟", "小时", "个小时", "钟头", "个钟头", "个钟", "秒钟", "刻钟"))
# 一点两小时 is 1.2 of them.
_STRETCH_BEFORE = '点第前头首“"「『‘末'
_STRETCHES = frozenset(("最后", "最初", "开场", "终场", "黄金"))
_PROMISE = Rarely(
    "热度|[^，,。；;、]{0,4}圈(?![数])|(?:就能|就可|即可|快速|轻松|带你|教你|让你|告诉你?|一起)?(?:读懂|看懂|看完|搞懂|弄懂|学会|了解|入门|速成|教[你会学])|(?:之|以)?外(?!卖|汇|籍)|内外|自由搏击|演讲|脱口秀|工作制"
)
_SENTENCED = "处判囚"
_PENALTY = Rarely("徒刑|拘役|管制|监禁|罚金|政治权利")
# The terms of several, told in a row.
_JOINTS = "、和及"
_TERMS = frozenset(("年", "个月"))
_TERM_BEFORE = Rarely(
    "(?:徒刑|拘役|获刑|判刑|判处|监禁)[各为]?(?:(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:年(?:零?[一二三四五六七八九十]{1,2}个月)?|个月)(?:、|和|以?及)){1,8}$"
)
_LONGEST_TERMS = 48
# 五年前, 三年内: when, and no term.
_NO_TERM = "前后内来间里"
# What follows the first part of a time in two units.
_NEXT_PART = Rarely(
    "[零又]?(?:(?:1?[0-9]|2[0-3]|十?[一二三四五六七八九两]|十|二十[一二三]?)(?:个?小时|个?钟头|天(?![王天下]))"
    "|(?:1[01]?|[2-9]|十一?|[一二三四五六七八九两])个月"
    "|(?:[1-5]?[0-9]|[二三四五]?十?[一二三四五六七八九]|[二三四五]?十)(?:分(?![之成制享别])|秒))"
)
_NEXT_HEADS = "零又0123456789十两一二三四五六七八九"
# A lone digit of these is a figure after them, never one bare: 为期三天, 不到半个月.
DURATION_CUE = re.compile(
    "(?:徒刑|拘役|获刑|判刑|判处|判?囚|入狱|监禁|囚禁|刑|最[长短]|刑期|缓刑|政治权利|(?:试用|服务|有效|合同|保质|质保|公示|任|租|工|考察|观察|冷静|封闭|聘|学制|宽限)期|期限|再过|不[出消]|[用要]不了|(?:[至更][少多早晚]|能|可)[少多早晚]|不到|不足|超过|超|逾|长达|历时|为期|用时|耗时|仅用|只用|仅需|只需|需要?|将近|大约|约|至少|至多|缩短|延长|提前|持续|等待|等候|接近|达)(?:了|至|到)?$"
)


def is_lone_duration(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether a lone Han digit counts the unit of time behind it.

    Args:
        folded: The folded text.
        number: The digit.
        name: The unit as it stands in the folded text.
        end: Where it ends.
    """
    before, after = folded[number.start - 1], folded[end]
    if name in _CLOCKED and (number.value != 1 or name == "刻钟") and before not in _STRETCH_BEFORE:
        # 步行八分钟, 飞行两小时; never 一小时, 前五分钟, 三分钟读懂, 两小时生活圈.
        return (
            folded[number.start - 2 : number.start] not in _STRETCHES
            and _PROMISE().match(folded, end) is None
        )
    if name == "秒" and after in DIGITS and not "\u4e00" <= folded[end + 1] <= "\u9fff":
        return True  # 百米九秒九
    if after in "缩延压减增提" and _LONGER_OR_SHORTER().match(folded, end):
        return True  # 从三年缩短到两年
    if after == "半" and folded[end + 1] not in _OTHER_HALVES:
        return True  # 一年半, 三天半
    if after == "多" and folded[end + 1] in AFTER_MORE and before != "比":
        return True  # 三年多前, 两天多的行程
    if after in _NEXT_HEADS and _NEXT_PART().match(folded, end):
        # 一小时十六分, 一年零两个月; 一天8小时 is what one does in a day.
        return after in "零又" or number.value != 1 or name[-1] not in "天期周拜"
    if after in "以左上之" and (told := folded[end : end + 2]) in HEDGES_AFTER:
        # 三天左右, 处三年以上十年以下有期徒刑; but 逾期三个月以上账款 is a class of them.
        return told not in ("以上", "以下") or _punished(folded, number.start, end)
    if (
        before in _JOINTS
        and name in _TERMS
        and after not in _NO_TERM
        and _TERM_BEFORE().search(folded, max(0, number.start - _LONGEST_TERMS), number.start)
    ):
        return True  # 分别判处有期徒刑八年、五年
    return bool(DURATION_CUE.search(folded, max(0, number.start - 6), number.start))


def _punished(folded: str, start: int, end: int) -> bool:
    """Whether a bound in years or months is one of a sentence."""
    return folded[start - 1] in _SENTENCED or _PENALTY().search(folded, end, end + 14) is not None
