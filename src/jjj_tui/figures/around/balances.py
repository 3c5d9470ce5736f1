"""出超 and 入超, what trade leaves over or lacks, beside the verbs behind which 超 only says that it was more."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft

# What the two words stand behind: 贸易出超, 对美出超, 累计出超, 转为入超; but 卖出超5亿元, 收入超3亿元, 投入超百亿.
_FRONTS = frozenset("易计品呈为是由总有的之续连达均仍大国欧美陆区盟湾岛韩港度月季日年外差步额也则又均亦仍已")
_TIMES = frozenset("年月日季")
# 对日|入超, 7月|入超; but 月入超3万元 is what one earns.
_OF_TIMES = frozenset("对上本当今去前全0123456789一二三四五六七八九十")


def is_balance(folded: str, at: int, draft: Draft) -> bool:
    """Whether the 出 or 入 at ``at`` and the 超 behind it are a balance of trade, and 超 no 超过.

    Args:
        folded: The folded text.
        at: Offset of 出 or 入.
        draft: The figure behind 超.
    """
    if draft.kind is not kinds.MONEY:
        return False
    before = folded[at - 1]
    if not "\u4e00" <= before <= "\u9fff":
        return True
    if before == "本":
        return folded[at - 2] == "日"
    if before in _TIMES and folded[at] == "入" and draft.unit_canonical == "元":
        return folded[at - 2] in _OF_TIMES and folded[at - 2 : at] != "全年"
    return before in _FRONTS
