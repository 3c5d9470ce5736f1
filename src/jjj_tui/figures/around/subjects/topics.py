"""What a figure without a noun of its own is about: what a bracket, a verb or the text before it tells of."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import BARE_VERB, left_phrase
from jjj_tui.figures.around.predicates.tail import EXTENTS
from jjj_tui.figures.around.subjects.carried import (
    carried,
    clause_before,
    labelled,
    named_by_verb,
)
from jjj_tui.figures.around.subjects.context import Context
from jjj_tui.figures.around.subjects.follows import acts
from jjj_tui.figures.around.subjects.sizes import OF_SIZE, is_size, name_degree, owner_before
from jjj_tui.figures.around.subjects.told import amount_end, annotated
from jjj_tui.figures.around.subjects.unlike import OF_RATES, RATE_ENDS, is_rate
from jjj_tui.figures.around.times.spells import SPELL_ENDS, before_spell, tells_when
from jjj_tui.figures.around.vocabulary.subject_signs import CASUALTIES, COLONS, LANDS, PERSONS
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.model import Kind

# What a sum of money is called, in both scripts: 金额, 经费, 捐款, 售价.
_SUMS = "额額费費款价價"
_SPANS = "间来内里后前"

# What is counted by these is of nothing that was told before.
_ALONE = CASUALTIES | LANDS
# The kind of these may settle what they are of, or that nobody tells.
_SETTLING = frozenset((kinds.COUNT, kinds.DURATION, kinds.MONEY, kinds.AREA))
# What else a sum of money is called: 投资, 收入, 利润, 产值.
_EARNED = "资資入润潤值税稅"
_NO_SUMS = frozenset(
    (kinds.COUNT, kinds.LENGTH, kinds.AREA, kinds.MASS, kinds.VOLUME, kinds.POWER, kinds.ENERGY, kinds.SPEED)
)
# What one did on balance: a verb that follows is of whoever did it.
_LONGEST_DEED = 4
_PAIR_REACH = 40
# A rate is none of an amount, and a floor area of no sum: 实用面积45平方米，以440万元售出.
_NAMED_ENDS = RATE_ENDS | frozenset("积積")
_EXTENSIVE = frozenset((kinds.AREA, kinds.LENGTH, kinds.MASS))
# What is paid is what such a sum is of, where the clause before only tells for what.
_PAID = frozenset(("奖励", "补贴", "补助", "罚款", "赔付", "赔偿", "补偿"))
_NET = ("买超", "卖超", "買超", "賣超")


def carry(draft: Draft, previous: Draft) -> None:
    """A figure is of what the one before it was of."""
    draft.subject = previous.subject
    draft.flag("carried")


def _is_sum(previous: Draft, draft: Draft) -> bool:
    """Whether a sum of money was told of, of which no number of things and no size is.

    补助金额平均每家1.25亿元，年底增加到|20家; 概算投资480亿元，|22.9公里为桥梁.
    """
    if previous.kind is not kinds.MONEY or draft.unit is None:
        return False
    if draft.unit_canonical in PERSONS:
        return True  # 低保标准提高到1130元，惠及|4.6万人
    last = (previous.subject or " ")[-1]
    return last in _EARNED or (draft.kind is kinds.COUNT and last in _SUMS)


def _is_paid(folded: str, draft: Draft, begin: int, end: int) -> bool:
    """Whether what is paid stands between a hedge and its sum, and the clause before is of something else."""
    at = draft.start - 2
    return (
        draft.ext_start <= at
        and folded[at : at + 2] in _PAID
        and not folded.endswith(folded[at : at + 2], begin, end)
    )


def _is_other(previous: Draft, kind: Kind) -> bool:
    """Whether the figure before is of a rate, or of an area where a sum of money follows."""
    if (previous.subject or " ")[-1] in RATE_ENDS:
        return is_rate(previous)
    return kind is kinds.MONEY


def _before_each(folded: str, each: Draft, layout: Layout) -> tuple[int, int] | None:
    """What so much of is given for each of those that the figure before counts one of: 扩岗补助|每招1人1500元."""
    near = each.ext_start
    at = folded.rfind("每", near - _LONGEST_DEED, near)
    if at < 0 or each.value != 1 or each.kind is not kinds.COUNT:
        return None
    start, _ = layout.clause(each.start)
    begin, end, _, _ = left_phrase(folded, start, at) if start < at else (at, at, None, 0)
    return (begin, end) if end - begin > 1 and end == at else None


def _set_measure(context: Context, phrase: tuple[int, int, int]) -> bool:
    """Sets one of several measures of a thing (大桥全长2公里，|宽28米; 最高气温13℃，|最低3℃); whether this is one."""
    folded, raw, layout, draft, tail, floor, _, topic, previous_end = context
    start, stop, _ = phrase
    if stop - start == 1 and is_size(folded, draft, start):
        before = clause_before(folded, floor, previous_end, layout)  # 青铜鼎出土，重300斤
        owner = owner_before(folded, topic, start) if before is None else raw[before[0] : before[1]]
        draft.subject = owner + raw[start]
        return True
    degree = start if start < stop else tail.end
    return folded[degree] in "最平" and name_degree(folded, raw, draft, topic, degree)


def _set_held(context: Context, at: int, begun: int | None = None) -> bool:
    """Sets what is told of before a span of time, and happened in it: 泰山|前4天|接待8万人; whether there is any.

    Args:
        context: What is known around the figure.
        at: Where the span ends.
        begun: Where it begins, if that is known.
    """
    if context.folded[at - 1] not in SPELL_ENDS:
        return False
    held = before_spell(context.folded, at, context.layout, begun)
    if held is not None:
        context.draft.subject = context.raw[held[0] : held[1]]
    return held is not None


def _stands_alone(folded: str, previous: Draft | None, floor: int, gone: int, layout: Layout) -> bool:
    """Whether neither the clause before nor the figure before tells whose land it is."""
    if previous is not None and previous.kind in _EXTENSIVE:
        return False
    return clause_before(folded, floor, gone, layout) is None


def look_back(context: Context, phrase: tuple[int, int, int]) -> None:
    """Sets the subject of a figure without a noun of its own: what a bracket, a verb or the text before tells of.

    Args:
        context: What is known around the figure.
        phrase: Where what is left before the predicate begins and ends, and which verb there was.
    """
    folded, raw, _, draft, _, floor, _, _, previous_end = context
    kind = draft.kind
    if kind in OF_SIZE and _set_measure(context, phrase):
        return
    if (
        (folded[floor - 1] in "（(" or kind is kinds.AGE)
        and floor
        and (noted := annotated(folded, floor, previous_end, draft)) is not None
    ):
        draft.subject = raw[noted[0] : noted[1]]
        return
    if phrase[2] == BARE_VERB and _settle_by_verb(context, phrase):
        return
    if kind in _SETTLING and _settle_by_kind(context, phrase):
        return
    if draft.unit_canonical in _ALONE:
        _carry_casualties(context)
    else:
        _go_on(context, phrase)


def _settle_by_verb(context: Context, phrase: tuple[int, int, int]) -> bool:
    """Whether a verb with nothing before it settles what a figure is of: its span of time, its label, itself."""
    folded, raw, layout, draft, _, floor, _, topic, previous_end = context
    start, stop, _ = phrase
    if previous_end == floor and _set_held(context, previous_end):
        return True
    if folded[floor - 1] in COLONS and (label := labelled(folded, floor, previous_end, layout)):
        draft.subject = raw[label[0] : label[1]]  # 现金流：净流入4亿元
        return True
    named = named_by_verb(folded, draft, start, stop, floor, topic)
    if named:
        draft.subject = raw[start:stop]
    elif named is not None and topic is not None:
        carry(draft, topic)
    return named is not None


def _settle_by_kind(context: Context, phrase: tuple[int, int, int]) -> bool:
    """Whether the kind of a figure settles what it is of, or that nobody tells: persons that act, times, sums, land."""
    folded, raw, layout, draft, tail, floor, ceiling, topic, previous_end = context
    start, stop, _ = phrase
    kind = draft.kind
    if kind is kinds.COUNT:
        if acts(folded, draft, tail, ceiling):
            return True  # 约3500人撤离: they themselves, nothing said before
        return previous_end == floor and start == stop and _set_held(context, previous_end)
    if kind is kinds.DURATION:
        if topic is not None and topic.kind is kinds.MONEY and _is_paid(folded, topic, 0, 0):
            return True  # 最高补贴7000元，最多提前4天
        if tells_when(folded, draft.start) and _set_held(context, draft.end, draft.ext_start):
            return True
        return folded[draft.ext_end] in _SPANS  # 此后逐年上升，15年间抬高2米: when, and no more
    if kind is kinds.MONEY:
        at = draft.ext_end + 1
        if folded[at - 1] in "是为" and start == stop and (amount := amount_end(folded, at)):
            draft.subject = raw[at:amount]  # 其中12亿元是|发展开支
            return True
        return False
    if folded[tail.end] == "占" and _stands_alone(folded, topic, floor, previous_end, layout):
        draft.subject = raw[tail.end : tail.end + 2]  # 占地30亩: whose land it is, nobody tells
        return True
    return False


def _carry_casualties(context: Context) -> None:
    """Goes on about those who died or were hurt; other persons and lands are of nothing told before.

    最大震度6弱，3死145伤: persons, whatever was told before; but 爆炸造成3死|145伤.
    """
    draft, topic = context.draft, context.topic
    if (
        topic is not None
        and topic.unit_canonical in CASUALTIES
        and topic.subject
        and draft.unit_canonical not in LANDS
    ):
        carry(draft, topic)


def _is_second(folded: str, previous: Draft) -> bool:
    """Whether another number stands before a figure in its sentence, not far off."""
    lead = folded[max(0, previous.start - _PAIR_REACH) : previous.start]
    return any(char.isdigit() for char in lead[lead.rfind("。") + 1 :])


def _go_on(context: Context, phrase: tuple[int, int, int]) -> None:
    """Sets what a clause without a noun goes on about: the clause before, the figure before, or what is paid."""
    folded, raw, layout, draft, tail, floor, _, topic, previous_end = context
    start, stop, verb = phrase
    kind = draft.kind
    if topic is not None and folded.endswith("相差", 0, draft.ext_start) and _is_second(folded, topic):
        return  # 甲地500万人，乙地300万人，相差200万人: of both
    indexes = kind is kinds.INDEX and topic is not None and topic.kind is kinds.INDEX
    if not indexes and (before := clause_before(folded, floor, previous_end, layout)) is not None:
        if kind is kinds.MONEY and _is_paid(folded, draft, *before):
            draft.subject = raw[draft.start - 2 : draft.start]  # 市民可扫码举报，最高|奖励|1000元
            return
        draft.subject = raw[before[0] : before[1]]
        draft.flag("carried")
    elif (
        topic is not None
        and topic.subject is not None
        and (kind in OF_RATES or topic.subject[-1:] not in _NAMED_ENDS or not _is_other(topic, kind))
        and (kind not in _NO_SUMS or not _is_sum(topic, draft))
        and carried(folded, topic, draft, tail, start, stop)
    ):
        carry(draft, topic)
        if verb == BARE_VERB and topic.subject.endswith(_NET):
            draft.subject = topic.subject[:-2] or None  # 外资|卖超百亿，单日提款62亿
    elif topic is not None and topic.subject is None and (given := _before_each(folded, topic, layout)):
        draft.subject = raw[given[0] : given[1]]
    elif kind is kinds.MONEY and _is_paid(folded, draft, 0, 0):
        draft.subject = raw[draft.start - 2 : draft.start]
    elif tail.word in EXTENTS:
        at = folded.find(tail.word, tail.end, draft.start)
        draft.subject = raw[at : at + len(tail.word)] if at >= 0 else None  # 数百名工程师参加，降幅为12.5%
