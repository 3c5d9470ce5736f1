"""Whether what is counted stands before a 的 (9位教师|的住房, 4家企业|的产品) or behind it (5位优秀的教师)."""

from jjj_tui.figures.tables.counted import (
    BODIES,
    BODY_ENDS,
    DONE_TO,
    GROUPS,
    HOUSEHOLDS,
    PERSON_ENDS,
    PERSONS,
    PLACE_ENDS,
)
from jjj_tui.figures.tables.grammar import Table, ends_with

# What counts persons, households, bodies, and anything.
CLASSIFIERS = "名位户家所间支个"


def is_counted(folded: str, start: int, of: int, last: str) -> bool:
    """Whether the noun between a classifier and a 的 is what the number counts.

    Args:
        folded: The folded text.
        start: Where the noun begins, right behind one of :data:`CLASSIFIERS`.
        of: Where it ends, at the 的.
        last: What the phrase behind the 的 ends in. If that is of the same kind, either may be counted.
    """
    if folded.startswith(DONE_TO, start):
        return False
    classifier = folded[start - 1]
    if classifier in "名位":
        return _ends_in(folded, start, of, PERSONS) and last not in PERSON_ENDS
    if classifier == "户":
        return _ends_in(folded, start, of, HOUSEHOLDS)
    if classifier != "个":
        return _ends_in(folded, start, of, BODIES) and last not in BODY_ENDS
    if _ends_in(folded, start, of, GROUPS):
        return last not in PLACE_ENDS
    return _ends_in(folded, start, of, PERSONS) and last not in PERSON_ENDS


def names_counted(folded: str, start: int, begin: int, cease: int) -> bool:
    """Whether a phrase names such as the classifier before ``start`` counts (500名正在抢险的|官兵, but 80名今天的|活动)."""
    classifier = folded[start - 1]
    if classifier == "个":
        return _ends_in(folded, begin, cease, GROUPS) or _ends_in(folded, begin, cease, PERSONS)
    table = PERSONS if classifier in "名位" else HOUSEHOLDS if classifier == "户" else BODIES
    return _ends_in(folded, begin, cease, table)


def _ends_in(folded: str, begin: int, cease: int, table: Table) -> bool:
    return ends_with(table, folded, begin, cease) is not None
