"""The line that says when and by whom an article was published."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from jjj_tui.article.account import read_account
from jjj_tui.article.byline import is_person, is_reported, read_credit
from jjj_tui.article.calendars import WEEKDAY, WrittenDate, find_date
from jjj_tui.article.dates import plain_date
from jjj_tui.article.dispatch import find_dispatch, is_bracketed
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

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
    rf"{WEEKDAY}|[0-9]+[次条條人]?|[ \u3000|｜·/\\\[\]()（）【】<>《》,，。:：+\-–—_.]+"
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
    line, date = _unchanged(plain_date(_without_rights(line).replace(" ：", "：").replace(" :", ":")))
    published, has_time = (None, False) if date is None else (date.published, date.has_time)
    if date is not None and date.timed:
        account = read_account(line[: date.start], line[date.end :])
        if account is not None:
            return Publication(published, has_time, account or None)
    labelled = ":" in line or "：" in line
    # A date that is written to the name without a blank is no part of it.
    named = line if date is None else _blanked(line, (date.start, date.end))
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
    rest = named if sent is None else _blanked(named, (sent.start, sent.end))
    rest, credited = _without_fields(rest, date, source)
    name = source["source"].strip("[]()（）【】<>《》|") if source is not None else None
    if sent is not None:
        credited, name = True, name or sent.publisher or None
    publisher = _publisher(rest, name, credited=credited, timed=date is not None and date.timed)
    if publisher is None or (date is None and barred and not publisher):
        return None
    return Publication(published, has_time, publisher or None)


def _unchanged(line: str) -> tuple[str, WrittenDate | None]:
    """A line without what it says of later changes, and the date of publication in it."""
    if line.startswith(_CHANGES) and (changed := _CHANGED().match(line)):
        behind = line[changed.end() :]
        line = behind if find_date(behind) is not None else line  # 更新於 … • 發布於 …
    date = find_date(line)
    if date is not None and any(word in line for word in _CHANGES):
        line = line[: date.end] + _CHANGED().sub(" ", line[date.end :])
    return line, date


def _without_fields(rest: str, date: WrittenDate | None, source: re.Match[str] | None) -> tuple[str, bool]:
    """A line without its labelled fields, and whether they name a role, so that names may follow.

    Args:
        rest: The line, with blanks where its date stands.
        date: The date.
        source: The field that names the publisher.
    """
    credited = False
    if source is not None:
        rest = _blanked(rest, source.span())
    if date is not None:
        at = date.start
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
    return rest, credited


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


def _without(field: Rarely, text: str) -> str:
    """A text with a blank for each of such fields; where nothing is left, as most often, no pattern is asked."""
    return field().sub(" ", text) if text.strip(_BLANKS) else text
