"""``figures --kind --min --subject``: what is taken, and every format against files that a person has read."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.figures.sentences import read_sentences
from tests.unit.goldens import check

from jjj_tui.arguments.model import UsageError, formats
from jjj_tui.arguments.parse import parse
from jjj_tui.cli import main
from jjj_tui.figures.model import Figure, Kind
from jjj_tui.ledger.bounds import read_amount
from jjj_tui.ledger.wanted import KINDS, Wanted, kind_named, names_of, wanted

SUFFIXES = {"table": "txt", "json": "json", "jsonl": "jsonl", "csv": "csv", "markdown": "md"}
SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("004*"))


@pytest.fixture(autouse=True)
def among_the_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are printed as they were given: none of this machine's."""
    monkeypatch.chdir(SEED.parent)


@pytest.mark.parametrize("form", formats("figures"))
def test_every_format_is_as_it_was_read(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = [
        "--kind",
        "percentage",
        "--kind",
        "金額",
        "--min",
        "5",
        "--subject",
        "高技术制造",
        "--lang",
        "en",
    ]
    assert main(["figures", *asked, "--format", form, SEED.name]) == 0
    text = capsys.readouterr().out
    check(f"figures-wanted.{SUFFIXES[form]}", text)


def records(capsys: pytest.CaptureFixture[str], *asked: str) -> list[str]:
    code = main(["figures", *asked, "--format", "json", SEED.name])
    found = [record["text"] for record in json.loads(capsys.readouterr().out)]
    assert code == (0 if found else 1), "nothing found is told by the exit status"
    return found


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["--kind", "multiple"], ["17倍"]),
        (["--kind", "倍數", "--kind=duration"], ["半個月", "17倍"]),
        (["--min", "2万亿"], ["5萬億元", "51492億元", "21791億元", "21510億元"]),
        (["--min=5,149,200,000,000"], ["51492億元"]),
        (["--subject", "天津 "], ["8191億元", "4.9%", "9.0%", "10.9%"]),
        (["--subject", "質檢"], ["70%"]),
        (["--subject", "质检"], ["70%"]),
        (["--subject", "投資 北京 高技術制造"], ["53.5%"]),
        (["--kind", "count", "--min", "0"], ["100萬套", "100萬套", "6萬家", "2.1萬家", "6條"]),
        (["--kind", "area"], []),
    ],
)
def test_what_is_asked_for_is_what_is_printed(
    asked: list[str], expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert records(capsys, *asked) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_goes_by_each_of_its_names(kind: Kind) -> None:
    assert {kind_named(name) for name in names_of(kind)} == {kind}
    assert kind_named(kind.value.upper().replace("_", "-")) is kind


def test_a_kind_goes_by_the_names_of_both_shores() -> None:
    assert kind_named("数据量") is kind_named("資料量") is Kind.DATA


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("bp", Kind.BASIS_POINT),
        ("BP", Kind.BASIS_POINT),
        ("公里", Kind.LENGTH),
        ("億", None),
        ("噸", Kind.MASS),
    ],
)
def test_a_unit_names_what_it_measures(unit: str, kind: Kind | None) -> None:
    assert kind_named(unit) is kind


def test_the_help_lists_the_kinds_that_come_and_no_others(capsys: pytest.CaptureFixture[str]) -> None:
    come = {row.split("\t")[2] for sentence in read_sentences("families/*.tsv") for row in sentence.rows}
    assert come == {kind.value for kind in KINDS}, "as the labelled examples have them"
    assert main(["figures", "--help", "--lang", "en"]) == 0
    listed = {
        word for line in capsys.readouterr().out.split("Kinds")[1].splitlines() for word in line.split()
    }
    assert come <= listed
    assert not listed & {"date", "日期", "比率"}


@pytest.mark.parametrize(
    "asked",
    [
        ["--kind", "colour"],
        ["--kind", "date"],
        ["--kind", "日期"],
        ["--kind", ""],
        ["--min", "many"],
        ["--min", ""],
        ["--min", "1e5"],
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_no_kind_and_no_number_is_said_to_be_none(
    asked: list[str], lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", *asked, "--lang", lang]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert asked[0] in said.err
    assert said.err.count("\n") == 1


def test_other_commands_know_none_of_this() -> None:
    with pytest.raises(UsageError):
        parse(["list", "--kind", "money"])


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("100", 100), ("1,000", 1000), ("1.5万", 15000), ("1.5萬", 15000), ("２亿", 2 * 10**8), ("三千", 3000), ("-2", -2),
        ("负三", -3), (" 7 ", 7), ("0", 0), ("", None), ("-", None), ("abc", None), ("1.2.3", None), ("9" * 60, None),
    ],
)  # fmt: skip
def test_amounts_are_read_as_the_news_writes_them(text: str, amount: int | None) -> None:
    assert read_amount(text) == amount


@given(st.text(max_size=60))
def test_any_text_is_an_amount_or_none(text: str) -> None:
    amount = read_amount(text)
    assert amount is None or amount.is_finite()
    assert kind_named(text) is None or isinstance(kind_named(text), Kind)


def test_bounds_count_where_there_is_no_value_and_lost_values_never() -> None:
    some = Figure(0, 3, 0, 3, "几十座", Kind.COUNT, minimum=Decimal(10), maximum=Decimal(100))
    lost = Figure(0, 3, 0, 3, "▯0座", Kind.COUNT, flags=frozenset({"damaged"}))
    assert Wanted(least=Decimal(10)).takes(some)
    assert not Wanted(least=Decimal(11)).takes(some)
    assert not Wanted(least=Decimal(0)).takes(lost)
    half = Figure(0, 2, 0, 2, "五成", Kind.PERCENT, Decimal(5), unit="成", unit_canonical="成")
    assert Wanted(least=Decimal(50)).takes(half), "shares count in per cent"
    assert not Wanted(least=Decimal(51)).takes(half)
    assert wanted((), None, None).takes(lost), "what asks for nothing takes everything"
