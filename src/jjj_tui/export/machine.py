"""JSON, JSON Lines and CSV."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from jjj_tui.hanzi.sanitize import is_clean, sanitize_label

BOM = "\ufeff"
"""Tells a spreadsheet that a CSV file is UTF-8."""


_ATOMS = frozenset((str, int, float, bool, type(None)))


def to_data(value: Any) -> Any:
    """A value of the program as what JSON knows: field names for keys, strings for Decimals, dates and enumerations."""
    kind = type(value)
    if kind in _ATOMS:
        return value
    if kind is Decimal:
        return format(value, "f")
    if kind is dict or isinstance(value, Mapping):
        return {
            key if type(key) is str else str(to_data(key)): item if type(item) in _ATOMS else to_data(item)
            for key, item in value.items()
        }
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
    if hasattr(value, "_asdict"):
        return to_data(value._asdict())
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, frozenset | set):
        return sorted(to_data(item) for item in value)
    if isinstance(value, list | tuple):
        return [to_data(item) for item in value]
    return value


@cache
def _encoder(between: str = ", ") -> Callable[[object], str]:
    from json import JSONEncoder

    return JSONEncoder(ensure_ascii=False, separators=(between, ": ")).encode


def _indented(data: Any, margin: str = "\n") -> str:
    """What ``json.dumps`` gives with an indent of 2; it would do all of it in Python, and take ten times as long."""
    kind = type(data)
    if kind not in (dict, list) or not data:
        return _encoder()(data)
    inner = margin + "  "
    if kind is list:
        return f"[{inner}" + f",{inner}".join([_indented(item, inner) for item in data]) + f"{margin}]"
    return f"{{{inner}" + f",{inner}".join(_members(data, inner)) + f"{margin}}}"


def _members(data: Mapping[str, Any], margin: str) -> Iterator[str]:
    """The members of an object: those that hold no others are written in one go."""
    at_once = _encoder("," + margin)
    nested = {key for key, item in data.items() if item and type(item) in (dict, list)}
    if not nested:
        yield at_once(data)[1:-1]
        return
    for holding, keys in groupby(data, nested.__contains__):
        if holding:
            yield from (f"{_encoder()(key)}: {_indented(data[key], margin)}" for key in keys)
        else:
            yield at_once({key: data[key] for key in keys})[1:-1]


def _shown(line: str) -> str:
    """JSON as it may reach a terminal: what stands outside strings is ASCII, so spelling out touches strings alone."""
    return line if is_clean(line) else "".join(c if is_clean(c) or c == "\n" else _spelled(c) for c in line)


def _spelled(character: str) -> str:
    from json import dumps

    return dumps(character)[1:-1]


def as_json(records: Iterable[object]) -> Iterator[str]:
    """A JSON array, its records written one after the other; they are data by now (`to_data`)."""
    before = "["
    for record in records:
        yield before + "\n" + _shown(_indented(record))
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def as_json_lines(records: Iterable[object]) -> Iterator[str]:
    """One JSON record per line (jsonlines.org), of records that are data by now (`to_data`)."""
    for record in records:
        yield _shown(_encoder()(record)) + "\n"


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# 2/3 and 1:15, of which a spreadsheet makes a day and a time; 2025-06-01 is a day.
_DATE = re.compile(r"(?![0-9]{4}-[0-9]{2}-[0-9]{2}$)[0-9]{1,4}([/:-][0-9]{1,4}){1,2}")
_FORMULA = tuple("=+-@＝＋－＠\t\r")


def csv_cell(value: object) -> str:
    """One cell after RFC 4180, with an apostrophe before what a spreadsheet would run as a formula (OWASP) or take for a date."""
    if value is None:
        return ""
    if type(value) is str:
        return _short_cell(value) if len(value) <= _SHORT else _text_cell(value)
    if isinstance(value, bool):
        return str(value).lower()
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return _short_cell(text) if len(text) <= _SHORT else _text_cell(text)


def _text_cell(text: str) -> str:
    if text and not _NUMBER.fullmatch(text):
        text = sanitize_label(text)
        if text.lstrip().startswith(_FORMULA) or _DATE.fullmatch(text.strip()):
            text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if "," in text or '"' in text or ";" in text else text


_SHORT = 256  # characters: a sentence is remembered, a chapter is not
_short_cell = lru_cache(maxsize=4096)(
    _text_cell
)  # the same units, subjects and sentences stand in row after row


def as_csv(records: Iterable[Mapping[str, Any]], headings: Sequence[str]) -> Iterator[str]:
    """Comma-separated values with a line of headings; the caller writes `BOM` before it where a file is meant."""
    yield ",".join(headings) + "\n"
    for record in records:
        yield ",".join([csv_cell(record[name]) for name in headings]) + "\n"


def headings_of(kind: type, *before: str) -> tuple[str, ...]:
    """The field names of a dataclass as headings, after some others."""
    return (*before, *(field.name for field in fields(kind)))
