"""What each of several persons is sentenced to, in several figures each: 对张某、李某分别判处|有期徒刑一年、并处罚金1万元|和|有期徒刑八个月、并处罚金5000元."""

from jjj_tui.figures.clauses import SENTENCE_STOP, Passage
from jjj_tui.figures.lists.names.pointers import enumerates
from jjj_tui.rarely import Rarely

SENTENCED = "判处"
_MOST = 12


def name_punished(passage: Passage, index: int, told: int, number: int) -> int:
    """Tells of each of the terms and fines whose it is, where each person has as many, in one order.

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        told: Where 分别 stands.
        number: How many lists there are already.

    Returns:
        How many there are now.
    """
    folded, raw, drafts, layout = passage
    persons = persons_of(folded, raw, layout.sentences[index], told)
    if len(persons) < 2:
        return number
    run = [drafts[index]]
    for draft in drafts[index + 1 : index + _MOST]:
        between = folded[run[-1].ext_end : draft.start]
        if "某" in between or SENTENCE_STOP.search(between) or draft.subject not in _PUNISHMENTS:
            break
        run.append(draft)
    each, rest = divmod(len(run), len(persons))
    kinds = [draft.subject for draft in run]
    if rest or each < 2 or len(set(kinds[:each])) < each or kinds != kinds[:each] * len(persons):
        return number
    for place, draft in enumerate(run):
        name = persons[place // each]
        draft.member, draft.group, draft.role = name, number, "member"
        draft.subject = name + (draft.subject or "")
        draft.unflag("carried")
    return number + 1


_PUNISHMENTS = frozenset(("有期徒刑", "拘役", "管制", "罚金", "罰金", "缓刑", "緩刑", "罚款", "罰款"))


_NAME = "[\u4e00-\u9fff]{1,2}?某[某甲乙丙丁]?"
_PERSONS = f"(?P<row>{_NAME}(?:、{_NAME})*(?:[、和与及]{_NAME}))(?![、和与及等某])"
_ROW = Rarely(_PERSONS)
# Behind what was found out, and when: 经审理查明，2022年3月至11月，|被告人张某、李某….
_TITLED = Rarely(f"(?:被告人|犯罪嫌疑人|嫌疑人|上诉人|行为人){_PERSONS}")
# No sentence is looked through that is longer.
_LONGEST = 300
_ONE = Rarely(_NAME)
# What each of several who did a thing together has of it for himself.
_GAINS = Rarely("获利|所得|分得|分赃|获赃|报酬|好处费|提成|罚金|获刑|刑期|有期徒刑|非法收入|流水")
_TERMS = ("徒刑", "拘役", "罚金", "刑期")
# Who suffered, and how often it was done: of those, and of each time, there may be as many.
_OTHERS = Rarely("某|害人|受害|害者|[两二三四五六七八九十0-9](?:次|起|笔|人|名|处|地|家)|同案|伙同|同伙")


def persons_of(folded: str, raw: str, start: int, end: int) -> list[str]:
    """The one row of persons that a stretch tells of; none where anybody else is named in it."""
    if end - start > _LONGEST or folded.find("某", start, end) < 0:
        return []
    titled = _TITLED().search(folded, start, end)
    row = titled or _ROW().search(folded, start, end)
    if row is None or folded.find("某", start, row.start()) >= 0 or folded.find("某", row.end(), end) >= 0:
        return []
    found = _ONE().finditer(folded, *row.span("row"))
    names = [raw[one.start() : one.end()].lstrip("、和與与及对對") for one in found]
    return names if titled or len(set(map(len, names))) == 1 else []


def accused(folded: str, raw: str, start: int, end: int, head: str, count: int) -> list[str]:
    """The persons that a sentence opens with, as many as there are figures; none where anything else is named since.

    Args:
        folded: The folded text.
        raw: The text.
        start: Where the sentence begins.
        end: Where 分别 stands.
        head: What is measured.
        count: How many figures there are.
    """
    if _GAINS().search(head) is None:
        return []
    punished = head.endswith(_TERMS)
    if punished and folded.find("某", start, end) < 0:
        # 张某、李某骗取钱款3万元。一审分别判处有期徒刑…: whom else would a court sentence
        begin = max(0, end - _LONGEST)
        start = folded.rfind("\n", begin, end) + 1 or begin
    if end - start > _LONGEST or folded.find("某", start, end) < 0:
        return []
    opened = _TITLED().search(folded, start, end) or (_ROW().search if punished else _ROW().match)(
        folded, start, end
    )
    if opened is None or folded.find("某", start, opened.start()) >= 0:
        return []
    names = [raw[one.start() : one.end()] for one in _ONE().finditer(folded, *opened.span("row"))]
    begin = opened.end()
    others = folded.find("某", begin, end) >= 0 if punished else _OTHERS().search(folded, begin, end)
    if len(names) != count or others or enumerates(folded, begin, end):
        return []
    return [name.lstrip("、和与與及") for name in names]
