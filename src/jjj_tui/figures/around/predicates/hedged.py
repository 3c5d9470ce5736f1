"""The predicate before a figure that has hedges, which may change it: 跌破3000点, 至少减一半."""

from jjj_tui.figures.around.hedging.headlines import CAME_TO_HEADS, headline_blank
from jjj_tui.figures.around.hedging.hedges import CHANGING, past_named_hedge
from jjj_tui.figures.around.predicates.tail import CHANGES, Tail, read_tail
from jjj_tui.figures.draft import Direction
from jjj_tui.figures.tables.grammar import NO_CHANGE, by_last, ends_with, tails

# A change between a hedge and its number ends in one of these: 至少减一半, 最多增加两成, 至少少了两小时.
_LINKED_TABLE = by_last(
    ("增", "减", "翻", *(word for word in CHANGING if word in CHANGES and word != "提前"))
)
_LINKED_ENDS = "了" + tails(_LINKED_TABLE)


def _linked(folded: str, start: int, end: int) -> Direction | None:
    """Which way a change leads that stands between a hedge and its number."""
    end -= folded[end - 1] == "了"
    word = ends_with(_LINKED_TABLE, folded, start, end)
    if word is None or folded[end - len(word) - 1] in NO_CHANGE.get(word, ""):
        return None  # 至少80%
    return CHANGES[word]


def read_hedged(
    folded: str, floor: int, outer: int, start: int, bases: list[tuple[int, int]]
) -> tuple[Tail, int]:
    """Reads the predicate before the hedges of a figure, which may change it; where what is no predicate ends, too.

    Args:
        folded: The folded text.
        floor: Where the words of the figure begin.
        outer: Where its hedges do.
        start: Where the figure does.
        bases: Spans of the comparisons between.
    """
    outer = past_named_hedge(folded, floor if floor > outer else outer)
    tail = read_tail(folded, floor, outer, bases)
    if outer < start:
        if folded[outer] in "跌失":
            tail.direction, tail.to = "decrease", True  # 跌破, 跌穿, 失守
        elif tail.direction is not None:
            if folded[outer] in CAME_TO_HEADS and (blank := headline_blank(folded, floor, outer)):
                tail = Tail(read_tail(folded, floor, blank, []).end)  # 连续4年上升 首次突破300亿元
        elif folded[start - 1] in _LINKED_ENDS:
            tail.direction = _linked(folded, outer, start)  # 至少减一半
    return tail, outer
