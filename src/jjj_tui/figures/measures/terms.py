"""Terms in days: 日 names a day of the month or counts days (10日内, 公示期为5日, 相持三十余日)."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.rarely import Rarely

_TERM_BEFORE = Rarely(
    "(?:[期限]|疗程|相持|激战|鏖战|苦战|血战|对峙|僵持|围困|围城|坚守|昏迷|卧床|绝食|逗留|滞留|航行|停赛|停职|停权|禁足|羁押|住院|返工|有效|冷静|公示|观察|隔离|拘留|逾期|为期|历时|长达|提前|延长|缩短|连续|不少于|不超过|超过|不得少于|不得超过|至少|最多|满|共计?)(?:[为是达约满各]|不少于|不超过|一般为|调整为|定为|延长至|延长到|缩短[至到]|[减增]至)?$"
)
# What these end in.
_TERM_ENDS = "期限程持战峙困城守迷床食留行赛职权足押院工效静示察离时达前长短续少于过多满共计为是约各到至"
_COUNTED = "0123456789一二三四五六七八九十"
_LATELY = "近这那前月、至到"
_SPANNED = "0123456789至到-—–~～"
_TERM_AFTER = Rarely(
    "(?:可|不|无理由|免费)?(?:可以?)?(?:退换?货?|换货?|包退|包换|退款|退票|送达|交货|到货|发货|见效|结清|付清|还清|交齐)|之?内(?![瓦部外容蒙地政阁存需])|以[内上下]|有余|(?:的)?(?:公示期|冷静期|有效期|期限|宽限期|拘留)"
)

# 5.1日起, 于8.15日举行, 至10.7日: a day written with a point; 平均住院日为8.8日 and 8.8日的假期 are times.
_DATED_AFTER = Rarely("[起至到晚早凌上下前后开当]|[-—–~～]")
_COUNTED_BEFORE = "为是达约近均短长减增少加需时期"
_MONTHS, _DAYS = 12, 31


def _is_dotted_date(folded: str, number: Numeral, value: Decimal, at: int) -> bool:
    """Whether a decimal before 日 is a month and a day of it."""
    month, _, day = f"{value:f}".partition(".")
    if int(month) > _MONTHS or not 0 < int(day) <= _DAYS:
        return False
    before, after = folded[number.start - 1], folded[at]
    if _DATED_AFTER().match(folded, at) or before in "于自从-—–~～":
        return True
    if before in "至到" and folded[number.start - 2] == "日":
        return True
    return "\u4e00" <= after <= "\u9fff" and after not in "的左以多" and before not in _COUNTED_BEFORE


def is_term(folded: str, start: int, end: int) -> bool:
    """Whether the N日 there is a term (10日内, 公示期为5日), not a day of the month."""
    if folded[end] in ("至", "到", "、", "-", "—", "～", "~"):
        return False
    if _TERM_AFTER().match(folded, end):
        before = folded[start - 1]
        if before == "、":
            return folded[start - 2] not in _COUNTED  # 8日内可退、20日内可换
        return before not in ("月", "至", "到", "-", "—", "～")
    return (
        folded[start - 1] in _TERM_ENDS
        and _TERM_BEFORE().search(folded, max(0, start - 9), start) is not None
    )


def days(folded: str, raw: str, number: Numeral) -> Draft | None:
    """日: a term in days; days of the month were taken out as dates before."""
    at = number.end + 1
    if (
        folded[at] in ("元", "圆", "币", "游", "均", "龄", "军", "本", "线")
        or number.digit_string
        or number.value is None
    ):
        return None
    lone = number.style is Style.HAN and number.end - number.start == 1
    begin = number.start
    while begin > max(0, number.start - 5) and folded[begin - 1] in _SPANNED:
        begin -= 1  # 期限45~60日, 公示期3至5日
    told = _TERM_BEFORE().search(folded, max(0, begin - 9), begin)
    if not told and begin < number.start and _TERM_AFTER().match(folded, at):
        told = _TERM_AFTER().match(folded, at)
    if lone and folded[at] == "内" and number.value > 1 and folded[begin - 1] not in _LATELY:
        told = _TERM_AFTER().match(folded, at)  # 应在三日内答复
    if number.style is Style.ARABIC and number.value != int(number.value):
        if _is_dotted_date(folded, number, number.value, at):
            return None
        return begun(number, at, kinds.DURATION, raw[at - 1 : at], "天")
    if not told and (lone or (number.value <= 31 and not is_term(folded, number.start, at))):
        return None
    draft = begun(number, at, kinds.DURATION, raw[at - 1 : at], "天")
    if folded[at] == "内":
        draft.comparator = "at_most"
    return draft
