"""Tables in HTML pages: a row is a line, its cells are parted, and a layout in a table is no table."""

import pytest

from jjj_tui.article.model import Article
from jjj_tui.article.read import read_article
from jjj_tui.figures import find_figures

LEAD = "前三季度，全省生产总值达到1.2万亿元，同比增长5.6%，各地区情况如下。"
CLOSE = "省统计局表示，四季度将继续保持平稳增长，全年目标不变，信心充足。"


def page(body: str) -> Article:
    source = f"<!DOCTYPE html><html><body><h1>前三季度经济运行情况</h1><p>{LEAD}</p>{body}<p>{CLOSE}</p></body></html>"
    return read_article(source.encode(), "x.html")


def rows(body: str) -> list[str]:
    texts = [paragraph.text for paragraph in page(body).paragraphs]
    assert (texts[0], texts[-1]) == (LEAD, CLOSE)
    return texts[1:-1]


TABLE = """<table border="1">
<thead><tr><th>地区</th><th>生产总值</th><th>增速</th></tr></thead>
<tbody>
  <tr class="odd">
    <td>海州市</td>
    <td align="right">3205.6亿元</td>
    <td>6.1%</td>
  </tr>
  <tr><td><p>平江市</p></td><td><span>2101.3</span>亿元</td><td>&nbsp;5.2%</td></tr>
  <tr><td>合计</td><td></td><td>5306.9亿元<br>初步核算</td></tr>
  <tr><td>甲&amp;乙</td><td>不足&lt;1亿元</td></tr>
</tbody></table>"""


def test_a_row_is_a_line() -> None:
    assert rows(TABLE) == [
        "地区  生产总值  增速",
        "海州市  3205.6亿元  6.1%",
        "平江市  2101.3亿元  5.2%",
        "合计  —  5306.9亿元 初步核算",
        "甲&乙  不足<1亿元",
    ]


def test_tags_that_are_never_closed_part_rows_and_cells_too() -> None:
    assert rows("<table><tr><td>海州市<td>320亿元<tr><td>平江市<td>210亿元</table>") == [
        "海州市  320亿元",
        "平江市  210亿元",
    ]


def test_a_row_maps_to_its_source() -> None:
    article = page(TABLE)
    for paragraph in article.paragraphs:
        for run in paragraph.runs:
            shown = paragraph.text[run.start : run.start + run.length]
            assert article.original[run.original : run.original + run.length] == shown


def test_figures_know_whose_row_they_stand_in() -> None:
    figures = find_figures(rows(TABLE)[1])
    assert [(figure.text, figure.subject) for figure in figures] == [
        ("3205.6亿元", "海州市"),
        ("6.1%", "海州市"),
    ]


def test_numbers_in_two_cells_are_two() -> None:
    (row,) = rows("<table><tr><td>海州市</td><td>12</td><td>345</td><td>人</td></tr></table>")
    assert row == "海州市  12  345  人"
    assert not find_figures(row)


def test_an_article_in_a_cell_keeps_its_paragraphs() -> None:
    first = "海州市的工业园区里，一条新的生产线正在调试，预计年底前就能投产。" * 3
    second = "平江市则把重点放在港口，今年已经有三个泊位先后投入使用，效果很好。" * 3
    layout = f"<table><tr><td>栏目</td><td><p>{first}</p><p>{second}</p></td></tr></table>"
    assert rows(layout) == ["栏目", first, second]


def test_a_menu_in_a_cell_and_a_table_in_a_table_are_no_row() -> None:
    menu = "<table><tr><td>甲栏<br>乙栏<br>丙栏<br>丁栏<br>戊栏</td><td>正文如此</td></tr></table>"
    assert rows(menu)[:2] == ["甲栏", "乙栏"]
    nested = (
        "<table><tr><td>外层</td><td><table><tr><td>内甲</td><td>内乙</td></tr></table></td></tr></table>"
    )
    assert rows(nested) == ["外层", "内甲  内乙"]


def test_nothing_of_a_row_is_lost() -> None:
    odd = '<table><tr><td title="a<b">甲<!-- <b>注</b> --></td><td>5 < 6 &lt;b&gt; &bogus;</td></tr></table>'
    text = "".join(rows(odd))
    for piece in ("甲", "5 < 6", "<b>", "&bogus;"):
        assert piece in text
    assert "注" not in text


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ("<td>平江市</td><td></td><td>80亿元</td><td></td>", "平江市  —  80亿元  —"),
        ("<td>平江市<td>&nbsp;<td><b> </b><td>5%", "平江市  —  —  5%"),
        ("<td></td><td></td><td>80亿元</td><td>5%</td>", "—  —  80亿元  5%"),
        ("<td></td><td></td><td>80亿元</td><td></td>", "—  —  80亿元  —"),
        ("<td colspan=2>合计</td><td>80亿元</td><td>5%</td>", "合计  —  80亿元  5%"),
        ("<td>平江市</td><td colspan='2'>50亿元</td><td>5%</td>", "平江市  50亿元  —  5%"),
        ("<td>一、沿海各市</td><td></td><td></td><td></td>", "一、沿海各市"),
        ("<td colspan=4>二、内陆各市</td>", "二、内陆各市"),
    ],
)
def test_no_value_stands_under_another_heading(row: str, shown: str) -> None:
    above = "<tr><th>地区</th><th>去年</th><th>今年</th><th>增速</th></tr>"
    below = "<tr><td>海州市</td><td>100亿元</td><td>110亿元</td><td>10%</td></tr>"
    assert rows(f"<table>{above}{below}<tr>{row}</tr></table>") == [
        "地区  去年  今年  增速",
        "海州市  100亿元  110亿元  10%",
        shown,
    ]


def test_a_cell_that_reaches_over_others_is_named_where_it_reaches_and_measured_once() -> None:
    assert rows(
        "<table><tr><th rowspan=2>地区</th><th colspan=2>一季度</th><th colspan=2>二季度</th></tr>"
        "<tr><th>产值</th><th>增速</th><th>产值</th><th>增速</th></tr>"
        "<tr><td rowspan=2>海州市</td><td>50亿元</td><td>5%</td><td rowspan=2>80亿元</td><td>6%</td></tr>"
        "<tr><td>60亿元</td><td></td><td>7%</td></tr></table>"
    ) == [
        "地区  一季度  一季度  二季度  二季度",
        "地区  产值  增速  产值  增速",
        "海州市  50亿元  5%  80亿元  6%",
        "海州市  60亿元  —  〃  7%",
    ]


def test_a_column_that_only_parts_others_is_none() -> None:
    spacer = "<table><tr><td>海州市</td><td></td><td>320亿元</td></tr><tr><td>平江市</td><td width=9></td><td>210亿元</td></tr></table>"
    assert rows(spacer) == ["海州市  320亿元", "平江市  210亿元"]


def test_a_mark_for_no_value_is_no_figure_and_parts_no_name_from_its_own() -> None:
    figures = find_figures("平江市  —  80亿元  —  -5%")
    assert [(figure.text, figure.subject) for figure in figures] == [("80亿元", "平江市"), ("-5%", "平江市")]
