"""How much of a growth one thing makes up: 服务业拉动GDP增长2.9个百分点 is no growth of the GDP by so much."""

from jjj_tui.figures.around.tail import Tail
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_VERBS = ("拉动", "带动", "推动", "影响", "支撑", "贡献", "助推", "拉升")
# 带动就业率提高2个百分点 moved the rate itself.
_PULLED = Rarely(
    f"(?:{'|'.join(_VERBS)})了?(?P<thing>[^，,。；;、：:0-9的]{{2,14}}?)(?P<grew>(?:同比|环比|累计)?(?:增长|上涨|下降|下跌|回落|成长|多增|少降)了?)?的?$"
)
_RATES = "率比重度"
_LONGEST = 26


def set_pulled(folded: str, raw: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Tells a share of a growth of what it is made up by: whether a figure is one.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure, in points.
        tail: Its predicate; ends before the verb then.
        floor: Where its words begin.
    """
    end = draft.ext_start
    near = max(floor, end - _LONGEST)
    pulled = _PULLED().search(folded, near, end)
    if pulled is None:
        return False
    begin, (thing, stop) = pulled.start(), pulled.span("thing")
    if folded[stop - 1] in _RATES or folded[thing : thing + 1] in "力者":
        return False
    if pulled.group("grew") is None and not folded.startswith("拉动", begin):
        return False
    if folded.find("受", near, begin) >= 0 or folded.startswith("由", thing):
        return False  # 受台风影响产量下降0.5个百分点
    draft.basis = raw[begin : end - (folded[end - 1] == "的")]
    tail.end = begin - 2 * folded.endswith(("向上", "向下", "分别", "共同", "合计"), floor, begin)
    return True


def puller(draft: Draft, told: str | None) -> str | None:
    """Who makes up a share of a growth, where the subject carried to it is a share itself: 净出口|对经济增长的贡献率.

    Args:
        draft: A figure whose subject is carried.
        told: That subject.
    """
    if told is None or draft.basis is None or not fold(draft.basis).startswith(_VERBS):
        return told
    name = fold(told)
    if not name.endswith(("贡献率", "贡献", "贡献度")):
        return told
    at = name.find("对")
    return told[:at] if at > 1 else None
