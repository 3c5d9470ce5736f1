"""多 and 余 beside a unit: behind it (两米多, 8分多), or between the number and a unit of several meanings (八百多度)."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate.blocked import is_blocked
from jjj_tui.figures.gate.durations import AFTER_MORE
from jjj_tui.figures.measures.special import after_number
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import place_of

# What is measured, where a 多 behind the unit ends the measure: 五米多高, 一吨多重, 八斤多，.
_MEASURED = frozenset(
    (
        kinds.LENGTH, kinds.AREA, kinds.MASS, kinds.VOLUME, kinds.MONEY, kinds.TEMPERATURE, kinds.DURATION,
        kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.POWER, kinds.ENERGY, kinds.SPEED, kinds.DATA,
        kinds.FREQUENCY, kinds.OTHER,
    )
)  # fmt: skip
_AFTER = AFTER_MORE | frozenset("高长宽深重厚远大粗了、；）)！!？?：」”")
# 三斤多肉, 两亩多地, 三里多路: what is had in such measures; 三吨多用途车 is another word.
_HELD = {
    kinds.MASS: frozenset("肉鱼米油酒粮茶"),
    kinds.VOLUME: frozenset("水油酒"),
    kinds.AREA: frozenset("地田"),
    kinds.LENGTH: frozenset("路"),
}
# 三米多路段, 两亩多地块: the word goes on.
_WORDS = ("多地点", "多地区", "多地形", "多地块", "多路段", "多路口", "多水平", "多油田")
_ROUND = 10000
_ADJECTIVES = frozenset((kinds.LENGTH, kinds.MASS, kinds.AREA))


def more_behind(folded: str, draft: Draft, name: str) -> bool:
    """Whether the 多 or 余 behind a measure says that it is a little more: 两米多, 五斤多的鱼, 8分多.

    Args:
        folded: The folded text.
        draft: The measure; 多 or 余 stands at its end.
        name: Its unit as it stands in the folded text.
    """
    at = draft.end
    after = folded[at + 1]
    if draft.value is None or draft.minimum is not None:
        return False
    if draft.kind is kinds.DURATION or name == "块":
        return folded[at] == "多" and after in AFTER_MORE
    if draft.kind not in _MEASURED:
        return False
    if after == "一" and folded[at + 2 : at + 3] in ("点", "些"):
        return folded[at] == "多"  # 三百斤多一点
    if after in _AFTER:
        return draft.kind in _ADJECTIVES or after not in "高长宽深重厚远大粗"
    return folded[at] == "多" and after in _HELD.get(draft.kind, "") and not folded.startswith(_WORDS, at)


def take_more_behind(draft: Draft) -> None:
    """Takes the 多 or 余 at the end of a measure into it."""
    assert draft.value is not None
    draft.end += 1
    # 三米多 is less than four, 3.5米多 less than 3.6, 两万元多 less than three.
    whole = draft.value == draft.value.to_integral_value() and draft.value < _ROUND
    step = Decimal(1) if whole else place_of(draft.value)
    draft.minimum, draft.maximum, draft.comparator = draft.value, draft.value + step, "more_than"


def read_more_degrees(folded: str, raw: str, number: Numeral, inside: Numeral) -> Draft | None:
    """八百多度, 三十来度, 一百多点: the degrees and points behind a number with 多 or 来; None where they are none.

    Args:
        folded: The folded text.
        raw: The text as written.
        number: The number alone.
        inside: The same with its 多 or 来, which it ends with, and its bounds.
    """
    if is_blocked(folded, number, strong=True):
        return None
    return after_number(folded, raw, inside)
