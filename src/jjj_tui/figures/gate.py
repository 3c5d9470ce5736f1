"""The gate of GB/T 15835-2011: which numbers with a unit measure something, which only name or order."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.lexicon import SURNAMES
from jjj_tui.figures.numerals import CAPITALS, DIGITS
from jjj_tui.figures.reading import Numeral, Style
from jjj_tui.figures.units import UNITS, Unit

# 110米栏 and 100米自由泳 are events, not lengths.
EVENT = re.compile(
    "[栏跑]|接力|跨栏|短跑|障碍|决赛|预赛|个人|混合|[自蛙蝶仰][由泳]|气[步手]枪|跳[台板]|速滑|冠军|项目"
)
# 102国道, 3单元, 5支付: the classifier is the front of a word.
NO_CLASSIFIER = {
    "国": "道", "金": "属额融牌色价", "银": "行色牌", "铜": "矿牌线", "死": "者刑角", "伤": "者害", "章": "节程丘", "省": "道级", "县": "道", "市": "值场民", "区": "间块", "人": "民均工才", "部": "门队委", "项": "目", "台": "湾风阶", "套": "餐", "家": "庭具长乡园属",
    "名": "单额城校牌师义词医", "位": "于置居移数", "车": "间道厢站型牌", "船": "舶", "站": "点台", "店": "铺", "村": "民庄", "校": "园长", "院": "校士长", "厂": "区房", "队": "伍",
    "团": "队体", "口": "岸径罩", "门": "诊店票槛", "道": "路德", "桌": "面", "层": "面次", "箱": "包", "包": "括含容装", "机": "构", "步": "伐骤", "卷": "烟", "封": "面锁闭", "单": "位元价品",
    "条": "例款约", "支": "持付撑援", "股": "份票东价", "手": "机术工续", "笔": "记", "例": "如", "处": "理于罚", "次": "年", "头": "部", "把": "握关", "对": "外方标接", "副": "省", "组": "织成建",
    "批": "发准评", "排": "名放水序", "行": "业动程政", "页": "岩", "回": "升落收复归报", "场": "馆所地", "户": "外籍型", "所": "有得", "间": "隔接", "根": "据本", "片": "区", "张": "家", "本": "地市省届周月",
    "篇": "幅章", "首": "都次届", "幅": "度", "起": "来点步诉", "顶": "级", "面": "积临对向", "餐": "饮", "尾": "气号盘", "节": "目能约日", "针": "对", "票": "房价据", "圈": "层", "网": "络", "件": "套",
}  # fmt: skip
_NUMBERED = frozenset(
    ["组", "班", "次", "期", "队", "区", "栋", "幢", "座", "室", "层", "批", "集", "册", "卷", "页"]
)
# Units after which Arabic digits need no further look, and the signs beside them that ask for one all the same.
EVERYDAY = frozenset(
    name
    for name, unit in UNITS.items()
    if name[0] not in "成折点度码块位名次" and name != "分" and unit.kind is not kinds.DURATION
) | {"小时", "个小时", "分钟", "天", "个月"}
UNUSUAL_BEFORE = (
    "第每前-－−负下$¥￥€£.,:+/比×xX*上?▯\ufffd0123456789"
    + "".join(map(chr, range(65, 91)))
    + "".join(map(chr, range(97, 123)))
)
UNUSUAL_AFTER = "半十多余来几以及—–―-~～〜∼至到与和同 制式版型期大×*✕" + "".join(
    ("0123456789", *DIGITS, *map(chr, range(65, 123)))
)
# 半 that begins another word: 一天半夜, 两周半程.
_OTHER_HALVES = frozenset("个价径数途夜天年月日路程身")
# What 多 stands before when it belongs to the unit in front: 两年多来, but 一年多次.
AFTER_MORE = frozenset(
    ("来", "的", "前", "后", "时", "以", "里", "间", "没", "未", "才", "就", "，", ",", "。", "；", "")
)
# After these a Han number points at something said before or orders it.
_POINTING = frozenset("这那每某各另同其第哪该本此初")
# A lone digit of these is a figure after them, never one bare: 为期三天, 不到半个月.
DURATION_CUE = re.compile(
    "(?:徒刑|拘役|刑期|缓刑|政治权利|不到|不足|超过|超|逾|长达|历时|为期|用时|耗时|仅用|只用|仅需|只需|需要?|将近|大约|约|至少|至多|缩短|延长|提前|持续|等待|等候|接近|达)(?:了|至|到)?$"
)


def is_open(folded: str, number: Numeral, unit: Unit, name: str, at: int, end: int, more: str | None) -> bool:
    """Whether the gate is open for a number with this unit."""
    before = folded[number.start - 1 : number.start]
    after = folded[end : end + 1]
    if unit.kind is kinds.COUNT and after and after in NO_CLASSIFIER.get(name, ""):
        return False
    if number.zero_led and number.scale == 1 and name in _NUMBERED:
        return False  # 01组 is a name, 04万平方米 a figure that lost something
    if after and after in "制式版型":
        return False
    if number.style is Style.ARABIC:
        if unit.kind is kinds.COUNT:
            if before == "前" or (
                folded[max(0, number.start - 3) : number.start].endswith(
                    ("排名", "位居", "位列", "名列", "列第", "升至", "跌至")
                )
                and name in ("位", "名")
            ):
                return False
            if name in ("位", "次", "名") and after in ("数", "方", "元"):
                return False
        if unit.kind is kinds.LENGTH and EVENT.match(folded, end):
            return False
        return not (unit.kind is kinds.DURATION and after == "期")
    if number.digit_string and number.minimum is None:
        return False
    if is_blocked(folded, number, strong=unit.strong):
        return False
    if number.bare and number.value != 10:
        hedged = (
            folded[max(0, number.start - 2) : number.start] in ("上看", "直逼", "接近")
            or before in ("上", "近", "超", "逾", "过", "破", "达", "约", "余")
            or at > number.end
        )
        return hedged and not folded.startswith(("户", "里"), at)
    if name == "番" and "翻" not in folded[max(0, number.start - 3) : number.start]:
        return False
    small = number.value is not None and number.value <= 10 and number.end - number.start == 1
    if small and more is None:
        if before and before in '“"「『‘':
            return False
        if unit.kind is kinds.MONEY:
            return (
                not after
                or not ("\u4e00" <= after <= "\u9fff")
                or after in "一二三四五六七八九左右以的起至到"
            )
        if unit.kind is kinds.DURATION:
            if after == "半" and folded[end + 1 : end + 2] not in _OTHER_HALVES:
                return True  # 一年半, 三天半
            if after == "多" and folded[end + 1 : end + 2] in AFTER_MORE and before != "比":
                return True  # 三年多前, 两天多的行程
            return bool(DURATION_CUE.search(folded, max(0, number.start - 6), number.start))
        return unit.strong
    if number.digit_string:
        return unit.strong and unit.kind is not kinds.MONEY
    return True


def is_blocked(folded: str, number: Numeral, *, strong: bool) -> bool:
    """Whether what stands before a Han number makes it a name, an ordinal or a pointer."""
    if number.style is not Style.HAN:
        return False
    before = folded[number.start - 1 : number.start]
    length = number.end - number.start
    if folded[number.start] in CAPITALS and length < 2:
        return True
    if before in _POINTING and before != "每":
        return not (before in "同其" and strong) and length < 3
    return length <= 2 and before in SURNAMES and not number.more
