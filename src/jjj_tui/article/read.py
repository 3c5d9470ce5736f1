"""The way in: bytes become an article."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from jjj_tui.article.decode import Decoded, decode
from jjj_tui.article.edits import Edit, Edited, Runs, Within, apply, compose
from jjj_tui.article.lines import Line
from jjj_tui.article.mend import mend
from jjj_tui.article.model import (
    LOST,
    Article,
    ArticleError,
    Dateline,
    FoldedLine,
    FoldReason,
    Paragraph,
    Place,
    Repair,
    RepairReason,
    Run,
    Span,
)
from jjj_tui.article.parse import Block, Parsed, Published, parse
from jjj_tui.article.site import headline_end
from jjj_tui.article.stretches import LONGEST, stretches
from jjj_tui.hanzi.sanitize import Sanitized, sanitize, sanitize_label
from jjj_tui.hanzi.script import detect

if TYPE_CHECKING:
    from jjj_tui.article.markdown import Markdown
    from jjj_tui.article.web import WebPage


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
    clean, text = Runs(map(Run._make, sanitized.runs)), sanitized.text
    page, marked, residue = _markup(text)
    unshown: list[FoldedLine] = []
    if page is not None:
        unshown += _unshown(text, page.unshown, clean)
        clean, text = compose(page.runs.runs, clean), page.text
    mended = apply(text, [*residue, *mend(text)])
    unshown += _unshown(text, [applied.edit for applied in mended.applied], clean)
    told = page.title if page is not None else marked.title if marked is not None else ""
    parsed = parse(mended.text, told, _headings(mended, page, marked), _code(mended, page, marked))
    if parsed is None or not mended.text.strip(f" \n\u3000{LOST}"):
        raise ArticleError("it holds no text")
    blocks = tuple(_blocks(parsed))
    steps = _Page(decoded, sanitized, text, mended, clean, compose(mended.runs, clean))
    lines = [block.line for block, _ in blocks if block.folded is None]
    ground = _Ground.of(lines)
    published = page.said.added_to(parsed.published) if page is not None else parsed.published
    headline = page.title if page is not None and parsed.headline is None else ""
    if headline:
        headline = headline[: headline_end(headline, published.source if published is not None else None)]
    paragraphs = _paragraphs(steps, blocks, ground)
    return Article(
        key=sha256(data).hexdigest(),
        name=sanitize_label(name),
        title=headline or parsed.title,
        title_derived=parsed.headline is None and not headline,
        dateline=_dateline(steps, published),
        paragraphs=paragraphs,
        folded=_in_order([*_folded(steps, blocks), *_placed(unshown, paragraphs)]),
        repairs=tuple(sorted(_repairs(steps, ground), key=lambda repair: repair.original)),
        original=decoded.text,
        encoding=decoded.encoding,
        script=detect("\n".join(line.text for line in lines)),
        title_original=_spans(steps, parsed.headline) if parsed.headline is not None else (),
    )


def _markup(text: str) -> tuple["WebPage | None", "Markdown | None", Iterable[Edit]]:
    """What an HTML page shows, or how Markdown is read, or neither; and the edits that read what is left of some markup."""
    if text.lstrip()[:1] == "<":
        from jjj_tui.article.markup import is_markup  # most pages are plain text

        if is_markup(text):
            from jjj_tui.article.web import read_web_page

            page = read_web_page(text)
            return page, None, _escaped_twice(page.text)
    marked, edits = None, list[Edit]()
    if "# " in text or "|" in text:
        from jjj_tui.article.markdown import read_markdown

        marked = read_markdown(text)
        edits += marked.edits if marked is not None else ()
    if "<" in text or "&" in text:
        from jjj_tui.article.residue import find_residue

        edits += find_residue(text)
    return None, marked, edits


def _headings(mended: Edited, page: "WebPage | None", marked: "Markdown | None") -> Within | frozenset[int]:
    """Where headings begin in a page; those of Markdown without their signs."""
    if page is not None and page.headings:
        return Within(page.headings, compose(mended.runs, page.runs))
    if marked is None:
        return frozenset()
    return frozenset(start for start, edit in mended.applied if edit.start in marked.headings)


def _code(mended: Edited, page: "WebPage | None", marked: "Markdown | None") -> Within | frozenset[int]:
    """Where code begins in a page."""
    if page is not None and page.code:
        return Within(page.code, compose(mended.runs, page.runs))
    return Within(marked.code, Runs(mended.runs)) if marked is not None and marked.code else frozenset()


def _escaped_twice(text: str) -> Iterable[Edit]:
    """The edits that read the entities which the text of an HTML page has left."""
    if "&" not in text:
        return ()
    from jjj_tui.article.residue import find_entities

    return find_entities(text)


def _blocks(parsed: Parsed) -> Iterator[tuple[Block, bool]]:
    """The blocks with their paragraphs in stretches; whether each goes on with the one before."""
    for block in parsed.blocks:
        if block.folded is not None or len(block.line.text) <= LONGEST:
            yield block, False
            continue
        for number, line in enumerate(stretches(block.line)):
            yield block._replace(line=line), number > 0


class _Page(NamedTuple):
    """A page at each step, and where the characters of the last two stand in the first."""

    decoded: Decoded
    sanitized: Sanitized
    text: str
    mended: Edited
    clean: Runs
    runs: Runs


class _Piece(NamedTuple):
    """Characters ``[start, end)`` of the mended page are those of a paragraph from ``character`` on."""

    start: int
    end: int
    paragraph: int
    character: int


class _Ground(NamedTuple):
    """Where the paragraphs stand in the mended page, in order."""

    pieces: Sequence[_Piece]
    starts: Sequence[int]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Ground":
        """The ground that the lines of the paragraphs cover."""
        pieces = []
        for index, line in enumerate(lines):
            character = 0
            for start, end in line.spans:
                pieces.append(_Piece(start, end, index, character))
                character += end - start
        return cls(pieces, [piece.start for piece in pieces])

    def place(self, at: int) -> Place | None:
        """The place of an offset of the mended page; the end of a piece belongs to it."""
        index = bisect_right(self.starts, at) - 1
        if index < 0 or at > self.pieces[index].end:
            return None
        start, _, paragraph, character = self.pieces[index]
        return Place(paragraph, character + at - start)


def _paragraphs(page: _Page, blocks: Sequence[tuple[Block, bool]], ground: _Ground) -> tuple[Paragraph, ...]:
    damaged: dict[int, list[Span]] = {}
    for applied in page.mended.applied:
        for span in applied.edit.damaged:
            place = ground.place(applied.start + span.start)
            if place is not None:
                length = span.end - span.start
                damaged.setdefault(place.paragraph, []).append(
                    Span(place.character, place.character + length)
                )
    found: list[Paragraph] = []
    for (line, kind, folded, indent, apart), continues in blocks:
        if folded is None:
            at, runs = 0, []
            for start, end in line.spans:
                runs += page.runs.cut(start, end, at)
                at += end - start
            lost = (*damaged.get(len(found), ()), *line.damaged)
            found.append(
                Paragraph(line.text, kind, tuple(runs), lost, continues, indent, apart and not continues)
            )
    return tuple(found)


def _spans(page: _Page, line: Line) -> tuple[Span, ...]:
    """Where a line stands in the original, from its first to its last character that is still there."""
    found = []
    for span in line.spans:
        runs = page.runs.cut(span.start, span.end)
        if runs:
            found.append(Span(runs[0].original, runs[-1].original + runs[-1].length))
    return tuple(found)


def _folded(page: _Page, blocks: Sequence[tuple[Block, bool]]) -> Iterator[FoldedLine]:
    before = 0
    for block, _ in blocks:
        if block.folded is None:
            before += 1
            continue
        spans = _spans(page, block.line)
        span = Span(spans[0].start, spans[-1].end) if spans else Span(0, 0)
        yield FoldedLine(block.line.text, block.folded, before, span)


def _unshown(text: str, edits: Iterable[Edit], runs: Runs) -> Iterator[FoldedLine]:
    """The lines that edits fold away which take them out of a text whole; where they stand is not yet known."""
    for edit in edits:
        if isinstance(edit.reason, FoldReason):
            from jjj_tui.article.markup import text_of

            taken = text[edit.start : edit.end]
            # Of a template nothing would be left, and what was escaped has its tags only then.
            shown = text_of(text_of(taken[taken.find(">") + 1 :]))
            span = Span(runs.original(edit.start), runs.original(edit.end - 1) + 1)
            yield FoldedLine(sanitize_label(shown).strip(" \u3000"), edit.reason, 0, span)


def _placed(lines: Iterable[FoldedLine], paragraphs: Sequence[Paragraph]) -> Iterator[FoldedLine]:
    """The same lines, each before the paragraph that begins behind it."""
    starts = [paragraph.original_offset(0) for paragraph in paragraphs]
    for line in lines:
        yield replace(line, before=bisect_right(starts, line.original.start))


def _in_order(lines: list[FoldedLine]) -> tuple[FoldedLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.before, line.original)))


def _dateline(page: _Page, published: Published | None) -> Dateline | None:
    if published is None:
        return None
    return Dateline(
        text=" ".join([*(line.text for line in published.lines), *filter(None, [published.beside])]),
        published=published.published,
        source=published.source,
        has_time=published.has_time,
        original=tuple(span for line in published.lines for span in _spans(page, line)),
    )


def _repairs(page: _Page, ground: _Ground) -> Iterator[Repair]:
    decoded, sanitized, text, mended, clean, runs = page
    if decoded.misread is not None:
        shown = sanitize_label(decoded.text[: len(decoded.misread)])
        span = Span(0, len(decoded.text))
        yield Repair(RepairReason.ENCODING, span, sanitize_label(decoded.misread), shown, None)
    originals = [run.original for run in runs.runs] if sanitized.removed else []
    for removed in sanitized.removed:
        if not removed.shown:
            span = Span(removed.original, removed.original + removed.length)
            place = ground.place(_mended_offset(runs, originals, removed.original))
            yield Repair(RepairReason.CONTROL, span, removed.name, "", place)
    for start, edit in mended.applied:
        if isinstance(edit.reason, FoldReason):
            continue
        span = Span(clean.original(edit.start), clean.original(edit.end - 1) + 1)
        removed_text = text[edit.start : edit.end].strip("\n")
        yield Repair(edit.reason, span, removed_text, edit.shown, ground.place(start))


def _mended_offset(runs: Runs, originals: Sequence[int], original: int) -> int:
    """Where the mended page goes on behind an offset of the original; ``originals`` are those of the runs."""
    index = bisect_right(originals, original) - 1
    if index < 0:
        return 0
    run = runs.runs[index]
    return run.start + min(original - run.original, run.length)
