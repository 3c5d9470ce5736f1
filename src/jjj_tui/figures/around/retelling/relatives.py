"""Those whom a few words tell of by what they do or think: 同意重启的有58%，不同意的29% are no two shares of 重启."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.vocabulary.subject_signs import PERSONS
from jjj_tui.figures.clauses import SENTENCE_STOP, Passage, last_mark
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_SHARES = frozenset((kinds.PERCENT, kinds.FRACTION))
_LONGEST = 30
# What opens such words and is no part of them.
_OPENS = "(?:其中|当中|另外?|此外|而|但|则|至于|以及|基本上?|大约|结果|今年|去年|(?:[12][0-9]{3}|1[0-3][0-9])年|表态)?"
_TOLD = Rarely(
    f"(?:(?<=[，,、；;。：:！？\\n])|^){_OPENS}(?P<who>[^，,；;。：:！？\\n0-9]{{1,24}}?)的"
    "(?:(?:则|各|约|仅|只|共|合|也|均|就|已|还){0,2}(?P<has>[占有]))?$"
)
_THINKING = Rarely("同意|反对|赞成|支持|愿意|担心|认为|觉得|满意|看好|知道|打算|希望")
_OPENING = Rarely(f"{_OPENS}在?")
_ENDS = "占有的"
# 未满18岁的占17%, 在3万元至5万元之间的占35%
_TOLD_BY_FIGURE = frozenset(
    ("的占", "的有", "者占", "的则占", "的各占", "的约占", "的仅占", "的只占", "之间的占", "之间的有")
)
# 不到总数的三成, 达到计划的两成, 是去年的四成: of how much of it, never whose.
_OF_WHOLE = Rarely(
    "不[到足及超过低少高满如]|未[达满及]|没有?[达到]|达到|超过|高于|低于|比(?!较)|较(?![为满不])|[与跟]|[占是为近约逾超]|相当于|等于|[^的]{0,6}(?:总数|总量|总额|全部|全体|整体|同期|水平|计划|目标)$"
)
# Where a text has none of these, no such words tell of a share.
RELATED = re.compile(
    "的[则各约仅只共合也均]?[占有][^，,。；;、\\n]{0,3}[0-9一二三四五六七八九十两][0-9.,]{0,8}[%成人名位户]"
)


def set_relatives(passage: Passage) -> None:
    """Gives each share the whole of the words that say whose it is, and never those of the share before.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    told = 0  # where the last share ends that such words tell of
    floor = 0
    previous: Draft | None = None
    for draft in drafts:
        at = draft.ext_start
        if draft.kind in _SHARES and previous is not None and folded[floor:at] in _TOLD_BY_FIGURE:
            _name_by_figure(folded, raw, previous, draft)
            told = draft.ext_end
        elif folded[at - 1] in _ENDS and (draft.kind in _SHARES or _counts(folded, draft)):
            who = _who(folded, max(floor, at - _LONGEST), at, told)
            if who is not None and (draft.kind in _SHARES or _THINKING().search(folded, *who)):
                draft.subject = raw[who[0] : who[1]]
                draft.unflag("carried")
                if draft.direction is not None:
                    draft.direction = draft.mode = None  # 认为会跌的12%
                told = draft.ext_end
        floor = draft.ext_end
        previous = draft


def _name_by_figure(folded: str, raw: str, previous: Draft, draft: Draft) -> None:
    """Gives a share the words with the figure by which those are told that it is of: 未满18岁|的占17%."""
    end = previous.ext_end
    begin = max(0, end - _LONGEST)
    begin += last_mark(folded[begin:end])
    begin += folded[begin] == "、"
    if opening := _OPENING().match(folded, begin, end):
        begin = opening.end()
    draft.subject = raw[begin:end]
    draft.unflag("carried")
    carried = previous.kind is kinds.AGE and "carried" in previous.flags
    if carried and "岁" in fold(previous.subject or ""):
        previous.subject = None  # no one under 18 is of 60岁以上
        previous.unflag("carried")


def _counts(folded: str, draft: Draft) -> bool:
    """Whether a figure counts people that no noun behind it names."""
    return draft.unit_canonical in PERSONS and not "\u4e00" <= folded[draft.ext_end] <= "\u9fff"


def _who(folded: str, floor: int, at: int, told: int) -> tuple[int, int] | None:
    """The words that end before a share and say whose it is; None where there are none."""
    found = _TOLD().search(folded, floor, at)
    if found is None:
        return None
    begin, end = found.span("who")
    if _OF_WHOLE().match(folded, begin, end):
        return None
    if found.group("has") is None and (not told or SENTENCE_STOP.search(folded, told, begin)):
        return None  # 全部支出的三成; but 同意重启的有58%，不同意的29%
    return begin, end
