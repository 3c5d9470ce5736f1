"""Shares and ratios: 百分之N, 千分之N, N分之M, 1/3, 五又三分之一, 2:1."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.measures.months import names_day
from jjj_tui.figures.measures.ranges import CONNECTOR
from jjj_tui.figures.measures.versus import is_told
from jjj_tui.figures.model import Kind
from jjj_tui.figures.numbers.model import Style
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS, bounds, evaluate
from jjj_tui.figures.numbers.parts import read_part_of
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.numbers.signs import TO
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_SHARES: Mapping[str, tuple[Kind, str]] = {
    "百分之": (kinds.PERCENT, "%"),
    "千分之": (kinds.PERMILLE, "‰"),
    "万分之": (kinds.FRACTION, "万分之"),
}
_NUMERALS = frozenset(HAN_NUMERALS)
_SHARE_ENDS = "，,。；;、！!？?）)\n的之左间不"
# Before 负的 these end another word: 肩负的, 自负的.
_BORNE = frozenset("肩担背自欠抱亏胜辜")
_MEASURED = frozenset((kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.AREA))
_SURE_UNITS = frozenset("米升吨克斤亩磅")
# Parts of these are told as such: 十分之三秒, 四分之三小时; not 三分之一天然气 or 三分之一年薪.
_PARTS_OF_TIME = frozenset(("秒", "秒钟", "分钟", "小时", "个小时", "钟头", "毫秒"))
_NO_SECOND = "杀针表速懂"
_FINE_UNITS = frozenset(("毫米", "厘米", "微米", "毫克", "微克", "英寸", "毫秒"))
_UNIT_ENDS = "，,。；;、！!？?）)\n的以左多水酒油米面盐糖"
# 百 is the whole before none of these.
_COUNTS_ON = "零一二三四五六七八九"
_WHOLE_BEFORE = Rarely("[达到为占近是乎]了?$")
# 百分之百的努力, 万分之一的希望: emphasis, no measure.
_EMPHASIS = Rarely(
    "的?(?:努力|希望|热情|信心|把握|诚意|真心|爱心|专注|忠诚|信任|决心|耐心|精力|尊重|可能|侥幸|机会|勇气|用心|认真)(?![率值度])"
)
# 八分之一决赛: a round of a cup.
_ROUND = Rarely("决赛|赛")
_WHOLE_AFTER = Rarely("[的以，,。；、)）\n]")
_RATIO = Rarely(r"[0-9]++(?:\.[0-9]++)?(?:[:∶][0-9]++(?:\.[0-9]++)?){1,3}(?![:∶]|\.[0-9])")
_RATIO_CUE = Rarely(
    r"(?:比例(?!代表|尺)|之比|比值|配比|结构|杠杆|[按依]|赔率|[占员产率]比)[^。,，；]{0,4}$"
    r"|(?<![同环对评相])比(?:率|重)?(?:大?约|近|超过?)?(?:[为是达至到在]|[降升][至到为]|[提调]高[至到]|达到|保持在|控制在|[不高低]{1,2}[于过])?(?:大?约|近|超过?)?$"
)
_RATIO_MOVED = Rarely("[0-9]:[0-9.:]+(?:调整|优化|变化?|改变?|演变|[提升下]?[高升降]|扩大|缩小)[为到至成]$")
_RATIO_AFTER = Rarely(
    "的?(?:(?:人手|人员|师生|男女|性别|出资|股权|持股|混合|投资|配方)?(?:比例|比率|配比)|比值|之比|结构|杠杆|分[摊担账帐红润](?!队)|拆[账帐分]|[分负共]担|混合|混匀|搅拌|稀释|兑水|勾兑|调[配匀和制]|配制|配资|配套|冲泡|返还|返利)"
)
_PLAYED = Rarely(
    "[胜负败赛局盘队输赢]|领先|落后|言和|战平|扳[平回]|夺|主场|客场|比分|[进入]球|[男女][排篮足单双子]|双打|破门|大门"
)
_PLAYED_BEFORE, _PLAYED_BEHIND = 24, 12
_CLOCK = Rarely("[0-9]{1,2}:[0-5][0-9]")
_CLOCK_BEFORE = Rarely("[日号午晚早上晨间至到于从时点前后](?:约|近)?$|[-—~至到]$")
_FRACTION = Rarely(r"([0-9]{1,3})/([0-9]{1,3})(?![0-9/.])")
_FRACTION_AFTER = Rarely(r"[的以左强多弱是为,，。；、)）\n]")


def read_percent_of(folded: str, raw: str, start: int) -> Draft | None:
    """百分之N, 千分之N, N分之M and 1/3 at ``start``; None where there is none."""
    if share := _SHARES.get(folded[start : start + 3]):
        return _named_share(folded, raw, start, *share)
    if "0" <= folded[start] <= "9":
        return _arabic_ratio(folded, start)
    at = start
    while at < start + 8 and folded[at] in _NUMERALS:
        at += 1
    if at > start and folded.startswith("又", at):
        return _mixed(folded, raw, start, at)
    if at > start and folded.startswith("分之", at):
        below = bounds(folded[start:at])[0]
        number = read_numeral(folded, raw, at + 2)
        if (
            below
            and number
            and number.value is not None
            and number.sound
            and not _ROUND().match(folded, number.end)
        ):
            return _of_measure(
                folded,
                raw,
                Draft(
                    start,
                    number.end,
                    kinds.FRACTION,
                    number.value / below,
                    ratio=f"{number.value:f}/{below:f}",
                ),
            )
    return None


def _of_measure(folded: str, raw: str, draft: Draft) -> Draft:
    """A fraction with the unit behind it: 四分之三公升, 三分之二吨; the draft itself where none follows."""
    found = unit_at(folded, draft.end)
    if found is None:
        return draft
    name, unit = found
    stop = draft.end + len(name)
    if name not in _PARTS_OF_TIME:
        if unit.kind not in _MEASURED or not unit.strong:
            return draft
        if len(name) == 1 and (name not in _SURE_UNITS or folded[stop] not in _UNIT_ENDS):
            return draft
    elif folded[stop] in _NO_SECOND:
        return draft
    return Draft(
        draft.start,
        stop,
        unit.kind,
        _exact(draft.value),
        unit=raw[draft.end : stop],
        unit_canonical=unit.canonical,
        ratio=draft.ratio,
    )


def _split(folded: str, raw: str, share: Draft) -> Draft | None:
    """百分之一秒, 千分之三毫米: a small part of one unit, no percentage."""
    found = unit_at(folded, share.end)
    if found is None or share.value is None or not (found[0] == "秒" or found[0] in _FINE_UNITS):
        return None
    name, unit = found
    stop = share.end + len(name)
    if folded[stop] in _NO_SECOND:
        return None
    below = 1 if share.kind is kinds.FRACTION else 100 if share.kind is kinds.PERCENT else 1000
    return Draft(
        share.start,
        stop,
        unit.kind,
        _exact(share.value / below),
        unit=raw[share.end : stop],
        unit_canonical=unit.canonical,
        ratio=share.ratio or f"{share.value:f}/{below}",
    )


def _named_share(folded: str, raw: str, start: int, kind: Kind, unit: str) -> Draft | None:
    """百分之N, 千分之N and 万分之N."""
    draft = _share(folded, raw, start, kind, unit)
    if draft is None:
        return None
    if draft.value is not None and (held := _split(folded, raw, draft)):
        return held
    if folded[start - 2 : start] == "负的" and folded[start - 3 : start - 2] not in _BORNE:
        draft.start = start - 2  # 负的百分之十二
        draft.value = -draft.value if draft.value is not None else None
    elif draft.value is not None and folded[draft.end] in TO:
        return _share_range(folded, raw, draft, start) or draft
    return draft


def _share_range(folded: str, raw: str, left: Draft, start: int) -> Draft | None:
    """百分之二十到二十八, 百分之六点五至百分之七; None where the second is no larger share."""
    joint = CONNECTOR.match(folded, left.end)
    if joint is None or left.value is None or joint.end() >= len(folded):
        return None
    begin = joint.end()
    named = folded.startswith(folded[start : start + 3], begin)
    if named:
        begin += 3
    second = read_numeral(folded, raw, begin) if folded[begin] in _NUMERALS else None
    if second is None or not second.sound or second.value is None or second.value <= left.value:
        return None
    if not named and (second.style is not Style.HAN or folded[second.end] not in _SHARE_ENDS):
        return None  # 百分之二十到六十家
    return Draft(
        left.start,
        second.end,
        left.kind,
        None,
        left.value,
        second.value,
        left.unit,
        left.unit_canonical,
        "range",
    )


def _share(folded: str, raw: str, start: int, kind: Kind, unit: str) -> Draft | None:
    begin = start + 3
    sign = 1
    if folded[begin] in ("负", "-"):
        sign, begin = -1, begin + 1
    if folded[begin] == "百" and folded[begin + 1] not in _COUNTS_ON:
        whole = _WHOLE_BEFORE().search(folded, max(0, start - 3), start) or _WHOLE_AFTER().match(
            folded, begin + 1
        )
        if not whole or _EMPHASIS().match(folded, begin + 1):
            return None  # 百分之百守时: praise
        return Draft(start, begin + 1, kind, Decimal(100), unit=unit, unit_canonical=unit)
    number = read_numeral(folded, raw, begin)
    if number is None or not number.sound:
        return None
    if kind is kinds.FRACTION:
        if number.value is None or _EMPHASIS().match(folded, number.end):
            return None
        return Draft(start, number.end, kind, sign * number.value / 10000, ratio=f"{number.value}/10000")
    draft = begun(number, number.end, kind, unit, unit)
    draft.start = start
    if draft.value is not None:
        draft.value *= sign
    if number.style is Style.HAN and folded[number.end] in ("多", "余"):
        draft.end += 1
        draft.comparator = "more_than"
    return draft


def _mixed(folded: str, raw: str, start: int, at: int) -> Draft | None:
    """五又三分之一."""
    whole = evaluate(folded[start:at])
    head = folded[at + 1]
    if "0" <= head <= "9":
        _, part = read_part_of(folded, raw, at + 1)  # 一百二十又2分之1
    else:
        part = read_percent_of(folded, raw, at + 1) if head in _NUMERALS else None
    if whole is None or part is None or part.ratio is None or part.minimum is not None:
        return None
    above, _, below = part.ratio.partition("/")
    value = whole + Decimal(above) / Decimal(below)
    return replace(
        part,
        start=start,
        value=value if part.kind is kinds.FRACTION else _exact(value),
        ratio=f"{whole * Decimal(below) + Decimal(above):f}/{below}",
    )


def _exact(value: Decimal | None) -> Decimal | None:
    """A quotient, None where its decimals do not end."""
    return value if value is not None and len(value.as_tuple().digits) <= 12 else None


def _is_named(folded: str, start: int, text: str) -> bool:
    """Whether the sentence tells of a ratio (护病比白班1:7, 小夜1:11) and nothing beside the colon of a clock."""
    timed = (
        text.count(":") > 1
        or (text[:2] != "1:" and _CLOCK().fullmatch(text))
        or _CLOCK_BEFORE().search(folded, max(0, start - 3), start)
    )
    return not timed and is_told(folded, start)


def _is_ratio(folded: str, start: int, end: int) -> bool:
    """Whether what the sign of a ratio joins is none of a match, whose results are printed so as well: 以72∶67取胜."""
    return _PLAYED().search(folded, max(0, start - _PLAYED_BEFORE), end + _PLAYED_BEHIND) is None


def _arabic_ratio(folded: str, start: int) -> Draft | None:
    match = _RATIO().match(folded, start)
    if match and not folded[start - 1].isdigit():
        text = match.group()
        cue = _RATIO_CUE().search(folded, max(0, start - 14), start)
        # A decimal is no hour and no goal: 7.2:37.4:55.4.
        told = (
            ("∶" in text and _is_ratio(folded, start, match.end()))
            or "." in text
            or cue is not None
            or _RATIO_AFTER().match(folded, match.end()) is not None
            or _RATIO_MOVED().search(folded, max(0, start - 24), start) is not None
            or _is_named(folded, start, text)
        )
        if told and "比分" not in folded[max(0, start - 16) : start].replace("比分别", ""):
            return Draft(start, match.end(), kinds.RATIO, ratio=text.replace("∶", ":"))
    fraction = _FRACTION().match(folded, start)
    # （25/128） is the number of a draw or of a page.
    alone = fraction and folded[start - 1] in "（(" and folded[fraction.end()] in "）)"
    if fraction and not alone and folded[start - 1] not in ("/", "."):
        above, below = Decimal(fraction.group(1)), Decimal(fraction.group(2))
        if names_day(folded, start, fraction.end(), above, below):
            return None
        if 0 < above < below and _FRACTION_AFTER().match(folded, fraction.end()):
            return Draft(start, fraction.end(), kinds.FRACTION, above / below, ratio=fraction.group())
    return None
