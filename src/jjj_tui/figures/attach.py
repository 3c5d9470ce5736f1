"""What the words around a figure say: did it rise or fall, by or to, against what, and what it is about."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.figures.grammar import (
    ADVERBS,
    COMPARED_DECREASE,
    COMPARED_INCREASE,
    DECREASE,
    FLAT,
    INCREASE,
    LINKS_TO,
    NAME_TAILS,
    by_last,
    ends_with,
)
from jjj_tui.figures.model import Kind
from jjj_tui.figures.phrases import left_phrase, right_phrase

_BOUNDARY = re.compile("[，；;。！!？?：:\n…]|(?<![0-9]),|,(?![0-9]{3})")
_SENTENCE = frozenset("。！!？?\n；;")
CHANGES: dict[str, Direction] = {
    **dict.fromkeys(FLAT, "flat"), **dict.fromkeys(INCREASE, "increase"), **dict.fromkeys(DECREASE, "decrease"),
}  # fmt: skip
_COMPARED: dict[str, Direction] = {
    **dict.fromkeys(COMPARED_INCREASE, "increase"),
    **dict.fromkeys(COMPARED_DECREASE, "decrease"),
}
# Nouns for the size of a change: 增幅达17% is still by 17%.
_EXTENTS = frozenset(("涨幅", "加幅", "增幅", "升幅", "跌幅", "降幅", "减幅"))
_CHANGE_TABLE = by_last(CHANGES)
_COMPARED_TABLE = by_last(_COMPARED)
_ADVERB_TABLE = by_last(
    (
        *ADVERBS,
        "去年",
        "今年",
        "上年",
        "前年",
        "上月",
        "上周",
        "年初",
        "年底",
        "年末",
        "同期",
        "去年同期",
        "上年同期",
        "上年末",
        "去年底",
        "此前",
        "以前",
        "原来",
        "原先",
        "最初",
        "当初",
        "目前",
        "现在",
        "如今",
        "过去",
        "正负",
        "维持",
        "保持",
        "稳定在",
        "维持在",
        "保持在",
        "投产时",
        "期初",
        "本月",
        "上季",
        "上季度",
        "前值",
        "偏",
        "人民币",
        "新台币",
        "港币",
        "美元",
        "台币",
        "年底前",
        "以后",
        "由",
        "呈现",
        "的",
    )
)
_WHEN = re.compile(r"(?:(?:[0-9]{1,4}|[〇零一二三四五六七八九十]{1,4})(?:年|月|日)(?:底|末|初|前|同期)?)+$")
_WHEN_ENDS = frozenset("年月日底末初前期")
BASIS = re.compile(
    r"(?=[比较同环按与季月年相])(?:"
    r"同比|环比|按年比?|按月比?|按周|按季比?|年比|季比|月比"
    r"|(?:相较于?|较|(?<![占环同别对之配性可])比)[^，,。；;、%的]{1,10}?(?=提升|提高|增长|增加|上升|上涨|下降|减少|降低|下跌|下滑|缩短|扩大|缩小|高出|多出|扩增|成长|衰退|缩减|加快|放缓|回升|回落)"
    r"|与[^，,。；;、0-9%]{1,10}相比|(?:相?较|(?<![占环同别对之配性可])比)(?:前|去|上|今|本|当|同|往|常|历|此|以|前几|上一|前一|上个|三年|五年|十年|[0-9]{1,4}[年月]|[一二三四五六七八九〇十]{1,4}[年月]|年初|期初|疫|投|改|开|原|基|最|峰|预|现|规划|目标|计划|高峰|低谷|创|办|实施|建|启|疫情)[^，,。；;0-9%]{0,9}?"
    r"(?=相比|增|减|升|降|提|下|上[升涨调扬]|扩|缩|高|低|多|少|偏|回|涨|跌|加|放|收|持|攀|翻|约|有所|大幅|明显|净|快|慢|分别|成长|衰退|走|微|略|小[幅升降涨跌]|超|又|再|则|均|长|好|压|节|新|[0-9])(?:相比)?)"
)
# Beside another thing, not another time: 比冠军慢0.02秒, 比全国高3.1个百分点. No rise or fall.
_BESIDE = re.compile(
    r"(?:相?较|(?<![占环同别对之配性可])比)[^，,。；;0-9%]{1,10}?(?=偏?[高低多少快慢长短大小重轻早晚][出了]?约?$)"
)
_PERIOD = re.compile(
    r"(?=[截0-9今去前明上本当下第一二三四报年全])(?:截[至止]到?)?(?:(?:[12][0-9]{3}年|今年|去年|前年|明年|上年|本年|当年)(?:以来|底|末|初|上半年|下半年|前[一二三]个?季度|第?[一二三四]季度?|[0-9]{1,2}月(?:[0-9]{1,2}日|份|底|末)?|[0-9]{1,2}[-—至][0-9]{1,2}月(?:份)?)?|(?<![0-9])[0-9]{1,2}[-—至][0-9]{1,2}月(?:份)?|(?<![0-9])[0-9]{1,2}月(?:[0-9]{1,2}日|份)?|上半年|下半年|前三季度|前三季|第?[一二三四]季度?|报告期内|年末|全年|本月|上月|当月)"
)
_MODALITY = re.compile(
    "(计划|拟|力争|目标|争取|确保|将(?![近军]))|可(?!再生|持续)|有望|预计|能够|预估|料|或将|可能|估计"
)
_OBJECT_CHANGE = re.compile(
    "(增加|减少|新增|净增|节约|节省|降低|提高|压减|减排|缩短|增设|增开|裁减|削减|提升|压缩)(?![值率速器点])"
)
_PER = re.compile(
    r"每[0-9.]*[十百千万亿]*(?:平方米|平方公里|公顷|公里|立方米|平方呎|坪|人|户|亩|公斤|斤|吨|度|股|晚|天|日|月|年|小时|分钟|秒|次|张|个|件|台|套|座|桶|辆|头|只|瓶|份|位|名|千瓦时|季|周)"
)
_RISE_AFTER = re.compile(
    r"的?(?:较快|快速|高)?(增长|增幅|涨幅|升幅|提升|上涨)(?![率点值])|的?(降幅|跌幅|减幅|下降|下跌)(?![率])"
)
_TIMES_OF = re.compile("(?:是|为|达|达到|相当于|等于|占|占了|约占)[^，,。]{1,16}的$")
# 新增纳入医保的药品有十余种: a change word in a modifier says nothing of the number.
_QUALITIES = frozenset(("提高", "提升", "降低", "缩短"))
_QUALITY_STOPS = re.compile("[为占达是]")
_QUANTITY_STOPS = re.compile("[为占达是的有]")
_PRODUCT_SIZE = re.compile("[^，,。]{0,8}(?:制程|工艺|晶圆|晶片|芯片)")
_SPEED = re.compile("(?:时速|每秒|每小时|每分钟|秒速)[^，,。；]{0,3}$")
# Hedges that are nouns: they belong to what the figure is about.
_NAMED_HEDGES = ("时速", "起售价", "起步价", "上限", "下限")
_PERSONS = frozenset(["人", "名", "户", "位", "家", "人次"])
# A dimension directly before its measure names it, whatever follows: 高度约520公里的轨道.
_SIZED = re.compile(
    "[高长宽深厚重径]度?$|[海拔里程面积速距离容规模身体总]{1,2}[高长拔程积速离量模重度]$|直径$|口径$|距离$|海拔$|容量$|温度$|气温$"
)
_CONTEXT_RATE = re.compile("中间价|汇率|兑|汇价|对美元|对人民币|对港元")
# A figure said again in another unit: 升息半碼,即12.5個基點.
_CLOSING = re.compile("[)）]")
_BY_CONTEXT = frozenset((Kind.LENGTH, Kind.MONEY))
_RATES = frozenset((Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT, Kind.MULTIPLE))
_SAME_FACT = re.compile("[，,(（]?(?:即|亦即|也就是|相当于|折合|约合|合|或)约?")
# What these are of stands before them wherever anything does.
_LEFT_KINDS = frozenset((
    Kind.MONEY, Kind.PERCENT, Kind.PERMILLE, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT, Kind.MULTIPLE, Kind.INDEX, Kind.EXCHANGE_RATE,
))  # fmt: skip
_MEASURED = frozenset((
    Kind.AREA, Kind.LENGTH, Kind.MASS, Kind.VOLUME, Kind.ENERGY, Kind.POWER, Kind.SPEED, Kind.FREQUENCY, Kind.DATA,
    Kind.TEMPERATURE, Kind.ANGLE, Kind.OTHER, Kind.DURATION, Kind.AGE,
))  # fmt: skip


# A predicate and its noun lie within this many characters before the number.
_REACH = 80


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the clauses of a text end."""

    boundaries: tuple[int, ...]
    sentences: tuple[int, ...]
    length: int

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around an offset."""
        index = bisect_right(self.boundaries, at - 1)
        start = self.boundaries[index - 1] + 1 if index else 0
        return start, self.boundaries[index] if index < len(self.boundaries) else self.length

    def sentence(self, at: int) -> int:
        """Start of the sentence around an offset."""
        index = bisect_right(self.sentences, at - 1)
        return self.sentences[index - 1] + 1 if index else 0


_BASIS_SIGNS = frozenset("比较同环按与季月年")


def find_bases(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of what a change is measured against (同比, 较2014年)."""
    if _BASIS_SIGNS.isdisjoint(folded[start:end]):
        return []
    return [match.span() for match in BASIS.finditer(folded, start, end)]


def lay_out(folded: str, drafts: list[Draft]) -> Layout:
    """The clause boundaries of a text; commas and colons inside figures are none."""
    spans = iter(drafts)
    current = next(spans, None)
    boundaries = []
    for match in _BOUNDARY.finditer(folded):
        at = match.start()
        while current is not None and current.end <= at:
            current = next(spans, None)
        if current is None or at < current.start:
            boundaries.append(at)
    return Layout(tuple(boundaries), tuple(at for at in boundaries if folded[at] in _SENTENCE), len(folded))


@dataclass(slots=True)
class _Tail:
    """The predicate directly before a figure, read from right to left."""

    end: int
    direction: Direction | None = None
    to: bool = False
    level: bool = False


# A word that ends in one of these is another word: 公共, 国有, 年报.
_NO_ADVERB = {
    "共": "公", "可": "许认", "约": "条合节签预", "近": "附", "超": "中英反赶买卖", "有": "国公私所", "报": "情日年海周季", "为": "行", "在": "存", "从": "服", "由": "自理缘", "拟": "模虚", "至": "甚", "仅": "", "以": "",
    "自": "各", "到": "", "名义": "", "实际": "", "平均": "", "计划": "", "确保": "", "合计": "", "或": "", "即": "",
}  # fmt: skip


def read_tail(folded: str, floor: int, at: int, bases: list[tuple[int, int]]) -> _Tail:
    """Reads what stands directly before a figure: change words, links, adverbs, comparisons and times.

    Args:
        folded: The folded text.
        floor: Where to stop.
        at: Start of the figure.
        bases: Spans of the comparisons (同比, 较2014年) between.
    """
    tail = _Tail(at)
    compared = bool(bases)
    while tail.end > floor:
        here = tail.end
        if folded[here - 1] in '+-－−＋ “"「『:：':
            tail.end -= 1
            continue
        limit = floor
        if bases:
            basis = next((start for start, end in bases if end == here), None)
            if basis is not None:
                tail.end = basis
                continue
            limit = max((end for _, end in bases if end < here), default=floor)
        change = ends_with(_CHANGE_TABLE, folded, limit, here)
        if change and not (folded[here : here + 1] in NAME_TAILS and here < at):
            if tail.direction is None:
                tail.direction = CHANGES[change]
                tail.to = (tail.to and change not in _EXTENTS) or change[-1] in "至到"
            tail.end = here - len(change)
            continue
        if compared and tail.direction is None:
            word = ends_with(_COMPARED_TABLE, folded, floor, here)
            if word:
                tail.direction, tail.end = _COMPARED[word], here - len(word)
                continue
        word = ends_with(_ADVERB_TABLE, folded, floor, here)
        if word and not (
            here - len(word) > floor and folded[here - len(word) - 1] in _NO_ADVERB.get(word, "")
        ):
            if tail.direction is None:
                tail.to = tail.to or word in LINKS_TO
                tail.level = tail.level or word in ("为", "是", "达", "达到", "高达", "约为")
            tail.end = here - len(word)
            continue
        if folded[here - 1] in _WHEN_ENDS and (when := _WHEN.search(folded, max(floor, here - 14), here)):
            tail.end = when.start()
            continue
        break
    return tail


def attach(folded: str, raw: str, drafts: list[Draft], layout: Layout) -> None:
    """Sets direction, mode, basis, period, modality, ratio and subject of every figure."""
    periods = [(m.start(), m.end()) for m in _PERIOD.finditer(folded)] if drafts else []
    starts = [start for start, _ in periods]
    brackets = "(" in folded or "（" in folded
    previous: Draft | None = None
    for index, draft in enumerate(drafts):
        clause_start, clause_end = layout.clause(draft.start)
        floor = clause_start
        if previous is not None and previous.ext_end > clause_start:
            floor = previous.ext_end
            # What stands before the first 、 still belongs to the figure before (200余人受伤、17人失踪).
            floor = max(floor, folded.find("、", floor, max(floor, draft.ext_start)) + 1)
        floor = max(floor, draft.start - _REACH)
        if brackets:
            opened = max(folded.rfind("(", floor, draft.start), folded.rfind("（", floor, draft.start))
            if opened >= 0 and not _CLOSING.search(folded, opened, draft.start):
                floor = opened + 1
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        ceiling = min(clause_end, following.start if following else clause_end)
        bases = find_bases(folded, floor, draft.end)
        beside = None
        if not bases and (
            folded.find("比", floor, draft.ext_start) >= 0 or folded.find("较", floor, draft.ext_start) >= 0
        ):
            beside = _BESIDE.search(folded, floor, draft.ext_start)
        if beside:
            draft.basis = raw[beside.start() : beside.end()]
        if bases:
            draft.basis = raw[bases[-1][0] : bases[-1][1]]
        outer = max(floor, draft.ext_start)
        if outer < draft.start and folded.startswith(_NAMED_HEDGES, outer):
            outer += next(len(word) for word in _NAMED_HEDGES if folded.startswith(word, outer))
        tail = read_tail(folded, floor, outer, bases)
        if outer < draft.start and folded.startswith(("跌破", "跌穿"), outer):
            tail.direction = "decrease"
        _change(folded, draft, tail, floor, ceiling)
        if (
            previous is not None
            and draft.direction is None
            and draft.kind in _RATES
            and _SAME_FACT.fullmatch(folded[previous.ext_end : draft.ext_start])
        ):
            draft.direction, draft.mode, draft.basis = previous.direction, previous.mode, previous.basis
        if draft.kind in _BY_CONTEXT:
            _context(folded, draft, clause_start)
        if draft.kind is Kind.MULTIPLE:
            _times(draft)
        _when(folded, raw, draft, layout, clause_start, periods, starts)
        subject_end = beside.start() if beside else tail.end
        of = (
            _TIMES_OF.search(folded, floor, draft.start)
            if folded[draft.start - 1 : draft.start] == "的"
            else None
        )
        if of:
            subject_end = read_tail(folded, floor, of.start(), []).end
        _subject(folded, raw, draft, floor, subject_end, ceiling, previous, tail, layout)
        if previous is not None and floor == previous.ext_end and draft.direction is None:
            _arrival(folded, previous, draft)
        if previous is not None and previous.ext_end >= clause_start:
            _movement(folded, previous, draft)
        previous = draft
    for first, second in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if second.start - first.ext_end == 1 and folded[first.ext_end] in "/／":
            first.subject = second.subject  # 100兆瓦/400兆瓦时储能电站
        elif second.start == first.ext_end and first.kind is Kind.COUNT and second.kind is Kind.AGE:
            first.subject = second.subject  # 1069位20岁以上民众


def _change(folded: str, draft: Draft, tail: _Tail, floor: int, ceiling: int) -> None:
    direction = tail.direction
    to = tail.to
    if direction is None and draft.kind is not Kind.AGE:
        after = _RISE_AFTER.match(folded, draft.ext_end, ceiling)
        if after and draft.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.PERMILLE):
            direction = "increase" if after.group(1) else "decrease"
    if direction is None:
        found = None
        for match in _OBJECT_CHANGE.finditer(folded, max(floor, tail.end - 14), tail.end):
            found = match
        between = folded[found.end() : tail.end] if found else ""
        stops = _QUALITY_STOPS if found and found.group(1) in _QUALITIES else _QUANTITY_STOPS
        if found and len(between) <= 10 and not stops.search(between):
            direction = CHANGES.get(found.group(1))
            if to and tail.end > found.end():
                draft.flags.add("ambiguous")
    if direction is None and draft.kind in (Kind.PERCENT, Kind.PERMILLE, Kind.PERCENTAGE_POINT):
        sign = folded[draft.start - 1 : draft.start]
        if sign == "+":
            direction = "increase"
        elif folded[draft.start] in "-－−" and draft.start - floor <= 1:
            direction = "decrease"
    draft.direction = direction
    draft.tier = _tier(draft)
    if direction and direction != "flat":
        draft.mode = "to" if to else "by"
    elif tail.level or tail.to:
        draft.mode = "level"


def _tier(draft: Draft) -> Literal["A", "B", "C"]:
    """A for what headlines are made of, B for small counts, ages and durations, C as found."""
    if draft.tier == "C" or draft.kind in (Kind.SCORE, Kind.DATE):
        return "C"
    if draft.kind in (Kind.AGE, Kind.DURATION):
        return "B"
    size = draft.value if draft.value is not None else draft.maximum
    return "B" if draft.kind is Kind.COUNT and size is not None and abs(size) < 100 else "A"


def _context(folded: str, draft: Draft, clause_start: int) -> None:
    """Kinds that only the clause decides: an exchange rate is money with decimals beside 汇率 or 兑."""
    if draft.canonical in ("纳米", "英寸") and _PRODUCT_SIZE.match(folded, draft.end):
        draft.tier = "C"
    if draft.kind is Kind.LENGTH and (
        _SPEED.search(folded, max(clause_start, draft.ext_start - 4), draft.start)
        or (draft.per or "").endswith(("秒", "小时", "时"))
    ):
        draft.kind = Kind.SPEED
    if draft.kind is Kind.MONEY and draft.value is not None and draft.value < 10000:
        window = folded[max(clause_start, draft.start - 24) : draft.start]
        decimals = folded[draft.start : draft.end].partition(".")[2]
        if _CONTEXT_RATE.search(window) and sum(char.isdigit() for char in decimals) >= 2:
            draft.kind = Kind.EXCHANGE_RATE


def _times(draft: Draft) -> None:
    """What 增长17倍 and 翻两番 come to: the factor, in ``ratio``."""
    if draft.value is None:
        return
    if draft.canonical == "番":
        draft.direction, draft.mode = draft.direction or "increase", "by"
        if draft.value == draft.value.to_integral_value() and draft.value <= 30:
            draft.ratio = f"{2 ** int(draft.value)}"
        return
    if draft.direction == "decrease":
        draft.flags.add("ambiguous")
    elif draft.direction == "increase" and draft.mode == "by":
        draft.ratio = f"{draft.value + Decimal(1):f}"
    else:
        draft.ratio = f"{draft.value:f}"


def _when(
    folded: str,
    raw: str,
    draft: Draft,
    layout: Layout,
    clause_start: int,
    periods: list[tuple[int, int]],
    starts: list[int],
) -> None:
    sentence = layout.sentence(draft.start)
    index = bisect_right(starts, draft.start) - 1
    while index >= 0 and starts[index] >= sentence:
        start, end = periods[index]
        if folded[start - 1 : start] not in ("较", "比", "与", "自", "从", "由"):
            draft.period = raw[start:end]
            break
        index -= 1
    clause_start = max(clause_start, draft.start - 30)
    if told := _MODALITY.search(folded, clause_start, draft.start):
        draft.modality = "planned" if told.group(1) else "possible"


def _subject(
    folded: str, raw: str, draft: Draft, floor: int, end: int, ceiling: int,
    previous: Draft | None, tail: _Tail, layout: Layout,
) -> None:  # fmt: skip
    per = None
    if folded.find("每", floor, draft.start) >= 0:
        for match in _PER.finditer(folded, floor, draft.start):
            per = match
    if per:
        draft.per = draft.per or raw[per.start() : per.end()]
        if per.end() == end:
            end = read_tail(folded, floor, per.start(), []).end
    start, stop, holder, verb = left_phrase(folded, floor, end)
    if stop - start > 1 and not verb and draft.kind in _LEFT_KINDS:
        draft.subject = raw[start:stop] if holder is None else raw[holder[0] : holder[1]] + raw[start:stop]
        return
    right_start, right_stop, weak = right_phrase(folded, draft.ext_end, ceiling)
    left = stop - start > 1  # one character is a leftover, no noun phrase
    right = right_stop > right_start
    if draft.kind is Kind.DURATION:
        prefer_right = right and (not left or folded[draft.ext_end] == "的")
    elif draft.canonical in _PERSONS and right and weak:
        prefer_right = True  # 14.6万人受灾, 全台约2万户停电: what happened to them
    elif draft.kind is Kind.COUNT or draft.kind in _MEASURED:
        short = weak and right_stop - right_start < 4
        prefer_right = right and not short and (not weak or not left or verb)
        if left and draft.kind is not Kind.COUNT:
            sized = _SIZED.search(folded, start, stop) or draft.kind is Kind.TEMPERATURE
            prefer_right = prefer_right and not sized
    else:
        prefer_right = right and not weak and (not left or (verb and draft.kind is Kind.MONEY))
    if prefer_right:
        draft.subject = raw[right_start:right_stop]
    elif left:
        draft.subject = raw[start:stop]
        if holder:
            draft.subject = raw[holder[0] : holder[1]] + draft.subject
    elif right and not weak:
        draft.subject = raw[right_start:right_stop]
    elif draft.kind is Kind.COUNT and _acts(folded, draft, tail, ceiling):
        draft.subject = None  # 约3500人撤离: they themselves, nothing said before
    elif (phrase := _clause_before(folded, floor, previous, layout)) is not None:
        draft.subject = raw[phrase[0] : phrase[1]]
        draft.flags.add("carried")
    elif previous is not None and _same_paragraph(folded, previous, draft):
        draft.subject = previous.subject
        if draft.subject is not None:
            draft.flags.add("carried")


def _acts(folded: str, draft: Draft, tail: _Tail, ceiling: int) -> bool:
    """Whether the counted ones are the subject of a verb that follows, with nothing before them in the clause."""
    follow = folded[draft.ext_end : draft.ext_end + 1]
    told = tail.direction or tail.to or tail.level or draft.basis
    return not told and draft.ext_end < ceiling and "\u4e00" <= follow <= "\u9fff"


def _clause_before(folded: str, floor: int, previous: Draft | None, layout: Layout) -> tuple[int, int] | None:
    """The noun phrase at the end of the clause before, where it belongs to no other figure (…成交额的持续增长,去年…)."""
    if floor == 0 or folded[floor - 1] in _SENTENCE or folded[floor - 1] not in "，,：:":
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


_TO_VERB = re.compile(
    "(?:大幅|小幅|逐步|稳步|进一步|持续|快速|迅速|明显|显著)?(?:[增升涨降跌减回扩提上下调缩攀滑落加压收窄高拉长低短]{1,3}|扩大|缩短|发展|变)(?:到了?|至|为|成)(?:[^，,。、；]{0,8}的)?(?:约|近|超过?|逾)?$"
)


def _arrival(folded: str, first: Draft, second: Draft) -> None:
    """下降0.5个百分点至3.1%: the second is where the change led."""
    if (
        first.mode == "by"
        and first.direction
        and folded[first.ext_end : second.ext_start] in ("至", "到", "后至", "，至", ",至")
    ):
        second.direction, second.mode, second.role = first.direction, "to", "to"
        second.subject = first.subject
        second.flags.add("carried")


def _movement(folded: str, first: Draft, second: Draft) -> None:
    """由A增加到B: the ends of a movement, not a range."""
    if first.kind is not second.kind or second.start - first.ext_end > 20:
        return
    if not _TO_VERB.match(folded[first.ext_end : second.start]):
        return
    first.role, second.role = "from", "to"
    first.direction, first.mode = None, None
    second.mode = "to"
    if (
        second.direction is None
        and first.value is not None
        and second.value is not None
        and first.value != second.value
    ):
        second.direction = "increase" if second.value > first.value else "decrease"  # 由183元调至190元
    second.subject = first.subject
