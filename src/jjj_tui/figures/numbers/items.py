"""The numbers of items in a list that run into the numbers of their text: 条件：1.22周岁以上；2.本科以上."""

from jjj_tui.figures import kinds
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

# What stands before the number of an item.
ITEM_OPENS = frozenset("】：:；;。！？!?)）\n\u3000")
_ITEM = Rarely(r"([1-9]|1[0-9])\.(?=([1-9][0-9]{0,3})(?![0-9.]))")
_WHOLE_THINGS = frozenset((kinds.COUNT, kinds.AGE))
_REACH = 300


def item_end(folded: str, start: int, *, glued: bool) -> int:
    """Where the number of an item ends, its point included, before a number of things that have no parts.

    Args:
        folded: The folded text.
        start: Offset of the first digit; a point follows the digits.
        glued: Whether a figure ends right there, whose next neighbour is the heading of another section.

    Returns:
        The offset behind the point; behind the whole number where it is ``glued``; 0 for a decimal.
    """
    item = _ITEM().match(folded, start)
    if item is None:
        return 0
    end = item.end(2)
    found = unit_at(folded, end)
    if found is None or found[1].kind not in _WHOLE_THINGS:
        return 0
    if glued:
        return end  # 投资6208万元1.3本项目
    if found[1].kind is kinds.AGE and len(item.group(2)) > 1 and len(item.group(1)) == 1:
        return item.end()
    return item.end() if _is_listed(folded, start, end, int(item.group(1))) else 0


def _is_listed(folded: str, start: int, end: int, number: int) -> bool:
    """Whether the item before or behind stands near."""
    if number == 1:
        stretch, wanted = folded[end : end + _REACH], "2."
    else:
        stretch, wanted = folded[max(0, start - _REACH) : start], f"{number - 1}."
    at = stretch.find(wanted)
    while at >= 0:
        if stretch[at - 1] in ITEM_OPENS if at else number > 1 and start <= _REACH:
            return True
        at = stretch.find(wanted, at + 1)
    return False
