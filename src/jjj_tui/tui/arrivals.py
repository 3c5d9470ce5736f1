"""What is found out about the articles behind the reader's back: here it is begun, here it arrives, and here it is told."""

import gc
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from jjj_tui.article.model import Article
from jjj_tui.hanzi.script import convert
from jjj_tui.tui.describe import key_names
from jjj_tui.tui.screens.leaving import on_top
from jjj_tui.tui.shelf import countable, toggled
from jjj_tui.tui.waiting import Waiting
from jjj_tui.tui.widgets.lines import wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.worker import Worker

    from jjj_tui.tui.entry_reader import EntryReader
    from jjj_tui.tui.messages import EntriesRead, FiguresCounted, FiguresRead, WordsRead
    from jjj_tui.tui.screens.article import ArticleScreen
    from jjj_tui.tui.widgets.lines import Lines
    from jjj_tui.words.child import WordsUnavailable


class Arrivals:
    """Starts the jobs of a screen, and puts what they bring where it is seen.

    Attributes:
        engine: What waits for the engine, by the key of the article that was open.
        articles: What waits for an article to be read, by its number.
        figures: What waits for the figures of an article, by its key.
        no_figures: Why the figures of the open article cannot be had; None where they are there or still to come.
        no_words: Why the words of the open article cannot be had; None where they are there or still to come.
        begun: Whether the jobs have been started.
    """

    def __init__(self, screen: "ArticleScreen") -> None:
        """For one screen; nothing is started yet."""
        self.articles: Waiting[int] = Waiting()
        self.engine: Waiting[str] = Waiting()
        self.figures: Waiting[str] = Waiting()
        self.no_figures: str | None = None
        self.no_words: WordsUnavailable | None = None
        self.begun = False
        self._screen = screen
        self._shelf = screen.shelf
        self._entry_reader: EntryReader | None = None
        self._begun_with: Article | None = None
        self._stop_words = Event()

    # --- starting

    def begin(self) -> None:
        """Start what could wait for the first frame."""
        screen, shelf = self._screen, self._shelf
        self.begun = True
        gc.enable()
        gc.freeze()  # what is there now stays
        pending = {at: entry for at, entry in enumerate(shelf.entries) if entry.pending}
        if pending:
            from jjj_tui.tui.entry_reader import EntryReader

            self._entry_reader = EntryReader(
                screen, pending, shelf.encoding, shelf.words, first=self.articles.key
            )
        else:
            self._count_figures()
        if screen.article is not None:
            self.begin_article(screen.article)

    def wait_for_article(self, number: int, then: "Callable[[], object]") -> None:
        """Have an article read before the others, and do something once that is done."""
        self.articles.wait(number, then)
        if self._entry_reader is not None:
            self._entry_reader.want(number)

    def begin_article(self, article: Article) -> None:
        """Have the figures and the words of an article read that is open now."""
        self.no_figures = self.no_words = None
        if not self.begun:
            return
        from jjj_tui.tui import jobs  # what the first frame has no need of

        left, self._begun_with = self._begun_with, article
        if left is None:
            jobs.prepare_scripts(self._screen, toggled(article, self._screen.script))
        elif left.key not in self._shelf.figure_counts:
            self._count_figures()
        application = self._screen.application
        self._stop_words.set()
        speed = application.options.settings.characters_per_minute
        jobs.read_article_figures(self._screen, article, speed, dates=self._shelf.dates)
        facts = self._shelf.facts.get(article.key) or application.cache.get(article.key)
        if facts is not None:
            self._shelf.facts[article.key] = facts
        else:
            self._stop_words = jobs.read_words(self._screen, article)
        self._screen.statistics.renew()

    def _count_figures(self) -> None:
        from jjj_tui.tui import jobs

        shelf, screen = self._shelf, self._screen
        jobs.count_figures(screen, shelf.uncounted(screen.article), dates=shelf.dates)

    def stop(self) -> None:
        """Let no job live on."""
        self._stop_words.set()
        self._screen.app.workers.cancel_all()

    # --- arriving

    def take_entries(self, message: "EntriesRead") -> None:
        """Articles were read."""
        self._shelf.take_entries(message.entries)
        self._screen.show_list()
        self.open_awaited()
        if message.last:
            self._screen.settle()
            self._count_figures()

    def open_awaited(self) -> None:
        """Open the article that is waited for if it has been read, once nothing lies over the reader."""
        number = self.articles.key
        if number is not None and not self._shelf.entries[number].pending and on_top(self._screen):
            self.articles.end(number)

    def take_counts(self, message: "FiguresCounted") -> None:
        """The key figures of articles were counted."""
        self._shelf.figure_counts.update(message.counts)
        self._screen.articles.refresh_items()

    def take_engine(self) -> None:
        """The engine is loaded: figures can be found while painting."""
        if not self._shelf.engine_ready:
            self._shelf.engine_ready = True
            self._screen.text.figures_changed()
        if (article := self._screen.article) is not None:
            self.engine.end(article.key)

    def take_figures(self, message: "FiguresRead") -> None:
        """The figures of an article were read: that of the open one, unless it was left meanwhile."""
        shelf, screen = self._shelf, self._screen
        shelf.figure_counts[message.key] = countable(message.figures, dates=shelf.dates)
        screen.articles.refresh_items()
        if screen.article is not None and message.key == screen.article.key:
            shelf.take_figures(message.figures, message.stats, message.digest, message.ledger)
            screen.text.figures_changed()
            self._know_words()
            self.figures.end(message.key)

    def take_words(self, message: "WordsRead") -> None:
        """The words of an article are known, or cannot be had."""
        if message.facts is not None:
            self._shelf.facts[message.key] = message.facts
            self._screen.application.cache.put(message.key, message.facts)
        if self._screen.article is not None and message.key == self._screen.article.key:
            self.no_words = message.reason if message.facts is None else None
            self._know_words()

    def fail(self, worker: "Worker[object]") -> str:
        """A job met an error that nobody foresaw: it is written down, and what it was to bring waited for no longer.

        Returns:
            What the reader is told.
        """
        from jjj_tui.tui.messages import FIGURES, WORDS
        from jjj_tui.tui.mishap import spell, tell

        error, article = worker.error or RuntimeError(), self._screen.article
        if article is not None and worker.name == article.key:
            if worker.group == FIGURES:
                self.no_figures = spell(error)
            elif worker.group == WORDS:
                from jjj_tui.words.child import WordsUnavailable

                self.no_words = WordsUnavailable("words.failed", reason=spell(error))
            self._screen.statistics.renew()
        state = self._screen.application.options.homes.state
        return tell(error, state, self._shelf.words, ends=False)

    def _know_words(self) -> None:
        article, stats = self._screen.article, self._shelf.stats
        facts = self._shelf.facts.get(article.key) if article is not None else None
        if stats is not None and facts is not None:
            from jjj_tui.stats import with_words

            self._shelf.stats = with_words(stats, facts)
        self._screen.statistics.renew()

    # --- shown

    def lines(self, article: Article, width: int, progress: float) -> "Lines":
        """What is known of the open article, as lines of the sidebar.

        Args:
            article: The article.
            width: Cells of a line.
            progress: How far it has been read, 0 to 1.
        """
        words, stats = self._shelf.words, self._shelf.stats
        if self.no_figures is not None:
            return wrapped([[(words.text("statistics.no_figures", reason=self.no_figures), "error")]], width)
        if stats is None:
            return [[(words.text("statistics.working"), "muted")]]
        from jjj_tui.tui.statistics import Pane, statistics_lines

        keys = key_names("original", self._screen.application.keys_in_force, words)
        shown = partial(convert, target=self._screen.script, source=article.script)
        pane = Pane(max(width, 10), words, shown, keys[0] if keys else "")
        derived, digest = article.title_derived, self._shelf.digest
        return list(statistics_lines(stats, pane, progress, self.no_words, derived=derived, digest=digest))
