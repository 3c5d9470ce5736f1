"""A change whose verb stands before the thing that changes, and not before its number: 上修全年成长率至2.4%, 拉低成长率0.3个百分点."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.right_phrases import right_phrase
from jjj_tui.figures.around.predicates.tail import Tail
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.rarely import Rarely

# What leads from the thing to its number.
_ARRIVING = "至到"
_UP = "上修|上调|调升|调高|调涨|调增|提高|提升|抬高|拉高|推升|推高|增加|扩大|扩充|延长|放宽|加大|拉长"
_DOWN = "下修|下调|调降|调低|调减|降低|压低|拉低|减少|缩减|缩短|缩小|削减|压缩|收窄"
# Within one clause, and with no other verb between.
_OBJECT = "(?P<thing>[^，,。；;：:、的将把由从并以]{2,18})$"
_MOVED = Rarely(f"(?:(?P<up>{_UP})|{_DOWN})(?P<done>了)?{_OBJECT}")
# What these do to a rate is told in points, whatever the rate itself is a rate of.
_SHIFTED = Rarely(
    "(?:(?P<up>拉高|推升|推高|抬升|抬高|拉抬|垫高)|拉低|拖累|拖低|压低|压抑|减损|侵蚀)(?P<done>了)?"
    "(?P<thing>[^，,。；;：:、的将把由从并以降升涨跌减]{2,14})$"
)
# Nor any time: 增产后售价至5元, but 上调税后利润至5元.
_WHEN = Rarely("时(?![薪间速长数限段效])|(?<!税)[前后]")
_LONGEST = 24
# 增加值, 减少量, 扩大器: there the verb is the front of a name.
_NAMES = "值量率器幅"
GROWTH = frozenset(("成长", "增长"))
# A plan of so much a month: what its verb changes is the plan.
_SPELLS = "月年天日周季"


def set_led(folded: str, raw: str, draft: Draft, tail: Tail, floor: int) -> Direction | None:
    """Reads a change that is told before the thing itself, which becomes the subject.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        tail: The predicate before it.
        floor: Where its words begin.

    Returns:
        Which way it led; None where no such change is told.
    """
    stop = tail.end
    if draft.kind is kinds.PERCENTAGE_POINT:
        if tail.word in GROWTH:
            stop = folded.rfind(tail.word, stop, draft.start) + len(tail.word)
        pattern = _SHIFTED
    elif folded[stop] in _ARRIVING:
        pattern = _MOVED
    else:
        return None
    found = pattern().search(folded, max(floor, stop - _LONGEST), stop)
    if (
        found is None
        or folded[found.start("thing")] in _NAMES
        or _WHEN().search(folded, found.start("thing"), stop)
    ):
        return None
    begin = strip_openings(folded, found.start("thing"), stop)
    if stop - begin < 2:
        return None
    draft.subject = raw[begin:stop]
    return "increase" if found.group("up") else "decrease"


# What leads a rate or a price: 上调, 下修, 调高.
STEERING = "上下调"


def set_steered(folded: str, raw: str, draft: Draft, start: int, end: int) -> None:
    """Sets what a verb before it leads by so much: 下调|利率|25个基点, 调高|拆款利率|（OPR）0.25%."""
    if folded[end - 1] in ")）" and (opened := last_bracket(folded, start, end)) > start:
        end = opened
    begin = strip_openings(folded, start + (folded[start] in _ARRIVING), end)
    if end - begin > 1:
        draft.subject = raw[begin:end]  # 调升至|月薪|2万9500元


def set_planned(folded: str, raw: str, draft: Draft, ceiling: int) -> None:
    """Takes a change off the sum that tells how large a plan is, which is the subject: 缩减每月80亿元的|购债计划."""
    at = draft.ext_start
    if folded[at - 2] != "每" or folded[at - 1] not in _SPELLS:
        return
    begin, cease, weak = right_phrase(folded, draft.ext_end, ceiling)
    if not weak and cease - begin > 1:
        draft.direction, draft.mode, draft.subject = None, None, raw[begin:cease]


_SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT))
_WHOLE_VERB = 2
# What is a rate itself may be led to so much: 失业率上升达8%.
_RATE_ENDS = "率重例比度"


def by_as_much(folded: str, draft: Draft, tail: Tail) -> bool:
    """Whether 达 behind a verb of change says how much, and not where to: 减少达三成, 成长达5%; but 升达5%, 增加达80家."""
    word = tail.word
    if len(word) != _WHOLE_VERB or word[1] in "至到为成":
        return False
    at = folded.rfind(word, tail.end, draft.start) + _WHOLE_VERB
    if folded[at] != "达" or folded[at + 1] in "到至":
        return False
    return tail.direction == "decrease" or (draft.kind in _SHARES and folded[tail.end - 1] not in _RATE_ENDS)
