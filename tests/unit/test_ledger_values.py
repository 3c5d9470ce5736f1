"""The column of exact values: what has one kind and unit is counted alike, and nothing of it is rounded or cut."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledgers import as_is, rows_of, table

from jjj_tui.amounts.values import counted_in
from jjj_tui.ledger.model import Column
from jjj_tui.ledger.view import Standing
from jjj_tui.tui.ledger_values import Values
from jjj_tui.wording.catalogue import Catalogue

MIXED = (
    "补贴1234.5亿元，另有3亿元用于修建水库，项目总投资100亿元，其中一期60亿元，二期40亿元。",
    "罚款5000元。全省粮食产量约600万吨，新增企业1250家。",
)
COUNTED = {"万": 10**4, "亿": 10**8, "": 1}


def written(width: int, *paragraphs: str) -> dict[str, str]:
    """The values as a table of this width shows them, by what was written."""
    rows = rows_of(*paragraphs)
    made = table(rows, width)
    assert Column.VALUE in dict(made.columns)
    cells = (
        next(text for text, style in made.line(row, Standing.ALONE) if style == "strong") for row in rows
    )
    return {row.figure.text: cell.strip() for row, cell in zip(rows, cells, strict=True)}


@pytest.mark.parametrize("width", range(50, 160, 5))
def test_values_of_one_unit_are_counted_alike_and_stay_exact(width: int) -> None:
    rows = rows_of(*MIXED)
    shown = written(width, *MIXED)
    counted: dict[str | None, set[str]] = {}
    for row in rows:
        found = re.fullmatch(r"[≈>]?([0-9,.]+)([万亿]?)", shown[row.figure.text])
        assert found is not None, shown
        counted.setdefault(row.figure.unit, set()).add(found[2])
        assert Decimal(found[1].replace(",", "")) * COUNTED[found[2]] == row.figure.value
    assert all(len(ways) == 1 for ways in counted.values()), shown


def test_a_small_amount_among_large_ones_is_counted_as_they_are() -> None:
    rows = rows_of(*MIXED)
    values = Values(rows, Catalogue(), as_is)
    shown = [values.text(row, 12) for row in rows if row.figure.unit == "元"]
    assert shown == ["1234.5亿", "3亿", "100亿", "60亿", "40亿", "0.00005亿"]
    assert values.text(rows[-1], 12) == "1,250"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3), st.sampled_from((4, 8, 12)))
def test_nothing_is_lost_by_counting_otherwise(number: Decimal, power: int) -> None:
    text = counted_in(number, power)
    assert Fraction(text.rstrip("万亿兆")) * 10**power == Fraction(number)
    assert "E" not in text
