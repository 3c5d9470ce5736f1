"""The parts that stand behind their total: 总额A,其中甲B、乙C, 分别用于甲B、乙C, and 第一、第二、第三产业."""

import re

from jjj_tui.figures.clauses import SENTENCE_STOP, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.alike import (
    ADDITIVE,
    REACH,
    SENTENCE_REACH,
    fit_of,
    index_at,
    moved,
    own_words,
    sentence_end,
)
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.lists.runs.runs import UNTOLD_HEADS
from jjj_tui.figures.lists.totals.covers import are_halves
from jjj_tui.figures.lists.totals.sums import RunningSum, sum_up
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.heads import measures
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

AMONG_WORDS = ("其中", "当中", "包括")
AMONG = re.compile("|".join(AMONG_WORDS))
# 税收收入中增值税100亿元: a part of a part; but 中成药, 其中 and 集中 are no such words.
_WITHIN = Rarely(
    "(?<=[\u4e00-\u9fff]{2})(?<![其集初高空家途当])中(?![国小部学央心西东外医美日欧俄期级层年药资介标铁车华共石行成])|[之以]内"
)
_DIVIDED = Rarely(
    "分(?:别(?:用[于在]|投向|投入|来自|流向|投给)|为|成|别为(?<=[元人次家个吨户名件套例所辆台][，,]分别为))"
)
_DIVIDED_WORDS = ("分别用", "分别投", "分别来", "分别流", "分别为", "分为", "分成")
# No more than this stands between a total and the word that divides it: 特别预算A,将分别用于.
_DIVIDED_NEAR = 20
_LONGEST = 40
_SECTORS = ("第一产业", "第二产业", "第三产业")
_OF_ALL = ("生产总值", "GDP", "增加值")
_SECTORS_REACH = 12


def mark_among(passage: Passage, number: int) -> int:
    """Marks the lists behind 其中: only those that add up, for they need not be whole, and halves. Returns the next free number."""
    among = [match.start() for match in AMONG.finditer(passage.folded)]
    for at, stop in zip(among, [*among[1:], len(passage.folded)], strict=True):
        number = _parts_behind(passage, at, stop, number)
    return number


def _parts_behind(passage: Passage, at: int, stop: int, number: int) -> int:
    """总额A,其中甲B、乙C. What stands behind another 其中 (from ``stop`` on) is a part of a part."""
    folded, drafts = passage.folded, passage.drafts
    first = index_at(drafts, at)
    for back in range(first - 1, max(-1, first - 4), -1):
        total = drafts[back]
        if at - total.end > REACH or "\n" in folded[total.end : at]:
            break
        if total.value is None or total.role != "single":
            break
        if total.kind not in ADDITIVE or total.kind in SHARES:
            continue
        found = _list_of(passage, back, first, (at, stop))
        if found is not None and (
            found.convinces(folded) or (found.fails() and are_halves(total, found.parts))
        ):
            found.mark(number)
            return number + 1
    return number


def _list_of(passage: Passage, total: int, first: int, within: tuple[int, int]) -> RunningSum | None:
    """The list from a figure on that a total stands for, with all its members; None where it has others or is no list."""
    folded, drafts = passage.folded, passage.drafts
    whole, said = drafts[total], own_words(passage, total)
    at, stop = within
    stop = min(stop, sentence_end(folded, at))
    if stop - at >= SENTENCE_REACH:
        return None
    found: list[int] = []
    exact = False
    for index in range(first, len(drafts)):
        draft = drafts[index]
        if draft.start >= stop:
            break
        if draft.kind is not whole.kind:
            continue  # growth may stand between
        words = own_words(passage, index)
        fit = fit_of(draft, words, whole, said, before=True)
        if fit is None or fit == "aside":
            continue
        if found and ("中" in words or "内" in words) and _WITHIN().search(words.partition("\n")[0]):
            break
        joined = folded[drafts[index - 1].ext_end] in UNTOLD_HEADS
        if found and not joined and _measures_another(draft, drafts[found[0]]):
            exact = True
            break
        if fit == "vague" or draft.role != "single" or len(found) == _LONGEST:
            return None
        found.append(index)
    if len(found) < 2:
        return None
    added = sum_up(passage, total, found)
    return None if added is None or (exact and added.off()) else added


def _measures_another(draft: Draft, first: Draft) -> bool:
    """Whether a figure is of a measure, where the list names things: 一期60亿元,二期40亿元,年产值80亿元."""
    subject, listed = fold(draft.subject or ""), fold(first.subject or "")
    if not subject or "carried" in draft.flags:
        return False
    return measures(subject, 0, len(subject)) and not measures(listed, 0, len(listed))


def mark_divided(passage: Passage, number: int) -> int:
    """Marks what is divided to the last: A,分别用于甲B、乙C. Returns the next free number."""
    folded, drafts = passage.folded, passage.drafts
    if "分" not in folded or not holds(folded, _DIVIDED_WORDS):
        return number
    for match in _DIVIDED().finditer(folded):
        first = index_at(drafts, match.end())
        if not 0 < first < len(drafts):
            continue
        total = drafts[first - 1]
        near = 0 <= match.start() - total.ext_end <= _DIVIDED_NEAR
        if not near or SENTENCE_STOP.search(folded, total.end, match.start()):
            continue
        if (
            total.role != "single"
            or total.value is None
            or total.kind not in ADDITIVE
            or total.kind in SHARES
        ):
            continue
        found = _list_of(passage, first - 1, first, (match.end(), len(folded)))
        if found is not None and (found.convinces(folded) if match.group() == "分别为" else not found.off()):
            found.mark(number)
            number += 1
    return number


def mark_sectors(passage: Passage, number: int) -> int:
    """Marks the three sectors that make up a product, each in a clause of its own with its growth. Returns the next free number."""
    folded, drafts = passage.folded, passage.drafts
    if _SECTORS[0] not in folded:
        return number
    for index, draft in enumerate(drafts):
        if draft.role != "single" or _SECTORS[0] not in fold(draft.subject or ""):
            continue
        found = _three_sectors(passage, index)
        total = _product_before(passage, index)
        if len(found) < len(_SECTORS) or total is None:
            continue
        if drafts[total].period != draft.period and None not in (drafts[total].period, draft.period):
            continue
        added = sum_up(passage, total, found)
        if added is not None and added.convinces(folded):
            added.mark(number)
            number += 1
    return number


def _three_sectors(passage: Passage, first: int) -> list[int]:
    """The amounts of 第一, 第二 and 第三产业 in turn, of one measure; growth may stand between."""
    drafts = passage.drafts
    one = drafts[first]
    measure = fold(one.subject or "").partition(_SECTORS[0])[2]
    if moved(one) is not None or one.value is None or not measure.endswith("增加值"):
        return []
    found: list[int] = []
    for index in range(first, min(len(drafts), first + _SECTORS_REACH)):
        draft = drafts[index]
        if draft.kind is not one.kind or moved(draft) is not None:
            continue
        subject = fold(draft.subject or "")
        known = draft.unit_canonical == one.unit_canonical and draft.role == "single"
        if (
            not known
            or not subject.endswith(_SECTORS[len(found)] + measure)
            or "\n" in passage.folded[one.end : draft.start]
        ):
            return []
        found.append(index)
        if len(found) == len(_SECTORS):
            break
    return found


def _product_before(passage: Passage, first: int) -> int | None:
    """The product that three sectors make up: the nearest amount before them, in the same paragraph."""
    folded, drafts = passage.folded, passage.drafts
    one = drafts[first]
    for index in range(first - 1, max(-1, first - 5), -1):
        draft = drafts[index]
        if "\n" in folded[draft.end : one.start]:
            return None
        if draft.kind is not one.kind or moved(draft) is not None:
            continue
        subject = fold(draft.subject or "")
        whole = subject.endswith(_OF_ALL) and "产业" not in subject and draft.role == "single"
        return index if whole and draft.value is not None and draft.start > one.start - REACH else None
    return None
