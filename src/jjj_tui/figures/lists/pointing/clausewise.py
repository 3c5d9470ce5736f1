"""Whose the figures of a list are, where the clauses before tell of as many things one by one, each with its figure.

营收A，归母净利润B，扣非净利润C，后两者… is told so, and 少儿A，占B；老人C，占D。…上述两个年龄组的比重分别上升….
"""

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import SENTENCE_STOP, Layout, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.measured import SHARES, is_measure, measure_of, relation
from jjj_tui.figures.tables.variants import fold

# Not further than this many figures are looked through.
_FIGURES_BACK = 24
# 第一产业|增加值: without it the number says nothing.
_SECTORS = "产业"
_AMONG = ("其中", "当中", "中有", "包括")


def named_by_clauses(
    passage: Passage, index: int, run: list[Draft], said: tuple[bool, str], *, done: bool
) -> tuple[list[str], str] | None:
    """The things that exactly as many clauses before a list tell of, and what is measured of them.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.
        said: Whether the list points back at so many (上述三个年龄组), and what it says is measured.
        done: Whether that stands behind 分别, as what was done does (依次发送标箱).
    """
    folded, _, drafts, _ = passage
    pointing, head = said
    told = _told_before(passage, index, pointing=pointing)
    count = len(run)
    if len(told) < count or not _is_whole(folded, drafts, told, count):
        return None
    leads = [drafts[lead] for lead, _ in told[-count:]]
    names = [lead.subject or "" for lead in leads]
    if head and not (pointing or relation(head) or (done and _are_doers(leads))):
        return None
    if len(set(names)) < count or _is_row(names):
        return None
    # 甲种12吨，乙种8吨，单价分别为…: told of each, whatever it was told in
    each = head != "" and not pointing and len(told) == count and run[0].kind not in SHARES
    if not each and not _go_together(drafts, told[-count:], run, pointing=pointing or head != ""):
        return None
    if not head:
        return names, ""
    measure = measure_of(leads[0])
    if fold(measure).startswith(_SECTORS):
        measure = measure[len(_SECTORS) :]
    if measure and all(name.endswith(measure) and name != measure for name in names):
        return [name.removesuffix(measure) for name in names], (measure if relation(head) else "") + head
    return names, head


def _are_doers(leads: list[Draft]) -> bool:
    """Whether things may each have done what a list tells, as trains or firms that are counted may: 甲线12列、乙线8列，依次发送标箱…."""
    first = leads[0]
    return all(
        lead.kind is kinds.COUNT
        and lead.unit_canonical == first.unit_canonical
        and "carried" not in lead.flags
        and not is_measure(lead.subject or "")
        for lead in leads
    )


def _is_row(names: list[str]) -> bool:
    """Whether the last of the things is a row of several: 甲升4%，乙及甲分别…, which then are the names."""
    return any(names[-1].endswith(joint + name) for joint in "、和與与及" for name in names[:-1])


def named_by_periods(drafts: list[Draft], index: int, run: list[Draft], layout: Layout) -> list[str]:
    """The times of exactly as many figures before of one thing: 2025年净利润5亿元，2026年6亿元，同比分别增长….

    Args:
        drafts: The figures of the text.
        index: The first of the list.
        run: The list.
        layout: Where the clauses end.
    """
    count, sentence = len(run), layout.sentences[index]
    first = index - count
    if first < 0 or run[0].kind not in SHARES or drafts[first].start < sentence:
        return []
    before = drafts[first:index]
    lead = before[0]
    if lead.subject is None or lead.member is not None or lead.kind in SHARES or "carried" in lead.flags:
        return []
    if any(
        draft.subject != lead.subject
        or draft.kind is not lead.kind
        or draft.unit_canonical != lead.unit_canonical
        or draft.mode == "by"
        for draft in before
    ):
        return []
    if first and drafts[first - 1].start >= sentence and drafts[first - 1].subject == lead.subject:
        return []
    times = [draft.period for draft in before if draft.period]
    return times if len(set(times)) == count else []


def _told_before(passage: Passage, index: int, *, pointing: bool) -> list[tuple[int, list[int]]]:
    """The figures before a list that tell of a thing of their own, each with those that go on about it."""
    folded, _, drafts, layout = passage
    told: list[tuple[int, list[int]]] = []
    following: list[int] = []
    at = layout.starts[index]
    crossed = not pointing
    for place in range(index - 1, max(-1, index - _FIGURES_BACK), -1):
        draft = drafts[place]
        if (stop := _last_stop(folded, draft.ext_end, at)) >= 0:
            if crossed or folded[stop] == "\n":
                break
            crossed = True
        at = draft.start
        if draft.member is not None or draft.role != "single":
            return []
        if draft.kind is kinds.AGE or draft.tier == "C":
            continue  # 60岁及以上人口 is counted, and its age is not
        if "carried" in draft.flags:
            following.insert(0, place)
            continue
        if draft.subject is None:
            return []
        told.insert(0, (place, following))
        following = []
    return told


def _last_stop(folded: str, start: int, end: int) -> int:
    """Where a sentence ends between two offsets; -1 where none does."""
    found = -1
    for match in SENTENCE_STOP.finditer(folded, start, end):
        found = match.start()
    return found


def _is_whole(folded: str, drafts: list[Draft], told: list[tuple[int, list[int]]], count: int) -> bool:
    """Whether nothing in front of the last so many things may be one of them: they are all, or parts of a whole, or alike."""
    if len(told) == count:
        return True
    lead = drafts[told[-count][0]]
    before = drafts[told[-count - 1][0]]
    between = folded[before.ext_end : lead.start]
    if any(word in between for word in _AMONG):
        return True
    if "；" in between or ";" in between:
        return False
    if not any(mark in between for mark in "，,、。"):
        return True  # 860家公司实现净利润A: how many there are is no thing beside what they earned
    measures = {measure_of(drafts[place]) for place, _ in told[-count:]}
    if len(measures) > 1 or "" in measures:
        return False
    measure = next(iter(measures))
    return before.comparator is not None or not fold(before.subject or "").endswith(fold(measure))


def _go_together(
    drafts: list[Draft], told: list[tuple[int, list[int]]], run: list[Draft], *, pointing: bool
) -> bool:
    """Whether things and figures fit one by one, and none of the things has such a figure already."""
    first = drafts[told[0][0]]
    alike = [len(following) for _, following in told]
    for (place, following), draft in zip(told, run, strict=True):
        lead = drafts[place]
        if draft.kind not in SHARES and (
            lead.kind is not draft.kind or lead.unit_canonical != draft.unit_canonical
        ):
            return False
        if draft.kind in _POINTS and lead.kind not in SHARES and not following:
            return False  # what rises by points is a share
        if any(_tells_the_same(drafts[other], draft) for other in following):
            return False
        if pointing and (lead.kind is not first.kind or lead.unit_canonical != first.unit_canonical):
            return False
    return len(set(alike)) == 1 or not pointing


def _tells_the_same(one: Draft, other: Draft) -> bool:
    return (
        one.kind is other.kind and one.basis == other.basis and None not in (one.direction, other.direction)
    )


_POINTS = frozenset((kinds.PERCENTAGE_POINT, kinds.BASIS_POINT))
