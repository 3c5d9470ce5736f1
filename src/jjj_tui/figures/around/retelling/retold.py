"""What is told in words of its own, and no more of what was told before: answers, expectations, who buys and who sells."""

import re

from jjj_tui.figures.around.of_kinds.aged import AGES_IN_A_ROW, share_noun
from jjj_tui.figures.around.retelling.expected import EXPECTING, set_expected
from jjj_tui.figures.around.retelling.handed import HANDED_OVER, set_handed
from jjj_tui.figures.around.retelling.relatives import RELATED, set_relatives
from jjj_tui.figures.around.retelling.sides import (
    CHANGES_OF_PEOPLE,
    DOLLARS,
    SAME_BELOW,
    SIDES,
    set_dollars,
    set_people,
    set_sides,
    spread_basis,
)
from jjj_tui.figures.around.retelling.turned import TURNED, set_turned
from jjj_tui.figures.around.subjects.answers import ANSWERED, set_answers
from jjj_tui.figures.around.times.coming import COMING, set_coming
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.tables.grammar import holds

# All of these words in one look, for most texts have none of them.
TOLD = re.compile(
    "|".join(
        (
            SAME_BELOW,
            ANSWERED.pattern,
            RELATED.pattern,
            HANDED_OVER.pattern,
            AGES_IN_A_ROW.pattern,
            *EXPECTING,
            *SIDES,
            *CHANGES_OF_PEOPLE,
            *DOLLARS,
            COMING.pattern,
            TURNED.pattern,
        )
    )
)


def retell(passage: Passage) -> None:
    """Sets right whose figures are that a few words tell of, in a text that has one of :data:`TOLD`.

    Args:
        passage: The text, its figures with their subjects and directions, and where its clauses end.
    """
    folded = passage.folded
    if SAME_BELOW in folded:
        spread_basis(passage)
    if ANSWERED.search(folded):
        set_answers(passage)
    if RELATED.search(folded):
        set_relatives(passage)
    if HANDED_OVER.search(folded):
        set_handed(passage)
    if AGES_IN_A_ROW.search(folded):
        share_noun(passage)
    if holds(folded, EXPECTING):
        set_expected(passage)
    if holds(folded, SIDES):
        set_sides(passage)
    if holds(folded, CHANGES_OF_PEOPLE):
        set_people(passage)
    if holds(folded, DOLLARS):
        set_dollars(passage)
    if TURNED.search(folded):
        set_turned(passage)
    if COMING.search(folded):
        set_coming(passage)
