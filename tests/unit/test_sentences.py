"""Where the sentence around a spot begins and ends."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import grows_linearly

from jjj_tui.hanzi.sentences import sentence_span


def sentence(text: str, marked: str) -> str:
    """The sentence around a piece of a text."""
    start = text.index(marked)
    return text[slice(*sentence_span(text, start, start + len(marked)))]


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("甲上升。乙下降5%！丙持平。", "5%", "乙下降5%！"),
        ("甲上升。乙下降5%", "5%", "乙下降5%"),
        ("他说：“增长5%。”随后离开。", "5%", "他说：“增长5%。”"),
        ("投资增5%；消费增3%；出口降1%。", "3%", "消费增3%；"),
        ("气温-1.5度，风力3.5级。", "1.5", "气温-1.5度，风力3.5级。"),
        ("　　前言。 增长5% 。后话。", "5%", "增长5% 。"),
        ("第一行5%\n第二行6%", "6%", "第二行6%"),
        ("增长5%？", "？", "增长5%？"),
        ("总投资近?0亿元，完成率?5.3%，共1?2家。", "5.3%", "总投资近?0亿元，完成率?5.3%，共1?2家。"),
        ("涨了吗?涨了5%。", "5%", "涨了5%。"),
        ("Prices rose 5%! Then fell.", "5%", "Prices rose 5%!"),
    ],
)
def test_a_sentence_goes_from_mark_to_mark(text: str, marked: str, expected: str) -> None:
    assert sentence(text, marked) == expected


def test_a_span_that_holds_a_mark_is_kept_whole() -> None:
    text = "前言。“好。”他说增长5%。后话。"
    start = text.index("“")
    begin, end = sentence_span(text, start, text.index("5") + 2)
    assert begin <= start
    assert text[begin:end].endswith("5%。")


@given(st.text(alphabet="京津冀5%。！；\n“” \ud800", max_size=60), st.data())
def test_the_span_is_inside_and_holds_what_it_was_asked_for(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, stop = sentence_span(text, start, end)
    assert begin >= 0
    assert stop <= len(text)
    kept = text[start:end].strip()
    assert kept in text[begin:stop] or not kept


def test_a_text_without_marks_costs_no_more_than_its_figures() -> None:
    def looking(characters: int) -> Callable[[], None]:
        text = "增长五" * (characters // 3)

        def look() -> None:
            for at in range(0, len(text), 300):
                begin, end = sentence_span(text, at)
                assert end - begin <= 601, "no sentence of a newspaper is longer"

        return look

    assert grows_linearly(looking, 30_000, 120_000)
