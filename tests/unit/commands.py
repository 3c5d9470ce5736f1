"""One command in this process."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from jjj_tui import cli

SEEDS = Path(__file__).parents[2] / "seeds"
SEED = SEEDS / "000_f1bbcfffa3ff309c.txt"
TEXT = "标题在此\n\n2024-07-18 09:30:00 来源:海河日报\n\n今年上半年，全港完成货物吞吐量约1.2亿吨，同比增长5.0%。\n"


def run(*argv: str, stdin: bytes = b"", encoding: str = "utf-8") -> SimpleNamespace:
    """One command in this process; ``out`` and ``err`` are the bytes it wrote."""
    streams = {
        "stdin": io.TextIOWrapper(io.BytesIO(stdin)),
        "stdout": io.TextIOWrapper(io.BytesIO(), encoding=encoding),
        "stderr": io.TextIOWrapper(io.BytesIO(), encoding=encoding),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        code = cli.main(argv)
        for name in ("stdout", "stderr"):
            streams[name].flush()
    out, err = (streams[name].buffer.getvalue() for name in ("stdout", "stderr"))
    text, said = (data.decode(encoding, "replace") for data in (out, err))
    return SimpleNamespace(code=code, out=out, err=err, text=text, said=said)
