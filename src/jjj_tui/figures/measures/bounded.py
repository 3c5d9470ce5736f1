"""Two bounds that are one range: 300元以上800元以下, 16岁以上至60岁, 20岁以上未满45岁."""

from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

_ABOVE = Rarely("(?:及|或)?以上[、，,至到]? ?")
# The second bound may say by the word before it that it is one.
_BELOW_NEXT = Rarely("(?:及|或)?以上(?:[、，,]? ?(?:至|到)?(?:未满|未达|未到|不满|不足|不到)|[至到])")
# What the words before a second bound end in.
BOUND_ENDS = frozenset("至到满达足")


def joins_above(folded: str, drafts: list[Draft], draft: Draft) -> bool:
    """300元以上800元以下: one range, not two figures; the bound before takes the second in.

    Args:
        folded: The folded text.
        drafts: The figures before.
        draft: The second bound.
    """
    if not drafts or draft.value is None:
        return False
    last = drafts[-1]
    if last.kind is not draft.kind or last.value is None or last.value >= draft.value:
        return False
    if folded.startswith(("以下", "及以下", "以内"), draft.end):
        joined, end = _ABOVE(), draft.end + (3 if folded[draft.end] == "及" else 2)
    elif last.unit_canonical == draft.unit_canonical:
        joined, end = _BELOW_NEXT(), draft.end
    else:
        return False
    if not joined.fullmatch(folded, last.end, draft.start):
        return False
    last.end = end
    last.minimum, last.maximum, last.value, last.comparator = last.value, draft.value, None, "range"
    last.unit, last.unit_canonical = draft.unit, draft.unit_canonical
    last.unflag("carried")
    return True
