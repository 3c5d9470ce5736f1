"""A number and the unit behind it: together a figure, if the gate is open."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.compound import SECOND_PARTS, extend_compound
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate import is_blocked, is_open
from jjj_tui.figures.numerals import widen
from jjj_tui.figures.reading import Numeral
from jjj_tui.figures.series import share_unit
from jjj_tui.figures.special import SPECIAL, after_number
from jjj_tui.figures.units import unit_at

_CODED_UNIT = re.compile(
    "(?:USD|RMB|HKD|EUR|CNY|JPY|GBP|TWD|km|kg|kW|MW|GW|kWh|MWh|GWh|GB|TB|MB|Hz|MHz|GHz|mm|cm|℃|°C|mg|ml|mL)(?![A-Za-z0-9])"
)
_AND_MORE = re.compile("个[半多](?=小时|月|钟头|世纪|星期|学期)")


def measure(
    folded: str, raw: str, drafts: list[Draft], number: Numeral, *, ranged: bool = False
) -> Draft | None:
    """The number with its unit.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures before (a list may lend the last of them its unit).
        number: The number.
        ranged: The second number of a range, for which the first has opened the gate.

    Returns:
        A figure without its surroundings; None where the gate is closed.
    """
    at = number.end
    special = after_number(folded, raw, number) if folded[at : at + 1] in SPECIAL else None
    if special is not None:
        return None if is_blocked(folded, number, strong=True) else special
    more = number.more
    value, low, high = number.value, number.minimum, number.maximum
    mark = folded[at : at + 1]
    if mark and mark in "多余来几" and more is None and value is not None:
        low, high = widen(value, number.scale)
        more = "approx" if mark == "来" else "more_than"
        at += 1
    if mark == "个" and (compound := _AND_MORE.match(folded, at)):
        # 5个半小时 is 5.5 hours, 3个多月 more than 3 months.
        at = compound.end()
        if compound.group() == "个半" and value is not None:
            value += Decimal("0.5")
        elif value is not None:
            low, high, more = value, value + 1, "more_than"
    if mark == " " and _CODED_UNIT.match(folded, at + 1):
        at += 1  # 100 USD, 5 km
    found = unit_at(folded, at)
    if found is None:
        return None
    name, unit = found
    end = at + len(name)
    if (
        name.isascii()
        and name.isalpha()
        and folded[end : end + 1].isascii()
        and folded[end : end + 1].isalnum()
    ):
        return None
    if not ranged and not is_open(folded, number, unit, name, at, end, more):
        return None
    kind, canonical = unit.kind, unit.canonical
    after = folded[end : end + 1]
    if name == "块" and (
        not after or not "\u4e00" <= after <= "\u9fff" or after in "多左一二三四五六七八九半"
    ):
        kind, canonical = kinds.MONEY, "元"  # 十五六块, 两块五; 三块蛋糕 is a count
    elif kind is kinds.DURATION and after == "大" and folded[end + 1 : end + 2] not in ("关", "幅", "会"):
        kind = kinds.AGE  # 三个月大
    draft = Draft(number.start, end, kind, value, low, high, raw[at:end], canonical)
    if name[0] == "个" and len(name) > 1:
        share_unit(folded, drafts, draft)
    draft.comparator = more  # type: ignore[assignment]
    if number.zero_led:
        draft.value = draft.minimum = draft.maximum = None
        draft.comparator = None
        draft.flag("damaged")
    elif folded[end : end + 1] in SECOND_PARTS:
        extend_compound(folded, raw, draft)
    return draft
