"""Changes to a page, and where every character of the changed page stands in the original."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from jjj_tui.article.model import FoldReason, RepairReason, Run, Span


class Edit(NamedTuple):
    """Replace characters ``[start, end)`` of a text by ``shown``.

    Attributes:
        start: Code point offset.
        end: Code point offset, exclusive.
        shown: What stands there instead.
        reason: Why; a reason to fold for what is taken out of view whole.
        damaged: Spans of ``shown`` that are lost (▯) or uncertain.
    """

    start: int
    end: int
    shown: str
    reason: RepairReason | FoldReason
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


class Runs:
    """Runs of a text, in order, for finding the ones of a piece of it."""

    __slots__ = ("_starts", "runs")

    def __init__(self, runs: Iterable[Run]):
        self.runs = tuple(runs)
        self._starts = [run.start for run in self.runs]

    def cut(self, start: int, end: int, at: int = 0) -> list[Run]:
        """The runs of ``[start, end)``, for a text in which that piece begins at ``at``.

        Args:
            start: Where the piece begins.
            end: Where it ends, exclusive.
            at: Where its first character stands in the text that it becomes a part of.
        """
        index = max(bisect_right(self._starts, start) - 1, 0)
        if index < len(self.runs):
            run_start, original, length = self.runs[index]
            if run_start <= start < end <= run_start + length:
                return [Run(at, original + start - run_start, end - start)]
        found: list[Run] = []
        for run_start, original, length in self._from(index, end):
            first, last = max(run_start, start), min(run_start + length, end)
            if first < last:
                found.append(Run(at + first - start, original + first - run_start, last - first))
        return found

    def _from(self, index: int, end: int) -> Iterator[Run]:
        while index < len(self.runs) and self._starts[index] < end:
            yield self.runs[index]
            index += 1

    def original(self, at: int) -> int:
        """Where a character of the text stands in the original; for one in no run, the place behind the run before it."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return 0
        run = self.runs[index]
        return run.original + min(at - run.start, run.length)


class Within:
    """The offsets of a text that stand inside some spans of the original."""

    __slots__ = ("_ends", "_runs", "_starts")

    def __init__(self, spans: Iterable[Span], runs: Runs):
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = [span.end for span in ordered]
        self._runs = runs

    def __contains__(self, at: object) -> bool:
        if not self._starts or not isinstance(at, int):
            return False
        original = self._runs.original(at)
        index = bisect_right(self._starts, original) - 1
        return index >= 0 and original < self._ends[index]


def compose(outer: Iterable[Run], inner: Runs) -> Runs:
    """The runs of a text that ``outer`` maps to a text that ``inner`` maps to the original."""
    outer = tuple(outer)
    if len(inner.runs) == 1 and inner.runs[0][:2] == (0, 0):
        length = inner.runs[0].length
        if all(run.original + run.length <= length for run in outer):
            return Runs(outer)  # the text is the original as far as it is asked for
    return Runs(
        Run(run.start + piece.start, piece.original, piece.length)
        for run in outer
        for piece in inner.cut(run.original, run.original + run.length)
    )
