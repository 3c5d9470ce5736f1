"""The reading pane: one article, set as a page, moved through by rows and found again by characters."""

from functools import lru_cache
from typing import TYPE_CHECKING

from textual.events import Click
from textual.geometry import Offset, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from jjj_tui.article.model import Article, Place
from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.sentences import sentence_span
from jjj_tui.page.model import Anchor, Row, View
from jjj_tui.page.typeset import Page
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.marks import Hit, Mark, damage_marks, figure_marks, hits_in
from jjj_tui.tui.painting import row_strip, text_column
from jjj_tui.tui.selecting import nearest_character, selected_text
from jjj_tui.tui.viewport import Viewport
from jjj_tui.tui.widgets.lines import ScrollingLines

if TYPE_CHECKING:
    from collections.abc import Callable

    from jjj_tui.figures.model import Figure

_MARGIN = 2  # cells kept free on either side of the text column where there is room


def _in_row(marks: tuple[Mark, ...], row: Row) -> list[Mark]:
    return [mark for mark in marks if mark.start < row.end and mark.end > row.start]


class ReadingPane(ScrollingLines):
    """The text of an article, seen through a viewport that keeps the reader's place."""

    BINDINGS = bindings("text")
    ALLOW_SELECT = True

    class PlaceChanged(Message):
        """Another row stands at the top."""

        def __init__(self, place: Place, progress: float) -> None:
            super().__init__()
            self.place = place
            self.progress = progress

        def can_replace(self, message: Message) -> bool:
            """Only the newest place matters."""
            return isinstance(message, ReadingPane.PlaceChanged)

    class CardWanted(Message):
        """The reader wants the current figure spelled out."""

    def __init__(self, figures: "Callable[[int], tuple[Figure, ...]]", *, id: str | None = None) -> None:
        """Make an empty pane.

        Args:
            figures: Gives the key figures of a paragraph of the article that is shown.
            id: Textual's widget id.
        """
        super().__init__(id=id)
        self._figures = figures
        self._script = Script.ORIGINAL
        self._measure = 40
        self._viewport = Viewport(self.view, lambda: max(self._extent.height, 1))
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        self._progress = 0.0
        self._marks = lru_cache(512)(self.marks_of)

    # --- what is shown

    @property
    def article(self) -> Article | None:
        """The article in the pane."""
        return self._viewport.article

    def show(self, article: Article | None, place: Place = Place(0, 0)) -> None:  # noqa: B008 - a NamedTuple
        """Open an article at a place."""
        self._hits, self._current = (), None
        self._marks.cache_clear()
        self._progress = 0.0
        self._viewport.show(article, place)
        self._moved()

    def set_view(self, *, script: Script | None = None, measure: int | None = None) -> None:
        """Show the same place in another script or measure."""
        self._script = self._script if script is None else script
        self._measure = self._measure if measure is None else measure
        changed = self._viewport.take_view()
        if changed is None:
            self.refresh()
        else:
            self.refresh_rows(changed)

    def set_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Mark search hits, one of them as the current one."""
        self._mark(hits, current)

    def set_current(self, current: Hit | None) -> None:
        """Mark one spot (a hit, a figure) as the current one and bring it into view."""
        self._mark(self._hits, current)

    def _mark(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        rows = self.rows()
        before = [_in_row(self._overlays(row.block), row) for row in rows]
        self._hits, self._current = hits, current
        # Where the mark is in view, only the rows are painted in which something shows; else the pane moves to it.
        self.refresh_rows(
            y for y, row in enumerate(rows) if _in_row(self._overlays(row.block), row) != before[y]
        )
        if current is not None:
            self.reveal(current.block, current.start)

    def figures_changed(self) -> None:
        """The figures of the article are known better now: paint the rows in which that shows."""
        rows = self.rows()
        before = [self._marks(row.block) for row in rows]
        self._marks.cache_clear()
        self.refresh_rows(
            y for y, row in enumerate(rows) if _in_row(before[y], row) != _in_row(self._marks(row.block), row)
        )

    @property
    def top_anchor(self) -> Anchor:
        """The row at the top, named by what stands in it."""
        return self._viewport.anchor

    def sources(self) -> tuple[str, ...]:
        """The source texts of all blocks, for searching."""
        page = self.page()
        return () if page is None else page.sources()

    # --- geometry

    @property
    def _extent(self) -> Size:
        """The pane's size; before it was ever laid out, what it may have at most: keys can come that early."""
        size = self.size
        return size if size.width else self.screen.size - Size(0, 2)

    @property
    def column_width(self) -> int:
        """Cells of the text column: the measure, or what the pane has."""
        room = self._extent.width
        margins = 2 * _MARGIN if room > 8 * _MARGIN else 0
        return max(min(2 * self._measure, room - margins), 2)

    def view(self) -> View:
        """What the article is set for today."""
        return View(self._script, self.column_width)

    def page(self) -> Page | None:
        """The page in today's view."""
        return self._viewport.page()

    def rows(self) -> list[Row]:
        """The rows on the screen; empty without an article."""
        return self._viewport.rows()

    def sees(self, hit: Hit) -> bool:
        """Whether the beginning of a spot is on the screen."""
        return any(row.block == hit.block and row.start <= hit.start < row.end for row in self.rows())

    @property
    def seen(self) -> tuple[Hit, Hit] | None:
        """Where the screen begins and ends, as spots before and behind all that is on it; None without an article."""
        rows = self.rows()
        if not rows:
            return None
        return Hit(rows[0].block, rows[0].start, -1), Hit(rows[-1].block, rows[-1].end, 0)

    @property
    def place(self) -> Place:
        """The reading place: the first visible character."""
        return self._viewport.place

    @property
    def progress(self) -> float:
        """Share of the text's characters that lie above the bottom of the pane, 0 to 1."""
        if self.size.height:  # out of view, the pane has no bottom: what was reached before still holds
            self._progress = self._viewport.progress
        return self._progress

    # --- moving

    def _moved(self) -> None:
        self.refresh()
        if self.size.height:
            self._tell_place()

    def _tell_place(self) -> None:
        self.post_message(self.PlaceChanged(self.place, self.progress))

    def on_resize(self) -> None:
        """The same place in another size."""
        self._tell_place()

    def move(self, rows: int) -> None:
        """Scroll by rows."""
        if self._viewport.move(rows):
            self._moved()

    def go_top(self) -> None:
        """To the headline."""
        if self._viewport.go_top():
            self._moved()

    def go_bottom(self) -> None:
        """To the end of the text."""
        if self._viewport.go_bottom():
            self._moved()

    def reveal(self, block: int, character: int) -> None:
        """Bring a character into view, a third down the pane, unless it is there already."""
        if self._viewport.reveal(block, character, above=self.size.height // 3):
            self._moved()

    def return_to(self, anchor: Anchor) -> None:
        """Back to a row that was at the top before."""
        if self._viewport.return_to(anchor):
            self._moved()

    def action_figure_card(self) -> None:
        """The current figure spelled out."""
        self.post_message(self.CardWanted())

    # --- painting

    def marks_of(self, block: int) -> tuple[Mark, ...]:
        """What is marked in a block for good: figures and damage."""
        page = self.page()
        at = page.block(block) if page is not None else None
        if page is None or at is None or at.paragraph is None:
            return ()
        paragraph = page.article.paragraphs[at.paragraph]
        figures = figure_marks(self._figures(at.paragraph)) if paragraph.measures else ()
        return (*figures, *damage_marks(paragraph))

    def _overlays(self, block: int) -> tuple[Mark, ...]:
        over = [Mark(hit.start, hit.end, "hit") for hit in hits_in(self._hits, block)]
        if self._current is not None and self._current.block == block:
            over.append(Mark(self._current.start, self._current.end, "current"))
        selection = self.text_selection
        span = selection.get_span(block) if selection is not None else None
        if span is not None:
            start, end = span
            over.append(Mark(max(start, 0), 1 << 30 if end == -1 else end, "selection"))
        return tuple(over)

    def render_line(self, y: int) -> Strip:
        """One row of the page."""
        rows, page = self.rows(), self.page()
        width, ground = self.size.width, self.ground
        if page is None or y >= len(rows):
            return Strip.blank(width, ground)
        row = rows[y]
        marks = (*self._marks(row.block), *self._overlays(row.block))
        return row_strip(page, row, marks, width, ground, self.style)

    # --- selecting

    def character_at(self, x: int, y: int) -> Offset | None:
        """The character that a cell of the pane belongs to, as (character, block); None without an article."""
        page, rows = self.page(), self.rows()
        if page is None or not rows:
            return None
        row = rows[max(0, min(y, len(rows) - 1))]
        return nearest_character(page, row, x - text_column(page, self.size.width))

    def on_click(self, event: Click) -> None:
        """A double click selects the sentence, a triple one the paragraph."""
        page = self.page()
        if event.chain < 2 or page is None:
            return
        event.prevent_default()  # Textual would select the whole article
        at = self.character_at(event.x, event.y)
        if at is not None:
            length = len(page.text(at.y))
            start, end = sentence_span(page.text(at.y), max(at.x, 0)) if event.chain == 2 else (0, length)
            self.screen.selections = {self: Selection(Offset(start, at.y), Offset(end, at.y))}

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it is shown, and what separates it from that of another widget."""
        page = self.page()
        if page is None:
            return None
        text = selected_text(page, selection)
        return None if text is None else (text, "\n")

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.refresh()
