"""Of which age or make those are that are counted: 60岁及以上人口3.1亿, 65岁以上2.2亿人, 18岁以下占两成, 5奈米占37%."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.of_kinds.by_kind import PRODUCT_UNITS
from jjj_tui.figures.around.of_kinds.for_one import tell_for_one
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.variants import fold

# What may stand between those of an age and how many they are.
_LINKS = frozenset(("", "的", "有", "为", "约", "达", "共", "约有", "共有", "占", "占比", "约占", "占了", "则占", "也占", "则", "已达", "的有", "的占", "者占", "者有", "者"))  # fmt: skip
_LONGEST_LINK = 2
_AGES = ("岁", "以上", "以下")
_APART = frozenset((kinds.AGE, kinds.DURATION))
# Where a text has none of these, no ages stand in a row.
AGES_IN_A_ROW = re.compile("岁(?:及?以[上下])?[、和及与][^，,。；;\\n]{1,10}岁")
_BETWEEN = frozenset("、和及与")
# What is itself of one age: 4至11岁及65岁以上|长者.
_OF_AN_AGE = ("长者", "老", "童", "儿", "青年", "少年")


def set_aged(raw: str, folded: str, age: Draft, draft: Draft) -> None:
    """Makes an age or the size of a product that stands directly before what is counted a part of its name.

    Args:
        raw: The text as written.
        folded: The folded text.
        age: The figure directly before: an age, or a figure of no more than names or dates.
        draft: What is told of those of that age or make.
    """
    if age.kind is kinds.AGE:
        if draft.kind in _APART or (age.ext_end == age.end and age.comparator != "range"):
            return
    elif folded[age.start] == "一":
        tell_for_one(folded, raw, age, draft)
        return
    elif age.unit_canonical not in PRODUCT_UNITS or draft.kind is age.kind:
        return
    elif "carried" in age.flags:
        age.subject = None  # 3奈米占23%，5奈米占37%
        age.unflag("carried")
    subject = draft.subject
    begin, start = age.ext_start, age.ext_end
    while raw[begin - 1] == "/" or (begin < age.ext_start and raw[begin - 1].isdigit()):
        begin -= 1  # 16/20奈米
    own = "carried" not in draft.flags
    if folded[start] == "每":
        return  # 60岁以上每人补贴100元
    if subject and own and raw.startswith(subject, start) and start + len(subject) <= draft.ext_start:
        draft.subject = raw[begin : start + len(subject)]
    elif (
        (not subject or not own)
        and draft.ext_start - start <= _LONGEST_LINK
        and folded[start : draft.ext_start] in _LINKS
    ):
        draft.subject = raw[begin:start]
        draft.unflag("carried")
        if age.subject and "carried" in age.flags:
            age.subject = _without_age(age.subject)  # of 60岁及以上人口 the next age carries 人口 alone


def _without_age(subject: str) -> str | None:
    folded = fold(subject)
    return subject[max(folded.rfind(sign) + len(sign) if sign in folded else 0 for sign in _AGES) :] or None


def share_noun(folded: str, raw: str, drafts: list[Draft]) -> None:
    """Gives ages that stand in a row the noun behind the last of them: 0至14岁、15至64岁、65岁以上|人口.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures, their subjects read.
    """
    noun: str | None = None
    following: Draft | None = None
    for draft in reversed(drafts):
        if draft.kind is not kinds.AGE:
            following = None
            continue
        listed = following is not None and folded[draft.ext_end : following.ext_start] in _BETWEEN
        if listed and noun:
            draft.subject = noun
            draft.unflag("carried")
        elif not listed:
            own = draft.subject is not None and raw.startswith(draft.subject, draft.ext_end)
            shared = own and not holds(fold(draft.subject or ""), _OF_AN_AGE)
            noun = draft.subject if shared else None
        following = draft
