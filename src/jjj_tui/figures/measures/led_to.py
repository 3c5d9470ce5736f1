"""Two numbers with 至 between them that are no range: a change and where it led (每年增500个至4000个, 由三成增一成至四成)."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

# What a thing rose or fell by stands behind one of these, and 至 behind that leads where it did: 增加约500个至4000个.
_ROSE_WORDS = "[增升加涨扬弹飙]|增加|增设|增聘|增拨|增派|扩大|扩充|扩容|追加|提高|提升|增至|加码|上升|上涨|增员|延长|推迟|押后|上调|调[升高]"
_FELL_WORDS = "[减降跌挫贬泻]|杀低|拉回|蒸发|流失|减少|减员|下降|下滑|下跌|回落|缩减|裁员|裁减|缩短|压缩|压减|削减|下调|调[降低]|降低"
_HEDGED = "了?(?:大?约|近|逾|超过?)?$"
_MOVED_BY = Rarely(f"(?:{_ROSE_WORDS}|{_FELL_WORDS}){_HEDGED}")
_FELL_BY = Rarely(f"(?:{_FELL_WORDS}){_HEDGED}")
_INTEREST = Rarely("利率|息率|按息|[存贷]息|拆息|孳息")
_UNDER, _OVER = ("以下", "以内", "之内", "之下"), ("以上", "之上")
# A rise by more than half of where it led more than doubled: 提高5万元至30万元以上, but 涨3元至5元以上.
_DOUBLED = 2
_ADDED = frozenset((kinds.MONEY, kinds.COUNT, kinds.DURATION, kinds.INDEX))
_BOUNDED = _ADDED | {kinds.LENGTH, kinds.AREA, kinds.MASS, kinds.VOLUME, kinds.POWER}
_RATES = frozenset((kinds.PERCENT, kinds.PERMILLE))
_WIDEST, _WIDEST_POINTS = 5, 3  # 跌1200点至4900点


def leads_on(folded: str, left: Draft, right: Draft, low: Decimal, high: Decimal) -> bool:
    """Whether the first is a change and the second where it led.

    No range is so wide (每年增500个至4000个), and a bound says of a level what it does not of a change (缩短8分钟至25分钟以下).
    """
    if folded[left.end] not in ("至", "到"):
        return False
    near = max(0, left.start - 6)
    bound = folded[right.end : right.end + 2]
    if bound in _UNDER:
        return left.kind not in _RATES and _FELL_BY().search(folded, near, left.start) is not None
    widest, moving = (_DOUBLED, _BOUNDED) if bound in _OVER else (_WIDEST, _ADDED)
    if left.kind is kinds.INDEX:
        widest = _WIDEST_POINTS
    return (
        (left.kind in moving or (left.kind is kinds.PERCENT and _is_interest(folded, left, near)))
        and high >= widest * low
        and _MOVED_BY().search(folded, near, left.start) is not None
        and not (bound in _OVER and _FELL_BY().search(folded, near, left.start))
        and not folded.startswith(("不等", "之间", "左右"), right.end)
    )


def adds_up(folded: str, drafts: list[Draft], left: Draft, low: Decimal, high: Decimal) -> bool:
    """Whether the second is what the figure before and the first come to: 由三成增一成|至四成."""
    if not drafts or folded[left.end] not in "至到":
        return False
    before = drafts[-1]
    if before.value is None or before.unit_canonical != left.unit_canonical or left.start - before.end > 6:
        return False
    return folded[before.start - 1] in "由从" and high in (before.value + low, before.value - low)


def _is_interest(folded: str, left: Draft, near: int) -> bool:
    """Whether a rate of interest or a share in tenths moves: 最优惠利率下调0.125厘至5.125厘, where 下降3%至20% is a range."""
    return (
        left.unit_canonical in ("厘", "成")
        or _INTEREST().search(folded, max(0, near - 6), left.start) is not None
    )
