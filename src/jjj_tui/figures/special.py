"""Numbers whose unit is no plain word but one character with several meanings: 成, 折, 点, 度, 分, 码."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.numerals import DIGITS
from jjj_tui.figures.reading import Numeral, Style

_CHENG_AFTER = frozenset("立员为果功本都品长绩年熟效交份分型像因语就形婚名堆千百群天片家人事见套线")


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
