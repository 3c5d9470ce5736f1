"""Which columns of the ledger have room: what is left out last, what it is sorted by, and who gets what is to spare."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.ledgers import as_is, rows_of, seed_rows, table, text_of

from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger.model import Column, LedgerRow
from jjj_tui.ledger.view import Standing
from jjj_tui.tui.ledger_lines import Table
from jjj_tui.wording.catalogue import Catalogue

SUMS = (
    "京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8091亿元和21510亿元。",
    "出口额下降8.6%，失业率降至5.1%，新增企业超过1234家。",
)
LAST = {Column.SUBJECT, Column.VALUE, Column.CHANGE}


def line_of(made: Table, row: LedgerRow) -> str:
    return text_of(made.line(row, Standing.ALONE))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("most", [None, Column.MEMBER, Column.TEXT, Column.SENTENCE, Column.VALUE])
def test_value_and_change_are_the_last_to_go(language: str, most: Column | None) -> None:
    rows = rows_of(*SUMS)
    for width in range(40, 160):
        made = Table(rows, Catalogue("zh" if language == "zh" else "en"), as_is, width, most)
        there = dict(made.columns)
        assert there.keys() >= LAST, width
        assert most is None or most in there, "what it is sorted by is seen beside them"
        assert cell_length(text_of(made.heading(most, descending=False))) <= width
        (fall,) = (line_of(made, row) for row in rows if row.figure.text == "8.6%")
        assert "↓" in fall
        assert "%" in fall, "8.6 of what"
        (total,) = (line_of(made, row) for row in rows if row.sum is not None)
        assert "Δ" in total or "差" in total, "that the sum does not hold"


def test_no_value_is_ever_cut() -> None:
    rows = (*rows_of(*SUMS), *seed_rows())
    for width in range(20, 120):
        made = table(rows, width)
        if Column.VALUE in dict(made.columns):
            for row in rows:
                spans = made.line(row, Standing.ALONE)
                value = next((text for text, style in spans if style == "strong"), "")
                assert "…" not in value, width


def test_how_many_columns_are_hidden_is_known() -> None:
    rows = seed_rows()
    for width in (32, 40, 60, 80, 100, 120, 160):
        made = table(rows, width)
        missing = {*list(Column)[:9]} - dict(made.columns).keys()
        behind = Column.UNIT in missing and Column.TEXT in missing
        assert made.hidden == len(missing) - behind, "a unit behind its value is not missed"
    assert table(rows, 160).hidden == 0
    few = rows_of("上年营收30亿元，今年营收42亿元，利润5亿元。")
    assert table(few, 120).hidden == 0, "what no row has is not missed"


def test_the_subject_gets_what_it_needs_and_the_sentence_the_rest() -> None:
    rows = rows_of("保定和廊坊两市的高新技术企业新增企业1250家，同比增长8.6%，今年上半年投资3亿元。")
    for width in range(100, 180, 4):
        made = table(rows, width)
        there = dict(made.columns)
        assert "…" not in line_of(made, rows[0])[: there[Column.SUBJECT]].split(" ")[0]
        assert line_of(made, rows[0])[3:].startswith(rows[0].figure.subject or "?")
        taken = sum(cells + 1 for cells in there.values())
        assert taken == width - 3, "no cell is left over"


@settings(max_examples=50, deadline=None)
@given(st.integers(5, 200), st.sampled_from([None, *Column]))
def test_columns_fit_whatever_they_are_sorted_by(width: int, most: Column | None) -> None:
    made = Table(seed_rows(), Catalogue(), as_is, width, most)
    assert sum(cells + 1 for _, cells in made.columns) <= max(width - 3, 12)
    assert all(cells > 0 for _, cells in made.columns)
