"""The ledger of an article or of the whole library, over the full screen."""

from collections.abc import Callable, Sequence
from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from jjj_tui.catalogue import Catalogue
from jjj_tui.export.ledger import SUFFIXES, Format
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger import Column, LedgerRow, filter_rows, folded_rows, sort_rows
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.canvas import Canvas
from jjj_tui.tui.ledger_lines import Table, chart_lines, charted
from jjj_tui.tui.search import SearchLine
from jjj_tui.tui.widgets.bars import Bar
from jjj_tui.tui.widgets.lines import Lines, LinesPane, ScrollingLines, Span
from jjj_tui.typeset import Anchor

Shown = Callable[[str, LedgerRow], str]

CHART_ROWS = 8
"""Rows of the chart; it is away where the terminal has no room for it."""


class LedgerPane(ScrollingLines):
    """The table, one row under the cursor."""

    BINDINGS = bindings("pane")
    WHEEL = 3

    class Pointed(Message):
        """The cursor stands on another row, or the rows changed."""

    def __init__(self, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown) -> None:
        """Show a ledger.

        Args:
            rows: The whole ledger.
            words: Words of the interface.
            shown: Turns a piece of an article into the script that is shown.
        """
        super().__init__(id="table")
        self.rows = rows
        self.words = words
        self.shown = shown
        self.query_text = ""
        self.column: Column | None = None
        self.descending = False
        self._unfolded = frozenset(row.index for row in rows if row.parts)
        self._visible: list[LedgerRow] = []
        self._at = 0
        self._first = 0
        self.rebuild()

    # --- what is shown

    def rebuild(self) -> None:
        """Filter, sort and fold anew; the cursor stays on its row where that is still there."""
        under = self.under
        kept = filter_rows(self.rows, self.query_text, lambda kind: self.words.text(f"kind.{kind.value}"))
        self._visible = folded_rows(sort_rows(kept, self.column, descending=self.descending), self._unfolded)
        self._at = next(
            (at for at, row in enumerate(self._visible) if under is not None and row.index == under.index), 0
        )
        self._follow()

    @property
    def visible_rows(self) -> Sequence[LedgerRow]:
        """The rows as they are shown."""
        return self._visible

    @property
    def under(self) -> LedgerRow | None:
        """The row under the cursor."""
        return self._visible[self._at] if self._visible else None

    def changed(self) -> None:
        """The rows are others: paint them and say so."""
        self.rebuild()
        self.refresh()
        self.post_message(self.Pointed())

    def sort_by(self, column: Column) -> None:
        """Sort by a column; by the same one again the other way round, and then as in the text."""
        if self.column is not column:
            numbers = column in (Column.VALUE, Column.CHANGE)
            self.column, self.descending = column, numbers
        elif self.descending is (column in (Column.VALUE, Column.CHANGE)):
            self.descending = not self.descending
        else:
            self.column, self.descending = None, False
        self.changed()

    def toggle_list(self) -> None:
        """Fold or unfold the list under the cursor."""
        row = self.under
        if row is None:
            return
        head = row.index if row.parts else row.parent
        if head is not None:
            self._unfolded = self._unfolded ^ {head}
            self._at = next((at for at, each in enumerate(self._visible) if each.index == head), self._at)
            self.changed()

    # --- moving

    @property
    def page_rows(self) -> int:
        """Rows on the screen below the heading."""
        return max(self.size.height - 1, 1)

    def _follow(self) -> None:
        self._at = max(0, min(self._at, len(self._visible) - 1))
        self._first = max(min(self._first, self._at), self._at - self.page_rows + 1, 0)

    def move(self, rows: int) -> None:
        """Move the cursor by rows."""
        before, first = self._at, self._first
        self._at = max(0, min(self._at + rows, len(self._visible) - 1))
        self._follow()
        if self._at != before:
            changed = (
                [before, self._at]
                if self._first == first
                else range(self._first, self._first + self.page_rows)
            )
            self.refresh_rows(at - self._first + 1 for at in changed)
            self.post_message(self.Pointed())

    def go_top(self) -> None:
        """To the first row."""
        self.move(-len(self._visible))

    def go_bottom(self) -> None:
        """To the last row."""
        self.move(len(self._visible))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a row; on the heading it sorts by the column."""
        table = self._table()
        if event.y == 0:
            end = 3
            for column, width in table.columns():
                end += width + 1
                if event.x < end:
                    self.sort_by(column)
                    return
        else:
            self.move(self._first + event.y - 1 - self._at)

    # --- painting

    def _table(self) -> Table:
        return Table(self.size.width, self.words, self.shown, self.rows)

    def line(self, y: int) -> Sequence[Span]:
        """The heading, or a row."""
        table = self._table()
        if y == 0:
            return table.heading(self.column, descending=self.descending)
        at = self._first + y - 1
        if at >= len(self._visible):
            return [(" " + self.words.text("ledger.nothing"), "muted")] if y == 1 else []
        row = self._visible[at]
        there = (
            at > 0
            and row.parent is not None
            and any(each.index == row.parent for each in self._visible[max(at - 40, 0) : at])
        )
        spans = list(table.line(row, inside=there, unfolded=row.index in self._unfolded))
        if at != self._at:
            return spans
        text = "".join(text for text, _ in spans)
        return [(text + " " * max(self.size.width - cell_length(text), 0), "cursor")]


class LedgerScreen(Screen[LedgerRow | None]):
    """Table above, chart below. Answers with the row to go to, or None."""

    CSS_PATH = "over.tcss"
    AUTO_FOCUS = ""
    BINDINGS = bindings("ledger")

    def __init__(
        self,
        rows: Sequence[LedgerRow],
        title: str,
        words: Catalogue,
        shown: Shown,
        export: Callable[[Format, Sequence[LedgerRow]], Path | str],
        *,
        wide: bool = False,
    ) -> None:
        """Make the screen.

        Args:
            rows: The whole ledger.
            title: What it is the ledger of.
            words: Words of the interface.
            shown: Turns a piece of an article into the script that is shown.
            export: Writes rows in a format (csv, json, markdown); gives the file, or why there is none.
            wide: Whether the terminal draws ambiguous characters two cells wide.
        """
        super().__init__()
        self._title = title
        self._words = words
        self._export = export
        self._wide = wide
        self.header = Bar(id="header")
        self.table = LedgerPane(rows, words, shown)
        self.chart = LinesPane(self._chart_lines, id="chart")
        self.status = Bar(id="status")
        self.filter_line = SearchLine(words.text("ledger.filter"), self._filtered, self._filter_done)

    def compose(self) -> ComposeResult:
        """Header, table, chart, status, filter."""
        yield self.header
        yield self.table
        yield self.chart
        yield self.status
        yield self.filter_line

    def on_mount(self) -> None:
        """Take the keys."""
        self.set_focus(self.table)
        self._arrange()
        self._show_bars()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a filter is typed, the keys are its letters."""
        return not isinstance(self.focused, Input) or not hasattr(type(self), f"action_{action}")

    def on_resize(self) -> None:
        """The chart needs room."""
        self._arrange()

    def _arrange(self) -> None:
        height = self.size.height or self.app.size.height
        self.chart.display = height >= 3 * CHART_ROWS

    # --- filter

    def _filtered(self, query: str) -> None:
        if query != self.table.query_text:
            self.table.query_text = query
            self.table.changed()
            self.filter_line.count(f"{len(self.table.visible_rows)}", found=bool(self.table.visible_rows))

    def _filter_done(self, given_up: Anchor | None) -> None:
        self.status.display = True
        if given_up is not None:
            self._filtered("")
        self._show_bars()

    def action_filter(self) -> None:
        """Type what to keep."""
        self.status.display = False
        self.filter_line.begin(Anchor(0), self.table)

    # --- sort, fold, go

    def action_sort_by(self, column: int) -> None:
        """Sort by the column with this number."""
        self.table.sort_by(list(Column)[column - 1])

    def action_fold(self) -> None:
        """Fold or unfold the list under the cursor."""
        self.table.toggle_list()

    def action_go(self) -> None:
        """To the place in the text."""
        if self.table.under is not None:
            self.dismiss(self.table.under)

    def action_leave(self) -> None:
        """Clear the filter; without one, back to the article."""
        if self.table.query_text:
            self._filtered("")
            self._show_bars()
        else:
            self.dismiss(None)

    def action_export(self) -> None:
        """Write what is shown to files, one in each format."""
        written = [self._export(form, self.table.visible_rows) for form in SUFFIXES]
        names = [str(each) for each in written if isinstance(each, Path)]
        problems = [each for each in written if isinstance(each, str)]
        if problems:
            self._say(problems[0], "error")
        else:
            folder, first = str(Path(names[0]).parent), Path(names[0]).stem
            self._say(self._words.text("ledger.exported", folder=folder, name=first))

    # --- chart and bars

    @on(LedgerPane.Pointed)
    def _pointed(self) -> None:
        self.chart.renew()
        self._show_bars()

    def _chart_lines(self, width: int) -> Lines:
        under = self.table.under
        if under is None:
            return ()
        canvas = Canvas(max(width, 20), self._wide)
        chosen = charted(under, self.table.rows, CHART_ROWS - 1)
        return list(chart_lines(chosen, under, canvas, self.table.shown, self._words))

    def _say(self, text: str, style: str = "") -> None:
        self.status.show([(text, style)], self._count())

    def _count(self) -> list[Span]:
        shown, all_rows = len(self.table.visible_rows), len(self.table.rows)
        return [(self._words.text("ledger.count", shown=shown, count=all_rows), "muted")]

    def _show_bars(self) -> None:
        self.header.show([(self._words.text("ledger.title"), "accent"), ("  " + self._title, "strong")], [])
        under = self.table.under
        sentence: list[Span] = []
        if under is not None and self.size.width < 110:
            sentence = [(self.table.shown(under.sentence, under), "")]
        self.status.show(sentence or [(self._words.text("ledger.hints"), "muted")], self._count())
