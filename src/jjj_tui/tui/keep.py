"""Files that the reader asks for: they go to our own data home and nowhere else."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from jjj_tui.catalogue import Catalogue
from jjj_tui.export.ledger import SUFFIXES, Shown, ledger_pieces
from jjj_tui.ledger import LedgerRow
from jjj_tui.paths import make_private


def keep_ledger(
    rows: Sequence[LedgerRow], data: Path | None, words: Catalogue, shown: Shown, now: datetime | None = None
) -> Path | str:
    """Write rows of a ledger to files under the data home, one in each format.

    Args:
        rows: The rows as they are shown.
        data: Data home; None where there is none.
        words: Words of the interface.
        shown: Turns a piece of an article into the script that is shown.
        now: The time that names the files; that of the clock by default.

    Returns:
        The files' path without its ending, or one line that says why there are none.
    """
    if data is None:
        return words.text("ledger.not_exported", reason=words.text("reason.no_home"))
    folder = data / "exports"
    problem = make_private(folder)
    if problem is not None:
        return words.text("ledger.not_exported", reason=words.os_error(problem))
    stem = _free(folder, f"ledger-{now or datetime.now():%Y%m%d-%H%M%S}")
    kept: list[Path] = []
    try:
        for form, suffix in SUFFIXES.items():
            path = stem.with_name(stem.name + suffix)
            _write(path, "".join(ledger_pieces(rows, form, words, shown)))
            kept.append(path)
    except OSError as error:
        for path in kept:
            path.unlink(missing_ok=True)
        return words.text("ledger.not_exported", reason=words.os_error(error))
    return stem


def _free(folder: Path, name: str) -> Path:
    """A name that no file has yet: a second export within a second takes nothing away from the first."""
    number = 1
    stem = folder / name
    while any(stem.with_name(stem.name + suffix).exists() for suffix in SUFFIXES.values()):
        number += 1
        stem = folder / f"{name}-{number}"
    return stem


def _write(path: Path, text: str) -> None:
    """Written beside and moved into place: a full disk leaves no half of a table behind."""
    new = path.with_name(f".{path.name}.new")
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise
