"""The ledger as a file: CSV that a spreadsheet opens rightly, JSON, Markdown."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from jjj_tui.catalogue import Catalogue
from jjj_tui.export.machine import BOM, as_csv, as_json, to_data
from jjj_tui.export.people import markdown_table, markdown_text
from jjj_tui.ledger import LedgerRow, change_of

Format = Literal["csv", "json", "markdown"]

SUFFIXES: dict[Format, str] = {"csv": ".csv", "json": ".json", "markdown": ".md"}
"""File name endings by format."""


def _record(row: LedgerRow) -> dict[str, Any]:
    figure = to_data(row.figure)
    return {
        "article": row.article,
        "title": row.title,
        "paragraph": row.place.paragraph,
        **{name: value for name, value in figure.items() if name not in ("group",)},
        "sentence": row.sentence,
        "total": None if row.parent is None else row.parent,
        "sum_holds": None if row.sum is None else row.sum.holds,
        "sum_difference": None if row.sum is None else str(row.sum.difference),
    }


def ledger_pieces(rows: Sequence[LedgerRow], form: Format, words: Catalogue) -> Iterator[str]:
    """The rows of a ledger in a format, in the order given; texts are in the script of their source.

    Args:
        rows: The rows as they are shown.
        form: Format.
        words: Language of the headings of the Markdown table; the names of CSV and JSON never change.
    """
    if form == "markdown":
        names = ("subject", "member", "text", "value", "unit", "change", "basis", "sentence")
        headings = [words.text(f"ledger.{name}") for name in names]
        yield from markdown_table(headings, (_cells(row) for row in rows))
        return
    records = [_record(row) for row in rows]
    if form == "json":
        yield from as_json(records)
        return
    yield BOM
    if records:
        yield from as_csv(records, list(records[0]))


def _cells(row: LedgerRow) -> list[str]:
    figure = row.figure
    value = "" if figure.value is None else f"{figure.value:,f}"
    if figure.value is None and figure.minimum is not None and figure.maximum is not None:
        value = f"{figure.minimum:,f}–{figure.maximum:,f}"
    said = (
        figure.subject,
        figure.member,
        figure.text,
        value,
        figure.unit,
        change_of(figure),
        figure.basis,
        row.sentence,
    )
    return [markdown_text(text or "") for text in said]
