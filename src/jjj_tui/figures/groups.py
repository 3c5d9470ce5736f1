"""What the figures of a text say about each other: which add up to which, which state one fact twice."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from operator import itemgetter

from jjj_tui.figures.model import Figure, Kind
from jjj_tui.figures.numerals import last_place
from jjj_tui.figures.variants import fold


@dataclass(frozen=True, slots=True)
class SumCheck:
    """Whether the parts of a list add up to its total.

    Attributes:
        total: Index of the total among the figures handed in.
        parts: Indexes of the parts.
        difference: Total minus the sum of the parts, in the unit of the total.
        tolerance: What rounding explains: 0.5·u·(n+1), u the coarsest last written place, n the number of parts.
        holds: Whether the difference is within the tolerance.
    """

    total: int
    parts: tuple[int, ...]
    difference: Decimal
    tolerance: Decimal
    holds: bool


# Kind, canonical unit, and the last two characters of the folded subject: only such figures can state one fact.
_Key = tuple[Kind, str | None, str]
_ROUNDED = frozenset(("approx", "near", "more_than", "at_least"))
# More different exact values than this within one rounding are no restatement, and looking at all is quadratic.
_MOST_FACTS = 200


@lru_cache(maxsize=4096)
def _place(text: str) -> Decimal:
    return last_place(fold(text))


def _tolerance(texts: Sequence[str]) -> Decimal:
    """0.5·u·(n+1) for a total and n parts."""
    return Decimal("0.5") * max(map(_place, texts)) * len(texts)


def check_totals(figures: Sequence[Figure]) -> tuple[SumCheck, ...]:
    """Checks every list of figures that claims to be the whole of a total.

    Args:
        figures: The figures of one text, as :func:`~jjj_tui.figures.find_figures` gives them.

    Returns:
        One check per total, in order. Parts under 卖超, 净流出 and the like count as negative; the text itself is
        never corrected.
    """
    members: dict[int | None, list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.role == "part":
            members.setdefault(figure.group, []).append(index)
    checks = []
    for index, total in enumerate(figures):
        if total.role != "total" or total.value is None:
            continue
        parts = tuple(members.get(total.group, ()))
        if not parts or any(figures[i].value is None for i in parts):
            continue  # lost text proves nothing
        values = [figures[i].value or Decimal(0) for i in parts]
        allowed = _tolerance([figures[i].text for i in (index, *parts)])
        signed = [
            -value if "negative" in figures[i].flags else value
            for i, value in zip(parts, values, strict=True)
        ]
        difference = total.value - sum(signed, Decimal(0))
        checks.append(SumCheck(index, parts, difference, allowed, abs(difference) <= allowed))
    return tuple(checks)


def restatements(figures: Sequence[Figure]) -> tuple[tuple[int, int], ...]:
    """Pairs of figures that state one fact, once rounded and once exactly (突破5万亿元 and 51492亿元).

    Returns:
        Index of the rounded figure and index of the exact one, both among ``figures``.
    """
    rounded: dict[_Key, list[tuple[int, str]]] = {}
    for i, figure in enumerate(figures):
        if figure.value is not None and figure.comparator in _ROUNDED and figure.subject:
            subject = fold(figure.subject)
            rounded.setdefault((figure.kind, figure.unit_canonical, subject[-2:]), []).append((i, subject))
    if not rounded:
        return ()
    # Said again word for word, a fact counts once: the first place in the text stands for it.
    exact: dict[_Key, dict[tuple[Decimal, Decimal, str], int]] = {}
    for i, figure in enumerate(figures):
        if figure.value is None or figure.comparator is not None or figure.member or not figure.subject:
            continue
        subject = fold(figure.subject)
        key = (figure.kind, figure.unit_canonical, subject[-2:])
        if key in rounded:
            exact.setdefault(key, {}).setdefault((figure.value, _place(figure.text), subject), i)
    pairs = []
    for key, roughs in rounded.items():
        facts = sorted(
            (value, j, place, subject) for (value, place, subject), j in exact.get(key, {}).items()
        )
        known: dict[tuple[str | None, Decimal | None, Decimal, str], int | None] = {}
        for i, subject in roughs:
            rough = figures[i]
            said = (rough.comparator, rough.value, _place(rough.text), subject)
            if said not in known:
                known[said] = _exact_of(rough, said[2], subject, facts)
            if (found := known[said]) is not None:
                pairs.append((i, found))
    return tuple(sorted(pairs))


def _exact_of(
    rough: Figure, place: Decimal, subject: str, facts: list[tuple[Decimal, int, Decimal, str]]
) -> int | None:
    """The first in the text of the facts, sorted by value, that a rounded figure may stand for."""
    assert rough.comparator is not None
    assert rough.value is not None
    low, high = _rounding(rough.comparator, rough.value, place)
    begin = bisect_left(facts, low, key=itemgetter(0))
    end = bisect_right(facts, high, key=itemgetter(0))
    near = islice(facts, begin, min(end, begin + _MOST_FACTS))
    return min(
        (j for _, j, finer, other in near if finer < place and _same_thing(subject, other)), default=None
    )


def _rounding(comparator: str, value: Decimal, place: Decimal) -> tuple[Decimal, Decimal]:
    if comparator == "near":
        return value - place, value
    if comparator == "approx":
        return value - place / 2, value + place / 2
    return value, value + place


def _same_thing(one: str, other: str) -> bool:
    """Whether two folded subjects end in the same measure."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and (long.endswith(short) or one[-4:] == other[-4:])
