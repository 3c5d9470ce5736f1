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
from jjj_tui.tui.ledger_columns import LEAST_SENTENCE, MARGIN, Needs, Shares, share_out
from jjj_tui.tui.ledger_values import Values
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.wording.catalogue import Catalogue

_MOST = {
    Column.SUBJECT: 34,
    Column.MEMBER: 12,
    Column.TEXT: 22,
    Column.UNIT: 16,
    Column.BASIS: 20,
    Column.PERIOD: 16,
    Column.ARTICLE: 24,
}
"""The widest a column gets, in cells; the sentence takes what the others leave."""

_SOMETIMES = (Column.BASIS, Column.PERIOD, Column.MEMBER)
"""Columns that take no room where no row has anything in them."""

_INSIDE = "  "  # before the subject of a row that stands under another

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


def _sign(mark: str) -> str:
    """The mark of a sum without its difference."""
    return mark.split(" ")[0]


def _inside(row: LedgerRow) -> bool:
    """Whether a row may stand indented under another."""
    return row.parent is not None or row.exact is not None


def around(text: str, at: int, length: int, width: int) -> str:
    """A text from where a part of it is in view, to its end: the figure is what its sentence is shown for.

    Args:
        text: A sentence.
        at: Offset of the part.
        length: Characters of it.
        width: Cells there are.
    """
    if cell_length(text) <= width:
        return text
    offsets = cell_offsets(text)
    at = min(max(at, 0), len(text))
    # Two thirds for what leads to the figure; at the end of the sentence, more.
    start = max(offsets[at] - width * 2 // 3, offsets[min(at + length, len(text))] - width + 2)
    start = min(start, offsets[at], offsets[-1] - width)
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
        self._values = Values(rows, words, shown)
        self._needs = self._look()
        self._lay_out(width, wanted)

    def within(self, width: int, wanted: Column | None) -> "Table":
        """The same table in another width; how wide its cells are need not be looked at again."""
        other = copy(self)
        other._lay_out(width, wanted)
        return other

    def _lay_out(self, width: int, wanted: Column | None) -> None:
        self.width = width
        self._shares: Shares = share_out(width, self._needs, wanted)

    @property
    def columns(self) -> list[tuple[Column, int]]:
        """The columns that have room, each with its width in cells."""
        return [*self._shares.widths.items()]

    @property
    def hidden(self) -> int:
        """How many columns with something in them have no room."""
        return self._shares.hidden if self._rows else 0

    def _look(self) -> Needs:
        """How wide the columns would be."""
        rows, to = self._rows, cell_length(self._words.text("change.to")) + 2
        marks = [sum_mark(row, self._words, self._shown) for row in rows if row.sum is not None]
        wanted = {column: self._wanted(column) for column in Column}
        return Needs(
            wanted=wanted,
            headings={column: self._heading(column) for column in Column},
            values=self._values,
            marks=max((cell_length(mark) + 1 for mark in marks), default=0),
            signs=max((cell_length(_sign(mark)) + 1 for mark in marks), default=0),
            change=to if any(row.figure.direction for row in rows) else 0,
            named=all((row.figure.member or "") in (row.figure.subject or "") for row in rows),
        )

    def _heading(self, column: Column) -> int:
        return cell_length(self._words.text(f"ledger.{column.value}")) + 2

    def _wanted(self, column: Column) -> int:
        """How wide the widest cell of a column is, within bounds."""
        texts: Iterable[str | None]
        heading = self._heading(column)
        if column is Column.VALUE:
            return max(self._values.wanted, heading)
        if column is Column.CHANGE:
            to = cell_length(self._words.text("change.to")) + 2
            return max(to, heading) if any(row.figure.direction for row in self._rows) else 0
        if column is Column.SENTENCE:
            return LEAST_SENTENCE
        if column is Column.ARTICLE and not several(self._rows):
            return 0
        if column is Column.BASIS:
            texts = {self._basis(row) for row in self._rows if row.figure.basis or row.exact is not None}
        elif column is Column.SUBJECT:
            texts = {
                _INSIDE * _inside(row) + about_text(row.figure.subject or "", row.figure)
                for row in self._rows
            }
        else:
            texts = set(map(TEXTS[column], self._rows))
        widest = max((cell_length(text) for text in texts if text), default=0)
        if not widest and column in _SOMETIMES:
            return 0
        return min(max(widest, heading), _MOST[column])

    def heading(self, sorted_by: Column | None, *, descending: bool) -> list[Span]:
        """The names of the columns, each with the digit that sorts by it, or the direction it is sorted in."""
        spans: list[Span] = [(" " * MARGIN, "")]
        for column, width in self.columns:
            digit = str((list(Column).index(column) + 1) % 10)  # the tenth key of the row is 0
            mark = ("▾" if descending else "▴") if column is sorted_by else digit
            text = clip(f"{mark} {self._words.text(f'ledger.{column.value}')}", width)
            style = "accent" if column is sorted_by else "muted"
            spans.append((self._set(text, column, width) + " ", style))
        return spans

    def _set(self, text: str, column: Column, width: int) -> str:
        if column is Column.VALUE:
            behind = self._shares.marks
            return (
                " " * (width - behind - cell_length(text))
                + text
                + " " * min(behind, width - cell_length(text))
            )
        return text + " " * (width - cell_length(text))

    def column_at(self, x: int) -> Column | None:
        """The column at a cell of a line."""
        end = MARGIN
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
                text = squeezed(_INSIDE * inside + text, width)
            elif column is Column.SENTENCE:
                text = around(text, row.offset, len(row.figure.text), width)
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
        behind = self._shares.marks
        text = self._values.text(row, width - behind, minus, unit=self._shares.with_unit)
        text = clip(text, width - behind)
        mark = sum_mark(row, self._words, self._shown)
        mark = mark if cell_length(mark) < behind else _sign(mark)
        yield (
            " " * (width - behind - cell_length(text)) + text,
            "error" if "damaged" in row.figure.flags else "strong",
        )
        good = row.sum is None or row.sum.holds
        yield " " * (1 if behind else 0), ""
        yield mark, "strong" if good else "error"
        yield " " * (max(behind - 1, 0) - cell_length(mark) + 1), ""
