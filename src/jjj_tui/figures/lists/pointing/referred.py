"""Some of those told of before, by their place among them: 前两项, 后两类, 前三者, 前者 and 后者."""

from dataclasses import dataclass

from jjj_tui.figures.around.predicates.tail import find_bases, read_tail
from jjj_tui.figures.clauses import SENTENCE_STOP, Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.figures.tables.heads import head_start
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_REFERRING = Rarely(
    "(?:其中|当中)?(?P<side>前|后|头|首|末)(?P<number>[两二三四])(?P<unit>项|者|年|个(?!月)|家|地|类|省|市|县|区|国|季|名|位|种|款)"
)
_FIRST = frozenset("前头首")
_SIDES = "前后头首末其当"
_FIGURES_BACK = 12


@dataclass(frozen=True, slots=True)
class Referred:
    """Words that point back at the first or the last of those told of before.

    Attributes:
        count: How many are meant.
        first: Whether the first are, or else the last.
        unit: What they are called (项, 年).
        said: What is measured of them, as written.
    """

    count: int
    first: bool
    unit: str
    said: str

    def among(self, names: list[str]) -> list[str]:
        """Those of a list that are meant; none where it has no more, or is no list of years and years are meant."""
        if len(names) <= self.count or (self.unit in "年季" and self.unit not in names[0]):
            return []  # 北京、天津、河北…，前两年分别为: times of their own
        return names[: self.count] if self.first else names[-self.count :]


def referred_to(folded: str, raw: str, start: int, end: int, count: int) -> Referred | None:
    """What words say that point back at so many of those told of before; None where none do.

    Args:
        folded: The folded text.
        raw: The text as written.
        start: Where the clause begins.
        end: Where the predicate begins.
        count: How many figures there are.
    """
    match = _REFERRING().match(folded, start, end) if folded[start] in _SIDES else None
    if match is None or not 1 < count == UP_TO_TEN[match.group("number")]:
        return None
    at = match.end() + folded.startswith("的", match.end())
    stop = read_tail(folded, at, end, find_bases(folded, at, end)).end
    return Referred(count, match.group("side") in _FIRST, match.group("unit"), raw[at : max(at, stop)])


def figures_referred_to(drafts: list[Draft], index: int, referred: Referred, layout: Layout) -> list[str]:
    """The things meant, where the clause before tells of more of them one by one: 汽车3万辆、铝材6万吨、玻璃8万箱，前两项….

    Args:
        drafts: The figures of the text.
        index: The first of the list that points back.
        referred: The words that point back.
        layout: Where the clauses end.
    """
    if index == 0:
        return []
    clause, sentence = layout.starts[index - 1], layout.sentences[index - 1]
    names: list[str] = []
    for place in range(index - 1, max(-1, index - _FIGURES_BACK), -1):
        draft = drafts[place]
        if layout.starts[place] != clause or draft.start < sentence or draft.member is not None:
            break
        if draft.subject is None or "carried" in draft.flags or draft.kind in SHARES:
            return []
        names.insert(0, draft.subject)
    same = layout.sentences[index] == sentence and len(set(names)) == len(names)
    return referred.among(names) if same else []


_FORMER, _LATTER = "前者", "后者"
# 后者则多, 前者的占比: what parts them from what is said of them, and how it is compared.
_NO_MEASURE = "的则則也亦仍更又略微多少高低"
# 前者半年增加412人: how long it took, and not what was measured.
_WHILE = frozenset(("半年", "全年", "一年", "单月", "当月", "年内", "期内"))
FORMER_SIGNS = (_FORMER, _LATTER)
_FORMER_OF = {"前": _FORMER, "后": _LATTER}
# 前者的无效票|则为: what may stand between what is measured and its number.
_LONGEST_LINK = 6


def name_former(folded: str, drafts: list[Draft]) -> None:
    """Says who the former and the latter are, where exactly two things were told of: 甲、乙分别为A和B，前者增长2%，后者下降1%.

    Args:
        folded: The folded text.
        drafts: The figures of the text, with their subjects.
    """
    told = [_said_of_which(folded, draft) for draft in drafts]
    saying = {index for index, said in enumerate(told) if said}
    pair: tuple[Draft, Draft] | None = None
    measured = ""  # what the former of the pair was told of, where that is another measure than the pair's
    for index in sorted(saying):
        draft, said = drafts[index], told[index]
        both = _both_before(folded, drafts, index, saying)
        if both is None:
            continue
        latter = fold(said).startswith(_LATTER)
        of_whom = both[latter]
        measure = said[len(_FORMER) :].lstrip(_NO_MEASURE)
        measure = "" if fold(measure) in _WHILE else measure
        if latter and pair is not None and pair[0] is both[0]:
            measure = measure or measured
        pair, measured = both, "" if latter else measure
        draft.member = of_whom.member
        draft.subject = _owner(of_whom) + measure if measure else of_whom.subject
        draft.flag("carried")


def _owner(draft: Draft) -> str:
    """Whose a figure is: its member, or its subject without the measure at its end (甲公司|营收)."""
    subject = draft.subject or ""
    return draft.member or subject[: head_start(fold(subject), 0, len(subject))] or subject


def _said_of_which(folded: str, draft: Draft) -> str:
    """What is said of the former or the latter, beginning with that word: 前者占比, 前者的|无效票; nothing where it is of neither."""
    subject = draft.subject or ""
    if fold(subject).startswith(FORMER_SIGNS):
        return subject
    at = draft.ext_start - len(subject) - _LONGEST_LINK
    of = max(folded.rfind(word + "的", max(0, at), draft.ext_start) for word in FORMER_SIGNS)
    noun = of + len(_FORMER) + 1
    return _FORMER_OF[folded[of]] + subject if of >= 0 and folded.startswith(fold(subject), noun) else ""


def _both_before(
    folded: str, drafts: list[Draft], index: int, saying: set[int]
) -> tuple[Draft, Draft] | None:
    """The two figures before of whom the former and the latter are told; None where there are more or fewer."""
    told: dict[str, Draft] = {}
    until = drafts[index].start
    for place in range(index - 1, max(-1, index - _FIGURES_BACK), -1):
        draft = drafts[place]
        gap, until = folded[draft.ext_end : until], draft.start
        if "\n" in gap or (told and SENTENCE_STOP.search(gap)):
            break
        if place in saying or draft.subject is None:
            continue
        told[draft.subject] = draft
        if draft.member is not None and place and _are_two(drafts, place):
            return drafts[place - 1], draft
    if len(told) != 2:
        return None
    latter, former = told.values()
    return former, latter


def _are_two(drafts: list[Draft], place: int) -> bool:
    """Whether the list of a figure is that one and the one before it."""
    group = drafts[place].group
    around = [drafts[at].group for at in (place - 2, place + 1) if 0 <= at < len(drafts)]
    return drafts[place - 1].group == group and group not in around
