"""The door to the terminal: nothing that controls it, hides or turns text comes through, and all that goes is on record."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jjj_tui.hanzi.sanitize import Run, is_clean, reveal, sanitize, sanitize_label
from jjj_tui.hanzi.width import cell_length

ANY = st.text(st.characters(exclude_categories=[]))
HOSTILE = st.text(
    st.sampled_from(
        "中文a9;[]\\?mHc(%\n\r\t \x00\x07\x08\x1b\x1b\x1b\x7f\x84\x85\x90\x98\x9b\x9c\x9d\x9e\x9f\u200b\u200d\u202e\u2066\u2028\ufeff\ud800\udc80\U0001f600"
    )
)

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\ufdd0-\ufdef\U000e0000-\U000e0fff]"
)


@pytest.mark.parametrize(
    ("hostile", "clean"),
    [
        ("红\x1b[31m色\x1b[0m", "红色"),
        ("\x1b]0;标题\x07正文", "正文"),
        ("\x1b]52;c;5LqsCg==\x1b\\正文", "正文"),
        ("\x9b2J正文\x9d0;x\x9c。", "正文。"),
        ("\x1bPq#0;2;0;0;0~~\x1b\\图", "图"),
        ("\x1b_G a=T\x1b\\图\x1b^p\x1b\\\x1bXs\x1b\\", "图"),
        ("\x1b(0字\x1bc\x1b7\x1b=", "字"),
        ("\x1b[200~粘贴\x1b[201~", "粘贴"),
        ("\x1b[?1049h\x1b[>c\x1b[1;2 q", ""),
    ],
)
def test_escape_sequences_go_whole(hostile: str, clean: str) -> None:
    assert sanitize(hostile).text == clean


@pytest.mark.parametrize(
    "introducer", ["\x1b]", "\x9d", "\x1bP", "\x90", "\x1b_", "\x9f", "\x1b^", "\x9e", "\x1bX", "\x98"]
)
def test_an_unterminated_string_costs_nobody_the_text_behind_it(introducer: str) -> None:
    text = f"上半年{introducer}0;生产总值\n51492亿元\x07。"
    result = sanitize(text)
    assert result.text == "上半年0;生产总值\n51492亿元。"
    assert [removed.original for removed in result.removed] == [3, text.index("\x07")]


@pytest.mark.parametrize("text", ["\x1b", "\x1b[", "\x1b[31", "a\x1b[1;2", "\x9b", "\x1b[中", "\x1b]"])
def test_unfinished_sequences_leave_no_control(text: str) -> None:
    assert is_clean(sanitize(text).text)


def test_line_ends_become_newlines() -> None:
    assert sanitize("一\r\n二\r三\x0b四\x0c五\x85六\u2028七\u2029八").text == "一\n二\n三\n四\n五\n六\n七\n八"
    assert sanitize("一\r\n二").removed == ()


def test_spaces_of_one_cell_become_plain_and_the_ideographic_space_stays() -> None:
    assert sanitize("\u3000\u3000首页\xa0资讯\t图片\u2003视频").text == "\u3000\u3000首页 资讯 图片 视频"


@pytest.mark.parametrize(
    "code",
    [
        0x202A,
        0x202E,
        0x2066,
        0x2069,
        0x061C,
        0x200E,
        0x200F,
        0x200B,
        0x200C,
        0x2060,
        0xFEFF,
        0x00AD,
        0x180E,
        0xFFF9,
        0xFFFB,
        0xE0001,
        0xE007F,
        0x2064,
        0x206A,
        0xFE0F,
        0xE0100,
        0x115F,
        0x3164,
    ],
)
def test_invisible_characters_go_and_are_named(code: int) -> None:
    result = sanitize(f"价格{chr(code)}下降")
    assert result.text == "价格下降"
    (removed,) = result.removed
    assert (removed.original, removed.length, removed.shown) == (2, 1, "")
    assert removed.name.startswith(f"U+{code:04X} ")


def test_emoji_keep_one_width_on_every_terminal() -> None:
    assert sanitize("👨\u200d👩\u200d👧").text == "👨👩👧"
    assert sanitize("👍\U0001f3fd").text == "👍"
    assert sanitize("☀\ufe0f").text == "☀"


def test_a_lone_surrogate_leaves_a_mark() -> None:
    result = sanitize("当地\udcbd\udcfc家")
    assert result.text == "当地\ufffd\ufffd家"
    assert [(r.original, r.length, r.name, r.shown) for r in result.removed] == [
        (2, 2, "lone surrogate", "\ufffd\ufffd")
    ]


def test_what_was_removed_is_named_with_its_place() -> None:
    result = sanitize("a\x1b[31mb\x07\x07c\x1b]0;t\x07d\x1b]e")
    assert [(r.original, r.length, r.name) for r in result.removed] == [
        (1, 5, "CSI sequence"),
        (7, 2, "U+0007 BELL"),
        (10, 6, "OSC string"),
        (17, 2, "OSC introducer"),
    ]
    assert result.text == "abcde"
    assert result.runs == (Run(0, 0, 1), Run(1, 6, 1), Run(2, 9, 1), Run(3, 16, 1), Run(4, 19, 1))


def test_clean_text_is_returned_itself() -> None:
    text = "“京津冀”协同发展——今年上半年……\n\u3000增长5.4％，é𠮷😀㎡▯\ue000"
    result = sanitize(text)
    assert result.text is text
    assert result.removed == ()
    assert result.runs == (Run(0, 0, len(text)),)
    assert sanitize("").runs == ()


def test_nothing_invisible_of_the_database_is_forgotten() -> None:
    """Every format, control and separator character goes or has a cell, but for the newline."""
    passing = [
        f"U+{code:04X}"
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        and is_clean(chr(code))
        and cell_length(chr(code)) == 0
    ]
    assert passing == ["U+000A"]


@given(st.one_of(ANY, HOSTILE))
@example("\r\x1b\n")
@example("\x1b\x1b[31m[31m")
@example("\x9d" * 50 + "\x07")
def test_whatever_comes_in_nothing_forbidden_goes_out(text: str) -> None:
    result = sanitize(text)
    assert FORBIDDEN.search(result.text) is None
    assert is_clean(result.text)
    assert sanitize(result.text).text is result.text


@given(st.one_of(ANY, HOSTILE))
def test_every_character_is_accounted_for(text: str) -> None:
    result = sanitize(text)
    assert sum(run.length for run in result.runs) == len(result.text)
    at = previous = 0
    kept = set()
    for run in result.runs:
        assert run.start == at
        assert run.original >= previous
        assert run.length > 0
        for step in range(run.length):
            shown, source = result.text[run.start + step], text[run.original + step]
            assert shown == source or shown in "\n \ufffd"
            kept.add(run.original + step)
        at, previous = run.start + run.length, run.original + run.length
    gone = {
        place for r in result.removed if not r.shown for place in range(r.original, r.original + r.length)
    }
    assert kept.isdisjoint(gone)
    # What is neither kept nor on record is the CR of a CR LF.
    assert all(text[place : place + 2] == "\r\n" for place in set(range(len(text))) - kept - gone)
    assert list(result.removed) == sorted(result.removed)


@given(st.one_of(ANY, HOSTILE))
def test_the_original_can_be_shown_without_danger(text: str) -> None:
    shown = reveal(text)
    assert FORBIDDEN.search(shown) is None
    assert reveal(shown) == shown
    assert shown.count("\n") == text.count("\n")
    assert "".join(map(reveal, text)) == shown


def test_reveal_shows_what_was_hidden() -> None:
    assert reveal("价\x1b[31m格\u202e\x00下降\t\xa0。\n") == "价␛[31m格⟨U+202E⟩␀下降␉␣。\n"
    assert reveal("一\r\n二\u2028三\x7f\ud800") == "一␍\n二⟨U+2028⟩三␡⟨U+D800⟩"


def test_reveal_leaves_clean_text_alone() -> None:
    assert reveal("\u3000京津冀\n“协同”") == "\u3000京津冀\n“协同”"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("", "?"),
        (" \n\t\u200b", "?"),
        ("\u0301", "?"),
        ("\x1b[2J", "?"),
        ("标题\n第二行\t\t三", "标题 第二行 三"),
        ("瓣瓣同心　京津冀", "瓣瓣同心　京津冀"),
        ("a\udcff.txt", "a\\xFF.txt"),
        ("[@click=app.quit]价格[/]", "[@click=app.quit]价格[/]"),
        ("x\u202etxt.exe", "xtxt.exe"),
        ("\ud83d", "\ufffd"),
    ],
)
def test_labels_are_one_visible_line(label: str, shown: str) -> None:
    assert sanitize_label(label) == shown


def test_labels_are_cut_with_an_ellipsis() -> None:
    assert sanitize_label("京津冀协同发展", limit=7) == "京津冀协同发展"
    assert sanitize_label("京津冀协同发展", limit=4) == "京津冀…"
    assert sanitize_label("京津冀", limit=0) == "…"


@given(st.one_of(ANY, HOSTILE), st.integers(0, 8))
def test_labels_hold_what_they_promise(text: str, limit: int) -> None:
    label = sanitize_label(text, limit)
    assert label
    assert "\n" not in label
    assert is_clean(label)
    assert len(label) <= max(limit, 1)
    assert cell_length(label) > 0
    assert "\n" not in sanitize_label(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("投资3\b30\b0亿元", "投资30亿元"),
        ("投资_\b3_\b0亿元", "投资30亿元"),
        ("投资3\b_0\b_亿元", "投资30亿元"),
        ("投_\b资\b资_\b3\b3_\b0\b0", "投资30"),
        ("_\b_", "_"),
        ("3\b3\b3\b3", "3"),
    ],
)
def test_what_a_formatter_struck_over_stands_once(text: str, shown: str) -> None:
    result = sanitize(text)
    assert result.text == shown
    assert all(removed.name in ("overstrike", "U+0008 BACKSPACE") for removed in result.removed)
    assert sum(removed.length for removed in result.removed) == len(text) - len(shown)
    assert "".join(text[run.original : run.original + run.length] for run in result.runs) == shown


@pytest.mark.parametrize("text", ["34\b5", "3\b\b3", "\b3", "3\b", "_\b", "中\b\u200b中"])
def test_any_other_backspace_deletes_nothing(text: str) -> None:
    result = sanitize(text)
    assert result.text == text.replace("\b", "").replace("\u200b", "")
    assert "U+0008 BACKSPACE" in {removed.name for removed in result.removed}
