"""What a figure is about: the noun before its predicate, the noun behind it, or what was told of before."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import BARE_VERB, NO_VERB, left_phrase
from jjj_tui.figures.around.predicates.tail import Tail, read_tail
from jjj_tui.figures.around.subjects.carried import counted_among
from jjj_tui.figures.around.subjects.choices import choose, set_behind, written
from jjj_tui.figures.around.subjects.context import Context
from jjj_tui.figures.around.subjects.described import LACKING, lacking_end, named_by_kind, settled_by_verb
from jjj_tui.figures.around.subjects.picked import picked_from
from jjj_tui.figures.around.subjects.precedes import (
    before_when,
    is_among,
    is_name,
    unusual,
)
from jjj_tui.figures.around.subjects.topics import carry, look_back
from jjj_tui.figures.around.vocabulary.subject_signs import (
    HANDS,
    LANDS,
    LEFT_KINDS,
    UNUSUAL_HEADS,
)
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft

# How strong or of which rank: the things themselves are told before. 其中4.0级以上|1次, 3.0至3.9级|2次
_DEGREES = re.compile("[0-9.]+(?:(?:至|到|[-—～~])[0-9.]+)?级")
# What ends in one of these says when (议价后, 开业时), unless it is a word that says no time.
_WHEN_ENDS = frozenset("后前时")
# What asks for a second look at the end of a phrase.
_ASKED_ENDS = _WHEN_ENDS | frozenset("级批轮期回峰谷中标等薪处")
# Which one of those told of before, and never what: 第二批5000万元, 低谷跌破5分钱.
_ORDINALS = re.compile("(?:第[0-9一二三四五六七八九十]{1,3}|首)[批轮期回]|[高低]峰|[低波]谷|[谷峰]时")
# 九成新的自行车, 八成熟的牛排
_OF = "的新熟经直财损"
_FROM_BARE = re.compile("[由从](?:(?:[每原约近][^0-9]{0,2})?[0-9]|寥寥|区区|零(?=[增升涨发扩]))")
# What is so long may be told by what it is away from, what lasts so long ends in 长 or 满.
_NAMED_OTHERWISE = frozenset((kinds.LENGTH, kinds.DURATION))


def set_subject(
    passage: Passage, draft: Draft, tail: Tail, bounds: tuple[int, int, int], topic: Draft | None, previous_end: int
) -> None:  # fmt: skip
    """Sets the subject of one figure.

    Args:
        passage: The text.
        draft: The figure.
        tail: Its predicate.
        bounds: Where its words begin, where its predicate does, and where the next figure or clause does.
        topic: The last figure before of which something was told, if any.
        previous_end: Where the words of the figure before end; -1 where there is none.
    """
    folded, raw, _, layout = passage
    floor, end, ceiling = bounds
    if draft.subject is not None:
        return  # 1.2亿用户: read with the number
    kind, ext_end = draft.kind, draft.ext_end
    if tail.to and tail.direction and (opened := _FROM_BARE.search(folded, max(floor, end - 14), end)):
        end = read_tail(folded, floor, opened.start(), []).end  # 由每月4.5万调高到5万元
    if tail.relative and kind is kinds.COUNT and topic is not None and counted_among(folded, topic, draft):
        carry(draft, topic)  # 36个站点中,水位上涨的有12个
        return
    if end <= floor:
        start, stop, holder, verb = end, end, None, NO_VERB
    else:
        if folded[end - 1] in LACKING:
            end = lacking_end(folded, floor, end)  # 成绩距纪录差了12秒
        start, stop, holder, verb = left_phrase(folded, floor, end)
    follow = folded[ext_end]
    if (
        stop - start > 1
        and not verb
        and (
            kind in LEFT_KINDS
            or (ext_end >= ceiling and kind not in _NAMED_OTHERWISE and draft.unit_canonical not in LANDS)
        )
        and follow not in _OF
        and folded[start] not in UNUSUAL_HEADS
        and folded[stop - 1] not in _ASKED_ENDS
        and (ext_end == draft.end or folded[draft.ext_start - 1] not in HANDS)
    ):
        draft.subject = written(raw, start, stop, holder)
        return  # what most are: the noun before the predicate
    if verb and settled_by_verb(folded, raw, draft, previous_end == floor):
        return
    context = Context(folded, raw, layout, draft, tail, floor, ceiling, topic, previous_end)
    if (follow in _OF or kind is kinds.LENGTH) and named_by_kind(context, end):
        return
    _ask(context, (start, stop, verb), holder)


def _ask(context: Context, phrase: tuple[int, int, int], holder: tuple[int, int] | None) -> None:
    """Sets the subject of a figure whose phrase before it names it, does not, or has a rival behind.

    Args:
        context: What is known around the figure.
        phrase: Where the phrase begins and ends, and which verb there was.
        holder: Whom a light verb parts from it.
    """
    folded, _, _, draft, _, _, ceiling, topic, _ = context
    start, stop, verb = phrase
    follow = folded[draft.ext_end]
    if folded[stop - 1] == "级" and _DEGREES.fullmatch(folded, start, stop):
        start = stop  # 余震45次，其中3.0至3.9级|3次
    short = stop - start < 2
    if (
        short
        and folded[start] not in "男女"
        and draft.kind is kinds.COUNT
        and topic is not None
        and picked_from(folded, topic, draft, ceiling)
    ):
        carry(draft, topic)  # 36个港口里，21个吞吐量增加，12个减少
        return
    left, beyond = start < stop and verb != BARE_VERB, False
    if left and (short or folded[start] in UNUSUAL_HEADS or folded[stop - 1] in _ASKED_ENDS):
        read = _read_before(context, start, stop)
        if read is None:
            return
        left, beyond, start, stop = read
    if verb and draft.unit_canonical == "折" and folded[stop] == "打" and follow != "的":
        verb = NO_VERB  # 开价打八八折求售
    if left:
        choose(context, (start, stop, verb), holder, beyond=beyond)
    elif (
        draft.ext_end >= ceiling
        or (follow == " " and draft.direction is not None)
        or not set_behind(context, verb, beyond=beyond)
    ):
        look_back(context, (start, stop, verb))


def _read_before(context: Context, start: int, stop: int) -> tuple[bool, bool, int, int] | None:
    """What to make of a phrase before a figure that is short, opens unusually or ends like a time.

    Returns:
        As :func:`unusual` does.
    """
    folded, draft = context.folded, context.draft
    left, beyond = True, False
    if stop - start < 2:
        left = is_name(folded, draft, start, context.ceiling)
    elif folded[stop - 1] in _ASKED_ENDS and _ORDINALS.fullmatch(folded, start, stop):
        return None if draft.kind in LEFT_KINDS and folded[start] in "第首" else (False, False, start, stop)
    elif folded[start] in UNUSUAL_HEADS:
        found = unusual(context, start, stop)
        if found is None:
            return None
        left, beyond, start, stop = found
    elif folded[stop - 1] == "薪" and folded[stop - 3] in "至到为" and folded[stop - 2] in "年月周日时":
        start = stop - 2  # 最低工资调升至|月薪2万9500元
        if draft.direction is not None:
            draft.mode = "to"
    if left and folded[stop - 1] in _WHEN_ENDS:
        stop = before_when(folded, start, stop)
        left = stop - start > 1  # 单位|议价后减42万元
    return left, beyond, start, stop - is_among(folded, start, stop)
