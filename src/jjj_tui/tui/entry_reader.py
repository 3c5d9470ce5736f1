"""Reading the articles that have not been read yet, in the background."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from jjj_tui.library.sources import Entry, read_entry, refused
from jjj_tui.tui.messages import ENTRIES, EntriesRead
from jjj_tui.tui.mishap import spell

if TYPE_CHECKING:
    from textual.screen import Screen

    from jjj_tui.catalogue import Catalogue

_BATCH = 50  # articles per message: the list is painted once for each


class EntryReader:
    """Reads articles one after the other, one that somebody waits for before all others; tells the screen of them."""

    def __init__(
        self,
        screen: "Screen[None]",
        entries: Mapping[int, Entry],
        encoding: str | None,
        words: "Catalogue",
        *,
        first: int | None = None,
    ) -> None:
        """Begin to read.

        Args:
            screen: Who is told.
            entries: The articles by their number.
            encoding: Encoding asked for; None to find out per article.
            words: Words of the interface.
            first: Number of the article that is waited for already.
        """
        self._screen = screen
        self._encoding = encoding
        self._words = words
        self._wanted = first
        # Both belong to the worker alone.
        self._left = dict(entries)
        self._batch: dict[int, Entry] = {}
        screen.run_worker(self._work, group=ENTRIES, thread=True, exit_on_error=False)

    def want(self, number: int) -> None:
        """Read this one next, and tell of it at once."""
        self._wanted = number

    def _work(self) -> None:
        worker = get_current_worker()
        errors: list[Exception] = []
        while self._left and not worker.is_cancelled:
            wanted = self._wanted
            number = wanted if wanted in self._left else next(iter(self._left))
            entry = self._left.pop(number)
            if entry.takes_time:
                self._tell()
            try:
                self._batch[number] = read_entry(entry, encoding=self._encoding, words=self._words)
            except Exception as error:  # that of one article is not to be that of all others
                self._batch[number] = refused(entry.source, spell(error), self._words)
                errors.append(error)
            if self._wanted in self._batch or len(self._batch) == _BATCH:
                self._tell()
        if not worker.is_cancelled:
            self._screen.post_message(EntriesRead(self._batch, last=True))
        if errors:
            raise errors[0]

    def _tell(self) -> None:
        batch, self._batch = self._batch, {}
        if batch:
            self._screen.post_message(EntriesRead(batch))
