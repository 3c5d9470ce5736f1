"""The figures of an article at a glance: the largest of each kind, how much rose and fell, which sums hold."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jjj_tui.amounts.changes import is_change
from jjj_tui.figures.model import Figure, Kind
from jjj_tui.ledger.model import LedgerRow, Sum
from jjj_tui.ledger.view import compared, measure_of, rate_of


@dataclass(frozen=True, slots=True)
class Checked:
    """A total whose list claims to be the whole.

    Attributes:
        total: The total.
        parts: What it is the total of.
        found: What came of adding them up.
    """

    total: LedgerRow
    parts: tuple[LedgerRow, ...]
    found: Sum

    @property
    def name(self) -> str:
        """What it is the total of: as the text says, or by its parts; empty where the text names none of them."""
        names = (part.figure.member or part.figure.subject for part in self.parts)
        total = self.total.figure
        return total.subject or total.member or "、".join(dict.fromkeys(filter(None, names)))


@dataclass(frozen=True, slots=True)
class Digest:
    """What stands out among the figures of an article; damaged ones, scores and product sizes do not.

    Attributes:
        largest: The largest figure of each kind, units of one measure compared in their common one. What has no common
            one (yuan and dollars) is not compared: then there is one of each, what the article has most of first.
        rates: Percentages and tenths by which something rose or fell, the strongest first, each fact once.
        sums: Totals whose lists claim to be the whole: first those that do not add up, then those that do within
            rounding, then the others, each in the order of the text.
    """

    largest: Mapping[Kind, tuple[LedgerRow, ...]] = field(default_factory=dict)
    rates: tuple[Figure, ...] = ()
    sums: tuple[Checked, ...] = ()


def read_digest(rows: Sequence[LedgerRow]) -> Digest:
    """What stands out among the figures of an article; linear in their number but for sorting the rates.

    Args:
        rows: The ledger of the article, by index.
    """
    largest: dict[tuple[Kind, str], tuple[Decimal, LedgerRow]] = {}
    often: Counter[tuple[Kind, str]] = Counter()
    rates: dict[tuple[str | None, Decimal], Figure] = {}
    for row in rows:
        figure, size = row.figure, compared(row.figure)
        if size is None or figure.tier == "C" or "damaged" in figure.flags:
            continue
        # Whatever counts, the larger number is the larger count.
        measure = figure.kind, row.apart if figure.kind is Kind.COUNT else measure_of(row)
        often[measure] += 1
        if measure not in largest or size > largest[measure][0]:
            largest[measure] = size, row
        if figure.kind is Kind.PERCENT and is_change(figure) and figure.direction != "flat":
            rates.setdefault((figure.subject or figure.member, rate_of(figure) or Decimal(0)), figure)
    shown: dict[Kind, tuple[LedgerRow, ...]] = {}
    for measure, _ in often.most_common():
        shown[measure[0]] = (*shown.get(measure[0], ()), largest[measure][1])
    for kind, several in shown.items():
        # 营收超过千万 says of no currency that it is the largest.
        shown[kind] = tuple(row for row in several if row.figure.unit_canonical) or several[:1]
    strongest = sorted(rates.items(), key=lambda item: -abs(item[0][1]))
    sums = [
        Checked(row, tuple(rows[part] for part in row.parts), row.sum) for row in rows if row.sum is not None
    ]
    sums.sort(key=lambda each: (each.found.holds, not each.found.difference))
    return Digest(shown, tuple(figure for _, figure in strongest), tuple(sums))
