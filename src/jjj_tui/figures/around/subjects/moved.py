"""What moves from one figure to another, and is told before both: 快巴|由每天20班加密到90班; or where a comma parts them: 由3.1%，下调至2.9%."""

import re
from bisect import bisect_left

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase
from jjj_tui.figures.around.predicates.movements import join_movement
from jjj_tui.figures.around.predicates.tail import EXTENTS, read_tail
from jjj_tui.figures.clauses import Passage, last_mark
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

_DIGITS = frozenset("0123456789")
_NOT_FROM = frozenset(
    ("自由", "理由", "经由", "缘由", "事由", "来自", "各自", "亲自", "独自", "自动", "自主", "自营", "自有")
)
_LONGEST_ORIGIN = 16
_LONGEST_NAME = 30
_CLOSED = "：:」』”！？!?\n"


# How fast something changed, as what itself grows or shrinks: 出口下降由5%收窄至2%.
_TURNS = frozenset(
    words_of("下降 下跌 下滑 回落 增长 上涨 上升 减少 增加 衰退 成长 萎缩 降幅 跌幅 减幅 增幅 涨幅 升幅 加幅")
)
_RATES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT))


def turned(folded: str, first: Draft) -> bool:
    """Whether the rate of a change is what moves from a figure on (出口下降|由5%收窄至2%)."""
    at = first.ext_start - 1
    return first.kind in _RATES and folded[at - 2 : at] in _TURNS


def name_moved(folded: str, raw: str, first: Draft, second: Draft) -> None:
    """What is moved stands before 由, whatever says of the first number when and how it was (快巴|由开通时的每天20班加密到90班)."""
    stop = first.ext_start
    near = max(0, stop - _LONGEST_ORIGIN)
    near += last_mark(folded[near:stop])
    at = max(folded.rfind("由", near, stop), folded.rfind("从", near, stop), folded.rfind("自", near, stop))
    if at <= near or folded[at - 1 : at + 1] in _NOT_FROM or folded[at : at + 2] in _NOT_FROM:
        return
    if not _DIGITS.isdisjoint(folded[at:stop].rpartition("年")[2]):
        return  # another number stands between
    floor = max(0, at - _LONGEST_NAME)
    floor += max(last_mark(folded[floor:at]), 1 + max(map(folded[floor:at].rfind, _CLOSED)))
    begin, end, _, verb = left_phrase(folded, floor, read_tail(folded, floor, at, []).end)
    if verb == NO_VERB and end - begin > 1:
        if first.kind in _RATES and folded[at - 2 : at] in _TURNS and end == at - 2:
            end = at  # 出口下降|由5%收窄至2%: how fast they fell, never how much was exported
        first.subject = second.subject = raw[begin:end]
        first.unflag("carried")
        second.unflag("carried")
    elif (
        end <= begin and first.kind in _RATES and folded[at - 2 : at] in EXTENTS and "carried" in first.flags
    ):
        # 亏损额减少2亿元，降幅|由5%收窄至3%: what narrows is the fall
        first.subject = second.subject = (first.subject or "") + raw[at - 2 : at]
        first.unflag("carried")


_FROM = "由从自"
_FROM_TIME = Rarely("[由从自][^，,。；]{1,16}(?:的|预[测估计]|公布)$")
# What there is of one at all: looked for once in a text.
PARTED = re.compile("[由从自][^。；\n]{1,40}?[，,][^，,。；、0-9]{1,6}[至到为]")
_PARTED = Rarely("[，,](?=[^，,。；、0-9]{1,6}[至到为])")


def join_parted(passage: Passage) -> None:
    """Joins the ends of movements that a comma parts: 由3.1%，下调至2.9%."""
    folded, drafts = passage.folded, passage.drafts
    for comma in _PARTED().finditer(folded):
        index = bisect_left(drafts, comma.start(), key=_end_of)
        if index + 1 < len(drafts) and drafts[index].ext_end == comma.start():
            first, at = drafts[index], drafts[index].ext_start
            if folded[at - 1] in _FROM:
                join_movement(folded, first, drafts[index + 1], apart=1)
            elif _FROM_TIME().search(folded, max(0, at - 18), at):
                _join_told(passage, index)


def _join_told(passage: Passage, index: int) -> None:
    """Joins a movement that begins at what was told some time (由上次预测的4.4%，上修至6%), and names what moved."""
    folded, raw, drafts, _ = passage
    first, second = drafts[index], drafts[index + 1]
    told = first.subject
    if not join_movement(folded, first, second, apart=1):
        return
    name_moved(folded, raw, first, second)
    for at in range(index + 2, len(drafts)):
        draft = drafts[at]
        if draft.subject != told or "carried" not in draft.flags:
            break
        draft.subject = first.subject


def _end_of(draft: Draft) -> int:
    return draft.ext_end
