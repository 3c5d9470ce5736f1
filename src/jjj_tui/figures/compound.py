"""Measures written in two units (1小时47分, 五元三角) or round their unit (9秒97, 1米91, 三斤半)."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numerals import DIGITS
from jjj_tui.figures.reading import Numeral, read_numeral

# Canonical unit before → spellings of the unit after it: (size of the first in the second, canonical, spelling kept).
_SMALLER: dict[str, dict[str, tuple[int, str]]] = {
    "天": {"小时": (24, "小时"), "个小时": (24, "小时")},
    "小时": {"分钟": (60, "分钟"), "分": (60, "分钟")},
    "分钟": {"秒": (60, "秒"), "秒钟": (60, "秒")},
    "年": {"个月": (12, "月"), "个多月": (12, "月")},
    "米": {"厘米": (100, "厘米"), "公分": (100, "厘米")},
    "千米": {"米": (1000, "米"), "公尺": (1000, "米")},
    "英尺": {"英寸": (12, "英寸"), "吋": (12, "英寸"), "寸": (12, "英寸")},
    "公斤": {"克": (1000, "克")},
    "千克": {"克": (1000, "克")},
    "斤": {"两": (10, "两")},
    "丈": {"尺": (10, "尺")},
    "尺": {"寸": (10, "寸")},
    "度": {"分": (60, "分")},
    "分": {"秒": (60, "秒")},
}  # fmt: skip
# 2分30秒, 三分五十八秒, 3分多钟: the 分 of a duration, not of a score.
_MINUTES = re.compile(
    r"分(?:零?(?:[0-5]?[0-9]|[一二三四五]?十?[一二三四五六七八九]?)秒|(?=[多余来半])(?P<more>[多余来]?)(?P<half>半?)钟)"
)
# Money counts on in decimals of the first unit: 五元三角 = 5.3 元.
_DECIMALS = {"角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01")}
# How the second part of a compound may begin.
SECOND_PARTS = frozenset("半十0123456789" + "".join(DIGITS))
_AROUND = re.compile(r"[0-9]{1,3}(?![0-9]|[.,][0-9])")
_LOOSE_END = frozenset("，,。；;、！!）)\n")
_AROUND_UNITS = frozenset(("秒", "米", "元", "块"))


def read_minutes(folded: str, raw: str, number: Numeral) -> Draft | None:
    """The minutes of 2分30秒 and 3分多钟 with what belongs to them; None where 分 is a score or a coin."""
    match = _MINUTES.match(folded, number.end)
    if match is None or number.value is None or number.value != number.value.to_integral_value():
        return None
    draft = Draft(
        number.start,
        number.end + 1,
        kinds.DURATION,
        number.value,
        unit=raw[number.end],
        unit_canonical="分钟",
    )
    if match.group("more") is None:
        extend_compound(folded, raw, draft)
        return draft if draft.unit_canonical == "秒" else None
    if match.group("half"):
        if match.group("more"):
            return None
        draft.value = number.value + Decimal("0.5")
    elif match.group("more"):
        draft.minimum, draft.maximum = number.value, number.value + 1
        draft.comparator = "approx" if match.group("more") == "来" else "more_than"
    draft.end = match.end()
    draft.unit = raw[number.end] + raw[draft.end - 1]
    return draft


def extend_compound(folded: str, raw: str, draft: Draft) -> None:
    """Takes the second part of a compound measure into the figure; its value becomes one number in one unit."""
    at = draft.end
    if draft.value is None or draft.unit_canonical is None or draft.minimum is not None:
        return
    if folded.startswith("半", at) and draft.kind is not kinds.COUNT and draft.kind is not kinds.PERCENT:
        if folded[at + 1 : at + 2] in ("个", "价", "径", "数", "途", "夜", "天") or (
            folded.startswith("半年", at) and draft.unit_canonical != "年"
        ):
            return
        if (
            "个" in (draft.unit or "")
            or len(folded) == at + 1
            or draft.unit_canonical
            in ("年", "斤", "岁", "公斤", "千米", "里", "亩", "两", "倍", "周", "天", "千克", "小时", "元")
        ):
            draft.value += Decimal("0.5")
            draft.end = at + 1
        return
    if draft.value != draft.value.to_integral_value() or (
        draft.value >= 10000 and draft.kind is not kinds.MONEY
    ):
        return
    char = folded[at : at + 1]
    if not char or not (char in DIGITS or char == "十" or "0" <= char <= "9"):
        return
    number = read_numeral(folded, raw, at)
    if number is None or number.value is None or not number.sound:
        return
    if draft.kind is kinds.MONEY and draft.unit_canonical == "元":
        _coins(folded, draft, number.end, number.value)
        spoken = draft.end == at and folded[at - 1] == "块" and number.end == at + 1 and number.value < 10
        if spoken and not _goes_on(folded, number.end):
            draft.value += number.value / 10  # 12块8
            draft.end = number.end
        return
    for name, (size, canonical) in sorted(
        _SMALLER.get(draft.unit_canonical, {}).items(), key=lambda item: -len(item[0])
    ):
        if folded.startswith(name, number.end) and number.value < size:
            draft.value = draft.value * size + number.value
            draft.end = number.end + len(name)
            draft.unit, draft.unit_canonical = raw[number.end : draft.end], canonical
            extend_compound(folded, raw, draft)
            return
    around = _AROUND.match(folded, at)
    spelled = folded[at - 1] in _AROUND_UNITS
    if (
        around
        and spelled
        and around.end() == number.end
        and (
            len(around.group()) >= 2
            or (folded[at - 1] == "秒" and folded[around.end() : around.end() + 1] in _LOOSE_END)
        )
        and not _goes_on(folded, around.end())
    ):
        draft.value += Decimal(f"0.{around.group()}")
        draft.end = around.end()


def _coins(folded: str, draft: Draft, at: int, number: Decimal) -> None:
    first = True
    while (
        draft.value is not None
        and folded[at : at + 1] in _DECIMALS
        and folded[at : at + 1]
        and number < 10 + 90 * (folded[at] == "分")
    ):
        draft.value += number * _DECIMALS[folded[at]]
        at = draft.end = at + 1
        if folded[at : at + 1] == "钱":
            draft.end += 1
        digit = folded[at : at + 1]
        if not first or not digit or not (digit in DIGITS or "1" <= digit <= "9"):
            return
        number, at, first = Decimal(DIGITS.get(digit, digit)), at + 1, False


def _goes_on(folded: str, at: int) -> bool:
    """Whether a unit or a name follows, so that the digits before belong to it and not to the measure."""
    after = folded[at : at + 1]
    return bool(after) and (
        after in "个家人名元万亿%月年日号倍吨台公平米千小" or (after.isascii() and after.isalpha())
    )
