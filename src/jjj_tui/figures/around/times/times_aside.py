"""Times that a text names beside what it tells: when it was reported, what it was told against, what a bracket adds."""

import re

from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

# 3月31日消息, 12月14日，记者从海关获悉, 9月4日电: when it was reported, and not when it happened.
_REPORTED = Rarely(
    "消息[，,：: ]|[讯电](?:[，,：:（( 】]|$)|[，,]?(?:本[报台网刊]|[央卫]视|新华社|中新社|本社)?记者(?:[从在自]|获悉|[采走]访|注意到|了解到|看到|发现|来到)|[，,]?据[^，,。]{1,12}(?:消息|报道|报导|通报)[，,]"
)
_REPORTING = frozenset("消讯电，,本记央卫新中据")
# 《…》第二季, 第三季节目: a season of what is shown, and no quarter of a year.
_SHOWN = Rarely(
    "(?:的)?(?:节目|综艺|活动|赛事|比赛|总决赛|决赛|开播|首播|收官|播出|热播|上线|开赛|开打|开拍|定档|剧集|动漫|[电网]视?剧|真人秀|巡演|演出|圆满|[》」』”])"
)
_TITLE_ENDS = frozenset("》」』”")
# What may follow either of the two.
ASIDE_HEADS = _REPORTING | _TITLE_ENDS | frozenset("的节综活赛比总决开首收播热上定剧动电网真巡演圆")
# Before the time that something is told against: 与2010年相比, 和去年相比, 较上年.
AGAINST = "与和同跟较比"
_SIDES = "和同跟"
_BESIDE = Rarely("(?:同[期月日季]|全年|[年月]?[底末初])?相[比较]")
_BESIDE_ALL = Rarely("(?:同[期月日季]|全年|[年月]?[底末初])?相[比较][，,]")
# 除2003年外, 受8月份台风影响: what is left out, and what only had its effect then.
_LEFT_OUT = Rarely("[^，,。；]{0,6}[外]")
_AFFECTED = Rarely("[^，,。；]{0,16}影响")
_ASIDE = "除受"
_LONGEST_NOTE = 60


def is_aside(folded: str, begin: int, end: int) -> bool:
    """Whether a time is that of a report, or names a season of what is shown, so that nothing is told of it.

    Args:
        folded: The folded text.
        begin: Where the time begins.
        end: Where it ends.
    """
    if folded[end - 1] == "季" and folded[begin] == "第":
        return folded[begin - 1] in _TITLE_ENDS or _SHOWN().match(folded, end) is not None
    return (
        folded[end - 1] in "日月" and folded[end] in _REPORTING and _REPORTED().match(folded, end) is not None
    )


def is_beside(folded: str, begin: int, end: int) -> bool:
    """Whether what is told is compared with a time or had nothing but its effect: 和去年相比, 除2003年外, 受8月份台风影响."""
    before = folded[begin - 1]
    if before in _SIDES:
        return _BESIDE().match(folded, end) is not None
    if before in _ASIDE:
        return (_LEFT_OUT if before == "除" else _AFFECTED)().match(folded, end) is not None
    return False


def basis_ahead(folded: str, begin: int, end: int, at: int) -> tuple[int, int] | None:
    """The comparison that a sentence opens with and that its next clause is told against: 与2010年相比，|人口增加30万人.

    Args:
        folded: The folded text.
        begin: Where the time begins.
        end: Where it ends.
        at: Where the words of the figure do end.
    """
    if folded[begin - 1] not in AGAINST:
        return None
    beside = _BESIDE_ALL().match(folded, end)
    if beside is None or re.search("[，,；;]", folded[beside.end() : at]):
        return None
    return begin - 1, beside.end() - 1


def note_close(folded: str, begin: int, end: int) -> int:
    """Where the bracket closes that a time opens (54.3万人（2020年为52.5万人）); -1 where it does not."""
    return folded.find(")" if folded[begin - 1] == "(" else "）", end, end + _LONGEST_NOTE)


# What is told now, and not of the time it is told against.
_NOW = Rarely("本[报]?告?期|报告期|今年|本年|[同环]比|[；;。]")
_LAID_DOWN = "已早曾"
_CLAUSE = Rarely("[，,；;]")


def is_past(folded: str, draft: Draft, begin: int, end: int) -> bool:
    """Whether a time is only that of what was told before: 上年同期盈利2.3亿元，营收同比|下降12%; 5家已于去年10月入驻，|其余3家….

    Args:
        folded: The folded text.
        draft: The figure.
        begin: Where the time begins.
        end: Where it ends.
    """
    if folded.startswith("同期", end):
        return draft.basis is not None or _NOW().search(folded, end, draft.start) is not None
    if folded[begin - 1] != "于" or folded[begin - 2] not in _LAID_DOWN:
        return False
    return _CLAUSE().search(folded, end, draft.start) is not None


def leads_off(folded: str, begin: int, at: int) -> bool:
    """Whether a time stands before the 由 or 从 of a movement, which does not tell when it was as it began.

    Args:
        folded: The folded text.
        begin: Where the time begins.
        at: Where the first number of the movement does.
    """
    return any(folded.rfind(sign, begin, at) >= 0 for sign in "由从自")
