"""Movements whose ends a comma parts: 由3.1%，下调至2.9%; 由年初的35.2万人，增加到36.8万人."""

import re
from bisect import bisect_left

from jjj_tui.figures.around.predicates.movements import join_movement
from jjj_tui.figures.around.subjects.asides import name_moved
from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

_FROM = "由从自"
_FROM_TIME = Rarely("[由从自][^，,。；]{1,16}(?:的|预[测估计]|公布)$")
# What there is of one at all: looked for once in a text.
PARTED = re.compile("[由从自][^。；\n]{1,40}?[，,][^，,。；、0-9]{1,6}[至到为]")
_PARTED = Rarely("[，,](?=[^，,。；、0-9]{1,6}[至到为])")


def join_parted(folded: str, raw: str, drafts: list[Draft]) -> None:
    """Joins the ends of movements that a comma parts: 由3.1%，下调至2.9%."""
    for comma in _PARTED().finditer(folded):
        index = bisect_left(drafts, comma.start(), key=_end_of)
        if index + 1 < len(drafts) and drafts[index].ext_end == comma.start():
            first, at = drafts[index], drafts[index].ext_start
            if folded[at - 1] in _FROM:
                join_movement(folded, first, drafts[index + 1], apart=1)
            elif _FROM_TIME().search(folded, max(0, at - 18), at):
                _join_told(folded, raw, drafts, index)


def _join_told(folded: str, raw: str, drafts: list[Draft], index: int) -> None:
    """Joins a movement that begins at what was told some time (由上次预测的4.4%，上修至6%), and names what moved."""
    first, second = drafts[index], drafts[index + 1]
    told = first.subject
    if not join_movement(folded, first, second, apart=1):
        return
    name_moved(folded, raw, first, second)
    for at in range(index + 2, len(drafts)):
        draft = drafts[at]
        if draft.subject != told or "carried" not in draft.flags:
            break
        draft.subject = first.subject


def _end_of(draft: Draft) -> int:
    return draft.ext_end
