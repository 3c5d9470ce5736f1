"""Which names cover a list: 京津冀 is all of 北京, 天津 and 河北; 全国 is more than any three provinces."""

from collections.abc import Sequence

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.heads import measures, place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_COUNTED = Rarely(
    "(?<![第十百千万亿])([两二三四五六七八九十])(?:大|次)?([地市县省区国州镇乡村校院厂港家者项部类个所支座年季月]|产业|公司)(?![农会外])"
)
_JOINED_PLACES = (
    ("京津冀", ("北京", "天津", "河北")), ("京津", ("北京", "天津")), ("津冀", ("天津", "河北")), ("京冀", ("北京", "河北")),
    ("川渝", ("四川", "重庆")), ("粤港澳", ("广东", "香港", "澳门")), ("沪苏浙皖", ("上海", "江苏", "浙江", "安徽")),
    ("苏浙沪", ("江苏", "浙江", "上海")),
)  # fmt: skip
_PLACED = "地市县省区国州镇乡村"
_OF_TIME = "年季月"
_TIMES = Rarely("[年季月周]|[上下]旬|^第[一二三四]$")
_SPANS = Rarely("[两二三四五六七八九]年|[上下]半年|全年|[两二三四]个?季|个月|合计|总计|累计|共")
# No list of a few places is all of these.
_WORLD = ("全国", "全球", "我国", "中国", "世界", "国内")
_SUMMED = ("合计", "总计", "共计", "一共")
# Of these nothing is two at once: 夏粮 and 秋粮, 男生 and 女生, 东区 and 西区.
_APART = (
    "春夏秋冬",
    "男女",
    "东西南北中",
    "早中晚",
    "大中小",
    "上中下",
    "甲乙丙丁",
    "一二三四五六七八九",
    "城乡",
)
# Two that leave nothing over: whoever is no man is a woman, and what is not exported is imported.
_HALVES = (
    ("男", "女"), ("出口", "进口"), ("城镇", "乡村"), ("城镇", "农村"), ("城市", "农村"), ("公立", "民营"), ("公办", "民办"),
    ("境内", "境外"), ("国内", "国外"), ("省内", "省外"), ("市内", "市外"), ("线上", "线下"), ("室内", "室外"),
)  # fmt: skip
_WHOLE = ("全", "京津冀", "合计", "总计", "共", "其中")


def is_claimed(words: str, between: str, members: Sequence[Draft]) -> bool:
    """Whether a total that stands before a 分别 list is by its own name that of the members, all of them and no other.

    Args:
        words: What the clause of the total says in front of it.
        between: What stands between it and the list.
        members: The list.
    """
    names = [fold(member.member or "") for member in members]
    if "其中" in between or "包括" in between or of_times(members):
        return False
    joined = next((whole for whole in _JOINED_PLACES if whole[0] in words), None)
    if joined is not None and len(names) == len(joined[1]):
        return all(
            any(place.startswith(name[:2]) or name.startswith(place[:2]) for name in names)
            for place in joined[1]
        )
    if words.partition("\n")[0].endswith(_SUMMED) and not holds(words, ("全", *_WORLD)):
        return True  # 参会人员合计120人,甲、乙和丙分别为…
    for number, counter in _COUNTED().findall(words):
        if UP_TO_TEN[number] != len(names) or counter in _OF_TIME:
            continue
        if counter not in _PLACED or all(map(_is_place, names)):
            return True
    return False


def could_cover(words: str, between: str, head: str, members: Sequence[Draft]) -> bool:
    """Whether members that add up to a total may be its parts: no peers of whom it is, no few of a whole nation."""
    if of_times(members):
        return _SPANS().search(words) is not None  # 公司净利润14亿元,去年和前年分别为8亿元、6亿元
    names = [fold(member.member or "") for member in members]
    places = all(place_end(name, 0, len(name)) > 0 for name in names)
    if places and holds(words, _WORLD):
        return False
    if holds(words, _WHOLE) or "其中" in between or _COUNTED().search(words):
        return True
    owner = words.rpartition("\n")[2].removesuffix(head)
    if not owner or all(name.endswith(owner) for name in names):
        return True  # 企业利润30亿元,国有企业、民营企业分别为…
    if places and place_end(owner, 0, len(owner)) == len(owner):
        return False
    return not (len(owner) > 1 and all(len(name) > 1 and name[-1] == owner[-1] for name in names[-1:]))


def are_apart(members: Sequence[Draft]) -> bool:
    """Whether nothing can be of two members at once: villages, 男生 and 女生; but 党员 may be 女性."""
    names = [fold(member.member or "") for member in members]
    if all(map(_is_place, names)):
        return True
    first, ends = {name[:1] for name in names}, {name[1:] for name in names}
    return len(first) == len(names) and len(ends) == 1 and any(first <= set(row) for row in _APART)


def are_halves(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Whether two parts are by their names all there is of their total: 男生 and 女生, 出口 and 进口 of 进出口.

    Args:
        whole: The total.
        parts: Its parts.
    """
    subjects = [fold(part.subject or "") for part in parts]
    if len(subjects) != len(_HALVES[0]):
        return False
    one, other = subjects
    for halves in _HALVES:
        for first, second in (halves, halves[::-1]):
            rest = one.replace(first, "")
            if first in one and second in other and rest == other.replace(second, ""):
                total = fold(whole.subject or "")
                return "进出口" in total if "出口" in halves else total.endswith(rest)
    return False


def of_times(members: Sequence[Draft]) -> bool:
    """Whether the members of a list are times."""
    return any(
        (member.member and member.period == member.member) or _TIMES().search(fold(member.member or ""))
        for member in members
    )


def _is_place(name: str) -> bool:
    """Whether a name is one of a place, by table or by its last character."""
    return (
        len(name) > 1
        and not measures(name, 0, len(name))
        and (place_end(name, 0, len(name)) == len(name) or name[-1] in _PLACED)
    )
