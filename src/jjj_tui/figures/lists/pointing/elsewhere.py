"""Whose the figures of a list are that names nobody: the subjects, the names, or the clauses before it."""

import itertools

from jjj_tui.figures.around.predicates.tail import read_tail
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.announced.punished import accused
from jjj_tui.figures.lists.names.names import find_names
from jjj_tui.figures.lists.names.one_sort import DEEDS
from jjj_tui.figures.lists.names.pointers import enumerates, past_pointer, tells_of_them
from jjj_tui.figures.lists.names.row import in_a_row
from jjj_tui.figures.lists.names.times import time_names
from jjj_tui.figures.lists.names.unjoined import count_behind
from jjj_tui.figures.lists.pointing.clausewise import named_by_clauses, named_by_periods
from jjj_tui.figures.lists.pointing.counted_row import counted_in
from jjj_tui.figures.lists.pointing.pointed import pointed_back, without_class
from jjj_tui.figures.lists.pointing.pointed_at import names_pointed_at
from jjj_tui.figures.lists.pointing.pointed_by_class import named_by_class
from jjj_tui.figures.lists.runs.alike import sentence_start
from jjj_tui.figures.lists.runs.measured import VERB_WORDS, is_measure, named_by_figures, relation
from jjj_tui.figures.lists.runs.runs import JOINT
from jjj_tui.figures.tables.grammar import LIGHT_VERBS
from jjj_tui.figures.tables.heads import place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# 分别向张某、李某支付3万元和2万元, 分别在北京、上海开店3家和2家
_PUNISHED = Rarely("(?:有期徒刑|拘役|管制|罚金)$")
_LONGEST_SENTENCE = 120
_SHORTEST_ROW = 6
_TIME_ENDS = "年月季度日末底"
_TO_WHOM = "在向给从对"


def named_elsewhere(
    passage: Passage, index: int, run: list[Draft], told: tuple[int, int], said: tuple[str, str]
) -> tuple[list[str], str] | None:
    """The names of a list that has none in its clause, and what is measured.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.
        told: Where the words of the list begin, and where 分别 stands.
        said: What they say is measured, and the size of a change they name (增幅).
    """
    folded, raw, drafts, layout = passage
    head, extent = said
    if subjects := named_by_figures(drafts, index, run, layout):
        if not tells_of_them(folded, *told, subjects):
            return None
        measure = (
            head
            if is_measure(head) and head in raw[slice(*told)] and "占" not in folded[slice(*told)]
            else ""
        )
        return _with_deeds(passage, index, subjects), relation(head) or measure or extent
    if pointed := pointed_back(passage, index, run):
        return (pointed[0], pointed[1] + extent) if tells_of_them(folded, *told, pointed[0]) else None
    if named := _named_with_figures(passage, index, run):
        names, measure = named
        if not tells_of_them(folded, *told, names):
            return None
        return names, head if head and not relation(head) else measure + (relation(head) or extent)
    start = strip_openings(folded, *told)
    behind = past_pointer(folded, start, told[1], len(run))
    if named := named_by_clauses(passage, index, run, (behind > 0, head), done=start >= told[1]):
        names, measure = named
        if not tells_of_them(folded, *told, names):
            return None
        return names, measure + extent if not measure.endswith(extent) else measure
    if behind > 0 and (alike := named_by_class(folded, raw, start, behind, len(run), layout)):
        return alike, head
    clause, sentence = layout.starts[index], layout.sentences[index]
    begin = sentence
    opens = clause == sentence > 0 and folded[sentence - 1] != "\n"
    if opens and (behind > 0 or count_behind(folded, max(0, sentence - _SHORTEST_ROW), sentence, len(run))):
        begin = sentence_start(folded, sentence - 1)
    row_told = counted_in(passage, index, (begin, clause), len(run))
    if row_told and (behind > 0 or tells_of_them(folded, *told, row_told[0])):
        names, measure = row_told
        return names, head if head and not relation(head) else measure + (relation(head) or extent)
    if behind > 0 and (row := names_pointed_at(passage, index, layout.clause(start)[0], len(run))):
        return without_class(row.names), head or row.head
    persons = accused(folded, raw, layout.sentences[index], told[1], fold(head), len(run))
    return (persons, head) if persons else None


def _with_deeds(passage: Passage, index: int, subjects: list[str]) -> list[str]:
    """The names of a list, where one is a deed alone: the others with what was done, too (受理案件3万件，审结2万件)."""
    folded, raw, drafts, _ = passage
    if not any(fold(subject) in DEEDS for subject in subjects):
        return subjects
    told = {draft.subject: draft for draft in drafts[max(0, index - _FIGURES_BACK) : index]}
    return [
        _with_deed(folded, raw, told[subject], subject) if subject in told else subject
        for subject in subjects
    ]


def _with_deed(folded: str, raw: str, draft: Draft, subject: str) -> str:
    """A name with the deed directly before or behind it, and the boxes that were sent (发送21万标箱)."""
    end = draft.ext_start
    start = max(0, end - len(subject) - 2)
    if fold(subject) in DEEDS:
        return subject + draft.unit if draft.unit is not None and draft.unit.endswith("箱") else subject
    if raw.startswith(subject, start) and folded[end - 2 : end] in DEEDS:
        return raw[start:end]  # 各类案件|受理
    if raw.startswith(subject, start + 2) and folded[start : start + 2] in DEEDS:
        return raw[start:end]  # 受理|各类案件
    return subject


_FIGURES_BACK = 12


def _named_with_figures(passage: Passage, index: int, run: list[Draft]) -> tuple[list[str], str] | None:
    """The names of the clause before, which has a figure for each of them: 甲、乙两市揽客A、B，收入分别达C、D."""
    folded, raw, drafts, layout = passage
    first = index - len(run)
    if first < 0:
        return None
    before = drafts[first:index]
    clause = layout.starts[index]
    start = layout.starts[first]
    if not 0 <= clause - before[-1].ext_end <= 1 or folded[clause - 1] not in "，,":
        return None
    if any(
        draft.kind is not before[0].kind
        or draft.member
        or not (one.ext_end < draft.ext_start and JOINT.fullmatch(folded, one.ext_end, draft.ext_start))
        for one, draft in itertools.pairwise(before)
    ):
        return None
    if first and drafts[first - 1].ext_end > start:
        return None  # of the figures in front of them there is one more
    found = find_names(folded, raw, start, before[0].ext_start, len(run), layout)
    within = raw[start : before[0].ext_start]
    if found.kind != "thing" or not found.names or not all(name in within for name in found.names):
        return None
    return found.names, found.head


def wholes_behind(folded: str, raw: str, start: int, end: int, count: int) -> list[str]:
    """Of what, or to whom, the figures are that 分别 tells of one thing: 分别占总资产、净资产的3%和5%; nothing where it is told otherwise.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where 分别 ends.
        end: Where the first of the shares begins.
        count: How many there are.
    """
    if folded[start] in _TO_WHOM:
        given = in_a_row(folded, raw, start + 1, end, count, whole=True)
        return given.names if given is not None and _are_alike(given.names) else []
    if folded[start] != "占" or folded[end - 1] != "的":
        return []
    found = in_a_row(folded, raw, start + 1, end - 1, count)
    return found.names if found is not None and not found.head else []


def done_behind(folded: str, raw: str, told: tuple[int, int], start: int, end: int, count: int) -> list[str]:
    """The things that stand between the verb behind 分别 and the figures: 分别录得|流动负债、资产净值|3亿元及5亿元; mostly none do.

    Args:
        folded: The folded text.
        raw: The text.
        told: Where the words of the list begin, and where 分别 stands.
        start: Where 分别 ends.
        end: Where the first of the figures begins.
        count: How many there are.
    """
    verb = folded[start : start + 2]
    if (verb not in VERB_WORDS and verb not in LIGHT_VERBS) or end - start < _SHORTEST_ROW:
        return []
    at = start + 2 + (folded[start + 2] == "了")
    end -= 3 * folded.endswith("人民币", at, end)
    if count_behind(folded, *told, count) or enumerates(folded, *told):
        return []  # 两市分别新增企业和个体户3万户和5万户
    row = in_a_row(folded, raw, at, end, count)
    whole = row is not None and row.kind == "thing" and not (row.head or row.lead)
    return row.names if row is not None and whole and raw.startswith(row.names[0], at) else []


def times_before(passage: Passage, index: int, run: list[Draft], end: int) -> list[str]:
    """The times of a list that the figures before it are of, or that open its sentence; none where it is told of anything else.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.
        end: Where 分别 stands.
    """
    _, _, drafts, layout = passage
    return named_by_periods(drafts, index, run, layout) or _times_at_opening(passage, index, end, len(run))


def _times_at_opening(passage: Passage, index: int, end: int, count: int) -> list[str]:
    """The times that open a sentence which names nothing else: 2009和2010年，受政策带动，销量大增，分别增长A和B."""
    folded, raw, drafts, layout = passage
    start = layout.sentences[index]
    stop = layout.clause(start)[1]
    if folded[stop - 1] not in _TIME_ENDS or not stop < end <= start + _LONGEST_SENTENCE:
        return []
    if (index and drafts[index - 1].ext_end > start) or enumerates(folded, stop, end):
        return []
    found = time_names(folded, raw, start, stop, count)
    return found[0] if found is not None and found[2] == stop and not folded[start : found[1]].strip() else []


def times_behind(folded: str, raw: str, start: int, run: list[Draft]) -> list[str]:
    """Of which times the figures are that 分别 leads to (分别升至|2019和2020年的|21.9%和23.5%), and which way it went; mostly none.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where 分别 ends.
        run: The figures.
    """
    end = run[0].ext_start - 1
    if folded[end] != "的" or folded[end - 1] not in _TIME_ENDS:
        return []
    found = time_names(folded, raw, start, end, len(run))
    if found is None or found[2] != end:
        return []
    tail = read_tail(folded, start, found[1], [])
    if tail.end > start:
        return []
    if tail.direction is not None and tail.to:
        for draft in run:
            draft.direction, draft.mode = tail.direction, "to"
    return found[0]


def sentenced(folded: str, raw: str, start: int, end: int, count: int) -> tuple[list[str], str] | None:
    """Who was sentenced, as many as there are terms, and to what: 分别判处被告人张某、李某|有期徒刑|十年、七年.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where 分别 ends.
        end: Where the first of the terms begins.
        count: How many there are.
    """
    if not folded.startswith("判处", start):
        return None
    punished = _PUNISHED().search(folded, start + 2, end)
    found = in_a_row(folded, raw, start + 2, punished.start(), count) if punished else None
    if punished is None or found is None or found.head:
        return None
    return without_class(found.names), raw[punished.start() : end]


def _are_alike(names: list[str]) -> bool:
    """Whether names are so alike that the last of them surely ends: two persons, two places."""
    *others, last = map(fold, names)
    places = all(place_end(name, 0, len(name)) == len(name) for name in (*others, last))
    return places or (last[-1] == others[0][-1] and all(len(name) == len(last) for name in others))
