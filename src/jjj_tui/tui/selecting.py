"""Selecting by mouse, character by character: places of a selection are (character, block)."""

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from textual.geometry import Offset

from jjj_tui.hanzi.width import cell_offsets
from jjj_tui.terminal.wire import selection_begun

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.selection import Selection
    from textual.widget import Widget

    from jjj_tui.page.model import Row
    from jjj_tui.page.typeset import Page
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


def nearest_character(page: "Page", row: "Row", cell: int) -> Offset:
    """The character of a row that is nearest to a cell of the text column.

    Left of a row that is its first character, right of it its last, and on a blank row the spot before the next block
    (character -1: Textual takes a selection to reach one beyond the character under the pointer).
    """
    if row.line < 0:
        return Offset(-1, row.block)
    offsets = cell_offsets(page.text(row.block)[row.start : row.end])
    for gap in page.gaps(row.block):
        offsets = [cells + gap.cells * (at >= gap.at - row.start) for at, cells in enumerate(offsets)]
    character = bisect_right(offsets, max(cell - row.indent, 0)) - 1
    return Offset(row.start + max(0, min(character, row.end - row.start - 1)), row.block)


def selected_text(page: "Page", selection: "Selection") -> str | None:
    """The selected text as a page shows it, its blocks separated by line feeds; None where no block is selected."""
    first, character = (0, 0) if selection.start is None else (selection.start.y, max(selection.start.x, 0))
    last, end = (len(page) - 1, None) if selection.end is None else (selection.end.y, selection.end.x)
    pieces = [page.text(block) for block in range(max(first, 0), min(last, len(page) - 1) + 1)]
    if not pieces:
        return None
    pieces[-1] = pieces[-1][:end]
    pieces[0] = pieces[0][character:]
    return "\n".join(pieces).strip("\n")
