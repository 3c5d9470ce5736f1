"""One text in, its figures out: the stages in their order."""

from jjj_tui.figures.around.attach import attach
from jjj_tui.figures.around.hedges import attach_hedges
from jjj_tui.figures.clauses import lay_out
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.extract import extract
from jjj_tui.figures.lists.lists import attach_lists
from jjj_tui.figures.lists.totals import mark_totals
from jjj_tui.figures.measures.blanks import find_blanks, put_back, take_out
from jjj_tui.figures.model import Figure
from jjj_tui.figures.tables.variants import fold


def find_figures(text: str) -> tuple[Figure, ...]:
    """Every number of a text that measures something.

    Args:
        text: Any string, in either script; offsets of the figures count its code points.

    Returns:
        The figures in order; spans are disjoint and inside the text.
    """
    folded = fold(text)
    if " " in folded and (gaps := find_blanks(folded)):
        closed = take_out(text, gaps)
        drafts = _read(closed, take_out(folded, gaps))
        put_back(text, closed, drafts, gaps)
    else:
        drafts = _read(text, folded)
    return tuple([draft.freeze(text) for draft in drafts])


def _read(text: str, folded: str) -> list[Draft]:
    drafts = extract(text, folded)
    attach_hedges(folded, text, drafts)
    layout = lay_out(folded, drafts)
    attach(folded, text, drafts, layout)
    mark_totals(folded, drafts, layout, attach_lists(folded, text, drafts, layout))
    return drafts
