"""All keys, from the one table of actions, and what the marks in the text mean."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.screen import ModalScreen

from jjj_tui.catalogue import WORDS, Catalogue
from jjj_tui.figures.model import Family
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.hanzi.width import cell_length
from jjj_tui.settings import ReaderOptions
from jjj_tui.tui.actions import Action, groups
from jjj_tui.tui.screens.leaving import leave
from jjj_tui.tui.widgets.lines import LinesPane, Span, wrapped

_KEYS = 24  # cells of the column of keys


def key_name(key: str, words: Catalogue) -> str:
    """A key as it is written on the keyboard."""
    if f"key.{key}" in WORDS:
        return words.text(f"key.{key}")
    if key.startswith("ctrl+"):
        return "Ctrl+" + key.removeprefix("ctrl+").upper()
    return key


def keys_of(action: Action, options: ReaderOptions) -> list[str]:
    """The keys of an action as they are today; full-width twins and the like are understood, not listed."""
    chosen = options.settings.keys.get(action.id)
    keys = chosen.split(",") if chosen else list(action.keys)
    return [key for key in keys if key.isascii() and not key.startswith("super+")] or keys


def help_lines(words: Catalogue, options: ReaderOptions) -> Iterator[list[Span]]:
    """The lines of the help."""
    yield [(words.text("help.title"), "strong")]
    for group, actions in groups():
        yield []
        yield [(words.text(f"help.{group}"), "accent")]
        for action in actions:
            keys = "  ".join(key_name(key, words) for key in keys_of(action, options))
            yield [
                ("  " + keys + " " * max(_KEYS - cell_length(keys), 2), "strong"),
                (words.text(f"action.{action.id}"), ""),
            ]
    yield []
    yield [(words.text("help.marks"), "accent")]
    yield [(f"  {words.text(f'family.{family.value}')}  ", family.value) for family in Family]
    yield [("  ▯  ", "lost"), (" " + words.text("help.lost"), "")]
    yield []
    path = options.homes.settings_file
    closing = (
        words.text("help.no_home")
        if path is None
        else words.text("help.close", path=sanitize_label(str(path)))
    )
    yield [(closing, "muted")]


class HelpScreen(ModalScreen[None]):
    """The help."""

    CSS_PATH = "over.tcss"
    BINDINGS = [("escape,q,question_mark,enter", "leave", "leave")]  # noqa: RUF012 - Textual's own shape

    def __init__(self, words: Catalogue, options: ReaderOptions) -> None:
        """Make the screen for these words and keys."""
        super().__init__()
        lines = list(help_lines(words, options))
        self._pane = LinesPane(lambda width: wrapped(lines, width), id="keys")

    def compose(self) -> ComposeResult:
        """One pane of lines."""
        yield self._pane

    def on_mount(self) -> None:
        """Take the keys."""
        self._pane.focus()

    def action_leave(self) -> None:
        """Back to the reader."""
        leave(self)
