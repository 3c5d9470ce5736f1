"""Which panes stand side by side in a terminal of a given size."""

from typing import Literal, NamedTuple

PaneName = Literal["list", "text", "statistics"]

WIDE = 110
"""Columns from which list, text and statistics stand together."""

MEDIUM = 80
"""Columns from which two panes stand together; below, one at a time."""


class Layout(NamedTuple):
    """What the reader asked to see; what is asked for in one width says nothing of another.

    Attributes:
        statistics: Whether the statistics are wanted where list and text have room beside them.
        instead: Whether they stand in the list's place where only two panes have room.
        alone: Whether the text stands alone.
        front: The pane in front where only one has room.
    """

    statistics: bool = True
    instead: bool = False
    alone: bool = False
    front: PaneName = "text"


class Arrangement(NamedTuple):
    """Widths of the side panes in cells, 0 for one that is away, and whether the text is there."""

    list: int
    statistics: int
    text: bool = True


def shown_statistics(layout: Layout, columns: int) -> bool:
    """Whether the statistics are on the screen."""
    if layout.alone and layout.front != "statistics":
        return False
    if columns < MEDIUM:
        return layout.front == "statistics"
    return layout.statistics if columns >= WIDE else layout.instead


def arrange(layout: Layout, columns: int) -> Arrangement:
    """The panes for a terminal so many columns wide."""
    if columns < MEDIUM:
        front = layout.front
        return Arrangement(
            list=columns if front == "list" else 0,
            statistics=columns if front == "statistics" else 0,
            text=front == "text",
        )
    if layout.alone:
        return Arrangement(list=0, statistics=0)
    side = 28 if columns < 140 else 32 if columns < 180 else 38
    statistics = side if shown_statistics(layout, columns) else 0
    # Two side panes and a readable measure need the width of three: below it the statistics stand in the list's place.
    return Arrangement(list=0 if statistics and columns < WIDE else side, statistics=statistics)
