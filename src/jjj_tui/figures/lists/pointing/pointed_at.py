"""Names that stand in the sentence before, or in the clauses before, and that a list points back at: 两者, 上述三市, 这三家."""

from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.lists.names.row import in_a_row
from jjj_tui.figures.lists.names.unjoined import JOINT, Names
from jjj_tui.figures.lists.runs.alike import sentence_start
from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# When something is told of them: 泰州、镇江|今年继续扩大招商.
_WHEN = Rarely(
    "[今去昨明本上当次同][年日天月周晚季期]|近[年日期来]|日前|目前|早前|此前|[0-9]{1,4}[年月日季]|先后|相继|陆续|纷纷"
)
_LONGEST = 120
_LONGEST_NAME = 14
_FIGURES_BACK = 6
_COUNTED = frozenset((*UP_TO_TEN, *"123456789"))
# What surely begins behind the last of several names.
_BEHIND = frozenset("的均都双齐皆也等这两二三四五六七八九十")


def names_pointed_at(passage: Passage, index: int, start: int, count: int) -> Names | None:
    """The one row of so many names in the sentence before, or in the clauses before; nothing where there are several.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        start: Where the words begin that point back.
        count: How many names there must be.
    """
    folded, raw, drafts, layout = passage
    sentence = sentence_start(folded, start)
    if start - sentence < 2 or (
        folded.find("、", sentence, start) < 0 and not JOINT().search(folded, sentence, start)
    ):
        if sentence == 0 or folded[sentence - 1] == "\n":
            return None
        sentence, start = sentence_start(folded, sentence - 1), sentence - 1
    between = [
        draft
        for draft in drafts[max(0, index - _FIGURES_BACK) : index]
        if draft.end > sentence and draft.start < start and draft.tier != "C"
    ]
    own = [draft for draft in between if "carried" not in draft.flags]
    if start - sentence > _LONGEST or len(own) >= count or any(draft.member for draft in between):
        return None  # so many figures may have owners of their own
    found: list[Names | None] = []
    at = start
    while at > sentence:
        begin, end = layout.clause(at - 1)
        if JOINT().search(folded, begin + 1, end):
            found.append(_row(folded, raw, begin, end, count))
        at = begin - 1
    return found[0] if len(found) == 1 else None


def _row(folded: str, raw: str, start: int, end: int, count: int) -> Names | None:
    """The names of a clause that is about a row of exactly so many; nothing where it is about anything else."""
    found = in_a_row(folded, raw, start, end, count, whole=True)
    if found is None or found.kind != "thing":
        return None
    *others, last = found.names
    told = _WHEN().search(fold(last), 1)
    names = [*others, last[: told.start()] if told else last]
    within = raw[start:end]
    if _and_others(fold(within), fold(names[-1])):
        return None
    if told is None and not _ends(fold(within), [fold(name) for name in names]):
        return None
    whole = all(_is_name(name) and name in within for name in names)
    return Names(names, found.head) if whole else None


def _and_others(within: str, last: str) -> bool:
    """Whether more of them may be meant than are named: 泰州、镇江等地, but not 等两市."""
    behind = within.find(last) + len(last)
    return within.startswith("等", behind) and within[behind + 1 : behind + 2] not in _COUNTED


def _ends(within: str, names: list[str]) -> bool:
    """Whether the last name surely ends where it seems to: no 玉米丰收 beside 小麦, for what is told of both may begin so."""
    *others, last = names
    if len(last) <= max(map(len, others)) or last[-1] == others[-1][-1]:
        return True
    behind = within.find(last) + len(last)
    return within[behind : behind + 1] in _BEHIND


def _is_name(name: str) -> bool:
    folded = fold(name)
    begin, stop, _, verb = left_phrase(folded + "\n", 0, len(folded))
    return (
        (begin, stop, verb) == (0, len(folded), NO_VERB) and len(name) <= _LONGEST_NAME and "在" not in folded
    )
