"""The line in which a search is typed."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from jjj_tui.hanzi.width import cell_length
from jjj_tui.page.model import Anchor
from jjj_tui.tui.widgets.lines import LineWidget, Span


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


_EDITING = {
    "backspace": "delete_left",
    "ctrl+h": "delete_left",
    "delete": "delete_right",
    "ctrl+w": "delete_left_word",
    "ctrl+u": "delete_left_all",
    "ctrl+k": "delete_right_all",
    "left": "cursor_left",
    "right": "cursor_right",
    "home": "home",
    "ctrl+a": "home",
    "end": "end",
    "ctrl+e": "end",
}
"""Keys that edit. Done here and not by bindings, which come late: an Enter right behind them would overtake them."""


class SearchInput(Input):
    """The query. Keys that were typed ahead and come after Enter or Escape go back to where they belong."""

    latest: Key | None = None
    """The key that came here last: what it does not use bubbles up and must not be given back."""

    def take(self, key: Key) -> None:
        """Take a key that was typed before this line had the keys."""
        self.post_message(Key(key.key, key.character))

    async def _on_key(self, event: Key) -> None:
        line = self._line
        self.latest = event
        editing = _EDITING.get(event.key)
        if line.display and editing is None and event.key not in ("enter", "escape"):
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        if line.display and editing is not None:
            getattr(self, f"action_{editing}")()
        elif line.display:
            line.end(given_up=event.key == "escape")
        else:
            self.app.post_message(Key(event.key, event.character))

    @property
    def _line(self) -> "SearchLine":
        assert isinstance(self.parent, SearchLine)
        return self.parent


class SearchLine(Horizontal):
    """``/`` and what is typed after it, with the count of hits; it stands in the status bar's place."""

    entry = query_one("#query", SearchInput)
    counter = query_one("#count", _Label)

    class Ready(Message):
        """The line can take keys."""

    def __init__(
        self, prompt: str, typed: Callable[[str], None], done: Callable[[Anchor | None], None]
    ) -> None:
        """Make the line; it stays hidden until it is begun.

        Args:
            prompt: What stands before the query.
            typed: Told the query whenever it changes.
            done: Told when typing has ended: where reading was if the search was given up, else None.
        """
        super().__init__(id="search")
        self._prompt = prompt
        # Called, not posted: what is typed after Enter must find the query taken.
        self._typed = typed
        self._done = done
        self._then: Widget | None = None
        self.ready = False
        self.origin = Anchor(0)
        self.display = False

    def compose(self) -> ComposeResult:
        """Prompt, input, count."""
        yield _Label(" " + self._prompt + " ", "accent", id="prompt")
        yield SearchInput(id="query", compact=True, select_on_focus=True)
        yield _Label("", "muted", id="count")

    def on_mount(self) -> None:
        """From here on keys can be taken."""
        self.ready = True
        self.post_message(self.Ready())

    def ask(self, prompt: str) -> None:
        """Ask in other words."""
        self._prompt = prompt
        if self.is_attached:
            self.query_one("#prompt", _Label).say(f" {prompt} ", "accent")

    def begin(self, origin: Anchor, then: Widget) -> None:
        """Show the line and take the keys.

        Args:
            origin: Where Escape goes back to.
            then: Who gets the keys afterwards.
        """
        self.origin = origin
        self._then = then
        self.display = True
        self.screen.set_focus(self.entry)

    def close(self) -> None:
        """Give the keys back."""
        self.display = False
        self.screen.set_focus(self._then)

    def end(self, *, given_up: bool) -> None:
        """Give the keys back and say how typing ended."""
        self.close()
        if not given_up:
            self._typed(self.entry.value)
        self._done(self.origin if given_up else None)

    def count(self, text: str, *, found: bool) -> None:
        """Say how many hits there are."""
        if self.is_attached:
            self.counter.say(text + " " if text else "", "accent" if found else "error")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as it is typed."""
        event.stop()
        if self.display:
            self._typed(event.value)
