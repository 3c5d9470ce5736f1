"""The names before 分别: where each begins and ends, and the head they share."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.predicates.tail import find_bases, read_tail
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Layout, last_bracket
from jjj_tui.figures.lists.names.by_commas import COMMAS, parted_by_commas
from jjj_tui.figures.lists.names.conjuncts import conjuncts
from jjj_tui.figures.lists.names.ends import deed_start, last_name
from jjj_tui.figures.lists.names.named import (
    CURRENCY_ENDS,
    accompanied,
    against_which,
    as_the_first,
    behind_verb,
    first_name,
    within_which,
)
from jjj_tui.figures.lists.names.ordinals import before_ordinal, with_number, with_ordinals
from jjj_tui.figures.lists.names.pointers import without_pointer
from jjj_tui.figures.lists.names.predicates import RANKS, before_predicate, best_of, first_of, measured_behind
from jjj_tui.figures.lists.names.run_together import (
    OPPOSED,
    opposed_behind_place,
    row_of_characters,
    run_together,
    stands_apart,
)
from jjj_tui.figures.lists.names.times import behind_years, compared_names, time_names
from jjj_tui.figures.lists.names.unjoined import CLOSE, OPEN, Names, count_behind, side_by_side, unquoted
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_DIGIT = Rarely(
    "(?<![创证深])(?<![创证深][0-9])(?<![创证深][0-9]{2})(?<![创证深][0-9]{3})[0-9]|(?<=[一二三四五六七八九十百千两])[万亿]"
)  # no names stand in 六十万及十万人
# 6岁以下幼童和65岁以上长者: an age is a part of a name.
_AGED = Rarely("[0-9]{1,3}(?:[-—~至到][0-9]{1,3})?周?岁及?以[上下]")
# 来源地以|甲、乙、丙|为主
_CHIEFLY = Rarely(
    "(?<![可所予加难足得])以(?P<names>[^，,。；;以]+?)(?:为主[体力]?|为多|居多|为重|较多|最多)$"
)
# When it was so, between the last of the names and what is measured.
_TIME_ENDS = "年月季度日周期份末底"
_TIME_BEHIND = Rarely(
    "(?:[上本当去今前明](?:个?月|年|季度?|周|日|期)|[上下]半年|全年|首季度?|(?:[12][0-9]{3}年)?(?:第?[一二三四]季度?|前[一二三]季度?|[0-9]{1,2}月份?)|[12][0-9]{3}年(?:度|末|底)?|[昨今]日)$"
)
# 三、居民用户峰、谷电价分别为: the number of a paragraph is none of the names.
_HEADING = Rarely("[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])")
_MARK = Rarely("[、《》（）()“”「」『』和与及]|以及")
_RANKED = Rarely("(?:位?[居列]前|位?居首|[均都]?(?:最[高多大低少]|较[高多大]|突出|集中))$|排名|位列|名列")
# 一、二、三|产业
_SECTORS = "产业"


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
        return Names(names, _phrase(folded, raw, start, at), "basis")
    if times := time_names(folded, raw, start, end, count):
        names, left, right = times
        around = folded[start:left] + folded[right:end]
        right = behind_years(folded, right, end, count)
        if "、" not in around and not count_behind(folded, right, end, count):
            left -= folded[left - 1] in "在于" and left > start
            head = _phrase(folded, raw, right, end) or _phrase(folded, raw, start, left)
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
    found = (
        in_a_row(folded, raw, start, end, count)
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


def _phrase(folded: str, raw: str, start: int, end: int) -> str:
    """The noun phrase between two offsets, without the predicate behind it."""
    end = read_tail(folded, start, end, find_bases(folded, start, end)).end
    begin, stop, _, _ = left_phrase(folded, start, end)
    return raw[begin:stop] if stop - begin > 1 else ""


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
        if _AGED().match(folded, digit.start(), end):
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
    return _phrase(folded, raw, start, told.start()) if told else ""


def in_a_row(folded: str, raw: str, start: int, end: int, count: int, *, whole: bool = False) -> Names | None:
    """Names parted by joints.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where they begin.
        end: Where the predicate begins.
        count: How many there must be.
        whole: Whether they stand in a clause of their own, whose predicate follows them.
    """
    if folded[end - 1] in "中上" and (held := folded.find("在", start, end)) >= start:
        start, end = within_which(folded, start, held, end)
    spans, inner = conjuncts(folded, start, end, count)
    if len(spans) != count or count < 2:
        return None
    apart_in_brackets = _told_apart_in_brackets(folded, spans)
    if not apart_in_brackets:
        spans = [(a, _before_bracket(folded, a, b)) for a, b in spans]
    last = spans[-1]
    lead, begin = accompanied(folded, *spans[0])
    spans[0] = (begin, spans[0][1])
    if folded[spans[0][1] - 1] in CURRENCY_ENDS and (against := against_which(folded, *spans[0])):
        lead, spans[0] = (begin, against), (against, spans[0][1])  # 人民币对|美元、欧元中间价
    spans[0] = (max(first_name(folded, spans), deed_start(folded, spans)), spans[0][1])
    if folded[spans[0][0] - 1] == "的":
        spans[-1] = last = as_the_first(folded, spans)
    if (within := opposed_behind_place(folded, spans)) > 0:
        lead, spans[0] = (spans[0][0], within), (within, spans[0][1])  # 国内|汽、柴油
    elif (led := behind_verb(folded, spans)) > spans[0][0]:
        lead, spans[0] = (spans[0][0], led), (led, spans[0][1])
    elif (of := folded.find("占", spans[0][0] + 1, spans[0][1] - 1)) > 0 and folded.find("的比", *last) > 0:
        lead, spans[0] = (spans[0][0], of + 1), (of + 1, spans[0][1])  # 担保金额占|总资产、净资产的比例
    elif (
        (each := folded.find("人均", spans[0][0], spans[0][1] - 2)) >= 0 > folded.find("人均", each + 2, end)
    ):
        lead, spans[0] = (spans[0][0], each + 2), (each + 2, spans[0][1])  # 城镇居民人均|食品、居住支出
    row = row_of_characters(folded, spans)
    if row and spans[0][1] - spans[0][0] > 1:
        # 城区大、中、小型超市
        lead, spans[0] = (spans[0][0], spans[0][1] - 1), (spans[0][1] - 1, spans[0][1])
    by = max(folded.find(word, spans[0][0] + 2, spans[0][1] - 1) for word in "按由")
    told = by > 0 and folded[by - 1] not in "自理缘事"
    if told:
        spans[0] = (by + 1, spans[0][1])  # 起付线按社区、县级、市级医院
    if whole:
        aged = _AGED().match(folded, *last)
        stop = before_predicate(folded, aged.end() if aged else last[0], last[1])
        if folded[stop] == "的" and stop < last[1] and folded.find("的", *spans[-2]) > 0:
            stop = before_predicate(folded, stop + 1, last[1])  # 甲队的张某与乙队的李某，今天分别
        last = (last[0], stop)
        spans[-1] = last
    apart = row != "" and stands_apart(row, folded[last[0] + 1])
    of = folded.find("占", last[0] + 1, last[1])
    shared = of > 0 and folded.find("比", of + 2, last[1]) > 0  # 第二产业增加值|占GDP的比重
    of -= folded[of - 1] == "所"  # 民营企业|所占比重
    last_span = (max(last[0], inner), of if shared else last[1])
    if apart_in_brackets and (closed := _closed(folded, last_span)):
        cut = begin = closed
    else:
        cut, begin = (last[0] + 1,) * 2 if apart else last_name(folded, [*spans[:-1], last_span], count)
    if whole:
        head = measured_behind(folded, raw, cut, end)
    else:
        head = _phrase(folded, raw, start, by) if told else raw[begin : last[1]]
    cut += folded[cut] in CLOSE and folded[last[0]] in OPEN and cut < end  # 面值分别为, of “甲”和“乙”
    if folded[cut - 1] in _TIME_ENDS and (timed := _TIME_BEHIND().search(folded, last[0] + 1, cut)):
        cut = timed.start()  # 国泰、港快|上月载客率
    spans[-1] = (last[0], cut if apart_in_brackets else _before_bracket(folded, last[0], cut))
    names = [unquoted(raw[a:b]) for a, b in spans]
    if not all(map(str.strip, names)) or len(set(names)) < count:
        return None  # a blank between two joints names nothing, and no two names are one
    short = cut - last[0] > 1 and all(b - a == 1 for a, b in spans[:-1])
    if short and all(folded[a] in OPPOSED for a, _ in spans):
        names = [*(name + names[-1][1:] for name in names[:-1]), names[-1]]
    before = raw[slice(*lead)]
    if fold(head).startswith(_SECTORS) and all(name[-1] in "一二三" for name in names):
        # 全市一、二、三产业增加值, 全市第一、二、三产业占比
        opened = names[0].rfind("第")
        at = len(names[0]) - 1 if opened < 0 else opened
        before, names[0] = before + names[0][:at], names[0][at:]
        names[0] = names[0] if opened >= 0 else f"第{names[0]}"
    elif (opened := before_ordinal(names)) > 0:
        before, names[0] = before + names[0][:opened], names[0][opened:]
    ordered = with_ordinals(names, head)
    return Names(ordered.names, ordered.head, ordered.kind, before)


def _told_apart_in_brackets(folded: str, spans: list[tuple[int, int]]) -> bool:
    """Whether names are one word with something else in brackets: 港股通（沪）、港股通（深）净流入."""
    (start, end), (begin, until) = spans[0], spans[-1]
    if folded[end - 1] not in "）)":
        return False
    opened, again = last_bracket(folded, start, end), last_bracket(folded, begin, until)
    return again > begin + 1 and folded.endswith(folded[begin:again], start, max(start, opened))


def _closed(folded: str, span: tuple[int, int]) -> int:
    """Where the first bracket of a name is closed; 0 where none is."""
    return max(folded.find(mark, *span) for mark in "）)") + 1


def _before_bracket(folded: str, start: int, end: int) -> int:
    """The end of a name without what brackets add: 居民消费价格指数（CPI）."""
    if folded[end - 1] not in "）)":
        return end
    at = last_bracket(folded, start, end)
    return at if at > start else end
