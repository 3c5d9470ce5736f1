"""What a form does with any value: cells of CSV, JSON, columns and Markdown."""

import csv
import json
import re
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.model import (
    Place,
)
from jjj_tui.export.machine import as_csv, as_json, as_json_lines, csv_cell, to_data
from jjj_tui.export.people import align, markdown_table, markdown_text
from jjj_tui.figures.model import Kind
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.hanzi.width import cell_length, clip


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-0.60‰", "'-0.60‰"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "'=1"),
        ("＝1", "'＝1"),
        ("-0.60", "-0.60"),
        ("-5", "-5"),
        ("a,b", '"a,b"'),
        ('say "x"', '"say ""x"""'),
        ("'x", "'x"),
        ("一\n二", "一 二"),
        (None, ""),
        (True, "true"),
        (3, "3"),
        (0.5, "0.5"),
        (["a", "b"], "a b"),
        ([], ""),
    ],
)
def test_csv_cells(value: object, cell: str) -> None:
    assert csv_cell(value) == cell


HOSTILE = st.text(
    st.sampled_from("=+-@|\t\r\n\x1b\x07\x9b\x9d\u202e\u200b\u2028\ud800\"',;`*_[]<>#&\\~$a1中。．１＝")
    | st.characters(),
    max_size=30,
)


@given(HOSTILE)
def test_no_cell_runs_as_a_formula_or_reaches_the_terminal(text: str) -> None:
    (line,) = "".join(as_csv([{"x": text}], ["x"])).splitlines()[1:] or [""]
    assert is_clean(line)
    (row,) = csv.reader([line]) if line else [[""]]
    for cell in row:
        assert not cell.lstrip().startswith(tuple("=+@＝＋＠\t\r"))
        assert not cell.startswith("-") or re.fullmatch(r"-[0-9]+(\.[0-9]+)?", cell)


@given(
    st.recursive(
        HOSTILE | st.integers() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(HOSTILE, inner, max_size=3),
    )
)
def test_json_keeps_every_character_and_shows_none_that_controls(value: object) -> None:
    for text in ("".join(as_json([value])), "".join(as_json_lines([value]))):
        assert is_clean(text)
    assert json.loads("".join(as_json([value]))) == [value]
    assert json.loads("".join(as_json_lines([value]))) == value


@given(
    st.recursive(
        st.text('a"\\中\n\t{}[]', max_size=5)
        | st.integers()
        | st.booleans()
        | st.none()
        | st.floats(allow_nan=False),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text('a"中', max_size=3), inner, max_size=4)
        ),
    )
)
def test_json_is_set_as_everybody_sets_it(value: object) -> None:
    set_by_hand = json.dumps([value], ensure_ascii=False, indent=2).replace("\n  ", "\n")
    assert "".join(as_json([value])) == set_by_hand + "\n"


def test_an_empty_array_is_json() -> None:
    assert json.loads("".join(as_json([]))) == []


def test_values_become_what_json_knows() -> None:
    assert to_data({"a": Decimal("1E+3"), "b": {Kind.MONEY}, "c": (Place(1, 2),), "d": datetime(2024, 1, 2)}) == {
        "a": "1000", "b": ["money"], "c": [{"paragraph": 1, "character": 2}], "d": "2024-01-02T00:00:00",
    }  # fmt: skip


@given(
    st.lists(st.tuples(st.text("ab中，。“é ", max_size=20), st.text("ab中", max_size=20)), min_size=1),
    st.integers(20, 60),
)
def test_columns_are_aligned_by_cells_and_fit(rows: list[tuple[str, str]], width: int) -> None:
    whole = align(rows)
    second = max(cell_length(row[0]) for row in rows) + 2
    for line, row in zip(whole, rows, strict=True):
        if row[1].strip():
            assert line.endswith(row[1].rstrip(" "))
            assert cell_length(line[: len(line) - len(row[1].rstrip(" "))]) == second
    for line in align(rows, width=width):
        assert cell_length(line) <= width


@given(st.text("ab中，。é\u0301", max_size=30), st.integers(1, 20))
def test_a_clipped_text_fits_and_says_so(text: str, cells: int) -> None:
    clipped = clip(text, cells)
    assert cell_length(clipped) <= cells
    assert clipped == text or clipped.endswith("…")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("价格[/]下降", "价格\\[/\\]下降"),
        ("a*b_c`d", "a\\*b\\_c\\`d"),
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("# 标题", "\\# 标题"),
        ("1. 我们", "1\\. 我们"),
        ("- 一", "\\- 一"),
        ("=====", "\\====="),
        ("12) 二", "12\\) 二"),
        ("-2℃", "\\-2℃"),
        ("3.5%", "3.5%"),
        ("110多家", "110多家"),
        ("编程语言 C #", "编程语言 C \\#"),
        ("标题 ##", "标题 #\\#"),
    ],
)
def test_markdown_shows_a_text_as_it_is(text: str, escaped: str) -> None:
    assert markdown_text(text) == escaped


def test_a_bar_does_not_end_a_cell() -> None:
    assert list(markdown_table(["a"], [["x|y"]]))[-1] == "| x\\|y |\n"
