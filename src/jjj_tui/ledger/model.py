"""The rows of the ledger and its columns; what stands in a cell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from jjj_tui.article.model import Place
from jjj_tui.figures.model import Figure
from jjj_tui.hanzi.script import ConversionUnavailable, Script, ScriptVerdict, convert


class Origin(NamedTuple):
    """What tells an article from all others: two files may hold the same.

    Attributes:
        key: Its key.
        name: What it is called in the library.
    """

    key: str
    name: str


class Column(StrEnum):
    """The columns of the ledger, in order; the last one is there where several articles are."""

    SUBJECT = "subject"
    MEMBER = "member"
    TEXT = "text"
    VALUE = "value"
    UNIT = "unit"
    CHANGE = "change"
    BASIS = "basis"
    PERIOD = "period"
    SENTENCE = "sentence"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Sum:
    """Whether the parts of a list add up to its total.

    Attributes:
        difference: Total minus the sum of its parts, in the unit of the total.
        holds: Whether rounding explains the difference.
    """

    difference: Decimal
    holds: bool

    @property
    def sign(self) -> str:
        """✓ for parts that add up exactly, ≈ for those that do within rounding, ✗ for those that do not."""
        if not self.holds:
            return "✗"
        return "≈" if self.difference else "✓"

    def mark(self, difference: str) -> str:
        """What stands beside the total: ✓, or how far its parts are from it, with ≈ where rounding explains that."""
        if self.sign == "✓":
            return "✓"
        return f"≈ {difference}" if self.holds else difference


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One figure of the ledger. Rows name each other by their index in the whole ledger, unsorted.

    Attributes:
        index: Its own index.
        article: Key of its article.
        title: Headline of its article.
        script: What script its article is in.
        name: What its article is called in the library, usually a file's name.
        published: When it was published (ISO 8601); None where the page does not say.
        source: Who published it; None where the page does not say.
        place: Where the figure begins.
        figure: The figure.
        written: The figure as written, with 约, 突破 or 以上 beside it.
        unit: The unit as it is read, with its denominator: as written, but the currency where that is only 元.
        sentence: The sentence it stands in.
        offset: Where in the sentence the figure begins.
        apart: What keeps it from being compared with others of its unit: its denominator, and where its article is from
            when that does not say whose 元 it means; empty where nothing does.
        region: Where that is; empty where its unit says enough.
        said: What a filter looks through, folded.
        listed: The first row of the 分别 list or sum it belongs to; None outside lists.
        parent: The total it is folded under; None for a row of its own.
        parts: The rows folded under it, in the order of the text.
        sum: For a total whose list claims to be the whole: whether it adds up.
        exact: The row that states the same fact exactly, when this one is its rounded restatement.
    """

    index: int
    article: str
    title: str
    script: ScriptVerdict
    name: str
    published: str | None
    source: str | None
    place: Place
    figure: Figure
    written: str
    unit: str | None
    sentence: str
    offset: int
    apart: str
    region: str
    said: str
    listed: int | None = None
    parent: int | None = None
    parts: tuple[int, ...] = ()
    sum: Sum | None = None
    exact: int | None = None

    @property
    def measured(self) -> str:
        """The unit as rows of several articles are told apart by it: ``元（臺灣文章）``."""
        return f"{self.unit or ''}（{self.region}）" if self.region else self.unit or ""

    @property
    def taken_off(self) -> str:
        """The minus before a part that its total subtracts: bought, where the total is what was sold; else empty."""
        return "−" if "negative" in self.figure.flags else ""

    @property
    def origin(self) -> "Origin":
        """Which article it is from."""
        return Origin(self.article, self.name)


Shown = Callable[[str, LedgerRow], str]
"""Turns a piece of an article into the script that is shown, cell for cell."""

TEXTS: Mapping[Column, Callable[[LedgerRow], str | None]] = {
    Column.SUBJECT: lambda row: row.figure.subject,
    Column.MEMBER: lambda row: row.figure.member,
    Column.TEXT: lambda row: row.written,
    Column.UNIT: lambda row: row.measured,
    Column.BASIS: lambda row: row.figure.basis,
    Column.PERIOD: lambda row: row.figure.period,
    Column.SENTENCE: lambda row: row.sentence,
    Column.ARTICLE: lambda row: row.title,
}
"""What stands in the columns that are pieces of an article, in the script it is written in."""


def in_its_script(name: str, row: LedgerRow) -> str:
    """A name of ours (千米, 百分点), Simplified as they all are, as the article of a row would write it."""
    if row.script.script is not Script.TRADITIONAL:
        return name
    try:
        return convert(name, Script.TRADITIONAL, ScriptVerdict(Script.SIMPLIFIED, 1, 0))
    except ConversionUnavailable:  # said where an article is to be converted; the name stays readable
        return name


def basis_of(row: LedgerRow, exact: LedgerRow | None) -> str:
    """What a figure is compared with, and its exact statement.

    Args:
        row: The row.
        exact: The row that states the same exactly; None where there is none to be seen.
    """
    return " ".join(filter(None, (row.figure.basis, f"≈ {exact.written}" if exact else None)))


def several(rows: Sequence[LedgerRow]) -> bool:
    """Whether rows are of more than one article."""
    first = rows[0].origin if rows else None
    return any(row.origin != first for row in rows)
