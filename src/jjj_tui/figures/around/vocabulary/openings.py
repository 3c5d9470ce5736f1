"""What opens a phrase and is no part of it: times, connectives, quotation marks."""

import re

from jjj_tui.figures.tables.grammar import CIRCUMSTANCE, characters, heads, holds, starts_with
from jjj_tui.figures.tables.heads import place_end
from jjj_tui.figures.tables.joins import GLUED, OPENINGS

# A year, also of the Republic (民国99年, 113年; of two digits only before a part of it), and the end of several.
_ROC = "民国(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})|1[0-3][0-9]|[3-9][0-9](?=年(?![代期]))"
_SPAN = "[-—–~～至到](?:[12][0-9]{3}|1[0-3][0-9]|[3-9][0-9](?=年))"
_DATE = re.compile(
    CIRCUMSTANCE
    + r"|第[1-4]财?季度?|第[一二三四五六七八九十]{1,2}(?:名|位|高)?[为是]|[一二三](?:、[二三四]){1,3}季度"
    rf"|[自至]?(?:[12][0-9]{{3}}|[〇零一二三四五六七八九]{{4}}|{_ROC})(?:{_SPAN})?(?:学年|财年|会计年|年代|年(?!期))(?:度(?!假)|全年|底|末|初|以来|起(?![诉重伏薪飞点步]))?(?:{_SPAN}(?:学?年度?|$))?(?:[0-9]{{1,2}}[-—至到](?=[0-9]{{1,2}}月))?"
    r"|(?<![\u4e00-\u9fff、])(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十两几])|[0-9]{1,2}[、.](?![0-9]))"
    r"|(?<=[0-9][年月天日周时钟季秒])[内间](?![隔歇断接部地蒙陆需河资销])"
    rf"|(?:[12][0-9]{{3}}|1[0-3][0-9]){_SPAN}$|[0-9]{{1,2}}[-—–~～至到][0-9]{{1,2}}月份?"
    r"|连续?[二两三四五六七八九十0-9]{1,3}个?(?:年|月|季度?|周|日|天|个交易日)"
    r"|(?<=[0-9一二三四五六七八九十两几百多余][年月天日周])[前后](?![者项台景期途锋沿述两面任身勤续备方端卫])"
    r"|[0-9]{1,2}年(?:以来|来|内|间|前|后)|十[一二三四五]五[”\"」]?(?:规划)?(?:期间|时期|[末初]期?)"
    r"|(?:首|前|头|近|过去|未来)(?:[0-9]{1,2}|[一二三四五六七八九十两几]{1,3})个?(?:月|年度?|季度?|周|日|天)(?:以来|[里来间内])?"
    r"|[一二三四五六七八九十两几]{1,3}(?:个月|年|天|周|季度?)(?:以来|之?[内前后](?!期)|来|间)|[12][0-9]{3}[/—–至-][0-9]{2}(?:学|财|财政|课税|赛|产|榨)?(?:年度?|季)起?(?:[至到—–-][12][0-9]{3}[/—–-][0-9]{2}(?:财|财政)?年度)?"
    r"|[一二][零〇○一二三四五六七八九]{3}[/／][零〇○一二三四五六七八九]{2}年度"
    r"|(?:[12][0-9]|3[01]|0?[0-9]|十?[一二三四五六七八九十])(?:月|日(?!游[游产线路团项旅])|号(?!线(?![上下])|机[组位坊]|楼|院|馆|井|炉|泊位|航站|高炉|码头|地块|[汽柴]油))(?:份|底|末|初|上旬|中旬|下旬|以来|期间|起(?![诉重伏薪飞点步降]))?(?:[-—–~～至到](?:[0-9]{1,2}|十?[一二三四五六七八九十])(?:月份?|日|号))?"
)
_DATE_HEADS = "自至民内间0123456789〇零一二三四五六七八九十第按扣剔撇排除不同可首前头近过未两几连后"
_MARKS = "，,。；;：:〔【［["
# A phrase that begins with none of these has nothing to be taken off its front.
OPENING_HEADS = characters(_DATE_HEADS, heads(OPENINGS), _MARKS)


def strip_openings(folded: str, start: int, end: int) -> int:
    """Where a phrase begins once times, connectives and quotation marks are taken off its front."""
    while start < end and (first := folded[start]) in OPENING_HEADS:
        if first in _DATE_HEADS and (date := _DATE.match(folded, start, end)):
            start = date.end()
            continue
        word = starts_with(OPENINGS, folded, start, end)
        if word:
            if len(word) == 1 and (glued(folded, start, end, word) or _is_word(folded, start, end, word)):
                return start
            if word in _PLACED and folded[end] == "以":
                return end  # 在拍卖会上|以1200万元成交: where, not what
            if (end - start == 3 or word == "后年") and _names_rest(folded, start, end, word):
                return start + (word == "后年")
            start = _past_bracket(folded, start, end) if word in "(（" else start + len(word)
        elif first in _MARKS:
            behind = _byline_end(folded, start, end) if first in _BRACKETS else start + 1
            if not behind:
                break
            start = behind
        else:
            break
    return start


_PLACED = frozenset("在于")
_LONGEST_NOTE = 24
# 〔记者…／台北报导〕 and its like, before what is told.
_BRACKETS = {"〔": "〕", "【": "】", "［": "］", "[": "]"}
_BYLINES = ("记者", "报导", "报道")


def _byline_end(folded: str, start: int, end: int) -> int:
    """Where the byline in brackets ends that opens a phrase; 0 where there is none."""
    close = folded.find(_BRACKETS[folded[start]], start, min(end, start + 2 * _LONGEST_NOTE))
    return close + 1 if close > 0 and holds(folded[start:close], _BYLINES) else 0


def _past_bracket(folded: str, start: int, end: int) -> int:
    """Past a bracket that opens a phrase and is closed in it: （不含税）|单价."""
    close = folded.find(")" if folded[start] == "(" else "）", start, min(end, start + _LONGEST_NOTE))
    return close + 1 if close > 0 else start + 1


# 收盘|价, 平均|值, 后来|者; 建成后|年产电池模组
_MEASURED_BY = "价率量额数值费者"
_EACH_YEAR = "产均销供发运收营加用处"


def _names_rest(folded: str, start: int, end: int, word: str) -> bool:
    """Whether a time or the like opens a noun (收盘价), or ends where it seems to begin (建成后年产)."""
    behind = start + len(word)
    if word == "后年":
        return behind < end and folded[behind] in _EACH_YEAR
    return end - behind == 1 and folded[behind] in _MEASURED_BY


# 在院256例, 在谈32个: a state of those counted, where 在院子里 is a place.
_STATES = "院治谈园网任租栏养管保医学店位产修审办"


def _is_word(folded: str, start: int, end: int, word: str) -> bool:
    """Whether 在 and one more character are all of a phrase, or 对 says with whom one trades (对美|出口)."""
    if word == "在":
        return end - start == 2 and folded[start + 1] in _STATES
    return word == "对" and _trades(folded, start + 1, end)


# Lands of one character, and what one has with a land.
_LANDS = "美日欧华非港澳台韩英法德俄印越泰"
_TRADE = (
    "进出口",
    "出口",
    "进口",
    "贸易",
    "投资",
    "援助",
    "顺差",
    "出超",
    "入超",
    "逆差",
    "外贸",
    "直接投资",
    "输出",
    "关税",
)


def _trades(folded: str, start: int, end: int) -> bool:
    at = place_end(folded, start, end)
    if at == start and at < end:
        at += folded[start] in _LANDS
    return at > start and folded.startswith(_TRADE, at, end)


def glued(folded: str, start: int, end: int, word: str) -> bool:
    """Whether a one-character opening is really the first character of a word (在校生, 对外贸易, 有色金属, 共享)."""
    words = GLUED.get(word)
    return words is not None and begins(words, folded, start + 1, end)


def begins(words: frozenset[str], folded: str, at: int, end: int) -> bool:
    """Whether one of the words, none longer than three characters, begins at ``at``."""
    if at >= end:
        return False
    return (
        folded[at] in words
        or folded[at : min(at + 2, end)] in words
        or (at + 2 < end and folded[at : at + 3] in words)
    )


QUOTES = {"“": "”", "「": "」", "『": "』"}
_LONGEST_QUOTED = 10


def past_quoted(folded: str, at: int, end: int) -> int:
    """Past quoted words and the 的 that makes a modifier of them; 0 where they are none."""
    close = folded.find(QUOTES[folded[at]], at, min(end, at + _LONGEST_QUOTED))
    return close + 2 if close > 0 and folded[close + 1] == "的" and close + 2 < end else 0
