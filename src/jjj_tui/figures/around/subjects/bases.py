"""What a figure is compared with: another time, or what stands beside it."""

from jjj_tui.figures.around.predicates.tail import BASIS, BESIDE
from jjj_tui.figures.around.subjects.references import former_name
from jjj_tui.figures.draft import Draft

# What a comparison was read up to, and is no part of its name.
_LOOSE = "幅显已逾约近超均仅-－−+＋"


def set_basis(
    folded: str, raw: str, draft: Draft, compared: int, outer: int
) -> tuple[list[tuple[int, int]], int | None]:
    """Sets what a figure is compared with.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        compared: Where a comparison may begin.
        outer: Where the words before the figure end, or those before its note in brackets.

    Returns:
        The spans of the comparisons with other times; where the other thing stands beside it, if one does.
    """
    # A comparison may be known by the number behind it.
    reach = draft.end if outer == draft.ext_start else outer
    bases = [match.span() for match in BASIS.finditer(folded, compared, reach)]
    if bases:
        begin, stop = bases[-1]
        draft.basis = raw[begin : _end(folded, begin, stop) if folded[stop - 1] in _LOOSE else stop]
        if stop == draft.ext_start and (name := former_name(folded, begin, stop)):
            draft.subject = raw[name:stop]
    elif beside := BESIDE.search(folded, compared, outer):
        draft.basis = raw[beside.start() : beside.end()]
        return bases, beside.start()
    return bases, None


def _end(folded: str, begin: int, stop: int) -> int:
    """Where the name of a comparison ends behind which a word more was read: 较去年|小幅减少, 较年内高点|已蒸发四成."""
    if folded[stop - 1] in "幅显":
        return stop - 2
    while stop > begin + 2 and folded[stop - 1] in _LOOSE:
        stop -= 1
    return stop
