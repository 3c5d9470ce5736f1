"""分别 lists, and those that go on about the same names: whose each of their figures is, and what is measured."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.change import moved_behind
from jjj_tui.figures.around.predicates.tail import find_bases
from jjj_tui.figures.clauses import Layout, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.announced.beside import name_beside
from jjj_tui.figures.lists.announced.compared import compared_with
from jjj_tui.figures.lists.announced.in_front import may_hold, told_names, told_of_some
from jjj_tui.figures.lists.names.pointers import (
    enumerates,
    of_others,
    others_between,
    tells_of_another,
    tells_of_them,
    told_otherwise,
    within_which_scope,
    without_pointer,
    without_years,
)
from jjj_tui.figures.lists.names.times import names_several_times
from jjj_tui.figures.lists.names.unjoined import Names
from jjj_tui.figures.lists.pointing.elsewhere import (
    done_behind,
    named_elsewhere,
    sentenced,
    times_before,
    times_behind,
    wholes_behind,
)
from jjj_tui.figures.lists.pointing.pointed import forget, without_class
from jjj_tui.figures.lists.pointing.referred import (
    FORMER_SIGNS,
    figures_referred_to,
    name_former,
    referred_to,
)
from jjj_tui.figures.lists.runs.measured import (
    extent_before,
    is_measure,
    said_behind,
)
from jjj_tui.figures.lists.runs.members import (
    Known,
    inherit,
    name_again,
    name_each,
    name_referred,
    name_times,
    name_wholes,
    say_more,
    tell_losses,
)
from jjj_tui.figures.lists.runs.runs import (
    JOINT_HEADS,
    LONGEST_JOINT,
    UNTOLD_HEADS,
    before_each,
    turn_each,
)
from jjj_tui.figures.lists.runs.topics import aspect_before, class_of, measured_of, not_twice, told_before
from jjj_tui.figures.lists.unannounced import name_untold, untold_run
from jjj_tui.figures.tables.announcing import ANNOUNCED, ANNOUNCING
from jjj_tui.figures.tables.grammar import holds

# 各类, 各地, 各项 say of all, not of each in turn.
_TRIGGER = re.compile(
    f"(?:[由从按](?:[高大多快]到[低小少慢]|[低小少慢]到[高大多快])(?:排[列序名])?)?(?:{ANNOUNCED})"
    "|分(?=[占居获][^，,。；]{0,8}$)(?<![成部得积学百评总均高低满养水身组处充划区细瓜细股本养]分)|各自|各(?![类级界地省市县区种项国方校处个部单家族科行业式样大段组人路])(?=[^，,。；]{0,8}$)"
)
_TRIGGERS = (*ANNOUNCING, "各", "分占", "分居", "分获")
# Names stand this near; a row of forty is no longer.
_COMPARED = ("相比", "相较")  # 与去年|相比分别增长
_REACH = 400


def attach_lists(passage: Passage) -> int:
    """Finds the lists of a text: members, shared change and subject. Returns how many it numbered."""
    folded, raw, drafts, layout = passage
    number = 0
    known = Known([], [])
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
            start = layout.starts[index]
            if start == first.ext_start:
                start = _clause_start(folded, start, layout)
            start = max(start, first.start - _REACH)
            floor = max(start, drafts[index - 1].ext_end if index else 0)
            for match in _TRIGGER.finditer(folded, floor, first.start):
                trigger = match
        if trigger is not None:
            named = trigger.start()
            if named > 4 and folded[named - 4] in "由从" and folded[named - 2] in "到至":
                named -= 4  # 由高到低|依次为
            named = before_each(folded, raw, floor, named, first.per)
            if folded.endswith(_COMPARED, floor, named):
                named = next((at for at, end in find_bases(folded, floor, named) if end == named), named)
            found, run = compared_with(passage, index, (floor, named, trigger.end())) or told_names(
                passage, index, (floor, start), named
            )
            aligned = known
            if may_hold(folded, trigger.end(), run[-1].ext_end):
                some = told_of_some(passage, index, (floor, trigger), known, found.head)
                if some and (some[0].names or not found.names):
                    found, run, aligned = some
            if len(run) > 1:
                inherit(run, told=True)
                moved_behind(folded, run)
                if run[0].basis is not None:
                    turn_each(folded, run)
                number = _name(passage, index, run, found, aligned, (floor, trigger), number)
                tell_losses(folded, raw, run)
        else:
            run = untold_run(folded, drafts, index, known)
            if len(run) > 1:
                number = name_untold(passage, index, run, known, number)
        done = index + len(run)
    if announced:
        number = name_beside(passage, number)
    if holds(folded, FORMER_SIGNS):
        name_former(folded, drafts)
    return number


def _clause_start(folded: str, start: int, layout: Layout) -> int:
    """Where the clause of a list begins, which a colon may part from its figures: 雨量分别为：30毫米、20毫米."""
    if start > 1 and folded[start - 1] in "：:" and folded[start - 2] in "为是达":
        return layout.clause(start - 1)[0]
    return start


def _name(
    passage: Passage,
    index: int,
    run: list[Draft],
    found: Names,
    known: Known,
    told: tuple[int, re.Match[str]],
    number: int,
) -> int:
    """Gives the figures of an announced list their names, their own or those of the list before."""
    folded, raw, drafts, layout = passage
    floor, trigger = told
    before = drafts[index - 1] if index else None
    shared = (without_pointer if found.kind == "thing" else without_years)(found.head, len(run))
    if shared and (run[0].basis or "").startswith(shared):
        shared = ""  # 较二季度末|分别下降: against what, and not what
    if shared[-1:] in ("后", "後") or shared[:1] in ("较", "較"):
        shared = ""  # 上浮后|分别为, 较老款|分别: when, and against what
    head = said_behind(folded, raw, trigger.end(), run, shared)
    told_of = again = False
    known.topic = ""
    for draft in run:
        if draft.basis:
            draft.basis = draft.basis.removesuffix(raw[trigger.start() : trigger.end()])
    if found.kind != "thing":
        if found.kind == "time":
            known.take(found.names, run)
        return name_times(run, found, found.head if found.kind == "basis" else head, number, before)
    extent = extent_before(folded, raw, floor, run[0].start)
    if not found.names and (referred := referred_to(folded, raw, floor, trigger.start(), len(run))):
        told_before_it = figures_referred_to(drafts, index, referred, layout)
        if told_before_it:
            return name_each(
                run, told_before_it, said_behind(folded, raw, trigger.end(), run, referred.said), number
            )
        if names := referred.among(known.names):
            return name_referred(folded, raw, run, known, (names, referred.said), trigger.end(), number)
    if not found.names and (wholes := wholes_behind(folded, raw, trigger.end(), run[0].ext_start, len(run))):
        return name_wholes(run, wholes, number)
    if not found.names and (
        done := done_behind(folded, raw, (floor, trigger.start()), trigger.end(), run[0].ext_start, len(run))
    ):
        known.take(done, run)
        return name_each(run, done, "", number)
    if not found.names and (times := times_behind(folded, raw, trigger.end(), run)):
        known.take(times, run)
        return name_times(run, Names(times, "", "time"), shared, number, before)
    if not found.names and (
        told_of_whom := sentenced(folded, raw, trigger.end(), run[0].ext_start, len(run))
    ):
        known.take(told_of_whom[0], run)
        return name_each(run, *told_of_whom, number)
    if (
        not found.names
        and (times := times_before(passage, index, run, trigger.start()))
        and tells_of_them(folded, floor, trigger.start(), times)
    ):
        known.take(times, run)
        return name_times(run, Names(times, "", "time"), head, number, before)
    if not found.names and (
        other := named_elsewhere(passage, index, run, (floor, trigger.start()), (head, extent))
    ):
        known.take(other[0], run)
        return name_each(run, *other, number)
    if found.names:
        names = without_class(found.names)
        if head:
            head = _completed(passage, index, run, found, head, known, told)
        elif not any(map(is_measure, names)):
            head, told_of = told_before(passage, index, run, trigger.end())
            names, head = not_twice(names, head)
            told_of = told_of and head != ""
    elif (fitting := known.fitting(len(run))) and not (
        enumerates(folded, floor, trigger.start())
        or of_others(folded, known.owner[-1], layout.sentences[index], floor)
        or tells_of_another(folded, floor, trigger.start(), fitting)
        or told_otherwise(folded, known.owner[-1].ext_end, floor, fitting)
        or others_between(folded, drafts, index, known.owner[-1], layout.starts[index], len(run))
    ):
        names, again = fitting, True
        head = head or known.measure()
    else:
        names = []
    whole = head + extent if not head.endswith(extent) else head
    if again:
        number = name_again(run, names, known.owner, whole, number)
    else:
        number = name_each(run, names, whole, number)
    if told_of:
        for draft in run:
            draft.flag("carried")
    lead = found.lead if found.names else known.lead
    if again:
        lead = within_which_scope(folded, raw, floor, trigger.start()) or lead
    say_more(folded, raw, run, lead)
    if names:
        known.take(names, run, lead, found.row or None)
    else:
        forget(drafts, index, run, layout.sentences[index])
        if names_several_times(folded, floor, trigger.start()):
            for draft in run:
                draft.period = None
    return number


def _completed(
    passage: Passage,
    index: int,
    run: list[Draft],
    found: Names,
    head: str,
    known: Known,
    told: tuple[int, re.Match[str]],
) -> str:
    """What is measured, where what is said of a list says only of whom or what was done."""
    folded, raw, drafts, layout = passage
    if is_measure(head):
        return head
    clause, sentence = layout.starts[index], layout.sentences[index]
    whole = measured_of(drafts, index, run, sentence, head)
    if whole == head:
        whole = class_of(folded, raw, told[0], told[1].start(), len(run), head)
    if whole == head == found.head and run[0].kind is not kinds.COUNT:
        known.topic = aspect_before(folded, raw, sentence, clause, layout)
        whole += known.topic
    return whole
