"""What follows a figure: a verb of those counted, where a movement leads, the end of the clause."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import NO_VERB
from jjj_tui.figures.around.predicates.tail import Tail
from jjj_tui.figures.around.subjects.told import VOTED
from jjj_tui.figures.around.vocabulary.subject_signs import (
    CASUALTIES,
    COLONS,
    FROM,
    HANDED_BY,
    HOLDS_MIDDLE,
    LANDS,
    MEASURED,
    OF_DEEDS,
    PERSONS,
)
from jjj_tui.figures.around.vocabulary.verbs import opens_with_verb
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.joins import LONE_VERBS

# Where a country or a province is counted by its parts.
_PARTED_LANDS = "省市县区州镇乡村国"
_SIZES = "长宽深厚重粗远大"
# What a mass is told in, and no more than that: 86千克标准煤.
_TOLD_IN = ("标准煤", "标煤", "油当量")
# What befalls them, or what they do.
_BEFALLING = "防受遭停淹拉列入发出上放开封撤禁限达投响"
_COMPLEMENTS = "到至了过着著往向均"  # 著 is 着 in Traditional text, and fold leaves it: 著名, 显著
# Characters between the two ends of a movement, at most.
_LONGEST_MOVE = 14
_ARRIVES = re.compile("[到至为成]")
_JOINTS = "和与及或"
_LISTED = "、和与及"
_SENTENCE_PARTS = "，,。；;、！？!?\n"
_CLAUSE_ENDS = "，,"

# What is done when so much time has passed, and what did not last so long.
_FINISHED = frozenset(
    words_of(
        "答复 答覆 到场 完成 送达 到达 抵达 直达 交付 复电 抢通 办好 办完 出证 拿证 领证 发货 退款 到账 到帐 完工 竣工 通车 回复 回覆 处置 解决 见效 出结果 修复 恢复 达产 投产"
    )
)
# 7日内, 三十年前全村: the end of a time; but 内部, 前期, 后勤.
_NO_TIMES = {"内": "容部饰衣外", "前": "者项台景期途锋沿述两面任身", "后": "勤续备方端卫期台盾遗援"}

# 高于本报综合的9间|投行|预测: who foretold it is counted.
_FORETOLD = ("预测", "预估", "预计", "估计")

# What persons have, and they are not.
_TRAITS = frozenset(("年龄", "收入", "工资", "身高", "体重", "学历", "血压"))
# In which terms the change is told that they stand before.
_TERMS = frozenset(
    (
        "最高",
        "最低",
        "最多",
        "最少",
        "实质",
        "实际",
        "名义",
        "同比",
        "环比",
        "年度",
        "季度",
        "月度",
        "平均",
        "累计",
        "按年",
        "按月",
    )
)


def passes(folded: str, begin: int, cease: int) -> bool:
    """Whether what follows a time tells what happens when it is over, and not what lasts: 24小时内到场, 48小时答复."""
    if folded[begin] in _NO_TIMES:
        return folded[begin + 1] not in _NO_TIMES[folded[begin]]
    return folded[begin:cease] in _FINISHED


def _done_with(folded: str, draft: Draft, stop: int, ceiling: int) -> bool:
    """Whether what follows a number is done with it, and no thing: 由29人降到26人, 以12万元成交, 以300公里驶过."""
    start = draft.ext_end
    follow = folded[start]
    if folded[draft.ext_start - 1] != "以":
        return leads_on(folded, start, ceiling)
    if draft.kind is kinds.SPEED:
        return follow not in "的时速"
    return follow != "的" and opens_with_verb(folded, start, stop)


def leads_on(folded: str, start: int, ceiling: int) -> bool:
    """Whether another figure of the clause is where a movement leads (由29人降到26人, not 由4450块单元组成)."""
    return (
        ceiling - start <= _LONGEST_MOVE
        and folded[ceiling].isalnum()
        and _ARRIVES.search(folded, start, ceiling) is not None
    )


def _ends_in(folded: str, at: int) -> bool:
    """Whether a clause or sentence ends there."""
    return folded[at] in _SENTENCE_PARTS


def acts(folded: str, draft: Draft, tail: Tail, ceiling: int) -> bool:
    """Whether the counted ones are the subject of a verb that follows, with nothing before them in the clause."""
    follow = folded[draft.ext_end]
    told = folded[draft.ext_start - 1] in FROM or tail.direction or tail.to or tail.level or draft.basis
    return not told and draft.ext_end < ceiling and "\u4e00" <= follow <= "\u9fff" and follow not in _JOINTS


def closes(folded: str, start: int, stop: int) -> bool:
    """Whether the 中 that ends a clause says among whom (36个站点中，…), and is no end of a noun (20名高中，…)."""
    if stop - start == 2 and folded[start] in _PARTED_LANDS and folded[stop + 1].isdigit():
        return folded[stop] in _CLAUSE_ENDS  # 45个县中，18个已脱贫: no school
    ended = folded[stop] in _CLAUSE_ENDS or folded[stop] == "有" or folded[stop].isdigit()
    return stop - start > 2 and ended and folded[stop - 2] not in HOLDS_MIDDLE


def is_noun(
    folded: str, draft: Draft, phrase: tuple[int, int], within: tuple[int, int], left: bool, beyond: bool
) -> bool:
    """Whether the phrase behind a figure names something.

    Args:
        folded: The folded text.
        draft: The figure.
        phrase: Where the phrase begins and ends.
        within: Where the words of the figure begin, and where the next figure or clause does.
        left: Whether something before the figure may be its subject.
        beyond: Whether the figure only lies beyond what stands before it.
    """
    begin, cease = phrase
    floor, ceiling = within
    before = folded[draft.ext_start - 1]
    if (beyond and before != "有" and not folded.startswith(_FORETOLD, cease)) or folded[begin] == "每":
        return False  # 近四成每周运动不足一次
    if folded[begin] <= "9" and draft.unit_canonical in CASUALTIES:
        return False  # 12伤2失联
    if before in HANDED_BY and _done_with(folded, draft, cease, ceiling):
        return False
    if cease - begin == 1:
        # 46人赶到: a verb; 七成都是女性: an adverb; 36万箱中近三成: among them; 殺百餘人耳: a particle
        if (
            folded[cease] in _COMPLEMENTS
            or folded[cease] == "均"
            or folded[begin] in "都均中里内间来后前起高低多少耳转上计可下告年最兑略稍收"
        ):
            return False
        if folded[begin] in LONE_VERBS and cease == ceiling and folded[cease].isalnum():
            return False  # 一吨收八九百元
        if folded[begin] in _SIZES and draft.kind in MEASURED:
            return False  # 铡成半米长
    elif cease - begin == 2 and (
        (
            folded[begin] == "一"
            or (word := folded[begin:cease]) in _TERMS
            or (word in _TRAITS and folded[begin - 1] == "的" and draft.unit_canonical in PERSONS)
        )
        or folded[begin + 1] == "均"
    ):
        return False  # 两块五一杯; 5%的实质增长; 近1.2万人的年龄; 8600户户均增收
    elif folded[begin] == "待" and cease - begin < 4 and _ends_in(folded, cease):
        return False  # 只剩400万方待挖
    if not left and folded[cease] in COLONS and folded[floor - 1] in COLONS:
        return False  # 电压：220V 频率：50Hz
    told_in = draft.kind is kinds.MASS and folded.startswith(_TOLD_IN, begin)
    return not (told_in and (left or folded[floor - 1] in _LISTED))


def deed(folded: str, draft: Draft, begin: int, cease: int, weak: bool, verb: int) -> tuple[int, int] | None:
    """What was done and is counted one by one, right behind its number (75票赞成, 吸引3188份申请), or what lands are of."""
    if draft.unit_canonical == "票" and folded.startswith(VOTED, draft.ext_end):
        return draft.ext_end, draft.ext_end + 2
    if draft.unit_canonical in LANDS:
        # 15乡镇|土石流, but 5县市停课 and 全国22县市 are of none
        named = not weak and cease - begin > 1 and folded[begin] not in _BEFALLING
        return begin, cease if named else begin
    short = weak and cease - begin < 4 and (verb != NO_VERB or draft.direction == "increase")
    return (begin, cease) if short and draft.unit_canonical in OF_DEEDS and _ends_in(folded, cease) else None
