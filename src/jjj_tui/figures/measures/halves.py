"""半 as a number of its own: 不到半个月, 半公里, 升息半码, 跌近半成."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate.durations import DURATION_CUE
from jjj_tui.figures.measures.measure import AND_MORE, counted_unit
from jjj_tui.figures.numbers.numerals import HALF, HAN_NUMERALS
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_RATE_MOVED = re.compile("[升降加减]息|[调上下][高低升降调]$")
_COUNTED_BEFORE = HAN_NUMERALS + "\n"
_HALF_WORDS = "上下前后大小过"
# 再过半个小时, 度过半年: here 过 makes no 过半.
PASSED = "再又才不超经度每刚只要已"
# 多发|半个月|津贴: what is paid for so long, where it is.
_PAID = Rarely("[发付欠领补扣罚缴交加][了出放给]?$")
_WAGES = Rarely("(?:(?:基本|底)?工资|薪[水金资]|津贴|补贴|奖金|花红|租金|房租|养老金|[月粮]饷)(?![收支总上])")
# 跌近半成, 升半成至一成; 半成品 and 半成功 are words.
_TENTH_BEFORE = "近约逾超达到至跌涨升降减增加占少多足挫泻回微赚亏平贵高低"
_TENTH_AFTER = "，,。；;、！!？?）)」”\n至到多左以的"


def _half_tenth(folded: str, raw: str, start: int) -> Draft | None:
    """半成 as a share: 跌近半成, 半成至一成; None where it is the front of a word (半成品)."""
    end = start + 2
    after = folded[end]
    told = folded[start - 1] in _TENTH_BEFORE or after in ("至", "到", "多", "左", "以")
    if not told or after not in _TENTH_AFTER:
        return None
    draft = Draft(start, end, kinds.PERCENT, HALF, unit=raw[start + 1], unit_canonical="成")
    if after == "多":
        draft.end += 1
        draft.minimum, draft.maximum, draft.comparator = HALF, Decimal(1), "more_than"
    return draft


def read_half(folded: str, raw: str, start: int, *, ranged: bool = False) -> Draft | None:
    """半 with a unit: 不到半个月, 半公里, 半个多小时, 升息半码; None where it is part of a word.

    Args:
        folded: The folded text.
        raw: The text as written.
        start: Where 半 stands.
        ranged: The second part of a range, for which the first has opened the gate.
    """
    at = start + 1
    if folded.startswith("码", at):
        if not _RATE_MOVED.search(folded, max(0, start - 6), start):
            return None
        return Draft(start, at + 1, kinds.PERCENTAGE_POINT, HALF, unit=raw[at], unit_canonical="码")
    if folded.startswith("成", at):
        return _half_tenth(folded, raw, start)
    before = folded[start - 1]
    passed = before == "过" and folded[start - 2] in PASSED
    if (before in _HALF_WORDS and not passed) or (before == "个" and folded[start - 2] in _COUNTED_BEFORE):
        return None  # 上半年; the 半 of 五个半, and of 个半小时, is one of more than a half
    compound = AND_MORE.match(folded, at)
    if compound is not None:
        at = compound.end()
    found = counted_unit(folded, at) if compound is not None else unit_at(folded, at)
    if found is None or not (found[1].strong or found[1].kind is kinds.DURATION):
        return None
    name, unit = found
    end = at + len(name)
    more = compound is not None and compound.group() != "个半"
    if not more and folded[end] in ("多", "余"):
        more = True
        end += 1
    paid = _WAGES().match(folded, end) if _PAID().search(folded, max(0, start - 4), start) else None
    if (
        unit.kind is kinds.DURATION
        and not more
        and not ranged
        and name not in ("小时", "个小时", "个钟头", "钟头", "分钟", "秒钟")
        and before != "满"  # 随访满半年
        and not paid
        and not DURATION_CUE.search(folded, max(0, start - 6), start)
    ):
        return None
    draft = Draft(start, end, unit.kind, HALF, unit=raw[at : at + len(name)], unit_canonical=unit.canonical)
    if more:
        draft.minimum, draft.maximum, draft.comparator = HALF, Decimal(1), "more_than"
    if paid and not more:
        draft.subject = raw[slice(*paid.span())]
    return draft
