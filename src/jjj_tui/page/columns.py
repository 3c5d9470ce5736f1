"""The columns of a table: where blanks go in so that the cells of its rows stand under each other.

Nothing of the text changes: the blanks are of one view, and only put in where the whole table fits its width. Columns of
numbers are flush right, so that their digits stand under each other.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from jjj_tui.article.model import Span
from jjj_tui.hanzi.width import cell_length
from jjj_tui.rarely import Rarely

_BETWEEN = 2
# What a column of numbers holds: -4.1, 1,783.20, (5.2), 12.3%, 1120万, 20万元, — for no value.
_NUMBER = Rarely(
    r"[-+−—–(（<>≥≤±▯?]*(?:[0-9０-９][0-9０-９.,，:：/ ]*)?[%％‰)）*▯?]*[\u4e00-\u9fffA-Za-z²³]{0,4}|[-—–/.…]+"
)
_DIGIT = Rarely("[0-9０-９]")


class Gap(NamedTuple):
    """Blanks that a view puts into a row.

    Attributes:
        at: Offset of the character before which they stand.
        cells: How many.
    """

    at: int
    cells: int


def align(rows: Sequence[tuple[str, tuple[Span, ...]]], width: int) -> dict[int, tuple[Gap, ...]]:
    """The blanks that set the rows of a table in columns.

    Args:
        rows: The text and the cells of each row.
        width: Cells that a row may take.

    Returns:
        The blanks of each row that is set in columns, by its index: those with as many cells as most have, and those
        that have their first cell alone. None where there are less than two, or where they would be wider than a row
        may be.
    """
    counts = Counter(len(cells) for _, cells in rows)
    most = max(counts, key=lambda count: (counts[count], count), default=0)
    table = {index: row for index, row in enumerate(rows) if len(row[1]) == most}
    if len(table) < 2:
        return {}
    lengths = {
        index: [cell_length(text[span.start : span.end]) for span in cells]
        for index, (text, cells) in table.items()
    }
    widths = [max(column) for column in zip(*lengths.values(), strict=True)]
    between = [
        max(_BETWEEN, *(cells[at + 1].start - cells[at].end for _, cells in table.values()))
        for at in range(most - 1)
    ]
    if sum(widths) + sum(between) > width:
        return {}
    flush_right = [
        holds_numbers([text[cells[at].start : cells[at].end] for text, cells in table.values()])
        for at in range(most)
    ]
    alone = {
        index: ()
        for index, (text, cells) in enumerate(rows)
        if len(cells) == 1 and cell_length(text) <= width
    }
    return alone | {
        index: tuple(_gaps(cells, lengths[index], widths, between, flush_right))
        for index, (_, cells) in table.items()
    }


def holds_numbers(column: Sequence[str]) -> bool:
    """Whether a column is one of numbers, its first cell, which may name it, aside."""
    below = column[1:]
    numbers = [cell for cell in below if _DIGIT().search(cell)]
    return bool(numbers) and all(map(_NUMBER().fullmatch, below)) and 2 * len(numbers) > len(below)


def _gaps(
    cells: Sequence[Span],
    lengths: Sequence[int],
    widths: Sequence[int],
    between: Sequence[int],
    flush_right: Sequence[bool],
) -> list[Gap]:
    gaps = []
    column = stands = 0
    for at, span in enumerate(cells):
        if at:
            column += widths[at - 1] + between[at - 1]
            stands += span.start - cells[at - 1].end
        blanks = column - stands + (widths[at] - lengths[at] if flush_right[at] else 0)
        if blanks:
            gaps.append(Gap(span.start, blanks))
        stands += blanks + lengths[at]
    return gaps


def widened(text: str, start: int, end: int, gaps: Sequence[Gap]) -> str:
    """A stretch of a row with the blanks of its view; those before its first character are not of it."""
    inside = [gap for gap in gaps if start < gap.at < end]
    stops = [start, *(gap.at for gap in inside), end]
    pieces = [text[left:right] for left, right in pairwise(stops)]
    return pieces[0] + "".join(" " * gap.cells + piece for gap, piece in zip(inside, pieces[1:], strict=True))
