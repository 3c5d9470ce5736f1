"""Where the clauses and sentences of a text end."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from jjj_tui.figures.draft import Draft

_BOUNDARY = re.compile("[，；;。！!？?：:\n…,]")
_GROUP = re.compile("(?<=[0-9]),[0-9]{3}")
SENTENCE_ENDS = frozenset("。！!？?\n；;")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the clauses of a text end."""

    boundaries: tuple[int, ...]
    sentences: tuple[int, ...]
    length: int

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around an offset."""
        index = bisect_right(self.boundaries, at - 1)
        start = self.boundaries[index - 1] + 1 if index else 0
        return start, self.boundaries[index] if index < len(self.boundaries) else self.length

    def sentence(self, at: int) -> int:
        """Start of the sentence around an offset."""
        index = bisect_right(self.sentences, at - 1)
        return self.sentences[index - 1] + 1 if index else 0


def lay_out(folded: str, drafts: list[Draft]) -> Layout:
    """The clause boundaries of a text; commas and colons inside figures are none."""
    spans = iter(drafts)
    current = next(spans, None)
    boundaries = []
    for match in _BOUNDARY.finditer(folded):
        at = match.start()
        if folded[at] == "," and _GROUP.match(folded, at):
            continue
        while current is not None and current.end <= at:
            current = next(spans, None)
        if current is None or at < current.start:
            boundaries.append(at)
    return Layout(
        tuple(boundaries), tuple(at for at in boundaries if folded[at] in SENTENCE_ENDS), len(folded)
    )
