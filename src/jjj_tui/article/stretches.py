"""Paragraphs too long to be handled in one piece, cut into stretches at the ends of sentences.

Everything behind the reader (conversion, line breaks, figures) works paragraph by paragraph and only where somebody
looks. A page that is one paragraph of a million characters must not change that.
"""

from collections.abc import Iterator

from jjj_tui.article.lines import Line
from jjj_tui.article.model import Span

LONGEST = 10_000
"""Characters of a stretch at most; some twenty screens, and far more than any paragraph that a person wrote."""

_ENDS = "。！？!?；;"
_BLANKS = " \u3000"
_CLOSING = "”』」’\"'）)》】"


def stretches(line: Line) -> Iterator[Line]:
    """A line whole, or in stretches of at most `LONGEST` characters that end with a sentence where there is one."""
    start, length = 0, len(line.text)
    while length - start > LONGEST:
        end = _cut(line.text, start)
        yield part(line, start, end)
        start = end
    yield part(line, start, length) if start else line


def _cut(text: str, start: int) -> int:
    """Where the stretch that begins at ``start`` ends: behind the last sentence of its second half, if any ends there."""
    limit = start + LONGEST
    at = max(text.rfind(mark, start + LONGEST // 2, limit) for mark in _ENDS) + 1
    if not at:
        return limit
    while at < limit and text[at] in _CLOSING:
        at += 1
    return at


def part(line: Line, start: int, end: int) -> Line:
    """The characters ``[start, end)`` of a line as a line."""
    spans = []
    at = 0
    for first, last in line.spans:
        begin, stop = max(start - at, 0), min(end - at, last - first)
        if begin < stop:
            spans.append(Span(first + begin, first + stop))
        at += last - first
    return Line(
        line.text[start:end], tuple(spans), line.after_blank and not start, line.indent if not start else 0
    )


def trimmed_part(line: Line, start: int, end: int) -> Line:
    """The characters ``[start, end)`` of a line, without the blanks at their ends, as a line."""
    text = line.text[start:end]
    bare = text.strip(_BLANKS)
    begin = start + len(text) - len(text.lstrip(_BLANKS))
    return part(line, begin, begin + len(bare))
