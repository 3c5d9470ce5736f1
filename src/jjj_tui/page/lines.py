"""Where the lines of a headline and of a speaker are broken, which no rule for running text does well."""

from jjj_tui.hanzi.breaks import break_lines
from jjj_tui.hanzi.width import cell_length
from jjj_tui.rarely import Rarely

_PARTS = Rarely("[ 丨｜|：:—，,；]+")


def balanced(text: str, width: int) -> tuple[int, ...]:
    """The lines of a headline, as few as in the whole width and about as long as each other."""
    starts = break_lines(text, width)
    if len(starts) == 2:
        # A headline of two parts is cut between them where both fit.
        parts = [match.end() for match in _PARTS().finditer(text, 0, len(text) - 1)]
        fitting = [
            at for at in parts if max(cell_length(text[:at].rstrip()), cell_length(text[at:])) <= width
        ]
        if fitting:
            return 0, min(fitting, key=lambda at: abs(2 * cell_length(text[:at]) - cell_length(text)))
    low, high = width // 2, width
    while len(starts) > 1 and high - low > 1:
        middle = (low + high) // 2
        narrower = break_lines(text, middle)
        if len(narrower) == len(starts):
            starts, high = narrower, middle
        else:
            low = middle
    return starts


def with_whole_name(text: str, starts: tuple[int, ...], width: int) -> tuple[int, ...]:
    """The lines of a speaker with the name, behind the last space, in one piece where a line holds it."""
    name = text.rfind(" ") + 1
    before = starts[-2] if len(starts) > 1 else name
    if before < name < starts[-1] and cell_length(text[name:]) <= width:
        return (*starts[:-1], name)
    return starts
