"""``python -m tests.benchmarks [NAME …] [--rounds N]``: the table of speed and memory, as Markdown.

Everything is measured in one run, what is compared takes turns, and medians are divided. Without names all is measured.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.materials import make_materials
from tests.benchmarks.measure import Bench, Row
from tests.benchmarks.screens import giant, listing, memory, stall, start, toggle, wire
from tests.benchmarks.texts import core

BENCHMARKS = {
    "start": start,
    "memory": memory,
    "list": listing,
    "toggle": toggle,
    "giant": giant,
    "stall": stall,
    "bytes": wire,
    "core": core,
}


def line(row: Row) -> str:
    """A row of the Markdown table."""
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}×"
    limit = "" if row.limit is None else f"{row.limit:g}×"
    mark = "" if row.ratio is None or row.limit is None else " ✓" if row.ratio <= row.limit else " ✗"
    return f"| {row.what} | {row.value} | {row.against} | {ratio}{mark} | {limit} |"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--rounds", type=int, default=9, help="how often everything is measured (9)")
    arguments = parser.parse_args(argv)
    if unknown := set(arguments.names) - set(BENCHMARKS):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, "
        f"load {os.getloadavg()[0]:.1f}, terminal 120×40, medians of {arguments.rounds} rounds\n"
    )
    print("| what | jjj-tui | against | ratio | at most |\n|---|---|---|---|---|", flush=True)
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        materials = make_materials(Path(folder))
        bench = Bench(Path(folder))
        for name in arguments.names or BENCHMARKS:
            for row in BENCHMARKS[name](bench, materials, arguments.rounds):
                missed = missed or (row.ratio or 0) > (row.limit or float("inf"))
                print(line(row), flush=True)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
