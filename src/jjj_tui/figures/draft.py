"""A figure while it is being read: what the later stages fill in, before it is frozen as a :class:`Figure`."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from jjj_tui.figures.model import Figure, Kind

Comparator = Literal["approx", "near", "more_than", "at_least", "less_than", "at_most", "range"]
Direction = Literal["increase", "decrease", "flat"]
Role = Literal["single", "total", "part", "member", "from", "to"]


@dataclass(slots=True)
class Draft:
    """The fields of :class:`Figure`, mutable, and what only the stages between need.

    Attributes:
        han: Written in Han numerals.
        place: One unit of the last written place (``10**7`` for 16.4亿), for sums.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str | None = None
    canonical: str | None = None
    comparator: Comparator | None = None
    direction: Direction | None = None
    mode: Literal["by", "to", "level"] | None = None
    basis: str | None = None
    period: str | None = None
    per: str | None = None
    modality: Literal["planned", "possible", "stated"] | None = None
    subject: str | None = None
    member: str | None = None
    group: int | None = None
    role: Role = "single"
    ratio: str | None = None
    tier: Literal["A", "B", "C"] = "A"
    flags: set[str] = field(default_factory=set)
    ext_start: int = -1
    ext_end: int = -1
    han: bool = False

    def freeze(self, text: str) -> Figure:
        """The finished record."""
        return Figure(
            start=self.start,
            end=self.end,
            ext_start=min(self.ext_start, self.start) if self.ext_start >= 0 else self.start,
            ext_end=max(self.ext_end, self.end),
            text=text[self.start : self.end],
            kind=self.kind,
            value=self.value,
            minimum=self.minimum,
            maximum=self.maximum,
            unit=self.unit,
            unit_canonical=self.canonical,
            comparator=self.comparator,
            direction=self.direction,
            mode=self.mode,
            basis=self.basis,
            period=self.period,
            per=self.per,
            modality=self.modality,
            subject=self.subject,
            member=self.member,
            group=self.group,
            role=self.role,
            ratio=self.ratio,
            tier=self.tier,
            flags=frozenset(self.flags),
        )
