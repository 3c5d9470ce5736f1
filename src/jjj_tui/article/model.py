"""What an article is once its bytes have been read: plain values, nothing to do with any screen.

One place in an article is ``Place(paragraph, character)`` in the cleaned source text. Everything that points into
an article (reading place, figures, search hits, marks, a selection) uses it; views (script, width) are derived and
never stored.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from jjj_tui.hanzi.script import ScriptVerdict

LOST = "▯"
"""U+25AF, what the cleaned text has where a character was lost for good."""


STRUCK = "〔…〕"
"""What the cleaned text has where words were struck out: what stands around them did not stand side by side."""


class Place(NamedTuple):
    """A character of an article: paragraph index and code point offset inside its cleaned text, both from 0."""

    paragraph: int
    character: int


class Span(NamedTuple):
    """Code point offsets ``[start, end)``."""

    start: int
    end: int


class ParagraphKind(StrEnum):
    """What a paragraph is.

    Running prose, an item of a list, a row of a table; a line that names who speaks next, a heading inside the text, or a
    line of code.
    """

    PROSE = "prose"
    ITEM = "item"
    ROW = "row"
    SPEAKER = "speaker"
    HEADING = "heading"
    CODE = "code"

    @property
    def running(self) -> bool:
        """Whether it is part of what the text says, and no label or code."""
        return self in (ParagraphKind.PROSE, ParagraphKind.ITEM, ParagraphKind.ROW)


class FoldReason(StrEnum):
    """Why a line was taken out of view."""

    BREADCRUMB = "breadcrumb"
    READ_ON_PHONE = "read_on_phone"
    EDITOR = "editor"
    NAVIGATION = "navigation"
    SERIES_NAME = "series_name"
    COPYRIGHT = "copyright"
    REPEATED = "repeated"
    SITE_NAME = "site_name"  # behind the headline
    FURNITURE = "furniture"  # of an HTML page, around its article
    RELATED = "related"  # headlines of other articles
    ADVERT = "advert"
    LABEL = "label"  # before the headline: 标题：
    RULE = "rule"  # of a table or between parts, drawn in characters
    HIDDEN = "hidden"  # an HTML page does not show it
    STRUCK_OUT = "struck_out"  # <del>, <s>: what stood there before


class RepairReason(StrEnum):
    """Why the cleaned text differs from the original inside a line."""

    PINYIN = "pinyin"  # a reading in brackets that a converter had inserted
    STRAY_MARK = "stray_mark"  # doubled commas and the like that the same tools leave behind
    DAMAGE = "damage"  # bytes were lost; what is certain is shown, the rest is ▯
    MARKUP = (
        "markup"  # entities and tags of the page it came from (&nbsp;, <br>), read as what they stand for
    )
    CONTROL = "control"  # escape sequences, control and invisible characters
    ENCODING = "encoding"  # the bytes were decoded a second time (mojibake) or held undecodable bytes


class Run(NamedTuple):
    """Characters ``[start, start + length)`` of a paragraph stand at ``original`` in the original text.

    One character stands for one: itself, or the plain space that a tab, another blank or the line end inside a
    paragraph became.
    """

    start: int
    original: int
    length: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of cleaned text.

    Attributes:
        text: Cleaned source text, one line, without indent; every offset of the article counts its code points.
        kind: What the paragraph is.
        runs: Where its characters stand in ``Article.original``, in order; characters in no run (▯) were put there by a repair.
        damaged: Spans of ``text`` that damage touched: the ▯ itself and the characters whose reading is uncertain.
        continues: Whether it goes on with the paragraph before: one of more than 10,000 characters is kept in stretches.
        indent: Cells that it stands further in than its neighbours: code, and items of a list in a list.
        apart: Whether a blank line sets it apart from the one before where not all are: a stanza, what follows a table; or a table begins behind another one.
        quoted: Whether its page sets it apart as a quotation.
        cells: Spans of ``text``, the cells of a row; empty for any other kind.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.PROSE
    runs: tuple[Run, ...] = ()
    damaged: tuple[Span, ...] = ()
    continues: bool = False
    indent: int = 0
    apart: bool = False
    quoted: bool = False
    cells: tuple[Span, ...] = ()

    @property
    def measures(self) -> bool:
        """Whether its numbers may be figures: the name of a speaker and code hold none."""
        return self.kind not in (ParagraphKind.SPEAKER, ParagraphKind.CODE)

    def original_offset(self, character: int) -> int:
        """The offset in ``Article.original`` of a character; one that a repair put in maps to the place before it."""
        at = max(bisect_right(self.runs, character, key=lambda run: run.start) - 1, 0)
        if not self.runs:
            return 0
        run = self.runs[at]
        return run.original + min(max(character - run.start, 0), run.length)


@dataclass(frozen=True, slots=True)
class FoldedLine:
    """A noise line, or what its page hides or strikes out, taken out of view and one key away.

    Attributes:
        text: The line, sanitised; of a hidden element all its text in one line.
        reason: Why it was folded.
        before: Index of the paragraph it stood before; ``len(paragraphs)`` at the end.
        original: Its span in ``Article.original``.
    """

    text: str
    reason: FoldReason
    before: int
    original: Span


@dataclass(frozen=True, slots=True)
class Repair:
    """An annotation stripped or a damaged spot marked.

    Attributes:
        reason: Why.
        original: What stood there (span of ``Article.original``).
        removed: The original characters, sanitised for showing (controls as ``U+001B``-style names).
        shown: What the cleaned text has instead (``""`` where something was only stripped).
        place: Where in the cleaned text; None when the spot lies outside the paragraphs (title, dateline, folded line).
    """

    reason: RepairReason
    original: Span
    removed: str
    shown: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Dateline:
    """When and where the article was published, as its page says.

    Attributes:
        text: The line as it stands in the text.
        published: Local time as written, naive; None when only a source was given.
        source: Who published it (``河北广播电视台冀时客户端``), or None.
        has_time: Whether a clock time was given beside the date.
        original: Where its lines stand in ``Article.original``.
    """

    text: str
    published: datetime | None = None
    source: str | None = None
    has_time: bool = False
    original: tuple[Span, ...] = ()

    def moment(self, between: str) -> str | None:
        """When it was published (ISO 8601), the time behind the day where the page gives it; None when it does not say.

        Args:
            between: What stands between day and time: ``T``, or a blank for people.
        """
        if self.published is None:
            return None
        return self.published.isoformat(between) if self.has_time else self.published.date().isoformat()


@dataclass(frozen=True, slots=True)
class Article:
    """An article, read.

    Attributes:
        key: SHA-256 of the bytes, hexadecimal: the identity under which reading state and caches are kept.
        name: File name or ``-``, sanitised: for showing, never for opening.
        title: Headline, sanitised; never empty.
        title_derived: True when the page had no headline and the title was taken from the lead.
        dateline: Publication line, or None.
        paragraphs: The text in reading order.
        folded: Noise lines with their reasons, in page order.
        repairs: Everything else that differs from the original, in page order.
        original: The page as decoded, untouched (may hold control characters: sanitise before showing).
        encoding: Encoding the bytes were decoded with (``utf-8``, ``gb18030``, …).
        script: What script the whole article is written in.
        title_original: Where the headline stands in ``original``; empty for a derived title.
    """

    key: str
    name: str
    title: str
    title_derived: bool
    dateline: Dateline | None
    paragraphs: tuple[Paragraph, ...]
    folded: tuple[FoldedLine, ...]
    repairs: tuple[Repair, ...]
    original: str = field(repr=False)
    encoding: str
    script: ScriptVerdict
    title_original: tuple[Span, ...] = ()

    @property
    def characters(self) -> int:
        """Number of characters of the paragraphs together, punctuation and Latin letters included."""
        return sum(len(paragraph.text) for paragraph in self.paragraphs)

    @property
    def damaged(self) -> bool:
        """Whether some of the text was lost for good."""
        return any(paragraph.damaged for paragraph in self.paragraphs)


class ArticleError(Exception):
    """Bytes that are no article; ``str()`` is one clear line, without the file's name."""
