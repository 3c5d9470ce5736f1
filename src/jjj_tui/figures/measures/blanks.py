"""Blanks between a number and its neighbours: 投资 30 万元 is 投资30万元, typeset the way web pages do it.

Such a blank is typography and no word of the text. It is taken out before the numbers are read, and the figures are
put back to where they stand. What parts two things stays: the cells of a row, the number of a heading and its words,
the number of a model and what follows it. Two blanks, tabs and line ends never join.
"""

import re
from bisect import bisect_left, bisect_right

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.special import SPECIAL
from jjj_tui.figures.numbers.inner_blanks import find_inner
from jjj_tui.figures.numbers.signs import TO
from jjj_tui.figures.tables.classifiers import NO_CLASSIFIER
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_BEHIND = Rarely(r" (?<=[0-9十百千万亿兆] )(?=[\u4e00-\u9fff%‰℃℉°㎡])")
_AHEAD = Rarely(r" (?<=[\u4e00-\u9fff] )(?=[0-9])")
_JOINT = Rarely(" (?<=[%‰℃] )(?=[和与及至到以左的])")  # 5 % 和 8 %
# The number that ends before a blank, perhaps with a magnitude behind a blank of its own.
_NUMBER = Rarely(r"(?<![0-9.])(?<![0-9],)([0-9][0-9.,]*)( ?)([十百千万亿兆]{0,3})$")
_DIGITS = Rarely("[0-9][0-9.,]*+")
_LONGEST = 26
_LONGEST_CLAUSE = 40
_NEAR = 300  # how far from its figure a name may stand
_MAGNITUDES = Rarely("[万亿兆]+|[百千][万亿]?")
_MORE = "多余来几半"
_TIMES = ("年", "月", "日", "号", "时", "点", "财年", "学年", "季", "世纪", "届", "比", "线", "楼", "室")
# One character, and no word of the text begins with it by chance.
_SURE = frozenset("元吨米克亩倍岁%‰℃℉°㎡")
_SIGNS = frozenset("%‰℃℉°㎡")
_LINE_ENDS = frozenset(("", *"，,。；;！!？?）)\n"))
_ENDS = frozenset("，,。；;、！!？?）)\n的左以")
# 表 3 and 图 3 are names; 第 3 and 每 3 hang together whatever follows.
_NAMED = frozenset("表图例附注")
_LEADS = "第每前零下负"
# 16 家企业: what hardly ever begins the words of a heading, unless it is the front of one (家电).
_OF_THE_HOME = frozenset("电居用政装教务禽畜")
_HEADING_SAFE = frozenset("家条名辆艘架株艇")


def find_blanks(folded: str) -> list[int]:
    """Where the blanks stand that only typography puts between a number and its neighbours.

    Args:
        folded: The folded text.

    Returns:
        Their offsets, in order.
    """
    gaps: set[int] = set()
    for match in _BEHIND().finditer(folded):
        at = match.start()
        number = _NUMBER().search(folded, max(0, at - _LONGEST), at)
        if number is None or not _joins(folded, number, at, gaps):
            continue
        gaps.add(at)
        start = number.start()
        if folded[start - 1 : start] == " " and "\u4e00" <= folded[start - 2 : start - 1] <= "\u9fff":
            gaps.add(start - 1)
    for match in _AHEAD().finditer(folded):
        at = match.start()
        digits = _DIGITS().match(folded, at + 1)
        after = folded[digits.end() : digits.end() + 1] if digits else ""
        if after == "%" and _tells_anew(folded, at, digits):
            continue
        if after and (after in _SIGNS or (folded[at - 1] in _LEADS and "\u4e00" <= after <= "\u9fff")):
            gaps.add(at)
        elif (
            folded[at - 1] == "成"
            and (at - 2 in gaps or folded[at - 2 : at - 1].isdigit())
            and digits
            and len(digits.group()) == 1
            and (not after or after in _ENDS)
        ):
            gaps.add(at)  # 1 成 5
    gaps.update(match.start() for match in _JOINT().finditer(folded))
    undecided: set[int] = set()
    gaps.update(find_inner(folded, undecided))
    # A number that is one or two stays parted from its unit, and gets no value: 10号线 152 345 人.
    return sorted(gaps - undecided)


def _tells_anew(folded: str, at: int, digits: re.Match[str] | None) -> bool:
    """Whether a blank parts two clauses that each open with whom they tell of: 67%的公司利润下降 |55%的公司裁员."""
    if digits is None or folded[digits.end() + 1 : digits.end() + 2] != "的":
        return False
    told = folded.rfind("%的", max(0, at - _LONGEST_CLAUSE), at)
    return told >= 0 and not any(mark in folded[told:at] for mark in "，,。；;\n")


def _joins(folded: str, number: re.Match[str], at: int, gaps: set[int]) -> bool:
    """Whether what follows the blank at ``at`` is the magnitude or the unit of the number before it."""
    digits, inner, size = number.groups()
    start = number.start()
    if inner and number.end(1) not in gaps:
        return False
    after = at + 1
    ends = folded[after + 1 : after + 2] in _LINE_ENDS
    spaced = folded[start - 1 : start] == " "
    before = folded[start - 2 : start - 1] if spaced else folded[start - 1 : start]
    if before in ("第", "每") and not size:
        return True
    if not digits[-1].isdigit() or (before and before in _NAMED and spaced):
        return False
    if folded[after] in _SIGNS:
        return True
    magnitude = None if size else _MAGNITUDES().match(folded, after)
    found = unit_at(folded, magnitude.end() if magnitude else after)
    name, unit = found if found is not None else ("", None)
    counts = unit is None or unit.kind is kinds.COUNT
    sure = len(name) > 1 or name in _SURE
    if size and not inner:
        return sure and not counts  # 破30万 人潮涌现 is two things, 30万 元 is one
    letters = before.isascii() and before.isalpha()
    if letters or (not spaced and before in (":", "/", "x", "X", "×", ".")):
        # Mate 60 台积电, RTX 4090 元器件, 14:30 台北
        return not counts and sure and (not letters or (spaced and (len(name) > 1 or magnitude is not None)))
    if not spaced and before and before in TO and not magnitude and counts:
        left = _NUMBER().search(folded, max(0, start - _LONGEST), start - 1)
        if left is None or _size(left.group(1)) >= _size(digits):
            return False  # 2-1 名将
    if magnitude or (folded[after] in _MORE and "." not in digits):
        return True
    if folded.startswith(_TIMES, after) and "." not in digits:
        return True
    if found is None:
        heads = not before or before == "\n"  # 2.5 点评
        if spaced and before.isdigit() and folded[after] in "折成":
            return False  # 7 2 折
        return (not heads or ends) and folded[after] in SPECIAL and folded[after + 1 : after + 2] != "本"
    if sure and not counts:
        return True
    whole = "." not in digits and not digits.startswith("0")
    if 1990 <= _size(digits) <= 2040 and digits != "2000" and len(name) == 1:
        return False  # 2025 台北电脑展
    if not before or before == "\n":
        front = folded[after + len(name) : after + len(name) + 1]
        named = front in NO_CLASSIFIER.get(name, "") or (name == "家" and front in _OF_THE_HOME)
        # 2.2 本计划投资, 3 家电行业: the number of a heading
        return whole and (
            _size(digits) > (10 if name in _HEADING_SAFE and not named else 20)
            or folded[after + len(name) : after + len(name) + 1] in _LINE_ENDS
        )
    # A number that its text does not part from the word before is not parted from its unit either.
    return (whole or not counts) and (
        spaced or not "\u4e00" <= before <= "\u9fff" or before in "共约达近逾超"
    )


def _size(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0) if digits.count(".") < 2 else 0.0


def take_out(text: str, gaps: list[int]) -> str:
    """The text without the characters at ``gaps``."""
    pieces = []
    last = 0
    for gap in gaps:
        pieces.append(text[last:gap])
        last = gap + 1
    pieces.append(text[last:])
    return "".join(pieces)


def put_back(text: str, closed: str, drafts: list[Draft], gaps: list[int]) -> None:
    """Moves figures to where they stand in the text with its blanks; names become what stands there.

    Args:
        text: The text as written.
        closed: The same without its blanks at ``gaps``.
        drafts: Figures of ``closed``; changed in place.
        gaps: Offsets in ``text``, in order.
    """
    shifted = [gap - index for index, gap in enumerate(gaps)]

    def begin(at: int) -> int:
        return at + bisect_right(shifted, at)

    def finish(at: int) -> int:
        return at + bisect_left(shifted, at)

    def written(name: str | None, near: int) -> str | None:
        if name is None:
            return None
        at = closed.rfind(name, max(0, near - _NEAR), near)
        at = at if at >= 0 else closed.find(name, near, near + _NEAR)
        return name if at < 0 else text[begin(at) : finish(at + len(name))]

    for draft in drafts:
        start, end = draft.start, draft.end
        draft.subject, draft.member = written(draft.subject, start), written(draft.member, start)
        draft.basis, draft.period = written(draft.basis, start), written(draft.period, start)
        draft.per = written(draft.per, start)
        draft.start, draft.end = begin(start), finish(end)
        draft.ext_start, draft.ext_end = begin(draft.ext_start), finish(draft.ext_end)
