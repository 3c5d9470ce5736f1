"""The reader's screen: articles, text, statistics, and all that the keys do."""

from textual.geometry import Offset
from textual.widget import Widget

from jjj_tui.hanzi.script import Script
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.arrange import MEDIUM
from jjj_tui.tui.describe import key_names
from jjj_tui.tui.screens.searching import SearchScreen
from jjj_tui.tui.selecting import select_at
from jjj_tui.tui.shelf import Order, toggled


class ReaderScreen(SearchScreen):
    """Articles on the left, the text in the middle, statistics on the right."""

    BINDINGS = bindings("reader")

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

    def _neighbour(self, step: int) -> None:
        number, passed = self.shelf.neighbour(self._order, self._open, step)
        if number is not None:
            self._open_number(number)
        if passed:
            words, first, count = self.shelf.words, passed[0], len(passed)
            said = words.text("status.passed_over", count=count, first=first) if count > 1 else first
            self.say(said, "error")
        elif number is None:
            self.say(self.shelf.words.text("status.last_article" if step > 0 else "status.first_article"))

    def action_next_article(self) -> None:
        """The next article of the list."""
        self._neighbour(1)

    def action_previous_article(self) -> None:
        """The previous article of the list."""
        self._neighbour(-1)

    def action_sort(self) -> None:
        """Another order of the list."""
        orders = self.shelf.orders
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        if self._order is not Order.NAMED:  # which other articles may not have
            self.shelf.memory.set("order", self._order.value)
        self.shelf.sort_anew()
        self.show_list()
        self.say(self.shelf.words.text(f"order.{self._order.value}"))

    def action_toggle_script(self) -> None:
        """Simplified or Traditional, the other one; the line stays where it is."""
        shown = self.script
        self.set_script(toggled(self.article, shown, self._toggled_from))
        if self.script is not shown:
            self._toggled_from = shown

    def action_choose_script(self) -> None:
        """Pick one of the four scripts."""
        self.application.overlays.choose_script(self.script)

    def set_script(self, script: Script) -> None:
        """Show everything in a script; where that cannot be had, say why and change nothing."""
        problem = self.application.conversion_problem(script)
        if problem is not None:
            self.say_in_front(problem, "error")
            return
        self.script, self._toggled_from = script, None
        self.shelf.words = self.application.words_in(script)
        self.shelf.memory.set("script", script.value)
        self.text.set_view(script=script)
        self.articles.refresh_items()
        self._notice = self._spell_figure() or self._spell_hit()
        self._show_bars()
        self.statistics.renew()
        self.application.overlays.follow(script)

    def action_back(self) -> None:
        """Clear what is marked; with nothing marked, back to the text, and from the text to the list."""
        if self.selections:
            self.clear_selection()
        elif self._hits.query or self._figure is not None or self._notice:
            self.forget_marks()
            self._show_bars()
        elif self.focused is not self.text:
            self.panes.front("text")
        elif self.size.width < MEDIUM:
            self.panes.front("list")

    def action_original(self) -> None:
        """The untouched original beside what was folded and repaired."""
        if self.article is not None:
            self.application.overlays.show_original(self.article, self.text.place)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse selects at a cell of the screen."""
        return select_at(self, self.text, x, y) or super().get_widget_and_offset_at(x, y)

    def action_copy(self) -> None:
        """Copy the selected text; with none, the current figure with its value, its sentence and its file."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
            self.say(self.shelf.words.text("status.copied", count=len(selected)))
        elif not self.copy_figure():
            # Ctrl+C is what many press to leave.
            words, keys = self.shelf.words, self.application.keys_in_force
            quits = [words.text("status.quits", key=key) for key in key_names("quit", keys, words)[:1]]
            key = key_names("next_figure", keys, words)[:1]
            self.say(" ".join([words.text("status.nothing_selected", key="".join(key) or "–"), *quits]))
