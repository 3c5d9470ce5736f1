"""A number in a paragraph that was broken at a fixed width is never read wrongly."""

from decimal import Decimal

import pytest

from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.width import cell_length

FILLING = "本页按固定宽度折行所以行末没有标点的地方说明句子还没有结束"


def folded(text: str, *widths: int) -> str:
    """A text broken at a width in cells, or at several in turn."""
    lines = [""]
    for character in text:
        if cell_length(lines[-1] + character) > widths[len(lines) % len(widths)]:
            lines.append("")
        lines[-1] += character
    return "\n".join(lines)


def figures_of(page: str) -> set[tuple[str, str]]:
    article = read_article(page.encode(), "page")
    assert len(article.paragraphs) == 1
    return {(each.figure.text, str(each.figure.value)) for each in read_figures(article)}


@pytest.mark.parametrize("number", ["12345", "1234.5", "12,345", "１２３４５"])
def test_a_number_broken_over_two_lines_is_whole_again(number: str) -> None:
    for lead in range(30):
        text = "字" * lead + FILLING * 3 + f"总投资{number}亿元" + FILLING * 3 + "。"
        ((text, value),) = figures_of(folded(text, 60))
        assert text == f"{number}亿元"
        assert value == {"1234.5": "123450000000"}.get(number, "1234500000000")


@pytest.mark.parametrize("number", ["12345", "1234.5", "12,345"])
def test_where_a_blank_may_have_stood_in_a_number_it_has_no_value(number: str) -> None:
    readings = []
    for lead in range(30):
        text = "字" * lead + FILLING * 3 + f"总投资{number}亿元" + FILLING * 3 + "。"
        page = folded(text, 60, 60, 58)  # now and then a line leaves room for one more character
        readings.append({value for _, value in figures_of(page)} - {"None"})
    whole = {"1234.5": "123450000000"}.get(number, "1234500000000")
    assert {value for values in readings for value in values} == {whole}
    assert set() in readings


@pytest.mark.parametrize("number", ["12345", "1234.5", "12,345"])
def test_a_page_broken_after_so_many_characters_is_whole_again(number: str) -> None:
    for lead in range(30):
        text = (
            "字" * lead
            + f"在GDP、CPI和PMI方面，A3{FILLING}总投资{number}亿元，增长7.1%，"
            + FILLING * 3
            + "。"
        )
        page = "\n".join(text[at : at + 30] for at in range(0, len(text), 30))
        article = read_article(page.encode(), "page")
        assert [paragraph.text for paragraph in article.paragraphs] == [text]
        values = {each.figure.value for each in read_figures(article)}
        assert Decimal(number.replace(",", "")) * 10**8 in values


def test_a_blank_that_filled_the_line_comes_back() -> None:
    text = FILLING * 2 + "，New York和" + FILLING * 9 + "。"
    at = text.index(" ") + 1
    page = "\n".join(text[start : start + at] for start in range(0, len(text), at)).replace(" \n", "\n")
    article = read_article(page.encode(), "page")
    assert [paragraph.text for paragraph in article.paragraphs] == [text]


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("今年前三季度全市外贸进出口3", "75.3亿元，同比下降2.6%。", "75.3亿元"),
        ("一般贸易、加工贸易分别进出口3712", ".5亿元、1389.2亿元。", ".5亿元"),
        ("全年的贸易逆差比上年收窄3", "2.1%，降幅明显。", "2.1%"),
    ],
)
def test_a_number_that_a_line_end_may_have_broken_has_no_value(before: str, after: str, lost: str) -> None:
    article = read_article(f"三地外贸情况\n\n{before}\n{after}".encode(), "page")
    values = {each.figure.text: each.figure.value for each in read_figures(article)}
    assert values[lost] is None
    assert None in values.values()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("全年的贸易逆差比上年收窄3.5亿元", "2.1%的企业增资。"),
        ("附件2", "2.1%的企业增资。"),
        ("北京 84亿元  32", "2.1%的企业增资。"),
        ("全年的贸易逆差比上年收窄3", "\n2.1%的企业增资。"),
    ],
)
def test_a_line_that_begins_with_a_number_keeps_it(before: str, after: str) -> None:
    article = read_article(f"三地外贸情况\n\n{before}\n{after}".encode(), "page")
    values = {each.figure.text: each.figure.value for each in read_figures(article)}
    assert values["2.1%"] == Decimal("2.1")
