"""The lines of a page, and the paragraphs that a fixed width broke into lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jjj_tui.article.model import Span
from jjj_tui.hanzi.width import cell_length
from jjj_tui.rarely import Rarely

_BLANKS = " \u3000"
_ENDS = tuple("。！？；：!?;:…”」』）)》")

# A page was broken at a fixed width when its lines are about as long as the longest: 20 to 60 Han characters.
_NARROWEST, _WIDEST = 40, 120
_RAGGED = 6
_LINES_LOOKED_AT = 400

# A line end that may stand inside a number: 1234⏎5, 12.⏎5, 1⏎,234.
_DIGIT, _POINT = "[0-9０-９]", "[.,]"
_IN_NUMBER = Rarely(f"({_DIGIT}{_POINT}?)\\n({_POINT}?{_DIGIT}{{1,2}})")


class Line(NamedTuple):
    """A line of a page (or the lines that make one paragraph) without its indent.

    Attributes:
        text: The characters between the indent and the trailing blanks; never empty.
        spans: Where they stand in the page, piece by piece.
        after_blank: Whether a blank line stands before it.
        indent: Blanks before the text, in cells.
        damaged: Spans of the text of which nobody can tell what they were.
    """

    text: str
    spans: tuple[Span, ...]
    after_blank: bool = False
    indent: int = 0
    damaged: tuple[Span, ...] = ()


def read_lines(page: str) -> list[Line]:
    """The lines of a page that hold anything, paragraphs that were broken at a fixed width as one line each.

    Args:
        page: Sanitised text with the newline as its only line end.
    """
    lines = list(_split(page))
    width = _fixed_width(lines)
    return _unwrapped(lines, width) if width.cells else lines


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


class _Width(NamedTuple):
    """The width at which a page was broken.

    Attributes:
        cells: How wide it is; 0 for a page whose lines are paragraphs.
        strict: Whether every line that goes on in the next one fills it: nothing was kept in one piece.
    """

    cells: int
    strict: bool = False


def _fixed_width(lines: Sequence[Line]) -> _Width:
    lines = lines[:_LINES_LOOKED_AT]
    if len(lines) < 4 or any(len(line.text) > _WIDEST for line in lines):
        return _Width(0)
    widths = [line.indent + cell_length(line.text) for line in lines]
    width = max(widths, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return _Width(0)
    followed = full = 0
    open_ended: list[int] = []
    for (line, wide), after in zip(zip(lines, widths, strict=True), lines[1:], strict=False):
        if after.after_blank or "  " in line.text or "\u3000\u3000" in line.text:
            continue
        followed += 1
        if wide >= width - _RAGGED:
            full += 1
            if not line.text.endswith(_ENDS):
                open_ended.append(wide)
    if len(open_ended) < 2 or full * 2 < followed or len(open_ended) * 2 < full:
        return _Width(0)
    # A Han character may leave one cell.
    return _Width(width, min(open_ended) >= width - 1)


def _unwrapped(lines: Sequence[Line], width: _Width) -> list[Line]:
    found: list[Line] = []
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group[-1], line, width.cells):
            found.append(_joined(group, width))
            group = []
        group.append(line)
    if group:
        found.append(_joined(group, width))
    return found


def _goes_on(line: Line, after: Line, width: int) -> bool:
    """Whether a line was broken off by the width and goes on in the one after it."""
    full = line.indent + cell_length(line.text) >= width - _RAGGED
    return full and not after.after_blank and after.indent <= line.indent


def _joined(group: Sequence[Line], width: _Width) -> Line:
    """One line of several; between Latin words a blank comes back where the line end stood.

    Between digits nobody knows whether there was one, unless the width left no room for it: then there was none. Else the
    spot is marked, and the number that it touches has no value.
    """
    if len(group) == 1:
        return group[0]
    pieces, spans, damaged = [group[0].text], list(group[0].spans), []
    at = len(group[0].text)
    for before, line in pairwise(group):
        broken = _IN_NUMBER().search(f"{before.text[-2:]}\n{line.text[:2]}")
        if broken is not None:
            blank = not (width.strict and _has_no_room(before, line.text[0], width.cells))
        else:
            blank = max(before.text[-1], line.text[0]) <= "\u024f" and before.text[-1] != "-"
        if blank:
            spans[-1] = Span(spans[-1].start, spans[-1].end + 1)
            pieces.append(" ")
            at += 1
            if broken is not None:
                damaged.append(Span(at - 1 - len(broken[1]), at + len(broken[2])))
        spans += line.spans
        pieces.append(line.text)
        at += len(line.text)
    return Line("".join(pieces), tuple(spans), group[0].after_blank, group[0].indent, tuple(damaged))


def _has_no_room(line: Line, character: str, width: int) -> bool:
    """Whether a character was put into the next line because this one was full."""
    return 0 <= width - line.indent - cell_length(line.text) < cell_length(character)
