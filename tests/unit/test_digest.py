"""The digest and the charts: what stands on one scale, and which currencies are never compared."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.ledgers import NAMES, SEED, article, rows_of, seed_rows, texts

from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.figures.model import Kind
from jjj_tui.ledger.digest import Digest, read_digest
from jjj_tui.ledger.model import TEXTS, Column
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.ledger.view import (
    comparable,
    filter_rows,
    rate_of,
    sort_rows,
)


def largest(digest: Digest, kind: Kind) -> list[str]:
    """The largest figures of a kind, as written."""
    return texts(digest.largest[kind])


def test_the_digest_has_the_largest_of_each_kind_the_rates_and_the_sums() -> None:
    digest = read_digest(seed_rows())
    assert largest(digest, Kind.MONEY) == ["51492億元"]
    assert largest(digest, Kind.MULTIPLE) == ["17倍"]
    assert [figure.text for figure in digest.rates[:3]] == ["70%", "53.5%", "31.4%"]
    assert "40%" not in [figure.text for figure in digest.rates]
    (checked,) = digest.sums
    assert checked.total.figure.text == "51492億元"
    assert checked.found.holds


def test_the_digest_compares_units_of_one_measure_and_leaves_out_what_was_lost() -> None:
    digest = read_digest(rows_of("公路长3公里，桥长500米，企业近?0家，协会6家。"))
    assert largest(digest, Kind.LENGTH) == ["3公里"]
    assert largest(digest, Kind.COUNT) == ["6家"]
    assert digest.rates == ()
    assert read_digest(()).largest == {}


def test_the_digest_puts_shares_and_times_on_one_scale() -> None:
    digest = read_digest(rows_of("出口下降四成，进口增长12%，产量增长两成半。时间长达3年，其中停工40天。"))
    assert largest(digest, Kind.PERCENT) == ["四成"]
    assert largest(digest, Kind.DURATION) == ["3年"]
    assert [(figure.text, rate_of(figure)) for figure in digest.rates] == [
        ("四成", Decimal(-40)),
        ("两成半", Decimal(25)),
        ("12%", Decimal(12)),
    ]


def test_a_word_that_no_row_shows_is_looked_for_in_the_sentences() -> None:
    rows = rows_of("央行降息，定存利率下调5个基点。", "北京和天津分别增长5%和6%。")
    assert texts(filter_rows(rows, "降息", NAMES)) == ["5个基点"]
    assert texts(filter_rows(rows, "降息 6%", NAMES)) == []
    assert texts(filter_rows(rows, "天津", NAMES)) == ["6%"], "the sentence of 北京 has it, too"


def test_the_digest_compares_no_currencies() -> None:
    digest = read_digest(rows_of("投资6亿元，另有8亿元贷款、2亿元补助，外资5亿美元，借款800亿日元。"))
    assert largest(digest, Kind.MONEY) == ["8亿元", "5亿美元", "800亿日元"]


TAIWAN = "臺灣對外貿易總額5612億元，出口新台幣9899億2000萬元，對大陸投資人民幣3億元、捐款20億元。"


def test_a_yuan_that_is_not_said_to_be_anybodys_is_compared_with_no_other() -> None:
    assert set(largest(read_digest(rows_of(TAIWAN)), Kind.MONEY)) == {
        "5612億元", "9899億2000萬元", "3億元",
    }  # fmt: skip
    read = [article("全省投资1.2万亿元，引资人民币6000亿元。"), replace(article(TAIWAN), key="0" * 64)]
    rows = build_ledger([(each, read_figures(each)) for each in read])
    assert texts(sort_rows(rows, Column.VALUE, descending=True)) == [
        "1.2万亿元", "6000亿元", "3億元", "5612億元", "20億元", "9899億2000萬元",
    ]  # fmt: skip
    for figure, like in (
        ("1.2万亿元", ["1.2万亿元", "6000亿元", "3億元"]),
        ("20億元", ["5612億元", "20億元"]),
        ("9899億2000萬元", ["9899億2000萬元"]),
    ):
        (row,) = [each for each in rows if each.figure.text == figure]
        assert texts(comparable(row, rows)) == like


def test_the_yuan_of_one_region_is_compared_with_that_of_no_other() -> None:
    texts_of = {
        "甲": "全省投资300亿元。",
        "乙": "三大法人賣超251.04億元，公司投資新台幣500億元。",
        "丙": "庫房撥款260億元，投資港幣3億元。",
        "丁": "當局撥款270億元。",
        "戊": "中央社台北2026年5月20日電\n\n當局撥款280億元，折合港幣70億元。",
    }
    read = [
        read_article(f"標題是這樣的標題{name}\n\n{text}".encode(), name) for name, text in texts_of.items()
    ]
    rows = build_ledger([(each, read_figures(each)) for each in read])
    groups = [texts(comparable(row, rows)) for row in rows]
    assert groups[0] == ["300亿元"]
    assert groups[1] == ["280億元", "251.04億元"]
    assert ["260億元"] in groups
    assert ["270億元"] in groups
    units = {row.figure.text: TEXTS[Column.UNIT](row) for row in rows}
    assert units["300亿元"] == "元"
    assert units["251.04億元"] == units["280億元"] == "元（臺灣文章）"
    assert units["260億元"] == "元（香港文章）"
    assert units["270億元"] == "元（繁體文章）"
    assert units["500億元"] == "新台幣"
    kept = filter_rows(rows, ">250亿 台湾", {})
    assert texts(kept) == ["251.04億元", "280億元"]


def test_a_yuan_of_a_page_that_was_converted_by_machine_is_the_mainlands() -> None:
    mainland, converted = article("全省投资1.2万亿元。"), read_article(SEED.read_bytes(), SEED.name)
    rows = build_ledger([(each, read_figures(each)) for each in (mainland, converted)])
    assert "51492億元" in texts(comparable(rows[0], rows))


def test_a_renminbi_said_once_in_a_list_is_that_of_all() -> None:
    rows = rows_of("甲、乙、丙三家分別投入人民幣1.2億元、3.4億元和5億元。臺灣當局撥款9億元。")
    assert texts(comparable(rows[1], rows)) == ["1.2億元", "3.4億元", "5億元"]
    assert texts(comparable(rows[3], rows)) == ["9億元"]


def test_what_is_counted_by_something_is_compared_with_its_like() -> None:
    rows = rows_of("每月租金3000元，房价500万元，车位租金800元/月。")
    assert texts(comparable(rows[0], rows)) == ["3000元", "800元"]
    assert largest(read_digest(rows), Kind.MONEY) == ["3000元", "500万元"]


def test_a_list_of_several_currencies_is_no_chart_of_one_scale() -> None:
    rows = rows_of("甲、乙分别投资港币1亿元和新台币2亿元。")
    assert [texts(comparable(row, rows)) for row in rows] == [["1亿元"], ["2亿元"]]


def test_a_fact_that_is_said_again_is_told_once() -> None:
    rows = rows_of("全市投资增长29.9%。", "会议指出，全市投资增长29.9%，出口增长3%。")
    assert [figure.text for figure in read_digest(rows).rates] == ["29.9%", "3%"]


@pytest.mark.parametrize(
    "text",
    [
        "北京、天津分别出口港币1亿元、美元2亿元，合计3亿元。",
        "进口总额3亿元，其中甲企业港币1亿元、乙企业新台币2亿元。",
    ],
)
def test_no_sum_is_made_of_several_currencies(text: str) -> None:
    assert not [row for row in rows_of(text) if row.sum is not None]


def test_a_currency_said_once_is_that_of_all() -> None:
    rows = rows_of("甲、乙、丙三家分別投入港幣1.2億元、3.4億元和5億元，合計港幣9.6億元。")
    assert {row.figure.unit_canonical for row in rows if row.figure.kind is Kind.MONEY} == {"港元"}
    assert [row.sum.holds for row in rows if row.sum is not None] == [True]
