"""Search inside an article: both scripts, any width, phrases across line breaks; hits are places, never rows."""

from collections.abc import Sequence

from jjj_tui.hanzi.fold import fold
from jjj_tui.tui.marks import Hit


def folded_blocks(sources: Sequence[str]) -> list[str]:
    """The blocks of a page folded for search; each keeps its length."""
    return [fold(source) for source in sources]


def find_hits(folded: Sequence[str], query: str) -> tuple[Hit, ...]:
    """Every place where a query stands, in order, without overlaps.

    Args:
        folded: The folded blocks.
        query: What was typed, in either script and any width.
    """
    wanted = fold(query)
    if not wanted.strip():
        return ()
    hits = []
    for block, text in enumerate(folded):
        at = text.find(wanted)
        while at >= 0:
            hits.append(Hit(block, at, at + len(wanted)))
            at = text.find(wanted, at + len(wanted))
    return tuple(hits)
