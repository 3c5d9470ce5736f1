"""All keys, from the one table of actions, and what the marks in the text mean."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.screen import ModalScreen

from jjj_tui.actions import LEDGER, Action, groups
from jjj_tui.figures.model import Family
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.hanzi.width import cell_length
from jjj_tui.keys import key_name, shown_keys
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.screens.leaving import leave
from jjj_tui.tui.widgets.lines import Lines, LinesPane, Span, wrapped
from jjj_tui.wording.catalogue import Catalogue

_MARKS = (
    ("unfolded", "▾ ▸"), ("part", "·"), ("listed", "┆"), ("restated", "≈"), ("sums", "✓ · ≈ Δ · Δ"), ("signs", "> ≥ < ≤ ≈"),
    ("to", "↑ {to}"), ("doubt", "?"), ("hidden", "{hidden}"),
)  # fmt: skip
_CLOSING = ("back", "help", "confirm", "quit")
_KEYS = 24  # cells of the column of keys


def help_lines(
    words: Catalogue,
    keys: Mapping[str, tuple[str, ...]],
    settings_file: Path | None,
    *,
    columns: int | None = None,
) -> Iterator[list[Span]]:
    """The lines of the help.

    Args:
        words: Words of the interface.
        keys: Keys in force of every action by its id.
        settings_file: Where others can be chosen; None without a home.
        columns: How many columns the ledger has that it was asked for in, whose keys and marks come first then, and
            nothing that does not work there; None where it was asked for elsewhere.
    """
    yield [(words.text("help.title"), "strong")]
    if columns is None:
        yield from _keys(words, keys, dict(groups()))
    else:
        there = dict(groups(LEDGER))
        keys = {**keys, "sort_by": keys["sort_by"][:columns]}
        yield from _keys(words, keys, {"ledger": there.pop("ledger")})
        yield from _ledger_marks(words)
        yield from _keys(words, keys, there)
    yield []
    yield [(words.text("help.marks"), "accent")]
    yield [(f"  {words.text(f'family.{family.value}')}  ", family.value) for family in Family]
    yield [("  ▯  ", "lost"), (" " + words.text("help.lost"), "")]
    if columns is None:
        yield from _ledger_marks(words)
    yield []
    closing = [key_name(key, words) for name in _CLOSING for key in shown_keys(keys[name])]
    key = closing[0] if closing else "–"
    if settings_file is None:
        yield [(words.text("help.no_home", key=key), "muted")]
    else:
        yield [(words.text("help.close", key=key, path=sanitize_label(str(settings_file))), "muted")]


def _keys(
    words: Catalogue, keys: Mapping[str, tuple[str, ...]], listed: Mapping[str, Iterable[Action]]
) -> Iterator[list[Span]]:
    for group, actions in listed.items():
        yield []
        yield [(words.text(f"help.{group}"), "accent")]
        for action in actions:
            names = [key_name(key, words) for key in shown_keys(keys[action.id])]
            row_of_keys = action.numbered and len(names) > 1
            own = f"{names[0]}–{names[-1]}" if row_of_keys else "  ".join(names)
            yield [
                ("  " + own + " " * max(_KEYS - cell_length(own), 2), "strong"),
                (words.text(f"action.{action.id}"), ""),
            ]


def _ledger_marks(words: Catalogue) -> Iterator[list[Span]]:
    yield []
    yield [(words.text("help.ledger_marks"), "accent")]
    for name, mark in _MARKS:
        mark = mark.format(to=words.text("change.to"), hidden=words.text("ledger.hidden", count=2))
        yield [
            ("  " + mark + " " * max(_KEYS - cell_length(mark), 2), "strong"),
            (words.text(f"help.{name}"), ""),
        ]


class _KeysPane(LinesPane):
    """Lines that say at the bottom that more of them follow."""

    def __init__(self, make: Callable[[int], Lines], more: str) -> None:
        super().__init__(make, id="keys")
        self._more = more

    def line(self, y: int) -> Sequence[Span]:
        """The spans of a visible line; a page keeps one line in view, and so shows what this one stands over."""
        last = y == self.size.height - 1 and y > 0
        return [(self._more, "muted")] if last and self.below else super().line(y)


class HelpScreen(ModalScreen[None]):
    """The help."""

    CSS_PATH = "over.tcss"
    BINDINGS = bindings("help")

    def __init__(
        self,
        words: Catalogue,
        keys: Mapping[str, tuple[str, ...]],
        settings_file: Path | None,
        *,
        columns: int | None = None,
    ) -> None:
        """Make the screen.

        Args:
            words: Words of the interface.
            keys: Keys in force of every action by its id.
            settings_file: Where others can be chosen; None without a home.
            columns: How many columns the ledger has that it was asked for in; None elsewhere.
        """
        super().__init__()
        lines = list(help_lines(words, keys, settings_file, columns=columns))
        on = [name for name in ("page_down", "line_down") for name in shown_keys(keys[name])[:1]]
        more = words.text("help.more", keys=" ".join(key_name(key, words) for key in on))
        self._pane = _KeysPane(lambda width: wrapped(lines, width), more)

    def compose(self) -> ComposeResult:
        """One pane of lines."""
        yield self._pane

    def on_mount(self) -> None:
        """Take the keys."""
        self._pane.focus()

    def action_back(self) -> None:
        """Back to the reader."""
        leave(self)

    def action_help(self) -> None:
        """What opened it closes it."""
        leave(self)

    def action_confirm(self) -> None:
        """It was read."""
        leave(self)

    def action_quit(self) -> None:
        """Done with the help, not with reading."""
        leave(self)
