"""Counts without a noun of their own that are of those counted before: 36个港口里，21个吞吐量增加，还有3个停摆."""

from jjj_tui.figures.around.phrases.right_phrases import right_phrase
from jjj_tui.figures.around.subjects.carried import same_sentence
from jjj_tui.figures.around.vocabulary.subject_signs import HAPPENING
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import DECREASE, INCREASE, by_first, holds, starts_with, words_of
from jjj_tui.rarely import Rarely

_AMONG = Rarely("[中里内]，|[其当]中")
# The next of those that were picked out already.
_NEXT = Rarely("[^，、]{0,6}[，、](?:还有|也有|另有?|另外)?")
_CHANGES = by_first((*INCREASE, *DECREASE))
# Whichever way they changed: 6个负增长, 8家双双上涨.
_BEFORE_CHANGE = "正负均都齐"
# What such a clause tells of them, and what nothing is called.
_STATES = frozenset(words_of("""
亏损 盈利 超标 达标 合格 过关 落榜 入选 获奖 及格 在建 停建 停摆 见底 扭亏 减亏 破产 落后 领先 缺席 弃权 赞成 反对 受损 关门 歇业 倒闭 闲置 空置 满员 超员 超载 逾期 到期 失效 有效 无效 无恙 告急 干涸 断流
"""))  # fmt: skip
_OUTCOMES = words_of("死亡 受伤 失踪 遇难 治愈 痊愈 康复 出院 不治 病故 身亡 遇害 溺亡 重伤 轻伤")
_REACHING = "足满达逾近超"
_SHORT = 2
_REACH = 60
_CLAUSE_ENDS = "，,。；;、\n"


def picked_from(folded: str, previous: Draft, draft: Draft, ceiling: int) -> bool:
    """Whether a count without a noun of its own is of those counted before it."""
    if previous.subject is None or previous.unit_canonical != draft.unit_canonical:
        return False
    if draft.start - previous.ext_end > _REACH:
        return False
    among = _AMONG().search(folded, previous.ext_end, draft.ext_start)
    if among is None and "carried" not in previous.flags:
        return False
    if among is not None and among.group() == "其中" and holds(folded[among.end() : draft.start], "，,"):
        return False  # 其中甲市最多，达3家
    if not same_sentence(folded, previous.ext_end, draft.start):
        return False
    begin, cease, weak = right_phrase(folded, draft.ext_end, ceiling)
    if among is None:
        if not _NEXT().fullmatch(folded, previous.ext_end, draft.ext_start):
            return False
        short = begin < cease <= begin + _SHORT or folded[begin] == "待"
        if short and folded[cease] in _CLAUSE_ENDS and draft.unit_canonical not in HAPPENING:
            return True  # 还有3个停摆
    if weak and draft.unit_canonical in HAPPENING and folded.startswith(_OUTCOMES, begin):
        return False  # 重症126例，其中9例|死亡: what became of them is what is told
    if cease - begin < _SHORT or weak or (folded[begin:cease] in _STATES and folded[cease] in _CLAUSE_ENDS):
        return True
    return (folded[cease - 1] in _REACHING and cease == ceiling) or _turns(folded, cease)


def _turns(folded: str, at: int) -> bool:
    """Whether a change that ends its clause follows (21个吞吐量|增加，): the noun before it is what changed."""
    at += folded[at] in _BEFORE_CHANGE
    word = starts_with(_CHANGES, folded, at, len(folded))
    return word is not None and folded[at + len(word)] in _CLAUSE_ENDS
