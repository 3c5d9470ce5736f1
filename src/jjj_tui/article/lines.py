"""The lines of a page, and the paragraphs that a fixed width broke into lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from jjj_tui.article.model import Span
from jjj_tui.hanzi.width import cell_length
from jjj_tui.rarely import Rarely

_BLANKS = " \u3000"
_ENDS = tuple("。！？；：!?;:…”」』）)》")

# A page was broken at a fixed width when its lines are about as long as the longest: 20 to 60 Han characters.
_NARROWEST, _WIDEST = 40, 120
_RAGGED = 6
# Some tools count characters, however wide they are: then the lines are exactly as long as the longest.
_FEWEST = 20
_LINES_LOOKED_AT = 400

# A line end that may stand inside a number: 1234⏎5, 12.⏎5, 1⏎,234.
_DIGIT, _POINT = "[0-9０-９]", "[.,]"
_IN_NUMBER = Rarely(f"({_DIGIT}{_POINT}?)\\n({_POINT}?{_DIGIT}{{1,2}})")
# The same where the two lines were not joined. What is no sentence (a row, a numbered heading) holds no such number.
_BROKEN_OFF = Rarely("[\\u4e00-\\u9fff][0-9０-９]{1,12}[.,]?$")
_TAKEN_UP = Rarely("[.,]?[0-9０-９][0-9０-９.,]*")
_CLOSES = "%‰,.;:!?)"
_SENTENCE = 20  # cells of a line that may be a sentence broken off


class Line(NamedTuple):
    """A line of a page (or the lines that make one paragraph) without its indent.

    Attributes:
        text: The characters between the indent and the trailing blanks; never empty.
        spans: Where they stand in the page, piece by piece.
        after_blank: Whether a blank line stands before it.
        indent: Blanks before the text, in cells.
        blanks: The same, in characters.
        damaged: Spans of the text of which nobody can tell what they were.
    """

    text: str
    spans: tuple[Span, ...]
    after_blank: bool = False
    indent: int = 0
    blanks: int = 0
    damaged: tuple[Span, ...] = ()


def read_lines(page: str) -> list[Line]:
    """The lines of a page that hold anything, paragraphs that were broken at a fixed width as one line each.

    Args:
        page: Sanitised text with the newline as its only line end.
    """
    lines = list(_split(page))
    width = _fixed_length(lines) or _fixed_width(lines)
    return _marked(_unwrapped(lines, width) if width else lines)


def _split(page: str) -> Iterator[Line]:
    start, blank = 0, False
    for raw in page.split("\n"):
        text = raw.strip(_BLANKS)
        if text:
            begin, indent = start, 0
            if len(text) < len(raw):
                begin += len(raw) - len(raw.lstrip(_BLANKS))
                indent = cell_length(raw[: begin - start])
            yield Line(text, (Span(begin, begin + len(text)),), blank, indent, begin - start)
        blank = not text
        start += len(raw) + 1


class _Width(NamedTuple):
    """The width at which a page was broken.

    Attributes:
        extent: How wide it is, in cells or characters.
        strict: Whether every line that goes on in the next one fills it: nothing was kept in one piece.
        in_characters: Whether characters were counted, not cells.
    """

    extent: int
    strict: bool
    in_characters: bool

    def of(self, line: Line) -> int:
        """How far a line reaches, in the same measure."""
        return _extent(line, in_characters=self.in_characters)


def _extent(line: Line, *, in_characters: bool) -> int:
    return line.blanks + len(line.text) if in_characters else line.indent + cell_length(line.text)


def _fixed_width(lines: Sequence[Line]) -> _Width | None:
    """The width in cells at which a page was broken; None for one whose lines are paragraphs."""
    lines = lines[:_LINES_LOOKED_AT]
    if len(lines) < 4 or any(len(line.text) > _WIDEST for line in lines):
        return None
    width = _Width(max(_extent(line, in_characters=False) for line in lines), False, False)
    if not _NARROWEST <= width.extent <= _WIDEST:
        return None
    followed = full = 0
    open_ended: list[int] = []
    for line, _ in _followed(lines):
        followed += 1
        if width.of(line) >= width.extent - _RAGGED:
            full += 1
            if not line.text.endswith(_ENDS):
                open_ended.append(width.of(line))
    if len(open_ended) < 2 or full * 2 < followed or len(open_ended) * 2 < full:
        return None
    # A Han character may leave one cell.
    return width._replace(strict=min(open_ended) >= width.extent - 1)


def _fixed_length(lines: Sequence[Line]) -> _Width | None:
    """The length in characters at which a page was broken; None for one that was not.

    Nearly every line that goes on has it: a tool that counts characters minds neither marks nor numbers.
    """
    longest = 0
    extents: list[int] = []
    for line, after in _followed(lines[:_LINES_LOOKED_AT]):
        if not line.text.endswith(_ENDS):
            extent = _extent(line, in_characters=True)
            longest = max(longest, extent)
            if not _is_latin(line, after):
                extents.append(extent)
    length, times = max(Counter(extents).items(), key=itemgetter(1), default=(0, 0))
    if times < 3 or times * 10 < len(extents) * 9 or longest > length or not _FEWEST <= length <= _WIDEST:
        return None
    return _Width(length, strict=True, in_characters=True)


def _followed(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """The lines that another one follows at once, and that one; rows of columns are left out."""
    for line, after in pairwise(lines):
        if not after.after_blank and "  " not in line.text and "\u3000\u3000" not in line.text:
            yield line, after


def _unwrapped(lines: Sequence[Line], width: _Width) -> list[Line]:
    found: list[Line] = []
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group[-1], line, width):
            found.append(_joined(group, width))
            group = []
        group.append(line)
    if group:
        found.append(_joined(group, width))
    return found


def _goes_on(line: Line, after: Line, width: _Width) -> bool:
    """Whether a line was broken off by the width and goes on in the one after it."""
    extent = width.of(line)
    if width.in_characters:
        full = extent == width.extent or (extent == width.extent - 1 and _is_latin(line, after))
    else:
        full = extent >= width.extent - _RAGGED
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
            blank = not (width.strict and _has_no_room(before, line.text[0], width))
        elif width.in_characters:
            blank = width.of(before) < width.extent  # it filled the line, and was taken for its end
        else:
            blank = _is_latin(before, line) and before.text[-1] != "-" and line.text[0] not in _CLOSES
        if blank:
            spans[-1] = Span(spans[-1].start, spans[-1].end + 1)
            pieces.append(" ")
            at += 1
            if broken is not None:
                damaged.append(Span(at - 1 - len(broken[1]), at + len(broken[2])))
        spans += line.spans
        pieces.append(line.text)
        at += len(line.text)
    first = group[0]
    return first._replace(text="".join(pieces), spans=tuple(spans), damaged=tuple(damaged))


def _is_latin(line: Line, after: Line) -> bool:
    """Whether a blank may have stood between two lines."""
    return max(line.text[-1], after.text[0]) <= "\u024f"


def _has_no_room(line: Line, character: str, width: _Width) -> bool:
    """Whether a character was put into the next line because this one was full."""
    return 0 <= width.extent - width.of(line) < (1 if width.in_characters else cell_length(character))


def _marked(lines: list[Line]) -> list[Line]:
    """The lines, with the numbers marked that a line end may have broken in two: 进口3⏎75.3亿元 is not 75.3亿元."""
    for at in range(len(lines) - 1):
        line, after = lines[at : at + 2]
        if after.after_blank or after.text[0] not in "0123456789.,０１２３４５６７８９":
            continue
        broken = _BROKEN_OFF().search(line.text)
        taken_up = _TAKEN_UP().match(after.text)
        if broken and taken_up and cell_length(line.text) >= _SENTENCE:
            lines[at] = line._replace(damaged=(*line.damaged, Span(broken.start() + 1, broken.end())))
            lines[at + 1] = after._replace(damaged=(Span(*taken_up.span()), *after.damaged))
    return lines
