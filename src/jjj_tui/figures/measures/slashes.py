"""Lists joined by strokes, whose unit stands on the last member: 分别为8.4/9.7/12.1亿元, 长宽高4620/1850/1490mm."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.measure import measure
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import LONGEST_ARABIC
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.tables.announcing import ANNOUNCED
from jjj_tui.rarely import Rarely

_LIST = Rarely(r"(?:[0-9]{1,9}(?:\.[0-9]{1,6})?/){1,11}(?=[0-9])")
_TOLD = Rarely(f"(?:{ANNOUNCED}|各)[^，,。；;0-9]{{0,8}}$")
# What is written with strokes without being a list: dates, lines, classes.
_OTHERS = frozenset((kinds.DURATION, kinds.SCORE, kinds.COUNT))


def read_slashed(folded: str, raw: str, drafts: list[Draft], first: Numeral) -> list[Draft]:
    """Every member of a list joined by strokes; none where the strokes may mean anything else.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures before.
        first: The first number; a stroke follows it.

    Returns:
        The members in order, all but the last flagged ``carried``.
    """
    strokes = _LIST().match(folded, first.start)
    if strokes is None or first.style is not Style.ARABIC or first.zero_led:
        return []
    written = strokes.group()[:-1].split("/")
    told = _TOLD().search(folded, max(0, first.start - 14), first.start) is not None
    if (len(written) < 2 and not told) or any(len(piece) > LONGEST_ARABIC for piece in written):
        return []  # 140/90毫米汞柱, 1/2公斤
    number = read_numeral(folded, raw, strokes.end())
    if number is None or not number.sound or number.style is not Style.ARABIC or number.value is None:
        return []
    last = measure(folded, raw, drafts, number)
    if last is None or last.value is None or (last.kind in _OTHERS and not told):
        return []
    members = []
    at = first.start
    for piece in written:
        value = Decimal(piece) * number.scale
        value = Decimal(int(value)) if value == value.to_integral_value() else value
        member = Draft(at, at + len(piece), last.kind, value, None, None, last.unit, last.unit_canonical)
        member.flag("carried")
        members.append(member)
        at += len(piece) + 1
    return [*members, last]
