"""A number and the unit behind it: together a figure, if the gate is open."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate.blocked import is_blocked
from jjj_tui.figures.gate.blocks import is_made, is_money, is_spent
from jjj_tui.figures.gate.gate import is_open
from jjj_tui.figures.gate.guarded import is_card, is_let, is_speed
from jjj_tui.figures.measures.compound import SECOND_PARTS, extend_compound, read_minutes, read_part
from jjj_tui.figures.measures.excess import more_behind, read_more_degrees, take_more_behind
from jjj_tui.figures.measures.series import LIST_JOINT, share_unit
from jjj_tui.figures.measures.special import SPECIAL, after_number, degree_scale
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import HALF, unpadded, widen
from jjj_tui.figures.numbers.powers import SUPERSCRIPTS
from jjj_tui.figures.tables.units import UNITS, Unit, unit_at

# 三个亿, 5个多亿; but 三个亿元县, 两个万亿级产业 and 五个万达广场 are counts.
_SUM = re.compile("个([多余]?)([万亿])(?![级万亿吨户人千光航能达科国象家象里般物众向])")
_RAISED = frozenset(SUPERSCRIPTS + "⁻")
# What may stand between a number and its unit, or be half of the unit.
_BETWEEN = "把多余来几+个 "
_VAGUE = "多余来几"
_MANY = 10**4
_OF_TWO_KINDS = frozenset(("节", "块", "°", "卡", "千卡", "电子伏", "电子伏特"))
_LATIN = frozenset(name for name in UNITS if name.isascii() and name.isalpha())
_TRILLION = Decimal(10**12)
# 2.5个亿元 and 三个多亿元 can be nothing but sums; 三个亿元项目 and 5个亿元以上项目 are so many.
_YUAN_ENDS = "，,。；;、！!？?）)\n"
_COUNTED = re.compile(
    "(?:[数户众次民]|粉丝|播放|点击|浏览|下载|人口|[放问读击览载看]量)(?:[大高]?[约近达超破逾到过有为是了]){0,3}$"
)
# 三个月大, 三周大的; but 5分钟大定 and 两年大幅增长.
_OLD = "，,。；;、！!？?）)\n的时了就左婴宝男女小"
_SUM_HEADS = "多余万亿"
_CODED_UNIT = re.compile(
    "(?:USD|RMB|HKD|EUR|CNY|JPY|GBP|TWD|km|kg|kW|MW|GW|TW|kWh|MWh|GWh|TWh|GB|TB|PB|MB|KB|Hz|kHz|MHz|GHz|THz|mm|cm|nm|μm|um|℃|°C|mg|μg|ug|ng|ml|mL|μL|dL|km²|cm²|mm²|m²|m³|kJ|MJ|GJ|kcal|kPa|MPa|hPa|GPa|mAh|Ah|kV|mV|mA|dB|ppm|ppb|mmol|mmHg|rpm|min|ms|m|g|t|L|h)(?![A-Za-z0-9²³])"
)
# 一个半小时, 三个多月; but 三个半天 and 两个半月板 count halves.
AND_MORE = re.compile(
    "个[半多余来](?=小时|分钟|月(?![板形刊谈牙湾])|钟头?|世纪|星期|礼拜|学期|季度|工作日|百分点|基点|标准?箱|[师旅团营连](?![级部员长范傅徒资行游购体业销收接带续])(?<![0-9一二三四五六七八九两].[多余来].))"
)
# 三个半师: troops are counted by their bodies.
_TROOPS = "师旅团营连"


def counted_unit(folded: str, at: int) -> tuple[str, Unit] | None:
    """The unit at ``at`` whose 个 stands before a 半 or 多: the 月 of 三个半月."""
    for size in (2, 3, 1):
        name = folded[at : at + size]
        if name == "分钟":
            return name, UNITS[name]  # 五个半分钟
        if (unit := UNITS.get("个" + name)) is not None:
            return name, unit
    return (folded[at], UNITS["个"]) if folded[at] in _TROOPS else None


def _counts(folded: str, at: int) -> bool:
    found = unit_at(folded, at)
    return found is not None and found[1].kind is kinds.COUNT


def _sum(folded: str, raw: str, number: Numeral) -> Draft | None:
    """三个亿, 20个亿, 5个多亿: a sum in its magnitude."""
    match = _SUM.match(folded, number.end)
    if match is None or number.scale > 1 or is_blocked(folded, number, strong=True):
        return None
    end = match.end()
    yuan = folded[end] in ("元", "圆")
    whole = number.value is None or number.value == number.value.to_integral_value()
    if yuan and whole and not match.group(1) and folded[end + 1] not in _YUAN_ENDS:
        return None
    size = Decimal(10**8 if match.group(2) == "亿" else 10**4)
    if unit_at(folded, end) is not None and size < 10**8:
        return None
    value, low, high = (
        None if part is None else unpadded(part * size)
        for part in (number.value, number.minimum, number.maximum)
    )
    counted = _COUNTED.search(folded, max(0, number.start - 8), number.start)
    draft = Draft(number.start, end, kinds.COUNT if counted else kinds.MONEY, value, low, high)
    draft.comparator = number.more  # type: ignore[assignment]
    if match.group(1) and value is not None:
        draft.minimum, draft.maximum, draft.comparator = value, value + size, "more_than"
    currency = unit_at(folded, end)
    if currency is not None and currency[1].kind is kinds.MONEY and (yuan or len(currency[0]) > 1):
        draft.end = end + len(currency[0])  # 两个亿卢布
        draft.kind, draft.unit, draft.unit_canonical = (
            kinds.MONEY,
            raw[end : draft.end],
            currency[1].canonical,
        )
    else:
        draft.flag("unit_implied")
    return draft


def _goes_on(folded: str, end: int) -> bool:
    """Whether letters, a power or a product follow a unit in letters, so that it is no such unit: 5m·s⁻², 3kg⁻¹."""
    after = folded[end]
    if after.isascii():
        return after.isalnum()
    return after in _RAISED or (after == "·" and folded[end + 1].isascii() and folded[end + 1].isalpha())


def _is_paid_in(folded: str, number: Numeral, end: int, mark: str) -> bool:
    """Whether the 块 that ends at ``end`` is money (十五六块, 两块五): 三块蛋糕 and 芯片产量3亿块 are counts."""
    if mark == "把" or is_spent(folded, number.start):
        return True
    return is_money(folded, end) and (folded[end] == "一" or not is_made(folded, number.start, number.scale))


def _settle(folded: str, number: Numeral, draft: Draft, mark: str, *, counted: bool) -> None:
    """Says of which of its two kinds a unit of :data:`_OF_TWO_KINDS` is.

    Args:
        folded: The folded text.
        number: The number.
        draft: The figure.
        mark: What stands between the two.
        counted: Whether it goes on a list of what is counted (48万辆、2万套和|76.5亿块).
    """
    end = draft.end
    if draft.unit_canonical == "节" and not is_speed(folded, number.start, end):
        draft.kind = kinds.COUNT  # 20节课, 12节车厢
    elif draft.unit_canonical == "块" and not counted and _is_paid_in(folded, number, end, mark):
        draft.kind, draft.unit_canonical = kinds.MONEY, "元"
    elif draft.unit_canonical == "电子伏":
        if folded[number.end - 1] == "兆" and number.scale == _TRILLION and draft.value is not None:
            draft.value, draft.unit, draft.unit_canonical = (
                draft.value / _TRILLION,
                f"兆{draft.unit}",
                "兆电子伏",
            )
    elif draft.unit_canonical in ("卡", "千卡") and is_card(folded, number.start, end):
        _count_cards(draft)
    elif draft.unit_canonical == "度" and (scale := degree_scale(folded, number.start)):
        draft.kind, draft.unit_canonical = kinds.TEMPERATURE, scale  # 摄氏26°


def _count_cards(draft: Draft) -> None:
    """Makes so many processors of what looks like heat: 8192卡, 两千卡集群."""
    if draft.unit_canonical == "千卡" and draft.unit is not None:
        draft.value, draft.minimum, draft.maximum = (
            None if size is None else size * 1000 for size in (draft.value, draft.minimum, draft.maximum)
        )
        draft.unit, draft.unit_canonical = draft.unit[-1], "卡"
    draft.kind = kinds.COUNT


def measure(
    folded: str, raw: str, drafts: list[Draft], number: Numeral, *, ranged: bool = False
) -> Draft | None:
    """The number with its unit.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures before (a list may lend the last of them its unit).
        number: The number.
        ranged: The second number of a range, for which the first has opened the gate.

    Returns:
        A figure without its surroundings; None where the gate is closed.
    """
    at = number.end
    mark = folded[at]
    if mark in SPECIAL:
        special = (
            (read_minutes(folded, raw, number) or read_part(folded, raw, number)) if mark == "分" else None
        )
        special = special or after_number(folded, raw, number)
        if special is not None:
            return (
                None if is_blocked(folded, number, strong=True) else _extended(folded, raw, number, special)
            )
        if mark == "个" and folded[at + 1] in _SUM_HEADS and (sized := _sum(folded, raw, number)):
            return sized
    inside, opened, found = number, number.more, None
    if mark in _BETWEEN:
        if mark in _VAGUE and number.more is None and number.value is not None and folded[at + 1] in "度点":
            return read_more_degrees(folded, raw, number, _widened(number, mark))
        inside, opened, found = _with_between(folded, number)
        at = inside.end
    more = inside.more
    found = found or unit_at(folded, at)
    if found is None:
        return None
    name, unit = found
    if name == "个单位" and not is_let(folded, number.start, at + 3):
        name, unit = "个", UNITS["个"]  # 12个单位参加
    end = at + len(name)
    if name in _LATIN and _goes_on(folded, end):
        return None
    if not ranged and not is_open(folded, number, unit, name, at, end, opened):
        return None
    draft = Draft(
        number.start, end, unit.kind, inside.value, inside.minimum, inside.maximum, raw[at:end], unit.canonical,
        more,  # type: ignore[arg-type]
    )  # fmt: skip
    after = folded[end]
    if name in _OF_TWO_KINDS:
        last = drafts[-1] if drafts else None
        counted = last is not None and last.kind is kinds.COUNT and number.scale >= _MANY
        joined = last is not None and LIST_JOINT.fullmatch(folded, last.end, number.start) is not None
        _settle(folded, number, draft, mark, counted=counted and joined)
    elif after == "大" and unit.kind is kinds.DURATION and folded[end + 1] in _OLD:
        draft.kind = kinds.AGE  # 三个月大
    if mark == "个" and len(name) > 1:
        share_unit(folded, drafts, draft)
    if after in "多余" and more is None and more_behind(folded, draft, name):
        take_more_behind(draft)
    if number.zero_led:
        draft.value = draft.minimum = draft.maximum = None
        draft.comparator = None
        draft.flag("damaged")
    elif after in SECOND_PARTS:
        extend_compound(folded, raw, draft)
    return draft


def _extended(folded: str, raw: str, number: Numeral, special: Draft) -> Draft:
    """A figure of its own shape with the smaller unit (36度5) or the 多 behind it."""
    mark, after = folded[number.end], folded[special.end]
    if mark == "度" and after in SECOND_PARTS:
        extend_compound(folded, raw, special)
    elif after in "多余" and number.more is None and more_behind(folded, special, mark):
        take_more_behind(special)
    return special


def _with_between(folded: str, number: Numeral) -> tuple[Numeral, str | None, tuple[str, Unit] | None]:
    """A number with what stands between it and its unit, where that says how much.

    Args:
        folded: The folded text.
        number: A number with one of :data:`_BETWEEN` behind it.

    Returns:
        The number up to where its unit begins, what the gate is told of it, and its unit where 个 has been taken off.
    """
    at, value, more = number.end, number.value, number.more
    mark = folded[at]
    if mark == "把" and number.bare:
        return number._replace(end=at + 1, more="approx"), "approx", None  # 千把块, 百把人
    if mark in _VAGUE and more is None and value is not None:
        widened = _widened(number, mark)
        return widened, widened.more, None
    if mark == "+" and more is None and value is not None and value >= 10 and _counts(folded, at + 1):
        # 300+家门店
        return number._replace(end=at + 1, minimum=value, more="more_than"), "more_than", None
    if mark == "个" and value is not None and (compound := AND_MORE.match(folded, at)):
        # 5个半小时 is 5.5 hours, 3个多月 more than 3 months; so is 一个半小时 with its lone Han digit.
        at = compound.end()
        opened = folded[at - 1]
        found = counted_unit(folded, at)
        if opened == "半":
            return number._replace(end=at, value=value + HALF), opened, found
        more = "approx" if opened == "来" else "more_than"
        return number._replace(end=at, minimum=value, maximum=value + 1, more=more), opened, found
    if mark == " " and _CODED_UNIT.match(folded, at + 1):
        return number._replace(end=at + 1), more, None  # 100 USD, 5 km
    return number, more, None


def _widened(number: Numeral, mark: str) -> Numeral:
    """A number with a 多, 余, 来 or 几 behind it, and within which bounds it then is."""
    assert number.value is not None
    low, high = widen(number.value, number.scale)
    more = "approx" if mark == "来" else "more_than"
    return number._replace(end=number.end + 1, minimum=low, maximum=high, more=more)
