"""What multiples come to: 增长17倍 is 18 times as much, 比邻市高一倍 twice as much, and 翻两番 four times."""

from decimal import Decimal

from jjj_tui.figures.draft import Draft

_MORE = "高多大长快重贵厚宽深强远"


# What is over its limit by so many times: 氨氮超标34倍.
_OVER = ("超标", "超限", "超载", "超员", "超速")
_LINKS = "了达约近至"


def set_excess(folded: str, draft: Draft) -> None:
    """What a limit that is passed by so many times comes to: one time more of it."""
    at = draft.ext_start
    while folded[at - 1] in _LINKS:
        at -= 1
    if folded[at - 2 : at] in _OVER and draft.value is not None:
        draft.ratio = f"{draft.value + Decimal(1):f}"


def set_factor(draft: Draft) -> None:
    """What 增长17倍 and 翻两番 come to: the factor, in ``ratio``."""
    if draft.value is None:
        return
    if draft.unit_canonical == "番":
        draft.direction, draft.mode = draft.direction or "increase", "by"
        if draft.value == draft.value.to_integral_value() and draft.value <= 30:
            draft.ratio = f"{2 ** int(draft.value)}"
        return
    if draft.direction == "decrease":
        draft.flag("ambiguous")
    elif draft.direction == "increase" and draft.mode == "by":
        draft.ratio = f"{draft.value + Decimal(1):f}"
    else:
        draft.ratio = f"{draft.value:f}"


def set_surplus(folded: str, draft: Draft) -> None:
    """What something comes to that is by so many times more than what stands beside it (比邻市高一倍)."""
    if draft.value is None or draft.direction is not None or draft.basis is None:
        return
    at = draft.ext_start - 1
    if folded[at - (folded[at] in "出了约近")] in _MORE and draft.basis[0] in "比较較相":
        draft.ratio = f"{draft.value + Decimal(1):f}"
