"""What most figures are: Arabic digits and a plain unit with nothing special on either side."""

import re
import string

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.bounded import BOUND_ENDS
from jjj_tui.figures.measures.names_of import LINE_STARTS, NAMING
from jjj_tui.figures.numbers.items import ITEM_OPENS
from jjj_tui.figures.numbers.marred import MARRED
from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.figures.numbers.plain import plain_value
from jjj_tui.figures.tables.classifiers import NO_CLASSIFIER
from jjj_tui.figures.tables.compounds import LARGE_HEADS, NEVER_MANY
from jjj_tui.figures.tables.events import EVENT_HEADS
from jjj_tui.figures.tables.grammar import characters
from jjj_tui.figures.tables.units import UNITS, Unit, unit_at

# Signs beside a number and its unit that ask for a second look.
_UNUSUAL_BEFORE = characters(
    " 第每前首头-－−—–负下$¥￥€£₩฿₹₽±.,:+/比×xX*上?▯\ufffd0123456789",
    string.ascii_letters,
    LINE_STARTS,
    NAMING,
    MARRED,
)
_UNUSUAL_AFTER = characters(
    "半十又多余来几以及(（—–―-~～〜∼至到与和同 制式版型期大级×*✕·⁻⁰¹²³⁴⁵⁶⁷⁸⁹0123456789",
    DIGITS,
    map(chr, range(65, 123)),
)
_EVENT_HEADS = "".join(sorted(EVENT_HEADS))
# A comma behind these parts no clause: 1,234 and ▯,500.
_NO_CLAUSE = "0123456789?▯\ufffd"
# What stands before a number that ends a bound (16岁以上至60岁) or is an item's own (条件：1.22周岁以上).
_ASKS_BEFORE = characters(_UNUSUAL_BEFORE, BOUND_ENDS, ITEM_OPENS)
# 10个 and 20个基点: 个 may be half of the unit before 点, 亿 and 万, and 倍 of the verb in 由80万倍增至250万.
_HALVES = {"个": "点亿万", "倍": "增升"}


def _is_everyday(name: str, unit: Unit) -> bool:
    """Whether Arabic digits with a unit need no further look, but for what the signs beside them ask for."""
    if unit.kind is kinds.DURATION:
        return name in ("小时", "个小时", "分钟", "天", "个月")
    return (
        name[0]
        not in "°成折点度码块位名次甲则局对升房文档道角座节石斗段堵挂群通员柱声响目跳围煲下轰丁核路棒卡厂村组航处手期出VPWA"
        and name
        not in ("分", "千卡", "单位", "个单位", "g", "特斯拉", "起", "团", "所", "层")  # 500万起 are no cases
        and name not in NEVER_MANY
    )


def _closed(name: str, unit: Unit) -> str:
    """The characters behind one unit that ask for a second look, beside those behind any."""
    heads = _EVENT_HEADS if unit.kind is kinds.LENGTH else ""
    return NO_CLASSIFIER.get(name, "") + LARGE_HEADS.get(name, "") + heads + _HALVES.get(name[0], "")


# Kind, canonical name, the characters behind it that ask for a second look, and whether a list before may share it.
_PLAIN_UNITS = {
    name: (unit.kind, unit.canonical, _closed(name, unit), name[0] == "个" and len(name) > 1)
    for name, unit in UNITS.items()
    if _is_everyday(name, unit)
}


def read_everyday(folded: str, raw: str, drafts: list[Draft], start: int, number: re.Match[str]) -> int:
    """What most figures are, digits and a plain unit with nothing special on either side; 0 for anything else."""
    before = folded[start - 1]
    if before in _ASKS_BEFORE and not _asked(folded, drafts, number, before):
        return 0
    at = number.end()
    found = unit_at(folded, at)
    if found is None:
        return 0
    name = found[0]
    plain = _PLAIN_UNITS.get(name)
    if plain is None:
        return 0
    kind, canonical, closed, shared = plain
    end = at + len(name)
    after = folded[end]
    if after in closed or (after in _UNUSUAL_AFTER and not _ends(folded, start, end, after)):
        return 0
    if drafts:
        last = drafts[-1]
        if (shared and last.unit_canonical == "个") or (last.end == start and number.group(2) is not None):
            return 0
    drafts.append(Draft(start, end, kind, plain_value(number), None, None, raw[at:end], canonical))
    return end


def _ends(folded: str, start: int, end: int, after: str) -> bool:
    """Whether a measure ends before one of the commonest characters with which some go on.

    以上 is read with the words around it, 和 and 与 join the bounds of a range only behind 在 or 介于, and what stands
    in brackets belongs to a range only where it is 含 or 不含.
    """
    if after in "和与":
        lead = folded[max(0, start - 6) : start]
        return "在" not in lead and "于" not in lead
    follows = folded[end + 1]
    if after == "及":
        return follows != "以"
    if after in "(（":
        return follows not in "不含"
    return after == "以" and follows == "上"


def _asked(folded: str, drafts: list[Draft], number: re.Match[str], before: str) -> bool:
    """Whether a number may be an everyday one for all that stands before it."""
    start = number.start()
    if before in _UNUSUAL_BEFORE and (before != "," or folded[start - 2] in _NO_CLAUSE):
        return False
    if before in ITEM_OPENS and number.group(2) is not None:
        return False
    return not (before in BOUND_ENDS and drafts and folded[drafts[-1].end] in "以及或")
