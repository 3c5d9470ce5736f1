"""The two bars: where you are above, what the program has to say below."""

from collections.abc import Sequence

from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.tui.widgets.lines import LineWidget, Span


class Bar(LineWidget):
    """One line with a left and a right part; the left part gives way."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left: tuple[Span, ...] = ()
        self._right: tuple[Span, ...] = ()

    def show(self, left: Sequence[Span], right: Sequence[Span]) -> None:
        """Say this from now on."""
        said = (tuple(left), tuple(right))
        if said != (self._left, self._right):
            self._left, self._right = said
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
        return [*spans, (" " * room, ""), *right, (" ", "")]
