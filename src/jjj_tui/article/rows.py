"""The rows of a table in an HTML page: one line each, two blanks between the cells.

Two blanks are what the figures are told cells apart by: a single one may stand inside a number. Pages also lay
themselves out in tables, whole articles in a cell: a row whose cells are long, or hold rows of their own, is none.
"""

import re
from collections.abc import Iterator

from jjj_tui.article.elements import MARKUP
from jjj_tui.article.words import words

BETWEEN_CELLS = "  "
NO_VALUE = "—"
"""What stands in an empty cell."""

# Markup and blanks that stand together between two pieces of text.
_GAP = re.compile(r"(?:</?[a-zA-Z][^<>]*>|<!--[^<>]*-->|[ \n\u3000]|&nbsp;|&#160;)+")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_LEFT = re.compile(r"<[a-zA-Z/!]")
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_END = re.compile(r"<(?:/?tr|/?table|/tbody|/thead|/tfoot)\b", re.IGNORECASE)
# Not in a row of figures: what is no text, and what only a layout has.
_FOREIGN = re.compile(
    r"<(?:script|style|pre|select|textarea|svg|iframe|form|h[1-6]|article|main|nav)\b", re.IGNORECASE
)
CELLS = frozenset(words("td th"))
_BREAKS = frozenset(words("br p div li dd dt blockquote"))

_LONGEST_ROW, _LONGEST_CELL, _MOST_LINES = 6_000, 160, 3


def row_end(text: str, start: int) -> int:
    """Where the row ends that begins with the tag at an offset; 0 where no line may be made of it."""
    end, filled = _measured(text, start)
    return end if filled > 1 else 0


def filled_cells(text: str, start: int) -> int:
    """How many cells hold something in the row that begins at an offset; 0 where no line may be made of it."""
    return _measured(text, start)[1]


def _measured(text: str, start: int) -> tuple[int, int]:
    """Where a row ends, and how many of its cells hold something; none of a row that is a layout."""
    opening = text.find(">", start, start + _LONGEST_ROW) + 1
    end = _END.search(text, opening, start + _LONGEST_ROW) if opening else None
    if end is None or end[0].lower() == "<table" or _FOREIGN.search(text, opening, end.start()):
        return 0, 0
    _, *cells = _CELL.split(text[opening : end.start()])
    filled = 0
    for cell in cells:
        content = cell.partition(">")[2]
        pieces = [piece for piece in _GAP.split(content) if piece]
        lines = sum(1 for tag in _TAG.finditer(content) if not tag[1] and tag[2].lower() in _BREAKS)
        if sum(map(len, pieces)) > _LONGEST_CELL or lines > _MOST_LINES or any(map(_LEFT.search, pieces)):
            return 0, 0
        filled += bool(pieces)
    return end.start(), filled


def find_gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where markup and blanks stand in a row, begin and end, and what is shown in their place, in order."""
    opening = text.index(">", start) + 1
    yield start, opening, "\n"
    for gap in _GAP.finditer(text, opening, end):
        outermost = gap.start() == opening or gap.end() == end
        yield (
            gap.start(),
            gap.end(),
            "" if outermost else _shown(gap[0], text[gap.start() - 1], text[gap.end()]),
        )


def _shown(gap: str, before: str, after: str) -> str:
    tags = {tag[2].lower() for tag in _TAG.finditer(gap)}
    if not tags.isdisjoint(CELLS):
        return BETWEEN_CELLS
    blanks = MARKUP.sub("", gap)
    if not blanks and tags.isdisjoint(_BREAKS):
        return ""
    # A line end of the source is nothing between Chinese characters.
    broken = "\n" in blanks and tags.isdisjoint(_BREAKS) and before > "\u2e80" and after > "\u2e80"
    return "" if broken else " "
