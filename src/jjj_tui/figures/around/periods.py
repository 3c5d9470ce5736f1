"""The times a text names, and which of them a figure speaks of."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.months import FIRST, is_before

_TO = "[-—–~～至到]{1,2}"
_DAY = "[0-9]{1,2}日(?:[0-9]{1,2}时)?(?:[0-9]{1,2}分)?"
# Behind the number of a month; 13日20时 and 13日20时至15日8时 as a whole.
_MONTH = f"(?:月(?:{_DAY}(?:{_TO}(?:[0-9]{{1,2}}月)?{_DAY})?|[份底末]|{_TO}[0-9]{{1,2}}月份?)?|{_TO}[0-9]{{1,2}}月份?)"
_MONTHS = "[0-9一二三四五六七八九十]{1,2}个?月份?"
_YEARS = "[今去前明上本当]"
_PERIOD = re.compile(
    f"[0-9今去前首头明上本当下第一二三四报年全](?:"
    # One pattern for what may follow a year, for it takes long to compile.
    f"(?:(?<=[12])[0-9]{{3}}年|年(?<={_YEARS}年))"
    f"(?:以来|[底末初]|[上下]半年|[前首][一二三]?个?季度?|第?[一二三四]季度?|[0-9]{{1,2}}{_MONTH}|[{FIRST}]{_MONTHS}|{_TO}[12][0-9]{{3}}年)?"
    f"|(?<=[0-9])(?:(?<=[12])[0-9]{{3}}{_TO}[12][0-9]{{3}}年|(?<![0-9]{{2}})[0-9]?{_MONTH})"
    f"|年(?<=全年)|(?<=[{FIRST}]){_MONTHS}"
    "|半年(?<=[上下]半年)|季(?<=[一二三四]季)(?<![前上下每单这那同].季)度?|季(?<=[首本上当今]季)度?|月(?<=[本上当]月)|(?<=第)[一二三四]季度?|(?<=[前首])[二两三]个?季度?"
    "|(?<=[前上])一季度?|(?<=报)告期内|(?<=年)末)"
)
# 截至9月末: what leads up to a time is written with it.
_UNTIL = ("截至", "截止", "截至到", "截止到")
_UNTIL_ENDS = frozenset("至止到")
# Every time has one of these within its first twelve characters, and goes on for at most thirty.
_PERIOD_SIGN = re.compile("[年月季期]")
_BEFORE_SIGN = frozenset("0123456789今去前明上本当全半一二三四五六七八九十告首")  # but 年末 alone
_SHORT_BEFORE, _LONGEST_BEFORE = 7, 11  # but 2016—2020年
_LONGEST_BEHIND = 30
_COMPARED = frozenset("较比与")
_SINCE = frozenset("自从由")
_SPANS = frozenset("-—–~～至到")

# Before the time whose figure another is a multiple or a share of: 是2019年的1.8倍, 恢复到2019年同期的98%.
_OF = frozenset("是为到至于达约近超逾足及过")
_IS = frozenset("是为于约近足逾")
_OF_SHARES = ("恢复到", "恢复至", "相当于", "回升至", "回升到", "只有", "仅为", "不足", "不到")
_LONGEST_OF = 12
_ASKED = _COMPARED | _SINCE | _IS
_TIMES_OF = frozenset((kinds.MULTIPLE, kinds.FRACTION))
_PARTED = frozenset("，,。；;、")


def find_periods(folded: str) -> list[tuple[int, int]]:
    """Every time that the text names, in order; looked for only around the signs of one."""
    found = []
    behind = 0
    sign = _PERIOD_SIGN.search(folded)
    while sign is not None:
        at = sign.start()
        before = folded[at - 1]
        if (
            before in _BEFORE_SIGN
            or folded[at + 1] == "末"
            or (before == "个" and (folded[at - 3] in FIRST or folded[at - 4] in FIRST))
        ):
            opens = at - (_LONGEST_BEFORE if folded[at - 5] in _SPANS else _SHORT_BEFORE)
            match = _PERIOD.search(folded, opens if opens > behind else behind, at + _LONGEST_BEHIND)
            if match is not None and match.start() <= at:
                begin, behind = match.span()
                if folded[begin] not in FIRST or not is_before(folded, begin):
                    if folded[begin - 1] in _UNTIL_ENDS and folded.endswith(_UNTIL, 0, begin):
                        begin = folded.rfind("截", 0, begin)
                    found.append((begin, behind))
        sign = _PERIOD_SIGN.search(folded, behind if behind > at else at + 1)
    return found


def past_months(folded: str, period: tuple[int, int]) -> int:
    """Where the first months of a year end (公司前7个月|营收): nothing before them tells what is measured; else 0."""
    begin, end = period
    return end if folded[end - 2 : end] == "个月" and folded[begin - 1] not in _COMPARED else 0


def set_period(
    folded: str,
    raw: str,
    draft: Draft,
    periods: list[tuple[int, int]],
    index: int,
    sentence: int,
    spoken: list[int],
) -> None:
    """Sets the last time named in the sentence, from a period backwards, unless something is compared with it.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure; gets its basis too, where it is a multiple of what was at a time (是2019年的1.8倍).
        periods: The times of the text.
        index: The last of them before the figure.
        sentence: Where its sentence begins.
        spoken: For the first of the periods the last one up to each that nothing is compared with; grows as needed.
    """
    while index >= 0 and periods[index][0] >= sentence:
        begin, end = periods[index]
        if folded[draft.ext_start - 1] != "的" and folded[begin - 1] not in _ASKED:
            draft.period = raw[begin:end]  # what most are
            return
        own = end == draft.ext_start or (folded[end] == "的" and end + 1 == draft.ext_start)
        if folded[draft.ext_start - 1] == "的" and _is_of(folded, draft, begin, end):
            if draft.basis is None:
                draft.basis = raw[begin : end + 2 * folded.startswith("同期", end)]
        elif (own and folded[begin - 1] in _SINCE) or not _is_compared(folded, begin, end):
            draft.period = raw[begin:end]
            return
        # Only beside a figure it matters which figure that is; a year may be compared with a thousand times.
        index = (
            index - 1 if draft.ext_start - end <= _LONGEST_OF else _spoken_of(folded, periods, index, spoken)
        )


def _spoken_of(folded: str, periods: list[tuple[int, int]], index: int, spoken: list[int]) -> int:
    """The last period up to one that nothing is compared with, or -1."""
    for at in range(len(spoken), index + 1):
        begin, end = periods[at]
        if folded[begin - 1] in _ASKED and _is_compared(folded, begin, end):
            spoken.append(spoken[-1] if spoken else -1)
        else:
            spoken.append(at)
    return spoken[index]


def _is_of(folded: str, draft: Draft, begin: int, end: int) -> bool:
    """Whether a figure is a multiple of what was at a time."""
    if draft.ext_start - end > _LONGEST_OF or folded[begin - 1] not in _OF:
        return False
    if draft.kind not in _TIMES_OF and not (
        draft.kind is kinds.PERCENT and folded[begin - 3 : begin].endswith(_OF_SHARES)
    ):
        return False
    return not any(char in _PARTED for char in folded[end : draft.ext_start])


def _is_compared(folded: str, begin: int, end: int) -> bool:
    """Whether something is compared with a time, or begins at it (较2014年, 自2020年以来); but 从2020年至2025年."""
    before = folded[begin - 1]
    if before in _IS and folded.startswith(("的", "同期"), end):
        return True  # 是2019年的1.8倍，营收…
    if before in _SINCE:
        return not any(char in _SPANS for char in folded[begin:end])
    return before in _COMPARED


def set_level_before(
    folded: str,
    raw: str,
    level: Draft,
    change: Draft,
    periods: list[tuple[int, int]],
    against: int,
    told: int,
) -> None:
    """Parts the level a change is told against from the change: 较2021年9月高位398.1点|跌26.8%.

    Args:
        folded: The folded text.
        raw: The text as written.
        level: The level; what it was read to be compared with is when it was so high.
        change: The change, which is told against it.
        periods: The times of the text.
        against: Where the comparison begins.
        told: How many of the times stand before the change.
    """
    end = level.ext_start - (folded[level.ext_start - 1] == "的")
    level.basis, level.period, change.basis = None, None, raw[against:end]
    if told and periods[told - 1][0] >= against:
        begin, end = periods[told - 1]
        level.period = raw[begin:end]
