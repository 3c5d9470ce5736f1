"""The exact values of a ledger, as they stand under each other: those of one kind and unit are all counted alike."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jjj_tui.amounts.sizes import magnitude
from jjj_tui.amounts.values import counted_in, counts_in_zhao, plain, stated
from jjj_tui.figures.model import Figure
from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger.model import LedgerRow, Shown
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from decimal import Decimal

MOST_DIGITS = 26
"""The widest a value gets in digits, in cells; what is longer is read more easily in 万 or 亿."""

_DIGITS, _TEN_THOUSANDS, _HUNDRED_MILLIONS, _TRILLIONS = 0, 4, 8, 12
_Measure = tuple[object, ...]


class _Way(NamedTuple):
    """A way to write the values of a unit."""

    group: _Measure
    power: int
    with_unit: bool


def _measure(row: LedgerRow) -> _Measure:
    return row.figure.kind, row.figure.unit_canonical, row.apart


class Values:
    """Writes the values of a ledger: in digits where a column has room for all of a unit, else all of them in 万, 亿 or 兆.

    ``51492亿`` above ``819,100,000,000`` could not be compared at a glance. Both ways are exact.
    """

    def __init__(self, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown) -> None:
        """Take the whole ledger: how a value is written does not depend on what is filtered."""
        self._unknown = words.text("figure.no_value")
        self._lost = words.text("ledger.damaged")
        self._shown = shown
        self._groups: dict[_Measure, list[LedgerRow]] = {}
        for row in rows:
            self._groups.setdefault(_measure(row), []).append(row)
        self._widths: dict[_Way, int] = {}
        self._chosen: dict[tuple[_Measure, int, bool], int] = {}

    @property
    def wanted(self) -> int:
        """How wide the widest value is where there is room enough, in cells."""
        return self._widest(MOST_DIGITS, unit=False)

    def least(self, *, unit: bool) -> int:
        """How wide the widest value is where each is written as shortly as it can be, in cells.

        Args:
            unit: Whether their units stand behind them.
        """
        return self._widest(0, unit=unit)

    def _widest(self, width: int, *, unit: bool) -> int:
        return max(
            (self._width(_Way(group, self._power(group, width, unit), unit)) for group in self._groups),
            default=0,
        )

    def text(self, row: LedgerRow, width: int, minus: str = "", *, unit: bool = False) -> str:
        """The value of a row as it is written in a column of so many cells, cut by nothing.

        Args:
            row: The row.
            width: Cells there are.
            minus: What stands before it.
            unit: Whether its unit stands behind it.
        """
        if "damaged" in row.figure.flags:
            return self._lost
        power = self._power(_measure(row), min(width, MOST_DIGITS), unit)
        return self._shown(minus + self._written(row, power, unit), row)

    def _written(self, row: LedgerRow, power: int, unit: bool) -> str:
        figure = row.figure
        write: Callable[[Decimal], str] = plain
        if power:
            traditional = row.script.script is Script.TRADITIONAL
            write = partial(counted_in, power=power, traditional=traditional)
        # A unit alone would be no value.
        behind = row.unit or "" if unit and magnitude(figure) is not None else ""
        return stated(figure, self._unknown, write) + behind

    def _power(self, group: _Measure, width: int, unit: bool) -> int:
        """The first way of counting in which all values of a unit have room, else the one that needs least."""
        known = self._chosen.get((group, width, unit))
        if known is None:
            ways = [_Way(group, _DIGITS, unit)]
            if self._width(ways[0]) > width:
                ways += [_Way(group, power, unit) for power in _powers(self._groups[group])]
            fitting = (way for way in ways if self._width(way) <= width)
            known = (next(fitting, None) or min(ways, key=self._width)).power
            self._chosen[group, width, unit] = known
        return known

    def _width(self, way: _Way) -> int:
        """How wide the widest value of a unit is when it is counted so."""
        known = self._widths.get(way)
        if known is None:
            rows = self._groups[way.group]
            known = max(
                cell_length(row.taken_off + self._written(row, way.power, way.with_unit)) for row in rows
            )
            self._widths[way] = known
        return known


def _powers(rows: Sequence[LedgerRow]) -> list[int]:
    """How the values of a unit may be counted shortly, as the largest of them would be first."""
    largest = max((_size(row.figure) for row in rows), default=0)
    zhao = all(counts_in_zhao(row.figure) for row in rows)
    powers = ((_TRILLIONS,) if zhao else ()) + (_HUNDRED_MILLIONS, _TEN_THOUSANDS)
    return [power for power in powers if largest >= 10**power]


def _size(figure: Figure) -> int:
    bounds = (figure.value, figure.minimum, figure.maximum)
    return max((int(abs(bound)) for bound in bounds if bound is not None), default=0)
