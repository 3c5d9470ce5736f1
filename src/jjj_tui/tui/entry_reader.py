"""Reading the articles that have not been read yet, in the background."""

from collections.abc import Mapping
from concurrent.futures import Future, wait
from threading import Thread
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from jjj_tui.library.sources import Entry, read_entry, refused
from jjj_tui.tui.messages import ENTRIES, EntriesRead
from jjj_tui.tui.mishap import spell

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.worker import Worker

    from jjj_tui.wording.catalogue import Catalogue

_BATCH = 50  # articles per message: the list is painted once for each
_LOOK_AFTER = 0.1  # seconds between two looks whether anybody still wants a large one


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
            try:
                read = self._read_large(entry, worker) if entry.takes_time else self._read(entry)
            except Exception as error:  # that of one article is not to be that of all others
                read = refused(entry.source, spell(error), self._words)
                errors.append(error)
            if read is None:
                return
            self._batch[number] = read
            if self._wanted in self._batch or len(self._batch) == _BATCH:
                self._tell()
        if not worker.is_cancelled:
            self._screen.post_message(EntriesRead(self._batch, last=True))
        if errors:
            raise errors[0]

    def _read(self, entry: Entry) -> Entry:
        return read_entry(entry, encoding=self._encoding, words=self._words)

    def _read_large(self, entry: Entry, worker: "Worker[Any]") -> Entry | None:
        """Read in a thread that ends with the program: who leaves waits for nothing. None when that is so."""
        self._tell()
        result: Future[Entry] = Future()

        def read() -> None:
            try:
                result.set_result(self._read(entry))
            except Exception as error:
                result.set_exception(error)

        Thread(target=read, daemon=True).start()
        while not (worker.is_cancelled or result.done()):
            wait([result], _LOOK_AFTER)
        return None if worker.is_cancelled else result.result()

    def _tell(self) -> None:
        batch, self._batch = self._batch, {}
        if batch:
            self._screen.post_message(EntriesRead(batch))
