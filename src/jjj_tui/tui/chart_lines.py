"""The chart under the ledger as lines: bars of one list or kind."""

from collections.abc import Iterator, Sequence

from jjj_tui.amounts.changes import change_sign, is_change
from jjj_tui.amounts.sizes import magnitude, signed
from jjj_tui.amounts.values import about_text, stated
from jjj_tui.figures.model import Family, family_of
from jjj_tui.ledger.model import LedgerRow, Shown
from jjj_tui.tui.canvas import Bar, Canvas
from jjj_tui.tui.ledger_lines import sum_mark
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.wording.catalogue import Catalogue


def chart_lines(
    chosen: Sequence[LedgerRow], under: LedgerRow, canvas: Canvas, shown: Shown, words: Catalogue
) -> Iterator[list[Span]]:
    """Horizontal bars of some rows, each with its exact value and unit at the end; the one under the cursor is marked.

    Args:
        chosen: The rows.
        under: The row under the cursor.
        canvas: What to draw on.
        shown: Turns a piece of an article into the script that is shown.
        words: Words of the interface.
    """
    named = len({row.figure.member for row in chosen if row.figure.member}) > 1
    yield from canvas.chart([_bar(row, under, shown, words, named=named) for row in chosen], marks=True)


def _bar(row: LedgerRow, under: LedgerRow, shown: Shown, words: Catalogue, *, named: bool) -> Bar:
    figure = row.figure
    listed = named and under.listed is not None
    name = (figure.member if listed else figure.subject) or figure.subject or row.written
    name = about_text(shown(name, row), figure)
    marked = row.index == under.index
    if "damaged" in figure.flags:
        return Bar(name, None, words.text("ledger.damaged"), "lost", marked)
    unit = shown(row.unit or "", row)
    # What it is to its total is told beside that alone.
    minus = row.taken_off if under.listed is not None else ""
    stands = minus + stated(figure, words.text("figure.no_value"))
    said = (change_sign(figure, words), stands, unit, sum_mark(row, words, shown))
    value = " ".join(filter(None, said))
    amount = signed(figure) if is_change(figure) else magnitude(figure)
    if minus and amount is not None:
        amount = -amount
    # No style with a line under it: a bar is a line itself.
    family = family_of(figure.kind)
    style = (
        "count" if amount is not None and amount < 0 else "strong" if family is Family.TIME else family.value
    )
    return Bar(name, amount, value, style, marked)
