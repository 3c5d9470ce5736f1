"""What each of several persons is sentenced to, in several figures each: 对张某、李某分别判处|有期徒刑一年、并处罚金1万元|和|有期徒刑八个月、并处罚金5000元."""

from jjj_tui.figures.clauses import SENTENCE_STOP, Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.accused import persons_of

SENTENCED = "判处"
_MOST = 12


def name_punished(
    folded: str, raw: str, drafts: list[Draft], index: int, told: int, layout: Layout, number: int
) -> int:
    """Tells of each of the terms and fines whose it is, where each person has as many, in one order.

    Args:
        folded: The folded text.
        raw: The text.
        drafts: The figures of the text.
        index: The first of the list.
        told: Where 分别 stands.
        layout: Where the clauses end.
        number: How many lists there are already.

    Returns:
        How many there are now.
    """
    persons = persons_of(folded, raw, layout.clauses[index][2], told)
    if len(persons) < 2:
        return number
    run = [drafts[index]]
    for draft in drafts[index + 1 : index + _MOST]:
        between = folded[run[-1].ext_end : draft.start]
        if "某" in between or SENTENCE_STOP.search(between) or draft.subject not in _PUNISHMENTS:
            break
        run.append(draft)
    each, rest = divmod(len(run), len(persons))
    kinds = [draft.subject for draft in run]
    if rest or each < 2 or len(set(kinds[:each])) < each or kinds != kinds[:each] * len(persons):
        return number
    for place, draft in enumerate(run):
        name = persons[place // each]
        draft.member, draft.group, draft.role = name, number, "member"
        draft.subject = name + (draft.subject or "")
        draft.unflag("carried")
    return number + 1


_PUNISHMENTS = frozenset(("有期徒刑", "拘役", "管制", "罚金", "罰金", "缓刑", "緩刑", "罚款", "罰款"))
