"""The chart under the ledger: the row under the cursor among its like."""

from jjj_tui.amounts.values import per_text
from jjj_tui.hanzi.width import clip
from jjj_tui.ledger.model import LedgerRow, in_its_script
from jjj_tui.ledger.view import charted, comparable, scale_of
from jjj_tui.tui.canvas import Canvas
from jjj_tui.tui.chart_lines import chart_lines
from jjj_tui.tui.widgets.ledger import LedgerPane
from jjj_tui.tui.widgets.lines import Lines, LinesPane

_FROM = 24  # rows of the terminal: a lower one has room for the table alone
_ROWS = (8, 16)  # rows of the chart at most, in a low terminal and in a high one
_BESIDE = 2  # rows of the chart beside its bars: a blank one and the title


class LedgerChart(LinesPane):
    """Bars of the list that the row under the cursor belongs to, or of the figures it can be compared with."""

    def __init__(self, table: LedgerPane) -> None:
        """Make the chart of a table."""
        super().__init__(self._chart_lines, id="chart")
        self._table = table
        self._like: tuple[object, list[LedgerRow]] = (None, [])
        self._most = _ROWS[0]

    def fit(self, height: int) -> None:
        """Take what room there is in a terminal of so many rows."""
        least, most = _ROWS
        self._most = max(least, min(height // 4, most))
        self.display = height >= _FROM
        self.fit_bars()

    def fit_bars(self) -> None:
        """As high as the bars beside the row under the cursor want, and no higher: the rows below it are the table's."""
        under = self._table.under
        wanted = self._most if under is None else max(len(self._comparable(under)), 1) + _BESIDE
        height = min(wanted, self._most)
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height

    def _comparable(self, under: LedgerRow) -> list[LedgerRow]:
        scale = (self._table.generation, scale_of(under))
        if self._like[0] != scale:
            # A list is charted whole, whatever the filter keeps of it.
            whole = self._table.all_rows if under.listed is not None else self._table.kept
            self._like = (scale, comparable(under, whole))
        return self._like[1]

    def _chart_lines(self, width: int) -> Lines:
        under = self._table.under
        if under is None:
            return ()
        canvas = Canvas(max(width, 20))
        like = self._comparable(under)
        room = int(self.styles.height.value if self.styles.height else _ROWS[0]) - _BESIDE
        chosen = charted(under, like, max(room, 1))
        title = clip(self._chart_title(under, len(chosen), len(like)), canvas.width)
        return [
            [(title, "muted")],
            *chart_lines(chosen, under, canvas, self._table.shown, self._table.words),
        ]

    def _chart_title(self, under: LedgerRow, shown: int, count: int) -> str:
        figure = under.figure
        kind = self._table.words.text(f"kind.{figure.kind.value}")
        if under.listed is not None:
            head = self._table.all_rows[under.listed].figure
            name = (head.subject or "").removeprefix(head.member or "")
            return f"{self._table.shown(name or self._table.words.text('card.list'), under)} · {kind}"
        measured = in_its_script(figure.unit_canonical or "", under)
        region = f"（{under.region}）" if under.region else ""
        unit = self._table.shown(measured + per_text(figure) + region, under)
        name = f"{kind} · {unit}" if unit and unit != kind else kind
        if count <= shown:
            return name
        return self._table.words.text("ledger.chart", name=name, shown=shown, count=f"{count:,}")
