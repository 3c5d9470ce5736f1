"""Lists whose names stand each before its figure: 分别是甲市（21微克）、乙市（24微克）; 依次为：甲市，18%；乙市，16%; 分别为《甲》3亿元，《乙》2亿元."""

from dataclasses import dataclass

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.predicates.tail import CHANGES, read_tail
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.by_commas import COMMAS
from jjj_tui.figures.lists.names.pointers import without_pointer
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.lists.runs.members import name_each
from jjj_tui.figures.tables.heads import measures, place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# In which order those of a list are told: 年减幅由大到小|依序为.
_SORTED_BY = Rarely("[由从按][高大多快低小少慢]到[低小少慢高大多快](?:排[列序名])?$")
_LONGEST_ORDER = 8
# What may lead from 分别 to the first name.
_LINK = Rarely("(?:(?:出现在|来自|位于)|[为是有在])?[:：]?")
# What may part two names with their figures, by what stands between a name and its figure.
_JOINTS = {
    "": ("、", "和", "与", "及", "以及", "；", ";"),
    **dict.fromkeys("，,", ("；", ";")),
    **dict.fromkeys("（(", ("、", "，", ",", "；", ";", "和", "与", "及", "以及")),
}
JOINT = Rarely("以及|[、，,；;和与及]")
OPEN = frozenset("（(")
CLOSE = {"（": "）", "(": ")"}
# What tells of a figure and names nobody: （约合84亿元）, （同比）, （含税）.
_NO_NAME = Rarely(
    "约|占|含(?!山)|不|同[比上期]|环比|按|比(?!亚迪|利时|特大陆|音勒芬)|其[中余]|下同|见|未|已|增[长加]|[降升减均每]|[高低][于出]|合[计共]|折|共|系|即(?!墨)|平均|全[国省市县区]|总(?![部理督统])"
)
_NAME = Rarely("[\u4e00-\u9fffA-Za-z·]{2,12}")
# What a share behind the figure of a name goes on to tell of it: 甲市1,812棟、月增2.1%；乙市….
_FOLLOWS = Rarely(
    "[、，,（(]?(?:同比|环比|按[年月季周]|[年月季周]|占比?(?:约|为|达)?|较[^、，,；;。0-9]{1,8}?)?(?:大幅|小幅|微|略)?"
    "(?:增长|增加|减少|下降|上升|上涨|下跌|成长|衰退|[增升涨减降跌])?(?:约|近|逾|超过?|达|为)?"
)
_TOLD_OF = Rarely("(?:已|正式|陆续|今日?|昨日?|全[部数])?(?:出炉|公布|公开|发布|揭晓|揭露|如下|披露)$")
# Of all of whom, and when: no part of what is measured.
_WHOSE_AND_WHEN = Rarely(
    "(?:全[国省市县台港球]|[两二三四五六七八九]大?[都市区地省县])?的?(?:[12][0-9]{3}年|[今去前上本]年)?(?:[0-9]{1,2}月份?|[上本]月|[上下]半年|[一二三四]季度?)?的?"
)
_TITLES = {"《": "》", "“": "”", "「": "」", "『": "』"}
_LONGEST_TITLE = 40
# Where the measure of a superlative ends: 浓度|最低的, 降幅|居前的.
_RANKED = Rarely(
    "最|前[0-9一二三四五六七八九十]{1,2}[名位]|居[前首后]|排[名在]|靠[前后]|领先|较[高低大小多少快慢]"
)
# The number under which a name is listed: 鸿海（2317）.
_CODE = Rarely("[（(][0-9A-Z.-]{1,10}[）)]$")
_COLONS = ("：", ":")  # 分别为：甲92%，乙69%
# Whose it is, and no part of what is measured: 主要城市|平均浓度, 各区|开工面积.
_OF_ALL = Rarely(
    "(?:各大?|主要|重点|有关|相关)(?:城市|地区|省份|省市|区县|市县|公司|企业|银行|机构|行业|国家|品牌|车企|口岸|景区|学校|高校|[省市县区镇乡州国校院厂店站港])(?![级类])的?"
)


@dataclass(slots=True)
class _Row:
    """Figures with a name before each.

    Attributes:
        run: The figures.
        spans: Where the name of each begins and ends.
        following: The shares that go on about each.
        colon: Whether a colon leads to the first name.
        joined: What parts the first two; a comma for any that parts clauses as well.
    """

    run: list[Draft]
    spans: list[tuple[int, int]]
    following: list[list[Draft]]
    colon: bool
    joined: str

    def goes_on(self, joint: str, mark: str) -> bool:
        """Whether what stands behind a figure leads to the next name, by what stands between a name and its figure."""
        return joint in _JOINTS[mark] or (
            joint in COMMAS and (self.colon or not (mark or self.joined == "、"))
        )


def name_paired(passage: Passage, index: int, told: tuple[int, int], number: int) -> int:
    """Names figures after what stands before each of them, directly or in front of a bracket or a comma.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first behind 分别.
        told: Where 分别 begins and ends.
        number: How many lists there are already.

    Returns:
        How many there are now.
    """
    folded, raw, drafts, _ = passage
    row = _read_row(folded, drafts, index, told[1])
    run, spans, following = row.run, row.spans, row.following
    if row.joined == "，" and not (row.colon or all(following) or _alike(folded, spans)):
        return number
    names = [raw[a + 1 : b - 1] if folded[a] in _TITLES else raw[a:b] for a, b in spans]
    if len(run) < 2 or len(set(names)) < len(names):
        return number
    sorted_by = _SORTED_BY().search(folded, max(0, told[0] - _LONGEST_ORDER), told[0])
    head = _measured(passage, sorted_by.start() if sorted_by else told[0], len(run))
    way = CHANGES.get(fold(head)) or CHANGES.get(fold(head)[-2:])
    for draft in run:
        draft.direction = draft.direction or run[0].direction
        draft.mode = draft.mode or run[0].mode
        draft.unflag("unaligned")
        if way is not None and draft.kind in SHARES:
            draft.direction, draft.mode = way, "by"
    number = name_each(run, names, head, number)
    for column in zip(*following, strict=False) if len(set(map(len, following))) == 1 else ():
        for draft in column:
            draft.unflag("unaligned")
        number = name_each(list(column), names, head, number)
    return number


def _read_row(folded: str, drafts: list[Draft], index: int, told: int) -> _Row:
    """The figures from ``index`` on that have a name before them, as the first has it behind 分别."""
    link = _LINK().match(folded, told)
    assert link is not None
    at = link.end()
    mark = folded[drafts[index].ext_start - 1]
    mark = mark if mark in "（(，," else ""
    row = _Row([], [], [], colon=link.group()[-1:] in _COLONS, joined="")
    place = index
    while place < len(drafts):
        draft = drafts[place]
        stop = draft.ext_start - len(mark)
        if not folded.startswith(mark, stop) or draft.kind is not drafts[index].kind:
            break
        if folded[stop - 1] in "）)" and (code := _CODE().search(folded, at, stop)):
            stop = code.start()
        if not _is_named(folded, at, stop, mark):
            break
        more, end = _more_of_it(folded, drafts, place + 1, draft.ext_end)
        if mark in OPEN:
            if folded[end] != CLOSE[mark]:
                break
            end += 1  # 甲（12人，升3%）
            if not more:
                more, end = _more_of_it(folded, drafts, place + 1, end)
        row.run.append(draft)
        row.spans.append((at, stop))
        row.following.append(more)
        place += 1 + len(more)
        joint = JOINT().match(folded, end)
        if joint is None or not row.goes_on(joint.group(), mark):
            break
        if more and joint.group() not in "；;，," and folded[end - 1] not in "）)":
            break  # 甲市3万人、同比增长5%、乙市
        row.joined = row.joined or (joint.group() if joint.group() in _JOINTS[mark] else "，")
        at = joint.end()
    return row


def _measured(passage: Passage, told: int, count: int) -> str:
    """What is measured, in the clause of 分别 or in the one that announces it."""
    folded, raw, _, layout = passage
    start = layout.clause(told)[0]
    if start == told and folded[start - 1] in "，,":
        return _announced(folded, raw, layout.clause(start - 1)[0], start - 1, count)
    return measured_before(folded, raw, start, told, count)


def _announced(folded: str, raw: str, start: int, end: int, count: int) -> str:
    """What is measured, where the clause before only says that it was told: 移转栋数|出炉，分别为甲市1,812栋、乙市3,940栋."""
    told = _TOLD_OF().search(folded, start + 1, end)
    if told is None:
        return ""
    whose = _WHOSE_AND_WHEN().match(folded, start, told.start())
    return measured_before(folded, raw, whose.end() if whose else start, told.start(), count)


def _more_of_it(folded: str, drafts: list[Draft], place: int, end: int) -> tuple[list[Draft], int]:
    """The shares that go on about the figure of a name (甲市1,812棟|、月增2.1%), and where their words end."""
    more: list[Draft] = []
    if drafts[place - 1].kind in SHARES:
        return more, end
    while place < len(drafts):
        draft = drafts[place]
        if draft.kind not in SHARES or not _FOLLOWS().fullmatch(folded, end, draft.ext_start):
            break
        closed = folded[end] in OPEN
        if closed and folded[draft.ext_end] != CLOSE[folded[end]]:
            break
        more.append(draft)
        end = draft.ext_end + closed
        place += 1
    return more, end


def _is_named(folded: str, start: int, end: int, mark: str) -> bool:
    """Whether a title or a name is all that stands between two offsets."""
    close = _TITLES.get(folded[start])
    if close is not None:
        return end - start <= _LONGEST_TITLE and folded.find(close, start) == end - 1 > start + 1
    if not is_name(folded[start:end]):
        return False
    return mark != "" or (read_tail(folded, start, end, []).end, *left_phrase(folded, start, end)[:2]) == (
        end,
        start,
        end,
    )


def _alike(folded: str, spans: list[tuple[int, int]]) -> bool:
    """Whether names that commas part are all of one sort: titles, places, words with one ending or of one length."""
    if all(folded[a] in _TITLES for a, _ in spans):
        return True
    if all(place_end(folded, a, b) == b for a, b in spans):
        return True
    one_ending = len({folded[b - 1] for _, b in spans}) == 1
    one_length = len({b - a for a, b in spans}) == 1
    return (one_ending or one_length) and not any(measures(folded, a, b) for a, b in spans)


def measured_before(folded: str, raw: str, start: int, end: int, count: int) -> str:
    """What is measured of those that 分别 names: 浓度 of 浓度最低的3个分别是, the whole where it is a measure.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the clause begins.
        end: Where 分别 stands.
        count: How many are named.
    """
    start = strip_openings(folded, start, end)
    ranked = _RANKED().search(folded, start + 1, end)
    if ranked:
        end = ranked.start()
    start, stop, _, _ = left_phrase(folded, start, end)
    if stop != end or not (ranked or measures(folded, start, end)):
        return ""
    of_all = _OF_ALL().match(folded, start, end)
    at = of_all.end() if of_all else end - len(without_pointer(raw[start:end], count))
    at = strip_openings(folded, at, end) if at > start else start
    if folded[at] == "各":
        at += 1
    return raw[at:end] if at > start and measures(folded, at, end) else raw[start:end]


def is_name(name: str) -> bool:
    """Whether a folded word is a name, no note (约合…, 同比) and no change.

    Args:
        name: The word.
    """
    return _NAME().fullmatch(name) is not None and name not in CHANGES and _NO_NAME().match(name) is None
