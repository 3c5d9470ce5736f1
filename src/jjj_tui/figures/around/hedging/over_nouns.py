"""Hedges before what a share or a factor is taken of: 约为日本的3倍, 不到去年的一半, 不超过净资产的10%."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Comparator, Draft
from jjj_tui.figures.tables.word_ends import WORD_ENDS

# What is told as a share or a factor of a thing.
TAKEN_OF = frozenset((kinds.MULTIPLE, kinds.FRACTION, kinds.PERCENT, kinds.PERMILLE))
# What must not be passed may have a long name, and a number in it: 不低于前20个交易日均价的80%.
_LONGEST_KEPT, _LONGEST = 34, 14
KEEPING = frozenset(("at_most", "at_least"))
_KEPT = re.compile(
    "不[得能可应宜会]?(?:(超过|超出|超|高于|多于|大于)|(低于|少于|小于))(?=[^，,。；;：:、的0-9%][^，,。；;：:、%]{1,30}的$)"
)
_OVER_NOUN = re.compile(
    f"(?:(约)|(不到|不足|不及)|(超过)|(接近|将近)|(至多|最多)|(至少|最少|起码)|(?<![{WORD_ENDS['近']}])(近)(?=全[国球省市县]|世界|总))"
    "(?:[占为是]|相当于)?(?:(?:19|20|1(?=[0-3][0-9]年))[0-9]{2})?(?!的)[\u4e00-\u9fff]{1,8}(?<!部分|半数)的$"
)
_OVER: tuple[Comparator, ...] = ("approx", "less_than", "more_than", "near", "at_most", "at_least", "near")
TIMES_OF = re.compile(
    "(?:是|为|不[及到足]|超过|接近|将近|只有|仅有|仅为|仅是|达|达到|相当于|等于|占(?![比市])|占了|约占|(?<=[复升降减增缩跌回少加])[到至]"
    f"|(?<![{WORD_ENDS['近']}])近(?=全[国球省市县]|世界|总)|[至最]少(?=全[国球省市县]))[^，,。由从]{{1,16}}的$"
)


def kept_from(folded: str, draft: Draft, floor: int) -> int:
    """Where the words begin that say that something must not pass what a figure is taken of; -1 where there are none.

    Args:
        folded: The folded text.
        draft: The figure, behind a 的 and bounded by those words.
        floor: Where to stop.
    """
    if draft.kind not in TAKEN_OF:
        return -1
    kept = _last_kept(folded, draft.ext_start, floor)
    return -1 if kept is None else kept.start()


def _last_kept(folded: str, at: int, floor: int) -> re.Match[str] | None:
    """The last of such words before ``at``: 单笔不低于5亿元且|不高于净资产的10%."""
    kept = list(_KEPT.finditer(folded, max(floor, at - _LONGEST_KEPT), at))
    return kept[-1] if kept else None


def hedge_over(folded: str, at: int, floor: int) -> Comparator | None:
    """What a hedge says that stands before what a figure at ``at`` is taken of.

    Args:
        folded: The folded text.
        at: Where the figure begins, behind a 的.
        floor: Where the words of the figure before end; but that may stand in what must not be passed.
    """
    if _KEPT.search(folded, max(0, at - _LONGEST_KEPT), at) and (kept := _last_kept(folded, at, 0)):
        return "at_most" if kept.group(1) else "at_least"
    found = _OVER_NOUN.search(folded, max(floor, at - _LONGEST), at)
    if found is None:
        return None
    hedge = found.lastindex or 1
    if hedge == 1 and folded[found.start() - 1] in WORD_ENDS["约"]:  # 条约国的三成
        return None
    return _OVER[hedge - 1]


# 作为, 因为, 于是: no links.
_LINKED = "为是"
_NO_LINKS = "作因认行成称视以于还可但不就只总正更"
_LONGEST_OF = 12


def times_of(folded: str, floor: int, end: int) -> int:
    """Where the link stands between what is so many times as much and what it is told against (来水|为多年均值5.7倍); 0 without one."""
    for at in range(end - _SHORTEST_OF, max(floor + 1, end - _LONGEST_OF), -1):
        if folded[at] in _LINKED:
            return 0 if folded[at - 1] in _NO_LINKS else at
    return 0


_SHORTEST_OF = 3
