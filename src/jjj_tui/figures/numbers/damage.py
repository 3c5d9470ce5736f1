"""Numbers that lost text touches, or whose point is a full stop: marked as damaged, never given a value."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.signs import CURRENCY_SIGN, SIGN_LAST
from jjj_tui.figures.tables.units import Unit, unit_at
from jjj_tui.rarely import Rarely

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


# 1。5万元; no 3.5 and no date behind the stop (2023。5。30).
_STOPPED = Rarely("(0|[1-9][0-9]{0,3})。([0-9]{1,4})(?![0-9.,:]|。[0-9])((?:[百千]?[万亿]{1,2})?)")
# Numbers that name something end a sentence: 编号为1。5万元已到账, 排名升至第3。, 比分3:2。
_NAMED = Rarely(
    "(?:[第页话/:∶.#№]|(?<!代)表|图|号|热线|[代编邮]码|[车门]牌|附[件注]|[得评积比打]分|[排并]名|位[列居]|[0-9]比)(?:[是为:]|升至|降至)?第?$"
)
_YEAR = Rarely("(?:19|20)[0-9]{2}$")
_DATED = "月日号时"
_DIGITS = "0123456789"
_JOINTS = "—–―-~～〜∼至到"


def read_stopped(folded: str, raw: str, start: int) -> tuple[int, Draft | None]:
    """A number with a Chinese full stop typed or recognised for its point (1。5万元), unless a sentence ends there.

    Args:
        folded: The folded text.
        raw: The same text as written.
        start: Offset of the first digit; behind the digits stands a full stop.

    Returns:
        Where it ends (0 where two sentences meet), and a figure without a value where a unit follows.
    """
    match = _STOPPED().match(folded, start)
    if match is None:
        return 0, None
    whole, part, size = match.groups()
    end = match.end()
    if whole != "0" and (_YEAR().match(whole) or _NAMED().search(folded, max(0, start - 8), start)):
        return 0, None
    if folded[start - 1] in SIGN_LAST and CURRENCY_SIGN.search(folded, max(0, start - 5), start):
        return end, None  # $1。5亿 is no $1
    if folded[end] in ("多", "余"):
        end += 1
    found = unit_at(folded, end)
    if found is None:
        return (end if size or _goes_on(folded, end, whole) else 0), None
    name, unit = found
    if whole != "0" and not size and not _has_parts(name, unit, part):
        return 0, None
    draft = Draft(
        start, end + len(name), unit.kind, unit=raw[end : end + len(name)], unit_canonical=unit.canonical
    )
    draft.flag("damaged")
    return draft.end, draft


def _has_parts(name: str, unit: Unit, part: str) -> bool:
    """Whether a number without 万 or 亿 may have decimals before a unit, and is no date there: 12。6公里, 5。3个百分点."""
    if unit.kind is kinds.COUNT or name[0] in _DATED:
        return False  # 死亡人数升至12。3人失踪
    return name != "年" or len(part) == 1


def _goes_on(folded: str, end: int, whole: str) -> bool:
    """Whether what stands behind the digits makes a number of them: 8。5折, 3。5—4。5万元, 3021。55点 (not 共计12。5点散会)."""
    after = folded[end]
    if after in _JOINTS:
        return folded[end + 1] in _DIGITS
    return after in ("成", "折") or (after == "点" and len(whole) > 2)
