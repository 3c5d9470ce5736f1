"""The reader's panes, the article that is open in them, and what was found out about it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from jjj_tui.article.model import Article, Place
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.library.sources import why_not
from jjj_tui.tui.arrivals import Arrivals
from jjj_tui.tui.describe import article_item, header_spans, status_spans
from jjj_tui.tui.panes import Panes
from jjj_tui.tui.shelf import Order, Shelf
from jjj_tui.tui.widgets.articles import ArticlesPane, Item
from jjj_tui.tui.widgets.bars import Bar
from jjj_tui.tui.widgets.lines import Lines, Span
from jjj_tui.tui.widgets.reading import ReadingPane
from jjj_tui.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from textual.timer import Timer

    from jjj_tui.figures.model import Figure
    from jjj_tui.tui.app import ReaderApp
    from jjj_tui.tui.messages import EntriesRead, FiguresCounted, FiguresRead, WordsRead

_BEGIN_AFTER = 0.03  # seconds: what can wait leaves the first frame alone until it is on the wire
_SAVE_AFTER = 0.5  # seconds until a new place is written down; leaving an article writes at once
_SEEN_AFTER = 4  # times as long a place has to stand until what is shown there counts as read


class ArticleScreen(Screen[None]):
    """Opens articles and shows them and what is found out about them; what keys do is said by its heirs."""

    AUTO_FOCUS = ""
    BLANK = True  # it shows nowhere: panes and bars cover it

    def __init__(self, shelf: Shelf, order: Order, script: Script, measure: int) -> None:
        """Make the screen as it was left.

        Args:
            shelf: What is known of the articles.
            order: Order of the list.
            script: Script to show everything in.
            measure: Measure when none is remembered, in Han characters.
        """
        super().__init__()
        self.shelf = shelf
        self.header = Bar(id="header")
        self.articles = ArticlesPane(self._item, self.open_by_number, id="list")
        self.text = ReadingPane(self._figures_of, id="text")
        self.statistics = Sidebar(self._statistics_lines, id="statistics")
        self.status = Bar(id="status")
        self.arrivals = Arrivals(self)
        self.panes = Panes(self, self.articles, self.text, self.statistics, shelf.memory, measure)
        self._order = order
        self.script = script
        self._toggled_from: Script | None = None
        self._open: int | None = None
        self._notice: list[Span] = []
        self._save: Timer | None = None
        self._furthest = 0.0
        self._settled = False  # whether it is sure which article is the first
        self._stood = 0  # times _SAVE_AFTER that the place has not changed

    @property
    def application(self) -> "ReaderApp":
        """The application, with its own type."""
        return cast("ReaderApp", self.app)

    def compose(self) -> ComposeResult:
        """The panes between the two bars."""
        yield self.header
        yield self.articles
        yield self.text
        yield self.statistics
        yield self.status

    def on_mount(self) -> None:
        """Open the article that was read last, so that the first frame shows it, and begin what can wait."""
        self.text.set_view(script=self.script, measure=self.panes.measure)
        self.panes.begin(several=len(self.shelf.entries) > 1)
        self._settled = self.shelf.returns
        self._open_first()
        self.panes.take_keys()
        self.set_timer(_BEGIN_AFTER, self.arrivals.begin)

    def settle(self) -> None:
        """The whole list is there: open its top, unless the reader has come back to an article, or begun with what stood there."""
        top = self.shelf.top(self._order)
        if not (self._settled or self._furthest or top is None or top == self._open):
            self._open_number(top)
        self._settled = True

    def touch(self) -> None:
        """The reader has begun: nothing opens by itself any more."""
        self._settled = True

    def _open_first(self) -> None:
        """Open the article that was read last, or the first of the list that can be read."""
        first = self.shelf.first(self._order)
        self.articles.show(self.shelf.ordered(self._order), first)
        if first is None:
            self._show_bars()
        else:
            self._open_number(first, self._open_or_first)

    def _open_or_first(self, number: int) -> None:
        """Open an article that was waited for; where it cannot be read after all, another one."""
        if not self._open_number(number):
            self._open_first()

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self.shelf.entries[self._open].article if self._open is not None else None

    def _open_number(self, number: int, once_read: Callable[[int], object] | None = None) -> bool:
        """Open an article, at once if it can be.

        Args:
            number: Its number in the library.
            once_read: What to do with the number instead, once an article that takes its time has been read.

        Returns:
            Whether it is open now.
        """
        entry = self.shelf.read(number)
        if entry.pending:
            self.arrivals.wait_for_article(number, partial(once_read or self._open_number, number))
            self.say(self.shelf.words.text("status.reading", name=entry.source.name))
            return False
        if entry.article is None:
            self.say(why_not(entry, self.shelf.words), "error")
            return False
        self._remember_place()
        self._open = number
        self._furthest = self.shelf.memory.progress(entry.article.key)
        self.forget_marks()
        self.shelf.open(entry)
        self.text.show(entry.article, self.shelf.memory.place(entry.article.key) or Place(0, 0))
        self.articles.point(number)
        self._show_bars()
        self.arrivals.begin_article(entry.article)
        return True

    def show_list(self) -> None:
        """Show the articles in the order of the list, as far as they have been read."""
        self.articles.show(self.shelf.ordered(self._order), self._open)
        self._show_bars()

    def open_by_number(self, number: int) -> None:
        """Open an article that was chosen anywhere, and bring its text to the front."""
        self.touch()
        if self._open_number(number, self.open_by_number):
            self.panes.front("text")

    def _figures_of(self, paragraph: int) -> "tuple[Figure, ...]":
        article = self.article
        return () if article is None else self.shelf.figures_in(article, paragraph)

    def _item(self, number: int) -> Item:
        entry = self.shelf.entries[number]
        article = entry.article
        if article is None:
            return article_item(entry, self.script, 0, 0, None, self.shelf.words)
        progress = self._furthest if number == self._open else self.shelf.memory.progress(article.key)
        count = self.shelf.figure_counts.get(article.key)
        length = self.shelf.length(article)
        return article_item(entry, self.script, length, progress, count, self.shelf.words)

    def _shown(self, text: str) -> str:
        article = self.article
        return text if article is None else convert(text, self.script, article.script)

    def shown_title(self, article: Article) -> str:
        """The title of an article in the script that is shown."""
        return convert(article.title, self.script, article.script)

    def _remember_place(self) -> None:
        if self._save is not None:
            self._save.stop()
            self._save = None
        article = self.text.article
        if article is not None and self.text.size.height:
            self.shelf.memory.remember_place(article.key, self.text.place, self._furthest)

    @on(ReadingPane.PlaceChanged)
    def _place_changed(self) -> None:
        self._show_bars()
        self._stood = 0
        if self._save is None:
            self._save = self.set_timer(_SAVE_AFTER, self._rested)

    def _rested(self) -> None:
        """Write a new place down; what was only passed on the way to another article was not read."""
        self._save = None
        self._stood += 1
        seen = self._stood >= _SEEN_AFTER
        if seen or self._stood == 1:
            if seen:  # and has been begun, however little of it that was
                self._furthest = max(self._furthest, self.text.progress, 0.01)
            self._remember_place()
        if seen:
            self.articles.refresh_open()
            self.statistics.renew()
        if not seen:
            self._save = self.set_timer(_SAVE_AFTER, self._rested)

    def on_entries_read(self, message: "EntriesRead") -> None:
        """Show what was read in the background."""
        self.arrivals.take_entries(message)

    def on_figures_counted(self, message: "FiguresCounted") -> None:
        """Show in the list how many figures articles have."""
        self.arrivals.take_counts(message)

    def on_figures_ready(self) -> None:
        """Mark the figures that are on the screen."""
        self.arrivals.take_engine()

    def on_figures_read(self, message: "FiguresRead") -> None:
        """Show the figures of the open article."""
        self.arrivals.take_figures(message)

    def on_words_read(self, message: "WordsRead") -> None:
        """Show the words of the open article."""
        self.arrivals.take_words(message)

    def on_screen_resume(self) -> None:
        """What lay over the reader is gone: open what was read meanwhile."""
        self.arrivals.open_awaited()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that something went wrong in the background."""
        if event.state is WorkerState.ERROR:
            self.fail(event.worker.group, self.arrivals.fail(event.worker))

    def fail(self, group: str, why: str) -> None:
        """A group of jobs will not bring what it was to bring."""
        self.say(why, "error")

    def on_resize(self) -> None:
        """Other panes may fit now."""
        self.panes.arrange()

    def leave(self) -> None:
        """Write down where reading stopped, and let no process live on."""
        self.arrivals.stop()
        self._remember_place()

    def say(self, text: str, style: str = "") -> None:
        """Tell the reader something until the next key that changes the bar."""
        self.announce([(text, style)])

    def announce(self, spans: Sequence[Span]) -> None:
        """The same with styles."""
        self._notice = list(spans)
        self._show_bars()

    def _show_bars(self) -> None:
        left, right, shorter = header_spans(self.article, self.script, self.shelf.words)
        self.header.show(left, right, shorter=shorter)
        at = self.shelf.position(self._order, self._open)
        self.status.show(
            *status_spans(
                self._notice,
                at,
                len(self.shelf.entries),
                self.text.progress,
                self.shelf.words,
                self.application.keys_in_force,
            )
        )

    def _statistics_lines(self, width: int) -> Lines:
        article = self.article
        return self.arrivals.lines(article, width, self._furthest) if article is not None else ()

    def forget_marks(self) -> None:
        """Nothing is marked in the text, nothing said of it any more, and no other article waited for."""
        self._notice = []
        if self.article is not None:
            self.arrivals.articles.forget()
        self.text.set_hits((), None)
