"""An article set as a page: blocks, lines and rows of one view (script and width), computed only where they are looked at.

Nothing here is stored with the article. A view is thrown away when script or width change; places survive because
conversion keeps every character's offset.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate

from jjj_tui.article.model import Article, Paragraph, ParagraphKind, Place, Span
from jjj_tui.hanzi.breaks import break_lines
from jjj_tui.hanzi.script import convert
from jjj_tui.hanzi.width import cell_length
from jjj_tui.page.columns import Gap, align
from jjj_tui.page.items import BULLET, number_end
from jjj_tui.page.lines import balanced, with_whole_name
from jjj_tui.page.model import Anchor, Block, BlockKind, Row, View

INDENT = 4
"""Cells of first-line indent: two Han characters (CLREQ 6.2.2)."""

_STRETCH = 256
"""How many paragraphs of a table are set in the same columns; a longer one is looked at stretch by stretch."""

_KEPT_BLOCKS = 512
"""How many blocks keep their converted text and line breaks; a screen shows at most a few hundred."""


def _stands_apart(kind: ParagraphKind, before: ParagraphKind | None) -> bool:
    """Whether a paragraph has space above it for what it is: a heading, who speaks next, the first line of code or behind it."""
    if ParagraphKind.CODE in (kind, before):
        return kind is not before
    return not kind.running and before is not ParagraphKind.SPEAKER


class Page:
    """One article in one view. Every method costs what it touches, not what the article holds."""

    def __init__(self, article: Article, view: View, earlier: "Page | None" = None) -> None:
        """Set an article.

        Args:
            article: The article.
            view: What for.
            earlier: A page of the same article in another view, which has counted its characters already.
        """
        self.article = article
        self.view = view
        self._header = 1 if article.dateline is None else 2
        self.text = lru_cache(_KEPT_BLOCKS)(self._text)
        self.lines = lru_cache(_KEPT_BLOCKS)(self._lines)
        self._columns = lru_cache(8)(self._columns_of)
        self._row_gaps = lru_cache(_KEPT_BLOCKS)(self._find_row_gaps)
        self._before: Callable[[], tuple[int, ...]] = lru_cache(1)(self._count_before)
        if earlier is not None and earlier.article is article:
            self._before = earlier._before

    def __len__(self) -> int:
        return self._header + len(self.article.paragraphs)

    def block(self, index: int) -> Block:
        """A block by its number."""
        if index == 0:
            return Block(0, BlockKind.TITLE, None, self.article.title)
        if index < self._header and self.article.dateline is not None:
            return Block(index, BlockKind.DATELINE, None, self.article.dateline.text)
        at = index - self._header
        paragraph = self.article.paragraphs[at]
        kind = BlockKind(paragraph.kind.value)
        before = self.article.paragraphs[at - 1].kind if at > 0 else None
        if self.view.verbatim:
            return Block(index, kind, at, paragraph.text, lead=1 if at == 0 else 0)
        if paragraph.continues:
            begun = self._first_stretch(at) if paragraph.kind is ParagraphKind.ITEM else paragraph
            hang = self._set_in(begun)[1]
            return Block(index, kind, at, paragraph.text, hang=hang, indent=hang)
        in_columns = self._row_gaps(at) is not None
        apart = paragraph.apart or _stands_apart(paragraph.kind, before)
        lead = 1 if at == 0 or apart or in_columns is (self._row_gaps(at - 1) is None) else 0
        if in_columns:
            return Block(index, kind, at, paragraph.text, lead=lead)
        return Block(index, kind, at, paragraph.text, *self._set_in(paragraph), lead=lead)

    def _first_stretch(self, at: int) -> Paragraph:
        """The stretch with which the paragraph began that a later one goes on with."""
        while self.article.paragraphs[at].continues:
            at -= 1
        return self.article.paragraphs[at]

    def _set_in(self, paragraph: Paragraph) -> tuple[int, int, str]:
        """How far the first line of a paragraph is set in, how far the others, and what stands before the first one."""
        narrow = self.view.width < 4 * INDENT
        margin = INDENT if paragraph.quoted and not narrow else 0
        first = INDENT if paragraph.kind.running and not narrow else 0
        first += min(paragraph.indent, max(self.view.width // 2 - first - margin, 0)) + margin
        if paragraph.kind is not ParagraphKind.ITEM:
            return first, margin, ""
        number = number_end(paragraph.text)
        hang = first + cell_length(paragraph.text[:number] or BULLET)
        if hang > self.view.width // 2:
            return first, margin, ""  # too narrow for lines that are set in
        return (first, hang, "") if number else (hang, hang, BULLET)

    def sources(self) -> tuple[str, ...]:
        """The source texts of all blocks."""
        dateline = self.article.dateline
        header = [self.article.title, *([] if dateline is None else [dateline.text])]
        return (*header, *(paragraph.text for paragraph in self.article.paragraphs))

    def _text(self, index: int) -> str:
        return convert(self.block(index).source, self.view.script, self.article.script)

    def _lines(self, index: int) -> tuple[int, ...]:
        # Broken in the source script: conversion keeps widths, so every script has the same lines and a toggle moves nothing.
        block, width = self.block(index), self.view.width
        if block.kind is BlockKind.TITLE:
            return balanced(block.source, width)
        if block.paragraph is not None and self._row_gaps(block.paragraph) is not None:
            return (0,)
        if (
            block.hang > block.indent
        ):  # by as much as the number of an item takes, which no line parts from its text
            number = number_end(block.source)
            starts = break_lines(block.source[number:], width - block.hang)
            return 0, *(number + start for start in starts[1:])
        starts = break_lines(block.source, width - block.hang, indent=block.indent - block.hang)
        return with_whole_name(block.source, starts, width) if block.kind is BlockKind.SPEAKER else starts

    def gaps(self, index: int) -> tuple[Gap, ...]:
        """The blanks that stand in a block only in this view: those between the cells of a table."""
        paragraph = self.block(index).paragraph
        return () if paragraph is None else self._row_gaps(paragraph) or ()

    def _find_row_gaps(self, at: int) -> tuple[Gap, ...] | None:
        """The blanks in a row of a table; None where a paragraph is not set in columns."""
        if self.view.verbatim or not self._cells(at):
            return None
        first = last = at
        while first % _STRETCH and self._cells(first - 1) and not self.article.paragraphs[first].apart:
            first -= 1
        while (last + 1) % _STRETCH and self._goes_on(last + 1):
            last += 1
        return self._columns(first, last).get(at - first)

    def _goes_on(self, at: int) -> bool:
        """Whether a paragraph is a row of the same table as the one before."""
        paragraphs = self.article.paragraphs
        return at < len(paragraphs) and bool(paragraphs[at].cells) and not paragraphs[at].apart

    def _cells(self, at: int) -> tuple[Span, ...]:
        return self.article.paragraphs[at].cells

    def _columns_of(self, first: int, last: int) -> dict[int, tuple[Gap, ...]]:
        rows = [(self.article.paragraphs[at].text, self._cells(at)) for at in range(first, last + 1)]
        return align(rows, self.view.width)

    def row(self, block: int, line: int) -> Row:
        """The row with a line number of a block (negative: a blank row above it)."""
        if line < 0:
            return Row(block, line, 0, 0, 0)
        starts = self.lines(block)
        end = starts[line + 1] if line + 1 < len(starts) else len(self.block(block).source)
        _, _, _, _, indent, hang, mark, _ = self.block(block)
        return Row(block, line, starts[line], end, *((hang, "") if line else (indent, mark)))

    def find(self, anchor: Anchor) -> Row:
        """The row that an anchor names in this view; the nearest one where the view has no such row."""
        index = min(max(anchor.block, 0), len(self) - 1)
        if anchor.lead and anchor.character == 0:
            return self.row(index, -min(anchor.lead, self.block(index).lead) or 0)
        return self.row(index, max(bisect_right(self.lines(index), anchor.character) - 1, 0))

    def after(self, row: Row) -> Row | None:
        """The row below, or None at the end."""
        if row.line + 1 < len(self.lines(row.block)):
            return self.row(row.block, row.line + 1)
        if row.block + 1 < len(self):
            return self.row(row.block + 1, -self.block(row.block + 1).lead)
        return None

    def before(self, row: Row) -> Row | None:
        """The row above, or None at the top."""
        if row.line > -self.block(row.block).lead:
            return self.row(row.block, row.line - 1)
        if row.block > 0:
            return self.row(row.block - 1, len(self.lines(row.block - 1)) - 1)
        return None

    def rows_from(self, row: Row) -> Iterator[Row]:
        """A row and those below it."""
        at: Row | None = row
        while at is not None:
            yield at
            at = self.after(at)

    def moved(self, row: Row, rows: int) -> Row:
        """The row so many rows below (negative: above), as far as the page goes."""
        step = self.after if rows > 0 else self.before
        for _ in range(abs(rows)):
            following = step(row)
            if following is None:
                break
            row = following
        return row

    def last_top(self, height: int) -> Row:
        """The lowest row that may stand at the top of a pane ``height`` rows high without leaving it half empty."""
        last = len(self) - 1
        return self.moved(self.row(last, len(self.lines(last)) - 1), 1 - height)

    def characters_before(self, row: Row) -> int:
        """Characters of the paragraphs up to and including a row; the measure of progress."""
        paragraph = self.block(row.block).paragraph
        return 0 if paragraph is None else self._before()[paragraph] + row.end

    def _count_before(self) -> tuple[int, ...]:
        return tuple(accumulate((len(paragraph.text) for paragraph in self.article.paragraphs), initial=0))

    @property
    def characters(self) -> int:
        """Characters of the paragraphs together."""
        return self._before()[-1]

    def block_of(self, paragraph: int) -> int:
        """Index of the block that holds a paragraph."""
        return paragraph + self._header

    def place_of(self, row: Row) -> Place:
        """The reading place that a row at the top of the pane stands for; headline and dateline count as the start."""
        paragraph = self.block(row.block).paragraph
        return Place(0, 0) if paragraph is None else Place(paragraph, row.start)

    def anchor_of(self, place: Place) -> Anchor:
        """The anchor of a reading place; the very start of the text is the top of the page."""
        if place == (0, 0) or not self.article.paragraphs:
            return Anchor(0)
        paragraph = min(max(place.paragraph, 0), len(self.article.paragraphs) - 1)
        return Anchor(
            self.block_of(paragraph),
            min(max(place.character, 0), len(self.article.paragraphs[paragraph].text)),
        )
