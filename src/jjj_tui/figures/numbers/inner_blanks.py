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
_HEADS = frozenset("第初周期拜统唯单同其任某不合专归逐表图例附注款条项章节卷号届")
# A point beside a blank is no hour before these: 五点 三个百分点.
_NO_HOUR = ("个百分点", "百分点", "个基点", "倍")
_LONGEST = 24


# Groups of three digits; the last one may have a fraction.
_GROUPED = Rarely(
    r"[1-9](?<![0-9.,:/-][1-9])[0-9]{0,2}(?: [0-9]{3}){1,4}(?![0-9,:/-])(?:\.[0-9]+(?![0-9.]))?"
)


def _thousands(folded: str) -> Iterator[int]:
    """Offsets of the blanks between the groups of three digits of one number."""
    for match in _GROUPED().finditer(folded):
        start, end = match.span()
        before = folded[start - 1 : start]
        spaced = before == " "
        if (before and before in _HEADS) or (
            spaced and not "\u4e00" <= folded[start - 2 : start - 1] <= "\u9fff"
        ):
            continue  # 表3 200元; the cells of a row
        after = end + (folded[end : end + 1] == " ")
        if spaced != (after > end):
            continue  # 北京 120 350亿元: two cells, where 人口 12 345 人 sets all numbers apart
        if before in ("", "\n") and match.group().count(" ") > 1:
            continue  # a row of a table
        sized = folded[after : after + 1] in ("万", "亿")
        if (sized and match.group().count(" ") == 1) or (not sized and unit_at(folded, after) is not None):
            yield from (at for at in range(start, end) if folded[at] == " ")


def find_inner(folded: str) -> Iterator[int]:
    """Offsets of the blanks between the pieces of one number."""
    yield from _thousands(folded)
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
