"""A figure begun: what its number alone says of it."""

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import widen


def begun(
    number: Numeral, end: int, kind: Kind, unit: str | None = None, canonical: str | None = None
) -> Draft:
    """A figure with the value and the bounds of its number.

    Args:
        number: The number.
        end: Where the core span ends, the unit included.
        kind: What it measures.
        unit: The unit as written.
        canonical: The one name of that unit.
    """
    draft = Draft(number.start, end, kind, number.value, number.minimum, number.maximum, unit, canonical)
    draft.comparator = number.more  # type: ignore[assignment]
    return draft


def take_yuan(raw: str, draft: Draft) -> None:
    """Takes the 元 behind a bare magnitude in: 投资亿元改造."""
    draft.unit, draft.unit_canonical = raw[draft.end], "元"
    draft.end += 1
    draft.unflag("unit_implied")


def take_more(folded: str, draft: Draft, number: Numeral) -> None:
    """Takes a 多 or 余 behind the figure in, where its number has none of its own: 30万余, ￥500多, 10万+."""
    if number.value is not None and number.more is None and folded.startswith("+", draft.end):
        draft.end += 1  # 10万+
        draft.minimum, draft.comparator = number.value, "more_than"
    elif number.value is not None and number.more is None and folded[draft.end] in ("多", "余"):
        draft.end += 1
        draft.minimum, draft.maximum = widen(number.value, number.scale)
        draft.comparator = "more_than"
