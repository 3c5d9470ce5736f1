"""The ledger of an article or of the whole library, over the full screen."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from jjj_tui.ledger.model import Column, LedgerRow, several
from jjj_tui.page.model import Anchor
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.copying import figure_to_quote
from jjj_tui.tui.describe import LEDGER_HINTS, key_hints, key_names
from jjj_tui.tui.exporting import Exports
from jjj_tui.tui.ledger_bar import Guise, Notice, Seen, about, count, header, understood, whence
from jjj_tui.tui.screens.leaving import leave
from jjj_tui.tui.search import SearchLine
from jjj_tui.tui.widgets.bars import Bar
from jjj_tui.tui.widgets.ledger import LedgerPane
from jjj_tui.tui.widgets.ledger_chart import LedgerChart
from jjj_tui.tui.widgets.lines import Span

if TYPE_CHECKING:
    from jjj_tui.tui.app import ReaderApp


class LedgerScreen(Screen[LedgerRow | None]):
    """Table above, chart below. Answers with the row to go to, or None."""

    CSS_PATH = "over.tcss"
    AUTO_FOCUS = ""
    BINDINGS = bindings("ledger")

    def __init__(
        self,
        rows: Sequence[LedgerRow],
        guise: Guise,
        exports: Exports,
        keys: Mapping[str, tuple[str, ...]],
    ) -> None:
        """Make the screen.

        Args:
            rows: The whole ledger, by index.
            guise: The script, and what it changes.
            exports: Writes rows to files.
            keys: Keys in force of every action by its id.
        """
        super().__init__()
        self._guise = guise
        self._exports = exports
        self._keys = keys
        self._moved = False
        self._far: str | None = None
        self._given_up: Callable[[], None] = lambda: None
        self._notice = Notice()
        self._several = several(rows)
        self.header = Bar(id="header")
        self.table = LedgerPane(rows, guise.words, guise.shown)
        self.chart = LedgerChart(self.table)
        self.status = Bar(id="status")
        self.filter_line = SearchLine(guise.words.text("ledger.filter"), self._filtered, self._filter_done)

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
        self.chart.fit(self.size.height or self.app.size.height)
        self._show_bars()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a filter is typed, the keys are its letters."""
        return not isinstance(self.focused, Input) or not hasattr(type(self), f"action_{action}")

    def on_resize(self) -> None:
        """The chart needs room; what the table has none for stands in the bar."""
        self.chart.fit(self.size.height or self.app.size.height)
        self._show_bars()

    # --- what is shown

    @property
    def columns(self) -> list[Column]:
        """The columns there are, in the order of their numbers; which of them are seen is a matter of room."""
        return [each for each in Column if each is not Column.ARTICLE or self._several or self.table.waits]

    def take_guise(self, guise: Guise) -> None:
        """Show the same rows in another script, the cursor where it is."""
        self._guise = guise
        self.table.take_words(guise.words, guise.shown)
        self.filter_line.ask(guise.words.text("ledger.filter"))
        self.chart.renew()
        self._show_bars()

    def action_toggle_script(self) -> None:
        """Simplified or Traditional, the other one, for the article and its ledger."""
        cast("ReaderApp", self.app).reader.action_toggle_script()

    def action_choose_script(self) -> None:
        """Pick one of the four scripts."""
        cast("ReaderApp", self.app).reader.action_choose_script()

    # --- rows that are still to come

    def wait(self, far: str, given_up: Callable[[], None]) -> None:
        """Stand open for rows that are being read: keys typed ahead are the ledger's.

        Args:
            far: How far they are.
            given_up: Called when the ledger is left before they are there.
        """
        self._given_up = given_up
        self.table.waits = True
        self.tell_far(far)

    def tell_far(self, far: str) -> None:
        """Say how far the rows are, as long as they are waited for."""
        if self.table.waits:
            self._far = far
            self._show_bars()

    def fill(self, rows: Sequence[LedgerRow]) -> None:
        """Show the rows that were waited for."""
        self._far, self._given_up = None, lambda: None
        self._several = several(rows)
        self.table.fill(rows)
        if self.filter_line.display:
            self._count_kept()
        self.chart.fit_bars()
        self.chart.renew()
        self._show_bars()

    def fail(self, why: str) -> None:
        """Say why the rows that were waited for will not come."""
        self._given_up = lambda: None
        self.tell_far(why)

    # --- filter

    def _filtered(self, query: str) -> None:
        self.table.filter(query)
        self._count_kept()

    def _count_kept(self) -> None:
        count = len(self.table.kept)
        said = [*understood(self.table.query_text), f"{count:,}"]
        self.filter_line.count("" if self.table.waits else "  ".join(said), found=bool(count))

    def _filter_done(self, given_up: Anchor | None) -> None:
        self.status.display = True
        if given_up is not None:
            self._filtered("")
        self._show_bars()

    def action_filter(self) -> None:
        """Type what to keep; a key that comes before there is a line to type in waits for it."""
        if not self.filter_line.ready:
            self.call_after_refresh(self.action_filter)
            return
        self.status.display = False
        self.filter_line.begin(Anchor(0), self.table)

    # --- sort, fold, go

    def action_sort_by(self, number: int) -> None:
        """Sort by the column with this number."""
        if number <= len(self.columns):
            self.table.sort_by(self.columns[number - 1])

    def action_fold(self) -> None:
        """Fold or unfold the sum under the cursor."""
        if self.table.foldable is None:
            self.tell(self._guise.words.text("ledger.nothing_to_fold"))
        else:
            self.table.toggle_list()

    @on(LedgerPane.Chosen)
    def action_go(self) -> None:
        """To the place in the text."""
        if self.table.under is not None:
            leave(self, self.table.under)

    def action_leave(self) -> None:
        """Stop what is being written; clear the filter; with neither, back to the article."""
        if self._exports.under_way:
            self._exports.stop()
        elif self.table.query_text:
            self._filtered("")
            self._show_bars()
        else:
            self.close()

    def close(self) -> None:
        """Back to the article; what is being written is written to its end."""
        self._given_up()
        leave(self)

    def action_copy(self) -> None:
        """Copy the figure under the cursor with its value, its sentence and its file."""
        row, (_, words, shown) = self.table.under, self._guise
        if row is not None:
            text = figure_to_quote(
                row.figure,
                row.written,
                row.unit,
                row.sentence,
                row.title,
                row.name,
                words,
                lambda text: shown(text, row),
            )
            self.app.copy_to_clipboard(text)
            self.tell(words.text("status.copied_figure", figure=shown(row.written, row)))

    def action_export(self) -> None:
        """Write what is shown to files, one in each format."""
        if self._exports.under_way or self.table.waits:
            return
        if not self.table.shown_rows:
            self.tell(self._guise.words.text("ledger.nothing_to_export"), "error")
        else:
            self.tell(self._guise.words.text("ledger.exporting"))
            self._exports.begin([*self.table.shown_rows], self._guise.shown)

    def tell_progress(self, done: int, count: int) -> None:
        """Say how far the writing is, unless the reader has turned to the rows meanwhile."""
        if self._notice.at(self._where()):
            words = self._guise.words
            far = words.text("ledger.exporting_rows", done=f"{done:,}", count=f"{count:,}")
            keys = key_names("leave", self._keys, words)[:1]
            self.tell("  ".join([far, *(words.text("ledger.stops", key=key) for key in keys)]))

    def tell(self, text: str, style: str = "") -> None:
        """Say something over the whole bar until the cursor or the rows change."""
        self._notice = Notice(self._where(), text, style)
        self._show_bars()

    # --- chart and bars

    @on(LedgerPane.Pointed)
    def _pointed(self) -> None:
        self._moved = True
        if not self.table.clicked:
            self.chart.fit_bars()
        self.chart.renew()
        self._show_bars()

    def _show_bars(self) -> None:
        table = self.table
        self.header.show(*header(self._guise, table.query_text, table.column, table.table.hidden))
        self.status.show(*self._status())

    def _status(self) -> tuple[list[Span], list[Span], list[str]]:
        notice = [(self._far, "")] if self._far is not None else self._notice.at(self._where())
        if notice:
            return notice, [], []
        table = self.table
        seen = Seen(table.under, dict(table.table.columns), self._several, self.size.width)
        said = about(self._guise, seen) if self._moved else whence(self._guise, seen)
        hints = [] if said and self._moved else self._hints()
        return said, count(len(table.shown_rows), len(table.all_rows), self._guise.words), hints

    def _hints(self) -> list[str]:
        actions = [name for name in LEDGER_HINTS if name != "fold" or self.table.foldable is not None]
        return key_hints(tuple(actions), self._keys, self._guise.words, len(self.columns))

    def _where(self) -> tuple[object, ...]:
        """What a notice is said about: it goes when the cursor or the rows do."""
        under = self.table.under
        return self.table.generation, None if under is None else under.index
