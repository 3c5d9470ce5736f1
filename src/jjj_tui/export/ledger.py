"""The ledger as a file: CSV that a spreadsheet opens rightly, JSON, Markdown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any, Literal

from jjj_tui.catalogue import Catalogue
from jjj_tui.export.machine import BOM, as_csv, as_json, to_data
from jjj_tui.export.people import markdown_table
from jjj_tui.figures.model import Figure
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.ledger import Column, LedgerRow, change_of
from jjj_tui.values import stated

Format = Literal["csv", "json", "markdown"]

SUFFIXES: dict[Format, str] = {"csv": ".csv", "json": ".json", "markdown": ".md"}
"""File name endings by format."""

Shown = Callable[[str, LedgerRow], str]
"""Turns a piece of an article into the script that is shown."""

_TEXTS = ("text", "unit", "basis", "period", "per", "subject", "member")
"""Fields of a figure that are pieces of the article; the canonical unit has one name in every script."""

_FIELDS = tuple(field.name for field in fields(Figure) if field.name != "group")

HEADINGS = (
    "row", "article", "name", "title", "published", "source", "paragraph", "written", "start", "end", "ext_start", "ext_end", "text", "kind", "value",
    "minimum", "maximum", "unit", "unit_canonical", "comparator", "direction", "mode", "basis", "period", "per",
    "modality", "subject", "member", "role", "ratio", "tier", "flags", "sentence", "total", "exact", "sum_holds",
    "sum_difference",
)  # fmt: skip
"""The fields of a record. ``row`` counts the records of the file from 1; ``total`` and ``exact`` are rows of the same
file: the total that a part is counted in, and the exact statement of a rounded figure; empty where that is not there."""


def _record(row: LedgerRow, numbers: dict[int, int], shown: Shown) -> dict[str, Any]:
    # Not `to_data`: with twenty thousand rows, looking at every field would take the longest.
    figure = {name: _plain(getattr(row.figure, name)) for name in _FIELDS}
    figure |= {name: figure[name] and shown(figure[name], row) for name in _TEXTS}
    record = {
        **figure,
        "row": numbers[row.index],
        "article": row.article,
        "name": row.name,
        "title": shown(row.title, row),
        "published": row.published,
        "source": row.source and shown(row.source, row),
        "paragraph": row.place.paragraph,
        "written": shown(row.written, row),
        "sentence": shown(row.sentence, row),
        "total": numbers.get(row.parent) if row.parent is not None else None,
        "exact": numbers.get(row.exact) if row.exact is not None else None,
        "sum_holds": None if row.sum is None else row.sum.holds,
        "sum_difference": None if row.sum is None else to_data(row.sum.difference),
    }
    return {name: record[name] for name in HEADINGS}


def _plain(value: Any) -> Any:
    """A field of a figure as JSON knows it."""
    if value is None or type(value) is str or type(value) is int:
        return value
    return format(value, "f") if isinstance(value, Decimal) else to_data(value)


def ledger_pieces(rows: Sequence[LedgerRow], form: Format, words: Catalogue, shown: Shown) -> Iterator[str]:
    """The rows of a ledger in a format, in the order given.

    Args:
        rows: The rows as they are shown.
        form: Format.
        words: Language of the headings of the Markdown table; the names of CSV and JSON never change.
        shown: Turns a piece of an article into the script that is shown.
    """
    if form == "markdown":
        several = any(row.article != rows[0].article for row in rows)
        columns = [column for column in Column if several or column is not Column.ARTICLE]
        headings = [words.text(f"ledger.{column.value}") for column in columns]
        there = {row.index: row for row in rows}
        cells = ([_cell(row, column, there, shown) for column in columns] for row in rows)
        yield from markdown_table(headings, cells)
        return
    numbers = {row.index: number for number, row in enumerate(rows, 1)}
    records = (_record(row, numbers, shown) for row in rows)
    if form == "json":
        yield from as_json(records)
        return
    yield BOM
    yield from as_csv(records, HEADINGS)


def _cell(row: LedgerRow, column: Column, there: Mapping[int, LedgerRow], shown: Shown) -> str:
    figure = row.figure
    if column is Column.VALUE:
        if "damaged" in figure.flags:
            return ""
        mark = "" if row.sum is None else " ✓" if row.sum.holds else f" Δ {row.sum.difference:+,f}"
        return stated(figure) + mark
    if column is Column.CHANGE:
        return change_of(figure)
    if column is Column.BASIS and row.exact is not None and row.exact in there:
        exact = f"≈ {there[row.exact].written}"
        return sanitize_label(shown(f"{figure.basis} {exact}" if figure.basis else exact, row))
    text = {
        Column.SUBJECT: figure.subject,
        Column.MEMBER: figure.member,
        Column.TEXT: row.written,
        Column.UNIT: figure.unit,
        Column.BASIS: figure.basis,
        Column.SENTENCE: row.sentence,
        Column.ARTICLE: row.title,
    }[column]
    return sanitize_label(shown(text, row)) if text else ""
