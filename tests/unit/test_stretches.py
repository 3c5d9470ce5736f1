"""A paragraph of any length is read in stretches that lose nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.article.read import read_article
from jjj_tui.article.stretches import LONGEST

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
