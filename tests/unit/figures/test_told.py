"""What was expected is possible and no more; what came of it is told as a fact."""

import pytest

from jjj_tui.figures import find_figures


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("第三季營收612億元，優於市場預期的587億元，年增14%。", [None, "possible", None]),
        ("每股盈餘1.8美元，高於FactSet調查的1.7美元。", [None, "possible"]),
        ("新屋开工121万户，不及预期的126万户及前值130万户。", [None, "possible", None]),
        ("主计总处预测今年经济增长3.85%，高于2月预测的3.1%。", ["possible", "possible"]),
        ("营收比市场预期高出5%，毛利率高于预期0.4个百分点。", [None, None]),
        ("得票率低於去年調查的35%。", [None]),
        ("票房预测值由18亿元上调至20亿元。", [None, None]),
    ],
)
def test_what_was_expected_is_possible(text: str, modalities: list[str | None]) -> None:
    assert [figure.modality for figure in find_figures(text)] == modalities


def test_a_part_that_is_sold_is_taken_away() -> None:
    bought, sold, total = find_figures("外資買超60億元、投信賣超20億元，三大法人合計買超40億元。")
    assert (bought.subject, sold.subject, total.subject) == ("外資買超", "投信賣超", "三大法人買超")
    assert "negative" in sold.flags
    assert total.role == "total"
