"""Lists that nothing announces: they go on about the names of the list before, or name theirs before 为 or behind themselves."""

from jjj_tui.figures.around.predicates.tail import read_tail
from jjj_tui.figures.clauses import SENTENCE_STOP, Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.announced.whose import named_by_level
from jjj_tui.figures.lists.names.pointers import enumerates, others_between, without_pointer
from jjj_tui.figures.lists.names.row import in_a_row
from jjj_tui.figures.lists.pointing.referred import referred_to
from jjj_tui.figures.lists.runs.measured import extent_before, is_measure, said_behind
from jjj_tui.figures.lists.runs.members import Known, inherit, name_again, name_each, name_wholes, say_more
from jjj_tui.figures.lists.runs.runs import moved_in_pairs, run_from
from jjj_tui.figures.tables.announcing import ANNOUNCED
from jjj_tui.figures.tables.heads import place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_LED = Rarely(f"[\u4e00-\u9fff]{{0,8}}?(?:{ANNOUNCED})(?:由|来自|出自|属于|归于?|流向|投向|是|为)(?![0-9])")
_DIGIT = Rarely("[0-9]")
# No row of names reaches further.
_LONGEST_ROW = 60


def name_untold(passage: Passage, index: int, run: list[Draft], known: Known, number: int) -> int:
    """Names the figures of a list that nothing announces, where it goes on about the names before or has its own.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.
        known: The list before.
        number: How many lists there are already.

    Returns:
        How many there are now.
    """
    folded, raw, drafts, layout = passage
    inherit(run, told=moved_in_pairs(folded, drafts, index))
    if known.names and (names := _those_referred_to(passage, index, run, known)):
        return name_again(run, names, known.owner, known.measure(), number)
    head = _goes_on(passage, index, run, known)
    if head is not None and not others_between(
        folded, drafts, index, known.owner[-1], layout.starts[index], len(run)
    ):
        moved = run[0].role == "to"
        number = name_again(run, known.names, known.owner, head, number)
        if known.lead:
            say_more(folded, raw, run, known.lead)
        if run[0].direction is None and folded[run[0].ext_start - 1] in "至到":
            _get_to(known.owner, run)
        elif moved:
            _turn_each(folded, known.owner, run)
        known.owner = run
    elif (level := named_by_level(passage, index, run)) is not None:
        found, at = level
        number = name_each(run, found.names, said_behind(folded, raw, at, run, found.head), number)
        known.take(found.names, run)
    elif behind := _named_behind(passage, index, run):
        number = name_wholes(run, behind, number)
    return number


def _those_referred_to(passage: Passage, index: int, run: list[Draft], known: Known) -> list[str]:
    """Those of the list directly before that a list points back at: 后两类|较去年同期的3亿元、2亿元."""
    folded, raw, drafts, _ = passage
    before = drafts[index - 1]
    if known.owner[-1] is not before:
        return []
    referred = referred_to(folded, raw, before.ext_end + 1, run[0].ext_start, len(run))
    return (
        referred.among(known.names)
        if referred and (not referred.said or referred.said[0] in "比较較")
        else []
    )


def _get_to(before: list[Draft], run: list[Draft]) -> None:
    """Sets which way each went that got somewhere by the figures directly before: 分别增长6%和9%|至3亿元和4亿元."""
    if run[0].ext_start - before[-1].ext_end > 1:
        return
    for one, other in zip(before, run, strict=True):
        if one.mode == "by" and one.direction in ("increase", "decrease"):
            other.direction, other.mode = one.direction, "to"


def _turn_each(folded: str, before: list[Draft], run: list[Draft]) -> None:
    """Sets which way each went that moved from a figure of one list to one of the next, where no word says it: 由3元、4.5元调整为3.8元和4元."""
    if read_tail(folded, before[-1].ext_end, run[0].ext_start, []).direction is not None:
        return
    for one, other in zip(before, run, strict=True):
        if one.value is None or other.value is None or one.unit_canonical != other.unit_canonical:
            other.direction = None
        elif one.value != other.value:
            other.direction = "increase" if other.value > one.value else "decrease"
        else:
            other.direction = "flat"


def untold_run(folded: str, drafts: list[Draft], index: int, known: Known) -> list[Draft]:
    """A list that nothing announces: directly behind an announced one each figure may bring its change word."""
    run = run_from(folded, drafts, index)
    before = drafts[index - 1]
    if not known.owner or known.owner[-1] is not before:
        return run
    if len(run) == len(known.names):
        return run_from(folded, drafts, index, told=True)  # one more than there are names is of none of them
    if len(run) < len(known.names) and SENTENCE_STOP.search(folded, before.ext_end, run[0].start) is None:
        wide = run_from(folded, drafts, index, told=True, mixed=True)
        if len(wide) == len(known.names):
            return wide  # 比年初上升0.2个、0.7个百分点和回落0.5个百分点
    return run


def _goes_on(passage: Passage, index: int, run: list[Draft], known: Known) -> str | None:
    """What a list that nothing announces measures, where it goes on about the names before; None where it does not."""
    folded, raw, drafts, _ = passage
    first = run[0]
    if len(known.names) != len(run) or not known.owner or not _next_clause(folded, known.owner[-1], first):
        return None
    start = drafts[index - 1].ext_end
    if not _has_noun(raw, first):
        if folded[first.ext_start - 1] in "以按":
            return ""  # 起拍价分别为3亿元和5亿元，最终以4亿元、6亿元成交
        if _others_told(drafts, index, known.owner[-1]):
            return None
        head = known.measure()
        extent = extent_before(folded, raw, start, first.start)
        return head + extent if not head.endswith(extent) else head
    behind = folded[known.owner[-1].ext_end : first.start]
    then = folded.find("则", start, first.ext_start) > 0 and is_measure(first.subject or "")
    if (not then and any(mark in behind for mark in "；;")) or enumerates(folded, start, first.start):
        return None
    subject = first.subject or ""
    if known.topic and folded.endswith("则", start, first.ext_start - 1) and not is_measure(subject):
        return subject + known.topic  # 轮候时间方面，…，第二医院则为6小时及7小时
    if not (own := without_pointer(subject, len(run))):
        return known.measure()  # 两者年初至今累升35%及42%
    return own  # 报销比例81%、74%、66%: a measure of its own


def _others_told(drafts: list[Draft], index: int, before: Draft) -> bool:
    """Whether a list of its own stands between, whose names nobody knows: 两港…分别为A和B；进口额为C、D，比上年多E和F."""
    at = index - 1
    while at >= 0 and drafts[at] is not before and "carried" in drafts[at].flags:
        at -= 1
    return at >= 0 and drafts[at].member is None and drafts[at] is not before


def _has_noun(raw: str, draft: Draft) -> bool:
    """Whether a figure has a noun of its own, though a figure further on lent it: 运送|旅客|158万、124万人次."""
    if draft.subject is None:
        return False
    return "carried" not in draft.flags or raw.endswith(draft.subject, 0, draft.ext_start)


def _next_clause(folded: str, before: Draft, after: Draft) -> bool:
    return SENTENCE_STOP.search(folded, before.ext_end, after.start) is None


def _named_behind(passage: Passage, index: int, run: list[Draft]) -> list[str]:
    """The names that 分别 leads to behind a list, as many as it has figures; none where one of them may not end there.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.
    """
    folded, raw, drafts, layout = passage
    led = _LED().match(folded, run[-1].ext_end)
    if led is None:
        return []
    start = led.end()
    end = min(layout.clause(start)[1], start + _LONGEST_ROW)
    following = index + len(run)
    if (following < len(drafts) and drafts[following].start < end) or _DIGIT().search(folded, start, end):
        return []
    found = in_a_row(folded, raw, start, end, len(run), whole=True)
    if found is None or found.kind != "thing" or found.lead or not raw.startswith(found.names[0], start):
        return []
    return found.names if _alike([fold(name) for name in found.names]) else []


def _alike(names: list[str]) -> bool:
    """Whether the last of the names surely ends where it seems to: it is a place, or as long as the others."""
    places = all(place_end(name, 0, len(name)) == len(name) for name in names)
    return places or len({len(name) for name in names}) == 1
