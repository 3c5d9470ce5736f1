"""What is remembered between two readings: places, progress and choices, in one small SQLite database.

Several readers may have it open at once, and one may be killed at any moment: every change is a transaction of its
own in a write-ahead log, so what was remembered before stays. Where nothing can be kept the same calls work in memory.
"""

import contextlib
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jjj_tui.article.model import Place
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.paths import make_private
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x6A6A6A31
"""Marks the file as ours (SQLite's application_id)."""

SCHEMA_VERSION = 1

_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS article (
    key TEXT PRIMARY KEY, paragraph INTEGER, character INTEGER, progress REAL, opened REAL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS choice (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};
COMMIT;
"""

_BUSY_SECONDS = 0.25
"""How long another reader's transaction is waited for; one takes well under a millisecond."""

_ENGLISH = Catalogue()


class Memory:
    """Places per article and choices of the whole application. Never raises; what cannot be kept is forgotten.

    Attributes:
        notice: One sanitised sentence where the reader should know that nothing is remembered, or that a damaged
            state was set aside; None when all is well.
    """

    def __init__(self, connection: "sqlite3.Connection", notice: str | None) -> None:
        self._connection = connection
        self.notice = notice

    @classmethod
    def open(cls, path: Path | None, words: Catalogue = _ENGLISH) -> "Memory":
        """Open the state, beginning a new one where there is none.

        Args:
            path: The database file; None where there is no home, then nothing outlives the process.
            words: Language of the notice.
        """
        import sqlite3  # 3 to 16 ms that the commands need not wait for

        if path is None:
            return cls._forgetful(words.text("reason.no_home"), words)
        if (refused := make_private(path.parent) or _make_file(path)) is not None:
            return cls._forgetful(_reason(refused, words), words, path)
        notice = None
        patience = time.monotonic() + _BUSY_SECONDS
        while True:
            found = _identity(path)
            try:
                connection = _connect(path)
            except _NewerError:
                return cls._forgetful(words.text("reason.newer"), words, path)
            except sqlite3.OperationalError as error:
                # Locked, read-only, no shared memory on this file system: nothing says that the content is bad.
                if "locked" not in str(error):
                    return cls._forgetful(sanitize_label(str(error)), words, path)
                if time.monotonic() > patience:
                    return cls._forgetful(words.text("reason.locked"), words, path)
                time.sleep(0.01)  # another reader turns the log on, for which SQLite itself does not wait
            except (sqlite3.DatabaseError, UnicodeError):
                if found != _identity(path):
                    continue  # another reader set it aside before, and began a new one
                moved = _set_aside(path) if notice is None else None
                if moved is None or _make_file(path) is not None:
                    return cls._forgetful(words.text("reason.not_database"), words, path)
                notice = words.text("library.set_aside", name=sanitize_label(moved.name))
            else:
                return cls(connection, notice)

    @classmethod
    def _forgetful(cls, reason: str, words: Catalogue, path: Path | None = None) -> "Memory":
        import sqlite3

        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.executescript(_SCHEMA)
        if path is None:
            return cls(connection, words.text("library.forgetful", reason=reason))
        folder = sanitize_label(str(path.parent))
        return cls(connection, words.text("library.forgetful_in", reason=reason, folder=folder))

    def place(self, key: str) -> Place | None:
        """Where reading of an article stopped; None when it was never opened. It may lie outside a changed article."""
        match self._row("SELECT paragraph, character FROM article WHERE key = ?", key):
            case (int(paragraph), int(character)) if paragraph >= 0 and character >= 0:
                return Place(paragraph, character)
        return None

    def progress(self, key: str) -> float:
        """How far an article has been read, 0 to 1; 0 when it was never opened."""
        match self._row("SELECT progress FROM article WHERE key = ?", key):
            case (float(progress) | int(progress),):
                return min(max(float(progress), 0.0), 1.0)
        return 0.0

    def opened(self, key: str) -> float | None:
        """When an article was last read, in seconds of the Unix epoch; None when it never was."""
        match self._row("SELECT opened FROM article WHERE key = ?", key):
            case (float(opened) | int(opened),):
                return float(opened)
        return None

    def remember_place(self, key: str, place: Place, progress: float) -> None:
        """Keep where reading of an article stands, and that it stands there now."""
        self._write(
            "INSERT INTO article VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET paragraph = excluded.paragraph,"
            " character = excluded.character, progress = excluded.progress, opened = excluded.opened",
            (key, place.paragraph, place.character, min(max(progress, 0.0), 1.0), time.time()),
        )

    def get(self, name: str, default: str = "") -> str:
        """A choice of the whole application (``article``, ``script``, ``theme``, …)."""
        match self._row("SELECT value FROM choice WHERE name = ?", name):
            case (str(value),):
                return value
        return default

    def set(self, name: str, value: str) -> None:
        """Keep a choice of the whole application."""
        self._write(
            "INSERT INTO choice VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def close(self) -> None:
        """Let go of the database; later calls find and keep nothing."""
        self._connection.close()

    def _row(self, query: str, key: str) -> Any:
        import sqlite3

        try:
            return self._connection.execute(query, (key,)).fetchone()
        except (sqlite3.Error, UnicodeError):  # damage met only now, or a lone surrogate in the key
            return None

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        import sqlite3

        # The disk is full, another reader holds the lock too long: this one change is lost, the next may not be.
        with contextlib.suppress(sqlite3.Error, UnicodeError, OverflowError):
            self._connection.execute(statement, values)


def _reason(refused: OSError, words: Catalogue) -> str:
    """Why a folder or file could not be made: the words for one that cannot be read would mislead."""
    if isinstance(refused, PermissionError):
        return words.text("reason.permission_write")
    if isinstance(refused, FileNotFoundError):
        return words.text("reason.no_folder")
    return words.os_error(refused)


def _make_file(path: Path) -> OSError | None:
    """Make the file, for its owner alone, unless it stands; why not, otherwise."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC, 0o600))
    except OSError as error:
        return error
    return None


class _NewerError(Exception):
    """A later version wrote the database; its state is worth more than today's places."""


def _connect(path: Path) -> "sqlite3.Connection":
    """A connection to our own database, made so where it is empty; damaged and foreign ones raise `DatabaseError`."""
    import sqlite3

    # The screen's thread and its workers share the connection; SQLite itself serialises (threadsafety 3).
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute(
            "BEGIN"
        )  # one view of all three: another reader may be making the tables right now
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.execute("COMMIT")
        if application == APPLICATION_ID and version > SCHEMA_VERSION:
            raise _NewerError
        if tables and (application != APPLICATION_ID or version < 1):
            raise sqlite3.DatabaseError("another program's")
        if not tables:  # nothing is remembered yet that could be lost: the first frame waits for no disk
            connection.execute("PRAGMA synchronous = OFF")
        # It answers with another mode where there can be no log; so be it.
        connection.execute("PRAGMA journal_mode = WAL")
        if not tables:
            connection.executescript(_SCHEMA)
        connection.execute("PRAGMA synchronous = NORMAL")
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: "sqlite3.Connection") -> None:
    """Raise `DatabaseError` unless the whole is sound: a page may be damaged though the head is not; they are few."""
    import sqlite3

    columns = {
        table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        for table in ("article", "choice")
    }
    if columns != {
        "article": ["key", "paragraph", "character", "progress", "opened"],
        "choice": ["name", "value"],
    }:
        raise sqlite3.DatabaseError("other tables")
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path; None for none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _set_aside(path: Path) -> Path | None:
    """Rename the database and its log out of the way; the new path, or None when that is refused."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    try:
        path.rename(aside)
        for suffix in ("-wal", "-shm", "-journal"):
            with contextlib.suppress(FileNotFoundError):
                path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    except OSError:
        return None
    return aside
