"""Against what the figures of a list are told of one thing: 增速分别高于全国、全省1.2个和0.5个百分点, 比全国、全省分别高…."""

from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Layout, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.row import in_a_row
from jjj_tui.figures.lists.names.unjoined import JOINT, Names
from jjj_tui.figures.lists.runs.measured import relation
from jjj_tui.figures.lists.runs.runs import run_from
from jjj_tui.rarely import Rarely

# What one thing is measured against, in front of 分别; 比亚迪, 占比 and 比较 compare nothing.
_THAN = Rarely(
    "(?:(?<![占环同对之配性可好类等评])比(?![重例率值较亚特利基尔萨赛武如分价邻拼])|(?<![比计])相?较(?![大高快多好小低少长短强弱为早晚之量真劲])于?)"
)
# And behind it.
_BESIDE = Rarely(
    "(?:[高低快慢多少大小早晚长短优好强弱]于|[高低快慢多少]出|超(?:过|出|(?![额市大级强声标载员前重凡高低]))|领先于?|落后于?|跑[赢输]|比|相?较于?)"
)
# How it differs: 比全国、全省|高.
_DONE = Rarely(
    "(?:[高低快慢多少大小早晚长短][出了]?|增[长加多]|提[高升]|上[升涨]|下[降跌滑]|回[升落]|减[少缓]|扩大|收窄|缩[小短]|加快|放缓|改善|降低)了?(?:约|近)?$"
)
_SIGNS = "高低快慢多少大小早晚长短优好强弱超领落跑比相较"
# What is meant of each of those compared with: 全国、全省|平均水平.
_MEAN = Rarely("(?:的)?(?:(?:平均|同期)(?:水[平准]|增速|增幅|涨幅|[值数线])?|水[平准]|增速|增幅|涨幅)$")
_WITH = Rarely("[与同和跟]")
_TOGETHER = ("相比", "相较", "比较")
_OPENING = 8


def compared_with(
    passage: Passage, index: int, told: tuple[int, int, int]
) -> tuple[Names, list[Draft]] | None:
    """What each of the figures of a list is measured against, and the figures; None where they are told of several things.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        told: Where the words of the list begin, and where 分别 begins and ends.
    """
    folded, raw, drafts, layout = passage
    compared = _sign(folded, drafts[index].ext_start, told, layout)
    if compared is None or JOINT().search(folded, compared[1], compared[2]) is None:
        return None
    floor, named, _ = told
    run = run_from(folded, drafts, index, told=True, mixed=True)
    against = _row(folded, raw, compared, len(run)) if len(run) > 1 else None
    if against is None:
        return None
    end = compared[0] if floor <= compared[0] < named else named
    head = _measured(passage, index, (floor, end), layout.sentences[index])
    return Names(against, head, "basis"), run


def _sign(folded: str, end: int, told: tuple[int, int, int], layout: Layout) -> tuple[int, int, int] | None:
    """Where a sign of comparison begins and ends, and where the row behind it does; None where nothing compares."""
    floor, named, behind = told
    if folded.endswith(_TOGETHER, 0, floor - 1) and JOINT().search(folded, floor, named) is None:
        start = layout.clause(floor - 1)[0]
        sign = _WITH().search(folded, start, min(floor - 3, start + _OPENING))  # 上半年，与…
        return (*sign.span(), floor - 3) if sign is not None else None
    beside = _BESIDE().match(folded, behind, end) if folded[behind] in _SIGNS else None
    if beside is not None:
        if JOINT().search(folded, floor, named) is not None:
            return None  # 甲、乙分别高于全国、全省: which of them?
        if beside.group()[0] in "比相较":
            done = _DONE().search(folded, beside.end() + 1, end)
            return (*beside.span(), done.start()) if done is not None else None
        return (*beside.span(), end)
    if folded.find("较", floor, named) < 0 and folded.find("比", floor, named) < 0:
        return None
    than = _THAN().search(folded, floor, named)
    return (*than.span(), named) if than is not None else None


def _row(folded: str, raw: str, compared: tuple[int, int, int], count: int) -> list[str] | None:
    """The names that stand behind a sign of comparison, each with it; None where there are not as many."""
    *sign, row = compared
    start, end = sign[1], row
    end -= end - start > 1 and folded[end - 1] == "的"
    if (mean := _MEAN().search(folded, start + 1, end)) is not None:
        end = mean.start()
    found = in_a_row(folded, raw, start, end, count)
    if found is None or found.lead or found.names[0][0] != raw[start]:
        return None
    word = raw[slice(*sign)]
    behind = raw[row : row + 2] if folded.startswith(_TOGETHER, row) else ""
    return [word + name + behind for name in found.names]


def _measured(passage: Passage, index: int, told: tuple[int, int], sentence: int) -> str:
    """What is measured against several: said in front, of what the figure before is where that is an extent alone (增速)."""
    folded, raw, drafts, _ = passage
    start = strip_openings(folded, *told)
    begin, stop, _, _ = left_phrase(folded, start, told[1])
    head = raw[begin:stop] if stop == told[1] and stop - begin > 1 else ""
    before = drafts[index - 1] if index else None
    if head and relation(head) and before is not None and before.subject and before.start >= sentence:
        return before.subject if before.subject.endswith(head) else before.subject + head
    return head
