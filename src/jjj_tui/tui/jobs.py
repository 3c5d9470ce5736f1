"""Work in the background. A job touches no widget: it posts a message to the screen that started it.

What a job cannot do it says in a message, too; an error that nobody foresaw reaches the screen as the worker's state.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import accumulate
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from textual.worker import get_current_worker

from jjj_tui.article.model import Article
from jjj_tui.hanzi.script import Script
from jjj_tui.library.sources import Entry, read_entry
from jjj_tui.tui.messages import (
    EXPORT,
    FIGURES,
    LEDGER,
    SEARCH,
    WORDS,
    Exported,
    ExportProgress,
    FiguresCounted,
    FiguresProgress,
    FiguresRead,
    FiguresReady,
    HitsFound,
    LedgerProgress,
    LedgerReady,
    WordsRead,
)

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App
    from textual.screen import Screen
    from textual.worker import Worker

    from jjj_tui.figures.model import ArticleFigure
    from jjj_tui.tui.keep import GoOn
    from jjj_tui.wording.catalogue import Catalogue

_BATCH = 50  # articles per message: the list is painted once for each
_SELDOM = 1.0  # seconds between two words on how far something is: each costs a line on a slow wire


class Seldom:
    """Tells when there is something to be told again: never at once, and no more than once in a second."""

    def __init__(self) -> None:
        self._last = monotonic()

    def now(self) -> bool:
        """Whether a second has passed since the last time."""
        now = monotonic()
        if now - self._last < _SELDOM:
            return False
        self._last = now
        return True


def under_way(app: "App[Any]", group: str) -> bool:
    """Whether a worker of a group is at it."""
    return any(worker.group == group and not worker.is_finished for worker in app.workers)


_Item = TypeVar("_Item")


def _all(items: Iterable[_Item], worker: "Worker[Any]") -> tuple[_Item, ...] | None:
    """All that is found one by one; None when the worker was cancelled on the way, as it is when the reader is left."""
    found = []
    for item in items:
        if worker.is_cancelled:
            return None
        found.append(item)
    return tuple(found)


def _figures(article: Article, far: Callable[[int, int], None]) -> "Iterator[ArticleFigure]":
    """The figures of an article; ``far`` is told how many of its characters are behind."""
    from jjj_tui.figures.article import iter_figures

    begins = [*accumulate((len(paragraph.text) for paragraph in article.paragraphs), initial=0)]
    for record in iter_figures(article):
        far(begins[record.paragraph], begins[-1])
        yield record


def prepare_scripts(screen: "Screen[None]", script: Script) -> None:
    """Load the dictionaries that the first toggle will ask for."""

    def work() -> None:
        from jjj_tui.hanzi.script import ConversionUnavailable, convert, detect

        sample = "汉漢" if script is Script.SIMPLIFIED else "汉字简体"
        with suppress(ConversionUnavailable):  # the toggle itself says so
            convert(sample, script, detect(sample))

    screen.run_worker(work, group="scripts", thread=True, exit_on_error=False)


def count_figures(screen: "Screen[None]", articles: Sequence[Article], *, dates: bool) -> None:
    """Count the key figures of articles for the list, the shortest first; scores and product sizes (tier C) where they are wanted."""

    def work() -> None:
        from jjj_tui.figures.article import iter_figures
        from jjj_tui.tui.shelf import countable

        worker = get_current_worker()
        counts: dict[str, int] = {}
        for article in sorted(articles, key=lambda article: article.characters):
            records = _all(iter_figures(article), worker)
            if records is None or worker.is_cancelled:
                break  # what was counted is as true as ever
            counts[article.key] = countable(records, dates=dates)
            if len(counts) == _BATCH:
                screen.post_message(FiguresCounted(counts))
                counts = {}
        if counts:
            screen.post_message(FiguresCounted(counts))

    screen.run_worker(work, group="counts", exclusive=True, thread=True, exit_on_error=False)


def read_article_figures(
    screen: "Screen[None]", article: Article, characters_per_minute: int, *, dates: bool = False
) -> None:
    """Read the figures of the open article across its paragraphs, count what it holds and put its ledger together."""

    def work() -> None:
        import jjj_tui.figures.article
        from jjj_tui.stats import read_stats

        screen.post_message(FiguresReady())
        import jjj_tui.tui.statistics  # noqa: F401 - wanted next, and loading is not for the screen's thread
        from jjj_tui.ledger.digest import read_digest
        from jjj_tui.ledger.rows import iter_ledger

        worker = get_current_worker()
        tell = Seldom()

        def far(characters: int, of: int) -> None:
            if tell.now():
                screen.post_message(FiguresProgress(article.key, characters, of))

        figures = _all(_figures(article, far), worker)
        if figures is None:
            return
        stats = read_stats(article, figures, None, characters_per_minute, dates=dates)
        ledger = _all(iter_ledger([(article, figures)], dates=dates), worker)
        if ledger is not None:
            screen.post_message(FiguresRead(article.key, figures, stats, read_digest(ledger), ledger))

    screen.run_worker(work, name=article.key, group=FIGURES, exclusive=True, thread=True, exit_on_error=False)


def build_library_ledger(
    screen: "Screen[None]",
    entries: Sequence[Entry],
    known: "Mapping[str, tuple[ArticleFigure, ...]]",
    encoding: str | None,
    words: "Catalogue",
    *,
    dates: bool = False,
) -> None:
    """Put together the ledger of all articles that can be read, in the order given.

    Args:
        screen: Who is told how far it is, and at last the rows.
        entries: The articles.
        known: Figures that were read before, by the key of their article.
        encoding: Encoding asked for; None to find out per article.
        words: Words of the interface.
        dates: Whether scores and product sizes (tier C) are among the rows.
    """

    def work() -> None:
        from jjj_tui.ledger.rows import iter_ledger

        worker = get_current_worker()
        tell = Seldom()

        def articles() -> "Iterator[tuple[Article, tuple[ArticleFigure, ...]]]":
            for done, entry in enumerate(entries):

                def far(characters: int, of: int, done: int = done) -> None:
                    if tell.now():
                        screen.post_message(LedgerProgress(done, len(entries), characters, of))

                article = read_entry(entry, encoding=encoding, words=words).article
                if article is None:
                    continue
                records = known.get(article.key)
                if records is None:  # an article without figures is known as well
                    records = _all(_figures(article, far), worker)
                if records is None:
                    return
                yield article, records

        rows = _all(iter_ledger(articles(), dates=dates), worker)
        if rows is not None and not worker.is_cancelled:
            screen.post_message(LedgerReady(rows))

    screen.run_worker(work, group=LEDGER, thread=True, exit_on_error=False)


def export_ledger(screen: "Screen[None]", keep: "Callable[[GoOn], Path | str | None]", count: int) -> None:
    """Write rows of a ledger to files, row by row, until all are there or nobody wants them any more.

    Args:
        screen: Who is told.
        keep: Writes the rows, and asks on the way whether it is to go on.
        count: How many there are.
    """

    def work() -> None:
        worker = get_current_worker()
        tell = Seldom()

        def go_on(done: int) -> bool:
            if tell.now():
                screen.post_message(ExportProgress(done, count))
            return not worker.is_cancelled

        screen.post_message(Exported(keep(go_on)))

    screen.run_worker(work, group=EXPORT, thread=True, exit_on_error=False)


def read_words(screen: "Screen[None]", article: Article) -> Event:
    """Compute the words of the open article in a process of their own, so that the reader never holds a dictionary.

    Returns:
        An event that ends the process when it is set.
    """
    stop = Event()

    def work() -> None:
        from jjj_tui.words.child import WordsUnavailable, read_words_in_child

        try:
            facts = read_words_in_child(article, stop=stop)
        except WordsUnavailable as problem:
            if not stop.is_set():
                screen.post_message(WordsRead(article.key, None, problem))
        else:
            screen.post_message(WordsRead(article.key, facts))

    screen.run_worker(work, name=article.key, group=WORDS, thread=True, exit_on_error=False)
    return stop


class Search:
    """Searches one article as its reader types; the folded text is kept between keystrokes."""

    def __init__(self, screen: "Screen[None]", key: str, sources: Sequence[str]) -> None:
        """Search what an article with a key says, block by block."""
        self.key = key
        self._screen = screen
        self._sources = sources
        self._folded: list[str] | None = None

    def start(self, query: str) -> None:
        """Look for a query; an earlier one that is still under way is given up."""

        def work() -> None:
            worker = get_current_worker()
            from jjj_tui.tui.find import find_hits, folded_blocks

            if self._folded is None:
                self._folded = folded_blocks(self._sources)
            hits = find_hits(self._folded, query)
            if not worker.is_cancelled:
                self._screen.post_message(HitsFound(self.key, query, hits))

        self._screen.run_worker(work, group=SEARCH, exclusive=True, thread=True, exit_on_error=False)
