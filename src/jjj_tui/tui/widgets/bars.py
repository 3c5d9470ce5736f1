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


def _cells(spans: Sequence[Span]) -> int:
    return sum(cell_length(text) for text, _ in spans)


class Bar(LineWidget):
    """One line with a left and a right part; the left part gives way."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left: tuple[Span, ...] = ()
        self._right: tuple[Span, ...] = ()
        self._hints: tuple[str, ...] = ()
        self._shorter: tuple[Span, ...] | None = None

    def show(
        self,
        left: Sequence[Span],
        right: Sequence[Span],
        hints: Sequence[str] = (),
        shorter: Sequence[Span] | None = None,
    ) -> None:
        """Say this from now on.

        Args:
            left: Gives way where there is no room.
            right: Has its room before all else; where not all of it has room, its last spans are left out.
            hints: Stand behind the left part, each whole or not at all.
            shorter: Stands on the right where ``right`` would leave the left part less than half the line, and nothing
                where this would too; None for a right part that is always wanted.
        """
        said = (tuple(left), tuple(right), tuple(hints), None if shorter is None else tuple(shorter))
        if said != (self._left, self._right, self._hints, self._shorter):
            self._left, self._right, self._hints, self._shorter = said
            self.refresh()

    def _on_the_right(self, width: int) -> tuple[Span, ...]:
        if self._shorter is None:
            heads = (self._right[:spans] for spans in range(len(self._right), 0, -1))
            return next((head for head in heads if _cells(head) < width - 8), ())
        room = width - 2 - min(_cells(self._left) + 1, (width - 2) // 2)
        return next((part for part in (self._right, self._shorter) if _cells(part) <= room), ())

    def line(self, y: int) -> Sequence[Span]:
        """The one line, with a blank cell at either end."""
        width = self.size.width
        right = self._on_the_right(width)
        room = width - 2 - _cells(right)
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
