"""Digits parted by 、 that are one number and no list: 2、3百万 and 三、四斤 are estimates, 1、217万 nobody can tell."""

from decimal import Decimal

from jjj_tui.figures.numbers.items import ITEM_OPENS
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS, bounds, evaluate, unpadded
from jjj_tui.figures.numbers.runs import run_end
from jjj_tui.figures.tables.announcing import ANNOUNCING
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

_HUNDREDS = "十百千"
_LARGE = "万亿"
_THREE = Rarely("[0-9]{3}(?=[万亿])")
_LISTED = Rarely("分别|依[次序]|[各第、和与及]$")
# What one estimates so.
_WEIGHED = frozenset(words_of("斤 公斤 块 块钱 里 里路 公里 米 吨 亩 倍 岁 尺 公尺 度 小时"))
_EACH = (*ANNOUNCING, "各")


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
        low_high = unpadded(Decimal(low) * scale), unpadded(Decimal(high) * scale)
        return Numeral(start, end, Style.ARABIC, None, *low_high, "range", scale)
    if (three := _THREE().match(folded, begin)) is not None:
        end = run_end(folded, three.end())
        return None if folded[end] == "、" else Numeral(start, end, Style.ARABIC, None, sound=False)
    return None


def _weighs(folded: str, start: int) -> bool:
    """Whether a pair of digits stands before a measure that one estimates so (三、四斤), and is no list (分别重三、四斤)."""
    if folded[start + 3] not in "斤公块里米吨亩倍岁尺度小":
        return False
    end = next((at for at in range(start + 5, start + 2, -1) if folded[start + 3 : at] in _WEIGHED), 0)
    lead = folded[max(0, start - 6) : start]
    return end > 0 and not any(word in lead for word in _EACH)


def listed_pair(folded: str, start: int) -> int:
    """Where 三、四千 or 七、八成 ends: two neighbouring digits that are an estimate; 0 for a list (一、二年级).

    Args:
        folded: The folded text.
        start: Offset of a lone Han digit with a 、 behind it.
    """
    after = folded[start + 3]
    if (after not in "十百千万亿成" and not _weighs(folded, start)) or folded[start - 1] in (
        "、",
        "第",
        "和",
        "与",
    ):
        return 0
    low, high = DIGITS.get(folded[start]), DIGITS.get(folded[start + 2])
    if low is None or high is None or folded[start - 1] in DIGITS:
        return 0
    if high - low != 1 and (low, high) != (3, 5):
        return 0
    stop = start + 3 if after not in "十百千万亿" else run_end(folded, start + 2)
    return stop if bounds(folded[start] + folded[start + 2 : stop])[1] is not None else 0
