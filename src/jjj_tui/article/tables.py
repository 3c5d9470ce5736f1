"""The rows of tables among the paragraphs, and their cells.

A page that is marked up says which of its lines are rows. In plain text a row is a line whose pieces stand apart by two
blanks or a tab, near another one with as many: a sentence has no such pieces, and one row alone is no table.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from jjj_tui.article.model import Paragraph, ParagraphKind, Span
from jjj_tui.hanzi.width import cell_length

_BETWEEN = 2
_BLANKS = re.compile(" +")
_WIDEST = 160  # cells: wider lines are set nowhere, and what is wider is rather prose with blanks in it


def with_rows(paragraphs: Iterable[Paragraph], original: str) -> tuple[Paragraph, ...]:
    """The paragraphs, each row of a table known for one.

    Args:
        paragraphs: Those of an article, in order; what its page marks as a row is one, if it has cells.
        original: The text of the article as it was, where a tab still is one.
    """
    found: list[Paragraph] = []
    tabs = "\t" in original
    pairs = ((each, _cells(each, original, tabs=tabs) or _only_cell(each)) for each in paragraphs)
    for has_cells, group in groupby(pairs, key=lambda pair: bool(pair[1])):
        run = list(group)
        found += _told(run) if has_cells else [_no_row(paragraph) for paragraph, _ in run]
    return tuple(found)


def _only_cell(paragraph: Paragraph) -> tuple[Span, ...]:
    """The one cell of what its page marks as a row; none of anything else."""
    return (Span(0, len(paragraph.text)),) if paragraph.kind is ParagraphKind.ROW else ()


def _told(run: Sequence[tuple[Paragraph, tuple[Span, ...]]]) -> Iterator[Paragraph]:
    """Paragraphs one after the other that all have cells: those that are rows as such."""
    counts = Counter(len(cells) for _, cells in run)
    most = max((count for count, times in counts.items() if times > 1), default=0)
    begun = False
    for at, (paragraph, cells) in enumerate(run):
        # A shorter line inside a table is a row of it; before its first one, it stands above the table.
        beside = any(
            len(other) == len(cells) for _, other in (*run[max(at - 1, 0) : at], *run[at + 1 : at + 2])
        )
        alike = counts[len(cells)] > 1 and (len(cells) == most or beside)
        known = alike or (begun and len(cells) < most)
        if paragraph.kind is ParagraphKind.ROW or (known and _is_plain(paragraph.text)):
            begun = True
            yield replace(paragraph, kind=ParagraphKind.ROW, cells=cells)
        else:
            yield paragraph


def _no_row(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, kind=ParagraphKind.PROSE) if paragraph.kind is ParagraphKind.ROW else paragraph


def _is_plain(text: str) -> bool:
    return "。" not in text and len(text) <= _WIDEST and cell_length(text) <= _WIDEST


def _cells(paragraph: Paragraph, original: str, *, tabs: bool) -> tuple[Span, ...]:
    """The pieces of a paragraph that stand apart; none where it cannot be a row."""
    text = paragraph.text
    if (
        " " not in text
        or paragraph.continues
        or paragraph.kind not in (ParagraphKind.PROSE, ParagraphKind.ROW)
    ):
        return ()
    first, last = paragraph.original_offset(0), paragraph.original_offset(len(text))
    tabbed = tabs and original.find("\t", first, last) >= 0
    if not tabbed and "  " not in text:
        return ()
    cells, start = [], 0
    for blanks in _BLANKS.finditer(text):
        apart = len(blanks[0]) >= _BETWEEN
        if apart or (tabbed and original.startswith("\t", paragraph.original_offset(blanks.start()))):
            cells.append(Span(start, blanks.start()))
            start = blanks.end()
    if start < len(text):
        cells.append(Span(start, len(text)))
    return tuple(cells) if len(cells) > 1 else ()
