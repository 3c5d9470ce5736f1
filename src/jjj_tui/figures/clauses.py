"""Where the clauses and sentences of a text end."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from jjj_tui.figures.draft import Draft

_BOUNDARY = re.compile("[，；;。！!？?：:\n…]|,(?![0-9]{3})|(?<![0-9]),")
SENTENCE_ENDS = frozenset("。！!？?\n；;")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the clauses of a text end.

    Attributes:
        boundaries: Offsets of the marks that end a clause, in order.
        clauses: For each figure of the text the start and the end of its clause and the start of its sentence.
        length: Length of the text.
    """

    boundaries: list[int]
    clauses: list[tuple[int, int, int]]
    length: int

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around an offset."""
        index = bisect_left(self.boundaries, at)
        start = self.boundaries[index - 1] + 1 if index else 0
        return start, self.boundaries[index] if index < len(self.boundaries) else self.length


def lay_out(folded: str, drafts: list[Draft]) -> Layout:
    """The clause boundaries of a text; commas and colons inside figures are none."""
    boundaries = [match.start() for match in _BOUNDARY.finditer(folded)]
    clauses = []
    sentence = seen = 0  # the sentence that the last boundary looked at leaves open
    length = len(folded)
    for draft in drafts:
        index = bisect_left(boundaries, draft.start)
        if index < len(boundaries) and boundaries[index] < draft.end:
            del boundaries[index : bisect_right(boundaries, draft.end - 1)]
        for at in boundaries[seen:index]:
            if folded[at] in SENTENCE_ENDS:
                sentence = at + 1
        seen = index
        clauses.append((
            boundaries[index - 1] + 1 if index else 0,
            boundaries[index] if index < len(boundaries) else length,
            sentence,
        ))  # fmt: skip
    return Layout(boundaries, clauses, length)
