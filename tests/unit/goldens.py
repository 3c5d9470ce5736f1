"""Files of output that a person has read (UPDATE_GOLDEN=1 writes them)."""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def check(name: str, text: str) -> None:
    """The text is what the file of this name holds."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode(), f"differs from {path.name}; read it, then UPDATE_GOLDEN=1"
