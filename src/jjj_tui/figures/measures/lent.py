"""Units that are lent from further off: by the total before a bracket (14.7万人（甲县9.3万、乙县5.4万）), by a name (观影人次…1.87亿)."""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.tables.announcing import ANNOUNCING
from jjj_tui.figures.tables.grammar import by_last, ends_with, words_of
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# Names that end in the unit they are counted in.
COUNTED_IN = by_last(words_of("人次 车次 架次 班次 场次 件次 台次 辆次 艘次"))
_MOST_PARTS = 40
# Each with its own magnitude and nothing else, to the end of the bracket; behind it nothing goes on about the total.
_PARTS = Rarely(
    "[（(](?:其中[，,：:]?)?[\u4e00-\u9fff]{2,8}?[0-9]+(?:[.][0-9]+)?[万亿](?:[、，,；;和与及][\u4e00-\u9fff]{2,8}?[0-9]+(?:[.][0-9]+)?[万亿])+[）)](?=[。；;！!\n])"
)
_AMOUNT = Rarely("([0-9]+(?:[.][0-9]+)?)([万亿])")
_SCALES = {"万": 10**4, "亿": 10**8}
PART_ENDS = "、，,；;和与及）)。！!\n"
_LIST_JOINTS = frozenset(("、", "和", "与", "及", "以及"))
_NAMES = Rarely("、|以及|[和与及]")
_ENDS = "，,。；;、！!）)\n"
_CLAUSE = Rarely("[，,。；;：:！!？?\n（(]")
_FAR = 80


def part_in_bracket(folded: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """A part without a unit in the bracket behind its total, where such parts alone fill the bracket and add up to it.

    Args:
        folded: The folded text.
        drafts: The figures before.
        number: A number of 万 or more, without a unit.
    """
    floor = max(0, number.start - _FAR)
    opened = max(folded.rfind("（", floor, number.start), folded.rfind("(", floor, number.start))
    total = next((draft for draft in reversed(drafts[-_MOST_PARTS:]) if draft.end <= opened), None)
    if total is None or total.end != opened or total.unit is None:
        return None
    parts = _PARTS().match(folded, opened)
    if parts is None or parts.end() <= number.end:
        return None
    amounts = _AMOUNT().findall(parts.group())
    if sum(Decimal(amount) * _SCALES[scale] for amount, scale in amounts) != total.value:
        return None  # 疏散群众12万人（投入车辆3万、资金1.2亿）
    draft = Draft(number.start, number.end, total.kind, number.value, number.minimum, number.maximum)
    draft.unit, draft.unit_canonical = total.unit, total.unit_canonical
    draft.flag("carried")
    return draft


def counted_by_name(folded: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """The last of a 分别 list, without a unit, whose name ends in one: 票房、观影人次分别达95.1亿元和1.87亿.

    Args:
        folded: The folded text.
        drafts: The figures before.
        number: A number of 万 or more, without a unit.
    """
    last = drafts[-1]
    if folded[last.end : number.start] not in _LIST_JOINTS or folded[number.end] not in _ENDS:
        return None
    floor = max(0, last.start - _FAR)
    at = max(folded.rfind(word, floor, last.start) for word in ANNOUNCING)
    if at < 0 or (word := ends_with(COUNTED_IN, folded, floor, at)) is None:
        return None
    begun = floor
    for mark in _CLAUSE().finditer(folded, floor, at):
        begun = mark.end()
    names = len(_NAMES().findall(folded, begun, at)) + 1
    told = sum(draft.start > at for draft in drafts[-_MOST_PARTS:]) + 1
    if names != told or folded[number.end] == "、":
        return None
    draft = Draft(number.start, number.end, kinds.COUNT, number.value, number.minimum, number.maximum)
    take_unit(draft, word)
    return draft


def take_units(run: list[Draft], names: list[str]) -> None:
    """Gives sums of a list that have 元 from its end the unit of their names: 观影人次、票房分别为1.87亿、95.1亿元."""
    for draft, name in zip(run, names, strict=True):
        if draft.kind is kinds.MONEY and "carried" in draft.flags and "每" not in name:
            take_unit(draft, name)


def take_unit(draft: Draft, name: str) -> None:
    """Gives a figure the unit its name ends in, if it does."""
    folded = fold(name)
    if word := ends_with(COUNTED_IN, folded, 0, len(folded)):
        draft.kind, draft.unit, draft.unit_canonical = kinds.COUNT, name[-len(word) :], word
        draft.flag("unit_implied")
