"""What the reader is handed, and what any text, title or name leaves clean."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.commands import SEED, SEEDS, TEXT, run

from jjj_tui import cli
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.library.sources import Entry
from jjj_tui.settings import ReaderOptions
from jjj_tui.wording.catalogue import Catalogue

pytestmark = pytest.mark.usefixtures("plain_surroundings")


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Sequence[Entry], ReaderOptions]]:
    """Stands in for the screen; holds what it was handed."""
    handed: list[tuple[Sequence[Entry], ReaderOptions]] = []

    def run_reader(entries: Sequence[Entry], options: ReaderOptions) -> int:
        handed.append((entries, options))
        return 7

    monkeypatch.setitem(sys.modules, "jjj_tui.tui.app", SimpleNamespace(run_reader=run_reader))
    monkeypatch.setattr(cli, "_all_terminals", lambda but_input=False: True)
    return handed


def test_the_reader_is_handed_unread_articles_and_the_options(
    reader: list[tuple[Sequence[Entry], ReaderOptions]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JJJ_TUI_MEASURE", "33")
    monkeypatch.setenv("JJJ_TUI_X", "1")
    assert run("--encoding", "utf-8", "--lang", "zh", "nowhere.txt", str(SEED), str(SEEDS)).code == 7
    ((entries, options),) = reader
    assert [entry.pending for entry in entries] == [False, False, True], "up to the first that can be read"
    assert entries[0].error == "nowhere.txt：没有这个文件"
    assert entries[1].article is not None
    assert options.settings.measure == 33
    assert options.encoding == "utf-8"
    assert options.words == Catalogue("zh")
    assert options.homes.state == tmp_path / "home" / ".local" / "state" / "jjj-tui"
    assert options.notices == ("未知设置 JJJ_TUI_X，已忽略。",)
    assert options.terminal.can_draw or not options.terminal.dumb


def test_articles_that_were_named_one_by_one_keep_their_order(
    reader: list[tuple[Sequence[Entry], ReaderOptions]],
) -> None:
    for paths in ((str(SEED), "nowhere.txt"), (str(SEEDS),), (str(SEEDS), str(SEED)), ()):
        assert run(*paths).code == 7
    assert [options.named for _, options in reader] == [True, False, False, False]


def test_the_reader_opens_in_the_script_asked_for(
    reader: list[tuple[Sequence[Entry], ReaderOptions]],
) -> None:
    assert run("--script", "traditional", str(SEED)).code == 7
    ((_, options),) = reader
    assert options.settings.script == "traditional"


def test_the_library_is_handed_unread(reader: list[tuple[Sequence[Entry], ReaderOptions]]) -> None:
    assert run().code == 7
    ((entries, _),) = reader
    assert [entry.pending for entry in entries] == [True, True]


def test_a_pipe_is_read_before_the_reader_opens(
    reader: list[tuple[Sequence[Entry], ReaderOptions]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_take_keyboard", lambda: True)
    assert run("-", stdin=TEXT.encode()).code == 7
    (((entry,), _),) = reader
    assert entry.data == TEXT.encode()


def test_without_a_keyboard_a_piped_article_is_no_reason_to_hang(
    reader: list[tuple[Sequence[Entry], ReaderOptions]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_take_keyboard", lambda: False)
    ran = run("-", stdin=TEXT.encode())
    assert (ran.code, reader) == (2, [])
    assert ran.said == "jjj-tui: there is no terminal to take keys from\n"


# --- anything may stand in a text, a title or a name


HOSTILE = st.text(
    st.sampled_from("\x1b\x07\x00\x08\r\n\x9b\x9d\x9c\u202e\u2066\u200b\ufeff\u2028\ud800[]]52;c?mK/=@,|\"'1亿元中。") | st.characters(),
    max_size=40,
)  # fmt: skip

NAMES = HOSTILE.map(lambda name: name.replace("/", "").replace("\0", "")[:20]).filter(
    lambda name: name not in ("", ".", "..")
)


@settings(max_examples=25, deadline=None)
@given(name=NAMES, title=HOSTILE, body=HOSTILE)
def test_nothing_hostile_reaches_the_output(name: str, title: str, body: str) -> None:
    text = f"{title}\n\n2024-07-18 来源:{title}\n\n今年上半年，{body}完成约1.2亿吨。\n{body}记者 {title}:\n{body}"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"{name}.txt")  # noqa: PTH118 - a name that Path may not hold
        try:
            with open(os.fsencode(path), "wb") as file:  # noqa: PTH123
                file.write(text.encode("utf-8", "surrogatepass"))
        except (OSError, UnicodeError):
            return
        commands = [
            *(("list", "--format", form) for form in ("table", "json", "jsonl", "csv", "markdown")),
            *(("show", "--format", form) for form in ("text", "json", "jsonl", "csv", "markdown")),
            *(("figures", "--format", form) for form in ("table", "json", "jsonl", "csv", "markdown")),
            ("show", "--script", "traditional"),
            ("list", "--lang", "zh"),
        ]
        for argv in commands:
            ran = run(*argv, path)
            assert ran.code in (0, 1, 2)
            assert is_clean(ran.text.removeprefix("\ufeff")), argv
            assert is_clean(ran.said), argv
        assert run("show", "--raw", path).out == text.encode("utf-8", "surrogatepass")


def test_statistics_of_a_hostile_text_are_clean(tmp_path: Path) -> None:
    text = TEXT.replace("标题", "\x1b]0;x\x07标\u202e题").replace("货物", "货\x9b31m物\u200b")
    (tmp_path / "\x1b[2J.txt").write_text(text, encoding="utf-8")
    for form in ("table", "json", "jsonl", "csv", "markdown"):
        ran = run("stats", str(tmp_path), "--format", form)
        assert ran.code == 0
        assert is_clean(ran.text.removeprefix("\ufeff"))
        assert is_clean(ran.said)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["list", "show", "--", "-", "--width", "--lang", "zh", "-h", "--raw"]) | HOSTILE,
        max_size=4,
    )
)
def test_any_command_line_ends_with_a_status_and_clean_lines(argv: list[str]) -> None:
    argv = [word.replace("/", "") for word in argv]
    ran = run("--lang", "en", *argv, stdin=TEXT.encode())
    assert ran.code in (0, 1, 2)
    assert is_clean(ran.said)
    assert ran.code != 2 or ran.said
