"""Blanks of any width between a number and its unit change no figure but its span."""

from functools import partial

import pytest
from tests.growth import grows_linearly

from jjj_tui.figures import find_figures

SENTENCES = (
    "公司去年投资_30_万元，同比增长_12.5_%，员工约_3.5_万人。",
    "截至_2024_年_6_月_30_日，第_2_家分店在_3_个月内接待_1200_多人，气温升到_38.5_℃。",
    "售价在_3_至_5_万元之间，每_10_万人有_35_家，前_10_名不算。",
)


def _record(text: str) -> list[tuple[object, ...]]:
    return [
        (figure.value, figure.minimum, figure.maximum, figure.kind, figure.unit, figure.comparator, figure.direction, figure.subject)
        for figure in find_figures(text)
    ]  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u2009", "\u202f", "\u3000"])
def test_one_blank_of_any_width_is_typography(sentence: str, blank: str) -> None:
    spaced = sentence.replace("_", blank)
    without = [
        (*cells[:-1], str(cells[-1]).replace(blank, "")) for cells in _record(spaced)
    ]  # a subject is quoted as it stands
    assert without == [(*cells[:-1], str(cells[-1])) for cells in _record(sentence.replace("_", ""))]
    assert all(figure.text == spaced[figure.start : figure.end] for figure in find_figures(spaced))


@pytest.mark.parametrize("gap", ["  ", "\t", "\n", " \u3000"])
def test_two_blanks_tabs_and_line_ends_part(gap: str) -> None:
    assert not find_figures(f"营收 30{gap}万元户 5{gap}亿元")


def test_many_blanks_take_linear_time() -> None:
    text = "投资 30 万元 1 1 万 5 % 和 "
    assert len(find_figures(text * 1000)) > 1000
    assert grows_linearly(lambda count: partial(find_figures, text * count), 700, 2800)


@pytest.mark.parametrize("blank", [" ", "\u2009", "\u202f"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("绿地面积1_350平方米", "1350"),
        ("产值28_460.5亿元", "2846050000000"),
        ("全县常住人口_204_618_人", "204618"),
        ("累计发放补贴1_204_600元", "1204600"),
    ],
)
def test_a_blank_between_groups_of_three_digits_is_part_of_the_number(
    text: str, value: str, blank: str
) -> None:
    (figure,) = find_figures(text.replace("_", blank))
    assert str(figure.value) == value
    assert text.endswith(figure.text.replace(blank, "_"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("表3 200元以下的补贴", ["200元"]),
        ("北京 120 350亿元", ["350亿元"]),
        ("2023 100米栏成绩", []),
        ("电话 010 123 456元", ["456元"]),
    ],
)
def test_other_blanks_between_digits_part_them(text: str, figures: list[str]) -> None:
    assert [figure.text for figure in find_figures(text)] == figures
