"""Values as they are written for a person: what the currency is called in the script of its article."""

import pytest

from jjj_tui.amounts.values import stated, text_in_unit, unit_text
from jjj_tui.figures import find_figures
from jjj_tui.figures.model import Figure, Kind
from jjj_tui.figures.tables.units import UNITS
from jjj_tui.hanzi.script import Script, ScriptVerdict, convert

CURRENCIES = sorted(
    {
        unit.canonical
        for unit in UNITS.values()
        if unit.kind is Kind.MONEY and unit.canonical.endswith(("元", "币"))
    }
)


@pytest.mark.parametrize("currency", CURRENCIES)
def test_a_currency_is_called_what_a_traditional_article_calls_it(currency: str) -> None:
    figure = Figure(0, 2, 0, 2, "5元", Kind.MONEY, unit="元", unit_canonical=currency)
    shown = unit_text(figure, traditional=True)
    expected = convert(currency, Script.TRADITIONAL, ScriptVerdict(Script.SIMPLIFIED, 1, 0))
    assert shown == expected.replace("臺", "台"), "台 and 臺 are both written"
    assert unit_text(figure, traditional=False) == currency


def test_a_unit_that_names_its_currency_stays_as_written() -> None:
    figure = Figure(0, 3, 0, 3, "5蚊鸡", Kind.MONEY, unit="蚊", unit_canonical="港元")
    assert unit_text(figure, traditional=True) == "蚊"


@pytest.mark.parametrize(
    ("text", "unit", "written"),
    [
        ("泄流量为每秒320立方米。", "立方米/秒", "320立方米/秒"),
        ("每平方米售价港币1.2万元。", "港元/平方米", "1.2万港元/平方米"),
        ("售价1.2万元/平方米。", "元/平方米", "1.2万元/平方米"),
        ("每10万人死亡3.2人。", "人/10万人", "3.2人/10万人"),
        ("水库蓄水320立方米。", "立方米", "320立方米"),
    ],
)
def test_a_denominator_is_shown_with_the_unit_in_one_form(text: str, unit: str, written: str) -> None:
    (figure,) = find_figures(text)
    assert unit_text(figure, traditional=False) == unit
    assert text_in_unit(figure, unit) == written


def test_a_denominator_without_a_unit_is_still_shown() -> None:
    figure = Figure(0, 3, 0, 3, "320", Kind.OTHER, per="每秒")
    assert unit_text(figure, traditional=False) == "/秒"
    assert text_in_unit(figure, "/秒") == "320/秒"


@pytest.mark.parametrize(
    ("text", "shown"), [("气温零下二十多度", "<-20"), ("气温二十多度", ">20"), ("约20家", "≈20")]
)
def test_what_is_said_of_a_value_points_where_it_lies(text: str, shown: str) -> None:
    (figure,) = find_figures(text)
    assert stated(figure) == shown
