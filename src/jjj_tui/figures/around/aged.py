"""Of which age those are that are counted: 60岁及以上人口3.1亿, 65岁以上2.2亿人, 18岁以下占两成."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold

# What may stand between those of an age and how many they are.
_LINKS = frozenset(("", "的", "有", "为", "约", "达", "共", "约有", "共有", "占", "占比", "约占", "占了", "已达", "的有", "的占", "者占", "者有", "者"))  # fmt: skip
_LONGEST_LINK = 2
_AGES = ("岁", "以上", "以下")
_APART = frozenset((kinds.AGE, kinds.DURATION))


def set_aged(raw: str, folded: str, age: Draft, draft: Draft) -> None:
    """Makes the ages that stand directly before what is counted a part of its name.

    Args:
        raw: The text as written.
        folded: The folded text.
        age: An age, the figure directly before.
        draft: What is told of those of that age.
    """
    if draft.kind in _APART or (age.ext_end == age.end and age.comparator != "range"):
        return
    subject = draft.subject
    start = age.ext_end
    own = "carried" not in draft.flags
    if folded[start] == "每":
        return  # 60岁以上每人补贴100元
    if subject and own and raw.startswith(subject, start) and start + len(subject) <= draft.ext_start:
        draft.subject = raw[age.ext_start : start + len(subject)]
    elif (
        (not subject or not own)
        and draft.ext_start - start <= _LONGEST_LINK
        and folded[start : draft.ext_start] in _LINKS
    ):
        draft.subject = raw[age.ext_start : start]
        draft.unflag("carried")
        if age.subject and "carried" in age.flags:
            age.subject = _without_age(age.subject)  # of 60岁及以上人口 the next age carries 人口 alone


def _without_age(subject: str) -> str | None:
    folded = fold(subject)
    return subject[max(folded.rfind(sign) + len(sign) if sign in folded else 0 for sign in _AGES) :] or None
