"""Folders of the application, and reading files without ever waiting for one."""

import errno
import os
import pwd
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.paths import Homes, find_homes, make_private, read_regular

XDG = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def no_xdg(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in XDG:
        monkeypatch.delenv(name, raising=False)


def test_homes_follow_the_xdg_variables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in XDG:
        monkeypatch.setenv(name, str(tmp_path / name))
    homes = find_homes()
    assert homes == Homes(*(tmp_path / name / "jjj-tui" for name in XDG))
    assert homes.settings_file == tmp_path / "XDG_CONFIG_HOME" / "jjj-tui" / "settings.toml"
    assert homes.state_file == tmp_path / "XDG_STATE_HOME" / "jjj-tui" / "state.db"


def test_homes_stand_under_home_without_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    homes = find_homes()
    assert homes.state == tmp_path / ".local" / "state" / "jjj-tui"
    assert list(tmp_path.iterdir()) == [], "finding makes nothing"


@pytest.mark.parametrize(("home", "state"), [("", ""), ("~", "state"), ("relative", "~/state")])
def test_a_home_that_is_none_is_never_taken_literally(
    monkeypatch: pytest.MonkeyPatch, home: str, state: str
) -> None:
    """Not the working directory, not the root: the account's own home, or none."""
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("XDG_STATE_HOME", state)
    own = Path(pwd.getpwuid(os.getuid()).pw_dir)
    homes = find_homes()
    for folder in (homes.config, homes.cache, homes.data, homes.state):
        assert folder is None or folder.is_relative_to(own)


def test_an_account_without_a_home_has_no_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_: int) -> pwd.struct_passwd:
        raise KeyError("uid not found")

    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    homes = find_homes()
    assert homes == Homes()
    assert homes.state_file is None
    assert homes.settings_file is None


def test_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        assert make_private(tmp_path / "a" / "b") is None
    finally:
        os.umask(before)
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert make_private(tmp_path / "a" / "b") is None, "what stands is left alone"


@pytest.mark.parametrize("where", ["file/folder", "file/folder/deeper", "file"])
def test_what_cannot_be_made_is_a_value(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("in the way")
    assert isinstance(make_private(tmp_path / where), OSError)


def test_a_pipe_without_a_writer_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError) as refused:
        read_regular(tmp_path / "pipe", 10)
    assert refused.value.errno == errno.ENXIO


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("/dev/zero", errno.ENXIO),
        ("/dev", errno.EISDIR),
        ("/nowhere/at/all", errno.ENOENT),
        ("nul\0", errno.EINVAL),
        ("x" * 5000, errno.ENAMETOOLONG),
    ],
)
def test_what_is_no_regular_file_is_refused(name: str, number: int) -> None:
    with pytest.raises(OSError) as refused:
        read_regular(Path(name), 10)
    assert refused.value.errno == number


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    assert read_regular(path, 10) == b"0123456789"
    with pytest.raises(OSError) as refused:
        read_regular(path, 9)
    assert refused.value.errno == errno.EFBIG


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"x" * 20)
    before = len(list(Path("/proc/self/fd").iterdir()))
    for name in ("pipe", "file", "."):
        with pytest.raises(OSError):
            read_regular(tmp_path / name, 10)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


@given(st.text())
def test_any_name_is_refused_by_an_error_of_the_system(name: str) -> None:
    with pytest.raises(OSError) as refused:
        read_regular(Path("/proc/self/nowhere/at") / name.lstrip("/"), 10)
    assert refused.value.errno
