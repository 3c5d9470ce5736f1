"""What is said and kept of an error that nobody foresaw."""

import os
import traceback
from pathlib import Path

from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.paths import make_private
from jjj_tui.wording.catalogue import Catalogue


def spell(error: BaseException) -> str:
    """What happened, on one harmless line."""
    return sanitize_label(f"{type(error).__name__}: {error}", limit=200)


def tell(error: BaseException, state: Path | None, words: Catalogue, *, ends: bool = True) -> str:
    """Write an error down where it can be looked up, and say in one line that it happened and where it is.

    Args:
        error: The error.
        state: State home; None where nothing can be kept.
        words: Words of the interface.
        ends: Whether the reader ends by it; else it was met behind the reader's back, who reads on.
    """
    key, what = "mishap" if ends else "mishap.behind", spell(error)
    if state is not None and make_private(state) is None:
        path = state / "error.log"
        lines = "".join(traceback.format_exception(error))
        try:
            with os.fdopen(
                os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
            ) as file:
                file.write(lines.encode("utf-8", "backslashreplace").decode())
        except OSError:
            pass
        else:
            return words.text(f"{key}.kept", error=what, path=sanitize_label(str(path)))
    return words.text(f"{key}.lost", error=what)
