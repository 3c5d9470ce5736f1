"""Arabic digits parted by 、 that are one number and no list: 2、3百万 is an estimate, 1、217万 nobody can tell."""

from decimal import Decimal

from jjj_tui.figures.numbers.items import ITEM_OPENS
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import evaluate, unpadded
from jjj_tui.figures.numbers.runs import run_end
from jjj_tui.rarely import Rarely

_HUNDREDS = "十百千"
_LARGE = "万亿"
_THREE = Rarely("[0-9]{3}(?=[万亿])")
_LISTED = Rarely("分别|依[次序]|[各第、和与及]$")


def read_paired(folded: str, start: int) -> Numeral | None:
    """The number of two pieces of which the first is the digit at ``start`` and a 、 stands behind it.

    Args:
        folded: The folded text.
        start: Offset of the digit.

    Returns:
        A range (2、3百万, from two to three million), an unsound number where a 、 may stand for the comma between
        groups (1、217万), None for a list and the mark of an item.
    """
    begin = start + 2
    if (
        not "1" <= folded[begin] <= "9"
        or folded[start - 1] in ITEM_OPENS
        or _LISTED().search(folded, max(0, start - 12), start)
    ):
        return None
    low, high = int(folded[start]), int(folded[begin])
    if folded[begin + 1] in _HUNDREDS and high == low + 1:
        end = run_end(folded, begin + 1)
        scale = evaluate("一" + folded[begin + 1 : end])
        if scale is None or folded[end] == "、":
            return None
        bounds = unpadded(Decimal(low) * scale), unpadded(Decimal(high) * scale)
        return Numeral(start, end, Style.ARABIC, None, *bounds, "range", scale)
    if (three := _THREE().match(folded, begin)) is not None:
        end = run_end(folded, three.end())
        return None if folded[end] == "、" else Numeral(start, end, Style.ARABIC, None, sound=False)
    return None
