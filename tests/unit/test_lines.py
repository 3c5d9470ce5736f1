"""A number in a paragraph that was broken at a fixed width is never read wrongly."""

import pytest

from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.width import cell_length

FILLING = "本页按固定宽度折行所以行末没有标点的地方说明句子还没有结束"


def folded(
    text: str,
    width: int,
) -> str:
    """A text broken at a width in cells."""
    lines = [""]
    for character in text:
        if cell_length(lines[-1] + character) > width:
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
    values = set()
    for lead in range(30):
        # Broken at thirty characters, however wide: a line with digits is not full.
        text = "字" * lead + FILLING * 3 + f"总投资{number}亿元" + FILLING * 3 + "。"
        page = "\n".join(text[at : at + 30] for at in range(0, len(text), 30))
        values |= {value for _, value in figures_of(page)}
    assert values == {"None", {"1234.5": "123450000000"}.get(number, "1234500000000")}
