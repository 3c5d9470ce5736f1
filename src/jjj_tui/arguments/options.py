"""The options of a command told to argparse, and its complaints put into our words."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from jjj_tui.arguments.model import COMMANDS, EVERYWHERE, FLAGS, SEVERAL, SHORT, UsageError


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # Reached only where argparse knows no argument to blame; its messages speak English alone.
        raise UsageError("cli.unknown_option", name=message)


def read_options(command: str, argv: Sequence[str]) -> dict[str, Any]:
    """The values of all options of a command as they are written, and its paths.

    Raises:
        UsageError: There is an option that the command does not take, or one without its value.
    """
    try:
        found, unknown = _parser(command).parse_known_intermixed_args(argv)
    except argparse.ArgumentError as error:
        key = "cli.no_value" if "ignored explicit" in error.message else "cli.needs_value"
        raise UsageError(key, name=(error.argument_name or "").split("/")[0]) from error
    if unknown:
        name = unknown[0].partition("=")[0]
        others = [other for other, options in COMMANDS.items() if name.removeprefix("--") in options]
        if others:
            raise UsageError("cli.only_with", name=name, commands=", ".join(others))
        raise UsageError("cli.unknown_option", name=unknown[0])
    return vars(found)


def _parser(command: str) -> argparse.ArgumentParser:
    parser = _Parser(prog="jjj-tui", add_help=False, allow_abbrev=False, exit_on_error=False)
    for name in (*COMMANDS[command], *EVERYWHERE):
        flags = [f"--{name}", *([SHORT[name]] if name in SHORT else [])]
        if name in FLAGS:
            parser.add_argument(*flags, action="store_true")
        elif name in SEVERAL:
            parser.add_argument(*flags, action="append", default=[])
        else:
            parser.add_argument(*flags)
    parser.add_argument("paths", nargs="*")
    return parser
