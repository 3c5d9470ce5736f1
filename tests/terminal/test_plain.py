"""Where no screen can be drawn, the list is printed; where input is a pipe, the keys come from the terminal."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from tests.terminal.conftest import Reader
from tests.terminal.reading import FIRST
from tests.terminal.sequences import attributes
from tests.terminal.session import ENTER, PROGRAM, environment

TITLE = "奋进的春天"


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_cannot_draw_gets_the_list(reader: Reader, term: str) -> None:
    session = reader(env={"TERM": term})
    assert session.end() == 0
    assert TITLE in session.text
    assert b"\x1b" not in session.raw


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_a_redirected_stream_gets_the_list(reader: Reader, tmp_path: Path, stream: str) -> None:
    with (tmp_path / "file").open("w+b") as file:
        session = reader(**{stream: file})
        assert session.end() == 0
        file.seek(0)
        written = file.read()
    assert TITLE in (written.decode() if stream == "stdout" else session.text)
    assert b"\x1b" not in session.raw + written


def test_without_any_terminal(home: Path) -> None:
    done = subprocess.run(
        [PROGRAM],
        env=environment(home),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 0
    assert TITLE in done.stdout.decode()
    assert done.stderr == b""


def test_a_pipe_is_read_and_the_keys_still_come_from_the_terminal(reader: Reader) -> None:
    outgoing, incoming = os.pipe()
    os.write(incoming, ("来自管道的标题\n\n" + "这是管道里的正文,说的是京津冀。\n\n" * 80).encode())
    os.close(incoming)
    with os.fdopen(outgoing, "rb") as pipe:
        session = reader("-", stdin=pipe)
        session.wait_text("来自管道的标题", "这是管道里的正文")
        session.send("zzG")
        session.wait_text("100%")
        session.send("q")
        assert session.end() == 0
    assert not session.screen.alternate


def test_no_color_sends_no_colour_but_marks_all_the_same(reader: Reader) -> None:
    session = reader(env={"NO_COLOR": "1"})
    session.wait_text(FIRST)
    session.send("/京津冀" + ENTER)
    session.wait(lambda: bool(re.search(r"京津冀\s+1/\d", session.rows[-1])), "the count of hits")
    session.wait_quiet()
    used = attributes(bytes(session.raw))
    colours = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108), 58}
    assert not used & colours
    assert {1, 4, 7} <= used  # bold, underlined, reversed


def test_a_terminal_without_synchronised_output(reader: Reader) -> None:
    session = reader(synchronised=False)
    session.wait_text(FIRST)
    session.send("zz ")
    session.wait_gone("14:39:36")
    assert b"\x1b[?2026h" not in session.raw
