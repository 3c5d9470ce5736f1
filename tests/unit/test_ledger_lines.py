"""The table as lines: aligned by cells, as wide as the pane, readable without colour."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.ledgers import SEED, as_is, chart, rows_of, seed_rows, table, text_of

from jjj_tui.amounts.values import about_text
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.width import cell_length, cell_width, clip
from jjj_tui.ledger.model import Column, Sum
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.ledger.view import Standing, arrange
from jjj_tui.tui.canvas import Canvas, squeezed
from jjj_tui.tui.chart_lines import chart_lines
from jjj_tui.tui.ledger_lines import Table, around, sum_mark
from jjj_tui.wording.catalogue import Catalogue

SIZES = [200, 120, 97, 80, 60, 40, 30]


def cells_of(made: Table, line: str) -> dict[Column, str]:
    """What stands in each column of a line, cut out by cells."""
    found, at = {}, 3
    for column, width in made.columns:
        cells, taken = "", 0
        for character in line:
            if at <= taken < at + width:
                cells += character
            taken += cell_width(character)
        found[column] = cells.strip()
        at += width + 1
    return found


# --- columns


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", SIZES)
def test_every_line_fits_and_its_cells_stand_under_their_heading(width: int, language: str) -> None:
    rows = seed_rows()
    made = table(rows, width, language)
    assert cell_length(text_of(made.heading(None, descending=False))) <= width
    for row in rows:
        for cursor in (False, True):
            line = text_of(made.line(row, Standing.ALONE, cursor=cursor))
            assert cell_length(line) <= width + 1, "a blank after the last column at most"
            cells = cells_of(made, line)
            subject = about_text(row.figure.subject or "", row.figure)
            assert cells[Column.SUBJECT] == squeezed(subject, dict(made.columns)[Column.SUBJECT])
            assert cells.get(Column.TEXT, row.written).startswith(row.written[:3])


def test_a_wide_screen_has_all_columns_a_narrow_one_the_most_wanted() -> None:
    rows = seed_rows()
    assert [column for column, _ in table(rows, 160).columns] == list(Column)[:9]
    beside = [column for column in list(Column)[:9] if column is not Column.MEMBER]
    assert [column for column, _ in table(rows, 120).columns] == beside, "the subjects name all members"
    assert {Column.SUBJECT, Column.TEXT, Column.VALUE, Column.CHANGE} <= {
        c for c, _ in table(rows, 80).columns
    }
    for width in range(32, 80):
        assert {Column.SUBJECT, Column.VALUE, Column.CHANGE} <= {c for c, _ in table(rows, width).columns}


def test_what_no_row_has_takes_no_room() -> None:
    rows = rows_of("上年营收30亿元，今年营收42亿元，利润5亿元。")
    columns = dict(table(rows, 80).columns)
    assert columns.keys() == set(Column) - {Column.MEMBER, Column.CHANGE, Column.BASIS, Column.ARTICLE}
    made = table(rows, 80)
    periods = [cells_of(made, text_of(made.line(row, Standing.ALONE)))[Column.PERIOD] for row in rows[:2]]
    assert periods == ["上年", "今年"]
    sorted_by_it = Table(rows, Catalogue(), lambda text, row: text, 80, Column.MEMBER)
    assert Column.MEMBER in dict(sorted_by_it.columns), "what it is sorted by is seen"


def test_values_leave_room_for_what_they_are_compared_with() -> None:
    rows = rows_of("营收40523.25亿元，同比增长6%，利润300亿元。")
    written = {}
    for width in range(65, 80):
        made = table(rows, width, "zh")
        assert Column.BASIS in dict(made.columns), width
        written[width] = cells_of(made, text_of(made.line(rows[0], Standing.ALONE)))[Column.VALUE]
    assert (written[65], written[79]) == ("40523.25亿", "4,052,325,000,000")


def test_a_part_that_its_total_subtracts_has_a_minus() -> None:
    rows = rows_of(
        "三大法人合計賣超251.04億元，其中外資賣超263.55億元、投信賣超9.18億元，自營商買超21.69億元。"
    )
    written = set()
    for width in (40, 42, 44, 120):
        made = table(rows, width, "zh")
        values = {
            row.index: cells_of(made, text_of(made.line(row, Standing.PART)))[Column.VALUE]
            for row in rows[1:]
        }
        written.add(values[3])
        assert not any("−" in values[part] for part in (1, 2))
        assert "−" not in text_of(made.line(rows[3], Standing.ALONE)), (
            "it is nothing less than nothing by itself"
        )
    assert written == {"−2,169,000,000", "−21.69億"}
    chart = [text_of(line) for line in chart_lines(rows, rows[0], Canvas(100), as_is, Catalogue())]
    assert ["−2,169,000,000" in line for line in chart] == [False, False, False, True]
    assert all("│" in line for line in chart), "an axis, and its bar on the other side"
    assert "━│ " in chart[3]
    assert "│━" in chart[0]


def test_the_value_gives_way_after_all_but_subject_and_figure() -> None:
    rows = rows_of(
        "稅後純益4523億元，營收9899.2億元，毛利率59.5%，增長6%。", "预算为32200000000元到33400000000元。"
    )
    for width in (52, 60, 80, 100):
        made = table(rows, width)
        columns = dict(made.columns)
        assert Column.VALUE in columns, width
        first, second = (cells_of(made, text_of(made.line(row, Standing.ALONE))) for row in rows[:2])
        assert first[Column.VALUE] in ("452,300,000,000", "4523亿", "4523億")
        assert second[Column.VALUE] in ("989,920,000,000", "9899.2亿", "9899.2億")
        assert (Column.UNIT in columns) >= (Column.BASIS in columns)
    assert Column.UNIT in dict(table(rows, 80).columns)


def test_the_article_is_named_where_there_are_several() -> None:
    read = read_article(SEED.read_bytes(), SEED.name)
    other = read_article("另一篇文章的标题\n\n全省投资5万亿元。\n".encode(), "b.txt")
    rows = build_ledger([(read, read_figures(read)), (other, read_figures(other))])
    made = table(rows, 160)
    assert Column.ARTICLE in dict(made.columns)
    assert cells_of(made, text_of(made.line(rows[-1], Standing.ALONE)))[Column.ARTICLE] == "另一篇文章的标题"


def test_numbers_end_under_each_other_beside_their_mark() -> None:
    rows = seed_rows()
    made = table(rows, 120)
    ends = set()
    for row in rows:
        if row.figure.value is not None:
            line = text_of(made.line(row, Standing.ALONE))
            number = f"{row.figure.value:,f}"
            found = re.search(f"[ ≈<>≤≥]{number} ", line)
            assert found is not None
            ends.add(cell_length(line[: found.end() - 1]))
    assert len(ends) == 1
    total = next(row for row in rows if row.parts)
    assert "5,149,200,000,000 ✓" in text_of(made.line(total, Standing.UNFOLDED))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("配套企业110多家", ">110"), ("企业约6万家", "≈60,000"), ("企业近6万家", "≈60,000"),
        ("企业至少6家", "≥6"), ("企业不到600家", "<600"), ("企业600家以下", "≤600"), ("企业600家", "600"), ("投资3000亿元至5000亿元", "3000亿–5000亿"), ("增长5.0%", "5.0"), ("1.20万亿元", "1,200,000,000,000"),
        ("企业30至50家", "30–50"), ("企业几十家", "10–100"), ("企业的三分之一", "1/3"), ("企业占一半", "0.5"),
    ],
)  # fmt: skip
def test_the_value_says_what_was_said_of_it(text: str, cell: str) -> None:
    rows = rows_of(f"园区有{text}。")
    made = table(rows, 80)
    assert cells_of(made, text_of(made.line(rows[0], Standing.ALONE)))[Column.VALUE] == cell


def test_what_the_rows_are_sorted_by_is_seen_even_where_there_is_little_room() -> None:
    rows = seed_rows()
    narrow = Table(rows, Catalogue("en"), as_is, 60)
    assert Column.SENTENCE not in dict(narrow.columns)
    sorted_by = Table(rows, Catalogue("en"), as_is, 60, Column.SENTENCE)
    assert Column.SENTENCE in dict(sorted_by.columns)
    assert cell_length(text_of(sorted_by.heading(Column.SENTENCE, descending=False))) <= 60


def test_the_heading_tells_the_keys_and_the_order() -> None:
    made = table(seed_rows(), 160)
    plain = text_of(made.heading(None, descending=False))
    for number, name in enumerate(("subject", "member", "as written", "exact value", "unit"), 1):
        assert f"{number} {name}" in plain
    assert "▾ exact value" in text_of(made.heading(Column.VALUE, descending=True))
    assert "▴ subject" in text_of(made.heading(Column.SUBJECT, descending=False))


def test_clicks_find_the_column_they_are_on() -> None:
    made = table(seed_rows(), 120)
    heading = text_of(made.heading(None, descending=False))
    for column, name in (
        (Column.SUBJECT, "1 subject"),
        (Column.UNIT, "5 unit"),
        (Column.SENTENCE, "9 sentence"),
    ):
        assert made.column_at(cell_length(heading[: heading.index(name) + 3])) is column
    assert made.column_at(10_000) is None


# --- rows


def test_standing_shows_without_colour() -> None:
    rows = seed_rows()
    made = table(rows, 120)
    marks = {standing: text_of(made.line(rows[0], standing))[1] for standing in Standing}
    assert len(set(marks.values())) == len(Standing)
    assert text_of(made.line(rows[0], Standing.ALONE, cursor=True))[0] == ">"


def test_a_restatement_names_the_exact_figure() -> None:
    rows = seed_rows()
    rough = next(row for row in rows if row.exact is not None)
    made = table(rows, 120)
    assert cells_of(made, text_of(made.line(rough, Standing.RESTATED)))[Column.BASIS] == "≈ 51492億元"


def test_a_level_that_was_reached_is_no_change_by_it() -> None:
    rows = rows_of("失业率降低到5.1%，工业投资下降3%。")
    made = table(rows, 120, "zh")
    changes = [cells_of(made, text_of(made.line(row, Standing.ALONE)))[Column.CHANGE] for row in rows]
    assert changes == ["↓ 至", "↓"]


def test_what_was_lost_says_so() -> None:
    rows = seed_rows()
    lost = next(row for row in rows if "damaged" in row.figure.flags)
    line = table(rows, 120).line(lost, Standing.ALONE)
    assert ("error", "lost") in {(style, text.strip()) for text, style in line}


def test_a_difference_is_told_where_a_sum_does_not_hold() -> None:
    rows = rows_of("京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8091亿元和21510亿元。")
    assert sum_mark(rows[0], Catalogue(), as_is) == "Δ +100亿"
    assert sum_mark(rows[0], Catalogue("zh"), as_is) == "差 +100亿"
    assert "差 +100亿" in text_of(table(rows, 120, "zh").line(rows[0], Standing.UNFOLDED))


def test_the_column_of_units_and_the_chart_name_the_currency() -> None:
    rows = rows_of("港币500万元已经到账，另有港币300万元没有到账。")
    first = table(rows, 120).line(rows[0], Standing.ALONE)
    assert "5,000,000 港元" in " ".join(text_of(first).split())
    assert [line.split()[-2:] for line in chart(rows, "500万元")] == [
        ["5,000,000", "港元"],
        ["3,000,000", "港元"],
    ]


def test_the_column_of_units_and_the_chart_keep_the_denominator() -> None:
    rows = rows_of("甲水库泄流量为每秒320立方米，乙水库泄流量为每秒850立方米。")
    made = table(rows, 120)
    assert cells_of(made, text_of(made.line(rows[0], Standing.ALONE)))[Column.UNIT] == "立方米/秒"
    assert {line.split()[-1] for line in chart(rows, "320立方米")} == {"立方米/秒"}


def test_rounding_is_told_apart_from_an_exact_sum() -> None:
    first, *parts = rows_of("京津冀地区投资13亿元，北京、天津和河北分别为5亿元、4亿元和3亿元。")
    rows = (replace(first, sum=Sum(Decimal(10**8), holds=True)), *parts)
    assert sum_mark(rows[0], Catalogue(), as_is) == "≈ Δ +1亿"
    assert sum_mark(rows[0], Catalogue("zh"), as_is) == "≈ 差 +1亿"
    assert "1,300,000,000 ≈ Δ +1亿" in text_of(table(rows, 120).line(rows[0], Standing.UNFOLDED))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("京津冀地區生產總值51492億元，北京、天津和河北分別為21791億元、8091億元和21510億元。", "Δ +100億"),
        ("全省粮食总产量3600万吨，夏粮和秋粮分别为1400万吨和2300万吨，合计3600万吨。", "Δ -100万"),
        ("参会人员合计120人，甲、乙和丙分别为30人、40人和40人。", "Δ +10"),
    ],
)
def test_a_difference_counts_as_the_total_does(text: str, mark: str) -> None:
    (total,) = (row for row in rows_of(text) if row.sum is not None)
    assert sum_mark(total, Catalogue(), as_is) == mark


def test_the_sentence_is_shown_where_the_figure_is_in_view() -> None:
    for row in seed_rows():
        for width in (12, 16, 24, 60):
            piece = clip(around(row.sentence, row.offset, len(row.figure.text), width), width)
            assert row.figure.text in piece
            assert not piece.startswith(tuple(f"…{digit}" for digit in "0123456789")) or piece.startswith(
                "…" + row.figure.text[:1]
            ), "half a number would be another number"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(alphabet="京津冀5万亿元%、，。分别为增长和约近▯?\x1b", max_size=50), max_size=3),
    st.integers(20, 160),
)
def test_rows_of_any_text_fit(paragraphs: list[str], width: int) -> None:
    rows = rows_of(*paragraphs, "全省投资5万亿元。")
    made = table(rows, width)
    arranged = arrange(rows, frozenset())
    for row, standing in zip(*arranged, strict=True):
        line = made.line(row, standing)
        assert cell_length(text_of(line)) <= width + 1
        assert cell_length(text_of(made.line(row, standing, cursor=True))) in (width, width + 1)
