"""Where the clauses and sentences of a text end, and its brackets open."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from jjj_tui.figures.draft import Draft

# A comma between groups of digits ends no clause.
_BOUNDARY = re.compile("[，；;。！!？?：:\n…,](?!(?<=[0-9],)[0-9]{3})")
SENTENCE_ENDS = frozenset("。！!？?\n；;")
# What no list and nothing carried reaches beyond; a semicolon only parts its members.
SENTENCE_STOP = re.compile("[。！？\n]")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the clauses of a text end, and in which its figures stand.

    Attributes:
        boundaries: Offsets of the marks that end a clause, in order, and that of the end of the text.
        starts: For each figure the start of its clause.
        ceilings: For each figure where its clause ends or the next figure begins, whichever comes first.
        sentences: For each figure the start of its sentence.
    """

    boundaries: list[int]
    starts: list[int]
    ceilings: list[int]
    sentences: list[int]

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around an offset."""
        index = bisect_left(self.boundaries, at)
        return self.boundaries[index - 1] + 1 if index else 0, self.boundaries[index]


class Passage(NamedTuple):
    """A text whose figures are known, as those read it who tell what the figures have to do with each other.

    Attributes:
        folded: The folded text, with its margin.
        raw: The same text as written.
        drafts: Its figures, in order.
        layout: Where its clauses end.
    """

    folded: str
    raw: str
    drafts: list[Draft]
    layout: Layout


def lay_out(folded: str, drafts: list[Draft]) -> Layout:
    """The clause boundaries of a text; commas and colons inside figures are none."""
    length = len(folded)
    boundaries = [match.start() for match in _BOUNDARY.finditer(folded)]
    boundaries.append(length)
    clauses: list[int] = []
    ceilings: list[int] = []
    sentences: list[int] = []
    inside = set()
    index = clause = sentence = 0
    at = boundaries[0]
    starts = [draft.start for draft in drafts]
    starts.append(length)
    for number, draft in enumerate(drafts, 1):
        start, end, ceiling = draft.start, draft.end, starts[number]
        while at < start:
            clause = at + 1
            if folded[at] in SENTENCE_ENDS:
                sentence = clause
            index += 1
            at = boundaries[index]
        while at < end:
            inside.add(at)
            index += 1
            at = boundaries[index]
        clauses.append(clause)
        ceilings.append(at if at < ceiling else ceiling)
        sentences.append(sentence)
    if inside:
        boundaries = [at for at in boundaries if at not in inside]
    return Layout(boundaries, clauses, ceilings, sentences)


def last_mark(text: str) -> int:
    """Where the last clause of a stretch begins."""
    return max(text.rfind(mark) for mark in "，,。；;\n") + 1


def last_bracket(folded: str, start: int, end: int) -> int:
    """Where the last bracket of a stretch opens; -1 where none does."""
    return max(folded.rfind("（", start, end), folded.rfind("(", start, end))
