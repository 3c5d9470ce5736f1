"""分别 lists, and those that go on about the same names: whose each of their figures is, and what is measured."""

import re
from dataclasses import dataclass

from jjj_tui.figures.around.change import moved_behind
from jjj_tui.figures.clauses import SENTENCE_STOP, Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.beside import name_beside
from jjj_tui.figures.lists.measured import (
    counted_before,
    extent_before,
    is_measure,
    measure_of,
    named_by_figures,
    relation,
    said_behind,
    topic_before,
)
from jjj_tui.figures.lists.members import inherit, name_each, name_times, say_more
from jjj_tui.figures.lists.names import find_names
from jjj_tui.figures.lists.runs import JOINT_HEADS, LONGEST_JOINT, UNTOLD_HEADS, moved_in_pairs, run_from
from jjj_tui.figures.lists.unjoined import Names
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.rarely import Rarely

# 各类, 各地, 各项 say of all, not of each in turn.
_TRIGGER = re.compile(
    "分别|依次|依序|各自|各(?![类级界地省市县区种项国方校处个部单家族科行业式样大段组人路])(?=[^，,。；]{0,8}$)"
)
_TRIGGERS = ("分别", "依次", "依序", "各")
_JOINED = Rarely("[\u4e00-\u9fff](?:[和与及]|以及)[\u4e00-\u9fff]")
# All of the names together: what 三地森林覆盖率 is of, when it is told of each.
_ALL_OF = {2: "两地", 3: "三地", 4: "四地"}
# Names stand this near; a row of forty is no longer.
_REACH = 400


def attach_lists(folded: str, raw: str, drafts: list[Draft], layout: Layout) -> int:
    """Finds the lists of a text: members, shared change and subject. Returns how many it numbered."""
    number = 0
    known = _Known([], [])
    done = 0  # the figures before this one stand in a list already
    announced = holds(folded, _TRIGGERS)
    joints = JOINT_HEADS if announced else UNTOLD_HEADS
    last = len(drafts) - 1
    for index, first in enumerate(drafts):
        if folded[first.ext_end] not in joints or index < done or index == last:
            continue
        gap = drafts[index + 1].ext_start - first.ext_end
        if gap <= 0 or gap > LONGEST_JOINT:
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
                inherit(run, told=True)
                moved_behind(folded, run)
                number = _name(
                    folded, raw, drafts, index, run, found, known, (floor, trigger), layout, number
                )
        else:
            run = _untold(folded, drafts, index, known)
            if len(run) > 1:
                inherit(run, told=moved_in_pairs(folded, drafts, index))
                head = _goes_on(folded, raw, drafts, index, run, known)
                if head is not None:
                    number = name_each(run, known.names, head, number)
                    known.owner = run
        done = index + len(run)
    return name_beside(folded, raw, drafts, layout, number) if announced else number


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
        return name_times(run, found, head, number, before)
    extent = extent_before(folded, raw, floor, run[0].start)
    if not found.names and (subjects := named_by_figures(drafts, index, run, layout)):
        known.names, known.owner = subjects, run
        return name_each(run, subjects, relation(head) or extent, number)
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
    number = name_each(run, names, head + extent if not head.endswith(extent) else head, number)
    say_more(folded, raw, run, found.lead)
    if names:
        known.names, known.owner = names, run
    return number


def _told(
    folded: str, raw: str, drafts: list[Draft], index: int,
    begins: tuple[int, int], end: int, layout: Layout,
) -> tuple[Names, list[Draft]]:  # fmt: skip
    """The names before 分别, their shared head, and the figures they go with."""
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
    return Names([], kept), wide


def _untold(folded: str, drafts: list[Draft], index: int, known: _Known) -> list[Draft]:
    """A list that nothing announces: directly behind an announced one each figure may bring its change word."""
    run = run_from(folded, drafts, index)
    if known.owner and known.owner[-1] is drafts[index - 1] and len(run) < len(known.names):
        wide = run_from(folded, drafts, index, told=True, mixed=True)
        if len(wide) == len(known.names):
            return wide  # 比年初上升0.2个、0.7个百分点和回落0.5个百分点
    elif known.owner and known.owner[-1] is drafts[index - 1] and len(run) == len(known.names):
        return run_from(folded, drafts, index, told=True)  # one more than there are names is of none of them
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


def _has_noun(draft: Draft) -> bool:
    return "carried" not in draft.flags and draft.subject is not None


def _next_clause(folded: str, before: Draft, after: Draft) -> bool:
    return SENTENCE_STOP.search(folded, before.ext_end, after.start) is None


def _enumerates(folded: str, start: int, end: int) -> bool:
    return "、" in folded[start:end] or _JOINED().search(folded, start, end) is not None
