"""Amounts that are asked for: ``>100亿``, ``<=5%``, ``>=1,000家``."""

from dataclasses import dataclass
from decimal import Decimal
from operator import eq, ge, gt, le, lt

from jjj_tui.amounts.sizes import asked_size
from jjj_tui.amounts.values import plain
from jjj_tui.figures.model import Figure, Kind
from jjj_tui.figures.tables.scales import SHARES
from jjj_tui.hanzi.fold import fold
from jjj_tui.ledger.model import LedgerRow

_SIGNS = {">=": "≥", "<=": "≤", "≥": "≥", "≤": "≤", ">": ">", "<": "<", "=": "="}
"""The signs as they are typed, the longer ones first, and as they are shown."""
_LONGEST = 40  # characters of a number, signs and commas included
_HOLDS = {"≥": ge, "≤": le, ">": gt, "<": lt, "=": eq}
_BEYOND = {">": "more_than", "<": "less_than"}


@dataclass(frozen=True, slots=True)
class Bound:
    """What a figure has to be more or less than.

    Attributes:
        sign: One of ``> ≥ < ≤ =``.
        amount: The number, in the unit that a figure is written in; of shares in per cent, unless another is typed.
        unit: That unit, folded; empty for any.
    """

    sign: str
    amount: Decimal
    unit: str = ""

    def takes(self, row: LedgerRow) -> bool:
        """Whether a row's figure is so large, by its value or its nearest bound; one whose value was lost never is."""
        figure, share = row.figure, SHARES.get(self.unit) if row.figure.kind is Kind.PERCENT else None
        size, amount = asked_size(figure), self.amount * (share or 1)
        if size is None or not (
            _HOLDS[self.sign](size, amount) or (size == amount and self._is_said(figure))
        ):
            return False
        return not self.unit or share is not None or self.unit in _units(figure, row.unit)

    def _is_said(self, figure: Figure) -> bool:
        """Whether a figure is said to be beyond its number: 突破五成 is more than 50%."""
        return _BEYOND.get(self.sign) == figure.comparator is not None

    def __str__(self) -> str:
        return f"{self.sign} {plain(self.amount)}{' ' if self.unit else ''}{self.unit}"


def _units(figure: Figure, read: str | None) -> set[str]:
    return {fold(unit) for unit in (figure.unit, figure.unit_canonical, read) if unit}


def read_bound(word: str) -> Bound | None:
    """The bound that a folded word of a query asks for; None where it asks for something else.

    Args:
        word: A sign, a number as the news writes it, and perhaps a unit.
    """
    typed = next((sign for sign in _SIGNS if word.startswith(sign)), None)
    if typed is None:
        return None
    rest = word.removeprefix(typed)
    # As much as can be read as a number; what is left is the unit.
    for end in range(min(len(rest), _LONGEST), 0, -1):
        amount = read_amount(rest[:end])
        if amount is not None:
            return Bound(_SIGNS[typed], amount, rest[end:])
    return None


def read_amount(text: str) -> Decimal | None:
    """A number as the news writes it (``1,000``, ``1.5万``, ``三千``, ``-2``); None where it is none."""
    from jjj_tui.figures.numbers.numerals import evaluate
    from jjj_tui.figures.tables.variants import fold as one_form

    if len(text) > _LONGEST:
        return None
    plain = one_form(text.strip()).replace(",", "").replace("，", "")
    sign = -1 if plain[:1] in ("-", "负") else 1
    plain = plain.removeprefix("-").removeprefix("负")
    if not plain:
        return None
    value = evaluate(plain)
    return None if value is None else sign * value


def bounds_of(query: str) -> tuple[Bound, ...]:
    """The bounds that a query asks for."""
    return tuple(bound for word in fold(query).split() if (bound := read_bound(word)) is not None)
