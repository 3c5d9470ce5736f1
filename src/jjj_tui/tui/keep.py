"""Files that the reader asks for: they go to our own data home and nowhere else."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from itertools import count, zip_longest
from pathlib import Path
from shutil import rmtree
from typing import TextIO

from jjj_tui.export.ledger import SUFFIXES, Format, ledger_formats
from jjj_tui.ledger.model import LedgerRow, Shown
from jjj_tui.paths import make_private
from jjj_tui.wording.catalogue import Catalogue

GoOn = Callable[[int], bool]
"""Told how many rows are written; says whether the rest is still wanted."""

_ROWS = 256  # between two times that `GoOn` is asked: some hundredths of a second


def keep_ledger(
    rows: Sequence[LedgerRow],
    data: Path | None,
    words: Catalogue,
    shown: Shown,
    now: datetime | None = None,
    *,
    go_on: GoOn = lambda _: True,
) -> Path | str | None:
    """Write rows of a ledger to files under the data home, one in each format: all of them, or none.

    Args:
        rows: The rows as they are shown.
        data: Data home; None where there is none.
        words: Words of the interface.
        shown: Turns a piece of an article into the script that is shown.
        now: The time that names the files; that of the clock by default.
        go_on: Told how far it is; ends it by saying no.

    Returns:
        The files' path without its ending; one line that says why there are none; or None when it was ended.
    """
    if data is None:
        return words.text("ledger.not_exported", reason=words.text("reason.no_home"))
    folder = data / "exports"
    problem = make_private(folder)
    if problem is not None:
        return words.text("ledger.not_exported", reason=words.os_error(problem))
    try:
        with _claimed(folder, f"ledger-{now or datetime.now():%Y%m%d-%H%M%S}") as (stem, beside):
            # Written beside and moved into place: neither a full disk nor a reader who leaves gets half of a table.
            new = {form: beside / suffix.removeprefix(".") for form, suffix in SUFFIXES.items()}
            if not _write(rows, new, words, shown, go_on):
                return None
            _put(new, stem)
            return stem
    except OSError as error:
        return words.text("ledger.not_exported", reason=words.os_error(error))


@contextmanager
def _claimed(folder: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """A name that is nobody's, and a folder to write in that keeps it from others until its end.

    Neither a second export within a second nor another reader's at the same moment takes anything away from the first.
    """
    for number in count(1):
        stem = folder / (name if number == 1 else f"{name}-{number}")
        beside = folder / f".{stem.name}.new"
        try:
            beside.mkdir(mode=0o700)
        except FileExistsError:
            continue
        try:
            # Looked for only now: who had the name before has left files or let go of it.
            if not any(path.exists() for path in _files(stem).values()):
                yield stem, beside
                return
        finally:
            rmtree(beside, ignore_errors=True)


def _files(stem: Path) -> dict[Format, Path]:
    return {form: stem.with_name(stem.name + suffix) for form, suffix in SUFFIXES.items()}


def _put(new: dict[Format, Path], stem: Path) -> None:
    """Move files to their names: all of them, or none."""
    kept: list[Path] = []
    try:
        for form, path in _files(stem).items():
            new[form].replace(path)
            kept.append(path)
    except OSError:
        for path in kept:
            path.unlink(missing_ok=True)
        raise


def _write(
    rows: Sequence[LedgerRow], paths: dict[Format, Path], words: Catalogue, shown: Shown, go_on: GoOn
) -> bool:
    """Write all formats row by row, so that nothing is held; whether it came to the end."""
    formats = ledger_formats(rows, words, shown)
    with ExitStack() as stack:
        files = [stack.enter_context(_new_file(paths[form])) for form in formats]
        for written, pieces in enumerate(zip_longest(*formats.values(), fillvalue="")):
            if written % _ROWS == 0 and not go_on(min(written, len(rows))):
                return False
            for file, piece in zip(files, pieces, strict=True):
                file.write(piece)
    return True


def _new_file(path: Path) -> TextIO:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    return os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="")
