"""The command line as a value: one table of commands and options, from which it is read and its help is made."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

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

FLAGS = frozenset({"raw", "help", "version"})
"""Options that take no value."""

SEVERAL = frozenset({"kind"})
"""Options that may be given several times."""

FREE = {"width": "N", "kind": "KIND", "min": "N", "subject": "TEXT"}
"""Options whose values are none of a few choices, with what the help calls the value."""

SHORT = {"help": "-h"}


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


def choices_of(name: str, command: str) -> tuple[str, ...]:
    """The values of an option that takes one of a few."""
    return {"format": formats(command), "script": SCRIPTS, "encoding": ENCODINGS, "lang": LANGUAGES}[name]
