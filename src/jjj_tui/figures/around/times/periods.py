"""The times a text names, and which of them a figure speaks of."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.times.named_times import SPANS, find_periods
from jjj_tui.figures.around.times.times_aside import (
    basis_ahead,
    is_beside,
    is_past,
    leads_off,
    note_close,
)
from jjj_tui.figures.draft import Draft

_COMPARED = frozenset("较比与")
_SINCE = frozenset("自从由")

# Before the time whose figure another is a multiple or a share of: 是2019年的1.8倍, 恢复到2019年同期的98%.
_OF = "是为到至于达约近超逾足及过"
_IS = frozenset("是为于约近足逾")
_OF_SHARES = ("恢复到", "恢复至", "相当于", "回升至", "回升到", "只有", "仅为", "不足", "不到")
_LONGEST_OF = 12
_MOST_NOTED = 6  # times in one bracket
_ASKED = _COMPARED | _SINCE | _IS | frozenset("和同跟除受")
_BESIDE = "和同跟除受"
_TIME_HEADS = '上去前往常昨年十“"「'
_HELD = "高低快慢多少优好"
_TIMES_OF = frozenset((kinds.MULTIPLE, kinds.FRACTION))
_PARTED = frozenset("，,。；;、")


class Times:
    """The times that a text names, while its figures are gone through in order.

    Attributes:
        due: Where the next one stands, which a figure there must pass; -1 while the sentence has named one.
    """

    __slots__ = (
        "_closed",
        "_coming",
        "_ended",
        "_folded",
        "_named",
        "_noted",
        "_plain",
        "_raw",
        "_spans",
        "_spoken",
        "_told",
        "due",
    )

    def __init__(self, folded: str, raw: str) -> None:
        self._folded, self._raw = folded, raw
        self._spans = find_periods(folded)
        self._spans.append((len(folded), len(folded)))
        self._told = 0  # how many of them stand before the figure
        self._spoken: list[
            int
        ] = []  # for the first of them: the last one up to each that nothing is compared with
        self._plain: str | None = None  # the last one, unless something may be compared with it
        self._ended = -1  # where the one stands in which a movement ends
        self._named = -1  # where the last one does
        self._closed: set[int] = set()  # where those stand that a bracket added which is closed
        self._noted = 0  # where the bracket closes that it opens
        self._coming = self._spans[0][0]
        self.due = self._coming

    def _pass(self, start: int) -> int:
        """Passes the times before a figure; where the last one ends if nothing before it tells what is measured."""
        folded, spans, told = self._folded, self._spans, self._told
        while spans[told][0] <= start:
            told += 1
        noted = self._noted
        if noted:
            self._closed.add(self._named)
            if start > noted:
                noted = self._noted = 0
                if told == self._told:
                    return self._leave_note()
        self._told, self._coming, self.due = told, spans[told][0], -1
        begin, end = spans[told - 1]
        before = folded[begin - 1]
        self._named = begin
        self._plain = None if before in _ASKED or folded[end] == "同" else self._raw[begin:end]
        if noted:
            self._coming = min(noted, self._coming)
        elif before in "（(" and (close := note_close(folded, begin, end)) > start:
            self._noted, self._coming = close, min(close, self._coming)
        if folded[end - 2] == "个" and folded[end - 1] == "月" and before not in _COMPARED:
            return end  # 公司前7个月|营收
        return 0

    def end_movement(self, first: Draft, last: Draft) -> None:
        """Keeps the time named last from the changes told after a movement: they are of all its time.

        Args:
            first: Where the movement began.
            last: Where it led.
        """
        if first.period is None:
            return
        if first.period != last.period:
            self._ended, self._plain = self._named, None
        elif leads_off(self._folded, self._named, first.ext_start):
            first.period = None  # 2024年，比重由不足5%|提高至逾20%

    def set_period(self, draft: Draft, floor: int, sentence: int, before: str) -> int:
        """Sets the last time named in the sentence of a figure, unless something is compared with it.

        Args:
            draft: A figure that is due.
            floor: Where its words begin.
            sentence: Where its sentence begins.
            before: The character before it.

        Returns:
            Where the words of the figure begin that tell what is measured.
        """
        if self._coming <= draft.start and (passed := self._pass(draft.start)) > floor:
            floor = passed
        if self._named < sentence:
            self.due = self._coming
        elif self._plain is not None and before != "的":
            draft.period = self._plain  # what most are
        elif self._named != self._ended or draft.direction is None:
            self._look_back(draft, sentence)
        return floor

    def _leave_note(self) -> int:
        """Goes back to the time named before a bracket that is closed: 54.3万人（2020年为52.5万人），同比增加1.8万人."""
        self._coming, self.due = self._spans[self._told][0], -1
        index = self._told - 2
        while index > self._told - _MOST_NOTED and self._spans[index][0] in self._closed:
            index -= 1
        begin, end = self._spans[index]
        self._plain, self._named = None, -1
        if index >= 0 and begin not in self._closed and self._folded[begin - 1] not in _ASKED:
            self._named, self._plain = begin, self._raw[begin:end]
        return 0

    def _look_back(self, draft: Draft, sentence: int) -> None:
        """Sets the last time of a sentence that nothing is compared with, or what was at a time as the basis (是2019年的1.8倍)."""
        folded, raw = self._folded, self._raw
        of = folded[draft.ext_start - 1] == "的"
        index, passed = self._told - 1, 0
        while index >= 0 and self._spans[index][0] >= sentence:
            begin, end = self._spans[index]
            if of and _is_of(folded, draft, begin, end):
                if draft.basis is None:
                    draft.basis = raw[begin : end + 2 * folded.startswith("同期", end)]
            elif begin in self._closed:
                index, passed = index - 1, passed + 1
                if passed > _MOST_NOTED:
                    return
                continue  # 61.2万人（2020年为60.1万人），比上年增加0.4万人
            elif not _is_compared(folded, begin, end) or (
                folded[begin - 1] in _SINCE and end + of == draft.ext_start
            ):
                asked = folded[end] == "同" or folded[begin - 1] == "于"
                if not asked or not is_past(folded, draft, begin, end):
                    draft.period = raw[begin : end + 2 * folded.startswith("同期", end)]
                    return
                self._closed.add(begin)
            elif (
                draft.basis is None
                and draft.direction
                and (ahead := basis_ahead(folded, begin, end, draft.start))
            ):
                draft.basis = raw[ahead[0] : ahead[1]]
            # Only beside a figure it matters which figure that is; a year may be compared with a thousand times.
            index = index - 1 if draft.ext_start - end <= _LONGEST_OF else self._spoken_of(index)

    def _spoken_of(self, index: int) -> int:
        """The last period up to one that nothing is compared with, or -1."""
        spoken = self._spoken
        for at in range(len(spoken), index + 1):
            if _is_compared(self._folded, *self._spans[at]):
                spoken.append(spoken[-1] if spoken else -1)
            else:
                spoken.append(at)
        return spoken[index]

    def set_level_before(self, level: Draft, change: Draft, against: int) -> None:
        """Parts the level a change is told against from the change: 较2021年9月高位398.1点|跌26.8%.

        Args:
            level: The level; what it was read to be compared with is when it was so high.
            change: The change, which is told against it.
            against: Where the comparison begins.
        """
        end = level.ext_start - (self._folded[level.ext_start - 1] == "的")
        level.basis, level.period, level.role = None, None, "from"
        change.basis = change.basis or self._raw[against:end]
        if self._named >= against:
            begin, end = self._spans[self._told - 1]
            level.period = self._raw[begin : end + 2 * self._folded.startswith("同期", end)]
        elif self._folded[against + 1] in _TIME_HEADS and self._folded[against] in "较比":
            level.period = self._raw[against + 1 : end]  # 较上周的4200套, 较“十三五”末的1.2万亿元


def _is_of(folded: str, draft: Draft, begin: int, end: int) -> bool:
    """Whether a figure is a multiple of what was at a time."""
    if draft.ext_start - end > _LONGEST_OF or folded[begin - 1] not in _OF:
        return False
    if draft.kind not in _TIMES_OF and not (
        draft.kind is kinds.PERCENT and folded[begin - 3 : begin].endswith(_OF_SHARES)
    ):
        return False
    return _PARTED.isdisjoint(folded[end : draft.ext_start])


def _is_compared(folded: str, begin: int, end: int) -> bool:
    """Whether something is compared with a time, or begins at it (较2014年, 自2020年以来); but 从2020年至2025年."""
    before = folded[begin - 1]
    if before in _SINCE:
        return SPANS.isdisjoint(folded[begin:end])
    if before in _BESIDE and is_beside(folded, begin, end):
        return True
    if before == "于" and folded[begin - 2] in _HELD:
        return True  # 高于去年年底0.1个百分点
    return before in _COMPARED or (
        before in _IS and folded.startswith(("的", "同期"), end)
    )  # 是2019年的1.8倍
