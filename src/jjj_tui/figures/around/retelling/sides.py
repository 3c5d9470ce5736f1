"""Words behind the one who does it that tell which way (外资卖超, 自然增加, 升值), and what （下同） says once for all that follows."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import find_bases
from jjj_tui.figures.around.vocabulary.subject_signs import RATES
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# Who buys and who sells; the babies born and those who moved in, both less those who went.
SIDES = ("买超", "卖超", "净买入", "净卖出", "净流入", "净流出", "净买进", "倒货", "抛售", "敲进")
CHANGES_OF_PEOPLE = ("自然增加", "自然减少", "社会增加", "社会减少", "总增加")
DOLLARS = ("美元兑", "美元对")
_TRADED = Rarely(
    "(?P<word>[买卖]超|净[买卖流][入出进]|倒货|抛售|敲进)(?:金?额|总额|张数)?(?:[了约近逾达共为有]|超过|达到|合计|高达)*$"
)
_DEALT = Rarely("(?:[买卖]超|净[买卖][入出进])(?=[\u4e00-\u9fff])")
_LONGEST_DEAL = 4
# How often or how much of it there was: no part of who did it.
_OFTEN = Rarely("(?:合计|总计|累计|单日|当日|全日|共)+$")
_RANKED = Rarely("前[0-9一二三四五六七八九十]{1,2}[名大](?:个股|股票)?(?:分别|依序|依次)?[为是]")
_TRADED_ENDS = "超入出进货售额了约近逾达共为有过到计数"
_PEOPLE = Rarely("(?:自然|社会|总)(?P<word>增加|减少)(?:人口|人?数)?(?:[为是达有]|则为|达到)?$")
_PEOPLE_ENDS = "加少口数为是达有到"
_LONGEST_SIDE = 10
_TRADER = Rarely(
    "(?P<who>外资|投信|自营商|三大法人|法人|北水|主力资金|主力|北向资金|南向资金)[^，,。；;、0-9]{0,8}(?:[0-9]+[^，,。；;、0-9]{0,4})?，[^，,。；;、0-9]{0,4}$"
)
_LONGEST_CLAUSES = 30
_DONE = frozenset("，,。；;、：:0123456789")
_AGAINST_DOLLAR = Rarely("美元[兑对](?P<other>新台币|台币|人民币)?")
# 升 and 贬 of so many cents tell of the currency that has them; 升0.2% may be the dollar's.
_MOVED = Rarely("[升贬]值(?:了|约|逾|近)?$")
_MOVED_ENDS = "值了约逾近"


def set_sides(passage: Passage) -> None:
    """Keeps with those who trade whether they bought or sold: 外资|卖超285亿元.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    dealt = _DEALT().search(folded) is not None
    for draft in drafts:
        at = draft.ext_start
        if folded[at - 1] not in _TRADED_ENDS:
            if dealt:
                _name_dealt(folded, raw, draft)
            continue
        found = _TRADED().search(folded, max(0, at - _LONGEST_SIDE), at)
        if found is not None:
            _name(folded, raw, draft, found.span("word"))


def _name_dealt(folded: str, raw: str, draft: Draft) -> None:
    """Keeps with what was dealt in whether it was bought or sold: 北向资金|净买入茅台3.2亿元."""
    at, subject = draft.ext_start, draft.subject
    if subject is None or "carried" in draft.flags or not raw.endswith(subject, 0, at):
        return
    begin = at - len(subject)
    if ranked := _RANKED().match(folded, begin, at):
        draft.subject = raw[ranked.end() : at] or None  # 卖超前3名为|鸿海5.2万张
    elif (word := _DEALT().search(folded, max(0, begin - _LONGEST_DEAL), at)) and word.end() == begin:
        draft.subject = raw[word.start() : at]


def _name(folded: str, raw: str, draft: Draft, span: tuple[int, int]) -> None:
    """Puts a word behind the name before it, unless it is told there already."""
    begin, end = span
    word, subject = raw[begin:end], draft.subject or ""
    if word.endswith(subject):
        subject = ""  # 净流入超25亿元
    elif subject.endswith(word):
        subject = subject[: -len(word)]
        if (time := _OFTEN().search(fold(subject))) is None:
            return
        subject = subject[: time.start()]  # 三大法人|合计卖超, 单日|卖超
    elif word in subject:
        return
    if "carried" in draft.flags:
        subject = subject if not subject.endswith(("超", "入", "出", "進", "进")) else ""
    elif subject and (at := raw.rfind(subject, 0, begin)) >= 0:
        between = raw[at + len(subject) : begin]
        if len(between) > _LONGEST_SIDE or not _DONE.isdisjoint(between):
            return
    elif not subject and (trader := _TRADER().search(folded, max(0, begin - _LONGEST_CLAUSES), begin)):
        subject = raw[trader.start("who") : trader.end("who")]  # 外资连二卖，单日卖超212亿元
    draft.subject = subject + word


def set_people(passage: Passage) -> None:
    """Reads the natural and the social change of a population as what it is: 自然增加为负6,846人 is no rise.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    for draft in drafts:
        at = draft.ext_start
        if draft.kind is not kinds.COUNT or folded[at - 1] not in _PEOPLE_ENDS:
            continue
        found = _PEOPLE().search(folded, max(0, at - _LONGEST_SIDE), at)
        if found is None:
            continue
        name, subject = raw[found.start() : found.end("word")], draft.subject or ""
        lead = raw[found.start() : found.start("word")]
        draft.subject = (
            subject + name[len(lead) :] if subject.endswith(lead) and "carried" not in draft.flags else name
        )
        draft.unflag("carried")
        if found.end("word") < at or (draft.value is not None and draft.value < 0):
            draft.direction, draft.mode = None, "level"


def set_dollars(passage: Passage) -> None:
    """Leaves the dollar out of what the other currency rose by: 美元兑新台币收31.4元，升值3.2分.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, drafts = passage.folded, passage.drafts
    for draft in drafts:
        at = draft.ext_start
        if draft.subject is None or "carried" not in draft.flags or folded[at - 1] not in _MOVED_ENDS:
            continue
        pair = _AGAINST_DOLLAR().match(fold(draft.subject))
        if pair is None or not _MOVED().search(folded, max(0, at - _LONGEST_SIDE), at):
            continue
        begin, end = pair.span("other")
        draft.subject = draft.subject[begin:end] if begin >= 0 else None
        draft.unflag("carried")


SAME_BELOW = "下同"
_NOTE = re.compile("[（(](?:(?P<told>[^（）()，,]{2,12}?)(?:增[长减速]|变动|口径)?[，,、])?下同[）)]")
_LONGEST_BASIS = 14
# Told by itself these say against what: 增长5.6%（同比，下同）.
_ALONE = re.compile("(?:同比|环比|按年|按月|[与比较同和](?:上年|去年|上月|上季|前一年)[^，,0-9]{0,6})$")
_CHANGED = RATES | {kinds.PERMILLE}


def spread_basis(passage: Passage) -> None:
    """Tells the changes that name no comparison against the one that a bracket says holds for all below.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    note = _NOTE.search(folded)
    if note is None:
        return
    if note.group("told"):
        if not _ALONE.match(folded, note.start("told"), note.end("told")):
            return  # 澳门元，下同
        begin, end = note.span("told")
    else:
        bases = find_bases(folded, max(0, note.start() - _LONGEST_BASIS), note.end() + 3)
        bases = [span for span in bases if span[0] < note.start() <= span[1]]
        if not bases:
            return
        begin, end = bases[-1][0], note.start()
    noted = note.group()
    for draft in drafts:
        if draft.basis is None:
            moved = draft.direction is not None and draft.mode == "by" and draft.kind in _CHANGED
            if moved and draft.ext_end >= note.start():
                draft.basis = raw[begin:end]
        elif noted in fold(draft.basis):
            draft.basis = raw[begin:end]
