"""What the environment tells of a terminal, and how wide a terminal says it draws “."""

import fcntl
import os
import pty
import termios
import threading
from collections.abc import Iterator

import pytest

from jjj_tui.terminal.probe import Terminal, WidthQuestion, ambiguous_width, probe_terminal

QUESTION = b"\x1b[6n"


def probe(**environ: str) -> Terminal:
    return probe_terminal(environ, is_terminal=True)


@pytest.mark.parametrize("term", ["dumb", "unknown", "", "DUMB"])
def test_a_dumb_terminal_cannot_draw(term: str) -> None:
    assert probe(TERM=term).dumb
    assert not probe(TERM=term).can_draw
    assert probe(TERM=term, COLORTERM="truecolor").colour_bits == 0


def test_without_a_terminal_nothing_is_drawn() -> None:
    assert probe(TERM="xterm").can_draw
    assert not probe_terminal({"TERM": "xterm"}, is_terminal=False).can_draw
    assert not probe_terminal({}, is_terminal=True).can_draw


@pytest.mark.parametrize(
    ("environ", "bits"),
    [
        ({"TERM": "xterm"}, 4),
        ({"TERM": "xterm-256color"}, 8),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, 24),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, 24),
        ({"TERM": "xterm-direct"}, 24),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, 0),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, 8),
        ({"TERM": "xterm-mono"}, 0),
        ({"TERM": "vt220"}, 0),
        ({"TERM": "vt100-color"}, 4),
        ({"TERM": "linux-m"}, 0),
    ],
)
def test_colour(environ: dict[str, str], bits: int) -> None:
    assert probe(**environ).colour_bits == bits


@pytest.mark.parametrize(
    ("environ", "utf8"),
    [
        ({"LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "C.utf8"}, True),
        ({"LANG": "zh_CN.GB18030"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "C", "LC_CTYPE": "zh_TW.UTF-8"}, True),
        ({"LC_ALL": "", "LANG": "C.UTF-8"}, True),
        ({}, False),
    ],
)
def test_encoding_of_the_locale(environ: dict[str, str], utf8: bool) -> None:
    assert probe(**environ).utf8 is utf8


def test_what_stands_between() -> None:
    assert probe(TERM="screen-256color").multiplexer == "screen"
    assert probe(TERM="screen-256color", TMUX="/tmp/tmux-0/default,1,0").multiplexer == "tmux"
    assert probe(TERM="tmux").multiplexer == "tmux"
    assert probe(TERM="xterm", STY="1.pts-0").multiplexer == "screen"
    assert probe(TERM="xterm").multiplexer is None
    assert probe(SSH_CONNECTION="10.0.0.1 1 10.0.0.2 22").ssh
    assert not probe(SSH_CONNECTION="").ssh


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Both ends of a pseudo-terminal: the emulator's and the program's."""
    leader, follower = pty.openpty()
    yield leader, follower
    os.close(leader)
    os.close(follower)


def emulator(leader: int, answer: bytes) -> threading.Thread:
    """Answers the first question about the cursor."""

    def work() -> None:
        heard = b""
        while QUESTION not in heard:
            heard += os.read(leader, 1024)
        assert "“".encode() in heard
        os.write(leader, answer)

    thread = threading.Thread(target=work)
    thread.start()
    return thread


@pytest.mark.parametrize(
    ("answer", "width"),
    [
        (b"\x1b[12;2R", 1),
        (b"\x1b[1;3R", 2),
        (b"jk\x1b[A\x1b[5;3R", 2),
        (b"\x1b[12;1R", None),
        (b"\x1b[12;9999R", None),
    ],
)
def test_the_terminals_answer_is_understood(
    terminal: tuple[int, int], answer: bytes, width: int | None
) -> None:
    leader, follower = terminal
    before = termios.tcgetattr(follower)
    thread = emulator(leader, answer)
    assert ambiguous_width(follower, timeout=10) == width
    thread.join()
    assert termios.tcgetattr(follower) == before


@pytest.mark.parametrize("answer", [b"", b"garbage\n" * 1000, b"\x1b[12R\x1b[;;R\x1b[99999999999;2R"])
def test_a_terminal_that_does_not_answer_delays_nothing_for_long(
    terminal: tuple[int, int], answer: bytes
) -> None:
    leader, follower = terminal
    fcntl.fcntl(leader, fcntl.F_SETFL, os.O_NONBLOCK)
    before = termios.tcgetattr(follower)
    with WidthQuestion(follower) as question:
        for at in range(0, len(answer), 512):
            try:
                os.write(leader, answer[at : at + 512])
            except BlockingIOError:
                break
        assert question.answer(0.05) is None
    assert termios.tcgetattr(follower) == before


def test_the_question_is_not_echoed_and_the_settings_come_back_after_a_failure(
    terminal: tuple[int, int],
) -> None:
    leader, follower = terminal
    before = termios.tcgetattr(follower)

    def interrupted() -> None:
        with WidthQuestion(follower):
            assert not termios.tcgetattr(follower)[3] & termios.ECHO
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert termios.tcgetattr(follower) == before
    assert os.read(leader, 100).endswith(b"\r\x1b[K"), "the line is left as it was"


def test_what_is_no_terminal_is_not_asked() -> None:
    reading, writing = os.pipe()
    try:
        assert ambiguous_width(reading, timeout=10) is None
        assert ambiguous_width(writing, timeout=10) is None
        os.set_blocking(reading, False)
        with pytest.raises(BlockingIOError):
            os.read(reading, 1)
    finally:
        os.close(reading)
        os.close(writing)
    assert ambiguous_width(reading, timeout=10) is None, "closed"
