"""A figure while it is being read: what the later stages fill in, before it becomes a :class:`Figure`."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from jjj_tui.figures.model import Figure, Kind

Comparator = Literal["approx", "near", "more_than", "at_least", "less_than", "at_most", "range"]
Direction = Literal["increase", "decrease", "flat"]
Role = Literal["single", "total", "part", "member", "from", "to"]

_NO_FLAGS: frozenset[str] = frozenset()


@dataclass(slots=True)
class Draft:
    """:class:`Figure`, but mutable: field for field the same slots, and meanings, as there.

    Attributes:
        ext_start, ext_end: Not there until the words around the figure are read.
        text: Not there until the figure is finished.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str | None = None
    unit_canonical: str | None = None
    comparator: Comparator | None = None
    direction: Direction | None = None
    mode: Literal["by", "to", "level"] | None = None
    basis: str | None = None
    period: str | None = None
    per: str | None = None
    modality: Literal["planned", "possible"] | None = None
    subject: str | None = None
    member: str | None = None
    group: int | None = None
    role: Role = "single"
    ratio: str | None = None
    tier: Literal["A", "B", "C"] = "A"
    flags: frozenset[str] = _NO_FLAGS
    ext_start: int = field(init=False)
    ext_end: int = field(init=False)
    text: str = field(init=False)

    def flag(self, name: str) -> None:
        """Adds a flag."""
        self.flags |= {name}

    def unflag(self, name: str) -> None:
        """Takes a flag off, if it is there."""
        self.flags -= {name}


def freeze(drafts: list[Draft], text: str) -> tuple[Figure, ...]:
    """Makes drafts the finished records of a text; with that the drafts are gone."""
    for draft in drafts:
        draft.text = text[draft.start : draft.end]
        if draft.subject is not None:
            draft.subject = draft.subject.strip() or None  # what parts words in a line is no part of a name
        # Two classes with the same slots may stand in for each other: a copy of each slot would cost seven times
        # as much, once per figure.
        draft.__class__ = Figure  # type: ignore[assignment]
    return tuple(drafts)  # type: ignore[arg-type]
