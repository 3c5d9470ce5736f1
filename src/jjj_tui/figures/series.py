"""What figures in a row lend each other: a unit written once, one range in two halves, the kind of the one before."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.reading import Numeral, Style

_ABOVE = re.compile("(?:及|或)?以上[、，,至到]?")
_CHANGED = re.compile("[增减升降加少多涨跌][加少长至到]?了?约?$")
_SENTENCE_END = re.compile("[。！？\n]")
_LOOSE_END = re.compile("$|[。，,；;、）)\n]|或")
_LIST_JOINT = re.compile("(?:、|以及|[和与及])(?:约|近|超|逾)?")


def joins_above(folded: str, drafts: list[Draft], draft: Draft) -> bool:
    """500元以上2000元以下: one range, not two figures."""
    if not drafts or draft.value is None or not folded.startswith(("以下", "及以下", "以内"), draft.end):
        return False
    last = drafts[-1]
    joined = _ABOVE.fullmatch(folded, last.end, draft.start)
    if not joined or last.kind is not draft.kind or last.value is None or last.value >= draft.value:
        return False
    last.end = draft.end + (3 if folded[draft.end] == "及" else 2)
    last.minimum, last.maximum, last.value, last.comparator = last.value, draft.value, None, "range"
    last.unit, last.unit_canonical = draft.unit, draft.unit_canonical
    last.unflag("carried")
    return True


def share_unit(folded: str, drafts: list[Draft], draft: Draft) -> None:
    """10个和20个基点: the first 个 is half of the unit that the second writes out."""
    unit = draft.unit
    if not drafts or unit is None or len(unit) < 2 or folded[draft.end - len(unit)] != "个":
        return
    last = drafts[-1]
    joined = last.kind is kinds.COUNT and last.unit_canonical == "个"
    if joined and _LIST_JOINT.fullmatch(folded, last.end, draft.start):
        last.kind, last.unit, last.unit_canonical = draft.kind, unit, draft.unit_canonical
        last.flag("carried")


def like_before(folded: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """较上月减1.2万: what rises or falls without a unit is of the kind of the figure before."""
    last = drafts[-1] if drafts else None
    if last is None or number.scale < 10**4 or last.kind not in (kinds.COUNT, kinds.MONEY):
        return None
    lead = folded[last.end : number.start]
    told = len(lead) < 20 and _CHANGED.search(lead) and not _SENTENCE_END.search(lead)
    if not told or not _LOOSE_END.match(folded, number.end):
        return None
    draft = Draft(number.start, number.end, last.kind, number.value, number.minimum, number.maximum)
    draft.flag("unit_implied")
    return draft


def waits(folded: str, waiting: list[Numeral], number: Numeral) -> bool:
    """Keeps a bare number that a list may give its unit later: 184.3亿、121.6亿与74.6亿美元."""
    if (number.style is Style.HAN and number.scale == 1) or number.value is None or number.zero_led:
        return False
    if not _LIST_JOINT.match(folded, number.end) or folded[number.start - 1 : number.start] in (
        "第",
        "-",
    ):
        return False
    if waiting and not _LIST_JOINT.fullmatch(folded, waiting[-1].end, number.start):
        waiting.clear()
    waiting.append(number)
    return len(waiting) < 40


def serve(folded: str, drafts: list[Draft], waiting: list[Numeral], last: Draft) -> None:
    """Gives the waiting numbers the unit of the figure that ends their list."""
    lead = folded[waiting[-1].end : last.start]
    if (
        last.value is None
        or last.unit is None
        or last.kind in (kinds.DATE, kinds.SCORE)
        or not _LIST_JOINT.fullmatch(lead)
    ):
        return
    for number in waiting:
        assert number.value is not None
        draft = Draft(
            number.start,
            number.end,
            last.kind,
            number.value,
            unit=last.unit,
            unit_canonical=last.unit_canonical,
        )
        draft.flag("carried")
        drafts.append(draft)
