"""Closing, killing, resizing: what was read is found again where it was."""

import re
import signal

import pytest
from tests.terminal.conftest import Reader
from tests.terminal.reading import FIRST, READY, alone, page, turn
from tests.terminal.session import ENTER


def test_closing_and_reopening_returns_to_everything(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    session.send("]")
    session.wait_text("2/2", "推動")
    session.send("t-")
    session.wait_text("characters a line")
    alone(session)
    top = turn(session)
    session.wait_quiet()
    left = session.rows
    session.send("q")
    assert session.end() == 0
    again = reader()
    again.wait_text(top)
    again.wait_quiet()
    assert again.rows[:-1] == left[:-1]  # the last row still says how wide a line became
    assert again.rows[-1].split()[-2:] == left[-1].split()[-2:]  # article and progress


def test_a_killed_reader_loses_at_most_the_last_place(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    alone(session)
    rested = turn(session)
    session.wait_quiet(0.8)  # the reader rests: the place is written down after half a second
    session.signal(signal.SIGKILL)
    session.end()
    again = reader()
    again.wait_text(rested)
    assert page(again)[0] == rested
    last = turn(again)
    again.signal(signal.SIGKILL)
    again.end()
    third = reader()
    third.wait(lambda: page(third)[:1] in ([rested], [last]), "the place before or after the last page")


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 60), (300, 100)])
def test_every_size_shows_a_whole_screen_and_keeps_the_place(reader: Reader, size: tuple[int, int]) -> None:
    session = reader(size=size)
    session.wait(lambda: "%" in session.rows[-1], "the status bar")
    session.send("zz")  # alone and back: whatever was in front, now it is the text
    session.wait_text(FIRST[:6], *([READY] if size[0] >= 110 else []))
    session.wait_quiet()
    assert not session.broken_rows()
    session.send("/自贸区" + ENTER)  # near the end; the hit is on the screen
    session.wait(lambda: bool(re.search(r"自贸区\s+1/\d", session.rows[-1])), "the count of hits")
    for columns, rows in ((120, 40), (40, 10), (83, 11), size):
        session.resize(columns, rows)
        session.wait(lambda: "%" in session.rows[-1] and "自贸区" in session.text, f"{columns}x{rows}")
        session.wait_quiet()
        assert not session.broken_rows()
        assert all(len(row) <= columns for row in session.rows)


def test_a_storm_of_resizes_changes_nothing(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    alone(session)
    turn(session)
    session.wait_quiet(0.8)
    before = session.rows
    for step in range(12):
        session.resize(20 + step * 37 % 230, 5 + step * 13 % 70)
        session.listen(0.2)
    # Bursts that end at the size they began with: what the terminal cut off meanwhile must be painted again.
    for _ in range(10):
        for columns, rows in ((120, 40), (20, 5), (120, 40)):
            session.resize(columns, rows)
        session.wait(lambda: session.rows == before, "the screen of before the storm")
    assert not session.broken_rows()


def test_nothing_is_painted_over_what_another_size_left(reader: Reader) -> None:
    """tmux 3.3 keeps halves of wide characters then, and loses what is painted over them."""
    session = reader()
    session.wait_text(FIRST, READY)
    session.wait_quiet()
    for size in ((91, 27), (120, 40)):
        begun = len(session.raw)
        session.resize(*size)
        session.wait(lambda begun=begun: len(session.raw) > begun and FIRST in session.text, str(size))  # type: ignore[misc]
        session.wait_quiet()
        painted = session.raw[begun:].split(b"\x1b[2J")
        assert len(painted) > 1
        assert not re.search(rb"[\xe4-\xe9]", painted[0]), "Han characters before the screen was empty"


def test_the_screen_is_painted_again_on_demand(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    session.wait_quiet()
    before = session.rows
    session.screen.cursor_position(12, 30)
    session.screen.draw("Broadcast message from root")
    assert session.rows != before
    session.send("\x0c")  # Ctrl+L
    session.wait(lambda: session.rows == before, "the screen of before the message")
    assert not session.broken_rows()


def test_a_terminal_smaller_than_a_word_is_survived(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    for size in ((1, 1), (2, 2), (3, 40), (500, 2), (7, 3)):
        session.resize(*size)
        session.wait_quiet(0.1)
    session.resize(120, 40)
    session.wait_text(FIRST, "1/2")
    assert not session.broken_rows()
