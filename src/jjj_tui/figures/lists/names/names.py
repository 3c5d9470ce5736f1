"""The names before 分别: where each begins and ends, and the head they share."""

from jjj_tui.figures.around.predicates.tail import find_bases, read_tail
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.lists.names.bracketed import in_brackets
from jjj_tui.figures.lists.names.by_commas import COMMAS, parted_by_commas
from jjj_tui.figures.lists.names.ordinals import with_number
from jjj_tui.figures.lists.names.pointers import without_pointer
from jjj_tui.figures.lists.names.predicates import RANKS, best_of, first_of
from jjj_tui.figures.lists.names.row import NUMBERED, in_a_row, phrase
from jjj_tui.figures.lists.names.run_together import (
    run_together,
)
from jjj_tui.figures.lists.names.times import behind_years, compared_names, time_names
from jjj_tui.figures.lists.names.unjoined import Names, count_behind, side_by_side
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_DIGIT = Rarely(
    "(?<![创证深])(?<![创证深][0-9])(?<![创证深][0-9]{2})(?<![创证深][0-9]{3})[0-9]|(?<=[一二三四五六七八九十百千两])[万亿]"
)  # no names stand in 六十万及十万人
# 来源地以|甲、乙、丙|为主
_CHIEFLY = Rarely(
    "(?<![可所予加难足得])以(?P<names>[^，,。；;以]+?)(?:为主[体力]?|为多|居多|为重|较多|最多)$"
)
# 三、居民用户峰、谷电价分别为: the number of a paragraph is none of the names.
_HEADING = Rarely("[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])")
_MARK = Rarely("[、《》（）()“”「」『』和与及]|以及")
_RANKED = Rarely("(?:位?[居列]前|位?居首|[均都]?(?:最[高多大低少]|较[高多大]|突出|集中))$|排名|位列|名列")


def find_names(folded: str, raw: str, start: int, end: int, count: int, layout: Layout) -> Names:
    """The names of a list of ``count`` figures before ``end``, and the head they share; no names when none fit.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the clause, or what belongs to the figure before, leaves off.
        end: Where 分别 stands.
        count: How many figures there are.
        layout: Where the clauses end.
    """
    if count == 2 and (compared := compared_names(folded, raw, start, end)):
        names, at = compared
        return Names(names, phrase(folded, raw, start, at), "basis")
    if times := time_names(folded, raw, start, end, count):
        names, left, right = times
        around = folded[start:left] + folded[right:end]
        right = behind_years(folded, right, end, count)
        if "、" not in around and not count_behind(folded, right, end, count):
            left -= folded[left - 1] in "在于" and left > start
            head = phrase(folded, raw, right, end) or phrase(folded, raw, start, left)
            return Names(names, head, "time")
    if (start == 0 or folded[start - 1] == "\n") and (heading := _HEADING().match(folded, start, end)):
        start = heading.end()
    begun, begin = start, strip_openings(folded, start, end)
    if "、" not in folded[start:begin]:  # 早盘、午盘 are names here
        start = with_number(folded, start, begin, end) if folded[begin - 1] == "号" else begin
    bases = [(a, min(b, end)) for a, b in find_bases(folded, start, min(end + 3, len(folded))) if a < end]
    end -= folded[end - 1] == "就" and folded[end - 2] not in "成造将迁俯高低"  # 销售额和利税就|分别
    limit, end = end, max(start, read_tail(folded, start, end, bases).end)
    if folded[end - 1 : end + 1] == "及以":
        end = min(end + 2, limit)  # 60岁及以上
    if folded[begun - 1] in COMMAS and (parted := parted_by_commas(folded, raw, begun, end, count, layout)):
        return parted
    titles = folded[start] == "《" or folded[start - 1] == "《"
    found = (
        (titles and side_by_side(folded, raw, start, end, count))
        or in_brackets(folded, raw, start, end, count, limit)
        or in_a_row(folded, raw, start, end, count)
        or side_by_side(folded, raw, start, end, count)
        or run_together(folded, raw, start, end, count)
    )
    if found is not None:
        return found
    head = raw[start - 2 * folded.startswith("平均", start - 2) : end]
    if not ("、" in head or end - start >= 14) and start > 0:
        comma = (start if folded[start - 1] in COMMAS else begun) - 1
        if comma >= 0 and folded[comma] in "，,":  # 甲、乙发布财报，|去年分别盈利
            return _in_the_clause_before(folded, raw, layout.clause(comma)[0], comma, count, head)
    return Names([], head if "、" not in head else "")


def _in_the_clause_before(folded: str, raw: str, start: int, end: int, count: int, head: str) -> Names:
    """The names of the clause before, where that is about them and no figure: 甲、乙发布财报，营收分别为…."""
    if start >= end:
        return Names([], head)
    if folded[end - 1] in "比较" and folded[end - 2] == "相":
        # 甲、乙|与去年同期相比，分别
        end = next((at for at, stop in find_bases(folded, start, end) if stop == end), end)
    times = time_names(folded, raw, start, end, count)
    if times and "、" not in folded[start : times[1]]:
        if folded[times[1] - 1] in "较比":
            mark = raw[times[1] - 1]  # 营收较去年、前年分别增长…，净利润分别增长…
            return Names([mark + name for name in times[0]], head, "basis")
        # Three places of three years have nine numbers: 2022年、2023年，两家公司营收分别为 tells of each year.
        return Names(times[0], head or _ranked(folded, raw, times[2], end), "time")
    if chiefly := _CHIEFLY().search(folded, start, end):
        found = in_a_row(folded, raw, *chiefly.span("names"), count)
        if found is not None and not found.head:
            return Names(found.names, head)  # 来源地以甲、乙、丙为主，分别占…
    head = without_pointer(head, count)
    if "害人" in head or folded.find("徒刑", start, end) >= 0:
        return Names([], head)  # 张某、李某骗取钱款，两名被害人损失分别为
    begun, start = start, strip_openings(folded, start, end)
    if folded[end - 1] == "中" and folded[begun] in "在从" and start - begun < 3:
        end -= 1  # 在甲和乙|中，丙分别占
    ranked = RANKS().search(folded, start + 2, end)
    if ranked and folded[ranked.end()] in "一第全" and _MARK().search(folded, start, ranked.start()):
        end = ranked.start()  # 甲、乙分列一、二位
    if folded.find("前", end + 1, end + 5) > 0 and (first := first_of(fold(head), count)):
        named = _ranked_names(folded, raw, start, end)
        return Names(named[:count] if len(named) > count else [], head[first:])
    behind = start
    for digit in _DIGIT().finditer(folded, start, end):
        if NUMBERED().match(folded, digit.start(), end):
            continue
        counted = count_behind(folded, digit.start(), min(end, digit.end() + 3), count)
        if counted is None or counted.start() != digit.start():  # 甲、乙、丙3国的出口额，分别
            behind = digit.end()
    found = in_a_row(folded, raw, behind, end, count, whole=True)
    if found and behind > start and folded.find(fold(found.names[0]), behind, end) == behind:
        found = None  # but 120万标箱来自甲、乙、丙三条通道，分别增长…
    found = found or side_by_side(folded, raw, start, end, count)
    if found is None:
        return Names([], head)
    head = head or found.head or best_of(folded, raw, start, end, found.names[0])
    return Names(
        found.names, head, lead=found.lead if found.lead[-1:] in ("对", "對") else ""
    )  # 我国对|美国和欧盟


def _ranked_names(folded: str, raw: str, start: int, end: int) -> list[str]:
    """All names of a clause that ranks them: 甲、乙、丙、丁客流居前."""
    ranks = RANKS().search(folded, start, end)
    joints = 0 if ranks is None else len(_MARK().findall(folded, start, ranks.start()))
    found = in_a_row(folded, raw, start, ranks.start(), joints + 1, whole=True) if ranks and joints else None
    return found.names if found else []


def _ranked(folded: str, raw: str, start: int, end: int) -> str:
    """What a clause ranks times by (3日、5日、6日|客流|居前); nothing where it ranks none."""
    told = _RANKED().search(folded, start, end)
    return phrase(folded, raw, start, told.start()) if told else ""
