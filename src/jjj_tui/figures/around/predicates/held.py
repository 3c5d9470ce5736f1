"""Differences that are no rise or fall: held against another (高于全国1.3个百分点, 偏高), or reckoned from a rate (LPR减20个基点)."""

from jjj_tui.figures.around.predicates.tail import CHANGES, Tail, find_bases
from jjj_tui.figures.around.vocabulary.moves import TURNS_OF_TIME
from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.rarely import Rarely

_MORE = "[高快多大优好强早]于|高出|多出|快过|高过|超[出过]|超(?=预期|目标|计划|市场|全[国省市县球区])|领先于?|跑赢"
_LESS = "[低慢少小弱晚]于|低过|不[及如]|落后于?|跑输"
_HELD = Rarely(
    f"(?P<how>(?P<more>{_MORE})|{_LESS})(?P<than>(?:[12][0-9]{{3}}年)?[^，,。；;、：:（）()0-9%]{{2,18}}|[12][0-9]{{3}}年)$"
)
_LONGEST = 30
# Held against another time it is a rise or a fall: 失业率低于上年同期0.2个百分点.
_BEFORE = Rarely(
    "(?:上[年月季周期半个一]|去年|前[年值月期一]|年初|往年|常年|同期|昨|历史同期|[12][0-9]{3}年)"
)
_SEVERAL = frozenset("和与及、")
_HOW_FAR = "远略稍均也仍还则都"


def set_held(folded: str, raw: str, draft: Draft, tail: Tail, floor: int) -> tuple[Direction | None] | None:
    """Sets what a difference is held against, which is none of what it is of: 农村居民收入|快于城镇居民|2.3个百分点.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        tail: Its predicate; ends before the comparison then.
        floor: Where its words begin.

    Returns:
        Which way it leads, where it is held against another time; None where it is held against nothing.
    """
    end = draft.ext_start
    held = _HELD().search(folded, max(floor, end - _LONGEST), end)
    if held is None:
        return None
    begin = held.start()
    draft.basis = raw[begin:end]
    while begin > floor and folded[begin - 1] in _HOW_FAR:
        begin -= 1
    tail.end = begin
    than = held.start("than")
    if not _BEFORE().match(folded, than) or not _SEVERAL.isdisjoint(folded[than:end]):
        return (None,)
    return ("increase" if held.group("more") else "decrease",)


# A rate that others are reckoned from: 利率下限为|LPR减20个基点, 不低于五年期贷款市场报价利率（LPR）加55个基点.
_RECKONED = Rarely(
    "(?:[为是在]|执行|不[低高]于)(?P<rate>(?:(?:同期|相应期限|[15一五]年期(?:以上)?|[1-6一二三四五六]个月)*(?:贷款市场报价利率|LPR|SHIBOR|Shibor|HIBOR|Hibor|SOFR|LIBOR|Libor|EURIBOR|TIBOR|基准利率)(?:[（(]LPR[）)])?))$"
)


def set_reckoned(folded: str, raw: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Whether 加 or 减 only says how a rate is reckoned from another, so that nothing rose or fell.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        tail: Its predicate, with 加 or 减; ends before the other rate then.
        floor: Where its words begin.
    """
    at = folded.rfind(tail.word, tail.end, draft.start)
    if at < 0:
        return False
    if folded[at + 1] == "按":
        return True  # 减按25%计入应纳税所得额: the rate itself, and no fall
    rate = _RECKONED().search(folded, max(floor, at - _LONGEST), at)
    if rate is None:
        return False
    draft.basis, tail.end = raw[rate.start("rate") : at + 1], rate.start()
    return True


# Of these it has to be asked against what, and whether that is told.
_ADDED = frozenset("加减")
_BEYOND = frozenset(("高出", "多出"))
ASKED = frozenset((*(word for word in CHANGES if word[0] in TURNS_OF_TIME + "偏"), *_ADDED, *_BEYOND))
# 2024年增, 今年增: there 年 belongs to the time before it.
_DATED = "0123456789〇零一二三四五六七八九十两几多今去前明上本当全每单首半同近"


def ask(folded: str, raw: str, draft: Draft, tail: Tail, floor: int) -> Direction | None:
    """Which way a change leads whose word is one of :data:`ASKED`; None where it tells of none.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        tail: Its predicate.
        floor: Where its words begin.
    """
    word, basis = tail.word, draft.basis
    if word[0] == "偏":
        return tail.direction if _leans(folded, draft, tail, floor) else None
    if word in _BEYOND:
        return None if basis is not None and basis[-1] == "出" else tail.direction  # 比全国高出
    if word in _ADDED:
        return None if set_reckoned(folded, raw, draft, tail, floor) else tail.direction
    if basis is None:
        _set_turn(folded, raw, draft, tail)
    return tail.direction


def _leans(folded: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Whether more or less than usual is told beside another time: 较常年偏高1.2℃, 较常年同期14℃|偏高1.2℃; but 比全国偏高."""
    if draft.basis is not None:
        return bool(find_bases(folded, floor, draft.start))
    return tail.word[1] not in "高低大小" or (tail.end <= floor and folded[floor - 1] not in "，,、；;。")


def _set_turn(folded: str, raw: str, draft: Draft, tail: Tail) -> None:
    """Sets what 年增, 季减 and 月升 are told against, in one character: the same figure a year, a quarter, a month before."""
    at = folded.rfind(tail.word, tail.end, draft.start)
    if at >= 0 and tail.word[1:2] != "均" and folded[at - 1] not in _DATED:
        draft.basis = raw[at]
