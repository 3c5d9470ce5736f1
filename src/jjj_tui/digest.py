"""The figures of an article at a glance: the largest of each kind, how much rose and fell, which sums hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jjj_tui.figures.model import ArticleFigure, Figure, Kind
from jjj_tui.ledger import Sum, is_change, signed
from jjj_tui.ledger_view import compared


@dataclass(frozen=True, slots=True)
class Digest:
    """What stands out among the figures of an article; damaged ones, dates and scores do not.

    Attributes:
        largest: The largest figure of each kind, units of one measure compared in their common one.
        rates: Percentages by which something rose or fell, the strongest first.
        sums: Totals whose lists claim to be the whole, with what came of adding them up, in the order of the text.
    """

    largest: Mapping[Kind, Figure] = field(default_factory=dict)
    rates: tuple[Figure, ...] = ()
    sums: tuple[tuple[Figure, Sum], ...] = ()


def read_digest(records: Sequence[ArticleFigure]) -> Digest:
    """What stands out among the figures of an article; linear in their number but for sorting the rates.

    Args:
        records: All figures of the article, in reading order.
    """
    from jjj_tui.figures.groups import check_totals

    largest: dict[Kind, tuple[Decimal, Figure]] = {}
    rates: list[Figure] = []
    lists: dict[int, list[Figure]] = {}
    for record in records:
        figure = record.figure
        if figure.group is not None:
            lists.setdefault(figure.group, []).append(figure)
        size = compared(figure)
        if size is None or figure.tier == "C" or "damaged" in figure.flags:
            continue
        if figure.kind not in largest or size > largest[figure.kind][0]:
            largest[figure.kind] = size, figure
        if figure.kind is Kind.PERCENT and is_change(figure) and figure.direction != "flat":
            rates.append(figure)
    rates.sort(key=lambda figure: -abs(signed(figure) or Decimal(0)))
    sums = [
        (members[check.total], Sum(check.difference, check.holds))
        for members in lists.values()
        for check in check_totals(members)
    ]
    return Digest({kind: figure for kind, (_, figure) in largest.items()}, tuple(rates), tuple(sums))
