"""Names that no joint parts: titles, quoted names, 沪深两市, 进出口; and the number that ends a row of names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase
from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.heads import head_start
from jjj_tui.figures.tables.joins import JOINTS
from jjj_tui.rarely import Rarely


@dataclass(frozen=True, slots=True)
class Names:
    """Whose the figures of a list are.

    Attributes:
        names: One for each figure, as written; empty when none fit.
        head: What they share, as written.
        lead: What stands before names that are halves of one word (全市|进出口).
        kind: What the names are: things, times (2022年、2023年营收分别为) or what a change is measured against.
        row: All that were named, where some have no figure (分别上涨3%、5%、持平).
    """

    names: list[str]
    head: str
    kind: Literal["thing", "time", "basis"] = "thing"
    lead: str = ""
    row: list[str] = field(default_factory=list)


# What parts two names.
JOINT = Rarely(f"[{JOINTS}]")
# 三市, 五大行, 等三家: the number of the names ends them.
_COUNTED = Rarely(
    "(?P<number>[二两双三四五六七八九十]|[0-9]{1,2})(?P<unit>大|家|者|省市|市县|地|市|县|省|区|国|州|城|镇|村|乡|盟|旗|岛|港|个|项|类|种|款|型|队|组"
    "|校|院|行|所|人|位|名|条|门|科|部|方|社|店|厂|站|座|艘|台|支|只|笔|场|级|档|颗|枚|辆|架|栋|幢|处|间|线(?!城)|机场|公司|银行|产业|业务|部门|板块|车企|平台|机构)"
)
PLACED = frozenset((*"地市县省区国州城镇村乡盟旗岛", "省市", "市县"))
_TITLES = Rarely(
    "(?:(?:《[^《》\n]{1,40}》|“[^“”\n]{1,40}”|「[^「」\n]{1,40}」|『[^『』\n]{1,40}』)(?:、|以及|[和与及])?){2,40}"
)
_TITLE = Rarely("《[^《》]+》|“[^“”]+”|「[^「」]+」|『[^『』]+』")
_QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ('"', '"'))
OPEN, CLOSE = frozenset("《（(“「『"), frozenset("》）)”」』")
# Places and people of one character, named in a row: 沪深两市, 京津冀三地, 男女两队, 中美两国.
_SHORT = frozenset(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台深中美日韩英法德俄印欧加朝越泰甬穗杭汉蓉男女城乡甲乙丙丁"
)
LANDS = _SHORT - frozenset("男女城乡甲乙丙丁")
_PAIRS = (
    "沪苏浙皖", "京津冀", "粤港澳", "港澳台", "苏浙皖", "沪苏浙", "陕甘宁", "沪深", "京津", "津冀", "京冀", "川渝", "港澳", "男女", "城乡", "中美", "中日", "中欧", "中韩", "苏浙", "京沪", "深沪",
)  # fmt: skip
# Compounds of two opposites are two names: 财政收支分别为, 存贷款余额分别增长.
_OPPOSITES = Rarely("产销量?$|(?:进出口|存贷款|收支|购销|存贷|涨跌)(?:总额|总值|额|量|余额|家数)?$")
# What is told of 进口 and of 出口 apart.
_OF_TRADE = Rarely("(?:整体)?(?:通关|环节|单箱|合规|运价|运费|关税|货量|货运|集装箱|退税)")
_HALVES: Mapping[str, tuple[str, str]] = {
    "进出口": ("02", "12"), "存贷款": ("02", "12"), "产销量": ("02", "12"),
}  # fmt: skip
# Behind 三者 stands what is measured and no class; behind 三类 the class may complete the names.
_OF_WHATEVER = frozenset("者类")
# Persons have no class to be completed: what follows their number is measured, if it is a noun.
_PERSONS = frozenset("人名位")
_LONGEST_MEASURE = 8
_WHO = Rarely("候选人|被告人?|嫌疑人|选手|球员|运动员|参选人|董事|股东|高管|医生|老师|学生|驾驶人")
_COMPLETED = words_of("基金 贷款 存款 债券 保险 账户 学校 医院 人员 人群 机构 产品 商品 用户 客户 岗位 项目")
_MEASURED = Rarely("(?:新增|平均|最[高低大小多少长短]|年均|人均|月均|日均|净)[\u4e00-\u9fff]{2,8}$")

_AVERAGED = Rarely("(?:[日月年周季场班户人]均|平均|单[日月周]|累计|[每全][年日月])(?=..)")


def _is_head(folded: str, group: re.Match[str], end: int) -> bool:
    """Whether all that stands behind the number of the names is what they share (三者|新增职缺, 两类|基金回报)."""
    at = group.end()
    if group.group("unit") == "者":
        return _MEASURED().match(folded, at, end) is not None
    noun = next((word for word in _COMPLETED if folded.startswith(word, at, end)), "")
    return noun != "" and folded.find(noun[1], group.string.rfind("、", 0, at) + 1, group.start()) < 0


def side_by_side(folded: str, raw: str, start: int, end: int, count: int) -> Names | None:
    """Names that no joint parts: titles, quoted names, 沪深两市, 收支."""
    opened = start - (raw[start - 1 : start] in OPEN)  # strip_openings takes quotation marks off
    for match in _TITLES().finditer(raw, opened, end):
        names = _TITLE().findall(match.group())
        if len(names) == count:
            at = match.end()
            counted = count_behind(folded, at, end, count)
            if counted and folded[at : counted.start()] in ("", "等", "这", "等这"):
                at = behind_group(folded, counted, end)
            head = raw[at:end].lstrip("的")
            return Names([unquoted(name) for name in names], head if len(head) > 1 else "")
    if count == 3 and folded.endswith("长宽高", start, end):
        return Names(list(raw[end - 3 : end]), "", lead=raw[start : end - 3])
    if (opposed := _OPPOSITES().search(folded, max(start, end - 5), end)) and count == 2:
        return _halves(folded, raw, start, opposed.start(), end)
    if count == 2 and folded.startswith("进出口", start, end) and _OF_TRADE().match(folded, start + 3, end):
        return _halves(folded, raw, start, start, end)  # 进出口|整体通关时间
    counted = count_behind(folded, start, end, count)
    if counted and counted.start() == start + count and set(folded[start : start + count]) <= _SHORT:
        return Names(list(raw[start : start + count]), raw[behind_group(folded, counted, end) : end])
    row = next((row for row in _PAIRS if len(row) == count and folded.startswith(row, start, end)), None)
    if row and head_start(folded, start + count, end) == start + count:
        return Names(list(raw[start : start + count]), raw[start + count : end])
    return None


def _halves(folded: str, raw: str, start: int, at: int, end: int) -> Names:
    """The two names of a compound: 进口 and 出口 of 进出口, 收 and 支 of 收支."""
    word = next((word for word in _HALVES if folded.startswith(word, at, end)), None)
    halves = _HALVES.get(word, ("0", "1")) if word else ("0", "1")
    names = ["".join(raw[at + int(i)] for i in half) for half in halves]
    begin, stop, _, _ = left_phrase(folded, start, at)
    return Names(
        names, raw[at + (len(word) if word else 2) : end], lead=raw[begin:stop] if stop == at else ""
    )


def unquoted(name: str) -> str:
    """A name without the quotation marks around it."""
    for left, right in _QUOTES:
        if name.startswith(left) and name.endswith(right) and len(name) > 2:
            return name[1:-1]
    return name


def count_behind(folded: str, start: int, end: int, count: int) -> re.Match[str] | None:
    """Where a number with its classifier says how many names there were (三市, 五家)."""
    for match in _COUNTED().finditer(folded, start, end):
        number = match.group("number")
        if (int(number) if number.isdigit() else UP_TO_TEN[number]) == count:
            before = folded[match.start() - 1 : match.start()]
            if before == "前":
                continue  # 苹果、三星出货量居前两位
            return match if before != "第" else None
    return None


def behind_group(folded: str, group: re.Match[str], end: int) -> int:
    """Where what is measured begins behind 三市 (all of it) or 三大运营商 (净利润 alone)."""
    at = group.end()
    if group.group("unit") in _PERSONS and (who := _WHO().match(folded, at, end - 1)):
        at = who.end()  # 3名候选人|得票数
    if group.group("unit") in PLACED:
        return at + folded.startswith("的", at)
    if (of := folded.find("的", at, end - 1)) >= 0:
        return of + 1  # 三座枢纽的|最大水头
    if group.group("unit") in _OF_WHATEVER and _is_head(folded, group, end):
        return at  # 三者|新增职缺, 股票、债券两类|基金回报
    begin = head_start(folded, at, end)
    if begin == end and (each := _AVERAGED().search(folded, at, end)):
        return each.start()  # 三站|日均进出站, 三家医院|月均接诊
    if begin == end and group.group("unit") in _PERSONS and end - at <= _LONGEST_MEASURE:
        start, stop, _, verb = left_phrase(folded, at, end)
        if (start, stop, verb) == (at, end, NO_VERB):
            return at  # 三人|例行赛全垒打
    return at if end - begin == 1 else begin  # 两队|进球数
