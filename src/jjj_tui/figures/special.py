"""Numbers whose unit is no plain word: 百分之, X分之Y, 成, 折, 点, 度, 分, ratios, and sums without a unit."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.numerals import DIGITS, evaluate
from jjj_tui.figures.reading import Numeral, Style, read_numeral

_SHARES = {
    "百分之": (kinds.PERCENT, "%"),
    "千分之": (kinds.PERMILLE, "‰"),
    "万分之": (kinds.FRACTION, "万分之"),
}
_WHOLE_BEFORE = re.compile("[达到为占近是]了?$")
_WHOLE_AFTER = re.compile("$|[的以，,。；、)）]")
_RATIO = re.compile(r"[0-9]++(?:\.[0-9]++)?(?:[:∶][0-9]++(?:\.[0-9]++)?){1,3}(?![:∶]|\.[0-9])")
_RATIO_CUE = re.compile(
    r"(?:比例|之比|比值|配比|结构|杠杆|按|赔率|[占员产率]比)[^。,，；]{0,4}$"
    r"|(?<![同环对评相])比(?:率|重)?(?:大?约|近|超过?)?(?:[为是达至到在]|[降升][至到为]|[提调]高[至到]|达到|保持在|控制在|[不高低]{1,2}[于过])?(?:大?约|近|超过?)?$"
)
_RATIO_MOVED = re.compile(
    "[0-9]:[0-9.:]+(?:调整|优化|变化?|改变?|演变|[提升下]?[高升降]|扩大|缩小)[为到至成]$"
)
_RATIO_AFTER = re.compile("的?(?:比例|比率|配比|比值|之比|结构|杠杆)")
_FRACTION = re.compile(r"([0-9]{1,3})/([0-9]{1,3})(?![0-9/.])")
_FRACTION_AFTER = re.compile(r"[的以左强多弱,，。；、)）]|$|[是为]")
_CHENG_AFTER = frozenset("立员为果功本都品长绩年熟效交份分型像因语就形婚名堆千百群天片家人事见套线")
_METRIC = re.compile(
    "(?:收入|营收|产值|投资|销售额|成交额|总额|金额|利润|市值|资金|预算|融资|规模|贷款|余额|存款|资产|负债|债务|赤字|票房|亏损|营业额|进出口|出口|进口|增资|募资|捐款|外汇|成交量|成交|支出|消费|薪酬|奖金|罚款|[房均单售总股]价|价格|月薪|年薪|工资|薪水|片酬|租金|房租|身价|造价|耗资|斥资|花费|费用|总价|成本|损失|价值|赔偿|欠款|善款|补贴|补助|税收|年薪)"
    "(?:额|总额)?(?:共|总计|累计|已|也|均|就|合计|首次|一举|有望|或|将|可)?(?:超过|突破|破|超|近|达到|高达|达|约|逾|过|上|为|至|增至|升至|降至)?(?:了)?$"
)
_PEOPLE = re.compile(
    "(?:[人户次件辆套台笔架艘只头株单总]数|[\u4e00-\u9fff]量|人次|场次|车次|架次|人口|粉丝|用户|订单|客流|读者|观众|游客|旅客|会员)(?:共|已|将|均)?(?:超过|突破|破|超|近|达到|高达|达|约|逾|过|上|为|至|增至|升至|降至)?(?:了)?$"
)
# A bare number below 10,000 counts only where a word says so: 求诊人次为6,241.
_TELLS = re.compile("(?:为|达到?|共|计|有|约|近|逾|超过|突破|增至|升至|降至|减至)了?$")
_STOP_AFTER = re.compile(r"$|[。，,；;、！!？?)）”\"」\n\s:：]|[的以左上多]|之|元|左右|大关|关口")


def read_percent_of(folded: str, raw: str, start: int) -> Draft | None:
    """百分之N, 千分之N, N分之M and 1/3 at ``start``; None where there is none."""
    share = _SHARES.get(folded[start : start + 3])
    if share:
        kind, unit = share
        begin = start + 3
        sign = 1
        if folded[begin : begin + 1] in ("负", "-"):
            sign, begin = -1, begin + 1
        if folded[begin : begin + 1] == "百" and folded[begin + 1 : begin + 2] not in (
            "零",
            "一",
            "二",
            "三",
            "四",
            "五",
            "六",
            "七",
            "八",
            "九",
        ):
            whole = _WHOLE_BEFORE.search(folded, max(0, start - 3), start) or _WHOLE_AFTER.match(
                folded, begin + 1
            )
            if not whole:
                return None  # 百分之百守时: praise
            return Draft(start, begin + 1, kind, Decimal(100), unit=unit, unit_canonical=unit)
        number = read_numeral(folded, raw, begin) if folded[begin : begin + 1] else None
        if number is None or not number.sound:
            return None
        if kind is kinds.FRACTION:
            if number.value is None:
                return None
            return Draft(start, number.end, kind, sign * number.value / 10000, ratio=f"{number.value}/10000")
        draft = Draft(start, number.end, kind, number.value, number.minimum, number.maximum, unit, unit)
        if draft.value is not None:
            draft.value *= sign
        draft.comparator = number.more  # type: ignore[assignment]
        if number.style is Style.HAN and folded[number.end : number.end + 1] in ("多", "余"):
            draft.end += 1
            draft.comparator = "more_than"
        return draft
    if "0" <= folded[start] <= "9":
        return _arabic_ratio(folded, start)
    at = start
    while at < start + 8 and folded[at : at + 1] and folded[at] in "一二三四五六七八九十两百千万亿":
        at += 1
    if at > start and folded.startswith("又", at):
        return _mixed(folded, raw, start, at)
    if at > start and folded.startswith("分之", at):
        below = evaluate(folded[start:at])
        number = read_numeral(folded, raw, at + 2) if folded[at + 2 : at + 3] else None
        if below and number and number.value is not None and number.sound:
            return Draft(
                start,
                number.end,
                kinds.FRACTION,
                number.value / below,
                ratio=f"{number.value:f}/{below:f}",
            )
    return None


def _mixed(folded: str, raw: str, start: int, at: int) -> Draft | None:
    """五又三分之一."""
    whole = evaluate(folded[start:at])
    part = read_percent_of(folded, raw, at + 1) if folded[at + 1 : at + 2] in tuple(DIGITS) else None
    if (
        whole is None
        or part is None
        or part.kind is not kinds.FRACTION
        or part.value is None
        or not part.ratio
    ):
        return None
    above, _, below = part.ratio.partition("/")
    return Draft(
        start,
        part.end,
        kinds.FRACTION,
        whole + part.value,
        ratio=f"{whole * Decimal(below) + Decimal(above):f}/{below}",
    )


def _arabic_ratio(folded: str, start: int) -> Draft | None:
    match = _RATIO.match(folded, start)
    if match and not folded[start - 1 : start].isdigit():
        text = match.group()
        cue = _RATIO_CUE.search(folded, max(0, start - 14), start)
        # A decimal is no hour and no goal: 7.2:37.4:55.4.
        told = "∶" in text or "." in text or cue or _RATIO_AFTER.match(folded, match.end())
        told = told or _RATIO_MOVED.search(folded, max(0, start - 24), start)
        if told and "比分" not in folded[max(0, start - 16) : start]:
            return Draft(start, match.end(), kinds.RATIO, ratio=text.replace("∶", ":"))
    fraction = _FRACTION.match(folded, start)
    if fraction and folded[start - 1 : start] not in ("/", "."):
        above, below = Decimal(fraction.group(1)), Decimal(fraction.group(2))
        if 0 < above < below and _FRACTION_AFTER.match(folded, fraction.end()):
            return Draft(start, fraction.end(), kinds.FRACTION, above / below, ratio=fraction.group())
    return None


def after_number(folded: str, raw: str, number: Numeral) -> Draft | None:
    """The figure that a unit other than a plain word makes of a number; None where none follows."""
    at = number.end
    mark = folded[at : at + 1]
    make = SPECIAL.get(mark)
    if mark == "分" and folded[at + 1 : at + 2] in ("钟", "贝", "米", "钱"):
        return None
    return make(folded, raw, number) if make else None


def _draft(number: Numeral, end: int, kind: Kind, unit: str, canonical: str) -> Draft:
    draft = Draft(number.start, end, kind, number.value, number.minimum, number.maximum, unit, canonical)
    draft.comparator = number.more  # type: ignore[assignment]
    return draft


def _tenths(folded: str, raw: str, number: Numeral) -> Draft | None:
    """成: 九成, 六成七, 三成半."""
    at = number.end + 1
    after = folded[at : at + 1]
    largest = number.maximum if number.value is None else number.value
    if number.bare or largest is None or largest > 10 or after in _CHENG_AFTER:
        return None
    draft = _draft(number, at, kinds.PERCENT, raw[at - 1 : at], "成")
    if (
        after
        and after in "一二三四五六七八九"
        and folded[at + 1 : at + 2] not in ("个", "家", "名", "人", "分", "年", "十", "百", "千", "万")
    ):
        draft.end += 1
        if draft.value is not None:
            draft.value += Decimal(DIGITS[after]) / 10
    elif after == "半":
        draft.end += 1
        if draft.value is not None:
            draft.value += Decimal("0.5")
    elif after in ("多", "余"):
        draft.end += 1
        if draft.value is not None:
            draft.minimum, draft.maximum, draft.comparator = draft.value, draft.value + 1, "more_than"
    elif (
        draft.value == 1
        and number.style is Style.HAN
        and not re.search(
            "[约近超足达占增降涨跌少多升逾到有]$", folded[max(0, number.start - 1) : number.start]
        )
    ):
        return None
    return draft


def _discount(folded: str, raw: str, number: Numeral) -> Draft | None:
    """折: 九折, 八五折 (8.5)."""
    at = number.end + 1
    if folded[at : at + 1] in ("叠", "腾", "合", "页", "线", "射"):
        return None
    value = number.value
    if number.digit_string and number.end - number.start == 2:
        value = Decimal(DIGITS[folded[number.start]]) + Decimal(DIGITS[folded[number.start + 1]]) / 10
    if value is None or value > 10:
        return None
    draft = _draft(number, at, kinds.PERCENT, raw[at - 1 : at], "折")
    draft.value, draft.minimum, draft.maximum, draft.comparator = value, None, None, None
    return draft


def _point(folded: str, raw: str, number: Numeral) -> Draft | None:
    """点: an index with decimals or beside one; else a time."""
    if number.style is Style.HAN or number.value is None:
        return None
    at = number.end + 1
    if folded[at : at + 1] in ("半", "钟", "整", "多", "左", "前", "后", "建", "要", "意", "位"):
        return None
    decimals = "." in folded[number.start : number.end]
    context = folded[max(0, number.start - 24) : number.start]
    if not decimals and not re.search(
        "指数?|大盘|股市|沪|深|点位|收报|收于|收在|上涨|下跌|升|跌|涨|挫", context
    ):
        return None
    if not decimals and number.value <= 24 and not re.search("[升跌涨挫]", context):
        return None
    return _draft(number, at, kinds.INDEX, raw[at - 1 : at], "点")


def _degree(folded: str, raw: str, number: Numeral) -> Draft | None:
    """度: a temperature, an angle, or kilowatt-hours, as the clause says."""
    at = number.end + 1
    lone = number.style is Style.HAN and number.end - number.start == 1
    if lone and not re.search("零下|[气高低]温|体温|水温", folded[max(0, number.start - 10) : number.start]):
        return None
    scale = folded[max(0, number.start - 2) : number.start]
    if scale in ("摄氏", "华氏"):
        return _draft(number, at, kinds.TEMPERATURE, raw[at - 1 : at], f"{scale}度")
    if folded[at : at + 1] in ("电",):
        return _draft(number, at, kinds.ENERGY, raw[at - 1 : at], "千瓦时")
    context = folded[max(0, number.start - 20) : number.start]
    if re.search("电|发电|度数", context) or number.scale > 1:
        return _draft(number, at, kinds.ENERGY, raw[at - 1 : at], "千瓦时")
    if re.search("零下|温|热|冷|寒|暖|℃", context) or re.match("的?[高低]温", folded[at : at + 3]):
        return _draft(number, at, kinds.TEMPERATURE, raw[at - 1 : at], "摄氏度")
    if re.search("角|转|旋|倾|仰|坡|纬|经|弯", context):
        return _draft(number, at, kinds.ANGLE, raw[at - 1 : at], "度")
    return None


def _rate_step(folded: str, raw: str, number: Numeral) -> Draft | None:
    """码 (Taiwan): a quarter of a percentage point."""
    if not re.search("[升降加减]息|[调上下][高低升降调]$", folded[max(0, number.start - 6) : number.start]):
        return None
    return _draft(number, number.end + 1, kinds.PERCENTAGE_POINT, raw[number.end : number.end + 1], "码")


def _fen(folded: str, raw: str, number: Numeral) -> Draft | None:
    """分: a hundredth of a yuan beside a currency or a price, else a score."""
    at = number.end + 1
    if (
        number.style is Style.HAN
        or number.value is None
        or folded[at : at + 1] in ("之", "制", "段", "店", "行", "会", "局")
    ):
        return None
    context = folded[max(0, number.start - 14) : number.start]
    if re.search("[升贬]值|兑|汇|电价|[降涨]价|每度|单价", context):
        rate = re.search("[升贬]值|兑|汇", folded[max(0, number.start - 30) : number.start])
        return _draft(number, at, kinds.EXCHANGE_RATE if rate else kinds.MONEY, raw[at - 1 : at], "分")
    draft = _draft(number, at, kinds.SCORE, raw[at - 1 : at], "分")
    draft.tier = "C"
    return draft


SPECIAL = {"分": _fen, "成": _tenths, "折": _discount, "点": _point, "度": _degree, "码": _rate_step}


def implied(folded: str, number: Numeral) -> Draft | None:
    """A number with 万 or more and no unit beside a metric: 营收超过千万, 失业人数14.73万."""
    large = number.scale >= 10**4 or (number.bare and number.value is not None and number.value >= 10**6)
    counted = number.style is Style.ARABIC and number.value is not None and number.value >= 100
    if not "\u4e00" <= folded[number.start - 1 : number.start] <= "\u9fff":
        return None
    if not (large or counted) or not _STOP_AFTER.match(folded, number.end):
        return None
    window = folded[max(0, number.start - 16) : number.start]
    kind = kinds.MONEY if _METRIC.search(window) else kinds.COUNT if _PEOPLE.search(window) else None
    if kind is None or (not large and not (kind is kinds.COUNT and _TELLS.search(window))):
        return None
    draft = Draft(number.start, number.end, kind, number.value, number.minimum, number.maximum)
    draft.comparator = number.more  # type: ignore[assignment]
    draft.flag("unit_implied")
    return draft
