"""Numbers that lost text touches: marked as damaged, never given a value."""

import re

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.units import unit_at

DAMAGE = "?▯\ufffd"
TOUCHED = re.compile(f"[{DAMAGE}]|(?s:.)?[0-9,.]{{0,40}}[{DAMAGE}]")
_DAMAGED_RUN = re.compile(f"[0-9,.{DAMAGE}]{{1,40}}[十百千万亿兆]{{0,3}}")


def read_damaged(folded: str, raw: str, start: int, floor: int) -> tuple[int, Draft | None]:
    """A number that lost text touches.

    Returns:
        Where it ends (0 where nothing is touched), and a figure without a value where a unit follows.
    """
    begin = start
    if folded[begin - 1] in (".", ",") and folded[begin - 2] in DAMAGE:
        begin -= 1  # ▯.5亿元
    while begin > floor and folded[begin - 1] in DAMAGE and start - begin < 8:
        begin -= 1
    run = _DAMAGED_RUN.match(folded, begin)
    if run is None:
        return 0, None
    end = run.end()
    text = run.group()
    asked = text.rstrip("?") != text and not any(char in DAMAGE for char in text.rstrip("?"))
    if asked and unit_at(folded, end) is None:
        return 0, None  # a question mark after a number
    if not any(char in DAMAGE for char in text):
        return 0, None
    if folded[end] in ("多", "余"):
        end += 1
    found = unit_at(folded, end)
    if found is None:
        return end, None
    name, unit = found
    draft = Draft(
        begin, end + len(name), unit.kind, unit=raw[end : end + len(name)], unit_canonical=unit.canonical
    )
    draft.flag("damaged")
    return draft.end, draft
