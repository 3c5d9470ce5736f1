"""The names in front of 分别, with the figures of its list: all of them, or some where 持平 stands for the others."""

import re
from dataclasses import replace

from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.announced.whose import named_at_opening, named_before_times
from jjj_tui.figures.lists.names.names import find_names
from jjj_tui.figures.lists.names.unjoined import Names
from jjj_tui.figures.lists.runs.members import Known
from jjj_tui.figures.lists.runs.runs import HELD_SIGNS, LONGEST_HELD, places_held, run_from


def told_names(passage: Passage, index: int, begins: tuple[int, int], end: int) -> tuple[Names, list[Draft]]:
    """The names before 分别, their shared head, and the figures they go with."""
    folded, raw, drafts, layout = passage
    run = run_from(folded, drafts, index, told=True)
    wide = run_from(folded, drafts, index, told=True, mixed=True)
    kept = ""
    # From the clause on where names are figures themselves (3奈米、5奈米).
    for begin in dict.fromkeys(begins):
        for attempt in (wide, run) if len(wide) > len(run) else (run,):
            if len(attempt) < 2:
                continue
            found = find_names(folded, raw, begin, end, len(attempt), layout)
            if found.names:
                return found, attempt
            if begin == begins[0]:
                kept = found.head
    if not kept and len(wide) > 1:
        timed = named_before_times(passage, index, len(wide))
        if timed is not None:
            return timed, wide
    if len(wide) > 1 and (opening := named_at_opening(passage, index, len(wide))):
        return Names(opening, kept), wide
    return Names([], kept), wide


def told_of_some(
    passage: Passage, index: int, told: tuple[int, re.Match[str]], known: Known, head: str
) -> tuple[Names, list[Draft], Known] | None:
    """As :func:`told_names`, where 持平 stands for some of the names (分别上涨3%、5%、持平); None where it does for none."""
    folded, raw, drafts, layout = passage
    floor, trigger = told
    places, count = places_held(folded, drafts, index, trigger.end())
    if count == len(places):
        return None
    run = drafts[index : index + len(places)]
    found = find_names(folded, raw, floor, trigger.start(), count, layout)
    if found.names:
        names = [found.names[place] for place in places]
        return replace(found, names=names, row=found.names), run, known
    names = [known.names[place] for place in places] if len(known.names) == count else []
    return Names([], head), run, Known(names, known.owner)


def may_hold(folded: str, start: int, end: int) -> bool:
    """Whether 持平 may stand for one of the names of a list."""
    return any(folded.find(sign, start, end + LONGEST_HELD) >= 0 for sign in HELD_SIGNS)
