"""An article set as a page of text."""

from collections.abc import Iterable, Iterator, Sequence

from jjj_tui.article.model import Article, Span
from jjj_tui.figures.model import ArticleFigure
from jjj_tui.hanzi.script import Script
from jjj_tui.key_figures import mark_of
from jjj_tui.page.columns import Gap, widened
from jjj_tui.page.model import View
from jjj_tui.page.typeset import Page

_STYLES = {
    "title": "1",
    "dateline": "2",
    "speaker": "1",
    "heading": "1",
    "muted": "2",
    "lost": "2;4",
    "money": "1;33",
    "share": "1;36",
    "count": "1;32",
    "measure": "1;35",
    "time": "4",
}
"""SGR parameters (ECMA-48): weight or underline beside every colour, from the 16 that each theme has its own of."""


def article_text(
    article: Article,
    *,
    script: Script,
    width: int,
    figures: Sequence[ArticleFigure] = (),
    colour: bool = False,
) -> Iterator[str]:
    """The article set as a page, line by line.

    Args:
        article: What to print.
        script: Script to show it in.
        width: Cells of a line.
        figures: Key figures to mark; only colour shows them.
        colour: Whether escape sequences may be used.
    """
    page = Page(article, View(script, width))
    marks: dict[int, list[tuple[int, int, str]]] = {}
    if colour:
        for found in figures:
            mark = found.figure.start, found.figure.end, mark_of(found.figure)
            marks.setdefault(found.paragraph, []).append(mark)
        for index, paragraph in enumerate(article.paragraphs):
            marks.setdefault(index, []).extend((*span, "lost") for span in paragraph.damaged)
    for row in page.rows_from(page.row(0, 0)):
        block = page.block(row.block)
        text, gaps = page.text(row.block), page.gaps(row.block)
        end = row.start + len(text[row.start : row.end].rstrip())
        if colour and end > row.start:
            over = marks.get(block.paragraph, ()) if block.paragraph is not None else ()
            text = _styled(text, Span(row.start, end), over, gaps, _STYLES.get(block.kind.value, ""))
        else:
            text = widened(text, row.start, end, gaps)
        yield (row.margin + text if text else "") + "\n"


def _styled(
    text: str, line: Span, marks: Iterable[tuple[int, int, str]], gaps: Sequence[Gap], base: str
) -> str:
    """A line of a text with its marks and the blanks of its view; overlapping marks give the first."""
    before = dict(gaps)

    def piece(start: int, end: int, style: str) -> str:
        return " " * before.get(start, 0) + _sgr(widened(text, start, end, gaps), style)

    pieces = []
    at = line.start
    for left, right, style in sorted(marks):
        left, right = max(left, at), min(right, line.end)
        if left < right:
            pieces += [piece(at, left, base) if left > at else "", piece(left, right, _STYLES[style])]
            at = right
    return "".join([*pieces, piece(at, line.end, base) if line.end > at else ""])


def _sgr(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if text and style else text
