"""The command line as a value, and its help: both are made from one table of commands and options."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from jjj_tui.catalogue import Catalogue

if TYPE_CHECKING:
    from decimal import Decimal

SCRIPTS = ("original", "simplified", "traditional", "hongkong")
LANGUAGES = ("auto", "en", "zh")
ENCODINGS = ("utf-8", "utf-16", "gb18030", "gbk", "gb2312", "big5", "big5-hkscs")
WIDTHS = (10, 1000)

COMMANDS = {
    "reader": ("script",),
    "list": ("format",),
    "show": ("script", "width", "raw", "format"),
    "figures": ("format", "kind", "min", "subject"),
    "stats": ("format",),
    "doctor": (),
}
"""Each command with the options that it alone takes; ``reader`` is the one without a name."""

EVERYWHERE = ("encoding", "lang", "help", "version")

_FLAGS = {"raw", "help", "version"}
_SEVERAL = {"kind"}
_FREE = {"width": "N", "kind": "KIND", "min": "N", "subject": "TEXT"}  # values that are none of a few choices
_SHORT = {"help": "-h"}


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for on the command line.

    Attributes:
        command: A key of `COMMANDS`.
        paths: Files, directories and ``-``, as written.
        format: How to print; the command's first format when nothing was said.
        script: What to show articles in; None when nothing was said.
        width: Cells of a line; None when nothing was said.
        raw: Whether the untouched original is wanted.
        kind: Kinds of figures by the names of the data; empty for all.
        min: How large a figure must be; None when nothing was said.
        subject: What a figure must be about; None when nothing was said.
        encoding: Encoding of the files; None to find out.
        lang: Language of the interface; None when nothing was said.
        help: Whether help is all that is wanted.
        version: Whether the version is.
    """

    command: str
    paths: tuple[str, ...] = ()
    format: str | None = None
    script: Literal["original", "simplified", "traditional", "hongkong"] | None = None
    width: int | None = None
    raw: bool = False
    kind: tuple[str, ...] = ()
    min: "Decimal | None" = None
    subject: str | None = None
    encoding: str | None = None
    lang: str | None = None
    help: bool = False
    version: bool = False


class UsageError(Exception):
    """A command line that makes no sense: a catalogue key and its values, as ``Catalogue.told`` takes them."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def formats(command: str) -> tuple[str, ...]:
    """The formats a command prints in, its own default first."""
    return ("text" if command == "show" else "table", "json", "jsonl", "csv", "markdown")


def asked_language(argv: Sequence[str]) -> str | None:
    """The language asked for, found before anything else so that complaints are made in it."""
    for at, word in enumerate(argv):
        if word == "--":
            break
        if word.startswith("--lang"):
            value = word[len("--lang=") :] or next(iter(argv[at + 1 :]), "")
            return value if value in LANGUAGES else None
    return None


def parse(argv: Sequence[str]) -> Arguments:
    """The command line as a value.

    Raises:
        UsageError: It makes no sense.
    """
    command, rest = _split(list(argv))
    parser = _Parser(prog="jjj-tui", add_help=False, allow_abbrev=False, exit_on_error=False)
    for name in (*COMMANDS[command], *EVERYWHERE):
        flags = [f"--{name}", *([_SHORT[name]] if name in _SHORT else [])]
        if name in _FLAGS:
            parser.add_argument(*flags, action="store_true")
        elif name in _SEVERAL:
            parser.add_argument(*flags, action="append", default=[])
        else:
            parser.add_argument(*flags)
    parser.add_argument("paths", nargs="*")
    # What stands behind -- is taken as it is; argparse would look for options in it again.
    end = rest.index("--") if "--" in rest else len(rest)
    try:
        found, unknown = parser.parse_known_intermixed_args(rest[:end])
    except argparse.ArgumentError as error:
        key = "cli.no_value" if "ignored explicit" in error.message else "cli.needs_value"
        raise UsageError(key, name=(error.argument_name or "").split("/")[0]) from error
    if unknown:
        name = unknown[0].partition("=")[0]
        others = [other for other, options in COMMANDS.items() if name.removeprefix("--") in options]
        if others:
            raise UsageError("cli.only_with", name=name, commands=", ".join(others))
        raise UsageError("cli.unknown_option", name=unknown[0])
    read: dict[str, Any] = vars(found)
    for name in read.keys() & {"format", "script", "encoding", "lang"}:
        _check_choice(name, read[name], _choices(name, command))
    if read.get("kind") or read.get("min") is not None:
        _read_wanted(read)
    read = {name: tuple(value) if name in _SEVERAL else value for name, value in read.items()}
    if read.get("width") is not None:
        read["width"] = _whole_number("--width", read["width"], *WIDTHS)
    if read.get("raw"):
        for other in ("format", "script", "width", "encoding"):
            if read[other] is not None:
                raise UsageError("cli.not_together", name="--raw", other=f"--{other}")
    paths = (*read["paths"], *rest[end + 1 :])
    if paths and command == "doctor":
        raise UsageError("cli.no_paths", name=command)
    return Arguments(command, **{**read, "paths": paths})


def _split(argv: list[str]) -> tuple[str, list[str]]:
    """The command, and what remains when it is taken out: it is the first word that is no option or an option's value."""
    at = 0
    while at < len(argv):
        word = argv[at]
        if word == "--" or word == "-" or not word.startswith("-"):
            break
        takes_value = "=" not in word and word.removeprefix("--") in (
            "lang",
            "encoding",
            "format",
            "script",
            *_FREE,
        )
        at += 2 if takes_value else 1
    if at < len(argv) and argv[at] in COMMANDS and argv[at] != "reader":
        return argv[at], argv[:at] + argv[at + 1 :]
    return "reader", argv


def meant_command(arguments: Arguments) -> str | None:
    """The command that was mistyped where the first file is named: ``figure`` for ``figures``; None where none is near.

    Args:
        arguments: What was asked for; only a name without folder or ending can have been a command.
    """
    first = arguments.paths[0] if arguments.paths else ""
    if arguments.command != "reader" or not (first.isascii() and first.isalpha()):
        return None
    from difflib import get_close_matches  # rarely wanted

    near = get_close_matches(first.lower(), [name for name in COMMANDS if name != "reader"], 1, 0.7)
    return near[0] if near else None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # Reached only where argparse knows no argument to blame; its messages speak English alone.
        raise UsageError("cli.unknown_option", name=message)


def _choices(name: str, command: str) -> tuple[str, ...]:
    return {"format": formats(command), "script": SCRIPTS, "encoding": ENCODINGS, "lang": LANGUAGES}[name]


def _check_choice(name: str, value: str | None, choices: tuple[str, ...]) -> None:
    if value is not None and value not in choices:
        raise UsageError("cli.wrong_choice", name=f"--{name}", choices=", ".join(choices), value=value)


def _read_wanted(read: dict[str, Any]) -> None:
    """Which figures are wanted; the kinds and the numerals are looked up only where one is asked for."""
    from jjj_tui.bounds import read_amount
    from jjj_tui.wanted import kind_named

    kinds = []
    for name in read["kind"]:
        kind = kind_named(name)
        if kind is None:
            raise UsageError("cli.wrong_kind", name="--kind", value=name)
        kinds.append(kind.value)
    read["kind"] = kinds
    if read["min"] is not None:
        amount = read_amount(read["min"])
        if amount is None:
            raise UsageError("cli.wrong_amount", name="--min", value=read["min"])
        read["min"] = amount


def _whole_number(name: str, value: str, low: int, high: int) -> int:
    if not (value.isascii() and value.isdigit() and len(value) < 10 and low <= int(value) <= high):
        raise UsageError("cli.wrong_number", name=name, low=low, high=high, value=value)
    return int(value)


def help_text(command: str, words: Catalogue, settings_file: str) -> str:
    """The help of a command; the reader's is that of the whole program."""
    from jjj_tui.export.people import align  # the help is asked for rarely, and cells are wanted only here

    lines = [words.text("cli.about"), "", words.text("cli.usage", synopsis=_synopsis(command)), ""]
    if command == "reader":
        lines += [words.text("cli.commands")]
        rows = [(f"  {_synopsis(name)}", words.text(f"cli.command.{name}")) for name in COMMANDS]
        lines += [*align(rows), ""]
        shown = [(owner, name) for owner in ("show", "figures") for name in COMMANDS[owner]]
        shown = [each for each in shown if each != ("figures", "format")]
        shown += [(command, name) for name in EVERYWHERE]
    else:
        lines += [words.text(f"cli.command.{command}"), ""]
        names = (*COMMANDS[command], *EVERYWHERE)
        shown = [(command, name) for name in names if (command, name) != ("doctor", "encoding")]
    lines += [words.text("cli.options")]
    lines += align([_option_row(owner, name, command, words) for owner, name in shown])
    if "kind" in COMMANDS[command]:
        lines += ["", words.text("cli.kinds"), *_kind_lines(words)]
    lines += [""] if command == "doctor" else ["", words.text("cli.paths")]
    return "\n".join([*lines, words.text("cli.notes", settings=settings_file), ""])


def _kind_lines(words: Catalogue) -> list[str]:
    """The kinds of figures by the names of the data, each with its Chinese one, three in a row."""
    from jjj_tui.export.people import align
    from jjj_tui.wanted import KINDS

    chinese = Catalogue("zh", words.script)
    names = [(kind.value, chinese.text(f"kind.{kind.value}")) for kind in KINDS]
    names += [("", "")] * (-len(names) % 3)
    rows = zip(names[::3], names[1::3], names[2::3], strict=True)
    return [f"  {line}" for line in align([[*one, *two, *three] for one, two, three in rows])]


def _synopsis(command: str) -> str:
    name = "" if command == "reader" else f" {command}"
    return f"jjj-tui{name}{'' if command == 'doctor' else ' [PATH …]'}"


def _option_row(owner: str, name: str, command: str, words: Catalogue) -> tuple[str, str]:
    flag = f"  {_SHORT[name]}, --{name}" if name in _SHORT else f"  --{name}"
    low, high = WIDTHS
    meaning = words.text(f"cli.option.{name}", **({"low": low, "high": high} if name == "width" else {}))
    if name in _FREE:
        flag += f" {_FREE[name]}"
    elif name not in _FLAGS:
        flag += f" {name.upper()}"
        choices = _choices(name, owner)
        if name == "format" and command == "reader":
            choices = ("table (show: text)", *choices[1:])
        meaning = words.text("cli.choices", meaning=meaning, choices=", ".join(choices))
    if command != owner and name not in ("format", *COMMANDS["reader"]):
        meaning = words.text("cli.only", meaning=meaning, command=owner)
    return flag, meaning
