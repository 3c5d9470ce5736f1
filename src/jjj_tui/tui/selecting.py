"""Selecting by mouse, character by character."""

from typing import TYPE_CHECKING, Any

from jjj_tui.terminal.wire import selection_begun

if TYPE_CHECKING:
    from textual.geometry import Offset
    from textual.screen import Screen
    from textual.widget import Widget

    from jjj_tui.tui.widgets.reading import ReadingPane


def select_at(screen: "Screen[Any]", pane: "ReadingPane", x: int, y: int) -> "tuple[Widget, Offset] | None":
    """What the mouse selects at a cell of a screen with a reading pane; None where it selects nothing of that pane.

    Textual's own answer counts a cell into a wide character as one character and a margin as the end of its row. Here a
    cell is the character it belongs to, and a selection that was begun in the pane stays in it wherever the mouse goes.
    """
    begun = selection_begun(screen)
    if begun is None and not (pane.display and pane.content_region.contains(x, y)):
        return None
    region = pane.content_region
    offset = pane.character_at(x - region.x, y - region.y)
    if offset is None:
        return None
    return pane, offset
