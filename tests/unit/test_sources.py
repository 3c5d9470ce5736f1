"""Where articles come from, and the one clear line for each that cannot be read."""

import io
import os
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.model import Article
from jjj_tui.article.read import read_article
from jjj_tui.hanzi.sanitize import is_clean, sanitize_label
from jjj_tui.library import sources
from jjj_tui.library.sources import (
    Entry,
    Source,
    find_entries,
    library_sources,
    newest_first,
    read_entry,
)
from jjj_tui.wording.catalogue import Catalogue

ENGLISH = Catalogue()
TEXT = "京津冀协同发展取得新进展。全省累计承接京津转入企业4.4万家，同比增长13%。\n"


def open_paths(
    paths: Sequence[str],
    *,
    stdin: io.BufferedIOBase | None = None,
    encoding: str | None = None,
    words: Catalogue = ENGLISH,
) -> tuple[Entry, ...]:
    """What the paths of a command line name, read."""
    found = find_entries(paths, stdin=stdin, words=words)
    return tuple(read_entry(entry, encoding=encoding, words=words) for entry in found)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "C.TXT", ".hidden.txt", "notes.rtf", "picture.png"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "deeper.txt").mkdir()
    (tmp_path / "deeper.txt" / "d.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_the_library_is_the_two_seeds() -> None:
    found = library_sources()
    assert [source.name for source in found] == ["000_f1bbcfffa3ff309c.txt", "004_331d5730d4c698da.txt"]
    entries = open_paths([])
    assert [entry.source for entry in entries] == list(found)
    assert all(entry.article is not None and entry.error is None for entry in entries)


def test_a_directory_gives_its_articles_by_name_without_hidden_ones(folder: Path) -> None:
    entries = find_entries([str(folder)])
    assert [entry.source.path for entry in entries] == [folder / name for name in ("C.TXT", "a.md", "b.txt")]
    assert all(entry.pending for entry in entries), "finding reads nothing"


def test_a_file_may_be_called_anything(folder: Path) -> None:
    (entry,) = open_paths([str(folder / "notes.rtf")])
    assert entry.article is not None
    assert entry.article.paragraphs[0].text.startswith("京津冀")


def test_paths_keep_their_order_and_bad_ones_do_not_close_the_others(folder: Path) -> None:
    names = [str(folder / "nowhere.txt"), str(folder / "b.txt"), str(folder / "deeper.txt" / "d.txt")]
    entries = open_paths(names)
    assert [entry.source.name for entry in entries] == names
    assert [entry.article is not None for entry in entries] == [False, True, True]
    assert entries[0].error == f"{names[0]}: no such file"


def test_reading_settles_an_entry_once(folder: Path) -> None:
    (entry,) = find_entries([str(folder / "b.txt")])
    read = read_entry(entry)
    assert read.article is not None
    (folder / "b.txt").unlink()
    assert read_entry(read) is read
    assert read_entry(entry).error == f"{folder / 'b.txt'}: no such file"
    assert read_entry(Source(folder / "a.md", "a.md")).article is not None


def test_a_directory_of_web_pages_is_a_directory_of_articles(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head><title>海河大桥通车</title></head><body><p>大桥全长2.5公里。</p></body></html>"
    for name in ("b.html", "a.HTM", "style.css", "photo.jpg", ".hidden.html"):
        (tmp_path / name).write_text(page, encoding="utf-8")
    (tmp_path / "b_files.html").mkdir()
    entries = open_paths([str(tmp_path)])
    assert [Path(entry.source.name).name for entry in entries] == ["a.HTM", "b.html"]
    assert {entry.article.title for entry in entries if entry.article} == {"海河大桥通车"}


def bad_files(folder: Path) -> dict[str, str]:
    """Paths with the reason for which each cannot be read."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "undecodable.txt").write_bytes(b"\x81\xff\x80\xfe" * 200)
    (folder / "blank.txt").write_bytes(b" \n\t\n")
    (folder / "lost.txt").write_bytes(b"??????????? 4.4?? ??????? 13%\n" * 5)
    (folder / "bare").mkdir()
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    os.mkfifo(folder / "pipe.txt")
    return {
        str(folder / "nowhere.txt"): "no such file",
        str(folder / "b.txt" / "c.txt"): "part of the path is not a directory",
        str(folder / "empty.txt"): "it is empty",
        str(folder / "blank.txt"): "it holds no text",
        str(folder / "binary.txt"): "it is not text",
        str(folder / "undecodable.txt"): "encodings UTF-8, UTF-16, GB18030 and Big5-HKSCS",
        str(folder / "lost.txt"): "most of them are question marks",
        str(folder / "bare"): "no articles in this directory (*.txt, *.md, *.html, *.htm)",
        str(folder / "pipe.txt"): "not a regular file; pipe it in and read - instead",
        str(folder / "circle.txt"): "its links run in a circle",
        "/dev/zero": "not a regular file; pipe it in and read - instead",
        "": "not a file name",
        "nul\0byte": "not a file name",
        "x" * 300: "not a file name",
    }


def test_each_bad_source_gives_one_clear_line(folder: Path) -> None:
    expected = bad_files(folder)
    entries = open_paths(list(expected))
    assert len(entries) == len(expected)
    for entry, (name, reason) in zip(entries, expected.items(), strict=True):
        assert entry.article is None, name
        assert entry.error is not None, name
        assert entry.error.startswith(f"{entry.source.name}: ")
        assert reason in entry.error
        assert len(entry.error) > len(entry.source.name) + 5, "there is a reason"
        assert "\n" not in entry.error
        assert is_clean(entry.error)


def test_reasons_are_said_in_chinese_too(folder: Path) -> None:
    words = Catalogue("zh")
    for entry in open_paths(list(bad_files(folder)), words=words):
        assert entry.error is not None
        assert any("\u4e00" <= character <= "\u9fff" for character in entry.error), entry.error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_permission_gives_its_reason(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    (folder / "deeper.txt").chmod(0)
    entries = open_paths(
        [str(folder / "b.txt"), str(folder / "deeper.txt"), str(folder / "deeper.txt" / "d.txt")]
    )
    assert [(entry.error or "").endswith("no permission to read it") for entry in entries] == [True] * 3


def test_refused_permission_is_said_plainly(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the test above shows where tests run as root: the system's refusal, put into words."""

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    (entry,) = open_paths([str(folder / "b.txt")])
    assert entry.error == f"{folder / 'b.txt'}: no permission to read it"


def test_a_file_beyond_the_limit_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST", 10)
    file, piped = open_paths([str(folder / "b.txt"), "-"], stdin=io.BytesIO(TEXT.encode()))
    assert file.error == f"{folder / 'b.txt'}: too large (64 MiB at most)"
    assert piped.error == "-: too large (64 MiB at most)"


def test_a_sparse_file_of_a_terabyte_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1 << 40)
    (entry,) = open_paths([str(tmp_path / "huge.txt")])
    assert entry.error == f"{tmp_path / 'huge.txt'}: too large (64 MiB at most)"


def test_a_file_that_memory_is_too_small_for_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(data: bytes, name: str, *, encoding: str | None = None) -> Article:
        if name.endswith("b.txt"):
            raise MemoryError
        return read_article(data, name, encoding=encoding)

    monkeypatch.setattr("jjj_tui.article.read.read_article", read)
    large, small = open_paths([str(folder / "b.txt"), str(folder / "a.md")])
    assert large.error == f"{folder / 'b.txt'}: there is not enough memory to read it"
    assert small.article is not None


def test_a_file_named_several_times_is_there_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "link").symlink_to("b.txt")
    (folder / "mine").symlink_to(".")
    names = [
        "b.txt",
        "b.txt",
        "./b.txt",
        str(folder / "b.txt"),
        "mine/b.txt",
        "link",
        "./",
        "nowhere",
        "./nowhere",
    ]
    entries = find_entries(names)
    assert [entry.source.name for entry in entries] == ["b.txt", "C.TXT", "a.md", "nowhere"]


def test_a_name_of_a_folder_is_no_name_of_the_file_inside_it(folder: Path) -> None:
    assert len(find_entries([str(folder), str(folder / "a.md")])) == len(find_entries([str(folder)]))
    assert (
        len(find_entries([str(folder / "deeper.txt"), str(folder)])) == len(find_entries([str(folder)])) + 1
    )


def test_standard_input_is_read_once(folder: Path) -> None:
    piped, file = find_entries(["-", str(folder / "b.txt"), "-"], stdin=io.BytesIO(TEXT.encode()))
    assert piped.pending
    assert piped.data == TEXT.encode()
    assert file.data is None
    article = read_entry(piped).article
    assert article is not None
    assert article.name == "-"


def test_standard_input_that_is_no_article_gives_its_reason() -> None:
    assert open_paths(["-"])[0].error == "-: standard input is closed"
    assert open_paths(["-"], stdin=io.BytesIO())[0].error == "-: it is empty"
    closed = io.BytesIO()
    closed.close()
    assert open_paths(["-"], stdin=closed)[0].error == "-: standard input is closed"


def test_an_encoding_that_was_asked_for_is_used(tmp_path: Path) -> None:
    (tmp_path / "big5.txt").write_bytes("京津冀協同發展取得新進展，產業鏈加快融合。".encode("big5hkscs"))
    (entry,) = open_paths([str(tmp_path / "big5.txt")], encoding="big5")
    assert entry.article is not None
    assert entry.article.encoding == "big5hkscs"
    assert entry.article.paragraphs[0].text.startswith("京津冀協同發展")


def test_a_name_that_is_no_text_is_shown_and_opened(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\x1b[31m\xe2\x80\xae.txt")
    path.write_text(TEXT, encoding="utf-8")
    for entry in (*open_paths([str(path)]), *open_paths([str(tmp_path)])):
        assert entry.article is not None
        assert is_clean(entry.source.name)
        assert is_clean(entry.article.name)
        assert "\\xFF" in entry.source.name


def test_the_newest_come_first_then_the_undated_then_the_unreadable(tmp_path: Path) -> None:
    for name, date in (
        ("a", "2023-02-28 14:39:36 来源:甲\n"),
        ("b", "2024-01-01 08:00:00 来源:乙\n"),
        ("c", ""),
    ):
        (tmp_path / f"{name}.txt").write_text(f"标题\n\n{date}\n{TEXT}", encoding="utf-8")
    (tmp_path / "0.txt").write_bytes(b"")
    ordered = newest_first(open_paths([str(tmp_path)]))
    assert [entry.source.path.name for entry in ordered if entry.source.path] == [
        "b.txt",
        "a.txt",
        "c.txt",
        "0.txt",
    ]
    assert ordered[0].article is not None
    assert ordered[0].article.dateline is not None
    assert ordered[0].article.dateline.published == datetime(2024, 1, 1, 8, 0)


@given(st.lists(st.text(), max_size=4))
def test_any_command_line_gives_entries_with_clean_lines(paths: list[str]) -> None:
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as empty:
        os.chdir(empty)
        try:
            names = [path.lstrip("/") for path in paths]
            entries = open_paths(names, stdin=io.BytesIO(TEXT.encode()))
        finally:
            os.chdir(before)
    assert len({*names}) >= len(entries) > 0 if names else len(entries) == 2, "each once"
    assert {entry.source.name for entry in entries} <= {sanitize_label(name) for name in names} or not names
    for entry in entries:
        assert isinstance(entry, Entry)
        assert (entry.article is None) != (entry.error is None)
        assert is_clean(entry.source.name)
        assert is_clean(entry.error or "")
