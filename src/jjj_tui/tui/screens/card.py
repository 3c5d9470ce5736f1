"""The card of a figure, over the text."""

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.screen import ModalScreen

from jjj_tui.tui.actions import bindings
from jjj_tui.tui.screens.leaving import leave, on_top
from jjj_tui.tui.widgets.lines import Lines, LinesPane, wrapped

if TYPE_CHECKING:
    from jjj_tui.tui.app import ReaderApp

_WIDEST = 64  # cells, the margin of two at either side counted
_MARGIN = 2


class CardScreen(ModalScreen[int]):
    """A small page of lines. Answers with the figure to go on to: 1 the next, -1 the previous, 0 none."""

    CSS_PATH = "over.tcss"
    BINDINGS = bindings("card")

    def __init__(self, lines: Lines) -> None:
        """Show these lines."""
        super().__init__()
        self._lines = lines
        self._pane = LinesPane(lambda width: wrapped(lines, width), id="card")

    def compose(self) -> ComposeResult:
        """One pane of lines."""
        yield self._pane

    def on_mount(self) -> None:
        """Take the keys."""
        self._pane.focus()
        self._fit()

    def on_resize(self) -> None:
        """As high as it has to be."""
        self._fit()

    def _fit(self) -> None:
        width = min(self.app.size.width, _WIDEST)
        self._pane.styles.width = width
        lines = len(wrapped(self._lines, width - 2 * _MARGIN))
        self._pane.styles.height = min(lines + 2, max(self.app.size.height, 1))

    def action_next_figure(self) -> None:
        """The card of the next figure."""
        leave(self, 1)

    def action_previous_figure(self) -> None:
        """The card of the previous figure."""
        leave(self, -1)

    def action_ledger(self) -> None:
        """All figures, the cursor on this one: opened at once, so that the next key is the ledger's."""
        if on_top(self):
            leave(self, 0)
            cast("ReaderApp", self.app).reader.action_ledger()

    def action_back(self) -> None:
        """Back to the text."""
        leave(self, 0)

    def action_figure_card(self) -> None:
        """What opened it closes it."""
        leave(self, 0)

    def action_quit(self) -> None:
        """Done with the card, not with reading."""
        leave(self, 0)
