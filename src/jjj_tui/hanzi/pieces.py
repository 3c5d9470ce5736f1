"""A file read by the piece: kept in memory or mapped, it would stand there as a whole after one page of text."""

from os import SEEK_END
from pathlib import Path
from threading import Lock


class Pieces:
    """An open file, of which any piece may be asked for; safe to use from several threads.

    Attributes:
        size: Bytes of the file.
    """

    __slots__ = ("_file", "_reading", "size")

    def __init__(self, path: Path) -> None:
        """Opens a file and keeps it open, so that what was found in it stays true when another takes its place.

        Raises:
            OSError: It cannot be opened.
            ValueError: Its name is none.
        """
        self._file = path.open("rb", buffering=0)
        self._reading = Lock()
        self.size = self._file.seek(0, SEEK_END)

    def piece(self, at: int, end: int) -> bytes:
        """The bytes from one place to another, or to the end of the file."""
        with self._reading:
            self._file.seek(at)
            return self._file.read(end - at)

    def __del__(self) -> None:
        """Closes the file; a file that could not be opened has none."""
        if hasattr(self, "_file"):
            self._file.close()
