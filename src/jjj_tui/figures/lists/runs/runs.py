"""Which figures stand in one list: parted by joints and by nothing else, of one kind unless 分别 tells them apart."""

import re

from jjj_tui.figures.around.predicates.tail import CHANGES, read_tail
from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.figures.lists.runs.measured import VERB_WORDS
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

JOINT = re.compile("(?:以及|[、，,和与及/])(?:约|近|超过?|逾|为|达到?)?")
JOINT_HEADS = frozenset("以、，,和与及/")
# Where nothing announces a list a comma parts clauses.
UNTOLD_HEADS = JOINT_HEADS - frozenset("，,")
# These join only what is announced.
_PARTING = "，,/"
LONGEST_JOINT = 10
_MOST_PLACES = 40


def run_from(
    folded: str, drafts: list[Draft], index: int, *, told: bool = False, mixed: bool = False
) -> list[Draft]:
    """The figures from ``index`` on that form one list.

    Args:
        folded: The folded text.
        drafts: The figures of the text.
        index: The first figure.
        told: Whether 分别 or the like announces a list: then each figure may bring its own change word.
        mixed: Whether kinds may differ.
    """
    run = [drafts[index]]
    for at in range(index + 1, len(drafts)):
        draft, last = drafts[at], run[-1]
        start, end = last.ext_end, draft.ext_start
        if (draft.kind is not last.kind and not mixed) or not 0 < end - start <= LONGEST_JOINT:
            break
        if not told:
            joined = folded[start] not in _PARTING and JOINT.fullmatch(folded, start, end) is not None
        else:
            joint = JOINT.match(folded, start, end)
            joined = joint is not None and _goes_on(folded, joint, end)
        if not joined:
            break
        run.append(draft)
    return run


# Which way a figure differs whose list has a word for each: 分别比上年低5分和|高2分.
_TURNED: dict[str, Direction] = {"高": "increase", "多": "increase", "低": "decrease", "少": "decrease"}

# A loss among gains is a word of one figure's own: 回报分别为1.2%、0.8%及倒蚀0.1%.
LOSSES = frozenset(words_of("亏损 净亏损 净亏 亏蚀 倒蚀 蚀 亏 损失"))


def turn_each(folded: str, run: list[Draft]) -> None:
    """Gives the figures of a list that differ the one way and the other each its own way."""
    if run[0].direction is None:
        return
    for draft in run[1:]:
        draft.direction = _TURNED.get(folded[draft.ext_start - 1], draft.direction)


def _goes_on(folded: str, joint: re.Match[str], end: int) -> bool:
    """Whether nothing stands between a joint and the next figure of an announced list but what that figure does."""
    start = joint.end()
    if start == end:
        # 每人每月各提高40元、55元，|达到760元和615元: a list of its own
        return folded[joint.start()] not in "，," or folded[start - 1] not in "到达为"
    rest = folded[start:end]
    if folded[joint.start()] in _PARTING and (rest not in CHANGES or rest[-1] in "至到为"):
        return False
    # 买超15亿元及卖超8亿元
    return (
        rest in VERB_WORDS
        or rest in _TURNED
        or rest in LOSSES
        or read_tail(folded, start, end, []).end == start
    )


# 每人每月各, 每户每年分别
_EACH = "人户生家名亩车床座班店桌"


def before_each(folded: str, raw: str, start: int, end: int, per: str | None) -> int:
    """Where the words end that stand before what figures are told by each of: 大豆、玉米|每吨分别为, 标准|每人每月各.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the words begin.
        end: Where 分别 stands.
        per: By each of what the first figure is told.
    """
    if not per or not raw.endswith(per, start, end):
        return end
    end -= len(per)
    return end - 2 if folded[end - 2] == "每" and folded[end - 1] in _EACH and end - 2 > start else end


# 分别下跌0.6%、上涨3.5%、持平: it stands for one of the names.
_HELD = Rarely("(?:与[^、，,。；;]{1,8}?)?(?:基本|大致|大体)?(?:持平|不变|走平)")
_HELD_JOINT = Rarely("、|以及|[和与及]")
HELD_SIGNS = ("持平", "不变", "走平")
LONGEST_HELD = 14


def places_held(folded: str, drafts: list[Draft], index: int, start: int) -> tuple[list[int], int]:
    """Which places of a list its figures take, where 持平 takes the others, and how many places there are.

    Args:
        folded: The folded text.
        drafts: The figures of the text.
        index: The first figure.
        start: Where 分别 ends.
    """
    places: list[int] = []
    count, at = 0, start
    while count < _MOST_PLACES:
        joint = _HELD_JOINT().match(folded, at) if count else None
        if count and joint is None:
            break
        behind = at if joint is None else joint.end()
        if held := _HELD().match(folded, behind):
            count, at = count + 1, held.end()
            continue
        following = index + len(places)
        if following == len(drafts):
            break
        draft = drafts[following]
        if places and draft.kind is not drafts[index].kind:
            break
        said = folded[behind : draft.ext_start]
        if places and said and said not in CHANGES:
            break
        places.append(count)
        count, at = count + 1, draft.ext_end
    return places, count


def moved_in_pairs(folded: str, drafts: list[Draft], index: int) -> bool:
    """Whether the change that led to a figure goes on behind it: 由6%和5%降到4%和3%, not 由20%降到12%、15%的税."""
    if drafts[index].role != "to":
        return True
    if index < 2:
        return False
    lead = folded[drafts[index - 2].ext_end : drafts[index - 1].ext_start]
    return JOINT.fullmatch(lead) is not None
