"""What each line of a page was found to be, while its lines are sorted."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from jjj_tui.article.dateline import Publication
from jjj_tui.article.lines import Line
from jjj_tui.article.model import FoldReason
from jjj_tui.article.site import headline_end


@dataclass(slots=True)
class Sorting:
    """What each line of a page was found to be so far; lines in none of these are the text.

    Attributes:
        lines: The lines of the page.
        folded: Lines that are furniture, by index.
        datelines: Lines that tell of publication, by index.
        headline: Index of the headline, or None.
    """

    lines: Sequence[Line]
    folded: dict[int, FoldReason] = field(default_factory=dict)
    datelines: dict[int, Publication] = field(default_factory=dict)
    headline: int | None = None

    def is_open(self, index: int) -> bool:
        """Whether nothing is known of a line yet."""
        return index not in self.folded and index not in self.datelines and index != self.headline

    def title_end(self) -> int:
        """Where the title ends on the line of the headline."""
        if self.headline is None:
            return 0
        source = next((told.source for told in self.datelines.values() if told.source is not None), None)
        return headline_end(self.lines[self.headline].text, source)
