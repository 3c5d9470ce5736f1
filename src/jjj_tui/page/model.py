"""What a page is made of: blocks and rows of one view, and the names by which rows are found again in another."""

from enum import StrEnum
from typing import NamedTuple

from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.width import cell_length


class BlockKind(StrEnum):
    """What a block is: the headline, the publication line, or one of the kinds of paragraph."""

    TITLE = "title"
    DATELINE = "dateline"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"
    SPEAKER = "speaker"
    HEADING = "heading"
    CODE = "code"


class Block(NamedTuple):
    """One block of a page.

    Attributes:
        number: Its number, the headline being 0.
        kind: What it is.
        paragraph: Index of its paragraph; None for headline and publication line.
        source: Cleaned source text; offsets in it hold in every script.
        indent: Cells before the text of its first line.
        hang: Cells before its other lines, at most as many.
        mark: What stands in the last of the cells before its first line: the bullet of an item.
        lead: Blank rows above it.
    """

    number: int
    kind: BlockKind
    paragraph: int | None
    source: str
    indent: int = 0
    hang: int = 0
    mark: str = ""
    lead: int = 0


class Anchor(NamedTuple):
    """A row named by what stands in it, so that it can be found again in another view.

    Attributes:
        block: Block index.
        character: Offset of a character in the row.
        lead: Blank rows above the block's first line that lie at or below the named row; 0 for a row of text.
    """

    block: int
    character: int = 0
    lead: int = 0


class Row(NamedTuple):
    """One row of the page.

    Attributes:
        block: Block index.
        line: Line number inside the block; negative for the blank rows above it (-1 is the nearest).
        start: Offset of its first character.
        end: Offset after its last; equal to ``start`` for a blank row.
        indent: Cells before its first character.
        mark: What stands in the last of these cells.
    """

    block: int
    line: int
    start: int
    end: int
    indent: int
    mark: str = ""

    @property
    def margin(self) -> str:
        """What stands before its first character, ``indent`` cells."""
        return " " * (self.indent - cell_length(self.mark)) + self.mark

    @property
    def anchor(self) -> Anchor:
        """The row's name across views."""
        return Anchor(self.block, self.start, max(-self.line, 0))


class View(NamedTuple):
    """What an article is set for.

    Attributes:
        script: Script to show.
        width: Cells of the text column, at least 2.
        verbatim: Whether lines stand as they are, without indent and space between them.
    """

    script: Script
    width: int
    verbatim: bool = False
