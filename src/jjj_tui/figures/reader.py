"""From a numeral to a figure: its unit, the range or list it belongs to, the signs around it."""

import re
import string

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate.blocked import is_blocked
from jjj_tui.figures.measures.ages import read_years
from jjj_tui.figures.measures.begun import take_yuan
from jjj_tui.figures.measures.bounded import BOUND_ENDS, joins_above
from jjj_tui.figures.measures.currencies import NAME_ENDS, read_sum
from jjj_tui.figures.measures.implied import LEAST_IMPLIED, RANGE_HEADS
from jjj_tui.figures.measures.levels import LEVEL_ENDS, read_level
from jjj_tui.figures.measures.measure import measure
from jjj_tui.figures.measures.megabits import is_data
from jjj_tui.figures.measures.names_of import CONFLICTS, counted_all_the_same
from jjj_tui.figures.measures.prices import read_price
from jjj_tui.figures.measures.ranges import read_range
from jjj_tui.figures.measures.rated import read_rated, read_rated_range
from jjj_tui.figures.measures.series import RATE_ENDS, like_before, serve, waits
from jjj_tui.figures.measures.slashes import read_slashed
from jjj_tui.figures.measures.versus import read_versus
from jjj_tui.figures.measures.waiting import implied_in_list, listed_with, release
from jjj_tui.figures.numbers.damage import DAMAGE
from jjj_tui.figures.numbers.marred import CUTS, read_front
from jjj_tui.figures.numbers.masks import CODE
from jjj_tui.figures.numbers.model import ONE, Numeral, Style
from jjj_tui.figures.numbers.pointed import DOTS, read_pointed, read_pointed_range
from jjj_tui.figures.numbers.signs import (
    CURRENCY_SIGN,
    DASHES,
    SIGN_ENDS,
    SIGN_LAST,
    take_cold,
    take_dash,
    take_sign,
)
from jjj_tui.figures.tables.grammar import characters, heads, holds
from jjj_tui.figures.tables.units import UNITS

TIMES_SIGNS = "×xX*✕"
JOINS = "—–―-~～〜∼至到与和同 (（"
_COLON = re.compile(":(?<=[0-9]:)[0-9]")
# What may follow a number that is a figure: the first character of a unit, a mark that goes on, a joint.
_GOES_ON = characters(
    "成折点度分码男女—–―-~～〜∼至到与和、及以多余来几个半把+(（攀跃飙增提调上下降减拉扩缩涨跌升 ",
    heads(UNITS),
)
# 线上千人, 站上千亿元: this 上 belongs to the word before it.
_NOT_BEFORE_UP = "以线网市街站迈跨登冲跃踏攀升重走"
# What stands before a figure and may belong to it.
_FRONTS = SIGN_ENDS | SIGN_LAST | DASHES | {"上"}
# Behind a number below a hundred, where it may be a figure without a unit all the same.
_TELLS_OF_SMALL = RANGE_HEADS | {"/", "有"}
# What a code goes on with behind its digits: 332A, 5G-A.
_CODED = frozenset("-.+0123456789" + string.ascii_letters)
# What no amount without a unit stands before.
_OF_TIMES = "年月天"
_NO_UNIT = re.compile(r"升[至到]|起(?:[，,。；;、！!？?）)」”｜|\s]|跳)")


class Reader:
    """One pass over one text; holds only what the steps of that pass share."""

    __slots__ = ("drafts", "folded", "hurt", "parts", "products", "ratios", "raw", "waiting")

    def __init__(self, raw: str, folded: str) -> None:
        self.raw = raw
        self.folded = folded
        self.ratios = "∶" in folded or "/" in folded or _COLON.search(folded) is not None
        self.products = holds(folded, TIMES_SIGNS)
        self.parts = "分之" in folded
        self.hurt = holds(folded, DAMAGE)
        self.drafts: list[Draft] = []
        self.waiting: list[Numeral] = []  # numbers of a list whose unit may stand on its last member

    def number(self, number: Numeral, floor: int) -> int:
        """Reads what a numeral measures; where to go on."""
        folded = self.folded
        end = number.end
        after = folded[end]
        if after in CUTS and number.style is Style.ARABIC:
            if after in DOTS:
                if (pointed := read_pointed(folded, number)) is not None:
                    return self.number(pointed, floor)
                if (spanned := read_pointed_range(folded, self.raw, number)) is not None:
                    return self.accept(spanned, floor)
            stop, cut = read_front(folded, self.raw, number.start, end)
            if stop:
                return self.accept(cut, floor) if cut is not None else stop
        if (
            folded[number.start - 1] in SIGN_LAST
            and number.value is not None
            and CURRENCY_SIGN.search(folded, max(floor, number.start - 5), number.start)
        ):
            return self._priced(number, floor)
        if after not in _GOES_ON:
            if self.waiting and not listed_with(folded, self.waiting, number):
                release(folded, self.raw, self.drafts, self.waiting)
            if after == "/" and (listed := read_slashed(folded, self.raw, self.drafts, number)):
                self.drafts.extend(listed[:-1])
                return self.accept(listed[-1], floor)
            if after == "/" and (rated := read_rated(folded, number)):
                return self.accept(rated, floor)
            return self._bare(number, floor)
        if after == "比" and (ratio := read_versus(folded, self.raw, number)):
            return self.accept(ratio, floor)
        if after in "升起" and number.scale >= 10**4 and _NO_UNIT.match(folded, end):
            pending = implied_in_list(folded, self.raw, self.drafts, self.waiting, number)
            if pending is not None and (after == "升" or pending.kind is not kinds.COUNT):
                return self.accept(pending, floor)  # 售价12万起; 案件达40万起 counts cases
        first = measure(folded, self.raw, self.drafts, number)
        if first is None and after in CONFLICTS:
            first = counted_all_the_same(folded, self.raw, number)
        if first is None:
            # A range may leave its unit to the second number: 3—5万元, 5-20%, 8%与10%之间 has both.
            joined = (
                read_range(folded, self.raw, self.drafts, number, None, end, floor)
                or read_rated_range(folded, number)
                if after in JOINS
                else None
            )
            if joined is not None:
                return self.accept(joined, floor)
            if self.waiting and not listed_with(folded, self.waiting, number):
                release(folded, self.raw, self.drafts, self.waiting)
            if waits(folded, self.waiting, number):
                return end
            return self._bare(number, floor)
        if folded[first.end] in JOINS:
            joined = read_range(folded, self.raw, self.drafts, number, first, first.end, floor)
            if joined is not None:
                return self.accept(joined, floor)
        return self.accept(first, floor)

    def _bare(self, number: Numeral, floor: int) -> int:
        """A number without a unit: a figure only where a metric or the figure before says of what."""
        folded, end = self.folded, number.end
        before, after = folded[number.start - 1], folded[end]
        size = number.maximum if number.value is None else number.value
        large = size is not None and size >= LEAST_IMPLIED
        if (
            large
            or self.waiting
            or after in _TELLS_OF_SMALL
            or before in RATE_ENDS
            or number.scale is not ONE
        ):
            told = large or (size is not None and (self.waiting or after in RANGE_HEADS))
            pending = (
                (implied_in_list(folded, self.raw, self.drafts, self.waiting, number) if told else None)
                or like_before(folded, self.drafts, number)
                or (read_level(folded, number) if before in LEVEL_ENDS else None)
                or (read_years(folded, number) if after == "有" else None)
            )
            # 借600万、20年期 has no such amount, but 3万年轻人 counts them.
            timed = after in _OF_TIMES and (pending is None or pending.subject is None)
            if pending is not None and not timed and not is_blocked(folded, number, strong=True):
                if folded[end - 1] == "兆" and is_data(folded, number.start, end):
                    return end
                if after == "元" and number.bare and pending.end == end:
                    take_yuan(self.raw, pending)
                return self.accept(pending, floor)
        if before in NAME_ENDS and number.start - 1 > floor:
            named = read_sum(folded, self.raw, number, floor)
            if named is not None:
                return self.accept(named, floor)
        if number.style is Style.ARABIC and after in _CODED and (code := CODE.match(folded, number.start)):
            return max(end, code.end())
        return end

    def _priced(self, number: Numeral, floor: int) -> int:
        """￥300, HK$1,200, $5-10亿."""
        sign = CURRENCY_SIGN.search(self.folded, max(floor, number.start - 5), number.start)
        assert sign is not None
        return self.accept(read_price(self.folded, self.raw, self.drafts, number, sign), floor)

    def accept(self, draft: Draft, floor: int) -> int:
        """Takes a figure in, with the signs before it; where to go on."""
        folded, drafts = self.folded, self.drafts
        before = folded[draft.start - 1]
        if before in _FRONTS:
            _take_front(folded, drafts, draft, floor)
            before = folded[draft.start - 1]
        if self.waiting:
            known = len(drafts)
            serve(folded, drafts, self.waiting, draft)
            if len(drafts) == known:
                release(folded, self.raw, drafts, self.waiting)
            self.waiting.clear()
        if (before in BOUND_ENDS or folded[draft.end] in "以及") and joins_above(folded, drafts, draft):
            return drafts[-1].end
        drafts.append(draft)
        return draft.end


def _take_front(folded: str, drafts: list[Draft], draft: Draft, floor: int) -> None:
    """Takes into a figure what stands before it and belongs to it: a sign, 零下, a currency, the 上 of 上千."""
    if draft.comparator == "range" or "damaged" in draft.flags:
        if draft.kind is kinds.TEMPERATURE and folded[draft.start - 1] == "下":
            take_cold(folded, draft, floor)
        return
    if folded[draft.start - 1] in DASHES:
        take_dash(folded, drafts, draft, floor)
    elif folded[draft.start - 1] in SIGN_ENDS:
        take_sign(folded, draft, floor)
    if (
        folded[draft.start - 1] == "上"
        and folded[draft.start] in "百千万亿"
        and draft.start > floor
        and folded[draft.start - 2] not in _NOT_BEFORE_UP
    ):
        draft.start -= 1
        draft.comparator, draft.minimum = "at_least", draft.value
    if folded[draft.start - 1] in SIGN_LAST and draft.kind in (kinds.MONEY, kinds.COUNT):
        symbol = CURRENCY_SIGN.search(folded, max(floor, draft.start - 5), draft.start)
        draft.start = symbol.start() if symbol else draft.start
