"""Which figures a command is asked for: by kind, by size, by what they are about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from jjj_tui.amounts.sizes import asked_size
from jjj_tui.figures.model import Figure, Kind
from jjj_tui.hanzi.fold import fold
from jjj_tui.hanzi.script import Script
from jjj_tui.wording.catalogue import WORDS, Catalogue

KINDS = tuple(kind for kind in Kind if kind not in (Kind.DATE, Kind.RATE))
"""The kinds that figures come in: dates measure nothing, and a rate (每10万人12例) is a count by its denominator."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a figure must be; all of it has to hold.

    Attributes:
        kinds: One of these kinds; empty for any.
        least: At least so much, in the unit that is written, a share (五成) in per cent; a figure without a value counts
            by its nearest bound, and one whose value was lost is never enough.
        subject: Words that all stand in its subject or member, folded; none for anything.
    """

    kinds: frozenset[Kind] = frozenset()
    least: Decimal | None = None
    subject: tuple[str, ...] = ()

    def takes(self, figure: Figure) -> bool:
        """Whether a figure is wanted."""
        if self.kinds and figure.kind not in self.kinds:
            return False
        if self.least is not None:
            size = asked_size(figure)
            if size is None or size < self.least:
                return False
        if not self.subject:
            return True
        about = fold(f"{figure.subject or ''}\n{figure.member or ''}")
        return all(word in about for word in self.subject)


def wanted(kinds: Sequence[str], least: Decimal | None, subject: str | None) -> Wanted:
    """What is asked for, from the words of a command line."""
    return Wanted(frozenset(Kind(kind) for kind in kinds), least, tuple(fold(subject or "").split()))


def kind_named(name: str) -> Kind | None:
    """The kind that goes by a name: that of the data (``percentage_point``), or its English or Chinese one, in either script.

    A unit names its kind too: ``bp``, ``公里``. None for what is no kind, and for a kind that never comes: nothing found
    would look like an answer.
    """
    asked = _plain(name)
    return next((kind for kind in KINDS if asked in map(_plain, names_of(kind))), None) or _measured_in(asked)


def _measured_in(unit: str) -> Kind | None:
    """The kind that alone is measured in a unit; ``unit`` is folded."""
    from jjj_tui.figures.tables.units import UNITS

    kinds = {each.kind for name, each in UNITS.items() if fold(name) == unit}
    return kinds.pop() if len(kinds) == 1 and kinds < {*KINDS} else None


def names_of(kind: Kind) -> Iterator[str]:
    """The names of a kind: in the data, in English, in Chinese, as the mainland and as Taiwan says it."""
    yield kind.value
    yield from WORDS[f"kind.{kind.value}"]
    yield Catalogue("zh", Script.TRADITIONAL).text(f"kind.{kind.value}")


@cache
def kind_names() -> Mapping[Kind, str]:
    """The names of every kind, one a line."""
    return {kind: "\n".join(names_of(kind)) for kind in Kind}


def _plain(name: str) -> str:
    return re.sub("[ _-]", "", fold(name.strip()))
