"""What follows a figure: a verb of those counted, where a movement leads, the end of the clause."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases import opens_with_verb
from jjj_tui.figures.around.subject_signs import (
    ARRIVES,
    CLAUSE_ENDS,
    FROM,
    HOLDS_MIDDLE,
    JOINTS,
    LONGEST_MOVE,
    SENTENCE_PARTS,
)
from jjj_tui.figures.around.tail import Tail
from jjj_tui.figures.draft import Draft


def done_with(folded: str, draft: Draft, stop: int, ceiling: int) -> bool:
    """Whether what follows a number is done with it, and no thing: 由29人降到26人, 以12万元成交, 以300公里驶过."""
    start = draft.ext_end
    follow = folded[start]
    if folded[draft.ext_start - 1] != "以":
        return leads_on(folded, start, ceiling)
    if draft.kind is kinds.SPEED:
        return follow not in "的时速"
    return follow != "的" and opens_with_verb(folded, start, stop)


def leads_on(folded: str, start: int, ceiling: int) -> bool:
    """Whether another figure of the clause is where a movement leads (由29人降到26人, not 由4450块单元组成)."""
    return (
        ceiling - start <= LONGEST_MOVE
        and folded[ceiling].isalnum()
        and ARRIVES.search(folded, start, ceiling) is not None
    )


def ends_in(folded: str, at: int) -> bool:
    """Whether a clause or sentence ends there."""
    return folded[at] in SENTENCE_PARTS


def acts(folded: str, draft: Draft, tail: Tail, ceiling: int) -> bool:
    """Whether the counted ones are the subject of a verb that follows, with nothing before them in the clause."""
    follow = folded[draft.ext_end]
    told = folded[draft.ext_start - 1] in FROM or tail.direction or tail.to or tail.level or draft.basis
    return not told and draft.ext_end < ceiling and "\u4e00" <= follow <= "\u9fff" and follow not in JOINTS


def closes(folded: str, start: int, stop: int) -> bool:
    """Whether the 中 that ends a clause says among whom (36个站点中，…), and is no end of a noun (20名高中，…)."""
    return stop - start > 2 and folded[stop] in CLAUSE_ENDS and folded[stop - 2] not in HOLDS_MIDDLE
