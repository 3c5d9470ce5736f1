"""Changes to a page, and where every character of the changed page stands in the original."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jjj_tui.article.model import RepairReason, Run, Span


class Edit(NamedTuple):
    """Replace characters ``[start, end)`` of a text by ``shown``.

    Attributes:
        start: Code point offset.
        end: Code point offset, exclusive.
        shown: What stands there instead.
        reason: Why.
        damaged: Spans of ``shown`` that are lost (▯) or uncertain.
    """

    start: int
    end: int
    shown: str
    reason: RepairReason
    damaged: tuple[Span, ...] = ()


class Applied(NamedTuple):
    """An edit that was made: ``edit`` in the coordinates of the text before, ``start`` in those of the text after."""

    start: int
    edit: Edit


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after its edits.

    Attributes:
        text: The text.
        runs: Which of its characters stand verbatim in the text before, in order.
        applied: The edits, in order.
    """

    text: str
    runs: tuple[Run, ...]
    applied: tuple[Applied, ...]


def apply(text: str, edits: Iterable[Edit]) -> Edited:
    """Make edits in order of their place; one that overlaps an earlier one is left out."""
    pieces: list[str] = []
    runs: list[Run] = []
    applied: list[Applied] = []
    before = after = 0
    for edit in sorted(edits):
        if edit.start < before:
            continue
        if edit.start > before:
            runs.append(Run(after, before, edit.start - before))
            pieces.append(text[before : edit.start])
            after += edit.start - before
        applied.append(Applied(after, edit))
        pieces.append(edit.shown)
        after += len(edit.shown)
        before = edit.end
    if before < len(text):
        runs.append(Run(after, before, len(text) - before))
        pieces.append(text[before:])
    return Edited("".join(pieces), tuple(runs), tuple(applied))


def cut(runs: Sequence[Run], start: int, end: int, at: int = 0) -> list[Run]:
    """The runs of ``[start, end)`` of a text, for a text in which that piece begins at ``at``.

    Args:
        runs: The runs of the whole text, in order.
        start: Where the piece begins in it.
        end: Where it ends, exclusive.
        at: Where its first character stands in the text that it becomes a part of.
    """
    found = []
    index = max(bisect_right(runs, start, key=lambda run: run.start) - 1, 0)
    while index < len(runs) and runs[index].start < end:
        run = runs[index]
        first, last = max(run.start, start), min(run.start + run.length, end)
        if first < last:
            found.append(Run(at + first - start, run.original + first - run.start, last - first))
        index += 1
    return found


def compose(outer: Sequence[Run], inner: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a text that ``outer`` maps to a text that ``inner`` maps to the original."""
    found: list[Run] = []
    for run in outer:
        found += (
            Run(run.start + piece.start, piece.original, piece.length)
            for piece in cut(inner, run.original, run.original + run.length)
        )
    return tuple(found)
