"""The columns of a table in an HTML page: a cell that is empty, or that another one reaches over, keeps its place.

A row is read as a line of its cells. Without them a value would stand under the heading of another column.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jjj_tui.article.edits import Edit
from jjj_tui.article.elements import Element, attributes
from jjj_tui.article.markup import text_of
from jjj_tui.article.model import RepairReason
from jjj_tui.article.rows import CELLS, NO_VALUE, filled_cells
from jjj_tui.article.words import words

_PARTS = frozenset(words("tbody thead tfoot"))
_AS_ABOVE = "〃"
# A span is as wide as its table at most, and pages write 999 for that.
_MOST_COLUMNS, _MOST_ROWS = 60, 400
_LONGEST_NAME = 24


class _Cell(NamedTuple):
    """A place in the grid of a table.

    Attributes:
        column: Its column.
        text: What stands there; ``""`` for nothing.
        element: The cell that begins there; None where one from above or from the left reaches over it.
        above: Whether it reaches over from above.
    """

    column: int
    text: str
    element: Element | None
    above: bool = False


def find_empty_cells(text: str, elements: Sequence[Element]) -> Iterator[Edit]:
    """The edits that mark the empty places in the rows of tables, where other rows have something in that column.

    Args:
        text: The page, sanitised.
        elements: All of its elements.
    """
    for rows in _tables(text, elements):
        grid = list(_grid(text, rows))
        used = Counter(cell.column for row in grid for cell in row if cell.text)
        added: dict[int, str] = {}
        for row in grid:
            if _may_mislead(row):
                _mark(row, used, added)
        for at in sorted(added):
            yield Edit(at, at, added[at], RepairReason.CONTROL)


def _tables(text: str, elements: Sequence[Element]) -> Iterator[list[list[Element]]]:
    """The tables, row by row and cell by cell; of rows those that are read as lines."""
    rows: dict[int, list[Element]] = {}
    tables: dict[int, list[int]] = {}
    for index, element in enumerate(elements):
        if element.name == "tr" and filled_cells(text, element.start):
            table = element.parent
            if table >= 0 and elements[table].name in _PARTS:
                table = elements[table].parent
            rows[index] = []
            tables.setdefault(table, []).append(index)
        elif element.name in CELLS and element.parent in rows:
            rows[element.parent].append(element)
    for own in tables.values():
        yield [rows[row] for row in own]


def _grid(text: str, rows: Sequence[Sequence[Element]]) -> Iterator[list[_Cell]]:
    reaching: dict[
        int, tuple[int, str]
    ] = {}  # how many more rows a cell reaches over, and what it says, by column
    for row in rows:
        cells: list[_Cell] = []

        def from_above(cells: list[_Cell] = cells) -> None:
            while len(cells) in reaching:
                left, said = reaching.pop(len(cells))
                if left > 1:
                    reaching[len(cells)] = left - 1, said
                cells.append(_Cell(len(cells), said, None, above=True))

        for element in row:
            from_above()
            given = attributes(text, element) if element.opened - element.start > 4 else {}
            said = text_of(text[element.opened : element.closed]).strip(" \n\u3000\xa0")
            below = _span(given, "rowspan", _MOST_ROWS) - 1
            for order in range(_span(given, "colspan", _MOST_COLUMNS)):
                if below:
                    reaching[len(cells)] = below, said
                cells.append(_Cell(len(cells), said, None if order else element))
        from_above()
        yield cells


def _span(given: dict[str, str], name: str, most: int) -> int:
    written = given.get(name, "").strip()
    return min(max(int(written), 1), most) if written.isascii() and written.isdigit() else 1


def _may_mislead(row: Sequence[_Cell]) -> bool:
    """Whether a row holds more than one cell at its beginning, a heading over the rows below it."""
    return any(cell.text for cell in row[1:] if cell.element is not None)


def _mark(row: Sequence[_Cell], used: Counter[int], added: dict[int, str]) -> None:
    """Say what stands in the empty places of a row, by where in the page to put it."""
    heads = not any(map(str.isdigit, "".join(cell.text for cell in row)))
    before: Element | None = None
    waiting = ""  # what reaches over from above before the first cell
    for cell in row:
        if cell.element is not None:
            if waiting:
                added[cell.element.start] = waiting
                waiting = ""
            before = cell.element
            if not cell.text and used[cell.column]:
                added[before.opened] = NO_VALUE
            continue
        if not used[cell.column]:
            continue
        shown = _repeated(cell, heads=heads)
        if before is None:
            waiting += f"<td>{shown}</td>"
        else:
            added[before.closed] = f"{added.get(before.closed, '')}</td><td>{shown}"


def _repeated(cell: _Cell, *, heads: bool) -> str:
    """What a cell says where it reaches: a name once more, a number never, for it was measured once."""
    plain = not any(sign in "<>&" or sign.isdigit() for sign in cell.text) and len(cell.text) <= _LONGEST_NAME
    if cell.above:
        return cell.text if plain and cell.text else _AS_ABOVE if cell.text else NO_VALUE
    return cell.text if plain and heads and cell.text else NO_VALUE
