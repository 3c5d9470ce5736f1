"""What a figure is about: the noun before its predicate, the noun behind it, or what was told of before."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import BARE_VERB, NO_VERB, VERB, left_phrase, trimmed
from jjj_tui.figures.around.phrases.notes import labels
from jjj_tui.figures.around.phrases.right_phrases import past_share, right_phrase
from jjj_tui.figures.around.predicates.tail import Tail, read_tail
from jjj_tui.figures.around.subjects.asides import LACKING, lacking_end
from jjj_tui.figures.around.subjects.carried import counted_among
from jjj_tui.figures.around.subjects.described import MEASURE_ENDS, named_by_kind, settled_by_verb, thing_end
from jjj_tui.figures.around.subjects.follows import closes, deed, is_noun, passes
from jjj_tui.figures.around.subjects.picked import picked_from
from jjj_tui.figures.around.subjects.precedes import (
    before_when,
    is_among,
    is_dealt,
    is_name,
    is_owned,
    is_sized,
    lasting_end,
    unusual,
)
from jjj_tui.figures.around.subjects.topics import carry, look_back
from jjj_tui.figures.around.times.spells import spell_end, tells_when
from jjj_tui.figures.around.vocabulary.subject_signs import (
    DEEDS,
    HANDS,
    HAPPENING,
    LANDS,
    LEFT_KINDS,
    MEASURED,
    SCOPES,
    TOTALS,
    UNUSUAL_HEADS,
)
from jjj_tui.figures.around.vocabulary.verbs import opens_with_verb
from jjj_tui.figures.clauses import Layout
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
# What lasts is told by its name, whatever is so old: 屋龄超过30年的老屋.
_LASTING = re.compile("(?:龄|寿命|期限|工期|时长|周期|年限|资历|历史)$")
_OPENED = '「『“"'
_CLOSED = re.compile('[」』”"]')
_FROM_BARE = re.compile("[由从](?:(?:[每原约近][^0-9]{0,2})?[0-9]|寥寥|区区|零(?=[增升涨发扩]))")
_AMONG = "中里关"
# What is so long may be told by what it is away from, what lasts so long ends in 长 or 满.
_NAMED_OTHERWISE = frozenset((kinds.LENGTH, kinds.DURATION))
# How much of a thing is what: 22.9公里为桥梁, 三万亩为林地.
_SPREAD = frozenset((kinds.LENGTH, kinds.AREA))


def set_subject(
    folded: str, raw: str, draft: Draft, floor: int, end: int, ceiling: int,
    previous: Draft | None, gone: int, tail: Tail, layout: Layout,
) -> None:  # fmt: skip
    """Sets the subject of one figure.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        floor: Where its words begin.
        end: Where its predicate begins.
        ceiling: Where the next figure or clause begins.
        previous: The last figure before of which something was told, if any.
        gone: Where the words of the figure before end; -1 where there is none.
        tail: The predicate.
        layout: The clauses of the text.
    """
    if draft.subject is not None:
        return  # 1.2亿用户: read with the number
    kind, ext_end = draft.kind, draft.ext_end
    if tail.to and tail.direction and (opened := _FROM_BARE.search(folded, max(floor, end - 14), end)):
        end = read_tail(folded, floor, opened.start(), []).end  # 由每月4.5万调高到5万元
    if (
        tail.relative
        and kind is kinds.COUNT
        and previous is not None
        and counted_among(folded, previous, draft)
    ):
        carry(draft, previous)  # 36个站点中,水位上涨的有12个
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
        draft.subject = raw[start:stop] if holder is None else _written(raw, start, stop, holder)
        return  # what most are: the noun before the predicate
    if verb and settled_by_verb(folded, raw, draft, gone == floor):
        return
    if (follow in _OF or kind is kinds.LENGTH) and named_by_kind(
        folded, raw, draft, floor, end, ceiling, previous
    ):
        return
    if folded[stop - 1] == "级" and _DEGREES.fullmatch(folded, start, stop):
        start = stop  # 余震45次，其中3.0至3.9级|3次
    short = stop - start < 2
    if (
        short
        and kind is kinds.COUNT
        and previous is not None
        and picked_from(folded, previous, draft, ceiling)
    ):
        carry(draft, previous)  # 36个港口里，21个吞吐量增加，12个减少
        return
    left, beyond = start < stop and verb != BARE_VERB, False
    if left and (short or folded[start] in UNUSUAL_HEADS or folded[stop - 1] in _ASKED_ENDS):
        read = _read_before(folded, raw, draft, tail, start, stop, ceiling, previous)
        if read is None:
            return
        left, beyond, start, stop = read
    if verb and draft.unit_canonical == "折" and folded[stop] == "打" and follow != "的":
        verb = NO_VERB  # 开价打八八折求售
    phrase = (start, stop, verb)
    if left:
        _choose(folded, raw, draft, tail, phrase, holder, (floor, ceiling), beyond, previous)
    elif (
        ext_end >= ceiling
        or (follow == " " and draft.direction is not None)
        or not _set_behind(folded, raw, draft, verb, (floor, ceiling), beyond)
    ):
        look_back(folded, raw, draft, floor, ceiling, previous, gone, tail, layout, phrase)


def _read_before(
    folded: str, raw: str, draft: Draft, tail: Tail, start: int, stop: int, ceiling: int, previous: Draft | None
) -> tuple[bool, bool, int, int] | None:  # fmt: skip
    """What to make of a phrase before a figure that is short, opens unusually or ends like a time.

    Returns:
        As :func:`unusual` does.
    """
    left, beyond = True, False
    if stop - start < 2:
        left = is_name(folded, draft, start, ceiling)
    elif folded[stop - 1] in _ASKED_ENDS and _ORDINALS.fullmatch(folded, start, stop):
        return None if draft.kind in LEFT_KINDS and folded[start] in "第首" else (False, False, start, stop)
    elif folded[start] in UNUSUAL_HEADS:
        found = unusual(folded, raw, draft, tail, start, stop, previous)
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


def _choose(
    folded: str, raw: str, draft: Draft, tail: Tail, phrase: tuple[int, int, int],
    holder: tuple[int, int] | None, within: tuple[int, int], beyond: bool, previous: Draft | None,
) -> None:  # fmt: skip
    """Sets the subject of a figure that has a noun before it: that one, or the noun behind.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        tail: The predicate.
        phrase: Where the noun before it begins and ends, and which verb there was.
        holder: Whom a light verb parts from it.
        within: Where the words of the figure begin, and where the next figure or clause does.
        beyond: Whether the figure only lies beyond what stands before it.
        previous: The last figure before of which something was told, if any.
    """
    start, stop, verb = phrase
    kind, unit, follow = draft.kind, draft.unit_canonical, folded[draft.ext_end]
    if unit == "人" and folded[stop - 1] == "等" and stop - start > 2:
        draft.subject = raw[start : stop - 1]  # 张某等3人被捕
        return
    owned = False
    if kind in LEFT_KINDS:
        owned = is_owned(folded, draft, start, stop)
        if not verb and not owned:
            draft.subject = _written(raw, start, stop, holder)
            return
        owned = owned or is_dealt(folded, draft, tail, start, stop, verb)
    if follow == " " and (folded[draft.ext_start - 1] != " " or labels(folded, raw, draft, stop, previous)):
        # 暑期到访旅客逾300万 客房供不应求; 能量 1500kJ 蛋白质 9g
        draft.subject = _written(raw, start, stop, holder)
        return
    begin, cease, weak = right_phrase(folded, draft.ext_end, within[1])
    if owned and begin == cease and follow == "的":
        begin, cease, weak = past_share(folded, draft.ext_end + 1)  # 总值5亿元的50%|配对补助
    right = cease > begin and is_noun(folded, draft, (begin, cease), within, True, beyond)
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
        right = right and not (weak and (cease - begin < 4 or verb == NO_VERB))
        if right and (
            (folded[begin:cease] == "单位" and verb != VERB)
            or (tail.to and folded[cease - 2 : cease] in TOTALS)
        ):
            right = False  # 建屋量达18.9万个单位; 用户总数达80万个商户总数达3千个
        if kind is not kinds.COUNT:
            sized, start = is_sized(folded, kind, start, stop, follow)
            right = right and not sized
        elif folded[stop - 1] in _AMONG and closes(folded, start, stop):
            stop -= 1  # 39个大类行业|中有28个增长
    else:
        # 全省三分之一的苗木, 逾期加收万分之五的滞纳金
        if follow == "的":
            scoped = folded[start:stop] in SCOPES or (
                verb == VERB and kind is kinds.FRACTION and not tail.direction
            )
        else:  # 全市四分之一|公车|停驶
            scoped = right and tail.end == draft.ext_start and _is_part_of(folded, start, stop, cease)
        right = right and not weak and (owned or scoped)
    if right:
        draft.subject = _written_behind(folded, raw, begin, cease) or None
        return
    if folded[start].isspace():
        start, stop = trimmed(folded, start, stop)
    draft.subject = _written(raw, start, stop, holder) or None


def _is_part_of(folded: str, start: int, stop: int, cease: int) -> bool:
    """Whether a share stands between where it was and what it is of, of which more is told: 全市四分之一公车都停驶."""
    return folded[start:stop] in SCOPES and "\u4e00" <= folded[cease] <= "\u9fff"


def _set_behind(
    folded: str, raw: str, draft: Draft, verb: int, within: tuple[int, int], beyond: bool
) -> bool:
    """Sets the noun behind a figure that has none before it; whether there is one."""
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


def _written(raw: str, start: int, stop: int, holder: tuple[int, int] | None) -> str:
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
