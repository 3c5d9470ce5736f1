"""Two sums that are one exchange rate: 1美元兑7.0989元人民币, 新台币30.6元兑1美元."""

from decimal import Decimal
from itertools import pairwise

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft

_MONEY = frozenset((kinds.MONEY, kinds.EXCHANGE_RATE))
_EXCHANGED = frozenset(("兑", "兑换", "可兑", "可兑换", "能兑", "能兑换", "兑换为", "约兑", "兑成"))
_QUOTED = "报收于至挂"
_LONGEST_LINK = 4
# So much of the one currency is what the other is told by.
_BASES = frozenset(map(Decimal, (1, 10, 100, 1000, 10000)))


def find_rates(folded: str, drafts: list[Draft]) -> frozenset[int]:
    """Makes exchange rates of such sums; where the figures begin of which nothing else is told.

    Args:
        folded: The folded text.
        drafts: The figures; of each two the rate gets its kind, and what it is told by the last tier.
    """
    found: set[int] = set()
    for first, second in pairwise(drafts):
        if (
            first.kind not in _MONEY
            or second.kind not in _MONEY
            or second.ext_start - first.ext_end > _LONGEST_LINK
            or folded[first.ext_end : second.ext_start] not in _EXCHANGED
            or first.unit_canonical == second.unit_canonical
        ):
            continue
        base, rate = (second, first) if second.value == 1 else (first, second)
        if base.value in _BASES:
            rate.kind, base.tier = kinds.EXCHANGE_RATE, "C"
            found.add(second.start)
            if rate is second or folded[first.start - 1] not in _QUOTED:
                found.add(first.start)  # but 新台币|早盘报31.2元兑1美元
    return frozenset(found)
