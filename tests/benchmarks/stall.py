"""The reader with a ticker in its event loop: ``python stall.py REPORT [PATH …]`` writes the longest stalls when it ends.

A stall is how much later than asked the loop came back to the ticker, in seconds: while it lasts no key is answered.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from jjj_tui import cli

_TICK = 0.002


def main() -> int:
    """Run the reader; the ticker starts with the screen and stops with the loop."""
    report = Path(sys.argv[1])
    import jjj_tui.tui.app as reader

    lags: list[tuple[float, float]] = []
    tickers: list[asyncio.Task[None]] = []

    async def tick() -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(_TICK)
            now = time.monotonic()
            lags.append((now, now - before - _TICK))

    class Ticking(reader.ReaderApp):
        __module__ = reader.__name__  # style sheets are sought beside the module of the class

        def on_ready(self) -> None:
            tickers.append(asyncio.create_task(tick()))

    reader.ReaderApp = Ticking  # type: ignore[misc]
    try:
        return cli.main(sys.argv[2:])
    finally:
        report.write_text(json.dumps(lags))


if __name__ == "__main__":
    raise SystemExit(main())
