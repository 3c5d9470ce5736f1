"""A page, sorted: what `parse` makes of its lines and `assemble` an article of."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from jjj_tui.article.lines import Line
from jjj_tui.article.model import FoldReason, ParagraphKind


class Marks(NamedTuple):
    """What a page marks its lines as: where those begin, as offsets of its text.

    Attributes:
        headings: Lines that are headings.
        code: Lines of code.
        items: Items of lists; a number that was put before one may stand at its offset instead of its text.
        rows: Rows of tables.
        tables: The first row of each table.
        quotes: Lines of what is set apart as a quotation.
    """

    headings: Container[int] = ()
    code: Container[int] = ()
    items: Container[int] = ()
    rows: Container[int] = ()
    tables: Container[int] = ()
    quotes: Container[int] = ()


class Block(NamedTuple):
    """A paragraph, or what was folded before it."""

    line: Line
    kind: ParagraphKind = ParagraphKind.PROSE
    folded: FoldReason | None = None
    indent: int = 0
    apart: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """The lines that tell of publication, and what they tell together.

    Attributes:
        lines: The lines.
        published: Local time as written, or None.
        has_time: Whether a clock time was given.
        source: Who published it, or None.
        beside: What tells of it where it is no line: a field of an HTML page.
    """

    lines: tuple[Line, ...]
    published: datetime | None
    has_time: bool
    source: str | None
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page, sorted.

    Attributes:
        title: The headline, or the title derived from the lead.
        headline: The line the title stands on; None for a derived title.
        published: The dateline, or None.
        blocks: Paragraphs and folded lines in page order.
    """

    title: str
    headline: Line | None
    published: Published | None
    blocks: tuple[Block, ...]
