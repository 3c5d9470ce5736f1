"""A row of names that joints part: where the first begins, where the last ends, and what they share."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.predicates.tail import find_bases, read_tail
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.lists.names.conjuncts import conjuncts
from jjj_tui.figures.lists.names.ends import last_name
from jjj_tui.figures.lists.names.named import (
    CURRENCY_ENDS,
    accompanied,
    against_which,
    as_the_first,
    behind_verb,
    first_name,
    within_which,
)
from jjj_tui.figures.lists.names.one_sort import deed_start
from jjj_tui.figures.lists.names.ordinals import before_ordinal, with_ordinals
from jjj_tui.figures.lists.names.predicates import before_predicate, measured_behind
from jjj_tui.figures.lists.names.run_together import (
    OPPOSED,
    opposed_behind_place,
    row_of_characters,
    stands_apart,
)
from jjj_tui.figures.lists.names.unjoined import CLOSE, OPEN, Names, unquoted
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

Span = tuple[int, int]
# When it was so, between the last of the names and what is measured.
_TIME_ENDS = "年月季度日周期份末底"
_TIME_BEHIND = Rarely(
    "(?:[上本当去今前明](?:个?月|年|季度?|周|日|期)|[上下]半年|全年|首季度?|(?:[12][0-9]{3}年)?(?:第?[一二三四]季度?|前[一二三]季度?|[0-9]{1,2}月份?)|[12][0-9]{3}年(?:度|末|底)?|[昨今]日)$"
)
# 一、二、三|产业
_SECTORS = "产业"
# 6岁以下幼童和65岁以上长者, 甲电厂8号机: an age and a number of its own are parts of a name.
NUMBERED = Rarely("[0-9]{1,3}(?:[-—~至到][0-9]{1,3})?周?岁及?以[上下]|[0-9]{1,3}号")


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
    noted = _told_apart_in_brackets(folded, spans)
    if not noted:
        spans = [(a, _before_bracket(folded, a, b)) for a, b in spans]
    lead = _open_first(folded, spans, end)
    row = row_of_characters(folded, spans)
    if row and spans[0][1] - spans[0][0] > 1:
        lead, spans[0] = _parted(spans[0], spans[0][1] - 1)  # 城区大、中、小型超市
    by = _sorted_by(folded, *spans[0])
    if by:
        spans[0] = (by + 1, spans[0][1])  # 起付线按社区、县级、市级医院
    if whole:
        _end_before_predicate(folded, spans)
    last = spans[-1]
    lettered = folded[last[0] + 1] in OPEN and folded[last[0]] < "z"  # A(H5N1)、B(Victoria)|占比
    if (noted or lettered) and (closed := _closed(folded, last)):
        cut = begin = closed
    else:
        cut, begin = _end_last(folded, spans, inner, row)
    if whole:
        head = measured_behind(folded, raw, cut, end)
    else:
        head = phrase(folded, raw, start, by) if by else raw[begin : last[1]]
    cut += folded[cut] in CLOSE and folded[last[0]] in OPEN and cut < end  # 面值分别为, of “甲”和“乙”
    if folded[cut - 1] in _TIME_ENDS and (timed := _TIME_BEHIND().search(folded, last[0] + 1, cut)):
        cut = timed.start()  # 国泰、港快|上月载客率
    spans[-1] = (last[0], cut if noted else _before_bracket(folded, last[0], cut))
    return _as_told(folded, raw, spans, head, raw[slice(*lead)])


def phrase(folded: str, raw: str, start: int, end: int) -> str:
    """The noun phrase between two offsets, without the predicate behind it."""
    end = read_tail(folded, start, end, find_bases(folded, start, end)).end
    begin, stop, _, _ = left_phrase(folded, start, end)
    return raw[begin:stop] if stop - begin > 1 else ""


def _parted(span: Span, at: int) -> tuple[Span, Span]:
    """What stands before a name, and the name."""
    return (span[0], at), (at, span[1])


def _open_first(folded: str, spans: list[Span], end: int) -> Span:
    """Begins the first name where it really begins; returns where what stands before all names does.

    Args:
        folded: The folded text.
        spans: Where each name begins and ends; the first is changed, and the last where it repeats the first's 的.
        end: Where the row ends.
    """
    lead, begin = accompanied(folded, *spans[0])
    spans[0] = (begin, spans[0][1])
    if folded[spans[0][1] - 1] in CURRENCY_ENDS and (against := against_which(folded, *spans[0])):
        lead, spans[0] = _parted(spans[0], against)  # 人民币对|美元、欧元中间价
    spans[0] = (max(first_name(folded, spans), deed_start(folded, spans)), spans[0][1])
    if folded[spans[0][0] - 1] == "的":
        spans[-1] = as_the_first(folded, spans)
    start, stop = spans[0]
    if (within := opposed_behind_place(folded, spans)) > 0:
        lead, spans[0] = _parted(spans[0], within)  # 国内|汽、柴油
    elif (led := behind_verb(folded, spans)) > start:
        lead, spans[0] = _parted(spans[0], led)
    elif (of := folded.find("占", start + 1, stop - 1)) > 0 and folded.find("的比", *spans[-1]) > 0:
        lead, spans[0] = _parted(spans[0], of + 1)  # 担保金额占|总资产、净资产的比例
    elif (each := folded.find("人均", start, stop - 2)) >= 0 > folded.find("人均", each + 2, end):
        lead, spans[0] = _parted(spans[0], each + 2)  # 城镇居民人均|食品、居住支出
    return lead


def _sorted_by(folded: str, start: int, end: int) -> int:
    """Where 按 or 由 stands in the first name, which says by what all are told apart; 0 where neither does."""
    by = max(folded.find(word, start + 2, end - 1) for word in "按由")
    return by if by > 0 and folded[by - 1] not in "自理缘事" else 0


def _end_before_predicate(folded: str, spans: list[Span]) -> None:
    """Ends the last name where the predicate of its clause begins."""
    start, end = spans[-1]
    numbered = NUMBERED().search(folded, start, end)
    stop = before_predicate(folded, numbered.end() if numbered else start, end)
    if folded[stop] == "的" and stop < end and folded.find("的", *spans[-2]) > 0:
        stop = before_predicate(folded, stop + 1, end)  # 甲队的张某与乙队的李某，今天分别
    spans[-1] = (start, stop)


def _end_last(folded: str, spans: list[Span], inner: int, row: str) -> Span:
    """Where the last name ends, and where the head that all share begins.

    Args:
        folded: The folded text.
        spans: Where each name begins and ends.
        inner: Where the last begins once more, behind a joint inside it; mostly 0.
        row: The row of single characters that they are, if they are one.
    """
    start, end = spans[-1]
    if row and stands_apart(row, folded[start + 1]):
        return start + 1, start + 1
    of = folded.find("占", start + 1, end)
    if of > 0 and folded.find("比", of + 2, end) > 0:  # 第二产业增加值|占GDP的比重
        end = of - (folded[of - 1] == "所")  # 民营企业|所占比重
    return last_name(folded, [*spans[:-1], (max(start, inner), end)], len(spans))


def _as_told(folded: str, raw: str, spans: list[Span], head: str, before: str) -> Names | None:
    """The names as written, each with what it shares with the last (男|、女|生); None where they are no names.

    Args:
        folded: The folded text.
        raw: The text.
        spans: Where each name begins and ends.
        head: What they share.
        before: What stands before all of them.
    """
    names = [unquoted(raw[a:b]) for a, b in spans]
    if not all(map(str.strip, names)) or len(set(names)) < len(names):
        return None  # a blank between two joints names nothing, and no two names are one
    short = spans[-1][1] - spans[-1][0] > 1 and all(b - a == 1 for a, b in spans[:-1])
    if short and all(folded[a] in OPPOSED for a, _ in spans):
        names = [*(name + names[-1][1:] for name in names[:-1]), names[-1]]
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
    """The end of a name without what brackets add: 居民消费价格指数（CPI）; a letter is none by itself: A(H3N2)."""
    if folded[end - 1] not in "）)":
        return end
    at = last_bracket(folded, start, end)
    return at if at > start + (folded[start] < "z") else end
