"""The figures of an article at a glance: the largest of each kind, how much rose and fell, which sums hold."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jjj_tui.changes import is_change
from jjj_tui.figures.model import ArticleFigure, Figure, Kind
from jjj_tui.ledger import Sum
from jjj_tui.ledger_view import compared, measure_of, rate_of


@dataclass(frozen=True, slots=True)
class Checked:
    """A total whose list claims to be the whole.

    Attributes:
        total: The total.
        parts: What it is the total of.
        found: What came of adding them up.
    """

    total: Figure
    parts: tuple[Figure, ...]
    found: Sum

    @property
    def name(self) -> str:
        """What it is the total of: as the text says, or by its parts; empty where the text names none of them."""
        names = (each.member or each.subject for each in self.parts)
        return self.total.subject or self.total.member or "、".join(dict.fromkeys(filter(None, names)))


@dataclass(frozen=True, slots=True)
class Digest:
    """What stands out among the figures of an article; damaged ones, dates and scores do not.

    Attributes:
        largest: The largest figure of each kind, units of one measure compared in their common one. What has no common
            one (yuan and dollars) is not compared: then it is the largest of those the article has most of.
        rates: Percentages and tenths by which something rose or fell, the strongest first, each fact once.
        sums: Totals whose lists claim to be the whole: first those that do not add up, then those that do within
            rounding, then the others, each in the order of the text.
    """

    largest: Mapping[Kind, Figure] = field(default_factory=dict)
    rates: tuple[Figure, ...] = ()
    sums: tuple[Checked, ...] = ()


def read_digest(records: Sequence[ArticleFigure]) -> Digest:
    """What stands out among the figures of an article; linear in their number but for sorting the rates.

    Args:
        records: All figures of the article, in reading order.
    """
    from jjj_tui.figures.lists.groups import check_totals

    largest: dict[tuple[Kind, str], tuple[Decimal, Figure]] = {}
    often: Counter[tuple[Kind, str]] = Counter()
    rates: dict[tuple[str | None, Decimal], Figure] = {}
    lists: dict[int, list[Figure]] = {}
    for record in records:
        figure = record.figure
        if figure.group is not None:
            lists.setdefault(figure.group, []).append(figure)
        size = compared(figure)
        if size is None or figure.tier == "C" or "damaged" in figure.flags:
            continue
        # Whatever counts, the larger number is the larger count.
        measure = figure.kind, "" if figure.kind is Kind.COUNT else measure_of(figure)
        often[measure] += 1
        if measure not in largest or size > largest[measure][0]:
            largest[measure] = size, figure
        if figure.kind is Kind.PERCENT and is_change(figure) and figure.direction != "flat":
            rates.setdefault((figure.subject or figure.member, rate_of(figure) or Decimal(0)), figure)
    strongest = sorted(rates.items(), key=lambda item: -abs(item[0][1]))
    sums = [
        Checked(
            members[check.total],
            tuple(members[part] for part in check.parts),
            Sum(check.difference, check.holds),
        )
        for members in lists.values()
        for check in check_totals(members)
    ]
    sums.sort(key=lambda each: (each.found.holds, not each.found.difference))
    # The most frequent measure of a kind is put in last, and so is the one that stays.
    shown = {measure[0]: largest[measure][1] for measure, _ in reversed(often.most_common())}
    return Digest(shown, tuple(figure for _, figure in strongest), tuple(sums))
