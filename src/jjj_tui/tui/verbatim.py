"""The untouched original as something that can be shown: its lines, and where each change stands in them."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from jjj_tui.article.model import Article, FoldedLine, Paragraph, Place, Repair, RepairReason, Span
from jjj_tui.hanzi.sanitize import reveal
from jjj_tui.tui.marks import Hit, Mark

FIRST_BLOCK = 1
"""Block index of the first line; block 0 is the heading."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is not shown as it stands in the original.

    Attributes:
        what: The folded line or the repair.
        hit: Where it begins in the shown original; a change over several lines is marked in its first.
        before: The character before it in its line, by which a reader knows it again; may be empty.
    """

    what: FoldedLine | Repair
    hit: Hit
    before: str


def _weight(change: FoldedLine | Repair) -> int:
    """What was lost comes first, what was only in the way last."""
    return 2 if change.reason is RepairReason.PINYIN else 1 if isinstance(change, FoldedLine) else 0


class Verbatim:
    """The original of one article, its invisible characters made visible."""

    def __init__(self, article: Article, heading: str) -> None:
        """Prepare the lines.

        Args:
            article: The article.
            heading: What stands above its original.
        """
        self._original = article.original
        self._paragraphs = article.paragraphs
        lines = article.original.split("\n")
        self._starts = [0]
        for line in lines[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self.article = replace(
            article,
            title=heading,
            dateline=None,
            paragraphs=tuple(Paragraph(reveal(line)) for line in lines),
            folded=(),
            repairs=(),
        )
        self._known: dict[
            int, tuple[int, int]
        ] = {}  # of a line the offset that was asked for last, and its column
        changes: list[FoldedLine | Repair] = [*article.folded, *article.repairs]
        changes.sort(key=lambda change: (_weight(change), change.original))
        self.changes = tuple(
            Change(change, self._hit(change.original), self._before(change)) for change in changes
        )

    def place(self, offset: int) -> Place:
        """Where a character of the original is shown."""
        line = bisect_right(self._starts, offset) - 1
        known, column = self._known.get(line, (self._starts[line], 0))
        if offset < known:
            known, column = self._starts[line], 0
        # From there on: a page in one line may hold a thousand changes, which are asked for in order.
        column += len(reveal(self._original[known:offset]))
        self._known[line] = offset, column
        return Place(line, column)

    def _before(self, change: FoldedLine | Repair) -> str:
        if isinstance(change, Repair) and change.place is not None and change.place.character:
            # As it is shown: beside a damaged spot the original's neighbour may be half of something itself.
            paragraph, character = change.place
            return self._paragraphs[paragraph].text[character - 1]
        start = change.original.start
        return reveal(self._original[start - 1 : start]).strip("\n") if start else ""

    def _hit(self, span: Span) -> Hit:
        line, start = self.place(span.start)
        end = len(self.article.paragraphs[line].text)
        if line + 1 == len(self._starts) or span.end < self._starts[line + 1]:
            end = start + len(reveal(self._original[span.start : span.end]))
        return Hit(line + FIRST_BLOCK, start, max(end, start))

    def marks(self) -> dict[int, tuple[Mark, ...]]:
        """The marks of the changes, by block."""
        marks: dict[int, list[Mark]] = {}
        for change in self.changes:
            style = "folded" if isinstance(change.what, FoldedLine) else "repaired"
            marks.setdefault(change.hit.block, []).append(Mark(change.hit.start, change.hit.end, style))
        return {block: tuple(some) for block, some in marks.items()}
