"""What turns a bound round: 不宜超过2万元, 没有低于30%, 不得晚于90天."""

from jjj_tui.figures.draft import Comparator
from jjj_tui.figures.tables.grammar import words_of

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
