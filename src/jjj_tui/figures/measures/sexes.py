"""Men and women counted by the word itself, as the police of Hong Kong tell it: 拘捕19男7女."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.rarely import Rarely

_ENDS = "(?![0-9双生足子篮排单人方性])"
_FIRST = Rarely(f"男(?:[0-9]{{1,4}}女{_ENDS})|女(?:[0-9]{{1,4}}男{_ENDS})")
_SECOND = Rarely("(?<![0-9A-Za-z.])[0-9]{1,4}男$")
_SECOND_MEN = Rarely("(?<![0-9A-Za-z.])[0-9]{1,4}女$")
_LONGEST = 6


def read_sexes(folded: str, raw: str, number: Numeral) -> Draft | None:
    """19男 and 7女 of 19男7女, each of them beside the other; None for 男 or 女 alone."""
    if number.style is not Style.ARABIC:
        return None
    at = number.end
    before = folded[number.start - 1]
    told = _FIRST().match(folded, at) is not None
    if not told and before in "男女":
        second = _SECOND() if folded[at] == "女" else _SECOND_MEN()
        told = second.search(folded, max(0, number.start - _LONGEST), number.start) is not None
    return begun(number, at + 1, kinds.COUNT, raw[at], folded[at]) if told else None
