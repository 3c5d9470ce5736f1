"""分别 lists: which figures form one, whose each of them is, and what they share."""

import re
from itertools import pairwise

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.grammar import LIGHT_VERBS, VERBS
from jjj_tui.figures.heads import head_start
from jjj_tui.figures.names import find_names
from jjj_tui.figures.phrases import left_phrase, strip_openings
from jjj_tui.figures.rarely import Rarely
from jjj_tui.figures.tail import CHANGES, find_bases, read_tail
from jjj_tui.figures.unjoined import Names
from jjj_tui.figures.variants import fold

SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE))
# 各类, 各地, 各项 say of all, not of each in turn.
_TRIGGER = re.compile(
    "分别|依次|依序|各自|各(?![类级界地省市县区种项国方校处个部单家族科行业式样大段组人路])(?=[^，,。；]{0,8}$)"
)
_JOINT = re.compile("(?:以及|[、，,和与及/])(?:约|近|超过?|逾|为|达到?)?")
_JOINED = Rarely("[\u4e00-\u9fff](?:[和与及]|以及)[\u4e00-\u9fff]")
_JOINT_HEADS = "以、，,和与及/"
_LONGEST_JOINT = 10
# Names stand this near; a row of forty is no longer.
_REACH = 400
_VERB_WORDS = frozenset(VERBS)


def attach_lists(folded: str, raw: str, drafts: list[Draft], layout: Layout) -> int:
    """Finds the lists of a text: members, shared change and subject. Returns how many it numbered."""
    number = 0
    known: list[str] = []  # the names of the list before, for lists that name nobody
    owner: list[Draft] = []
    index = 0
    announced = _TRIGGER.search(folded) is not None or "各" in folded
    last = len(drafts) - 1
    while index < last:
        first = drafts[index]
        gap = drafts[index + 1].ext_start - first.ext_end
        if gap <= 0 or gap > _LONGEST_JOINT or folded[first.ext_end] not in _JOINT_HEADS:
            index += 1
            continue
        trigger = None
        if not announced and folded[first.ext_end] in "，,":
            index += 1  # clauses, no list
            continue
        if announced:
            start = max(layout.clauses[index][0], first.start - _REACH)
            floor = max(start, drafts[index - 1].ext_end if index else 0)
            for match in _TRIGGER.finditer(folded, floor, first.start):
                trigger = match
        run = _run(folded, drafts, index, told=trigger is not None)
        if trigger is not None:
            found, run = _told(folded, raw, drafts, index, run, (floor, start), trigger.start(), layout)
            if len(run) > 1:
                _inherit(run)
                head = _said_behind(folded, raw, trigger.end(), run, found.head)
                for draft in run:
                    if draft.basis:
                        draft.basis = draft.basis.removesuffix(raw[trigger.start() : trigger.end()])
                before = drafts[index - 1] if index else None
                if found.kind != "thing":
                    number = _apply_times(run, found, head, number, before)
                    if found.kind == "time":
                        known, owner = found.names, run
                    index += len(run)
                    continue
                if not found.names and (subjects := _named_by_figures(drafts, index, run, layout)):
                    number = _apply(run, subjects, None, number, None)
                    index += len(run)
                    continue
                inherited = (
                    not found.names
                    and len(known) == len(run)
                    and not _enumerates(folded, floor, trigger.start())
                )
                names = known if inherited else found.names
                number = _apply(run, names, head, number, owner[0] if inherited else before)
                _say_more(folded, raw, run, found.lead)
                if names:
                    known, owner = names, run
        elif len(run) > 1:
            _inherit(run)
            if (
                len(known) == len(run)
                and owner
                and not _has_noun(first)
                and _next_clause(folded, owner[-1], first)
            ):
                number = _apply(run, known, "", number, owner[0])
                owner = run
        index += len(run)
    return number


def _told(
    folded: str, raw: str, drafts: list[Draft], index: int, run: list[Draft],
    begins: tuple[int, int], end: int, layout: Layout,
) -> tuple[Names, list[Draft]]:  # fmt: skip
    """The names before 分别, their shared head, and the figures they go with."""
    wide = _run(folded, drafts, index, told=True, mixed=True)
    kept = ""
    # From the clause on where names are figures themselves (3奈米、5奈米).
    for begin in dict.fromkeys(begins):
        for attempt in (run, wide) if len(wide) > len(run) else (run,):
            if len(attempt) < 2:
                continue
            found = find_names(folded, raw, begin, end, len(attempt), layout)
            if found.names:
                return found, attempt
            if begin == begins[0]:
                kept = found.head
    return Names([], kept), run


def _named_by_figures(drafts: list[Draft], index: int, run: list[Draft], layout: Layout) -> list[str]:
    """The subjects of exactly as many amounts before in the sentence (受理A件,审结B件,同比分别增长…)."""
    if run[0].kind not in SHARES:
        return []
    start = layout.clauses[index][2]
    before = [draft for draft in drafts[max(0, index - 6) : index] if draft.start >= start]
    amounts = [draft for draft in before if draft.kind not in SHARES]
    subjects = [draft.subject for draft in amounts if draft.subject and "carried" not in draft.flags]
    whole = len(subjects) == len(amounts) == len(before) == len(run) == len(set(subjects))
    return subjects if whole and all(draft.member is None for draft in before) else []


def _said_behind(folded: str, raw: str, start: int, run: list[Draft], head: str) -> str:
    """What is measured: what stands between 分别 and the first figure (分别出口3.1万亿元), else what stood before."""
    first = run[0]
    bases = find_bases(folded, start, first.start)
    end = read_tail(folded, start, max(start, first.ext_start), bases).end
    start = strip_openings(folded, start, end)
    otherwise = head or _counted(raw, run[-1])
    if end - start < 2 or folded[start] in "占每" or folded[start:end] in LIGHT_VERBS:
        return otherwise
    if folded[start:end] in _VERB_WORDS:
        return otherwise or raw[start:end]
    begin, stop, _, _ = left_phrase(folded, start, end)
    return raw[begin:stop] if stop - begin > 1 else otherwise or raw[start:end]


def _counted(raw: str, last: Draft) -> str:
    """What the last figure counts, which is said once of the list (120家和80家企业)."""
    subject = last.subject or ""
    return subject if "carried" not in last.flags and raw.startswith(subject, last.ext_end) else ""


def _run(
    folded: str, drafts: list[Draft], index: int, *, told: bool = False, mixed: bool = False
) -> list[Draft]:
    """The figures from ``index`` on that form one list.

    Args:
        folded: The folded text.
        drafts: The figures of the text.
        index: The first figure.
        told: Whether 分别 or the like announces a list: then each figure may bring its own change word.
        mixed: Whether kinds may differ.
    """
    run = [drafts[index]]
    for at in range(index + 1, len(drafts)):
        draft, last = drafts[at], run[-1]
        start, end = last.ext_end, draft.ext_start
        if (draft.kind is not last.kind and not mixed) or not 0 < end - start <= _LONGEST_JOINT:
            break
        joint = _JOINT.match(folded, start, end)
        if joint is None:
            break
        if joint.group()[0] in "，," and not (
            told and (joint.end() == end or folded[joint.end() : end] in CHANGES)
        ):
            break
        if joint.end() < end and not (
            told
            and (
                folded[joint.end() : end] in _VERB_WORDS  # 买超15亿元及卖超8亿元
                or read_tail(folded, joint.end(), end, []).end == joint.end()
            )
        ):
            break
        run.append(draft)
    return run


def _inherit(run: list[Draft]) -> None:
    """What is said once of a list is said of each: 增长5.4%、4.9%和5.0%."""
    first = run[0]
    for draft in run[1:]:
        if draft.direction is None and draft.kind is first.kind:
            draft.direction, draft.mode = first.direction, first.mode
        draft.basis = draft.basis or first.basis
        if draft.subject is None or "carried" in draft.flags:
            draft.subject = first.subject
            draft.flag("carried")


def _has_noun(draft: Draft) -> bool:
    return "carried" not in draft.flags and draft.subject is not None


def _next_clause(folded: str, before: Draft, after: Draft) -> bool:
    return not re.search("[。！？\n]", folded[before.ext_end : after.start])


def _enumerates(folded: str, start: int, end: int) -> bool:
    return "、" in folded[start:end] or _JOINED().search(folded, start, end) is not None


def _apply(run: list[Draft], names: list[str], head: str | None, number: int, source: Draft | None) -> int:
    """Gives each figure its name; what is measured may be said of the list, or the figure, before."""
    if not names:
        for draft in run:
            draft.flag("unaligned")
        return number
    if head == "" and source is not None and source.subject:
        head = _measure_of(source)
    for draft, name in zip(run, names, strict=True):
        draft.member = name
        draft.group = number
        draft.role = "member"
        draft.subject = (name + (head or "")).strip()
        draft.unflag("carried")
    return number + 1


def _say_more(folded: str, raw: str, run: list[Draft], lead: str) -> None:
    """What stands before all names (全市|进出口), and the verb that one figure alone has (及卖超8亿元)."""
    if lead:
        for draft in run:
            draft.subject = lead + (draft.subject or "")
    for before, draft in pairwise(run):
        joint = _JOINT.match(folded, before.ext_end, draft.ext_start)
        if draft.member and joint and folded[joint.end() : draft.ext_start] in _VERB_WORDS:
            draft.subject = draft.member + raw[joint.end() : draft.ext_start]


def _apply_times(run: list[Draft], found: Names, head: str, number: int, before: Draft | None) -> int:
    """One thing at several times, or against several: what is measured is the same for all."""
    for draft, name in zip(run, found.names, strict=True):
        draft.member = name
        draft.group = number
        draft.role = "member"
        if found.kind == "time":
            draft.period = name
        else:
            draft.basis = name
        if head:
            draft.subject = head
            draft.unflag("carried")
        elif before is not None and before.subject:
            draft.subject = before.subject
            draft.flag("carried")
    return number + 1


def _measure_of(draft: Draft) -> str:
    """The measured part of a subject: 地区生产总值 of 京津冀地区生产总值."""
    subject = draft.subject or ""
    if draft.member and subject.startswith(draft.member):
        return subject[len(draft.member) :]
    return subject[head_start(fold(subject), 0, len(subject)) :] or subject
