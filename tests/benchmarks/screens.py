"""Start, memory, keys, giant articles and bytes: the reader in a terminal against stock Textual and less."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.materials import Materials
from tests.benchmarks.measure import (
    Bench,
    Row,
    first_text,
    in_turns,
    kilobytes,
    megabytes,
    milliseconds,
    press,
    react,
    run,
    words_known,
)
from tests.terminal.session import DOWN, PAGE_DOWN, PROGRAM, Terminal, environment

STALL = str(Path(__file__).with_name("stall.py"))


def _start(open_terminal: Callable[[], Terminal]) -> float:
    start = time.monotonic()
    with open_terminal() as terminal:
        first_text(terminal)
        return time.monotonic() - start


def _memory(open_terminal: Callable[[], Terminal]) -> float:
    with open_terminal() as terminal:
        first_text(terminal)
        return float(terminal.memory())


def _used_home(bench: Bench, *paths: Path) -> Path:
    """A home in which the article was opened before and its words are known."""
    home = bench.home()
    with bench.reader(home, *paths) as terminal:
        first_text(terminal)
        words_known(terminal, home)
        terminal.send("q")
        terminal.end()
    return home


def start(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """Start to first text, and the memory then."""
    home = _used_home(bench)
    again, fresh, stock = in_turns(
        rounds,
        lambda: _start(lambda: bench.reader(home)),
        lambda: _start(lambda: bench.reader(bench.home())),
        lambda: _start(lambda: bench.stock("static", materials.plain)),
    )
    against = f"smallest Textual app, same text: {milliseconds(stock)}"
    yield Row("start to first article text", milliseconds(again), against, again / stock, 1.25)
    yield Row("the same in a home that is new", milliseconds(fresh), against, fresh / stock, 1.25)


def memory(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """Resident memory at the first text and after the words are known."""
    home = _used_home(bench)

    def after_words() -> float:
        home = bench.home()
        with bench.reader(home) as terminal:
            first_text(terminal)
            words_known(terminal, home)
            return float(terminal.memory())

    reader, stock, words = in_turns(
        rounds,
        lambda: _memory(lambda: bench.reader(home)),
        lambda: _memory(lambda: bench.stock("static", materials.plain)),
        after_words,
    )
    against = f"the same: {megabytes(stock)}"
    yield Row("resident memory at that moment", megabytes(reader), against, reader / stock, 1.3)
    yield Row("resident memory after the words", megabytes(words), against, words / stock, 1.5)


def listing(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """``jjj-tui list`` against importing Textual."""
    env = environment(bench.home(), PYTHONWARNINGS="")
    ours, theirs = in_turns(
        rounds * 2,
        lambda: run([PROGRAM, "list"], env),
        lambda: run([sys.executable, "-c", "import textual.app"], env),
    )
    against = f'`python -c "import textual.app"`: {milliseconds(theirs)}'
    yield Row("`jjj-tui list`", milliseconds(ours), against, ours / theirs, 1.0)


def toggle(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """A toggle against a page down of the same pane."""
    home = _used_home(bench)
    with bench.reader(home) as terminal:
        first_text(terminal)
        terminal.send("zz")
        terminal.wait_quiet(0.8)
        for key in " tb":  # once for the caches: the first toggle reads the dictionaries
            press(terminal, key, whole=0.7)
        times: dict[str, list[float]] = {"t": [], " ": [], "b": []}
        for _ in range(rounds):
            for key in " tbt":
                times[key].append(press(terminal, key, whole=0.7).seconds)
    ours, page = median(times["t"]), median(times[" "])
    yield Row(
        "toggle of a seed, key to finished frame",
        milliseconds(ours),
        f"Page Down: {milliseconds(page)}",
        ours / page,
        2,
    )


def giant(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """A million characters against a seed."""
    few = max(rounds // 2, 3)
    paths = {
        "seed": materials.seed,
        "many paragraphs": materials.paragraphs,
        "one paragraph": materials.single,
    }
    homes = {name: bench.home() for name in paths}

    def begin(name: str) -> Callable[[], float]:
        return lambda: _start(lambda: bench.reader(homes[name], paths[name]))

    starts = in_turns(few, *map(begin, paths))
    reactions = {name: _reactions(bench, homes[name], path, few) for name, path in paths.items()}
    for at, name in enumerate(paths):
        if name == "seed":
            continue
        for what, ours, theirs in (
            ("first text", starts[at], starts[0]),
            *((what, reactions[name][what], reactions["seed"][what]) for what in reactions[name]),
        ):
            yield Row(
                f"1,000,000 characters, {name}: {what}",
                milliseconds(ours),
                f"a seed: {milliseconds(theirs)}",
                ours / theirs,
                2,
            )


def _reactions(bench: Bench, home: Path, path: Path, rounds: int) -> dict[str, float]:
    """Toggle and resize in the middle of an article that has come to rest."""
    columns, rows = bench.size
    with bench.reader(home, path) as terminal:
        first_text(terminal)
        terminal.send("zz")
        terminal.wait_quiet(1.5)
        press(terminal, " ", whole=0.8)
        found: dict[str, list[float]] = {"toggle": [], "resize": []}
        for at in range(2 * rounds + 1):
            toggled = press(terminal, "t", whole=0.8).seconds
            width = columns - 10 * (1 - at % 2)
            resized = react(terminal, lambda width=width: terminal.resize(width, rows), whole=0.8).seconds  # type: ignore[misc]
            if at:
                found["toggle"].append(toggled)
                found["resize"].append(resized)
    return {what: median(times) for what, times in found.items()}


def wire(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """Bytes on the wire."""
    counts: dict[str, dict[str, float]] = {}
    home = _used_home(bench)
    programs: tuple[tuple[str, Callable[[], Terminal], dict[str, str]], ...] = (
        ("jjj-tui", lambda: bench.reader(home), {"one line down": "j", "Page Down": " ", "toggle": "t"}),
        (
            "Static",
            lambda: bench.stock("scroll", materials.plain),
            {"one line down": DOWN, "Page Down": PAGE_DOWN, "toggle": "t"},
        ),
        (
            "line API",
            lambda: bench.stock("lines", materials.plain),
            {"one line down": DOWN, "Page Down": PAGE_DOWN},
        ),
        ("less -R", lambda: bench.less(materials.plain), {"one line down": "j", "Page Down": " "}),
    )
    for name, make, keys in programs:
        with make() as terminal:
            first_text(terminal)
            terminal.wait_quiet(0.8)
            counts[name] = {"start": float(len(terminal.raw))}
            if name == "jjj-tui":
                press(terminal, "zz", whole=0.8)
            for what, key in keys.items():
                counts[name][what] = float(press(terminal, key, whole=0.8).bytes)
    for what, ours in counts["jjj-tui"].items():
        others = {name: found[what] for name, found in counts.items() if name != "jjj-tui" and what in found}
        against = ", ".join(f"{name} {kilobytes(count)}" for name, count in others.items())
        stock = min(count for name, count in others.items() if name != "less -R")
        yield Row(f"bytes: {what}", kilobytes(ours), against, ours / stock, 1.0)


def stall(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """Longest stall of the event loop from the first frame until the words are known."""

    def longest() -> float:
        home = bench.home()
        report = bench.folder / "stall.json"
        env = environment(home, PYTHONWARNINGS="")
        with Terminal([sys.executable, STALL, str(report)], env, size=bench.size) as terminal:
            first_text(terminal)
            words_known(terminal, home)
            known = time.monotonic()  # the same clock in all processes; leaving has stalls of its own
            terminal.send("q")
            terminal.end()
        lags: list[tuple[float, float]] = json.loads(report.read_text())
        return max(lag for at, lag in lags if at < known)

    (worst,) = in_turns(rounds, longest)
    yield Row("longest stall while words are computed", milliseconds(worst), "16 ms", worst / 0.016, 2)
