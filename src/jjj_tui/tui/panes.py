"""The three panes of the reader: which of them stand, which has the keys, and how wide a line is."""

from typing import TYPE_CHECKING

from jjj_tui.library.state import Memory
from jjj_tui.tui.arrange import MEDIUM, WIDE, Layout, PaneName, arrange, shown_statistics

if TYPE_CHECKING:
    from textual.screen import Screen

    from jjj_tui.tui.widgets.articles import ArticlesPane
    from jjj_tui.tui.widgets.lines import LinesPane, ScrollingLines
    from jjj_tui.tui.widgets.reading import ReadingPane

MEASURES = (10, 80)
"""The narrowest and the widest measure, in Han characters."""

_SHORT = 20  # rows under which the panes give up their blank first row


class Panes:
    """Arranges the panes of a screen and remembers how."""

    def __init__(
        self,
        screen: "Screen[None]",
        articles: "ArticlesPane",
        text: "ReadingPane",
        statistics: "LinesPane",
        memory: Memory,
        measure: int,
    ) -> None:
        """Take charge of the panes as they were left.

        Args:
            screen: The screen they stand on.
            articles: List of articles.
            text: Reading pane.
            statistics: Statistics sidebar.
            memory: Where the layout is remembered.
            measure: Measure when none is remembered.
        """
        self._screen = screen
        self._panes: dict[PaneName, ScrollingLines] = {
            "list": articles,
            "text": text,
            "statistics": statistics,
        }
        self._text = text
        self._memory = memory
        self._fresh = not memory.get("layout")
        self.layout, self.measure = _recall(memory.get("layout"), measure)

    @property
    def _columns(self) -> int:
        return self._screen.size.width or self._screen.app.size.width

    def begin(self, *, several: bool) -> None:
        """Arrange the panes for the first time.

        Where there is room for one only, who was never here chooses an article first; of one alone the text is seen
        and not the list.

        Args:
            several: Whether there are articles to choose from.
        """
        if self._columns < MEDIUM:
            if not several and self.layout.front == "list":
                self.layout = self.layout._replace(front="text")
            elif several and self._fresh:
                self.layout = Layout(front="list")
        self.arrange()

    def arrange(self) -> None:
        """Show what has room, and leave the keys with something that is seen."""
        screen = self._screen
        screen.set_class((screen.size.height or screen.app.size.height) < _SHORT, "-short")
        there = arrange(self.layout, self._columns)
        widths: dict[PaneName, int] = {
            "list": there.list,
            "text": int(there.text),
            "statistics": there.statistics,
        }
        for name, width in widths.items():
            pane = self._panes[name]
            pane.display = bool(width)
            pane.styles.width = width if there.text and name != "text" else "1fr"
        if screen.focused is not None and not screen.focused.display:
            self.take_keys()

    def take_keys(self) -> None:
        """Give the keys to the pane in front, or to the first that is seen."""
        for pane in (self._panes[self.layout.front], self._panes["text"], *self._panes.values()):
            if pane.display:
                self._screen.set_focus(pane)
                return

    def front(self, name: PaneName) -> None:
        """Bring a pane to the front and give it the keys."""
        self._set(self.layout._replace(alone=self.layout.alone and name == "text", front=name))
        self.take_keys()

    def step(self, step: int) -> None:
        """Give the keys to the next pane (1) or the previous one (-1)."""
        names = [name for name, pane in self._panes.items() if pane.display or self._columns < MEDIUM]
        focused = self._screen.focused
        at = next((at for at, name in enumerate(names) if self._panes[name] is focused), 0)
        self.front(names[(at + step) % len(names)])

    def toggle_statistics(self) -> None:
        """Show or hide the statistics; from three panes they go, of two they take the list's place or give it back."""
        shown = shown_statistics(self.layout, self._columns)
        if self._columns < MEDIUM:
            self.front("text" if shown else "statistics")
        elif self._columns < WIDE:
            self._set(self.layout._replace(instead=not shown, alone=False))
        else:
            self._set(self.layout._replace(statistics=not shown, alone=False))

    def toggle_alone(self) -> None:
        """The text alone, or the other panes back."""
        self._set(self.layout._replace(alone=not self.layout.alone, front="text"))
        self.take_keys()

    def widen(self, characters: int) -> int:
        """Change the measure; returns the Han characters a line really holds now."""
        seen = self._text.column_width // 2 if self._text.display else self.measure
        if characters < 0:  # from what is seen: a measure beyond the pane would make the key do nothing
            self.measure = max(MEASURES[0], min(self.measure, seen) + characters)
        elif (
            seen >= self.measure
        ):  # no wider than there is room: the key would only be felt in another terminal
            self.measure = min(self.measure + characters, MEASURES[1])
        self._text.set_view(measure=self.measure)
        self._remember()
        return self._text.column_width // 2 if self._text.display else self.measure

    def _set(self, layout: Layout) -> None:
        self.layout = layout
        self.arrange()
        self._remember()

    def _remember(self) -> None:
        layout = self.layout
        statistics = f"{layout.statistics:d}{layout.instead:d}"
        self._memory.set("layout", f"{statistics}|{layout.alone:d}|{layout.front}|{self.measure}")


def _recall(remembered: str, measure: int) -> tuple[Layout, int]:
    """The layout and measure that were remembered; whatever cannot be read is as on the first day."""
    statistics, alone, front, width = (*remembered.split("|"), "", "", "", "")[:4]
    layout = Layout(
        statistics=statistics not in ("00", "01"),
        instead=statistics in ("01", "11"),
        alone=alone == "1",
        front="list" if front == "list" else "statistics" if front == "statistics" else "text",
    )
    known = len(width) == 2 and width.isdecimal() and MEASURES[0] <= int(width) <= MEASURES[1]
    return layout, int(width) if known else measure
