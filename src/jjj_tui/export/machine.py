"""JSON, JSON Lines and CSV."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from jjj_tui.hanzi.sanitize import is_clean, sanitize_label

BOM = "\ufeff"
"""Tells a spreadsheet that a CSV file is UTF-8."""


def to_data(value: Any) -> Any:
    """A value of the program as what JSON knows: field names for keys, strings for Decimals, dates and enumerations."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
    if hasattr(value, "_asdict"):
        return {name: to_data(item) for name, item in value._asdict().items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(to_data(key)): to_data(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(to_data(item) for item in value)
    if isinstance(value, list | tuple):
        return [to_data(item) for item in value]
    return value


def _json_line(record: object, indent: int | None = None) -> str:
    from json import dumps

    line = dumps(to_data(record), ensure_ascii=False, indent=indent)
    if is_clean(line):
        return line
    # What stands outside strings is ASCII, so spelling out what may not reach a terminal touches strings alone.
    return "".join(c if is_clean(c) or c == "\n" else dumps(c)[1:-1] for c in line)


def as_json(records: Iterable[object]) -> Iterator[str]:
    """A JSON array, its records written one after the other."""
    before = "["
    for record in records:
        yield before + "\n" + _json_line(record, indent=2)
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def as_json_lines(records: Iterable[object]) -> Iterator[str]:
    """One JSON record per line (jsonlines.org)."""
    for record in records:
        yield _json_line(record) + "\n"


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# 2/3 and 1:15, of which a spreadsheet makes a day and a time.
_DATE = re.compile(r"[0-9]{1,4}([/:-][0-9]{1,4}){1,2}")
_FORMULA = tuple("=+-@＝＋－＠\t\r")


def csv_cell(value: object) -> str:
    """One cell after RFC 4180, with an apostrophe before what a spreadsheet would run as a formula (OWASP) or take for a date."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    if text and not _NUMBER.fullmatch(text):
        text = sanitize_label(text)
        if text.lstrip().startswith(_FORMULA) or _DATE.fullmatch(text.strip()):
            text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',";') else text


def as_csv(records: Iterable[Mapping[str, Any]], headings: Sequence[str]) -> Iterator[str]:
    """Comma-separated values with a line of headings; the caller writes `BOM` before it where a file is meant."""
    yield ",".join(headings) + "\n"
    for record in records:
        yield ",".join(csv_cell(record[name]) for name in headings) + "\n"


def headings_of(kind: type, *before: str) -> tuple[str, ...]:
    """The field names of a dataclass as headings, after some others."""
    return (*before, *(field.name for field in fields(kind)))
