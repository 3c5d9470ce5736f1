"""Names told by their number alone: 第一、二、三产业, 1、2月份, 1、2号机组."""

from jjj_tui.figures.lists.names.unjoined import Names
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_NUMBER_BEFORE = Rarely("[0-9]{1,3}号$")
_NUMBER_BEHIND = Rarely("(?:、|以及|[和与及])[0-9]{1,3}号(?P<noun>.)")

# What is said once behind numbers: 1、2|号机组.
_NUMBERED = frozenset("号號")
# Names of one character that are told in one order.
_QUARTERS = ("季度", "季")
_OF_ORDER = (*words_of("产业 季度 季 批 期 名 档次 档 阶梯 阶段 轮 梯队 组 类 级 线 分册"),)
_NUMERALS = frozenset("一二三四五六七八九")


def with_ordinals(names: list[str], head: str) -> Names:
    """Names as they would be alone: 第一、二、三产业 get each its 第 and its noun, 1、2月份 each its month.

    Args:
        names: The names as written.
        head: What they share.
    """
    if head[:1] == "月" and all(map(str.isdigit, names)):
        return Names([name + head[0] for name in names], head[1 + head.startswith("份", 1) :])
    if head[:1] in _NUMBERED and all(map(str.isdigit, names)):
        return Names([name + head[0] for name in names], head[1:])  # 1、2|号机组
    if not names[0].startswith("第"):
        quarters = names[-1].endswith(_QUARTERS) and all(name[1:] in _QUARTERS for name in names)
        return Names(names, head, "time" if quarters else "thing")  # 一、二、三季度
    last = fold(names[-1])
    at = next((at for at in (1, 2) if last[at:] in _OF_ORDER), len(last))
    if fold(names[0]).endswith(last[at:] or "\n"):
        return Names(names, head)  # 第一批、第二批
    head, names = names[-1][at:] + head, [*names[:-1], names[-1][:at]]  # 第三、四|季度
    if any(len(name) > 2 for name in names[1:]):
        return Names(names, head)
    noun = next((word for word in _OF_ORDER if fold(head).startswith(word)), "")
    named = head[: len(noun)]
    names = [("" if name.startswith("第") else "第") + name + named for name in names]
    return Names(names, head[len(noun) :], "time" if noun in _QUARTERS else "thing")


def before_ordinal(names: list[str]) -> int:
    """Where the first of names told by their number begins behind what they are of: 居民用水|第一、二、三阶梯; 0 where it is so told alone.

    Args:
        names: The names as written.
    """
    first, second = fold(names[0]), fold(names[1])
    if (noun := second[2:]) and first.endswith(noun):
        first = first.removesuffix(noun)  # 居民阶梯电价|第一档、第二档
    at = len(first) - 2
    if at < 1 or first[at] != "第" or first[-1] not in _NUMERALS:
        return 0
    return at if all(fold(name).removeprefix("第")[:1] in _NUMERALS for name in names[1:]) else 0


def with_number(folded: str, start: int, begin: int, end: int) -> int:
    """Where the first name begins that seems to open with a day, and has a number as the next has: 3号煤、8号煤.

    Args:
        folded: The folded text.
        start: Where the names begin.
        begin: Where they begin behind the day.
        end: Where they end.
    """
    number = _NUMBER_BEFORE().search(folded, start, begin)
    following = _NUMBER_BEHIND().search(folded, begin, end)
    alike = number and following and following.group("noun") == folded[begin]
    return number.start() if number and alike else begin
