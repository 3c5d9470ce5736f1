"""What is marked in a block of text: figures, damage, search hits; and the flattening of marks into runs."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from jjj_tui.article.model import Paragraph
from jjj_tui.key_figures import mark_of

if TYPE_CHECKING:
    from jjj_tui.figures.model import Figure


class Mark(NamedTuple):
    """A span of a block with the name of its style; later marks lie over earlier ones."""

    start: int
    end: int
    style: str


class Hit(NamedTuple):
    """A search hit: block index and span."""

    block: int
    start: int
    end: int


def figure_marks(figures: "Sequence[Figure]") -> Iterator[Mark]:
    """One mark for each key figure of a block."""
    return (Mark(figure.start, figure.end, mark_of(figure)) for figure in figures)


def damage_marks(paragraph: Paragraph) -> Iterator[Mark]:
    """The spots that damage touched."""
    return (Mark(span.start, span.end, "lost") for span in paragraph.damaged)


def hits_in(hits: tuple[Hit, ...], block: int) -> tuple[Hit, ...]:
    """The hits of one block; ``hits`` are in order."""
    return hits[bisect_left(hits, (block,)) : bisect_left(hits, (block + 1,))]


def runs(start: int, end: int, marks: Iterable[Mark]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The row ``[start, end)`` cut where marks begin and end, each piece with the styles that lie over it, lowest first."""
    over = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = {start, end}
    for mark in over:
        cuts.add(max(mark.start, start))
        cuts.add(min(mark.end, end))
    edges = sorted(cuts)
    for left, right in pairwise(edges):
        yield left, right, tuple(mark.style for mark in over if mark.start <= left and mark.end >= right)
