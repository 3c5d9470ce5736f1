"""An article as Markdown (CommonMark 0.31, with the tables of GitHub): what is a row, an item or a quotation stays one."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from jjj_tui.article.model import Article, Paragraph, ParagraphKind
from jjj_tui.export.people import markdown_table, markdown_text
from jjj_tui.page.columns import holds_numbers

_NUMBER = re.compile(r"([0-9]{1,9})([.)]) +")
_TIME = re.compile(r"(?:19|20)[0-9]{2}|.*[年月日季旬周度]")
_APART = "<!-- -->\n"  # between two lists, or a list and code: without it they would be one


def article_markdown(article: Article) -> Iterator[str]:
    """The article as Markdown: headline, publication line, paragraphs, tables, lists, quotations, speakers in bold, code set in."""
    yield f"# {markdown_text(article.title)}\n"
    if article.dateline is not None:
        yield f"\n*{markdown_text(article.dateline.text)}*\n"
    for quoted, group in groupby(article.paragraphs, key=lambda paragraph: paragraph.quoted):
        lines = _blocks(list(group))
        if quoted:
            yield next(lines)  # the blank line that ends what stands before it
            lines = (f"> {line}" if line != "\n" else ">\n" for line in lines)
        yield from lines


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """Lines of paragraphs that are all quoted or all not; a blank one stands before each block."""
    listed = _List()
    before: Paragraph | None = None
    for row, group in groupby(_tables(paragraphs), key=lambda pair: pair[1]):
        if row:
            yield "\n"
            yield from _table([paragraph for paragraph, _ in group])
            before, listed = None, _List()
            continue
        for paragraph, _ in group:
            yield from _block(paragraph, before, listed)
            if paragraph.kind is not ParagraphKind.ITEM and not paragraph.continues:
                listed = _List()
            before = paragraph


def _tables(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, int]]:
    """The paragraphs, each with the number of the table that it is a row of, or 0."""
    table, inside = 0, False
    for paragraph in paragraphs:
        row = paragraph.kind is ParagraphKind.ROW
        if row and (not inside or paragraph.apart):
            table += 1
        inside = row
        yield paragraph, table if row else 0


def _block(paragraph: Paragraph, before: Paragraph | None, listed: "_List") -> Iterator[str]:
    kind, after = paragraph.kind, None if before is None else before.kind
    if kind is ParagraphKind.CODE:
        if after is ParagraphKind.ITEM:
            yield f"\n{_APART}"
        if after is not kind or paragraph.apart:
            yield "\n"
        yield f"    {' ' * paragraph.indent}{paragraph.text}\n"
    elif paragraph.continues:
        yield f"{markdown_text(paragraph.text)}\n"
    elif kind is ParagraphKind.ITEM:
        lines = listed.lines(paragraph)
        if after is not kind or (paragraph.apart and lines[0] != "\n"):
            yield "\n"
        yield from lines
    else:
        text = markdown_text(paragraph.text)
        if kind is ParagraphKind.HEADING:
            text = f"## {text}"
        elif kind is ParagraphKind.SPEAKER:
            text = f"**{text}**"
        yield from ("\n", f"{text}\n")


class _List:
    """A list that is being written: where the text of its last item begins, level by level, and the sign or number it had."""

    def __init__(self) -> None:
        self._levels: list[tuple[int, str, int]] = []

    def lines(self, paragraph: Paragraph) -> list[str]:
        """An item, behind what must stand between it and the one before."""
        level = min(paragraph.indent // 2, len(self._levels))
        found = _NUMBER.match(paragraph.text)
        mark, sign, number = (
            (found[0].rstrip(), found[2], int(found[1])) if found is not None else ("-", "-", 0)
        )
        column = self._levels[level - 1][0] if level else 0
        line = f"{' ' * column}{mark} {markdown_text(paragraph.text[found.end() if found is not None else 0 :])}\n"
        before = self._levels[level:][:1]
        self._levels[level:] = [(column + len(mark) + 1, sign, number)]
        if not before:
            # Under the text of another item, only a list that begins with 1 is one without a blank line.
            return ["\n", line] if level and number > 1 else [line]
        if before[0][1] != sign:
            return ["\n", line]
        if found is not None and number != before[0][2] + 1:
            return [
                "\n",
                f"{' ' * column}{_APART}",
                "\n",
                line,
            ]  # a number counts in the first item of a list alone
        return [line]


def _table(rows: Sequence[Paragraph]) -> Iterator[str]:
    """A table; where its first row holds figures as the others do, it has no headings."""
    cells = [[row.text[cell.start : cell.end] for cell in row.cells] for row in rows]
    width = max(map(len, cells))
    cells = [[*row, *[""] * (width - len(row))] for row in cells]
    numbers = [at for at, column in enumerate(zip(*cells, strict=True)) if holds_numbers(column)]
    first = [cells[0][at] for at in numbers]
    if any(map(str.isdigit, "".join(cell for cell in first if not _TIME.fullmatch(cell)))):
        cells.insert(0, [""] * width)
    yield from markdown_table(cells[0], cells[1:], right=numbers)
