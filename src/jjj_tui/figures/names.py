"""The names before 分别: where each begins and ends, and the head they share."""

import re
from dataclasses import dataclass
from typing import Literal

from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.heads import head_start, measures, place_end, shared_by_measures
from jjj_tui.figures.phrases import left_phrase, right_phrase, strip_openings
from jjj_tui.figures.tail import find_bases, read_tail
from jjj_tui.figures.times import compared_names, time_names
from jjj_tui.figures.variants import fold


@dataclass(frozen=True, slots=True)
class Names:
    """Whose the figures of a list are.

    Attributes:
        names: One for each figure, as written; empty when none fit.
        head: What they share, as written.
        lead: What stands before names that are halves of one word (全市|进出口).
        kind: What the names are: things, times (2022年、2023年营收分别为) or what a change is measured against.
    """

    names: list[str]
    head: str
    kind: Literal["thing", "time", "basis"] = "thing"
    lead: str = ""


_DIGITS = "零一二三四五六七八九十"
_NUMBERS = {**{char: value for value, char in enumerate(_DIGITS)}, "两": 2, "双": 2}
# 三市, 五大行, 等三家: the number of the names ends them.
_COUNTED = re.compile(
    "等?(?:这|以上|上述)?(?<!第)(?P<number>[二两双三四五六七八九十]|[0-9]{1,2})(?P<unit>大|家|者|地|市|县|省|区|国|州|城|镇|村|乡|盟|旗|岛|港|个|项|类|种|款|型|队|组"
    "|校|院|行|所|人|位|名|条|门|科|部|方|社|店|厂|站|机场|公司|银行|产业|业务|部门|板块|车企|平台|机构)"
)
_PLACED = frozenset("地市县省区国州城镇村乡盟旗岛")
_REST = re.compile("等$")
_DIGIT = re.compile("[0-9]")
_TITLES = re.compile(
    "(?:(?:《[^《》\n]{1,40}》|“[^“”\n]{1,40}”|「[^「」\n]{1,40}」|『[^『』\n]{1,40}』)(?:、|以及|[和与及])?){2,40}"
)
_TITLE = re.compile("《[^《》]+》|“[^“”]+”|「[^「」]+」|『[^『』]+』")
_QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ('"', '"'))
_MARK = re.compile("[、《》（）()“”「」『』和与及]|以及")
_OPEN, _CLOSE = frozenset("《（(“「『"), frozenset("》）)”」』")
# 和, 与 and 及 inside words are no joints.
_WORDS = re.compile(
    "共和|呼和|和(?=田|平|谐|县|硕|静|龙|讯|林格尔|睦家|黄埔)|[温饱缓总祥义泰永政仁颐谦雍中柔附](?=和)和(?!$)|参与|与会|给与|赠与|埃及|涉及|危及|波及|惠及|普及|及(?=格|时)|触及"
)
# Places and people of one character, named in a row: 沪深两市, 京津冀三地, 男女两队, 中美两国.
_SHORT = frozenset(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台深中美日韩英法德俄印欧加朝越泰甬穗杭汉蓉男女城乡甲乙丙丁"
)
_PAIRS = (
    "沪苏浙皖", "京津冀", "粤港澳", "港澳台", "苏浙皖", "沪苏浙", "陕甘宁", "沪深", "京津", "津冀", "京冀", "川渝", "港澳", "男女", "城乡", "中美", "中日", "中欧", "中韩", "苏浙", "京沪", "深沪",
)  # fmt: skip
# Compounds of two opposites are two names: 财政收支分别为, 存贷款余额分别增长.
_OPPOSITES = re.compile("(?:进出口|存贷款|收支|购销|存贷|涨跌)(?:总额|总值|额|量|余额|家数)?$")
_HALVES = {"进出口": ("02", "12"), "存贷款": ("02", "12")}
_LATIN = re.compile("[A-Za-z0-9](?:[A-Za-z0-9.+&' -]*[A-Za-z0-9+])?")


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
        if "、" not in around and not _group(folded, right, end, count):
            head = _phrase(folded, raw, right, end) or _phrase(folded, raw, start, left)
            return Names(names, head, "time")
    start = strip_openings(folded, start, end)
    bases = find_bases(folded, start, min(end + 3, len(folded)))
    end = max(start, read_tail(folded, start, end, bases).end)
    found = _in_a_row(folded, raw, start, end, count) or _side_by_side(folded, raw, start, end, count)
    if found is not None:
        return found
    head = raw[start:end]
    if not ("、" in head or end - start >= 14) and start > 0 and folded[start - 1] in "，,":
        before, _ = layout.clause(start - 1)
        return _in_the_clause_before(folded, raw, before, start - 1, count, head)
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
    if times := time_names(folded, raw, start, end, count):
        others = _group(folded, end, end + len(head) + 1, count)  # 2022年、2023年，两家公司营收分别为
        return Names([] if others else times[0], head, "thing" if others else "time")
    start = strip_openings(folded, start, end)
    found = None
    if not _DIGIT.search(folded, start, end):
        found = _in_a_row(folded, raw, start, end, count, whole=True)
    found = found or _side_by_side(folded, raw, start, end, count)
    return Names(found.names if found else [], head)


def _in_a_row(
    folded: str, raw: str, start: int, end: int, count: int, *, whole: bool = False
) -> Names | None:
    """Names parted by joints.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where they begin.
        end: Where the predicate begins.
        count: How many there must be.
        whole: Whether they stand in a clause of their own, whose predicate follows them.
    """
    spans = _conjuncts(folded, start, end, count)
    if len(spans) != count or count < 2:
        return None
    first, last = spans[0], spans[-1]
    spans[0] = (_first_name(folded, spans), first[1])
    if whole:
        stop = right_phrase(folded, last[0], last[1])[1]
        last = (last[0], stop if stop > last[0] else last[1])
        spans[-1] = last
    cut, begin = _last_name(folded, spans, count)
    head = "" if whole else raw[begin : last[1]]
    spans[-1] = (last[0], cut)
    return _ordinals([_unquoted(raw[a:b]) for a, b in spans], head)


def _conjuncts(folded: str, start: int, end: int, count: int) -> list[tuple[int, int]]:
    """The parts of a row of ``count``; 、 parts before 和, and 和 inside one part is no joint when 、 alone fits."""
    ticks: list[tuple[int, int]] = []
    words: list[tuple[int, int]] = []
    inside = {at for match in _WORDS.finditer(folded, start, end) for at in range(*match.span())}
    depth = 0
    for match in _MARK.finditer(folded, start, end):
        mark = match.group()
        if mark in _OPEN:
            depth += 1
        elif mark in _CLOSE:
            depth -= depth > 0
        elif depth == 0 and match.start() > start and match.start() not in inside:
            (ticks if mark == "、" else words).append(match.span())
    behind = [joint for joint in words if ticks and joint[0] > ticks[-1][0]]
    joints = sorted((*ticks, *words))
    if ticks and len(ticks) + 1 == count:
        if len(behind) == 1 and _of_one_length(folded, start, end, joints):
            return []  # 甲、乙和丙分别增长3%和5%
        joints = ticks
    elif len(ticks) + 2 == count and len(behind) == 1:
        joints = [*ticks, *behind]
    elif not joints and count == 2 and (slash := folded.find("/", start, end)) > start:
        joints = [(slash, slash + 1)]
    spans = []
    at = start
    for a, b in joints:
        if a > at:
            spans.append((at, a))
        at = b
    if end > at:
        spans.append((at, end))
    return spans


def _of_one_length(folded: str, start: int, end: int, joints: list[tuple[int, int]]) -> bool:
    """Whether the parts of a row are so alike that each must be a name."""
    at = start
    lengths = set()
    for a, b in joints:
        lengths.add(a - at)
        at = b
    return lengths == {head_start(folded, at + 1, end) - at}


def _side_by_side(folded: str, raw: str, start: int, end: int, count: int) -> Names | None:
    """Names that no joint parts: titles, quoted names, 沪深两市, 收支."""
    opened = start - (raw[start - 1 : start] in _OPEN)  # strip_openings takes quotation marks off
    for match in _TITLES.finditer(raw, opened, end):
        names = _TITLE.findall(match.group())
        if len(names) == count:
            at = match.end()
            group = _group(folded, at, end, count)
            at = _behind_group(folded, group, end) if group and group.start() == at else at
            return Names([_unquoted(name) for name in names], raw[at:end].lstrip("的"))
    if (opposed := _OPPOSITES.search(folded, max(start, end - 5), end)) and count == 2:
        return _halves(folded, raw, start, opposed.start(), end)
    group = _group(folded, start, end, count)
    if group and group.start() == start + count and set(folded[start : start + count]) <= _SHORT:
        return Names(list(raw[start : start + count]), raw[_behind_group(folded, group, end) : end])
    row = next((row for row in _PAIRS if len(row) == count and folded.startswith(row, start, end)), None)
    if row and head_start(folded, start + count, end) == start + count:
        return Names(list(raw[start : start + count]), raw[start + count : end])
    return None


def _halves(folded: str, raw: str, start: int, at: int, end: int) -> Names:
    word = next((word for word in _HALVES if folded.startswith(word, at, end)), None)
    halves = _HALVES.get(word, ("0", "1")) if word else ("0", "1")
    names = ["".join(raw[at + int(i)] for i in half) for half in halves]
    begin, stop, _, _ = left_phrase(folded, start, at)
    return Names(
        names, raw[at + (len(word) if word else 2) : end], lead=raw[begin:stop] if stop == at else ""
    )


def _unquoted(name: str) -> str:
    for left, right in _QUOTES:
        if name.startswith(left) and name.endswith(right) and len(name) > 2:
            return name[1:-1]
    return name


def _group(folded: str, start: int, end: int, count: int) -> re.Match[str] | None:
    """Where a number with its classifier says how many names there were (三市, 等五家)."""
    for match in _COUNTED.finditer(folded, start, end):
        number = match.group("number")
        if (int(number) if number.isdigit() else _NUMBERS[number]) == count:
            return match
    return None


def _behind_group(folded: str, group: re.Match[str], end: int) -> int:
    """Where what is measured begins behind 三市 (all of it) or 三大运营商 (净利润 alone)."""
    at = group.end()
    if group.group("unit") in _PLACED:
        return at + folded.startswith("的", at)
    return head_start(folded, at, end)


def _first_name(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the first name begins: behind a verb or 的, and no longer than its neighbours suggest."""
    start, end = spans[0]
    for link in ("为", "是", "有", "：", ":"):
        start = max(start, folded.rfind(link, start, end - 1) + 1)
    begin, stop, _, _ = left_phrase(folded, start, end)
    return begin if stop == end and begin < end else start


def _last_name(folded: str, spans: list[tuple[int, int]], count: int) -> tuple[int, int]:
    """Where the last name ends, and where the shared head begins."""
    start, end = spans[-1]
    if group := _group(folded, start + 1, end, count):
        return group.start(), _behind_group(folded, group, end)
    if rest := _REST.search(folded, start + 1, end):
        return rest.start(), end
    cut = _cut(folded, spans)
    # Never inside a word of Latin letters or digits.
    while start < cut < end and _is_latin(folded[cut - 1]) and _is_latin(folded[cut]):
        cut += 1
    return cut, cut + folded.startswith("的", cut)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _cut(folded: str, spans: list[tuple[int, int]]) -> int:
    start, end = spans[-1]
    others = spans[:-1]
    if all(_is_latin(folded[b - 1]) for _, b in others):
        # Names like 歼-20A and C909 end where their letters do.
        runs = [match.end() for match in _LATIN.finditer(folded, start, end)]
        if runs:
            return runs[-1]
    if all(place_end(folded, a, b) == b for a, b in others[1:]) and (
        place_end(folded, others[0][0], others[0][1]) == others[0][1]
    ):
        at = place_end(folded, start, end)
        if at > start:
            return at
    of_measures = all(measures(folded, a, b) for a, b in others)
    at = shared_by_measures(folded, start, end, others) if of_measures else head_start(folded, start + 1, end)
    ending = {folded[b - 1] for _, b in others}
    if len(ending) == 1 and (mark := next(iter(ending))) not in "和与及" and not _is_latin(mark):
        # 台北市、新北市、桃园市营业额: all end alike; but 售价、成本|价格 is no end of a name.
        found = folded.find(mark, start + 1, end) + 1
        if found and (found == end or head_start(folded, found - 1, found + 1) == found + 1):
            return found
    return at


def _ordinals(names: list[str], head: str) -> Names:
    """第一、二、三产业: each name gets its 第 and its noun."""
    if names and names[0].startswith("第") and all(len(name) <= 2 for name in names[1:]):
        noun = next((word for word in ("产业", "季度", "季", "批", "期") if fold(head).startswith(word)), "")
        named = head[: len(noun)]
        names = [("" if name.startswith("第") else "第") + name + named for name in names]
        return Names(names, head[len(noun) :])
    return Names(names, head)
