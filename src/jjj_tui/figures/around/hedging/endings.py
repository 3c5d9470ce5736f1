"""超, 约 and 近 as parts of other words (出超, 北约, 亮相), where they hedge all the same, and what turns a bound round (不宜超过2万元)."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Comparator, Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.tables.grammar import words_of

# What the two words stand behind: 贸易出超, 对美出超, 累计出超, 转为入超; but 卖出超5亿元, 收入超3亿元, 投入超百亿.
_FRONTS = "易计品呈为是由总有的之续连达均仍大国欧美陆区盟湾岛韩港度月季日年外差步额也则又亦已"
_TIMES = "年月日季"
# 对日|入超, 7月|入超; but 月入超3万元 is what one earns.
_OF_TIMES = "对上本当今去前全0123456789一二三四五六七八九十"


def _is_balance(folded: str, at: int, draft: Draft) -> bool:
    """Whether the 出 or 入 at ``at`` and the 超 behind it are a balance of trade, and 超 no 超过.

    Args:
        folded: The folded text.
        at: Offset of 出 or 入.
        draft: The figure behind 超.
    """
    if draft.kind is not kinds.MONEY:
        return False
    before = folded[at - 1]
    if not "\u4e00" <= before <= "\u9fff":
        return True
    if before == "本":
        return folded[at - 2] == "日"
    if before in _TIMES and folded[at] == "入" and draft.unit_canonical == "元":
        return folded[at - 2] in _OF_TIMES and folded[at - 2 : at] != "全年"
    return before in _FRONTS


# 亮相约300款, 折合约5亿元: there 约 is a word of its own.
_ENDS_BEFORE_ABOUT = frozenset(("折合", "亮相", "真相", "首相", "照相", "出相"))


def still_hedges(folded: str, at: int, word: str, draft: Draft) -> bool:
    """Whether a hedge is one for all that stands before it: 卖出超5亿元, but 贸易出超160亿美元; 亮相约300款, but 签约300份."""
    if word == "超":
        return folded[at - 1] in "出入" and not _is_balance(folded, at - 1, draft)
    return word == "约" and _about(folded, at, draft.kind)


def _about(folded: str, at: int, kind: Kind) -> bool:
    """Whether the 约 at ``at`` is a hedge although it ends a word behind other characters (北约32国, but 河北约300家)."""
    if folded[at - 1] == "北":
        before = folded[at - 2]
        return kind is not kinds.COUNT or ("\u4e00" <= before <= "\u9fff" and before not in "与和及入被由对")
    return folded[at - 2 : at] in _ENDS_BEFORE_ABOUT


_RECENT = re.compile(
    r"[0-9一二三四五六七八九十两几百]{1,4}(?:多|余)?(?:年|天|日|周|个月|个星期|月|届|期|次|场|轮|小时)"
)

# Verbs of what lasts: 历时近3年, where 近3年 alone is the latest of them.
_LASTING = frozenset(
    words_of(
        "持续 延续 历时 耗时 用时 费时 长达 为期 相隔 时隔 间隔 等待 等候 停留 逗留 滞留 潜逃 在逃 逃亡 羁押 拖欠 停工 停产 失联 失踪 昏迷 卧床"
    )
)

_WITHIN = "内来间前以"
_CLOSES = "，,。；;、和与及\n"


def is_recent(folded: str, at: int) -> bool:
    """Whether a 近 that ends at ``at`` means the latest of its kind (近三年, 近5个月), not nearly so many."""
    match = _RECENT.match(folded, at)
    if match is None:
        return False
    end = match.end()
    if folded[end - 1 : end + 1] == "周年":
        return False  # 发表近3周年
    if folded[at - 2] in "、和与及" and folded[at - 3] == folded[end - 1] and folded[end] in _CLOSES:
        return False  # 各为8小时和近5小时
    if (folded[at - 2] == "了" or folded[at - 3 : at - 1] in _LASTING) and folded[end] not in _WITHIN:
        return False  # 前后持续近5个月, but 提出了近5年内的目标
    return folded[end] not in "的\n" and end - at < 8


# Before one of these stands what a number must not, should not or did not come to be: 不宜超过2万元, 没有低于30%.
_DENIALS = frozenset(
    words_of("不得 不能 不可 不应 不会 不宜 不许 不准 不必 不再 不致 没有 并未 从未 尚未 仍未 未能 未曾")
)
_ALONE = frozenset("不未没唔冇")
# What any of these ends in.
DENYING = _ALONE.union(word[-1] for word in _DENIALS)
DENIED: dict[str, Comparator] = {
    **dict.fromkeys(
        (
            "超过",
            "超出",
            "超",
            "逾",
            "高于",
            "多于",
            "大于",
            "长于",
            "晚于",
            "迟于",
            "突破",
            "多过",
            "高过",
            "长过",
        ),
        "at_most",
    ),
    **dict.fromkeys(("低于", "少于", "小于", "短于", "早于", "少过", "低过", "短过"), "at_least"),
}
# These bound nothing unless they are denied.
ONLY_DENIED = ("长于", "晚于", "迟于", "短于", "早于")


def denial_before(folded: str, at: int, floor: int) -> int:
    """How many characters deny a hedge at ``at`` (不|超过, 不宜|超过); 0 where none do."""
    if folded[max(floor, at - 2) : at] in _DENIALS:
        return 2
    return 1 if at > floor and folded[at - 1] in _ALONE else 0
