"""A row of an article as a strip: margins, text, and the styles of what is marked in it."""

from collections.abc import Callable, Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from jjj_tui.hanzi.width import cell_length
from jjj_tui.page.columns import widened
from jjj_tui.page.model import BlockKind, Row
from jjj_tui.page.typeset import Page
from jjj_tui.tui.marks import Mark, runs

_BASE = {
    BlockKind.TITLE: "title",
    BlockKind.DATELINE: "muted",
    BlockKind.SPEAKER: "speaker",
    BlockKind.HEADING: "heading",
    BlockKind.PROSE: "",
    BlockKind.ITEM: "",
    BlockKind.ROW: "",
    BlockKind.CODE: "",
}


def text_column(page: Page, width: int) -> int:
    """The first cell of the text column, which stands in the middle of a pane ``width`` cells wide."""
    return (width - page.view.width) // 2


def row_strip(
    page: Page, row: Row, marks: Iterable[Mark], width: int, base: Style, style: Callable[[str], Style]
) -> Strip:
    """One row of a page.

    Args:
        page: The page.
        row: The row.
        marks: What is marked in its block; later marks lie over earlier ones.
        width: Cells of the pane.
        base: The pane's own style.
        style: Gives the style of a name, to be laid over the pane's own.
    """
    left = " " * text_column(page, width) + row.margin
    block = page.block(row.block)
    derived = block.kind is BlockKind.TITLE and page.article.title_derived
    ground = base + style("derived" if derived else _BASE[block.kind])
    # Grey is no colour to be read on the ground of a mark.
    marked = base if _BASE[block.kind] == "muted" else ground
    text = page.text(row.block)
    # Spaces at a break hang in the margin: they are in the text, but there is nothing to see of them.
    end = row.start + len(text[row.start : row.end].rstrip(" "))
    gaps = page.gaps(row.block)
    before = dict(gaps)
    pieces: list[tuple[str, Style]] = [(left, base)]
    for start, stop, names in runs(row.start, end, marks) if end > row.start else ():
        over = Style.combine([marked, *map(style, names)]) if names else ground
        pieces += [(" " * before.get(start, 0), ground), (widened(text, start, stop, gaps), over)]
    cells = sum(cell_length(piece) for piece, _ in pieces)
    pieces.append((" " * max(width - cells, 0), base))
    return Strip(_joined(pieces, base, ground), width)


def _joined(pieces: Iterable[tuple[str, Style]], base: Style, ground: Style) -> list[Segment]:
    """Pieces as few segments: every change of style costs forty bytes.

    Margins (in the style ``base``) take on the style beside them where that shows no difference.
    """
    segments: list[Segment] = []
    for piece, style in pieces:
        if segments and (style == segments[-1].style or (style is base and segments[-1].style is ground)):
            segments[-1] = Segment(segments[-1].text + piece, segments[-1].style)
        elif segments and segments[-1].style is base and style is ground:
            segments[-1] = Segment(segments[-1].text + piece, ground)
        elif piece:
            segments.append(Segment(piece, style))
    return segments
