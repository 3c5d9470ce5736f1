"""Who reported: the line under a headline (文／林欣漢), and the brackets that the text opens with (〔記者林欣漢／台北報導〕)."""

from typing import NamedTuple

from jjj_tui.article.byline import is_person, is_reported, read_credit
from jjj_tui.article.dateline import Publication, is_medium, read_publication
from jjj_tui.article.dispatch import SENDING, opening_brackets, sender
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_REPORTERS = words("记者 記者 作者 撰文 撰稿 通讯员 通訊員 编译 編譯 特派员 特派員")
_SENDERS = ("本", "记者", "記者", "特派员", "特派員")
_BARS = dict.fromkeys(map(ord, "/／|｜丨()（）[]［］【】〔〕"), " ")
_SLASHES = frozenset("/／")
_SINCE = ("刚", "剛", "今天", "昨天", "前天")
_REPORTS = ("报道", "报导", "報導", "報道")
# One of these stands in every byline that has no slash.
_CUES = (*_REPORTERS, *_REPORTS, *SENDING, "摄", "攝", "文", "图", "圖")
_CLOSED = tuple("。！？!?；;，,、：:")
_AGO = Rarely(
    "(?:约|約)?[0-9]{1,3} ?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年)(?:之)?前|刚刚|剛剛|(?:今天|昨天|前天) ?[0-9]{1,2}:[0-9]{2}"
)
# The day without its month is told as a sender's in brackets is; 据新华社电 is told in the text.
_SENT_FROM = Rarely(
    r"(?![据據])([\u3400-\u9fff]{4,18}) ?(?:[0-9]{1,2}月)?([0-9]{1,2}日 ?[电電讯訊])(?=[ \u3000(（]|$)"
)
_LONGEST_LINE, _LONGEST_DESK = 48, 12


class Opening(NamedTuple):
    """What a text opens with to tell who reported, mostly in brackets.

    Attributes:
        end: Where it ends.
        publication: What it tells of publication.
    """

    end: int
    publication: Publication


def read_byline(line: str) -> Publication | None:
    """What a line says of who reported, or how long ago; None if it says anything else.

    Args:
        line: A line above the text; inside of it a name after a role is prose.
    """
    if len(line) > _LONGEST_LINE or line.endswith(_CLOSED):
        return None
    if (line.endswith("前") or line.startswith(_SINCE)) and _AGO().fullmatch(line):
        return Publication(None, False, None)
    if not _may_tell(line):
        return None
    source = None
    credited = reported = False
    for word in line.translate(_BARS).replace("…", "").split():
        credit = read_credit(word)
        if credit is not None and (not credit.publisher or is_medium(credit.publisher)):
            credited, source = True, source or credit.publisher or None
        elif (sent := sender(word)) is not None and (sent or word.startswith(_SENDERS)):
            credited, reported, source = True, True, source or sent or None
        elif is_reported(word):
            reported = True
        elif source is None and is_medium(word):
            source = word
        elif not (credited and is_person(word)):
            return None
    plain = not _SLASHES.isdisjoint(line) or reported or any(role in line for role in _REPORTERS)
    return Publication(None, False, source) if credited and plain else None


def read_opening(line: str) -> Opening | None:
    """What a text opens with to tell who sent or reported it: brackets, or 新华社天津11月1日电（记者张三）; else None.

    Args:
        line: The first paragraph.
    """
    brackets = opening_brackets(line)
    if not brackets:
        return _sent_from(line)
    written = brackets[1:-1].strip(" \u3000")
    if not _may_tell(written):
        return None
    publication = read_publication(brackets)
    if publication is not None and (publication.published is None or written.endswith(SENDING)):
        return Opening(len(brackets), publication)
    publication = read_byline(written)
    if publication is None and _is_desk(written):
        publication = Publication(None, False, None)
    return Opening(len(brackets), publication) if publication is not None else None


def _sent_from(line: str) -> Opening | None:
    """Who sent a report, from where and on which day, as agencies open theirs."""
    found = _SENT_FROM().match(line)
    publisher = sender(found[1] + found[2]) if found is not None else None
    if found is None or publisher is None:
        return None
    end = found.end()
    rest = line[end:].lstrip(" \u3000")
    brackets = opening_brackets(rest)
    if brackets and read_byline(brackets[1:-1].strip(" \u3000")) is not None:
        end = len(line) - len(rest) + len(brackets)
    return Opening(end, Publication(None, False, publisher or None))


def _may_tell(written: str) -> bool:
    return not _SLASHES.isdisjoint(written) or any(cue in written for cue in _CUES)


def _is_desk(written: str) -> bool:
    """Whether an office reported, and nobody by name (財經頻道／綜合報導)."""
    desk, slash, place = written.replace("／", "/").partition("/")
    return bool(slash) and 0 < len(desk) <= _LONGEST_DESK and is_reported(place) and place.endswith(_REPORTS)
