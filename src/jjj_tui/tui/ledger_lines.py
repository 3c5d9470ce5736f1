"""The ledger as lines: a table whose columns are aligned by cells."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy

from jjj_tui.amounts.changes import change_sign
from jjj_tui.amounts.values import about_text, difference_text
from jjj_tui.hanzi.width import cell_length, cell_offsets, clip
from jjj_tui.key_figures import mark_of
from jjj_tui.ledger.model import TEXTS, Column, LedgerRow, Shown, basis_of, several
from jjj_tui.ledger.view import Standing
from jjj_tui.tui.canvas import squeezed
from jjj_tui.tui.ledger_values import MOST_DIGITS, Values
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.wording.catalogue import Catalogue

_MOST = {
    Column.SUBJECT: 34,
    Column.MEMBER: 12,
    Column.TEXT: 22,
    Column.VALUE: MOST_DIGITS,
    Column.UNIT: 16,
    Column.BASIS: 20,
    Column.PERIOD: 16,
    Column.ARTICLE: 24,
}
"""The widest a column gets, in cells; the sentence takes what the others leave."""

_SPARE = (
    Column.VALUE, Column.CHANGE, Column.UNIT, Column.BASIS, Column.PERIOD, Column.MEMBER, Column.ARTICLE, Column.SENTENCE,
)  # fmt: skip
"""The columns beside subject and figure, the one that is wanted most first."""

_SOMETIMES = (Column.BASIS, Column.PERIOD, Column.MEMBER)
"""Columns that take no room where no row has anything in them."""

_LEAST_SUBJECT, _FULL_SUBJECT, _LEAST_SENTENCE = 12, 26, 16
_MARGIN = 3  # cells before the first column: the cursor, how the row stands, a blank

_MARKS = {
    Standing.ALONE: " ",
    Standing.UNFOLDED: "▾",
    Standing.FOLDED: "▸",
    Standing.PART: "·",
    Standing.RESTATED: "≈",
    Standing.LISTED: "┆",
}


def sum_mark(row: LedgerRow, words: Catalogue, shown: Shown) -> str:
    """✓ for a total whose parts add up, otherwise the difference; with ≈ where rounding explains it."""
    if row.sum is None:
        return ""
    difference = difference_text(row.sum.difference, shown(row.written, row))
    return row.sum.mark(words.text("ledger.differs", difference=difference))


def around(text: str, at: int, width: int) -> str:
    """A text from where a character of it is in view: the figure is what its sentence is shown for.

    Args:
        text: A sentence.
        at: Offset of a character.
        width: Cells there are.
    """
    if cell_length(text) <= width:
        return text
    offsets = cell_offsets(text)
    at = min(max(at, 0), len(text))
    # Two thirds for what leads to the figure; at the end of the sentence, more.
    start = min(offsets[at] - width * 2 // 3, offsets[-1] - width)
    first = next((at for at, offset in enumerate(offsets) if offset > start), 0) if start > 0 else 0
    while 0 < first < at and text[first] in "0123456789０１２３４５６７８９.,．":
        first += 1  # half a number would be another number
    return f"…{text[first:]}" if first else text


class Table:
    """The lines of the table for one width: what does not change from row to row is worked out once."""

    def __init__(
        self,
        rows: Sequence[LedgerRow],
        words: Catalogue,
        shown: Shown,
        width: int,
        wanted: Column | None = None,
    ) -> None:
        """Lay the table out.

        Args:
            rows: The whole ledger, by index; the columns are made as wide as it needs.
            words: Words of the interface.
            shown: Turns a piece of an article into the script that is shown.
            width: Cells of a line.
            wanted: A column that is to be seen before all others: what the rows are sorted by.
        """
        self._rows = rows
        self._words = words
        self._shown = shown
        self.width = width
        self._several = several(rows)
        self._sums = max(
            (cell_length(sum_mark(row, words, shown)) for row in rows if row.sum is not None), default=0
        )
        self._values = Values(rows, words, shown)
        self._widest = {column: self._wanted(column) for column in _MOST}
        # Where the subjects name all members, their column only says so again: it comes last.
        self._named = all((row.figure.member or "") in (row.figure.subject or "") for row in rows)
        self._changes = any(row.figure.direction for row in rows)
        self.columns = self._columns(wanted)

    def within(self, width: int, wanted: Column | None) -> "Table":
        """The same table in another width; how wide its cells are need not be looked at again."""
        other = copy(self)
        other.width = width
        other.columns = other._columns(wanted)
        return other

    def _columns(self, most: Column | None) -> list[tuple[Column, int]]:
        """The columns that have room, each with its width in cells."""
        chosen = self._chosen(most)
        if self._widest[Column.BASIS] and Column.BASIS not in chosen:
            # In 万 and 亿 the values are as exact, and may leave room for what they are compared with.
            tight = self._chosen(most, brief=True)
            chosen = tight if Column.BASIS in tight else chosen
        return [(column, chosen[column]) for column in Column if column in chosen]

    def _chosen(self, most: Column | None, *, brief: bool = False) -> dict[Column, int]:
        wanted = dict(self._widest)
        change = max(cell_length(self._words.text("change.to")) + 2, self._heading(Column.CHANGE))
        wanted[Column.CHANGE] = change if self._changes else 0
        behind = self._sums + 1 if self._sums else 0
        wanted[Column.VALUE] = behind + (self._brief_width() if brief else wanted[Column.VALUE])
        room = self.width - _MARGIN - min(wanted[Column.TEXT], max(self.width // 3, 8)) - 1
        chosen = {Column.TEXT: min(wanted[Column.TEXT], max(self.width // 3, 8))}
        # Values are sorted unit by unit: without their units they would look unsorted.
        first = (most, Column.UNIT) if most in (Column.VALUE, Column.CHANGE) else (most,)
        last = Column.MEMBER if self._named and most is not Column.MEMBER else None
        for column in sorted(_SPARE, key=lambda column: (column not in first, column is last)):
            empty = not wanted.get(column, 1) and column is not most
            if empty or (column is Column.ARTICLE and not self._several):
                continue
            width = _LEAST_SENTENCE if column is Column.SENTENCE else wanted[column] or self._heading(column)
            spare = room - (wanted[Column.SUBJECT] if column is last else _LEAST_SUBJECT) - 2
            if column is Column.VALUE and spare < width and self._brief_width() + behind <= spare:
                width = spare  # in 万 and 亿 it wants less
            if width <= spare:
                chosen[column] = width
                room -= width + 1
        # The subject takes what it wants, of much room half; the sentence, where there is one, the rest, else it has it all.
        spare = room - 1
        if Column.SENTENCE in chosen:
            half = max((spare + chosen[Column.SENTENCE]) // 2, _FULL_SUBJECT)
            chosen[Column.SUBJECT] = min(max(wanted[Column.SUBJECT], _LEAST_SUBJECT), half, spare)
            chosen[Column.SENTENCE] += spare - chosen[Column.SUBJECT]
        else:
            chosen[Column.SUBJECT] = max(spare, 1)
        return chosen

    def _brief_width(self) -> int:
        """How wide the column of values has to be at least."""
        return max(self._values.least, self._heading(Column.VALUE))

    def _heading(self, column: Column) -> int:
        return cell_length(self._words.text(f"ledger.{column.value}")) + 2

    def _wanted(self, column: Column) -> int:
        """How wide the widest cell of a column is, within bounds."""
        texts: Iterable[str | None]
        if column is Column.VALUE:
            return max(self._values.wanted, self._heading(column))
        if column is Column.BASIS:
            texts = {self._basis(row) for row in self._rows if row.figure.basis or row.exact is not None}
        elif column is Column.SUBJECT:
            texts = {about_text(row.figure.subject or "", row.figure) for row in self._rows}
        else:
            texts = set(map(TEXTS[column], self._rows))
        widest = max((cell_length(text) for text in texts if text), default=0)
        if not widest and column in _SOMETIMES:
            return 0
        return min(max(widest, self._heading(column)), _MOST[column])

    def heading(self, sorted_by: Column | None, *, descending: bool) -> list[Span]:
        """The names of the columns, each with the digit that sorts by it, or the direction it is sorted in."""
        spans: list[Span] = [(" " * _MARGIN, "")]
        for column, width in self.columns:
            digit = str((list(Column).index(column) + 1) % 10)  # the tenth key of the row is 0
            mark = ("▾" if descending else "▴") if column is sorted_by else digit
            text = clip(f"{mark} {self._words.text(f'ledger.{column.value}')}", width)
            style = "accent" if column is sorted_by else "muted"
            spans.append((self._set(text, column, width) + " ", style))
        return spans

    def _set(self, text: str, column: Column, width: int) -> str:
        if column is Column.VALUE:
            behind = self._sums + 1 if self._sums else 0
            return (
                " " * (width - behind - cell_length(text))
                + text
                + " " * min(behind, width - cell_length(text))
            )
        return text + " " * (width - cell_length(text))

    def column_at(self, x: int) -> Column | None:
        """The column at a cell of a line."""
        end = _MARGIN
        for column, width in self.columns:
            end += width + 1
            if x < end:
                return column
        return None

    def line(self, row: LedgerRow, standing: Standing, *, cursor: bool = False) -> list[Span]:
        """A row of the table.

        Args:
            row: The row.
            standing: How it stands among its neighbours.
            cursor: Whether the cursor is on it.
        """
        spans: list[Span] = [(f"{'>' if cursor else ' '}{_MARKS[standing]} ", "muted")]
        inside = standing in (Standing.PART, Standing.RESTATED)
        for column, width in self.columns:
            if column is Column.VALUE:
                # Under its total a part that this subtracts has a minus.
                spans += self._value(row, width, row.taken_off if standing is Standing.PART else "")
                continue
            text, style = self._cell(row, column)
            if column is Column.SUBJECT:
                text = squeezed("  " * inside + text, width)
            elif column is Column.SENTENCE:
                text = around(text, row.offset, width)
            piece = clip(text, width)
            spans += [(piece, style), (" " * (width - cell_length(piece) + 1), "")]
        if not cursor:
            return spans
        text = "".join(text for text, _ in spans)
        filled = text + " " * max(self.width - cell_length(text), 0)
        return [(filled, "cursor")]

    def _cell(self, row: LedgerRow, column: Column) -> tuple[str, str]:
        figure = row.figure
        if column is Column.CHANGE:
            style = {"increase": "rise", "decrease": "fall"}.get(figure.direction or "", "")
            return change_sign(figure, self._words), style
        if column is Column.BASIS:
            return self._shown(self._basis(row), row), "muted" if row.exact is not None else ""
        text = self._shown(TEXTS[column](row) or "", row)
        if column is Column.SUBJECT:
            text = about_text(text, figure)
        if column is Column.TEXT:
            return text, mark_of(figure)
        return text, "muted" if column in (Column.SENTENCE, Column.ARTICLE) else ""

    def _basis(self, row: LedgerRow) -> str:
        exact = None if row.exact is None or row.exact >= len(self._rows) else self._rows[row.exact]
        return basis_of(row, exact)

    def _value(self, row: LedgerRow, width: int, minus: str) -> Iterator[Span]:
        behind = self._sums + 1 if self._sums else 0
        damaged = "damaged" in row.figure.flags
        text = self._values.text(row, width - behind, minus)
        text = clip(text, width - behind)
        mark = clip(sum_mark(row, self._words, self._shown), self._sums)
        yield " " * (width - behind - cell_length(text)) + text, "error" if damaged else "strong"
        good = row.sum is None or row.sum.holds
        yield " " * (1 if behind else 0), ""
        yield mark, "strong" if good else "error"
        yield " " * (self._sums - cell_length(mark) + 1), ""
