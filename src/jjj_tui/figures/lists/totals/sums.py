"""A sum while it is being looked for: a total, its parts, and what rounding may explain."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.alike import are_like, is_sound, moved, one_currency, own_words
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.numbers.numerals import HALF, last_place

_MINUS = re.compile("卖超|净流出|亏损|净卖出|净减少|逆差|流出")
_PLUS = re.compile("买超|净流入|盈利|净买入|净增加|顺差|流入")
_NOTHING = Decimal(0)


@dataclass(slots=True)
class RunningSum:
    """A running sum of parts, with what rounding may explain.

    Attributes:
        whole: What may be their total.
        opposite: The words that say a part runs against it.
        parts: Those taken in.
        negative: Those of them that run against the total.
        total: What they come to.
        places: The last written places of those that were looked at, added up.
        counted: Whether those are whole counts, which nobody rounds.
        placed: How many they are, the whole first.
    """

    whole: Draft
    opposite: re.Pattern[str]
    parts: list[Draft]
    negative: list[Draft]
    total: Decimal = Decimal(0)
    places: Decimal = Decimal(0)
    counted: bool = True
    placed: int = 0

    def mark(self, group: int) -> None:
        """Makes them a total and its parts."""
        self.whole.group, self.whole.role = group, "total"
        for part in self.parts:
            part.group, part.role = group, "part"
        for part in self.negative:
            part.flag("negative")

    def add(self, folded: str, draft: Draft) -> None:
        """Takes one more part in."""
        value = draft.value or _NOTHING
        one, other = moved(draft), moved(self.whole)
        against = one is not None and other is not None and one != other  # 甲增加60亿元,乙减少40亿元
        negative = against or _said_of(folded, draft, self.opposite)
        if negative:
            self.negative.append(draft)
        self.parts.append(draft)
        self.total += -value if negative else value

    def mixed(self) -> bool:
        """Whether the parts are in more than one currency, so that nothing can be added."""
        # 500亿美元…200亿、150亿元 may leave the currency out, but not once it is said again of another part.
        said = {draft.unit_canonical for draft in self.parts}
        if "元" in said and len(said) > 1:
            return True
        return not one_currency([self.whole, *self.parts])

    def off(self) -> Decimal:
        """How far the parts are from the whole."""
        return abs((self.whole.value or _NOTHING) - self.total)

    def exceeds(self, folded: str) -> bool:
        """Whether the parts are certainly more than the whole: a list need not be whole, but never is it more."""
        exact = all(draft.comparator is None for draft in (self.whole, *self.parts))
        alike = all(part.direction == self.whole.direction for part in self.parts)
        if not exact or not alike or self.negative or self.whole.kind in SHARES:
            return False
        return self.total > (self.whole.value or _NOTHING) and not self.meets(folded)

    def meets(self, folded: str) -> bool:
        """Whether the parts add up to the whole, exactly or within rounding: half a last place of each."""
        off, value = self.off(), self.whole.value
        if value is None or off * 5 > abs(value):
            return False  # whatever rounding may explain, that is no sum
        if self.mixed():
            return False
        if off == 0:
            return True
        drafts = (self.whole, *self.parts)
        for draft in drafts[self.placed :]:
            place = last_place(folded[draft.start : draft.end])
            self.places += place
            self.counted = (
                self.counted and place == 1 and draft.kind is kinds.COUNT and draft.comparator is None
            )
        self.placed = len(drafts)
        return not self.counted and off < HALF * self.places

    def fails(self) -> bool:
        """Whether they come to another sum near the whole, none of them told in round."""
        exact = all(draft.comparator is None for draft in (self.whole, *self.parts))
        return exact and not self.mixed() and 0 < self.off() * 5 <= abs(self.whole.value or _NOTHING)

    def convinces(self, folded: str) -> bool:
        """Whether they add up, so that each of the parts is needed: rounding would take a stray 0.3 in as well."""
        if not self.meets(folded):
            return False
        return self.off() == 0 or all(abs(part.value or _NOTHING) > HALF * self.places for part in self.parts)


def sum_of(folded: str, total: Draft) -> RunningSum:
    """A sum without parts yet, of what may be their total."""
    return RunningSum(total, _PLUS if _said_of(folded, total, _MINUS) else _MINUS, [], [])


def _said_of(folded: str, draft: Draft, words: re.Pattern[str]) -> bool:
    """Whether one of the words stands directly before a figure, in its own part of the sentence."""
    said = words.search(folded, max(0, draft.start - 8), draft.start)
    return said is not None and not any(mark in folded[said.end() : draft.start] for mark in "，,、；。")


def sum_up(passage: Passage, total: int, parts: Iterable[int]) -> RunningSum | None:
    """The sum of some figures, by their indexes; None where they and their total are unlike things or text is lost."""
    drafts = passage.drafts
    whole, indexes = drafts[total], list(parts)
    members = [drafts[index] for index in indexes]
    words = [own_words(passage, index) for index in (total, *indexes)]
    if not are_like(words, whole, members, before=total < indexes[0]):
        return None
    start = min(whole.start, members[0].start)
    if not is_sound(passage.folded, start, max(whole.ext_end, members[-1].ext_end)):
        return None
    added = sum_of(passage.folded, whole)
    for member in members:
        added.add(passage.folded, member)
    return None if added.mixed() else added
