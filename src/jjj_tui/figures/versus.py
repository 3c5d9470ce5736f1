"""Ratios told with 比: 师生比1比15, 护病比为1比7、1比10; a result of a game is none."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.rarely import Rarely
from jjj_tui.figures.reading import Numeral, read_numeral

_VERSUS_CUE = Rarely(
    "(?:(?<![同环对评相攀类])比|比例|比率|比值|比重|配比|之比)(?:约|大约|目标|已|高达|[为是达至到在降升调]{1,3}|按|以|近|维持|保持){0,4}$|(?:按照?|以)$"
)
_VERSUS_AFTER = Rarely("的?(?:比例|比率|配比|比值|之比)")
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
    if not named and (cue is None or cue.group() in ("按", "按照", "以")):
        return None
    if "比分" in folded[max(0, number.start - 16) : number.start]:
        return None
    ratio = ":".join(f"{part.value:f}" for part in parts)
    return Draft(number.start, parts[-1].end, kinds.RATIO, ratio=ratio)
