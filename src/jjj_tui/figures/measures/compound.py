"""Measures written in two units (1小时47分, 五元三角) or round their unit (9秒97, 1米91, 三斤半)."""

import re
from collections.abc import Mapping
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.coins import DECIMALS, count_on
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS, HALF
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.units import unit_at

# Canonical unit before → spellings of the unit after it, longer names first: (spelling, size of the first in it,
# canonical).
_SMALLER: Mapping[str, tuple[tuple[str, int, str], ...]] = {
    **dict.fromkeys(("星期", "周"), (("天", 7, "天"), ("个小时", 168, "小时"), ("小时", 168, "小时"))),
    "天": (("个小时", 24, "小时"), ("小时", 24, "小时"), ("个钟头", 24, "小时"), ("钟头", 24, "小时"), ("分钟", 1440, "分钟"), ("秒钟", 86400, "秒"), ("秒", 86400, "秒")),
    "小时": (("分钟", 60, "分钟"), ("分", 60, "分钟"), ("秒钟", 3600, "秒"), ("秒", 3600, "秒")),
    "分钟": (("秒钟", 60, "秒"), ("秒", 60, "秒")),
    "岁": (("个月", 12, "月"),),
    "年": (("个多月", 12, "月"), ("个月", 12, "月")),
    "米": (("厘米", 100, "厘米"), ("公分", 100, "厘米")),
    "千米": (("公尺", 1000, "米"), ("米", 1000, "米")),
    "英尺": (("英寸", 12, "英寸"), ("英吋", 12, "英寸"), ("吋", 12, "英寸"), ("寸", 12, "英寸")),
    **dict.fromkeys(("公斤", "千克"), (("克", 1000, "克"),)),
    "斤": (("两", 10, "两"),),
    "丈": (("尺", 10, "尺"),),
    "尺": (("寸", 10, "寸"),),
    "度": (("角分", 60, "角分"), ("分", 60, "分")),
    "角分": (("角秒", 60, "角秒"),),
    "分": (("秒", 60, "秒"),),
}  # fmt: skip
# 2分30秒, 三分五十八秒, 3分多钟: the 分 of a duration, not of a score.
_MINUTES = re.compile(
    r"分(?:零?(?:[0-5]?[0-9]|[一二三四五]?十?[一二三四五六七八九]?)秒|(?=[多余来半])(?P<more>[多余来]?)(?P<half>半?)钟)"
)
# How the second part of a compound may begin.
SECOND_PARTS = frozenset("半十又0123456789" + "".join(DIGITS))
# What one has a half of, and the words that begin with 半.
_HALVED = frozenset(words_of("茶匙 汤匙 目 年 斤 岁 公斤 千米 里 亩 两 倍 周 天 千克 小时 分钟 元 角"))
# 绕四圈半, 喝了两碗半: only where the clause or phrase ends; 三局半决赛 and 两页半透明纸 go on.
_HALVED_THINGS = frozenset(words_of("目 圈 趟 碗 杯 页 盘 箱 袋 节 场 轮 层 遍 瓶"))
_OTHER_HALVES = "个价径数途夜天程场"
_AROUND = re.compile(r"[0-9]{1,3}(?![0-9]|\.[0-9]|,[0-9]{3})")
_HAN_DECIMALS = re.compile("[零〇一二三四五六七八九]{1,3}")
_DECIMAL_UNITS = "米度秒吨尺丈斤亩"
# 人均一亩七, 鱼重五斤二的: behind these a digit may as well begin something else, 一斤三到四元.
_SPOKEN_UNITS = "斤亩"
_AFTER_SPOKEN = frozenset("，,。；;！!）)”」\n的左重")
_AFTER_DECIMALS = frozenset("，,。；;、！!）)”」\n的了高长宽深厚左以至到多也就")
_SHARED = "近逾约超过占减扣达少足到至升跌"
_NO_PART = "钟秒厘毫角段级线球名次分个种管十百千万点零一二三四五六七八九"
_OPENS_PART = frozenset("，,。；;、：:\n有是只仅")
_SHOTS = frozenset("记球投篮板助命中胜负平战局场先领落")
_HELD = frozenset((kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.AREA))
# 判刑1年6月; 判刑3年6月、1年10月
_TERM = re.compile(
    "[刑判监囚禁役](?:[^，,。；]{0,4}|[^，,。；0-9]{0,2}(?:[0-9]{1,2}年(?:[0-9]{1,2}月)?[、及和与]){1,3})$"
)
_LONGEST_TERM = 24
_LOOSE_END = "，,。；;、！!）)\n"
_AROUND_UNITS = "秒米里元块度"


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
        draft.value = number.value + HALF
    elif match.group("more"):
        draft.minimum, draft.maximum = number.value, number.value + 1
        draft.comparator = "approx" if match.group("more") == "来" else "more_than"
    draft.end = match.end()
    draft.unit = raw[number.end] + raw[draft.end - 1]
    return draft


def read_part(folded: str, raw: str, number: Numeral) -> Draft | None:
    """三分一, 四分三 (Hong Kong): a fraction without 之, where the words around leave no score."""
    start, at = number.start, number.end + 1
    below, above = number.value, Decimal(DIGITS.get(folded[at], 0))
    after = folded[at + 1]
    if (
        folded[start - 1] in ("息", "率")
        or below is None
        or number.style != Style.HAN
        or not 0 < above < below <= 10
        or above > 3
    ):
        return None
    held = unit_at(folded, at + 1)
    if held is not None and held[1].kind in _HELD and after not in _NO_PART:
        stop = at + 1 + len(held[0])  # 四分一升
        unit = raw[at + 1 : stop]
        exact = above / below if not (above * 1000) % below else None
        return Draft(
            start,
            stop,
            held[1].kind,
            exact,
            unit=unit,
            unit_canonical=held[1].canonical,
            ratio=f"{above}/{below}",
        )
    told = (
        folded[start - 1] in _SHARED
        or after in "的以，。；"
        or _of_noun("，" if folded[start - 2 : start] in ("其中", "当中") else folded[start - 1], after)
    )
    if not told or after in _NO_PART:
        return None
    ratio = f"{above}/{below}"
    return Draft(start, at + 1, kinds.FRACTION, above / below, ratio=ratio)


def _of_noun(before: str, after: str) -> bool:
    """Whether three and one are a third of what follows (，三分一受访者), not a score or a shot (赢三分一球)."""
    return before in _OPENS_PART and "\u4e00" <= after <= "\u9fff" and after not in _SHOTS


def extend_compound(folded: str, raw: str, draft: Draft) -> None:
    """Takes the second part of a compound measure into the figure; its value becomes one number in one unit."""
    at = draft.end
    if draft.value is None or draft.unit_canonical is None or draft.minimum is not None:
        return
    if (
        folded.startswith("半", at)
        and (draft.kind is not kinds.COUNT or draft.unit_canonical in _HALVED_THINGS)
        and draft.kind is not kinds.PERCENT
    ):
        if _takes_half(folded, draft):
            draft.value += HALF
            draft.end = at + 1
        return
    if draft.value != draft.value.to_integral_value() or (
        draft.value >= 10000 and draft.kind is not kinds.MONEY and draft.kind is not kinds.DURATION
    ):
        return
    char = folded[at]
    joined = bool(char) and char in "零又"
    if char == "又":
        at += 1  # 两天又五个小时
        char = folded[at]
    if not char or not (char in DIGITS or char == "十" or "0" <= char <= "9"):
        return
    if not joined and char in DIGITS and folded[at - 1] in _DECIMAL_UNITS and _read_on(folded, draft):
        return
    number = read_numeral(folded, raw, at)
    if number is None or number.value is None or not number.sound:
        if number is not None and number.sound:
            _take_neighbours(folded, draft, number)
        return
    if draft.unit_canonical in DECIMALS:
        count_on(folded, draft, number)
        if draft.end == at:
            _write_round(folded, draft, number.end)  # 1元50
        return
    if (
        draft.unit_canonical == "年"
        and folded.startswith("月", number.end)
        and number.value < 12
        and _TERM.search(folded, max(0, draft.start - _LONGEST_TERM), draft.start)
    ):
        draft.value = draft.value * 12 + number.value  # 求刑7年6月
        draft.end = number.end + 1
        draft.unit, draft.unit_canonical = raw[number.end : draft.end], "月"
        return
    for name, size, canonical in _SMALLER.get(draft.unit_canonical, ()):
        if (
            folded.startswith(name, number.end)
            and number.value < size
            and (joined or _hangs_together(folded, draft, number, size))
        ):
            draft.value = draft.value * size + number.value
            draft.end = number.end + len(name)
            draft.unit, draft.unit_canonical = raw[number.end : draft.end], canonical
            extend_compound(folded, raw, draft)
            return
    _write_round(folded, draft, number.end)


def _hangs_together(folded: str, draft: Draft, number: Numeral, size: int) -> bool:
    """Whether a part that no 零 or 又 joins is one at all: 一天8小时 and 每3天30分钟 are what one does in a day."""
    if draft.unit_canonical not in ("天", "周", "星期"):
        return True
    if draft.value == 1 or number.value is None:
        return False
    if draft.unit_canonical == "天":
        # 17天6分钟九秒 leaves the hours out
        return size == 24 or folded.find("秒", number.end, number.end + 6) > 0
    return "个" in folded[draft.start : draft.end] and number.value < 24


def _takes_half(folded: str, draft: Draft) -> bool:
    """Whether the 半 behind a measure is half of its unit (三斤半, 两年半), not the front of a word (一天半夜)."""
    at = draft.end
    if draft.kind is kinds.COUNT and draft.unit_canonical != "目":
        return folded[at + 1] in _LOOSE_END or folded[at + 1] in "的了"
    if folded[at + 1] in _OTHER_HALVES or (folded.startswith("半年", at) and draft.unit_canonical != "年"):
        return False
    if draft.kind in _HELD and (folded[at + 1] in _LOOSE_END or folded[at + 1] in "的了高长宽深厚重左"):
        return True  # 重两吨半, 长三米半; but 三吨半挂车
    if draft.kind in _HELD and folded.startswith(("以上", "以下", "以内", "上下", "之内"), at + 1):
        return True
    return "个" in folded[draft.start : at] or folded[at + 1] == "\n" or draft.unit_canonical in _HALVED


def _write_round(folded: str, draft: Draft, end: int) -> None:
    """Takes the decimals behind a unit that is written in the place of the point: 9秒97, 1米91."""
    at = draft.end
    around = _AROUND.match(folded, at) if folded[at - 1] in _AROUND_UNITS else None
    if around is None or around.end() != end or draft.value is None or _goes_on(folded, end):
        return
    if draft.kind is not kinds.TEMPERATURE and folded[at - 1] == "度":
        return
    # 9秒97, 37度8, 1米8, 3元5; 3元500克 are two things
    ends = folded[end] in _LOOSE_END
    if ends or (end - at > 1 and folded[at - 1] not in "元块"):
        draft.value += Decimal(f"0.{around.group()}")
        draft.end = end


def _read_on(folded: str, draft: Draft) -> bool:
    """六米五, 一米八二, 三十八度五, 九秒九八: Han digits after the unit are decimals of it, where nothing follows them."""
    at = draft.end
    match = _HAN_DECIMALS.match(folded, at)
    if match is None or draft.value is None or folded[draft.start].isdigit():
        return False
    after = folded[match.end()]
    spoken = folded[at - 1] in _SPOKEN_UNITS
    if after not in (_AFTER_SPOKEN if spoken else _AFTER_DECIMALS):
        return False
    if spoken and match.end() - at > 1:
        return False
    draft.value += Decimal("0." + "".join(str(DIGITS[char]) for char in match.group()))
    draft.end = match.end()
    return True


def _take_neighbours(folded: str, draft: Draft, tenths: Numeral) -> None:
    """Takes two neighbouring digits behind a unit in as tenths of it, from the one to the other: 两块三四, 六斤七八."""
    low, high = tenths.minimum, tenths.maximum
    told = draft.unit_canonical == "元" or folded[draft.end - 1] in _SPOKEN_UNITS
    if not told or low is None or high is None or high - low != 1 or high > 9 or draft.value is None:
        return
    if tenths.end - draft.end != 2 or folded[tenths.end] not in _LOOSE_END:
        return
    draft.minimum, draft.maximum = draft.value + low / 10, draft.value + high / 10
    draft.value, draft.comparator, draft.end = None, "range", tenths.end


def _goes_on(folded: str, at: int) -> bool:
    """Whether a unit or a name follows, so that the digits before belong to it and not to the measure."""
    after = folded[at]
    return bool(after) and (
        after in "个家人名元万亿%月年日号倍吨台公平米千小" or (after.isascii() and after.isalpha())
    )
