"""What is known around a figure of which the noun before its predicate does not simply tell what it is about."""

from typing import NamedTuple

from jjj_tui.figures.around.predicates.tail import Tail
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft


class Context(NamedTuple):
    """What is known around a figure when it is asked what it is about.

    Attributes:
        folded: The folded text.
        raw: The text as written.
        layout: The clauses of the text.
        draft: The figure.
        tail: Its predicate.
        floor: Where its words begin.
        ceiling: Where the next figure or clause begins.
        topic: The last figure before of which something was told, if any.
        previous_end: Where the words of the figure before end; -1 where there is none.
    """

    folded: str
    raw: str
    layout: Layout
    draft: Draft
    tail: Tail
    floor: int
    ceiling: int
    topic: Draft | None
    previous_end: int
