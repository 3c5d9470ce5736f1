"""Lists whose figures have what they count between them: 甲局、乙局分别组织|10家商场、8家医院|参加."""

from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.names import find_names
from jjj_tui.figures.lists.runs.members import name_wholes
from jjj_tui.rarely import Rarely

_JOINT = Rarely("以及|[、和与及]")
_LONGEST_NOUN = 10


def name_counting(passage: Passage, index: int, told: int, number: int) -> int:
    """Tells of each figure of such a list whose it is; what it counts stays its subject.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        told: Where 分别 stands.
        number: How many lists there are already.

    Returns:
        How many there are now.
    """
    folded, raw, drafts, layout = passage
    run = [drafts[index]]
    while (noun := _noun_end(raw, run[-1])) > 0:
        joint = _JOINT().match(folded, noun)
        following = index + len(run)
        if joint is None or following == len(drafts) or drafts[following].ext_start != joint.end():
            break
        run.append(drafts[following])
    if len(run) < 2 or not _noun_end(raw, run[-1]) or any(draft.member is not None for draft in run):
        return number
    start = layout.starts[index]
    floor = max(start, drafts[index - 1].ext_end if index else 0)
    found = find_names(folded, raw, floor, told, len(run), layout) if floor < told else None
    if found is None or found.kind != "thing" or not found.names or found.head or found.lead:
        return number
    within = raw[floor:told]
    return name_wholes(run, found.names, number) if all(name in within for name in found.names) else number


def _noun_end(raw: str, draft: Draft) -> int:
    """Where what a figure counts ends, directly behind it; 0 where nothing does."""
    subject = draft.subject or ""
    if not 0 < len(subject) <= _LONGEST_NOUN or "carried" in draft.flags:
        return 0
    return draft.ext_end + len(subject) if raw.startswith(subject, draft.ext_end) else 0
