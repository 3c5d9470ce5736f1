"""Ledgers of a few paragraphs and of the second seed."""

from pathlib import Path

from jjj_tui.article.model import Article
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.ledger import LedgerRow, build_ledger

SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("004*"))


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
