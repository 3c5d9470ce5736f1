"""However the reader ends, the terminal is as it was and no process is left."""

import signal
import time
from pathlib import Path

import pytest
from tests.terminal.conftest import Reader
from tests.terminal.reading import FIRST
from tests.terminal.sequences import modes_left_on
from tests.terminal.session import Session


def _restored(session: Session) -> None:
    assert not session.screen.alternate
    assert not session.screen.cursor.hidden
    assert not modes_left_on(bytes(session.raw))
    assert session.line_restored
    assert not session.children()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_restores_the_terminal(reader: Reader, number: signal.Signals) -> None:
    session = reader()
    session.wait_text(FIRST)
    session.signal(number)
    session.end(5)
    _restored(session)
    assert session.text.strip() == ""


def test_it_is_not_stopped_where_nobody_could_bring_it_back(reader: Reader) -> None:
    session = reader()
    session.wait_text(FIRST)
    session.send("\x1a")  # Ctrl+Z
    session.wait_text("There is no shell to go to")
    session.send("q")
    assert session.end(5) == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("written", [b"\x1b[6n", b"\x1b[?1049h"])
def test_a_signal_while_it_starts_restores_the_terminal_too(
    reader: Reader, number: signal.Signals, written: bytes
) -> None:
    session = reader()
    while written not in session.raw:
        assert session.listen(10), "the first thing that changes the terminal"
    session.signal(number)
    if number is signal.SIGINT and session.listen(1):
        session.send("q")  # by then Ctrl+C was a key
    session.end(5)
    assert not session.screen.alternate
    assert not modes_left_on(bytes(session.raw))
    assert session.line_restored


def _long_article(path: Path) -> Path:
    sentences = (f"第{at}段说的是京津冀协同发展的第{at}件事情,由记者李明在保定采写。" for at in range(12_000))
    path.write_text("长文章\n\n" + "\n".join(sentences), "utf-8")
    return path


def test_quitting_while_words_are_computed_ends_at_once(reader: Reader, tmp_path: Path) -> None:
    session = reader(_long_article(tmp_path / "long.txt"))
    session.wait_text("第0段")
    session.wait(lambda: bool(session.children()), "a process that reads the words")
    begun = time.monotonic()
    session.send("q")
    assert session.end() == 0
    # Promised is one second, to a machine that has the time; the words would take ten.
    assert time.monotonic() - begun < 5
    _restored(session)


def test_killing_the_reader_leaves_no_child_at_work(reader: Reader, tmp_path: Path) -> None:
    session = reader(_long_article(tmp_path / "long.txt"))
    session.wait_text("第0段")
    session.wait(lambda: bool(session.children()), "a process that reads the words")
    session.signal(signal.SIGKILL)
    session.end()
    deadline = time.monotonic() + 10
    while session.children():
        assert time.monotonic() < deadline, "the words are still being read, for nobody"
        session.listen(0.05)


def test_thirty_articles_in_a_row_leave_no_children(reader: Reader, tmp_path: Path) -> None:
    for at in range(30):
        text = f"第{at}篇的标题\n\n" + f"这是第{at}篇文章的正文,说的是京津冀协同发展。\n" * 20
        (tmp_path / f"article{at:02}.txt").write_text(text, "utf-8")
    session = reader(tmp_path)
    session.wait_text("1/30", "的正文")
    for at in range(2, 31):
        session.send("]")
        session.wait_text(f"{at}/30")
    deadline = time.monotonic() + 20
    while session.children():
        assert time.monotonic() < deadline, "children are left"
        session.listen(0.05)
    session.send("q")
    assert session.end() == 0
    _restored(session)
