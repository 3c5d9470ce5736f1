"""A paragraph of any length is read in stretches that lose nothing."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.article.read import read_article
from jjj_tui.article.stretches import LONGEST
from jjj_tui.figures import read_figures

SENTENCE = "今年上半年,京津冀地区生产总值突破5万亿元。“这是好消息。”"


def test_a_giant_paragraph_is_read_in_stretches_that_end_with_sentences() -> None:
    text = SENTENCE * (3 * LONGEST // len(SENTENCE))
    article = read_article(text.encode(), "giant")
    assert "".join(paragraph.text for paragraph in article.paragraphs) == text
    assert len(article.paragraphs) > 1
    assert [paragraph.continues for paragraph in article.paragraphs] == [False] + [True] * (
        len(article.paragraphs) - 1
    )
    for paragraph in article.paragraphs:
        assert len(paragraph.text) <= LONGEST
        assert paragraph.text.endswith(("。", "”"))
        assert not paragraph.text.startswith("”")


def test_a_text_without_sentences_is_cut_where_it_must_be() -> None:
    text = "京" * (2 * LONGEST + 5)
    article = read_article(text.encode(), "flat")
    assert [len(paragraph.text) for paragraph in article.paragraphs] == [LONGEST, LONGEST, 5]


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.sampled_from(["今年", "增长5.4%", "。", "！”", "A b", "\u3000", "京"]), min_size=1, max_size=8
    ),
    st.integers(1, 3),
)
def test_every_character_of_every_stretch_stands_in_the_original(pieces: list[str], times: int) -> None:
    unit = "开头" + "".join(pieces) + "结尾"
    article = read_article((unit * (times * LONGEST // len(unit) + 1)).encode(), "any")
    for paragraph in article.paragraphs:
        for run in paragraph.runs:
            verbatim = article.original[run.original : run.original + run.length]
            assert paragraph.text[run.start : run.start + run.length] == verbatim.replace("\t", " ")


def told(text: str) -> tuple[list[str], Counter[tuple[str, str]]]:
    """The stretches of a text and its figures with their values."""
    article = read_article(text.encode(), "long")
    shown = [paragraph.text for paragraph in article.paragraphs]
    assert max(map(len, shown)) <= LONGEST
    assert "".join(shown) == text
    found = (each.figure for each in read_figures(article))
    return shown, Counter((figure.text, str(figure.value)) for figure in found)


@pytest.mark.parametrize(
    ("sentence", "figure", "value"),
    [
        ("甲公司完成投资12345.6亿元，", "12345.6亿元", "1234560000000"),
        ("甲公司完成投资12345.6亿元", "12345.6亿元", "1234560000000"),
        ("上半年产值1,234万元", "1,234万元", "12340000"),
        ("总额1。5亿元", "1。5亿元", "None"),
        ("下降了5.25%、", "5.25%", "5.25"),
        ("完成投资一千二百三十四万元，", "一千二百三十四万元", "12340000"),
        ("每亩产量达到一千二百公斤", "一千二百公斤", "1200"),
    ],
)
def test_no_cut_tears_a_number(sentence: str, figure: str, value: str) -> None:
    count = 3 * LONGEST // len(sentence)
    for lead in ("", "京", "京津", "京津冀", "京津冀三地"):
        _, figures = told(lead + sentence * count)
        assert figures == {(figure, value): count}


def test_a_list_is_cut_behind_what_its_members_share() -> None:
    stretches, figures = told("甲、乙、丙公司分别投资1亿元、2亿元、3亿元，" * 1500)
    assert figures == {(f"{number}亿元", f"{number}00000000"): 1500 for number in (1, 2, 3)}
    assert all(stretch.endswith("3亿元，") for stretch in stretches)


def test_what_stands_behind_a_number_stays_with_it() -> None:
    text = "丁" * (LONGEST - 12) + "投资12345亿美元" + "丁" * LONGEST
    for start in range(20):
        _, figures = told(text[start:])
        assert figures == {("12345亿美元", "1234500000000"): 1}


def test_a_number_without_end_has_no_value_where_it_had_to_be_cut() -> None:
    article = read_article(("1" * (2 * LONGEST + 3) + "亿元").encode(), "digits")
    assert [len(paragraph.text) for paragraph in article.paragraphs] == [LONGEST, LONGEST, 5]
    assert [each.figure.value for each in read_figures(article)] == [None]
