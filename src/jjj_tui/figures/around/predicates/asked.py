"""Words of change that may tell of none: 偏高, 加, 减, 高出, 年增."""

from jjj_tui.figures.around.predicates.held import set_reckoned
from jjj_tui.figures.around.predicates.tail import CHANGES, Tail, find_bases
from jjj_tui.figures.around.vocabulary.moves import TURNS_OF_TIME
from jjj_tui.figures.draft import Direction, Draft

# Of these it has to be asked against what, and whether that is told.
_RECKONED = frozenset("加减")
_BEYOND = frozenset(("高出", "多出"))
ASKED = frozenset((*(word for word in CHANGES if word[0] in TURNS_OF_TIME + "偏"), *_RECKONED, *_BEYOND))
# 2024年增, 今年增: there 年 belongs to the time before it.
_DATED = "0123456789〇零一二三四五六七八九十两几多今去前明上本当全每单首半同近"


def ask(folded: str, raw: str, draft: Draft, tail: Tail, floor: int) -> Direction | None:
    """Which way a change leads whose word is one of :data:`ASKED`; None where it tells of none.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        tail: Its predicate.
        floor: Where its words begin.
    """
    word, basis = tail.word, draft.basis
    if word[0] == "偏":
        return tail.direction if _leans(folded, draft, tail, floor) else None
    if word in _BEYOND:
        return None if basis is not None and basis[-1] == "出" else tail.direction  # 比全国高出
    if word in _RECKONED:
        return None if set_reckoned(folded, raw, draft, tail, floor) else tail.direction
    if basis is None:
        _set_turn(folded, raw, draft, tail)
    return tail.direction


def _leans(folded: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Whether more or less than usual is told beside another time: 较常年偏高1.2℃, 较常年同期14℃|偏高1.2℃; but 比全国偏高."""
    if draft.basis is not None:
        return bool(find_bases(folded, floor, draft.start))
    return tail.word[1] not in "高低大小" or (tail.end <= floor and folded[floor - 1] not in "，,、；;。")


def _set_turn(folded: str, raw: str, draft: Draft, tail: Tail) -> None:
    """Sets what 年增, 季减 and 月升 are told against, in one character: the same figure a year, a quarter, a month before."""
    at = folded.rfind(tail.word, tail.end, draft.start)
    if at >= 0 and tail.word[1:2] != "均" and folded[at - 1] not in _DATED:
        draft.basis = raw[at]
