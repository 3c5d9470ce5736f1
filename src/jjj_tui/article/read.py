"""The way in: bytes become an article."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from jjj_tui.article.decode import Decoded, decode
from jjj_tui.article.edits import Applied, Edited, apply, compose, cut
from jjj_tui.article.lines import Line
from jjj_tui.article.mend import mend
from jjj_tui.article.model import (
    Article,
    ArticleError,
    Dateline,
    FoldedLine,
    Paragraph,
    Place,
    Repair,
    RepairReason,
    Run,
    Span,
)
from jjj_tui.article.parse import Parsed, parse
from jjj_tui.hanzi.sanitize import Sanitized, sanitize, sanitize_label
from jjj_tui.hanzi.script import detect


def read_article(data: bytes, name: str, *, encoding: str | None = None) -> Article:
    """Read an article.

    Args:
        data: The bytes of its file.
        name: What to call it, usually the file's name; only for showing.
        encoding: One of utf-8, utf-16, gb18030, big5hkscs to take instead of finding out.

    Returns:
        The article; the same bytes always give the same article.

    Raises:
        ArticleError: The bytes are empty, binary, undecodable or hold no text.
    """
    decoded = decode(data, encoding)
    sanitized = sanitize(decoded.text)
    mended = apply(sanitized.text, mend(sanitized.text))
    parsed = parse(mended.text)
    if parsed is None:
        raise ArticleError("it holds no text")
    page = _Page(decoded, sanitized, mended, compose(mended.runs, [Run._make(run) for run in sanitized.runs]))
    lines = [block.line for block in parsed.blocks if block.folded is None]
    ground = _ground(lines)
    return Article(
        key=sha256(data).hexdigest(),
        name=sanitize_label(name),
        title=parsed.title,
        title_derived=parsed.headline is None,
        dateline=_dateline(page, parsed),
        paragraphs=_paragraphs(page, parsed, ground),
        folded=tuple(_folded(page, parsed)),
        repairs=tuple(sorted(_repairs(page, ground), key=lambda repair: repair.original)),
        original=decoded.text,
        encoding=decoded.encoding,
        script=detect("\n".join(line.text for line in lines)),
        title_original=_spans(page, parsed.headline) if parsed.headline is not None else (),
    )


class _Page(NamedTuple):
    """A page at each step, and where the characters of the last one stand in the first."""

    decoded: Decoded
    sanitized: Sanitized
    mended: Edited
    runs: tuple[Run, ...]


class _Piece(NamedTuple):
    """Characters ``[start, end)`` of the mended page are those of a paragraph from ``character`` on."""

    start: int
    end: int
    paragraph: int
    character: int


def _ground(lines: Sequence[Line]) -> list[_Piece]:
    """Where the paragraphs stand in the mended page, in order."""
    pieces = []
    for index, line in enumerate(lines):
        character = 0
        for span in line.spans:
            pieces.append(_Piece(span.start, span.end, index, character))
            character += span.end - span.start
    return pieces


def _place(ground: Sequence[_Piece], at: int) -> Place | None:
    """The place of an offset of the mended page; the end of a piece belongs to it."""
    index = bisect_right(ground, at, key=lambda piece: piece.start) - 1
    if index < 0 or at > ground[index].end:
        return None
    piece = ground[index]
    return Place(piece.paragraph, piece.character + at - piece.start)


def _paragraphs(page: _Page, parsed: Parsed, ground: Sequence[_Piece]) -> tuple[Paragraph, ...]:
    damaged: dict[int, list[Span]] = {}
    for applied in page.mended.applied:
        for span in applied.edit.damaged:
            place = _place(ground, applied.start + span.start)
            if place is not None:
                length = span.end - span.start
                damaged.setdefault(place.paragraph, []).append(
                    Span(place.character, place.character + length)
                )
    found: list[Paragraph] = []
    for block in parsed.blocks:
        if block.folded is None:
            index = len(found)
            runs = tuple(_line_runs(page, block.line))
            found.append(Paragraph(block.line.text, block.kind, runs, tuple(damaged.get(index, ()))))
    return tuple(found)


def _line_runs(page: _Page, line: Line) -> Iterator[Run]:
    at = 0
    for span in line.spans:
        yield from cut(page.runs, span.start, span.end, at)
        at += span.end - span.start


def _spans(page: _Page, line: Line) -> tuple[Span, ...]:
    """Where a line stands in the original, from its first to its last character that is still there."""
    found = []
    for span in line.spans:
        runs = cut(page.runs, span.start, span.end)
        if runs:
            found.append(Span(runs[0].original, runs[-1].original + runs[-1].length))
    return tuple(found)


def _folded(page: _Page, parsed: Parsed) -> Iterator[FoldedLine]:
    before = 0
    for block in parsed.blocks:
        if block.folded is None:
            before += 1
            continue
        spans = _spans(page, block.line)
        span = Span(spans[0].start, spans[-1].end) if spans else Span(0, 0)
        yield FoldedLine(block.line.text, block.folded, before, span)


def _dateline(page: _Page, parsed: Parsed) -> Dateline | None:
    published = parsed.published
    if published is None:
        return None
    return Dateline(
        text=" ".join(line.text for line in published.lines),
        published=published.published,
        source=published.source,
        has_time=published.has_time,
        original=tuple(span for line in published.lines for span in _spans(page, line)),
    )


def _repairs(page: _Page, ground: Sequence[_Piece]) -> Iterator[Repair]:
    decoded, sanitized, mended, runs = page
    if decoded.misread is not None:
        shown = sanitize_label(decoded.text[: len(decoded.misread)])
        span = Span(0, len(decoded.text))
        yield Repair(RepairReason.ENCODING, span, sanitize_label(decoded.misread), shown, None)
    for removed in sanitized.removed:
        if not removed.shown:
            span = Span(removed.original, removed.original + removed.length)
            place = _place(ground, _mended_offset(runs, removed.original))
            yield Repair(RepairReason.CONTROL, span, removed.name, "", place)
    for applied in mended.applied:
        edit = applied.edit
        span = _original_span(sanitized, applied)
        removed_text = sanitized.text[edit.start : edit.end].strip("\n")
        yield Repair(edit.reason, span, removed_text, edit.shown, _place(ground, applied.start))


def _original_span(sanitized: Sanitized, applied: Applied) -> Span:
    runs = sanitized.runs
    start, end = applied.edit.start, applied.edit.end
    first = runs[bisect_right(runs, start, key=lambda run: run.start) - 1]
    last = runs[bisect_right(runs, end - 1, key=lambda run: run.start) - 1]
    return Span(first.original + start - first.start, last.original + end - last.start)


def _mended_offset(runs: Sequence[Run], original: int) -> int:
    """Where the mended page goes on behind an offset of the original."""
    index = bisect_right(runs, original, key=lambda run: run.original) - 1
    if index < 0:
        return 0
    run = runs[index]
    return run.start + min(original - run.original, run.length)
