"""How things are measured: A and B take turns, medians are compared, times are told from the bytes on the terminal."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.materials import FIRST_TEXT
from tests.terminal.session import PATIENCE, PROGRAM, Terminal, environment

STOCK = str(Path(__file__).with_name("stock.py"))
_FIRST = FIRST_TEXT.encode()
_LONG = 120.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: What was measured.
        value: The figure, with its unit.
        against: What it is compared with, and that figure.
        ratio: The one through the other; None where there is nothing to divide by.
        limit: The most that the ratio may be; None where nothing was promised.
    """

    what: str
    value: str
    against: str = ""
    ratio: float | None = None
    limit: float | None = None


def milliseconds(seconds: float) -> str:
    """A time to read."""
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.2f} s"


def megabytes(count: float) -> str:
    """A size to read."""
    return f"{count / (1 << 20):.1f} MB"


def kilobytes(count: float) -> str:
    """A number of bytes to read."""
    return f"{count:.0f} B" if count < 1000 else f"{count / 1000:.1f} kB"


def in_turns(rounds: int, *tasks: Callable[[], float]) -> list[float]:
    """The medians of tasks that take turns, so that a busy minute strikes all of them."""
    results: list[list[float]] = [[] for _ in tasks]
    for _ in range(rounds):
        for result, task in zip(results, tasks, strict=True):
            result.append(task())
    return [median(result) for result in results]


class Reaction(NamedTuple):
    """What came of a key: seconds until the last byte of its frame, and how many bytes."""

    seconds: float
    bytes: int


class Bench:
    """Starts programs in terminals of one size, each in a home of its own kind."""

    def __init__(self, folder: Path, size: tuple[int, int] = (120, 40)) -> None:
        """Measure in a folder that may be filled."""
        self.folder = folder
        self.size = size
        self._homes = 0

    def home(self) -> Path:
        """A home that nobody has used."""
        self._homes += 1
        home = self.folder / f"home{self._homes}"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        return home

    def reader(self, home: Path, *paths: Path) -> Terminal:
        """The reader on some paths, or on its library."""
        env = environment(home, PYTHONWARNINGS="")
        return Terminal([PROGRAM, *map(str, paths)], env, size=self.size)

    def stock(self, kind: str, path: Path) -> Terminal:
        """Stock Textual showing a file."""
        env = environment(self.home(), PYTHONWARNINGS="")
        return Terminal([sys.executable, STOCK, kind, str(path)], env, size=self.size)

    def less(self, path: Path) -> Terminal:
        """The pager showing a file."""
        return Terminal(["less", "-R", str(path)], environment(self.home()), size=self.size)


def first_text(terminal: Terminal) -> None:
    """Wait until article text is on the screen."""
    terminal.wait(lambda: _FIRST in terminal.raw, FIRST_TEXT, _LONG)


def words_known(terminal: Terminal, home: Path) -> None:
    """Wait until the words have been computed, kept and painted."""
    cache = home / "cache"
    terminal.wait(lambda: any(path.is_file() for path in cache.rglob("*")), "words in the cache", _LONG)
    terminal.wait_quiet(0.8, _LONG)


def react(terminal: Terminal, act: Callable[[], None], quiet: float = 0.3, whole: float = 0.0) -> Reaction:
    """Do something and watch what the terminal is told.

    Args:
        terminal: Where.
        act: What to do.
        quiet: Seconds of silence after which the frame is finished.
        whole: Seconds of silence up to which later bytes are counted too, but not timed.
    """
    before = len(terminal.raw)
    start = last = time.monotonic()
    act()
    deadline = start + PATIENCE * 3
    while terminal.listen(quiet if len(terminal.raw) > before else PATIENCE):
        last = time.monotonic()
        assert last < deadline, "no frame was ever finished"
    while whole and terminal.listen(whole):
        pass
    return Reaction(last - start, len(terminal.raw) - before)


def press(terminal: Terminal, key: str, whole: float = 0.0) -> Reaction:
    """Press a key."""
    return react(terminal, lambda: terminal.send(key), whole=whole)


def run(command: Sequence[str], env: dict[str, str]) -> float:
    """Seconds that a command takes, its output thrown away."""
    start = time.monotonic()
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - start
