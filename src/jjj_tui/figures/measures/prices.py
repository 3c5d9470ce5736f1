"""Sums with a currency sign before them: ￥300, HK$1,200, $5-10亿, US$100—US$200."""

import re
from collections.abc import Mapping

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun, take_more
from jjj_tui.figures.measures.measure import measure
from jjj_tui.figures.measures.ranges import CONNECTOR
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import unpadded
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.numbers.signs import SIGN_NAMES
from jjj_tui.rarely import Rarely

_SIGN_HERE = Rarely(r"(?:[A-Z]{1,3})?[$¥￥€£₩฿₹₽]\ ?")
# What English writes for a magnitude: $2.5bn, US$3 million.
_SCALED = Rarely(r" ?([Tt]rillion|[Bb]illion|[Mm]illion|[Tt]housand|[tb]n|mn|[TtBbMmKk])(?![A-Za-z0-9])")
_SIZES: Mapping[str, int] = {"t": 10**12, "b": 10**9, "m": 10**6, "k": 10**3}
_NO_SUM = "%‰年月日时点倍岁"


def read_price(folded: str, raw: str, drafts: list[Draft], number: Numeral, sign: re.Match[str]) -> Draft:
    """The sum after a sign, which is its unit unless a currency is written behind as well.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures before.
        number: The number after the sign; it has a value.
        sign: A match of :data:`~jjj_tui.figures.numbers.signs.CURRENCY_SIGN`.

    Returns:
        A figure; of two numbers (￥500-800) one range, with its sign.
    """
    draft = measure(folded, raw, drafts, number)
    if draft is None or draft.kind is not kinds.MONEY:
        unit = sign.group().strip()
        draft = begun(number, number.end, kinds.MONEY, unit, SIGN_NAMES.get(unit, "元"))
        take_more(folded, draft, number)
        if scaled := _SCALED().match(folded, draft.end):
            _scale(draft, scaled)
    joint = CONNECTOR.match(folded, draft.end)
    return (
        (_range(folded, raw, drafts, number, draft, sign.start(), joint.end()) or draft) if joint else draft
    )


def _scale(draft: Draft, scaled: re.Match[str]) -> None:
    """Takes the English magnitude behind a sum into it."""
    word = scaled.group(1).lower()
    size = 10**3 if word == "thousand" else _SIZES[word[0]]
    draft.value, draft.minimum, draft.maximum = (
        None if bound is None else unpadded(bound * size)
        for bound in (draft.value, draft.minimum, draft.maximum)
    )
    draft.end = scaled.end()


def _range(
    folded: str, raw: str, drafts: list[Draft], first: Numeral, left: Draft, start: int, at: int
) -> Draft | None:
    """Two sums under one sign; None where the second is none."""
    again = _SIGN_HERE().match(folded, at)
    begin = again.end() if again else at
    if not "0" <= folded[begin] <= "9":
        return None
    second = read_numeral(folded, raw, begin)
    if second is None or not second.sound or second.value is None or left.value is None:
        return None
    if folded[second.end] in _NO_SUM:
        return None
    low, end = left.value, second.end
    right = measure(folded, raw, drafts, second)
    if right is not None and right.kind is kinds.MONEY:
        end = right.end
        left.unit, left.unit_canonical = right.unit, right.unit_canonical
    if first.scale == 1 and second.scale > 1 and left.end == first.end and low < second.value / second.scale:
        low *= second.scale  # $5-10亿
    if low >= second.value:
        return None
    found = Draft(start, end, kinds.MONEY, None, low, second.value, left.unit, left.unit_canonical, "range")
    if end == second.end and left.end == first.end and (scaled := _SCALED().match(folded, end)):
        _scale(found, scaled)  # $2-3bn
    return found
