"""Where a change leads from and to: 由183元调至190元, 下降0.5个百分点至3.1%."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.vocabulary.moves import STEMS
from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

# What leads from one number to the other: 由183元调至190元, 从18项砍到7项, 由2分钟一班延长至8分钟.
_TO_VERB = Rarely(
    "(?P<noun>[^，,。、；;0-9]{0,4}?)(?:大幅|小幅|微幅|逐步|稳步|进一步|持续|快速|迅速|明显|显著|已|再|则|又|最终|最后|一路|直接|一口气|一下子|一举|随即|进而)?"
    "(?:[增升涨降跌减回扩提上下调缩攀滑落加压收窄高拉长低短砍裁削删飙挫贬掉飞跃猛暴急骤微倍]{1,3}|"
    f"{'|'.join(sorted(STEMS, key=len, reverse=True))}|"
    "扩大|缩短|发展|变|变化|调整|优化|演变|恢复|放宽|拓宽|收紧|精简|改|改善|增长|增加|减少|降低|提高|提升|提前|推迟|延后|延长|缩窄|"
    "压缩|压减|减半|腰斩|翻倍|膨胀|萎缩|修正|上修|下修|转|换|递增|递减|放慢|加快|放缓|蒸发)(?:到了?|至|为|成|剩)"
    "(?:[^，,、。；]{0,14}的|目前|如今|现在|当前|今年|去年|眼下|[12][0-9]{3}年(?:[底末初]|[0-9]{1,2}月)?)?(?:约|近|超过?|逾|仅|只|不到|不足|寥寥|区区)?$"
)
_FROM = "由从自"
# 由3元、6元|调整为4元、5元: it is not 6元 that became 4元.
_ONE_OF_SEVERAL = "、和与及"
_ARRIVES = re.compile("[到至为成剩]")
# 跌破千亿元|门槛到|910亿元: on beyond the mark it passed.
_MARKS = ("大", "关", "门", "整", "心", "，")
_STEPPED = Rarely(
    "(?:[整关心][数键理])?(?:大关|关口|关卡|门槛|整数关)(?:[，,]?(?:至|到|来到|降至|跌至|升至|涨至|增至))"
)


def join_arrival(folded: str, first: Draft, second: Draft) -> None:
    """下降0.5个百分点至3.1%, 跌破千亿元门槛到910亿元: the second is where the change led."""
    if first.direction is None or second.direction is not None:
        return
    between = folded[first.ext_end : second.ext_start]
    if (first.mode == "by" and between in ("至", "到", "后至", "，至", ",至")) or (
        between[:1] in _MARKS and _STEPPED().fullmatch(between)
    ):
        second.direction, second.mode, second.role = first.direction, "to", "to"
        second.subject = first.subject
        second.flag("carried")


def join_movement(folded: str, first: Draft, second: Draft, *, apart: int = 0) -> bool:
    """Joins the ends of a movement (由A增加到B), which is no range; whether there is one."""
    if not 1 < second.start - first.ext_end <= 24:
        return False
    if first.kind is not second.kind and not (
        first.kind is kinds.SPEED
        and second.kind is kinds.LENGTH
        and first.unit_canonical == second.unit_canonical
    ):
        return False
    if not _ARRIVES.search(folded, first.ext_end, second.start):
        return False
    moved = _TO_VERB().match(folded[first.ext_end + apart : second.start])
    if moved is None or (moved.group("noun") and folded[first.ext_start - 1] not in _FROM):
        return False
    second.kind = first.kind  # 时速由300公里提高到350公里
    first.role, second.role = "from", "to"
    second.per = second.per or first.per
    first.direction, first.mode = None, None
    second.mode = "to"
    if (
        second.direction is None
        and first.value is not None
        and second.value is not None
        and first.value != second.value
        and folded[first.ext_start - 1] not in _ONE_OF_SEVERAL
    ):
        second.direction = "increase" if second.value > first.value else "decrease"  # 由183元调至190元
    second.subject = first.subject
    return True
