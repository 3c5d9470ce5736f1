"""The totals that are said to be totals: 甲A、乙B,合计C, and 甲、乙两地合计A,甲B,乙C."""

import re

from jjj_tui.figures.clauses import SENTENCE_STOP, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.alike import ADDITIVE, REACH, fit_of, index_at, moved, own_words
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.lists.totals.sums import sum_up
from jjj_tui.figures.tables.announcing import ANNOUNCED
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.heads import head_start, measures
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_TOTAL_WORD = re.compile("合计|总计|共计|总(?=[^。，,]{0,6}[0-9])|一共|共(?<![公国中总]共)(?=有?[0-9])")
# One of these is in each of them.
TOTAL_SIGNS = ("总", "共", "合计")
# What may stand before the word for a total, if anything: 以上, 三地, 全市共新增, 一季度; 丙项目总投资 is a project's own.
_ALL_BEFORE = Rarely(
    "(?:上述|以上|这|全|[两二三四五六七八九十]|[0-9]{1,2}|各|所有|双方|整个|整体|累计|[上下]半年|截至)[^、和与及]{0,10}"
)
_LINKS = frozenset(("以", "即", "并", "且", "也", "则", "就", "而"))
_YEARS = ("去年", "今年", "上年", "前年", "明年", "本年")
_BEGINS_LIST = Rarely(f"其中|当中|包括|如下|{ANNOUNCED}")
# Between the names of those who are told of together.
_JOINT = re.compile("[、和与及]")
_MOST_PARTS = 12
_MOST_BEFORE = 30
_LONGEST_ROW = 80  # characters of names
# No more than this stands between a total and the word for it.
_NEAR_TOTAL = 12


def mark_said(passage: Passage, number: int) -> int:
    """Marks the totals that 合计, 共 and 总 announce. Returns the next free number."""
    for match in _TOTAL_WORD.finditer(passage.folded):
        known = number
        number = _parts_before(passage, match, number)
        if number == known:
            number = _parts_named_behind(passage, match.end(), number)
    return number


def _parts_before(passage: Passage, word: re.Match[str], number: int) -> int:
    """甲A、乙B,合计C."""
    drafts, at = passage.drafts, word.end()
    first = index_at(drafts, at)
    if first == 0 or first == len(drafts) or not _is_of_all(passage, word, first):
        return number
    last = at
    for index in range(first, min(len(drafts), first + 3)):
        total = drafts[index]
        near = total.start - at <= _NEAR_TOTAL or (index > first and total.start - last <= 2)
        last = total.ext_end
        if not near or total.value is None or total.role != "single" or total.kind not in ADDITIVE:
            break
        parts = _list_before(passage, index, first, word.start())
        if len(parts) < 2:
            continue
        if word.group() == "总" and any(holds(own_words(passage, part), _YEARS) for part in parts):
            continue  # 去年收入60亿元,今年40亿元,总收入100亿元 may be that of this year
        added = sum_up(passage, index, parts)
        if added is not None and added.convinces(passage.folded):
            added.mark(number)
            number += 1
    return number


def _is_of_all(passage: Passage, word: re.Match[str], first: int) -> bool:
    """Whether nobody is named before the word for a total, whose own total it would be (丙项目总投资)."""
    begin = passage.layout.starts[first]
    start = max(begin, passage.drafts[first - 1].ext_end)
    said = passage.folded[start : word.start()].lstrip("，,、；; ")
    said = said[max(said.rfind(mark) for mark in "（(，,") + 1 :]
    if not said or said in _LINKS or (measures(said, 0, len(said)) and not head_start(said, 0, len(said))):
        return True
    return _ALL_BEFORE().fullmatch(said) is not None


def _list_before(passage: Passage, total: int, first: int, at: int) -> list[int]:
    """All members of the list that ends before a figure: back to where its sentence, or its 其中, begins."""
    folded, drafts = passage.folded, passage.drafts
    whole, said = drafts[total], own_words(passage, total)
    found: list[int] = []
    crossed = 0
    for index in range(first - 1, max(-1, first - 1 - _MOST_BEFORE), -1):
        draft = drafts[index]
        between = folded[draft.ext_end : at]
        at = draft.start
        if "\n" in between or _BEGINS_LIST().search(between):
            return _of_one_way(drafts, found, whole)
        if SENTENCE_STOP.search(between):
            if len(found) > 1 and crossed < 2:
                return _of_one_way(drafts, found, whole)
            crossed += bool(found)
        if whole.start - draft.end > REACH:
            return []
        if draft.kind is not whole.kind:
            continue
        fit = fit_of(draft, own_words(passage, index), whole, said, before=False)
        if fit is None or fit == "aside":
            continue
        if fit == "vague" or draft.role != "single":
            return []
        found.insert(0, index)
    return _of_one_way(drafts, found, whole) if first <= _MOST_BEFORE else []


def _of_one_way(drafts: list[Draft], found: list[int], total: Draft) -> list[int]:
    """The levels of a list where it has some, without the rises between: 甲60亿元,增长3亿元,乙40亿元,合计100亿元."""
    levels = [index for index in found if moved(drafts[index]) is None]
    return levels if levels and moved(total) is None else found


def _parts_named_behind(passage: Passage, at: int, number: int) -> int:
    """甲、乙两地合计A,甲B,乙C: whoever is told of together and then one by one, the sum right or wrong."""
    folded, drafts = passage.folded, passage.drafts
    first = index_at(drafts, at)
    if first >= len(drafts):
        return number
    total = drafts[first]
    apart = total.start - at > _NEAR_TOTAL or total.value is None
    if apart or total.role != "single" or total.kind not in ADDITIVE or total.kind in SHARES:
        return number
    row = folded[max(passage.layout.sentences[first], at - _LONGEST_ROW) : at]
    names = _JOINT.split(row)
    said = own_words(passage, first)
    found: list[int] = []
    for index in range(first + 1, min(len(drafts), first + 1 + _MOST_PARTS)):
        draft = drafts[index]
        if len(found) == len(names) or SENTENCE_STOP.search(folded, total.end, draft.start):
            break
        if draft.kind is not total.kind or draft.role != "single":
            continue
        if fit_of(draft, own_words(passage, index), total, said, before=True) != "like":
            continue
        name = names[len(found)]
        if _is_of(draft, name, len(found)):
            found.append(index)
    if not 1 < len(names) == len(found):
        return number
    added = sum_up(passage, first, found)
    if added is not None:
        added.mark(number)
        return number + 1
    return number


def _is_of(draft: Draft, name: str, place: int) -> bool:
    """Whether a figure is of whom a name in a row names (丙县 of 甲、乙、丙三县合计); words may lead to the first."""
    subject = fold(draft.subject or " ")
    alike = (subject, subject[:-1]) if len(subject) > 1 else (subject,)
    return any(name.startswith(told) or (not place and name.endswith(told)) for told in alike)
