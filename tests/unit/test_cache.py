"""Word facts that are kept: found again, bounded, and never trusted blindly."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.library import cache
from jjj_tui.library.cache import WordsCache
from jjj_tui.words import model
from jjj_tui.words.model import VERSION, Keyword, Name, NameKind, WordFacts

KEY = "0123456789abcdef" * 4
FACTS = WordFacts(3, (Keyword("京津冀", 2, 1.5),), (Name("北京", NameKind.PLACE, 1),))


def test_facts_are_found_again(tmp_path: Path) -> None:
    WordsCache(tmp_path / "cache").put(KEY, FACTS)
    assert WordsCache(tmp_path / "cache").get(KEY) == FACTS
    assert WordsCache(tmp_path / "cache").get("f" * 64) is None


def test_facts_are_for_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        WordsCache(tmp_path / "cache").put(KEY, FACTS)
    finally:
        os.umask(before)
    (file,) = (tmp_path / "cache" / "words").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"\xff\xfe",
        b'{"version":0}',
        b"[" * 100_000,
        FACTS.to_json().encode()[:-5],
        b"x" * (2 << 20),
    ],
)
def test_foreign_content_is_absent_and_overwritten(tmp_path: Path, data: bytes) -> None:
    words = WordsCache(tmp_path)
    words.put(KEY, FACTS)
    (file,) = (tmp_path / "words").iterdir()
    file.write_bytes(data)
    assert words.get(KEY) is None
    words.put(KEY, FACTS)
    assert words.get(KEY) == FACTS


def test_facts_of_another_version_are_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    WordsCache(tmp_path).put(KEY, FACTS)
    monkeypatch.setattr(model, "VERSION", VERSION + 1)
    assert WordsCache(tmp_path).get(KEY) is None


def test_a_pipe_in_the_place_of_a_file_delays_nothing(tmp_path: Path) -> None:
    words = WordsCache(tmp_path)
    (tmp_path / "words").mkdir()
    os.mkfifo(tmp_path / "words" / f"{KEY}.{VERSION}.json")
    assert words.get(KEY) is None


def test_only_the_newest_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 3)
    words = WordsCache(tmp_path)
    for number in range(6):
        words.put(f"{number:064}", FACTS)
        os.utime(tmp_path / "words" / f"{number:064}.{VERSION}.json", (number, number))
    kept = [number for number in range(6) if words.get(f"{number:064}") is not None]
    assert len(kept) == 3
    assert 5 in kept
    assert 0 not in kept


def test_where_nothing_can_be_kept_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for home in (None, tmp_path / "file", Path("/proc/self/nowhere")):
        words = WordsCache(home)
        words.put(KEY, FACTS)
        assert words.get(KEY) is None


@pytest.mark.parametrize("key", ["../../etc/passwd", "", "a/b", "a.b", "x" * 500, "\ud800", "键"])
def test_a_key_never_leaves_the_folder(tmp_path: Path, key: str) -> None:
    words = WordsCache(tmp_path / "cache")
    words.put(key, FACTS)
    assert words.get(key) is None
    assert not (tmp_path / "cache").exists()


@given(st.text())
def test_any_key_is_harmless(key: str) -> None:
    assert WordsCache(Path("/proc/self/nowhere")).get(key) is None
