"""Names that stand behind the figures of a list: 30万元、20万元分别由张某、李某出资."""

from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.row import in_a_row
from jjj_tui.figures.tables.announcing import ANNOUNCED
from jjj_tui.figures.tables.heads import place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_LED = Rarely(f"[\u4e00-\u9fff]{{0,8}}?(?:{ANNOUNCED})(?:由|来自|出自|属于|归于?|流向|投向|是|为)(?![0-9])")
_DIGIT = Rarely("[0-9]")
# No row of names reaches further.
_LONGEST = 60


def named_behind(passage: Passage, index: int, run: list[Draft]) -> list[str]:
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
    end = min(layout.clause(start)[1], start + _LONGEST)
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
