"""A reader at the keyboard: what is typed, and what then stands on the screen."""

import base64
import re
from pathlib import Path

from tests.terminal.conftest import Reader
from tests.terminal.reading import FIRST, READY, alone, page, turn
from tests.terminal.sequences import modes_left_on
from tests.terminal.session import ENTER, ESCAPE, PAGE_DOWN, PAGE_UP, SHIFT_TAB, TAB

from jjj_tui.article.read import read_article
from jjj_tui.hanzi.script import Script, convert

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_f1bbcfffa3ff309c.txt"

PROMPT = "What to do, or which article"

PUBLISHED = read_article(SEED.read_bytes(), SEED.name).script


def test_opens_with_list_text_and_statistics(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, "undated", "1/2", READY)
    assert "推動京津冀更好發揮高質量發" in session.text  # the other article, in the list
    assert "2023-02-28" in session.text
    assert session.screen.alternate
    assert session.screen.cursor.hidden
    assert not session.broken_rows()


def test_leaving_restores_the_terminal_and_prints_nothing(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST)
    session.send("q")
    assert session.end() == 0
    assert not session.screen.alternate
    assert not session.screen.cursor.hidden
    assert session.text.strip() == ""
    assert (session.screen.cursor.x, session.screen.cursor.y) == (0, 0)
    assert not modes_left_on(bytes(session.raw))
    assert session.line_restored


def test_a_burst_of_keys_lands_in_order(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    session.send("/京津" + ENTER + "nn")
    session.wait_text("3/")
    assert re.search(r"京津\s+3/\d+", session.text)


def test_enter_on_the_list_and_space_in_one_burst_scroll_the_text(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, "14:39:36", READY)
    session.send("zz" + SHIFT_TAB)  # alone and back gives the keys to the text; the list stands before it
    session.wait_quiet()
    session.send(ENTER + " ")
    session.wait_gone("14:39:36")


def test_search_finds_in_either_script(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    session.send("/產業是" + ENTER)
    session.wait_text("1/1")
    session.send("/没有这句话" + ENTER)
    session.wait_text("not found")
    session.send(ESCAPE)
    session.wait_gone("not found")


def test_toggle_keeps_the_line_that_is_read(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    alone(session)
    top = turn(session)
    session.send("t")
    session.wait_text("Traditional")
    toggled = page(session)[0]
    assert toggled != top
    assert convert(top, Script.TRADITIONAL, PUBLISHED)[:12] == toggled[:12]
    session.send("t")
    session.wait(lambda: page(session)[0] == top, f"{top!r} on top again")


def test_every_key_of_the_help_is_survived(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    for keys in (
        "jkdu",
        "gG",
        "fF",
        "iI",
        "s",
        "TT",
        ESCAPE,
        "o",
        ESCAPE,
        "?",
        ESCAPE,
        "\x10",
        ESCAPE,
        "-+=",
        "D",
        "c",
        TAB,
        SHIFT_TAB,
        "z",
    ):
        session.send(keys)
        session.wait_quiet(0.15)
        assert session.running, f"ended by {keys!r}"
        assert not session.broken_rows(), f"after {keys!r}"
    session.send(ESCAPE)
    session.wait_quiet()
    session.send("q")
    assert session.end() == 0


def test_next_figure_is_spelled_out(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    session.send("f")
    session.wait(lambda: "110" in session.rows[-1] or "4.4" in session.rows[-1], "a figure in the status bar")


def test_selecting_with_the_mouse_copies_what_is_seen(reader: Reader) -> None:
    session = reader(clipboard=True)
    session.wait_text(FIRST, READY)
    y = next(at for at, row in enumerate(session.rows) if FIRST in row)
    x = next(at for at in range(28, 120) if session.screen.buffer[y][at].data == "产")
    last = x + 2 * len(FIRST)
    press, drag, release = (f"\x1b[<{{}};{{}};{y + 1}{end}" for end in "MMm")
    session.send(
        press.format(0, x + 1) + drag.format(32, x + 9) + drag.format(32, last) + release.format(0, last)
    )
    session.wait_quiet()
    session.send("c")
    session.wait(lambda: b"\x1b]52;" in session.raw, "the clipboard is written")
    copied = re.search(rb"\x1b\]52;c;([^\x07]*)\x07", session.raw)
    assert copied is not None
    assert base64.b64decode(copied[1]).decode() == FIRST


def test_the_wheel_scrolls(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, "14:39:36")
    session.send("\x1b[<65;60;20M" * 3)
    session.wait_gone("14:39:36")


def test_page_keys_typed_ahead_of_the_palette_end_nothing(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST)
    session.send("\x10")
    for _ in range(40):
        session.send("o" + PAGE_UP + PAGE_DOWN + "\x7f" + PAGE_UP)
        session.wait_quiet(0.02)
        assert session.running
    session.wait_text(PROMPT)
    session.send(ESCAPE)
    session.wait_gone(PROMPT)  # not before: Escape and a letter in one breath are another key
    session.send("q")
    assert session.end() == 0


def test_a_palette_left_in_the_burst_that_opened_it_ends_nothing(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    for _ in range(20):
        session.send("\x10" + "ab" + ESCAPE + ESCAPE)
        session.wait_quiet(0.02)
        assert session.running
    session.wait_quiet()  # Escape and a letter in one breath are another key
    session.send("q")
    assert session.end() == 0


def test_a_filter_asked_for_before_the_ledger_stands_is_typed_all_the_same(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    session.send("l/")
    session.wait(lambda: session.rows[-1].split() == ["filter"], "a line to type in")
    session.send("平方公里" + ENTER)
    session.wait_text("1/9", "20.18平方公里")


def test_a_list_that_fits_shows_all_of_itself_when_the_last_article_is_opened_again(
    reader: Reader, tmp_path: Path
) -> None:
    for at in range(4):
        (tmp_path / f"{at}.txt").write_text(f"第{at}号文章\n\n三地有{at + 3}万人参加。\n", "utf-8")
    session = reader(tmp_path)
    session.wait_text("1/4")
    session.send("]]]")
    session.wait_text("4/4")
    session.send("q")
    assert session.end() == 0
    session = reader(tmp_path)
    session.wait_text("4/4", READY)
    for at in range(4):
        assert f"第{at}号文章" in session.text
