"""Ages told the old way, without 岁: 今年四十有七, 时年六十有三."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.rarely import Rarely

_YEARS = Rarely("(?:年|已|岁|寿|龄|春秋)(?:已|方|刚|约)?$")
_ENDS = "，,。；;、！!？?）)」”\n的了矣"


def read_years(folded: str, number: Numeral) -> Draft | None:
    """The age of 今年四十有七; None where 有 is a verb (去年四十有两家).

    Args:
        folded: The folded text.
        number: The tens; 有 stands behind them.
    """
    at = number.end + 1
    ones = DIGITS.get(folded[at])
    if not ones or number.style is not Style.HAN or number.value is None or folded[at] == "两":
        return None
    if not 10 <= number.value <= 100 or number.value % 10 or folded[at + 1] not in _ENDS:
        return None
    if not _YEARS().search(folded, max(0, number.start - 3), number.start):
        return None
    return Draft(number.start, at + 1, kinds.AGE, number.value + ones)
