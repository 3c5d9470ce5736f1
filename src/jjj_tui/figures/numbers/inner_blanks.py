"""Blanks inside a number: 五千 七百 二十三 万元, 百分之二 十, 五点 三个百分点; and 1 200平方米, 12 345.6亿元.

Transcripts part a number where a speaker stopped. Its pieces are one number only if they read as one; where they do
not, the last of them is no number of its own either (see :func:`~jjj_tui.figures.numbers.fragments.is_tail`). Between groups
of three digits GB/T 15835-2011 (5.1.1) allows a blank in the place of the comma.
"""

from collections.abc import Iterator

from jjj_tui.figures.numbers.numerals import HAN_NUMERALS, MAGNITUDES, evaluate
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_CHAIN = Rarely(f"[{HAN_NUMERALS}点]{{1,12}}(?: [{HAN_NUMERALS}点]{{1,12}}){{1,8}}(?= ?)")
_BLANK = Rarely(f" (?<=[{HAN_NUMERALS}点] )(?=[{HAN_NUMERALS}点])")
_TENTHS = Rarely(
    " (?<=[0-9一二三四五六七八九]成 )(?=[一二三四五六七八九](?:$|[，,。；;、！!？?）)\n的左以]))"
)
# Behind these a clause begins, with a blank or without one: 投资30万元,1 200平方米; 厂房, 1 200 平方米.
_CLAUSE_ENDS = frozenset(",，、;；:：。")
# What joins two numbers that share a unit: 1 200—1 500平方米.
_JOINTS = frozenset("—–~～〜∼至到、和与或及")
_JOINT = Rarely(f" ?[{''.join(sorted(_JOINTS))}] ?")
_MORE = frozenset("余多")
_TIMES = frozenset("年月日时分秒")
# 10号线 152 345 人, A3区 1 200 户: a row; 2020年人口 204 618 人 is none.
_NAMED = Rarely("[0-9A-Za-z](?![年月日][\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}$")
_HEADS = frozenset("第初周期拜统唯单同其任某不合专归逐表图例附注款条项章节卷号届")
# A point beside a blank is no hour before these: 五点 三个百分点.
_NO_HOUR = ("个百分点", "百分点", "个基点", "倍")
_LONGEST = 24


# Groups of three digits; the last one may have a fraction. A comma that three digits follow may group them itself (35,120 200人).
_GROUPED = Rarely(
    r"[1-9](?<![0-9.:/-][1-9])(?!(?<=[0-9],[1-9])[0-9]{2})[0-9]{0,2}(?: [0-9]{3}){1,4}(?![0-9,:/-])(?:\.[0-9]+(?![0-9.]))?"
)


def _thousands(folded: str, undecided: set[int]) -> Iterator[int]:
    """Offsets of the blanks between the groups of three digits of one number.

    Args:
        folded: The folded text.
        undecided: Gets the blank behind each number of which nobody can tell whether it is one or two.
    """
    waiting: list[int] = []  # blanks of numbers whose unit may stand on the next: 1 200、1 500平方米
    joined = -1  # where that must begin
    for match in _GROUPED().finditer(folded):
        start, end = match.span()
        if start != joined:
            waiting.clear()
        if not _stands_alone(folded, start, end, goes_on=start == joined):
            continue
        if folded[end : end + 1] == " " and _may_be_cells(folded, start):
            undecided.add(end)
            continue
        if (folded[start - 1 : start]) in ("", "\n") and match.group().count(" ") > 1:
            continue  # a row of a table
        blanks = (at for at in range(start, end) if folded[at] == " ")
        if _is_measured(folded, end, match.group().count(" ")):
            yield from waiting
            yield from blanks
            waiting.clear()
        elif joint := _JOINT().match(folded, end):
            waiting.extend(blanks)
            joined = joint.end()


def _stands_alone(folded: str, start: int, end: int, *, goes_on: bool) -> bool:
    """Whether nothing around a number makes cells or a name of its groups."""
    before = folded[start - 1 : start]
    spaced = before == " "
    if before and (before in _HEADS or (spaced and not _sets_apart(folded, start - 2))):
        return False  # 表3 200元; the cells of a row
    if not spaced and folded[end : end + 1] == " ":
        # 总投资1 500 万元: only the unit is set apart; the number of a model (Mate 60 500 元) hangs on letters.
        return (
            goes_on
            or not before
            or before in _CLAUSE_ENDS
            or before == "\n"
            or "\u4e00" <= before <= "\u9fff"
        )
    if folded[end : end + 1] in _JOINTS:
        return True
    # 北京 120 350亿元: two cells, where 人口 12 345 人 sets all numbers apart
    return goes_on or before in _CLAUSE_ENDS or spaced == (folded[end : end + 1] == " ")


def _may_be_cells(folded: str, start: int) -> bool:
    """Whether the groups of a number may as well be cells: a row, what a name with a number opens, a month and a count."""
    before = folded[start - 1 : start]
    if before in ("", "\n"):
        return True  # 12 345 678 平方米; 3 500 平方米
    if before in _TIMES:
        return True  # 12月5 300 人
    return before == " " and _NAMED().search(folded, max(0, start - 8), start - 1) is not None


def _is_measured(folded: str, end: int, blanks: int) -> bool:
    """Whether a magnitude or a unit follows a number of so many blanks."""
    after = end + (folded[end : end + 1] == " ")
    after += folded[after : after + 1] in _MORE
    if folded[after : after + 1] in ("万", "亿"):
        return blanks == 1
    return unit_at(folded, after) is not None


def _sets_apart(folded: str, at: int) -> bool:
    """Whether a blank behind this character parts a number from words or from a clause, and no cells from each other."""
    char = folded[at : at + 1]
    if char in _CLAUSE_ENDS:
        return at > 0 and not folded[at - 1].isdigit()
    return "\u4e00" <= char <= "\u9fff"


def find_inner(folded: str, undecided: set[int]) -> Iterator[int]:
    """Offsets of the blanks between the pieces of one number; ``undecided`` as for :func:`_thousands`."""
    yield from _thousands(folded, undecided)
    done = 0
    for blank in _BLANK().finditer(folded):
        at = blank.start()
        if at < done:
            continue
        begin = at
        while begin > 0 and at - begin < _LONGEST and folded[begin - 1] in HAN_NUMERALS + "点":
            begin -= 1
        chain = _CHAIN().match(folded, begin)
        if chain is None:
            continue
        done = chain.end()
        if _is_one(folded, begin, done):
            yield from (place for place in range(begin, done) if folded[place] == " ")
    yield from (match.start() for match in _TENTHS().finditer(folded))


def _is_one(folded: str, begin: int, end: int) -> bool:
    """Whether the pieces from ``begin`` to ``end`` read as one number and as nothing else."""
    pieces = folded[begin:end].split(" ")
    text = "".join(pieces)
    before = folded[begin - 1 : begin]
    if (before and before in _HEADS) or evaluate(text) is None:
        return False
    if before in ("", "\n") and not text.strip("一二三四五六七八九十"):
        return False  # 十 三农工作: the number of a heading
    shared = folded[max(0, begin - 2) : begin] == "分之"
    if before == "之" and not shared:
        return False
    if "点" in (pieces[0][-1], pieces[-1][0]):
        return shared or pieces[-1][-1] in "万亿" or folded.startswith(_NO_HOUR, end)
    if shared and unit_at(folded, end) is not None:
        return False  # 占百分之二 十八家
    if not any(char in MAGNITUDES for char in text):
        return False
    # 一千 五元: a lone digit counts only behind 十, 零 or a point.
    return len(pieces[-1]) > 1 or pieces[-1] in MAGNITUDES or pieces[-2][-1] in "十拾零〇点廿卅"
