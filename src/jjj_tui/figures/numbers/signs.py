"""Signs in front of a number: minus, 负, 零下, and the signs and codes of currencies; and those that lead from one to another."""

import re
from collections.abc import Mapping

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Comparator, Draft
from jjj_tui.figures.tables.units import UNITS

SIGN_ENDS = frozenset("下负-－−")
# From one number to another: 3-5, 三至五.
TO = "至到-—–~～"
# What stands for a minus in papers set so: 涨幅为—0.4%.
DASHES = frozenset("—–")
# Behind these a dash is one, behind a word of change alone nobody knows.
_BEFORE_MINUS = "为是达:：(（"
_CHANGES = (
    "同比",
    "环比",
    "增速",
    "增幅",
    "涨幅",
    "降幅",
    "跌幅",
    "增长率",
    "增长",
    "气温",
    "温度",
    "低温",
    "高温",
)
_JOINTS = "、和及与,，"
_RATES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.TEMPERATURE))
_CODES = tuple(
    re.findall("[A-Z]+", "CNY USD HKD TWD NTD MOP EUR GBP JPY AUD CAD SGD NZD KRW THB INR RUB CHF MYR")
)
CURRENCY_SIGN = re.compile(
    rf"(?:(?:US|HK|NT|NZ|MOP|CN|JP|A|C|S|R|(?<![A-Za-z])(?:RMB|{'|'.join(_CODES)}))?[$¥￥€£₩฿₹₽]"
    rf"|(?<![A-Za-z])(?:RMB|{'|'.join(_CODES)}|RM))\ ?$"
)
SIGN_NAMES: Mapping[str, str] = {
    "¥": "元",
    "￥": "元",
    "€": "欧元",
    "£": "英镑",
    "$": "美元",
    "HK$": "港元",
    "NT$": "新台币",
    "US$": "美元",
    "A$": "澳元",
    "C$": "加元",
    "S$": "新加坡元",
    "NZ$": "新西兰元",
    "MOP$": "澳门元",
    "R$": "雷亚尔",
    "JP¥": "日元",
    "JP￥": "日元",
    "₩": "韩元",
    "฿": "泰铢",
    "₹": "卢比",
    "₽": "卢布",
    "RM": "林吉特",
    "RMB": "元",
    **{code + sign: UNITS[code].canonical for code in _CODES for sign in ("", "$")},  # HKD 100, HKD$100
}
# What a currency sign or code may end in, a blank behind it included.
SIGN_LAST = frozenset("¥￥$€£₩฿₹₽ BYDPRMWF")


# 减负500亿元, 背负30亿元债务, 胜负: what ends in 负 and makes nothing negative.
_BURDENS = frozenset("减增担背肩身抱自欠正胜辜亏")
# Behind a bracket a hyphen joins: 3万(含)-8万元.
_CLOSED = ")）"


def take_sign(folded: str, draft: Draft, floor: int) -> None:
    """Takes a minus sign, 负, 零下 or a currency sign in front into the core span."""
    start = draft.start
    if folded.startswith("零下", max(start - 2, 0)) and start - 2 >= floor:
        _negate(draft, start - 2)
    elif (start - 1 >= floor and folded[start - 1] == "负" and folded[start - 2] not in _BURDENS) or (
        (
            start - 1 >= floor
            and folded[start - 1] in "-－−"
            and not (folded[start - 2].isalnum() and folded[start - 2].isascii())
            and folded[start - 2] not in _CLOSED
        )
        and draft.kind is not kinds.COUNT
    ):
        _negate(draft, start - 1)


def take_dash(folded: str, drafts: list[Draft], draft: Draft, floor: int) -> None:
    """Takes a dash in front into a rate where it is a minus: 涨幅为—0.4%、—0.8%; in doubt the value is unknown.

    Args:
        folded: The folded text.
        drafts: The figures before.
        draft: The figure; a character of :data:`DASHES` stands before it.
        floor: Nothing before this belongs to the figure.
    """
    start = draft.start - 1
    before = folded[start - 1]
    if start < floor or draft.kind not in _RATES:
        return
    if before in _BEFORE_MINUS or (
        before in _JOINTS and drafts and drafts[-1].end == start - 1 and folded[drafts[-1].start] in DASHES
    ):
        _negate(draft, start)
    elif folded.endswith(_CHANGES, floor, start):
        draft.value = draft.minimum = draft.maximum = draft.comparator = None
        draft.flag("ambiguous")


def take_cold(folded: str, draft: Draft, floor: int) -> None:
    """Takes the 零下 before two neighbouring digits into a temperature: 零下二三十度 is -30 to -20."""
    start = draft.start - 2
    if (
        start >= floor
        and folded.startswith("零下", start)
        and draft.minimum is not None
        and draft.minimum > 0
    ):
        _negate(draft, start)


# A bound turns round with its number: 零下20多度 is less than -20.
_TURNED: Mapping[Comparator | None, Comparator] = {
    "more_than": "less_than",
    "less_than": "more_than",
    "at_least": "at_most",
    "at_most": "at_least",
}


def _negate(draft: Draft, start: int) -> None:
    draft.start = start
    draft.comparator = _TURNED.get(draft.comparator, draft.comparator)
    if draft.value is not None:
        draft.value = -draft.value
    draft.minimum, draft.maximum = (
        -draft.maximum if draft.maximum is not None else None,
        -draft.minimum if draft.minimum is not None else None,
    )
