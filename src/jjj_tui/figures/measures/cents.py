"""分: a hundredth of a yuan beside a currency or a price, of a loan beside its interest, else a score."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import last_mark
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS, HALF
from jjj_tui.rarely import Rarely

_UNIT_PRICE = Rarely("电价|[降涨]价|每度|单价|[车票油水]价|车[资费]|收费|每股|派息|股息|每公升")
# 由8.6元升到8.9元，调幅3分; 出现-5分的负电价
_PRICE_MOVED = Rarely(
    "[元角块毛][^。；;]{0,4}(?:[调涨跌升降][幅价升降高低涨跌]|[涨跌升降贵]|便宜|差价|多付|少付)了?$"
)
_PRICE_AFTER = Rarely("的负?(?:电价|钱|度电)|钱|每度|/度|/千瓦时")
# 60万分三年发放
_SHARED_OUT = Rarely("[0-9一二三四五六七八九十两]{1,3}[年期次批个步]|[期批次]")
_SCORED = Rarely("[总得均满扣加失]分|评分|积分|成绩|考[了出得]|得了|扣了")
_RATES = ("月息", "年息", "月利", "月利率", "月利息", "月息为", "月息约", "月利率为", "月息按", "利息为月息")
_EXCHANGE = Rarely("[升贬]值|兑|汇|贬|(?:币|日[元圆]|韩[元圜]|欧元|英镑|美元|港元)[^，。；、]{0,8}[升涨跌]")


def _monthly(folded: str, raw: str, number: Numeral) -> Draft | None:
    """月息二分, 一分五, 一分五厘: a hundredth (of a month), the digit behind it a tenth of that."""
    at = number.end + 1
    if number.value is None or number.value > 10:
        return None
    draft = begun(number, at, kinds.PERCENT, raw[at - 1 : at], "分")
    tenth = DIGITS.get(folded[at])
    if tenth and draft.value is not None and folded[at + 1] not in DIGITS:
        draft.value += Decimal(tenth) / 10
        draft.end = at + 1 + folded.startswith("厘", at + 1)
    elif folded.startswith("半", at) and draft.value is not None:
        draft.value += HALF
        draft.end = at + 1
    return draft


def read_fen(folded: str, raw: str, number: Numeral) -> Draft | None:
    """分: a hundredth of a yuan beside a currency or a price, else a score."""
    at = number.end + 1
    after = folded[at]
    if (
        number.value is None
        or after in ("制", "段", "店", "行", "会", "局")
        or (after == "之" and folded[at + 1] != "差")
        or (after == "点" and folded[at + 1] != "球")  # 1.6分点: something is missing
        or (number.scale >= 10**4 and _SHARED_OUT().match(folded, at))
    ):
        return None
    context = folded[max(0, number.start - 14) : number.start]
    if context.endswith(_RATES):
        return _monthly(folded, raw, number)
    if number.style is Style.HAN and (
        number.value <= 10 or number.digit_string or not _SCORED().search(context)
    ):
        return None  # 总分为四百一十六分, but 三点二十分
    scored = _SCORED().search(context, last_mark(context)) or context.endswith("得")
    if not scored and (
        _UNIT_PRICE().search(context)
        or _PRICE_MOVED().search(context)
        or _PRICE_AFTER().match(folded, at)
        or _EXCHANGE().search(context)
    ):
        rate = _EXCHANGE().search(folded, max(0, number.start - 30), number.start)
        return begun(number, at, kinds.EXCHANGE_RATE if rate else kinds.MONEY, raw[at - 1 : at], "分")
    if after in "别场" and not scored:
        return None  # 黑3、白6分别落子, 农场7分场
    draft = begun(number, at, kinds.SCORE, raw[at - 1 : at], "分")
    draft.tier = "C"
    return draft
