"""The line that says when and by whom an article was published."""

import re
from dataclasses import dataclass
from datetime import datetime

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_HAN_NUMBER = "[〇零○一二三四五六七八九十廿卅]"

_TIME = (
    r"(?P<hour>[01]?[0-9]|2[0-4])[:：时時点點](?P<minute>[0-5][0-9])(?:[:：分](?P<second>[0-5][0-9])?秒?)?"
)
_DATE = rf"""(?:[(（\[]?(?:[星期周週禮礼拜]{{1,2}}[一二三四五六日天][,，\ ]*)?)
    (?:
        (?P<year>(?:19|20)[0-9]{{2}})\ ?(?:[-/.]|年)\ ?(?P<month>[01]?[0-9])\ ?(?:[-/.]|月)\ ?(?P<day>[0-3]?[0-9])(?![0-9])\ ?日?
      | (?:民國|民国)?\ ?(?P<minguo>(?<=民國)1?[0-9]{{2}}|(?<=民国)1?[0-9]{{2}}|(?<=民國\ )1?[0-9]{{2}})\ ?年
        \ ?(?P<minguo_month>[01]?[0-9])\ ?月\ ?(?P<minguo_day>[0-3]?[0-9])\ ?日
      | (?P<han_year>[〇零○一二三四五六七八九]{{4}})年(?P<han_month>{_HAN_NUMBER}{{1,3}})月(?P<han_day>{_HAN_NUMBER}{{1,4}})日
    )
    (?:\ ?[(（]?(?:星期|周|週|禮拜|礼拜)[一二三四五六日天][)）]?)?
    (?:[\ \u3000T,，]*(?:上午|下午|凌晨|晚上|晚|早上)?\ ?{_TIME})?[)）\]]?"""

_YEAR = re.compile("(?:19|20)[0-9]{2}|民[國国]|[二一][〇零○九]")

# Labels of fields that tell when, by whom and how often; the value reaches to the next blank or label.
_SOURCE_LABELS = "来源|來源|稿源|信息来源|資訊來源|消息来源|消息來源|文章来源|文章來源|新闻来源|新聞來源|稿件来源|转自|轉自|来自|來自|出处|出處"
_OTHER_LABELS = (
    "作者|记者|記者|文/|撰文|责任编辑|責任編輯|责编|責編|编辑|編輯|审核|審核|校对|校對|点击|點擊|点击数|點擊數|阅读|閱讀|阅读量|閱讀量|浏览|瀏覽|浏览次数|"
    "瀏覽次數|访问量|訪問量|评论|評論|字号|字號|字体|字體|分享|分享到|分享至|打印|收藏|次"
)
_TIME_LABELS = (
    "发布时间|發布時間|發佈時間|发布日期|發布日期|發佈日期|发表时间|發表時間|发稿时间|發稿時間|更新时间|更新時間|最后更新|最後更新|时间|時間|日期|"
    "发布于|發布於|發佈於|更新于|更新於|发布|發布|發佈|刊登日期|上传时间"
)
_SOURCE = re.compile(rf"(?:{_SOURCE_LABELS})[:：][ \u3000]*(?P<source>[^ \u3000:：|｜]{{1,40}})")
_WITHOUT_YEAR = re.compile(
    r"[01]?[0-9](?:月[0-3]?[0-9]日|[-/][0-3]?[0-9])(?:[ \u3000]*[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?)?"
)
_ZONE = re.compile("北京时间|北京時間|GMT[+]?0?8?|HKT|CST|UTC[+]?0?8?")
_TIME_LABEL = re.compile(rf"(?:{_TIME_LABELS})[:：]?[ \u3000]*$|(?:{_TIME_LABELS})[:：][ \u3000]*")
_OTHER = re.compile(rf"(?:{_OTHER_LABELS})[:：][ \u3000]*[^ \u3000:：|｜]{{0,20}}")
_LEFT_OVERS = re.compile(
    r"打印|字号|字號|字体|字體|大|中|小|分享到?|分享至|收藏|评论|評論|阅读|閱讀|浏览|瀏覽|点击|點擊|"
    r"[0-9]+[次条條人]?|[ \u3000|｜·/\\\[\]()（）【】<>《》,，:：+\-–—_.]+"
)
_MEDIUM = re.compile(
    r"^[^ \u3000，。:：]{0,18}(?:社|网|網|报|報|台|臺|网站|網站|日报|日報|晚报|晚報|早报|时报|時報|客户端|客戶端|中心|频道|"
    r"頻道|新闻|新聞|广播|廣播|电视|電視|在线|線上|杂志|雜誌|周刊|週刊|发布|發布|网络版|官网|公众号|政府|办公室|局|部|委)$"
)


@dataclass(frozen=True, slots=True)
class Publication:
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
    # The pattern is compiled, by ``re`` itself, for the first line with a year in it.
    date = re.search(_DATE, line, re.VERBOSE) if _YEAR.search(line) else None
    source = _SOURCE.search(line)
    if date is None and source is None and _OTHER.match(line) is None:
        return None
    rest = line
    name = None
    if source is not None:
        name = source["source"].strip("[]()（）【】<>《》|")
        rest = rest.replace(source[0], " ", 1)
    if date is not None:
        before, _, after = rest.partition(date[0])
        rest = _TIME_LABEL.sub(" ", before) + " " + after
    elif source is not None:
        rest = _WITHOUT_YEAR.sub(" ", rest)
    rest = _ZONE.sub(" ", _OTHER.sub(" ", rest))
    rest = _TIME_LABEL.sub(" ", rest)
    words = [word for word in re.split(r"[ \u3000|｜]+", rest) if _LEFT_OVERS.sub("", word)]
    for word in words:
        if name is None and _MEDIUM.match(word):
            name = word
        else:
            return None
    published, has_time = _moment(date) if date is not None else (None, False)
    if date is None and name is None and source is None and _OTHER.match(line) is None:
        return None
    return Publication(published, has_time, name or None)


def _moment(date: re.Match[str]) -> tuple[datetime | None, bool]:
    found = date.groupdict()
    if found["year"]:
        parts = int(found["year"]), int(found["month"]), int(found["day"])
    elif found["minguo"]:
        parts = int(found["minguo"]) + 1911, int(found["minguo_month"]), int(found["minguo_day"])
    else:
        year = int("".join(str(_DIGITS[digit]) for digit in found["han_year"]))
        parts = year, _han_number(found["han_month"]), _han_number(found["han_day"])
    hour, minute, second = found["hour"], found["minute"], found["second"]
    afternoon = re.search("下午|晚", date[0]) is not None
    try:
        if hour is None:
            return datetime(*parts), False  # local time as written, of an unnamed place
        clock = int(hour) + 12 * (afternoon and int(hour) < 12)
        return datetime(*parts, clock % 24, int(minute), int(second or 0)), True
    except ValueError:
        return None, False


def _han_number(written: str) -> int:
    """Days and months in Han numerals: 二十八, 廿八, 十, 三〇."""
    written = written.replace("廿", "二十").replace("卅", "三十")
    if "十" not in written:
        return int("".join(str(_DIGITS[digit]) for digit in written))
    tens, _, ones = written.partition("十")
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
