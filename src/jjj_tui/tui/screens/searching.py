"""Searching in the open article, with nothing lost of what is typed ahead."""

from typing import TYPE_CHECKING

from textual.events import Key

from jjj_tui.hanzi.script import Script
from jjj_tui.page.model import Anchor
from jjj_tui.tui.describe import key_hints
from jjj_tui.tui.finder import Hits
from jjj_tui.tui.screens.figures import FiguresScreen
from jjj_tui.tui.shelf import Order, Shelf
from jjj_tui.tui.widgets.lines import Span

if TYPE_CHECKING:
    from jjj_tui.tui.jobs import Search
    from jjj_tui.tui.messages import HitsFound
    from jjj_tui.tui.search import SearchLine


class SearchScreen(FiguresScreen):
    """The reader's screen, as far as searching goes."""

    def __init__(self, shelf: Shelf, order: Order, script: Script, measure: int) -> None:
        """Make the screen as it was left; see `ArticleScreen`."""
        super().__init__(shelf, order, script, measure)
        self.search_line: SearchLine | None = None
        self._hits = Hits()
        self._search: Search | None = None
        self._typed_ahead: list[Key] | None = None

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

    def on_search_line_ready(self) -> None:
        """Give the line what was typed ahead."""
        typed, self._typed_ahead = self._typed_ahead, None
        if typed is not None and self.search_line is not None:
            self.action_search()
            for key in typed:
                self.search_line.entry.take(key)

    def action_search(self) -> None:
        """Type what to look for."""
        article = self.article
        if article is None:
            return
        self.arrivals.articles.forget()  # who searches here stays here
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
                self._search = Search(self, article.key, self.text.sources())
            self._search.start(query)

    def end_search(self, origin: Anchor | None) -> None:
        """Typing ended; ``origin`` is where reading was if the search was given up, else None."""
        self.status.display = True
        if origin is not None:
            self.forget_marks()
            self.text.return_to(origin)
        self._show_bars()

    def on_hits_found(self, message: "HitsFound") -> None:
        """Mark the hits of a search in the open article."""
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
        current = self._hits.current
        away = current is not None and not self.text.sees(current)
        if self._hits.step(step, self.text.seen if away else None):
            self._figure = None
            if self._hits.settled:
                self._show_hit()
        else:
            key = "".join(key_hints(("search",), self.application.keys_in_force, self.shelf.words))
            self.say(self._hits.count(self.shelf.words) or self.shelf.words.text("search.first", key=key))

    def action_next_hit(self) -> None:
        """To the next hit, from the last one to the first."""
        self._step_hit(1)

    def action_previous_hit(self) -> None:
        """To the previous hit."""
        self._step_hit(-1)

    def fail(self, group: str, why: str) -> None:
        """A search that failed was none: the same query may be tried again."""
        from jjj_tui.tui.messages import SEARCH

        if group == SEARCH:
            self._hits.clear()
            self._show_hit()
        super().fail(group, why)

    def forget_marks(self) -> None:
        """No search has been made, and none is being typed: its origin is a place in the article that is left."""
        self._hits.clear()
        if self.search_line is not None and self.search_line.display:
            self.search_line.close()
            self.status.display = True
        super().forget_marks()
