"""By how much something is higher or lower than another: 高于全国1.3个百分点, 快于城镇居民, 高出全省; and what is reckoned from a rate: LPR减20个基点."""

from jjj_tui.figures.around.predicates.tail import Tail
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
