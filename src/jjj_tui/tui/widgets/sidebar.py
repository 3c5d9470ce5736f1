"""The pane of statistics."""

from collections.abc import Sequence

from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.tui.widgets.lines import LinesPane, Span


class Sidebar(LinesPane):
    """A column of lines that shows when it has the keys, scrolled or not, in colours or without."""

    def line(self, y: int) -> Sequence[Span]:
        """The spans of a visible line; the one at the top is a bar as long as the pane has the keys."""
        spans = super().line(y)
        if y > 0 or not self.has_focus:
            return spans
        width = self.size.width
        # Where there is a gap, the mark takes its room: what stands at the right end stays there.
        text = clip("> " + "".join(text for text, _ in spans).replace("  ", "", 1), width)
        return [(text + " " * max(width - cell_length(text), 0), "cursor")]

    def on_focus(self) -> None:
        """Show it."""
        self.refresh_rows([0])

    def on_blur(self) -> None:
        """Show it no more."""
        self.refresh_rows([0])
