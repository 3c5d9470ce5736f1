"""Tables: what the headings say of the figures below them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.figures.records import record

from jjj_tui.article.read import read_article
from jjj_tui.figures import ArticleFigure, read_figures
from jjj_tui.hanzi.script import Script, convert, detect

REGIONS = """\
| 地区 | GDP（亿元） | 同比增长 | 均价（元/平方米） | 占比 |
|---|---:|---:|---:|---:|
| 北京 | 10,600.5 | 5.4% | 52,000 | 42.1% |
| 天津 | 3800 | -0.8% | 18,000 | — |
"""
YEARS = """\
| 指标 | 2023年 | 2024年 |
|---|---|---|
| 粮食产量 | 3800万吨 | 3900万吨 |
"""


def figures_of(page: str, name: str = "page.md") -> list[ArticleFigure]:
    return list(read_figures(read_article(f"# 各地数据\n\n{page}".encode(), name)))


def test_a_heading_says_what_is_measured_and_which_way_it_went() -> None:
    told = {
        found.figure.text: (found.figure.subject, found.figure.direction, found.figure.mode)
        for found in figures_of(REGIONS)
    }
    assert told["5.4%"] == ("北京同比增长", "increase", "by")
    assert told["-0.8%"] == ("天津同比增长", "decrease", "by")
    assert told["42.1%"] == ("北京占比", None, None)


def test_a_heading_has_the_unit_of_the_numbers_below_it() -> None:
    figures = {found.figure.text: found.figure for found in figures_of(REGIONS)}
    gdp = figures["10,600.5"]
    assert (gdp.value, gdp.unit, gdp.subject) == (Decimal("1060050000000"), "元", "北京GDP")
    assert "carried" in gdp.flags
    assert (figures["18,000"].value, figures["18,000"].per) == (Decimal(18000), "/平方米")


def test_a_heading_may_be_a_time() -> None:
    first, second = (found.figure for found in figures_of(YEARS))
    assert (first.subject, first.period, second.period) == ("粮食产量", "2023年", "2024年")
    (turned,) = figures_of("| 年份 | 产量（万吨） |\n|---|---|\n| 2023年 | 3,800 |\n")
    assert (turned.figure.subject, turned.figure.period) == ("产量", "2023年")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        # Which cell is left out, nobody knows.
        ("| 地区 | 投资（亿元） |\n|---|---|\n| 北京 | 5亿元 | 12 |\n", [("5亿元", "北京")]),
        # The first row has figures: there are no headings.
        ("| 北京 | 12亿元 |\n|---|---|\n| 天津 | 13亿元 |\n", [("12亿元", "北京"), ("13亿元", "天津")]),
        # A list of names and what is told of them has none either.
        (
            "| 项目名称 | 长江大桥 |\n|---|---|\n| 总投资 | 30亿元 |\n| 全长 | 3公里 |\n",
            [("30亿元", "总投资"), ("3公里", "全长")],
        ),
        # What ranks counts nothing, and is no name.
        (
            "| 排名 | 城市 | GDP（亿元） | 位次（位） |\n|---|---|---|---|\n| 1 | 上海 | 47218.66 | 3 |\n",
            [("47218.66", "上海GDP")],
        ),
        (
            "| 序号 | 企业 | 投资额（万元） |\n|---|---|---|\n| 一 | 甲公司 | 1,200 |\n",
            [("1,200", "甲公司投资额")],
        ),
    ],
)
def test_only_what_headings_surely_say_is_told(page: str, told: list[tuple[str, str]]) -> None:
    assert [(found.figure.text, found.figure.subject) for found in figures_of(page)] == told


def test_a_damaged_cell_has_no_value() -> None:
    figures = figures_of("| 地区 | 投资（亿元） | 户数（户） |\n|---|---|---|\n| 北京 | 1\ufffd2 | 7 |\n")
    assert [found.figure.text for found in figures if found.figure.value is not None] == ["7"]


def test_plain_text_in_columns_is_a_table_too() -> None:
    page = "一季度数据\n\n地区\t投资（亿元）\t增速\n北京\t12.5\t5.4%\n天津\t8\t3.1%\n"
    told = [(found.figure.text, found.figure.subject) for found in figures_of(page, "page.txt")]
    assert ("12.5", "北京投资") in told
    assert ("3.1%", "天津增速") in told


@pytest.mark.parametrize("page", [REGIONS, YEARS])
def test_a_table_reads_the_same_in_both_scripts(page: str) -> None:
    other = convert(page, Script.TRADITIONAL, detect(page))
    assert [record(found.figure) for found in figures_of(other)] == [
        record(found.figure) for found in figures_of(page)
    ]


CELLS = st.sampled_from(
    ["地区", "投资（亿元）", "增速(%)", "2023年", "户数（万户）", "", "北京", "12.5", "-3", "5.4%", "3亿元", "—", "1,200", "０１", "约12家", "12）", "（元）", "?7", "占比（单位：%）"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=2, max_size=5))
def test_figures_of_any_table_stand_in_order_where_their_text_is(rows: list[list[str]]) -> None:
    head, *others = (f"| {' | '.join(row)} |\n" for row in rows)
    page = f"{head}|{'---|' * len(rows[0])}\n{''.join(others)}"
    article = read_article(page.encode(), "page.md")
    before = (-1, 0)
    for found in read_figures(article):
        figure = found.figure
        assert before <= (found.paragraph, figure.start) < (found.paragraph, figure.end)
        assert article.paragraphs[found.paragraph].text[figure.start : figure.end] == figure.text
        before = (found.paragraph, figure.end)


def test_of_two_tables_each_has_its_own_headings() -> None:
    first = "<tr><th>城市</th><th>GDP（亿元）</th></tr><tr><td>北京</td><td>4.3</td></tr>"
    second = "<tr><th>城市</th><th>人口（万人）</th></tr><tr><td>北京</td><td>2185</td></tr>"
    for between in ("", "\n", "\n\n", "<p></p>"):
        page = f"<html><body><h1>两张表的数据对照</h1><p>以下是两张表。</p><table>{first}</table>{between}<table>{second}</table></body></html>"
        figures = [found.figure for found in read_figures(read_article(page.encode(), "page.html"))]
        assert [(figure.subject, figure.unit, figure.value) for figure in figures] == [
            ("北京GDP", "元", Decimal("430000000")),
            ("北京人口", "人", Decimal(21850000)),
        ]


def test_a_row_with_one_cell_ends_no_table() -> None:
    page = "| 城市 | 人口（万人） |\n|---|---|\n| 北京 | 2185 |\n| 上海 |\n| 天津 | 1387 |\n"
    assert [found.figure.subject for found in figures_of(page)] == ["北京人口", "天津人口"]
