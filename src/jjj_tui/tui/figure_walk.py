"""From one figure of an article to the next, reading only the paragraphs on the way."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from jjj_tui.tui.marks import Hit

if TYPE_CHECKING:
    from jjj_tui.figures.model import Figure

Figures = Callable[[int], tuple["Figure", ...]]


def _of(paragraph: int, figures: Figures, first_block: int) -> "Iterator[tuple[Hit, Figure]]":
    for figure in figures(paragraph):
        yield Hit(paragraph + first_block, figure.start, figure.end), figure


def next_figure(
    start: Hit, paragraphs: int, first_block: int, figures: Figures
) -> "tuple[Hit, Figure] | None":
    """The first figure that begins after a spot.

    Args:
        start: The spot.
        paragraphs: How many paragraphs the article has.
        first_block: Block index of paragraph 0.
        figures: Gives the key figures of a paragraph.
    """
    for paragraph in range(max(start.block - first_block, 0), paragraphs):
        for hit, figure in _of(paragraph, figures, first_block):
            if hit > start:
                return hit, figure
    return None


def previous_figure(
    start: Hit, paragraphs: int, first_block: int, figures: Figures
) -> "tuple[Hit, Figure] | None":
    """The last figure that begins before a spot; arguments as for `next_figure`."""
    for paragraph in range(min(start.block - first_block, paragraphs - 1), -1, -1):
        for hit, figure in reversed(list(_of(paragraph, figures, first_block))):
            if hit < start:
                return hit, figure
    return None
