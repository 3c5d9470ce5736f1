"""Text, titles and file names that try to reach the terminal: every byte that was sent is looked at when a test ends."""

import os
import unicodedata
from pathlib import Path

import pytest
from tests.terminal.conftest import Reader
from tests.terminal.reading import FIRST, READY
from tests.terminal.session import ENTER, ESCAPE, TAB

CLIPBOARD = "\x1b]52;c;ZXZpbA==\x07"
ATTACKS = (
    "\x1b[31;5m红\x1b[2J\x1b[H" + CLIPBOARD,
    "\x9b31m\x9d52;c;ZXZpbA==\x9c\x90q\x9c\x85",
    "\u202e反\u2066向\u2069 \u200b零\u200d宽\ufeff\u00ad \u2028行\u2029段",
    "\x07\x08\x7f\r覆盖",
    "价格[/]下降 [@click=app.quit]按[/] [bold]粗[/bold] [link=file:///etc/passwd]链[/link]",
    "\x1b]0;标题\x07\x1b]8;;http://evil\x1b\\链接\x1b]8;;\x1b\\ \x1bP$q\x1b\\ \x1b^秘\x1b\\ \x1b_应\x1b\\",
    "\U000e0041\U000e0042标签 \ufff9注\ufffa释\ufffb",
)
MARKUP = "价格[/]下降"


def _article(folder: Path) -> Path:
    body = "\n\n".join(
        f"第{at}段正文说的是{attack}以及约{at}00亿元的投资。" for at, attack in enumerate(ATTACKS, 1)
    )
    text = f"标题{''.join(ATTACKS[:2])}之{ATTACKS[4]}\n\n2023-02-28 14:39:36 来源:{ATTACKS[2]}日报\n\n记者 {ATTACKS[0]}李明:\n\n{body}\n"
    folder.mkdir(exist_ok=True)
    name = "恶\x1b]52;c;ZXZpbA==\x07意\x9b31m\u202e[]\n名.txt"
    (folder / name).write_text(text, "utf-8")
    # Unreadable, so that its name itself is shown; and not even UTF-8.
    (folder / os.fsdecode(b"\x1b[31m\xff\xfe\x9b2J.txt")).touch()
    return folder


def test_a_terminal_that_draws_ambiguous_characters_two_cells_wide_is_sent_none(reader: Reader) -> None:
    session = reader(wide=True)
    session.wait_text(FIRST, READY)
    session.wait_quiet()
    for keys in ("f", "l", ESCAPE, "o", ESCAPE, "?", ESCAPE, "q"):
        assert not [c for row in session.rows for c in row if unicodedata.east_asian_width(c) == "A"], keys
        session.send(keys)
        session.wait_quiet()


def test_hostile_articles_in_every_view(reader: Reader, tmp_path: Path) -> None:
    session = reader(_article(tmp_path / "hostile"))
    session.wait_text("第1段正文", MARKUP)
    session.wait_quiet(0.5)
    for keys in (
        ENTER,
        " ",
        "t",
        "T" + ESCAPE,
        "f",
        "/[/]" + ENTER,
        "n",
        ESCAPE,
        "o",
        TAB + "jj" + ESCAPE,
        "\x10",
        ESCAPE,
        "]",
        "z",
        "i",
    ):
        session.send(keys)
        session.wait_quiet(0.12)
        assert session.running
    clicks = "".join(f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m" for y in range(3, 30, 4) for x in (5, 50, 80))
    session.send(clicks)
    session.wait_quiet()
    session.send("q")
    assert session.end() == 2  # one of its files is empty


@pytest.mark.parametrize("command", ["list", "show", "figures", "stats"])
def test_hostile_articles_in_every_command_on_a_terminal(
    reader: Reader, tmp_path: Path, command: str
) -> None:
    session = reader(command, _article(tmp_path / "hostile"))
    assert session.end() == 2  # one of the two files cannot be read
    assert "标题" in session.text or command == "figures"


def test_a_hostile_name_in_an_error_line(reader: Reader) -> None:
    session = reader(f"/nowhere/{CLIPBOARD}\u202e\x9b31m")
    assert session.end() == 2
    assert "no such file" in session.text


def test_a_hostile_argument(reader: Reader) -> None:
    session = reader(f"--{CLIPBOARD}[/]")
    assert session.end() == 2
    assert "unknown option" in session.text


def test_pasted_escape_sequences_are_no_output(reader: Reader) -> None:
    session = reader()
    session.wait_text("产业是京津冀")
    session.wait_quiet(0.5)
    session.send("/")
    session.wait_quiet(0.2)
    session.send(f"\x1b[200~{ATTACKS[1]}{ATTACKS[2]}京\x1b[201~")
    session.wait_quiet()
    session.send(ENTER)
    session.wait_quiet()
    assert session.running
