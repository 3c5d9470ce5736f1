"""Where the last name before 分别 ends: what follows it is shared by all."""

from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.lists.names.one_sort import BOUND, is_latin, sort_end
from jjj_tui.figures.lists.names.opened import opened_at
from jjj_tui.figures.lists.names.predicates import AVERAGED
from jjj_tui.figures.lists.names.unjoined import behind_group, count_behind
from jjj_tui.figures.tables.heads import (
    behind_name,
    cuts_head,
    cuts_measure,
    head_start,
    measures,
    opens_head,
    shared_by_measures,
)
from jjj_tui.rarely import Rarely

# 甲、乙、丙等|产品|销量; but 高等院校, 等级.
_REST = Rarely(
    "等$|(?<![高中初同平均一二三四五六七八九十特优上下对相])等(?![级额值待效温离于奖分候身压宽]|高[线差])"
)
_ALL_THESE = ("等", "这", "上述", "以上")
_EACH = Rarely(
    "(?:每(?:平方公里|平方米|立方米|平方呎|公斤|公里|公升|公顷|千克|小时|[人户斤克吨亩升箱股瓶天月年日次张套件度桶头台盒袋米呎吋剂针])){1,2}(?=[^每]{2,8}$)"
)
# What is told of a way, behind where it leads: 西安至成都|方向.
_OF_WAYS = Rarely("方向|高[铁速]|[路区]?段|沿线|区间|航线|动车|全程|票价|单程")
_PERSONS = "师生员者民工人户客童儿"
_BOUND_HEADS = frozenset("及或和以之")
# Of these a degree or an index is told.
_MEASURED = Rarely("(?:PM(?:2[.]5|10)|SO2|NO2|O3|CO2?|AQI|CPI|PPI|PMI|COD|VOCs?|Shibor|SHIBOR|LPR)$")
_OPEN_WORDS = _BOUND_HEADS | {"均"}


def last_name(folded: str, spans: list[tuple[int, int]], count: int) -> tuple[int, int]:
    """Where the last of the names ends, and where the head they share begins."""
    start, end = spans[-1]
    if folded[start] in "最较" and all(b - a == 2 and folded[a] == folded[start] for a, b in spans[:-1]):
        return start + 2, start + 2 + folded.startswith("的", start + 2)  # 最高与最低|样本钠含量
    if folded.find("每", start + 1, end) > 0 and (each := _EACH().search(folded, start + 1, end)):
        name = last_name(folded, [*spans[:-1], (start, each.start())], count)
        return min(name, (each.start(), each.start()))  # 大米、食用油|每公斤|售价
    if leads := _way_ends(folded, spans):
        of_ways = _OF_WAYS().search(folded, leads[-1][0] + 1, end)
        return (of_ways.start(), of_ways.start()) if of_ways else last_name(folded, leads, count)
    group = count_behind(folded, start + 1, end, count)
    if group and not _is_numbered(folded, group.end(), spans[:-1]):
        cut = group.start() - (folded[group.start() - 1] == "的")
        while word := next((word for word in _ALL_THESE if folded.endswith(word, start + 1, cut)), None):
            if word == "以上" and folded[start] <= "9":
                break  # 65岁以上|三个年龄组
            cut -= len(word)
        return cut, behind_group(folded, group, end)
    if rest := _REST().search(folded, start + 1, end):
        return rest.start(), max(rest.start() + 1, head_start(folded, rest.end(), end))
    if folded.find("）", start, end) > 0 and (opened := last_bracket(folded, start + 1, end)) > 0:
        return opened, folded.find("）", opened, end) + 1  # 狭义货币（M1）、流通中货币|（M0）余额
    of = folded.find("的", start + 2, end - 1)
    if of >= 0 and not any("的" in folded[a:b] for a, b in spans[:-1]) and not _goes_on(folded, spans, of):
        return of, of + 1  # 张家口、承德的优良天数
    cut = _whole_if_alike(folded, spans, _cut(folded, spans))
    cut += 2 * (folded.startswith("居民", cut) and folded[cut - 2 : cut] == "城乡" and cut - start == 2)
    # Never inside a word of Latin letters or digits.
    while start < cut < end and is_latin(folded[cut - 1]) and is_latin(folded[cut]):
        cut += 1
    if start < cut < end and folded[cut] in _OPEN_WORDS:
        cut = _whole_word(folded, spans, cut)
    return cut, cut + folded.startswith("的", cut)


def _way_ends(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where each of a row of ways leads, behind its 至: 武汉至信阳、西安至成都|路段; nothing where they are no ways."""
    ends = [(folded.find("至", start + 2, end - 1) + 1, end) for start, end in spans]
    return ends if all(start > 0 for start, _ in ends) else []


def _is_numbered(folded: str, end: int, others: list[tuple[int, int]]) -> bool:
    """Whether a number and its noun are of the last name itself, as the others have theirs: 市一院、市二院."""
    noun = folded[end - 1]
    return all(folded[b - 1] == noun and folded[b - 2] in _NUMERALS for _, b in others)


def _goes_on(folded: str, spans: list[tuple[int, int]], of: int) -> bool:
    """Whether the last name ends only behind its 的, as the others do: 采矿业、水的生产和供应业|增加值."""
    mark = folded[spans[0][1] - 1]
    if mark == folded[of - 1] or any(folded[b - 1] != mark for _, b in spans[:-1]):
        return False
    found = folded.rfind(mark, of, spans[-1][1]) + 1
    return found > 0 and measures(folded, found, spans[-1][1])


def _whole_if_alike(folded: str, spans: list[tuple[int, int]], cut: int) -> int:
    """The end of the last name, where nothing is shared: 教师、在校学生 are persons all, 研发人员、研发经费 begin alike."""
    start, end = spans[-1]
    others = spans[:-1]
    if (
        folded[end - 1] in _PERSONS
        and end - cut in (1, 2)
        and all(folded[b - 1] in _PERSONS for _, b in others)
    ):
        return end
    if (
        folded[cut] == "人"
        and cut < end
        and folded[cut + 1] not in "数口均次"
        and all(folded[b - 1] in _PERSONS for _, b in others)
    ):
        return cut + 1  # 儿童、学生、老年人|检出率
    tails = folded[others[0][1] - 1] + folded[others[-1][1] - 1]
    if cut < end and (folded[end - 1] in tails or folded[cut + 1] in tails or folded[cut - 1] < "z"):
        cut = _without_its_own(folded, start, cut, end, others)
    elif cut == end and folded[end - 1].isascii() and not folded[others[0][1] - 1].isascii():
        latin = _MEASURED().search(folded, start + 2, cut)
        cut = latin.start() if latin is not None else cut  # 隔夜、7天期|Shibor
    if folded[start] != folded[others[0][0]] and folded[start] != folded[others[-1][0]]:
        return cut
    if cut - start > 1 and any(folded.startswith(folded[start:cut], a, b - 1) for a, b in others):
        return end  # 助学金、助学贷款
    at = cut
    while at > start and not all(folded.startswith(folded[start:at], a) for a, _ in others):
        at -= 1
    alike = at - start > 1 and cut - at < 2 and all(b - a > at - start + 1 for a, b in others)
    return end if alike else cut


def _without_its_own(folded: str, start: int, cut: int, end: int, others: list[tuple[int, int]]) -> int:
    """The end of the last name behind what another name ends in as well, and before what is measured in Latin letters."""
    (first, stop), (begin, until) = others[0], others[-1]
    head = folded[cut:end]
    if folded.endswith(head, first, stop) or folded.endswith(head, begin, until):
        return end  # 制造业采购经理指数、PMI和产出指数
    if end - cut > 3 and (folded.endswith(head[:2], first, stop) or folded.endswith(head[:2], begin, until)):
        return cut + 2  # 高速公路、国道、农村公路|里程
    if folded[cut - 1].isascii() and (latin := _MEASURED().search(folded, start + 2, cut)):
        return latin.start()  # 长三角、汾渭平原|PM2.5浓度
    return cut


def _whole_word(folded: str, spans: list[tuple[int, int]], cut: int) -> int:
    """Where the last name really ends: in front of 亩均, and behind what bounds an age (60岁及以上)."""
    start, end = spans[-1]
    unit = folded[cut - 1]
    if folded[cut] == "均" and unit in AVERAGED and cut - start > 1 and folded[cut + 1] not in "价值温速":
        # 小麦、玉米|亩均收益, but 工作日、双休日|均有增加
        return cut - all(folded[b - 1] != unit for _, b in spans[:-1])
    if folded[cut] in _BOUND_HEADS and folded[cut - 1] != "期" and (bound := BOUND().match(folded, cut, end)):
        return bound.end()
    return cut


_ORDINALS = frozenset("一二三四五六七八九十")
_NUMERALS = _ORDINALS | frozenset("0123456789")
# One character that says enough behind the last name: 甲厂、乙厂|占, 甲县、乙县|有.
_ALONE = "占有各共均也都则又为是的后前上下内外"


def _cut(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the last name leaves off, as the others tell: their sort, that they are measures, their one ending."""
    start, end = spans[-1]
    others = spans[:-1]
    if (at := sort_end(folded, spans)) > start:
        return at
    of_measures = all(measures(folded, a, b) for a, b in others)
    at = _before_head(folded, start, end, others, of_measures=of_measures)
    if (found := _one_ending(folded, start, at, end, others)) > 0:
        return found
    if of_measures:
        return at
    return min(behind_name(folded, start, end), opened_at(folded, start, at, end, others))


def _before_head(
    folded: str, start: int, end: int, others: list[tuple[int, int]], *, of_measures: bool
) -> int:
    """Where what is measured begins behind the last name, and no single character is torn off a name."""
    at = shared_by_measures(folded, start, end, others) if of_measures else head_start(folded, start + 1, end)
    if end - at == 1 and folded[at] in "净第总":
        at = end  # no measure alone: 何|净
    if start + 1 == at == end - 1 and all(b - a > 1 for a, b in others):
        at = end  # 儿童、老人
    elif (
        end - at == 1
        and folded[at] != "者"
        and len(sizes := {b - a for a, b in others}) == 1
        and max(sizes) < end - start - 1
    ):
        at = start + max(sizes)  # 东湖、西岭|票价, 甲、乙|进球数
    return at


def _one_ending(folded: str, start: int, at: int, end: int, others: list[tuple[int, int]]) -> int:
    """Where the last name ends, if all end alike (台北市、新北市、桃园市|营业额); 0 where they do not, or that is no end of a name.

    Args:
        folded: The folded text.
        start: Where the last name begins.
        at: Where what is measured begins by the words that measure.
        end: Where the phrase ends.
        others: Where the other names begin and end.
    """
    ending = {folded[b - 1] for _, b in others}
    numbered = folded[start] in _ORDINALS and folded[others[0][0]] in _ORDINALS  # 二、三线城市二手住宅
    mark = next(iter(ending))
    if len(ending) > 1 or mark in "和与及" or is_latin(mark) or (numbered and mark in _ORDINALS):
        return 0
    # But 售价、成本|价格 is no end of a name.
    found = folded.find(mark, start + 1, end) + 1
    if folded.startswith("中学", found - 1) and folded[found - 2] not in _NUMERALS:
        found += 1  # 一中、二中、实验中学
    if start < at < found and cuts_head(folded, at, found, end):
        return at  # 甲镇、乙镇、丙林场|城镇化率
    if found == end - 1 and not measures(folded, start, end) and folded[found] not in _ALONE:
        return at  # 顺丰控股、歌尔股份: what is left is no head
    if found and cuts_measure(folded, start, found, end):
        return at  # 核电、风电、太阳能|发电量
    if found and (found == end or _ends_name(folded, start, found, end, others)):
        return found
    if found and _begins_head(folded, start, found - 1):
        return found - 1
    return 0


def _ends_name(folded: str, start: int, found: int, end: int, others: list[tuple[int, int]]) -> bool:
    """Whether the character before ``found`` ends the last name as it ends the others, and begins no head (市场, 厂房)."""
    if head_start(folded, found - 1, found + 1) == found - 1:
        return False
    if not _begins_head(folded, start, found - 1):
        return True
    if all(folded[b - 2 : b] == folded[found - 2 : found] for _, b in others):
        return True  # 建设银行、工商银行|长期贷款
    return end - found > 1 and head_start(folded, found, end) == found  # 汽车、自行车|流量


def _begins_head(folded: str, start: int, at: int) -> bool:
    return at - start > 1 and opens_head(folded, at)
