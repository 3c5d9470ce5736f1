"""Writing a ledger to files while its reader reads on: one at a time, to be stopped, and what came of it is said."""

from pathlib import Path
from typing import TYPE_CHECKING

from jjj_tui.tui.jobs import export_ledger, under_way
from jjj_tui.tui.keep import keep_ledger
from jjj_tui.tui.messages import EXPORT
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjj_tui.ledger.model import LedgerRow, Shown
    from jjj_tui.tui.app import ReaderApp


class Exports:
    """The files that are being written."""

    def __init__(self, app: "ReaderApp") -> None:
        """For one application."""
        self._app = app

    @property
    def under_way(self) -> bool:
        """Whether rows are being written."""
        return under_way(self._app, EXPORT)

    def begin(self, rows: "Sequence[LedgerRow]", shown: "Shown") -> None:
        """Write rows, in the script that is shown; the reader's screen is told how far it is and where they are."""
        data, words = self._app.options.homes.data, self._app.shelf.words
        export_ledger(
            self._app.reader, lambda go_on: keep_ledger(rows, data, words, shown, go_on=go_on), len(rows)
        )

    def stop(self) -> None:
        """Write no more, and keep nothing of it."""
        self._app.workers.cancel_group(self._app.reader, EXPORT)


def outcome(written: Path | str | None, words: Catalogue) -> Span:
    """What came of an export, in one line: where the files are, why there are none, or that it was stopped."""
    if written is None:
        return words.text("ledger.export_stopped"), ""
    if isinstance(written, str):
        return written, "error"
    return words.text("ledger.exported", path=_from_home(written)), ""


def _from_home(path: Path) -> str:
    """A path with ``~`` for the home directory, if it lies there and there is one."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (RuntimeError, ValueError):  # nobody's home, or not in it
        return str(path)
