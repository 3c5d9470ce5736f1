"""What the words around a figure say: did it rise or fall, by or to, against what, and what it is about."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.hedging.headlines import starts_anew
from jjj_tui.figures.around.hedging.over_nouns import KEEPING, TIMES_OF, kept_from
from jjj_tui.figures.around.of_kinds.aged import set_aged
from jjj_tui.figures.around.of_kinds.by_kind import BY_KIND
from jjj_tui.figures.around.of_kinds.rates import find_rates
from jjj_tui.figures.around.phrases.notes import (
    CLOSING_BRACKETS,
    behind,
    drop_references,
    inside,
    note_start,
    row_name,
    topic_in_brackets,
)
from jjj_tui.figures.around.predicates.change import Changes
from jjj_tui.figures.around.predicates.hedged import read_hedged
from jjj_tui.figures.around.predicates.led import set_planned
from jjj_tui.figures.around.predicates.movements import join_arrival, join_movement
from jjj_tui.figures.around.predicates.pulled import name_pulled
from jjj_tui.figures.around.predicates.tail import (
    BASIS_SIGN,
    read_tail,
)
from jjj_tui.figures.around.subjects.adjoining import (
    LONGEST_AGAIN,
    LONGEST_BETWEEN,
    says_again,
    share_subject,
    shares_whole,
)
from jjj_tui.figures.around.subjects.moved import PARTED, join_parted, name_moved, turned
from jjj_tui.figures.around.subjects.per import set_per, share_per
from jjj_tui.figures.around.subjects.references import set_basis
from jjj_tui.figures.around.subjects.subjects import set_subject
from jjj_tui.figures.around.subjects.told import LEADING_ON, only_leads_on
from jjj_tui.figures.around.subjects.worded import AVERAGES, CHANGED_MORE, Words
from jjj_tui.figures.around.times.hopes import Hopes
from jjj_tui.figures.around.times.periods import Times
from jjj_tui.figures.around.vocabulary.subject_signs import RATES
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import holds

_OPENING = re.compile("[(（]")
_BEFORE_CELL = CLOSING_BRACKETS | frozenset(" \t|+")

# A predicate and its noun lie within this many characters before the number.
_REACH = 80
_FROM = "由从自"


def attach(passage: Passage) -> None:
    """Sets direction, mode, basis, period, modality, ratio and subject of every figure."""
    folded, raw, drafts, layout = passage
    if not drafts:
        return
    changes, times, hopes = Changes(folded, raw), Times(folded, raw), Hopes(folded)
    rates = find_rates(folded, drafts) if "兑" in folded else ()
    has_per, restates = "每" in folded, "或" in folded or "即" in folded
    has_since = "以来" in folded
    worded = asked = "亏" in folded or bool(CHANGED_MORE.search(folded) or AVERAGES.search(folded))
    words: Words | None = None
    close: list[tuple[Draft, Draft]] = []  # figures with hardly anything between
    beyond = len(folded)
    next_bracket = -1 if holds(folded, "(（") else beyond  # no bracket opens before it
    next_comparison = -1  # no comparison begins before it
    dated: Draft | None = None  # the last figure that is compared with another time
    dated_by = -1  # where that comparison begins
    previous: Draft | None = None  # the figure before, whatever was told of it
    previous_end = -1  # where its words end
    topic: Draft | None = None  # the last figure of which something was told, that others may go on about
    outer_topic: Draft | None = None  # the topic before a bracket that opens directly behind it
    for draft, following, clause_start, ceiling, sentence in zip(
        drafts, [*drafts[1:], None], layout.starts, layout.ceilings, layout.sentences, strict=True
    ):
        start, outer, kind = draft.start, draft.ext_start, draft.kind
        before = folded[outer - 1]
        if before in _BEFORE_CELL:
            clause_start, outer = _past_aside(passage, draft, previous, clause_start, previous_end)
        floor = clause_start
        if previous_end > clause_start:
            floor = behind(folded, previous_end, outer)
        if start - floor > _REACH:
            floor = start - _REACH
        if next_bracket < start:
            floor = inside(folded, floor, start)
            topic, outer_topic = topic_in_brackets(folded, (previous_end, outer, start), topic, outer_topic)
            bracket = _OPENING.search(folded, start)
            next_bracket = bracket.start() if bracket is not None else beyond
            if outer_topic is not None:
                next_bracket = -1  # asked again at the next figure
        bases: list[tuple[int, int]] = []
        end: int | None = None  # where what is told of ends: before the predicate, or what it stands beside
        if next_comparison < start:
            if next_comparison < floor:
                sign = BASIS_SIGN.search(folded, floor)
                next_comparison = sign.start() if sign is not None else beyond
            if next_comparison < start:
                bases, end = set_basis(folded, raw, draft, next_comparison, outer)
                if bases:
                    if previous is dated and dated is not None and bases[-1][0] == previous_end:
                        times.set_level_before(dated, draft, dated_by)  # 较上月的4800套|环比上升27.6%
                    dated, dated_by = draft, bases[-1][0]
        if outer < start:
            tail, outer = read_hedged(folded, floor, outer, start, bases)
        else:
            tail = read_tail(folded, floor, outer, bases)
        if changes.set_change(draft, kind, tail, floor, ceiling):
            worded = True
        if (
            (restates or kind in RATES)
            and previous is not None
            and draft.direction is None
            and draft.ext_start - previous_end <= LONGEST_AGAIN
        ):
            _tell_again(folded, previous, draft)
        if kind in BY_KIND and (of := BY_KIND[kind](folded, draft, clause_start)) and end is None:
            end = read_tail(folded, floor, of, []).end  # 来水|为多年均值5.7倍
        if times.due <= start:
            floor = times.set_period(draft, floor, sentence, before)
        if hopes.coming < start:
            hopes.set_modality(draft, clause_start)
        if end is None:
            end = tail.end
        if before == "的":
            floor, end = _of_which(folded, draft, previous, (clause_start, floor), end)
        if has_per and "每" in folded[floor:start]:
            end = set_per(folded, raw, draft, floor, outer, end)
            if draft.direction is not None and folded[draft.ext_end] == "的":
                set_planned(folded, raw, draft, ceiling)
        if has_since and (since := folded.rfind("以来", floor, end)) >= 0:
            floor = since + len("以来")  # 入汛以来|平均降雨量
        if not rates or start not in rates:
            set_subject(passage, draft, tail, (floor, end, ceiling), topic, previous_end)
        if kind is kinds.PERCENTAGE_POINT and draft.basis is not None:
            name_pulled(draft)
        if worded:
            if words is None:
                words = Words(folded, raw, asked=asked)
            worded = words.tell(draft, tail, floor, topic)
        if draft.subject is None:
            if kind is not kinds.DURATION and (not rates or start not in rates):
                topic = draft  # but 近5年来: nothing was told of
        elif (folded[draft.ext_end] not in LEADING_ON and kind is not kinds.LENGTH) or not only_leads_on(
            folded, draft, following, topic, next_comparison
        ):
            topic = draft
        if previous_end < clause_start:
            if before in "至逾约近超过" and draft.ext_start - previous_end == 2 and previous is not None:
                join_arrival(folded, previous, draft)  # 下跌8501元，至逾10万元
        elif previous is not None:
            of_level = dated_by if previous is dated else -1
            _join(folded, raw, previous, draft, times, of_level, adjoining=floor == previous_end)
            apart = start - previous_end
            if apart <= 1 or (apart <= LONGEST_BETWEEN and folded[previous_end] in "、年"):
                close.append((previous, draft))
        previous = draft
        previous_end = draft.ext_end
    _share(passage, close)


def _share(passage: Passage, close: list[tuple[Draft, Draft]]) -> None:
    """Joins what a comma parts, and gives figures that stand close to one another the noun they share.

    Args:
        passage: The text, its figures read.
        close: Each two figures with hardly anything between, in order.
    """
    folded, raw, drafts, _ = passage
    if PARTED.search(folded):
        join_parted(passage)
    for first, second in reversed(close):
        share_subject(folded, raw, first, second)
    if "[" in folded:
        drop_references(drafts)


def _past_aside(
    passage: Passage, draft: Draft, previous: Draft | None, start: int, previous_end: int
) -> tuple[int, int]:
    """Where the clause and the words of a figure begin and end that stands behind a note, in a cell or behind a blank.

    Args:
        passage: The text.
        draft: The figure; one in a cell gets the name of its row.
        previous: The figure before.
        start: Where the clause begins by its marks.
        previous_end: Where the words of the figure before end.
    """
    folded, raw, _, layout = passage
    outer = draft.ext_start
    before = folded[outer - 1]
    if before not in CLOSING_BRACKETS:
        draft.subject = row_name(folded, raw, outer - (before == "+"))
        anew = before == " " and starts_anew(folded, previous, draft)
        return (outer if anew else start), outer
    opened = note_start(folded, outer, max(previous_end, 0))
    if opened < 0:
        return start, outer
    return layout.clause(opened)[0], opened  # 同比增长（如无说明，均为名义增长）4.4%


def _tell_again(folded: str, previous: Draft, draft: Draft) -> None:
    """Gives a figure that says the one before in another unit its change: 增长1.2倍，即120%."""
    if (draft.kind in RATES or previous.kind in RATES) and says_again(folded, previous, draft):
        draft.direction, draft.mode, draft.basis = previous.direction, previous.mode, previous.basis


def _of_which(
    folded: str, draft: Draft, previous: Draft | None, starts: tuple[int, int], end: int
) -> tuple[int, int]:
    """Where the words of a figure behind a 的 begin, and where what is told of ends: 前20日均价的80%.

    Args:
        folded: The folded text.
        draft: The figure.
        previous: The figure before.
        starts: Where its clause begins, and where its words do.
        end: Where what is told of ends so far.
    """
    clause, floor = starts
    if draft.comparator in KEEPING and (kept := kept_from(folded, draft, clause)) >= 0:
        if floor > kept:
            floor = max(clause, draft.start - _REACH)  # 不低于|前20日均价的80%
        return floor, read_tail(folded, floor, kept, []).end
    if found := TIMES_OF.search(folded, floor, draft.ext_start):
        return floor, read_tail(folded, floor, found.start(), []).end
    if previous is not None and shares_whole(folded, previous, draft):
        return floor, floor  # 仅为飞机的五分之一、大客车的一半
    return floor, end


def _join(
    folded: str, raw: str, previous: Draft, draft: Draft, times: Times, dated_by: int, *, adjoining: bool
) -> None:  # fmt: skip
    """Joins a figure to the one before in its clause: by how much and to what, of which age, from what to what.

    Args:
        folded: The folded text.
        raw: The text as written.
        previous: The figure before.
        draft: The figure.
        times: The times of the text.
        dated_by: Where the comparison of the one before with another time begins; -1 where there is none.
        adjoining: Whether all the words between are its own.
    """
    if adjoining:
        if draft.direction is None:
            join_arrival(folded, previous, draft)
        if previous.kind is kinds.AGE or previous.tier == "C":
            set_aged(raw, folded, previous, draft)
    if previous.per is not None:
        share_per(folded, previous, draft)
    if join_movement(folded, previous, draft):
        if folded[previous.ext_start - 1] not in _FROM or turned(folded, previous):
            name_moved(folded, raw, previous, draft)
        times.end_movement(previous, draft)
    elif (
        dated_by >= 0
        and adjoining
        and previous.direction is None
        and draft.direction is not None
        and draft.basis is None
        and folded[dated_by] in "较比相"
    ):
        times.set_level_before(previous, draft, dated_by)
