"""Homes that are missing, read-only or damaged: the reader opens and says so once."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from tests.terminal.conftest import Reader
from tests.terminal.reading import FIRST, READY
from tests.terminal.session import Session

FORGETFUL = "Nothing will be remembered"
AS_READER = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Takes from root what root may and a reader may not: writing where permissions say no."""


def without_privileges() -> tuple[str, ...]:
    """What to put before a command so that permissions hold for it; skips where that cannot be had."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and setpriv is not there to stop it")
    return AS_READER


def _says_it_once(session: Session) -> None:
    session.wait_text(FIRST, FORGETFUL)
    session.send("g")
    session.wait_text(READY)
    session.send("[")
    session.wait_gone(FORGETFUL)
    session.send("q")
    assert session.end() == 0
    assert session.text.strip() == ""


def test_a_read_only_home(reader: Reader, home: Path) -> None:
    home.chmod(0o500)
    try:
        _says_it_once(reader(before=without_privileges()))
    finally:
        home.chmod(0o700)


def test_a_missing_home(reader: Reader) -> None:
    _says_it_once(reader(user_home=None, env={"HOME": "/proc/nowhere"}))


def test_homes_that_are_no_directories(reader: Reader) -> None:
    session = reader(user_home=None, env={"XDG_STATE_HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null"})
    _says_it_once(session)


def _state(home: Path) -> Path:
    return home / "state" / "jjj-tui" / "state.db"


@pytest.mark.parametrize("damage", ["rubbish", "cut", "foreign", "directory"])
def test_a_damaged_state_is_set_aside(reader: Reader, home: Path, damage: str) -> None:
    path = _state(home)
    path.parent.mkdir(parents=True)
    if damage == "rubbish":
        path.write_bytes(os.urandom(5000))
    elif damage == "foreign":
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE other (a)")
        connection.close()
    elif damage == "directory":
        path.mkdir()
    else:
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE article (a)")
        connection.close()
        path.write_bytes(path.read_bytes()[:3000])
    session = reader()
    session.wait_text(FIRST)
    session.wait(lambda: "state.db" in session.rows[-1] or FORGETFUL in session.rows[-1], "a notice")
    session.send("q")
    assert session.end() == 0


@pytest.mark.parametrize(
    "content", [b"measure = 'wide'\nmeazure = 3\n", b"\xff\xfe\x00", b"= = =\n", b"keys = 3\n"]
)
def test_a_damaged_settings_file(reader: Reader, home: Path, content: bytes) -> None:
    path = home / "config" / "jjj-tui" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    session = reader()
    session.wait_text(FIRST)
    session.wait(
        lambda: any(word in session.rows[-1] for word in ("etting", "settings.toml")),
        "a notice about the settings",
    )


def test_a_damaged_cache_is_computed_again(reader: Reader, home: Path) -> None:
    session = reader()
    session.wait_text(FIRST, READY)
    session.wait(lambda: any(path.is_file() for path in (home / "cache").rglob("*")), "a cache")
    session.wait_quiet()
    session.send("q")
    assert session.end() == 0
    for path in (home / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xff{damaged")
    again = reader()
    again.wait_text(FIRST, READY)
    again.wait_gone("working")
    assert "Traceback" not in again.text
