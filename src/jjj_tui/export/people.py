"""Tables aligned by terminal cells, and Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from jjj_tui.hanzi.width import cell_length, clip

Row = Sequence[str]

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&$])")
_BLOCK_START = re.compile(r"[#+\-=]|[0-9]{1,9}[.)](?=\s|$)")


def markdown_text(text: str) -> str:
    """A text that Markdown shows as it is (CommonMark 0.31: any ASCII punctuation may be escaped)."""
    escaped = _MARKDOWN.sub(r"\\\1", text)
    start = _BLOCK_START.match(escaped)
    if start is None:
        return escaped
    at = start.end() - 1  # the mark itself: a number before it cannot be escaped
    return f"{escaped[:at]}\\{escaped[at:]}"


def markdown_table(headings: Row, rows: Iterable[Row]) -> Iterator[str]:
    """A table of GitHub Flavored Markdown."""
    yield "| " + " | ".join(headings) + " |\n"
    yield "|" + " --- |" * len(headings) + "\n"
    for row in rows:
        yield "| " + " | ".join([_escaped(cell) for cell in row]) + " |\n"


@lru_cache(maxsize=4096)  # the same units, subjects and sentences stand in row after row
def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


_GAP = 2
_NARROWEST = 8


def align(
    rows: Sequence[Row],
    *,
    right: Iterable[int] = (),
    whole: Iterable[int] = (),
    width: int | None = None,
    spare: Sequence[int] = (),
) -> list[str]:
    """Rows with their columns aligned by terminal cells, without newlines.

    Args:
        rows: Cells, as many in each row.
        right: Numbers of the columns that are set flush right.
        whole: Numbers of the columns that are never clipped, though a row should not fit.
        width: Cells of the terminal; the widest columns are clipped until a row fits. None clips nothing.
        spare: Columns that are left out, the first one first, where the others would be clipped beyond use.
    """
    if not rows:
        return []
    widths = [max(cell_length(row[column]) for row in rows) for column in range(len(rows[0]))]
    flush_right = frozenset(right)
    kept = flush_right | frozenset(whole)
    shown = list(range(len(widths)))
    for column in spare:
        least = sum(widths[at] if at in kept else min(widths[at], _NARROWEST) for at in shown)
        if width is None or least + _GAP * (len(shown) - 1) <= width:
            break
        shown.remove(column)
    while width is not None and sum(widths[at] for at in shown) + _GAP * (len(shown) - 1) > width:
        widest = max((at for at in shown if at not in kept), key=widths.__getitem__, default=None)
        if widest is None or widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
    lines = []
    for row in rows:
        cells = []
        for column in shown:
            text = clip(row[column], widths[column])
            space = " " * (widths[column] - cell_length(text))
            cells.append(space + text if column in flush_right else text + space)
        lines.append((" " * _GAP).join(cells).rstrip(" "))
    return lines
