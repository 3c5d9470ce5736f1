"""Amounts as a filter asks for them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.ledger.bounds import Bound, bounds_of, read_bound
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.ledger.view import filter_rows

ARTICLE = read_article(
    "标题在此处说明一切\n\n投资5万亿元，出口80亿元，增长13%，下降5%，企业110多家，耗资300万美元，全长30公里。\n".encode(),
    "a.txt",
)
ROWS = build_ledger([(ARTICLE, read_figures(ARTICLE))])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (">100亿", ["5万亿元"]),
        ("＞１００億", ["5万亿元"]),
        (">=80亿元", ["5万亿元", "80亿元"]),
        (">80亿元", ["5万亿元"]),
        ("<=5%", ["5%"]),
        ("<100% 增长", ["13%", "5%"]),
        (">三万", ["5万亿元", "80亿元", "300万美元"]),
        ("=110家", ["110多家"]),
        ("≥1000000美元", ["300万美元"]),
        (">10 <40", ["13%", "30公里"]),
        ("投资 >1亿", ["5万亿元"]),
    ],
)
def test_an_amount_keeps_what_is_so_large(query: str, found: list[str]) -> None:
    assert [row.figure.text for row in filter_rows(ROWS, query, {})] == found


def test_a_share_is_held_against_per_cent_however_it_is_written() -> None:
    text = "标题在此处说明一切\n\n出口占比突破五成，进口占比三成，农业占比50%，工业占比六成半，房价打九折。\n"
    article = read_article(text.encode(), "b.txt")
    rows = build_ledger([(article, read_figures(article))])

    def found(query: str) -> list[str]:
        return [row.figure.text for row in filter_rows(rows, query, {})]

    assert found(">50%") == ["五成", "六成半", "九折"], "what is said to be more than half is"
    assert found(">=50%") == found(">=50") == found(">=5成") == ["五成", "50%", "六成半", "九折"]
    assert found("<50%") == ["三成"]
    assert found("=三成") == ["三成"]


def test_a_sign_alone_is_looked_for_as_any_word() -> None:
    assert [row.figure.text for row in filter_rows(ROWS, ">", {})] == ["110多家"]


def test_it_is_said_as_it_was_understood() -> None:
    assert [*map(str, bounds_of("投资 >100亿 <=5%"))] == ["> 10,000,000,000", "≤ 5 %"]
    assert read_bound(">=1,000家") == Bound("≥", Decimal(1000), "家")


@given(st.text(alphabet=">=<≥≤=0123456789.,%万亿千百家-", max_size=60))
def test_whatever_is_typed_is_a_bound_or_none(word: str) -> None:
    bound = read_bound(word)
    assert bound is None or str(bound)
