"""The gate of GB/T 15835-2011: which numbers with a unit measure something, which only name or order."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.blocks import AFTER_BLOCK, is_price_range, is_spoken
from jjj_tui.figures.classifiers import NAMED_AFTER, NO_CLASSIFIER, ONLY_BEFORE, SET_PHRASES
from jjj_tui.figures.lexicon import SURNAMES
from jjj_tui.figures.numerals import CAPITALS, DIGITS
from jjj_tui.figures.rarely import Rarely
from jjj_tui.figures.reading import Numeral, Style
from jjj_tui.figures.units import UNITS, Unit

# 110米栏 and 100米自由泳 are events, not lengths.
EVENT = re.compile(
    "[栏跑]|接力|跨栏|短跑|障碍|决赛|预赛|个人|混合|[自蛙蝶仰][由泳]|[气步手移][步手枪动][枪靶]?|跳[台板]|速滑|冠军|项目|竞走|台(?![阶风地湾上])|板(?![材块房])|标准步枪|皮?划艇|[单双四八]人[单双皮划]*[桨艇]|计时赛"
)
EVENT_HEADS = frozenset("栏跑接跨短障决预个混自蛙蝶仰气步手移跳速冠项竞台板标皮划单双四八计")
_NUMBERED = frozenset(
    ["组", "班", "次", "期", "队", "区", "栋", "幢", "座", "室", "层", "批", "集", "册", "卷", "页"]
)
# Units after which Arabic digits need no further look, and the signs beside them that ask for one all the same.
EVERYDAY = frozenset(
    name
    for name, unit in UNITS.items()
    if name[0] not in "°成折点度码块位名次甲则局对升房文PW"
    and name != "分"
    and unit.kind is not kinds.DURATION
) | {"小时", "个小时", "分钟", "天", "个月"}
UNUSUAL_BEFORE = (
    "第每前-－−负下$¥￥€£₩฿₹₽.,:+/比×xX*上?▯\ufffd0123456789"
    + "".join(map(chr, range(65, 91)))
    + "".join(map(chr, range(97, 123)))
)
UNUSUAL_AFTER = "半十又多余来几以及(（—–―-~～〜∼至到与和同 制式版型期大级×*✕" + "".join(
    ("0123456789", *DIGITS, *map(chr, range(65, 123)))
)
_LONGER_OR_SHORTER = Rarely("(?:缩短|缩减|延长|压缩|减少|增加|提高)(?:到|至|为)")
# 半 that begins another word: 一天半夜, 两周半程.
_OTHER_HALVES = frozenset("个价径数途夜天年月日路程身")
# What 多 stands before when it belongs to the unit in front: 两年多来, but 一年多次.
AFTER_MORE = frozenset(
    ("来", "的", "前", "后", "时", "以", "里", "间", "没", "未", "才", "就", "，", ",", "。", "；", "")
)
# After these a Han number points at something said before or orders it.
_POINTING = frozenset("这那每某各另同其第哪该本此初")
# Pointing characters and surnames that end another word: after 成本, 土耳其, 江苏 and 经常 a number is one.
_WORD_ENDS = {
    last: frozenset(heads)
    for last, heads in {
        "本": "成日资样版基根原课书剧账文标副股母蓝亏赔还够保血工边读绘抄刻记草稿脚唱拓善孤珍善底范摹影译", "同": "合共相不如连会协伙陪雷认赞等", "其": "尤极与耳", "该": "应",
        "此": "因如从据彼由就", "初": "最当起",
        "苏": "江", "齐": "找补配凑看整备聚买集", "周": "每上下一两四", "常": "经通日非正异平时照往", "余": "其剩盈结", "易": "交贸容", "施": "措实设", "章": "文印", "段": "阶时路", "温": "气体水高低室升降保",
        "田": "稻农良油大", "叶": "茶树", "范": "规示模防", "许": "允或", "顾": "照回", "钱": "赚花价省要挣付给交月工罚", "钟": "分秒", "夏": "宁华", "兰": "荷波芬克爱西", "马": "人罗赛",
        "石": "矿岩钻每", "张": "扩主", "林": "吉森树园", "牛": "奶肉", "洪": "防抗泄", "庄": "村", "龙": "恐", "毛": "羊", "欧": "中", "严": "森", "韩": "日",
    }.items()
}  # fmt: skip
_SLANG_NOUN = "(?:[薪赚粉块钱奖赔欠贷捐罚元]|存款|收入|人民币|播放|点赞|阅读|现金|房价|预算)"
_SLANG = Rarely(f"{_SLANG_NOUN}[^，,。；;、0-9\n]{{0,3}}$")
_SLANG_AFTER = Rarely(f"[^，,。；;、\n]?{_SLANG_NOUN}")
_GUARDED = frozenset((*ONLY_BEFORE, *NAMED_AFTER, "P", "W", "对", "升", "房", "文"))
_COPPER = Rarely("[钱价值卖铜俸饷租粮每][^，,。；]{0,3}$")
_ROSE = Rarely("[级值息降高任格幅学]|[至到](?!\\ ?[0-9.,]+[十百千万亿]*升|[一二三四五六七八九十百]+升)")
# Numbers one calls (公共服务电话): 12306对儿童免票 is no count of pairs.
_HOTLINES = frozenset(
    map(
        Decimal,
        (
            110,
            112,
            114,
            117,
            119,
            120,
            121,
            122,
            999,
            *range(12300, 12400),
            10086,
            10000,
            10010,
            95598,
            95588,
            95533,
            96110,
        ),
    )
)
_COUPLES = Rarely("新人|夫[妻妇]|情侣|恋人|伴侣|双胞胎|组合|选手|佳偶|母女|父子|染色体")
# 3座18楼, 6幢302室: an address.
_HOUSES = frozenset("座幢栋层期")
_ADDRESS = Rarely("(?:[0-9]{1,4}|[A-Z])[A-Z]?(?:楼|层|室|单元|号|座|门)")
_PICTURES = frozenset(map(Decimal, (360, 480, 540, 720, 1080, 1440, 2160, 4320)))
_CLASS = frozenset("级户村县镇俱店机档区")
_HALF = Decimal("0.5")
_DAILY = ("小时", "个小时")
_PROGRAMME = Rarely("[^，,。；;、的0-9\n]{0,12}(?:行动|工程|计划|规划)")
_AFTER_PRICE = "一二三四五六七八九半多左右以的起至到不还涨跌升降增减提"
# A lone 块 is money after these: 一斤卖五块, 涨了三块.
_PRICED = Rarely(
    "(?:[价卖买涨跌贵花付赚省费钱罚找值][了到至出回掉上]?|[才就][要得卖花]?|只[要卖花]|[斤份碗杯张个瓶包盒袋串]|每[\u4e00-\u9fff]{1,2})$"
)
_WORDS = (kinds.COUNT, kinds.MONEY)
# Counted in round numbers without a hedge: 百万辆, 千万人次; 百万人 and 千万家 are manners of speaking.
_ROUND = frozenset(
    (
        "名",
        "台",
        "辆",
        "套",
        "册",
        "株",
        "棵",
        "头",
        "只",
        "份",
        "人次",
        "车次",
        "架次",
        "标箱",
        "剂",
        "票",
        "件",
    )
)
_HEDGE_ENDS = frozenset("上近超逾过破达约余")
_HEDGES = frozenset(("上看", "直逼", "接近", "不足", "不到", "不下", "不及", "仅需", "只需", "至少", "最少", "最多", "至多", "低于", "少于", "高于", "多于", "大于", "小于", "未满", "不满", "未到", "迈上", "站上", "估计", "大概"))  # fmt: skip
_HEDGES_AFTER = frozenset(("以上", "以下", "左右", "上下", "以内", "之内", "出头", "开外", "有余"))
_HEDGE_HEADS = frozenset("以左上之出开有")
_SENTENCED = frozenset("处判囚")
_PENALTY = Rarely("徒刑|拘役|管制|监禁|罚金|政治权利")
# What follows the first part of a time in two units.
_NEXT_PART = Rarely(
    "[零又]?(?:(?:1?[0-9]|2[0-3]|十?[一二三四五六七八九两]|十|二十[一二三]?)(?:个?小时|个?钟头|天(?![王天下]))"
    "|(?:1[01]?|[2-9]|十一?|[一二三四五六七八九两])个月"
    "|(?:[1-5]?[0-9]|[二三四五]?十?[一二三四五六七八九]|[二三四五]?十)(?:分(?![之成制享别])|秒))"
)
_NEXT_HEADS = frozenset("零又0123456789十两一二三四五六七八九")
# A lone digit of these is a figure after them, never one bare: 为期三天, 不到半个月.
DURATION_CUE = re.compile(
    "(?:徒刑|拘役|刑期|缓刑|政治权利|(?:试用|服务|有效|合同|保质|质保|公示|任|租|工|考察|观察|冷静|封闭|聘|学制|宽限)期|期限|再过|(?:[至更][少多早晚]|能|可)[少多早晚]|不到|不足|超过|超|逾|长达|历时|为期|用时|耗时|仅用|只用|仅需|只需|需要?|将近|大约|约|至少|至多|缩短|延长|提前|持续|等待|等候|接近|达)(?:了|至|到)?$"
)


def is_open(folded: str, number: Numeral, unit: Unit, name: str, at: int, end: int, more: str | None) -> bool:
    """Whether the gate is open for a number with this unit."""
    before = folded[number.start - 1 : number.start]
    after = folded[end : end + 1]
    if after and after in NO_CLASSIFIER.get(name, "") and unit.kind in _WORDS and name != "元":
        return False
    if after and name in SET_PHRASES and _is_set_phrase(folded, number, name, end):
        return False
    if name == "世纪":
        return number.style is not Style.ARABIC and number.value == _HALF  # 21世纪 is one of many
    if name in _GUARDED and not _is_unit(folded, number, name, before, after):
        return False
    if number.zero_led and number.scale == 1 and name in _NUMBERED:
        return False  # 01组 is a name, 04万平方米 a figure that lost something
    if after == "版" and unit.kind is kinds.DATA:
        return True  # 12GB+256GB版
    if after and after in "制式版型级" and (after != "级" or unit.kind is not kinds.COUNT):
        return False  # 73公斤级, 10万吨级: a class
    if after in EVENT_HEADS and unit.kind is kinds.LENGTH and EVENT.match(folded, end):
        return False
    if after and name in _HOUSES and _ADDRESS().match(folded, end):
        return False
    if after == "线" and name == "天" and folded[end + 1 : end + 2] not in ("上", "下"):
        return False  # 250天线: an average
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
        return not (unit.kind is kinds.DURATION and after == "期")
    if number.digit_string and number.minimum is None:
        return False
    if is_blocked(folded, number, strong=unit.strong):
        return False
    if number.bare and number.more is None and number.value != 10:
        if at > number.end or is_hedged(folded, number.start, end):
            return name != "里"
        # 投资十亿元, 砸千亿元, 快百万倍; a lone 万元 heads a column, 百万元级 or 亿元户 is a class, and
        # 千亿斤粮食产能提升行动 a name.
        whole = number.end - number.start > 1 and after not in _CLASS
        whole = whole and (unit.kind is kinds.MONEY or _PROGRAMME().match(folded, end) is None)
        if unit.kind is kinds.COUNT:
            return whole and (folded[number.start] == "十" or name in _ROUND)
        return whole and unit.strong
    if name == "番" and "翻" not in folded[max(0, number.start - 3) : number.start]:
        return False
    small = number.value is not None and number.value <= 10 and number.end - number.start == 1
    if small and more is None:
        if before and before in '“"「『‘':
            return False
        if unit.kind is kinds.MONEY or name == "块":
            if name == "仙":
                return False
            if name == "毛" and folded[number.start] == "三" and after not in DIGITS:
                # 三毛 is also a name.
                return _PRICED().search(folded, max(0, number.start - 4), number.start) is not None
            follows = AFTER_BLOCK if name == "块" else _AFTER_PRICE
            loose = not after or not "\u4e00" <= after <= "\u9fff" or after in follows or after in CAPITALS
            priced = not loose or name == "块"
            priced = priced and _PRICED().search(folded, max(0, number.start - 4), number.start) is not None
            if name == "块":
                if after in ("到", "至"):
                    return is_price_range(folded, end)
                return is_spoken(folded, end) or (loose and priced)
            named = len(name) > 1 and name[-1] != "钱"  # 三卢布
            return named or loose or priced or is_hedged(folded, number.start, end)
        if unit.kind is kinds.DURATION and not unit.strong:
            if (
                name == "秒"
                and after
                and after in DIGITS
                and not "\u4e00" <= folded[end + 1 : end + 2] <= "\u9fff"
            ):
                return True  # 百米九秒九
            if after and after in "缩延压减增提" and _LONGER_OR_SHORTER().match(folded, end):
                return True  # 从三年缩短到两年
            if after == "半" and folded[end + 1 : end + 2] not in _OTHER_HALVES:
                return True  # 一年半, 三天半
            if after == "多" and folded[end + 1 : end + 2] in AFTER_MORE and before != "比":
                return True  # 三年多前, 两天多的行程
            if after and after in _NEXT_HEADS and _NEXT_PART().match(folded, end):
                # 一小时十六分, 一年零两个月; 一天8小时 is what one does in a day.
                return after in "零又" or number.value != 1 or name[-1] not in "天期周拜"
            if after and after in "以左上之" and (told := folded[end : end + 2]) in _HEDGES_AFTER:
                # 三天左右, 处三年以上十年以下有期徒刑; but 逾期三个月以上账款 is a class of them.
                return told not in ("以上", "以下") or _punished(folded, number.start, end)
            return bool(DURATION_CUE.search(folded, max(0, number.start - 6), number.start))
        if name == "两" and folded[number.start] == "两":
            return False  # 两两交会
        if name == "亩" and folded.startswith("三分地", end):
            return False
        if name in ("丈", "尺") and after and after in DIGITS and folded[end + 1 : end + 2] in ("尺", "寸"):
            return True
        return unit.strong
    return True


def _is_set_phrase(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether what follows makes a set phrase of a number and its unit (24小时值班, 0元购, 百年一遇)."""
    if name in _DAILY and number.value != 24:
        return False
    if name == "元" and number.value != 0:
        return False
    return re.match(SET_PHRASES[name], folded[end : end + 8]) is not None


def _punished(folded: str, start: int, end: int) -> bool:
    """Whether a bound in years or months is one of a sentence."""
    return folded[start - 1 : start] in _SENTENCED or _PENALTY().search(folded, end, end + 14) is not None


def is_hedged(folded: str, start: int, end: int) -> bool:
    """Whether a word beside a round number says that it is meant as one: 不足千元, 逾千处, 百元左右."""
    return (
        folded[start - 1 : start] in _HEDGE_ENDS
        or folded[max(0, start - 2) : start] in _HEDGES
        or (folded[end : end + 1] in _HEDGE_HEADS and folded[end : end + 2] in _HEDGES_AFTER)
    )


def _is_unit(folded: str, number: Numeral, name: str, before: str, after: str) -> bool:
    """Whether a character that is a unit only beside certain words stands beside one."""
    if name == "P":  # computing power, not the lines of a picture (1080P)
        near = 6 if number.value in _PICTURES else 16
        return "算" in folded[max(0, number.start - near) : number.end + 5]
    if name == "房":
        return number.value is not None and number.value >= 100  # 限量500房; 2房 is a kind of flat
    if name == "W":
        # 月薪30W, 30W年薪: ten thousands, in slang.
        told = _SLANG().search(folded, max(0, number.start - 6), number.start)
        return told is None and _SLANG_AFTER().match(folded, number.end + 1) is None
    if name == "文":
        cue = number.style is Style.HAN and _COPPER().search(folded, max(0, number.start - 5), number.start)
        return bool(cue)
    if name == "升":
        return _ROSE().match(folded, number.end + 1) is None  # 由12升至8位
    if name == "对":
        return number.value not in _HOTLINES or _COUPLES().match(folded, number.end + 1) is not None
    if name in ONLY_BEFORE:
        return after in ONLY_BEFORE[name]
    return not (before and before in NAMED_AFTER[name])


def _opens_sum(folded: str, end: int) -> bool:
    """Whether a lone capital counts money: 壹元, 拾元整, 伍角; 陆, 伍 and 肆 are names as well."""
    if folded[end : end + 1] not in ("元", "圆", "角"):
        return False
    after = folded[end + 1 : end + 2]
    return not "\u4e00" <= after <= "\u9fff" or after in CAPITALS or after in "整正以的"


def is_blocked(folded: str, number: Numeral, *, strong: bool) -> bool:
    """Whether what stands before a Han number makes it a name, an ordinal or a pointer."""
    if number.style is not Style.HAN:
        return False
    start = number.start
    before = folded[start - 1 : start]
    length = number.end - start
    if folded[start] in CAPITALS and length < 2:
        return not _opens_sum(folded, number.end)
    if folded[start] in CAPITALS and not strong and folded[start + 1] in "十百千":
        return True  # 陆千里 is a name: amounts in capitals have 仟
    if before in _POINTING and before != "每":
        if before in _WORD_ENDS and folded[start - 2 : start - 1] in _WORD_ENDS[before]:
            return False
        return not (before in "同其" and strong) and length < 3
    if length > 2 or before not in SURNAMES or number.more:
        return False
    # 二十 and 三百 are no given name, 三元 or 万千 may be one: unless the surname ends another word.
    if length == 2 and (folded[start] in DIGITS) != (folded[start + 1] in DIGITS):
        return False
    return folded[start - 2 : start - 1] not in _WORD_ENDS.get(before, ())
