"""Frames without what is on the screen already: a pane's row is sent when it differs from the row that stands there.

Textual paints a region whenever something in it may have changed, and a whole screen at every layout, three times at
a start. Over a slow line those bytes are what a reader waits for. This is private to Textual in all its parts, and so is the
whole module; where a part is missing, frames are sent as Textual makes them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from textual._compositor import CompositorUpdate
    from textual.strip import Strip


# The attributes first: what is erased takes the background that is set.
_ERASE = "\x1b[m\x1b[2J"


class Frames:
    """What stands on the screen, piece by piece: row → column → (cells, the text that was sent for it)."""

    def __init__(self) -> None:
        """Nothing is known of the screen."""
        self._rows: dict[int, dict[int, tuple[int, str]]] = {}
        self._stale = False

    def forget(self) -> None:
        """Something else was painted over the screen: send everything again."""
        self._rows.clear()

    def start_over(self) -> None:
        """Nobody knows what the terminal left of the screen: erase it before everything is sent again.

        After another size tmux 3.3 keeps halves of wide characters, and later loses characters painted over them.
        """
        self.forget()
        self._stale = True

    def difference(self, pieces: "Iterator[tuple[int, int, Strip]]", console: "Console") -> str:
        """The sequences that bring the screen to show these pieces.

        Args:
            pieces: (row, column, strip), what is to stand there.
            console: Renders strips.
        """
        sent = []
        for y, x, strip in pieces:
            cells, text = strip.cell_length, strip.render(console)
            row = self._rows.setdefault(y, {})
            if row.get(x) == (cells, text):
                continue
            # What overlaps is overwritten, in part or whole, and is known no more.
            for column in [
                column for column, (width, _) in row.items() if column < x + cells and column + width > x
            ]:
                del row[column]
            row[x] = (cells, text)
            sent.append(f"\x1b[{y + 1};{x + 1}H{text}")
        if sent and self._stale:
            sent.insert(0, _ERASE)
            self._stale = False
        return "".join(sent)


def pieces_of(update: "CompositorUpdate") -> "Iterator[tuple[int, int, Strip]] | None":
    """The pieces of a frame, those that it touches in part as wholes; None for a kind of frame that is not known here."""
    from textual import _compositor

    layout, chops = getattr(_compositor, "LayoutUpdate", None), getattr(_compositor, "ChopsUpdate", None)
    if layout is not None and isinstance(update, layout):
        return _layout_pieces(update)
    if chops is not None and isinstance(update, chops):
        return _chop_pieces(update)
    return None


def _layout_pieces(update: Any) -> "Iterator[tuple[int, int, Strip]]":
    for y, line in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in line:
            yield y, x, strip
            x += strip.cell_length


def _chop_pieces(update: Any) -> "Iterator[tuple[int, int, Strip]]":
    for y, left, right in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x < right and end > left:
                yield y, x, strip
