"""What stands between a topic and its number and names neither: what it falls short of, what record it set."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.subjects.carried import same_sentence
from jjj_tui.figures.draft import Draft

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
