"""The figures of a list that no 分别 announces: all of its members, or nothing is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.alike import are_like, is_sound, own_words
from jjj_tui.figures.lists.sums import RunningSum, sum_of


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its figures, for whoever looks for sums in it."""

    folded: str
    drafts: list[Draft]
    layout: Layout

    def words(self, index: int) -> str:
        """What the clause of a figure says in front of it."""
        return own_words(self.folded, self.drafts, self.layout, index)


def sum_up(page: Page, total: int, parts: Iterable[int]) -> RunningSum | None:
    """The sum of some figures, by their indexes; None where they and their total are unlike things or text is lost."""
    drafts = page.drafts
    whole, indexes = drafts[total], list(parts)
    members = [drafts[index] for index in indexes]
    words = [page.words(index) for index in (total, *indexes)]
    if not are_like(words, whole, members, before=total < indexes[0]):
        return None
    start = min(whole.start, members[0].start)
    if not is_sound(page.folded, start, max(whole.ext_end, members[-1].ext_end)):
        return None
    added = sum_of(page.folded, whole)
    for member in members:
        added.add(page.folded, member)
    return None if added.mixed() else added
