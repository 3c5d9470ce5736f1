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
from jjj_tui.figures.lists.announced.moved import announced_behind
from jjj_tui.figures.lists.naming import Listing, name_listing
from jjj_tui.figures.lists.pointing.referred import (
    FORMER_SIGNS,
    name_former,
)
from jjj_tui.figures.lists.runs.members import (
    Known,
    inherit,
    tell_losses,
)
from jjj_tui.figures.lists.runs.runs import (
    JOINT_HEADS,
    LONGEST_JOINT,
    UNTOLD_HEADS,
    before_each,
    turn_each,
)
from jjj_tui.figures.lists.unannounced import name_untold, untold_run
from jjj_tui.figures.tables.announcing import ANNOUNCED, ANNOUNCING
from jjj_tui.figures.tables.grammar import holds

# 各类, 各地, 各项 say of all, not of each in turn.
_TRIGGER = re.compile(
    f"(?:[由从按](?:[高大多快]到[低小少慢]|[低小少慢]到[高大多快])(?:排[列序名])?)?(?:{ANNOUNCED})"
    "|分(?=[占居获][^，,。；]{0,8}$)(?<![成部得积学百评总均高低满养水身组处充划区细瓜细股本养]分)|各自|各种(?=了?$)|各(?![类级界地省市县区种项国方校处个部单家族科行业式样大段组人路])(?=[^，,。；]{0,8}$)"
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
            floor = max(start, _words_from(folded, drafts[index - 1]) if index else 0)
            for match in _TRIGGER.finditer(folded, floor, first.start):
                trigger = match
        if (
            trigger is not None
            and folded[first.ext_start - 1] in "（("
            and first.ext_start - 1 > trigger.end()
        ):
            continue  # 依次为甲（12人，升3%）、乙（9人，升2%）: each bracket tells of its own
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
                listing = Listing(passage, index, run, found, aligned, floor, *trigger.span(), number)
                number = name_listing(listing)
                tell_losses(folded, raw, run)
        elif announced and (moved := announced_behind(passage, index)):
            listing = Listing(passage, index, moved.run, moved.found, known, moved.floor, moved.at, first.ext_start, number)  # fmt: skip
            run = moved.run
            inherit(run, told=True)
            number = name_listing(listing)
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


def _words_from(folded: str, before: Draft) -> int:
    """Where the words behind a figure begin; those of an age that is a part of a name with it: 65岁以上|长者、小学生."""
    part = (
        before.kind is kinds.AGE and before.ext_end > before.end and folded[before.ext_end] not in JOINT_HEADS
    )
    return before.ext_start if part else before.ext_end


def _clause_start(folded: str, start: int, layout: Layout) -> int:
    """Where the clause of a list begins, which a colon may part from its figures: 雨量分别为：30毫米、20毫米."""
    if start > 1 and folded[start - 1] in "：:" and folded[start - 2] in "为是达":
        return layout.clause(start - 1)[0]
    return start
