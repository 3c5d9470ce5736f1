"""Walking from figure to figure, the card of one and the ledger of all."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from jjj_tui.article.model import Place
from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.sentences import sentence_span
from jjj_tui.tui.describe import describe_figure, key_names, percent
from jjj_tui.tui.figure_walk import next_figure, previous_figure
from jjj_tui.tui.marks import Hit
from jjj_tui.tui.screens.article import ArticleScreen
from jjj_tui.tui.screens.leaving import on_top
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.tui.widgets.reading import ReadingPane

if TYPE_CHECKING:
    from jjj_tui.figures.model import Figure
    from jjj_tui.ledger.model import LedgerRow
    from jjj_tui.tui.messages import (
        Exported,
        ExportProgress,
        FiguresProgress,
        LedgerProgress,
        LedgerReady,
    )


class FiguresScreen(ArticleScreen):
    """The reader's screen, as far as figures go."""

    _figure: "tuple[Hit, Figure] | None" = None
    _library_wanted = False
    _far: list[Span] | None = None  # what was said last of how far something is

    def _wait_for_figures(self, wanted: Callable[[], None]) -> None:
        if self.article is not None and not self._say_no_figures():
            self.arrivals.figures.wait(self.article.key, wanted)
            self._say_far(self.shelf.words.text("ledger.none_yet"))

    def _say_no_figures(self) -> bool:
        """Say that the figures of the open article cannot be had, if that is so."""
        why = self.arrivals.no_figures
        if why is not None:
            self.say(self.shelf.words.text("statistics.no_figures", reason=why), "error")
        return why is not None

    def on_figures_progress(self, message: "FiguresProgress") -> None:
        """Say how far the figures of the open article have come, to whom waits for them."""
        if message.key != self.arrivals.figures.key:
            return
        far = percent(message.characters / max(message.of, 1))
        text = self.shelf.words.text("ledger.not_all_yet", far=far)
        if (ledger := self.application.overlays.ledger) is not None:
            ledger.tell_far(text)
        elif self._waits_still:
            self._say_far(text)

    def _say_far(self, text: str) -> None:
        """Say how far something is, and on every later occasion that nothing else was said since."""
        self.say(text)
        self._far = self._notice

    @property
    def _waits_still(self) -> bool:
        return bool(self._notice) and self._notice is self._far

    def _wait_for_engine(self, wanted: Callable[[], None]) -> None:
        if self.article is not None:
            self.arrivals.engine.wait(self.article.key, wanted)
            self.say(self.shelf.words.text("ledger.none_yet"))

    def action_next_figure(self) -> None:
        """To the next figure."""
        self._walk(forward=True)

    def action_previous_figure(self) -> None:
        """To the previous figure."""
        self._walk(forward=False)

    def _walk(self, *, forward: bool) -> None:
        if not self.text.display:
            self.panes.front("text")
        article, page, seen = self.article, self.text.page(), self.text.seen
        if article is None or page is None or seen is None:
            return
        if not self.shelf.engine_ready:
            self._wait_for_engine(partial(self._walk, forward=forward))
            return
        start = self._figure[0] if self._figure is not None else None
        if start is None or not self.text.sees(start):
            start = seen[0] if forward else seen[1]
        step = next_figure if forward else previous_figure
        found = step(start, len(article.paragraphs), page.block_of(0), self._figures_of)
        if found is None:
            none_at_all = self._figure is None
            end = "last_figure" if forward else "first_figure"
            self.say(self.shelf.words.text("status.no_figures" if none_at_all else f"status.{end}"))
            return
        self._figure = found
        if self.focused is not self.text:
            self.panes.front("text")  # where the figure is, and Enter opens its card
        self.text.set_current(found[0])
        self.announce(self._spell_figure())

    @on(ReadingPane.PlaceChanged)
    def _leave_figure(self) -> None:
        """What was scrolled off the screen is not the current figure any more, nor spelled out below."""
        if self._figure is None or not self.text.display or self.text.sees(self._figure[0]):
            return
        if self._notice == self._spell_figure():
            self._notice = []
        self._figure = None
        self.text.set_current(None)

    def _spell_figure(self) -> list[Span]:
        if self._figure is None or self.article is None:
            return []
        traditional = self.article.script.script is Script.TRADITIONAL
        return describe_figure(self._figure[1], self.shelf.words, self._shown, traditional=traditional)

    @property
    def figure_place(self) -> Place | None:
        """Where in the open article the current figure begins; None where none is current."""
        page = self.text.page()
        if page is None or self._figure is None:
            return None
        block, start, _ = self._figure[0]
        paragraph = page.block(block).paragraph
        return None if paragraph is None else Place(paragraph, start)

    def copy_figure(self) -> bool:
        """Copy the current figure with what one needs to quote it; whether there is one."""
        from jjj_tui.amounts.values import unit_text
        from jjj_tui.tui.copying import figure_to_quote

        article, place = self.article, self.figure_place
        if article is None or self._figure is None or place is None:
            return False
        figure, text = self._figure[1], article.paragraphs[place.paragraph].text
        written = text[figure.ext_start : figure.ext_end]
        unit = unit_text(figure, traditional=article.script.script is Script.TRADITIONAL)
        start, end = sentence_span(text, figure.start, figure.end)
        sentence, words = text[start:end], self.shelf.words
        self.app.copy_to_clipboard(
            figure_to_quote(figure, written, unit, sentence, article.title, article.name, words, self._shown)
        )
        self.say(words.text("status.copied_figure", figure=self._shown(written)))
        return True

    def walk_card(self, step: int) -> None:
        """The card of the next figure (1) or the previous one (-1)."""
        self._walk(forward=step > 0)
        self._card_wanted()

    @on(ReadingPane.CardWanted)
    def _card_wanted(self) -> None:
        if not on_top(self):
            return  # the next key was quicker, and opened something else
        if self._figure is None:
            if not self.shelf.engine_ready:
                self._wait_for_engine(self._card_wanted)
                return
            self._walk(forward=True)
        rows = self.shelf.ledger()
        if self._figure is None or rows is None:
            if self._figure is not None:
                self._wait_for_figures(self._card_wanted)
            return
        place = self.figure_place
        row = next((row for row in rows if row.place == place), None)
        if row is not None:
            self.application.overlays.show_card(row, rows, self._shown, self.script)

    def action_ledger(self) -> None:
        """All figures of the article."""
        article, rows = self.article, self.shelf.ledger()
        if article is None or not on_top(self) or self._say_no_figures():
            return
        self._notice = []
        self._show_bars()
        self.application.overlays.show_ledger(rows or (), article, self.script)
        if rows is None and (ledger := self.application.overlays.ledger) is not None:
            self.arrivals.figures.wait(article.key, self._fill_ledger)
            ledger.wait(self.shelf.words.text("ledger.none_yet"), self.forget_ledger)

    def _fill_ledger(self) -> None:
        rows, ledger = self.shelf.ledger(), self.application.overlays.ledger
        if rows is not None and ledger is not None:
            ledger.fill(rows)

    def action_library_ledger(self) -> None:
        """All figures of all articles: the ledger opens at once, and is filled when they are read."""
        from jjj_tui.tui import jobs
        from jjj_tui.tui.messages import LedgerProgress

        if not on_top(self):
            return
        shelf, self._library_wanted = self.shelf, True
        self._notice = []
        self._show_bars()
        self.application.overlays.show_ledger((), None, self.script)
        entries = [shelf.entries[number] for number in shelf.ordered(self._order)]
        if (ledger := self.application.overlays.ledger) is not None:
            ledger.wait(self._far_of_library(LedgerProgress(0, len(entries), 0, 1)), self.forget_ledger)
        known = {}
        if self.article is not None and shelf.records is not None:
            known[self.article.key] = shelf.records
        jobs.build_library_ledger(self, entries, known, shelf.encoding, shelf.words, dates=shelf.dates)

    def on_ledger_progress(self, message: "LedgerProgress") -> None:
        """Say how far the ledger of all articles has come."""
        if self._library_wanted and (ledger := self.application.overlays.ledger) is not None:
            ledger.tell_far(self._far_of_library(message))

    def _far_of_library(self, message: "LedgerProgress") -> str:
        words, far = self.shelf.words, percent(message.characters / max(message.of, 1))
        working = words.text("ledger.working", at=message.done + 1, count=message.count, far=far)
        keys = key_names("leave", self.application.keys_in_force, words)[:1]
        return "  ".join([working, *(words.text("ledger.stops", key=key) for key in keys)])

    def on_ledger_ready(self, message: "LedgerReady") -> None:
        """Fill the ledger of all articles, unless it was given up."""
        if self._library_wanted and (ledger := self.application.overlays.ledger) is not None:
            ledger.fill(message.rows)
        self._library_wanted = False

    def on_export_progress(self, message: "ExportProgress") -> None:
        """Say in the ledger how much of it is written."""
        if (ledger := self.application.overlays.ledger) is not None:
            ledger.tell_progress(message.done, message.count)

    def on_exported(self, message: "Exported") -> None:
        """Say what was written, wherever the reader is now."""
        from jjj_tui.tui.exporting import outcome

        self.say_in_front(*outcome(message.written, self.shelf.words))

    def say_in_front(self, text: str, style: str = "") -> None:
        """Tell the reader something where it is seen: in the ledger, if that lies over the text."""
        ledger = self.application.overlays.ledger
        (self.say if ledger is None else ledger.tell)(text, style)

    def fail(self, group: str, why: str) -> None:
        """Say it where it is seen, and wait no longer for rows that the job was to bring."""
        from jjj_tui.tui.messages import FIGURES, LEDGER

        ledger = self.application.overlays.ledger
        awaited = group == (LEDGER if self._library_wanted else FIGURES)
        if awaited:
            self.forget_ledger()
        if ledger is None:
            super().fail(group, why)
        elif awaited:
            ledger.fail(why)
        else:
            ledger.tell(why, "error")

    def go_to(self, row: "LedgerRow") -> None:
        """To a figure that was chosen in the ledger."""
        number = self.shelf.number_of(row.origin)
        if number is None or (number != self._open and not self._open_number(number)):
            return
        self.panes.front("text")
        page = self.text.page()
        if page is not None:
            figure = row.figure
            self._figure = (Hit(page.block_of(row.place.paragraph), figure.start, figure.end), figure)
            self.text.set_current(self._figure[0])
            self.announce(self._spell_figure())

    def forget_marks(self) -> None:
        """No figure is the current one, and none is waited for."""
        self._figure = None
        self.arrivals.engine.forget()
        self.forget_ledger()
        super().forget_marks()

    def forget_ledger(self) -> None:
        """No ledger is waited for."""
        self.arrivals.figures.forget()
        if self._library_wanted:
            from jjj_tui.tui.messages import LEDGER

            self._library_wanted = False
            self.app.workers.cancel_group(self, LEDGER)
