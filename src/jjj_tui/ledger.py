"""The ledger: all figures of an article or of a library as rows that can be sorted, filtered, folded and added up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from jjj_tui.article.model import Article, Place
from jjj_tui.figures.model import ArticleFigure, Figure, Kind
from jjj_tui.hanzi.fold import fold
from jjj_tui.hanzi.sentences import sentence_span


class Column(StrEnum):
    """The columns of the ledger, in order."""

    SUBJECT = "subject"
    MEMBER = "member"
    TEXT = "text"
    VALUE = "value"
    UNIT = "unit"
    CHANGE = "change"
    BASIS = "basis"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Sum:
    """Whether the parts of a list add up to its total.

    Attributes:
        difference: Total minus the sum of its parts, in the unit of the total.
        holds: Whether rounding explains the difference.
    """

    difference: Decimal
    holds: bool


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One figure of the ledger. Rows name each other by their index in the whole ledger, unsorted.

    Attributes:
        index: Its own index.
        article: Key of its article.
        title: Headline of its article.
        place: Where the figure begins.
        figure: The figure.
        sentence: The sentence it stands in.
        parent: The total or first row of the list it is folded under; None for a row of its own.
        parts: The rows folded under it, in the order of the text.
        sum: For a total whose list claims to be the whole: whether it adds up.
        exact: The row that states the same fact exactly, when this one is its rounded restatement.
    """

    index: int
    article: str
    title: str
    place: Place
    figure: Figure
    sentence: str
    parent: int | None = None
    parts: tuple[int, ...] = ()
    sum: Sum | None = None
    exact: int | None = None


def build_ledger(articles: Iterable[tuple[Article, Sequence[ArticleFigure]]]) -> tuple[LedgerRow, ...]:
    """The ledger of some articles with their figures; dates and scores are left to the text.

    Args:
        articles: Articles, each with all its figures in reading order.
    """
    rows: list[LedgerRow] = []
    for article, records in articles:
        rows += _article_rows(article, [record for record in records if record.figure.tier != "C"], len(rows))
    return tuple(rows)


def _article_rows(article: Article, records: Sequence[ArticleFigure], first: int) -> list[LedgerRow]:
    from jjj_tui.figures.groups import check_totals, restatements

    lists: dict[tuple[int, int], list[int]] = {}
    for at, record in enumerate(records):
        if record.figure.group is not None:
            lists.setdefault((record.paragraph, record.figure.group), []).append(at)
    parents: dict[int, int] = {}
    sums: dict[int, Sum] = {}
    for members in lists.values():
        head = next((at for at in members if records[at].figure.role == "total"), members[0])
        parents |= {at: head for at in members if at != head}
        for check in check_totals([records[at].figure for at in members]):
            sums[members[check.total]] = Sum(check.difference, check.holds)
    exact = dict(restatements([record.figure for record in records]))
    rows = []
    for at, record in enumerate(records):
        figure, text = record.figure, article.paragraphs[record.paragraph].text
        parent, restated = parents.get(at), exact.get(at)
        rows.append(
            LedgerRow(
                index=first + at,
                article=article.key,
                title=article.title,
                place=Place(record.paragraph, figure.start),
                figure=figure,
                sentence=text[slice(*sentence_span(text, figure.start, figure.end))],
                parent=None if parent is None else first + parent,
                parts=tuple(first + child for child, head in parents.items() if head == at),
                sum=sums.get(at),
                exact=None if restated is None else first + restated,
            )
        )
    return rows


def change_of(figure: Figure) -> str:
    """↑, ↓ or → for a rise, a fall or no change; nothing for a level."""
    return {"increase": "↑", "decrease": "↓", "flat": "→"}.get(figure.direction or "", "")


def magnitude(figure: Figure) -> Decimal | None:
    """What a figure is sorted and drawn by: its value, else the nearest bound that the text gives."""
    return next(
        (value for value in (figure.value, figure.minimum, figure.maximum) if value is not None), None
    )


def filter_rows(rows: Iterable[LedgerRow], query: str, kind_name: Callable[[Kind], str]) -> list[LedgerRow]:
    """The rows in which every word of a query stands: in kind, unit, subject, member or the figure as written.

    Args:
        rows: Rows.
        query: What was typed, in either script.
        kind_name: The name of a kind in the language of the interface.
    """
    wanted = fold(query).split()
    if not wanted:
        return list(rows)

    def said(row: LedgerRow) -> str:
        figure = row.figure
        parts = (
            kind_name(figure.kind),
            figure.kind.value,
            figure.unit,
            figure.unit_canonical,
            figure.subject,
            figure.member,
        )
        return fold("\n".join(part for part in (*parts, figure.text) if part))

    return [row for row in rows if all(word in said(row) for word in wanted)]


def sort_rows(rows: Iterable[LedgerRow], column: Column | None, *, descending: bool) -> list[LedgerRow]:
    """Rows sorted by a column; what has nothing there comes last either way. None is the order of the text."""
    ordered = sorted(rows, key=lambda row: row.index)
    if column is None:
        return ordered[::-1] if descending else ordered
    having = [row for row in ordered if _key(row, column) is not None]
    lacking = [row for row in ordered if _key(row, column) is None]
    having.sort(key=lambda row: _key(row, column) or ("", 0), reverse=descending)
    return having + lacking


def _key(row: LedgerRow, column: Column) -> tuple[str, Decimal | int] | None:
    figure = row.figure
    if column is Column.VALUE:
        # Unlike units have no common order: they are kept apart, each sorted by itself.
        value = magnitude(figure)
        return None if value is None else (figure.unit_canonical or "", value)
    if column is Column.CHANGE:
        value = magnitude(figure)
        signed = {"increase": 1, "decrease": -1, "flat": 0}.get(figure.direction or "")
        return None if signed is None or value is None else ("", signed * value)
    text = {
        Column.SUBJECT: figure.subject,
        Column.MEMBER: figure.member,
        Column.TEXT: figure.text,
        Column.UNIT: figure.unit_canonical,
        Column.BASIS: figure.basis,
        Column.SENTENCE: row.sentence,
    }[column]
    return None if not text else (fold(text), 0)


def folded_rows(rows: Sequence[LedgerRow], unfolded: frozenset[int]) -> list[LedgerRow]:
    """Rows with the parts of each list right under it, or hidden unless the list is unfolded.

    Args:
        rows: Rows in the order to show; a part whose list is not among them stands for itself.
        unfolded: Indexes of the lists whose parts are shown.
    """
    there = {row.index: row for row in rows}
    shown = []
    for row in rows:
        if row.parent is not None and row.parent in there:
            continue
        shown.append(row)
        if row.index in unfolded:
            shown += [there[part] for part in row.parts if part in there]
    return shown
