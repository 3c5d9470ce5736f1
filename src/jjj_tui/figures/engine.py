"""One text in, its figures out: the stages in their order."""

from jjj_tui.figures.around.attach import attach
from jjj_tui.figures.around.hedging.hedges import attach_hedges
from jjj_tui.figures.around.retelling.retold import TOLD, retell
from jjj_tui.figures.clauses import Passage, lay_out
from jjj_tui.figures.draft import Draft, freeze
from jjj_tui.figures.extract import extract
from jjj_tui.figures.lists.lists import attach_lists
from jjj_tui.figures.lists.totals.totals import mark_totals
from jjj_tui.figures.measures.blanks import find_blanks, put_back, take_out
from jjj_tui.figures.model import Figure
from jjj_tui.figures.tables.variants import fold

# Behind every text stand two line ends, which negative offsets reach as well: each character has two neighbours on
# either side, and no rule needs to ask whether they are there.
MARGIN = "\n\n"


def find_figures(text: str) -> tuple[Figure, ...]:
    """Every number of a text that measures something.

    Args:
        text: Any string, in either script; offsets of the figures count its code points.

    Returns:
        The figures in order; spans are disjoint and inside the text.
    """
    folded = fold(text) + MARGIN
    raw = text + MARGIN
    if " " in folded and (gaps := find_blanks(folded)):
        closed = take_out(raw, gaps)
        drafts = _read(closed, take_out(folded, gaps))
        put_back(raw, closed, drafts, gaps)
    else:
        drafts = _read(raw, folded)
    return freeze(drafts, text)


def _read(raw: str, folded: str) -> list[Draft]:
    drafts = extract(raw, folded)
    if not drafts:
        return drafts
    attach_hedges(folded, raw, drafts)
    passage = Passage(folded, raw, drafts, lay_out(folded, drafts))
    attach(passage)
    if TOLD.search(folded):
        retell(passage)
    mark_totals(passage, attach_lists(passage))
    return drafts
