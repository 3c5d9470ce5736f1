"""The head of a post on a bulletin board: 发信人: tjbear, 信区: Tianjin; 标  题: …; 发信站: 水木社区 (Sun Nov 22 21:03:11 2026)."""

from datetime import datetime

from jjj_tui.article.dateline import Publication
from jjj_tui.rarely import Rarely

_AUTHORS = ("发信人", "發信人", "作者")
_BOARDS = ("信区", "信區", "看板", "板面", "站内", "站內")
_SENT = ("发信站", "發信站", "时间", "時間")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = Rarely(
    rf"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +({'|'.join(_MONTHS)}) +([0-9]{{1,2}}) +"
    r"([0-2]?[0-9]):([0-5][0-9]):([0-5][0-9]) +((?:19|20)[0-9]{2})"
)
_SITE = Rarely(r"[发發]信站 *[:：] *([^ :：(（,，]{2,20})")
_LONGEST = 120


def read_post(line: str) -> Publication | None:
    """What a line of the head of a post tells of publication; None for any other line.

    Args:
        line: A line above the text.
    """
    if len(line) > _LONGEST:
        return None
    if line.startswith(_AUTHORS):
        return Publication(None, False, None) if any(board in line for board in _BOARDS) else None
    date = _DATE().search(line) if line.startswith(_SENT) else None
    if date is None:
        return None
    month, day, hour, minute, second, year = date.groups()
    site = _SITE().match(line)
    try:
        moment = datetime(
            int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second)
        )  # as written, of the board's own place
    except ValueError:
        return None
    return Publication(moment, True, site[1] if site else None)
