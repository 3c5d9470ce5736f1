"""Names that nothing parts: 一二三产业, 东中西部, 汽柴油, 男女选手, 上下半年."""

from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase
from jjj_tui.figures.around.vocabulary.subject_signs import SCOPES
from jjj_tui.figures.lists.names.times import time_names
from jjj_tui.figures.lists.names.unjoined import Names
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.heads import place_end
from jjj_tui.rarely import Rarely

_HOURS = frozenset(("峰平谷", "尖峰平谷", "峰谷", "峰谷平", "峰平", "平谷"))
_BEASTS = frozenset(words_of("猪牛羊禽 猪牛羊鸡 猪牛羊 牛羊禽 猪羊 牛羊 猪禽"))
_OF_BEASTS = frozenset("肉出存饲产")  # 猪、牛、羊|肉产量, 猪、牛、羊|出栏
_OTHERS = words_of("大中小 小中大 老中青 高中低 低中高 上中下 前中后 早中晚 东中西 男女 甲乙 甲乙丙 甲乙丙丁")
_ROWS = _HOURS | _BEASTS | frozenset(_OTHERS)

# A noun said once of opposites: 一、二、三等奖, 男、女运动员, 汽、柴油.
OPPOSED = "一二三四五六七八九十甲乙丙丁男女城乡东西南北中上下前后左右大小高低长短老幼内外雌雄正副主客早晚春夏秋冷热轻重汽柴进出公母金银铜特新旧快慢昼夜干湿软硬远近深浅"
# What is numbered in such a row: 一、二|季度, 一、二|期.
_DIGITS, _NUMBERED = frozenset("一二三四五六七八"), frozenset("季期批线类产等级")
# What each of a row is, said once behind them: 一二三|产业, 东中西|部, 汽柴|油, 上下|半年.
_CLASSED = (
    "(?P<row>一二三四|一二三|二三四|一二|二三|三四)(?P<noun>产业|产(?![品量值能])|季度|级|线|类|期|批|等(?=奖))"
    "|(?P<pair>汽柴(?=油)|本外(?=币)|(?<![国境省市海区校院岛县厂])内外(?=[资销贸需])|公私(?=募)|出入(?=境)|早中?晚(?=稻|高峰)|夏秋(?=粮)"
    "|上中?下(?=游|旬)|上下(?=半年)|(?:东中?|(?<!东)中)西(?=部)|正负(?=极)|增减(?=持)|(?<!大)中小(?=学)|大中小微?(?=型)|高中低(?=[端档])|南北(?=[方向])|冠亚季(?=军)|冠亚(?=军)|初高(?=中)|客货(?=运)"
    "|男女(?=[生性童队排篮足单团]|双(?!方)))(?P<kind>半年|高峰|.)"
    "|(?P<place>[国境省市海区校院岛县厂])(?P<sides>内外)(?![资贸销])"
)
_RUN_TOGETHER = Rarely(_CLASSED)
_PAIRED = frozenset(("男女", "女男"))
# Of these what is measured may follow at once: 男女|选手, 沪深|股市成交额.
_BARE = Rarely(
    "男女|城乡|新老|老中青|高中低|大中小|沪深北|沪深|京津冀|苏浙沪|江浙沪|夏秋|早晚(?=稻)"
    "|油气(?=产[量能]|储量|探明)|粮棉(?=[产总单播])|肉蛋奶?(?=[产总])|水电气?(?=[价费])"
)
# 男女比例, 沪深两市合计, 京津冀协同: of what is between them, or of all.
_BETWEEN = "比差间之贸班合关跨双混携共联协等三两二城一统融"
_TIMES = ("季度", "半年")
_LONGEST_HEAD = 10
_NEAR = 30


def run_together(folded: str, raw: str, start: int, end: int, count: int) -> Names | None:
    """The names of a row without joints, as many as there are figures; None where there is none.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the words before the predicate begin.
        end: Where the predicate begins.
        count: How many figures there are.
    """
    found = _classed(folded, raw, start, end, count) or _bare(folded, raw, start, end, count)
    if found is None or (
        folded[start - 1] in "，," and time_names(folded, raw, max(0, start - _NEAR), start - 1, count)
    ):
        return None  # 2023年、2024年，男女生占比分别为: of each year
    return found


def is_run_together(folded: str, start: int, end: int) -> bool:
    """Whether there is such a row, of whatever length (国内外旅游收入, 早晚稻产量)."""
    return (
        _RUN_TOGETHER().search(folded, start, end) is not None
        or _BARE().match(folded, start, end) is not None
    )


def _classed(folded: str, raw: str, start: int, end: int, count: int) -> Names | None:
    """Names whose class is said behind the last of them (一二三|产业), or before the first (国|内外)."""
    match = _RUN_TOGETHER().search(folded, start, end)
    if match is None:
        return None
    at, stop = match.span()
    if match.group("place"):
        names = [raw[at] + char for char in raw[at + 1 : stop]]
    else:
        row = "row" if match.group("row") else "pair"
        names = [char + raw[match.end(row) : stop] for char in raw[at : match.end(row)]]
    lead = _lead(folded, start, at)
    if len(names) != count or lead < 0:
        return None
    if match.group().endswith(_TIMES):
        return Names(names, raw[lead:at] + raw[stop:end], "time")
    return Names(names, raw[stop:end].removeprefix("的"), lead=raw[lead:at])


def _bare(folded: str, raw: str, start: int, end: int, count: int) -> Names | None:
    """Names of one character before what is measured of each (男女|选手)."""
    if _BARE().search(folded, start, end) is None:
        return None
    at = max(start, place_end(folded, start, end))
    at += next((len(word) for word in SCOPES if folded.startswith(word, at, end)), 0)
    match = _BARE().match(folded, at, end)
    if match is None or match.end() - at != count:
        return None
    stop = match.end()
    if not 1 < end - stop <= _LONGEST_HEAD or folded[stop] in _BETWEEN:
        return None
    begin, until, _, verb = left_phrase(folded, stop, end)
    if (begin, until, verb) != (stop, end, NO_VERB):
        return None
    return Names(list(raw[at:stop]), raw[stop:end], lead=raw[start:at])


def _lead(folded: str, start: int, at: int) -> int:
    """Where the noun begins that stands before a row (全省|汽柴油); -1 where something else does."""
    if at == start:
        return start
    at -= folded[at - 1] in "第的" and at - start > 1
    begin, stop, _, _ = left_phrase(folded, start, at)
    return begin if stop == at and "、" not in folded[start:at] else -1


def opposed_behind_place(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the first of a row of opposites begins behind a place (国内|汽、柴油); 0 where there is no such row.

    Args:
        folded: The folded text.
        spans: Where each of them begins and ends.
    """
    start, end = spans[0]
    at, last = end - 1, spans[-1][0]
    if at > start + 1 and spans[-1][1] - last == 1 and folded[at] + folded[last] in _PAIRED:
        return at  # 全市出生人口|男、女
    if at <= start or spans[-1][1] - last < 2 or folded[at] not in OPPOSED or folded[last] not in OPPOSED:
        return 0
    if any(b - a > 1 or folded[a] not in OPPOSED for a, b in spans[1:-1]):
        return 0
    if folded[at] in _DIGITS and folded[at - 1] != "第" and folded[last + 1] in _NUMBERED:
        return at  # 公司|一、二季度
    return at if folded[start:at] in SCOPES or place_end(folded, start, at) == at else 0


def row_of_characters(folded: str, spans: list[tuple[int, int]]) -> str:
    """The row that names of one character form whose last is followed by what all share (峰、平、谷|时段电价); or nothing.

    Args:
        folded: The folded text.
        spans: Where each of them begins and ends.
    """
    if any(b - a > 1 for a, b in spans[1:-1]) or spans[-1][1] - spans[-1][0] < 2:
        return ""
    row = folded[spans[0][1] - 1] + "".join(folded[a] for a, _ in spans[1:])
    return row if row in _ROWS else ""


def stands_apart(row: str, after: str) -> bool:
    """Whether each of a row is a name of one character, whatever follows: hours always, beasts before what they give.

    Args:
        row: The row.
        after: The character behind it.
    """
    return row in _HOURS or (row in _BEASTS and after in _OF_BEASTS)
