"""Where the last of the names ends that a clause of their own is about: 货运量、日均客流|也双双走高，分别完成…."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.phrases.right_phrases import right_phrase
from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.figures.tables.heads import head_start, measures, place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# What says of all names at once how they went.
_ALIKE = Rarely(
    "双双|齐齐|齐(?=[涨跌升降增减创])|同步(?!率)|持续|继续|再[度次创现]|稳步|一[升增涨降减跌]一[升增涨降减跌]|明显|显著|大幅|小幅"
    "|(?<![日月年季周人户平亩单场次店])均(?![价值衡线胜安摊])|(?<![首成古国江])都(?!市)|皆|也(?!门)|全部|全线|领[涨跌升](?!股)|收[涨跌升](?![幅停盘])|走[强弱高低]"
)
# 日均, 户均, 人均: what stands behind is still the name.
AVERAGED = "日月年季周人户亩单场次店"
# How it went with all of them, and what else is no part of a measure.
_HOW = Rarely(
    "最|同样|尤其|尤为|分[居列]|也|亦|更|较|均|都|皆|双双|持续|继续|不断|有所|录得|出现|呈|走|[屡再又三连]?创|保持|仍|再|则|[明显]显|突出|居|领先|惊人|可观|喜人|不俗|不小"
)
# What ranks the names before it, and how many of the first of them are told of: 位居前三位的|日均客流.
RANKS = Rarely(
    "分[列居]|位居|.身前[二三四五六七八九十百]|[居位列]前|排[名在]|位列|名列|居首|领先|进入前|包揽|囊括"
)
_JOINTS = "和与及"
# 甲、乙用户|较多
_DEGREES = "较最更很偏稍略也不大至居为增减"
_MOST = Rarely("最[高低大小多少强快慢]|较[高低大小多少]|[居靠]前|前[0-9二三四五六七八九十]{1,2}[名位]")
_WON = ("荣获", "勇夺", "斩获", "喜获")
_FIRST = Rarely("(?:其中)?(?:位?[居列]|排名?在?|名列)?前(?P<number>[二两三四五])(?:[位名家个者项]|大|强)?的?")


def first_of(head: str, count: int) -> int:
    """Where what is measured begins behind 前三位, where so many of the first names are told of; 0 where it is not so."""
    match = _FIRST().match(head)
    return match.end() if match and UP_TO_TEN[match.group("number")] == count else 0


def measured_behind(folded: str, raw: str, start: int, end: int) -> str:
    """What is measured of names that a clause of their own is about (法国与荷兰|的订单额|同样回落); nothing where none is told.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the last of the names ends.
        end: Where the clause ends.
    """
    begin, stop, _ = right_phrase(folded, start, end)
    if begin == stop:
        begin, stop = start + folded.startswith("的", start), end  # 老挝、泰国|的涨幅最为显著
    if told := _HOW().search(folded, begin + 1, stop):
        stop = told.start()
    return raw[begin:stop] if measures(folded, begin, stop) else ""


def before_predicate(folded: str, start: int, end: int) -> int:
    """The end of the name that begins at ``start``, in front of what is said of all of them."""
    if alike := _ALIKE().search(folded, start + 2, end):
        end = alike.start()
    if ranks := RANKS().search(folded, start + 2, end):
        end = ranks.start()  # 三星手机出货量|居前两位
    stop = right_phrase(folded, start, end)[1]
    stop += end - stop == 2 and folded[stop] == "偏"  # 数量|偏少
    if end - stop == 1 and stop - start > 1 and folded[stop] in "多少":
        if folded[stop - 1] not in _DEGREES or head_start(folded, start, stop - 1) == start:
            return end  # 破损和件数短少, 撒漏和数量偏少
        stop -= 1  # 用户|较多
    if start < stop < end and folded[stop] in _JOINTS:
        stop = max(stop, right_phrase(folded, stop + 1, end)[1])  # 批发|和零售业|分列前三
    while start < stop < end and folded[stop] == "均" and folded[stop - 1] in AVERAGED:
        further = right_phrase(folded, stop + 1, end)[1]
        if further <= stop + 1:
            break
        stop = further
    stop -= stop - start > 1 and folded[stop - 1 : stop + 1] in _WON  # 王五|荣获一等奖
    if stop < end and (placed := place_end(folded, start, end)) > stop:
        return placed  # 马来西亚, and no 马|来
    return stop if stop > start else end


def best_of(folded: str, raw: str, start: int, end: int, name: str) -> str:
    """What those of a clause are the first of (浓度|最低的三市是甲、乙和丙); nothing where it tells of no such measure.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the clause begins.
        end: Where it ends.
        name: The first of those it names.
    """
    told = _MOST().search(folded, start + 2, end)
    if told is None or folded.find(fold(name), start, end) < told.end():
        return ""
    begin, stop, _, _ = left_phrase(folded, start, told.start())
    for word in ("城市", "地区"):
        if (placed := folded.rfind(word, begin, stop)) >= 0:
            begin = placed + 2
    whole = stop == told.start() and folded[stop - 1] != "幅" and measures(folded, begin, stop)
    begin -= folded[begin - 1] in "一二三四五" and begin > start  # 二氧化硫
    return raw[begin:stop] if whole else ""
