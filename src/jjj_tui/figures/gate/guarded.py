"""Units that are words of their own as well, and the words beside them that tell: 升 文 对 房 档 道 角 W P A 甲 则 局."""

from decimal import Decimal

from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.figures.tables.classifiers import NAMED_AFTER, ONLY_BEFORE, TOLD_BEFORE
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

_SLANG_NOUN = "(?:[薪赚粉块钱奖赔欠贷捐罚元]|存款|收入|人民币|播放|点赞|阅读|现金|房价|预算)"
_SLANG = Rarely(f"{_SLANG_NOUN}[^，,。；;、0-9\n]{{0,3}}$")
_SLANG_AFTER = Rarely(f"[^，,。；;、\n]?{_SLANG_NOUN}")
GUARDED = frozenset(
    (
        *ONLY_BEFORE,
        *NAMED_AFTER,
        *"VPWAsgm",
        "千伏",
        "下",
        "大洋",
        "对",
        "升",
        "房",
        "文",
        "档",
        "道",
        "角",
        "倍",
        "刻钟",
        "卡",
        "类",
        "厂",
        "村",
        "组",
        "航班",
        "个点子",
        "特斯拉",
    )
)
_CURRENT = Rarely(
    "(?:电[流源压器]|插[座头排]|充电|保险|熔断|断路|空开|开关|额定|负载|输[出入]|[VW伏瓦])[^，,。；;、\n]{0,8}$"
)
_LINES = Rarely(
    "[“「]|(?:级|等级)?[\u4e00-\u9fff]{0,8}?(?:特高压|超高压|直流|交流|柔性|输电|换流|线路|工程|通道|配套)"
)
_CHIP = Rarely("(?:Ultra|Core|Xeon|Ryzen|酷睿|至强|锐龙|i)\\ ?[0-9]{0,2}\\ $")
# 敲了十二下, 连打十几下: how often, no place and no lower half.
_STRUCK = Rarely(
    "[敲打响撞磕踢拍按捶抽捅戳击刺扇扎掐砸](?:了|过|满|足|够|上|出|门|钟|头|手|心|桌|鼓|球|板){0,2}(?:足足|整整|约|近|超过)?$"
)
_FUSED = Rarely("[^，,。；;、\n]{0,4}(?:插[座头排孔]|电[流源]|保险|熔断|断路|空开|开关|快充|充电)")
# A gear, no programme: 调到3档, 风速2档.
_GEAR = Rarely(
    "(?:[调换挂升降回打开切转拧推选]|风[量速力]|火力|温度|速度|功率|变速箱?|电扇|空调|力度)(?:到|至|入|为|回|上|成|在)?(?:第|前进)?$"
)
# 全乡15村, 该村4组: counted; 红星乡15村 is its name.
_WHOLE_OF = "全各该本每个两三"
_HELD = "办了开过近约共达逾超出有"
# 共12航班, 增加300航班; 执行571航班 is one flight.
_FLOWN = "共达约近超逾加消有"
# 上千个点子 are ideas.
_RATE_MOVED = Rarely("[升降涨跌加减扩缩高低窄宽]|利率|息")
# Roads of Singapore are numbered: 宏茂桥3道地铁站.
_ROAD = Rarely("地铁|组屋|大牌|路口|巴士|邻里|小贩|一带|第?[0-9]")
_PAID = Rarely(
    "(?:[价卖买涨跌贵花付赚省费钱罚找值加减][了到至出回掉上]?|[才就只要][得卖花]?|[斤份碗杯张个瓶包盒袋串块条度]|每[\u4e00-\u9fff]{1,2})$"
)
_ROAD_HEADS = frozenset("地组大路巴邻小一第0123456789")
_COPPER = Rarely("[钱价值卖铜俸饷租粮每][^，,。；]{0,3}$|文[^，,。；]{0,3}[至到]$")
_ROSE = Rarely(
    "[级值息降高任格幅学]|[至到](?!\\ ?[0-9.,]+[十百千万亿]*升|[一二三四五六七八九十百]+升)|[一二两三四五六七八九十][降跌平]"
)
# Numbers one calls (公共服务电话): 12306对儿童免票 is no count of pairs.
_HOTLINES = frozenset(
    map(
        Decimal,
        words_of("110 112 114 117 119 120 121 122 999 10000 10010 10086 95533 95588 95598 96110"),
    )
) | frozenset(map(Decimal, range(12300, 12400)))
_COUPLES = Rarely("新人|夫[妻妇]|情侣|恋人|伴侣|双胞胎|组合|选手|佳偶|母女|父子|染色体")
# An hour has four of them, and 三点一刻钟声响起 tells no time that lasts.
_QUARTERS = frozenset(map(Decimal, (1, 2, 3)))
_CHIMES = frozenset("声楼表摆鸣")
# A class, a party and what chemistry begins with 甲.
_NO_LAND = frozenset("级等方乙基氧醛醇苯烷酯酸类亢沟鱼兵状板午子辰寅戌申流组班队医")
_PICTURES = frozenset(map(Decimal, (360, 480, 540, 720, 1080, 1440, 2160, 4320)))
_SAILS = Rarely("(?:[航船舰艇轮帆风潮流]|速度|时速|海里)[^，,。；;、\n]{0,12}$")
_SPEEDS = Rarely("的?(?:[航船]速|速度|时速|[强大]?风(?!味)|巡航|航行)")
# 3000万卡车司机, 120卡口: there 卡 is the front of a word.
_CARD_WORDS = frozenset("车片口位座通套友丁带奴农包")
_PROCESSORS = Rarely(
    "算[力卡]|智算|集群|GPU|NPU|TPU|人工智能|AI|芯片|显卡|训练|推理|加速|服务器|大?模型|互联|机柜|节点"
)
# What a unit before a mark counts, by the unit; the mark; how far before the number that is told of.
_TOLD = {name: Rarely(pattern) for name, pattern in TOLD_BEFORE.items()}
_STRONGEST = 1000  # of all magnets, in teslas
_MARKS = frozenset("，,。；;、！!？?）)\n和与及")
_TOLD_REACH = 16
# Flats are let and sold by 单位 in Hong Kong and Singapore, blood and insulin are given by them.
_LETS = Rarely(
    "[楼屋盘伙租售宅厦厝]|公寓|成交|物业|地产|落成|入伙|睡房|胰岛素|[输献血]血|血[浆小红]|肉毒|注射"
)
_LEAVES = Rarely("[，,。；;、！!？?）)\n]|左右|上下|以[上下内]|不等|[和与及至到]")


# What is no unit in the name of a product, and what is numbered, or called by a number, as well as counted.
_IN_LETTERS = frozenset((*"sgmPVWA", "千伏"))
_NUMBERED = frozenset(("类", "房", "厂", "村", "组", "航班", "档", "道", "对"))


def is_unit(folded: str, number: Numeral, name: str, before: str, after: str) -> bool:
    """Whether a character that is a unit only beside certain words stands beside one."""
    if name in _IN_LETTERS:
        return _measures_in_letters(folded, number, name, before)
    if name in _NUMBERED:
        return _counts(folded, number, name, before, after)
    if name == "特斯拉":
        return number.scale == 1 and number.value is not None and number.value <= _STRONGEST  # 3万特斯拉
    if name == "刻钟":
        return number.value in _QUARTERS and after not in _CHIMES
    if name == "倍":
        if after == "券":
            return False  # 五倍券: vouchers
        return after not in "增升" or folded[number.end + 2] not in "至到为"  # 由80万倍增至250万
    if name == "大洋":
        return number.value is None or number.value >= 10  # 三百大洋, never 四大洋
    if name == "下":
        return _STRUCK().search(folded, max(0, number.start - 5), number.start) is not None
    if name == "文":
        cue = number.style is Style.HAN and _COPPER().search(folded, max(0, number.start - 5), number.start)
        return bool(cue)
    if name == "角":
        # 八角 is a spice and 六角 a shape, unless something is paid.
        named = (
            number.style is Style.HAN and folded[number.start] in "六八" and number.end - number.start == 1
        )
        return not named or _PAID().search(folded, max(0, number.start - 4), number.start) is not None
    if name == "期" and after in ONLY_BEFORE[name]:
        return before in _HELD  # 举办12期培训班, but 党校52期培训班 is one of them
    if name == "个点子":
        return _RATE_MOVED().search(folded, max(0, number.start - 8), number.start) is not None
    if name == "升":
        if before in "降跌平减" and folded[number.start - 2] in DIGITS:
            return False  # 肉价一降两升
        return _ROSE().match(folded, number.end + 1) is None  # 由12升至8位, 两升一降
    if name == "甲" and number.value is not None and number.value != number.value.to_integral_value():
        return after not in _NO_LAND  # 3.5甲网室
    if name == "卡":
        return after not in _CARD_WORDS
    if name in ONLY_BEFORE:
        return after in ONLY_BEFORE[name] or (
            after in _MARKS and name in TOLD_BEFORE and _is_told(folded, number.start, name)
        )
    return before not in NAMED_AFTER[name]


def _measures_in_letters(folded: str, number: Numeral, name: str, before: str) -> bool:
    """Whether a unit in letters measures, and is no model, line of a picture, chip or ten thousand: 15s, 1080P, 258V, 月薪30W."""
    if name in "sgm":
        return not _is_model(folded, number, before, name)
    if name == "P":  # computing power, not the lines of a picture (1080P)
        near = 6 if number.value in _PICTURES else 16
        return "算" in folded[max(0, number.start - near) : number.end + 5]
    if name == "V":  # 酷睿Ultra 7 258V
        return before != " " or not _CHIP().search(folded, max(0, number.start - 16), number.start)
    if name == "W":
        # 月薪30W, 30W年薪: ten thousands, in slang.
        told = _SLANG().search(folded, max(0, number.start - 6), number.start)
        return told is None and _SLANG_AFTER().match(folded, number.end + 1) is None
    if name == "A":
        fused = _FUSED().match(folded, number.end + 1) is not None
        return fused or _CURRENT().search(folded, max(0, number.start - 12), number.start) is not None
    # 千伏 is a class of lines: ±800千伏特高压, ±500千伏直流.
    return before != "±" or _LINES().match(folded, number.end + 2) is None


def _counts(folded: str, number: Numeral, name: str, before: str, after: str) -> bool:
    """Whether a number counts what it may name or order as well: 全乡15村, and no 红星乡15村, no 国营4130厂, no 调到3档."""
    if name == "类":
        return folded[number.start : number.end] not in ("一二", "二三")  # 一二类苗: of the first and second
    if name == "房":
        return number.value is not None and number.value >= 100  # 限量500房; 2房 is a kind of flat
    if name == "厂":
        # 棉纺十四厂, 国营4130厂: factories are counted by 家.
        return number.style is Style.ARABIC and number.value is not None and number.value < 100
    if name in ("村", "组"):
        return before not in "乡镇村" or folded[number.start - 2] in _WHOLE_OF  # 红星乡15村, 丰田村4组
    if name == "航班":
        return number.style is not Style.ARABIC or number.scale > 1 or before in _FLOWN
    if name == "档":
        return _GEAR().search(folded, max(0, number.start - 6), number.start) is None
    if name == "道":
        return after not in _ROAD_HEADS or _ROAD().match(folded, number.end + 1) is None
    return number.value not in _HOTLINES or _COUPLES().match(folded, number.end + 1) is not None


def _is_told(folded: str, start: int, name: str) -> bool:
    """Whether what a unit counts is told of before the number: 拨出电话|3.2万余通."""
    return _TOLD[name]().search(folded, max(0, start - _TOLD_REACH), start) is not None


def is_card(folded: str, start: int, end: int) -> bool:
    """Whether 卡 counts processors (10万卡集群, 智算中心共8192卡) and no heat."""
    return _PROCESSORS().search(folded, max(0, start - 24), end + 8) is not None


# 骁龙8s, 小米15s, iPhone 5s: models; 0.001g的加速度, 4g过载: how strong a pull is.
_MODELS = Rarely(
    r"(?:骁龙|麒麟|锐龙|酷睿|小米|红米|一加|真我|魅族|华为|(?<![A-Za-z])i?[A-Z][A-Za-z]{2,9})\ ?$"
)
_PULLED = Rarely("(?:加速度|重力|过载|失重|离心力)[^，,。；;、]{0,8}$")
_PULLING = Rarely("的?(?:微|超|离心)?(?:加速度|重力|过载|离心力|冲击)")


def _is_model(folded: str, number: Numeral, before: str, name: str) -> bool:
    """Whether a number and s name a model (小米15s), or g is the pull of the earth (4g过载), where 小米5g weighs."""
    start = number.start
    if name == "g":
        pulls = _PULLED().search(folded, max(0, start - 12), start) or _PULLING().match(
            folded, number.end + 1
        )
        return pulls is not None
    named = before == " " or "\u4e00" <= before <= "\u9fff"
    return named and _MODELS().search(folded, max(0, start - 12), start) is not None


def is_speed(folded: str, start: int, end: int) -> bool:
    """Whether 节 is a knot: beside what sails or blows (航速18节), not 20节课."""
    before = _SAILS().search(folded, max(0, start - 16), start)
    return before is not None or _SPEEDS().match(folded, end) is not None


def is_let(folded: str, start: int, end: int) -> bool:
    """Whether 单位 is a unit of flats or doses (成交量为640个单位), no noun that does something (12个单位参加)."""
    told = _LEAVES().match(folded, end) and _LETS().search(folded, max(0, start - 30), start)
    return told is not None
