"""Which figure is the total of which others: looked for only where the text claims a sum."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists import SHARES
from jjj_tui.figures.numerals import last_place

_COVERING = re.compile(
    "京津冀|三地|两地|四地|全国|全省|全市|全县|全区|全年|合计|总计|共|三大|两大|四大|五大|一二三|整体|集团|公司|总体"
)
_TOTAL_WORD = re.compile("合计|总计|共计|总(?=[^。，,]{0,6}[0-9])|一共")
_AMONG = re.compile("其中|当中|包括")
_MINUS = re.compile("卖超|净流出|亏损|净卖出|净减少|逆差|流出")
_ADDITIVE = frozenset((
    kinds.MONEY, kinds.COUNT, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.DATA, kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.DURATION,
))  # fmt: skip


@dataclass(slots=True)
class _Sum:
    """A running sum of parts, with what rounding may explain."""

    parts: list[Draft]
    total: Decimal
    place: Decimal
    negative: list[Draft]

    def mark(self, total: Draft, group: int) -> None:
        """Makes them a total and its parts."""
        total.group, total.role = group, "total"
        for part in self.parts:
            part.group, part.role = group, "part"
        for part in self.negative:
            part.flag("negative")

    def add(self, folded: str, draft: Draft) -> None:
        value = draft.value or Decimal(0)
        negative = _MINUS.search(folded, max(0, draft.start - 8), draft.start)
        if negative:
            self.negative.append(draft)
        self.parts.append(draft)
        self.total += -value if negative else value
        self.place = max(self.place, last_place(folded[draft.start : draft.end]))

    def meets(self, total: Draft) -> bool:
        allowed = Decimal("0.5") * self.place * (len(self.parts) + 1)
        return total.value is not None and abs(total.value - self.total) <= allowed


def _sum_of(folded: str, total: Draft) -> _Sum:
    return _Sum([], Decimal(0), last_place(folded[total.start : total.end]), [])


def mark_totals(folded: str, drafts: list[Draft], layout: Layout, number: int) -> None:
    """Marks totals and their parts where the text claims a sum."""
    members: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.role == "member" and draft.group is not None:
            members.setdefault(draft.group, []).append(draft)
    for group, parts in members.items():
        _total_of_list(folded, drafts, group, parts, layout)
    for match in _AMONG.finditer(folded):
        number = _parts_behind(folded, drafts, match.start(), number)
    for match in _TOTAL_WORD.finditer(folded):
        number = _parts_before(folded, drafts, match.end(), number)


def _fits(part: Draft, total: Draft) -> bool:
    return part.kind is total.kind and part.unit_canonical == total.unit_canonical and part.value is not None


def _index_at(drafts: list[Draft], at: int) -> int:
    """Index of the first figure that starts at or behind an offset."""
    return bisect_left(drafts, at, key=lambda draft: draft.start)


def _total_of_list(folded: str, drafts: list[Draft], group: int, parts: list[Draft], layout: Layout) -> None:
    """The total directly before a 分别 list: 京津冀…51492亿元,北京、天津和河北分别为…."""
    first = _index_at(drafts, parts[0].start)
    for total in reversed(drafts[max(0, first - 3) : first]):
        between = folded[total.end : parts[0].start]
        if total.role != "single" or total.kind not in _ADDITIVE or total.value is None or "\n" in between:
            return
        if not all(_fits(part, total) for part in parts):
            continue
        added = _sum_of(folded, total)
        for part in parts:
            added.add(folded, part)
        covering = _COVERING.search(folded, layout.clause(total.start)[0], total.start)
        claimed = covering and "。" not in between and _same_measure(total, parts[0])
        if added.meets(total) or claimed:
            added.mark(total, group)
        return


def _same_measure(total: Draft, member: Draft) -> bool:
    head = (member.subject or "")[len(member.member or "") :]
    return bool(head) and (total.subject or "").endswith(head)


def _parts_behind(folded: str, drafts: list[Draft], at: int, number: int) -> int:
    """总额A,其中甲B、乙C: marked only where the parts add up, for such lists need not be whole."""
    first = _index_at(drafts, at)
    for back in range(first - 1, max(-1, first - 4), -1):
        total = drafts[back]
        if "\n" in folded[total.end : at] or total.value is None or total.role != "single":
            break
        if total.kind not in _ADDITIVE or total.kind in SHARES:
            continue
        added = _sum_of(folded, total)
        for draft in drafts[first : first + 12]:
            if "\n" in folded[at : draft.start]:
                break
            if not _fits(draft, total):
                continue
            if draft.role != "single" or "。" in folded[max(at, draft.start - 200) : draft.start]:
                break
            added.add(folded, draft)
            if len(added.parts) > 1 and added.meets(total):
                added.mark(total, number)
                return number + 1
    return number


def _parts_before(folded: str, drafts: list[Draft], at: int, number: int) -> int:
    """甲A、乙B,合计C."""
    first = _index_at(drafts, at)
    last = at
    for total in drafts[first : first + 3]:
        near = total.start - at <= 12 or (total is not drafts[first] and total.start - last <= 2)
        last = total.ext_end
        if not near or total.value is None or total.role != "single" or total.kind not in _ADDITIVE:
            break
        added = _sum_of(folded, total)
        for draft in reversed(drafts[max(0, first - 30) : first]):
            if "\n" in folded[draft.end : at]:
                break
            if not _fits(draft, total):
                continue
            if draft.role != "single":
                break
            added.add(folded, draft)
            if len(added.parts) > 1 and added.meets(total):
                added.mark(total, number)
                number += 1
                break
    return number
