"""The table of the ledger: one row under the cursor, and only the rows that change are painted."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from jjj_tui.article.model import Place
from jjj_tui.ledger.model import Column, LedgerRow, Origin, Shown
from jjj_tui.ledger.view import Arranged, Standing, arrange, filter_rows, sort_rows
from jjj_tui.ledger.wanted import kind_names
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.ledger_lines import Table
from jjj_tui.tui.widgets.lines import ScrollingLines, Span
from jjj_tui.wording.catalogue import Catalogue

_LARGEST_FIRST = (Column.VALUE, Column.CHANGE)


class View(NamedTuple):
    """What was chosen of a ledger to be seen, and in what order."""

    query: str
    column: Column | None
    descending: bool


class LedgerPane(ScrollingLines):
    """The rows of a ledger below the names of its columns."""

    BINDINGS = bindings("pane")

    class Pointed(Message):
        """The cursor stands on another row, or the rows changed."""

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor is now matters."""
            return isinstance(message, LedgerPane.Pointed)

    class Chosen(Message):
        """The row under the cursor was clicked twice."""

    def __init__(self, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown) -> None:
        """Show a ledger.

        Args:
            rows: The whole ledger, by index.
            words: Words of the interface.
            shown: Turns a piece of an article into the script that is shown.
        """
        super().__init__(id="table")
        self.all_rows = rows
        self.kept: Sequence[LedgerRow] = rows
        self.query_text = ""
        self.column: Column | None = None
        self.descending = False
        self.generation = 0
        self.words = words
        self.shown = shown
        self.waits = False
        self.clicked = False  # whether the mouse put the cursor there: rows stay for a second click
        self._from: tuple[Origin, Place] | None = None
        self._sorted: Sequence[LedgerRow] = rows
        self._unfolded = frozenset(row.index for row in rows if row.parts)
        self._visible = Arranged([], [])
        self._at = 0
        self._placed = False  # whether the reader has put the cursor where it is
        self._first = 0
        self._table: Table | None = None
        self._rebuild(stay=False)

    # --- what is shown

    @property
    def shown_rows(self) -> Sequence[LedgerRow]:
        """The rows as they are shown."""
        return self._visible.rows

    @property
    def under(self) -> LedgerRow | None:
        """The row under the cursor."""
        return self._visible.rows[self._at] if self._visible.rows else None

    @property
    def table(self) -> Table:
        """How the rows are laid out in this width."""
        width = max(self.size.width, 1)
        if self._table is None:
            self._table = Table(self.all_rows, self.words, self.shown, width, self.column)
        elif self._table.width != width:
            self._table = self._table.within(width, self.column)
        return self._table

    @property
    def view(self) -> View:
        """How the ledger is looked at."""
        return View(self.query_text, self.column, self.descending)

    def take_words(self, words: Catalogue, shown: Shown) -> None:
        """Show the same rows in another script."""
        self.words, self.shown = words, shown
        self._table = None
        self.refresh()

    def take_up(self, view: View | None, figure: tuple[Origin, Place] | None) -> None:
        """Look at the ledger as it was left, the cursor on a figure.

        Args:
            view: How it was looked at; None for the first time.
            figure: The figure's article, and where in it it begins; None for no figure.
        """
        if view is not None:
            self.query_text, self.column, self.descending = view
            self._sorted = sort_rows(self.all_rows, self.column, descending=self.descending)
        self._from = figure
        self._rebuild(stay=False)
        self._point()

    def fill(self, rows: Sequence[LedgerRow]) -> None:
        """Take the rows of a ledger that was opened before they were there; what was typed meanwhile holds."""
        self.waits = False
        self.all_rows = rows
        self._unfolded = frozenset(row.index for row in rows if row.parts)
        self._sorted = sort_rows(rows, self.column, descending=self.descending)
        self._table = None
        self._rebuild(stay=False)
        self._point()
        self.refresh()

    def _point(self) -> None:
        """Put the cursor on the figure that the ledger was opened from, if it is there."""
        self._at = 0
        if self._from is not None:
            origin, place = self._from
            rows = enumerate(self._visible.rows)
            at = next((at for at, row in rows if row.place == place and row.origin == origin), None)
            self._at, self._placed = at or 0, at is not None
        self._follow()

    def _rebuild(self, *, stay: bool) -> None:
        """Filter and fold anew; the cursor stays on its row where that is wanted and still there."""
        under = self.under if stay else None
        self.generation += 1
        self.kept = filter_rows(self._sorted, self.query_text, kind_names())
        self._visible = arrange(self.kept, self._unfolded)
        rows = self._visible.rows
        self._at = next((at for at, row in enumerate(rows) if row is under), 0) if under is not None else 0
        self._follow()

    def _changed(self, *, stay: bool) -> None:
        self._rebuild(stay=stay)
        self.refresh()
        self.post_message(self.Pointed())

    def filter(self, query: str) -> None:
        """Show only the rows that a query names."""
        if query != self.query_text:
            self.query_text = query
            self._changed(stay=True)

    def sort_by(self, column: Column) -> None:
        """Sort by a column; by the same one again the other way round, and then as in the text.

        The cursor stays on its figure where the reader has put it there, else on the first row.
        """
        largest_first = column in _LARGEST_FIRST
        if self.column is not column:
            self.column, self.descending = column, largest_first
        elif self.descending is largest_first:
            self.descending = not largest_first
        else:
            self.column, self.descending = None, False
        if self._table is not None:
            self._table = self._table.within(
                self._table.width, self.column
            )  # what they are sorted by is seen
        self._sorted = sort_rows(self.all_rows, self.column, descending=self.descending)
        self._changed(stay=self._placed)

    @property
    def foldable(self) -> int | None:
        """The sum that the row under the cursor is, or is a part of, by its index; None where it is neither."""
        row = self.under
        if row is None:
            return None
        standing = self._visible.standings[self._at]
        if standing is Standing.PART:
            return row.parent
        return row.index if standing in (Standing.FOLDED, Standing.UNFOLDED) else None

    def toggle_list(self) -> None:
        """Fold or unfold the sum under the cursor."""
        head = self.foldable
        if head is not None:
            self._placed = True
            self._unfolded = self._unfolded ^ {head}
            at = next((at for at, each in enumerate(self.shown_rows) if each.index == head), None)
            self._at = self._at if at is None else at
            self._changed(stay=True)

    # --- moving

    @property
    def page_rows(self) -> int:
        """Rows on the screen below the heading."""
        return max(self.size.height - 1, 1)

    def _follow(self) -> None:
        self._at = max(0, min(self._at, len(self.shown_rows) - 1))
        last = max(len(self.shown_rows) - self.page_rows, 0)
        self._first = max(min(self._first, self._at, last), self._at - self.page_rows + 1, 0)

    def move(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.clicked = False
        before, first = self._at, self._first
        self._at = max(0, min(self._at + rows, len(self.shown_rows) - 1))
        self._follow()
        if self._first != first:
            self.refresh_rows(range(1, self.page_rows + 1))
        elif self._at != before:
            self.refresh_rows(at - self._first + 1 for at in (before, self._at))
        if self._at != before:
            self._placed = True
            self.post_message(self.Pointed())

    def go_top(self) -> None:
        """To the first row."""
        self.move(-len(self.shown_rows))

    def go_bottom(self) -> None:
        """To the last row."""
        self.move(len(self.shown_rows))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a row, two go to its place; on the heading they sort by the column."""
        if event.y == 0:
            column = self.table.column_at(event.x)
            if column is not None:
                self.sort_by(column)
        elif self._first + event.y <= len(self.shown_rows):
            self.move(self._first + event.y - 1 - self._at)
            self.clicked = True
            if event.chain == 2:
                self.post_message(self.Chosen())

    # --- painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region; only now is it sure how many rows there is room for, and they are filled from the first frame."""
        self._follow()
        return super().render_lines(crop)

    def line(self, y: int) -> Sequence[Span]:
        """The heading, or a row."""
        table = self.table
        if y == 0:
            return table.heading(self.column, descending=self.descending)
        at = self._first + y - 1
        if at >= len(self.shown_rows):
            nothing = "ledger.nothing" if not self.query_text else "ledger.no_match"
            return [("   " + self.words.text(nothing), "muted")] if y == 1 and not self.waits else ()
        return table.line(self._visible.rows[at], self._visible.standings[at], cursor=at == self._at)
