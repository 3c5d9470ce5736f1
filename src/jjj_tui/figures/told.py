"""What a few words tell of a figure by themselves: votes, distances, the names of amounts."""

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.phrases import left_phrase
from jjj_tui.figures.rarely import Rarely

# Whether so many were for it, votes say themselves.
VOTED = ("赞成", "反对", "弃权", "同意", "支持", "缺席")
# What an amount is called by the noun behind it: 300元的运营补贴, 3.4元的保底价.
_AMOUNT = Rarely(
    "[\u4e00-\u9fff]{0,6}?(?:补贴|补助|奖励|津贴|资助|奖金|罚款|罚金|违约金|滞纳金|保证金|押金|定金|贷款|借款|融资|捐款|善款|资金|红包|消费券|代金券|优惠券"
    "|慰问金|抚恤金|赔偿金|补偿金|补偿|学费|手续费|服务费|收购价|最低价|指导价|批发价|零售价|优惠价|保底价|起拍价|底价)(?:标准|额度?)?"
)
# 轴距, 差距 and the like are lengths themselves.
_SPACED = frozenset("差间焦轴车行株极眼瞳螺")


def amount_end(folded: str, start: int) -> int:
    """Where the name of an amount that begins at ``start`` ends (3.4元的|保底价|收茶青); 0 where there is none."""
    named = _AMOUNT().match(folded, start)
    return named.end() if named else 0


def distant(folded: str, floor: int, stop: int) -> int:
    """Where what is so far away ends (新机场|距市区45公里, 两地|相距90公里); -1 where nothing is told to be away."""
    at = folded.rfind("距", floor, stop)
    if at > floor and folded[at - 1] == "相":
        return at - 1
    behind = at + 1 + folded.startswith("离", at + 1)
    spaced = at > 0 and folded[at - 1] in _SPACED
    return at if at >= 0 and behind < stop and not spaced else -1


def set_distant(folded: str, raw: str, draft: Draft, floor: int, at: int, previous: Draft | None) -> None:
    """Sets what is 7 km away: it stands before 距, and what it is away from behind; else nothing may be said."""
    begin, stop, _, _ = left_phrase(folded, floor, at)
    if stop == at and stop - begin > 1:
        draft.subject = raw[begin:stop]
    elif previous is not None and folded[previous.ext_end : previous.ext_end + 2] == "、距":
        draft.subject = previous.subject  # 距镇上7公里、距省道2公里
        draft.flag("carried")
