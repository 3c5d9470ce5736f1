"""The two bars: where you are above, what the program has to say below."""

from collections.abc import Sequence

from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.tui.widgets.lines import LineWidget, Span


def fitting(hints: Sequence[str], room: int) -> Sequence[Span]:
    """Hints beside each other, each whole or not at all, in so many cells."""
    spans: list[Span] = []
    for at, hint in enumerate(hints):
        piece = f"  {hint}" if at else hint
        room -= cell_length(piece)
        if room < 0:
            break
        spans.append((piece, "muted"))
    return spans


class Bar(LineWidget):
    """One line with a left and a right part; the left part gives way."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left: tuple[Span, ...] = ()
        self._right: tuple[Span, ...] = ()
        self._hints: tuple[str, ...] = ()

    def show(self, left: Sequence[Span], right: Sequence[Span], hints: Sequence[str] = ()) -> None:
        """Say this from now on.

        Args:
            left: Gives way where there is no room.
            right: Has its room before all else.
            hints: Stand behind the left part, each whole or not at all.
        """
        said = (tuple(left), tuple(right), tuple(hints))
        if said != (self._left, self._right, self._hints):
            self._left, self._right, self._hints = said
            self.refresh()

    def line(self, y: int) -> Sequence[Span]:
        """The one line, with a blank cell at either end."""
        width = self.size.width
        right = self._right if sum(cell_length(text) for text, _ in self._right) < width - 8 else ()
        room = width - 2 - sum(cell_length(text) for text, _ in right)
        spans: list[Span] = [(" ", "")]
        for text, style in self._left:
            piece = clip(text, room - 1)
            spans.append((piece, style))
            room -= cell_length(piece)
            if piece != text:
                break
        hints = fitting(self._hints, room - 1)
        spans += hints
        room -= sum(cell_length(text) for text, _ in hints)
        return [*spans, (" " * room, ""), *right, (" ", "")]
