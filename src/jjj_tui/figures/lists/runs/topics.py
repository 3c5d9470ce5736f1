"""What a list is about whose names stand alone (其中甲、乙、丙分别为…): told before it, in its sentence or the one before."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.predicates.tail import CHANGES
from jjj_tui.figures.around.vocabulary.subject_signs import SCOPES
from jjj_tui.figures.clauses import SENTENCE_ENDS, Layout, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.unjoined import LANDS, count_behind
from jjj_tui.figures.lists.runs.alike import ADDITIVE
from jjj_tui.figures.lists.runs.matters import matter_before
from jjj_tui.figures.lists.runs.measured import SHARES, is_measure, measure_of, topic_before
from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.heads import place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# 结对分三批，首批、第二批、第三批分别为…: what comes in so many parts.
_IN_PARTS = Rarely(
    "分[为成]?(?P<number>[两二三四五六七八九])(?:个?(?:批次?|档次?|类别?|期|级别?|组|等级?|阶段|层次?|种|段|步))$"
)
_ASPECT = "方面"
_LONGEST_ASPECT = 12
_CLAUSES_BACK = 3
_MARKS = Rarely(r"[\s，,：:]")
# What may stand between the end of the sentence before and the names.
_AMONG = frozenset(("", "其中", "其中包括", "当中"))
# Behind 分别 nothing but these leaves open what is measured.
_BARE = frozenset(
    (*words_of("为 是 达 达到 约为 仅为 则为 均为 有 只有 仅有 完成 实现 录得 高达 达成 占"), "")
)
_FIGURES_BACK = 4
_MOST_IN_SENTENCE = 8
_LONGEST = 10
_LONGEST_WHOLE = 6
# 该省, 本市
_THIS, _LANDS_OF = frozenset("该本此"), frozenset("国省市县区州镇乡村校厂院")
# What those end in who have what is measured: 青石公司, 沿海三港, 东区.
_HOLDER_ENDS = frozenset("省市县区州镇乡村盟旗国校院厂店站线路司行业港园馆所局社队团家户地者部")
_HOLDERS = frozenset(("公司", "集团", "我司"))
# 一线城市|二手住宅价格, 东区|粮食产量, 南部|平均气温; but 乡村旅游收入, 小区房价
_HOLDER = Rarely(
    ".{2,}[省市县区州镇乡村港国]|[^城市园地小社山灾都景库][省市县区州]|[东西南北中]{1,2}部|[甲乙丙丁本该总分][厂校院店]"
)
_LONGEST_TWICE = 4
_INDICES = ("指数", "板指", "综指", "成指")
# So much more than their whole may rounded parts come to.
_ROUNDING = Decimal("1.05")
# What only tells that more or less was done: 三大水库分别增蓄2亿立方米.
_DONE = "增减多少"
_CLASS = Rarely("[\u4e00-\u9fff]{2,4}?(?=[较比]|同比|环比|$)")


def told_before(passage: Passage, index: int, run: list[Draft], behind: int) -> tuple[str, bool]:
    """What is measured of names that no noun stands behind, and whether the sentence before told it.

    Nothing where several things may be meant.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.
        behind: Where 分别 ends.
    """
    topic, elsewhere = _told_by_figures(passage, index, run, behind)
    return (topic, elsewhere) if topic else matter_before(passage, index, behind)


def _told_by_figures(passage: Passage, index: int, run: list[Draft], behind: int) -> tuple[str, bool]:
    """As :func:`told_before`, where an aspect or a figure before a list tells it."""
    folded, raw, drafts, layout = passage
    clause, sentence = layout.starts[index], layout.sentences[index]
    before = drafts[index - 1] if index else None
    floor = max(sentence, before.ext_end if before is not None else 0)
    shared = folded.startswith("占", behind)
    topic = (
        topic_before(folded, raw, clause, sentence, before, layout)
        or aspect_before(folded, raw, floor, clause, layout)
        or _parted_before(folded, raw, floor, clause, len(run), layout)
        or counted_before(drafts, index, run, sentence, shared)
    )
    if topic or shared or clause - sentence > _LONGEST_ASPECT:
        return topic, False
    if _MARKS().sub("", folded[sentence:clause]) not in _AMONG:
        return "", False
    said = folded[behind : run[0].ext_start]
    if run[0].per is not None:
        said = said.partition("每")[0]
    if (bare := said.removesuffix("了")) not in _BARE and bare not in CHANGES:
        return "", False
    topic = _in_sentence_before(folded, drafts, index, run, sentence, among=clause > sentence)
    return topic, topic != ""


def not_twice(names: list[str], head: str) -> tuple[list[str], str]:
    """Names and a head told before them, without what both say: 国有企业、民营企业 and 企业|利润总额."""
    if any(fold(name).endswith(_INDICES) for name in names):
        return names, ""  # 两市成交额8000亿元，创业板指、科创50分别上涨…: an index is a measure itself
    *others, last = names
    for size in range(min(_LONGEST_TWICE, len(head)), 1, -1):
        noun = head[:size]
        if not last.endswith(noun):
            continue
        if all(name.endswith(noun) for name in others):
            return names, head[size:]
        if len(last) > size and not any(name.endswith(noun) for name in others):
            return [*others, last[:-size]], head  # 医院36家，其中公立、民营|医院分别为…
    # 充电桩3.2万个，其中公共桩、专用桩分别为…
    return names, "" if head and all(name.endswith(head[-1]) for name in names) else head


def aspect_before(folded: str, raw: str, floor: int, clause: int, layout: Layout) -> str:
    """What one of the clauses before names as the matter (价格方面，…); nothing where none does.

    Args:
        folded: The folded text.
        raw: The text as written.
        floor: Where the sentence, or what belongs to the figure before, leaves off.
        clause: Where the clause of the list begins.
        layout: Where the clauses end.
    """
    for _ in range(_CLAUSES_BACK):
        end = clause - 1
        if end <= floor or folded[end] not in "，,：:":
            break
        clause = max(floor, layout.clause(end)[0])
        if folded.endswith(_ASPECT, clause, end):
            short = end - clause <= _LONGEST_ASPECT
            return _noun(folded, raw, clause, end - len(_ASPECT)) if short else ""
    return ""


def _parted_before(folded: str, raw: str, floor: int, clause: int, count: int, layout: Layout) -> str:
    """What the clause directly before says comes in so many parts: 结对分三批，首批、第二批、第三批分别为…."""
    end = clause - 1
    if end <= floor or folded[end] not in "，,：:" or folded.find("分", floor, end) < 0:
        return ""
    start = max(floor, layout.clause(end)[0])
    parted = _IN_PARTS().search(folded, start, end)
    if parted is None or UP_TO_TEN[parted.group("number")] != count:
        return ""
    return _noun(folded, raw, start, parted.start())


def _noun(folded: str, raw: str, start: int, end: int) -> str:
    begin, stop, _, _ = left_phrase(folded, start, end)
    return raw[begin:stop] if stop == end and stop - begin > 1 else ""


def class_of(folded: str, raw: str, start: int, end: int, count: int, head: str) -> str:
    """The class the names of a list are of (三大|水库), where only a deed is said behind 分别 (增蓄); else what is said.

    Args:
        folded: The folded text.
        raw: The text as written.
        start: Where the names begin.
        end: Where 分别 stands.
        count: How many names there are.
        head: What is said.
    """
    if len(head) != 2 or fold(head)[0] not in _DONE:
        return head
    counted = count_behind(folded, start, end, count)
    if counted is None:
        return head
    named = _CLASS().match(folded, counted.end(), end)
    return raw[counted.end() : named.end()] if named else head


def measured_of(drafts: list[Draft], index: int, run: list[Draft], sentence: int, head: str) -> str:
    """The measure before in the sentence that a head begins (居民人均可支配收入2万元，城乡|居民分别为); else the head."""
    if run[0].kind is kinds.COUNT:
        return head
    for draft in reversed(drafts[max(0, index - _FIGURES_BACK) : index]):
        if draft.start < sentence:
            break
        if _alike(draft, run[0]) and draft.member is None:
            whole = _unplaced(draft.subject or "")
            if len(whole) > len(head) and whole.startswith(head) and is_measure(whole):
                return whole
    return head


def counted_before(drafts: list[Draft], index: int, run: list[Draft], sentence: int, shared: bool) -> str:
    """What a figure before a list measures, in the same sentence: a measure, or what is counted.

    Args:
        drafts: The figures of the text.
        index: The first of the list.
        run: The list.
        sentence: Where the sentence begins.
        shared: Whether the list tells shares of what is counted (读者7万人，男、女分别占31%和69%).
    """
    rates = run[0].kind in SHARES
    for draft in reversed(drafts[max(0, index - _FIGURES_BACK) : index]):
        if draft.start < sentence:
            break
        if not rates and not _alike(draft, run[0]):
            continue
        if draft.kind is kinds.COUNT and draft.member is None and (shared or not rates):
            return _counted(draft)
        if measure := _measure_of(draft):
            return measure
    return ""


def _alike(draft: Draft, first: Draft) -> bool:
    """Whether a figure is of the kind and the unit of a list; 五成 and 50% are of one."""
    same = draft.unit_canonical == first.unit_canonical or first.kind is kinds.PERCENT
    return draft.kind is first.kind and same


def _counted(draft: Draft) -> str:
    """What a figure counts, without where it is counted: 定点药店 of 全区定点药店."""
    whole = _unplaced(draft.subject or "")
    if len(whole) <= _LONGEST_WHOLE:
        return whole
    return measure_of(draft) or (whole if len(whole) <= _LONGEST else "")


def _measure_of(draft: Draft) -> str:
    """What a figure measures: all of its subject but a place or a holder in front of it (全省|老年人口占比, 公司|毛利率)."""
    measure = measure_of(draft)
    if not measure or draft.member is not None:
        return measure
    whole = _unplaced(draft.subject or "")
    front = fold(whole.removesuffix(measure))
    held = front[-1:] in _HOLDER_ENDS and (len(front) > 2 or front in _HOLDERS)
    if held or front[:1].isdigit() or LANDS.issuperset(front):
        return measure
    holder = _HOLDER().match(front)
    whole = whole[holder.end() :] if holder else whole
    return whole if len(whole) <= _LONGEST else measure


def _unplaced(subject: str) -> str:
    """A subject without the places in front of it."""
    folded = fold(subject)
    at = next((len(word) for word in SCOPES if folded.startswith(word)), 0)
    if not at and folded[:1] in _THIS and folded[1:2] in _LANDS_OF:
        at = 2
    at = place_end(folded, at, len(folded))
    at += folded.startswith("的", at)
    return subject[at:] if len(subject) - at > 1 else subject


def _in_sentence_before(
    folded: str, drafts: list[Draft], index: int, run: list[Draft], sentence: int, *, among: bool
) -> str:
    """What the sentence directly before tells, in the same unit, of all of the names: 投票率六成。甲、乙分别为59%、61%.

    Args:
        folded: The folded text.
        drafts: The figures of the text.
        index: The first of the list.
        run: The list.
        sentence: Where its sentence begins.
        among: Whether 其中 makes the list a part of what was told.
    """
    first, end = run[0], sentence - 1
    found: dict[str, list[Draft]] = {}
    for draft in reversed(drafts[max(0, index - _MOST_IN_SENTENCE) : index]):
        if draft.ext_end > end or any(mark in SENTENCE_ENDS for mark in folded[draft.ext_end : end]):
            break
        end = draft.start
        if not _alike(draft, first) or (draft.mode == "by") != (first.mode == "by"):
            continue
        if draft.member is not None or draft.per != first.per:
            return ""
        topic = _counted(draft) if draft.kind is kinds.COUNT else _measure_of(draft)
        found.setdefault(topic, []).append(draft)
    if folded[sentence - 1] == "\n":
        return ""
    if among and first.kind in ADDITIVE and first.kind not in SHARES:
        # 吞吐量14.6亿吨、外贸吞吐量4亿吨。其中，甲港、乙港分别…: no part is more than its whole.
        most = sum(draft.value or 0 for draft in run)
        found = {
            topic: told
            for topic, told in found.items()
            if any((one.value or 0) * _ROUNDING > most for one in told)
        }
    return next(iter(found)) if len(found) == 1 else ""
