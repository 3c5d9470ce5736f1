"""What the headings of a table say of the figures below them: what is measured, when it was so, and in which unit."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jjj_tui.article.model import Paragraph, ParagraphKind, Span
from jjj_tui.figures.around.predicates.tail import CHANGES
from jjj_tui.figures.around.times.named_times import find_periods
from jjj_tui.figures.engine import MARGIN, find_figures
from jjj_tui.figures.lists.runs.measured import SHARES
from jjj_tui.figures.model import Figure
from jjj_tui.figures.tables.heads import measures
from jjj_tui.figures.tables.variants import fold

# 地区生产总值（亿元）, 增速(%): what a heading measures, and the unit of the numbers below.
_WITH_UNIT = re.compile(r"(?P<measure>.*?)\s*[（(]\s*(?:单位[：:]?\s*)?(?P<unit>[^（）()]{1,8})\s*[)）]")
# A cell that is a number and nothing else.
_BARE = re.compile(r"[+＋\-－−]?[0-9][0-9,]*(?:\.[0-9]+)?")
# 排名（位）, 序号, 代码: numbers that name and order.
_RANKS = re.compile("(?:排名|名次|位次|排序|序号?$|编号|代码|楼层|次序|期号|No|no|#)")
_NUMBER = re.compile("[0-9.,、第一二三四五六七八九十百#—-]*")
# Between two cells: what holds it was told over more than one.
_APART = "  "
_LONGEST = 24  # characters of a heading or of the name of a row; what is longer is a sentence


class Table:
    """A table, row after row.

    Its first row is that of the headings where no figure stands in it; a row that has another number of cells says
    nothing, for nobody knows which of them it leaves out.
    """

    def __init__(self) -> None:
        self._headings: tuple[str, ...] | None = None

    def read(self, row: Paragraph) -> list[Figure]:
        """The figures of the next row, each told of what its heading says.

        Args:
            row: A paragraph that is a row; the first one begins the table.

        Returns:
            The figures in order; a number without a unit is one where its heading has the unit, flagged ``carried``.
        """
        figures = list(find_figures(row.text))
        cells = [row.text[cell.start : cell.end] for cell in row.cells]
        if self._headings is None:
            self._headings = () if figures else tuple(cells)
            return figures
        if len(self._headings) != len(cells):
            return figures
        named = _name_column(self._headings, cells)
        if named is None:
            return figures
        figures += self._bare(row, figures, named)
        figures.sort(key=lambda figure: figure.start)
        starts = [cell.start for cell in row.cells]
        columns = [bisect_right(starts, figure.start) - 1 for figure in figures]
        return [
            _told(figure, cells[named], self._headings[column]) if column > named else figure
            for figure, column in zip(figures, columns, strict=True)
        ]

    def _bare(self, row: Paragraph, figures: Sequence[Figure], named: int) -> list[Figure]:
        """The numbers that fill a cell whose heading has their unit, behind the column of the names."""
        taken = {figure.start for figure in figures}
        found: list[Figure] = []
        for heading, cell in list(zip(self._headings or (), row.cells, strict=True))[named + 1 :]:
            text = row.text[cell.start : cell.end]
            split = _WITH_UNIT.fullmatch(heading)
            if split is None or cell.start in taken or not _BARE.fullmatch(text):
                continue
            if not _RANKS.match(fold(split["measure"])):
                found += _in_unit(text, split["unit"], cell)
        return found


def _name_column(headings: Sequence[str], cells: Sequence[str]) -> int | None:
    """The column of what a row is about: the first that neither ranks nor is a number; None where there is no such."""
    for column, (heading, cell) in enumerate(zip(headings, cells, strict=True)):
        if not _RANKS.match(fold(heading)) and not _NUMBER.fullmatch(fold(cell)):
            return column if len(cell) <= _LONGEST else None
    return None


def _told(figure: Figure, name: str, heading: str) -> Figure:
    """A figure with what the heading of its column says; one whose words say of what it is keeps that."""
    own = figure.subject if figure.subject != name and _APART not in (figure.subject or "") else None
    if own is not None or not 0 < len(heading) <= _LONGEST:
        return figure
    split = _WITH_UNIT.fullmatch(heading)
    measure = split["measure"] if split is not None else heading
    flags = figure.flags | {"carried"}
    folded = fold(measure)
    if _is_time(folded):
        return replace(figure, subject=name, period=figure.period or measure, flags=flags)
    way = CHANGES.get(folded) or CHANGES.get(folded[-2:])
    if way is None and split is None and not measures(folded, 0, len(folded)):
        return figure  # 项目名称|长江大桥: the second thing of a list of names and what is told of them
    if _is_time(fold(name)):
        figure = replace(figure, subject=measure, period=figure.period or name, flags=flags)
    else:
        figure = replace(figure, subject=name + measure, flags=flags)
    if way is None or figure.direction is not None or figure.kind not in SHARES:
        return figure
    if figure.value is not None and figure.value < 0:
        way = "decrease" if way == "increase" else way
    return replace(figure, direction=way, mode="by")


def _is_time(folded: str) -> bool:
    """Whether a cell is a time and nothing else: 2023年, 第三季度."""
    return find_periods(folded + MARGIN)[:1] == [(0, len(folded))]


def _in_unit(text: str, unit: str, cell: Span) -> Iterator[Figure]:
    """A number and the unit of its heading as one figure, if they are one; its text is the number alone."""
    for figure in find_figures(text + unit):
        if figure.start == 0 and figure.ext_end == len(text) + len(unit):
            yield replace(
                figure, start=cell.start, end=cell.end, ext_start=cell.start, ext_end=cell.end, text=text, subject=None,
                flags=figure.flags | {"carried"},
            )  # fmt: skip


def rows_of(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, Table | None]]:
    """The paragraphs, each with the table it is a row of, if it is one."""
    table: Table | None = None
    for paragraph in paragraphs:
        if paragraph.kind is not ParagraphKind.ROW:
            table = None
        elif table is None or paragraph.apart:
            table = Table()
        yield paragraph, table
