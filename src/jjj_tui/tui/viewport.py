"""What is seen of an article: the rows of one screen, found by the character at their top; no widget is needed for it."""

from collections.abc import Callable
from itertools import zip_longest

from jjj_tui.article.model import Article, Place
from jjj_tui.page.model import Anchor, Row, View
from jjj_tui.page.typeset import Page


def _read(page: Page, row: Row) -> str:
    return page.text(row.block)[row.start : row.end]


class Viewport:
    """The part of an article that is on the screen.

    It has no scroll offset: its position is the anchor, a character of the article, and the rows of the screen follow
    from it and the view. So nothing has to be laid out but what is seen, and nothing is lost on a resize.
    """

    def __init__(self, view: Callable[[], View], height: Callable[[], int]) -> None:
        """Look at nothing yet.

        Args:
            view: What an article is set for at the moment.
            height: How many rows there is room for at the moment, at least 1.
        """
        self._view = view
        self._height = height
        self.article: Article | None = None
        self.anchor = Anchor(0)
        self._page: Page | None = None
        self._earlier: Page | None = None
        self._rows: tuple[Page, Anchor, int, list[Row]] | None = None

    def show(self, article: Article | None, place: Place) -> None:
        """Look at an article from a place on."""
        self.article = article
        self._page = self._earlier = self._rows = None
        self.anchor = Anchor(0) if article is None else Page(article, self._view()).anchor_of(place)

    def page(self) -> Page | None:
        """The page in today's view, made anew when the view has changed."""
        if self.article is None:
            return None
        view = self._view()
        if self._page is None or self._page.view != view:
            self._page = Page(self.article, view, self._earlier)
        return self._page

    def rows(self) -> list[Row]:
        """The rows on the screen; empty without an article."""
        page, height = self.page(), self._height()
        if page is None:
            return []
        if self._rows is None or self._rows[0] is not page or self._rows[1:3] != (self.anchor, height):
            top = self._clamped(page, page.find(self.anchor))
            shown = []
            for row in page.rows_from(top):
                shown.append(row)
                if len(shown) == height:
                    break
            self._rows = (page, self.anchor, height, shown)
        return self._rows[3]

    def take_view(self) -> list[int] | None:
        """Look at the same place in a view that has changed.

        Returns:
            The numbers of the rows on the screen that read otherwise now; None where all of them may.
        """
        before, rows = self._page, self._rows
        self._page, self._earlier = None, before or self._earlier
        after = self.page()
        if before is None or after is None or rows is None or before.view.width != after.view.width:
            return None
        # The same lines in another script: blank ones and those that read the same need no paint.
        return [
            y
            for y, (old, new) in enumerate(zip_longest(rows[3], self.rows()))
            if old is None or new is None or _read(before, old) != _read(after, new)
        ]

    @property
    def place(self) -> Place:
        """The reading place: the first visible character."""
        page, rows = self.page(), self.rows()
        return page.place_of(rows[0]) if page is not None and rows else Place(0, 0)

    @property
    def progress(self) -> float:
        """Share of the text's characters that lie above the bottom of the screen, 0 to 1."""
        page, rows = self.page(), self.rows()
        if page is None or not rows:
            return 0.0
        return page.characters_before(rows[-1]) / page.characters if page.characters else 1.0

    # --- moving; each says whether there was a way to go

    def return_to(self, anchor: Anchor) -> bool:
        """Back to a row that was at the top before."""
        if anchor == self.anchor:
            return False
        self.anchor = anchor
        self._rows = None
        return True

    def move(self, rows: int) -> bool:
        """By rows; negative is up."""
        page, shown = self.page(), self.rows()
        return page is not None and bool(shown) and self._go(page, page.moved(shown[0], rows))

    def go_top(self) -> bool:
        """To the headline."""
        page = self.page()
        return page is not None and self._go(page, page.row(0, 0))

    def go_bottom(self) -> bool:
        """To the end of the text."""
        page = self.page()
        return page is not None and self._go(page, page.last_top(self._height()))

    def reveal(self, block: int, character: int, *, above: int) -> bool:
        """Bring a character into view, some rows under the top, unless it is there already."""
        page, shown = self.page(), self.rows()
        if page is None or not shown:
            return False
        row = page.find(Anchor(block, character))
        return not shown[0] <= row <= shown[-1] and self._go(page, page.moved(row, -above))

    def _go(self, page: Page, row: Row) -> bool:
        return self.return_to(self._clamped(page, row).anchor)

    def _clamped(self, page: Page, row: Row) -> Row:
        last = page.last_top(self._height())
        return min(row, last, key=lambda at: (at.block, at.line))
