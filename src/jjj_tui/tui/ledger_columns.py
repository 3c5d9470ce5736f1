"""Which columns of the ledger have room, and how wide each is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jjj_tui.ledger.model import Column
from jjj_tui.tui.ledger_values import Values

MARGIN = 3  # cells before the first column: the cursor, how the row stands, a blank

_SPARE = (
    Column.TEXT, Column.UNIT, Column.BASIS, Column.PERIOD, Column.MEMBER, Column.ARTICLE, Column.SENTENCE,
)  # fmt: skip
"""The columns beside subject, value and change, the one that is wanted most first."""

_BESIDES_DIGITS = (Column.TEXT, Column.UNIT, Column.BASIS)
"""What says more than a value in digits does over the same value in 万 and 亿, which is as exact."""

_FULL_SUBJECT, _LEAST_SUBJECT, _SHORT_SUBJECT, _TIGHT_SUBJECT = 26, 12, 8, 6
_FULL_SENTENCE, LEAST_SENTENCE, _LEAST_ARTICLE, _LEAST_TEXT = 28, 12, 12, 8


@dataclass(frozen=True, slots=True)
class Needs:
    """How wide the columns of a ledger would be, in cells.

    Attributes:
        wanted: What each column wants; 0 where no row has anything in it.
        headings: What its name wants.
        values: Knows what the values want at least, which is looked at only where there is little room.
        marks: What stands behind the values, that of sums; 0 where there are none.
        signs: The same without the differences.
        change: What the signs of changes want without the name of their column.
        named: Whether the subjects name all members, whose column then only says so again.
    """

    wanted: Mapping[Column, int]
    headings: Mapping[Column, int]
    values: Values
    marks: int
    signs: int
    change: int
    named: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """What the columns get of a width.

    Attributes:
        widths: The columns that have room, in order, each with its width in cells; that of values with its marks.
        marks: Cells of the marks behind the values.
        with_unit: Whether the values have their units behind them, because no other column tells these.
        hidden: How many columns there is no room for.
    """

    widths: Mapping[Column, int]
    marks: int
    with_unit: bool
    hidden: int


def share_out(width: int, needs: Needs, most: Column | None) -> Shares:
    """Share the cells of a line among the columns.

    Subject, exact value and change are the last to go; what the rows are sorted by is seen beside them. A column in
    which no row has anything takes no room, and is not missed.

    Args:
        width: Cells of a line.
        needs: How wide the columns would be.
        most: What the rows are sorted by; None as in the text.
    """
    shares = _filled(width, needs, most, digits=True)
    if any(needs.wanted[column] and column not in shares.widths for column in _BESIDES_DIGITS):
        short = _filled(width, needs, most, digits=False)
        if any(column in short.widths and column not in shares.widths for column in _BESIDES_DIGITS):
            return short
    return shares


def _filled(width: int, needs: Needs, most: Column | None, *, digits: bool) -> Shares:
    core = _core(width, needs, most, digits=digits)
    chosen, marks = dict(core.widths), core.marks
    room = width - MARGIN - sum(cells + 1 for cells in chosen.values())
    least = min(chosen[Column.SUBJECT], _LEAST_SUBJECT)
    room += chosen.pop(Column.SUBJECT) - least
    for column in _first(needs, most):
        if column in chosen:
            more = min(max(needs.wanted[column] - chosen[column], 0), max(room, 0))
            chosen[column] += more
            room -= more
    for column in _order(needs, most):
        wanted = needs.wanted[column]
        if column in chosen or not wanted:
            continue
        cells, before = _place(column, needs, width)
        spare = room - max(before - least, 0) - 1
        if column is Column.ARTICLE:
            cells = max(min(wanted, spare), cells)
        if cells <= spare:
            chosen[column] = cells
            room -= cells + 1
    with_unit = False
    if Column.VALUE in chosen and Column.TEXT not in chosen and Column.UNIT not in chosen:
        more = max(needs.values.least(unit=True) + marks - chosen[Column.VALUE], 0)
        with_unit = more <= room + least - _TIGHT_SUBJECT
        if with_unit:
            chosen[Column.VALUE] += more
            room -= more
    if Column.VALUE in chosen:
        more = max(needs.headings[Column.VALUE] + marks - chosen[Column.VALUE], 0)
        more = min(more, max(room + least - _SHORT_SUBJECT, 0))
        chosen[Column.VALUE] += more
        room -= more
    chosen |= _rest(room + least, chosen, needs)
    there = {column: chosen[column] for column in Column if column in chosen}
    seen = {*there, Column.UNIT} if with_unit else {*there}
    hidden = sum(1 for column in Column if needs.wanted[column] and column not in seen)
    return Shares(there, marks, with_unit, hidden)


def _core(width: int, needs: Needs, most: Column | None, *, digits: bool) -> Shares:
    """Subject, value and change, and what the rows are sorted by: as wide as they can be of what they need least."""
    first = {column: needs.headings[column] for column in _first(needs, most)}
    for shares in _narrower(needs, digits=digits):
        widths = {**shares.widths, **first}
        whole = Column.CHANGE in widths or not needs.change
        if whole and MARGIN + sum(cells + 1 for cells in widths.values()) <= width:
            return replace(shares, widths=widths)
    for shares in _narrower(needs, digits=digits):
        if MARGIN + sum(cells + 1 for cells in shares.widths.values()) <= width:
            return shares
    text = min(needs.wanted[Column.TEXT], max(width // 3, _LEAST_TEXT))
    return Shares(
        {Column.SUBJECT: max(width - MARGIN - text - 2, 1), Column.TEXT: text}, 0, with_unit=False, hidden=0
    )


def _first(needs: Needs, most: Column | None) -> tuple[Column, ...]:
    """What the sorted column brings; values are sorted unit by unit: without their units they would look unsorted."""
    if most in (Column.VALUE, Column.CHANGE):
        return (Column.UNIT,) if needs.wanted[Column.UNIT] else ()
    return () if most in (None, Column.SUBJECT) else (most,)


def _narrower(needs: Needs, *, digits: bool) -> Iterator[Shares]:
    """Subject, value and change, ever narrower, and at last without the change."""
    change = needs.wanted[Column.CHANGE]

    def shares(subject: int, value: int, marks: int, sign: int) -> Shares:
        widths = {Column.SUBJECT: subject, Column.VALUE: value + marks, Column.CHANGE: sign}
        there = {column: cells for column, cells in widths.items() if cells}
        return Shares(there, marks, with_unit=False, hidden=0)

    if digits:
        yield shares(_LEAST_SUBJECT, needs.wanted[Column.VALUE], needs.marks, change)
    least = needs.values.least(unit=False)
    whole = max(least, needs.headings[Column.VALUE])
    yield shares(_LEAST_SUBJECT, whole, needs.marks, change)
    yield shares(_SHORT_SUBJECT, whole, needs.marks, change)
    yield shares(_SHORT_SUBJECT, least, needs.marks, change)
    yield shares(_SHORT_SUBJECT, least, needs.signs, needs.change)
    yield shares(_TIGHT_SUBJECT, least, needs.signs, needs.change)
    yield shares(_TIGHT_SUBJECT, least, needs.signs, 0)


def _order(needs: Needs, most: Column | None) -> list[Column]:
    first = _first(needs, most)
    last = Column.MEMBER if needs.named and most is not Column.MEMBER else None
    return sorted(_SPARE, key=lambda column: (column not in first, column is last))


def _place(column: Column, needs: Needs, width: int) -> tuple[int, int]:
    """How wide a column has to be at least, and how many cells of subject and sentence come before it."""
    full = min(needs.wanted[Column.SUBJECT], _FULL_SUBJECT)
    if column is Column.TEXT:
        return min(needs.wanted[column], max(width // 3, _LEAST_TEXT)), _LEAST_SUBJECT
    if column is Column.SENTENCE:
        return LEAST_SENTENCE, full
    if column is Column.ARTICLE:
        return min(needs.wanted[column], _LEAST_ARTICLE), full
    if column is Column.MEMBER and needs.named:
        return needs.wanted[column], needs.wanted[Column.SUBJECT] + _FULL_SENTENCE - LEAST_SENTENCE
    return needs.wanted[column], _LEAST_SUBJECT


def _rest(room: int, chosen: Mapping[Column, int], needs: Needs) -> dict[Column, int]:
    """The subject gets what it wants, the sentence all that is left, else the article what it wants and the subject the rest."""
    subject = max(min(max(needs.wanted[Column.SUBJECT], _LEAST_SUBJECT), room), 1)
    spare = max(room - subject, 0)
    if Column.SENTENCE in chosen:
        return {Column.SUBJECT: subject, Column.SENTENCE: chosen[Column.SENTENCE] + spare}
    if Column.ARTICLE in chosen:
        more = min(max(needs.wanted[Column.ARTICLE] - chosen[Column.ARTICLE], 0), spare)
        return {Column.SUBJECT: subject + spare - more, Column.ARTICLE: chosen[Column.ARTICLE] + more}
    return {Column.SUBJECT: subject + spare}
