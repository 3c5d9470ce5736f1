"""Smaller coins that count on in decimals of the unit before them: 五元三角, 1令吉99仙, 12块8, 1甲2分."""

from collections.abc import Mapping
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import DIGITS, HAN_NUMERALS
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_TENTH, _HUNDREDTH = Decimal("0.1"), Decimal("0.01")
# What counts on in decimals of the first unit: 五元三角 = 5.3 元, 1甲2分 = 1.2 甲. Longer names first.
_TENTH, _HUNDREDTH = Decimal("0.1"), Decimal("0.01")
DECIMALS: Mapping[str, tuple[tuple[str, Decimal], ...]] = {
    "元": (("角", _TENTH), ("毛", _TENTH), ("毫", _TENTH), ("分", _HUNDREDTH), ("仙", _HUNDREDTH)),
    "角": (("分", _TENTH),),
    "新台币": (("角", _TENTH), ("分", _HUNDREDTH)),
    "港元": (("角", _TENTH), ("毫", _TENTH), ("港仙", _HUNDREDTH), ("仙", _HUNDREDTH), ("分", _HUNDREDTH)),
    "澳门元": (("角", _TENTH), ("毫", _TENTH), ("仙", _HUNDREDTH), ("分", _HUNDREDTH)),
    "美元": (("美分", _HUNDREDTH), ("分", _HUNDREDTH)),
    "欧元": (("欧分", _HUNDREDTH), ("分", _HUNDREDTH)),
    "英镑": (("便士", _HUNDREDTH),),
    "卢布": (("戈比", _HUNDREDTH),),
    **dict.fromkeys(("林吉特", "新加坡元"), (("仙", _HUNDREDTH), ("分", _HUNDREDTH))),
    **dict.fromkeys(("加元", "澳元", "新西兰元", "文莱元"), (("分", _HUNDREDTH),)),
    **dict.fromkeys(("甲", "亩"), (("分", _TENTH), ("厘", _HUNDREDTH))),
}  # fmt: skip
_COINS = {"块": "元", "毛": "角", "分": "分"}
_FEW = Rarely("几([块毛分])钱")
_ASKED = Rarely("[^，,。；;！!\n]{0,8}[？?呢吗]")
_NUMERALS = frozenset(HAN_NUMERALS)
_SOLD_BY = frozenset("斤公克个份碗杯瓶包盒袋张条只串度吨升")


def count_on(folded: str, draft: Draft, second: Numeral) -> None:
    """Takes the parts of 元 and the like: 五元三角二分, 1令吉99仙, 2块3毛5, 三块零四.

    Args:
        folded: The folded text.
        draft: The whole units; their unit is one of :data:`DECIMALS`.
        second: The number behind it; it has a value.
    """
    at = draft.end
    assert second.value is not None
    _take_coins(folded, draft, second.end, second.value)
    if draft.end == at and folded[at - 1] in "块毛毫":
        zero = folded[at] in "零〇" and folded[at - 1] == "块"
        _spoken(folded, draft, at + zero, _HUNDREDTH if zero else _TENTH)


def _take_coins(folded: str, draft: Draft, at: int, number: Decimal) -> None:
    parts = DECIMALS[draft.unit_canonical or ""]
    last = Decimal(1)
    while draft.value is not None:
        name, size = next((part for part in parts if folded.startswith(part[0], at)), ("", last))
        if not name or size >= last or number * size >= last:
            return
        if name == "分" and folded[at + 1] in ("之", "钟", "别"):
            return
        draft.value += (number * size).normalize()
        last = size
        at = draft.end = at + len(name)
        if folded[at] == "钱":
            draft.end += 1
            return
        digit = folded[at]
        if not digit or not (digit in DIGITS or "1" <= digit <= "9"):
            return
        if not folded.startswith(tuple(part[0] for part in parts), at + 1):
            if name in "毛毫":
                _spoken(folded, draft, at, size / 10)
            return
        number, at = Decimal(DIGITS.get(digit, digit)), at + 1


def _spoken(folded: str, draft: Draft, at: int, size: Decimal) -> None:
    """A last digit without its unit: 12块8, 三块二一斤, 3毛5."""
    digit, after = folded[at], folded[at + 1]
    if "1" <= digit <= "9":
        alone = not ("0" <= after <= "9") and not (after in (".", ",") and folded[at + 2 : at + 3].isdigit())
        value = Decimal(digit)
    else:
        alone = after not in _NUMERALS or (after == "一" and folded[at + 2 : at + 3] in _SOLD_BY)
        value = Decimal(DIGITS.get(digit, 0))
    if alone and 0 < value < 10 and draft.value is not None and unit_at(folded, at + 1) is None:
        draft.value += value * size
        draft.end = at + 1


def read_few(folded: str, raw: str, start: int) -> Draft | None:
    """几块钱, 几毛钱, 几分钱: less than ten of them; None where it asks for the price."""
    match = _FEW().match(folded, start)
    if match is None or _ASKED().match(folded, match.end()) or folded[start - 1] == "问":
        return None
    return Draft(
        start,
        match.end(),
        kinds.MONEY,
        None,
        Decimal(1),
        Decimal(10),
        raw[start + 1 : match.end()],
        _COINS[match.group(1)],
        "range",
    )
