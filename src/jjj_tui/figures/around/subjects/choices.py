"""Which noun names what a figure is of: the one before it, or the one behind."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, VERB, trimmed
from jjj_tui.figures.around.phrases.notes import labels
from jjj_tui.figures.around.phrases.right_phrases import past_share, right_phrase
from jjj_tui.figures.around.predicates.tail import Tail
from jjj_tui.figures.around.subjects.context import Context
from jjj_tui.figures.around.subjects.described import MEASURE_ENDS, thing_end
from jjj_tui.figures.around.subjects.follows import closes, deed, is_noun, passes
from jjj_tui.figures.around.subjects.precedes import (
    is_dealt,
    is_owned,
    is_sized,
    lasting_end,
)
from jjj_tui.figures.around.times.spells import spell_end, tells_when
from jjj_tui.figures.around.vocabulary.subject_signs import (
    DEEDS,
    HAPPENING,
    LEFT_KINDS,
    MEASURED,
    SCOPES,
    TOTALS,
)
from jjj_tui.figures.around.vocabulary.verbs import opens_with_verb
from jjj_tui.figures.draft import Draft

# What lasts is told by its name, whatever is so old: 屋龄超过30年的老屋.
_LASTING = re.compile("(?:龄|寿命|期限|工期|时长|周期|年限|资历|历史)$")
_OPENED = '「『“"'
_CLOSED = re.compile('[」』”"]')
_AMONG = "中里关"
# How much of a thing is what: 22.9公里为桥梁, 三万亩为林地.
_SPREAD = frozenset((kinds.LENGTH, kinds.AREA))


def choose(
    context: Context, phrase: tuple[int, int, int], holder: tuple[int, int] | None, *, beyond: bool
) -> None:
    """Sets the subject of a figure that has a noun before it: that one, or the noun behind.

    Args:
        context: What is known around the figure.
        phrase: Where the noun before it begins and ends, and which verb there was.
        holder: Whom a light verb parts from it.
        beyond: Whether the figure only lies beyond what stands before it.
    """
    folded, raw, _, draft, tail, floor, ceiling, topic, _ = context
    start, stop, verb = phrase
    kind, unit, follow = draft.kind, draft.unit_canonical, folded[draft.ext_end]
    if unit == "人" and folded[stop - 1] == "等" and stop - start > 2:
        draft.subject = raw[start : stop - 1]  # 张某等3人被捕
        return
    owned = False
    if kind in LEFT_KINDS:
        owned = is_owned(folded, draft, start, stop)
        if not verb and not owned:
            draft.subject = written(raw, start, stop, holder)
            return
        owned = owned or is_dealt(folded, draft, tail, start, stop, verb)
    if follow == " " and (folded[draft.ext_start - 1] != " " or labels(folded, raw, draft, stop, topic)):
        # 暑期到访旅客逾300万 客房供不应求; 能量 1500kJ 蛋白质 9g
        draft.subject = written(raw, start, stop, holder)
        return
    begin, cease, weak = right_phrase(folded, draft.ext_end, ceiling)
    if owned and begin == cease and follow == "的":
        begin, cease, weak = past_share(folded, draft.ext_end + 1)  # 总值5亿元的50%|配对补助
    right = cease > begin and is_noun(folded, draft, (begin, cease), (floor, ceiling), True, beyond)
    if kind is kinds.DURATION:
        stop = lasting_end(folded, start, stop)
        spelled = spell_end(folded, begin) if right else 0
        right = right and (spelled > 0 or (follow == "的" and not _LASTING.search(folded, start, stop)))
        cease = spelled or cease
    elif right and weak and unit in HAPPENING:
        pass  # 3.2万人受灾, 全台约2万户停电: what happened to them
    elif kind is kinds.COUNT or kind in MEASURED:
        if unit in DEEDS and (done := deed(folded, draft, begin, cease, weak, verb)) is not None:
            draft.subject = raw[done[0] : done[1]] or None
            return
        right = right and not _says_too_little(folded, tail, verb, (begin, cease), weak=weak)
        if kind is not kinds.COUNT:
            sized, start = is_sized(folded, kind, start, stop, follow)
            right = right and not sized
        elif folded[stop - 1] in _AMONG and closes(folded, start, stop):
            stop -= 1  # 39个大类行业|中有28个增长
    else:
        right = right and not weak and (owned or _is_share_of(folded, draft, tail, phrase, cease))
    if right:
        draft.subject = _written_behind(folded, raw, begin, cease) or None
        return
    if folded[start].isspace():
        start, stop = trimmed(folded, start, stop)
    draft.subject = written(raw, start, stop, holder) or None


def _says_too_little(folded: str, tail: Tail, verb: int, behind: tuple[int, int], *, weak: bool) -> bool:
    """Whether a phrase behind a count is none, or says less than the noun before: 建屋量达18.9万个|单位.

    Args:
        folded: The folded text.
        tail: The predicate of the count.
        verb: Which verb stood before it.
        behind: Where the phrase begins and ends.
        weak: Whether it opens like a verb.
    """
    begin, cease = behind
    if weak and (cease - begin < 4 or verb == NO_VERB):
        return True
    if verb != VERB and folded[begin:cease] == "单位":
        return True
    return tail.to and folded[cease - 2 : cease] in TOTALS  # 用户总数达80万个商户总数达3千个


def _is_share_of(folded: str, draft: Draft, tail: Tail, phrase: tuple[int, int, int], cease: int) -> bool:
    """Whether what stands before a share says where, or what is done with it, and the noun behind what it is of.

    Args:
        folded: The folded text.
        draft: The share.
        tail: Its predicate.
        phrase: What stands before it, and which verb there was.
        cease: Where the noun behind it ends.
    """
    start, stop, verb = phrase
    scoped = folded[start:stop] in SCOPES
    if folded[draft.ext_end] == "的":
        # 全省三分之一的苗木, 逾期加收万分之五的滞纳金
        return scoped or (verb == VERB and draft.kind is kinds.FRACTION and not tail.direction)
    # 全市四分之一|公车|停驶: more is told of them
    return scoped and tail.end == draft.ext_start and "\u4e00" <= folded[cease] <= "\u9fff"


def set_behind(context: Context, verb: int, *, beyond: bool) -> bool:
    """Sets the noun behind a figure that has none before it; whether there is one."""
    folded, raw, _, draft, _, floor, ceiling, _, _ = context
    within = (floor, ceiling)
    kind, unit = draft.kind, draft.unit_canonical
    begin, cease, weak = right_phrase(folded, draft.ext_end, within[1])
    right = cease > begin and is_noun(folded, draft, (begin, cease), within, False, beyond)
    if kind is kinds.DURATION:
        right = right and not passes(folded, begin, cease)
        if right and folded[draft.ext_end] != "的" and opens_with_verb(folded, begin, cease):
            right = not tells_when(folded, draft.ext_start)  # 前3天|接待8万人次
        if right:
            cease = spell_end(folded, begin) or cease
    elif right and weak and unit in HAPPENING:
        pass  # 3.2万人受灾, 全台约2万户停电: what happened to them
    elif kind is kinds.COUNT or kind in MEASURED:
        if unit in DEEDS and (done := deed(folded, draft, begin, cease, weak, verb)) is not None:
            draft.subject = raw[done[0] : done[1]] or None
            return True
        if begin == cease and folded[begin] == "为" and kind in _SPREAD:
            begin, cease, weak = right_phrase(folded, begin + 1, within[1])
            right = cease == within[1] and cease - begin > 1 and not weak  # 其中22.9公里为|桥梁
        right = right and not (weak and cease - begin < 4)
    else:
        right = right and not weak and kind is not kinds.INDEX
    if right:
        draft.subject = _written_behind(folded, raw, begin, cease) or None
    return right


def written(raw: str, start: int, stop: int, holder: tuple[int, int] | None) -> str:
    """A phrase with whom a light verb parts from it (京津冀|实现|地区生产总值)."""
    return raw[start:stop] if holder is None else raw[holder[0] : holder[1]] + raw[start:stop]


def _written_behind(folded: str, raw: str, begin: int, cease: int) -> str:
    """A phrase behind its number, without the 中 that only says among whom, and with the quotation mark it opens with."""
    last = folded[cease - 1]
    if last in _AMONG:
        if folded[cease - 2 : cease] == "有关" and cease - begin > 3:
            cease -= 2  # 3宗同类案件|有关
        elif closes(folded, begin, cease):
            begin, cease = trimmed(folded, begin, cease - 1)
    elif last == "的":
        cease -= 1  # 12家分析师预期|的5%
    elif last in MEASURE_ENDS and (thing := thing_end(folded, begin, cease)):
        cease = thing  # 15个县市|日降雨量超过100毫米
    if folded[begin - 1] in _OPENED and _CLOSED.search(folded, begin, cease):
        begin -= 1  # 500元“家电”补贴
    return raw[begin:cease]
