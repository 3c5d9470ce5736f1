"""What the figures of a text are compared with: another time, or another thing beside them."""

from jjj_tui.figures.around.tail import BASIS, BASIS_SIGN, BESIDE
from jjj_tui.figures.draft import Draft


class Comparisons:
    """The comparisons of a text, while its figures are gone through in order.

    Attributes:
        coming: Where the next one may stand; the end of the text where none does.
    """

    __slots__ = ("_against", "_draft", "_folded", "_raw", "coming")

    def __init__(self, folded: str, raw: str) -> None:
        self._folded, self._raw = folded, raw
        self._draft: Draft | None = None  # the last figure that is compared with another time
        self._against = -1  # and where that comparison begins
        self.coming = -1

    def set_basis(self, draft: Draft, floor: int, outer: int) -> tuple[list[tuple[int, int]], int | None]:
        """Sets what a figure is compared with.

        Args:
            draft: A figure behind the next comparison.
            floor: Where its words begin.
            outer: Where the words before it end, or those before its note in brackets.

        Returns:
            The spans of the comparisons with other times; where the other thing stands beside it, if one does.
        """
        folded = self._folded
        if self.coming < floor:
            sign = BASIS_SIGN.search(folded, floor)
            self.coming = sign.start() if sign is not None else len(folded)
        bases: list[tuple[int, int]] = []
        if self.coming >= draft.start:
            return bases, None
        # A comparison may be known by the number behind it.
        reach = draft.end if outer == draft.ext_start else outer
        for match in BASIS.finditer(folded, self.coming, reach):
            bases.append(match.span())
        if bases:
            begin, end = bases[-1]
            draft.basis = self._raw[begin:end]
            self._draft, self._against = draft, begin
        elif beside := BESIDE.search(folded, self.coming, outer):
            draft.basis = self._raw[beside.start() : beside.end()]
            return bases, beside.start()
        return bases, None

    def level_before(self, draft: Draft) -> int:
        """Where a comparison begins whose level the figure may be (较2021年9月高位398.1点|跌26.8%); else -1."""
        if draft is self._draft and draft.direction is None and self._folded[self._against] in "较比相":
            return self._against
        return -1
