"""Where the paragraphs of an article stand in its mended page."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from jjj_tui.article.edits import Runs
from jjj_tui.article.lines import Line
from jjj_tui.article.model import Place


class Piece(NamedTuple):
    """Characters ``[start, end)`` of the mended page are those of a paragraph from ``character`` on."""

    start: int
    end: int
    paragraph: int
    character: int


class Ground(NamedTuple):
    """Where the paragraphs stand in the mended page, in order."""

    pieces: Sequence[Piece]
    starts: Sequence[int]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Ground":
        """The ground that the lines of the paragraphs cover."""
        pieces = []
        for index, line in enumerate(lines):
            character = 0
            for start, end in line.spans:
                pieces.append(Piece(start, end, index, character))
                character += end - start
        return cls(pieces, [piece.start for piece in pieces])

    def place(self, at: int) -> Place | None:
        """The place of an offset of the mended page; the end of a piece belongs to it."""
        index = bisect_right(self.starts, at) - 1
        if index < 0 or at > self.pieces[index].end:
            return None
        start, _, paragraph, character = self.pieces[index]
        return Place(paragraph, character + at - start)


def mended_offset(runs: Runs, originals: Sequence[int], original: int) -> int:
    """Where the mended page goes on behind an offset of the original; ``originals`` are those of the runs."""
    index = bisect_right(originals, original) - 1
    if index < 0:
        return 0
    run = runs.runs[index]
    return run.start + min(original - run.original, run.length)
