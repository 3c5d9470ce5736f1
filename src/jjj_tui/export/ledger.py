"""The ledger as a file: CSV that a spreadsheet opens rightly, JSON, Markdown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, tee
from typing import Any, Literal

from jjj_tui.amounts.changes import change_sign
from jjj_tui.amounts.values import stated
from jjj_tui.export.machine import BOM, as_csv, as_json
from jjj_tui.export.people import markdown_table
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.ledger.model import TEXTS, Column, LedgerRow, Shown, basis_of, several
from jjj_tui.wording.catalogue import Catalogue

Format = Literal["csv", "json", "markdown"]

SUFFIXES: dict[Format, str] = {"csv": ".csv", "json": ".json", "markdown": ".md"}
"""File name endings by format."""

_REMEMBERED = 8192  # pieces of text

HEADINGS = (
    "row", "article", "name", "title", "published", "source", "paragraph", "written", "start", "end", "ext_start", "ext_end", "text", "kind", "value",
    "minimum", "maximum", "unit", "unit_canonical", "comparator", "direction", "mode", "basis", "period", "per",
    "modality", "subject", "member", "role", "ratio", "tier", "flags", "sentence", "total", "exact", "sum_holds",
    "sum_difference",
)  # fmt: skip
"""The fields of a record. ``row`` counts the records of the file from 1; ``total`` and ``exact`` are rows of the same
file: the total that a part is counted in, and the exact statement of a rounded figure; empty where that is not there."""


def _record(row: LedgerRow, numbers: Mapping[int, int], shown: Shown) -> dict[str, Any]:
    """A row with the fields of `HEADINGS`, in their order: with ten thousands of rows, a loop over them is felt."""
    figure = row.figure

    def said(text: str | None) -> str | None:
        return text and shown(text, row)

    return {
        "row": numbers[row.index],
        "article": row.article,
        "name": row.name,
        "title": said(row.title),
        "published": row.published,
        "source": said(row.source),
        "paragraph": row.place.paragraph,
        "written": said(row.written),
        "start": figure.start,
        "end": figure.end,
        "ext_start": figure.ext_start,
        "ext_end": figure.ext_end,
        "text": said(figure.text),
        "kind": figure.kind.value,
        "value": _exact(figure.value),
        "minimum": _exact(figure.minimum),
        "maximum": _exact(figure.maximum),
        "unit": said(figure.unit),
        "unit_canonical": figure.unit_canonical,  # one name in every script
        "comparator": figure.comparator,
        "direction": figure.direction,
        "mode": figure.mode,
        "basis": said(figure.basis),
        "period": said(figure.period),
        "per": said(figure.per),
        "modality": figure.modality,
        "subject": said(figure.subject),
        "member": said(figure.member),
        "role": figure.role,
        "ratio": figure.ratio,
        "tier": figure.tier,
        "flags": sorted(figure.flags),
        "sentence": said(row.sentence),
        "total": None if row.parent is None else numbers.get(row.parent),
        "exact": None if row.exact is None else numbers.get(row.exact),
        "sum_holds": None if row.sum is None else row.sum.holds,
        "sum_difference": None if row.sum is None else _exact(row.sum.difference),
    }


def _exact(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def ledger_formats(rows: Sequence[LedgerRow], words: Catalogue, shown: Shown) -> dict[Format, Iterator[str]]:
    """The rows of a ledger in every format, in the order given.

    To be drawn from in turn: what several formats have in common is worked out once, and kept until all have it.

    Args:
        rows: The rows as they are shown.
        words: Language of the headings of the Markdown table; the names of CSV and JSON never change.
        shown: Turns a piece of an article into the script that is shown.
    """
    said = _remembered(shown)
    numbers = {row.index: number for number, row in enumerate(rows, 1)}
    one, other = tee(_record(row, numbers, said) for row in rows)
    return {
        "csv": chain((BOM,), as_csv(one, HEADINGS)),
        "json": as_json(other),
        "markdown": _table(rows, numbers, words, said),
    }


def _remembered(shown: Shown) -> Shown:
    """The same, knowing what it said lately: nearly every piece stands in several rows or formats."""
    known: dict[tuple[str, str], str] = {}

    def said(text: str, row: LedgerRow) -> str:
        key = text, row.article
        found = known.get(key)
        if found is None:
            if len(known) > _REMEMBERED:
                known.clear()
            found = known[key] = shown(text, row)
        return found

    return said


def _table(
    rows: Sequence[LedgerRow], numbers: Mapping[int, int], words: Catalogue, shown: Shown
) -> Iterator[str]:
    columns = [column for column in Column if column is not Column.ARTICLE or several(rows)]
    headings = [
        words.text(f"ledger.{column}") for column in ("row", "list", *(each.value for each in columns))
    ]
    there = {row.index: row for row in rows}
    firsts: dict[int, int] = {}  # of each list its first row in the file
    for number, row in enumerate(rows, 1):
        if row.listed is not None:
            firsts.setdefault(row.listed, number)
    cells = [_cells(column, there, words, shown) for column in columns]
    return markdown_table(
        headings,
        (
            [str(number), _standing(row, numbers, firsts, words), *(cell(row) for cell in cells)]
            for number, row in enumerate(rows, 1)
        ),
    )


def _standing(row: LedgerRow, numbers: Mapping[int, int], firsts: Mapping[int, int], words: Catalogue) -> str:
    """What a row is in its list: a total, a part of one, one of several; empty for a figure of its own."""
    role, total = row.figure.role, None if row.parent is None else numbers.get(row.parent)
    said = []
    if role == "total" or row.parts:
        said.append(words.text("listed.total"))
    if total is not None:
        said.append(words.text("listed.part", row=total))
    elif role == "part":
        said.append(words.text("listed.part_alone"))
    elif role == "member" and row.listed is not None:
        said.append(words.text("listed.member", row=firsts[row.listed]))
    elif role in ("from", "to"):
        said.append(words.text(f"listed.{role}"))
    if row.exact is not None and row.exact in numbers:
        said.append(words.text("listed.rounded", row=numbers[row.exact]))
    if row.taken_off:
        said.append(words.text("listed.subtracted"))
    return " · ".join(said)


def _cells(
    column: Column, there: Mapping[int, LedgerRow], words: Catalogue, shown: Shown
) -> Callable[[LedgerRow], str]:
    """What writes the cells of a column; ``there`` has the rows of the file by their index."""
    if column is Column.VALUE:
        return _value
    if column is Column.CHANGE:
        return lambda row: change_sign(row.figure, words)
    said = TEXTS[column] if column is not Column.BASIS else lambda row: basis_of(row, _exact_row(row, there))

    def cell(row: LedgerRow) -> str:
        text = said(row)
        return _label(shown(text, row)) if text else ""

    return cell


def _value(row: LedgerRow) -> str:
    if "damaged" in row.figure.flags:
        return ""
    if row.sum is None:
        return stated(row.figure)
    return f"{stated(row.figure)} {row.sum.mark(f'Δ {row.sum.difference:+,f}')}"


def _exact_row(row: LedgerRow, there: Mapping[int, LedgerRow]) -> LedgerRow | None:
    return None if row.exact is None else there.get(row.exact)


_label = lru_cache(maxsize=4096)(sanitize_label)  # the same ones stand in row after row
