"""What most figures are: Arabic digits and a plain unit with nothing special on either side."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.bounded import BOUND_ENDS
from jjj_tui.figures.measures.names_of import LINE_STARTS, NAMING
from jjj_tui.figures.numbers.items import ITEM_OPENS
from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.figures.numbers.reading import plain_value
from jjj_tui.figures.tables.classifiers import NO_CLASSIFIER
from jjj_tui.figures.tables.events import EVENT, EVENT_HEADS
from jjj_tui.figures.tables.units import UNITS, unit_at

# Units after which Arabic digits need no further look, and the signs beside them that ask for one all the same.
_EVERYDAY = frozenset(
    name
    for name, unit in UNITS.items()
    if name[0] not in "°成折点度码块位名次甲则局对升房文档道角座节石斗段堵挂群通员柱声响目跳围煲下轰丁VPWA"
    and name not in ("分", "个单位")
    and unit.kind is not kinds.DURATION
) | {"小时", "个小时", "分钟", "天", "个月"}
_UNUSUAL_BEFORE = frozenset(
    "第每前-－−负下$¥￥€£₩฿₹₽±.,:+/比×xX*上?▯\ufffd0123456789"
    + "".join(map(chr, range(65, 91)))
    + "".join(map(chr, range(97, 123)))
).union(LINE_STARTS, NAMING)
_UNUSUAL_AFTER = "半十又多余来几以及(（—–―-~～〜∼至到与和同 制式版型期大级×*✕" + "".join(
    ("0123456789", *DIGITS, *map(chr, range(65, 123)))
)
# A comma behind these parts no clause: 1,234 and ▯,500.
_NO_CLAUSE = "0123456789?▯\ufffd"
# 500万起 and 20万升至35万 are no cases and no litres.
_LOOK_TWICE = frozenset(("起", "团", "所", *(name for name in UNITS if name[0] == "个")))


def read_everyday(folded: str, raw: str, drafts: list[Draft], number: re.Match[str]) -> int:
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
        name not in _EVERYDAY
        or (after in _UNUSUAL_AFTER and (after != "以" or folded[end + 1 : end + 2] != "上"))
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
    if folded[start - 1] in BOUND_ENDS and drafts and folded[drafts[-1].end] in "以及或":
        return 0  # 16岁以上至60岁
    drafts.append(Draft(start, end, kind, plain_value(number), None, None, raw[at:end], unit.canonical))
    return end
