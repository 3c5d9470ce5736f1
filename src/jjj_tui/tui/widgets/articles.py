"""The list of articles: five rows an entry, so that a row is found by division however many there are."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events

from jjj_tui.hanzi.breaks import break_lines
from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.widgets.lines import ScrollingLines, Span

ROWS = 5
"""Rows of an entry: two of title, two of facts, one blank."""


_TITLES = {(False, False): "", (True, False): "strong", (False, True): "italic", (True, True): "derived"}


class Item(NamedTuple):
    """What the list says of an article.

    Attributes:
        title: Headline in the shown script, or the file's name.
        facts: Two lines of facts.
        bad: Whether the article cannot be read.
        derived: Whether the page had no headline and the title was taken from the text.
    """

    title: str
    facts: tuple[tuple[Span, ...], tuple[Span, ...]]
    bad: bool = False
    derived: bool = False


class ArticlesPane(ScrollingLines):
    """The articles of the library, one of them under the cursor and one of them open."""

    BINDINGS = bindings("list")
    WHEEL = 1

    def __init__(
        self, item: Callable[[int], Item], choose: Callable[[int], None], *, id: str | None = None
    ) -> None:
        """Make an empty list.

        Args:
            item: Says what the list shows of an article, by its number in the library.
            choose: Opens an article; called at once, so that the next key finds it open.
            id: Textual's widget id.
        """
        super().__init__(id=id)
        self._choose = choose
        self._item = item
        self._numbers: Sequence[int] = ()
        self._cursor = 0
        self._first = 0
        self._open: int | None = None

    def show(self, numbers: Sequence[int], opened: int | None) -> None:
        """Show these articles in this order; the cursor stays on its article."""
        used = len(self._numbers)
        under = self._numbers[self._cursor] if self._numbers else opened
        fresh = not self._numbers
        self._numbers, self._open = numbers, opened
        wanted = opened if fresh else under
        self._cursor = numbers.index(wanted) if wanted in numbers else 0
        self._follow()
        self.refresh_items(max(used, len(numbers)))

    def point(self, number: int) -> None:
        """Put the cursor on an article and mark it as the open one."""
        self._open = number
        if number in self._numbers:
            self._cursor = self._numbers.index(number)
        self._follow()
        self.refresh_items()

    def refresh_items(self, used: int = 0) -> None:
        """What is said of the articles changed: paint the rows they stand on, and those of as many as stood there."""
        there = min(max(len(self._numbers), used) - self._first, self._visible + 1)
        self.refresh_rows(
            y for y in range(min(there * self.rows, self.size.height)) if y % self.rows != ROWS - 1
        )

    def refresh_open(self) -> None:
        """The open article has been read further: paint its rows alone."""
        if self._open in self._numbers:
            top = (self._numbers.index(self._open) - self._first) * self.rows
            self.refresh_rows(
                range(top + 2, top + 4)
            )  # the last of its facts, behind one line of title or two

    @property
    def under_cursor(self) -> int | None:
        """The number of the article under the cursor."""
        return self._numbers[self._cursor] if self._numbers else None

    @property
    def rows(self) -> int:
        """Rows of an entry; a list that is longer than the pane does without the blank one."""
        return ROWS if len(self._numbers) * ROWS <= self.size.height + 1 else ROWS - 1

    @property
    def _visible(self) -> int:
        # The blank row of the last one need not be seen.
        return max((self.size.height + (self.rows == ROWS)) // self.rows, 1)

    def _follow(self) -> None:
        self._first = min(self._first, self._cursor)
        self._first = max(self._first, self._cursor - self._visible + 1, 0)
        # No blank rows below while there are articles above.
        self._first = min(self._first, max(len(self._numbers) - self._visible, 0))

    def move(self, rows: int) -> None:
        """Move the cursor by entries."""
        cursor = max(0, min(self._cursor + rows, len(self._numbers) - 1))
        if cursor != self._cursor:
            self._cursor = cursor
            self._follow()
            self.refresh_items()

    @property
    def page_rows(self) -> int:
        """Entries on the screen."""
        return self._visible

    def go_top(self) -> None:
        """To the first article."""
        self.move(-self._cursor)

    def go_bottom(self) -> None:
        """To the last article."""
        self.move(len(self._numbers))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._follow()

    def on_focus(self) -> None:
        """Show the cursor strongly."""
        self.refresh_items()

    def on_blur(self) -> None:
        """Show the cursor weakly."""
        self.refresh_items()

    def on_click(self, event: events.Click) -> None:
        """A click opens what it hits."""
        at = self._first + event.y // self.rows
        if at < len(self._numbers):
            self._cursor = at
            self.action_open_article()

    def action_open_article(self) -> None:
        """Open the article under the cursor."""
        if self.under_cursor is not None:
            self._choose(self.under_cursor)

    def line(self, y: int) -> Sequence[Span]:
        """A row of an entry: one or two of title, the facts, and what is left of it blank."""
        nth, part = divmod(y, self.rows)
        at = self._first + nth
        if at >= len(self._numbers):
            return ()
        number = self._numbers[at]
        width = self.size.width - 2
        lines = self._lines_of(self._item(number), width, opened=number == self._open)
        if part >= len(lines):
            return ()
        style = ("cursor" if self.has_focus else "cursor-muted") if at == self._cursor else ""
        return self._filled(lines[part], style, width)

    @staticmethod
    def _lines_of(item: Item, width: int, *, opened: bool) -> Sequence[Sequence[Span]]:
        name = "error" if item.bad else _TITLES[opened, item.derived]
        starts = (*break_lines(item.title, max(width, 2)), len(item.title))
        titles = [item.title[: starts[1]].rstrip(" "), clip(item.title[starts[1] :], width)]
        return [*([(title, name)] for title in titles if title), *item.facts]

    @staticmethod
    def _filled(spans: Sequence[Span], cursor: str, width: int) -> Sequence[Span]:
        said: list[Span] = [(" ", cursor)]
        room = width
        for text, style in spans:
            piece = clip(text, room)
            room -= cell_length(piece)
            said.append((piece, cursor or style))
        return [*said, (" " * (max(room, 0) + 1), cursor)]
