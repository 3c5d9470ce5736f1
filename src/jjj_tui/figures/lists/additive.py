"""What can be added at all, and where its figures stand."""

from bisect import bisect_left

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft

ADDITIVE = frozenset((
    kinds.MONEY, kinds.COUNT, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.DATA, kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.DURATION,
))  # fmt: skip
# A sum is looked for no further than this.
REACH = 500


def index_at(drafts: list[Draft], at: int) -> int:
    """Index of the first figure that starts at or behind an offset."""
    return bisect_left(drafts, at, key=lambda draft: draft.start)
