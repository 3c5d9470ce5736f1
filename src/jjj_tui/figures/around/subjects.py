"""What a figure is about: the noun before its predicate, the noun behind it, or what was told of before."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.carried import PERSONS, carried, clause_before, counted_among, named_by_verb
from jjj_tui.figures.around.phrases import (
    BARE_VERB,
    NO_VERB,
    SCOPES,
    VERB,
    VERBAL_NOUN,
    left_phrase,
    right_phrase,
)
from jjj_tui.figures.around.tail import EXTENTS, Tail, read_tail
from jjj_tui.figures.around.told import VOTED, amount_end, annotated, distant, named_alone, set_distant
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft

# A dimension directly before its measure names it, whatever follows: 高度约730米的山脊.
_SIZED = re.compile(
    "[高长宽深厚重径]度?$|[海拔里程面积速距离容规模身体总]{1,2}[高长拔程积速离量模重度]$|直径$|口径$|距离$|海拔$|容量$|排水量$|载重$|吨位$|[航行射路]程$|温度$|气温$"
)
# A phrase that opens so says what the number lies beyond or behind, not what it is about.
_BEYOND = re.compile(
    "(?:大幅|远)?(?:超[过出越]|优于|胜过|领先于?|落后于?|高[于过出]|低于|多于|少于|大于|小于|快于|慢于|好于|强于|弱于|不及|赶超|反超|逊于|击败)"
    "|(?:大幅|远)?(?:超|[较比](?![例重率值分数萨赛特亚])|占(?![地星卜道领比用位有据]))(?![级市额声高导跑时载员重龄短长算限标强前低英大])"
)
_BEYOND_HEADS = frozenset("占大远超优胜领落击高低多少小快慢好强弱不赶反逊较比")
_UNUSUAL_HEADS = _BEYOND_HEADS | frozenset("整最一每YyQqMm总数")
# Of these only the size of a change is told: 整体涨幅, 平均降幅.
_WHOLLY = frozenset(("整体", "总体", "最大", "最高", "最小", "最低"))

# These say nothing of what is counted.
_TOTALS = frozenset(("总数", "总量", "总计", "总数量", "数量"))
# What a mass is told in, and no more than that: 86千克标准煤.
_TOLD_IN = ("标准煤", "标煤", "油当量")
_FROM = frozenset("由从")
_SPANS = frozenset("间来内里后前")
_COMPLEMENTS = frozenset("到至了过着往向")
# 九成新的自行车, 八成熟的牛排
_OF = frozenset("的新熟")
_COLONS = ("：", ":")
_AHEAD_OF = ("领先", "落后", "击败", "反超")
# What lasts is told by its name, whatever is so old: 屋龄超过30年的老屋.
_LASTING = re.compile("(?:龄|寿命|期限|工期|时长|周期|年限|资历|历史)$")
_SPELLS = ("长假", "小长假", "假期", "合约", "合同", "行程", "课程", "培训", "禁令", "徒刑")
_OPENED = frozenset('「『“"')
_CLOSED = re.compile('[」』”"]')
_HANDED = frozenset("把将")
_BOUNDS = ("以上", "以下", "以内")
# Characters between the two ends of a movement, at most.
_LONGEST_MOVE = 14
_FROM_BARE = re.compile("[由从](?:(?:[每原约近][^0-9]{0,2})?[0-9]|寥寥|区区|零(?=[增升涨发扩]))")
_HANDS = frozenset("将对把向给")
THAN = frozenset("高低多少贵便涨跌升降增减溢折为")
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
# What these are of stands before them wherever anything does.
_LEFT_KINDS = frozenset((
    kinds.MONEY, kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.INDEX, kinds.EXCHANGE_RATE,
))  # fmt: skip
# What is so long may be told by what it is away from, what lasts so long ends in 长 or 满.
_NAMED_OTHERWISE = frozenset((kinds.LENGTH, kinds.DURATION))
_MEASURED = frozenset((
    kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.SPEED, kinds.FREQUENCY, kinds.DATA,
    kinds.TEMPERATURE, kinds.ANGLE, kinds.OTHER, kinds.DURATION, kinds.AGE,
))  # fmt: skip


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
    ext_end = draft.ext_end
    if tail.to and tail.direction and (opened := _FROM_BARE.search(folded, max(floor, end - 14), end)):
        end = read_tail(folded, floor, opened.start(), []).end  # 由每月4.5万调高到5万元
    kind = draft.kind
    if (
        tail.relative
        and kind is kinds.COUNT
        and previous is not None
        and counted_among(folded, previous, draft)
    ):
        draft.subject = previous.subject  # 36个站点中,水位上涨的有12个
        draft.flag("carried")
        return
    start, stop, holder, verb = left_phrase(folded, floor, end)
    follow = folded[ext_end]
    if (
        not verb
        and stop - start > 1
        and (kind in _LEFT_KINDS or (ext_end >= ceiling and kind not in _NAMED_OTHERWISE))
        and follow not in _OF
        and folded[start] not in _UNUSUAL_HEADS
        and (ext_end == draft.end or folded[draft.ext_start - 1] not in _HANDS)
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
            past = _BEYOND.match(folded, start, stop) is not None
            beyond = past and follow not in THAN
            left = not beyond
            if beyond and folded[ext_start - 1] == "的" and folded.startswith(_AHEAD_OF, start):
                behind = start + 2 + (folded[start + 2] == "于")
                draft.subject = raw[behind:stop] or None  # 以41%领先乙队的38%, 以41%领先的38%
                return
            if past and left and first in "较比":
                start += 1 + folded[start + 1].isspace()  # 较招股价29元高
        else:
            # 一晚要七八百元, YoY+3%, 总数增至310种
            if tail.word in EXTENTS and folded[start:stop] in _WHOLLY:
                stop = folded.find(tail.word, stop, draft.start) + len(tail.word)  # 整体涨幅4.3%
            left = _EACH.fullmatch(folded, start, stop) is None
            left = left and not (kind is kinds.COUNT and folded[start:stop] in _TOTALS)
    else:
        # One character is a leftover, no noun phrase, unless it is handed over (把路从四米拓宽到六米).
        left = stop > start and (
            folded[start - 1] in _HANDED
            or (folded[ext_start - 1] in _FROM and _leads_on(folded, ext_end, ceiling))
            or named_alone(folded, draft, start)
        )
    owned = False
    if kind in _LEFT_KINDS:
        # 售价59元的风扇, 将400万元以下物业, 支付20%违约金, 承造七成按揭: what the number is of follows.
        if follow in "新熟" and folded[ext_end + 1] == "的":
            right_start, right_stop, _ = right_phrase(folded, ext_end + 2, ceiling)
            draft.subject = raw[right_start:right_stop] or None  # 九成新的自行车
            return
        if follow == "的":
            owned = _PRICED.search(folded, start, stop) is not None
        elif ext_end > draft.end and folded[ext_start - 1] in _HANDS:
            owned = folded.startswith(_BOUNDS, ext_end - 2)
        if left and not verb and not owned:
            subject = raw[start:stop]
            draft.subject = subject if holder is None else raw[holder[0] : holder[1]] + subject
            return
        if kind is kinds.MONEY:
            owned = owned or verb != NO_VERB
        elif kind is kinds.PERCENT and tail.direction is None:
            owned = (
                owned
                or verb == VERB
                or stop - start == 2
                or (verb == VERBAL_NOUN and (follow == "的" or folded[stop - 2 : stop] == "贡献"))
            )
    right_start, right_stop, weak = right_phrase(folded, ext_end, ceiling)
    right = right_stop > right_start and (not beyond or folded[ext_start - 1] == "有")
    if right:
        width = right_stop - right_start
        if width == 1:
            # 46人赶到: a verb; 七成都是女性: an adverb; 36万箱中近三成: among them
            right = (
                folded[right_stop] not in _COMPLEMENTS
                and folded[right_start] not in "都中里内间来后前起高低多少"
            )
        elif width == 2 and folded[right_start] == "一":
            right = False  # 两块五一杯
        if not left and folded[right_stop] in _COLONS and folded[floor - 1] in _COLONS:
            right = False  # 电压：220V 频率：50Hz
    if right and kind is kinds.MASS and folded.startswith(_TOLD_IN, right_start):
        right = not (left or folded[floor - 1] in _LISTED)
    if kind is kinds.DURATION:
        if left and folded[stop - 1] == "长" and folded[stop] == "达" and stop - start > 2:
            stop -= 1  # 工期长达3年
        elif left and folded[stop - 1] == "满" and stop - start > 2:
            stop -= 1  # 工龄满20年
        prefer_right = right and (not left or (follow == "的" and not _LASTING.search(folded, start, stop)))
        if right and (spell := next((word for word in _SPELLS if folded.startswith(word, right_start)), "")):
            right_stop, prefer_right = right_start + len(spell), True  # 国庆8天长假
    elif weak and right and draft.unit_canonical in PERSONS:
        prefer_right = True  # 3.2万人受灾, 全台约2万户停电: what happened to them
    elif kind is kinds.COUNT or kind in _MEASURED:
        if draft.unit_canonical == "票" and folded.startswith(VOTED, ext_end):
            draft.subject = raw[ext_end : ext_end + 2]
            return
        short = weak and right_stop - right_start < 4
        prefer_right = right and not short and (not weak or not left or verb != NO_VERB)
        if prefer_right and left and folded[right_start:right_stop] == "单位":
            prefer_right = False  # 建屋量达18.9万个单位
        if left and kind is not kinds.COUNT:
            sized = _SIZED.search(folded, start, stop) or kind is kinds.TEMPERATURE
            prefer_right = prefer_right and not sized
    else:
        scoped = left and follow == "的" and folded[start:stop] in SCOPES  # 全省三分之一的苗木
        prefer_right = right and not weak and (not left or owned or scoped)
    if prefer_right and left and folded[ext_start - 1] in _FROM and _leads_on(folded, ext_end, ceiling):
        prefer_right = False
    if prefer_right:
        if folded[right_stop - 1] in _AMONG and _closes(folded, right_start, right_stop):
            right_stop -= 1
        if folded[right_start - 1] in _OPENED and _CLOSED.search(folded, right_start, right_stop):
            right_start -= 1  # 500元“家电”补贴
        draft.subject = raw[right_start:right_stop]
    elif left:
        draft.subject = raw[start:stop]
        if holder:
            draft.subject = raw[holder[0] : holder[1]] + draft.subject
    elif right and not weak:
        draft.subject = raw[right_start:right_stop]
    elif (
        (folded[floor - 1] in "（(" or kind is kinds.AGE)
        and floor
        and (noted := annotated(folded, floor, gone, draft)) is not None
    ):
        draft.subject = raw[noted[0] : noted[1]]
    elif bare and (named := named_by_verb(folded, draft, start, stop, floor, previous)) is not None:
        if named:
            draft.subject = raw[start:stop]
        elif previous is not None:
            draft.subject = previous.subject
            draft.flag("carried")
    elif kind is kinds.COUNT and _acts(folded, draft, tail, ceiling):
        draft.subject = None  # 约3500人撤离: they themselves, nothing said before
    elif kind is kinds.DURATION and follow in _SPANS:
        draft.subject = None  # 此后连年回升，20年间升高逾3米: when, and no more
    elif (phrase := clause_before(folded, floor, gone, layout)) is not None:
        draft.subject = raw[phrase[0] : phrase[1]]
        draft.flag("carried")
    elif (
        previous is not None
        and previous.subject is not None
        and carried(folded, previous, draft, tail, start, stop)
    ):
        draft.subject = previous.subject
        draft.flag("carried")
    elif tail.word in EXTENTS:
        at = folded.find(tail.word, tail.end, draft.start)
        draft.subject = raw[at : at + len(tail.word)] if at >= 0 else None  # 数百名工程师参加，降幅为12.5%


def _leads_on(folded: str, start: int, ceiling: int) -> bool:
    """Whether another figure of the clause is where a movement leads (由29人降到26人, not 由4450块单元组成)."""
    return (
        ceiling - start <= _LONGEST_MOVE
        and folded[ceiling].isalnum()
        and _ARRIVES.search(folded, start, ceiling) is not None
    )


def _acts(folded: str, draft: Draft, tail: Tail, ceiling: int) -> bool:
    """Whether the counted ones are the subject of a verb that follows, with nothing before them in the clause."""
    follow = folded[draft.ext_end]
    told = folded[draft.ext_start - 1] in _FROM or tail.direction or tail.to or tail.level or draft.basis
    return not told and draft.ext_end < ceiling and "\u4e00" <= follow <= "\u9fff" and follow not in _JOINTS


def _closes(folded: str, start: int, stop: int) -> bool:
    """Whether the 中 that ends a clause says among whom (36个站点中，…), and is no end of a noun (20名高中，…)."""
    return stop - start > 2 and folded[stop] in _CLAUSE_ENDS and folded[stop - 2] not in _HOLDS_MIDDLE
