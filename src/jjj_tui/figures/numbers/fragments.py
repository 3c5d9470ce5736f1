"""Numbers whose front is missing or stands apart: .5%, 点三个百分点, and tails of longer numbers, which are none."""

import re
from decimal import Decimal

from jjj_tui.figures.numbers.model import ONE, Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS, HAN_NUMERALS, MAGNITUDES, unpadded
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

# What may stand before a Han numeral that is no whole number.
FRAGMENT_SIGNS = frozenset("点俩仨京儿 .")
_POINT_AFTER = ("%", "‰", "个百分点", "个百份点", "个基点")
_NO_POINT = frozenset(HAN_NUMERALS + ".:/")
_HAN_PART = re.compile("[零〇○一二三四五六七八九]{1,4}(?![十百千])")
# Before a point whose zero is left out: nothing, a mark, a sign, a hedge or a word of size or change.
_OPENS = frozenset(" \n\t，,。；;：:、（(“「『！？!?")
_LEADS = frozenset("负约为到至达是近超")
_LEAD_WORDS = frozenset(
    words_of(
        "超过 不到 不足 只有 仅有 大约 增加 减少 提高 上升 下降 下跌 上涨 下调 上调 回落 收窄 扩大 厚度 宽度 长度 高度 深度 直径 半径"
    )
)
# 点 as the end of a noun: 距景点五公里, 起点三公里处, 网点五十个.
_NOUNS = "景地起终重网试站卖热焦难观节据亮特优缺弱顶交早糕甜餐基支评要论疑盲痛看爆槽笑泪拐接奇质焊整晨落钟定圈赛驻布采监测控触指标始末切中端原极高低零冰沸熔燃差增关圆茶"
# A lone numeral ends a word after these (统一 三百元, 周三 五百人), and is an ordinal after 第 or 表.
_WORD_HEADS = "第初周期拜之统唯单同其任某不合专归逐表图例附注款条项章节卷号届"
_ABOUT = {"百儿八十": 100, "千儿八百": 1000, "万儿八千": 10000}
_LONGEST = 24
_SIZES = {"万": Decimal(10**4), "亿": Decimal(10**8)}
# 一点五点六亿元 is no number; 三点五点六 neither.
_TWO_POINTS = Rarely(f"[{HAN_NUMERALS}0-9]点[{HAN_NUMERALS}]{{1,8}}点$")
# The hour before a blank, no whole number: 下午四点 五公里长跑开始.
_HOUR = Rarely("[午早晚晨夜日天号时间在].{0,3}$")


def pointed(folded: str, start: int, stop: int) -> Numeral | None:
    """The number of .5% or .5元, whose zero is left out.

    Args:
        folded: The folded text.
        start: Offset of the first digit; a point stands before it.
        stop: Where the digits end.

    Returns:
        The number from its point on. An unsound one where the point may as well end a sentence (收费.5元), and None
        where it does or belongs to something before.
    """
    before = folded[start - 2] if start > 1 else ""
    if stop - start > 4 or (before and (before in _NO_POINT or (before.isascii() and before.isalnum()))):
        return None
    if before == " " and folded[start - 3] in "0123456789":
        return Numeral(start - 1, stop, Style.ARABIC, None, sound=False)  # 3 .5亿元
    if folded.startswith(_POINT_AFTER, stop):
        return Numeral(start - 1, stop, Style.ARABIC, Decimal(f"0.{folded[start:stop]}"))
    end, size = _sized(folded, stop)
    found = unit_at(folded, end) if stop - start < 3 else None
    if found is None or not found[1].strong:
        return None
    if not before or before in _OPENS:
        value = unpadded(Decimal(f"0.{folded[start:stop]}") * size)
        return Numeral(start - 1, end, Style.ARABIC, value, scale=size)
    return Numeral(start - 1, end, Style.ARABIC, None, sound=False)


def pointed_han(folded: str, start: int) -> Numeral | None:
    """The number of 点三个百分点, whose zero is left out; as :func:`pointed`.

    Args:
        folded: The folded text.
        start: Offset of the numeral behind 点.
    """
    part = _HAN_PART.match(folded, start)
    before = folded[start - 2] if start > 1 else ""
    if part is None or (before and (before in HAN_NUMERALS or before.isdigit())):
        return None
    end, size = _sized(folded, part.end())
    found = unit_at(folded, end)
    if found is None or not found[1].strong:
        return None
    if not before or before in _OPENS or before in _LEADS or folded[start - 3 : start - 1] in _LEAD_WORDS:
        digits = "".join(str(DIGITS[char]) for char in part.group())
        value = unpadded(Decimal(f"0.{digits}") * size)
        return Numeral(start - 1, end, Style.HAN, value, scale=size)
    if before in _NOUNS:
        return None
    return Numeral(start - 1, end, Style.HAN, None, sound=False)


def _sized(folded: str, at: int) -> tuple[int, Decimal]:
    """Where the 万 or 亿 ends that stands there, and its size; 1 without one."""
    size = _SIZES.get(folded[at])
    return (at, ONE) if size is None else (at + 1, size)


def spoken_about(folded: str, start: int) -> Numeral | None:
    """The number of 百儿八十, 千儿八百 and 万儿八千: about a hundred, a thousand, ten thousand (现代汉语词典)."""
    said = folded[start : start + 4]
    size = _ABOUT.get(said)
    return None if size is None else Numeral(start, start + 4, Style.HAN, Decimal(size), more="approx")


def is_tail(folded: str, start: int) -> bool:
    """Whether the numeral at ``start`` is the end of a longer one that cannot be read: 俩千两百, 五千 六百元.

    Args:
        folded: The folded text, without the blanks that belong to numbers.
        start: Offset of a Han numeral behind one of :data:`FRAGMENT_SIGNS`.
    """
    before = folded[start - 1]
    last = folded[start - 2] if start > 1 else ""
    if before in "俩仨":
        return folded[start] in MAGNITUDES
    if before == "儿":
        return last in MAGNITUDES and folded[start] in "八三"  # 一千儿八百元
    if before == "点":
        return bool(last) and _TWO_POINTS().search(folded, max(0, start - _LONGEST), start) is not None
    if before == " " and last == "点":
        return _is_decimal(folded, start)
    if not last or last not in HAN_NUMERALS:
        return False
    if before == "京":
        return folded[start] == "零"
    begin = start - 2
    while begin > 0 and folded[begin - 1] in HAN_NUMERALS and start - begin < _LONGEST:
        begin -= 1
    if before != " " or folded[begin - 1] in _WORD_HEADS:
        return False
    counted = any(char in MAGNITUDES for char in folded[begin : start - 1])
    return counted or folded[start] in MAGNITUDES


def _is_decimal(folded: str, start: int) -> bool:
    """Whether lone digits behind a point and a blank are decimals rather than what happens at that hour."""
    part = _HAN_PART.match(folded, start)
    whole = folded[start - 3 : start - 2] if start > 2 else ""
    if part is None or not whole or whole not in HAN_NUMERALS:
        return False
    found = unit_at(folded, part.end())
    strong = found is not None and found[1].strong
    return strong and not _HOUR().search(folded, max(0, start - 8), start - 2)
