"""The command line: help, bad use, options, paths, settings and locales."""

from pathlib import Path

import pytest
from tests.unit.commands import SEED, SEEDS, TEXT, run

from jjj_tui import __version__
from jjj_tui.arguments.model import COMMANDS, EVERYWHERE
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.hanzi.width import cell_length

pytestmark = pytest.mark.usefixtures("plain_surroundings")


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
