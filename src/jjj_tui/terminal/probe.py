"""What this terminal can do, from its environment; and one question that only the terminal itself can answer."""

import os
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal

_NO_SCREEN = {"", "dumb", "unknown"}

# Terminals without colours, of which terminfo's long list is made: vt100, xterm-mono, linux-m.
_MONOCHROME = re.compile(r"vt[0-9]{2,3}(?!.*color)|.*-(?:mono|m)$")

_REPLY = rb"\x1b\[[0-9]{1,4};([0-9]{1,4})R"
_LONGEST_REPLY = 4096  # bytes; a terminal that sends more before its answer is not answering


@dataclass(frozen=True, slots=True)
class Terminal:
    """Facts about the terminal, none of which cost a question to it.

    Attributes:
        is_terminal: Whether input, output and error output all are terminals (the screen is drawn on the last).
        term: The value of TERM.
        dumb: Whether TERM says that nothing can be drawn (``dumb``, ``unknown`` or empty).
        colour_bits: Bits of colour: 0 none, 4, 8, or 24.
        no_color: Whether NO_COLOR asks for none (no-color.org).
        utf8: Whether the locale's encoding is UTF-8.
        ssh: Whether the session comes over SSH.
        multiplexer: ``tmux`` or ``screen`` between us and the terminal, or None.
    """

    is_terminal: bool
    term: str
    dumb: bool
    colour_bits: Literal[0, 4, 8, 24]
    no_color: bool
    utf8: bool
    ssh: bool
    multiplexer: Literal["tmux", "screen"] | None

    @property
    def can_draw(self) -> bool:
        """Whether the reader can draw its screen here."""
        return self.is_terminal and not self.dumb


def probe_terminal(environ: Mapping[str, str], *, is_terminal: bool) -> Terminal:
    """The facts that the environment tells.

    Args:
        environ: Environment variables.
        is_terminal: Whether input, output and error output all are terminals.
    """
    term = environ.get("TERM", "")
    dumb = term.lower() in _NO_SCREEN
    no_color = bool(environ.get("NO_COLOR"))
    bits: Literal[0, 4, 8, 24] = 4
    if dumb or no_color or _MONOCHROME.match(term):
        bits = 0
    elif environ.get("COLORTERM", "").lower() in ("truecolor", "24bit") or term.endswith("-direct"):
        bits = 24
    elif "256" in term:
        bits = 8
    # POSIX: the first of the three that is set and not empty decides.
    locale = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    multiplexer: Literal["tmux", "screen"] | None = None
    if environ.get("TMUX") or term.startswith("tmux"):
        multiplexer = "tmux"
    elif environ.get("STY") or term.startswith("screen"):
        multiplexer = "screen"
    return Terminal(
        is_terminal=is_terminal,
        term=term,
        dumb=dumb,
        colour_bits=bits,
        no_color=no_color,
        utf8="utf8" in locale.lower().replace("-", ""),
        ssh=any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")),
        multiplexer=multiplexer,
    )


class WidthQuestion:
    """Asks the terminal how wide it draws “, an East Asian Ambiguous character (UAX #11).

    Asking and answering are apart, so that other work fills the journey there and back::

        with WidthQuestion(tty) as question:
            ...                         # echo is off meanwhile
            width = question.answer(0.2)

    Leaving the block puts the terminal's settings back, whatever happened inside.
    """

    def __init__(self, tty: int) -> None:
        """Ask the terminal behind a file descriptor that is open for reading and writing."""
        self._tty = tty
        self._before: list[Any] | None = None
        self._answered = False

    def __enter__(self) -> "WidthQuestion":
        import termios
        import tty

        try:
            self._before = termios.tcgetattr(self._tty)
            tty.setcbreak(self._tty, termios.TCSANOW)  # no echo of the reply, no waiting for Enter
            # From the first column: “, then the question where the cursor is, then the line as it was.
            os.write(self._tty, b"\r\xe2\x80\x9c\x1b[6n\r\x1b[K")
        except (termios.error, OSError):
            pass
        except BaseException:  # a signal before the block is entered: nobody else would put the settings back
            self._restore()
            raise
        return self

    def hand_over(self) -> None:
        """Leave the reply to whoever reads the terminal inside the block; what is typed ahead stays for them too."""
        self._answered = True

    def answer(self, timeout: float) -> Literal[1, 2] | None:
        """1 or 2 cells; None when the terminal did not say within so many seconds."""
        import select

        if self._before is None:
            return None
        deadline = time.monotonic() + timeout
        heard = b""
        while (left := deadline - time.monotonic()) >= 0 and len(heard) < _LONGEST_REPLY:
            try:
                if not select.select([self._tty], [], [], left)[0]:
                    break
                chunk = os.read(self._tty, 1024)
            except (OSError, ValueError):  # hung up; or a descriptor beyond what select takes
                break
            if not chunk:
                break
            heard += chunk
            if (reply := re.search(_REPLY, heard)) is not None:
                self._answered = True
                column = int(reply[1])
                return 1 if column == 2 else 2 if column == 3 else None
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._restore()

    def _restore(self) -> None:
        if self._before is None:
            return
        import termios

        with suppress(termios.error, OSError):
            # A late reply must not be taken for keys: without an answer, what has arrived since is dropped.
            when = termios.TCSANOW if self._answered else termios.TCSAFLUSH
            termios.tcsetattr(self._tty, when, self._before)


def terminal_is_there(tty: int) -> bool:
    """Whether a terminal is still behind a file descriptor; it is gone when its window or its connection is."""
    import termios

    try:
        termios.tcgetattr(tty)
    except (termios.error, OSError):
        return False
    return True


def shell_can_resume() -> bool:
    """Whether a shell with job control started this process, so that one that is stopped can be brought back."""
    parent = os.getppid()
    try:
        return os.getsid(parent) == os.getsid(0) and os.getpgid(parent) != os.getpgrp()
    except OSError:  # the parent has gone
        return False


def ambiguous_width(tty: int, timeout: float = 0.2) -> Literal[1, 2] | None:
    """How many cells the terminal draws East Asian Ambiguous characters in; None when it does not say in time.

    Args:
        tty: File descriptor of a terminal, open for reading and writing.
        timeout: Seconds to wait at most.
    """
    with WidthQuestion(tty) as question:
        return question.answer(timeout)
