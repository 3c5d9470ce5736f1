"""What an article is put together from: its paragraphs, the lines folded away, the publication line and the repairs."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from jjj_tui.article.decode import Decoded
from jjj_tui.article.edits import Edit, Edited, Runs
from jjj_tui.article.ground import Ground, mended_offset
from jjj_tui.article.lines import Line
from jjj_tui.article.model import Dateline, FoldedLine, FoldReason, Paragraph, Repair, RepairReason, Span
from jjj_tui.article.parsed import Block, Published
from jjj_tui.article.tables import with_rows
from jjj_tui.hanzi.sanitize import Sanitized, sanitize_label


class Steps(NamedTuple):
    """A page at each step, and where the characters of the last two stand in the first."""

    decoded: Decoded
    sanitized: Sanitized
    text: str
    mended: Edited
    clean: Runs
    runs: Runs


def paragraphs(steps: Steps, blocks: Sequence[tuple[Block, bool]], ground: Ground) -> tuple[Paragraph, ...]:
    """The paragraphs of an article: its blocks that are not folded, each with where it stands and what is damaged."""
    damaged: dict[int, list[Span]] = {}
    for applied in steps.mended.applied:
        for span in applied.edit.damaged:
            place = ground.place(applied.start + span.start)
            if place is not None:
                length = span.end - span.start
                damaged.setdefault(place.paragraph, []).append(
                    Span(place.character, place.character + length)
                )
    found: list[Paragraph] = []
    for (line, kind, folded, indent, apart, quoted), continues in blocks:
        if folded is None:
            at, runs = 0, []
            for start, end in line.spans:
                runs += steps.runs.cut(start, end, at)
                at += end - start
            lost = (*damaged.get(len(found), ()), *line.damaged)
            found.append(
                Paragraph(
                    line.text, kind, tuple(runs), lost, continues, indent, apart and not continues, quoted
                )
            )
    return with_rows(found, steps.decoded.text)


def spans(steps: Steps, line: Line) -> tuple[Span, ...]:
    """Where a line stands in the original, from its first to its last character that is still there."""
    found = []
    for span in line.spans:
        runs = steps.runs.cut(span.start, span.end)
        if runs:
            found.append(Span(runs[0].original, runs[-1].original + runs[-1].length))
    return tuple(found)


def unshown(text: str, edits: Iterable[Edit], runs: Runs) -> Iterator[FoldedLine]:
    """The lines that edits fold away which take them out of a text whole; where they stand is not yet known."""
    for edit in edits:
        if isinstance(edit.reason, FoldReason):
            from jjj_tui.article.markup import text_of

            taken = text[edit.start : edit.end]
            # Of a template nothing would be left, and what was escaped has its tags only then.
            shown = text_of(text_of(taken[taken.find(">") + 1 :]))
            span = Span(runs.original(edit.start), runs.original(edit.end - 1) + 1)
            yield FoldedLine(sanitize_label(shown).strip(" \u3000"), edit.reason, 0, span)


def folded(
    steps: Steps,
    blocks: Sequence[tuple[Block, bool]],
    unshown: Iterable[FoldedLine],
    paragraphs: Sequence[Paragraph],
) -> tuple[FoldedLine, ...]:
    """The lines folded away, in order.

    Args:
        steps: The page at each step.
        blocks: Its blocks, some of them folded.
        unshown: What :func:`unshown` found; each comes before the paragraph that begins behind it.
        paragraphs: The paragraphs.
    """
    starts = [paragraph.original_offset(0) for paragraph in paragraphs]
    lines = [replace(line, before=bisect_right(starts, line.original.start)) for line in unshown]
    lines += _folded_blocks(steps, blocks)
    return tuple(sorted(lines, key=lambda line: (line.before, line.original)))


def _folded_blocks(steps: Steps, blocks: Sequence[tuple[Block, bool]]) -> Iterator[FoldedLine]:
    before = 0
    for block, _ in blocks:
        if block.folded is None:
            before += 1
            continue
        stands = spans(steps, block.line)
        span = Span(stands[0].start, stands[-1].end) if stands else Span(0, 0)
        yield FoldedLine(block.line.text, block.folded, before, span)


def dateline(steps: Steps, published: Published | None) -> Dateline | None:
    """The publication line, where a page has one."""
    if published is None:
        return None
    return Dateline(
        text=" ".join([*(line.text for line in published.lines), *filter(None, [published.beside])]),
        published=published.published,
        source=published.source,
        has_time=published.has_time,
        original=tuple(span for line in published.lines for span in spans(steps, line)),
    )


def repairs(steps: Steps, ground: Ground) -> tuple[Repair, ...]:
    """What was put right on the way, in the order of the original."""
    return tuple(sorted(_repairs(steps, ground), key=lambda repair: repair.original))


def _repairs(steps: Steps, ground: Ground) -> Iterator[Repair]:
    decoded, sanitized, text, mended, clean, runs = steps
    if decoded.misread is not None:
        shown = sanitize_label(decoded.text[: len(decoded.misread)])
        span = Span(0, len(decoded.text))
        yield Repair(RepairReason.ENCODING, span, sanitize_label(decoded.misread), shown, None)
    originals = [run.original for run in runs.runs] if sanitized.removed else []
    for removed in sanitized.removed:
        if not removed.shown:
            span = Span(removed.original, removed.original + removed.length)
            place = ground.place(mended_offset(runs, originals, removed.original))
            yield Repair(RepairReason.CONTROL, span, removed.name, "", place)
    for start, edit in mended.applied:
        if isinstance(edit.reason, FoldReason):
            continue
        span = Span(clean.original(edit.start), clean.original(edit.end - 1) + 1)
        removed_text = text[edit.start : edit.end].strip("\n")
        yield Repair(edit.reason, span, removed_text, edit.shown, ground.place(start))
