"""The ledger of an article or of the whole library, over the full screen."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from jjj_tui.bounds import bounds_of
from jjj_tui.catalogue import Catalogue
from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.ledger import Column, LedgerRow, several
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.copying import figure_to_quote
from jjj_tui.tui.describe import LEDGER_HINTS, key_hints, key_names
from jjj_tui.tui.exporting import Exports
from jjj_tui.tui.ledger_lines import Shown
from jjj_tui.tui.screens.leaving import leave
from jjj_tui.tui.search import SearchLine
from jjj_tui.tui.widgets.bars import Bar
from jjj_tui.tui.widgets.ledger import LedgerPane
from jjj_tui.tui.widgets.ledger_chart import LedgerChart
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.typeset import Anchor
from jjj_tui.values import stated

if TYPE_CHECKING:
    from jjj_tui.tui.app import ReaderApp


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
        self._title, self._words, self._shown = guise
        self._exports = exports
        self._keys = keys
        self._moved = False
        self._far: str | None = None
        self._given_up: Callable[[], None] = lambda: None
        self._notice: tuple[tuple[object, ...], list[Span]] = ((), [])
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
        self._title, self._words, self._shown = guise
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
        said = [*self._understood(), f"{count:,}"]
        self.filter_line.count("" if self.table.waits else "  ".join(said), found=bool(count))

    def _understood(self) -> list[str]:
        """The amounts that the filter asks for, written out: who typed 亿 sees how much that is."""
        return [str(bound) for bound in bounds_of(self.table.query_text)]

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
        row = self.table.under
        if row is not None:
            text = figure_to_quote(
                row.figure,
                row.written,
                row.unit,
                row.sentence,
                row.title,
                row.name,
                self._words,
                lambda text: self._shown(text, row),
            )
            self.app.copy_to_clipboard(text)
            self.tell(self._words.text("status.copied_figure", figure=self._shown(row.written, row)))

    def action_export(self) -> None:
        """Write what is shown to files, one in each format."""
        if self._exports.under_way or self.table.waits:
            return
        if not self.table.shown_rows:
            self.tell(self._words.text("ledger.nothing_to_export"), "error")
        else:
            self.tell(self._words.text("ledger.exporting"))
            self._exports.begin([*self.table.shown_rows], self._shown)

    def tell_progress(self, done: int, count: int) -> None:
        """Say how far the writing is, unless the reader has turned to the rows meanwhile."""
        if self._notice[0] == self._where():
            far = self._words.text("ledger.exporting_rows", done=f"{done:,}", count=f"{count:,}")
            keys = key_names("leave", self._keys, self._words)[:1]
            stops = [self._words.text("ledger.stops", key=key) for key in keys]
            self.tell("  ".join([far, *stops]))

    def tell(self, text: str, style: str = "") -> None:
        """Say something over the whole bar until the cursor or the rows change."""
        self._notice = self._where(), [(text, style)]
        self._show_bars()

    # --- chart and bars

    @on(LedgerPane.Pointed)
    def _pointed(self) -> None:
        self._moved = True
        self.chart.renew()
        self._show_bars()

    def _count(self) -> list[Span]:
        shown, all_rows = len(self.table.shown_rows), len(self.table.all_rows)
        count = f"{all_rows:,}" if shown == all_rows else f"{shown:,}/{all_rows:,}"
        return [(self._words.text("ledger.count", count=count), "muted")]

    def _show_bars(self) -> None:
        query = self.table.query_text
        filtered: list[Span] = []
        if query:
            said = "  ".join([f"{self._words.text('ledger.filter')} {query}", *self._understood()])
            filtered.append((said, "accent"))
        title = [(self._words.text("ledger.title"), "accent"), ("  " + self._title, "strong")]
        if self.table.column in (Column.VALUE, Column.CHANGE):
            title.append(
                ("  " + self._words.text("ledger.by_unit"), "muted")
            )  # unlike measures have no order
        self.header.show(title, filtered)
        if self._far is not None:
            self.status.show([(self._far, "")], [])
            return
        where, notice = self._notice
        if notice and where == self._where():
            self.status.show(notice, [])
            return
        about = self._about() if self._moved else self._whence()
        hints = [] if about and self._moved else self._hints()
        self.status.show(about, self._count(), hints)

    def _hints(self) -> list[str]:
        return key_hints(LEDGER_HINTS, self._keys, self._words, len(self.columns))

    def _where(self) -> tuple[object, ...]:
        """What a notice is said about: it goes when the cursor or the rows do."""
        under = self.table.under
        return self.table.generation, None if under is None else under.index

    def _whence(self) -> list[Span]:
        """The article of the row under the cursor, where several are and the table has no room to name it."""
        under = self.table.under
        if under is None or not (self._several and self.size.width):
            return []
        if Column.ARTICLE in dict(self.table.table.columns):
            return []
        return [(clip(self._shown(under.title, under), self.size.width // 3) + "  ", "")]

    def _about(self) -> list[Span]:
        """What the table has no room to say of the row under the cursor."""
        under = self.table.under
        if under is None:
            return []
        columns = dict(self.table.table.columns)
        spans: list[Span] = []
        if Column.VALUE not in columns:
            unit = self._shown(under.unit or "", under)
            value = stated(under.figure, self._words.text("figure.no_value"))
            spans.append((f"{value} {unit}  ", "strong"))
        spans += self._whence()
        if cell_length(under.sentence) > columns.get(Column.SENTENCE, 0):
            spans.append((self._shown(under.sentence, under), ""))
        return spans
