"""What a figure is about: the noun before its predicate, the noun behind it, or what was told of before."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.asides import LACKING, lacking_end, set_recorded
from jjj_tui.figures.around.carried import (
    carried,
    clause_before,
    counted_among,
    labelled,
    named_by_verb,
)
from jjj_tui.figures.around.follows import acts, closes, deed, is_noun
from jjj_tui.figures.around.left_phrases import BARE_VERB, NO_VERB, left_phrase, trimmed
from jjj_tui.figures.around.picked import picked_from
from jjj_tui.figures.around.precedes import (
    before_when,
    is_dealt,
    is_name,
    is_owned,
    is_sized,
    lasting_end,
    refers,
    unusual,
)
from jjj_tui.figures.around.right_phrases import right_phrase
from jjj_tui.figures.around.subject_signs import (
    AMONG,
    ASKED_ENDS,
    CASUALTIES,
    CLOSED,
    COLONS,
    DEGREES,
    FROM_BARE,
    HANDS,
    HAPPENING,
    LASTING,
    LEFT_KINDS,
    MEASURED,
    NAMED_OTHERWISE,
    OF,
    OPENED,
    SCOPES,
    SPANNED,
    SPANS,
    SPELLS,
    UNUSUAL_HEADS,
    WHEN_ENDS,
)
from jjj_tui.figures.around.tail import EXTENTS, Tail, read_tail
from jjj_tui.figures.around.told import VOTED, amount_end, annotated, distant, set_distant, terms_end
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft

# What follows a figure that words of their own tell of: 83周新高, 300元的补贴.
_NAMED_BEHIND = frozenset("新的")


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
        _carry(draft, previous)  # 36个站点中,水位上涨的有12个
        return
    if folded[end - 1] in LACKING:
        end = lacking_end(folded, floor, end)  # 成绩距纪录差了12秒
    start, stop, holder, verb = left_phrase(folded, floor, end)
    follow = folded[ext_end]
    if verb and draft.unit_canonical == "票" and folded[draft.ext_start - 2 : draft.ext_start] in VOTED:
        draft.subject = raw[draft.ext_start - 2 : draft.ext_start]
        return  # 表决结果为|赞成128票
    if (
        not verb
        and stop - start > 1
        and (kind in LEFT_KINDS or (ext_end >= ceiling and kind not in NAMED_OTHERWISE))
        and follow not in OF
        and folded[start] not in UNUSUAL_HEADS
        and folded[stop - 1] not in ASKED_ENDS
        and (ext_end == draft.end or folded[draft.ext_start - 1] not in HANDS)
    ):
        draft.subject = _written(raw, start, stop, holder)  # what most are: the noun before the predicate
        return
    if folded[stop - 1] == "级" and DEGREES.fullmatch(folded, start, stop):
        start = stop  # 余震45次，其中3.0至3.9级|3次
    asked = follow in _NAMED_BEHIND or kind is kinds.LENGTH
    if asked and _named_by_kind(folded, raw, draft, floor, end, previous):
        return
    if (
        kind is kinds.COUNT
        and previous is not None
        and previous.kind is kinds.COUNT
        and stop - start < 2
        and picked_from(folded, previous, draft, ceiling)
    ):
        _carry(draft, previous)  # 36个港口里，21个吞吐量增加，12个减少
        return
    left, beyond = False, False
    if stop - start < 2:
        left = stop > start and verb != BARE_VERB and is_name(folded, draft, start, ceiling)
    elif verb != BARE_VERB:
        left = True
        if folded[start] in UNUSUAL_HEADS:
            if previous is not None and previous.subject and refers(folded, draft, previous, start, stop):
                _carry(draft, previous)
                return
            found = unusual(folded, raw, draft, tail, start, stop)
            if found is None:
                return
            left, beyond, start, stop = found
    if left and folded[stop - 1] == "等" and draft.unit_canonical == "人" and stop - start > 2:
        draft.subject = raw[start : stop - 1]  # 张某等3人被捕
        return
    if left and folded[stop - 1] in WHEN_ENDS:
        stop = before_when(folded, start, stop)
        left = stop - start > 1  # 单位|议价后减42万元
    owned = False
    if kind in LEFT_KINDS:
        if follow in "新熟" and folded[ext_end + 1] == "的":
            begin, cease, _ = right_phrase(folded, ext_end + 2, ceiling)
            draft.subject = raw[begin:cease] or None  # 九成新的自行车
            return
        owned = is_owned(folded, draft, start, stop)
        if verb and draft.unit_canonical == "折" and folded[stop] == "打" and follow != "的":
            verb = NO_VERB  # 开价打八八折求售
        if left and not verb and not owned:
            draft.subject = _written(raw, start, stop, holder)
            return
        owned = owned or is_dealt(folded, draft, tail, start, stop, verb)
    if follow == " " and left and folded[draft.ext_start - 1] != " ":
        draft.subject = _written(raw, start, stop, holder)  # 首季接待游客逾200万 酒店入住率回升
        return
    begin, cease, weak = right_phrase(folded, ext_end, ceiling)
    right = cease > begin and is_noun(folded, draft, (begin, cease), (floor, ceiling), left, beyond)
    if kind is kinds.DURATION:
        stop = lasting_end(folded, left, start, stop)
        prefer_right = right and (not left or (follow == "的" and not LASTING.search(folded, start, stop)))
        if right and (spell := next((word for word in SPELLS if folded.startswith(word, begin)), "")):
            cease, prefer_right = begin + len(spell), True  # 国庆8天长假
    elif weak and right and draft.unit_canonical in HAPPENING:
        prefer_right = True  # 3.2万人受灾, 全台约2万户停电: what happened to them
    elif kind is kinds.COUNT or kind in MEASURED:
        if (done := deed(folded, draft, begin, cease, weak, verb)) is not None:
            draft.subject = raw[done[0] : done[1]]
            return
        prefer_right = right and not (weak and cease - begin < 4)
        prefer_right = prefer_right and (not weak or not left or verb != NO_VERB)
        if prefer_right and left and folded[begin:cease] == "单位":
            prefer_right = False  # 建屋量达18.9万个单位
        if left and kind is not kinds.COUNT:
            sized, start = is_sized(folded, kind, start, stop, follow)
            prefer_right = prefer_right and not sized
    else:
        scoped = left and follow == "的" and folded[start:stop] in SCOPES  # 全省三分之一的苗木
        prefer_right = right and not weak and (not left or owned or scoped)
    if prefer_right:
        draft.subject = _written_behind(folded, raw, begin, cease) or None
    elif left:
        if folded[start].isspace():
            start, stop = trimmed(folded, start, stop)
        draft.subject = _written(raw, start, stop, holder) or None
    elif right and not weak:
        draft.subject = raw[begin:cease]
    else:
        phrase = (start, stop, verb)
        _look_back(folded, raw, draft, (floor, ceiling), previous, gone, tail, layout, phrase)


def _written(raw: str, start: int, stop: int, holder: tuple[int, int] | None) -> str:
    """A phrase with whom a light verb parts from it (京津冀|实现|地区生产总值)."""
    return raw[start:stop] if holder is None else raw[holder[0] : holder[1]] + raw[start:stop]


def _written_behind(folded: str, raw: str, begin: int, cease: int) -> str:
    """A phrase behind its number, without the 中 that only says among whom, and with the quotation mark it opens with."""
    if folded[cease - 1] in AMONG and closes(folded, begin, cease):
        begin, cease = trimmed(folded, begin, cease - 1)
    if folded[begin - 1] in OPENED and CLOSED.search(folded, begin, cease):
        begin -= 1  # 500元“家电”补贴
    return raw[begin:cease]


def _carry(draft: Draft, previous: Draft) -> None:
    draft.subject = previous.subject
    draft.flag("carried")


def _named_by_kind(folded: str, raw: str, draft: Draft, floor: int, end: int, previous: Draft | None) -> bool:
    """Sets what records, distances and amounts are of, by words of their own; whether this is one."""
    kind, follow = draft.kind, folded[draft.ext_end]
    if follow == "新" and folded[draft.ext_end + 1] in "高低" and kind in SPANNED:
        set_recorded(folded, raw, draft, floor, end, previous)
        return True
    if kind is kinds.LENGTH and (at := distant(folded, floor, end)) >= 0:
        set_distant(folded, raw, draft, floor, at, previous)
        return True
    if kind is kinds.MONEY and follow == "的" and (amount := amount_end(folded, draft.ext_end + 1)):
        draft.subject = raw[draft.ext_end + 1 : amount]
        return True
    if follow == "的" and (terms := terms_end(folded, draft)):
        draft.subject = raw[draft.ext_end + 1 : terms]
        return True
    return False


def _look_back(
    folded: str, raw: str, draft: Draft, within: tuple[int, int], previous: Draft | None, gone: int,
    tail: Tail, layout: Layout, phrase: tuple[int, int, int],
) -> None:  # fmt: skip
    """Sets the subject of a figure without a noun of its own: what a bracket, a verb or the text before tells of.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        within: Where its words begin, and where the next figure or clause does.
        previous: The last figure before of which something was told, if any.
        gone: Where the words of the figure before end.
        tail: The predicate.
        layout: The clauses of the text.
        phrase: Where what is left before the predicate begins and ends, and which verb there was.
    """
    floor, ceiling = within
    start, stop, verb = phrase
    kind = draft.kind
    if (
        (folded[floor - 1] in "（(" or kind is kinds.AGE)
        and floor
        and (noted := annotated(folded, floor, gone, draft)) is not None
    ):
        draft.subject = raw[noted[0] : noted[1]]
        return
    if verb == BARE_VERB:
        if folded[floor - 1] in COLONS and (label := labelled(folded, floor, gone, layout)):
            draft.subject = raw[label[0] : label[1]]  # 现金流：净流入4亿元
            return
        named = named_by_verb(folded, draft, start, stop, floor, previous)
        if named:
            draft.subject = raw[start:stop]
            return
        if named is not None:
            if previous is not None:
                _carry(draft, previous)
            return
    if kind is kinds.COUNT and acts(folded, draft, tail, ceiling):
        return  # 约3500人撤离: they themselves, nothing said before
    if kind is kinds.DURATION and folded[draft.ext_end] in SPANS:
        return  # 此后逐年上升，15年间抬高2米: when, and no more
    if draft.unit_canonical in CASUALTIES:
        # 最大震度6弱，3死145伤: persons, whatever was told before; but 爆炸造成3死145伤
        if previous is not None and previous.unit_canonical in CASUALTIES and previous.subject:
            _carry(draft, previous)
        return
    indexes = kind is kinds.INDEX and previous is not None and previous.kind is kinds.INDEX
    if not indexes and (before := clause_before(folded, floor, gone, layout)) is not None:
        draft.subject = raw[before[0] : before[1]]
        draft.flag("carried")
    elif (
        previous is not None
        and previous.subject is not None
        and carried(folded, previous, draft, tail, start, stop)
    ):
        _carry(draft, previous)
    elif tail.word in EXTENTS:
        at = folded.find(tail.word, tail.end, draft.start)
        draft.subject = raw[at : at + len(tail.word)] if at >= 0 else None  # 数百名工程师参加，降幅为12.5%
