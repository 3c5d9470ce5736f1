"""What a figure is about: the noun before its predicate, the noun behind it, or what was told of before."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.asides import LACKING, lacking_end, set_recorded
from jjj_tui.figures.around.carried import (
    PERSONS,
    carried,
    clause_before,
    counted_among,
    labelled,
    named_by_verb,
)
from jjj_tui.figures.around.follows import acts, closes, done_with, ends_in, leads_on
from jjj_tui.figures.around.phrases import (
    BARE_VERB,
    NO_VERB,
    SCOPES,
    VERB,
    VERBAL_NOUN,
    left_phrase,
    right_phrase,
)
from jjj_tui.figures.around.subject_signs import (
    AHEAD_OF,
    AMONG,
    ARTICLES,
    BEYOND,
    BEYOND_HEADS,
    BOUNDS,
    CLOSED,
    COLONS,
    COMPLEMENTS,
    EACH,
    FROM,
    FROM_BARE,
    HANDED,
    HANDED_BY,
    HANDS,
    LASTING,
    LEFT_KINDS,
    LISTED,
    MEASURED,
    NAMED_OTHERWISE,
    OF,
    OF_DEEDS,
    OPENED,
    PRICED,
    SIZED,
    SPANNED,
    SPANS,
    SPELLS,
    THAN,
    TOLD_IN,
    TOTALS,
    UNUSUAL_HEADS,
    WHOLLY,
)
from jjj_tui.figures.around.tail import EXTENTS, Tail, read_tail
from jjj_tui.figures.around.told import VOTED, amount_end, annotated, distant, named_alone, set_distant
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft


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
    if tail.to and tail.direction and (opened := FROM_BARE.search(folded, max(floor, end - 14), end)):
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
    if folded[end - 1] in LACKING:
        end = lacking_end(folded, floor, end)  # 成绩距赛会纪录差了46秒
    start, stop, holder, verb = left_phrase(folded, floor, end)
    follow = folded[ext_end]
    if (
        not verb
        and stop - start > 1
        and (kind in LEFT_KINDS or (ext_end >= ceiling and kind not in NAMED_OTHERWISE))
        and follow not in OF
        and folded[start] not in UNUSUAL_HEADS
        and (ext_end == draft.end or folded[draft.ext_start - 1] not in HANDS)
    ):
        # What most are: the noun before the predicate.
        subject = raw[start:stop]
        draft.subject = subject if holder is None else raw[holder[0] : holder[1]] + subject
        return
    ext_start = draft.ext_start
    if follow == "新" and folded[ext_end + 1] in "高低" and kind in SPANNED:
        set_recorded(folded, raw, draft, floor, end, previous)
        return
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
        if first not in UNUSUAL_HEADS:
            pass
        elif first in BEYOND_HEADS:
            # 超警戒0.84米, 优于财测的56%: the topic is what was told of before. But 较招股价29元高近六成.
            past = BEYOND.match(folded, start, stop) is not None
            beyond = past and follow not in THAN
            left = not beyond
            if beyond and folded[ext_start - 1] == "的" and folded.startswith(AHEAD_OF, start):
                behind = start + 2 + (folded[start + 2] == "于")
                draft.subject = raw[behind:stop] or None  # 以41%领先乙队的38%, 以41%领先的38%
                return
            if past and left and first in "较比":
                start += 1 + folded[start + 1].isspace()  # 较招股价29元高
        else:
            # 一晚要七八百元, YoY+3%, 总数增至310种
            if tail.word in EXTENTS and folded[start:stop] in WHOLLY:
                stop = folded.find(tail.word, stop, draft.start) + len(tail.word)  # 整体涨幅4.3%
            left = EACH.fullmatch(folded, start, stop) is None
            if first == "每":
                left = left and folded.find("一", start + 2, stop) <= 0  # 每断一年另加1个月
                if left and draft.value == 1 and kind in MEASURED:
                    return  # 每逾期一日加收50元
            left = left and not (kind is kinds.COUNT and folded[start:stop] in TOTALS)
    else:
        # One character is a leftover, no noun phrase, unless it is handed over (把路从四米拓宽到六米).
        left = stop > start and (
            folded[start - 1] in HANDED
            or (folded[ext_start - 1] in FROM and leads_on(folded, ext_end, ceiling))
            or named_alone(folded, draft, start)
        )
    owned = False
    if kind in LEFT_KINDS:
        # 售价59元的风扇, 将400万元以下物业, 支付20%违约金, 承造七成按揭: what the number is of follows.
        if follow in "新熟" and folded[ext_end + 1] == "的":
            right_start, right_stop, _ = right_phrase(folded, ext_end + 2, ceiling)
            draft.subject = raw[right_start:right_stop] or None  # 九成新的自行车
            return
        if follow == "的":
            owned = PRICED.search(folded, start, stop) is not None
        elif ext_end > draft.end and folded[ext_start - 1] in HANDS:
            owned = folded.startswith(BOUNDS, ext_end - 2)
        if verb and draft.unit_canonical == "折" and folded[stop] == "打" and follow != "的":
            verb = NO_VERB  # 开价打八八折求售
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
    if right and folded[ext_start - 1] in HANDED_BY:
        right = not done_with(folded, draft, right_stop, ceiling)
    if right:
        width = right_stop - right_start
        if width == 1:
            # 46人赶到: a verb; 七成都是女性: an adverb; 36万箱中近三成: among them
            right = (
                folded[right_stop] not in COMPLEMENTS
                and folded[right_start] not in "都中里内间来后前起高低多少"
            )
        elif width == 2 and folded[right_start] == "一":
            right = False  # 两块五一杯
        if not left and folded[right_stop] in COLONS and folded[floor - 1] in COLONS:
            right = False  # 电压：220V 频率：50Hz
    if right and kind is kinds.MASS and folded.startswith(TOLD_IN, right_start):
        right = not (left or folded[floor - 1] in LISTED)
    if kind is kinds.DURATION:
        if left and folded[stop - 1] == "长" and folded[stop] == "达" and stop - start > 2:
            stop -= 1  # 工期长达3年
        elif left and folded[stop - 1] == "满" and stop - start > 2:
            stop -= 1  # 工龄满20年
        prefer_right = right and (not left or (follow == "的" and not LASTING.search(folded, start, stop)))
        if right and (spell := next((word for word in SPELLS if folded.startswith(word, right_start)), "")):
            right_stop, prefer_right = right_start + len(spell), True  # 国庆8天长假
    elif weak and right and (draft.unit_canonical in PERSONS or draft.unit_canonical == "例"):
        prefer_right = True  # 3.2万人受灾, 全台约2万户停电: what happened to them
    elif kind is kinds.COUNT or kind in MEASURED:
        if draft.unit_canonical == "票" and folded.startswith(VOTED, ext_end):
            draft.subject = raw[ext_end : ext_end + 2]
            return
        short = weak and right_stop - right_start < 4
        if short and verb != NO_VERB and draft.unit_canonical in OF_DEEDS and ends_in(folded, right_stop):
            draft.subject = raw[right_start:right_stop]  # 吸引3188份申请，
            return
        prefer_right = right and not short and (not weak or not left or verb != NO_VERB)
        if prefer_right and left and folded[right_start:right_stop] == "单位":
            prefer_right = False  # 建屋量达18.9万个单位
        if left and kind is not kinds.COUNT:
            sized = SIZED.search(folded, start, stop) or kind is kinds.TEMPERATURE
            if sized and (at := folded.rfind("是", start, stop)) >= 0:
                start = at + 1
                sized = follow != "的"  # 核心是直径35米的玻璃球
            elif sized and folded[start] in ARTICLES and stop - start < 5:
                sized = follow != "的"  # 一条长30米的隧道
            prefer_right = prefer_right and not sized
    else:
        scoped = left and follow == "的" and folded[start:stop] in SCOPES  # 全省三分之一的苗木
        prefer_right = right and not weak and (not left or owned or scoped)
    if prefer_right:
        if folded[right_stop - 1] in AMONG and closes(folded, right_start, right_stop):
            right_stop -= 1
        if folded[right_start - 1] in OPENED and CLOSED.search(folded, right_start, right_stop):
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
    elif bare and folded[floor - 1] in COLONS and (phrase := labelled(folded, floor, gone, layout)):
        draft.subject = raw[phrase[0] : phrase[1]]  # 现金流：净流入9.7亿元
    elif bare and (named := named_by_verb(folded, draft, start, stop, floor, previous)) is not None:
        if named:
            draft.subject = raw[start:stop]
        elif previous is not None:
            draft.subject = previous.subject
            draft.flag("carried")
    elif kind is kinds.COUNT and acts(folded, draft, tail, ceiling):
        draft.subject = None  # 约3500人撤离: they themselves, nothing said before
    elif kind is kinds.DURATION and follow in SPANS:
        draft.subject = None  # 此后连年回升，20年间升高逾3米: when, and no more
    elif (kind is not kinds.INDEX or previous is None or previous.kind is not kinds.INDEX) and (
        phrase := clause_before(folded, floor, gone, layout)
    ) is not None:
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
