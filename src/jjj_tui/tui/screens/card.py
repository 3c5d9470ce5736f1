"""The card of a figure, over the text."""

from textual.app import ComposeResult
from textual.screen import ModalScreen

from jjj_tui.tui.widgets.lines import Lines, LinesPane, wrapped


class CardScreen(ModalScreen[None]):
    """A small page of lines; any key that closes things closes it."""

    CSS_PATH = "over.tcss"
    BINDINGS = [("escape,enter,q,f", "leave", "leave")]  # noqa: RUF012 - Textual's own shape

    def __init__(self, lines: Lines) -> None:
        """Show these lines."""
        super().__init__()
        self._pane = LinesPane(lambda width: wrapped(lines, width), id="card")

    def compose(self) -> ComposeResult:
        """One pane of lines."""
        yield self._pane

    def on_mount(self) -> None:
        """Take the keys."""
        self._pane.focus()

    def action_leave(self) -> None:
        """Back to the text."""
        self.dismiss(None)
