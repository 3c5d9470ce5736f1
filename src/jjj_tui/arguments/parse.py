"""What was asked for on the command line, checked."""

from collections.abc import Sequence
from typing import Any

from jjj_tui.arguments.model import (
    COMMANDS,
    FREE,
    LANGUAGES,
    SEVERAL,
    WIDTHS,
    Arguments,
    UsageError,
    choices_of,
)


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
    if not argv:
        return Arguments("reader")
    from jjj_tui.arguments.options import read_options  # argparse, which the bare reader does not wait for

    command, rest = _split(list(argv))
    # What stands behind -- is taken as it is; argparse would look for options in it again.
    end = rest.index("--") if "--" in rest else len(rest)
    read = read_options(command, rest[:end])
    _check_values(command, read)
    if read.get("raw"):
        for other in ("format", "script", "width", "encoding"):
            if read[other] is not None:
                raise UsageError("cli.not_together", name="--raw", other=f"--{other}")
    paths = (*read["paths"], *rest[end + 1 :])
    if paths and command == "doctor":
        raise UsageError("cli.no_paths", name=command)
    return Arguments(command, **{**read, "paths": paths})


def _check_values(command: str, read: dict[str, Any]) -> None:
    """Replace what is written by what it means."""
    for name in read.keys() & {"format", "script", "encoding", "lang"}:
        _check_choice(name, read[name], choices_of(name, command))
    if read.get("kind") or read.get("min") is not None:
        _read_wanted(read)
    read.update((name, tuple(read[name])) for name in SEVERAL & read.keys())
    if read.get("width") is not None:
        read["width"] = _whole_number("--width", read["width"], *WIDTHS)


def _check_choice(name: str, value: str | None, choices: tuple[str, ...]) -> None:
    if value is not None and value not in choices:
        raise UsageError("cli.wrong_choice", name=f"--{name}", choices=", ".join(choices), value=value)


def _read_wanted(read: dict[str, Any]) -> None:
    """Which figures are wanted; the kinds and the numerals are looked up only where one is asked for."""
    from jjj_tui.ledger.bounds import read_amount
    from jjj_tui.ledger.wanted import kind_named

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
            *FREE,
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
