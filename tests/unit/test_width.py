"""Widths: the same as the screen's, for every code point, and the same whichever function is asked."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from jjj_tui.hanzi.sanitize import is_clean, sanitize
from jjj_tui.hanzi.width import cell_length, cell_offsets, cell_width, substitute_ambiguous

ANY = st.text(st.characters(exclude_categories=[]))
"""Any string Python can hold, lone surrogates included."""

AMBIGUOUS = "“”‘’—…·─│┌┐└┘├┤┬┴┼═║╭╮╰╯█▏▓■□●○▲△▼▽◆◇★☆←→↑↓※×°′″–"


@pytest.fixture(autouse=True)
def newest_unicode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UNICODE_VERSION", raising=False)


def test_every_code_point_is_as_wide_as_on_the_screen() -> None:
    wrong = [
        f"U+{code:04X}"
        for code in range(0x110000)
        if cell_width(chr(code)) != get_character_cell_size.__wrapped__(chr(code))
    ]
    assert wrong == []


@given(ANY)
def test_sanitised_text_is_as_wide_as_on_the_screen(text: str) -> None:
    clean = sanitize(text).text
    assert cell_length(clean) == cell_len(clean)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("京津冀", 6),
        ("GDP 增长5.4%，", 14),
        ("“牛鼻子”", 8),
        ("ＧＤＰ　％", 10),
        ("xiétóng", 7),
        ("xie\u0301to\u0301ng", 7),
        ("𠮷野家", 6),
        ("近▯0家", 6),
    ],
)
def test_length_of_a_text(text: str, cells: int) -> None:
    assert cell_length(text) == cells


@given(ANY)
def test_offsets_sum_the_widths(text: str) -> None:
    offsets = cell_offsets(text)
    assert len(offsets) == len(text) + 1
    assert offsets[0] == 0
    assert offsets[-1] == cell_length(text)
    assert all(offsets[i + 1] - offsets[i] == cell_width(text[i]) for i in range(len(text)))


@pytest.mark.parametrize("character", ["\u200d", "\ufe0f"])
def test_what_changes_the_width_of_its_neighbours_does_not_pass_the_sanitiser(character: str) -> None:
    assert not is_clean(f"☀{character}☀")
    assert sanitize(f"☀{character}☀").text == "☀☀"


def test_characters_that_no_terminal_agrees_about_are_substituted() -> None:
    for shown, source in zip(substitute_ambiguous(AMBIGUOUS), AMBIGUOUS, strict=True):
        assert unicodedata.east_asian_width(source) == "A"
        assert unicodedata.east_asian_width(shown) in ("N", "Na", "H"), f"{source} became {shown}"
        assert cell_width(shown) == cell_width(source) == 1


def test_substitution_keeps_the_sense_of_chinese_punctuation() -> None:
    assert (
        substitute_ambiguous("他说：“是的……”——《人民日报》芦台·汉沽")
        == '他说："是的⋯⋯"‒‒《人民日报》芦台⋅汉沽'
    )
    assert substitute_ambiguous("约３℃±1，①项") == "约３℃±1，①项"


@given(ANY)
def test_substitution_moves_nothing(text: str) -> None:
    shown = substitute_ambiguous(text)
    assert len(shown) == len(text)
    assert list(cell_offsets(shown)) == list(cell_offsets(text))
    assert substitute_ambiguous(shown) == shown
