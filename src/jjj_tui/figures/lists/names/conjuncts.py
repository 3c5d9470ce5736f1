"""The parts of a row of names before 分别: which of its joints part them, and which stand inside one of them."""

from jjj_tui.figures.lists.names.named import is_place
from jjj_tui.figures.lists.names.unjoined import CLOSE, OPEN
from jjj_tui.rarely import Rarely

_MARK = Rarely("[、《》（）()“”「」『』和与及]|以及")
# 和, 与 and 及 inside words are no joints.
_WORDS = Rarely(
    "共和|呼和|和(?=田(?!径)|平[区县里村路镇街]|林格尔|睦家|黄埔)|及(?=以[上下])|参与|与会|给与|赠与|埃及|涉及|危及|波及|惠及|普及|及(?=格|时(?![薪数长速点段]))|触及"
)
# Joints of two things told of as one.
_WITHIN = frozenset("及与")
# Names that end in these have joints inside, and all of their row end alike.
_BRANCHES = frozenset("业类")
# What the name of a branch, of goods or of a budget's item ends in.
_BRANCH = Rarely(
    "[^、，,和与及]{1,8}?(?P<sort>(?<![企事行产作毕失就])业(?![绩务主户态])|类|费|品(?![种牌质])|支出|服务)"
)


def conjuncts(folded: str, start: int, end: int, count: int) -> tuple[list[tuple[int, int]], int]:
    """The parts of a row of ``count``; 、 parts before 和, and 和 inside one part is no joint when 、 alone fits.

    Returns:
        The parts, and where the last of them begins once more, behind a joint that is surely inside it; mostly 0.
    """
    ticks: list[tuple[int, int]] = []
    words: list[tuple[int, int]] = []
    inside: set[int] | None = None
    depth = inner = 0
    for match in _MARK().finditer(folded, start, end):
        mark = match.group()
        if mark in OPEN:
            depth += 1
        elif mark in CLOSE:
            depth -= depth > 0
        elif depth == 0 and match.start() > start and mark == "、":
            ticks.append(match.span())
        elif depth == 0 and match.start() > start:
            if inside is None:
                found = _WORDS().finditer(folded, start, end)
                inside = {at for word in found for at in range(*word.span())}
            if match.start() not in inside:
                words.append(match.span())
    behind = [joint for joint in words if ticks and joint[0] > ticks[-1][0]]
    joints = sorted((*ticks, *words))
    if ticks and len(ticks) + 1 == count:
        if len(behind) == 1 and not _of_one_branch(folded, end, behind[0]):
            if count < 4 or folded[behind[0][0] : behind[0][1]] not in _WITHIN or is_place(folded, start):
                return [], 0  # 甲、乙和丙分别增长3%和5%
            inner = behind[0][1]  # 风电、光伏、火电、水电及储能
        joints = ticks
    elif len(ticks) + 2 == count and len(behind) == 1:
        joints = [*ticks, *behind]
    elif not joints and folded.count("/", start, end) == count - 1:
        joints = [(at, at + 1) for at in range(start, end) if folded[at] == "/"]
    elif len(joints) >= count > 1:
        joints = _outer(folded, end, joints, count) or joints
    spans = []
    at = start
    for a, b in joints:
        if a > at:
            spans.append((at, a))
        at = b
    if end > at:
        spans.append((at, end))
    return spans, inner


def _outer(folded: str, end: int, joints: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """The joints that part a row of branches, where others stand inside them: 采矿业、制造业和电力、热力及水供应业; mostly none do."""
    mark = next((folded[at - 1] for at, _ in joints if folded[at - 1] in _BRANCHES), "")
    if not mark:
        return []
    outer = [joint for joint in joints if folded[joint[0] - 1] == mark]
    return outer if len(outer) + 1 == count and folded.find(mark, outer[-1][1], end) > 0 else []


def _of_one_branch(folded: str, end: int, joint: tuple[int, int]) -> bool:
    """Whether a joint behind the last 、 stands inside the name of one branch: 住宿和餐饮业, but 保定和廊坊 are two."""
    branch = _BRANCH().match(folded, joint[1], end)
    return branch is not None and not folded.endswith(branch.group("sort"), 0, joint[0])
