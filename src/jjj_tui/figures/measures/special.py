"""Numbers whose unit is no plain word but one character with several meanings: 成 折 点 度 分 码 厘 日 K and 个点."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import last_mark
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.measures.cents import read_fen
from jjj_tui.figures.measures.points import read_point
from jjj_tui.figures.measures.sexes import read_sexes
from jjj_tui.figures.measures.terms import days
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS, HALF
from jjj_tui.rarely import Rarely

# 成 is the front of a word before these, unless what follows is a word of its own: 成家, but 三成家庭.
_CHENG_AFTER = "立员为果功本都品长绩年熟效交份分型像因语就形婚名堆千百群天片家人事见套线"
_RIPE = "人练悉食"
_CHENG_NOUNS = Rarely(
    "家[庭长户]|千禧|百姓|片区|事[业故件务]|套房|线[上下]|分[店析行公校院]|名校|交[通易]|果[农树]|立[委法]|天[然津]|效果|熟客|就(?=[能可够要])|人(?![票礼年教用仁命])|本[科地省市国港]|品牌|员工|年[轻长]|长[者期]|群[众体]|就业[者人]|都(?=[是有为来自在由被属已将会能可没不要选从对以把认想说觉支反])"
)
# 1成7, 3成42, 九成二; but 六成二手房, 七成一线城市, 九成五百强.
_CHENG_MORE = Rarely(
    "[0-9]{1,2}(?![0-9.:%万亿千百]|,[0-9]{3})|[一二三四五六七八九](?![一二三四五六七八九十百千万亿个名手线类级流季日号维甲孩胎代分]|等(?![候待])|年(?![轻长老均])|月(?![薪入收])|本(?![地国港市科金]))"
)
# A lone 一成 is a tenth but after these (统一成本, 李一成 said) and before what a person does.
_NO_TENTH_BEFORE = "统划单唯合专归逐不同第之其初期周拜月五万千百十"
_NO_TENTH_AFTER = "说指表坦透介认称"
_INTEREST = Rarely("息|定存|定期|活期|存款|利率|回报|孳|收益率?|按揭|按息|[HP]按|债|票面|年利|年化|[0-9半]厘")
# A coin by the kilowatt-hour or litre, no interest.
_NO_INTEREST = Rarely("每度|电价|补贴|油价|运费")
_HAN_DECIMALS = Rarely("(?:半|[一二三四五六七八九]{1,3})(?![零〇一二三四五六七八九十百千万亿个])")
_PART = Rarely("(?:半|([四八])分([一三五七]))厘(?!米)")
_RATE_CUE = Rarely("[升降加减]息|[调上下][高低升降调]$|息|利率|央行|联准|联储|Fed")
_POINT_CUE = Rarely(
    "(?:[降升高低涨跌提滑落窄缓]|增长|扩大|加快|减少)(?:了|约|近|超过?|逾|至少|不到)*(?:[0-9.]{1,4}[至到~～—–-])?$"
    "|(?:[率比]|增速|增幅|比重|份额|利润|毛利)[^，。；]{0,8}$"
)
_POINTS_OF = Rarely(
    "的(?:年化|投资|综合|净)?(?:回报率?|收益率?|利润率?|毛利率?|净利率?|利差|息差|利率|[涨跌升降增减]幅|(?:[上下]?[涨跌升降调]|上行|下行|回落|提升|让利|利润)的?(?:空间|余地)|增长|增速|提升|下降|优惠|折扣)"
)
_FEE = (
    "(?:手续费|佣金|提成|返点|返利|返佣|让利|回扣|服务费|抽成|中介费|管理费|税点|扣点|通道费|好处费|茶水费)"
)
_FEE_AFTER = Rarely(f"的?{_FEE}")
_FEE_BEFORE = Rarely(f"{_FEE}(?:只|就|才|都|也)?(?:要|收|是|为|达|给|约|近|涨到|降到|提到|高达)?(?:约|近)?$")
_NO_POINT_AFTER = "位子钟赞评心滴名球火菜头儿什要值"
_TEMPERATURE_BEFORE = Rarely("零下|[气高低]温|体温|水温")
_TEMPERATE = Rarely("零下|温|热|冷|寒|暖|℃|烧|烤|窑|熔|炉")
# Degrees of other things: strength, intensity, sweetness, lenses.
_SCALES = Rarely("(?:糖|甜|硬|浊)度")
_NO_TEMPERATURE = Rarely("酒|烈|设防|硬度|糖|甜|湿|近视|散光|老花|镜|浓|盐|酸|浊|黏|难|视角|视野|经度")
_TEMPERATURE_AFTER = Rarely(
    r"[，,。；;、！!？?）)\s]|以[上下]|左右|上下|出头|[至到~～—-]|[多余][，,。；;、！!？?）)\n的]|[0-9][，,。；;、！!？?）)\n]|多?的?[高低体气水]温|多?的?[高低]烧|的(?:天气|酷暑|严寒|烈日|热[天浪水]|大热天|桑拿天|天(?![然空才文线平花])|水(?![平准泥果电]))"
)
_TEMPERATURE_NAMED = Rarely("的?[高低]温")
_ONCE = "升降达跌涨突超逼接冲回上下高低跳"
_WARMTH = Rarely("温度?[分别依次各约为是达到高低至升降从由在接近超过仅只有可能0-9.K、和与及~～—-]*$")
_TURNED = Rarely("角|转|旋|倾|仰|坡|纬|经|弯|偏|俯")
_TURN_AFTER = Rarely("的?(?:大?转|旋转|[直斜夹倾仰俯]?角|大?弯|全景|环绕|翻|掉头|斜坡)")
_WEATHER = Rarely("最[高低]|[降升跌回][至到]|天气|气象|天文台|夜间|清晨|平地|山区")


def after_number(folded: str, raw: str, number: Numeral) -> Draft | None:
    """The figure that a unit other than a plain word makes of a number; None where none follows."""
    at = number.end
    mark = folded[at]
    make = SPECIAL.get(mark)
    if mark == "分" and folded[at + 1] in ("钟", "贝", "米", "钱"):
        return None
    return make(folded, raw, number) if make else None


def _tenths(folded: str, raw: str, number: Numeral) -> Draft | None:
    """成: 九成, 六成七, 1成7, 3成42, 三成半."""
    at = number.end + 1
    after = folded[at]
    largest = number.maximum if number.value is None else number.value
    if (number.bare and folded[number.start : at - 1] != "十") or largest is None or largest > 10:
        return None
    if after in _CHENG_AFTER and not _CHENG_NOUNS().match(folded, at):
        done = after == "熟" and largest > 1 and folded[at + 1] not in _RIPE
        if not done:
            return None  # 熟: 煎至五六成熟, 七成熟; never 三成熟练工
    draft = begun(number, at, kinds.PERCENT, raw[at - 1 : at], "成")
    if draft.value is not None and (more := _CHENG_MORE().match(folded, at)):
        digits = "".join(str(DIGITS.get(char, char)) for char in more.group())
        draft.value += Decimal(f"0.{digits}")
        draft.end = more.end()
    elif after == "半":
        draft.end += 1
        if draft.value is not None:
            draft.value += HALF
    elif after in ("多", "余") or (after == "几" and folded[at + 1] not in "乎何十百千万"):
        draft.end += 1  # 三成几 (Hong Kong)
        if draft.value is not None:
            draft.minimum, draft.maximum, draft.comparator = draft.value, draft.value + 1, "more_than"
    elif draft.value == 1 and number.style is Style.HAN:
        before = folded[number.start - 1]
        if before in _NO_TENTH_BEFORE or after in _NO_TENTH_AFTER:
            return None
    return draft


def _discount(folded: str, raw: str, number: Numeral) -> Draft | None:
    """折: 九折, 八五折 and 85折 (8.5)."""
    at = number.end + 1
    if folded[at] in ("叠", "腾", "合", "页", "线", "射"):
        return None
    if folded[at] in "手屏机" and folded[number.start] in "二两三四" and number.end - number.start == 1:
        return None  # 三折手机 folds twice
    value = number.value
    if number.end - number.start == 2:
        if number.digit_string:
            value = Decimal(DIGITS[folded[number.start]]) + Decimal(DIGITS[folded[number.start + 1]]) / 10
        elif number.style is Style.ARABIC and value is not None and value > 10:
            if value < 20 or not value % 10:
                return None  # 12折 and 90折 are no discount that anybody gives
            value /= 10
    if value is None or value > 10:
        return None
    draft = begun(number, at, kinds.PERCENT, raw[at - 1 : at], "折")
    draft.value, draft.minimum, draft.maximum, draft.comparator = value, None, None, None
    return draft


def _degree(folded: str, raw: str, number: Numeral) -> Draft | None:
    """度: a temperature, an angle, or kilowatt-hours, as the clause says."""
    at = number.end + 1
    if folded[at] == "假":
        return None  # 5万|度假客
    lone = number.style is Style.HAN and number.end - number.start == 1
    if lone and folded[number.start : at] == "一度" and folded[at] in _ONCE:
        return None  # 体温一度升到39度: once
    if lone and not _TEMPERATURE_BEFORE().search(folded, max(0, number.start - 10), number.start):
        return None
    scale = folded[max(0, number.start - 2) : number.start]
    if scale in ("摄氏", "华氏"):
        return begun(number, at, kinds.TEMPERATURE, raw[at - 1 : at], f"{scale}度")
    if folded[at] == "电":
        return begun(number, at, kinds.ENERGY, raw[at - 1 : at], "千瓦时")
    context = folded[max(0, number.start - 20) : number.start]
    clause = context[last_mark(context) :]
    counted = "度数" in clause and not _NO_TEMPERATURE().search(clause)
    if "电" in clause or counted or number.scale > 1:
        return begun(number, at, kinds.ENERGY, raw[at - 1 : at], "千瓦时")
    if _TEMPERATE().search(clause) or _TEMPERATURE_NAMED().match(folded, at):
        return begun(number, at, kinds.TEMPERATURE, raw[at - 1 : at], "摄氏度")
    if _TURNED().search(clause) or _TURN_AFTER().match(folded, at):
        return begun(number, at, kinds.ANGLE, raw[at - 1 : at], "度")
    if not lone and _SCALES().search(clause):
        return begun(number, at, kinds.OTHER, raw[at - 1 : at], "度")
    if lone or _NO_TEMPERATURE().search(clause):
        return None
    if "电" in context or "每度" in folded[max(0, at - 24) : at + 8] or "充入" in clause or "充了" in clause:
        return begun(number, at, kinds.ENERGY, raw[at - 1 : at], "千瓦时")
    size = number.value if number.value is not None else number.maximum
    if size is None or not _TEMPERATURE_AFTER().match(folded, at):
        return None
    if not _TEMPERATE().search(context) and (size > 60 or (size < 10 and not _WEATHER().search(context))):
        return None
    return begun(number, at, kinds.TEMPERATURE, raw[at - 1 : at], "摄氏度")


def degree_scale(folded: str, start: int) -> str | None:
    """The scale in which a number before ° is a temperature: 摄氏26°, 华氏98°, 气温31°; None for an angle."""
    scale = folded[max(0, start - 2) : start]
    if scale in ("摄氏", "华氏"):
        return f"{scale}度"
    told = _TEMPERATURE_BEFORE().search(folded, max(0, start - 8), start)
    return "摄氏度" if told else None


def _kelvin(folded: str, raw: str, number: Numeral) -> Draft | None:
    """K: a temperature, where the clause speaks of one (5K is a run, 30K a salary)."""
    at = number.end + 1
    if folded[at].isalnum() and folded[at].isascii():
        return None
    if not _WARMTH().search(folded, max(0, number.start - 24), number.start):
        return None
    return begun(number, at, kinds.TEMPERATURE, raw[at - 1 : at], "开尔文")


def _rate_step(folded: str, raw: str, number: Numeral) -> Draft | None:
    """码 (Taiwan): a quarter of a percentage point."""
    at = number.end + 1
    if (
        number.value is None
        or number.value > 12
        or folded[at] in ("头", "率", "字", "数", "归", "事", "机", "合", "通")
    ):
        return None
    if not _RATE_CUE().search(folded, max(0, number.start - 30), number.start):
        return None
    if "码" in folded[max(0, number.start - 3) : number.start]:
        return None  # 密码三码
    return begun(number, at, kinds.PERCENTAGE_POINT, raw[at - 1 : at], "码")


def _interest(folded: str, raw: str, number: Numeral) -> Draft | None:
    """厘 (Hong Kong, and everyday speech): one per cent of interest."""
    at = number.end + 1
    if folded[at] in ("米", "升", "定", "清", "金", "不") and folded[at : at + 2] != "不变":
        return None
    if number.scale > 1:
        return None
    lead = folded[max(0, number.start - 24) : number.start]
    if not _INTEREST().search(lead) or _NO_INTEREST().search(lead, last_mark(lead)):
        return None
    draft = begun(number, at, kinds.PERCENT, raw[at - 1 : at], "厘")
    if (behind := _HAN_DECIMALS().match(folded, at)) and draft.value == number.value is not None:
        digits = "".join(str(DIGITS.get(char, 5)) for char in behind.group())
        draft.value, draft.end = number.value + Decimal(f"0.{digits}"), behind.end()  # 三厘二五, 三厘半
    return draft


def part_of_interest(folded: str, raw: str, start: int) -> Draft | None:
    """半厘 and 八分一厘 (an eighth, in Hong Kong)."""
    match = _PART().match(folded, start)
    if match is None or not _INTEREST().search(folded, max(0, start - 24), start):
        return None
    value = HALF
    if match.group(1):
        value = Decimal(DIGITS[match.group(2)]) / DIGITS[match.group(1)]
    end = match.end()
    return Draft(start, end, kinds.PERCENT, value, unit=raw[end - 1], unit_canonical="厘")


def _rate_points(folded: str, raw: str, number: Numeral) -> Draft | None:
    """个点: percentage points, where a rate moves by them."""
    at = number.end + 2
    if folded[at - 1] != "点" or folded[at] in _NO_POINT_AFTER:
        return None
    if _FEE_AFTER().match(folded, at) or _FEE_BEFORE().search(folded, max(0, number.start - 8), number.start):
        return begun(number, at, kinds.PERCENT, raw[at - 2 : at], "%")  # 收3个点的手续费
    if not _POINTS_OF().match(folded, at) and not _POINT_CUE().search(
        folded, max(0, number.start - 14), number.start
    ):
        return None
    return begun(number, at, kinds.PERCENTAGE_POINT, raw[at - 2 : at], "百分点")


SPECIAL: Mapping[str, Callable[[str, str, Numeral], Draft | None]] = {
    "分": read_fen,
    "成": _tenths,
    "折": _discount,
    "点": read_point,
    "度": _degree,
    "码": _rate_step,
    "厘": _interest,
    "个": _rate_points,
    "日": days,
    "K": _kelvin,
    "男": read_sexes,
    "女": read_sexes,
}
