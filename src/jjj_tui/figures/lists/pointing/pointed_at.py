"""Names that stand in the sentence before, or in the clauses before, and that a list points back at: 两者, 上述三市, 这三家."""

from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.lists.names.row import in_a_row
from jjj_tui.figures.lists.names.unjoined import JOINT, Names
from jjj_tui.figures.lists.runs.alike import sentence_start
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# When something is told of them: 泰州、镇江|今年继续扩大招商.
_WHEN = Rarely(
    "[今去昨明本上当次同][年日天月周晚季期]|近[年日期来]|日前|目前|早前|此前|[0-9]|先后|相继|陆续|纷纷"
)
_LONGEST = 120
_LONGEST_NAME = 14
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
    if start - sentence > _LONGEST or any(
        draft.end > sentence and draft.start < start and draft.tier != "C"
        for draft in drafts[max(0, index - 6) : index]
    ):
        return None  # figures between may have owners of their own
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
    if told is None and not _ends(fold(within), [fold(name) for name in names]):
        return None
    whole = all(_is_name(name) and name in within for name in names)
    return Names(names, found.head) if whole else None


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
