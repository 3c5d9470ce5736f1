"""What the two bars of the ledger say: what it is of and how it is looked at above, what the table has no room for below."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jjj_tui.amounts.values import stated
from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.ledger.bounds import bounds_of
from jjj_tui.ledger.model import Column, LedgerRow, Shown
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.tui.widgets.lines import Span


class Guise(NamedTuple):
    """What a ledger shows that another script changes.

    Attributes:
        title: What it is the ledger of.
        words: Words of the interface.
        shown: Turns a piece of an article into the script that is shown.
    """

    title: str
    words: Catalogue
    shown: Shown


class Seen(NamedTuple):
    """What is seen of the table.

    Attributes:
        under: The row under the cursor; None where there are none.
        columns: The columns that have room, each with its width in cells.
        several: Whether the rows are of several articles.
        width: Cells of the bar.
    """

    under: LedgerRow | None
    columns: Mapping[Column, int]
    several: bool
    width: int


class Notice(NamedTuple):
    """Something that is said over the whole lower bar until the cursor or the rows change.

    Attributes:
        where: What it is said about.
        text: What there is to say.
        style: In which style.
    """

    where: tuple[object, ...] = ()
    text: str = ""
    style: str = ""

    def at(self, where: tuple[object, ...]) -> "list[Span]":
        """What there is still to say where the cursor and the rows are now."""
        return [(self.text, self.style)] if self.text and self.where == where else []


def understood(query: str) -> list[str]:
    """The amounts that a filter asks for, written out: who typed 亿 sees how much that is."""
    return [str(bound) for bound in bounds_of(query)]


def header(guise: Guise, query: str, column: Column | None, hidden: int) -> "tuple[list[Span], list[Span]]":
    """The upper bar: title and order on the left, the filter and what is not seen on the right.

    Args:
        guise: The script, and what it changes.
        query: What is filtered by; empty for nothing.
        column: What the rows are sorted by; None as in the text.
        hidden: How many columns there is no room for.
    """
    words = guise.words
    title = [(words.text("ledger.title"), "accent"), ("  " + guise.title, "strong")]
    if column in (Column.VALUE, Column.CHANGE):
        title.append(("  " + words.text("ledger.by_unit"), "muted"))  # unlike measures have no order
    right: list[Span] = []
    if query:
        right.append((f"{words.text('ledger.filter')} {query}", "accent"))
        right += [(f"  {bound}", "accent") for bound in understood(query)]
    if hidden:
        right.append(("  " + words.text("ledger.hidden", count=hidden), "muted"))
    return title, right


def count(shown: int, of: int, words: Catalogue) -> "list[Span]":
    """How many rows are shown of how many."""
    said = f"{of:,}" if shown == of else f"{shown:,}/{of:,}"
    return [(words.text("ledger.count", count=said), "muted")]


def whence(guise: Guise, seen: Seen) -> "list[Span]":
    """The article of the row under the cursor, where several are and the table has no room to name it."""
    row = seen.under
    if row is None or not seen.several or not seen.width or Column.ARTICLE in seen.columns:
        return []
    return [(clip(guise.shown(row.title, row), seen.width // 3) + "  ", "")]


def about(guise: Guise, seen: Seen) -> "list[Span]":
    """What the table has no room to say of the row under the cursor."""
    row = seen.under
    if row is None:
        return []
    spans: list[Span] = []
    if Column.VALUE not in seen.columns:
        unit = guise.shown(row.measured, row)
        value = stated(row.figure, guise.words.text("figure.no_value"))
        spans.append((f"{value} {unit}  ", "strong"))
    spans += whence(guise, seen)
    if cell_length(row.sentence) > seen.columns.get(Column.SENTENCE, 0):
        spans.append((guise.shown(row.sentence, row), ""))
    return spans
