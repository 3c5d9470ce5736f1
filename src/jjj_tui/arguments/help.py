"""The help of every command, made from the table of commands and options."""

from jjj_tui.arguments.model import COMMANDS, EVERYWHERE, FLAGS, FREE, SHORT, WIDTHS, choices_of
from jjj_tui.export.people import align
from jjj_tui.ledger.wanted import KINDS
from jjj_tui.wording.catalogue import Catalogue


def help_text(command: str, words: Catalogue, settings_file: str) -> str:
    """The help of a command; the reader's is that of the whole program."""
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
    chinese = Catalogue("zh", words.script)
    names = [(kind.value, chinese.text(f"kind.{kind.value}")) for kind in KINDS]
    names += [("", "")] * (-len(names) % 3)
    rows = zip(names[::3], names[1::3], names[2::3], strict=True)
    return [f"  {line}" for line in align([[*one, *two, *three] for one, two, three in rows])]


def _synopsis(command: str) -> str:
    name = "" if command == "reader" else f" {command}"
    return f"jjj-tui{name}{'' if command == 'doctor' else ' [PATH …]'}"


def _option_row(owner: str, name: str, command: str, words: Catalogue) -> tuple[str, str]:
    flag = f"  {SHORT[name]}, --{name}" if name in SHORT else f"  --{name}"
    low, high = WIDTHS
    meaning = words.text(f"cli.option.{name}", **({"low": low, "high": high} if name == "width" else {}))
    if name in FREE:
        flag += f" {FREE[name]}"
    elif name not in FLAGS:
        flag += f" {name.upper()}"
        choices = choices_of(name, owner)
        if name == "format" and command == "reader":
            choices = ("table (show: text)", *choices[1:])
        meaning = words.text("cli.choices", meaning=meaning, choices=", ".join(choices))
    if command != owner and name not in ("format", *COMMANDS["reader"]):
        meaning = words.text("cli.only", meaning=meaning, command=owner)
    return flag, meaning
