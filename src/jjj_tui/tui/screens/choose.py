"""A small screen over the reader: one of the four scripts."""

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen

from jjj_tui.hanzi.script import Script
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.screens.leaving import leave
from jjj_tui.tui.widgets.lines import ScrollingLines, Span
from jjj_tui.wording.catalogue import Catalogue

_WORDS = {
    Script.ORIGINAL: "choose.own",
    Script.SIMPLIFIED: "choose.simplified",
    Script.TRADITIONAL: "choose.traditional",
    Script.HONG_KONG: "choose.hongkong",
}


class _Choices(ScrollingLines):
    """The scripts, one a line, under a heading."""

    BINDINGS = bindings("pane")

    def __init__(self, script: Script, words: Catalogue) -> None:
        super().__init__(id="choices")
        self.scripts = list(Script)
        self.at = self.scripts.index(script)
        self._words = words

    def move(self, rows: int) -> None:
        self.at = max(0, min(self.at + rows, len(self.scripts) - 1))
        self.refresh()

    def go_top(self) -> None:
        self.move(-len(self.scripts))

    def go_bottom(self) -> None:
        self.move(len(self.scripts))

    def line(self, y: int) -> list[Span]:
        if y == 0:
            return [(self._words.text("choose.title"), "strong")]
        at = y - 2
        if not 0 <= at < len(self.scripts):
            return []
        text = f" {at + 1}  {self._words.text(_WORDS[self.scripts[at]])} "
        return [(text, "cursor" if at == self.at else "")]


class ChooseScript(ModalScreen[Script | None]):
    """Answers with the chosen script, or None."""

    CSS_PATH = "over.tcss"
    BINDINGS = bindings("choices")

    def __init__(self, script: Script, words: Catalogue) -> None:
        """Make the screen with the cursor on the script that is shown."""
        super().__init__()
        self._choices = _Choices(script, words)

    def compose(self) -> ComposeResult:
        """The choices."""
        yield self._choices

    def on_mount(self) -> None:
        """Take the keys."""
        self._choices.focus()

    def on_key(self, event: events.Key) -> None:
        """A number takes its line at once."""
        if event.character and event.character in "1234":
            event.stop()
            self._choices.at = int(event.character) - 1
            self.action_confirm()

    def on_click(self, event: events.Click) -> None:
        """A click takes a line; beside the choices it leaves."""
        if event.widget is not self._choices:
            self.action_back()
        elif 0 <= event.y - 3 < len(self._choices.scripts):
            self._choices.at = event.y - 3
            self.action_confirm()

    def action_confirm(self) -> None:
        """The script under the cursor."""
        leave(self, self._choices.scripts[self._choices.at])

    def action_back(self) -> None:
        """Nothing changes."""
        leave(self)

    def action_choose_script(self) -> None:
        """What opened it closes it."""
        leave(self)
