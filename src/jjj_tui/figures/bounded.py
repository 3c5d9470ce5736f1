"""Two bounds that are one range: 300元以上800元以下, 16岁以上至60岁, 20岁以上未满45岁."""

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.rarely import Rarely

_ABOVE = Rarely("(?:及|或)?以上[、，,至到]? ?")


def joins_above(folded: str, drafts: list[Draft], draft: Draft) -> bool:
    """300元以上800元以下: one range, not two figures."""
    if not drafts or draft.value is None or not folded.startswith(("以下", "及以下", "以内"), draft.end):
        return False
    last = drafts[-1]
    joined = _ABOVE().fullmatch(folded, last.end, draft.start)
    if not joined or last.kind is not draft.kind or last.value is None or last.value >= draft.value:
        return False
    last.end = draft.end + (3 if folded[draft.end] == "及" else 2)
    last.minimum, last.maximum, last.value, last.comparator = last.value, draft.value, None, "range"
    last.unit, last.unit_canonical = draft.unit, draft.unit_canonical
    last.unflag("carried")
    return True
