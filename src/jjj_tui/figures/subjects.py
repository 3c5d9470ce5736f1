"""What a figure is about: the noun before its predicate, the noun behind it, or what was told of before."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import SENTENCE_ENDS, Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.phrases import (
    BARE_VERB,
    NO_VERB,
    SCOPES,
    VERB,
    VERBAL_NOUN,
    glued,
    left_phrase,
    right_phrase,
)
from jjj_tui.figures.tail import Tail, read_tail
from jjj_tui.figures.told import VOTED, amount_end, distant, set_distant

_PERSONS = frozenset(["人", "名", "户", "位", "家", "人次"])
# A dimension directly before its measure names it, whatever follows: 高度约730米的山脊.
_SIZED = re.compile(
    "[高长宽深厚重径]度?$|[海拔里程面积速距离容规模身体总]{1,2}[高长拔程积速离量模重度]$|直径$|口径$|距离$|海拔$|容量$|排水量$|载重$|吨位$|[航行射路]程$|温度$|气温$"
)
# A phrase that opens so says what the number lies beyond or behind, not what it is about.
_BEYOND = re.compile(
    "(?:大幅|远)?(?:超(?:过|出|越)?|优于|胜过|领先于?|落后于?|高[于过出]|低于|多于|少于|大于|小于|快于|慢于|好于|强于|弱于|不及|赶超|反超|逊于|[较比](?![例重率值分数萨赛特亚])|占(?![地星卜道领比用位有据]))(?![级市额声高导跑时载员重龄短长算限标强前低英大])"
)
_BEYOND_HEADS = frozenset("占大远超优胜领落高低多少小快慢好强弱不赶反逊较比")
_UNUSUAL_HEADS = _BEYOND_HEADS | frozenset("一每YyQqMm总数")
# These say nothing of what is counted.
_TOTALS = frozenset(("总数", "总量", "总计", "总数量", "数量"))
# What a mass is told in, and no more than that: 86千克标准煤.
_TOLD_IN = ("标准煤", "标煤", "油当量")
_FROM = frozenset("由从")
_COMPLEMENTS = frozenset("到至了过着往向")
_HANDED = frozenset("把将")
_BOUNDS = ("以上", "以下", "以内")
# Characters between the two ends of a movement, at most.
_LONGEST_MOVE = 14
_FROM_BARE = re.compile("[由从](?:(?:[每原约近][^0-9]{0,2})?[0-9]|寥寥|区区|零(?=[增升涨发扩]))")
_HANDS = frozenset("将对把向给")
_THAN = frozenset("高低多少贵便涨跌升降增减溢折为")
_PRICED = re.compile("(?:[标售定原现叫单]价|价值)$")
_EACH = re.compile(
    "[YyQqMm]o[YyQqMm]|YOY|QOQ|[一每](?:个|盎)?(?:学期|学年|课时|张|块|片|台|条|根|辆|艘|款|枚|颗|套|幅|份|棵|栋|幢|架|座|尊|件|把|杯|碗|瓶|桶|袋|箱|名|位|支|只|头|匹|粒|层|列|床|亩|公里|晚|夜|天|日|年|月|周|季|次|股|手|户|人|斤|公斤|吨|度|升|公升|坪|尺|呎|克|包|盒|箱|小时|分钟|月份|星期|季度)"
)
_ARRIVES = re.compile("[到至为成]")
_AMONG = frozenset("中里")
_JOINTS = frozenset("和与及或")
_LISTED = frozenset("、和与及")
_CLAUSE_ENDS = frozenset("，,")
_HOLDS_MIDDLE = frozenset("初高集途空台华关汉之心手眼公英华海")
_CLAUSE_MARK = re.compile("[，,：:。；;]")
# What a verb that only tells an outcome ends in.
_RESULTS = frozenset("到下得回掉给成出入走起进完住剩")
# What these are of stands before them wherever anything does.
_LEFT_KINDS = frozenset((
    kinds.MONEY, kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.INDEX, kinds.EXCHANGE_RATE,
))  # fmt: skip
_MEASURED = frozenset((
    kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.SPEED, kinds.FREQUENCY, kinds.DATA,
    kinds.TEMPERATURE, kinds.ANGLE, kinds.OTHER, kinds.DURATION, kinds.AGE,
))  # fmt: skip


# The figures after which a clause that says no noun goes on about the same thing.
_RATES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE))
_REACH = 80


def set_subject(
    folded: str, raw: str, draft: Draft, floor: int, end: int, ceiling: int,
    previous: Draft | None, tail: Tail, layout: Layout,
) -> None:  # fmt: skip
    """Sets the subject of one figure.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        floor: Where its words begin.
        end: Where its predicate begins.
        ceiling: Where the next figure or clause begins.
        previous: The figure before, if any.
        tail: The predicate.
        layout: The clauses of the text.
    """
    if draft.subject is not None:
        return  # 1.2亿用户: read with the number
    ext_end = draft.ext_end
    if tail.to and tail.direction and (opened := _FROM_BARE.search(folded, max(floor, end - 14), end)):
        end = read_tail(folded, floor, opened.start(), []).end  # 由每月4.5万调高到5万元
    kind = draft.kind
    if (
        tail.relative
        and kind is kinds.COUNT
        and previous is not None
        and _counted_among(folded, previous, draft)
    ):
        draft.subject = previous.subject  # 36个站点中,水位上涨的有12个
        draft.flag("carried")
        return
    start, stop, holder, verb = left_phrase(folded, floor, end)
    follow = folded[ext_end : ext_end + 1]
    if (
        not verb
        and stop - start > 1
        and kind in _LEFT_KINDS
        and follow != "的"
        and folded[start] not in _UNUSUAL_HEADS
        and (ext_end == draft.end or folded[draft.ext_start - 1 : draft.ext_start] not in _HANDS)
    ):
        # What most are: the noun before the predicate.
        subject = raw[start:stop]
        draft.subject = subject if holder is None else raw[holder[0] : holder[1]] + subject
        return
    ext_start = draft.ext_start
    if kind is kinds.LENGTH and (at := distant(folded, floor, end)) >= 0:
        set_distant(folded, raw, draft, floor, at, previous)
        return
    if kind is kinds.MONEY and follow == "的" and (amount := amount_end(folded, ext_end + 1)):
        draft.subject = raw[ext_end + 1 : amount]
        return
    before = folded[ext_start - 1 : ext_start]
    bare = verb == BARE_VERB
    beyond = False
    if bare:
        left = False
    elif stop - start > 1:
        left = True
        first = folded[start]
        if first not in _UNUSUAL_HEADS:
            pass
        elif first in _BEYOND_HEADS:
            # 超警戒0.84米, 优于财测的56%: the topic is what was told of before. But 较招股价29元高近六成.
            beyond = _BEYOND.match(folded, start, stop) is not None and follow not in _THAN
            left = not beyond
        else:
            # 一晚要七八百元, YoY+3%, 总数增至310种
            left = _EACH.fullmatch(folded, start, stop) is None
            left = left and not (kind is kinds.COUNT and folded[start:stop] in _TOTALS)
    else:
        # One character is a leftover, no noun phrase, unless it is handed over (把路从四米拓宽到六米).
        left = stop > start and (
            folded[start - 1 : start] in _HANDED or (before in _FROM and _leads_on(folded, ext_end, ceiling))
        )
    owned = False
    if kind in _LEFT_KINDS:
        # 售价59元的风扇, 将400万元以下物业, 支付20%违约金, 承造七成按揭: what the number is of follows.
        if follow == "的":
            owned = _PRICED.search(folded, start, stop) is not None
        elif ext_end > draft.end and before in _HANDS:
            owned = folded.startswith(_BOUNDS, ext_end - 2)
        if left and not verb and not owned:
            subject = raw[start:stop]
            draft.subject = subject if holder is None else raw[holder[0] : holder[1]] + subject
            return
        if kind is kinds.MONEY:
            owned = owned or verb != NO_VERB
        elif kind is kinds.PERCENT and tail.direction is None:
            owned = owned or verb == VERB or stop - start == 2 or (verb == VERBAL_NOUN and follow == "的")
    right_start, right_stop, weak = right_phrase(folded, ext_end, ceiling)
    right = right_stop > right_start and not beyond
    if right and right_stop - right_start == 1:
        # 46人赶到: a verb; 七成都是女性: an adverb; 36万箱中近三成: among them
        right = (
            folded[right_stop : right_stop + 1] not in _COMPLEMENTS and folded[right_start] not in "都中里内"
        )
    if right and kind is kinds.MASS and folded.startswith(_TOLD_IN, right_start):
        right = not (left or folded[floor - 1 : floor] in _LISTED)
    if draft.unit_canonical == "票" and folded.startswith(VOTED, ext_end):
        draft.subject = raw[ext_end : ext_end + 2]
        return
    if kind is kinds.DURATION:
        prefer_right = right and (not left or follow == "的")
    elif draft.unit_canonical in _PERSONS and right and weak:
        prefer_right = True  # 3.2万人受灾, 全台约2万户停电: what happened to them
    elif kind is kinds.COUNT or kind in _MEASURED:
        short = weak and right_stop - right_start < 4
        prefer_right = right and not short and (not weak or not left or verb != NO_VERB)
        if left and kind is not kinds.COUNT:
            sized = _SIZED.search(folded, start, stop) or kind is kinds.TEMPERATURE
            prefer_right = prefer_right and not sized
    else:
        scoped = left and follow == "的" and folded[start:stop] in SCOPES  # 全省三分之一的苗木
        prefer_right = right and not weak and (not left or owned or scoped)
    if prefer_right and left and before in _FROM and _leads_on(folded, ext_end, ceiling):
        prefer_right = False
    if prefer_right:
        if folded[right_stop - 1] in _AMONG and _closes(folded, right_start, right_stop):
            right_stop -= 1
        draft.subject = raw[right_start:right_stop]
    elif left:
        draft.subject = raw[start:stop]
        if holder:
            draft.subject = raw[holder[0] : holder[1]] + draft.subject
    elif right and not weak:
        draft.subject = raw[right_start:right_stop]
    elif bare and (named := _named_by_verb(folded, draft, start, stop, floor, previous)) is not None:
        if named:
            draft.subject = raw[start:stop]
        elif previous is not None:
            draft.subject = previous.subject
            draft.flag("carried")
    elif kind is kinds.COUNT and _acts(folded, draft, tail, ceiling):
        draft.subject = None  # 约3500人撤离: they themselves, nothing said before
    elif (phrase := _clause_before(folded, floor, previous, layout)) is not None:
        draft.subject = raw[phrase[0] : phrase[1]]
        draft.flag("carried")
    elif previous is not None and previous.subject is not None and _same_paragraph(folded, previous, draft):
        draft.subject = previous.subject
        draft.flag("carried")


def _leads_on(folded: str, start: int, ceiling: int) -> bool:
    """Whether another figure of the clause is where a movement leads (由29人降到26人, not 由4450块单元组成)."""
    return (
        ceiling - start <= _LONGEST_MOVE
        and folded[ceiling : ceiling + 1].isalnum()
        and _ARRIVES.search(folded, start, ceiling) is not None
    )


def _named_by_verb(
    folded: str, draft: Draft, start: int, stop: int, floor: int, previous: Draft | None
) -> bool | None:
    """Whether a verb with nothing before it says what a number is about: None where neither it nor the figure before does.

    False where the figure before does (旅客9.43亿人次,日均发送1521万人次; 免税店8天卖出5.8亿元).
    """
    if previous is not None and previous.subject is not None:
        if floor == previous.ext_end and not _CLAUSE_MARK.search(folded, floor, start):
            return False
        # Said again, a verb goes on about the same thing; a new one tells of something else (死亡8例).
        alike = previous.unit_canonical == draft.unit_canonical or previous.kind in _RATES
        before = max(0, previous.start - _REACH)
        said = folded.rfind(folded[start:stop], before, previous.ext_end) if alike else -1
        if said >= 0 and not any(mark in SENTENCE_ENDS for mark in folded[said:start] if mark not in "；;"):
            return False
    if (folded[stop - 1] in _RESULTS and folded[start] not in "净流支产输投") or folded[start] == "改":
        return None  # 抱回, 只剩: they name nothing
    return True


def _acts(folded: str, draft: Draft, tail: Tail, ceiling: int) -> bool:
    """Whether the counted ones are the subject of a verb that follows, with nothing before them in the clause."""
    follow = folded[draft.ext_end : draft.ext_end + 1]
    told = (
        folded[draft.ext_start - 1 : draft.ext_start] in _FROM
        or tail.direction
        or tail.to
        or tail.level
        or draft.basis
    )
    return not told and draft.ext_end < ceiling and "\u4e00" <= follow <= "\u9fff" and follow not in _JOINTS


def _clause_before(folded: str, floor: int, previous: Draft | None, layout: Layout) -> tuple[int, int] | None:
    """The noun phrase at the end of the clause before, where it belongs to no other figure (…成交额的持续增长,去年…)."""
    if floor == 0 or folded[floor - 1] in SENTENCE_ENDS or folded[floor - 1] not in "，,：:":
        return None
    end = floor - 1
    if folded[end - 1] in "）)":
        near = max(0, end - 30)
        opened = max(folded.rfind("（", near, end), folded.rfind("(", near, end))
        end = opened if opened > 0 else end  # …228亿元（澳门元，下同），按年升15.9%
    start, _ = layout.clause(end)
    if previous is not None and previous.ext_end > start:
        return None
    if folded[start] == "分" and folded[end - 1] == "看":
        return None  # 分季度看，二季度增长6.8%
    if folded[start] in "按据经从自随由因受在当如与以截" and not glued(folded, start, end, folded[start]):
        return None
    tail = read_tail(folded, start, end, [])
    begin, end, _, _ = left_phrase(folded, start, tail.end)
    return (begin, end) if end - begin >= 2 else None


def _closes(folded: str, start: int, stop: int) -> bool:
    """Whether the 中 that ends a clause says among whom (36个站点中，…), and is no end of a noun (20名高中，…)."""
    return (
        stop - start > 2 and folded[stop : stop + 1] in _CLAUSE_ENDS and folded[stop - 2] not in _HOLDS_MIDDLE
    )


def _counted_among(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether what a relative clause picks out is of those counted before."""
    alike = previous.kind is kinds.COUNT and previous.unit_canonical == draft.unit_canonical
    return alike and not any(mark in SENTENCE_ENDS for mark in folded[previous.ext_end : draft.start])


def _same_paragraph(folded: str, previous: Draft, draft: Draft) -> bool:
    return folded.find("\n", previous.end, draft.start) < 0
