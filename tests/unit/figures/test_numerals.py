"""Numerals as exact Decimals: grammar, bounds, and what is no number."""

from decimal import Decimal
from typing import Any

import cn2an
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from jjj_tui.figures import Kind, find_figures
from jjj_tui.figures.engine import MARGIN
from jjj_tui.figures.numbers.model import Style
from jjj_tui.figures.numbers.numerals import evaluate, last_place, written_forms
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.tables.variants import fold


def read(text: str) -> Any:
    return read_numeral(fold(text) + MARGIN, text + MARGIN, 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.2万亿", "1200000000000"),
        ("16.4億", "1640000000"),
        ("1,100万", "11000000"),
        ("４，５６５", "4565"),
        ("１３", "13"),
        ("10亿零817万5288", "1008175288"),
        ("2亿3千万", "230000000"),
        ("8億6,000萬", "860000000"),
        ("六兆八千億", "6800000000000"),
        ("四亿七千三百万", "473000000"),
        ("三万五", "35000"),
        ("一百三", "130"),
        ("千三", "1300"),
        ("一百零三", "103"),
        ("一万零五百", "10500"),
        ("兩千零二十四", "2024"),
        ("廿五", "25"),
        ("卅五億", "3500000000"),
        ("叁仟伍佰", "3500"),
        ("贰拾", "20"),
        ("十", "10"),
        ("十七", "17"),
        ("一点四", "1.4"),
        ("○点二九", "0.29"),
        ("三點五萬億", "3500000000000"),
        ("千万", "10000000"),
    ],
)
def test_exact_value(text: str, value: str) -> None:
    numeral = read(text)
    assert numeral.end == len(text)
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("几十", 10, 100),
        ("十幾", 10, 20),
        ("数百万", 2_000_000, 10_000_000),
        ("两三百", 200, 300),
        ("四五十", 40, 50),
        ("二三十", 20, 30),
        ("兩三萬", 20_000, 30_000),
        ("一百二三十", 120, 130),
        ("十几万", 100_000, 200_000),
    ],
)
def test_vague_numbers_have_bounds_and_no_value(text: str, low: int, high: int) -> None:
    numeral = read(text)
    assert (numeral.value, numeral.minimum, numeral.maximum) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("9600多万", 96_000_000, 97_000_000),
        ("20餘億", 2_000_000_000, 3_000_000_000),
        ("三千多萬", 30_000_000, 40_000_000),
    ],
)
def test_duo_inside_adds_an_upper_hint(text: str, low: int, high: int) -> None:
    numeral = read(text)
    assert (numeral.value, numeral.minimum, numeral.maximum, numeral.more) == (low, low, high, "more_than")


@pytest.mark.parametrize(
    "text",
    [
        "亿万",
        "三百千",
        "一二三四",
        "万五千",
        "4.7万3000",
        "2.5亿3千万",
        "4.7万3",
        "三三五五万",
        "亿亿",
        "九" * 40,
    ],
)
def test_no_number(text: str) -> None:
    numeral = read(text)
    assert not numeral.sound or numeral.end < len(text)


@pytest.mark.parametrize(
    ("text", "end"), [("100兆瓦", 3), ("5千瓦", 1), ("4亿千瓦", 2), ("20兆赫", 2), ("二两", 1)]
)
def test_magnitude_that_belongs_to_the_unit_stays_with_it(text: str, end: int) -> None:
    assert read(text).end == end


def test_comma_groups_thousands_only_where_every_group_fits() -> None:
    assert read("1,234,567").value == 1_234_567
    assert read("12,34").end == 2
    assert read("1,2345").end == 1
    assert read("1234,567").end == 4


def test_style() -> None:
    assert read("1.2万亿").style is Style.ARABIC
    assert read("十二").style is Style.HAN
    assert read("2亿3千万").style is Style.MIXED


@given(st.integers(min_value=1, max_value=10**16 - 1))
def test_plain_han_integers_agree_with_cn2an(number: int) -> None:
    text = cn2an.an2cn(number, "low")
    assert evaluate(text) == number


@given(st.integers(min_value=1, max_value=10**16 - 1))
def test_capitals_agree_with_cn2an(number: int) -> None:
    text = cn2an.an2cn(number, "up").replace("壹拾", "拾") if number < 20 else cn2an.an2cn(number, "up")
    assert evaluate(text) == number


@given(st.integers(min_value=11, max_value=10**16 - 1))
def test_the_whole_engine_reads_what_cn2an_writes(number: int) -> None:
    written = cn2an.an2cn(number, "low")
    assume(written.strip("十万亿"))  # 十亿 with nothing before it may be a manner of speaking
    (figure,) = find_figures(f"全年营业收入{written}元，同比增长")
    assert (figure.value, figure.unit, figure.kind) == (Decimal(number), "元", Kind.MONEY)
    assert figure.text == f"{written}元"  # cn2an itself cannot read all that it writes (四十六亿一千)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_arabic_digits_are_read_as_they_stand(number: Decimal) -> None:
    for text in (f"{number}", f"{number:,}"):
        numeral = read(text)
        assert numeral.value == number
        assert numeral.end == len(text)


@pytest.mark.parametrize(
    ("value", "digits", "short"),
    [
        ("5149200000000", "5,149,200,000,000", "51492亿"),
        ("44000", "44,000", "4.4万"),
        ("-15", "-15", "-15"),
        ("7.1052", "7.1052", "7.1052"),
        ("10000000", "10,000,000", "1000万"),
        ("0", "0", "0"),
    ],
)
def test_written_forms(value: str, digits: str, short: str) -> None:
    assert written_forms(Decimal(value)) == (digits, short)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=4))
def test_written_forms_lose_nothing(value: Decimal) -> None:
    digits, short = written_forms(value)
    assert Decimal(digits.replace(",", "")) == value
    scale = {"万": 10**4, "亿": 10**8}.get(short[-1], 1)
    assert Decimal(short.rstrip("万亿").replace(",", "")) * scale == value


@pytest.mark.parametrize(
    ("text", "place"), [("16.4亿", 10**7), ("51492亿元", 10**8), ("13%", 1), ("2,911家", 1)]
)
def test_last_place(text: str, place: int) -> None:
    assert last_place(text) == place


@example("万多亿")
@example("999999999999999999万亿")
@given(st.text(alphabet="一二三十百千万亿兆零〇两几数多点0123456789,.", max_size=60))
def test_any_numeral_like_text_is_survived(text: str) -> None:
    if text and (text[0] in "一二三十百千万亿兆零〇两几数" or text[0].isdigit()):
        numeral = read(text)
        assert numeral is None or 0 < numeral.end <= len(text)
