"""The search of the open article: its hits, and which of them is the current one."""

from bisect import bisect_left

from jjj_tui.tui.marks import Hit
from jjj_tui.wording.catalogue import Catalogue


class Hits:
    """The hits of a search in order, with one of them current."""

    def __init__(self) -> None:
        """No search yet."""
        self.all: tuple[Hit, ...] = ()
        self.query = ""
        self._at = 0
        self._expected = ""
        self._ahead = 0

    @property
    def current(self) -> Hit | None:
        """The current hit."""
        return self.all[self._at] if self.all else None

    @property
    def settled(self) -> bool:
        """Whether the hits are those of the query that was typed last."""
        return self.query == self._expected

    def expect(self, query: str) -> bool:
        """A query is to be searched for; False when it already is. Steps made meanwhile are taken when its hits come."""
        if query == self._expected:
            return False
        self._expected, self._ahead = query, 0
        return True

    def take(self, query: str, hits: tuple[Hit, ...], block: int, character: int) -> None:
        """Take the hits of a query; the first at or after a spot becomes current, or the very first."""
        self.query, self.all = query, hits
        self._at = next(
            (at for at, hit in enumerate(hits) if (hit.block, hit.start) >= (block, character)), 0
        )
        if self.settled:
            self.step(self._ahead)
            self._ahead = 0

    def step(self, step: int, seen: "tuple[Hit, Hit] | None" = None) -> bool:
        """To another hit, round the end; False when there is none.

        Args:
            step: 1 for the next, -1 for the previous.
            seen: Where the screen begins and ends when the current hit is not on it: then the first hit from its top on,
                or the last one up to its bottom.
        """
        if not self.settled:
            self._ahead += step
        elif self.all and seen is not None:
            top, bottom = seen
            at = bisect_left(self.all, top) if step > 0 else bisect_left(self.all, bottom) - 1
            self._at = at % len(self.all)
        elif self.all:
            self._at = (self._at + step) % len(self.all)
        return bool(self.all) or not self.settled

    def clear(self) -> None:
        """Forget the search."""
        self.all, self.query, self._expected = (), "", ""
        self._at = self._ahead = 0

    def count(self, words: Catalogue) -> str:
        """``3/128``; that there is none; nothing without a query."""
        if not self.query:
            return ""
        if not self.all:
            return words.text("search.none")
        return words.text("search.count", at=self._at + 1, count=len(self.all))
