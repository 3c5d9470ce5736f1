"""The untouched original beside what was folded and repaired, each with its reason."""

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Offset
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from jjj_tui.article.model import Article, FoldedLine, Place, RepairReason
from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.page.model import View
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.arrange import MEDIUM
from jjj_tui.tui.describe import key_names
from jjj_tui.tui.marks import Mark
from jjj_tui.tui.screens.leaving import leave
from jjj_tui.tui.selecting import select_at
from jjj_tui.tui.verbatim import Change, Verbatim
from jjj_tui.tui.widgets.bars import Bar
from jjj_tui.tui.widgets.lines import ScrollingLines, Span
from jjj_tui.tui.widgets.reading import ReadingPane
from jjj_tui.wording.catalogue import Catalogue

_ROWS = 3  # rows of a change: reason, what became of what, blank


class VerbatimPane(ReadingPane):
    """The original's lines as they are, with the changes marked."""

    def __init__(self, verbatim: Verbatim) -> None:
        """Show this original."""
        super().__init__(lambda paragraph: (), id="original")
        self._by_block = verbatim.marks()

    def view(self) -> View:
        """Lines as they are."""
        return View(super().view().script, self.column_width, verbatim=True)

    def marks_of(self, block: int) -> tuple[Mark, ...]:
        """The changes in a line."""
        return self._by_block.get(block, ())


class ChangesPane(ScrollingLines):
    """All changes in the order of the page, one of them under the cursor."""

    BINDINGS = bindings("pane")
    WHEEL = 1

    class Pointed(Message):
        """The cursor stands on another change."""

        def __init__(self, change: Change) -> None:
            super().__init__()
            self.change = change

    def __init__(self, changes: tuple[Change, ...], words: Catalogue) -> None:
        """List these changes."""
        super().__init__(id="changes")
        self._changes = changes
        self._words = words
        self._at = 0
        self._first = 0

    def move(self, rows: int) -> None:
        """Move the cursor by changes."""
        if not self._changes:
            return
        at = max(0, min(self._at + rows, len(self._changes) - 1))
        if at != self._at:
            self._at = at
            self.post_message(self.Pointed(self._changes[at]))
        room = max((self.size.height + 1) // _ROWS, 1)
        self._first = max(min(self._first, self._at), self._at - room + 1, 0)
        self.refresh()

    @property
    def page_rows(self) -> int:
        """Changes on the screen."""
        return max(self.size.height // _ROWS, 1)

    def go_top(self) -> None:
        """To the first change."""
        self.move(-len(self._changes))

    def go_bottom(self) -> None:
        """To the last change."""
        self.move(len(self._changes))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.move(0)

    def on_click(self, event: events.Click) -> None:
        """A click points."""
        at = self._first + event.y // _ROWS
        if at < len(self._changes):
            self.move(at - self._at)

    def line(self, y: int) -> list[Span]:
        """A row of a change."""
        if not self._changes:
            return [(" " + self._words.text("original.nothing"), "muted")] if y == 0 else []
        at, part = self._first + y // _ROWS, y % _ROWS
        if at >= len(self._changes) or part == _ROWS - 1:
            return []
        what = self._changes[at].what
        kind = "fold" if isinstance(what, FoldedLine) else "repair"
        width = self.size.width - 2
        if part == 0:
            text, style = f"{at + 1:>4}  " + self._words.text(f"{kind}.{what.reason.value}"), "accent"
        elif isinstance(what, FoldedLine):
            text, style = "      " + what.text, "muted"
        else:
            before = self._changes[at].before
            # What cannot be shown is named; the rest stands as it was and as it is.
            named = what.reason is RepairReason.CONTROL
            change = (
                f"{before} {what.removed}"
                if named
                else f"{before}{what.removed} → {before}{what.shown.strip()}"
            )
            text = "      " + change
            style = ""
        shown = clip(text, width)
        if at == self._at:
            return [
                (
                    " " + shown + " " * (width - cell_length(shown) + 1),
                    "cursor" if self.has_focus else "cursor-muted",
                )
            ]
        return [(" " + shown, style)]


class OriginalScreen(Screen[None]):
    """Original on the left, changes on the right; on a narrow terminal one above the other."""

    CSS_PATH = "over.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (MEDIUM, "-standard")]  # noqa: RUF012 - Textual's own shape
    BINDINGS = bindings("original")

    original = query_one("#original", VerbatimPane)
    changes = query_one("#changes", ChangesPane)

    def __init__(
        self, article: Article, place: Place, words: Catalogue, keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Open the original where the article is being read; keys are those in force, by action."""
        super().__init__()
        moves = [key for name in ("line_down", "line_up") for key in key_names(name, keys, words)[:1]]
        hints = {"move": moves} | {name: key_names(name, keys, words)[:1] for name in ("next_pane", "back")}
        self._hints = [words.text(f"original.{name}", keys=" ".join(on)) for name, on in hints.items() if on]
        self._article = article
        self._place = place
        self._words = words
        heading = f"{article.name} · " + words.text("original.encoding", encoding=article.encoding)
        self._verbatim = Verbatim(article, heading)

    def compose(self) -> ComposeResult:
        """Header, the two panes, hints."""
        yield Bar(id="header")
        with Container(id="panes"):
            yield VerbatimPane(self._verbatim)
            yield ChangesPane(self._verbatim.changes, self._words)
        yield Bar(id="status")

    def on_mount(self) -> None:
        """Show the place that was being read."""
        paragraphs = self._article.paragraphs
        offset = 0
        if self._place != (0, 0) and self._place.paragraph < len(paragraphs):
            offset = paragraphs[self._place.paragraph].original_offset(self._place.character)
        place = self._verbatim.place(offset)
        self.original.show(self._verbatim.article, place)
        self.changes.focus()
        folded, repaired = len(self._article.folded), len(self._article.repairs)
        self.query_one("#header", Bar).show(
            [(self._words.text("original.title"), "strong")],
            [
                (
                    f"{self._words.text('original.folded')} {folded} · {self._words.text('original.repaired')} {repaired}",
                    "muted",
                )
            ],
        )
        self.query_one("#status", Bar).show([], [], self._hints)

    @on(ChangesPane.Pointed)
    def _pointed(self, message: ChangesPane.Pointed) -> None:
        self.original.set_current(message.change.hit)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse selects at a cell of the screen."""
        return select_at(self, self.original, x, y) or super().get_widget_and_offset_at(x, y)

    def action_previous_pane(self) -> None:
        """There are two: the other one."""
        self.action_next_pane()

    def action_next_pane(self) -> None:
        """The other pane takes the keys."""
        (self.changes if self.original.has_focus else self.original).focus()
        self.changes.refresh()

    def action_copy(self) -> None:
        """Copy the selected text."""
        selected = self.get_selected_text()
        said = "original.nothing_selected"
        if selected:
            self.app.copy_to_clipboard(selected)
            said = "status.copied"
        self.query_one("#status", Bar).show([(self._words.text(said, count=len(selected or "")), "")], [])

    def action_back(self) -> None:
        """Back to the article."""
        leave(self)

    def action_original(self) -> None:
        """What opened it closes it."""
        leave(self)
