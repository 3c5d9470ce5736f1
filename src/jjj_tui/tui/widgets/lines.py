"""Widgets made of lines: every pane of the reader draws through this one piece of the line API.

Text is given as spans of (text, style name) and never parsed as markup; Textual sees ready strips.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from jjj_tui.hanzi.breaks import break_lines
from jjj_tui.hanzi.sanitize import is_clean, sanitize_label
from jjj_tui.hanzi.width import cell_length
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.theme import text_styles

Span = tuple[str, str]
"""A piece of text and the name of its style (``""`` for the plain one); the names are those of `theme.text_styles`."""

Lines = Sequence[Sequence[Span]]
"""Lines of spans."""

_PLAIN = Style.null()
_GROUNDS = {"cursor", "cursor-muted", "hit", "current", "selection", "lost", "time", "fall", "repaired"}
"""Styles that show on a blank: by a ground of their own, a line under it, or reverse."""


def wrapped(lines: Lines, width: int) -> Lines:
    """Lines, those that are too wide broken after the rules; the last span of such a line goes on under its beginning."""
    broken: list[Sequence[Span]] = []
    for line in lines:
        before = line[:-1]
        indent = sum(cell_length(text) for text, _ in before)
        room = max(width - indent, 8)
        text, style = line[-1] if line else ("", "")
        starts = break_lines(text, room)
        for at, start in enumerate(starts):
            piece = text[start : starts[at + 1] if at + 1 < len(starts) else None].rstrip(" ")
            broken.append((*before, (piece, style)) if at == 0 else ((" " * indent, ""), (piece, style)))
    return broken


def _at(lines: Lines, index: int) -> Sequence[Span]:
    return lines[index] if index < len(lines) else ()


class LineWidget(Widget):
    """A widget that paints one line at a time, without scrollbar, layout or markup."""

    ALLOW_SELECT = False  # what can be selected is the text of an article

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ground: Style | None = None

    @property
    def ground(self) -> Style:
        """The widget's own style, which Textual works out anew at every question."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def notify_style_update(self) -> None:
        """Another theme, another place: the ground may have changed."""
        self._ground = None
        super().notify_style_update()

    def style(self, name: str) -> Style:
        """The Rich style of a named style, to be laid over the widget's own."""
        return text_styles(self.app.theme, colourless=self.app.no_color)[name] if name else _PLAIN

    def refresh_rows(self, rows: Iterable[int]) -> None:
        """Paint some rows anew, and no more."""
        regions = [Region(0, y, self.size.width, 1) for y in rows]
        if regions:
            self.refresh(*regions)

    def line(self, y: int) -> Iterable[Span]:
        """The spans of a visible line; subclasses say what stands there."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line of the widget as Textual wants it, cut or filled to the widget's width."""
        return self.strip(self.line(y)).adjust_cell_length(self.size.width, self.ground)

    def strip(self, spans: Iterable[Span]) -> Strip:
        """Spans as a strip over the widget's own style; the last guard before the terminal."""
        pieces: list[Span] = []
        cells = 0
        for text, name in spans:
            safe = text if is_clean(text) and "\n" not in text else sanitize_label(text)
            cells += cell_length(safe)
            if pieces and (
                pieces[-1][1] == name or (not safe.strip(" ") and not _GROUNDS & {pieces[-1][1], name})
            ):
                pieces[-1] = (pieces[-1][0] + safe, pieces[-1][1])  # blanks look the same in every colour
            else:
                pieces.append((safe, name))
        return Strip([Segment(text, self.ground + self.style(name)) for text, name in pieces], cells)


class ScrollingLines(LineWidget, can_focus=True):
    """Lines that the keyboard and the wheel move through; a subclass says what moving means."""

    WHEEL: ClassVar[int] = 3
    """How far one click of the wheel moves."""

    def move(self, rows: int) -> None:
        """Move by rows, as far as there are any; negative is up."""
        raise NotImplementedError

    def go_top(self) -> None:
        """To the first line."""
        raise NotImplementedError

    def go_bottom(self) -> None:
        """To the last line."""
        raise NotImplementedError

    @property
    def page_rows(self) -> int:
        """How far a page goes: one line of the old page stays in view."""
        return max(self.size.height - 1, 1)

    def on_mouse_scroll_down(self) -> None:
        """Wheel."""
        self.move(self.WHEEL)

    def on_mouse_scroll_up(self) -> None:
        """Wheel."""
        self.move(-self.WHEEL)

    def action_line_down(self) -> None:
        """One line down."""
        self.move(1)

    def action_line_up(self) -> None:
        """One line up."""
        self.move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self.move(self.page_rows)

    def action_page_up(self) -> None:
        """One page up."""
        self.move(-self.page_rows)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.move(max(self.size.height // 2, 1))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.move(-max(self.size.height // 2, 1))

    def action_top(self) -> None:
        """To the first line."""
        self.go_top()

    def action_bottom(self) -> None:
        """To the last line."""
        self.go_bottom()


class LinesPane(ScrollingLines):
    """A scrollable column of lines that someone else has written."""

    BINDINGS = bindings("pane")

    def __init__(self, make: Callable[[int], Lines], *, id: str | None = None) -> None:
        """Make the pane.

        Args:
            make: Writes the lines for a width in cells; called again when the width changes.
            id: Textual's widget id.
        """
        super().__init__(id=id)
        self._make = make
        self._made: tuple[int, Lines] | None = None
        self._top = 0

    @property
    def _lines(self) -> Lines:
        width = self.size.width
        if self._made is None or self._made[0] != width:
            self._made = (width, self._make(width))
            self._top = self._clamped(self._top)
        return self._made[1]

    def renew(self) -> None:
        """There is something else to say; the pane stays at its height where it can."""
        before, self._made = self._made, None
        top = self._top
        if not self.size.width:
            return
        lines = self._lines
        if before is None or top != self._top:
            self.refresh()
            return
        # Only the lines that differ are painted: over a slow line that is what counts.
        seen = range(top, top + self.size.height)
        self.refresh_rows(at - top for at in seen if _at(before[1], at) != _at(lines, at))

    def line(self, y: int) -> Sequence[Span]:
        """The spans of a visible line."""
        lines = self._lines
        at = self._top + y
        return lines[at] if at < len(lines) else ()

    @property
    def below(self) -> bool:
        """Whether lines follow below the last one that is seen."""
        return self._top + self.size.height < len(self._lines)

    def _clamped(self, top: int) -> int:
        count = len(self._made[1]) if self._made is not None else 0
        return max(0, min(top, count - self.size.height))

    def on_resize(self) -> None:
        """Keep the last line at the bottom when the pane grows."""
        self._top = self._clamped(self._top)

    def move(self, rows: int) -> None:
        """Scroll by rows."""
        top = self._clamped(self._top + rows)
        if top != self._top:
            self._top = top
            self.refresh()

    def go_top(self) -> None:
        """To the first line."""
        self.move(-self._top)

    def go_bottom(self) -> None:
        """To the last line."""
        self.move(len(self._lines))
