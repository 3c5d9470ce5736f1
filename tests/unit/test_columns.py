"""Tables set in columns: the cells of their rows stand under each other, and nothing of the text changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.test_typeset import article, page

from jjj_tui.article.model import Article, Paragraph, ParagraphKind
from jjj_tui.article.read import read_article
from jjj_tui.article.tables import with_rows
from jjj_tui.export.page import article_text
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.width import cell_length
from jjj_tui.page.columns import align, widened
from jjj_tui.tui.selecting import nearest_character

ROWS = (
    "品名  单位  产量  同比",
    "粗钢  万吨  1783.20  -4.1",
    "发电量  亿千瓦时  963.4  5.2",
    "汽车  万辆  31  —",
)


def shown(of: Article, width: int = 60, script: Script = Script.ORIGINAL) -> list[str]:
    """The lines of an article without its headline and the blank lines."""
    lines = [line.rstrip("\n") for line in article_text(of, script=script, width=width)]
    return [line for line in lines[1:] if line]


def test_cells_stand_under_each_other_and_numbers_flush_right() -> None:
    assert shown(article(*ROWS)) == [
        "品名    单位         产量  同比",
        "粗钢    万吨      1783.20  -4.1",
        "发电量  亿千瓦时    963.4   5.2",
        "汽车    万辆           31     —",
    ]


def test_both_scripts_have_the_same_columns() -> None:
    simplified, traditional = shown(article(*ROWS)), shown(article(*ROWS), script=Script.TRADITIONAL)
    assert traditional[1] == "粗鋼    萬噸      1783.20  -4.1"
    assert list(map(cell_length, simplified)) == list(map(cell_length, traditional))


def test_a_table_that_is_wider_than_the_column_is_set_as_before() -> None:
    assert shown(article(*ROWS), width=28)[:2] == ["    品名  单位  产量  同比", "    粗钢  万吨"]


def test_a_row_with_other_cells_stays_as_it_is_among_the_rows() -> None:
    lines = shown(article(ROWS[0], "其中：  规模以上", *ROWS[1:]))
    assert lines[1] == "    其中：  规模以上"
    assert lines[2] == "粗钢    万吨      1783.20  -4.1"


def test_a_table_stands_apart_from_the_text() -> None:
    lines = list(
        article_text(article("前言一段。", *ROWS[:2], "后文一段。"), script=Script.ORIGINAL, width=60)
    )
    assert [not line.strip() for line in lines] == [False, True, False, True, False, False, True, False]


def test_one_row_alone_and_prose_are_no_table() -> None:
    assert shown(article(ROWS[1])) == ["    粗钢  万吨  1783.20  -4.1"]
    assert shown(article("第一段没有表格。", "第二段也没有。")) == [
        "    第一段没有表格。",
        "    第二段也没有。",
    ]


def test_a_tab_parts_cells_as_well() -> None:
    text = "各市情况一览表\n\n城市\t人口\n石家庄\t1120万\n保定\t900万\n"
    assert shown(read_article(text.encode(), "a.txt")) == [
        "城市      人口",
        "石家庄  1120万",
        "保定     900万",
    ]


def test_a_figure_in_a_table_is_marked_without_the_blanks_before_it() -> None:
    rows = article("甲  1000万元", "丙丁  20万元")
    figures = tuple(read_figures(rows))
    lines = list(article_text(rows, script=Script.ORIGINAL, width=40, figures=figures, colour=True))
    assert lines[-1] == "丙丁    \x1b[1;33m20万元\x1b[0m\n"


def test_the_mouse_finds_the_character_it_points_at_behind_the_blanks() -> None:
    set_page = page(article(*ROWS), 60)
    row = set_page.row(2, 0)
    text = set_page.text(2)
    line = shown(article(*ROWS))[1]
    cell = cell_length(line[: line.index("1783")])
    assert text[nearest_character(set_page, row, cell).x] == "1"
    assert nearest_character(set_page, row, cell).x == text.index("1783")


@given(
    st.lists(st.lists(st.text("甲乙ab12.-", min_size=1, max_size=6), min_size=2, max_size=4), max_size=8),
    st.integers(4, 60),
)
def test_any_table_keeps_its_text_and_its_columns(cells: list[list[str]], width: int) -> None:
    texts = ["  ".join(row) for row in cells]
    told = [Paragraph(text, ParagraphKind.ROW) for text in texts]
    rows = [(each.text, each.cells) for each in with_rows(told, "")]
    aligned = align(rows, width)
    starts: set[tuple[int, ...]] = set()
    for index, gaps in aligned.items():
        text, spans = rows[index]
        blanks = dict(gaps)
        line = " " * blanks.get(0, 0) + widened(text, 0, len(text), gaps)
        assert line.replace(" ", "") == text.replace(" ", "")
        assert cell_length(line) <= width
        ends, cell = [], 0
        for span in spans:
            cell = line.index(text[span.start : span.end], cell)
            ends.append(cell_length(line[:cell]))
            cell += span.end - span.start
        starts.add(tuple(ends))
    if aligned and all(
        len(set(map(cell_length, column))) == 1 for column in zip(*(cells[at] for at in aligned), strict=True)
    ):
        assert len(starts) == 1


@pytest.mark.parametrize("width", [20, 40, 80])
def test_every_row_of_a_page_with_a_table_fits(width: int) -> None:
    for line in shown(article("前言一段。", *ROWS, "后文一段。"), width=width):
        assert cell_length(line) <= width
