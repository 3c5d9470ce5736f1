"""What workers tell the reader's screen; they never touch a widget, they post one of these.

The screen's handlers go by name (``on_figures_read``), so that none of this is loaded before the first frame.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from jjj_tui.figures.model import ArticleFigure
    from jjj_tui.ledger.digest import Digest
    from jjj_tui.ledger.model import LedgerRow
    from jjj_tui.library.sources import Entry
    from jjj_tui.stats import Stats
    from jjj_tui.tui.marks import Hit
    from jjj_tui.words.child import WordsUnavailable
    from jjj_tui.words.model import WordFacts

ENTRIES, FIGURES, WORDS, SEARCH, LEDGER, EXPORT = "entries", "figures", "words", "search", "ledger", "export"
"""The groups of the workers that read articles, the figures of the open one and its words, that search it, that put
together the ledger of the library, and that write a ledger to files."""


@dataclass
class EntriesRead(Message):
    """A worker read some of the articles: their numbers in the library and what they are; ``last`` when all are."""

    entries: "dict[int, Entry]"
    last: bool = False


@dataclass
class FiguresCounted(Message):
    """A worker counted the key figures of some articles, by key."""

    counts: dict[str, int]


@dataclass
class FiguresReady(Message):
    """The engine is loaded: figures of single paragraphs can be had at once, before all were read."""


@dataclass
class FiguresRead(Message):
    """A worker read the figures of an article, counted what it holds, words apart, and put its ledger together."""

    key: str
    figures: "tuple[ArticleFigure, ...]"
    stats: "Stats"
    digest: "Digest"
    ledger: "tuple[LedgerRow, ...]"


@dataclass
class WordsRead(Message):
    """The words of an article are known; ``facts`` is None when they cannot be had, for ``reason``."""

    key: str
    facts: "WordFacts | None"
    reason: "WordsUnavailable | None" = None


@dataclass
class HitsFound(Message):
    """A worker searched the article that was open for ``query``."""

    key: str
    query: str
    hits: "tuple[Hit, ...]"


@dataclass
class FiguresProgress(Message):
    """A worker that reads the figures of an article has so many of its characters behind it."""

    key: str
    characters: int
    of: int


@dataclass
class LedgerProgress(Message):
    """A worker has read the figures of so many of all the articles, and of so many characters of the next one."""

    done: int
    count: int
    characters: int
    of: int


@dataclass
class LedgerReady(Message):
    """A worker put together the ledger of several articles."""

    rows: "tuple[LedgerRow, ...]"


@dataclass
class ExportProgress(Message):
    """A worker has written so many rows of all."""

    done: int
    count: int


@dataclass
class Exported(Message):
    """A worker is done with writing rows: where they are, why they are not there, or None where it was stopped."""

    written: Path | str | None
