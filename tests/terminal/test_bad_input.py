"""What cannot be read: one clear line and exit status 2, or an entry in the list beside those that open."""

import os
from pathlib import Path

import pytest
from tests.terminal.conftest import Reader
from tests.terminal.test_homes import without_privileges

GOOD = "好的标题\n\n这是好的正文,说的是京津冀协同发展。\n"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder with one file for each way of being unreadable."""
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "undecodable.txt").write_bytes(b"\xff\xff\x80" * 100)
    (folder / "blank.txt").write_text(" \n\u200b\n")
    (folder / "forbidden.txt").write_text(GOOD)
    (folder / "forbidden.txt").chmod(0)
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "hollow").mkdir()
    return folder


@pytest.mark.parametrize(
    "name",
    [
        "missing.txt",
        "empty.txt",
        "binary.txt",
        "undecodable.txt",
        "blank.txt",
        "pipe.txt",
        "loop.txt",
        "hollow",
        "empty.txt/x",
    ],
)
def test_one_clear_line_and_status_two(reader: Reader, bad: Path, name: str) -> None:
    session = reader(bad / name, size=(300, 10))
    assert session.end() == 2
    said = [row for row in session.rows if row]
    assert len(said) == 1
    assert name in said[0]
    assert not session.screen.alternate


def test_a_file_without_permission(reader: Reader, bad: Path) -> None:
    session = reader(bad / "forbidden.txt", before=without_privileges(), size=(300, 10))
    assert session.end() == 2
    assert [row for row in session.rows if row] == [f"jjj-tui: {bad}/forbidden.txt: no permission to read it"]


def test_the_others_open_beside_marked_entries(reader: Reader, bad: Path) -> None:
    (bad / "good.txt").write_text(GOOD)
    session = reader(bad, before=without_privileges())
    session.wait_text("好的标题", "这是好的正文", "empty.txt", "binary.txt", "1/8")
    session.send("]")
    session.wait_quiet()
    assert session.running
    session.send("q")
    assert session.end() == 2, "as when they are printed"
    for name in ("empty.txt", "binary.txt", "undecodable.txt", "blank.txt", "forbidden.txt", "pipe.txt"):
        assert len([row for row in session.rows if name in row and row.startswith("jjj-tui: ")]) == 1


def test_a_file_that_is_not_there_is_named_when_the_others_were_read(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    for names in (("missing.txt", "good.txt"), ("good.txt", "missing.txt")):
        session = reader(*(tmp_path / name for name in names), size=(200, 24))
        session.wait_text("这是好的正文")
        session.send("q")
        assert session.end() == 2
        assert [row for row in session.rows if row] == [f"jjj-tui: {tmp_path}/missing.txt: no such file"]


def test_a_file_that_goes_away_under_the_reader(reader: Reader, tmp_path: Path) -> None:
    paths = [tmp_path / f"{at}.txt" for at in range(3)]
    for path in paths:
        path.write_text(GOOD.replace("好的标题", f"{path.name}的标题"))
    session = reader(*paths)
    session.wait_text("0.txt的标题", "2.txt的标题")
    for path in paths:
        path.unlink()
    session.send("]o")
    session.wait_quiet()
    assert session.running
