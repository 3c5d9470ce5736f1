"""Ratios told with 比: 师生比1比15, 护病比为1比7、1比10; a result of a game is none."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.rarely import Rarely

_VERSUS_CUE = Rarely(
    "(?:(?<![同环对评相攀类])比|比例|比率|比值|比重|配比|之比)(?:约|大约|目标|已|高达|[为是达至到在降升调]{1,3}|按|以|近|维持|保持){0,4}$|(?:按照?|以)$"
)
# What is told as a ratio by its name (护病比, 师生比) holds for every member of a list in the sentence.
_NAMED_RATIO = Rarely(
    "(?:[护医床病师生员男女教保看照育]|性别|人力|投入产出|产出|存销|存粮|盈亏|多空|赔付|供需|求人|求职|报录|录取|竞争|招录|配|价)比(?!赛|分(?!别)|拼|武)|比例(?!代表|尺|原则)|比率|比值|配比|之比"
)
_CONTEST = Rarely("[胜负败平战击赛局盘]|逆转|扳[平回]|领先|落后|[进破]门")
_GAME = Rarely("[球队赛盘局]|逆转|扳[平回]|[进破]门")
_SENTENCE_REACH = 60
_VERSUS_AFTER = Rarely("的?(?:比例|比率|配比|比值|之比)")
# 开出七比三的悬殊比数: votes and seats, no game.
_COUNTED_AFTER = Rarely(
    "(?:左右)?的?(?:悬殊|压倒性?|大幅|接近|微弱|席次|席位|得票|支持){0,2}的?(?:比数|比例|席次|席位|差距|多数|优势|劣势)"
)
_VOTES = Rarely("票|席|民调|选举|选区|表决|议会|国会|支持度|支持率")
_VERSUS_MORE = Rarely("比(?=[0-9一二三四五六七八九十两])")


def read_versus(folded: str, raw: str, number: Numeral) -> Draft | None:
    """师生比1比15, 男女比6比4, 以3比1的比例; a result of a game is none."""
    parts = [number]
    while len(parts) < 4 and (joint := _VERSUS_MORE().match(folded, parts[-1].end)):
        part = read_numeral(folded, raw, joint.end())
        if part is None or not part.sound or part.value is None:
            break
        parts.append(part)
    if len(parts) < 2 or any(part.value is None for part in parts):
        return None
    cue = _VERSUS_CUE().search(folded, max(0, number.start - 12), number.start)
    named = _VERSUS_AFTER().match(folded, parts[-1].end)
    told = named or (cue is not None and cue.group() not in ("按", "按照", "以"))
    if told:
        told = "比分" not in folded[max(0, number.start - 16) : number.start].replace("比分别", "")
    if not told and not is_told(folded, number.start) and not _is_vote(folded, number.start, parts[-1].end):
        return None
    ratio = ":".join(f"{part.value:f}" for part in parts)
    return Draft(number.start, parts[-1].end, kinds.RATIO, ratio=ratio)


def _is_vote(folded: str, start: int, end: int) -> bool:
    """Whether votes or seats are shared so: 票仓开出七比三的悬殊比数; 以七比三的比分获胜 is a game."""
    floor = max(0, start - _SENTENCE_REACH)
    floor = max(floor, *(folded.rfind(mark, floor, start) + 1 for mark in "。！？!?\n"))
    return (
        _COUNTED_AFTER().match(folded, end) is not None
        and _VOTES().search(folded, floor, start) is not None
        and _GAME().search(folded, floor, start) is None
        and _CONTEST().search(folded, end, end + 12) is None
    )


def is_told(folded: str, start: int) -> bool:
    """Whether the sentence names a ratio before the number, and no match."""
    floor = max(0, start - _SENTENCE_REACH)
    floor = max(floor, *(folded.rfind(mark, floor, start) + 1 for mark in "。！？!?\n"))
    return (
        _NAMED_RATIO().search(folded, floor, start) is not None
        and _CONTEST().search(folded, floor, start) is None
    )
