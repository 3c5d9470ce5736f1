"""The command palette: every action that works where it was called, and every article, found in either script."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Self

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import Command, CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.events import Click
from textual.widgets.option_list import Option
from textual.worker import Worker

from jjj_tui.actions import ACTIONS, LEDGER, READER, Action
from jjj_tui.article.model import Article
from jjj_tui.hanzi.fold import fold
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.tui.app import ReaderApp
from jjj_tui.tui.describe import key_names
from jjj_tui.tui.screens.leaving import on_top
from jjj_tui.tui.screens.ledger import LedgerScreen
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from textual.widgets._option_list import OptionListContent


class ReaderCommands(Provider):
    """Actions and articles."""

    def _all(self) -> Iterator[tuple[str, str, str, Callable[[], None]]]:
        """Of each its text, what stands lightly behind it (a key, a file name), what stands below it, and what it does."""
        app = self.app
        assert isinstance(app, ReaderApp)
        words, reader = app.shelf.words, app.reader
        for action in ACTIONS:
            if not action.palette:
                continue
            keys = key_names(action.id, app.keys_in_force, words)
            if app.overlays.ledger is not None:
                yield from _in_ledger(action, keys, app, app.overlays.ledger)
            elif action.works_in(READER):
                node = app if "app" in action.scopes else reader.text if "text" in action.scopes else reader
                run = getattr(node, f"action_{action.id}")
                if node is not app:
                    run = partial(app.overlays.behind, run)
                yield words.text(f"action.{action.id}"), " ".join(keys[:1]), "", run
        articles = [
            (number, entry.article, reader.shown_title(entry.article))
            for number, entry in enumerate(app.shelf.entries)
            if entry.article is not None
        ]
        # Only their files tell articles of one title apart, and only their folders files of one name.
        titles = Counter(title for _, _, title in articles)
        files = Counter((title, _file(article)) for _, article, title in articles)
        for number, article, title in articles:
            name = article.name if files[title, _file(article)] > 1 else _file(article)
            yield (
                title,
                sanitize_label(name) if titles[title] > 1 else "",
                words.text("palette.article"),
                partial(app.overlays.behind, partial(reader.open_by_number, number)),
            )

    async def discover(self) -> Hits:
        """Everything, before anything was typed."""
        for text, behind, below, run in self._all():
            yield DiscoveryHit(_shown(text, behind), run, text=text, help=below or None)

    async def search(self, query: str) -> Hits:
        """What matches, the closest first."""
        matcher = self.matcher(fold(query))
        for text, behind, below, run in self._all():
            score = matcher.match(fold(text))
            if score > 0:
                yield Hit(score, _shown(text, behind), run, text=text, help=below or None)


def _in_ledger(
    action: Action, keys: Sequence[str], app: ReaderApp, ledger: LedgerScreen
) -> Iterator[tuple[str, str, str, Callable[[], None]]]:
    """What an action is called in the ledger, if it works there: sorting once for each of the columns."""
    words = app.shelf.words
    if not action.works_in(LEDGER):
        return
    run = getattr(app if "app" in action.scopes else ledger, f"action_{action.id}")
    if not action.numbered:
        yield words.text(f"action.{action.id}"), " ".join(keys[:1]), "", run
        return
    for number, column in enumerate(ledger.columns, 1):
        text = words.text("palette.sort_by", column=words.text(f"ledger.{column.value}"))
        yield text, keys[number - 1] if number <= len(keys) else "", "", partial(run, number)


def _file(article: Article) -> str:
    return article.name.rpartition("/")[2]


def _shown(text: str, behind: str) -> Content:
    return Content.assemble(text, "  ", (behind, "not bold")) if behind else Content(text)


class _Commands(CommandList):
    """The list of the palette, which says in the reader's language that it is empty."""

    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing

    def add_option(self, option: "OptionListContent | None" = None) -> Self:
        """Add one; what is no command is Textual's English line that there is none."""
        if isinstance(option, Option) and not isinstance(option, Command):
            option = Option(Content(self._nothing), option.id, disabled=True)
        return super().add_option(option)

    async def _on_click(self, event: Click) -> None:
        # What was clicked may have gone from the list since it was painted. Without this Textual asks its own class too.
        event.prevent_default()
        with suppress(LookupError):
            await super()._on_click(event)


class Palette(CommandPalette):
    """Textual's palette, safe from clicks and keys that come in one burst."""

    # The end of a scrollbar is part of a block, which looks like a stray character.
    DEFAULT_CSS = """
    Palette {
        background: $scrim;
        & #--results > CommandList { scrollbar-size-vertical: 0; }
        & #--input Input > .input--placeholder { color: $muted; }
    }
    """

    def __init__(self, words: Catalogue) -> None:
        """Make it with the words of the interface."""
        super().__init__(placeholder=words.text("palette.prompt"))
        self._words = words

    def compose(self) -> ComposeResult:
        """Textual's widgets with a list of our own."""
        nothing = self._words.text("palette.nothing")
        for widget in super().compose():
            yield _Commands(nothing) if type(widget) is CommandList else widget

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, unless it was left already."""
        return super().dismiss(result) if on_top(self) else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        # A page key may come before its list was laid out for the first time: there is no page to turn yet.
        with suppress(LookupError):
            super()._action_command_list(action)

    def _gather_commands(self, search_value: str) -> Worker[None] | None:  # type: ignore[override]
        # What was typed before the palette was left may be told after: its list is gone by then.
        return super()._gather_commands(search_value) if on_top(self) else None
