"""What the words around a figure say: did it rise or fall, by or to, against what, and what it is about."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.adjoining import LONGEST_AGAIN, LONGEST_BETWEEN, says_again, share_subject
from jjj_tui.figures.around.aged import set_aged
from jjj_tui.figures.around.asides import name_moved, turned
from jjj_tui.figures.around.change import (
    join_arrival,
    join_movement,
    set_change,
    set_factor,
    set_kind_by_context,
)
from jjj_tui.figures.around.hedges import past_named_hedge
from jjj_tui.figures.around.hopes import HOPE, read_hope
from jjj_tui.figures.around.notes import note_start, row_name
from jjj_tui.figures.around.per import set_average, set_per
from jjj_tui.figures.around.periods import find_periods, past_months, set_level_before, set_period
from jjj_tui.figures.around.rates import find_rates
from jjj_tui.figures.around.subject_signs import RATES, THAN
from jjj_tui.figures.around.subjects import set_subject
from jjj_tui.figures.around.tail import (
    BASIS,
    BASIS_SIGN,
    BESIDE,
    LINKED_ENDS,
    TURNS_OF_TIME,
    Tail,
    linked,
    read_tail,
    set_turn,
)
from jjj_tui.figures.around.told import (
    CHANGED_MORE,
    name_change,
    name_loss,
    name_profit,
    passed_by,
)
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import holds

_TIMES_OF = re.compile(
    "(?:是|为|不[及到足]|超过|接近|将近|只有|仅有|仅为|仅是|达|达到|相当于|等于|占(?![比市])|占了|约占|(?<=[复升降减增缩跌回少加])[到至])[^，,。由从]{1,16}的$"
)
_BRACKET = re.compile("[(（)）]")
_OPENING_BRACKETS = "(（"
_CLOSING_BRACKETS = frozenset(")）")
_BEFORE_CELL = _CLOSING_BRACKETS | frozenset(" \t")
_BY_CONTEXT = frozenset((kinds.LENGTH, kinds.MONEY))

# A predicate and its noun lie within this many characters before the number.
_REACH = 80
# A plan or a hope within this many.
_NEAR = 30
_FROM = frozenset("由从自")
# Where a text has none of these, 均 tells of no average by time.
_AVERAGES = tuple(time + word for time in "年月日周季" for word in ("均", "平均"))


def attach(folded: str, raw: str, drafts: list[Draft], layout: Layout) -> None:
    """Sets direction, mode, basis, period, modality, ratio and subject of every figure."""
    if not drafts:
        return
    periods = find_periods(folded)
    rates = find_rates(folded, drafts) if "兑" in folded else ()
    brackets = (
        [match.start() for match in _BRACKET.finditer(folded)] if holds(folded, _OPENING_BRACKETS) else []
    )
    brackets.append(len(folded))
    bracket, passed = -1, 0  # the last bracket before the figure, and how many there are
    rated = "每" in folded
    worded = "亏" in folded or holds(folded, CHANGED_MORE) or ("均" in folded and holds(folded, _AVERAGES))
    changes: list[tuple[Draft, str]] = []  # what tells of a change, and which one
    beyond = len(folded)
    spoken: list[int] = []  # which of the periods something is told of
    told = 0  # how many of the periods stand before the figure
    named = -1  # where the last of those stands
    coming = periods[0][0] if periods else beyond  # where the next period does
    between = -1  # where the period stands in which a movement ends: a change told after is of all its time
    compared = hoped = -1  # where the next comparison and the next hope or plan stand
    hope: re.Match[str] | None = None
    against = -1  # where the comparison begins that stands before the last figure
    close = []  # figures with hardly anything between them and the one before
    previous: Draft | None = None
    topic: Draft | None = None  # the last of which something was told
    of_object = False  # whether the figure before tells how much of a thing was added or taken away
    gone = -1  # where the words of the figure before end
    for index, draft in enumerate(drafts):
        clause_start, ceiling, sentence = layout.clauses[index]
        start, outer, kind = draft.start, draft.ext_start, draft.kind
        reach = draft.end
        if folded[outer - 1] in _BEFORE_CELL:
            if folded[outer - 1] not in _CLOSING_BRACKETS:
                draft.subject = row_name(folded, raw, outer)
            elif (opened := note_start(folded, outer, max(gone, 0))) >= 0:
                clause_start = layout.clause(opened)[0]
                outer = reach = opened  # 同比增长（如无说明，均为名义增长）4.4%
        if gone >= clause_start:
            floor = gone if gone == clause_start else _behind(folded, gone, outer)
        else:
            floor = clause_start
        if start - floor > _REACH:
            floor = start - _REACH
        while brackets[passed] < start:
            bracket = brackets[passed]
            passed += 1
        if bracket >= floor and folded[bracket] in _OPENING_BRACKETS:
            floor = bracket + 1  # it opens before the figure and is not closed again
        if compared < floor:
            sign = BASIS_SIGN.search(folded, floor)
            compared = beyond if sign is None else sign.start()
        bases: list[tuple[int, int]] = []
        beside = -1  # where the other thing stands that the figure is compared with
        if compared < reach:
            bases, beside = _set_basis(folded, raw, draft, compared, outer, reach)
        if outer < start:
            outer = past_named_hedge(folded, floor if outer < floor else outer)
        tail = read_tail(folded, floor, outer, bases)
        if outer < start:
            if folded[outer] == "跌":
                tail.direction = "decrease"  # 跌破, 跌穿
            elif tail.direction is None and folded[start - 1] in LINKED_ENDS:
                tail.direction = linked(folded, outer, start)  # 至少减一半
        goes_on = of_object and floor == gone + 1 and folded[gone] == "、"
        of_object = set_change(folded, draft, tail, floor, ceiling)
        if tail.word and tail.word[0] in TURNS_OF_TIME and draft.basis is None:
            set_turn(folded, raw, draft, tail)
        if goes_on and draft.direction is None and previous is not None and draft.kind is previous.kind:
            # 削减烧结产能60万吨、焦化产能50万吨
            draft.direction, draft.mode, of_object = previous.direction, previous.mode, True
        if (
            kind in RATES
            and draft.direction is None
            and previous is not None
            and draft.ext_start - gone <= LONGEST_AGAIN
            and says_again(folded, previous, draft)
        ):
            draft.direction, draft.mode, draft.basis = previous.direction, previous.mode, previous.basis
        if kind in _BY_CONTEXT:
            set_kind_by_context(folded, draft, clause_start)
        elif kind is kinds.MULTIPLE:
            set_factor(draft)
        if coming <= start:
            while told < len(periods) and periods[told][0] <= start:
                told += 1
            named = periods[told - 1][0]
            coming = periods[told][0] if told < len(periods) else beyond
            if folded[periods[told - 1][1] - 2] == "个":  # 前7个月
                floor = max(floor, past_months(folded, periods[told - 1]))
        if named >= sentence and (named != between or draft.direction is None):
            set_period(folded, raw, draft, periods, told - 1, sentence, spoken)
        near = clause_start if start - clause_start < _NEAR else start - _NEAR
        if hoped < near:
            hope = HOPE.search(folded, near)
            hoped = beyond if hope is None else hope.start()
        if hoped < start and hope is not None:
            draft.modality = read_hope(folded, draft, hope)
        subject_end = tail.end if beside < 0 else beside
        if folded[draft.ext_start - 1] == "的" and (of := _TIMES_OF.search(folded, floor, draft.ext_start)):
            subject_end = read_tail(folded, floor, of.start(), []).end
        if rated and folded.find("每", floor, start) >= 0:
            subject_end = set_per(folded, raw, draft, floor, outer, subject_end)
        if not rates or index not in rates:
            set_subject(folded, raw, draft, floor, subject_end, ceiling, topic, gone, tail, layout)
        if worded:
            _tell_by_words(folded, raw, draft, tail, floor, changes)
        if draft.subject is None:
            if kind is not kinds.DURATION and (not rates or index not in rates):
                topic = draft  # but 近5年来: nothing was told of
        elif (compared >= draft.end or not _beside(folded, draft, compared)) and (
            ((behind := folded[draft.ext_end]) != "的" and (behind != "，" or kind is not kinds.LENGTH))
            or topic is None
            or not passed_by(folded, drafts, index, topic)
        ):
            topic = draft
        if gone >= clause_start:
            assert previous is not None
            if _join(folded, raw, previous, draft, adjoining=floor == gone):
                between = named if previous.period and previous.period != draft.period else between
            elif against >= 0 and floor == gone and draft.direction is not None and draft.basis is None:
                set_level_before(folded, raw, previous, draft, periods, against, told)
            apart = start - gone
            if apart <= 1 or (apart <= LONGEST_BETWEEN and folded[gone] in "、年"):
                close.append(index)
        elif (
            folded[start - 1] in "至到"
            and start - gone == 2
            and draft.direction is None
            and previous is not None
        ):
            join_arrival(folded, previous, draft)  # 下跌8501元，至10万1102元
        against = (
            bases[-1][0] if bases and draft.direction is None and folded[bases[-1][0]] in "较比相" else -1
        )
        previous, gone = draft, draft.ext_end
    for draft, word in changes:
        name_change(folded, raw, draft, word)
    for index in reversed(close):
        share_subject(folded, raw, drafts[index - 1], drafts[index])


def _tell_by_words(
    folded: str, raw: str, draft: Draft, tail: Tail, floor: int, changes: list[tuple[Draft, str]]
) -> None:
    """Sets what a word by itself tells of a figure: averages, losses and how a change differs from last year's.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure; its subject is known.
        tail: Its predicate.
        floor: Where its words begin.
        changes: Gets the figures whose subject is a change, to be named once nothing more is carried from them.
    """
    set_average(folded, raw, draft, floor)
    if tail.word in CHANGED_MORE:
        changes.append((draft, tail.word))
    elif "亏" in folded[tail.end : draft.start] and tail.word[-1:] in ("", "亏"):
        if tail.direction is not None:
            name_loss(folded, raw, draft, tail.end)
        else:
            name_profit(folded, raw, draft, tail.end)


def _set_basis(
    folded: str, raw: str, draft: Draft, compared: int, outer: int, reach: int
) -> tuple[list[tuple[int, int]], int]:
    """Sets what a figure is compared with; the spans of the comparisons, or where the other thing stands beside it.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        compared: Where a comparison may begin.
        outer: Where the words before the figure end.
        reach: Where the figure ends, or the words before a note in brackets.
    """
    bases = [match.span() for match in BASIS.finditer(folded, compared, reach)]
    if bases:
        draft.basis = raw[bases[-1][0] : bases[-1][1]]
    elif beside := BESIDE.search(folded, compared, outer):
        draft.basis = raw[beside.start() : beside.end()]
        return bases, beside.start()
    return bases, -1


def _join(folded: str, raw: str, previous: Draft, draft: Draft, *, adjoining: bool) -> bool:
    """Joins a figure to the one before in its clause: by how much and to what, of which age, from what to what.

    Args:
        folded: The folded text.
        raw: The text as written.
        previous: The figure before.
        draft: The figure.
        adjoining: Whether all the words between are its own.

    Returns:
        Whether the two are the ends of a movement.
    """
    if adjoining and draft.direction is None:
        join_arrival(folded, previous, draft)
    if adjoining and (previous.kind is kinds.AGE or previous.tier == "C"):
        set_aged(raw, folded, previous, draft)
    if not join_movement(folded, previous, draft):
        return False
    if folded[previous.ext_start - 1] not in _FROM or turned(folded, previous):
        name_moved(folded, raw, previous, draft)
    return True


def _behind(folded: str, floor: int, outer: int) -> int:
    """Where the words of a figure begin that stands behind another in its clause."""
    if outer > floor:
        # What stands before the first 、 still belongs to the figure before (200余人受伤、17人失踪).
        if (joint := folded.find("、", floor, outer)) >= 0:
            return joint + 1
        if folded[outer - 1] in "及和与":
            return outer  # 20%所得税及千分之四印花税
    return floor


def _beside(folded: str, draft: Draft, sign: int) -> bool:
    """Whether a figure is only what something is compared with: 较招股价50元|高44%."""
    return folded[draft.ext_end] in THAN and folded[sign] in "比较"
