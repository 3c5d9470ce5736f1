"""The ledger as lines: a table whose columns are aligned by cells, and a chart of one list or kind."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jjj_tui.catalogue import Catalogue
from jjj_tui.figures.model import family_of
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger import Column, LedgerRow, change_of, magnitude
from jjj_tui.tui.canvas import Canvas
from jjj_tui.tui.describe import value_of
from jjj_tui.tui.widgets.lines import Span, cut

_FIXED = {
    Column.MEMBER: 8,
    Column.TEXT: 16,
    Column.VALUE: 20,
    Column.UNIT: 9,
    Column.CHANGE: 4,
    Column.BASIS: 11,
}
_NARROW = (Column.SUBJECT, Column.TEXT, Column.VALUE, Column.CHANGE)
_MEDIUM = (Column.SUBJECT, Column.MEMBER, Column.TEXT, Column.VALUE, Column.UNIT, Column.CHANGE)
_MARGIN = 3  # cells before the first column: what is folded


@dataclass(frozen=True, slots=True)
class Table:
    """What the lines of the table are made for.

    Attributes:
        width: Cells of a line.
        words: Words of the interface.
        shown: Turns a piece of an article into the script that is shown: (text, row).
        rows: The whole ledger, by index.
    """

    width: int
    words: Catalogue
    shown: Callable[[str, LedgerRow], str]
    rows: Sequence[LedgerRow]

    def columns(self) -> list[tuple[Column, int]]:
        """The columns that have room, each with its width in cells."""
        names = _NARROW if self.width < 72 else _MEDIUM if self.width < 110 else tuple(Column)
        fixed = sum(_FIXED.get(name, 0) + 1 for name in names)
        room = max(self.width - _MARGIN - fixed - 1, 6)
        sentence = room * 3 // 5 if Column.SENTENCE in names else 0
        free = {Column.SUBJECT: room - sentence, Column.SENTENCE: sentence}
        return [(name, _FIXED.get(name) or free[name]) for name in names]

    def heading(self, sorted_by: Column | None, *, descending: bool) -> list[Span]:
        """The names of the columns, each with the digit that sorts by it."""
        spans: list[Span] = [(" " * _MARGIN, "")]
        for name, width in self.columns():
            mark = ("▾" if descending else "▴") if name is sorted_by else str(list(Column).index(name) + 1)
            label = cut(f"{mark} {self.words.text(f'ledger.{name.value}')}", width)
            gap = width - cell_length(label)
            right = name is Column.VALUE
            text = " " * gap + label if right else label + " " * gap
            spans.append((text + " ", "accent" if name is sorted_by else "muted"))
        return spans

    def line(self, row: LedgerRow, *, inside: bool, unfolded: bool) -> Iterator[Span]:
        """A row of the table.

        Args:
            row: The row.
            inside: Whether it stands under its total.
            unfolded: Whether its own parts stand under it.
        """
        mark = "  ·" if inside else (" - " if unfolded else " + ") if row.parts else "   "
        yield mark, "muted"
        for name, width in self.columns():
            text, style = self._cell(row, name)
            piece = cut(text, width)
            gap = " " * (width - cell_length(piece))
            yield (gap + piece if name is Column.VALUE else piece + gap) + " ", style

    def _cell(self, row: LedgerRow, name: Column) -> tuple[str, str]:
        figure = row.figure
        if name is Column.VALUE:
            return self._value(row)
        if name is Column.CHANGE:
            style = {"↑": "rise", "↓": "fall"}.get(change_of(figure), "")
            return change_of(figure), style
        if name is Column.TEXT:
            style = "lost" if "damaged" in figure.flags else family_of(figure.kind).value
            return self.shown(figure.text, row), style
        if name is Column.BASIS and row.exact is not None:
            return "≈ " + self.shown(self.rows[row.exact].figure.text, row), "muted"
        text = {
            Column.SUBJECT: figure.subject,
            Column.MEMBER: figure.member,
            Column.UNIT: figure.unit,
            Column.BASIS: figure.basis,
            Column.SENTENCE: row.sentence,
        }[name]
        return self.shown(text or "", row), "muted" if name is Column.SENTENCE else ""

    def _value(self, row: LedgerRow) -> tuple[str, str]:
        if "damaged" in row.figure.flags:
            return self.words.text("ledger.damaged"), "error"
        value = value_of(row.figure, self.words)
        if row.sum is None:
            return value, "strong"
        return f"{value} {sum_mark(row)}", "strong"


def sum_mark(row: LedgerRow) -> str:
    """✓ for a total whose parts add up, otherwise the difference."""
    if row.sum is None:
        return ""
    return "✓" if row.sum.holds else f"Δ{row.sum.difference:+,f}"


def charted(row: LedgerRow, rows: Sequence[LedgerRow], most: int) -> list[LedgerRow]:
    """What a chart beside a row shows: the list it belongs to, else the figures of its kind and unit, the largest first.

    Args:
        row: The row under the cursor.
        rows: The whole ledger, by index.
        most: How many there is room for.
    """
    head = rows[row.parent] if row.parent is not None else row
    if head.parts:
        members = [rows[part] for part in head.parts]
        own = [] if head.figure.role == "total" else [head]
        return sorted((*own, *members), key=lambda each: each.index)[:most]
    figure = row.figure
    like = [
        each
        for each in rows
        if each.figure.kind is figure.kind
        and each.figure.unit_canonical == figure.unit_canonical
        and magnitude(each.figure) is not None
    ]
    return sorted(like, key=lambda each: (-abs(magnitude(each.figure) or Decimal(0)), each.index))[:most]


def chart_lines(
    chosen: Sequence[LedgerRow],
    under: LedgerRow,
    canvas: Canvas,
    shown: Callable[[str, LedgerRow], str],
    words: Catalogue,
) -> Iterator[list[Span]]:
    """Horizontal bars of some rows, each with its exact value and unit at the end; the one under the cursor is marked.

    Args:
        chosen: The rows.
        under: The row under the cursor.
        canvas: What to draw on.
        shown: Turns a piece of an article into the script that is shown.
        words: Words of the interface.
    """
    most = max((abs(magnitude(row.figure) or Decimal(0)) for row in chosen), default=Decimal(1)) or Decimal(1)
    names = max(canvas.width // 3, 8)
    for row in chosen:
        figure = row.figure
        label = shown(figure.member or figure.subject or figure.text, row)
        mark = "▸ " if row.index == under.index else "  "
        size = magnitude(figure)
        sign = change_of(figure)
        value = f"{sign}{value_of(figure, words)} {shown(figure.unit or '', row)}".strip()
        if size is None or "damaged" in figure.flags:
            yield canvas.row(
                mark + label, words.text("ledger.damaged") if "damaged" in figure.flags else value, "muted"
            )
            continue
        style = "fall" if sign == "↓" else family_of(figure.kind).value
        yield canvas.bar(mark + label, float(abs(size) / most), value, style, names)
