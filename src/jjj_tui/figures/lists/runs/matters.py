"""What a list is about whose matter a clause or a sentence before tells without a figure: 市占率变化不大。甲、乙分别占…."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import SENTENCE_ENDS, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.measured import SHARES, is_measure
from jjj_tui.figures.model import Kind
from jjj_tui.figures.tables.heads import head_start
from jjj_tui.rarely import Rarely

_HOW = "(?:尤其|最为?|较为?|更为?|相当|十分|非常|也|均|都|皆|全部?|双双|齐|特别|格外|相对|比较|颇为?|略|普遍|整体|总体|基本|大致|大体|持续|继续|明显|有所|大幅|小幅|同步|再度?|仍|不)*"
_SO = "(?:显著|明显|突出|快|大|高|猛|强|多|少|低|小|慢|劲|惊人|可观|亮眼|靠前|领先|居前|迅速|迅猛|强劲)"
# 越南、印度的|升幅|尤其显著，分别达…
_IN_CLAUSE = Rarely(f"[、和与及][^，,、的]{{1,12}}的(?P<what>[\u4e00-\u9fff]{{2,8}}?){_HOW}{_SO}$")
# 各港区|箱量|均创新高
_IN_SENTENCE = Rarely(
    f"(?P<what>[\u4e00-\u9fff]{{2,14}}?){_HOW}(?:{_SO}|(?:变化|变动|差距|差别|差异|分化)不?[大多小]|未变|(?:没有|无|未见)变化|不变|持平|[平稳]稳|稳定|创[^，,。]{{0,4}}新[高低]|刷新[^，,。]{{0,4}}纪录|不一|各异|悬殊"
    "|有?(?:增长|上升|上涨|提高|提升|增加|增|升|涨|下降|下滑|下跌|回落|减少|降|跌|减|放大|扩大|收窄|走高|走低|加快|放缓|向好|好转|改善|回升|攀升)|排名(?:未变|不变|变化不大))$"
)
_ALL_OF = Rarely(
    "(?:各(?:[港厂校园社城地片景县]区|区县|省份|市县|公司|企业|银行|学校|医院|[区地省县厂校院店港站行司局组国州社所类级]|市(?!场))"
    "|[两三四五六七八九十]{1,2}(?:[地市省县区厂校国]|[大家个][\u4e00-\u9fff]{2})|各|公司|集团|全[国省市县港澳台])的?"
)
_JOINED = frozenset("、和与及或跟同")
_LONGEST_SENTENCE = 24
# No table of measures has these, and a sentence by itself may tell of them.
_MORE = frozenset(("气温", "箱量", "水位", "得分", "客流", "单产", "车流"))
# Of a whole so much may be had: 分别占.
_OF_WHOLE = ("占有率", "占率", "占比", "份额", "比重", "比例")
# Rates end in these; sums, counts and sizes never do.
_RATE_ENDS = frozenset("率重例比速幅额")
# What no figure of a kind is called.
_NEVER: dict[Kind, str] = {kinds.MONEY: "量数积度温时龄率比速幅", kinds.COUNT: "额价薪温积度费入值润率比速幅"}
_NEVER_SIZES = "额价薪数率费入值润比速幅"


def matter_before(passage: Passage, index: int, behind: int) -> tuple[str, bool]:
    """The matter of a list whose names stand alone, and whether another sentence told it; nothing where two may be meant.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        behind: Where 分别 ends.
    """
    folded, raw, drafts, layout = passage
    first = drafts[index]
    clause, sentence = layout.starts[index], layout.sentences[index]
    floor = drafts[index - 1].ext_end if index else 0
    if clause > sentence and behind - clause < _SHORTEST_NAMES and folded[clause - 1] in "，,":
        begin = max(layout.clause(clause - 1)[0], floor)
        return _named(folded, raw, first, behind, _IN_CLAUSE().search(folded, begin, clause - 1)), False
    stop = sentence - 1
    if clause > sentence or stop <= floor or folded[stop] not in "。！":
        return "", False
    begin = stop
    while begin > floor and folded[begin - 1] not in SENTENCE_ENDS:
        begin -= 1
    if begin <= floor > 0 or stop - begin > _LONGEST_SENTENCE:
        return "", False
    begin = max(begin, layout.clause(stop)[0])
    matter = _named(folded, raw, first, behind, _IN_SENTENCE().fullmatch(folded, begin, stop))
    return matter, matter != ""


# 甲、乙分别: nothing so short has names in it.
_SHORTEST_NAMES = 5


def _named(folded: str, raw: str, first: Draft, behind: int, found: re.Match[str] | None) -> str:
    """The measure that words tell of, where a figure may be one of it; else nothing."""
    if found is None:
        return ""
    begin, end = found.span("what")
    if not _JOINED.isdisjoint(folded[begin:end]):
        return ""  # 营收和利润双双增长: of which?
    if all_of := _ALL_OF().match(folded, begin, end):
        begin = all_of.end()
    if end - begin > _LONGEST_MEASURE:
        begin = head_start(folded, begin, end)
    if end - begin < 2 or not (is_measure(raw[begin:end]) or folded[begin:end] in _MORE):
        return ""
    if folded[behind] == "占":
        return raw[begin:end] if folded.endswith(_OF_WHOLE, begin, end) else ""
    return raw[begin:end] if _may_be(first, folded[end - 1]) else ""


_LONGEST_MEASURE = 6


def _may_be(first: Draft, last: str) -> bool:
    """Whether a figure may be of what ends in a character: a share of no sum, a sum of no rate."""
    if first.kind in SHARES:
        return first.direction is not None or last in _RATE_ENDS
    return last not in _NEVER.get(first.kind, _NEVER_SIZES)
