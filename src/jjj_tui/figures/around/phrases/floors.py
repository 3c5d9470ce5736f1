"""Where the words of a figure begin: behind the figure before it, inside a bracket, past what only says that it is counted in."""

from jjj_tui.figures.clauses import last_bracket
from jjj_tui.rarely import Rarely

CLOSING_BRACKETS = frozenset(")）")
# （含失踪3人）, （其中不含旧存案件300件）: what the number before holds; but 含税价, 含氧量.
_HOLDING = Rarely(
    "(?:其中)?(?:均|都|也|内)?不?(?:含有?|包括|包含|计入)(?![税权息运利量水糖氧硫金油氟酒铅碳盐硒沙笑蓄羞脂醇胶])"
)
_HOLDING_HEADS = "含不其包均都也内计"


def inside(folded: str, floor: int, start: int) -> int:
    """Where the words of a figure begin if a bracket opens before it and is not closed again."""
    opened = last_bracket(folded, floor, start)
    if opened < 0 or not CLOSING_BRACKETS.isdisjoint(folded[opened:start]):
        return floor
    floor = opened + 1
    if folded[floor] in _HOLDING_HEADS and (holding := _HOLDING().match(folded, floor, start)):
        return holding.end()
    return floor


def behind(folded: str, floor: int, outer: int) -> int:
    """Where the words of a figure begin that stands behind another in its clause."""
    if outer > floor:
        # What stands before the first 、 still belongs to the figure before (200余人受伤、17人失踪).
        if (joint := folded.find("、", floor, outer)) >= 0:
            return joint + 1
        if folded[outer - 1] in "及和与":
            return outer  # 20%所得税及千分之四印花税
    return floor
