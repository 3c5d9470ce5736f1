"""几 before a unit that only measures: 几公里外, 好几吨, 相距几光年: less than ten of them."""

from decimal import Decimal

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.units import UNITS
from jjj_tui.rarely import Rarely

_MEASURES = Rarely(
    "公里|光年|公斤|公分|公顷|公尺|厘米|毫米|海里|英里|平方公里|平方米|立方米|[吨亩](?![位产均])|斤(?!几|[0-9一二三四五六七八九两])|倍(?!增)|米(?=[高长宽深厚远外处])|升(?![值级高温息学职幅])"
)
# What begins with these is looked at.
FEW_HEADS = "公光厘毫海英平立吨亩斤倍米升"
# 走了几公里？ asks; 没几吨 and 第几公里 tell no number.
_ASKED = Rarely("[^，,。；;、！!\n]{0,6}[？?]|[呢吗]")
_NO_NUMBER = "第没无哪这那问星周十百千万亿老"


def read_few_measures(folded: str, raw: str, start: int) -> Draft | None:
    """The measure that 几 at ``start`` counts; None where it counts none, asks or points."""
    match = _MEASURES().match(folded, start + 1)
    if match is None or folded[start - 1] in _NO_NUMBER or _ASKED().match(folded, match.end()):
        return None
    unit, end = UNITS[match.group()], match.end()
    return Draft(
        start, end, unit.kind, None, Decimal(1), Decimal(10), raw[start + 1 : end], unit.canonical, "range"
    )
