"""The ledger: what its rows know, and what filtering, sorting and folding make of them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.ledgers import NAMES, SEED, SUM, rows_of, seed_rows, texts

from jjj_tui.amounts.changes import change_sign, change_words, is_change
from jjj_tui.amounts.sizes import signed
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.figures.model import Kind
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.ledger.model import Column, LedgerRow
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.ledger.view import (
    Standing,
    arrange,
    charted,
    comparable,
    filter_rows,
    sort_rows,
)
from jjj_tui.wording.catalogue import Catalogue

ALL = 10**6


# --- rows


def test_rows_are_the_figures_of_the_text_in_order() -> None:
    rows = rows_of("全省投资突破5万亿元，同比增长13%。", "已有110多家企业入驻，建成2023年的园区。")
    assert texts(rows) == ["5万亿元", "13%", "110多家"]
    assert [row.index for row in rows] == [0, 1, 2]
    assert [row.written for row in rows] == ["突破5万亿元", "13%", "110多家"]
    assert rows[0].sentence == "全省投资突破5万亿元，同比增长13%。"
    assert rows[0].sentence[rows[0].offset :].startswith("5万亿元")
    assert rows[2].place.paragraph == rows[0].place.paragraph + 1


def test_what_only_names_or_orders_is_left_out_unless_it_is_wanted() -> None:
    text = "全省投资5万亿元，采用3nm工艺。"
    assert texts(rows_of(text)) == ["5万亿元"]
    assert texts(rows_of(text, dates=True)) == ["5万亿元", "3nm"]


def test_parts_know_their_total_and_the_total_its_parts() -> None:
    rows = seed_rows()
    total = next(row for row in rows if row.figure.text == "51492億元")
    assert [rows[part].figure.text for part in total.parts] == ["21791億元", "8191億元", "21510億元"]
    assert all(rows[part].parent == total.index for part in total.parts)
    assert total.sum is not None
    assert total.sum.holds
    assert total.sum.difference == 0
    rates = [row for row in rows if row.figure.text in ("5.4%", "4.9%", "5.0%")]
    assert all(row.parent is None and not row.parts for row in rates), (
        "a list without a total folds under nothing"
    )
    assert len({row.listed for row in rates}) == 1


def test_a_sum_that_does_not_hold_keeps_its_difference() -> None:
    rows = rows_of(SUM.replace("8191", "8091"))
    total = next(row for row in rows if row.parts)
    assert total.sum is not None
    assert not total.sum.holds
    assert total.sum.difference == Decimal(100) * 10**8


def test_a_rounded_figure_names_the_exact_one() -> None:
    rows = seed_rows()
    rough = next(row for row in rows if row.figure.text == "5萬億元")
    assert rough.exact is not None
    assert rows[rough.exact].figure.text == "51492億元"


def test_rows_of_several_articles_name_rows_of_their_own_article() -> None:
    read = read_article(SEED.read_bytes(), SEED.name)
    figures = read_figures(read)
    other = replace(read, key="0" * 64, title="別的")
    rows = build_ledger([(other, figures), (read, figures)])
    assert [row.index for row in rows] == list(range(len(rows)))
    for row in rows:
        for at in (row.parent, row.exact, row.listed, *row.parts):
            assert at is None or rows[at].article == row.article


def test_what_changed_is_told_by_sign() -> None:
    rows = rows_of("工业投资增长13%，出口额下降0.6%，失业率降低到5.1%。")
    words = Catalogue("en")
    assert [change_sign(row.figure, words) for row in rows] == ["↑", "↓", "↓ to"]
    assert [change_words(row.figure, words) for row in rows] == ["rise by", "fall by", "fall to"]
    assert signed(rows[1].figure) == Decimal("-0.6")
    assert [is_change(row.figure) for row in rows] == [True, True, False], "to a level is no change by it"


def test_a_fall_written_with_a_minus_is_told_once() -> None:
    row = rows_of("投资同比增长-5.2%。")[0]
    assert (row.figure.value, signed(row.figure)) == (Decimal("-5.2"), Decimal("-5.2"))
    assert change_words(row.figure, Catalogue("en")) == "fall (as signed)"


# --- filter


@pytest.mark.parametrize("script", [Script.SIMPLIFIED, Script.TRADITIONAL])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("投资", 9), ("地区生产总值", 8), ("家", 3), ("倍", 1), ("同比", 3), ("北京 %", 3), ("天津 亿元", 1),
        ("money", 6), ("金额", 6), ("MONEY 河北", 1), ("↓", 1), ("没有这个", 0), ("", 25), ("  ", 25),
    ],
)  # fmt: skip
def test_a_filter_finds_either_script_in_either_language(query: str, expected: int, script: Script) -> None:
    rows = seed_rows()
    asked = convert(query, script, read_article(query.encode() + "。汉语简体".encode(), "q").script)
    assert len(filter_rows(rows, asked, NAMES)) == expected


@pytest.mark.parametrize("query", ["每秒", "/秒", "立方米/秒", "320", "↑ to", "↑ 至", "每秒1850", "1,850"])
def test_a_filter_finds_whatever_the_row_shows_of_the_figure(query: str) -> None:
    rows = rows_of("泄流量由每秒320立方米增加到每秒1850立方米，水库蓄水3亿吨，比上年减少5%。")
    found = texts(list(filter_rows(rows, query, NAMES)))
    assert set(found) <= {"320立方米", "1850立方米"}
    assert found


# --- sort


def test_values_are_sorted_kind_by_kind_and_unit_by_unit() -> None:
    rows = rows_of(
        "公路长3公里，桥长500米，隧道长2.5千米，投资额8亿元，成本90万元，贷款700万美元，增长5%，下降3%。"
    )
    down = texts(sort_rows(rows, Column.VALUE, descending=True))
    assert down == ["8亿元", "90万元", "700万美元", "5%", "3%", "3公里", "2.5千米", "500米"]
    up = texts(sort_rows(rows, Column.VALUE, descending=False))
    assert up == ["90万元", "8亿元", "700万美元", "3%", "5%", "500米", "2.5千米", "3公里"]


def test_changes_are_sorted_with_their_signs_and_levels_come_last() -> None:
    rows = rows_of("工业投资增长13%，出口额下降0.6%，进口额增长2%，投资额8亿元。")
    assert texts(sort_rows(rows, Column.CHANGE, descending=True)) == ["13%", "2%", "0.6%", "8亿元"]
    assert texts(sort_rows(rows, Column.CHANGE, descending=False)) == ["0.6%", "2%", "13%", "8亿元"]


def test_chinese_is_sorted_by_sound_in_both_scripts() -> None:
    rows = [
        replace(row, figure=replace(row.figure, subject=subject))
        for row, subject in zip(
            rows_of("投资1万元，投资2万元，投资3万元，投资4万元，投资5万元。"),
            ["重庆", "北京", None, "安徽", "貴州"],
            strict=True,
        )
    ]
    assert [row.figure.subject for row in sort_rows(rows, Column.SUBJECT, descending=False)] == [
        "安徽", "北京", "貴州", "重庆", None,
    ]  # fmt: skip
    last = sort_rows(rows, Column.SUBJECT, descending=True)[-1]
    assert last.figure.subject is None, "what has nothing to sort by is last either way"


# --- fold


def shown(rows: "tuple[LedgerRow, ...]", *, unfolded: bool) -> list[tuple[str, Standing]]:
    totals = frozenset(row.index for row in rows if row.parts) if unfolded else frozenset()
    arranged = arrange(rows, totals)
    return [(row.figure.text, standing) for row, standing in zip(*arranged, strict=True)]


def test_a_rounded_figure_stands_right_under_the_exact_one_wherever_the_text_has_it() -> None:
    found = shown(seed_rows(), unfolded=True)
    at = found.index(("51492億元", Standing.UNFOLDED))
    assert found[at + 1 : at + 5] == [
        ("5萬億元", Standing.RESTATED),
        ("21791億元", Standing.PART),
        ("8191億元", Standing.PART),
        ("21510億元", Standing.PART),
    ]
    folded = shown(seed_rows(), unfolded=False)
    at = folded.index(("51492億元", Standing.FOLDED))
    assert folded[at + 1] == ("5萬億元", Standing.RESTATED)
    assert folded[at + 2][0] == "5.4%"


def test_parts_without_their_total_stand_for_themselves() -> None:
    rows = filter_rows(seed_rows(), "天津 亿元", NAMES)
    assert list(arrange(rows, frozenset()).standings) == [Standing.LISTED]


# --- chart


def test_a_chart_shows_the_whole_list_or_what_stands_on_one_scale() -> None:
    rows = seed_rows()
    part = next(row for row in rows if row.figure.text == "8191億元")
    assert texts(comparable(part, rows)) == ["51492億元", "21791億元", "8191億元", "21510億元"]
    rate = next(row for row in rows if row.figure.text == "70%以上" or row.figure.text == "70%")
    like = comparable(rate, rows)
    assert all(is_change(row.figure) and row.figure.kind is Kind.PERCENT for row in like)
    assert "40%" not in texts(like), "what was reached is no rate of change"
    sizes = [abs(row.figure.value or Decimal(0)) for row in like]
    assert sizes == sorted(sizes, reverse=True)
    smallest = like[-1]
    assert charted(smallest, like, 4)[-1] is smallest, "the row under the cursor is always there"
    assert len(charted(smallest, like, 4)) == 4
