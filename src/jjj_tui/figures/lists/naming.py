"""Whose the figures of an announced list are: of its own names, of what it points at, or of the list before."""

from dataclasses import dataclass

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import SENTENCE_STOP, Passage
from jjj_tui.figures.draft import Draft
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
from jjj_tui.figures.lists.pointing.referred import figures_referred_to, referred_to
from jjj_tui.figures.lists.runs.measured import VERB_WORDS, extent_before, is_measure, said_behind
from jjj_tui.figures.lists.runs.members import (
    Known,
    name_again,
    name_each,
    name_referred,
    name_times,
    name_wholes,
    say_more,
)
from jjj_tui.figures.lists.runs.topics import aspect_before, class_of, measured_of, not_twice, told_before
from jjj_tui.figures.tables.variants import fold

_FIGURES_BACK = 6


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that 分别 or the like announces, before its figures have their names.

    Attributes:
        passage: The text.
        index: Its first figure.
        run: All its figures.
        found: The names in front of 分别, if any, and what they share.
        known: The list before.
        floor: Where its words begin.
        told, end: Where 分别 begins and ends.
        number: How many lists there are already.
    """

    passage: Passage
    index: int
    run: list[Draft]
    found: Names
    known: Known
    floor: int
    told: int
    end: int
    number: int


def name_listing(listing: Listing) -> int:
    """Gives the figures of an announced list their names, their own or others.

    Args:
        listing: The list.

    Returns:
        How many lists there are now.
    """
    folded, raw, drafts, _ = listing.passage
    run, found, known = listing.run, listing.found, listing.known
    shared = _shared(listing)
    head = said_behind(folded, raw, listing.end, run, shared)
    known.topic = ""
    said = folded[listing.told : listing.end]
    for draft in run:
        if draft.basis and (at := fold(draft.basis).find(said)) > 0:
            draft.basis = draft.basis[:at] + draft.basis[at + len(said) :]
    if found.kind != "thing":
        if found.kind == "time":
            known.take(found.names, run)
        before = drafts[listing.index - 1] if listing.index else None
        head = found.head if found.kind == "basis" else head
        named = name_times(run, found, head, listing.number, before)
        if found.kind == "time":
            _end_times(listing)
        return named
    extent = extent_before(folded, raw, listing.floor, run[0].start)
    if found.names and not _are_amounts(listing):
        return _name_by_own(listing, head, extent)
    number = _name_by_others(listing, shared, head, extent)
    return _name_as_before(listing, head, extent) if number is None else number


def _are_amounts(listing: Listing) -> bool:
    """Whether what stands in a row before 分别 are the figures that each came from, and no names: 由3亿元、2亿元|分别增至…."""
    passage, run = listing.passage, listing.run
    before = passage.drafts[max(0, listing.index - len(run)) : listing.index]
    return any(
        draft.kind is run[0].kind and passage.raw[draft.start : draft.end] in listing.found.names
        for draft in before
    )


def _end_times(listing: Listing) -> None:
    """Takes from the figures behind a list of times the last of those, where none is named again: of which it is, nobody tells."""
    raw, drafts, layout = listing.passage.raw, listing.passage.drafts, listing.passage.layout
    period, at = listing.run[-1].period, listing.run[-1].ext_end
    for place in range(listing.index + len(listing.run), len(drafts)):
        draft = drafts[place]
        same = layout.sentences[place] == layout.sentences[listing.index] and draft.period == period
        if not same or period is None or raw.find(period, at, draft.start) >= 0:
            return
        draft.period, at = None, draft.ext_end


def _shared(listing: Listing) -> str:
    """What the names share, without what only points back, compares or says when."""
    found, run = listing.found, listing.run
    shared = (without_pointer if found.kind == "thing" else without_years)(found.head, len(run))
    if shared and (run[0].basis or "").startswith(shared):
        return ""  # 较二季度末|分别下降: against what, and not what
    if shared[-1:] in ("后", "後") or shared[:1] in ("较", "較"):
        return ""  # 上浮后|分别为, 较老款|分别: when, and against what
    return shared


def _name_by_own(listing: Listing, head: str, extent: str) -> int:
    """Names the figures as their list does in front of 分别.

    Args:
        listing: The list.
        head: What is said to be measured.
        extent: The size of a change that is named, if one is.
    """
    passage, run, found = listing.passage, listing.run, listing.found
    names = without_class(found.names)
    told_of = False
    if head:
        head = _completed(listing, head)
    elif not any(map(is_measure, names)):
        head, told_of = told_before(passage, listing.index, run, listing.end)
        names, head = not_twice(names, head)
        head = head or _measured_again(listing)
    number = name_each(run, names, _with_extent(head, extent), listing.number)
    if told_of and head:
        for draft in run:
            draft.flag("carried")
    say_more(passage.folded, passage.raw, run, found.lead)
    listing.known.take(names, run, found.lead, found.row or None)
    return number


def _measured_again(listing: Listing) -> str:
    """What the list before in the sentence measured, where this one is of as many in the same unit: 浓度最低的…；最高的….

    Nothing where there is none such.
    """
    run, owner = listing.run, listing.known.owner
    if len(owner) != len(run) or SENTENCE_STOP.search(listing.passage.folded, owner[0].start, run[0].start):
        return ""
    alike = owner[0].kind is run[0].kind and owner[0].unit_canonical == run[0].unit_canonical
    return listing.known.measure() if alike and run[0].kind is not kinds.PERCENT else ""


def _name_by_others(listing: Listing, shared: str, head: str, extent: str) -> int | None:
    """Names the figures by what stands behind 分别 or further in front; None where nothing does.

    Args:
        listing: The list.
        shared: What stands in front of 分别.
        head: What is said to be measured.
        extent: The size of a change that is named, if one is.
    """
    passage, index, run, known = listing.passage, listing.index, listing.run, listing.known
    floor, told, end, number = listing.floor, listing.told, listing.end, listing.number
    folded, raw, drafts, layout = passage
    count, first = len(run), run[0].ext_start
    before = drafts[index - 1] if index else None
    if referred := referred_to(folded, raw, floor, told, count):
        if told_before_it := figures_referred_to(drafts, index, referred, layout):
            return name_each(run, told_before_it, said_behind(folded, raw, end, run, referred.said), number)
        if names := referred.among(known.names):
            return name_referred(folded, raw, run, known, (names, referred.said), end, number)
    if wholes := wholes_behind(folded, raw, end, first, count):
        return name_wholes(run, wholes, number)
    if done := done_behind(folded, raw, (floor, told), end, first, count):
        known.take(done, run)
        return name_each(run, done, "", number)
    if times := times_behind(folded, raw, end, run):
        known.take(times, run)
        number = name_times(run, Names(times, "", "time"), shared, number, before)
        _end_times(listing)
        return number
    if told_of_whom := sentenced(folded, raw, end, first, count):
        known.take(told_of_whom[0], run)
        return name_each(run, *told_of_whom, number)
    times = times_before(passage, index, run, told)
    if times and tells_of_them(folded, floor, told, times):
        known.take(times, run)
        number = name_times(run, Names(times, "", "time"), head, number, before)
        _end_times(listing)
        return number
    if other := named_elsewhere(passage, index, run, (floor, told), (head, extent)):
        known.take(other[0], run)
        return name_each(run, *other, number)
    return None


def _name_as_before(listing: Listing, head: str, extent: str) -> int:
    """Names the figures as those of the list before, where they may go on about the same; else they stay unaligned.

    Args:
        listing: The list.
        head: What is said to be measured.
        extent: The size of a change that is named, if one is.
    """
    folded, raw, drafts, layout = listing.passage
    run, known, floor, told = listing.run, listing.known, listing.floor, listing.told
    names = known.fitting(len(run))
    if names and _goes_on(listing, names):
        head = head or known.measure()
        number = name_again(run, names, known.owner, _with_extent(head, extent), listing.number)
        lead = within_which_scope(folded, raw, floor, told) or known.lead
        say_more(folded, raw, run, lead)
        known.take(names, run, lead)
        return number
    number = name_each(run, [], _with_extent(head, extent), listing.number)
    said = folded[told : listing.end]
    for draft in run:
        subject = draft.subject or ""
        if len(said) > 1 and (at := fold(subject).find(said)) >= 0:
            draft.subject = subject[:at] + subject[at + len(said) :]  # 三地|分别|投资, but 各型船舰
    say_more(folded, raw, run, known.lead)
    forget(drafts, listing.index, run, layout.sentences[listing.index])
    if names_several_times(folded, floor, told):
        for draft in run:
            draft.period = None
    return number


def _goes_on(listing: Listing, names: list[str]) -> bool:
    """Whether nothing between tells of somebody else than those of the list before."""
    folded, _, drafts, layout = listing.passage
    index, floor, told = listing.index, listing.floor, listing.told
    last = listing.known.owner[-1]
    return not (
        enumerates(folded, floor, told)
        or of_others(folded, last, layout.sentences[index], floor)
        or tells_of_another(folded, floor, told, names)
        or told_otherwise(folded, last.ext_end, floor, names)
        or others_between(folded, drafts, index, last, layout.starts[index], len(listing.run))
    )


def _with_extent(head: str, extent: str) -> str:
    """What is measured, with the size of a change that was named (投资|增幅)."""
    return head if head.endswith(extent) else head + extent


def _done_to(listing: Listing, deed: str, sentence: int) -> str:
    """To what a deed was done that the sentence tells of before: 共发送|旅客|434万人次，甲站、乙站分别发送…; nothing where to none."""
    _, raw, drafts, _ = listing.passage
    at = raw.rfind(deed, sentence, listing.floor) + len(deed)
    if at < len(deed):
        return ""
    subjects = (draft.subject for draft in drafts[max(0, listing.index - _FIGURES_BACK) : listing.index])
    return next((subject for subject in subjects if subject and raw.startswith(subject, at)), "")


def _completed(listing: Listing, head: str) -> str:
    """What is measured, where what is said of a list says only of whom or what was done."""
    folded, raw, drafts, layout = listing.passage
    index, run, found = listing.index, listing.run, listing.found
    if is_measure(head):
        return head
    sentence = layout.sentences[index]
    if fold(head) in VERB_WORDS and (told := _done_to(listing, head, sentence)):
        return told
    whole = measured_of(drafts, index, run, sentence, head)
    if whole == head:
        whole = class_of(folded, raw, listing.floor, listing.told, len(run), head)
    if whole == head == found.head and run[0].kind is not kinds.COUNT:
        listing.known.topic = aspect_before(folded, raw, sentence, layout.starts[index], layout)
        whole += listing.known.topic
    return whole
