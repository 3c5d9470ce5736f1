"""Finds the numbers of a text that measure something, and their exact values.

The gate follows GB/T 15835-2011: masked shapes first, then strong units, then Arabic numbers with a classifier,
then Han numbers that are more than a lone digit. Anything in doubt is left plain.
"""

import re
from decimal import Decimal

from jjj_tui.figures.compound import SECOND_PARTS as _SECOND_PARTS
from jjj_tui.figures.compound import extend_compound
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate import (
    DURATION_CUE,
    EVERYDAY,
    NO_CLASSIFIER,
    UNUSUAL_AFTER,
    UNUSUAL_BEFORE,
    UNUSUAL_UNITS,
    is_blocked,
    is_open,
)
from jjj_tui.figures.lexicon import fixed_end
from jjj_tui.figures.masks import CODE, DATE, PHONE, PRODUCT, masked_spans
from jjj_tui.figures.model import Kind
from jjj_tui.figures.numerals import HAN_NUMERALS, widen
from jjj_tui.figures.reading import Numeral, Style, read_numeral, read_plain
from jjj_tui.figures.series import joins_above, like_before, serve, share_unit, waits
from jjj_tui.figures.special import SPECIAL, after_number, implied, read_percent_of
from jjj_tui.figures.units import UNITS, unit_at

_ANCHOR = re.compile(
    "[0-9十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟]"
    f"|[零〇○一二三四五六七八九两](?=[{HAN_NUMERALS}点分成折倍番岁周公千克吨斤两亩平立米厘毫海英元块角港美欧日瓦度个%小半又到至—～~多余几克升毫时天年月秒匹盎磅里比])"
    "|[几数](?=[十百千万亿])"
    "|半(?=[个年天日小公里斤米亩吨码升倍])"
)
_DAMAGE = "?▯\ufffd"
_HURT = frozenset(_DAMAGE)
_TOUCHED = re.compile(r"[?▯\ufffd]|.?[0-9,.]{0,40}[?▯\ufffd]")
_DAMAGED_RUN = re.compile(r"[0-9,.?▯\ufffd]{1,40}[十百千万亿兆]{0,3}")
_DIGITS = re.compile("[0-9]++")
_DATE_SIGNS = frozenset("-–—~/.至到、和年月日号时点:财学后")
_CODED_UNIT = re.compile(
    "(?:USD|RMB|HKD|EUR|CNY|JPY|GBP|TWD|km|kg|kW|MW|GW|kWh|MWh|GWh|GB|TB|MB|Hz|MHz|GHz|mm|cm|℃|°C|mg|ml|mL)(?![A-Za-z0-9])"
)
_CONNECTOR = re.compile(r"\ ?(?:[—–―]{1,2}|[-~～〜∼]|至|到)\ ?")
_PER_HERE = re.compile(
    "[0-9,.]*[十百千万亿两三四五六七八九]*(?:个|名|位|人|股|户|公里|千米|米|平方米|平方公里|公顷|亩|吨|公斤|千克|克|升|斤|度"
    "|年|天|小时|分钟|秒|桶|次|张|辆|台|头|只|件|元|港元|美元|欧元|活产)?"
)
_HALF_BEFORE = re.compile("(?:占|近|超过?|过|约|到|达|足|减少?|降|低|少|逾|仅|有|各|于|的)(?:了|到|为)?$")
_AND_MORE = re.compile("个[半多](?=小时|月|钟头|世纪|星期|学期)")
# What may follow a number that is a figure: the first character of a unit, a mark that goes on, a joint.
_GOES_ON = frozenset("成折点度分码—–―-~～〜∼至到与和、及以多余来几个半 " + "".join(name[0] for name in UNITS))
_JOINS = frozenset("—–―-~～〜∼至到与和同 ")
_SIGN_ENDS = frozenset("下负-－−")
_BETWEEN = re.compile("[与和同]")
_ORDINAL = re.compile(
    f"(?:[0-9,.]++|[{HAN_NUMERALS}几数]++)(?:[-—–~～至到、](?:[0-9]++|[{HAN_NUMERALS}]++))?"
)
_CURRENCY_SIGN = re.compile(
    r"(?:(?:US|HK|NT|RMB|A|C|S)?[$¥￥€£]|(?<![A-Z])(?:RMB|CNY|USD|HKD|TWD|NTD|MOP|EUR|GBP|JPY))\ ?$"
)
_SIGN_NAMES = {
    "¥": "元",
    "￥": "元",
    "€": "欧元",
    "£": "英镑",
    "$": "美元",
    "HK$": "港元",
    "NT$": "新台币",
    "US$": "美元",
    "RMB": "元",
    "CNY": "元",
    "USD": "美元",
    "HKD": "港元",
    "TWD": "新台币",
    "NTD": "新台币",
    "MOP": "澳门元",
    "EUR": "欧元",
    "GBP": "英镑",
    "JPY": "日元",
}
# What a currency sign or code may end in, a blank behind it included.
_SIGN_LAST = frozenset("¥￥$€£ BYDPRM")


class Reader:
    """One pass over one text; holds only what the steps of that pass share."""

    __slots__ = ("drafts", "folded", "hurt", "ratios", "raw", "waiting")

    def __init__(self, raw: str, folded: str) -> None:
        self.raw = raw
        self.folded = folded
        self.ratios = "∶" in folded or "/" in folded
        self.hurt = not _HURT.isdisjoint(folded)
        self.drafts: list[Draft] = []
        self.waiting: list[Numeral] = []  # numbers of a list whose unit may stand on its last member

    def run(self) -> list[Draft]:
        """Every figure of the text, in order, disjoint, with span, kind, value, bounds and unit."""
        spans = iter(masked_spans(self.folded))
        masked = next(spans, None)
        at = 0
        while match := _ANCHOR.search(self.folded, at):
            start = match.start()
            while masked and masked[1] <= start:
                masked = next(spans, None)
            if masked and masked[0] <= start:
                at = masked[1]
                continue
            floor = self.drafts[-1].end if self.drafts else 0
            at = max(self._at(start, max(floor, at)), start + 1)
        return [draft for draft in self.drafts if draft.kind is not Kind.DATE]

    def _at(self, start: int, floor: int) -> int:
        """Reads what stands at an anchor; where to go on."""
        folded = self.folded
        before = folded[start - 1 : start]
        arabic = "0" <= folded[start] <= "9"
        if arabic:
            if (
                before not in UNUSUAL_BEFORE
                and not self.hurt
                and not self.waiting
                and (end := self._everyday(start))
            ):
                return end
            if self.hurt and _TOUCHED.match(folded, max(start - 1, 0)):
                stop = self._damaged(start, floor)
                if stop:
                    return stop
            if (
                before.isascii()
                and before.isalpha()
                and not _CURRENCY_SIGN.search(folded, max(0, start - 5), start)
            ):
                code = CODE.match(folded, start)
                return code.end() if code else start + 1
            run = _DIGITS.match(folded, start)
            stop = run.end() if run else start
            after = folded[stop : stop + 1]
            if (after == "-" or stop - start > 6 or before == "+") and (found := PHONE.match(folded, start)):
                return found.end()
            if after == ":" and (ratio := read_percent_of(folded, self.raw, start)):
                return self._accept(ratio, floor)  # before the clock: 师生比1:15
            if stop - start <= 4 and after and after in _DATE_SIGNS and (found := DATE.match(folded, start)):
                return found.end()
            if after and after in "×xX*✕毫厘米mcM.，" and (found := PRODUCT.match(folded, start)):
                return found.end()
        else:
            stop = fixed_end(folded, start)
            if stop > start and not (folded[stop - 1] == "分" and folded[stop : stop + 1] in ("之", "钟")):
                return max(stop, start + 1)
            if found := DATE.match(folded, start):
                return found.end()
        if before == "每" and (per := _PER_HERE.match(folded, start)):
            return per.end()  # 每10万人, 每百户: what a rate counts by
        if before == "第":
            run = _ORDINAL.match(folded, start)
            return (run.end() if run else start) + 1
        if not arabic or self.ratios:
            share = read_percent_of(folded, self.raw, start)
            if share is not None:
                return self._accept(share, floor)
        if folded[start] == "半":
            return self._half(start, floor)
        if folded.startswith("一半", start):
            told = _HALF_BEFORE.search(folded, max(0, start - 6), start)
            if told or folded.startswith(("以上", "左右", "多", "以下", "的"), start + 2):
                half = Draft(start, start + 2, Kind.FRACTION, Decimal("0.5"), ratio="1/2", han=True)
                return self._accept(half, floor)
            return start + 2
        number = read_numeral(folded, self.raw, start)
        if number is None:
            return start + 1
        if not number.sound:
            return number.end
        return self._number(number, floor)

    def _everyday(self, start: int) -> int:
        """What most figures are, digits and a plain unit with nothing special on either side; 0 for anything else."""
        folded = self.folded
        number = read_plain(folded, self.raw, start)
        if number is None:
            return 0
        found = unit_at(folded, number.end)
        if found is None:
            return 0
        name, unit = found
        end = number.end + len(name)
        after = folded[end : end + 1]
        if unit.kind not in EVERYDAY or after in UNUSUAL_AFTER or after in NO_CLASSIFIER.get(name, ""):
            return 0
        if name in UNUSUAL_UNITS or (name[0] == "个" and len(name) > 1):
            return 0
        self.drafts.append(
            Draft(
                start, end, unit.kind, number.value, unit=self.raw[number.end : end], canonical=unit.canonical
            )
        )
        return end

    def _number(self, number: Numeral, floor: int) -> int:
        folded = self.folded
        end = number.end
        after = folded[end : end + 1]
        if (
            folded[number.start - 1 : number.start] in _SIGN_LAST
            and number.value is not None
            and (_CURRENCY_SIGN.search(folded, max(floor, number.start - 5), number.start))
        ):
            return self._priced(number, floor)
        if after not in _GOES_ON and (number.value is None or number.value < 100):
            code = CODE.match(folded, number.start) if after == "." else None
            return max(end, code.end()) if code else end
        first = self._measure(number, floor)
        if first is None:
            # A range may leave its unit to the second number: 3—5万元, 5-20%, 8%与10%之间 has both.
            if after in _JOINS and (joined := self._range(number, None, end, floor)):
                return joined
            if waits(folded, self.waiting, number):
                return end
            pending = implied(folded, number) or like_before(folded, self.drafts, number)
            if pending is not None and not is_blocked(folded, self.raw, number, strong=True):
                return self._accept(pending, floor)
            code = CODE.match(folded, number.start) if number.style is Style.ARABIC else None
            return max(end, code.end()) if code else end
        if folded[first.end : first.end + 1] in _JOINS and (
            joined := self._range(number, first, first.end, floor)
        ):
            return joined
        return self._accept(first, floor)

    def _priced(self, number: Numeral, floor: int) -> int:
        """￥300, HK$1,200: the sign is the unit unless a currency is written behind as well."""
        sign = _CURRENCY_SIGN.search(self.folded, max(floor, number.start - 5), number.start)
        draft = self._measure(number, floor)
        if draft is None and sign is not None:
            unit = sign.group().strip()
            draft = Draft(
                number.start, number.end, Kind.MONEY, number.value, number.minimum, number.maximum, unit
            )
            draft.canonical = _SIGN_NAMES.get(unit, "元")
        return self._accept(draft, floor) if draft is not None else number.end

    def _measure(self, number: Numeral, floor: int, *, ranged: bool = False) -> Draft | None:
        """The number with its unit, or None where the gate is closed."""
        folded = self.folded
        at = number.end
        special = after_number(folded, self.raw, number) if folded[at : at + 1] in SPECIAL else None
        if special is not None:
            return None if is_blocked(folded, self.raw, number, strong=True) else special
        more = number.more
        value, low, high = number.value, number.minimum, number.maximum
        mark = folded[at : at + 1]
        if mark and mark in "多余来几" and more is None and value is not None:
            low, high = widen(value, number.scale)
            more = "approx" if mark == "来" else "more_than"
            at += 1
        if compound := _AND_MORE.match(folded, at):
            # 5个半小时 is 5.5 hours, 3个多月 more than 3 months.
            at = compound.end()
            if compound.group() == "个半" and value is not None:
                value += Decimal("0.5")
            elif value is not None:
                low, high, more = value, value + 1, "more_than"
        if mark == " " and _CODED_UNIT.match(folded, at + 1):
            at += 1  # 100 USD, 5 km
        found = unit_at(folded, at)
        if found is None:
            return None
        name, unit = found
        end = at + len(name)
        if (
            name.isascii()
            and name.isalpha()
            and folded[end : end + 1].isascii()
            and folded[end : end + 1].isalnum()
        ):
            return None
        if not ranged and not is_open(folded, self.raw, number, unit, name, at, end, more):
            return None
        kind, canonical = unit.kind, unit.canonical
        after = folded[end : end + 1]
        if name == "块" and (
            not after or not "\u4e00" <= after <= "\u9fff" or after in "多左一二三四五六七八九半"
        ):
            kind, canonical = Kind.MONEY, "元"  # 十五六块, 两块五; 三块蛋糕 is a count
        elif kind is Kind.DURATION and after == "大" and folded[end + 1 : end + 2] not in ("关", "幅", "会"):
            kind = Kind.AGE  # 三个月大
        draft = Draft(number.start, end, kind, value, low, high, self.raw[at:end], canonical)
        if name[0] == "个" and len(name) > 1:
            share_unit(folded, self.drafts, draft)
        draft.comparator = more  # type: ignore[assignment]
        draft.han = number.style is Style.HAN
        if number.zero_led:
            draft.value = draft.minimum = draft.maximum = None
            draft.comparator = None
            draft.flags.add("damaged")
        elif folded[end : end + 1] in _SECOND_PARTS:
            extend_compound(folded, self.raw, draft)
        return draft

    def _half(self, start: int, floor: int) -> int:
        folded = self.folded
        found = unit_at(folded, start + 1)
        if folded.startswith("码", start + 1):
            if not re.search("[升降加减]息|[调上下][高低升降调]$", folded[max(0, start - 6) : start]):
                return start + 1
            half = Draft(
                start,
                start + 2,
                Kind.PERCENTAGE_POINT,
                Decimal("0.5"),
                unit=self.raw[start + 1],
                canonical="码",
                han=True,
            )
            return self._accept(half, floor)
        cue = DURATION_CUE.search(folded, max(0, start - 6), start)
        if (
            found
            and (found[1].strong or found[1].kind is Kind.DURATION)
            and folded[start - 1 : start] not in ("上", "下", "前", "后", "大", "小", "过")
        ):
            name, unit = found
            if unit.kind is Kind.DURATION and not cue and name not in ("小时", "个小时"):
                return start + 1
            end = start + 1 + len(name)
            draft = Draft(
                start,
                end,
                unit.kind,
                Decimal("0.5"),
                unit=self.raw[start + 1 : end],
                canonical=unit.canonical,
                han=True,
            )
            return self._accept(draft, floor)
        return start + 1

    def _range(self, first: Numeral, left: Draft | None, at: int, floor: int) -> int:
        """A—B with a shared unit, from the first number on; where it ends, or 0."""
        folded = self.folded
        match = _CONNECTOR.match(folded, at)
        between = False
        if match is None and left is not None:
            opening = (
                folded.rfind("在", max(floor, left.start - 6), left.start) >= 0
                or folded.rfind("介于", max(floor, left.start - 6), left.start) >= 0
            )
            match = _BETWEEN.match(folded, at) if opening else None
            between = match is not None
        if match is None or match.end() >= len(folded):
            return 0
        stop = match.end()
        negative = folded[stop] in "-－−" or folded.startswith(("零下", "负"), stop)
        begin = stop + (2 if folded.startswith("零下", stop) else 1 if negative else 0)
        if not folded[begin : begin + 1] or not (
            folded[begin] in HAN_NUMERALS or "0" <= folded[begin] <= "9"
        ):
            return 0
        second = read_numeral(folded, self.raw, begin)
        if second is None or not second.sound or second.value is None or first.value is None:
            return 0
        right = self._measure(second, floor, ranged=left is not None)
        if right is None or right.value is None or (left is not None and right.kind is not left.kind):
            return 0
        if between and not folded.startswith(("之间", "间"), right.end):
            return 0
        low = left.value if left is not None else first.value
        high = -right.value if negative else right.value
        if low is None:
            return 0
        lead = folded[max(floor, first.start - 4) : first.start]
        below_zero = lead.endswith(("-", "－", "−", "零下", "负")) and not lead[:-1].endswith(
            tuple("0123456789")
        )
        if (below_zero and left is None) or below_zero:
            low = -low
        if first.scale == 1 and left is None and second.scale > 1 and low < second.value / second.scale:
            low *= second.scale  # 3—5万: the magnitude of the second completes the first
        if low > high and folded.startswith("不等", right.end):
            low, high = high, low
        if low >= high or (left is None and is_blocked(folded, self.raw, first, strong=True)):
            return 0
        if left is None and first.style is Style.HAN and first.digit_string:
            return 0
        start = first.start
        if below_zero:
            start -= 2 if lead.endswith("零下") else 1
        draft = Draft(
            start, right.end, right.kind, None, low, high, right.unit, right.canonical, "range", han=right.han
        )
        draft.flags |= right.flags
        return self._accept(draft, floor)

    def _sign(self, draft: Draft, floor: int) -> None:
        """Takes a minus sign, 负, 零下 or a currency sign in front into the core span."""
        folded = self.folded
        start = draft.start
        if folded.startswith("零下", max(start - 2, 0)) and start - 2 >= floor:
            self._negate(draft, start - 2)
        elif (
            start - 1 >= floor
            and folded[start - 1] == "负"
            and folded[start - 2 : start - 1] not in ("胜", "正", "欠")
        ) or (
            (
                start - 1 >= floor
                and folded[start - 1] in "-－−"
                and not (folded[start - 2 : start - 1].isalnum() and folded[start - 2 : start - 1].isascii())
            )
            and draft.kind is not Kind.COUNT
        ):
            self._negate(draft, start - 1)

    @staticmethod
    def _negate(draft: Draft, start: int) -> None:
        draft.start = start
        if draft.value is not None:
            draft.value = -draft.value
        draft.minimum, draft.maximum = (
            -draft.maximum if draft.maximum is not None else None,
            -draft.minimum if draft.minimum is not None else None,
        )

    def _accept(self, draft: Draft, floor: int) -> int:
        if draft.comparator != "range" and "damaged" not in draft.flags:
            if self.folded[draft.start - 1 : draft.start] in _SIGN_ENDS:
                self._sign(draft, floor)
            if (
                self.folded[draft.start] in "百千万亿"
                and self.folded[draft.start - 1 : draft.start] == "上"
                and draft.start > floor
            ) and self.folded[draft.start - 2 : draft.start - 1] not in ("以", "线", "网", "市", "街"):
                draft.start -= 1
                draft.comparator, draft.minimum = "at_least", draft.value
            if self.folded[draft.start - 1 : draft.start] in _SIGN_LAST and draft.kind in (
                Kind.MONEY,
                Kind.COUNT,
            ):
                symbol = _CURRENCY_SIGN.search(self.folded, max(floor, draft.start - 5), draft.start)
                draft.start = symbol.start() if symbol else draft.start
        if self.waiting:
            serve(self.folded, self.drafts, self.waiting, draft)
            self.waiting.clear()
        if self.folded[draft.end : draft.end + 1] in ("以", "及") and joins_above(
            self.folded, self.drafts, draft
        ):
            return self.drafts[-1].end
        self.drafts.append(draft)
        return draft.end

    def _damaged(self, start: int, floor: int) -> int:
        """A number that damage touches: a figure without a value where a unit follows. 0 where none is touched."""
        folded = self.folded
        begin = start
        while begin > floor and folded[begin - 1] in _DAMAGE and start - begin < 8:
            begin -= 1
        run = _DAMAGED_RUN.match(folded, begin)
        if run is None:
            return 0
        end = run.end()
        text = run.group()
        if text.rstrip("?") != text and not any(char in _DAMAGE for char in text.rstrip("?")):
            return 0  # a question mark after a number
        if not any(char in _DAMAGE for char in text):
            return 0
        if folded[end : end + 1] in ("多", "余"):
            end += 1
        found = unit_at(folded, end)
        if found is None:
            return end
        name, unit = found
        draft = Draft(
            begin, end + len(name), unit.kind, unit=self.raw[end : end + len(name)], canonical=unit.canonical
        )
        draft.flags.add("damaged")
        return self._accept(draft, floor)


def extract(raw: str, folded: str) -> list[Draft]:
    """The figures of a text with span, kind, value, bounds and unit; see :class:`Reader`."""
    return Reader(raw, folded).run()
