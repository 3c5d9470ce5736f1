"""The figures of a whole article: paragraph by paragraph, never across a speaker."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from jjj_tui.article.model import Article
from jjj_tui.figures.engine import find_figures
from jjj_tui.figures.headings import rows_of
from jjj_tui.figures.model import ArticleFigure, Figure


def read_figures(article: Article) -> tuple[ArticleFigure, ...]:
    """The figures of an article's paragraphs; title, dateline and folded lines are no paragraphs and give none.

    Lines that only name who speaks next give none either: what stands there is somebody's office. A subject is
    carried into a paragraph from the one before where its first figure has none of its own, is measured in the same
    unit, and nobody else has begun to speak between. A figure that lost text touches has no value.

    Args:
        article: An article, read.

    Returns:
        The figures in reading order; their offsets count inside their paragraph, their groups through the article.
    """
    return tuple(iter_figures(article))


def iter_figures(article: Article) -> Iterator[ArticleFigure]:
    """The same one after the other, for whoever may have to stop on the way."""
    before: Figure | None = None
    groups = 0
    for index, (paragraph, table) in enumerate(rows_of(article.paragraphs)):
        if not paragraph.measures:
            before = None
            continue
        found = list(find_figures(paragraph.text)) if table is None else table.read(paragraph)
        figures = _undamaged(found, paragraph.damaged)
        if figures and before is not None and _goes_on(before, figures[0]):
            figures[0] = replace(figures[0], subject=before.subject, flags=figures[0].flags | {"carried"})
        for figure in figures:
            group = None if figure.group is None else figure.group + groups
            yield ArticleFigure(index, figure if group is None else replace(figure, group=group))
        groups += 1 + max((figure.group for figure in figures if figure.group is not None), default=-1)
        before = figures[-1] if figures else before


def _goes_on(before: Figure, first: Figure) -> bool:
    """Whether the first figure of a paragraph is a change of what the last of the one before was of.

    ``产量是2020年的2.3倍。`` and ``与上年相比，增加12家。`` share nothing but a place.
    """
    told = first.subject is None and first.direction is not None and before.subject is not None
    return told and first.kind is before.kind and first.unit_canonical == before.unit_canonical


def _undamaged(figures: list[Figure], damaged: Sequence[tuple[int, int]]) -> list[Figure]:
    """The figures, without their values where lost text touches them."""
    if not damaged:
        return figures
    spans = sorted(damaged)
    starts = [start for start, _ in spans]
    reach = list(accumulate((end for _, end in spans), max))  # how far any stretch up to this one goes
    for index, figure in enumerate(figures):
        before = bisect_left(starts, figure.end)
        if before and reach[before - 1] > figure.start:
            figures[index] = replace(
                figure, value=None, minimum=None, maximum=None, ratio=None, flags=figure.flags | {"damaged"},
                comparator=None if figure.comparator == "range" else figure.comparator,
            )  # fmt: skip
    return figures
