"""Files that the reader asks for: they go to our own data home and nowhere else."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from jjj_tui.catalogue import Catalogue
from jjj_tui.export.ledger import SUFFIXES, Format, ledger_pieces
from jjj_tui.ledger import LedgerRow
from jjj_tui.paths import make_private


def keep_ledger(rows: Sequence[LedgerRow], form: Format, data: Path | None, words: Catalogue) -> Path | str:
    """Write rows of a ledger to a file under the data home.

    Args:
        rows: The rows as they are shown.
        form: Format.
        data: Data home; None where there is none.
        words: Words of the interface.

    Returns:
        The file, or one line that says why there is none.
    """
    if data is None:
        return words.text("ledger.not_exported", reason=words.text("reason.no_home"))
    folder = data / "exports"
    problem = make_private(folder)
    if problem is not None:
        return words.text("ledger.not_exported", reason=words.os_error(problem))
    path = folder / f"ledger-{datetime.now():%Y%m%d-%H%M%S}{SUFFIXES[form]}"
    # Written beside and moved into place: a full disk leaves no half of a table behind.
    new = path.with_name(f".{path.name}.new")
    try:
        with os.fdopen(
            os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8", newline=""
        ) as file:
            file.writelines(ledger_pieces(rows, form, words))
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        return words.text("ledger.not_exported", reason=words.os_error(error))
    return path
