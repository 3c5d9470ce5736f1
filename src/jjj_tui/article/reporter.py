"""Who reported: the line under a headline (文／林欣漢), and the brackets that the text opens with (〔記者林欣漢／台北報導〕)."""

from typing import NamedTuple

from jjj_tui.article.byline import is_person, is_reported, read_credit
from jjj_tui.article.dateline import Publication, is_medium, read_publication
from jjj_tui.article.dispatch import opening_brackets, sender
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_REPORTERS = words("记者 記者 作者 撰文 撰稿 通讯员 通訊員 编译 編譯 特派员 特派員")
_SENDERS = ("本", "记者", "記者", "特派员", "特派員")
_BARS = dict.fromkeys(map(ord, "/／|｜丨()（）[]［］【】〔〕"), " ")
_SLASHES = frozenset("/／")
_SINCE = ("刚", "剛", "今天", "昨天", "前天")
_SENDING = ("电", "電", "讯", "訊")
_REPORTS = ("报道", "报导", "報導", "報道")
# One of these stands in every byline that has no slash.
_CUES = (*_REPORTERS, *_REPORTS, *_SENDING, "摄", "攝", "文", "图", "圖")
_CLOSED = tuple("。！？!?；;，,、：:")
_AGO = Rarely(
    "(?:约|約)?[0-9]{1,3} ?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年)(?:之)?前|刚刚|剛剛|(?:今天|昨天|前天) ?[0-9]{1,2}:[0-9]{2}"
)
_LONGEST_LINE, _LONGEST_DESK = 48, 12


class Opening(NamedTuple):
    """Brackets that a text opens with.

    Attributes:
        end: Where they end.
        publication: What they tell of publication.
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
    """The brackets that a text opens with, if they tell who sent or reported it; else None.

    Args:
        line: The first paragraph.
    """
    brackets = opening_brackets(line)
    if not brackets:
        return None
    written = brackets[1:-1].strip(" \u3000")
    if not _may_tell(written):
        return None
    publication = read_publication(brackets)
    if publication is not None and (publication.published is None or written.endswith(_SENDING)):
        return Opening(len(brackets), publication)
    publication = read_byline(written)
    if publication is None and _is_desk(written):
        publication = Publication(None, False, None)
    return Opening(len(brackets), publication) if publication is not None else None


def _may_tell(written: str) -> bool:
    return not _SLASHES.isdisjoint(written) or any(cue in written for cue in _CUES)


def _is_desk(written: str) -> bool:
    """Whether an office reported, and nobody by name (財經頻道／綜合報導)."""
    desk, slash, place = written.replace("／", "/").partition("/")
    return bool(slash) and 0 < len(desk) <= _LONGEST_DESK and is_reported(place) and place.endswith(_REPORTS)
