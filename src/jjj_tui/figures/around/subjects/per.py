"""What a figure is told by: the denominator before it (每平方米, 每手), and what that tells of its subject."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import read_tail
from jjj_tui.figures.around.subjects.told import amount_end
from jjj_tui.figures.around.vocabulary.adverbs import NO_ADVERB
from jjj_tui.figures.around.vocabulary.subject_signs import RATES
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of

_PER = re.compile(
    r"每[0-9.]*[十百千万亿]*(?:方呎|方尺|平方尺|平方英尺|箱|盒|剂次?|针(?!对)|公吨|盎司|磅|标箱|平方米|平方公里|公顷|公里|立方米|平方呎|坪|公升|台斤|台两|公克|加仑|人次|人|户|亩|公斤|斤|吨|度|股|晚|天|日|月|年(?!级)|小时|分钟|秒|次|张|票|个|件|台|套|座|桶|手|桌|捆|篮|辆|头|只|瓶|份|位|名|千瓦时|升(?![值级高温息学职幅])|克|米|平米|标准箱|季|周(?![一二三四五六日](?![0-9次场班个节回趟天堂]))|床|生|师|校|村|所|家|条|块|间|栋|学期|学年|课时|场)"
)
# A rate is by nothing but time: 每年5%, but 每公里油耗下降10%.
_BY_TIME = "晚天日月年时钟秒季周期"
# What holds so many may be the subject itself: 每手100股, 每箱24瓶; but 每次2片 are of what was told before.
_HOLDERS = "手桌箱盒袋瓶包捆篮套"


# 一次性补贴每户发8000元: what is done for each, behind what it is done with.
_GIVEN = frozenset(words_of("发 给 补 奖 付 发放 给予 发给"))
_LONGEST_GIVEN = 2


def set_per(folded: str, raw: str, draft: Draft, floor: int, outer: int, end: int) -> int:
    """Sets the denominator of a figure, and the subject where the words beside it say that at once.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        floor: Where its words begin.
        outer: Where its hedges do.
        end: Where its predicate does.

    Returns:
        Where the words before the denominator and before the predicate end.
    """
    told = list(_PER.finditer(folded, floor, draft.start))
    if told and draft.per is None:
        begin, cease = told[-1].span()
        if draft.kind not in RATES or folded[cease - 1] in _BY_TIME:
            draft.per = raw[begin:cease]
    for per in reversed(told):
        stop = per.end()
        if stop != end and (
            end - stop > _LONGEST_GIVEN or folded[stop:end] not in _GIVEN or per.start() <= floor
        ):
            continue
        tail = read_tail(folded, floor, per.start(), [])
        if draft.direction is None and tail.direction and tail.to:
            draft.direction, draft.mode = tail.direction, "to"  # 加密至每周21班
        end = tail.end  # 农机补贴每台每年不超过1.2万元
    if draft.per:
        _take_rated(folded, raw, draft, draft.per, floor, outer)
    return end


def _take_rated(folded: str, raw: str, draft: Draft, per: str, floor: int, outer: int) -> None:
    """Sets what a figure by the piece is about, where that stands right behind it or is the piece itself."""
    if draft.kind is kinds.MONEY:
        if folded[draft.ext_end] != "的" and (amount := amount_end(folded, draft.ext_end)):
            draft.subject = raw[draft.ext_end : amount]  # 每票30元补助款
    elif (
        draft.kind is kinds.COUNT
        and folded[outer - 1] in _HOLDERS
        and floor + len(per) == outer
        and not "\u4e00" <= folded[draft.ext_end] <= "\u9fff"
    ):
        draft.subject = per  # 每手100股, 每箱24瓶


# Behind one of these a time is none by which an average is told: 2021年均超, 每月均有, 工作日均可, 个月均.
_NO_TIME = "0123456789〇零一二三四五六七八九十百几多今去前明上下本当全每单首半同各个作假节休生昨次"
_OF_YEARS = "两三四五六七八九十23456789"
# 年均线, 年均价, 年均气温: there it is a part of a name, or another word.
_NAMED_AVERAGE = "工水薪线价值温衡匀等汇"


def set_average(folded: str, raw: str, draft: Draft, floor: int) -> None:
    """Sets by which time an average is told (年均增长10.5%, 日均发送1500万人次), unless the subject says so.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure; its subject is known.
        floor: Where its words begin.
    """
    at = folded.rfind("均", floor, draft.start)
    if at <= floor or draft.per is not None:
        return
    while folded[at - 1 - (folded[at - 1] == "平")] not in "年月日周季场":
        at = folded.rfind("均", floor, at)
        if at <= floor:
            return
    begin = at - 1 - (folded[at - 1] == "平")
    if folded[at + 1] in _NAMED_AVERAGE:
        return
    if (
        folded[begin] == "年"
        and begin < at - 1
        and folded[begin - 1] in _OF_YEARS
        and folded[begin - 2] not in "0123456789十"
    ):
        begin -= 1  # 两年平均增长5%
    elif folded[begin - 1] in (NO_ADVERB["场均"] if folded[begin] == "场" else _NO_TIME):
        return  # 停车场均
    average = raw[begin : at + 1]
    if draft.subject is None or average not in draft.subject:
        draft.per = average


# What a list of what so much of a thing holds is told in: 每100克含能量2024千焦、蛋白质6.5克.
_HELD_IN = frozenset((kinds.MASS, kinds.ENERGY, kinds.VOLUME, kinds.OTHER))
_HELD_BY = "克升份斤"


def share_per(folded: str, previous: Draft, draft: Draft) -> None:
    """What so much of a thing holds is a list: each member is told by the same."""
    per = previous.per
    if (
        per is not None
        and draft.per is None
        and per[0] == "每"
        and per[-1] in _HELD_BY
        and previous.kind in _HELD_IN
        and draft.kind in _HELD_IN
        and folded[previous.ext_end] in "、和及"
    ):
        draft.per = per
