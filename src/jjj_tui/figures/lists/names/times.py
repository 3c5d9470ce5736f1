"""Times and comparisons that are the names of a list: 2022年、2023年营收分别为, 同比、环比分别增长."""

import re

from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.rarely import Rarely

# 19时至次日1时: a stretch of the day is one name.
_CLOCK = "[0-9]{1,2}[时点](?:[0-9]{1,2}分)?"
_UNIT = (
    f"(?:(?:次日|凌晨|上午|下午|晚上?|早上?){_CLOCK}|{_CLOCK})(?:[-—~～至到](?:次日|翌日)?{_CLOCK})?|[12][0-9]{{3}}年?[-—~～至到][12][0-9]{{3}}年(?=(?:、|以及|[和与及])[12][0-9]{{3}}年?[-—~～至到])|(?<=[、和与及])[12][0-9]{{3}}年?[-—~～至到][12][0-9]{{3}}年|"
    "(?:(?:[12][0-9]{3}|(?<![0-9])1[0-3][0-9])年|[今去前明后上本当]年)(?:上半年|下半年|前[一二三]个?季度|第?[一二三四]季度?|[首次末]季|[0-9]{1,2}[-—至][0-9]{1,2}月|[0-9]{1,2}月(?:[0-9]{1,2}日|份|末|底)?|年?末|年?底|度)?"
    "|[12][0-9]{3}(?=(?:、|以及|[和与及/])[12][0-9]{3})|(?<![0-9])1[0-3][0-9](?=(?:、|以及|[和与及])1[0-3][0-9][年、])"
    "|[0-9]{1,2}月(?:[0-9]{1,2}日|份|末|底)?|[0-9]{1,2}日|第?[一二三四]季度?末?|第[一二三](?=(?:、|以及|[和与及])第[二三四](?:季|[、和与及]第))|[首次末]季|[上下]半年|前[一二三]个?季度"
    "|(?<!第)[一二三](?=(?:(?:、|[和与及])[二三四]){1,3}季度?)"
    "|[上本当下][月周]|[当次昨今明]日|[昨今明]天|(?:周|星期|礼拜)[一二三四五六日]|十?[一二三四五六七八九十]月"
)
_JOINT = "(?:、|以及|[和与及/])"
# 截至2023年及2024年12月31日|止年度|及截至2025年8月31日止八个月: what ends on such a day.
_UNTIL = "(?:止(?:年度|财年|财政年度|半年度?|季度|[0-9一二三四五六七八九十]{1,2}个月)(?:期间)?)?"
_LIST = Rarely(f"(?:{_UNIT})(?:{_UNTIL}{_JOINT}(?:截[至止])?(?:{_UNIT}))+{_UNTIL}")
_ONE = Rarely(_UNIT)
# 2021年至2023年, 2021—2023年, 1—3月: each of them, where the figures are as many.
_STRETCH = Rarely(
    "((?<![0-9])1[0-3][0-9]|[12][0-9]{3})年?(?:[-—~–]|至|到)(1[0-3][0-9]|[12][0-9]{3})年|(?<![0-9])([0-9]{1,2})月?(?:[-—~–]|至|到)([0-9]{1,2})月"
)
# 第一至第四季度, 周一至周五
_ROW = Rarely(
    "第?([一二三])(?:季度?)?(?:至|到|[-—~])(?:第)?([二三四])季度?|(?:周|星期)([一二三四五])(?:至|到|[-—~])(?:周|星期)?([二三四五六日])"
)
_QUARTERS, _DAYS = "一二三四", "一二三四五六日"
# 去今两年, 今明两天
_TWO_YEARS = Rarely("([去今明昨])、?([今明后])两?([年天日])")
_SIGN = Rarely("[年月日季周天期拜]|半年|时")
_AGAINST_SIGN = Rarely("[比较按增]")
_AGAINST = Rarely(
    f"(?P<a>同比|环比|按[年月季周]|[年月季周]增(?![率长]))(?:增长率?|增速)?{_JOINT}(?P<b>同比|环比|按[年月季周]|[年月季周]增(?![率长]))(?:增长率?|增速)?(?=[均也已又将则]?$)"
    f"|较(?![大高快多好小低少长短强弱])(?P<c>[^，,、0-9]{{1,10}}?){_JOINT}较?(?P<d>[^，,、0-9]{{1,10}})$"
)
_SO_MANY = Rarely(
    "[两二三四五六七八九](?:年(?![级期内来前后多])|个?(?:年头|年份|年度|时[点段间]点?|节点|季度|月份?))的?"
)


def time_names(folded: str, raw: str, start: int, end: int, count: int) -> tuple[list[str], int, int] | None:
    """Times named in a row, as many as there are figures.

    Returns:
        The times as written, and where their row begins and ends; None when there is none of that length.
    """
    if _SIGN().search(folded, start, end) is None:
        return None
    for match in _LIST().finditer(folded, start, end):
        times = [raw[one.start() : one.end()] for one in _ONE().finditer(folded, *match.span())]
        if folded.find("止", *match.span()) > 0:
            times = _with_days(folded, raw, match)
        if len(times) == count == len(set(times)):
            year = next((time.lstrip("0123456789")[:1] for time in times if not time.isdigit()), "")
            bare = len(times[0]) == 1  # 一、二、三季度
            if bare or (times[0][0] == "第" and len(times[0]) == 2):
                if len(times[-1]) == 2 and not bare:
                    continue  # 第一、第二、第三、第四名
                times = [time + times[-1][len(time) :] for time in times]  # 第三、第四季
            return [time + year if time.isdigit() else time for time in times], *match.span()
    for match in _STRETCH().finditer(folded, start, end):
        first, last = match.group(1, 2) if match.group(1) else match.group(3, 4)
        if int(last) - int(first) + 1 == count:
            written = raw[match.end() - 1]
            return [f"{value}{written}" for value in range(int(first), int(last) + 1)], *match.span()
    for match in _ROW().finditer(folded, start, end):
        first, last = match.group(1, 2) if match.group(1) else match.group(3, 4)
        row = _QUARTERS if match.group(1) else _DAYS
        if row.find(last) - row.find(first) + 1 == count > 1:
            return _each_of_row(raw, match, row[row.find(first) : row.find(last) + 1]), *match.span()
    if count == 2 and (pair := _TWO_YEARS().search(folded, start, end)):
        unit = raw[pair.start(3)]
        return [raw[pair.start(1)] + unit, raw[pair.start(2)] + unit], *pair.span()
    return None


def _with_days(folded: str, raw: str, match: re.Match[str]) -> list[str]:
    """The times of a row, each with the day on which its months end: 截至2024年及2025年|6月30日|止六个月."""
    times: list[str] = []
    day, until = "", len(folded)
    for one in reversed(list(_ONE().finditer(folded, *match.span()))):
        time, behind = one.group(), one.end()
        if time[-1] == "年" and day and folded.find("截", behind, until) < 0:
            times.append(raw[one.start() : behind] + day)
        else:
            times.append(raw[one.start() : behind])
            months = folded[behind] == "止" and folded.find("个月", behind, behind + 5) > 0
            day = raw[folded.find("年", one.start(), behind) + 1 : behind] if months else ""
        until = one.start()
    return times[::-1]


def _each_of_row(raw: str, match: re.Match[str], row: str) -> list[str]:
    """Each quarter, or each day, of a stretch, as it would be written alone."""
    start, end = match.span()
    if match.group(1):
        named = raw[start] if raw[start] == "第" else ""
        return [named + char + raw[match.end(2) : end] for char in row]
    return [raw[start : match.start(3)] + char for char in row]


def behind_years(folded: str, start: int, end: int, count: int) -> int:
    """Where the words end that say how many years were named (2000年、2010年、2020年|三个年头); ``start`` where none do."""
    told = _SO_MANY().match(folded, start, end) if folded[start] in UP_TO_TEN else None
    return told.end() if told and UP_TO_TEN[told.group()[0]] == count else start


def names_several_times(folded: str, start: int, end: int) -> bool:
    """Whether a stretch names times in a row (2021年、2022年收案、结案)."""
    return _SIGN().search(folded, start, end) is not None and _LIST().search(folded, start, end) is not None


def compared_names(folded: str, raw: str, start: int, end: int) -> tuple[list[str], int] | None:
    """Two things that a change is measured against (同比、环比), directly before ``end``, and where they begin."""
    start = max(start, end - 26)
    if _AGAINST_SIGN().search(folded, start, end) is None:
        return None
    match = _AGAINST().search(folded, start, end)
    if match is None:
        return None
    if match.group("a"):
        return [raw[slice(*match.span("a"))], raw[slice(*match.span("b"))]], match.start()
    mark = raw[match.start()]
    return [mark + raw[slice(*match.span("c"))], mark + raw[slice(*match.span("d"))]], match.start()
