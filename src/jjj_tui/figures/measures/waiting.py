"""Numbers of a list that wait for a unit none of them has: 分别为1.2亿、3.4亿及5.6亿."""

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate.blocked import is_blocked
from jjj_tui.figures.measures.implied import implied
from jjj_tui.figures.measures.lent import PART_ENDS, part_in_bracket
from jjj_tui.figures.measures.series import LIST_JOINT, like_before, turned_with
from jjj_tui.figures.numbers.model import Numeral


def listed_with(folded: str, waiting: list[Numeral], number: Numeral) -> bool:
    """Whether a number goes on a list of numbers that wait for their unit."""
    return LIST_JOINT.fullmatch(folded, waiting[-1].end, number.start) is not None or (
        number.scale == 1 and turned_with(folded, waiting, number.start)
    )


def implied_in_list(
    folded: str, raw: str, drafts: list[Draft], waiting: list[Numeral], number: Numeral
) -> Draft | None:
    """As :func:`implied`; the last of a list is of what its first is (分别为1.2亿、3.4亿及5.6亿)."""
    found = implied(folded, raw, drafts, number)
    if found is not None:
        if found.unit is None and folded[number.end] in PART_ENDS and drafts:
            return part_in_bracket(folded, drafts, number) or found
    elif waiting and number.value is not None and listed_with(folded, waiting, number):
        first = implied(folded, raw, drafts, waiting[0])
        if first is not None:
            found = Draft(number.start, number.end, first.kind, number.value, flags=first.flags)
    return found


def release(folded: str, raw: str, drafts: list[Draft], waiting: list[Numeral]) -> None:
    """Lets the numbers of a list go that no unit came for: each stays plain unless a word says of what it is."""
    like: Draft | None = None
    for number in waiting:
        if drafts and drafts[-1].end > number.start:
            continue
        found = implied_in_list(folded, raw, drafts, [], number)
        found = found or like_before(folded, drafts, number)
        if found is None and like is not None:
            found = Draft(number.start, number.end, like.kind, number.value, flags=like.flags)
        if found is not None and not is_blocked(folded, number, strong=True):
            drafts.append(found)
            like = found
    waiting.clear()
