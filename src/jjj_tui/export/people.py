"""Tables aligned by terminal cells, and Markdown."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jjj_tui.hanzi.width import cell_length, clip

Row = Sequence[str]

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&$])")
_BLOCK_START = re.compile(r"[#+\-=]|[0-9]{1,9}[.)](?=\s|$)")


def markdown_text(text: str) -> str:
    """A text that Markdown shows as it is (CommonMark 0.31: any ASCII punctuation may be escaped)."""
    escaped = _MARKDOWN.sub(r"\\\1", text)
    if escaped.endswith("#"):
        escaped = f"{escaped[:-1]}\\#"  # a heading may be closed by them: what is in C # is no mark
    start = _BLOCK_START.match(escaped)
    if start is None:
        return escaped
    at = start.end() - 1  # the mark itself: a number before it cannot be escaped
    return f"{escaped[:at]}\\{escaped[at:]}"


def markdown_table(headings: Row, rows: Iterable[Row], *, right: Collection[int] = ()) -> Iterator[str]:
    """A table of GitHub Flavored Markdown.

    Args:
        headings: What stands above the columns.
        rows: Cells, as many in each row.
        right: Columns, told by their numbers, that are set flush right.
    """
    yield "| " + " | ".join([_escaped(heading) for heading in headings]) + " |\n"
    yield "|" + "".join([" ---: |" if at in right else " --- |" for at in range(len(headings))]) + "\n"
    for row in rows:
        yield "| " + " | ".join([_escaped(cell) for cell in row]) + " |\n"


@lru_cache(maxsize=4096)  # the same units, subjects and sentences stand in row after row
def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


_GAP = 2
_NARROWEST = 8
_INDENT = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """How the columns of a table, told by their numbers, are set where there is little room.

    Attributes:
        right: Columns that are set flush right; they are never clipped.
        whole: Other columns that are never clipped, though a row should not fit.
        spare: Columns that are left out where there is little room: first those with nothing below their heading, then
            as many, the first one first, as would leave the others clipped beyond use.
        lifted: A column that is never clipped: where a row does not fit, it has lines of its own above the others.
        once: Whether that is a name, said once above all rows in a row that have the same there, and never broken.
    """

    right: tuple[int, ...] = ()
    whole: tuple[int, ...] = ()
    spare: tuple[int, ...] = ()
    lifted: int | None = None
    once: bool = False


def align(rows: Sequence[Row], shape: Shape = Shape(), *, width: int | None = None) -> list[str]:
    """Rows with their columns aligned by terminal cells, without newlines.

    Args:
        rows: Cells, as many in each row.
        shape: What gives way where a row does not fit; what else is too wide is clipped.
        width: Cells of the terminal; None leaves everything as it is.
    """
    if not rows:
        return []
    widths = [max(cell_length(row[column]) for row in rows) for column in range(len(rows[0]))]
    if width is None or _together(widths) <= width:
        return [_line(row, range(len(widths)), widths, shape) for row in rows]
    blank = [column for column in shape.spare if not any(row[column] for row in rows[1:])]
    lifted = shape.lifted if shape.lifted is not None and shape.lifted < len(widths) else None
    if lifted is None:
        shown = _shrink(widths, blank, shape, width)
        return [_line(row, shown, widths, shape) for row in rows]
    shown = _shrink(widths, blank, shape, width - _INDENT)
    lines: list[str] = []
    above = None
    for row in rows:
        if not shape.once:
            lines += _wrapped(row[lifted], width)
        elif row[lifted] != above:
            above = row[lifted]
            lines.append(above)
        lines.append(" " * _INDENT + _line(row, shown, widths, shape))
    return lines


def _together(widths: Sequence[int]) -> int:
    """Cells of columns beside each other."""
    return sum(widths) + _GAP * (len(widths) - 1)


def _shrink(widths: list[int], blank: Sequence[int], shape: Shape, width: int) -> list[int]:
    """Make the widest columns narrower until a row fits; returns the columns that remain."""
    kept = {*shape.right, *shape.whole}
    shown = [column for column in range(len(widths)) if column != shape.lifted and column not in blank]
    for column in shape.spare:
        if column in blank:
            continue
        if _together([widths[at] if at in kept else min(widths[at], _NARROWEST) for at in shown]) <= width:
            break
        shown.remove(column)
    while _together([widths[at] for at in shown]) > width:
        widest = max((at for at in shown if at not in kept), key=widths.__getitem__, default=None)
        if widest is None or widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
    return shown


def _line(row: Row, shown: Iterable[int], widths: Sequence[int], shape: Shape) -> str:
    cells = []
    for column in shown:
        text = clip(row[column], widths[column])
        space = " " * (widths[column] - cell_length(text))
        cells.append(space + text if column in shape.right else text + space)
    return (" " * _GAP).join(cells).rstrip(" ")


def _wrapped(text: str, width: int) -> list[str]:
    if cell_length(text) <= width:
        return [text.rstrip(" ")]
    from jjj_tui.hanzi.breaks import break_lines  # loading it costs a list a twentieth of its time

    starts = break_lines(text, width)
    return [text[start:end].rstrip(" ") for start, end in zip(starts, (*starts[1:], None), strict=True)]
