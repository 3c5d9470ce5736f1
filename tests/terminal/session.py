"""A real pseudo-terminal with the installed ``jjj-tui`` behind it: type keys, wait for the screen, read its rows.

Nothing here sleeps: all waiting is a ``select`` on the terminal's output with a deadline, and whoever waits says for
what. `Terminal` is the line to a process (bytes in, bytes out, answers to the questions a terminal is asked), `Session`
adds the screen that those bytes paint. Both end every process they started, however a test ends.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

PROGRAM = str(Path(sys.executable).with_name("jjj-tui"))
"""The program as it is installed beside this interpreter."""

ENTER, ESCAPE, TAB, SHIFT_TAB = "\r", "\x1b", "\t", "\x1b[Z"
UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END = "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"

PATIENCE = 20.0
"""Seconds until a condition counts as never met; a loaded machine is slow, a broken reader is slower."""

_MARK = "TERMINAL_SESSION"  # environment variable by which the processes of a session are found again

# A terminal's questions and what one answers: cursor position (the reader asks for the width of “ in this way),
# support for synchronised output and for resize reports in band.
_QUESTION = re.compile(rb"\x1b\[6n|\x1b\[\?(2026|2048)\$p")

# Sequences that pyte would print: private parameters other than ``?``, and mode questions.
_UNKNOWN = re.compile(rb"\x1b\[[<=>][0-9;]*[ -/]*[@-~]|\x1b\[\?[0-9;]*\$[a-z]|\x1b\]22;[^\x07\x1b]*\x07")
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?)?\Z")


class Terminal:
    """A process on a pseudo-terminal of its own.

    Attributes:
        raw: Every byte the process has written to the terminal.
        pid: The process.
        clipboard: Whether the process may write to the clipboard.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        size: tuple[int, int] = (120, 40),
        cwd: Path | None = None,
        stdin: Any = None,
        stdout: Any = None,
        stderr: Any = None,
        synchronised: bool = True,
        wide: bool = False,
        user: int | None = None,
    ) -> None:
        """Start a process.

        Args:
            command: Program and arguments.
            env: Its whole environment.
            size: Columns and rows.
            cwd: Working directory.
            stdin: What it reads instead of the terminal.
            stdout: Where its standard output goes instead.
            stderr: Where its error output goes instead.
            synchronised: Whether the terminal knows synchronised output, which tells where a frame ends.
            wide: Whether it claims to draw ambiguous characters two cells wide.
            user: User id to run as.
        """
        self.raw = bytearray()
        self.clipboard = False
        self._synchronised = synchronised
        self._column = b"3" if wide else b"2"
        self._asked = 0
        self._mark = uuid.uuid4().hex
        self._master, slave = pty.openpty()
        self._set_size(slave, size)
        self.size = size
        self._before = termios.tcgetattr(self._master)

        def own_terminal() -> None:
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

        try:
            self._process = subprocess.Popen(
                list(command),
                env={**env, _MARK: self._mark},
                cwd=cwd,
                stdin=slave if stdin is None else stdin,
                stdout=slave if stdout is None else stdout,
                stderr=slave if stderr is None else stderr,
                start_new_session=True,
                preexec_fn=own_terminal,
                pass_fds=(slave,),
                user=user,
            )
        except BaseException:
            os.close(self._master)
            raise
        finally:
            os.close(slave)
        self.pid = self._process.pid

    @staticmethod
    def _set_size(descriptor: int, size: tuple[int, int]) -> None:
        columns, rows = size
        fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    # --- the line

    def send(self, keys: str | bytes) -> None:
        """Type keys, all of them at once."""
        data = keys.encode() if isinstance(keys, str) else keys
        while data:
            # The other side may be waiting for us to read before it reads itself.
            readable, writable, _ = select.select([self._master], [self._master], [], PATIENCE)
            if readable:
                self._read()
            if writable:
                data = data[os.write(self._master, data) :]

    def resize(self, columns: int, rows: int) -> None:
        """Change the terminal's size; the kernel sends SIGWINCH."""
        self.size = (columns, rows)
        self._set_size(self._master, self.size)

    def listen(self, seconds: float) -> bool:
        """Take what the process writes next.

        Returns:
            False when nothing came within so many seconds, or nothing ever will.
        """
        return bool(select.select([self._master], [], [], max(seconds, 0))[0]) and self._read()

    def _read(self) -> bool:
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # EIO: the last process on the terminal has gone
            return False
        if data:
            self.raw += data
            self._answer()
            self._take(data)
        return bool(data)

    def _answer(self) -> None:
        for question in _QUESTION.finditer(self.raw, self._asked):
            self._asked = question.end()
            mode = question[1]
            if mode is None:
                reply = b"\x1b[1;" + self._column + b"R"
            else:
                known = self._synchronised and mode == b"2026"
                reply = b"\x1b[?" + mode + (b";2$y" if known else b";0$y")
            os.write(self._master, reply)

    def _take(self, data: bytes) -> None:
        """For whoever wants to do something with the bytes as they come."""

    def wait(self, met: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Wait until a condition holds.

        Raises:
            AssertionError: It does not within so many seconds, or the process has gone.
        """
        deadline = time.monotonic() + seconds
        while not met():
            left = deadline - time.monotonic()
            if not self.listen(left):
                if met():
                    return
                gone = self._process.poll()
                end = f"exit {gone}" if gone is not None else f"{seconds:g} s"
                raise AssertionError(f"waited in vain ({end}) for: {what}\n{self.picture()}")

    def wait_quiet(self, quiet: float = 0.25, seconds: float = PATIENCE) -> None:
        """Wait until nothing has been written for so many seconds."""
        deadline = time.monotonic() + seconds
        while self.listen(quiet):
            assert time.monotonic() < deadline, f"the terminal never came to rest\n{self.picture()}"

    def picture(self) -> str:
        """What to show when something is wrong."""
        return repr(bytes(self.raw[-2000:]))

    # --- the process

    def end(self, seconds: float = PATIENCE) -> int:
        """Wait until the process ends.

        Returns:
            Its exit status; negative for a signal.
        """
        deadline = time.monotonic() + seconds
        while self._process.poll() is None:
            left = deadline - time.monotonic()
            assert left > 0, f"still running after {seconds:g} s\n{self.picture()}"
            if not self.listen(min(left, 0.05)):
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(0.02)
        while self.listen(0):
            pass
        return self._process.returncode

    @property
    def running(self) -> bool:
        """Whether the process has not ended."""
        return self._process.poll() is None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process."""
        os.kill(self.pid, number)

    def children(self) -> list[int]:
        """Every process of this session that still lives, but the first one."""
        mark = f"{_MARK}={self._mark}".encode()
        found = []
        for folder in Path("/proc").iterdir():
            if folder.name.isdecimal() and int(folder.name) != self.pid:
                with contextlib.suppress(OSError):
                    if mark in (folder / "environ").read_bytes().split(b"\0"):
                        found.append(int(folder.name))
        return found

    @property
    def line_restored(self) -> bool:
        """Whether echo, line editing and all the rest of the terminal's line are as they were at first."""
        return termios.tcgetattr(self._master) == self._before

    def memory(self) -> int:
        """Resident memory of the process in bytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        resident = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert resident is not None, "the process has gone"
        return int(resident[1]) << 10

    def close(self) -> None:
        """End every process of the session and let go of the terminal."""
        for pid in [*self.children(), *([self.pid] if self.running else [])]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Screen(pyte.Screen):
    """pyte's screen, with the alternate screen that it lacks."""

    def __init__(self, columns: int, lines: int) -> None:
        self.alternate = False
        self._main: tuple[Any, Any] | None = None
        super().__init__(columns, lines)

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        if 1049 in modes and not self.alternate:
            self.alternate = True
            self._main = {y: dict(line) for y, line in self.buffer.items()}, (self.cursor.x, self.cursor.y)
            self.buffer.clear()
        super().set_mode(*modes, **kwargs)

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        if 1049 in modes and self._main is not None:
            lines, (self.cursor.x, self.cursor.y) = self._main
            self.alternate, self._main = False, None
            self.buffer.clear()
            for y, line in lines.items():
                self.buffer[y].update(line)
        super().reset_mode(*modes, **kwargs)


class Session(Terminal):
    """A process on a pseudo-terminal whose screen can be read."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], **kwargs: Any) -> None:
        """Start a process; the arguments are those of `Terminal`."""
        columns, rows = kwargs.get("size", (120, 40))
        self.screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._rest = b""
        super().__init__(command, env, **kwargs)

    def _take(self, data: bytes) -> None:
        data = self._rest + data
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        self._rest = data[cut:]
        self._stream.feed(_UNKNOWN.sub(b"", data[:cut]))

    def resize(self, columns: int, rows: int) -> None:
        """Change the terminal's size, and the screen's first: what is written from now on is meant for it."""
        while self.listen(0):
            pass
        self.screen.resize(rows, columns)
        super().resize(columns, rows)

    def wait(self, met: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Wait until a condition holds on a screen that is painted to the end.

        Raises:
            AssertionError: It does not within so many seconds, or the process has gone.
        """
        super().wait(lambda: self.whole and met(), what, seconds)

    @property
    def whole(self) -> bool:
        """Whether no frame is being painted just now, as far as synchronised output tells."""
        return self.raw.rfind(b"\x1b[?2026l") >= self.raw.rfind(b"\x1b[?2026h")

    # --- the screen

    @property
    def rows(self) -> list[str]:
        """The rows of the screen as text, without the blanks at their ends."""
        buffer, columns = self.screen.buffer, self.screen.columns
        # The second cell of a wide character holds the empty string.
        return ["".join(buffer[y][x].data for x in range(columns)).rstrip() for y in range(self.screen.lines)]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.rows)

    def column(self, start: int, stop: int) -> list[str]:
        """The cells from ``start`` to ``stop`` of every row, as text without blanks around it."""
        buffer = self.screen.buffer
        return [
            "".join(buffer[y][x].data for x in range(start, min(stop, self.screen.columns))).strip()
            for y in range(self.screen.lines)
        ]

    def broken_rows(self) -> list[int]:
        """Rows in which half of a wide character stands alone."""
        from unicodedata import combining

        from wcwidth import wcwidth

        def half(cell: str) -> bool:
            # The emulator keeps a combining mark in the second half of the wide character that it stands on.
            return all(map(combining, cell))

        broken = []
        for y in range(self.screen.lines):
            cells = [self.screen.buffer[y][x].data for x in range(self.screen.columns)]
            wide = [bool(cell) and wcwidth(cell[0]) == 2 for cell in cells]
            if (
                any(half(cell) != before for cell, before in zip(cells, [False, *wide], strict=False))
                or wide[-1]
            ):
                broken.append(y)
        return broken

    def picture(self) -> str:
        """The screen in a frame."""
        rule = "+" + "-" * self.screen.columns + "+"
        return "\n".join([rule, *self.rows, rule, f"cursor hidden: {self.screen.cursor.hidden}"])

    def wait_text(self, *texts: str, seconds: float = PATIENCE) -> None:
        """Wait until all of these stand on the screen."""
        self.wait(lambda: all(text in self.text for text in texts), " + ".join(map(repr, texts)), seconds)

    def wait_gone(self, *texts: str, seconds: float = PATIENCE) -> None:
        """Wait until none of these stands on the screen."""
        self.wait(
            lambda: not any(text in self.text for text in texts),
            f"no {' + '.join(map(repr, texts))}",
            seconds,
        )


def environment(home: Path | None, **more: str) -> dict[str, str]:
    """A plain environment: a home with all its XDG folders inside, a terminal of 256 colours, English.

    Args:
        home: The home; None for none at all.
        more: Variables to add or replace; an empty string takes one away.
    """
    env = {
        "PATH": os.environ.get("PATH", os.defpath),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PYTHONWARNINGS": "default",  # a warning on the reader's screen is a fault as well
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
    }
    if home is not None:
        env |= {
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
        }
    return {name: value for name, value in (env | more).items() if value}
