"""What single words tell of a figure: losses, averages, more or less of a rise, and a fall that itself grows or shrinks."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import Tail
from jjj_tui.figures.around.subjects.per import set_average
from jjj_tui.figures.around.subjects.told import deny_loss, name_loss, name_profit
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.variants import fold

# Where a text has none of these, no rise or fall is told to be more or less than the last, and 均 is no average by time.
CHANGED_MORE = re.compile("[少多](?:(?<=少)[增减降跌涨]|(?<=多)[减降跌])")
AVERAGES = re.compile("均(?:(?<=[年月日周季场].)|(?<=[年月日周季]平.))")
# It rose or fell all the same, only by less than last year: 同比少增1.1万亿元 is no fall of the loans.
_LESS_SO = frozenset(("少增", "少减", "少降", "少跌", "少涨"))
_INCREASES = ("新增", "净增", "增量", "增加", "增额", "增速", "增幅")
_NEW = ("新增", "净增")
# What these do is done to a rise or fall, and to what rose or fell only where that has no rise or fall itself.
_SWINGS = frozenset(words_of("收窄 扩大 缩小 缩窄 拉大"))
_SPEEDS = frozenset(words_of("加快 放缓 减缓 放慢 减慢"))
_EXTENTS = ("增速", "增幅", "涨幅", "降幅", "跌幅", "升幅", "减幅", "加幅", "降速")
# 两地之差, 利差, 逆差, 差距, 缺口, 亏损: what grows and shrinks by itself.
_EXTENT_ENDS = ("幅", "速", "差", "距", "缺口", "损", "亏")
_RATES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.PERMILLE))
# Which rise or fall of all, and nothing that rises or falls itself.
_WHICH = frozenset(
    words_of("同比 环比 累计 平均 整体 总体 当月 单月 年均 其 总 年 月 周 季 同比平均 名义 实际")
)


class Words:
    """What single words tell, while the figures of a text are gone through in order."""

    __slots__ = ("_asked", "_folded", "_moved", "_raw", "_swung")

    def __init__(self, folded: str, raw: str, *, asked: bool) -> None:
        self._folded, self._raw = folded, raw
        self._asked = asked  # whether every figure of the text is
        self._moved: str | None = None  # what rose or fell, where the last was told of its rise or fall
        self._swung: Draft | None = None  # the last by which a rise or fall itself grew or shrank

    def tell(self, draft: Draft, tail: Tail, floor: int, topic: Draft | None) -> bool:
        """Sets what a word by itself tells of a figure.

        Args:
            draft: The figure; its subject is known.
            tail: Its predicate.
            floor: Where its words begin.
            topic: The last figure before of which something was told, if any.

        Returns:
            Whether the next figure has to be asked as well.
        """
        if draft.kind is kinds.PERCENTAGE_POINT or self._moved is not None:
            self._tell_swing(draft, tail, topic)
        if not self._asked:
            return self._moved is not None
        folded, raw = self._folded, self._raw
        set_average(folded, raw, draft, floor)
        if tail.word in _LESS_SO:
            if tail.word != "少增" or not _is_of_rise(folded, raw, draft):
                self._take_off(draft, tail.word)
        elif "亏" in folded[floor : draft.start] and tail.word[-1:] in ("", "亏"):
            if deny_loss(draft) or "亏" not in folded[tail.end : draft.start]:
                return True
            if tail.direction is not None:
                name_loss(folded, raw, draft, tail.end)
            else:
                name_profit(folded, raw, draft, tail.end)
        return True

    def _tell_swing(self, draft: Draft, tail: Tail, topic: Draft | None) -> None:
        """Tells a rise or fall that grows or shrinks from what rises or falls: 下降5.3%，较一季度收窄1.2个百分点."""
        if "carried" not in draft.flags:
            self._moved = _moved(draft, topic) if draft.kind is kinds.PERCENTAGE_POINT else None
        elif draft.kind is kinds.PERCENTAGE_POINT:
            if topic is not None and (topic is self._swung or _swings(topic, tail)):
                self._take_off(draft, tail.word)
                self._swung = draft
        elif self._moved is not None and tail.direction is not None and not tail.to:
            draft.subject = self._moved or None  # PPI下降2.5%，降幅扩大0.2个百分点，环比|下降0.4%
            self._moved = None

    def _take_off(self, draft: Draft, word: str) -> None:
        """Takes a direction off a figure that is of no rise or fall of its subject; what it is of, its basis tells."""
        draft.direction = draft.mode = None
        if draft.basis is not None:
            begin = self._raw.rfind(draft.basis, 0, draft.start)
            end = begin + len(draft.basis)
            if begin >= 0 and self._folded.startswith(word, end):
                draft.basis = self._raw[begin : end + len(word)]


def _moved(draft: Draft, topic: Draft | None) -> str | None:
    """What rose or fell, where a figure tells of its rise or fall; "" where nobody says so, None for other figures."""
    subject = draft.subject
    if subject is None or not fold(subject).endswith(_EXTENTS):
        return None
    owner = subject[:-2]
    if owner and fold(owner) not in _WHICH:
        return owner
    return "" if topic is None or topic.subject is None else topic.subject


def _swings(topic: Draft, tail: Tail) -> bool:
    """Whether what grows or shrinks is the rise or fall that the figure before tells."""
    if topic.mode != "by" or topic.kind not in _RATES or topic.direction in (None, "flat"):
        return False
    if fold(topic.subject or "").endswith(_EXTENT_ENDS):
        return False
    return tail.word in _SWINGS or (topic.direction == "decrease" and tail.word in _SPEEDS)


def _is_of_rise(folded: str, raw: str, draft: Draft) -> bool:
    """Whether what rose by less is a rise itself (新增贷款|少增1200亿元, 社融增量); with 新增 before it, this is its name."""
    subject = draft.subject or ""
    if any(name in fold(subject) for name in _INCREASES):
        return True
    at = raw.rfind(subject, 0, draft.start) if subject else -1
    if at < 0 or folded[at - 2 : at] not in _NEW:
        return False
    draft.subject = raw[at - 2 : at] + subject
    return True
