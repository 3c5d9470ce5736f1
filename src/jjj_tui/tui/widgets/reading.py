"""The reading pane: one article, set as a page, moved through by rows and found again by characters."""

from bisect import bisect_right
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Offset, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from jjj_tui.article.model import Article, Place
from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.sentences import sentence_span
from jjj_tui.hanzi.width import cell_length, cell_offsets
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.marks import Hit, Mark, damage_marks, figure_marks, hits_in, runs
from jjj_tui.tui.widgets.lines import ScrollingLines
from jjj_tui.typeset import Anchor, BlockKind, Page, Row, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from jjj_tui.figures.model import Figure

_BASE = {
    BlockKind.TITLE: "title",
    BlockKind.DATELINE: "muted",
    BlockKind.SPEAKER: "speaker",
    BlockKind.HEADING: "heading",
    BlockKind.PROSE: "",
}
_MARGIN = 2  # cells kept free on either side of the text column where there is room


def _in_row(marks: tuple[Mark, ...], row: Row) -> list[Mark]:
    return [mark for mark in marks if mark.start < row.end and mark.end > row.start]


def _read(page: Page, row: Row) -> str:
    return page.text(row.block)[row.start : row.end]


class ReadingPane(ScrollingLines):
    """The text of an article.

    The pane has no scroll offset: its position is the anchor, a character of the article, and the rows of the screen
    follow from it and the view. So nothing has to be laid out but what is seen, and nothing is lost on a resize.
    """

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
            figures: Gives the figures of a paragraph of the article that is shown.
            id: Textual's widget id.
        """
        super().__init__(id=id)
        self._figures = figures
        self.dates = False  # whether dates, scores and the like are marked
        self._article: Article | None = None
        self._script = Script.ORIGINAL
        self._measure = 40
        self._wide_ambiguous = False
        self._anchor = Anchor(0)
        self._page: Page | None = None
        self._earlier: Page | None = None
        self._rows: tuple[Page, Anchor, int, list[Row]] | None = None
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        self._progress = 0.0
        self._marks = lru_cache(512)(self.marks_of)

    # --- what is shown

    @property
    def article(self) -> Article | None:
        """The article in the pane."""
        return self._article

    @property
    def script(self) -> Script:
        """The script it is shown in."""
        return self._script

    def show(self, article: Article | None, place: Place = Place(0, 0)) -> None:  # noqa: B008 - a NamedTuple
        """Open an article at a place."""
        self._article = article
        self._page = self._earlier = None
        self._hits, self._current = (), None
        self._marks.cache_clear()
        self._anchor = Anchor(0)
        self._progress = 0.0
        if article is not None:
            self._anchor = Page(article, self.view()).anchor_of(place)
        self._moved()

    def set_view(
        self, *, script: Script | None = None, measure: int | None = None, wide: bool | None = None
    ) -> None:
        """Show the same place in another script or measure, or for a terminal with wide ambiguous characters."""
        self._script = self._script if script is None else script
        self._measure = self._measure if measure is None else measure
        self._wide_ambiguous = self._wide_ambiguous if wide is None else wide
        before, rows = self._page, self._rows
        self._page, self._earlier = None, before or self._earlier
        after = self.page()
        if before is None or after is None or rows is None or before.view.width != after.view.width:
            self.refresh()
            return
        # The same lines in another script: blank ones and those that read the same need no paint.
        shown = self.rows()
        self.refresh_rows(
            y
            for y, (old, new) in enumerate(zip_longest(rows[3], shown))
            if old is None or new is None or _read(before, old) != _read(after, new)
        )

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
        return self._anchor

    def return_to(self, anchor: Anchor) -> None:
        """Back to a row that was at the top before."""
        if anchor != self._anchor:
            self._anchor = anchor
            self._moved()

    def sources(self) -> list[str]:
        """The source texts of all blocks, for searching."""
        page = self.page()
        return [] if page is None else [page.block(at).source for at in range(len(page))]

    # --- geometry

    @property
    def _extent(self) -> Size:
        """The pane's size; before it was ever laid out, what it may have at most: keys can come that early."""
        size = self.size
        return size if size.width else self.screen.size - Size(0, 2)

    @property
    def _height(self) -> int:
        return max(self._extent.height, 1)

    @property
    def column_width(self) -> int:
        """Cells of the text column: the measure, or what the pane has."""
        room = self._extent.width
        margins = 2 * _MARGIN if room > 8 * _MARGIN else 0
        return max(min(2 * self._measure, room - margins), 2)

    def view(self) -> View:
        """What the article is set for today."""
        return View(self._script, self.column_width, self._wide_ambiguous)

    def page(self) -> Page | None:
        """The page in today's view, made anew when the view has changed."""
        if self._article is None:
            return None
        view = self.view()
        if self._page is None or self._page.view != view:
            self._page = Page(self._article, view, self._earlier)
        return self._page

    def rows(self) -> list[Row]:
        """The rows on the screen; empty without an article."""
        page, height = self.page(), self._height
        if page is None:
            return []
        if self._rows is None or self._rows[0] is not page or self._rows[1:3] != (self._anchor, height):
            top = self._clamped(page, page.find(self._anchor))
            shown = []
            for row in page.rows_from(top):
                shown.append(row)
                if len(shown) == height:
                    break
            self._rows = (page, self._anchor, height, shown)
        return self._rows[3]

    def _clamped(self, page: Page, row: Row) -> Row:
        last = page.last_top(self._height)
        return min(row, last, key=lambda at: (at.block, at.line))

    @property
    def place(self) -> Place:
        """The reading place: the first visible character."""
        page, rows = self.page(), self.rows()
        return page.place_of(rows[0]) if page is not None and rows else Place(0, 0)

    @property
    def progress(self) -> float:
        """Share of the text's characters that lie above the bottom of the pane, 0 to 1."""
        page, rows = self.page(), self.rows()
        if page is not None and rows and self._article is not None and self.size.height:
            total = page.characters
            self._progress = page.characters_before(rows[-1]) / total if total else 1.0
        return self._progress  # out of view, the pane has no bottom: what was reached before still holds

    # --- moving

    def _go(self, row: Row) -> None:
        page = self.page()
        if page is not None:
            anchor = self._clamped(page, row).anchor
            if anchor != self._anchor:
                self._anchor = anchor
                self._moved()

    def _moved(self) -> None:
        self._rows = None
        self.refresh()
        if self.size.height:
            self.post_message(self.PlaceChanged(self.place, self.progress))

    def on_resize(self) -> None:
        """The same place in another size."""
        self._rows = None
        self.post_message(self.PlaceChanged(self.place, self.progress))

    def move(self, rows: int) -> None:
        """Scroll by rows."""
        page, shown = self.page(), self.rows()
        if page is not None and shown:
            self._go(page.moved(shown[0], rows))

    def go_top(self) -> None:
        """To the headline."""
        page = self.page()
        if page is not None:
            self._go(page.row(0, 0))

    def go_bottom(self) -> None:
        """To the end of the text."""
        page = self.page()
        if page is not None:
            self._go(page.last_top(self._height))

    def reveal(self, block: int, character: int) -> None:
        """Bring a character into view, a third down the pane, unless it is there already."""
        page, shown = self.page(), self.rows()
        if page is None or not shown:
            return
        row = page.find(Anchor(block, character))
        if not (shown[0] <= row <= shown[-1]):
            self._go(page.moved(row, -(self.size.height // 3)))

    def action_figure_card(self) -> None:
        """The current figure spelled out."""
        self.post_message(self.CardWanted())

    # --- painting

    def marks_of(self, block: int) -> tuple[Mark, ...]:
        """What is marked in a block for good: figures and damage."""
        page = self.page()
        at = page.block(block) if page is not None else None
        if at is None or at.paragraph is None or self._article is None or at.kind is BlockKind.SPEAKER:
            return ()
        paragraph = self._article.paragraphs[at.paragraph]
        figures = figure_marks(self._figures(at.paragraph), dates=self.dates)
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
        """One row of the page, its text carrying (character, block) for the mouse."""
        rows, page = self.rows(), self._page
        base = self.ground
        width = self.size.width
        if page is None or y >= len(rows):
            return Strip.blank(width, base)
        row = rows[y]
        left = (width - page.view.width) // 2 + row.indent
        block = page.block(row.block)
        derived = block.kind is BlockKind.TITLE and page.article.title_derived
        ground = base + self.style("derived" if derived else _BASE[block.kind])
        text = page.text(row.block)
        # Spaces at a break hang in the margin: they are in the text, but there is nothing to see of them.
        end = row.start + len(text[row.start : row.end].rstrip(" "))
        pieces: list[tuple[str, Style]] = [(" " * left, base)]
        marks = (*self._marks(row.block), *self._overlays(row.block))
        for start, stop, names in runs(row.start, end, marks) if end > row.start else ():
            style = Style.combine([ground, *(self.style(name) for name in names)]) if names else ground
            pieces.append((text[start:stop], style))
        cells = cell_length(text[row.start : end])
        pieces.append((" " * max(width - left - cells, 0), base))
        # Margins take on the style beside them where that shows no difference: every change of style costs forty bytes.
        segments: list[Segment] = []
        for piece, style in pieces:
            if segments and (style == segments[-1].style or (style is base and segments[-1].style is ground)):
                segments[-1] = Segment(segments[-1].text + piece, segments[-1].style)
            elif segments and segments[-1].style is base and style is ground:
                segments[-1] = Segment(segments[-1].text + piece, ground)
            elif piece:
                segments.append(Segment(piece, style))
        return Strip(segments, width)

    # --- selecting

    def character_at(self, x: int, y: int) -> Offset | None:
        """The character that a cell of the pane belongs to, as (character, block); the nearest one for a cell beside the text.

        Left of a row that is its first character, right of it its last, and on a blank row the spot before the next block
        (character -1: Textual takes a selection to reach one beyond the character under the pointer).
        """
        page, rows = self.page(), self.rows()
        if page is None or not rows:
            return None
        row = rows[max(0, min(y, len(rows) - 1))]
        if row.line < 0:
            return Offset(-1, row.block)
        cell = x - (self.size.width - self.column_width) // 2 - row.indent
        offsets = cell_offsets(page.text(row.block)[row.start : row.end])
        character = bisect_right(offsets, max(cell, 0)) - 1
        return Offset(row.start + max(0, min(character, row.end - row.start - 1)), row.block)

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
        """The selected text as it is shown, paragraphs separated by line feeds."""
        page = self.page()
        if page is None:
            return None
        first, character = (
            (0, 0) if selection.start is None else (selection.start.y, max(selection.start.x, 0))
        )
        last, end = (len(page) - 1, None) if selection.end is None else (selection.end.y, selection.end.x)
        pieces = [page.text(block) for block in range(max(first, 0), min(last, len(page) - 1) + 1)]
        if not pieces:
            return None
        pieces[-1] = pieces[-1][:end]
        pieces[0] = pieces[0][character:]
        return "\n".join(pieces).strip("\n"), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.refresh()
