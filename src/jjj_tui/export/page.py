"""An article set as a page of text, or as Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from jjj_tui.article.model import Article, ParagraphKind
from jjj_tui.export.people import markdown_text
from jjj_tui.figures.model import ArticleFigure
from jjj_tui.hanzi.script import Script
from jjj_tui.key_figures import mark_of
from jjj_tui.typeset import Page, View

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
        text = page.text(row.block)[row.start : row.end].rstrip()
        if colour and text:
            over = marks.get(block.paragraph, ()) if block.paragraph is not None else ()
            text = _styled(text, row.start, over, _STYLES.get(block.kind.value, ""))
        yield (" " * row.indent + text if text else "") + "\n"


def _styled(text: str, start: int, marks: Iterable[tuple[int, int, str]], base: str) -> str:
    """A line with its marks; ``start`` is the offset of its first character, overlapping marks give the first."""
    pieces = []
    at = 0
    for left, right, style in sorted(marks):
        left, right = max(left - start, at), min(right - start, len(text))
        if left < right:
            pieces += [_sgr(text[at:left], base), _sgr(text[left:right], _STYLES[style])]
            at = right
    return "".join([*pieces, _sgr(text[at:], base)])


def _sgr(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if text and style else text


def article_markdown(article: Article) -> Iterator[str]:
    """The article as Markdown: headline, publication line, paragraphs, speakers in bold, code set in by four blanks."""
    yield f"# {markdown_text(article.title)}\n"
    if article.dateline is not None:
        yield f"\n*{markdown_text(article.dateline.text)}*\n"
    code = False
    for paragraph in article.paragraphs:
        if paragraph.kind is ParagraphKind.CODE:
            lead = "" if code and not paragraph.apart else "\n"
            yield f"{lead}    {' ' * paragraph.indent}{paragraph.text}\n"
            code = True
            continue
        code = False
        text = markdown_text(paragraph.text)
        if paragraph.kind is ParagraphKind.HEADING:
            text = f"## {text}"
        elif paragraph.kind is ParagraphKind.SPEAKER:
            text = f"**{text}**"
        yield f"{text}\n" if paragraph.continues else f"\n{text}\n"
