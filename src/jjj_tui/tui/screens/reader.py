"""The reader's screen: articles, text, statistics; every change goes through a handler here."""

import gc
from collections.abc import Sequence
from threading import Event
from typing import TYPE_CHECKING, Self, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.widget import Widget

from jjj_tui.article.model import Article, Place
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.arrange import MEDIUM
from jjj_tui.tui.describe import article_item, describe_figure, header_spans, key_hints, status_spans
from jjj_tui.tui.figure_walk import next_figure, previous_figure
from jjj_tui.tui.finder import Hits
from jjj_tui.tui.marks import Hit
from jjj_tui.tui.messages import (
    CardWanted,
    EntriesRead,
    FiguresCounted,
    FiguresRead,
    FiguresReady,
    HitsFound,
    LedgerProgress,
    LedgerReady,
    PlaceChanged,
    SearchLineReady,
    WordsRead,
)
from jjj_tui.tui.panes import Panes
from jjj_tui.tui.shelf import Order, Shelf, countable, script_of, toggled
from jjj_tui.tui.widgets.articles import ArticlesPane, Item
from jjj_tui.tui.widgets.bars import Bar
from jjj_tui.tui.widgets.lines import Lines, LinesPane, Span
from jjj_tui.tui.widgets.reading import ReadingPane, select_at
from jjj_tui.typeset import Anchor

if TYPE_CHECKING:
    from textual.timer import Timer

    from jjj_tui.figures.model import Figure
    from jjj_tui.ledger import LedgerRow
    from jjj_tui.tui.app import ReaderApp
    from jjj_tui.tui.jobs import Search
    from jjj_tui.tui.search import SearchLine

_BEGIN_AFTER = 0.03  # seconds: what can wait leaves the first frame alone until it is on the wire
_SAVE_AFTER = 0.5  # seconds until a new place is written down; leaving an article writes at once


class ReaderScreen(Screen[None]):
    """Articles on the left, the text in the middle, statistics on the right."""

    BINDINGS = bindings("reader")
    AUTO_FOCUS = ""

    def __init__(self, shelf: Shelf, order: Order, script: Script, measure: int) -> None:
        """Make the screen as it was left.

        Args:
            shelf: What is known of the articles.
            order: Order of the list.
            script: Script to show everything in.
            measure: Measure when none is remembered, in Han characters.
        """
        self._painted_by_layout = False
        super().__init__()
        self.shelf = shelf
        self.header = Bar(id="header")
        self.articles = ArticlesPane(self._item, self.open_by_number, id="list")
        self.text = ReadingPane(self._figures_of, id="text")
        self.statistics = LinesPane(self._statistics_lines, id="statistics")
        self.status = Bar(id="status")
        self.search_line: SearchLine | None = None
        self.panes = Panes(self, self.articles, self.text, self.statistics, shelf.memory, measure)
        self._order = order
        self._script = script
        self.wide = False
        self._open: int | None = None
        self._figure: tuple[Hit, Figure] | None = None
        self._hits = Hits()
        self._search: Search | None = None
        self._notice: list[Span] = []
        self._save: Timer | None = None
        self._stop_words = Event()
        self._problem: str | None = None
        self.begun = False
        self._typed_ahead: list[Key] | None = None
        self._furthest = 0.0

    @property
    def reader(self) -> "ReaderApp":
        """The application, with its own type."""
        return cast("ReaderApp", self.app)

    # --- making

    def compose(self) -> ComposeResult:
        """The panes between the two bars."""
        yield self.header
        with Horizontal(id="panes"):
            yield self.articles
            yield self.text
            yield self.statistics
        yield self.status

    def on_mount(self) -> None:
        """Open the article that was read last, so that the first frame shows it, and begin what can wait."""
        self.text.set_view(script=self._script, measure=self.panes.measure, wide=self.wide)
        self.panes.begin()
        first = self.shelf.first(self._order)
        self.articles.show(self.shelf.ordered(self._order), first)
        if first is not None:
            self._open_number(first)
        else:
            self._show_bars()
        self.panes.take_keys()
        self.set_timer(_BEGIN_AFTER, self._begin_jobs)

    @property
    def typing(self) -> bool:
        """Whether the keys are the letters of a query, and none of the reader's own."""
        return self._typed_ahead is not None or (self.search_line is not None and self.search_line.display)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a query is typed, the keys are its letters."""
        return not self.typing or not hasattr(type(self), f"action_{action}")

    def on_key(self, event: Key) -> None:
        """Keep what is typed while the line for it is being made, and pass on what came here meanwhile."""
        line = self.search_line
        if self._typed_ahead is not None:
            event.stop()
            self._typed_ahead.append(event)
        elif line is not None and line.display and event is not line.entry.latest:
            event.stop()
            line.entry.take(event)

    def _mount_search_line(self) -> None:
        """Make the line when it is first wanted: whatever is mounted has the whole screen painted anew."""
        if self.search_line is None:
            from jjj_tui.tui.search import SearchLine

            self.search_line = SearchLine(
                self.shelf.words.text("search.prompt"), self.look_for, self.end_search
            )
            self.mount(self.search_line, after=self.status)

    @on(SearchLineReady)
    def _search_line_ready(self) -> None:
        typed, self._typed_ahead = self._typed_ahead, None
        if typed is not None and self.search_line is not None:
            self.action_search()
            for key in typed:
                self.search_line.entry.take(key)

    def set_wide(self, *, wide: bool) -> None:
        """The terminal draws ambiguous characters two cells wide, or it does not."""
        if wide != self.wide:
            self.wide = wide
            self.text.set_view(wide=wide)
            self.statistics.renew()

    def _begin_jobs(self) -> None:
        self.begun = True
        gc.enable()
        gc.freeze()  # what is there now stays
        from jjj_tui.tui import jobs  # what the first frame has no need of

        jobs.prepare_scripts(self, toggled(self.article, self._script))
        pending = [(at, entry) for at, entry in enumerate(self.shelf.entries) if entry.pending]
        if pending:
            jobs.read_entries(self, pending, self.shelf.encoding, self.shelf.words)
        else:
            jobs.count_figures(self, self.shelf.uncounted(self.article))
        if self.article is not None:
            self._begin_article_jobs(self.article)

    def _begin_article_jobs(self, article: Article) -> None:
        from jjj_tui.tui import jobs

        self._stop_words.set()
        jobs.read_article_figures(self, article, self.reader.options.settings.characters_per_minute)
        facts = self.shelf.facts.get(article.key) or self.reader.cache.get(article.key)
        if facts is not None:
            self.shelf.facts[article.key] = facts
        else:
            self._stop_words = jobs.read_words(self, article)
        self.statistics.renew()

    # --- the article

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self.shelf.entries[self._open].article if self._open is not None else None

    def _open_number(self, number: int) -> bool:
        entry = self.shelf.read(number)
        if entry.article is None:
            self.say(entry.error or "", "error")
            return False
        self._remember_place()
        self._open = number
        self._furthest = self.shelf.memory.progress(entry.article.key)
        self._forget_marks()
        self.shelf.open(entry)
        self._problem = None
        self.text.show(entry.article, self.shelf.memory.place(entry.article.key) or Place(0, 0))
        self.articles.point(number)
        self._show_bars()
        if self.begun:
            self._begin_article_jobs(entry.article)
        return True

    def open_by_number(self, number: int) -> None:
        """Open an article that was chosen anywhere, and bring its text to the front."""
        if self._open_number(number):
            self.panes.front("text")

    def _figures_of(self, paragraph: int) -> "tuple[Figure, ...]":
        article = self.article
        return () if article is None else self.shelf.figures_in(article, paragraph)

    def _item(self, number: int) -> Item:
        entry = self.shelf.entries[number]
        article = entry.article
        if article is None:
            return article_item(entry, self._script, 0, 0, None, self.shelf.words)
        # The open one has been begun however little of it is above the fold.
        progress = (
            max(self.text.progress, 0.01) if number == self._open else self.shelf.memory.progress(article.key)
        )
        count = self.shelf.figure_counts.get(article.key)
        length = self.shelf.length(article)
        return article_item(entry, self._script, length, progress, count, self.shelf.words)

    def _read_so_far(self) -> float:
        """How far the open article has ever been read; it has been begun however little of it was seen."""
        self._furthest = max(self._furthest, self.text.progress, 0.01)
        return self._furthest

    def _shown(self, text: str) -> str:
        article = self.article
        return text if article is None else convert(text, self._script, article.script)

    def shown_title(self, article: Article) -> str:
        """The title of an article in the script that is shown."""
        return convert(article.title, self._script, article.script)

    def _remember_place(self) -> None:
        if self._save is not None:
            self._save.stop()
            self._save = None
        article = self.text.article
        if article is not None and self.text.size.height:
            self.shelf.memory.remember_place(article.key, self.text.place, self._read_so_far())

    # --- what happens

    @on(PlaceChanged)
    def _place_changed(self) -> None:
        self._show_bars()
        if self._save is None:
            self._save = self.set_timer(_SAVE_AFTER, self._rested)

    def _rested(self) -> None:
        self._save = None
        self._remember_place()
        self.articles.refresh_open()
        self.statistics.renew()

    def on_descendant_focus(self) -> None:
        """Another pane has the keys now."""
        self.statistics.renew()

    @on(EntriesRead)
    def _entries_read(self, message: EntriesRead) -> None:
        self.shelf.take_entries(message.entries)
        self.articles.show(self.shelf.ordered(self._order), self._open)
        self._show_bars()
        if message.last:
            from jjj_tui.tui import jobs

            jobs.count_figures(self, self.shelf.uncounted(self.article))

    @on(FiguresCounted)
    def _figures_counted(self, message: FiguresCounted) -> None:
        self.shelf.figure_counts.update(message.counts)
        self.articles.refresh_items()

    @on(FiguresReady)
    def _figures_ready(self) -> None:
        if not self.shelf.engine_ready:
            self.shelf.engine_ready = True
            self.text.figures_changed()

    @on(FiguresRead)
    def _figures_read(self, message: FiguresRead) -> None:
        self.shelf.figure_counts[message.key] = countable(message.figures)
        self.articles.refresh_items()
        if self.article is not None and message.key == self.article.key:
            self.shelf.take_figures(message.figures, message.stats)
            self.text.figures_changed()
            self._know_words()

    @on(WordsRead)
    def _words_read(self, message: WordsRead) -> None:
        if message.facts is not None:
            self.shelf.facts[message.key] = message.facts
            self.reader.cache.put(message.key, message.facts)
        if self.article is not None and message.key == self.article.key:
            self._problem = message.reason if message.facts is None else None
            self._know_words()

    def _know_words(self) -> None:
        article, stats = self.article, self.shelf.stats
        facts = self.shelf.facts.get(article.key) if article is not None else None
        if stats is not None and facts is not None:
            from jjj_tui.stats import with_words

            self.shelf.stats = with_words(stats, facts)
        self.statistics.renew()

    def on_resize(self) -> None:
        """Other panes may fit now."""
        self.panes.arrange()

    def leave(self) -> None:
        """Write down where reading stopped, and let no process live on."""
        self._stop_words.set()
        self.app.workers.cancel_all()
        self._remember_place()

    def on_screen_resume(self) -> None:
        """Textual is about to lay the screen out, which paints all of it, and then to ask for all of it once more."""
        self._painted_by_layout = self.size != self.app.size

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint the screen, but not a second time what its layout has just painted: that would be the longest frame twice."""
        if self._painted_by_layout and not (regions or layout or recompose):
            self._painted_by_layout = False
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    # --- panes

    def action_next_pane(self) -> None:
        """To the pane on the right."""
        self.panes.step(1)

    def action_previous_pane(self) -> None:
        """To the pane on the left."""
        self.panes.step(-1)

    def action_statistics(self) -> None:
        """Show or hide the statistics."""
        self.panes.toggle_statistics()

    def action_alone(self) -> None:
        """The text alone, or the other panes back."""
        self.panes.toggle_alone()

    def action_narrower(self) -> None:
        """A narrower measure."""
        self._say_measure(-2)

    def action_wider(self) -> None:
        """A wider measure."""
        self._say_measure(2)

    def _say_measure(self, characters: int) -> None:
        count = self.panes.widen(characters)
        full = characters > 0 and self.text.display and count < self.panes.measure
        self.say(self.shelf.words.text("status.measure_full" if full else "status.measure", count=count))

    # --- articles

    def _neighbour(self, step: int) -> None:
        number = self.shelf.neighbour(self._order, self._open, step)
        if number is None or not self._open_number(number):
            self.say(self.shelf.words.text("status.last_article" if step > 0 else "status.first_article"))

    def action_next_article(self) -> None:
        """The next article of the list."""
        self._neighbour(1)

    def action_previous_article(self) -> None:
        """The previous article of the list."""
        self._neighbour(-1)

    def action_sort(self) -> None:
        """Another order of the list."""
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self.shelf.memory.set("order", self._order.value)
        self.shelf.sort_anew()
        self.articles.show(self.shelf.ordered(self._order), self._open)
        self.say(self.shelf.words.text(f"order.{self._order.value}"))

    # --- script

    def action_toggle_script(self) -> None:
        """Simplified or Traditional, the other one; the line stays where it is."""
        self.set_script(toggled(self.article, self._script))

    def action_choose_script(self) -> None:
        """Pick one of the four scripts."""
        self.reader.choose_script(self._script)

    def set_script(self, script: Script) -> None:
        """Show everything in a script."""
        self._script = script
        self.shelf.words = self.reader.words_in(script_of(self.article, script))
        self.shelf.memory.set("script", script.value)
        self.text.set_view(script=script)
        self.articles.refresh_items()
        self._notice = self._spell_figure() or self._spell_hit()
        self._show_bars()
        self.statistics.renew()

    # --- figures

    def action_next_figure(self) -> None:
        """To the next figure."""
        self._walk(forward=True)

    def action_previous_figure(self) -> None:
        """To the previous figure."""
        self._walk(forward=False)

    def _walk(self, *, forward: bool) -> None:
        if not self.text.display:
            self.panes.front("text")
        article, page, rows = self.article, self.text.page(), self.text.rows()
        if article is None or page is None or not rows:
            return
        start = self._figure[0] if self._figure is not None else None
        if start is None or not rows[0].block <= start.block <= rows[-1].block:
            first, last = rows[0], rows[-1]
            start = Hit(first.block, first.start, -1) if forward else Hit(last.block, last.end, 0)
        step = next_figure if forward else previous_figure
        found = step(start, len(article.paragraphs), page.block_of(0), self._figures_of)
        if found is None:
            none_at_all = self._figure is None
            end = "last_figure" if forward else "first_figure"
            self.say(self.shelf.words.text("status.no_figures" if none_at_all else f"status.{end}"))
            return
        self._figure = found
        self.text.set_current(found[0])
        self.announce(self._spell_figure())

    def _spell_figure(self) -> list[Span]:
        return [] if self._figure is None else describe_figure(self._figure[1], self.shelf.words, self._shown)

    def walk_card(self, step: int) -> None:
        """The card of the next figure (1) or the previous one (-1)."""
        self._walk(forward=step > 0)
        self._card_wanted()

    @on(CardWanted)
    def _card_wanted(self) -> None:
        if self._figure is None:
            self._walk(forward=True)
        rows = self.shelf.ledger()
        if self._figure is None or rows is None:
            if self._figure is not None:
                self.say(self.shelf.words.text("ledger.none_yet"))
            return
        page = self.text.page()
        block, start, _ = self._figure[0]
        paragraph = page.block(block).paragraph if page is not None else None
        row = next((row for row in rows if row.place == (paragraph, start)), None)
        if row is not None:
            self.reader.show_card(row, rows, self._shown, self._script)

    def action_ledger(self) -> None:
        """All figures of the article."""
        article, rows = self.article, self.shelf.ledger()
        if article is None or rows is None:
            self.say(self.shelf.words.text("ledger.none_yet"))
            return
        self.reader.show_ledger(rows, self.shown_title(article), self._script)

    def action_library_ledger(self) -> None:
        """All figures of all articles."""
        from jjj_tui.tui import jobs

        self.say(self.shelf.words.text("ledger.working", done=0, count=len(self.shelf.entries)))

        entries = [self.shelf.entries[number] for number in self.shelf.ordered(self._order)]
        jobs.build_library_ledger(self, entries, self.shelf.encoding, self.shelf.words)

    @on(LedgerProgress)
    def _ledger_progress(self, message: LedgerProgress) -> None:
        self.say(self.shelf.words.text("ledger.working", done=message.done, count=message.count))

    @on(LedgerReady)
    def _ledger_ready(self, message: LedgerReady) -> None:
        self._notice = []
        self._show_bars()
        if self.is_current:
            self.reader.show_ledger(message.rows, self.shelf.words.text("ledger.library"), self._script)

    def go_to(self, row: "LedgerRow") -> None:
        """To a figure that was chosen in the ledger."""
        number = self.shelf.number_of(row.article)
        if number is None or (number != self._open and not self._open_number(number)):
            return
        self.panes.front("text")
        page = self.text.page()
        if page is not None:
            figure = row.figure
            self._figure = (Hit(page.block_of(row.place.paragraph), figure.start, figure.end), figure)
            self.text.set_current(self._figure[0])
            self.announce(self._spell_figure())

    # --- search

    def action_search(self) -> None:
        """Type what to look for."""
        article = self.article
        if article is None:
            return
        if self.search_line is None or not self.search_line.ready:
            self._typed_ahead = []
            self.set_focus(None)  # so that no pane takes the letters for its own keys
            self._mount_search_line()
            return
        self.panes.front("text")
        self.status.display = False
        self.search_line.begin(self.text.top_anchor, self.text)

    def look_for(self, query: str) -> None:
        """Search for a query unless that is being done already; called as it is typed."""
        article = self.article
        if article is not None and self._hits.expect(query):
            from jjj_tui.tui.jobs import Search

            if self._search is None or self._search.key != article.key:
                self._search = Search(self, article.key, self.text.sources)
            self._search.start(query)

    def end_search(self, origin: Anchor | None) -> None:
        """Typing ended; ``origin`` is where reading was if the search was given up, else None."""
        self.status.display = True
        if origin is not None:
            self._forget_marks()
            self.text.return_to(origin)
        self._show_bars()

    @on(HitsFound)
    def _hits_found(self, message: HitsFound) -> None:
        if self.article is None or message.key != self.article.key:
            return
        origin = self.search_line.origin if self.search_line is not None else Anchor(0)
        self._figure = None
        self._hits.take(message.query, message.hits, origin.block, origin.character)
        self._show_hit()

    def _show_hit(self) -> None:
        count = self._hits.count(self.shelf.words)
        self.text.set_hits(self._hits.all, self._hits.current)
        if self.search_line is not None:
            self.search_line.count(count, found=bool(self._hits.all))
        self.announce(self._spell_hit())

    def _spell_hit(self) -> list[Span]:
        count = self._hits.count(self.shelf.words)
        return [(self._hits.query + "  ", "strong"), (count, "accent")] if count else []

    def _step_hit(self, step: int) -> None:
        if self._hits.step(step):
            self._figure = None
            if self._hits.settled:
                self._show_hit()
        else:
            key = key_hints(("search",), self.reader.keys_in_force, self.shelf.words)
            self.say(self._hits.count(self.shelf.words) or self.shelf.words.text("search.first", key=key))

    def action_next_hit(self) -> None:
        """To the next hit, from the last one to the first."""
        self._step_hit(1)

    def action_previous_hit(self) -> None:
        """To the previous hit."""
        self._step_hit(-1)

    def _forget_marks(self) -> None:
        self._hits.clear()
        self._figure = None
        self._notice = []
        self.text.set_hits((), None)

    def action_back(self) -> None:
        """Clear what is marked; with nothing marked, back to the text, and from the text to the list."""
        if self.selections:
            self.clear_selection()
        elif self._hits.query or self._figure is not None or self._notice:
            self._forget_marks()
            self._show_bars()
        elif self.focused is not self.text:
            self.panes.front("text")
        elif self.size.width < MEDIUM:
            self.panes.front("list")

    # --- other screens

    def action_original(self) -> None:
        """The untouched original beside what was folded and repaired."""
        if self.article is not None:
            self.reader.show_original(self.article, self.text.place)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse selects at a cell of the screen."""
        return select_at(self, self.text, x, y) or super().get_widget_and_offset_at(x, y)

    def action_copy(self) -> None:
        """Copy the selected text."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
            self.say(self.shelf.words.text("status.copied", count=len(selected)))
        else:
            self.say(self.shelf.words.text("status.nothing_selected"))

    # --- bars and statistics

    def say(self, text: str, style: str = "") -> None:
        """Tell the reader something until the next key that changes the bar."""
        self.announce([(text, style)])

    def announce(self, spans: Sequence[Span]) -> None:
        """The same with styles."""
        self._notice = list(spans)
        self._show_bars()

    def _show_bars(self) -> None:
        self.header.show(*header_spans(self.article, self._script, self.shelf.words))
        at = self.shelf.position(self._order, self._open)
        self.status.show(
            *status_spans(
                self._notice,
                at,
                len(self.shelf.entries),
                self.text.progress,
                self.shelf.words,
                self.reader.keys_in_force,
            )
        )

    def _statistics_lines(self, width: int) -> Lines:
        stats = self.shelf.stats
        if self.article is None:
            return ()
        if stats is None:
            return [[(self.shelf.words.text("statistics.working"), "muted")]]
        from jjj_tui.tui.statistics import Pane, statistics_lines

        pane = Pane(max(width, 10), self.wide, self.shelf.words, self._shown)
        derived = self.article.title_derived
        read, digest = self._read_so_far(), self.shelf.digest
        lines = list(statistics_lines(stats, pane, read, self._problem, derived=derived, digest=digest))
        if self.statistics.has_focus and lines:
            # Who has the keys must be seen, in colours or without.
            lines[0] = [(" " + lines[0][0][0] + " ", "cursor")]
        return lines
