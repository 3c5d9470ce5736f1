"""How much of a growth one thing makes up: 服务业拉动GDP增长2.9个百分点 is no growth of the GDP by so much, nor of the services."""

from jjj_tui.figures.around.predicates.tail import Tail
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
_DOWN = ("下降", "下跌", "回落", "少降")


def set_pulled(folded: str, raw: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Tells a share of a growth of what it is made up by: whether a figure is one.

    What is pulled stands as its basis until its subject is known; then :func:`name_pulled` joins the two.

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
    grew = pulled.group("grew")
    if grew is None and not folded.startswith("拉动", begin):
        return False
    if folded.find("受", near, begin) >= 0 or folded.startswith("由", thing):
        return False  # 受台风影响产量下降0.5个百分点
    draft.basis = raw[begin:stop]
    falls = grew is not None and any(word in grew for word in _DOWN)
    draft.direction = "decrease" if falls or folded.startswith("向下", begin - 2) else "increase"
    draft.mode = "by"
    tail.end = begin - 2 * folded.endswith(("向上", "向下", "分别", "共同", "合计"), floor, begin)
    return True


def name_pulled(draft: Draft) -> None:
    """Makes who pulls and what is pulled the subject of a share of a growth: 服务业|拉动GDP, or GDP where nobody is told of.

    Args:
        draft: The figure; its subject is who pulls, and a contribution carried to it is whose it is (净出口|的贡献率).
    """
    basis, subject = draft.basis, draft.subject
    verb = next((verb for verb in _VERBS if basis is not None and fold(basis).startswith(verb)), None)
    if basis is None or verb is None:
        return
    draft.basis = None
    if subject is not None and fold(subject).endswith(("贡献率", "贡献", "贡献度")):
        at = fold(subject).find("对")
        subject = subject[:at] if at > 1 else None
    thing = basis[len(verb) :].removeprefix("了")
    draft.subject = thing if subject is None else subject + basis
