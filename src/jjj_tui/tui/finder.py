"""The search of the open article: its hits, and which of them is the current one."""

from jjj_tui.catalogue import Catalogue
from jjj_tui.tui.marks import Hit


class Hits:
    """The hits of a search in order, with one of them current."""

    def __init__(self) -> None:
        """No search yet."""
        self.all: tuple[Hit, ...] = ()
        self.query = ""
        self._at = 0

    @property
    def current(self) -> Hit | None:
        """The current hit."""
        return self.all[self._at] if self.all else None

    def take(self, query: str, hits: tuple[Hit, ...], block: int, character: int) -> None:
        """Take the hits of a query; the first at or after a spot becomes current, or the very first."""
        self.query, self.all = query, hits
        self._at = next(
            (at for at, hit in enumerate(hits) if (hit.block, hit.start) >= (block, character)), 0
        )

    def step(self, step: int) -> None:
        """To another hit, round the end."""
        self._at = (self._at + step) % max(len(self.all), 1)

    def clear(self) -> None:
        """Forget the search."""
        self.query, self.all, self._at = "", (), 0

    def count(self, words: Catalogue) -> str:
        """``3/128``; that there is none; nothing without a query."""
        if not self.query:
            return ""
        if not self.all:
            return words.text("search.none")
        return words.text("search.count", at=self._at + 1, count=len(self.all))
