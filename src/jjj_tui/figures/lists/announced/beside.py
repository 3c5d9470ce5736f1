"""Lists that brackets, names or what is counted part: 依次为290天（甲市）、271天（乙市）; 最低的分别是甲市（21微克）、乙市（24微克）; 组织10家商场、8家医院参加."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.predicates.tail import read_tail
from jjj_tui.figures.clauses import SENTENCE_STOP, Layout, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.announced.paired import CLOSE, JOINT, OPEN, is_name, measured_before, name_paired
from jjj_tui.figures.lists.announced.punished import SENTENCED, name_punished
from jjj_tui.figures.lists.names.names import find_names
from jjj_tui.figures.lists.names.unjoined import Names
from jjj_tui.figures.lists.runs.alike import index_at
from jjj_tui.figures.lists.runs.measured import VERB_WORDS, said_behind
from jjj_tui.figures.lists.runs.members import inherit, name_each, name_times, name_wholes, say_more
from jjj_tui.figures.lists.runs.runs import UNTOLD_HEADS
from jjj_tui.figures.tables.heads import measures
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_NOUN_JOINT = Rarely("以及|[、和与及]")
_LONGEST_NOUN = 10
_TOLD = Rarely("[分依顺各](?:(?<=分)别|(?<=依)[次序]|(?<=顺)次|(?<=各)自)")
# How many are told of, and not what of them: 前三名, 三个州市.
_COUNTED = Rarely("[前后]?[0-9一二三四五六七八九十两]{1,2}[名个位家座地省市强][一-鿿]{0,3}")
_LONGEST_BRACKET = 40
_FAR = 14
_FARTHEST = 44  # a title may be long


def name_beside(passage: Passage, number: int) -> int:
    """Names the figures of the lists that :func:`attach_lists` leaves alone, as brackets or names stand between them.

    Args:
        passage: The text, its figures and where its clauses end.
        number: How many lists there are already.

    Returns:
        How many there are now.
    """
    folded, raw, drafts, _ = passage
    for told in _TOLD().finditer(folded):
        index = index_at(drafts, told.end())
        if index >= len(drafts) - 1:
            break
        first = drafts[index]
        far = _FARTHEST if "《" in folded[told.end() : told.end() + 3] else _FAR
        if first.member is not None or first.ext_start - told.end() > far:
            continue
        noted = number
        if folded[first.ext_end] in OPEN:
            number = _noted(passage, index, told.span(), number)
        if number > noted:
            continue
        if folded[first.ext_start - 1] in "（(，," or folded[told.end()] in "为是：:":
            number = name_paired(passage, index, told.span(), number)
        elif folded.startswith(SENTENCED, told.end()):
            number = name_punished(passage, index, told.start(), number)
        elif first.subject is not None and raw.startswith(first.subject, first.ext_end):
            number = _name_counting(passage, index, told.start(), number)
    return number


def _noted(passage: Passage, index: int, told: tuple[int, int], number: int) -> int:
    """Figures with a bracket behind each, which names it where nothing before does."""
    folded, raw, drafts, layout = passage
    first = drafts[index]
    said = folded[told[1] : first.ext_start]
    if said not in VERB_WORDS and read_tail(folded, told[1], first.ext_start, []).end > told[1] + 2:
        return number
    run, notes = _with_notes(folded, drafts, index)
    if len(run) < 2:
        return number
    found = _names_before(passage, index, told[0], len(run))
    if found.names:
        return _name_all(passage, run, notes, found, told[1], number)
    if any(draft.kind is not first.kind for draft in run) or "、" in found.head:
        return number
    names = [raw[a + 1 : b] for a, b in notes]
    names = [
        name[: min(at for mark in "，,；;" if (at := f"{name}{mark}".find(mark)) >= 0)] for name in names
    ]
    if len(names) != len(run) or not _all_names(names):
        return number
    head = _measure(folded, raw, first, told[0], len(run), layout)
    inherit(run, told=True)
    return _go_on(folded, drafts, run, names, name_each(run, names, head, number))


def _go_on(folded: str, drafts: list[Draft], run: list[Draft], names: list[str], number: int) -> int:
    """Names the list of as many figures that the same sentence goes on with: 依次为290天（甲市）、271天（乙市），雨日分别为2天、5天."""
    at = index_at(drafts, run[-1].ext_end)
    following = drafts[at : at + len(names)]
    if len(following) < len(names) or SENTENCE_STOP.search(folded, run[-1].ext_end, following[-1].start):
        return number
    if (
        not all("unaligned" in draft.flags for draft in following)
        or folded[following[-1].ext_end] in UNTOLD_HEADS
    ):
        return number
    for draft in following:
        draft.unflag("unaligned")
    return name_each(following, names, following[0].subject or "", number)


def _measure(folded: str, raw: str, first: Draft, told: int, count: int, layout: Layout) -> str:
    """What the figures of a list measure whose names stand behind them: 满意度 of 满意度，前三名依序是71%（甲市）."""
    start = layout.clause(told)[0]
    head = measured_before(folded, raw, start, told, count) or first.subject or ""
    if not _COUNTED().fullmatch(fold(head)):
        return head
    if folded[start - 1] not in "，,":
        return ""
    begin, end = layout.clause(start - 1)[0], start - 1
    begin, stop, _, _ = left_phrase(folded, begin, end)
    return raw[begin:stop] if stop == end and measures(folded, begin, end) else ""


def _with_notes(folded: str, drafts: list[Draft], index: int) -> tuple[list[Draft], list[tuple[int, int]]]:
    """The figures from ``index`` on that joints part, each with a bracket behind, and where the brackets are."""
    run: list[Draft] = []
    notes: list[tuple[int, int]] = []
    while index < len(drafts):
        draft = drafts[index]
        run.append(draft)
        at = draft.ext_end
        if folded[at] not in OPEN:
            break
        close = folded.find(CLOSE[folded[at]], at, at + _LONGEST_BRACKET)
        if close < 0:
            return [], []
        notes.append((at, close))
        joint = JOINT().match(folded, close + 1)
        index = index_at(drafts, close)
        if joint is None or index == len(drafts) or joint.end() != drafts[index].ext_start:
            break
    return run, notes


def _names_before(passage: Passage, index: int, end: int, count: int) -> Names:
    folded, raw, drafts, layout = passage
    start = layout.starts[index]
    floor = max(start, drafts[index - 1].ext_end if index else 0)
    return find_names(folded, raw, floor, end, count, layout) if floor < end else Names([], "")


def _name_all(
    passage: Passage, run: list[Draft], notes: list[tuple[int, int]], found: Names, at: int, number: int
) -> int:
    """Gives the figures the names before 分别, and what stands in a bracket that of its figure."""
    folded, raw, drafts, _ = passage
    head = said_behind(folded, raw, at, run, found.head)
    inherit(run, told=True)
    if found.kind != "thing":
        return name_times(run, found, head, number, None)
    number = name_each(run, found.names, head, number)
    say_more(folded, raw, run, found.lead)
    for draft, (opened, closed) in zip(run, notes, strict=False):
        inside = drafts[index_at(drafts, opened) : index_at(drafts, closed)]
        for other in inside:
            if "carried" in other.flags:
                other.subject = draft.subject
    return number


def _all_names(names: list[str]) -> bool:
    """Whether these are names, no notes (约合…, 同比) and no changes, and no two are the same."""
    return len(set(names)) == len(names) and all(map(is_name, map(fold, names)))


def _name_counting(passage: Passage, index: int, told: int, number: int) -> int:
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
        joint = _NOUN_JOINT().match(folded, noun)
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
