"""Figures with hardly anything between them: one fact told twice, or two figures of one thing."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.vocabulary.subject_signs import PERSONS, RATES
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# A list whose last member alone has a noun leaves no more than this between: 北京12所、天津8所高校.
LONGEST_BETWEEN = 8
# What parts two ways of saying one fact: ，即, （相当于约.
LONGEST_AGAIN = 6
_SAME_FACT = re.compile("[，,(（]?(?:即|亦即|也就是|相当于|折合|约合|合|或)约?")
# 上涨2美元，约3.1%，收72美元: the same change as a share, with nothing else said.
_ASIDE = ("，", ",")
_SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE))
# How many of them are one per cent.
_POINTS = {kinds.BASIS_POINT: 100, kinds.PERCENTAGE_POINT: 1}
_ENDS = "，,。；;、\n"
_SIZES = frozenset(
    (kinds.POWER, kinds.ENERGY, kinds.MASS, kinds.VOLUME, kinds.AREA, kinds.LENGTH, kinds.DATA)
)
_AGED = ("年满", "未满", "不满")


def says_again(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether a rate says the figure before once more: 降息两码，即50个基点; 调升1码（0.25个百分点）."""
    if _SAME_FACT.fullmatch(folded, previous.ext_end, draft.ext_start):
        return not _is_level(previous, draft)
    between = folded[previous.ext_end : draft.ext_start]
    if between in _ASIDE:
        amount = previous.mode == "by" and previous.kind not in RATES
        return amount and draft.kind in _SHARES and folded[draft.ext_end] in _ENDS
    return between in ("（", "(") and folded[draft.ext_end] in ("）", ")") and not _is_level(previous, draft)


def _is_level(previous: Draft, draft: Draft) -> bool:
    """Whether a rate is where another by so many points leads, and not the same again: 下调25个基点，即2.6%; but 即0.25%."""
    if draft.kind is not kinds.PERCENT or previous.kind not in _POINTS or previous.unit_canonical == "码":
        return False
    if draft.value is None or previous.value is None:
        return True
    points = previous.value / _POINTS[previous.kind]
    return abs(points) != abs(draft.value)


_OF_WHOLE = Rarely("(?:[是为占]|相当于|等于|不[及到足]|达到?|超过|接近)[^，,。；、0-9]{1,14}的$")
_WHOLES = frozenset((kinds.FRACTION, kinds.MULTIPLE, kinds.PERCENT))
_LONGEST_WHOLE = 18


def shares_whole(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether a figure goes on what the one before is of: 能耗仅为飞机的五分之一、大客车的一半."""
    if (
        draft.kind not in _WHOLES
        or previous.kind not in _WHOLES
        or folded[previous.ext_end] not in "、和与及"
    ):
        return False
    at = previous.ext_start
    if folded[at - 1] != "的" or draft.ext_start - previous.ext_end > _LONGEST_WHOLE:
        return False
    return _OF_WHOLE().search(folded, max(0, at - _LONGEST_WHOLE), at) is not None


# 12条10千伏线路, 12栋18层住宅楼
_SIZED_BY = frozenset(("伏", "千伏", "层"))


def share_subject(folded: str, raw: str, first: Draft, second: Draft) -> None:
    """Makes figures side by side without a word between of the same thing."""
    if second.start == first.ext_end:
        sized = second.kind is kinds.AGE or second.kind in _SIZES or fold(second.unit or "") in _SIZED_BY
        if first.kind is kinds.COUNT and sized and folded[second.ext_end] != "楼":
            first.subject = second.subject  # 1069位20岁以上民众, 6台35万千瓦机组
            if "carried" not in second.flags:
                first.unflag("carried")
        elif second.subject is None:
            second.subject = first.subject  # 35车168人
    elif second.start - first.ext_end == 1 and folded[first.ext_end] in "/／":
        first.subject = second.subject  # 30兆瓦/60兆瓦时电池组
    elif second.subject is not None and "carried" not in second.flags and first.kind is kinds.COUNT:
        between = folded[first.ext_end : second.start]
        if between in _AGED and second.kind is kinds.AGE:
            first.subject = second.subject  # 1069位年满20岁民众
        elif (
            between[0] == "、"
            and first.unit_canonical == second.unit_canonical
            and first.unit_canonical not in PERSONS
            and second.subject not in raw[first.ext_end : second.start]
            and not (between == "、" and first.subject and raw.endswith(first.subject, 0, first.start))
        ):
            first.subject = second.subject  # 北京12所、天津8所高校
