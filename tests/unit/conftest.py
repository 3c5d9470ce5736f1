"""What tests of whole commands stand in."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home of its own, an English locale, no terminal."""
    for name in list(os.environ):
        if name.startswith(("XDG_", "LC_", "JJJ_TUI_")) or name in ("LANG", "NO_COLOR", "COLORTERM"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
