"""A figure while it is being read: what the later stages fill in, before it is frozen as a :class:`Figure`."""

from dataclasses import dataclass, field, fields
from decimal import Decimal
from operator import attrgetter
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
        # Slot by slot: the constructor of a frozen class costs four times as much, once per figure.
        figure = object.__new__(Figure)
        for put, take in _SLOTS:
            put(figure, take(self))
        _PUT_TEXT(figure, text[self.start : self.end])
        _PUT_FLAGS(figure, frozenset(self.flags) if self.flags else _NO_FLAGS)
        _PUT_EXT(figure, min(self.ext_start, self.start) if self.ext_start >= 0 else self.start)
        _PUT_EXT_END(figure, max(self.ext_end, self.end))
        return figure


_NO_FLAGS: frozenset[str] = frozenset()
_OWN = ("text", "flags", "ext_start", "ext_end")
_RENAMED = {"unit_canonical": "canonical"}
_SLOTS = tuple(
    (getattr(Figure, field.name).__set__, attrgetter(_RENAMED.get(field.name, field.name)))
    for field in fields(Figure)
    if field.name not in _OWN
)
_PUT_TEXT, _PUT_FLAGS, _PUT_EXT, _PUT_EXT_END = (getattr(Figure, name).__set__ for name in _OWN)
