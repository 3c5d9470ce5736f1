"""The list before, whose names a list without names goes on about."""

from dataclasses import dataclass, field

from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.measured import measure_of

# What no word is by itself and stands in one with its fellows: 城 and 乡, 产 and 销.
NO_WORDS = "城产產"


@dataclass(slots=True)
class Known:
    """The list before, for lists that name nobody.

    Attributes:
        names: Whose its figures are.
        owner: Its figures.
        topic: What a clause of its own said it was about (价格方面).
        lead: What stands before all of its names (汽车|产销).
        row: The longer row that its names are some of: 甲、乙、丙…，其中甲、乙各增…; empty where there is none.
    """

    names: list[str]
    owner: list[Draft]
    topic: str = ""
    lead: str = ""
    row: list[str] = field(default_factory=list)

    def take(
        self, names: list[str], owner: list[Draft], lead: str = "", row: list[str] | None = None
    ) -> None:
        """Makes a list the one before."""
        if row is None:
            wider = self.row or self.names
            row = wider if 1 < len(names) < len(wider) and set(names) < set(wider) else []
        self.names, self.owner, self.lead, self.row = names, owner, lead, row

    def fitting(self, count: int) -> list[str]:
        """Its names, or those of the row they are some of, whichever are so many; none where neither are."""
        return next((names for names in (self.names, self.row) if len(names) == count), [])

    def measure(self) -> str:
        """What its figures measure."""
        first = self.owner[0]
        if first.member is not None and first.member == first.period:
            return first.subject or ""  # of times the subject is all that is measured
        behind = (
            (first.subject or "").removeprefix(self.lead)
            if self.lead or (first.member or "\n") in NO_WORDS
            else ""
        )
        if first.member and behind.startswith(first.member):
            joined = "".join(self.names)  # 城乡|居民收入 is told of each of them
            return behind.removeprefix(joined if behind.startswith(joined) else first.member)
        return measure_of(first)
