"""What a figure is compared with: another time, what stands beside it, or a number that has a name of its own (低于|平均成本|0.7元)."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import BASIS, BESIDE
from jjj_tui.figures.around.subjects.told import OTHER_TIMES
from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

# Held against what, by a word that ends before its name.
_LESS = ("低于", "少于", "小于", "慢于", "不及", "不如")
_MORE = ("高于", "多于", "大于", "快于", "比起")
_HOLDING = "于及如起"
# 低于全市4.6%的|下降水平: the number is theirs, whichever is more.
_LEVEL = Rarely(
    "的(?:整体|总体|平均|同期|目标|[增上升下减涨跌][长升降少涨跌]){0,2}(?:水平|均值|增速|增幅|降幅|涨幅|跌幅|平均数|目标)"
)
HELD_HEADS = "略稍远低少小慢不高多大快比"
# Nobody is higher than another by more than half of what he is, and says so without 出.
_HALF = 2
# These only ever tell by how much.
_DIFFERENCES = frozenset((kinds.PERCENTAGE_POINT, kinds.BASIS_POINT))
_SHORTEST = 2
# 较原本|时薪|158元: what it was before has a name of its own.
_FORMER = Rarely("(?:原本|原先|原来|原有|现行)的?(?=[^，,。的]{0,6}[薪价费率额量数金资租]$)")


def former_name(folded: str, begin: int, stop: int) -> int:
    """Where the name begins of what was so much before, within a comparison that its number follows; 0 without one."""
    named = _FORMER().search(folded, begin, stop)
    return named.end() if named is not None and stop - named.end() >= _SHORTEST else 0


def name_reference(
    folded: str, raw: str, draft: Draft, previous: Draft | None, start: int, stop: int
) -> bool:
    """Gives a number that another is held against the name it stands behind: 电价0.6元，低于|平均成本|0.7元.

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
    held = start + (folded[start] in "远略稍")
    if folded[held + 1] not in _HOLDING:
        return False
    less = folded.startswith(_LESS, held)
    name = held + 2
    if (
        stop - name < _SHORTEST
        or folded[name:stop] in OTHER_TIMES
        or not (less or folded.startswith(_MORE, held))
    ):
        return False
    rated = draft.kind is kinds.PERCENT and folded[stop - 1] == "率"  # 略低于|去年成长率|2.6%
    if not (rated or _told_as_level(folded, draft) or _told_as_value(draft, previous, less=less)):
        return False
    draft.subject = raw[name:stop]
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
        or draft.kind in _DIFFERENCES
        or "carried" in previous.flags  # 高于全国2元，高于全省1.5元
        or previous.value <= 0
    ):
        return False
    if less:
        return draft.value > previous.value
    return previous.value > draft.value >= previous.value / _HALF


# What a comparison was read up to, and is no part of its name.
_LOOSE = "幅显已逾约近超均仅-－−+＋"


def set_basis(
    folded: str, raw: str, draft: Draft, compared: int, outer: int
) -> tuple[list[tuple[int, int]], int | None]:
    """Sets what a figure is compared with.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        compared: Where a comparison may begin.
        outer: Where the words before the figure end, or those before its note in brackets.

    Returns:
        The spans of the comparisons with other times; where the other thing stands beside it, if one does.
    """
    # A comparison may be known by the number behind it.
    reach = draft.end if outer == draft.ext_start else outer
    bases = [match.span() for match in BASIS.finditer(folded, compared, reach)]
    if bases:
        begin, stop = bases[-1]
        draft.basis = raw[begin : _end(folded, begin, stop) if folded[stop - 1] in _LOOSE else stop]
        if stop == draft.ext_start and (name := former_name(folded, begin, stop)):
            draft.subject = raw[name:stop]
    elif beside := BESIDE.search(folded, compared, outer):
        draft.basis = raw[beside.start() : beside.end()]
        return bases, beside.start()
    return bases, None


def _end(folded: str, begin: int, stop: int) -> int:
    """Where the name of a comparison ends behind which a word more was read: 较去年|小幅减少, 较年内高点|已蒸发四成."""
    if folded[stop - 1] in "幅显":
        return stop - 2
    while stop > begin + 2 and folded[stop - 1] in _LOOSE:
        stop -= 1
    return stop
