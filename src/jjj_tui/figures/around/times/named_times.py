"""The times that a text names: years, quarters, months and stretches of them."""

import re

from jjj_tui.figures.around.times.times_aside import ASIDE_HEADS, is_aside
from jjj_tui.figures.measures.prison_terms import SENTENCED, is_sentence
from jjj_tui.figures.numbers.months import FIRST, is_before
from jjj_tui.figures.numbers.years import short_year
from jjj_tui.rarely import Rarely

_TO = "[-—–~～至到]{1,2}"
_DAY = "[0-9]{1,2}日(?:[0-9]{1,2}时)?(?:[0-9]{1,2}分)?"
# Behind the number of a month; 13日20时 and 13日20时至15日8时 as a whole.
_MONTH = f"(?:月(?:{_DAY}(?:{_TO}(?:[0-9]{{1,2}}月)?{_DAY})?|[份底末]|{_TO}[0-9]{{1,2}}月份?)?|{_TO}[0-9]{{1,2}}月份?)"
# Not 于去年二月: when something was done, the figures told later in its sentence were not so yet.
_HAN_MONTH = "(?:十[一二]?|[一二三四五六七八九])"
_MONTHS = "[0-9一二三四五六七八九十]{1,2}个?月份?"
_YEARS = "[今去前明上本当]"
# A year that begins in one and ends in the next: 2025/26财政年度, 二零二五/二六年度; and several of them.
_HAN_YEAR = "[零〇○一二三四五六七八九]"
_SPLIT = "[/／][0-9]{2}(?:(?:财政?|学|会计)?年度?|赛季)"
_PERIOD = re.compile(
    f"[0-9今去前首头明上本当下第一二三四报年全](?:"
    # One pattern for what may follow a year, for it takes long to compile.
    f"(?:(?<=[12])[0-9]{{3}}学?年|(?<=[一二])[零〇○一二三四五六七八九]{{3}}年|年(?!线)(?<={_YEARS}年)|(?<![0-9.,].)((?<=1)[0-3][0-9]|(?<=[3-9])[0-9])学?年(?!代))"
    f"(?:以来|[底末初]|全年|[上下]半年|[前首][一二三]?个?季度?|第?[一二三四1-4]季度?|[0-9]{{1,2}}{_MONTH}(?:{_TO}[12][0-9]{{3}}年[0-9]{{1,2}}月)?|(?<!于[今去前明]年){_HAN_MONTH}{_MONTH}|[{FIRST}]{_MONTHS}|{_TO}(?:[12][0-9]{{3}}|1[0-3][0-9]|[3-9][0-9])年)?"
    f"|(?<=[0-9])(?:(?<=[12])[0-9]{{3}}(?:{_SPLIT}(?:{_TO}[12][0-9]{{3}}{_SPLIT})?|{_TO}[12][0-9]{{3}}年)|(?<=1)(?<![0-9.,].)([0-3][0-9]){_TO}1[0-3][0-9]年|(?<![0-9]{{2}})[0-9]?{_MONTH})"
    f"|年(?<=全年)|(?<=[{FIRST}]){_MONTHS}"
    f"|{_HAN_YEAR}{{3}}[/／]{_HAN_YEAR}{{2}}年度?(?<=年度)"
    "|半年(?<=[上下]半年)|季(?<=[一二三四]季)(?<![前上下每单这那同].季)度?|季(?<=[首本上当今]季)度?|月(?<=[本上当]月)(?<![原基日资成]本月)|(?<=第)(?:[一二三四]|(?<![》”」』集目剧艺漫]第)[1-4])季度?|(?<=[前首])[二两三]个?季度?"
    "|(?<=[前上])(?<!对上)一季度?|(?<=报)告期内|(?<=年)末)"
)
# 截至9月末: what leads up to a time is written with it.
_UNTIL = ("截至", "截止", "截至到", "截止到")
# Every time has one of these within its first twelve characters, and goes on for at most thirty.
_PERIOD_SIGN = re.compile(
    "[年月季期](?:(?<=[0-9今去前明上本当全半零〇○一二三四五六七八九十告首学政赛].)"
    f"|(?=末)|(?<=个.)(?:(?<=[{FIRST}]...)|(?<=[{FIRST}]....)))"
)  # 年末 stands alone
# 订位满到9月底: how long something lasts, not when anything was.
_UP_TO = frozenset(("满到", "排到", "订到", "延到", "延至", "排至", "订至"))
_SHORT_BEFORE, _LONGEST_BEFORE = 7, 11  # but 2016—2020年
_LONGEST_BEHIND = 30
SPANS = frozenset("-—–~～至到/／")
# 2025年一至|三季度; but 一季度至三季度 is two.
_QUARTER_FROM = Rarely("(?:(?:[12][0-9]{3}|[今去前明当])年)?(?:第?[一二三])[至到]$")
# What ends in one of these may lead up to a time, or to months that are none.
_ASKED_ENDS = SENTENCED.union("至止到年")


def find_periods(folded: str) -> list[tuple[int, int]]:
    """Every time that the text names, in order; looked for only around the signs of one."""
    found = []
    behind = 0
    for sign in _PERIOD_SIGN.finditer(folded):
        at = sign.start()
        if at < behind:
            continue
        opens = at - (_LONGEST_BEFORE if folded[at - 5] in SPANS else _SHORT_BEFORE)
        match = _PERIOD.search(folded, opens if opens > behind else behind, at + _LONGEST_BEHIND)
        if match is not None and match.start() <= at:
            begin, behind = match.span()
            if match.lastindex:
                year = match.end(match.lastindex)
                if folded[year] != "学" and not short_year(folded, begin, year):
                    behind = year + 1
                    continue  # 历时113年
                begin -= 2 * folded.endswith("民国", 0, begin)
            if folded[begin] not in FIRST or not is_before(folded, begin):
                if folded[begin - 1] in _ASKED_ENDS:
                    if _is_term(folded, begin) or folded[begin - 2 : begin] in _UP_TO:
                        continue
                    if folded.endswith(_UNTIL, 0, begin):
                        begin = folded.rfind("截", 0, begin)
                    elif folded[begin] in "第二三四":
                        begin = _from_quarter(folded, begin)
                if folded[behind] in ASIDE_HEADS and is_aside(folded, begin, behind):
                    continue
                found.append((begin, behind))
    return found


def _from_quarter(folded: str, begin: int) -> int:
    """Where a stretch of quarters begins that ends in the one at ``begin``: 今年一至|三季度."""
    led = _QUARTER_FROM().search(folded, max(0, begin - _LONGEST_BEFORE), begin)
    return led.start() if led is not None else begin


def _is_term(folded: str, begin: int) -> bool:
    """Whether months are a sentence, or the second part of a term: 判6月, 判刑1年6月, never 2026年6月."""
    if folded[begin - 1] != "年":
        return folded[begin - 1] in SENTENCED and is_sentence(folded, begin)
    return folded[begin - 2].isdigit() and folded[begin - 3] in SENTENCED
