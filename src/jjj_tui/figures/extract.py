"""Finds the numbers of a text that measure something, and their exact values.

The gate follows GB/T 15835-2011: masked shapes first, then strong units, then Arabic numbers with a classifier,
then Han numbers that are more than a lone digit. Anything in doubt is left plain. Here is the pass over the text and
what most figures are; the rest is read by :mod:`jjj_tui.figures.shapes`.
"""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.classifiers import NO_CLASSIFIER
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate import EVENT, EVENT_HEADS, EVERYDAY, UNUSUAL_AFTER, UNUSUAL_BEFORE
from jjj_tui.figures.implied import release
from jjj_tui.figures.items import ITEM_OPENS
from jjj_tui.figures.masks import masked_spans
from jjj_tui.figures.names_of import LINE_STARTS, NAMING
from jjj_tui.figures.numerals import HAN_NUMERALS
from jjj_tui.figures.reader import Reader
from jjj_tui.figures.reading import PLAIN, plain_value
from jjj_tui.figures.shapes import at_digit, at_han
from jjj_tui.figures.units import UNITS, unit_at

# One class, so that the search for the next numeral runs at full speed; the lone ones are looked at one by one.
_ANCHOR = re.compile("[0-9十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟零〇○一二三四五六七八九两几数半]")
_LONE = {
    **dict.fromkeys(
        "零〇○一二三四五六七八九两",
        frozenset(
            HAN_NUMERALS
            + "点分成折倍番岁周公千克吨斤两亩平立米厘毫海英元块角港美欧日瓦度个%小半又到至—～~多余几克升毫时天年月秒匹盎磅里比毛蚊镑丈尺码吋呎哩浬微皮纳飞"
        ),
    ),
    "几": frozenset("十百千万亿块毛分"),
    "数": frozenset("十百千万亿"),
    "半": frozenset("个年天日小钟公里斤米亩吨码升倍分秒世英海平厘毫千克"),
}
# How a strong unit of more characters opens: 五加元, 三泰铢, 四摄氏度.
_STRONG = frozenset(name[:2] for name, unit in UNITS.items() if unit.strong and len(name) > 1)
_UNUSUAL_BEFORE = frozenset(UNUSUAL_BEFORE) | LINE_STARTS | NAMING
# A comma behind these parts no clause: 1,234 and ▯,500.
_NO_CLAUSE = "0123456789?▯\ufffd"
# 三大卡车, 三伏特别热, 一方米饭, 一比尔·盖茨: after a lone digit these are no units.
_NAMES_TOO = frozenset(("大卡", "伏特", "方米", "比尔", "索尔", "居里", "特斯拉", "点子"))
# 500万起 and 20万升至35万 are no cases and no litres.
_LOOK_TWICE = frozenset(("起", "团", "所", *(name for name in UNITS if name[0] == "个")))


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
            if plain is not None and raw[start] != char:
                plain = None  # full-width digits group in another way
            if plain is not None and not waiting and (end := _everyday(folded, raw, drafts, plain)):
                floor = look = end
                continue
            if drafts and drafts[-1].end > floor:
                floor = drafts[-1].end
            end = at_digit(reader, start, floor, plain)
        else:
            if (
                (goes_on := _LONE.get(char)) is not None
                and folded[start + 1 : start + 2] not in goes_on
                and (folded[start + 1 : start + 3] not in _STRONG or not _strong(folded, start + 1))
            ):
                look = start + 1
                continue
            if drafts and drafts[-1].end > floor:
                floor = drafts[-1].end
            end = at_han(reader, start, floor)
        floor = look = end if end > start else start + 1
    if waiting:
        release(folded, raw, drafts, waiting)
    return drafts


def _strong(folded: str, at: int) -> bool:
    """Whether a unit of more than one character stands there, and no name or word that looks like one."""
    found = unit_at(folded, at)
    return found is not None and found[1].strong and len(found[0]) > 1 and found[0] not in _NAMES_TOO


def _everyday(folded: str, raw: str, drafts: list[Draft], number: re.Match[str]) -> int:
    """What most figures are, digits and a plain unit with nothing special on either side; 0 for anything else."""
    start, at = number.span()
    if not start or (
        folded[start - 1] in _UNUSUAL_BEFORE and (folded[start - 1] != "," or folded[start - 2] in _NO_CLAUSE)
    ):
        return 0
    found = unit_at(folded, at)
    if found is None:
        return 0
    name, unit = found
    if number.group(2) is not None and (
        folded[start - 1] in ITEM_OPENS or (drafts and drafts[-1].end == start)
    ):
        return 0  # 条件：1.22周岁以上
    end = at + len(name)
    after = folded[end : end + 1]
    if (
        name not in EVERYDAY
        or (after in UNUSUAL_AFTER and (after != "以" or folded[end + 1 : end + 2] != "上"))
        or after in NO_CLASSIFIER.get(name, "\n")
    ):
        return 0
    kind = unit.kind
    if (after in EVENT_HEADS and kind is kinds.LENGTH and EVENT.match(folded, end)) or (
        name in _LOOK_TWICE
        # 10个和20个基点: the first 个 is half of the second's unit; 1.4个点 are percentage points.
        and (
            number.group(3)
            if name == "起"
            else True
            if name in "团所"
            else after in ("点", "亿", "万")
            or (drafts and len(name) > 1 and drafts[-1].unit_canonical == "个")
        )
    ):
        return 0
    drafts.append(Draft(start, end, kind, plain_value(number), None, None, raw[at:end], unit.canonical))
    return end
