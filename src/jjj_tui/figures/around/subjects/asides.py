"""What stands between a topic and its number and names neither: what it falls short of, what it came from."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase
from jjj_tui.figures.around.predicates.tail import EXTENTS, read_tail
from jjj_tui.figures.around.subjects.carried import same_sentence
from jjj_tui.figures.clauses import last_mark
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of

# What falls short of something: 距纪录差了46秒, 离目标还缺3000万元.
LACKING = "差缺"
# 温差, 顺差 and 短缺 are nouns.
_NO_LACK = "温时顺逆价利落误偏级分极准方公票色视反邮出交参年短紧空稀奇"
_STILL = "还尚仍只仅就又再也却相"
_SHORT_OF = "距离与跟较比和"
# Words in which these characters begin or end nothing of the kind: 比例, 分离, 参与.
_OTHERWISE = frozenset(
    ("比例", "比重", "比率", "比值", "比分", "比赛", "占比", "同比", "环比", "分离", "隔离", "脱离", "参与", "与会", "离婚", "和平", "共和", "饱和", "温和", "总和")
)  # fmt: skip
_LONGEST = 20


def lacking_end(folded: str, floor: int, end: int) -> int:
    """Where what falls short ends (冠军成绩|距赛会纪录差, 资金|还缺); ``end`` where 差 or 缺 ends a noun."""
    at = end - 1
    if at < floor or folded[at - 1] in _NO_LACK:
        return end
    while at > floor and folded[at - 1] in _STILL:
        at -= 1
    at -= 2 * folded.endswith(("相比", "相较"), floor, at)
    near = max(floor, at - _LONGEST)
    begun = max(folded.rfind(sign, near, at) for sign in _SHORT_OF)
    if begun >= 0 and not (
        folded[begun : begun + 2] in _OTHERWISE or folded[begun - 1 : begun + 1] in _OTHERWISE
    ):
        if folded[begun] in "与和" and begun > floor:
            # 甲队与乙队相差3分: of both
            return at if folded[end - 2] == "相" else begun
        return begun - (folded[begun] == "离" and begun > floor and folded[begun - 1] == "距")
    return at if at < end - 1 else end


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


_SETS = "创见写下出破"


def set_recorded(folded: str, raw: str, draft: Draft, floor: int, end: int, previous: Draft | None) -> None:
    """What reached its highest or lowest for so long: 营业额|创83周新高; else what was told of before."""
    while end > floor and folded[end - 1] in _SETS:
        end -= 1
    begin, stop, _, _ = left_phrase(folded, floor, end)
    if stop - begin > 1:
        draft.subject = raw[begin:stop]
    elif previous is not None and same_sentence(folded, previous.ext_end, draft.start):
        draft.subject = previous.subject
        draft.flag("carried")
