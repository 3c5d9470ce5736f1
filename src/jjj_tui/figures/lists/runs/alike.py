"""Which figures are like things, so that they may be added: of one unit, one denominator, one time, none an average."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

from jjj_tui.figures import kinds
from jjj_tui.figures.around.hedging.behind import YUAN
from jjj_tui.figures.clauses import SENTENCE_STOP, Passage
from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

Fit = Literal["like", "aside", "vague"]

# No sentence is looked through further than this.
SENTENCE_REACH = 500
# 人均收入60元,人均支出40元: what is said of each is never added.
_AVERAGES = Rarely("[平人户亩]均|[均单]价|中位数")
_NO_RATE = ("率先", "率领", "率队")
# 月租60元,年租40元; 日均客流100万人次 may be of 地铁 and 公交, each by the day.
_BY_TIME = Rarely("[日月年周季时](?=[均租薪供]|产(?![值业品]))(?<![0-9一二三四五六七八九十昨今明当次].)")
# What lost text leaves behind; a ? at the end of a line may be a question.
_LOST = Rarely('[▯□�]|[?](?![\\s”"」])')
_OF_OTHER_YEARS = Rarely("[去上前昨往]年|上[月季]|年[初前]")
_SAME_TIME = "同期"
_REMAINS = ("顺差", "逆差", "结余")
_CONTRIBUTES = ("拉动", "贡献", "累计", "合计")
_EXACT = frozenset((None,))
_ABOUT = frozenset((None, "approx"))
_CONVERTED = ("（", "(", "折合", "约合", "折", "相当于")


def moved(draft: Draft) -> Direction | None:
    """Which way a figure says that something moved by it; a level that was moved to is none."""
    return None if draft.mode in ("to", "level") else draft.direction


def fits(part: Draft, total: Draft) -> bool:
    """Whether a figure may be added to make up another, so far as units go; whether it has a value is not asked."""
    one, other = part.unit_canonical, total.unit_canonical
    if part.kind is not total.kind:
        return False
    return one == other or (one in YUAN and other in YUAN and "元" in (one, other))


def one_currency(drafts: Iterable[Draft]) -> bool:
    """Whether all amounts are in one currency: 新台币100亿元,其中60亿元 says it once; 60亿港元 and 100亿元 are two."""
    units = {draft.unit_canonical for draft in drafts}
    if len(units) == 1:
        return True
    return len(units - {"元"}) == 1 and len({fold(draft.unit or "") for draft in drafts}) == 1


def own_words(passage: Passage, index: int) -> str:
    """What a clause says in front of its figure, and the subject it has from elsewhere."""
    folded, _, drafts, layout = passage
    draft = drafts[index]
    start = layout.starts[index]
    if index and start < (gone := drafts[index - 1].ext_end):
        start = gone
    said = folded[start : draft.start] + "\n"
    if draft.subject is None or "carried" in draft.flags:
        return said
    return said + fold(draft.subject)


def is_average(draft: Draft, words: str) -> bool:
    """Whether a figure is an average or a rate of something, which no sum is made of."""
    if draft.kind in SHARES and "率" in words and not holds(words, _NO_RATE):
        return True
    return _AVERAGES().search(words) is not None


def fit_of(draft: Draft, words: str, total: Draft, said: str, *, before: bool) -> Fit | None:
    """What a figure in the list of a total is: one of its parts, an aside, or what leaves the sum in the dark; None for another thing.

    Args:
        draft: The figure.
        words: What its clause says in front of it.
        total: The total.
        said: What its clause says in front of it.
        before: Whether the total stands before its list: then only rises make up a rise (贷款100亿元,…较年初增加40亿元).
    """
    if draft.kind is not total.kind:
        return None
    if draft.unit_canonical != total.unit_canonical and not (
        fits(draft, total) and one_currency((draft, total))
    ):
        # 40家 and 30台 are counts of other things; 500公斤 among tonnes, or 60亿元 among dollars, may be a part.
        another = draft.kind is kinds.COUNT or words.partition("\n")[0].endswith(_CONVERTED)
        return None if another else "vague"
    by = moved(draft)
    if by is not None and ((draft.basis and draft.basis != total.basis) or (before and moved(total) is None)):
        return "aside"
    if (draft.per is not None and total.per is None) or is_average(draft, words) or _SAME_TIME in words:
        return "aside"
    if (by_time := _by_time(words)) and by_time != _by_time(said):
        return "aside"  # 年产100万吨,其中…,日产3000吨
    if holds(words, _REMAINS) and not holds(said, _REMAINS):
        return "aside"  # what remains of the parts is none of them
    if draft.value is None or draft.comparator not in _EXACT or draft.tier == "C":
        return "vague"
    other = before and _OF_OTHER_YEARS().search(words) and not _OF_OTHER_YEARS().search(said)
    return "vague" if other else "like"


def are_like(words: Sequence[str], total: Draft, parts: Sequence[Draft], *, before: bool) -> bool:
    """Whether a total and its parts are like things.

    Args:
        words: What their clauses say in front of them, the total's first.
        total: The total.
        parts: The parts.
        before: Whether the total stands before them.
    """
    if total.comparator not in _ABOUT or total.tier == "C":
        return False
    bases = set()
    for part in parts:
        if part.comparator not in _EXACT or part.value is None or part.tier == "C" or part.per != total.per:
            return False
        if part.basis:
            bases.add(part.basis)
    if len(bases) > 1 or not one_currency((total, *parts)):
        return False
    for draft, said in zip((total, *parts), words, strict=True):
        if is_average(draft, said):
            return False
    if len(set(map(_by_time, words)) - {""}) > 1:
        return False
    planned = [part.modality == "planned" for part in parts]
    return planned == sorted(planned, reverse=True) and _move_alike(words, total, parts, before=before)


def _by_time(words: str) -> str:
    """The time that something is told by: 月 of 月租; empty where there is none."""
    found = _BY_TIME().search(words)
    return found.group() if found else ""


def _move_alike(words: Sequence[str], total: Draft, parts: Sequence[Draft], *, before: bool) -> bool:
    """Whether rises are added to a rise, and levels to a level; 合计 behind rises need not say so again."""
    moves = {moved(part) for part in parts}
    if total.kind in SHARES and (moves | {moved(total)}) != {None}:
        points = total.kind is kinds.PERCENTAGE_POINT and len(moves) == 1
        return points and any(holds(said, _CONTRIBUTES) for said in words)
    if moved(total) is not None or moves == {None}:
        return True
    return not before and len(moves) == 1


def is_sound(folded: str, start: int, end: int) -> bool:
    """Whether no text is lost in the sentence around a list."""
    return _LOST().search(folded, sentence_start(folded, start), sentence_end(folded, end)) is None


def sentence_end(folded: str, at: int) -> int:
    """Where the sentence around an offset ends."""
    stop = SENTENCE_STOP.search(folded, at, at + SENTENCE_REACH)
    return stop.start() if stop else min(len(folded), at + SENTENCE_REACH)


def sentence_start(folded: str, at: int) -> int:
    """Where it begins."""
    floor = max(0, at - SENTENCE_REACH)
    return max(floor - 1, *(folded.rfind(mark, floor, at) for mark in "。！？\n")) + 1


ADDITIVE = frozenset((
    kinds.MONEY, kinds.COUNT, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.DATA, kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.DURATION,
))  # fmt: skip
# A sum is looked for no further than this.
REACH = 500


def index_at(drafts: list[Draft], at: int) -> int:
    """Index of the first figure that starts at or behind an offset."""
    return bisect_left(drafts, at, key=lambda draft: draft.start)
