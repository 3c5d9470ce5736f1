"""The name of a currency in front of a number that has no unit of its own: 人民币3.14, 港币3.14亿, 新台币177亿."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun, take_more
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.tables.units import UNITS
from jjj_tui.rarely import Rarely

_NAMES = tuple(
    sorted(
        ("人民币", "港币", "新台币", "台币", "澳门币", "美元", "美金", "欧元", "英镑", "日元", "日币", "韩元", "韩币", "澳元", "加元", "卢布", "泰铢", "新加坡元", "林吉特", "瑞士法郎"),
        key=len,
        reverse=True,
    )
)  # fmt: skip
NAME_ENDS = frozenset(name[-1] for name in _NAMES)
_ENDS = Rarely(r"[多余]?(?:[。，,；;、！!？?)）”\"」』\s]|[的以左之])")
# A rate, a version or a list of currencies, no sum: 兑人民币7.12, 数字人民币2.0.
_NO_SUM = Rarely("兑|汇率|中间价|[升跌涨]|数字人民币$|即期")


def read_sum(folded: str, raw: str, number: Numeral, floor: int) -> Draft | None:
    """The sum behind the name of its currency; None where the number may be a rate, a year or a version.

    Args:
        folded: The folded text.
        raw: The text as written.
        number: A number without a unit; the last character of a name stands before it.
        floor: Nothing before this belongs to the figure.
    """
    start = number.start
    name = next((name for name in _NAMES if folded.endswith(name, floor, start)), None)
    if name is None or number.value is None or number.digit_string or not _ENDS().match(folded, number.end):
        return None
    cents = folded[number.start : number.end].partition(".")[2]
    if number.scale < 10**4 and len(cents) != 2 and not (number.value >= 10000 and number.value % 10 == 0):
        return None
    if _NO_SUM().search(folded, max(0, start - 12), start):
        return None
    draft = begun(number, number.end, kinds.MONEY, raw[start - len(name) : start], UNITS[name].canonical)
    take_more(folded, draft, number)
    return draft
