"""Characters of Simplified text that stand for two words, told apart by what is around them: 于 is a surname, or 於.

Plain tests of a few neighbours, on top of what OpenCC's dictionaries say. They are functions, not patterns: those
would take longer to compile than a page takes to convert.
"""

from collections.abc import Callable, Iterator
from functools import partial

from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.surnames import (
    given_name,
    is_han,
    is_rare_surname,
    is_surname,
    is_yu,
    makes_word,
    starts_clause,
)
from jjj_tui.hanzi.weeks import is_dry, is_week
from jjj_tui.rarely import Rarely

# Before and behind the 里 of a foreign name (塞维里诺).
_SYLLABLES_BEFORE = "布维亨费哈萨卡巴帕莫罗迪蒂弗戈菲阿加法奥格拉毛齐"
_SYLLABLES_BEHIND = "埃诺森瓦茨克亚奥奇尼斯纳姆达娅昂兹维"
_SELF_MADE = (
    "炸",
    "枪",
    "土枪",
    "武器",
    "饼",
    "酱",
    "酒",
    "手工",
    "面包",
    "面条",
    "面膜",
    "口罩",
    "短片",
    "视频",
    "节目",
    "剧",
    "综艺",
    "食品",
    "食物",
    "教具",
    "模型",
    "飞机",
    "火箭",
)
_ELECTRIC = tuple("视脑话梯动机影扇力子池缆工源线路器")


def _is_unit_or_syllable(text: str, at: int) -> bool:
    """里 of a neighbourhood (里长, but not 村里长大), or in a foreign name."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if behind == "长":
        return _is_head(text, at)
    if text.startswith(("里长", "里民", "里办", "办公处"), at + 1) or _counts_neighbours(text, at + 1):
        return True
    if text.startswith("干事", at + 1):
        return before not in tuple("这那哪家村")
    if before == "马" and text[max(0, at - 2) : at - 1] not in tuple("人兵车战骑群匹斑骡牛黑木白"):
        return True  # 马里, the country
    if before == "·" or (behind == "·" and before not in tuple("这那哪家心村城手眼夜屋")):
        return True
    if before and before in "、，。；：“‘「『（《":
        return bool(behind) and behind not in "面边头外里屋间层衬脊子院侧圈三海应料弦通勾手"
    return bool(before and behind) and before in _SYLLABLES_BEFORE and behind in _SYLLABLES_BEHIND


def _is_head(text: str, at: int) -> bool:
    if text.startswith(("联谊", "们", "选举", "候选", "办公", "伯", "会议", "座谈"), at + 2):
        return True
    alone = starts_clause(text, at) or text[at - 1] in "里区镇某任前副女新名位个各与和由的是为向请该选当届"
    return alone and text[at + 2 : at + 3] not in tuple("大期满出草住着了眼久成跑方年高毛胡")


def _counts_neighbours(text: str, at: int) -> bool:
    number = text[at : at + 4].partition("邻")[0]
    return 0 < len(number) < 4 and all(digit in "0123456789一二三四五六七八九十" for digit in number)


def _is_inside(text: str, at: int) -> bool:
    """里 of 村里长大: a phrase of OpenCC has 村里长 in it."""
    grown = text.startswith(("长大", "长期", "长满", "长草", "长出"), at + 1)
    return (
        grown and text[at - 1 : at] in ("村", "乡") and not text.startswith(("出席", "出面", "出示"), at + 2)
    )


def _is_branch_or_part(text: str, at: int) -> bool:
    """丑 as the second of the twelve branches, and as a part in the opera."""
    if text[at + 1 : at + 2] == "寅":
        return True
    if text[at - 1 : at] == "子" and starts_clause(text, at - 1):
        return text[at + 1 : at + 2] not in tuple("陋闻态化恶八怪小")
    return text[max(0, at - 2) : at] in ("剧名", "代名") and text[at + 1 : at + 2] not in tuple("陋女男八")


def _is_queen(text: str, at: int) -> bool:
    """后 of a prize for acting, in 视后: 金钟视后, but 重视后."""
    return text[at - 2 : at - 1] in ("钟", "科", "料", "封")


def _is_throne(text: str, at: int) -> bool:
    """后 of such a prize, in 后座: not the seat behind."""
    return text.endswith(("夺", "夺得", "问鼎"), 0, at)


def _is_self_made(text: str, at: int) -> bool:
    return text.startswith(_SELF_MADE, at + 1)


def _is_watch(text: str, at: int) -> bool:
    counted = at > 1 and text[at - 2] in "这那一两三"
    return counted and (text[at + 1 : at + 2] == "的" or not is_han(text, at + 1))


def _is_no_mountain(text: str, at: int) -> bool:
    """岳 in names and for parents-in-law; a mountain (嶽) stands behind what it is told from."""
    return not at or text[at - 1] not in "山五四东西南北中川河海太"


def _is_company(text: str, at: int) -> bool:
    """台 as a company writes it, in 台电: 台电表示, but 一台电视."""
    return starts_clause(text, at) and not text.startswith(_ELECTRIC, at + 2)


def _is_bell(text: str, at: int) -> bool:
    """钟 as a thing that strikes (西洋钟, 修钟), not the surname that the dictionaries take it for."""
    if at and text[at - 1] in "洋地修卖铸报石玉瓷":
        return not is_han(text, at + 1) or text[at + 1] in "的声表楼匠店厂上和与"
    return text[at - 1 : at] == "老" and text[max(0, at - 2) : at - 1] in tuple("座台口只架个")


def _is_converted(text: str, at: int) -> bool:
    """折 of 折合人民币, not of a folding chair."""
    return text[at + 2 : at + 3] not in tuple("椅床桌式起刀门扇伞")


def _is_copula(text: str, at: int) -> bool:
    """系 that says what something is: 经查系伪造, 认为系未遂; no 系统, no faculty."""
    found = text.endswith(("认为", "经查", "查明", "均", "皆", "纯", "该案", "此案", "原判", "其"), 0, at)
    return found and is_han(text, at + 1) and text[at + 1] not in "统列数主谱泊里内所上的"


def _is_hair(text: str, at: int) -> bool:
    """发 that is cut: 理了发, 剪个发; not 理了发票."""
    cut = text[max(0, at - 2) : at - 1] in tuple("理剪烫染剃洗")
    return (
        cut
        and text[at - 1] in "了个完过次"
        and text[at + 1 : at + 2] not in tuple("现生展言表明布出放给送起动票")
    )


def _is_sleepy(text: str, at: int) -> bool:
    """困 for want of sleep, not in a trap: 困了就睡, but 被困了三天."""
    if text[at - 1 : at] in tuple("围被受贫穷所久"):
        return False
    return not is_han(text, at + 2) or text[at + 2] in "就想要吧吗也便"


def _always(text: str, at: int) -> bool:
    return True


# A word, which of its characters is in question, what that becomes, and where.
_Rule = tuple[str, int, str, Callable[[str, int], bool]]
_RULES: tuple[_Rule, ...] = (
    ("于", 0, "于", is_yu),
    ("范", 0, "范", partial(is_surname, words="围例本式畴文字铸性")),
    ("余", 0, "余", partial(is_surname, words="下姚杭干额生地款数热量震年名人个万千百亿元家力粮党存波毒音韵味兴悸温晖位份辆岁天")),
    ("郁", 0, "郁", partial(is_surname, words="闷结金积躁卒热郁")),
    ("涂", 0, "涂", partial(is_surname, words="抹料层改鸦装黑上写色药油满有成在脂")),
    ("游", 0, "游", partial(is_surname, words="山子仙民舫性星泳赏逛园客戏行说览玩走学记历牧离击艇街动荡乐侠弋移刃资")),
    ("朴", 0, "朴", partial(is_surname, words="素实质拙茂厚直学真陋")),
    ("岳", 0, "岳", _is_no_mountain),
    ("里", 0, "里", _is_unit_or_syllable),
    ("丑", 0, "丑", _is_branch_or_part),
    ("视后", 1, "后", _is_queen),
    ("后座", 0, "后", _is_throne),
    ("自制", 1, "製", _is_self_made),
    ("块表", 1, "錶", _is_watch),
    ("只表", 1, "錶", _is_watch),
    ("钟", 0, "鍾", partial(is_surname, words="点头表声楼鼓摆乳罩塔台匠店厂上")),
    ("钟", 0, "鐘", _is_bell),
    ("折合", 0, "折", _is_converted),
    ("系", 0, "係", _is_copula),
    ("了发", 1, "髮", _is_hair),
    ("个发", 1, "髮", _is_hair),
    ("完发", 1, "髮", _is_hair),
    ("过发", 1, "髮", _is_hair),
    ("困了", 0, "睏", _is_sleepy),
    ("周", 0, "週", is_week),
    ("伙伴", 0, "夥", _always),
    ("江干区", 1, "干", _always),
    ("干宝", 0, "干", starts_clause),
    ("干枣", 0, "乾", _always),
    ("糕干", 1, "乾", _always),
    ("干", 0, "乾", is_dry),
    ("当当网", 0, "當", _always),
    ("当当网", 1, "當", _always),
    ("干", 0, "干", partial(is_rare_surname, words="部事警预涉扰劲练校将才细支戈净燥洗货果群道线流旱杯脆荣革冰子性爽白笑红草贝枣坤仙燕")),
    ("后", 0, "后", partial(is_rare_surname, words="来天期续台勤备方代世遗退悔果面边院金宫春冬秋夏美明山海园庭廷劲卫学晋汉燕福继生石景龙静")),
    ("谷", 0, "谷", partial(is_rare_surname, words="物类仓粒贱米草穗壳糠")),
    ("种", 0, "种", partial(is_rare_surname, words="植类子地田花树草粮麦养族群瓜豆菊兰茶桃梅松竹仁性源元")),
)  # fmt: skip
_HONG_KONG: tuple[_Rule, ...] = (*_RULES, ("里", 0, "裏", _is_inside))
_TAIWAN: tuple[_Rule, ...] = (
    *_RULES,
    ("里", 0, "裡", _is_inside),
    ("台积电", 0, "台", _always),
    ("台达电", 0, "台", _always),
    ("台塑", 0, "台", starts_clause),
    ("台电", 0, "台", _is_company),
)
_BY_WORD = {
    target: {word: [rule[1:] for rule in rules if rule[0] == word] for word, *_ in rules}
    for target, rules in ((Script.TRADITIONAL, _TAIWAN), (Script.HONG_KONG, _HONG_KONG))
}
_WORDS = Rarely("|".join(_BY_WORD[Script.TRADITIONAL]))


def tell_apart(text: str, converted: str, target: Script) -> str:
    """A converted text, with the right one of two words where the dictionaries took the other.

    Args:
        text: The Simplified text.
        converted: What the dictionaries make of it, as long.
        target: TRADITIONAL or HONG_KONG.
    """
    if target is Script.TRADITIONAL and "佈" in converted:
        # Taiwan's government and papers write 布 in every sense.
        converted = converted.replace("佈", "布")
    changes = [(at, form) for at, form in _told_apart(text, target) if converted[at] != form]
    if not changes:
        return converted
    characters = list(converted)
    for at, form in changes:
        characters[at] = form
    return "".join(characters)


_SURNAMES = {surname: surname for surname in "于范余郁涂游朴干后种岳"} | {"钟": "鍾"}


def _told_apart(text: str, target: Script) -> Iterator[tuple[int, str]]:
    by_word = _BY_WORD[target]
    names: dict[str, str] = {}
    doubted: list[int] = []
    for found in _WORDS().finditer(text):
        told = False
        for nth, form, fits in by_word.get(found[0], ()):
            if fits(text, found.start() + nth):
                yield found.start() + nth, form
                told = True
                if _SURNAMES.get(found[0]) == form and given_name(text, found.end()) == 2:
                    names[text[found.start() : found.end() + 2]] = form
                    yield from ((at, "占") for at in range(found.end(), found.end() + 2) if text[at] == "占")
        if not told and found[0] in _SURNAMES:
            doubted.append(found.start())
    # A name that was told once is the same wherever it stands: 检查员于居洋……于居洋又发现.
    for at in doubted:
        known = names.get(text[at : at + 3])
        if known is not None and not (text[at] == "于" and makes_word(text, at)):
            yield at, known
