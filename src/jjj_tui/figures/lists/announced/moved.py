"""Lists that 分别 announces behind them, as it tells where each went: 甲、乙利用率由92%、71%|分别|升至97%、74%."""

from typing import NamedTuple

from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.names import find_names
from jjj_tui.figures.lists.names.unjoined import Names
from jjj_tui.figures.lists.runs.runs import run_from
from jjj_tui.figures.tables.announcing import ANNOUNCING

# 由|第2季的|92%: no more than this stands between.
_LONGEST_LEAD = 16
_FROM = "由从自"


class Moved(NamedTuple):
    """A list that went from its figures to others.

    Attributes:
        run: Its figures.
        found: The names in front of them.
        floor: Where the words of its clause begin.
        at: Where 由 stands.
    """

    run: list[Draft]
    found: Names
    floor: int
    at: int


def announced_behind(passage: Passage, index: int) -> Moved | None:
    """The list that begins with a figure, if 分别 stands directly behind it and its names before 由.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
    """
    folded, raw, drafts, layout = passage
    run = run_from(folded, drafts, index)
    if len(run) < 2 or not folded.startswith(ANNOUNCING, run[-1].ext_end):
        return None
    start = layout.starts[index]
    floor = max(start, drafts[index - 1].ext_end if index else 0)
    first = run[0].ext_start
    at = max(folded.rfind(word, max(floor, first - _LONGEST_LEAD), first) for word in _FROM)
    if at <= floor:
        return None
    found = find_names(folded, raw, floor, at, len(run), layout)
    return Moved(run, found, floor, at) if found.kind == "thing" and found.names else None
