"""Han numerals digit by digit, as papers set in columns print them: 三二．五億, 九‧六三%, 四○○億, 一二○度, 九０％."""

from decimal import Decimal

from jjj_tui.figures.numbers.model import ONE, Numeral, Style
from jjj_tui.figures.numbers.numerals import DIGITS, evaluate, unpadded
from jjj_tui.figures.numbers.runs import run_end
from jjj_tui.figures.numbers.signs import TO
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_ZEROS = "零〇○"
_ONES = "一二三四五六七八九"
# The points of such numbers, ．folded to the first of them, and the zero that stands in for ○.
POINTS = frozenset(".‧·•∙⋅・")
GOES_ON = POINTS | {"0"}
# These part a month and a day as well (九·二一), and a list's mark from its item.
_DAY_SIGNS = POINTS - {"‧", "."}
# Behind decimals stands no 十 and no 多: 三．一多亿, 五．二百人.
_NO_MORE = "十百千多余"
_REST = Rarely("[十百千万亿兆多余]*")
_PART = Rarely(f"[{_ZEROS}{_ONES}0]{{1,6}}")
_WITH_ZERO = Rarely(f"[{_ZEROS}{_ONES}０]{{2,6}}")
_DAY = Rarely(
    f"(?:十?[一二]|[{_ONES}十]|一[○〇零])[^{_ONES}](?:[一二]?[{_ONES}]|[一二三][○〇零]|三一|[{_ONES}]?十[{_ONES}]?)"
)
_SPECIAL = "成折点度"
_RATES = "%‰个百"
PLACES = frozenset(_ZEROS + _ONES + ".‧·•万亿")
_DIGITS_ONLY = _ZEROS + _ONES
# 图一．二所示, 附件二．三: the number of a picture or a part.
_ORDERS = "图表例件节条款章页第项附注"
_SIZES = "万亿兆"
_LONGEST = 5
_PAIR = 2
# 一二三, 一二三四: one counts, or calls the steps.
_COUNTING = "一二三四五六七八九"
_TIMES = frozenset(("天", "小时", "个小时", "分钟", "个月"))
# Classifiers behind which no name goes on: 四五八例, 八五四六人, 二七○七个; but 三六○人 may be that company's.
_CASES = frozenset(
    words_of("例 人次 户 张 辆 人 件 名 个 处 座 间 家 位 票 场 宗 栋 头 只 艘 架 架次 种 笔 台 套 株 棵 席")
)
# 五一|三天假期, 六一|三场演出: feasts before a number of their own.
_FEASTS = ("五一", "六一", "七一", "八一", "三八", "五四")
_OF_FEASTS = frozenset(words_of("天 日 个 场 期 次 大 项 档 晚 条 部 种"))
_BRANDS = frozenset(words_of("三六○ 三六〇 三六零 一○一 一〇一 一零一 一○四 一一一一 五一八 七一一"))
_PRICES = "近逾超破约价租薪至到达"
_PRICE_ENDS = "，,。；;、！!？?\n元蚊"
_ITEM_ENDS = "\n。；;：:"


def read_placed(folded: str, raw: str, start: int, stop: int) -> Numeral | None:
    """The number whose Han digits go on behind a point or with a full-width zero.

    Args:
        folded: The folded text.
        raw: The same text as written.
        start: Offset of the first numeral.
        stop: Where the run of Han numerals ends; a character of :data:`GOES_ON` stands there.

    Returns:
        The whole number; an unsound one where nobody can say what it is, so that its tail is none either; None where
        the number ends before the sign.
    """
    text = folded[start:stop]
    zeroed = folded[stop] == "0"
    if zeroed:
        whole = _WITH_ZERO().match(raw, start)
        if whole is None or whole.end() <= stop:
            return None
        text, stop = whole.group().replace("０", "○"), whole.end()
    part = _PART().match(folded, stop + 1) if folded[stop] in POINTS else None
    if part is None:
        return _sized(folded, start, stop, text) if zeroed else None
    end = part.end()
    if folded[start - 1] in _ORDERS:
        return _unsound(start, end)
    number = _sized(folded, start, end, f"{text}点{part.group().replace('0', '○')}")
    strong, weak = _measured(folded, number)
    if _is_item(folded, start, stop):
        return _unsound(start, number.end) if strong and number.sound else None
    if folded[number.end] in _NO_MORE:
        rest = _REST().match(folded, number.end)
        return _unsound(start, rest.end() if rest is not None else number.end)
    if folded[stop] in _DAY_SIGNS and number.scale == ONE and folded[end] not in _RATES:
        return _unsound(start, end)
    if folded[number.end] in TO and number.sound and folded[stop] not in _DAY_SIGNS:
        return number  # 三‧五至四万人
    if strong or (weak and not _DAY().fullmatch(folded, start, end)):
        return number
    return _unsound(start, number.end)


def _measured(folded: str, number: Numeral) -> tuple[bool, bool]:
    """Whether a unit of its own stands behind a number, and whether any does."""
    found = unit_at(folded, number.end)
    strong = number.scale > ONE or folded[number.end] in _SPECIAL or (found is not None and found[1].strong)
    return strong, found is not None


def _sized(folded: str, start: int, end: int, text: str) -> Numeral:
    """The number of some digits with the magnitude behind them."""
    stop = run_end(folded, end) if folded[end] in _SIZES else end
    size = folded[end:stop]
    value = (
        Decimal(_digits_of(text)) if text.strip(_DIGITS_ONLY) == "" and not size else evaluate(text + size)
    )
    padded = text[0] in _ZEROS and text[1:2] not in ("点", "")
    if value is None or padded or (stop > end and size.strip("万亿兆")):
        return _unsound(start, stop)
    scale = evaluate("一" + size) if size else None
    if scale is None:
        scale = ONE
    return Numeral(start, stop, Style.HAN, unpadded(value) if size else value, scale=scale)


def _digits_of(text: str) -> str:
    """Han digits as Arabic ones."""
    return "".join(str(DIGITS[char]) for char in text)


def _unsound(start: int, end: int) -> Numeral:
    return Numeral(start, end, Style.HAN, None, sound=False)


def _is_item(folded: str, start: int, stop: int) -> bool:
    """Whether a numeral and its point may be the mark of an item: 一．五百名學生, 二.三大亮点."""
    return (
        folded[stop] == "."
        and folded[start] not in _ZEROS
        and stop - start < 3
        and folded[start - 1] in _ITEM_ENDS
    )


def read_priced(folded: str, start: int, end: int) -> Numeral | None:
    """The price of 呎價近萬二 (12,000), whose 一 Hong Kong leaves out; None where 万 begins another word.

    Args:
        folded: The folded text.
        start: Offset of the 万.
        end: Where the run of Han numerals ends.
    """
    if end - start != 2 or folded[start - 1] not in _PRICES or folded[end] not in _PRICE_ENDS:
        return None
    digit = DIGITS.get(folded[start + 1], 0)
    return Numeral(start, end, Style.HAN, Decimal(10_000 + 1000 * digit)) if digit > 1 else None


def is_decimal(folded: str, raw: str, start: int) -> bool:
    """Whether the Han digits at ``start`` are decimals of an Arabic number before their point: ０．三元, 3．五億."""
    return raw[start - 1] != "." and folded[start - 2] in "0123456789"


def measures_placed(folded: str, start: int, end: int) -> bool:
    """Whether three Han digits or more are a quantity: 一二○度, 三五○公里; 一○一大樓 and 二二八家屬 are names.

    Args:
        folded: The folded text.
        start: Offset of the first digit.
        end: Where the digits end.
    """
    if end - start > _LONGEST or folded[start] in _ZEROS or folded[start:end] in _COUNTING:
        return False
    if end - start == _PAIR and folded[start + 1] == "一":
        return False  # 唯一|一家, 老三|一个月
    found = unit_at(folded, end)
    if folded[end] == "度" or found is None:
        return folded[end] == "度"
    if end - start == _PAIR + 1 and found[0] in _OF_FEASTS and folded.startswith(_FEASTS, start):
        return False
    if found[0] in _CASES:
        return folded[start:end] not in _BRANDS
    return found[1].strong or found[0] in _TIMES
