"""Sums of the figures before, which are of none of them."""

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold

ADDS_UP = "共计"


def _named_for_all(folded: str, last: Draft) -> bool:
    """Whether the noun behind the last of two figures is of both: 甲、乙各有182家及310家门店，合计492家."""
    at = last.ext_start - 1
    if folded[at] not in "、和与及" or not "\u4e00" <= folded[last.ext_end] <= "\u9fff" or last.unit is None:
        return False
    return folded[at - len(last.unit) : at] == fold(last.unit)


def adds_up(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether a figure is the sum of those before, and of none of them (一等奖3名、二等奖5名，共8名)."""
    alike = previous.kind is draft.kind and previous.unit_canonical == draft.unit_canonical
    told = folded.endswith(("共", "共计", "合计", "总计"), previous.ext_end, draft.ext_start)
    own = (
        "carried" not in previous.flags
        and previous.role == "single"
        and previous.per is None
        and (previous.subject or "")[:1] != "每"  # 每股派息0.28元，共计5.6亿元
        and not _named_for_all(folded, previous)
    )
    return alike and own and told and (draft.value or 0) > (previous.value or 0)
