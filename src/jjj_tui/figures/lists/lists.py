"""分别 lists: which figures form one, whose each of them is, and what they share."""

import re
from dataclasses import dataclass
from itertools import pairwise

from jjj_tui.figures import kinds
from jjj_tui.figures.around.change import moved_behind, set_factor
from jjj_tui.figures.around.tail import CHANGES, read_tail
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.measured import (
    VERB_WORDS,
    counted_before,
    extent_before,
    is_measure,
    measure_of,
    named_by_figures,
    relation,
    said_behind,
    topic_before,
)
from jjj_tui.figures.lists.names import find_names
from jjj_tui.figures.lists.unjoined import Names
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.rarely import Rarely

# 各类, 各地, 各项 say of all, not of each in turn.
_TRIGGER = re.compile(
    "分别|依次|依序|各自|各(?![类级界地省市县区种项国方校处个部单家族科行业式样大段组人路])(?=[^，,。；]{0,8}$)"
)
_TRIGGERS = ("分别", "依次", "依序", "各")
_JOINT = re.compile("(?:以及|[、，,和与及/])(?:约|近|超过?|逾|为|达到?)?")
_JOINED = Rarely("[\u4e00-\u9fff](?:[和与及]|以及)[\u4e00-\u9fff]")
_JOINT_HEADS = frozenset("以、，,和与及/")
_CLAUSE_ENDS = frozenset("，,")
_LONGEST_JOINT = 10
# All of the names together: what 三地森林覆盖率 is of, when it is told of each.
_ALL_OF = {2: "两地", 3: "三地", 4: "四地"}
# Bounds that are said once of a list.
_SHARED = frozenset(("more_than", "less_than", "at_least", "at_most"))
# Names stand this near; a row of forty is no longer.
_REACH = 400


def attach_lists(folded: str, raw: str, drafts: list[Draft], layout: Layout) -> int:
    """Finds the lists of a text: members, shared change and subject. Returns how many it numbered."""
    number = 0
    known = _Known([], [])
    done = 0  # the figures before this one stand in a list already
    announced = holds(folded, _TRIGGERS)
    joints = _JOINT_HEADS if announced else _JOINT_HEADS - _CLAUSE_ENDS  # clauses are no list
    last = len(drafts) - 1
    for index, first in enumerate(drafts):
        if folded[first.ext_end] not in joints or index < done or index == last:
            continue
        gap = drafts[index + 1].ext_start - first.ext_end
        if gap <= 0 or gap > _LONGEST_JOINT:
            continue
        trigger = None
        if announced:
            start = max(layout.clauses[index][0], first.start - _REACH)
            floor = max(start, drafts[index - 1].ext_end if index else 0)
            for match in _TRIGGER.finditer(folded, floor, first.start):
                trigger = match
        if trigger is not None:
            named = trigger.start()
            if first.per and raw.endswith(first.per, floor, named):
                named -= len(first.per)  # 大豆、玉米|每吨分别为
            found, run = _told(folded, raw, drafts, index, (floor, start), named, layout)
            if len(run) > 1:
                _inherit(run, told=True)
                moved_behind(folded, run)
                number = _name(
                    folded, raw, drafts, index, run, found, known, (floor, trigger), layout, number
                )
        else:
            run = _untold(folded, drafts, index, known)
            if len(run) > 1:
                _inherit(run, told=_moved_in_pairs(folded, drafts, index))
                head = _goes_on(folded, raw, drafts, index, run, known)
                if head is not None:
                    number = _apply(run, known.names, head, number)
                    known.owner = run
        done = index + len(run)
    return number


@dataclass(slots=True)
class _Known:
    """The list before, for lists that name nobody."""

    names: list[str]
    owner: list[Draft]


def _name(
    folded: str, raw: str, drafts: list[Draft], index: int, run: list[Draft], found: Names,
    known: _Known, told: tuple[int, re.Match[str]], layout: Layout, number: int,
) -> int:  # fmt: skip
    """Gives the figures of an announced list their names, their own or those of the list before."""
    floor, trigger = told
    before = drafts[index - 1] if index else None
    head = said_behind(folded, raw, trigger.end(), run, found.head)
    for draft in run:
        if draft.basis:
            draft.basis = draft.basis.removesuffix(raw[trigger.start() : trigger.end()])
    if found.kind != "thing":
        if found.kind == "time":
            known.names, known.owner = found.names, run
        return _apply_times(run, found, head, number, before)
    extent = extent_before(folded, raw, floor, run[0].start)
    if not found.names and (subjects := named_by_figures(drafts, index, run, layout)):
        known.names, known.owner = subjects, run
        return _apply(run, subjects, relation(head) or extent, number)
    sentence = layout.clauses[index][2]
    if found.names:
        names = found.names
        if not head and not any(map(is_measure, names)):
            head = topic_before(folded, raw, layout.clauses[index][0], sentence, before, layout)
            head = head or counted_before(
                drafts, index, run, sentence, folded.startswith("占", trigger.end())
            )
    elif len(known.names) == len(run) and not _enumerates(folded, floor, trigger.start()):
        names = known.names
        head = head.removeprefix(_ALL_OF.get(len(run), " ")) or measure_of(known.owner[0])
    else:
        names = []
    number = _apply(run, names, head + extent if not head.endswith(extent) else head, number)
    _say_more(folded, raw, run, found.lead)
    if names:
        known.names, known.owner = names, run
    return number


def _told(
    folded: str, raw: str, drafts: list[Draft], index: int,
    begins: tuple[int, int], end: int, layout: Layout,
) -> tuple[Names, list[Draft]]:  # fmt: skip
    """The names before 分别, their shared head, and the figures they go with."""
    run = _run(folded, drafts, index, told=True)
    wide = _run(folded, drafts, index, told=True, mixed=True)
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
    return Names([], kept), wide


def _untold(folded: str, drafts: list[Draft], index: int, known: _Known) -> list[Draft]:
    """A list that nothing announces: directly behind an announced one each figure may bring its change word."""
    run = _run(folded, drafts, index)
    if known.owner and known.owner[-1] is drafts[index - 1] and len(run) < len(known.names):
        wide = _run(folded, drafts, index, told=True, mixed=True)
        if len(wide) == len(known.names):
            return wide  # 比年初上升0.2个、0.7个百分点和回落0.5个百分点
    return run


def _goes_on(
    folded: str, raw: str, drafts: list[Draft], index: int, run: list[Draft], known: _Known
) -> str | None:
    """What a list that nothing announces measures, where it goes on about the names before; None where it does not."""
    first = run[0]
    if len(known.names) != len(run) or not known.owner or not _next_clause(folded, known.owner[-1], first):
        return None
    start = drafts[index - 1].ext_end
    if not _has_noun(first):
        head = measure_of(known.owner[0])
        extent = extent_before(folded, raw, start, first.start)
        return head + extent if not head.endswith(extent) else head
    behind = folded[known.owner[-1].ext_end : first.start]
    if any(mark in behind for mark in "；;") or _enumerates(folded, start, first.start):
        return None
    return first.subject  # 报销比例81%、74%、66%: a measure of its own


def _moved_in_pairs(folded: str, drafts: list[Draft], index: int) -> bool:
    """Whether the change that led to a figure goes on behind it: 由6%和5%降到4%和3%, not 由20%降到12%、15%的税."""
    if drafts[index].role != "to":
        return True
    if index < 2:
        return False
    lead = folded[drafts[index - 2].ext_end : drafts[index - 1].ext_start]
    return _JOINT.fullmatch(lead) is not None


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
        if joint.group()[0] in "，,/" and not (
            told and (joint.end() == end or folded[joint.end() : end] in CHANGES)
        ):
            break
        if joint.end() < end and not (
            told
            and (
                folded[joint.end() : end] in VERB_WORDS  # 买超15亿元及卖超8亿元
                or read_tail(folded, joint.end(), end, []).end == joint.end()
            )
        ):
            break
        run.append(draft)
    return run


def _inherit(run: list[Draft], *, told: bool) -> None:
    """What is said once of a list is said of each: 增长5.4%、4.9%和5.0%, 分别增长22%和1.8倍."""
    first = run[0]
    hedged = told and first.ext_start < first.start and first.comparator in _SHARED
    for draft in run[1:]:
        if told and draft.direction is None and (draft.kind is first.kind or draft.mode is None):
            draft.direction, draft.mode = first.direction, first.mode
            if draft.kind is kinds.MULTIPLE and draft.direction is not None:
                set_factor(draft)
        draft.basis = draft.basis or first.basis
        if draft.per is None and draft.kind is first.kind:
            draft.per = first.per  # 每吨分别为3800元、2300元
        if hedged and draft.comparator is None and draft.ext_start == draft.start:
            draft.comparator = first.comparator  # 分别超过260亿元、130亿元
        if draft.subject is None or "carried" in draft.flags:
            draft.subject = first.subject
            draft.flag("carried")


def _has_noun(draft: Draft) -> bool:
    return "carried" not in draft.flags and draft.subject is not None


def _next_clause(folded: str, before: Draft, after: Draft) -> bool:
    return not re.search("[。！？\n]", folded[before.ext_end : after.start])


def _enumerates(folded: str, start: int, end: int) -> bool:
    return "、" in folded[start:end] or _JOINED().search(folded, start, end) is not None


def _apply(run: list[Draft], names: list[str], head: str, number: int) -> int:
    """Gives each figure its name, and what is measured behind it."""
    if not names:
        for draft in run:
            draft.flag("unaligned")
        return number
    for draft, name in zip(run, names, strict=True):
        draft.member = name
        draft.group = number
        draft.role = "member"
        draft.subject = (name + head).strip()
        draft.unflag("carried")
    return number + 1


def _say_more(folded: str, raw: str, run: list[Draft], lead: str) -> None:
    """What stands before all names (全市|进出口), and the verb that one figure alone has (及卖超8亿元)."""
    if lead:
        for draft in run:
            draft.subject = lead + (draft.subject or "")
    for before, draft in pairwise(run):
        joint = _JOINT.match(folded, before.ext_end, draft.ext_start)
        if draft.member and joint and folded[joint.end() : draft.ext_start] in VERB_WORDS:
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
