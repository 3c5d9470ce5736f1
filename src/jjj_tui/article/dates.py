"""Dates that only a dateline writes so, as everybody does: the year of the Republic alone, the month of a site's own layout."""

from jjj_tui.rarely import Rarely

# 114年8月15日, and 114/08/15 beside words that make it plain.
_REPUBLIC = Rarely(
    r"(?<![0-9A-Za-z./-])(?<!民國)(?<!民国)(?<!民國 )(9[0-9]|1[0-2][0-9]|130)"
    r"(?=年 ?1?[0-9] ?月 ?[0-3]?[0-9] ?日|([-/.])[01]?[0-9]\2[0-3]?[0-9](?![0-9./-]))"
)
_PLAINLY = ("記者", "中央社", "報導", "發布", "發佈", "發稿", "日期", "更新", "刊登")
_FIRST = 1911
# 13:45 2025/07/08
_TIME_FIRST = Rarely(
    r"(?<![0-9:])([0-2]?[0-9]:[0-5][0-9]) ?((?:19|20)[0-9]{2}([-/.])[01]?[0-9]\3[0-3]?[0-9])(?![0-9:./-]| ?[0-2]?[0-9]:)"
)
# 2024 03/05 10:20:31
_PARTED = Rarely(r"(?<![0-9])((?:19|20)[0-9]{2}) +([01][0-9])/([0-3][0-9])(?= *[0-2][0-9]:[0-5][0-9]| |$)")


def plain_date(line: str) -> str:
    """A line with such a date written as others are.

    Args:
        line: A line that may be a dateline.
    """
    colon = line.find(":")
    if 0 < colon < 3 and line[:colon].isdigit():
        line = _TIME_FIRST().sub(r"\2 \1", line, count=1)
    if "/" in line and (line.startswith(("19", "20")) or " 20" in line or " 19" in line):
        line = _PARTED().sub(r"\1/\2/\3 ", line)
    year = line.find("年")
    of_four = line[max(year - 4, 0) : year]
    if (year > 1 and not (len(of_four) == 4 and of_four.isdigit()) and of_four[-2:].isdigit()) or (
        year < 0 and any(word in line for word in _PLAINLY)
    ):
        line = _REPUBLIC().sub(lambda found: str(int(found[1]) + _FIRST), line, count=1)
    return line
