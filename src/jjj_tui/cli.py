"""The command line: arguments to one command each. Standard output carries what was asked for, standard error the rest.

Nothing of the screen is imported before the reader is opened, and nothing of the words before they are asked for:
`list`, `show` and `figures` start in the time of a plain Python program.
"""

import gc
import os
import signal
import stat
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from io import BufferedIOBase, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from jjj_tui.arguments.model import Arguments, UsageError
from jjj_tui.arguments.parse import asked_language, meant_command, parse
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.hanzi.script import ConversionUnavailable
from jjj_tui.paths import Homes, find_homes
from jjj_tui.settings import LoadedSettings, ReaderOptions, load_settings
from jjj_tui.terminal.probe import Terminal, WidthQuestion, probe_terminal
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.library.sources import Entry

DONE, NOTHING, BAD = 0, 1, 2
"""Exit statuses: done, nothing found, bad use or unreadable input."""

_ASCII = {"ascii", "ansix3.41968", "646", "usascii"}
"""Names by which a locale without an encoding of its own (LANG=C) calls it; Chinese cannot be printed in it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments without the program's name; those of the process by default.

    Returns:
        The exit status.
    """
    _prepare_streams()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except BrokenPipeError:
        # `| head` has seen enough. What is still buffered must not be tried again when Python ends.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(argv: Sequence[str]) -> int:
    try:
        arguments = parse(argv)
    except UsageError as error:
        words = load_settings(find_homes().settings_file, os.environ, asked_language(argv)).words
        _complain(words.text("cli.try_help", problem=words.told(error)))
        return BAD
    try:
        return _obey(arguments)
    except ConversionUnavailable as error:
        words = load_settings(find_homes().settings_file, os.environ, arguments.lang).words
        reason = sanitize_label(words.in_other_words(str(error)))
        _complain(words.text("cli.no_conversion", reason=reason))
        return BAD


def _obey(arguments: Arguments) -> int:
    homes = find_homes()
    loaded = load_settings(homes.settings_file, os.environ, arguments.lang)
    words = loaded.words
    if arguments.version:
        from jjj_tui import __version__

        return _write([f"jjj-tui {__version__}\n"], words)
    if arguments.help:
        settings_file = sanitize_label(str(homes.settings_file or "-"))
        from jjj_tui.arguments.help import help_text

        return _write([help_text(arguments.command, words, settings_file)], words)
    if arguments.command == "reader":
        return _read(arguments, loaded, homes)
    for notice in loaded.notices:
        _complain(notice)
    if arguments.command == "doctor":
        from jjj_tui.doctor import report

        terminal = probe_terminal(os.environ, is_terminal=_all_terminals())
        return _write(report(loaded, homes, terminal), words)
    _tell_unread(arguments, f"jjj-tui {arguments.command}", words)
    return _print(arguments, loaded, homes)


def _tell_unread(arguments: Arguments, called: str, words: Catalogue) -> None:
    """Say that a pipe was not read where only the library is printed: it looks like an answer about the piped text."""
    if not arguments.paths and _is_fed(sys.stdin):
        _complain(words.text("cli.piped", command=called))


def _read(arguments: Arguments, loaded: LoadedSettings, homes: Homes) -> int:
    """Open the reader, or print the list where no screen can be drawn."""
    meant = meant_command(arguments)
    if meant is not None and not os.path.lexists(arguments.paths[0]):
        _complain(loaded.words.text("cli.meant", name=arguments.paths[0], command=meant))
        return BAD
    from jjj_tui.library.sources import STDIN, find_entries, read_entry, unreadable

    piped = STDIN in arguments.paths and not _is_terminal(sys.stdin)
    terminal = probe_terminal(os.environ, is_terminal=_all_terminals(but_input=piped))
    if not terminal.can_draw:
        _tell_unread(arguments, "jjj-tui", loaded.words)
        return _print(Arguments("list", arguments.paths, encoding=arguments.encoding), loaded, homes)
    entries = list(find_entries(arguments.paths, stdin=_stdin(), words=loaded.words))
    if arguments.paths:
        # A screen is opened for something to read: up to the first article that can be read, they are read now.
        for at, entry in enumerate(entries):
            entries[at] = read_entry(entry, encoding=arguments.encoding, words=loaded.words)
            if entries[at].article is not None:
                break
        else:
            for entry in entries:
                _complain(entry.error or "")
            return BAD
    if piped and not _take_keyboard():
        _complain(loaded.words.text("cli.no_keyboard"))
        return BAD
    status = _open_reader(arguments, loaded, homes, terminal, entries)
    if status == DONE:
        for line in unreadable(entries, loaded.words):
            _complain(line)
            status = BAD
    return status


def _open_reader(
    arguments: Arguments, loaded: LoadedSettings, homes: Homes, terminal: Terminal, entries: "list[Entry]"
) -> int:
    # What a start allocates stays: collecting it again and again before the first frame would take a sixth of the time.
    gc.disable()
    if not terminal.colour_bits:
        os.environ["NO_COLOR"] = "1"  # Textual and Rich ask for nothing else
    options = ReaderOptions(
        settings=replace(loaded.settings, script=arguments.script) if arguments.script else loaded.settings,
        words=loaded.words,
        homes=homes,
        terminal=terminal,
        notices=loaded.notices,
        encoding=arguments.encoding,
        named=len(arguments.paths) > 1 and not any(map(os.path.isdir, arguments.paths)),
    )
    # From here to the reader's own handlers nothing but the terminal has to be put right.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    # Asked now and answered while the screen's code is loaded, or later: nobody waits, the reader hears it as it comes.
    with WidthQuestion(0) as question:
        question.hand_over()
        from jjj_tui.tui.app import run_reader

        return run_reader(entries, options)


def _print(arguments: Arguments, loaded: LoadedSettings, homes: Homes) -> int:
    """Run one of the commands that print articles."""
    from jjj_tui import commands
    from jjj_tui.library.opened import Opened
    from jjj_tui.library.sources import find_entries

    words = loaded.words
    entries = find_entries(arguments.paths, stdin=_stdin(), words=words)
    opened = Opened(entries, arguments.encoding, words, _complain)
    terminal = _is_terminal(sys.stdout)
    if arguments.raw and not terminal:
        written = _write_bytes(opened.originals(), words)
    else:
        columns = _columns() if terminal else None
        colour = terminal and probe_terminal(os.environ, is_terminal=terminal).colour_bits > 0
        pieces = commands.pieces(
            arguments, loaded.settings, opened, cache=homes.cache, columns=columns, colour=colour
        )
        written = _write(pieces, words)
    if written != DONE or opened.failed:
        return BAD
    if not opened.found:
        _complain(words.text("cli.nothing"))
        return NOTHING
    return DONE


def _prepare_streams() -> None:
    """Let every character be printed in every locale; where it cannot, it is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):  # closed, or replaced by something simpler
            continue
        with suppress(ValueError, OSError):
            plain = (stream.encoding or "ascii").lower().replace("-", "").replace("_", "")
            encoding = "utf-8" if plain in _ASCII else stream.encoding
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _write(pieces: Iterable[str], words: Catalogue) -> int:
    if sys.stdout is None:
        _complain(words.text("cli.no_output", reason=words.text("reason.closed")))
        return BAD
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        return _no_output(error, words)
    except MemoryError:
        pass  # what was worked on is let go first: the line needs room, too
    else:
        return DONE
    _complain(words.text("cli.no_memory"))
    return BAD


def _write_bytes(pieces: Iterable[bytes], words: Catalogue) -> int:
    if sys.stdout is None:
        return _write([], words)
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        return _no_output(error, words)
    return DONE


def _no_output(error: OSError, words: Catalogue) -> int:
    _complain(words.text("cli.no_output", reason=words.os_error(error)))
    with suppress(OSError, ValueError):  # nor can what is buffered be written when Python ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BAD


def _complain(line: str) -> None:
    """One line on standard error; when that is closed there is nobody to tell."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"jjj-tui: {line}\n")
        sys.stderr.flush()


def _stdin() -> BufferedIOBase | None:
    return getattr(sys.stdin, "buffer", None)


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def _is_fed(stream: TextIO | None) -> bool:
    """Whether a pipe or a file stands behind a stream."""
    try:
        mode = os.fstat(stream.fileno()).st_mode if stream is not None else 0
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)


def _all_terminals(*, but_input: bool = False) -> bool:
    # The screen is drawn on standard error: redirected, it would fill a log file with escape sequences.
    return (but_input or _is_terminal(sys.stdin)) and _is_terminal(sys.stdout) and _is_terminal(sys.stderr)


def _columns() -> int | None:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError):
        return None


def _take_keyboard() -> bool:
    """Make the terminal standard input again after a pipe was read through it."""
    try:
        os.dup2(os.open("/dev/tty", os.O_RDWR), 0)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main())
