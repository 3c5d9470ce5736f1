"""What stands directly before a number and is no word of its sentence (a note in brackets, the cells of a row), and where the words of a figure begin."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

# 增长（以下如无特别说明，均为同比名义增长）4.4%: a note may hold commas.
_LONGEST_NOTE = 70
_MARKS = "，,；;：:"
# What is read with the predicate anyway: 同比（下同）增长.
_SHORT_NOTE = 16
_SENTENCE_MARKS = "。！？!?\n"
_LONGEST_ROW = 160
_LEAST_CELLS = 2
_CELL = Rarely("[-+]?[0-9][0-9.,]*%?|[-—–/]+")
_NEXT_LABEL = Rarely(" [\u4e00-\u9fff]{1,8}(?:[(（][^()（）\n]{1,8}[)）])? [约<≥≤]?[0-9]")
# The numbers of the notes at the end of a text: 国内生产总值[2]744127亿元.
_REFERENCE = Rarely("\\[[0-9]{1,2}(?:\\]|$)")
_NAME = re.compile("[^，,、：:；;。（(]*[\u4e00-\u9fff][^，,、：:；;。（(]*")


def note_start(folded: str, end: int, floor: int) -> int:
    """Where a note in brackets begins that ends directly before a number; -1 where the predicate needs no help.

    Args:
        folded: The folded text.
        end: Where the number and its hedges begin, behind a closing bracket.
        floor: Where the figure before ends.
    """
    near = max(floor, end - _LONGEST_NOTE)
    opened = last_bracket(folded, near, end)
    if opened <= 0:
        return -1
    note = folded[opened + 1 : end - 1]
    if any(mark in note for mark in "）)" + _SENTENCE_MARKS):
        return -1
    return opened if len(note) >= _SHORT_NOTE - 1 or any(mark in note for mark in _MARKS) else -1


def row_name(folded: str, raw: str, end: int) -> str | None:
    """The first cell of a row of a table whose last number is a figure: 10号线  152.3  160.1  5.1%, 鸿海|210.5|-1.6%.

    Args:
        folded: The folded text.
        raw: The text as written.
        end: Where the figure begins, behind a blank or a bar.
    """
    before = end - 1
    while before > 0 and folded[before - 1] in " \t|":
        before -= 1
    if folded[before - 1] not in "0123456789.%":
        return None
    start = folded.rfind("\n", max(0, end - _LONGEST_ROW), end) + 1
    if start == 0 and end > _LONGEST_ROW:
        return None
    cells = folded[start:end].replace("|", " ").split()
    if len(cells) < _LEAST_CELLS or _NAME.fullmatch(cells[0]) is None:
        return None
    if not all(_CELL().fullmatch(cell) for cell in cells[1:]):
        return None
    at = folded.index(cells[0], start)
    return raw[at : at + len(cells[0])]


def labels(folded: str, raw: str, draft: Draft, stop: int, previous: Draft | None) -> bool:
    """Whether the words before a figure label it, and those behind it the next: |能量| 1500kJ |蛋白质| 9g.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure, with a blank on either side.
        stop: Where the words before it end.
        previous: The last figure before of which something was told, if any.
    """
    if stop != draft.ext_start - 1:
        return False
    if draft.kind is kinds.AGE:
        return True  # 曹玥 18岁 游泳
    if previous is not None and previous.subject and raw.startswith(previous.subject, previous.ext_end + 1):
        return False  # 1500kJ 能量 9g 蛋白质
    return _NEXT_LABEL().match(folded, draft.ext_end) is not None


def drop_references(drafts: list[Draft]) -> None:
    """Takes the numbers of notes out of what figures are about: 国内生产总值[2]744127亿元.

    Args:
        drafts: The figures, their subjects read.
    """
    for draft in drafts:
        if draft.subject is not None:
            draft.subject = _REFERENCE().sub("", draft.subject) or None


CLOSING_BRACKETS = frozenset(")）")
# （含失踪3人）, （其中不含旧存案件300件）: what the number before holds; but 含税价, 含氧量.
_HOLDING = Rarely(
    "(?:其中)?(?:均|都|也|内)?不?(?:含有?|包括|包含|计入)(?![税权息运利量水糖氧硫金油氟酒铅碳盐硒沙笑蓄羞脂醇胶])"
)
_HOLDING_HEADS = "含不其包均都也内计"


def inside(folded: str, floor: int, start: int) -> int:
    """Where the words of a figure begin if a bracket opens before it and is not closed again."""
    opened = last_bracket(folded, floor, start)
    if opened < 0 or not CLOSING_BRACKETS.isdisjoint(folded[opened:start]):
        return floor
    floor = opened + 1
    if folded[floor] in _HOLDING_HEADS and (holding := _HOLDING().match(folded, floor, start)):
        return holding.end()
    return floor


def behind(folded: str, floor: int, outer: int) -> int:
    """Where the words of a figure begin that stands behind another in its clause."""
    if outer > floor:
        # What stands before the first 、 still belongs to the figure before (200余人受伤、17人失踪).
        if (joint := folded.find("、", floor, outer)) >= 0:
            return joint + 1
        if folded[outer - 1] in "及和与":
            return outer  # 20%所得税及千分之四印花税
    return floor


def topic_in_brackets(
    folded: str, between: tuple[int, int, int], topic: Draft | None, outer_topic: Draft | None
) -> tuple[Draft | None, Draft | None]:
    """What was last told of before a figure in a bracket or behind one, and what was before that bracket.

    营业收入120亿元（其中出口45亿元），|同比增长8%: of the revenue, and not of the exports.

    Args:
        folded: The folded text.
        between: Where the words of the figure before end, where those before this one do, and where it begins.
        topic: The last figure of which something was told.
        outer_topic: The one before a bracket that is still open.
    """
    previous_end, outer, start = between
    if outer_topic is not None and not CLOSING_BRACKETS.isdisjoint(folded[previous_end:outer]):
        topic, outer_topic = outer_topic, None
    if folded[previous_end] in "(（" and CLOSING_BRACKETS.isdisjoint(folded[previous_end:start]):
        outer_topic = topic
    return topic, outer_topic
