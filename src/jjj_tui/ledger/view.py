"""What is seen of a ledger: filtered, sorted and folded; a keystroke costs milliseconds with 20,000 rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from jjj_tui.amounts.changes import is_change
from jjj_tui.amounts.sizes import magnitude, share_of, signed
from jjj_tui.figures.model import Figure, Kind
from jjj_tui.hanzi.fold import fold
from jjj_tui.ledger.bounds import read_bound
from jjj_tui.ledger.model import TEXTS, Column, LedgerRow


class Standing(StrEnum):
    """How a row stands among its neighbours."""

    ALONE = "alone"
    UNFOLDED = "unfolded"  # a total, its parts right under it
    FOLDED = "folded"  # a total that hides its parts
    PART = "part"  # under its total
    RESTATED = "restated"  # under the row that states the same exactly
    LISTED = "listed"  # beside the others of its 分别 list


class Arranged(NamedTuple):
    """The rows as they are shown, and how each stands there. Two lists of what is there already: nothing is made per row."""

    rows: list[LedgerRow]
    standings: list[Standing]


def filter_rows(rows: Sequence[LedgerRow], query: str, names: Mapping[Kind, str]) -> Sequence[LedgerRow]:
    """The rows in which every word of a query stands, in the kind or in what the row shows, and every bound holds.

    A word that none of the rows shows is looked for in their sentences: a sentence names much that others of its figures
    are about, and who asks for 天津 of a list does not want 北京.

    Args:
        rows: Rows.
        query: What was typed, in either script; words are separated by blanks, and some may be bounds (``>100亿``).
        names: The kinds by the names under which they may be asked for.
    """
    words = fold(query).split()
    if not words:
        return rows
    folded = {kind: fold(name) for kind, name in names.items()}
    wanted = [(word, {kind for kind, name in folded.items() if word in name}) for word in words]
    for word, kinds in wanted:
        if (bound := read_bound(word)) is not None:
            rows = [row for row in rows if bound.takes(row)]
            continue
        shown = [row for row in rows if word in row.said or row.figure.kind in kinds]
        rows = shown or [row for row in rows if word in _folded(row.sentence)]
    return rows


_folded = lru_cache(1 << 15)(fold)  # the same sentences are asked at every key


def sort_rows(rows: Sequence[LedgerRow], column: Column | None, *, descending: bool) -> list[LedgerRow]:
    """Rows sorted by a column; what has nothing there comes last either way. None is the order given.

    Chinese sorts by sound as far as GB 2312 has its characters by sound (level 1, the 3,755 common ones). Unlike
    measures have no common order: values and changes are sorted kind by kind and unit by unit.

    Args:
        rows: Rows in the order of the text, which decides between equals.
        column: What to sort by.
        descending: Whether the largest come first.
    """
    if column is None:
        return [*reversed(rows)] if descending else [*rows]
    if column in (Column.VALUE, Column.CHANGE):
        return _by_number(rows, column, descending=descending)
    said = _SORTED_BY[column]
    texts = [said(row) or "" for row in rows]
    sounds = {text: _sound(text) for text in set(texts) if text}
    having = [(sounds[text], row) for text, row in zip(texts, rows, strict=True) if text]
    having.sort(key=_first, reverse=descending)
    return [row for _, row in having] + [row for text, row in zip(texts, rows, strict=True) if not text]


def _by_number(rows: Sequence[LedgerRow], column: Column, *, descending: bool) -> list[LedgerRow]:
    groups: dict[tuple[int, str], list[tuple[Decimal, LedgerRow]]] = {}
    lacking = []
    for row in rows:
        figure = row.figure
        size = magnitude(figure) if column is Column.VALUE else signed(figure) if figure.direction else None
        if size is None:
            lacking.append(row)
        else:
            measure, factor = _measure(figure.kind, figure.unit_canonical, row.apart)
            groups.setdefault(measure, []).append((size * factor if factor else size, row))
    for group in groups.values():
        group.sort(key=_first, reverse=descending)
    return [row for measure in sorted(groups) for _, row in groups[measure]] + lacking


_first = itemgetter(0)
_SORTED_BY: Mapping[Column, Callable[[LedgerRow], str | None]] = {
    **TEXTS,
    Column.TEXT: lambda row: row.figure.text,
    Column.UNIT: lambda row: (row.figure.unit_canonical or "") + row.apart,
    Column.SENTENCE: lambda row: row.sentence[:12],
}
"""What the columns are sorted by: what stands in them, but for what only looks different."""


def _sound(text: str) -> bytes:
    return fold(text).encode("gb18030", "replace")


def compared(figure: Figure) -> Decimal | None:
    """The magnitude in the base unit of its kind where there is one, so that 3公里 is more than 500米."""
    size, factor = magnitude(figure), _measure(figure.kind, figure.unit_canonical)[1]
    return size if size is None or factor is None else size * factor


def measure_of(row: LedgerRow) -> str:
    """What a figure can be compared in: the same for all units of a kind that has a common one, else its unit."""
    return _measure(row.figure.kind, row.figure.unit_canonical, row.apart)[0][1]


def rate_of(figure: Figure) -> Decimal | None:
    """By how many per cent something rose, negative where it fell: 25 for 增长两成半."""
    rate = signed(figure)
    return None if rate is None else rate * share_of(figure)


@cache
def _units() -> dict[tuple[Kind, str], Decimal]:
    from jjj_tui.figures.tables.scales import SCALES
    from jjj_tui.figures.tables.units import UNITS

    return {
        **{(unit.kind, unit.canonical): unit.factor for unit in UNITS.values() if unit.factor is not None},
        **SCALES,
    }


@lru_cache(1024)
def _measure(kind: Kind, unit: str | None, apart: str = "") -> tuple[tuple[int, str], Decimal | None]:
    """What a figure is comparable with, in the order of the kinds, and its unit's size in the common one."""
    factor = _units().get((kind, unit or ""))
    return (list(Kind).index(kind), ("" if factor is not None else unit or "") + apart), factor


def arrange(rows: Sequence[LedgerRow], unfolded: frozenset[int]) -> Arranged:
    """Rows as they are shown: parts under their total or hidden, a rounded figure right under the exact one.

    Args:
        rows: Rows in the order to show. A part whose total is not among them stands for itself.
        unfolded: Indexes of the totals whose parts are shown.
    """
    bound = [row for row in rows if row.parent is not None or row.exact is not None]
    if not bound:
        return Arranged([*rows], [_standing(row, False, unfolded) for row in rows])
    there = {row.index: row for row in rows}
    parts: dict[int, list[LedgerRow]] = {}
    restated: dict[int, list[LedgerRow]] = {}
    moved = set()
    for row in bound:
        if row.parent is not None and row.parent in there:
            parts.setdefault(row.parent, []).append(row)
            moved.add(row.index)
        elif (exact := _beside(row, there)) is not None:
            restated.setdefault(exact, []).append(row)
            moved.add(row.index)
    found = Arranged([], [])

    def put(row: LedgerRow, standing: Standing) -> None:
        found.rows.append(row)
        found.standings.append(standing)
        for other in restated.get(row.index, ()):
            put(other, Standing.RESTATED)
        if row.index in unfolded:
            for part in parts.get(row.index, ()):
                put(part, Standing.PART)

    for row in rows:
        if row.index not in moved:
            put(row, _standing(row, row.index in parts, unfolded))
    return found


def _standing(row: LedgerRow, has_parts: bool, unfolded: frozenset[int]) -> Standing:
    if has_parts:
        return Standing.UNFOLDED if row.index in unfolded else Standing.FOLDED
    return Standing.LISTED if row.listed is not None else Standing.ALONE


def _beside(row: LedgerRow, there: Mapping[int, LedgerRow]) -> int | None:
    """The exact row that a rounded one stands under, if that is there.

    A rounded figure that is a total itself stays where it is when the exact one is somebody's part: each could end up
    under the other.
    """
    exact = there.get(row.exact) if row.exact is not None and row.exact != row.index else None
    if exact is None or exact.exact is not None:
        return None
    if row.parts and exact.parent is not None and exact.parent in there:
        return None
    return exact.index


def scale_of(row: LedgerRow) -> tuple[object, ...]:
    """What the rows that stand in one chart have in common: kind and unit, and their list, else amount or change."""
    figure = row.figure
    among = is_change(figure) if row.listed is None else (row.listed,)
    return figure.kind, figure.unit_canonical, row.apart, among


def comparable(row: LedgerRow, rows: Iterable[LedgerRow]) -> list[LedgerRow]:
    """The rows that a chart beside a row chooses from: its list in the order of the text, else its like, the largest first.

    Args:
        row: The row under the cursor.
        rows: The rows there are; those of another scale are passed over.
    """
    figure = row.figure
    kind, unit, apart, change = figure.kind, figure.unit_canonical, row.apart, is_change(figure)
    like = [
        each
        for each in rows
        if each.figure.kind is kind and each.figure.unit_canonical == unit and each.apart == apart
    ]
    if row.listed is not None:
        return sorted((each for each in like if each.listed == row.listed), key=lambda each: each.index)
    sized = [
        (-abs(size), each.index, each)
        for each in like
        if is_change(each.figure) is change and (size := magnitude(each.figure)) is not None
    ]
    return [each for _, _, each in sorted(sized)]


def charted(row: LedgerRow, like: Sequence[LedgerRow], most: int) -> list[LedgerRow]:
    """So many of the comparable rows as there is room for; the row itself is always among them.

    Args:
        row: The row under the cursor.
        like: What `comparable` gave.
        most: How many there is room for, at least 1.
    """
    first = [*like[:most]]
    return first if any(each.index == row.index for each in first) else [*first[: most - 1], row]
