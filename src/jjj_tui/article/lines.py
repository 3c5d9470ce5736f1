"""The lines of a page, and the paragraphs that a fixed width broke into lines."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jjj_tui.article.model import Span
from jjj_tui.hanzi.width import cell_length

_BLANKS = " \u3000"
_ENDS = tuple("。！？；：!?;:…”」』）)》")

# A page was broken at a fixed width when its lines are about as long as the longest: 20 to 60 Han characters.
_NARROWEST, _WIDEST = 40, 120
_RAGGED = 6
_LINES_LOOKED_AT = 400


class Line(NamedTuple):
    """A line of a page (or the lines that make one paragraph) without its indent.

    Attributes:
        text: The characters between the indent and the trailing blanks; never empty.
        spans: Where they stand in the page, piece by piece.
        after_blank: Whether a blank line stands before it.
        indent: Blanks before the text, in cells.
    """

    text: str
    spans: tuple[Span, ...]
    after_blank: bool = False
    indent: int = 0


def read_lines(page: str) -> list[Line]:
    """The lines of a page that hold anything, paragraphs that were broken at a fixed width as one line each.

    Args:
        page: Sanitised text with the newline as its only line end.
    """
    lines = list(_split(page))
    width = _fixed_width(lines)
    return _unwrapped(lines, width) if width else lines


def _split(page: str) -> Iterator[Line]:
    start, blank = 0, False
    for raw in page.split("\n"):
        text = raw.strip(_BLANKS)
        if text:
            begin, indent = start, 0
            if len(text) < len(raw):
                begin += len(raw) - len(raw.lstrip(_BLANKS))
                indent = cell_length(raw[: begin - start])
            yield Line(text, (Span(begin, begin + len(text)),), blank, indent)
        blank = not text
        start += len(raw) + 1


def _fixed_width(lines: Sequence[Line]) -> int:
    """The width in cells at which a page was broken; 0 for a page whose lines are paragraphs."""
    lines = lines[:_LINES_LOOKED_AT]
    if len(lines) < 4 or any(len(line.text) > _WIDEST for line in lines):
        return 0
    widths = [line.indent + cell_length(line.text) for line in lines]
    width = max(widths, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    followed = open_ended = full = 0
    for (line, wide), after in zip(zip(lines, widths, strict=True), lines[1:], strict=False):
        if after.after_blank or "  " in line.text or "\u3000\u3000" in line.text:
            continue
        followed += 1
        if wide >= width - _RAGGED:
            full += 1
            open_ended += not line.text.endswith(_ENDS)
    return width if open_ended >= 2 and full * 2 >= followed and open_ended * 2 >= full else 0


def _unwrapped(lines: Sequence[Line], width: int) -> list[Line]:
    found: list[Line] = []
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group[-1], line, width):
            found.append(_joined(group))
            group = []
        group.append(line)
    if group:
        found.append(_joined(group))
    return found


def _goes_on(line: Line, after: Line, width: int) -> bool:
    """Whether a line was broken off by the width and goes on in the one after it."""
    full = line.indent + cell_length(line.text) >= width - _RAGGED
    return full and not after.after_blank and after.indent <= line.indent


def _joined(group: Sequence[Line]) -> Line:
    """One line of several; between Latin words a blank comes back where the line end stood."""
    if len(group) == 1:
        return group[0]
    text, spans = group[0].text, list(group[0].spans)
    for line in group[1:]:
        if text[-1] <= "\u024f" and line.text[0] <= "\u024f" and text[-1] != "-":
            end = spans[-1].end
            spans[-1] = Span(spans[-1].start, end + 1)
            text += " "
        spans += line.spans
        text += line.text
    return Line(text, tuple(spans), group[0].after_blank, group[0].indent)
