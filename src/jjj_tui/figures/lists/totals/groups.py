"""What the figures of a text say about each other: which add up to which, which state one fact twice."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from operator import itemgetter

from jjj_tui.figures.model import Figure, Kind
from jjj_tui.figures.numbers.numerals import last_place
from jjj_tui.figures.tables.variants import fold


@dataclass(frozen=True, slots=True)
class SumCheck:
    """Whether the parts of a list add up to its total.

    Attributes:
        total: Index of the total among the figures handed in.
        parts: Indexes of the parts.
        difference: Total minus the sum of the parts, in the unit of the total.
        tolerance: What rounding stays below: half a last written place of the total and of each part, added up (with
            equal places u and n parts 0.5·u·(n+1)); nothing where people or things are counted one by one (120人, 80人).
        holds: Whether there is no difference, or one within the tolerance.
    """

    total: int
    parts: tuple[int, ...]
    difference: Decimal
    tolerance: Decimal
    holds: bool


# Kind, canonical unit, the last two characters of the folded subject, and the direction of what is no level: only
# such figures can state one fact.
_Key = tuple[Kind, str | None, str, str | None]
_NATION = frozenset(("全国", "我国", "中国", "国内"))
_RELATED = frozenset("子母非")
_ROUNDED = frozenset(("approx", "near", "more_than", "at_least"))
# Value, last written place, folded subject, period.
_Fact = tuple[Decimal, Decimal, str, str | None]
# More different exact values than this within one rounding are no restatement, and looking at all is quadratic.
_MOST_FACTS = 200


@lru_cache(maxsize=4096)
def _place(text: str) -> Decimal:
    return last_place(fold(text))


def _tolerance(figures: Sequence[Figure]) -> Decimal:
    """Half a last written place of each, added up; whole counts are not rounded."""
    places = [_place(figure.text) for figure in figures]
    if set(places) == {Decimal(1)} and all(
        figure.kind is Kind.COUNT and figure.comparator is None for figure in figures
    ):
        return Decimal(0)
    return Decimal("0.5") * sum(places)


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
        allowed = _tolerance([figures[i] for i in (index, *parts)])
        signed = [
            -value if "negative" in figures[i].flags else value
            for i, value in zip(parts, values, strict=True)
        ]
        difference = total.value - sum(signed, Decimal(0))
        checks.append(
            SumCheck(index, parts, difference, allowed, difference == 0 or abs(difference) < allowed)
        )
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
            rounded.setdefault(_key(figure, subject), []).append((i, subject))
    if not rounded:
        return ()
    # Said again word for word, a fact counts once: the first place in the text stands for it.
    exact: dict[_Key, dict[_Fact, int]] = {}
    for i, figure in enumerate(figures):
        if figure.value is None or figure.comparator is not None or figure.member or not figure.subject:
            continue
        subject = fold(figure.subject)
        key = _key(figure, subject)
        if key in rounded:
            fact = (figure.value, _place(figure.text), subject, figure.period)
            exact.setdefault(key, {}).setdefault(fact, i)
    pairs = []
    for key, roughs in rounded.items():
        facts = sorted(
            (value, j, place, subject, period)
            for (value, place, subject, period), j in exact.get(key, {}).items()
        )
        known: dict[tuple[str | None, Decimal | None, Decimal, str, str | None], int | None] = {}
        for i, subject in roughs:
            rough = figures[i]
            said = (rough.comparator, rough.value, _place(rough.text), subject, rough.period)
            if said not in known:
                known[said] = _exact_of(rough, said[2], subject, facts)
            if (found := known[said]) is not None:
                pairs.append((i, found))
    return tuple(sorted(pairs))


def _exact_of(
    rough: Figure, place: Decimal, subject: str, facts: list[tuple[Decimal, int, Decimal, str, str | None]]
) -> int | None:
    """The first in the text of the facts, sorted by value, that a rounded figure may stand for."""
    assert rough.comparator is not None
    assert rough.value is not None
    low, high = _rounding(rough.comparator, rough.value, place)
    begin = bisect_left(facts, low, key=itemgetter(0))
    end = bisect_right(facts, high, key=itemgetter(0))
    near = islice(facts, begin, min(end, begin + _MOST_FACTS))
    return min(
        (
            j
            for _, j, finer, other, period in near
            if finer < place and _same_thing(subject, other) and _same_time(rough.period, period)
        ),
        default=None,
    )


def _rounding(comparator: str, value: Decimal, place: Decimal) -> tuple[Decimal, Decimal]:
    if comparator == "near":
        return value - place, value
    if comparator == "approx":
        return value - place / 2, value + place / 2
    return value, value + place


def _key(figure: Figure, subject: str) -> _Key:
    """What two figures must have in common; a rise by 50亿元 is no level of 50亿元."""
    return figure.kind, figure.unit_canonical, subject[-2:], figure.direction if figure.mode == "by" else None


def _same_time(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one in other or other in one


def _same_thing(one: str, other: str) -> bool:
    """Whether two folded subjects end in the same measure, and name nobody else before it."""
    one, other = _without_nation(one), _without_nation(other)
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    if long.endswith(short):
        return long[-len(short) - 1 : -len(short)] not in _RELATED  # 公司净利润, 子公司净利润
    shared = 0
    while one[-1 - shared] == other[-1 - shared]:
        shared += 1
    holder = one[: len(one) - shared].removesuffix("地区")
    rival = other[: len(other) - shared].removesuffix("地区")
    return shared >= 4 and (holder in rival or rival in holder)


def _without_nation(subject: str) -> str:
    return subject[2:] if subject[:2] in _NATION else subject
