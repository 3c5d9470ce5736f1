"""The line that says when and by whom an article was published."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

from jjj_tui.article.account import read_account
from jjj_tui.article.byline import is_person, is_reported, read_credit
from jjj_tui.article.dates import plain_date
from jjj_tui.article.dispatch import find_dispatch, is_bracketed
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_HAN_NUMBER = "[〇零○一二三四五六七八九十廿卅]"

# Signs that mean the same are one sign while a date is looked for: each set of Han characters costs a pattern a quarter of a
# millisecond.
_PLAIN = str.maketrans("（），：时時点點\u3000週禮", "(),::::: 周礼")

_WEEKDAY = "(?:星期|周|礼拜)[一二三四五六日天]"
_TIME = "(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?:[:分](?P<second>[0-5][0-9])?秒?)?"
_OFFSET = r"(?:\.[0-9]{1,6})?(?:Z|\ ?[+-][0-9]{2}:?[0-9]{2}(?![0-9:]))?"


def _dated(day: str) -> Rarely:
    """A day with what may stand around it: brackets, the day of the week on either side, the time."""
    return Rarely(
        rf"""(?x) [(\[]? (?:{_WEEKDAY}[,\ ]*)?
        {day}
        (?:\ ?\(?{_WEEKDAY}\)?)?
        (?:[\ T,]*(?:上午|下午|凌晨|晚上|晚|早上)?\ ?{_TIME}{_OFFSET})? [)\]]?"""
    )


def _han_year(written: str) -> int:
    return int("".join(str(_DIGITS[digit]) for digit in written))


def _han_number(written: str) -> int:
    """Days and months in Han numerals: 二十八, 廿八, 十, 三〇."""
    written = written.replace("廿", "二十").replace("卅", "三十")
    if "十" not in written:
        return _han_year(written)
    tens, _, ones = written.partition("十")
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)


class _Calendar(NamedTuple):
    """A way to write dates.

    Attributes:
        signs: One of these stands in every year of our time.
        pattern: The date, with the groups ``year``, ``month``, ``day`` and those of the time.
        year: Reads a year.
        number: Reads a month or a day.
    """

    signs: tuple[str, ...]
    pattern: Rarely
    year: Callable[[str], int]
    number: Callable[[str], int]


_CALENDARS = (
    _Calendar(
        ("19", "20"),
        _dated(
            r"(?P<year>(?:19|20)[0-9]{2})\ ?[-./年]\ ?(?P<month>[01]?[0-9])\ ?[-./月]"
            r"\ ?(?P<day>[0-3]?[0-9])(?![0-9])\ ?日?"
        ),
        int,
        int,
    ),
    _Calendar(
        ("民國", "民国"),
        _dated(
            r"(?:(?:中華|中华)?(?:民國|民国))?\ ?(?P<year>(?<=民國)1?[0-9]{2}|(?<=民国)1?[0-9]{2}|(?<=民國\ )1?[0-9]{2})\ ?年"
            r"\ ?(?P<month>[01]?[0-9])\ ?月\ ?(?P<day>[0-3]?[0-9])\ ?日"
        ),
        lambda written: int(written) + 1911,
        int,
    ),
    _Calendar(
        tuple(century + decade for century in "二一" for decade in "〇零○九"),
        _dated(
            rf"(?P<year>[〇零○一二三四五六七八九]{{4}})年(?P<month>{_HAN_NUMBER}{{1,3}})月(?P<day>{_HAN_NUMBER}{{1,4}})日"
        ),
        _han_year,
        _han_number,
    ),
)

# Labels of fields that tell when, by whom and how often; the value reaches to the next blank or label.
_SOURCE_LABELS = "来源|來源|稿源|信息来源|資訊來源|消息来源|消息來源|文章来源|文章來源|新闻来源|新聞來源|稿件来源|转自|轉自|来自|來自|出处|出處"
_OTHER_LABELS = (
    "作者|记者|記者|文/|撰文|责任编辑|責任編輯|责编|責編|编辑|編輯|审核|審核|校对|校對|点击|點擊|点击数|點擊數|阅读|閱讀|阅读量|閱讀量|浏览|瀏覽|浏览次数|"
    "瀏覽次數|访问量|訪問量|评论|評論|字号|字號|字体|字體|分享|分享到|分享至|打印|收藏|次"
)
_TIME_LABELS = (
    "发布时间|發布時間|發佈時間|发布日期|發布日期|發佈日期|发表时间|發表時間|发稿时间|發稿時間|更新时间|更新時間|更新日期|公布日期|公布时间|公布時間|最后更新|最後更新|时间|時間|日期|"
    "发布于|發布於|發佈於|更新于|更新於|发布|發布|發佈|刊登日期|上传时间"
)
_SOURCE = Rarely(rf"(?:{_SOURCE_LABELS})[:：][ \u3000]*(?P<source>[^ \u3000:：|｜丨。；]{{1,40}})")
_WITHOUT_YEAR = Rarely(
    r"[01]?[0-9](?:月[0-3]?[0-9]日|[-/][0-3]?[0-9])(?:[ \u3000]*[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?)?"
)
_ZONE = Rarely("北京时间|北京時間|GMT[+]?0?8?|HKT|CST|UTC[+]?0?8?")
_SHEET = Rarely("第 ?[0-9A-Z]{1,4} ?版面?|(?<![0-9A-Z])[0-9A-Z]{1,3} ?版")
# When a page was changed, behind when it was published: （7/8 12:00 更新）.
_CHANGES = ("更新", "修改", "修订", "修訂", "修正")
_PUBLISHED = ("发布", "發布", "發佈", "刊登", "发表", "發表", "更新")
_CHANGE = f"(?:最[后後])?(?:{'|'.join(_CHANGES)})"
_CHANGE_DATE = r"(?:(?:19|20)[0-9]{2}[-./年] ?)?[01]?[0-9][-./月] ?[0-3]?[0-9]日?(?:[ T]*[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?)?"
_CHANGED = Rarely(
    rf"[(（\[【]?(?:{_CHANGE}(?:[时時][间間]|[于於])?[:： ]*{_CHANGE_DATE}|{_CHANGE_DATE} ?{_CHANGE})[)）\]】]?"
)
# What asserts rights behind the rest of a line, in lower case.
_RIGHTS = words("© ⓒ (c) （c） copyright 版权所有 版權所有 著作權所有")
_TIME_LABEL = Rarely(rf"(?:{_TIME_LABELS})[:：]?[ \u3000]*$|(?:{_TIME_LABELS})[:：][ \u3000]*")
_OTHER = Rarely(rf"(?:{_OTHER_LABELS})[:：][ \u3000]*[^ \u3000:：|｜丨]{{0,20}}")
_LEFT_OVERS = Rarely(
    r"打印|字号|字號|字体|字體|大|中|小|分享到?|分享至|收藏|评论|評論|阅读|閱讀|浏览|瀏覽|点击|點擊|"
    rf"{_WEEKDAY}|[0-9]+[次条條人]?|[ \u3000|｜·/\\\[\]()（）【】<>《》,，。:：+\-–—_.]+"
)
_MEDIUM = Rarely(
    r"^[^ \u3000，。:：]{0,18}(?:社|网|網|报|報|台|臺|网站|網站|日报|日報|晚报|晚報|早报|时报|時報|客户端|客戶端|中心|频道|"
    r"頻道|新闻|新聞|广播|廣播|电视|電視|在线|線上|杂志|雜誌|周刊|週刊|发布|發布|网络版|官网|公众号|传媒|傳媒|政府|办公室|局|部|委)$"
)


_BARS = "|｜丨/／•"
_BLANKS = " \u3000|｜丨•"
_AS_BLANK = dict.fromkeys(map(ord, _BLANKS), " ")
_TIME_FIELDS = frozenset(_TIME_LABELS.split("|"))
_LABELLED = tuple(_SOURCE_LABELS.split("|"))


class Publication(NamedTuple):
    """What a line says of publication.

    Attributes:
        published: Local time as written, or None.
        has_time: Whether a clock time was given.
        source: Who published it, or None.
    """

    published: datetime | None
    has_time: bool
    source: str | None


def read_publication(line: str) -> Publication | None:
    """What a dateline says.

    Args:
        line: One line, sanitised.

    Returns:
        None for a line that says anything else beside (prose may begin with a date).
    """
    if len(line) > 160:
        return None
    line = plain_date(_without_rights(line).replace(" ：", "：").replace(" :", ":"))
    if line.startswith(_CHANGES) and (changed := _CHANGED().match(line)):
        behind_it = line[changed.end() :]
        line = behind_it if _find_date(behind_it) is not None else line  # 更新於 … • 發布於 …
    date = _find_date(line)
    if date is not None and any(word in line for word in _CHANGES):
        behind = date[1].end()
        line = line[:behind] + _CHANGED().sub(" ", line[behind:])
    if date is not None and date[1]["hour"] is not None:
        account = read_account(line[: date[1].start()], line[date[1].end() :])
        if account is not None:
            return Publication(*_moment(*date), account or None)
    labelled = ":" in line or "：" in line
    # A date that is written to the name without a blank is no part of it.
    named = line if date is None else _blanked(line, date[1].span())
    source = _SOURCE().search(named) if labelled else None
    sent = find_dispatch(named) if date is not None or is_bracketed(line) else None
    barred = line.startswith(_LABELLED) and not set(_BARS).isdisjoint(line)
    if (
        date is None
        and source is None
        and not barred
        and not (labelled and _OTHER().match(line))
        and not (sent is not None and sent.publisher)
    ):
        return None
    credited = False
    rest = named if sent is None else _blanked(named, (sent.start, sent.end))
    if source is not None:
        rest = _blanked(rest, source.span())
    if date is not None:
        at = date[1].start()
        rest = _without(_ZONE, rest[:at]).ljust(at) + rest[at:]
        told = _without(_TIME_LABEL, rest[:at])
        # 發布於 2025年6月20日 • 王小明; 时间：6月20日 地点… is that of a meeting.
        credited = told != rest[:at] and any(word in rest[:at] for word in _PUBLISHED)
        rest = told + " " + rest[at:]
    elif source is not None:
        rest = _without(_WITHOUT_YEAR, rest)
    others = _without(_OTHER, rest)
    credited, rest = credited or others != rest, others
    for field in (_ZONE, _TIME_LABEL, _SHEET):
        rest = _without(field, rest)
    name = source["source"].strip("[]()（）【】<>《》|") if source is not None else None
    if sent is not None:
        credited, name = True, name or sent.publisher or None
    timed = date is not None and date[1]["hour"] is not None
    publisher = _publisher(rest, name, credited=credited, timed=timed)
    if publisher is None or (date is None and barred and not publisher):
        return None
    published, has_time = _moment(*date) if date is not None else (None, False)
    return Publication(published, has_time, publisher or None)


def _publisher(rest: str, source: str | None, *, credited: bool, timed: bool) -> str | None:
    """Who published, by what a line says beside its fields; ``""`` if it does not say, None if it says anything else.

    Args:
        rest: The line without its labelled fields.
        source: The one that a field named.
        credited: Whether a role was named, so that names may follow. Between bars they need none beside a publisher.
        timed: Whether the line tells the time of day, so that a name may follow its publisher: 13:45 中時新聞網 王小明.
    """
    barred, nameless = not set(_BARS).isdisjoint(rest), True
    for written in _words(rest):
        word = written.strip("《》")
        if not _LEFT_OVERS().sub("", word) or word in _LABELLED:
            continue
        credit = read_credit(word)
        if credit is not None and (not credit.publisher or is_medium(credit.publisher)):
            credited, source = True, source or credit.publisher or None
        elif source is None and is_medium(word):
            source = word
        elif timed and source is not None and 1 < len(word) < 4 and is_medium(source) and is_person(word):
            timed = False
        elif (credited or barred) and (is_person(word) or is_reported(word)):
            nameless = credited and nameless
        else:
            return None
    return (source or "") if nameless or source else None


def is_time_label(line: str) -> bool:
    """Whether a line is nothing but the label of a field for a date."""
    return line.rstrip(":： \u3000") in _TIME_FIELDS


def is_medium(word: str) -> bool:
    """Whether a word is built like the name of somebody who publishes."""
    return _MEDIUM().match(word) is not None


def _without_rights(line: str) -> str:
    """A line without what it says of rights at its end."""
    lower = line.lower()
    return line[: min((at for sign in _RIGHTS if (at := lower.find(sign)) >= 0), default=len(line))]


def _words(rest: str) -> Iterator[str]:
    """The words between blanks and bars; a slash parts only a role from a name (文/王晓明)."""
    for word in rest.translate(_AS_BLANK).split():
        parts = word.replace("／", "/").split("/")
        if len(parts) > 1 and any(part in _LABELLED or read_credit(part) is not None for part in parts):
            yield from filter(None, parts)
        elif len(parts) == 2 and not parts[1] and is_medium(parts[0]):
            yield parts[0]
        else:
            yield word


def _blanked(line: str, span: tuple[int, int]) -> str:
    return line[: span[0]] + " " * (span[1] - span[0]) + line[span[1] :]


def _find_date(line: str) -> tuple[_Calendar, re.Match[str]] | None:
    """The first date of a line, and how it is written."""
    line = line.translate(_PLAIN)
    found = [
        (calendar, date)
        for calendar in _CALENDARS
        if any(sign in line for sign in calendar.signs) and (date := calendar.pattern().search(line))
    ]
    return min(found, key=lambda each: each[1].start(), default=None)


def _without(field: Rarely, text: str) -> str:
    """A text with a blank for each of such fields; where nothing is left, as most often, no pattern is asked."""
    return field().sub(" ", text) if text.strip(_BLANKS) else text


def _moment(calendar: _Calendar, date: re.Match[str]) -> tuple[datetime | None, bool]:
    parts = calendar.year(date["year"]), calendar.number(date["month"]), calendar.number(date["day"])
    hour, minute, second = date["hour"], date["minute"], date["second"]
    try:
        if hour is None:
            return datetime(*parts), False  # local time as written, of an unnamed place
        afternoon = "下午" in date[0] or "晚" in date[0]
        clock = int(hour) + 12 * (afternoon and int(hour) < 12)
        return datetime(*parts, clock % 24, int(minute), int(second or 0)), True
    except ValueError:
        return None, False
