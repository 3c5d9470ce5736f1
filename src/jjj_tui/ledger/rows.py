"""The ledger: all figures of an article or of a library as rows that know their lists, sums and restatements."""

from collections.abc import Iterable, Iterator, Sequence

from jjj_tui.amounts.changes import change_names
from jjj_tui.amounts.values import per_text, stated, unit_text
from jjj_tui.amounts.yuan import regions_of
from jjj_tui.article.model import Article, Place
from jjj_tui.figures.model import ArticleFigure, Figure
from jjj_tui.hanzi.fold import fold
from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.sentences import sentence_span
from jjj_tui.key_figures import is_key
from jjj_tui.ledger.model import LedgerRow, Sum


def build_ledger(
    articles: Iterable[tuple[Article, Sequence[ArticleFigure]]], *, dates: bool = False
) -> tuple[LedgerRow, ...]:
    """The ledger of some articles with their figures; linear in their number.

    Args:
        articles: Articles, each with all its figures in reading order.
        dates: Whether scores and product sizes (tier C) are among the rows.
    """
    return tuple(iter_ledger(articles, dates=dates))


def iter_ledger(
    articles: Iterable[tuple[Article, Sequence[ArticleFigure]]], *, dates: bool = False
) -> Iterator[LedgerRow]:
    """The same row by row, for whoever may have to stop on the way."""
    first = 0
    for article, records in articles:
        taken = [each for each in records if is_key(each.figure, dates=dates)]
        yield from _article_rows(article, taken, first)
        first += len(taken)


def _article_rows(article: Article, records: Sequence[ArticleFigure], first: int) -> Iterator[LedgerRow]:
    from jjj_tui.figures.lists.totals.groups import restatements

    figures = [record.figure for record in records]
    lists = _lists(records)
    heads = {at: members[0] for members in lists if len(members) > 1 for at in members}
    parts = _parts(figures, lists)
    parents = {at: total for total, each in parts.items() for at in each}
    sums = _sums(figures, lists)
    exact = dict(restatements(figures))
    traditional = article.script.script is Script.TRADITIONAL
    regions = regions_of(article, records, lists)
    dateline = article.dateline
    published = None if dateline is None else dateline.moment(" ")
    for at, record in enumerate(records):
        figure, text = record.figure, article.paragraphs[record.paragraph].text
        begin, end = sentence_span(text, figure.start, figure.end)
        written, unit = text[figure.ext_start : figure.ext_end], unit_text(figure, traditional=traditional)
        region = regions.get(at, "")
        yield LedgerRow(
            index=first + at,
            article=article.key,
            title=article.title,
            script=article.script,
            name=article.name,
            published=published,
            source=None if dateline is None else dateline.source,
            place=Place(record.paragraph, figure.start),
            figure=figure,
            written=written,
            unit=unit,
            sentence=text[begin:end],
            offset=figure.start - begin,
            apart=(fold(per_text(figure)) if figure.per else "") + region,
            region=region,
            said=_said(figure, written, unit, region),
            listed=_behind(first, heads.get(at)),
            parent=_behind(first, parents.get(at)),
            parts=tuple(first + part for part in parts.get(at, ())),
            sum=sums.get(at),
            exact=_behind(first, exact.get(at)),
        )


def _lists(records: Sequence[ArticleFigure]) -> list[list[int]]:
    """The figures of each 分别 list or sum, by their index."""
    lists: dict[tuple[int, int], list[int]] = {}
    for at, record in enumerate(records):
        if record.figure.group is not None:
            lists.setdefault((record.paragraph, record.figure.group), []).append(at)
    return [*lists.values()]


def _parts(figures: Sequence[Figure], lists: Iterable[Sequence[int]]) -> dict[int, tuple[int, ...]]:
    """The parts of each total."""
    parts: dict[int, tuple[int, ...]] = {}
    for members in lists:
        total = next((at for at in members if figures[at].role == "total"), None)
        if total is not None:
            parts[total] = tuple(at for at in members if at != total)
    return parts


def _behind(first: int, at: int | None) -> int | None:
    """An index in the whole ledger of what has one in its article."""
    return None if at is None else first + at


def _said(figure: Figure, written: str, unit: str | None, region: str) -> str:
    """All that a row shows of its figure, and what stands on its card."""
    parts = (
        figure.subject,
        figure.member,
        written,
        stated(figure, ""),
        unit,
        region,
        figure.unit_canonical,
        figure.per,
        figure.basis,
        figure.period,
        *change_names(figure),
    )
    return fold("\n".join(filter(None, parts)))


def _sums(figures: Sequence[Figure], lists: Iterable[Sequence[int]]) -> dict[int, Sum]:
    """What is known of the totals, by their index; lists are checked one by one, so that the cost is linear."""
    from jjj_tui.figures.lists.totals.groups import check_totals

    return {
        members[check.total]: Sum(check.difference, check.holds)
        for members in lists
        for check in check_totals([figures[at] for at in members])
    }
