"""Rows and bars of a given width, aligned by cells."""

from dataclasses import dataclass

from jjj_tui.hanzi.width import cell_length
from jjj_tui.tui.widgets.lines import Span, cut


@dataclass(frozen=True, slots=True)
class Canvas:
    """A width to draw in.

    Attributes:
        width: Cells of a line.
        wide_ambiguous: Whether box characters would take two cells here; bars are made of ``#`` then.
    """

    width: int
    wide_ambiguous: bool = False

    def row(self, label: str, value: str, style: str = "strong") -> list[Span]:
        """A label on the left, a value on the right."""
        label = cut(label, self.width - cell_length(value) - 1)
        gap = max(self.width - cell_length(label) - cell_length(value), 1)
        return [(label, "muted"), (" " * gap, ""), (value, style)]

    def bar(self, label: str, share: float, value: str, style: str, names: int | None = None) -> list[Span]:
        """A label, a bar for a share of 0 to 1, and its exact value at the end, which no colour is needed to read.

        Args:
            label: What it is of.
            share: Length of the bar, 0 to 1 of the room there is.
            value: The exact value.
            style: Style of the bar.
            names: Cells of the column of labels; by default two fifths of the width, 16 at most.
        """
        names = max(min(self.width * 2 // 5, 16), 6) if names is None else names
        room = max(self.width - names - cell_length(value) - 2, 1)
        label = cut(label, names)
        line = self._line(min(max(share, 0.0), 1.0), room)
        gap = names - cell_length(label) + 1
        rest = max(self.width - names - 1 - cell_length(line) - cell_length(value), 1)
        return [(label, ""), (" " * gap, ""), (line, style), (" " * rest, ""), (value, "strong")]

    def _line(self, share: float, room: int) -> str:
        if self.wide_ambiguous:
            return "#" * max(round(share * room), 1)
        halves = max(round(share * room * 2), 1)
        return "━" * (halves // 2) + "╸" * (halves % 2)
