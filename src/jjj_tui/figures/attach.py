"""What the words around a figure say: did it rise or fall, by or to, against what, and what it is about."""

import re
from bisect import bisect_right

from jjj_tui.figures import kinds
from jjj_tui.figures.change import (
    join_arrival,
    join_movement,
    set_change,
    set_factor,
    set_kind_by_context,
)
from jjj_tui.figures.clauses import SENTENCE_ENDS, Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.phrases import left_phrase, right_phrase
from jjj_tui.figures.tail import BASIS, BASIS_SIGN, BESIDE, Tail, read_tail

_PERIOD = re.compile(
    r"(?=[截0-9今去前明上本当下第一二三四报年全])(?:截[至止]到?)?(?:(?:[12][0-9]{3}年|今年|去年|前年|明年|上年|本年|当年)(?:以来|底|末|初|上半年|下半年|前[一二三]个?季度|第?[一二三四]季度?|[0-9]{1,2}月(?:[0-9]{1,2}日|份|底|末)?|[0-9]{1,2}[-—至][0-9]{1,2}月(?:份)?)?|(?<![0-9])[0-9]{1,2}[-—至][0-9]{1,2}月(?:份)?|(?<![0-9])[0-9]{1,2}月(?:[0-9]{1,2}日|份)?|上半年|下半年|前三季度|前三季|第?[一二三四]季度?|报告期内|年末|全年|本月|上月|当月)"
)
_MODAL_SIGN = re.compile("[计拟力目争确将可有预能料或估]")
_MODALITY = re.compile(
    "(计划|拟|力争|目标|争取|确保|将(?![近军]))|可(?!再生|持续)|有望|预计|能够|预估|料|或将|可能|估计"
)
_PER = re.compile(
    r"每[0-9.]*[十百千万亿]*(?:方呎|方尺|平方尺|平方英尺|箱|盒|公吨|盎司|磅|标箱|平方米|平方公里|公顷|公里|立方米|平方呎|坪|人|户|亩|公斤|斤|吨|度|股|晚|天|日|月|年|小时|分钟|秒|次|张|个|件|台|套|座|桶|辆|头|只|瓶|份|位|名|千瓦时|季|周)"
)
_TIMES_OF = re.compile("(?:是|为|达|达到|相当于|等于|占|占了|约占)[^，,。]{1,16}的$")
# Hedges that are nouns: they belong to what the figure is about.
_NAMED_HEDGES = ("时速", "起售价", "起步价", "上限", "下限")
_PERSONS = frozenset(["人", "名", "户", "位", "家", "人次"])
# A dimension directly before its measure names it, whatever follows: 高度约520公里的轨道.
_SIZED = re.compile(
    "[高长宽深厚重径]度?$|[海拔里程面积速距离容规模身体总]{1,2}[高长拔程积速离量模重度]$|直径$|口径$|距离$|海拔$|容量$|温度$|气温$"
)
# A figure said again in another unit: 升息半碼,即12.5個基點.
_CLOSING = re.compile("[)）]")
_BY_CONTEXT = frozenset((kinds.LENGTH, kinds.MONEY))
_RATES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE))
_SAME_FACT = re.compile("[，,(（]?(?:即|亦即|也就是|相当于|折合|约合|合|或)约?")
# What these are of stands before them wherever anything does.
_LEFT_KINDS = frozenset((
    kinds.MONEY, kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.INDEX, kinds.EXCHANGE_RATE,
))  # fmt: skip
_MEASURED = frozenset((
    kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.SPEED, kinds.FREQUENCY, kinds.DATA,
    kinds.TEMPERATURE, kinds.ANGLE, kinds.OTHER, kinds.DURATION, kinds.AGE,
))  # fmt: skip


# A predicate and its noun lie within this many characters before the number.
_REACH = 80


def attach(folded: str, raw: str, drafts: list[Draft], layout: Layout) -> None:
    """Sets direction, mode, basis, period, modality, ratio and subject of every figure."""
    if not drafts:
        return
    periods = [match.span() for match in _PERIOD.finditer(folded)]
    brackets = "(" in folded or "（" in folded
    listed = "、" in folded
    rated = "每" in folded
    previous: Draft | None = None
    last = len(drafts) - 1
    for index, draft in enumerate(drafts):
        clause_start, ceiling, sentence = layout.clauses[index]
        start, outer = draft.start, draft.ext_start
        floor = clause_start
        if previous is not None and previous.ext_end > clause_start:
            floor = previous.ext_end
            # What stands before the first 、 still belongs to the figure before (200余人受伤、17人失踪).
            if listed and outer > floor and (joint := folded.find("、", floor, outer)) >= 0:
                floor = joint + 1
        if start - floor > _REACH:
            floor = start - _REACH
        if brackets:
            floor = _inside_brackets(folded, floor, start)
        if index < last and drafts[index + 1].start < ceiling:
            ceiling = drafts[index + 1].start
        bases: list[tuple[int, int]] = []
        beside = None
        if sign := BASIS_SIGN.search(folded, floor, draft.end):
            bases = [match.span() for match in BASIS.finditer(folded, sign.start(), draft.end)]
            if bases:
                draft.basis = raw[bases[-1][0] : bases[-1][1]]
            elif beside := BESIDE.search(folded, sign.start(), outer):
                draft.basis = raw[beside.start() : beside.end()]
        if outer < floor:
            outer = floor
        broken = False
        if outer < start:
            broken = folded.startswith(("跌破", "跌穿"), outer)
            outer = _past_named_hedge(folded, outer)
        tail = read_tail(folded, floor, outer, bases)
        if broken:
            tail.direction = "decrease"
        set_change(folded, draft, tail, floor, ceiling)
        kind = draft.kind
        if (
            draft.direction is None
            and previous is not None
            and kind in _RATES
            and _SAME_FACT.fullmatch(folded, previous.ext_end, draft.ext_start)
        ):
            draft.direction, draft.mode, draft.basis = previous.direction, previous.mode, previous.basis
        if kind in _BY_CONTEXT:
            set_kind_by_context(folded, draft, clause_start)
        elif kind is kinds.MULTIPLE:
            set_factor(draft)
        if periods:
            draft.period = _period(folded, raw, periods, sentence, start)
        if sign := _MODAL_SIGN.search(
            folded, clause_start if start - clause_start < 30 else start - 30, start
        ):
            told = _MODALITY.search(folded, sign.start(), start)
            if told:
                draft.modality = "planned" if told.group(1) else "possible"
        subject_end = beside.start() if beside else tail.end
        if folded[start - 1 : start] == "的" and (of := _TIMES_OF.search(folded, floor, start)):
            subject_end = read_tail(folded, floor, of.start(), []).end
        if rated:
            subject_end = _set_per(folded, raw, draft, floor, subject_end)
        _subject(folded, raw, draft, floor, subject_end, ceiling, previous, tail, layout)
        if previous is not None:
            if floor == previous.ext_end and draft.direction is None:
                join_arrival(folded, previous, draft)
            if previous.ext_end >= clause_start:
                join_movement(folded, previous, draft)
        previous = draft
    for first, second in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if second.start == first.ext_end:
            if first.kind is kinds.COUNT and second.kind is kinds.AGE:
                first.subject = second.subject  # 1069位20岁以上民众
        elif second.start - first.ext_end == 1 and folded[first.ext_end] in "/／":
            first.subject = second.subject  # 100兆瓦/400兆瓦时储能电站


def _inside_brackets(folded: str, floor: int, start: int) -> int:
    """Where the words of a figure begin when a bracket opens before it and is not closed again."""
    opened = max(folded.rfind("(", floor, start), folded.rfind("（", floor, start))
    return opened + 1 if opened >= 0 and not _CLOSING.search(folded, opened, start) else floor


def _past_named_hedge(folded: str, outer: int) -> int:
    """Past 时速 or 起售价, which say what is measured as well as how (but 列车以时速350公里运行)."""
    if folded[outer - 1 : outer] in ("以", "按"):
        return outer
    return next((outer + len(word) for word in _NAMED_HEDGES if folded.startswith(word, outer)), outer)


def _period(folded: str, raw: str, periods: list[tuple[int, int]], sentence: int, start: int) -> str | None:
    """The last time named in the sentence before a figure, unless something is compared with it."""
    index = bisect_right(periods, (start, start)) - 1
    while index >= 0 and periods[index][0] >= sentence:
        begin, end = periods[index]
        if folded[begin - 1 : begin] not in ("较", "比", "与", "自", "从", "由"):
            return raw[begin:end]
        index -= 1
    return None


def _set_per(folded: str, raw: str, draft: Draft, floor: int, end: int) -> int:
    """Sets the denominator (每平方米); where the words before it and before the predicate end."""
    per = None
    for match in _PER.finditer(folded, floor, draft.start):
        per = match
    if per is None:
        return end
    draft.per = draft.per or raw[per.start() : per.end()]
    return read_tail(folded, floor, per.start(), []).end if per.end() == end else end


def _subject(
    folded: str, raw: str, draft: Draft, floor: int, end: int, ceiling: int,
    previous: Draft | None, tail: Tail, layout: Layout,
) -> None:  # fmt: skip
    start, stop, holder, verb = left_phrase(folded, floor, end)
    kind = draft.kind
    left = stop - start > 1  # one character is a leftover, no noun phrase
    if left and not verb and kind in _LEFT_KINDS:
        draft.subject = raw[start:stop] if holder is None else raw[holder[0] : holder[1]] + raw[start:stop]
        return
    right_start, right_stop, weak = right_phrase(folded, draft.ext_end, ceiling)
    right = right_stop > right_start
    if draft.kind is kinds.DURATION:
        prefer_right = right and (not left or folded[draft.ext_end] == "的")
    elif draft.unit_canonical in _PERSONS and right and weak:
        prefer_right = True  # 14.6万人受灾, 全台约2万户停电: what happened to them
    elif draft.kind is kinds.COUNT or draft.kind in _MEASURED:
        short = weak and right_stop - right_start < 4
        prefer_right = right and not short and (not weak or not left or verb)
        if left and draft.kind is not kinds.COUNT:
            sized = _SIZED.search(folded, start, stop) or draft.kind is kinds.TEMPERATURE
            prefer_right = prefer_right and not sized
    else:
        prefer_right = right and not weak and (not left or (verb and draft.kind is kinds.MONEY))
    if prefer_right:
        draft.subject = raw[right_start:right_stop]
    elif left:
        draft.subject = raw[start:stop]
        if holder:
            draft.subject = raw[holder[0] : holder[1]] + draft.subject
    elif right and not weak:
        draft.subject = raw[right_start:right_stop]
    elif draft.kind is kinds.COUNT and _acts(folded, draft, tail, ceiling):
        draft.subject = None  # 约3500人撤离: they themselves, nothing said before
    elif (phrase := _clause_before(folded, floor, previous, layout)) is not None:
        draft.subject = raw[phrase[0] : phrase[1]]
        draft.flag("carried")
    elif previous is not None and _same_paragraph(folded, previous, draft):
        draft.subject = previous.subject
        if draft.subject is not None:
            draft.flag("carried")


def _acts(folded: str, draft: Draft, tail: Tail, ceiling: int) -> bool:
    """Whether the counted ones are the subject of a verb that follows, with nothing before them in the clause."""
    follow = folded[draft.ext_end : draft.ext_end + 1]
    told = tail.direction or tail.to or tail.level or draft.basis
    return not told and draft.ext_end < ceiling and "\u4e00" <= follow <= "\u9fff"


def _clause_before(folded: str, floor: int, previous: Draft | None, layout: Layout) -> tuple[int, int] | None:
    """The noun phrase at the end of the clause before, where it belongs to no other figure (…成交额的持续增长,去年…)."""
    if floor == 0 or folded[floor - 1] in SENTENCE_ENDS or folded[floor - 1] not in "，,：:":
        return None
    start, _ = layout.clause(floor - 1)
    if previous is not None and previous.ext_end > start:
        return None
    if folded[start] in "按据经从自随由因受在当如与以截":
        return None
    tail = read_tail(folded, start, floor - 1, [])
    begin, end, _, _ = left_phrase(folded, start, tail.end)
    return (begin, end) if end - begin >= 2 else None


def _same_paragraph(folded: str, previous: Draft, draft: Draft) -> bool:
    return folded.find("\n", previous.end, draft.start) < 0
