"""What the figures of a text say about each other: which add up to which, which state one fact twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jjj_tui.figures.model import Figure
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


def _tolerance(texts: Sequence[str]) -> Decimal:
    """0.5·u·(n+1) for a total and n parts."""
    return Decimal("0.5") * max(last_place(text) for text in texts) * len(texts)


def check_totals(figures: Sequence[Figure]) -> tuple[SumCheck, ...]:
    """Checks every list of figures that claims to be the whole of a total.

    Args:
        figures: The figures of one text, as :func:`~jjj_tui.figures.find_figures` gives them.

    Returns:
        One check per total, in order. Parts under 卖超, 净流出 and the like count as negative; the text itself is
        never corrected.
    """
    checks = []
    for index, total in enumerate(figures):
        if total.role != "total" or total.value is None:
            continue
        parts = tuple(
            i for i, figure in enumerate(figures) if figure.group == total.group and figure.role == "part"
        )
        if not parts or any(figures[i].value is None for i in parts):
            continue  # lost text proves nothing
        values = [figures[i].value or Decimal(0) for i in parts]
        texts = [fold(figures[i].text) for i in (index, *parts)]
        allowed = _tolerance(texts)
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
    pairs = []
    for i, rough in enumerate(figures):
        if (
            rough.value is None
            or rough.comparator not in ("approx", "near", "more_than", "at_least")
            or not rough.subject
        ):
            continue
        place = last_place(fold(rough.text))
        for j, exact in enumerate(figures):
            if (
                i == j or exact.value is None or exact.comparator is not None or exact.kind is not rough.kind
                or exact.unit_canonical != rough.unit_canonical or exact.member or not exact.subject
                or last_place(fold(exact.text)) >= place
            ):  # fmt: skip
                continue
            low, high = _rounding(rough.comparator, rough.value, place)
            if low <= exact.value <= high and _same_thing(rough.subject, exact.subject):
                pairs.append((i, j))
                break
    return tuple(pairs)


def _rounding(comparator: str, value: Decimal, place: Decimal) -> tuple[Decimal, Decimal]:
    if comparator == "near":
        return value - place, value
    if comparator == "approx":
        return value - place / 2, value + place / 2
    return value, value + place


def _same_thing(a: str, b: str) -> bool:
    """Whether two subjects end in the same measure."""
    one, other = fold(a), fold(b)
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and (long.endswith(short) or one[-4:] == other[-4:])
