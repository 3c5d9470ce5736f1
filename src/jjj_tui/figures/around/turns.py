"""Times that end in a character with which a word of change may begin: 全日|跌218点, 2023年|增加到30起."""

from jjj_tui.rarely import Rarely

TURNS_OF_TIME = "日月周年季"
_WHOLE = "全单昨今当首半每去明翌"
# A year, a month, a day or a quarter by its number, but Q3|年增, 12代|月增.
_NUMBERED = Rarely(
    "(?:(?:19|20)[0-9]{2}|[〇零一二三四五六七八九十]{2,4})年$|(?<![0-9A-Za-z.])(?:[0-9]{1,2}|十?[一二三四五六七八九十])[月日]$|[第前][0-9一二三四]季$"
)
_IN_NUMBERS = "0123456789〇零一二三四五六七八九十"
# 本周升, 上月跌; but 成本年降, 以上年增
_THIS = {"本": "成基资版文日书", "上": "以线网之海陆市街"}


def ends_time(folded: str, at: int) -> bool:
    """Whether the 日, 周 or 年 at ``at`` ends a time (恒指全日|跌218点, 案件2023年|增加到30起)."""
    before = folded[at - 1]
    if before in _WHOLE or (before in _THIS and folded[at - 2] not in _THIS[before]):
        return True
    return before in _IN_NUMBERS and _NUMBERED().search(folded, max(0, at - 5), at + 1) is not None
