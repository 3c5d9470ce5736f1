"""Finds the numbers of a text that measure something, and their exact values.

The gate follows GB/T 15835-2011: masked shapes first, then strong units, then Arabic numbers with a classifier,
then Han numbers that are more than a lone digit. Anything in doubt is left plain.
"""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.classifiers import NO_CLASSIFIER
from jjj_tui.figures.damage import HURT, TOUCHED, read_damaged
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate import (
    EVENT,
    EVENT_HEADS,
    EVERYDAY,
    UNUSUAL_AFTER,
    UNUSUAL_BEFORE,
    is_blocked,
)
from jjj_tui.figures.implied import implied_in_list, listed_with, release
from jjj_tui.figures.leads import LEADS, led_end
from jjj_tui.figures.lexicon import fixed_end, is_indicator
from jjj_tui.figures.masks import CODE, DATE, HAN_DATE, PHONE, PRODUCT, masked_spans
from jjj_tui.figures.measure import measure
from jjj_tui.figures.numerals import HAN_NUMERALS
from jjj_tui.figures.ranges import read_half, read_range
from jjj_tui.figures.reading import PLAIN, Numeral, Style, plain_value, read_numeral
from jjj_tui.figures.series import joins_above, like_before, serve, waits
from jjj_tui.figures.shares import read_half_of, read_percent_of, read_versus
from jjj_tui.figures.signs import CURRENCY_SIGN, SIGN_ENDS, SIGN_LAST, SIGN_NAMES, take_sign
from jjj_tui.figures.special import is_term, part_of_interest
from jjj_tui.figures.units import UNITS, unit_at

# One class, so that the search for the next numeral runs at full speed; the lone ones are looked at one by one.
_ANCHOR = re.compile("[0-9十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟零〇○一二三四五六七八九两几数半]")
_LONE = {
    **dict.fromkeys(
        "零〇○一二三四五六七八九两",
        frozenset(
            HAN_NUMERALS
            + "点分成折倍番岁周公千克吨斤两亩平立米厘毫海英元块角港美欧日瓦度个%小半又到至—～~多余几克升毫时天年月秒匹盎磅里比毛蚊镑丈尺码"
        ),
    ),
    **dict.fromkeys("几数", frozenset("十百千万亿")),
    "半": frozenset("个年天日小公里斤米亩吨码升倍分秒世英海平厘毫千克"),
}
_DIGITS = re.compile("[0-9]++")
_RATIO_SIGNS = frozenset(":∶/.")
_TIMES_SIGNS = "×xX*✕"
_PRODUCT_SIGNS = frozenset(_TIMES_SIGNS + "毫厘米mcM.，")
_COLON = re.compile("[0-9]:[0-9]")
_DATE_SIGNS = frozenset("-–—~/.至到、和年月日号时点:财学后")
_MODEL = re.compile("(?<![0-9A-Za-z])[A-Za-z]{1,4}-$")
# What may follow a number that is a figure: the first character of a unit, a mark that goes on, a joint.
_GOES_ON = frozenset(
    "成折点度分码—–―-~～〜∼至到与和、及以多余来几个半把增提调上下降减拉扩缩涨跌升 "
    + "".join(name[0] for name in UNITS)
)
# 500万起 and 20万升至35万 are no cases and no litres.
_LOOK_TWICE = frozenset(("起", *(name for name in UNITS if name[0] == "个")))
_NO_UNIT = re.compile(r"升[至到]|起(?:[，,。；;、！!？?）)\s]|跳|$)")
_JOINS = frozenset("—–―-~～〜∼至到与和同 ")


def _lone_day(match: re.Match[str]) -> bool:
    """Whether a date is a day alone (三十日), which may as well be a term."""
    return "月" not in match.group() and "年" not in match.group()


class Reader:
    """One pass over one text; holds only what the steps of that pass share."""

    __slots__ = ("drafts", "folded", "hurt", "products", "ratios", "raw", "waiting")

    def __init__(self, raw: str, folded: str) -> None:
        self.raw = raw
        self.folded = folded
        self.ratios = "∶" in folded or "/" in folded or _COLON.search(folded) is not None
        self.products = any(mark in folded for mark in _TIMES_SIGNS)
        self.hurt = any(mark in folded for mark in HURT)
        self.drafts: list[Draft] = []
        self.waiting: list[Numeral] = []  # numbers of a list whose unit may stand on its last member

    def run(self) -> list[Draft]:
        """Every figure of the text, in order, disjoint, with span, kind, value, bounds and unit."""
        folded, drafts, waiting = self.folded, self.drafts, self.waiting
        beyond = len(folded)
        spans = iter(masked_spans(folded))
        opens, closes = next(spans, (beyond, beyond))
        floor = look = 0
        while match := _ANCHOR.search(folded, look):
            start = match.start()
            if start >= opens:
                while closes <= start:
                    opens, closes = next(spans, (beyond, beyond + 1))
                if opens <= start:
                    floor = look = closes
                    continue
            char = folded[start]
            if char <= "9":
                if not waiting and (end := self._everyday(start)):
                    floor = look = end
                    continue
                if drafts and drafts[-1].end > floor:
                    floor = drafts[-1].end
                end = self._at_digit(start, floor)
            else:
                if (goes_on := _LONE.get(char)) is not None and folded[start + 1 : start + 2] not in goes_on:
                    look = start + 1
                    continue
                if drafts and drafts[-1].end > floor:
                    floor = drafts[-1].end
                end = self._at_han(start, floor)
            floor = look = end if end > start else start + 1
        if waiting:
            release(folded, self.raw, drafts, waiting)
        return drafts

    def _everyday(self, start: int) -> int:
        """What most figures are, digits and a plain unit with nothing special on either side; 0 for anything else."""
        folded = self.folded
        if (
            start
            and folded[start - 1] in UNUSUAL_BEFORE
            and (folded[start - 1] != "," or folded[start - 2 : start - 1].isdigit())
        ):
            return 0
        number = PLAIN.match(folded, start)
        if number is None or self.raw[start] != folded[start]:
            return 0
        at = number.end()
        found = unit_at(folded, at)
        if found is None:
            return 0
        name, unit = found
        end = at + len(name)
        after = folded[end : end + 1]
        if name not in EVERYDAY or after in UNUSUAL_AFTER or after in NO_CLASSIFIER.get(name, "\n"):
            return 0
        drafts = self.drafts
        kind = unit.kind
        if (after in EVENT_HEADS and kind is kinds.LENGTH and EVENT.match(folded, end)) or (
            name in _LOOK_TWICE
            # 10个和20个基点: the first 个 is half of the second's unit; 1.4个点 are percentage points.
            and (
                number.group(3)
                if name == "起"
                else after == "点" or (drafts and len(name) > 1 and drafts[-1].unit_canonical == "个")
            )
        ):
            return 0
        drafts.append(
            Draft(start, end, kind, plain_value(number), None, None, self.raw[at:end], unit.canonical)
        )
        return end

    def _at_digit(self, start: int, floor: int) -> int:
        """Reads what stands at a digit; where to go on."""
        folded = self.folded
        before = folded[start - 1 : start]
        if self.hurt and TOUCHED.match(folded, max(start - 1, 0)):
            stop, damaged = read_damaged(folded, self.raw, start, floor)
            if damaged is not None:
                return self._accept(damaged, floor)
            if stop:
                return stop
        if (
            before.isascii()
            and before.isalpha()
            and not CURRENCY_SIGN.search(folded, max(0, start - 5), start)
        ):
            code = CODE.match(folded, start)
            stop = code.end() if code else start + 1
            if not is_indicator(folded, start, stop):
                return stop
        run = _DIGITS.match(folded, start)
        stop = run.end() if run else start
        if before == "-" and _MODEL.search(folded, max(0, start - 6), start):
            model = CODE.match(folded, start)
            if model and model.end() > stop:
                return model.end()  # F-16V
        after = folded[stop : stop + 1]
        if (after == "-" or stop - start > 6 or before == "+") and (found := PHONE.match(folded, start)):
            return found.end()
        if after == ":" and (ratio := read_percent_of(folded, self.raw, start)):
            return self._accept(ratio, floor)  # before the clock: 师生比1:15
        dated = after in _DATE_SIGNS and (stop - start == 4 or (stop - start < 4 and after not in "./"))
        if (
            dated
            and (found := DATE.match(folded, start))
            and not (after == "日" and is_term(folded, start, found.end()))
        ):
            return found.end()
        if self.products and after in _PRODUCT_SIGNS and (found := PRODUCT.match(folded, start)):
            return found.end()
        if before in LEADS and (end := led_end(folded, self.drafts, start, before)):
            return end
        if self.ratios and after in _RATIO_SIGNS:
            share = read_percent_of(folded, self.raw, start)
            if share is not None:
                return self._accept(share, floor)
        number = read_numeral(folded, self.raw, start)
        if number is None:
            return start + 1
        return self._number(number, floor) if number.sound else number.end

    def _at_han(self, start: int, floor: int) -> int:
        """Reads what stands at a Han numeral; where to go on."""
        folded = self.folded
        stop = fixed_end(folded, start)
        if stop > start and not (folded[stop - 1] == "分" and folded[stop : stop + 1] in ("之", "钟")):
            return stop
        if (
            HAN_DATE.match(folded, start)
            and (found := DATE.match(folded, start))
            and not (
                folded[found.end() - 1] == "日" and _lone_day(found) and is_term(folded, start, found.end())
            )
        ):
            return found.end()
        before = folded[start - 1 : start]
        if before in LEADS and (end := led_end(folded, self.drafts, start, before)):
            return end
        if folded.find("分之", start, start + 18) >= 0:
            share = read_percent_of(folded, self.raw, start)
            if share is not None:
                return self._accept(share, floor)
        if folded[start] in "半四八" and (rate := part_of_interest(folded, self.raw, start)):
            return self._accept(rate, floor)
        if folded[start] == "半":
            part = read_half(folded, self.raw, start)
            if part is not None and folded[part.end : part.end + 1] in _JOINS:
                whole = Numeral(start, start + 1, Style.HAN, part.value)
                part = read_range(folded, self.raw, self.drafts, whole, part, part.end, floor) or part
            return self._accept(part, floor) if part is not None else start + 1
        if folded.startswith("一半", start):
            half = read_half_of(folded, start)
            if half is not None:
                return self._accept(half, floor)
            return start + 2
        number = read_numeral(folded, self.raw, start)
        if number is None:
            return start + 1
        return self._number(number, floor) if number.sound else number.end

    def _number(self, number: Numeral, floor: int) -> int:
        folded = self.folded
        end = number.end
        after = folded[end : end + 1]
        if (
            folded[number.start - 1 : number.start] in SIGN_LAST
            and number.value is not None
            and (CURRENCY_SIGN.search(folded, max(floor, number.start - 5), number.start))
        ):
            return self._priced(number, floor)
        if after not in _GOES_ON:
            if self.waiting and not listed_with(folded, self.waiting, number):
                release(folded, self.raw, self.drafts, self.waiting)
            return self._bare(number, floor)
        if after == "比" and (ratio := read_versus(folded, self.raw, number)):
            return self._accept(ratio, floor)
        if after in "升起" and number.scale >= 10**4 and _NO_UNIT.match(folded, end):
            pending = implied_in_list(folded, self.raw, self.drafts, self.waiting, number)
            if pending is not None:
                return self._accept(pending, floor)
        first = measure(self.folded, self.raw, self.drafts, number)
        if first is None:
            # A range may leave its unit to the second number: 3—5万元, 5-20%, 8%与10%之间 has both.
            joined = (
                read_range(folded, self.raw, self.drafts, number, None, end, floor)
                if after in _JOINS
                else None
            )
            if joined is not None:
                return self._accept(joined, floor)
            if self.waiting and not listed_with(folded, self.waiting, number):
                release(folded, self.raw, self.drafts, self.waiting)
            if waits(folded, self.waiting, number):
                return end
            return self._bare(number, floor)
        if folded[first.end : first.end + 1] in _JOINS:
            joined = read_range(folded, self.raw, self.drafts, number, first, first.end, floor)
            if joined is not None:
                return self._accept(joined, floor)
        return self._accept(first, floor)

    def _bare(self, number: Numeral, floor: int) -> int:
        """A number without a unit: a figure only where a metric or the figure before says of what."""
        folded = self.folded
        pending = implied_in_list(folded, self.raw, self.drafts, self.waiting, number)
        if pending is None:
            pending = like_before(folded, self.drafts, number)
        if pending is not None and not is_blocked(folded, number, strong=True):
            return self._accept(pending, floor)
        code = None
        if number.style is Style.ARABIC and folded[number.end : number.end + 1] not in ("", ",", "，"):
            code = CODE.match(folded, number.start)
        return max(number.end, code.end()) if code else number.end

    def _priced(self, number: Numeral, floor: int) -> int:
        """￥300, HK$1,200: the sign is the unit unless a currency is written behind as well."""
        sign = CURRENCY_SIGN.search(self.folded, max(floor, number.start - 5), number.start)
        draft = measure(self.folded, self.raw, self.drafts, number)
        if draft is None and sign is not None:
            unit = sign.group().strip()
            draft = Draft(
                number.start, number.end, kinds.MONEY, number.value, number.minimum, number.maximum, unit
            )
            draft.unit_canonical = SIGN_NAMES.get(unit, "元")
        return self._accept(draft, floor) if draft is not None else number.end

    def _accept(self, draft: Draft, floor: int) -> int:
        if draft.comparator != "range" and "damaged" not in draft.flags:
            if self.folded[draft.start - 1 : draft.start] in SIGN_ENDS:
                take_sign(self.folded, draft, floor)
            if (
                self.folded[draft.start] in "百千万亿"
                and self.folded[draft.start - 1 : draft.start] == "上"
                and draft.start > floor
            ) and self.folded[draft.start - 2 : draft.start - 1] not in ("以", "线", "网", "市", "街"):
                draft.start -= 1
                draft.comparator, draft.minimum = "at_least", draft.value
            if self.folded[draft.start - 1 : draft.start] in SIGN_LAST and draft.kind in (
                kinds.MONEY,
                kinds.COUNT,
            ):
                symbol = CURRENCY_SIGN.search(self.folded, max(floor, draft.start - 5), draft.start)
                draft.start = symbol.start() if symbol else draft.start
        if self.waiting:
            known = len(self.drafts)
            serve(self.folded, self.drafts, self.waiting, draft)
            if len(self.drafts) == known:
                release(self.folded, self.raw, self.drafts, self.waiting)
            self.waiting.clear()
        if self.folded[draft.end : draft.end + 1] in ("以", "及") and joins_above(
            self.folded, self.drafts, draft
        ):
            return self.drafts[-1].end
        self.drafts.append(draft)
        return draft.end


def extract(raw: str, folded: str) -> list[Draft]:
    """The figures of a text with span, kind, value, bounds and unit; see :class:`Reader`."""
    return Reader(raw, folded).run()
