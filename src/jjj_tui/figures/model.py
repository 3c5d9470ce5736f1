"""The record of a figure: a number that measures something. See GB/T 15835-2011 for what counts as one."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal


class Kind(StrEnum):
    """What a figure measures.

    The names of two kinds are known, and no figure has them: a date measures nothing (it is the period of one), and a
    rate (每10万人12例) is a count by its denominator.
    """

    MONEY = "money"
    PERCENT = "percent"
    PERMILLE = "permille"
    BASIS_POINT = "basis_point"
    PERCENTAGE_POINT = "percentage_point"
    COUNT = "count"
    AREA = "area"
    LENGTH = "length"
    MASS = "mass"
    VOLUME = "volume"
    ENERGY = "energy"
    POWER = "power"
    SPEED = "speed"
    FREQUENCY = "frequency"
    DATA = "data"
    TEMPERATURE = "temperature"
    ANGLE = "angle"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    RATIO = "ratio"
    RATE = "rate"
    AGE = "age"
    DURATION = "duration"
    INDEX = "index"
    EXCHANGE_RATE = "exchange_rate"
    DATE = "date"
    SCORE = "score"
    OTHER = "other"


class Family(StrEnum):
    """The five families in which figures are marked and counted on the screen."""

    MONEY = "money"
    SHARE = "share"
    COUNT = "count"
    MEASURE = "measure"
    TIME = "time"


_SHARES = frozenset((
    Kind.PERCENT, Kind.PERMILLE, Kind.BASIS_POINT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE,
    Kind.FRACTION, Kind.RATIO, Kind.RATE,
))  # fmt: skip
_TIMES = frozenset((Kind.AGE, Kind.DURATION, Kind.DATE))


def family_of(kind: Kind) -> Family:
    """The family a kind is shown in."""
    if kind is Kind.MONEY:
        return Family.MONEY
    if kind in _SHARES:
        return Family.SHARE
    if kind in _TIMES:
        return Family.TIME
    return Family.COUNT if kind is Kind.COUNT else Family.MEASURE


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; offsets are code points of the text handed in, end exclusive.

    Attributes:
        start, end: Core span: number, magnitude and unit, with 多/余/几 inside.
        ext_start, ext_end: Core span plus 约/近/突破/以上 and the like.
        text: The core span as written.
        kind: What it measures.
        value: The exact number without 万/亿, in the written unit; None where the text does not give one.
        minimum, maximum: Bounds the wording gives (几十, 3—5万, 110多), inclusive hints; None where open.
        unit: As written; None when the text leaves it out.
        unit_canonical: One name per unit in Simplified (``公里`` and ``千米`` are ``千米``); None with no unit.
        comparator: 约 approx, 近 near, 超过 more_than, 以上 at_least, 不到 less_than, 以下 at_most, range.
        direction: increase, decrease or flat.
        mode: Whether the change is *by* the value, *to* it, or the value is a *level*.
        basis: What it is compared with, as written (同比, 较2014年).
        period: The time it speaks of, as written.
        per: Denominator, as written (每平方米, /月).
        modality: planned or possible; None: reported as fact.
        subject: What it is about, as written; None rather than a guess.
        member: Whose it is in a 分别 list.
        group: Index of the list it belongs to, counted from 0 within the text; None outside lists.
        role: Its part in a list, or the end of a movement (from, to).
        ratio: The factor or fraction that the wording means: ``18`` for 增长17倍, ``2/3`` for 三分之二.
        tier: A headline; B small: counts below a hundred, ages, durations; C scores, and what only names a thing or a place.
        flags: damaged, unit_implied, carried, unaligned, ambiguous; negative for a part that its total subtracts.
    """

    start: int
    end: int
    ext_start: int
    ext_end: int
    text: str
    kind: Kind
    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str | None = None
    unit_canonical: str | None = None
    comparator: Literal["approx", "near", "more_than", "at_least", "less_than", "at_most", "range"] | None = (
        None
    )
    direction: Literal["increase", "decrease", "flat"] | None = None
    mode: Literal["by", "to", "level"] | None = None
    basis: str | None = None
    period: str | None = None
    per: str | None = None
    modality: Literal["planned", "possible"] | None = None
    subject: str | None = None
    member: str | None = None
    group: int | None = None
    role: Literal["single", "total", "part", "member", "from", "to"] = "single"
    ratio: str | None = None
    tier: Literal["A", "B", "C"] = "A"
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ArticleFigure:
    """A figure and the paragraph it stands in; the figure's offsets count from the start of that paragraph."""

    paragraph: int
    figure: Figure
