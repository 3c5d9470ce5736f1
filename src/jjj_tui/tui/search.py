"""The line in which a search is typed."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input

from jjj_tui.hanzi.width import cell_length
from jjj_tui.tui.widgets.lines import LineWidget, Span
from jjj_tui.typeset import Anchor


class _Label(LineWidget):
    """A few cells of text."""

    def __init__(self, text: str, style: str, *, id: str) -> None:
        super().__init__(id=id)
        self._span: Span = (text, style)
        self.styles.width = cell_length(text)

    def say(self, text: str, style: str) -> None:
        self._span = (text, style)
        self.styles.width = cell_length(text)
        self.refresh()

    def line(self, y: int) -> list[Span]:
        return [self._span]


class SearchLine(Horizontal):
    """``/`` and what is typed after it, with the count of hits; it stands in the status bar's place."""

    entry = query_one("#query", Input)
    counter = query_one("#count", _Label)

    class Typed(Message):
        """The query changed."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Done(Message):
        """Typing ended; ``origin`` is where reading was if the search was given up, else None."""

        def __init__(self, origin: Anchor | None) -> None:
            super().__init__()
            self.origin = origin

    def __init__(self, prompt: str, *, id: str) -> None:
        super().__init__(id=id)
        self._prompt = prompt
        self.origin = Anchor(0)

    def compose(self) -> ComposeResult:
        """Prompt, input, count."""
        yield _Label(" " + self._prompt + " ", "accent", id="prompt")
        yield Input(id="query", compact=True, select_on_focus=True)
        yield _Label("", "muted", id="count")

    def begin(self, origin: Anchor) -> None:
        """Show the line and take the keys; ``origin`` is where Escape goes back to."""
        self.origin = origin
        self.display = True
        self.call_after_refresh(self._focus)

    def _focus(self) -> None:
        self.entry.focus()

    def count(self, text: str, *, found: bool) -> None:
        """Say how many hits there are."""
        if self.is_attached:
            self.counter.say(text + " " if text else "", "accent" if found else "error")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as it is typed."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the hits."""
        event.stop()
        self.post_message(self.Done(None))

    def on_key(self, event: Key) -> None:
        """Escape gives the search up."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Done(self.origin))
