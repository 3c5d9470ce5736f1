"""The card of a figure, over the text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.screen import ModalScreen

from jjj_tui.tui.actions import bindings
from jjj_tui.tui.screens.leaving import leave, on_top
from jjj_tui.tui.widgets.bars import fitting
from jjj_tui.tui.widgets.lines import Lines, LinesPane, Span, wrapped

if TYPE_CHECKING:
    from jjj_tui.tui.app import ReaderApp

_WIDEST = 64  # cells, the margin of two at either side counted
_MARGIN, _PADDING = 2, 2  # cells at either side; rows above and below together
_BARS = 2


class _CardPane(LinesPane):
    """The lines of a card above one that stays: its keys."""

    def __init__(self, lines: Lines, hints: Sequence[str], more: str) -> None:
        # Below the last line a blank one, and one for the keys to stand over.
        super().__init__(lambda width: [*wrapped(lines, width), (), ()], id="card")
        self._hints = hints
        self._more = more

    def line(self, y: int) -> Sequence[Span]:
        """The spans of a visible line."""
        last = y == self.size.height - 1 and y > 0
        if not last:
            return super().line(y)
        # Of the two blank lines at the end, the first is missed by nobody.
        goes_on = self._top + self.size.height < len(self._lines) - 1
        hints = [*self._hints[:1], self._more, *self._hints[1:]] if goes_on else self._hints
        return fitting(hints, self.size.width)


class CardScreen(ModalScreen[int]):
    """A small page of lines. Answers with the figure to go on to: 1 the next, -1 the previous, 0 none."""

    CSS_PATH = "over.tcss"
    BINDINGS = bindings("card")

    def __init__(self, lines: Lines, hints: Sequence[str], more: str) -> None:
        """Show these lines, and at the bottom as many of the hints what keys do as have room.

        Args:
            lines: What the card says.
            hints: What keys do, the most useful first.
            more: Stands second among them as long as lines follow below.
        """
        super().__init__()
        self._lines = lines
        self._pane = _CardPane(lines, hints, more)

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
        """As high as the lines want, between the two bars; where that is too little, without blank rows of its own."""
        width = min(self.app.size.width, _WIDEST)
        self._pane.styles.width = width
        wanted = len(wrapped(self._lines, width - 2 * _MARGIN)) + 2 + _PADDING
        room = max(self.app.size.height - _BARS, 1)
        self._pane.styles.height = min(wanted, room)
        self._pane.set_class(wanted > room, "-tight")

    def action_next_figure(self) -> None:
        """The card of the next figure."""
        leave(self, 1)

    def action_previous_figure(self) -> None:
        """The card of the previous figure."""
        leave(self, -1)

    def action_copy(self) -> None:
        """Copy the figure with its value, its sentence and its file."""
        if on_top(self):
            cast("ReaderApp", self.app).reader.copy_figure()

    def action_help(self) -> None:
        """All keys; the card stays open below."""
        if on_top(self):
            cast("ReaderApp", self.app).action_help()

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
