"""Sentences in months, as courts write them: 判6月, 处有期徒刑六月, where 6月 elsewhere is June."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import evaluate
from jjj_tui.rarely import Rarely

# What such words end in, and what stands between the sentences of several.
SENTENCED = frozenset("判处刑役囚禁押各、")
_SENTENCED = Rarely(
    "(?:(?<![裁谈宣审评批误公])(?:判|[一二三更]审(?:改|均|各)?判)[处刑囚]?|(?:改|各|均|仍|轻|重)(?:判|处)[处刑]?|判处?各|徒刑|拘役|[应得可]处|囚禁?|监禁|羁押|延押)$"
)
# A month of the year goes on in other ways: 判6月底前搬离.
_MONTHS = Rarely(
    "(?P<number>[0-9]{1,2}|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,2})月(?=[，,。；;、！!？?）)」』”\\n]|(?:有期)?徒刑|拘役|确定|定谳|以[上下]|得|并|缓刑|及|或)"
)
# 3人各判8月、6月、6月: the next of them.
_NEXT = Rarely(
    "(?:判[处刑]?|刑|役)(?:(?:[0-9]{1,2}年)?(?:[0-9]{1,2}|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,2})月、){1,6}$"
)
_LONGEST_LIST = 24
# 处 may be an office (该处6月开张) but before these: 处6月以上5年以下有期徒刑.
_BOUND = Rarely(
    "(?:[0-9]{1,2}|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,2})月(?:以[上下]|(?:有期)?徒刑|拘役)"
)
_LONGEST_WORD = 6


def is_sentence(folded: str, start: int) -> bool:
    """Whether the months at ``start``, behind one of :data:`SENTENCED`, are a term of imprisonment."""
    if folded[start - 1] == "处" and _BOUND().match(folded, start):
        return True
    if folded[start - 1] == "、":
        before = _NEXT().search(folded, max(0, start - _LONGEST_LIST), start)
        return before is not None and _MONTHS().match(folded, start) is not None
    return (
        _SENTENCED().search(folded, max(0, start - _LONGEST_WORD), start) is not None
        and _MONTHS().match(folded, start) is not None
    )


def read_sentence(folded: str, raw: str, start: int) -> Draft | None:
    """The months of a sentence that begins at ``start`` (判|6月); None where they are a month of the year."""
    if not is_sentence(folded, start):
        return None
    months = _MONTHS().match(folded, start)
    assert months is not None
    number = months.group("number")
    value = Decimal(number) if number.isdigit() else evaluate(number)
    if not value:
        return None
    at = months.end("number")
    return Draft(start, at + 1, kinds.DURATION, value, unit=raw[at], unit_canonical="月")
