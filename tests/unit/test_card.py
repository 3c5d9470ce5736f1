"""The card: everything that is known of a figure, in words and in both ways to write its value."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.ledgers import SEED, rows_of, seed_rows

from jjj_tui.article.read import read_article
from jjj_tui.hanzi.script import Script, ScriptVerdict, convert
from jjj_tui.ledger.model import LedgerRow, Sum
from jjj_tui.tui.card import card_lines
from jjj_tui.wording.catalogue import Catalogue


def card(
    rows: tuple[LedgerRow, ...],
    figure: str,
    words: Catalogue = Catalogue(),  # noqa: B008 - frozen
    *,
    traditional: bool = False,
) -> list[str]:
    row = next(row for row in rows if row.figure.text == figure)
    lines = card_lines(row, rows, words, str, traditional=traditional)
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def said(lines: list[str]) -> dict[str, str]:
    """What stands beside each label."""
    pairs = (line.split("  ", 1) for line in lines if "  " in line.strip())
    return {label.strip(): value.strip() for label, value in pairs}


def test_members_of_a_list_say_which_way_they_went() -> None:
    rows = rows_of("北京、天津、河北投资同比分别增长5.4%、下降4.9%和增长5.0%。")
    assert [line.split()[-2:] for line in card(rows, "5.4%") if line.endswith("%")][-3:] == [
        ["↑", "5.4%"], ["↓", "4.9%"], ["↑", "5.0%"],
    ]  # fmt: skip


def test_a_growth_of_seventeen_times_is_eighteen_times_what_it_was() -> None:
    lines = card(seed_rows(), "17倍")
    facts = said(lines)
    assert lines[0] == "約17倍"
    assert facts["exact value"] == "17 倍"
    assert facts["kind"] == "multiple"
    assert facts["said as"] == "about"
    assert facts["that is"].startswith("×18")
    assert facts["against"] == "較2014年"
    assert facts["subject"] == "北京在河北投資企業"
    assert any("北京在河北投資企業超過2.1萬家,較2014年增長約17倍" in line for line in lines), "its sentence"


def test_a_comparison_is_no_growth() -> None:
    facts = said(card(rows_of("今年的产量是去年的2.5倍。"), "2.5倍"))
    assert facts["that is"] == "×2.5"


@pytest.mark.parametrize(
    ("figure", "traditional", "digits", "short"),
    [
        ("51492億元", True, "5,149,200,000,000 元", "51492億元 = 5.1492萬億元"),
        ("5萬億元", False, "5,000,000,000,000 元", "50000亿元 = 5万亿元"),
        ("8191億元", True, "819,100,000,000 元", "8191億元"),
        ("2.1萬家", True, "21,000 家", "2.1萬家"),
        ("2.1萬家", False, "21,000 家", "2.1万家"),
    ],
)
def test_the_value_stands_in_digits_and_in_ten_thousands(
    figure: str, traditional: bool, digits: str, short: str
) -> None:
    lines = card(seed_rows(), figure, traditional=traditional)
    assert said(lines)["exact value"] == digits
    at = next(at for at, line in enumerate(lines) if digits in line)
    assert lines[at + 1].strip() == short


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("港币500万元已经到账。", "500万元", "5,000,000 港元"),
        ("澳门币200元已经到账。", "200元", "200 澳门元"),
        ("新台币300元已经到账。", "300元", "300 新台币"),
        ("人民币300元已经到账。", "300元", "300 元"),
        ("這筆新台幣300元的錢已經到帳。", "300元", "300 新台幣"),
    ],
)
def test_the_currency_is_named_where_only_yuan_stands_behind_the_number(
    text: str, figure: str, value: str
) -> None:
    lines = card(rows_of(text), figure)
    assert said(lines)["exact value"] == value


@pytest.mark.parametrize(
    ("figure", "value"),
    [("三分之一", "1/3"), ("七分之三", "3/7"), ("一又三分之一", "4/3"), ("八分之三", "0.375")],
)
def test_a_fraction_whose_decimals_do_not_end_is_a_ratio(figure: str, value: str) -> None:
    lines = card(rows_of(f"全县{figure}的村庄受灾。"), figure)
    assert said(lines)["exact value"] == value
    assert not any("3333" in line or "4285" in line for line in lines)


def test_a_denominator_stands_behind_every_unit_of_the_card() -> None:
    rows = rows_of("甲、乙两座水库泄流量分别为每秒32000立方米和每秒850立方米。")
    lines = card(rows, "32000立方米")
    assert said(lines)["exact value"] == "32,000 立方米/秒"
    assert said(lines)["per"] == "每秒"
    assert [line.split()[-1] for line in lines if line.endswith("立方米/秒")][1:] == [
        "3.2万立方米/秒", "32000立方米/秒", "850立方米/秒",
    ]  # fmt: skip


def test_a_small_value_is_said_once() -> None:
    lines = card(rows_of("全市建成6条产业链。"), "6条")
    assert sum("6 条" in line for line in lines) == 1


def test_the_list_and_the_sum_of_a_part() -> None:
    lines = card(seed_rows(), "8191億元", traditional=True)
    at = lines.index("Its list")
    assert [line.split()[-1] for line in lines[at + 2 : at + 5]] == ["21791億元", "8191億元", "21510億元"]
    assert lines[at + 1].endswith("✓")
    assert lines[at + 3].startswith("▸ 天津"), "marked without colour"
    assert "51492億 = 21791億 + 8191億 + 21510億" in lines
    assert "✓ the parts add up to the total" in lines


def test_a_sum_that_does_not_hold_says_by_how_much() -> None:
    rows = rows_of("京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8091亿元和21510亿元。")
    lines = card(rows, "8091亿元")
    assert "the parts are 10,000,000,000 less than the total" in [line.strip() for line in lines]
    assert not any("✓" in line for line in lines)
    zh = card(rows, "8091亿元", Catalogue("zh"))
    assert "各项之和比总数少 10,000,000,000" in [line.strip() for line in zh]


@pytest.mark.parametrize(
    ("language", "traditional", "told"),
    [
        ("en", False, "≈ within rounding, 1亿 apart"),
        ("en", True, "≈ within rounding, 1億 apart"),
        ("zh", False, "≈ 四舍五入之内，差1亿"),
    ],
)
@pytest.mark.parametrize("difference", [10**8, -(10**8)])
def test_a_sum_within_rounding_is_not_told_as_exact(
    language: str, traditional: bool, told: str, difference: int
) -> None:
    rows = rows_of("京津冀地区投资13亿元，北京、天津和河北分别为5亿元、4亿元和3亿元。")
    rows = (replace(rows[0], sum=Sum(Decimal(difference), holds=True)), *rows[1:])
    script = Script.TRADITIONAL if traditional else Script.SIMPLIFIED
    lines = card_lines(
        rows[0],
        rows,
        Catalogue("zh" if language == "zh" else "en"),
        lambda text: convert(text, script, ScriptVerdict(Script.SIMPLIFIED, 1, 0)),
        traditional=traditional,
    )
    said = ["".join(text for text, _ in line) for line in lines]
    assert told in said
    assert not any("✓" in line for line in said)


def test_a_list_without_a_total_is_a_list_without_a_sum() -> None:
    lines = card(seed_rows(), "4.9%")
    at = lines.index("Its list")
    assert [line.split()[-1] for line in lines[at + 1 : at + 4]] == ["5.4%", "4.9%", "5.0%"]
    assert not any("✓" in line for line in lines)


def test_twins_name_each_other() -> None:
    assert said(card(seed_rows(), "5萬億元"))["exactly"] == "≈ 51492億元"
    assert said(card(seed_rows(), "51492億元"))["rounded"] == "≈ 突破5萬億元"


def test_what_was_lost_has_no_value() -> None:
    lines = card(seed_rows(), "▯0家")
    assert any("value is lost" in line for line in lines)
    assert "exact value" not in said(lines)
    assert not any(line.strip() in ("0 家", "0") for line in lines)


def test_bounds_are_said_where_the_text_gives_bounds() -> None:
    rows = rows_of("会上签约了几十家企业，共110多家。")
    vague = said(card(rows, "几十家"))
    assert vague["exact value"] == "10–100 家"
    assert "between" not in vague, "said once"
    assert said(card(rows, "110多家"))["between"] == "110 – 120 家"


def test_direction_and_mode_are_told_in_words() -> None:
    rows = rows_of("工业投资下降3%，失业率降低到5.1%。")
    assert said(card(rows, "3%"))["change"] == "fall by"
    assert said(card(rows, "5.1%"))["change"] == "fall to"
    assert said(card(rows, "3%", Catalogue("zh")))["变化"] == "减少"
    assert said(card(rows, "5.1%", Catalogue("zh")))["变化"] == "减至"


def test_the_card_follows_the_script() -> None:
    verdict = read_article(SEED.read_bytes(), SEED.name).script
    rows = seed_rows()
    row = next(row for row in rows if row.figure.text == "8191億元")
    lines = card_lines(
        row, rows, Catalogue("zh"), lambda text: convert(text, Script.SIMPLIFIED, verdict), traditional=False
    )
    text = "\n".join("".join(piece for piece, _ in line) for line in lines)
    assert "天津地区生产总值" in text
    assert "億" not in text
    assert "產" not in text


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="京津冀5万亿元%、，。分别为增长和约近▯?[/]\x1b", max_size=50), max_size=3))
def test_any_figure_of_any_text_has_a_card_that_names_it(paragraphs: list[str]) -> None:
    rows = rows_of(*paragraphs, "北京、天津分别增长5%和6%。")
    for row in rows:
        for words in (Catalogue(), Catalogue("zh")):
            lines = list(card_lines(row, rows, words, str, traditional=True))
            assert lines[0][0][0] == row.written
            assert all(isinstance(text, str) for line in lines for text, _ in line)


def test_who_counts_in_zhao_is_answered_in_it() -> None:
    rows = rows_of("台積電第三季營收2兆8623億元，預算5萬億元，頻寬10兆赫。")
    assert "              28623億元 = 2.8623兆元" in card(rows, "2兆8623億元", traditional=True)
    assert "              50000億元 = 5萬億元" in card(rows, "5萬億元", traditional=True)


def test_a_number_of_months_is_not_the_name_of_one() -> None:
    assert said(card(rows_of("他被判处有期徒刑3年6月。"), "3年6月"))["exact value"] == "42 个月"
