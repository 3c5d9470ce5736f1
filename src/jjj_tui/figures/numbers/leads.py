"""Numbers after 每, / and 第, 前, 首 and 头: what a rate counts by, what only orders, the first months of a year."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.months import FIRST, first_months_end
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS
from jjj_tui.figures.numbers.signs import TO

# Before these a number counts what something else is measured by, or orders, or tells when.
LEADS = frozenset("每/第" + FIRST)
# Every ten to fifteen minutes: the joint of a range that is no denominator.
_PER_HERE = re.compile(
    "[0-9,.]*[十百千万亿两三四五六七八九]*(?:个|名|位|人|股|户|公里|千米|米|平方米|平方公里|公顷|亩|吨|公斤|千克|克|升|斤|度"
    "|年|天|小时|分钟|秒|桶|次|张|辆|台|头|只|件|元|港元|美元|欧元|活产)?"
)
_PER_PRICE = re.compile("1?[05]{1,4}(?:克|公斤|千克|公里|毫升|米)")  # 12元/500克
_SEASON = re.compile("[0-9]{2,4}(?:[学财产榨]?年度?|财政年度|赛季|产季|榨季)")
_ORDINAL = re.compile(
    f"(?:[0-9,.]++|[{HAN_NUMERALS}几数]++)(?:\\+[0-9]{{1,2}}|[-—–~～至到、/](?:[0-9]++|[{HAN_NUMERALS}]++)|分[0-9]{{1,2}}(?=秒))?"
)


def led_end(folded: str, drafts: list[Draft], start: int, before: str) -> int:
    """Where a number ends that 每, / or 第 makes a denominator or an ordinal, 前 or 首 a time; 0 for any other.

    Args:
        folded: The folded text.
        drafts: The figures before.
        start: Offset of the number.
        before: The character of :data:`LEADS` before it.
    """
    if before == "每":
        per = _PER_HERE.match(folded, start)
        if per and folded[per.end()] in TO and folded[per.end() + 1].isdigit():
            return 0  # 每10至15分钟一班
        return per.end() if per else 0  # 每10万人, 每百户: what a rate counts by
    if before in FIRST:
        return first_months_end(folded, start)
    if before == "第":
        run = _ORDINAL.match(folded, start)
        return (run.end() if run else start) + 1
    if folded[max(0, start - 5) : start - 1].isdigit() and (season := _SEASON.match(folded, start)):
        return season.end()  # 2027/28年度
    priced = bool(drafts) and drafts[-1].end == start - 1 and drafts[-1].kind is kinds.MONEY
    size = _PER_PRICE.match(folded, start) if priced else None
    return size.end() if size else 0
