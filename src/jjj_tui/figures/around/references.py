"""Numbers that others are held against: 低于平均成本3.8元 tells of the costs, 降幅由5%收窄至3% of the pace."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.tail import Tail
from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

# Held against what, by a word that ends before its name.
_HELD = Rarely("(?P<less>远?(?:低于|少于|小于|慢于|不及|不如))|远?(?:高于|多于|大于|快于)|比起")
# 低于全省5.8%的|下降水平: the number is theirs, whichever is more.
_LEVEL = Rarely(
    "的(?:整体|总体|平均|同期|目标|[增上升下减涨跌][长升降少涨跌]){0,2}(?:水平|均值|增速|增幅|降幅|涨幅|跌幅|平均数|目标)"
)
HELD_HEADS = frozenset("远低少小慢不高多大快比")
_MOVED_FROM = frozenset("由从自")
_PACES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT))
# Nobody is higher than another by more than half of what he is, and says so without 出.
_HALF = 2
_SENTENCE_MARK = re.compile("[。！？!?；;\n]")


def name_reference(
    folded: str, raw: str, draft: Draft, previous: Draft | None, start: int, stop: int
) -> bool:
    """Gives a number that another is held against the name it stands behind: 电价2.77元，低于|平均成本|3.8元.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        previous: The last figure before of which something was told, if any.
        start: Where the phrase begins that opens with the comparison.
        stop: Where it ends.

    Returns:
        Whether it is such a number, and no difference (超出预期2元).
    """
    held = _HELD().match(folded, start, stop)
    if held is None or stop - held.end() < _HALF:
        return False
    if not (_told_as_level(folded, draft) or _told_as_value(draft, previous, less=held["less"] is not None)):
        return False
    draft.subject = raw[held.end() : stop]
    return True


def _told_as_level(folded: str, draft: Draft) -> bool:
    return folded[draft.ext_end] == "的" and _LEVEL().match(folded, draft.ext_end) is not None


def _told_as_value(draft: Draft, previous: Draft | None, *, less: bool) -> bool:
    """Whether a number is too large to be the difference to the one before it."""
    if (
        previous is None
        or previous.kind is not draft.kind
        or previous.unit_canonical != draft.unit_canonical
        or previous.value is None
        or draft.value is None
        or previous.direction is not None
        or previous.value <= 0
    ):
        return False
    if less:
        return draft.value > previous.value
    return previous.value > draft.value >= previous.value / _HALF


def name_pace(folded: str, raw: str, draft: Draft, tail: Tail, previous: Draft) -> bool:
    """Names the pace that moves from one number to another (亏损额减少2亿元，|降幅由5%收窄至3%); whether this is one.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        tail: Its predicate.
        previous: The last figure before of which something was told.
    """
    behind = tail.end + len(tail.word)
    if (
        draft.kind not in _PACES
        or folded[behind] not in _MOVED_FROM
        or not folded.startswith(tail.word, tail.end)
        or _SENTENCE_MARK.search(folded, previous.ext_end, tail.end)
    ):
        return False
    draft.subject = (previous.subject or "") + raw[tail.end : behind]
    return True
