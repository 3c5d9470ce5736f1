"""What is remembered: places and choices, through damage, crowds and sudden death."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.article.model import Place
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.library import state
from jjj_tui.library.state import APPLICATION_ID, Memory
from jjj_tui.wording.catalogue import Catalogue

KEY = "a" * 64


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "state.db"


def again(memory: Memory, path: Path) -> Memory:
    memory.close()
    return Memory.open(path)


def test_places_and_choices_outlive_the_reader(path: Path) -> None:
    memory = Memory.open(path)
    assert memory.notice is None
    assert memory.place(KEY) is None
    assert memory.progress(KEY) == 0
    assert memory.opened(KEY) is None
    assert memory.get("script", "original") == "original"
    memory.remember_place(KEY, Place(3, 14), 0.25)
    memory.remember_place(KEY, Place(4, 15), 0.5)
    memory.set("script", "simplified")
    memory.set("script", "traditional")
    memory = again(memory, path)
    assert memory.notice is None
    assert memory.place(KEY) == Place(4, 15)
    assert memory.progress(KEY) == 0.5
    assert memory.opened(KEY) == pytest.approx(path.stat().st_mtime, abs=60)
    assert memory.get("script") == "traditional"
    assert memory.place("b" * 64) is None


def test_the_state_is_for_its_owner_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        memory = Memory.open(path)
        memory.set("theme", "dark")
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        for file in path.parent.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    finally:
        os.umask(before)


def test_several_readers_share_it(path: Path) -> None:
    first, second = Memory.open(path), Memory.open(path)
    first.remember_place(KEY, Place(1, 1), 0.1)
    second.remember_place(KEY, Place(2, 2), 0.2)
    assert first.place(KEY) == second.place(KEY) == Place(2, 2)
    assert (first.notice, second.notice) == (None, None)


def test_many_readers_may_start_at_once(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from jjj_tui.article.model import Place;"
        "from jjj_tui.library.state import Memory; sys.stdin.read(1);"
        "memory = Memory.open(Path(sys.argv[1]));"
        "[memory.remember_place(sys.argv[2], Place(at, 0), 0) for at in range(50)];"
        "print(memory.notice, memory.place(sys.argv[2]).paragraph)"
    )
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", code, path, f"{number}" * 64],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for number in range(4)
    ]  # fmt: skip
    for reader in readers:
        assert reader.stdin is not None
        reader.stdin.write("x")
        reader.stdin.flush()
    assert [reader.communicate()[0].split() for reader in readers] == [["None", "49"]] * 4
    memory = Memory.open(path)
    assert [memory.place(f"{number}" * 64) for number in range(4)] == [Place(49, 0)] * 4


def test_sudden_death_loses_at_most_the_last_place(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from jjj_tui.article.model import Place;"
        "from jjj_tui.library.state import Memory; memory = Memory.open(Path(sys.argv[1]));\n"
        f"for at in range(1_000_000): memory.remember_place({KEY!r}, Place(at, at), 0); print(at, flush=True)"
    )
    reader = subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    for line in reader.stdout:
        if line.strip() == "300":
            break
    reader.send_signal(signal.SIGKILL)
    said = [int(line) for line in reader.stdout.read().split("\n")[:-1]]
    reader.wait()
    memory = Memory.open(path)
    place = memory.place(KEY)
    assert memory.notice is None
    assert place is not None
    assert place.paragraph >= max(said, default=300)


@pytest.mark.parametrize(
    "data",
    [b"not a database at all", b"SQLite format 3\0" + b"\xff" * 2000, b"\0" * 8192, os.urandom(100)],
    ids=["text", "header", "zeros", "noise"],
)
def test_a_foreign_file_is_set_aside_with_a_notice(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    memory = Memory.open(path)
    assert memory.notice is not None
    assert memory.notice == "Reading places are lost: the unreadable file is kept as state.db.damaged-1."
    assert path.with_name("state.db.damaged-1").read_bytes() == data, "nothing is deleted"
    memory.set("theme", "light")
    memory = again(memory, path)
    assert memory.notice is None
    assert memory.get("theme") == "light"


def test_the_database_of_another_program_is_set_aside_whole(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name)")
        other.execute("INSERT INTO recipes VALUES ('豆腐')")
    other.close()
    assert "damaged-1" in (Memory.open(path).notice or "")
    with sqlite3.connect(path.with_name("state.db.damaged-1")) as other:
        assert other.execute("SELECT name FROM recipes").fetchone() == ("豆腐",)


def test_each_damaged_state_keeps_its_own_name(path: Path) -> None:
    path.parent.mkdir()
    for number in (1, 2, 3):
        for file in path.parent.glob("state.db-*"):
            file.unlink()
        path.write_bytes(b"damage")
        memory = Memory.open(path)
        assert f"damaged-{number}." in (memory.notice or "")
        memory.close()


def test_two_readers_meet_a_damaged_state_and_one_sets_it_aside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"damage")
    connect = state._connect

    def slow(where: Path) -> sqlite3.Connection:
        monkeypatch.setattr(state, "_connect", connect)
        first = Memory.open(where)  # while this one finds out, another has already begun anew
        first.remember_place(KEY, Place(3, 14), 0.5)
        first.close()
        raise sqlite3.DatabaseError("file is not a database")

    monkeypatch.setattr(state, "_connect", slow)
    memory = Memory.open(path)
    assert memory.place(KEY) == Place(3, 14), "what the first reader wrote is lost"
    assert not path.with_name("state.db.damaged-2").exists()
    memory.close()


def test_ours_with_other_tables_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE article (other)")
        other.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        other.execute("PRAGMA user_version = 1")
    other.close()
    memory = Memory.open(path)
    assert "damaged-1" in (memory.notice or "")
    memory.remember_place(KEY, Place(1, 2), 0.5)
    assert memory.place(KEY) == Place(1, 2)


def test_the_state_of_a_newer_version_is_left_alone(path: Path) -> None:
    Memory.open(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    memory = Memory.open(path)
    assert memory.notice == (
        f"Nothing will be remembered (a newer version of this program wrote it): {path.parent}"
    )
    memory.set("theme", "light")
    assert memory.get("theme") == "light"
    with sqlite3.connect(path) as newer:
        assert newer.execute("PRAGMA user_version").fetchone() == (99,)
        assert newer.execute("SELECT count(*) FROM choice").fetchone() == (0,)


def test_values_of_foreign_types_are_as_good_as_none(path: Path) -> None:
    Memory.open(path).close()
    with sqlite3.connect(path) as other:
        other.execute("INSERT INTO article VALUES (?, 'x', -1, 'much', x'00')", (KEY,))
        other.execute("INSERT INTO article VALUES ('b', -1, 3, 7, 5)")
        other.execute("INSERT INTO choice VALUES ('theme', x'ff')")
    other.close()
    memory = Memory.open(path)
    assert memory.notice is None
    assert memory.place(KEY) is None
    assert memory.progress(KEY) == 0
    assert memory.opened(KEY) is None
    assert memory.place("b") is None
    assert memory.progress("b") == 1
    assert memory.get("theme", "dark") == "dark"


def nowhere(tmp_path: Path) -> list[Path | None]:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "state.db").mkdir()
    return [None, tmp_path / "file" / "state.db", tmp_path / "state.db", Path("/proc/self/state/state.db")]


@pytest.mark.parametrize("which", range(4))
def test_where_nothing_can_be_kept_the_reader_works_and_says_so_once(tmp_path: Path, which: int) -> None:
    path = nowhere(tmp_path)[which]
    memory = Memory.open(path)
    assert memory.notice is not None
    where = f": {path.parent}" if path else "there is no home directory."
    assert memory.notice.startswith("Nothing will be remembered")
    assert memory.notice.endswith(where)
    memory.remember_place(KEY, Place(5, 6), 0.7)
    memory.set("layout", "wide")
    assert memory.place(KEY) == Place(5, 6)
    assert memory.get("layout") == "wide"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_home_is_no_obstacle(path: Path) -> None:
    path.parent.mkdir(mode=0o500)
    memory = Memory.open(path, Catalogue("zh"))
    assert memory.notice == f"不会保存阅读记录（没有写入权限）：{path.parent}"
    memory.set("layout", "wide")
    assert memory.get("layout") == "wide"


def test_a_lock_held_by_another_program_delays_nothing_for_long(path: Path) -> None:
    memory = Memory.open(path)
    memory.remember_place(KEY, Place(1, 1), 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    memory.remember_place(KEY, Place(2, 2), 0.2)
    assert memory.place(KEY) == Place(1, 1), "the change is lost, the reader goes on"
    other.execute("ROLLBACK")
    memory.remember_place(KEY, Place(3, 3), 0.3)
    assert memory.place(KEY) == Place(3, 3)


def test_a_closed_memory_forgets_instead_of_failing(path: Path) -> None:
    memory = Memory.open(path)
    memory.close()
    memory.close()
    memory.remember_place(KEY, Place(1, 1), 0.1)
    assert memory.place(KEY) is None


@given(
    key=st.text(),
    name=st.text(),
    value=st.text(),
    paragraph=st.integers(),
    progress=st.floats(allow_nan=False),
)
def test_any_text_is_kept_or_forgotten(
    key: str, name: str, value: str, paragraph: int, progress: float
) -> None:
    memory = Memory.open(None)
    memory.remember_place(key, Place(paragraph, 0), progress)
    assert memory.place(key) in (Place(paragraph, 0), None)
    assert 0 <= memory.progress(key) <= 1
    memory.set(name, value)
    assert memory.get(name) in (value, "")
    memory.close()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damage_anywhere_never_stops_the_reader(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "state.db"
        memory = Memory.open(path)
        for number in range(40):
            memory.remember_place(f"{number:064}", Place(number, number), 0.5)
        memory.close()
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(1, 8))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
        memory = Memory.open(path)
        assert memory.notice is None or is_clean(memory.notice)
        for number in range(40):
            memory.place(f"{number:064}")
        memory.remember_place(KEY, Place(7, 7), 0.7)
        memory.set("theme", "dark")
        memory.close()
