"""What （下同） says once for all that follows: 同比（下同）增长5.6%, 增长5.6%（比上年同期，下同）."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import find_bases
from jjj_tui.figures.around.vocabulary.subject_signs import RATES
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold

SAME_BELOW = "下同"
_NOTE = re.compile("[（(](?:(?P<told>[^（）()，,]{2,12}?)(?:增[长减速]|变动|口径)?[，,、])?下同[）)]")
_LONGEST_BASIS = 14
# Told by itself these say against what: 增长5.6%（同比，下同）.
_ALONE = re.compile("(?:同比|环比|按年|按月|[与比较同和](?:上年|去年|上月|上季|前一年)[^，,0-9]{0,6})$")
_CHANGED = RATES | {kinds.PERMILLE}


def spread_basis(folded: str, raw: str, drafts: list[Draft]) -> None:
    """Tells the changes that name no comparison against the one that a bracket says holds for all below.

    Args:
        folded: The folded text; it holds :data:`SAME_BELOW`.
        raw: The text as written.
        drafts: The figures, their directions read.
    """
    note = _NOTE.search(folded)
    if note is None:
        return
    if note.group("told"):
        if not _ALONE.match(folded, note.start("told"), note.end("told")):
            return  # 澳门元，下同
        begin, end = note.span("told")
    else:
        bases = find_bases(folded, max(0, note.start() - _LONGEST_BASIS), note.end() + 3)
        bases = [span for span in bases if span[0] < note.start() <= span[1]]
        if not bases:
            return
        begin, end = bases[-1][0], note.start()
    noted = note.group()
    for draft in drafts:
        if draft.basis is None:
            moved = draft.direction is not None and draft.mode == "by" and draft.kind in _CHANGED
            if moved and draft.ext_end >= note.start():
                draft.basis = raw[begin:end]
        elif noted in fold(draft.basis):
            draft.basis = raw[begin:end]
