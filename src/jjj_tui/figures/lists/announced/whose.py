"""Names of a list that stand elsewhere than before 分别: before 则为, before times of day, in a list further in front."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase
from jjj_tui.figures.around.predicates.tail import find_bases, read_tail
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.names import find_names
from jjj_tui.figures.lists.names.unjoined import Names, count_behind
from jjj_tui.figures.tables.announcing import ANNOUNCED
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_LEVEL = ("则为", "则是", "则达", "则达到", "则有", "为", "则")
# 总和为, 差额为, 两地间票价为: of all, or of what is between them.
_OF_ALL = tuple(
    words_of("均 都 共 合计 总计 总和 和 之和 差 差距 差额 之比 比分 比 间 之间 距离 分 以 作 称 认 视 成")
)
_BETWEEN = ("间", "之间", "两地间", "相")
_JOINED = Rarely("[\u4e00-\u9fff）)》”」](?:[、和与及]|以及)[\u4e00-\u9fffA-Za-z0-9（(《“「]")
# 峰值依次出现在13时14分、12时40分，各为…: times that no figure is.
_TIMED = Rarely(ANNOUNCED)
_OF_DAY = Rarely("[0-9]{1,2}(?:时|点|:)[^，,。；]{0,12}、[^，,。；]{0,12}[0-9]{1,2}(?:时|点|:)")
_FIGURES_BACK = 6
_MOST_BETWEEN = 12
# Ages and sizes that name who is told of (20至24岁、65岁以上|两个年龄层), and the class they are of.
_SIZES = frozenset(
    (kinds.AGE, kinds.AREA, kinds.MONEY, kinds.MASS, kinds.POWER, kinds.LENGTH, kinds.DURATION)
)
_LONGEST_CLASS = 6
# No clause of names is longer.
_LONGEST = 120


def named_by_level(passage: Passage, index: int, run: list[Draft]) -> tuple[Names, int] | None:
    """Names and figures in a row with nothing but 则为 or 为 between (北京、天津的菜价则为A和B), and where that stands.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.
    """
    folded, raw, drafts, layout = passage
    end = run[0].ext_start
    start = layout.starts[index]
    if index:
        start = max(start, drafts[index - 1].ext_end)
    if run[0].direction is not None and (then := folded.rfind("则", start, end)) > start:
        if read_tail(folded, then, end, find_bases(folded, then, end)).end - then > 1:
            return None
        end = then + 1  # 食品、保险则|下跌0.3%、0.1%
    elif folded[end - 1] not in "为是达到有":
        return None
    word = next((word for word in _LEVEL if folded.endswith(word, start, end)), None)
    if word is None:
        return None
    at = end - len(word)
    if (
        at - start > _LONGEST
        or folded.endswith(_OF_ALL, start, at)
        or _JOINED().search(folded, start, at) is None
    ):
        return None
    found = find_names(folded, raw, start, at, len(run), layout)
    within = raw[start:at]
    own = (
        found.kind == "thing"
        and found.names
        and "在" not in found.lead
        and all(_is_name(name, within) for name in found.names)
    )
    return (found, at) if own and not fold(found.head).startswith(_BETWEEN) else None


def _is_name(name: str, within: str) -> bool:
    """Whether a name is one, and no part of a clause (公司在北京和上海|设立分公司为)."""
    folded = fold(name)
    begin, stop, _, verb = left_phrase(folded + "\n", 0, len(folded))
    whole = stop - begin == len(folded) and verb == NO_VERB
    return name in within and whole and "在" not in folded


def named_before_times(passage: Passage, index: int, count: int) -> Names | None:
    """The names of the clause before, which tells of each a time of day (甲、乙峰值依次出现在13时、14时，各为…).

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        count: How many figures it has.
    """
    folded, raw, drafts, layout = passage
    end = layout.starts[index] - 1
    if end <= 0 or folded[end] not in "，,":
        return None
    start, _ = layout.clause(end)
    if end - start > _LONGEST or (index and drafts[index - 1].ext_end > start):
        return None
    told = _TIMED().search(folded, start, end)
    if told is None or _OF_DAY().search(folded, told.end(), end) is None:
        return None
    found = find_names(folded, raw, start, told.start(), count, layout)
    within = raw[start : told.start()]
    named = found.kind == "thing" and found.names and all(name in within for name in found.names)
    return found if named else None


def named_at_opening(passage: Passage, index: int, count: int) -> list[str]:
    """The names that open the sentence of a list and are counted there: 甲、乙、丙三座电站，单机容量均为…，预计分别发电….

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        count: How many figures it has.
    """
    _, _, drafts, layout = passage
    clause, sentence = layout.starts[index], layout.sentences[index]
    end = layout.clause(sentence)[1]
    if clause - 1 > end and (near := _named_in(passage, index, count, (clause, clause - 1))):
        return near
    told = [draft for draft in drafts[max(0, index - _MOST_BETWEEN) : index] if draft.start > end]
    if sum(draft.subject is not None and "carried" not in draft.flags for draft in told) >= count:
        return []  # 以甲、乙、丙三区划分，乙区录得3宗，甲区2宗，丙区5宗，分别跌…: in their own order
    return _named_in(passage, index, count, (clause, end))


def _named_in(passage: Passage, index: int, count: int, within: tuple[int, int]) -> list[str]:
    """The names that a clause counts, where it tells of nothing else; figures only where they are all of the names."""
    folded, raw, drafts, layout = passage
    clause, end = within
    start = layout.clause(end)[0]
    if end >= clause or end - start > _LONGEST or folded[end] not in "，," or "、" not in folded[start:end]:
        return []
    counted = count_behind(folded, start, end, count)
    if counted is None:
        return []
    inside = [
        draft
        for draft in drafts[max(0, index - _FIGURES_BACK) : index]
        if draft.end > start and draft.start < end
    ]
    if inside and not (
        end - counted.end() <= _LONGEST_CLASS and all(draft.kind in _SIZES for draft in inside)
    ):
        return []
    found = find_names(folded, raw, start, end, count, layout)
    told = raw[start:end]
    return found.names if found.kind == "thing" and all(name in told for name in found.names) else []
