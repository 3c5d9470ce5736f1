"""Ledgers of a few paragraphs and of the second seed, as rows and as the lines of a screen."""

from collections.abc import Iterable
from pathlib import Path

from jjj_tui.article.model import Article
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.ledger.model import LedgerRow
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.ledger.view import charted, comparable
from jjj_tui.ledger.wanted import kind_names
from jjj_tui.tui.canvas import Canvas
from jjj_tui.tui.chart_lines import chart_lines
from jjj_tui.tui.ledger_lines import Table
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.wording.catalogue import Catalogue

SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("004*"))
NAMES = kind_names()
SUM = "今年上半年，京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8191亿元和21510亿元，同比分别增长5.4%、4.9%和5.0%。"


def article(*paragraphs: str) -> Article:
    text = "标题在此处说明一切\n\n" + "\n".join(paragraphs) + "\n"
    return read_article(text.encode(), "a.txt")


def rows_of(*paragraphs: str, dates: bool = False) -> tuple[LedgerRow, ...]:
    read = article(*paragraphs)
    return build_ledger([(read, read_figures(read))], dates=dates)


def seed_rows() -> tuple[LedgerRow, ...]:
    read = read_article(SEED.read_bytes(), SEED.name)
    return build_ledger([(read, read_figures(read))])


def as_is(text: str, row: LedgerRow) -> str:
    """A text in the script it is written in."""
    return text


def text_of(spans: list[Span]) -> str:
    """What the spans of a line show."""
    return "".join(text for text, _ in spans)


def table(rows: tuple[LedgerRow, ...], width: int, language: str = "en") -> Table:
    """The table of all rows, in the script they are written in."""
    return Table(rows, Catalogue("zh" if language == "zh" else "en"), as_is, width)


def chart(rows: tuple[LedgerRow, ...], figure: str, width: int = 80) -> list[str]:
    """The chart beside a figure, as what its lines show."""
    under = next(row for row in rows if row.figure.text == figure)
    chosen = charted(under, comparable(under, rows), 8)
    lines = chart_lines(chosen, under, Canvas(width), as_is, Catalogue())
    return [text_of(line) for line in lines]


def texts(rows: Iterable[LedgerRow]) -> list[str]:
    """The figures of the rows, in their order."""
    return [row.figure.text for row in rows]
