"""Finds the numbers of a text that measure something, and their exact values.

The gate follows GB/T 15835-2011: masked shapes first, then strong units, then Arabic numbers with a classifier,
then Han numbers that are more than a lone digit. Anything in doubt is left plain. Here is the pass over the text and
what most figures are; the rest is read by :mod:`jjj_tui.figures.shapes` and :mod:`jjj_tui.figures.han_shapes`.
"""

import re

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.han_shapes import at_han
from jjj_tui.figures.measures.everyday import read_everyday
from jjj_tui.figures.measures.waiting import release
from jjj_tui.figures.numbers.masks import masked_spans
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS
from jjj_tui.figures.numbers.pairs import listed_pair
from jjj_tui.figures.numbers.plain import PLAIN
from jjj_tui.figures.reader import Reader
from jjj_tui.figures.shapes import at_digit
from jjj_tui.figures.tables.units import UNITS, unit_at

_SURE = "0-9十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
# What a lone character goes on with, where it is a numeral.
_LONE = {
    "零〇○一二三四五六七八九两": HAN_NUMERALS
    + ".‧·•・0点分成折倍番岁周公千克吨斤两亩平立米厘毫海英元块角港美欧日瓦度个%小半又到至—～~多余几克升毫时天年月日秒圈碗趟匹盎磅里比毛蚊镑丈尺码吋呎哩浬微皮纳飞刻",
    "几": "十百千万亿块毛分公光厘海英平立吨亩斤倍米升",
    "数": "十百千万亿",
    "半": "，。；、数个年天日小钟公里斤米亩吨码升倍分秒世英海平厘毫千克成",
}
# How a strong unit of more characters opens: 五加元, 三泰铢, 四摄氏度.
_STRONG = frozenset(name[:2] for name, unit in UNITS.items() if unit.strong and len(name) > 1)
# It may be one as well before such a unit, or before a 、 and its neighbour: this the group tells, for both are rare.
_PERHAPS = re.escape("".join(sorted({"、"}.union(name[0] for name in _STRONG))))
# One class comes first, so that the search for the next numeral runs at full speed.
_ANCHOR = re.compile(
    f"[{_SURE}{''.join(_LONE)}](?:(?<=[{_SURE}])"
    + "".join(f"|(?<=[{ones}])(?=[{after}])" for ones, after in _LONE.items())
    + f"|(?=[{_PERHAPS}])())"
)
# 三大卡车, 三伏特别热, 一方米饭, 一比尔·盖茨: after a lone digit these are no units.
_NAMES_TOO = frozenset(("大卡", "伏特", "方米", "比尔", "索尔", "居里", "特斯拉", "点子"))


def extract(raw: str, folded: str) -> list[Draft]:
    """Every figure of the text, in order, disjoint, with span, kind, value, bounds and unit."""
    reader = Reader(raw, folded)
    drafts, waiting = reader.drafts, reader.waiting
    beyond = len(folded)
    spans = iter(masked_spans(folded))
    opens, closes = next(spans, (beyond, beyond))
    floor = look = 0
    while match := _ANCHOR.search(folded, look):
        start = match.start()
        if start >= opens:
            while closes <= start:
                opens, closes = next(spans, (beyond, beyond + 1))
            if opens <= start:
                floor = look = closes
                continue
        char = folded[start]
        if char <= "9":
            plain = PLAIN.match(folded, start)
            if plain is not None:
                if raw[start] != char:
                    plain = None  # full-width digits group in another way
                elif not waiting and (end := read_everyday(folded, raw, drafts, start, plain)):
                    floor = look = end
                    continue
            end = at_digit(reader, start, floor, plain)
        else:
            if (
                match.lastindex
                and (folded[start + 1 : start + 3] not in _STRONG or not _strong(folded, start + 1))
                and (folded[start + 1] != "、" or not listed_pair(folded, start))
            ):
                look = start + 1
                continue
            end = at_han(reader, start, floor)
        floor = look = end if end > start else start + 1
    if waiting:
        release(folded, raw, drafts, waiting)
    return drafts


def _strong(folded: str, at: int) -> bool:
    """Whether a unit of more than one character stands there, and no name or word that looks like one."""
    found = unit_at(folded, at)
    return found is not None and found[1].strong and len(found[0]) > 1 and found[0] not in _NAMES_TOO
