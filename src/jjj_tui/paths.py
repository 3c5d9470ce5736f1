"""Where settings, state and caches live: the XDG base directories, created for the reader alone.

A home that is missing or may not be written to is an ordinary case (containers, rescue shells, shared machines), so
it is a value here, never an exception: a folder that nobody can name is None, a folder that cannot be made is the
OSError that says why.
"""

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

APP = "jjj-tui"


@dataclass(frozen=True, slots=True)
class Homes:
    """The four folders of the application; None where the environment names none (no home).

    Attributes:
        config: Holds ``settings.toml``.
        cache: What can be computed again (word facts).
        data: Holds ``exports``, what the ledger wrote.
        state: Where reading stopped (``state.db``).
    """

    config: Path | None = None
    cache: Path | None = None
    data: Path | None = None
    state: Path | None = None

    @property
    def settings_file(self) -> Path | None:
        """The settings file, whether it exists or not."""
        return self.config and self.config / "settings.toml"

    @property
    def state_file(self) -> Path | None:
        """The database of places and choices, whether it exists or not."""
        return self.state and self.state / "state.db"


def find_homes() -> Homes:
    """The folders named by the environment (XDG Base Directory Specification); nothing is created."""
    from platformdirs import PlatformDirs  # not at module level: most who name these folders are handed them

    homes = PlatformDirs(APP, appauthor=False)
    return Homes(
        config=_usable(lambda: homes.user_config_dir),
        cache=_usable(lambda: homes.user_cache_dir),
        data=_usable(lambda: homes.user_data_dir),
        state=_usable(lambda: homes.user_state_dir),
    )


def _usable(find: Callable[[], str]) -> Path | None:
    """The folder, unless there is no home: newer platformdirs raise then, older ones give ``~`` or a folder at the root."""
    try:
        path = Path(find())
    except (RuntimeError, OSError, ValueError):
        return None
    if not path.is_absolute() or "\0" in str(path):
        return None
    if os.environ.get("HOME") == "" and path.parts[1].startswith("."):
        return None
    return path


def make_private(folder: Path) -> OSError | None:
    """Make a folder and its missing parents, readable by their owner alone (0700).

    Returns:
        None when the folder stands, else the error that says why it does not.
    """
    try:
        missing = [folder]
        while not missing[-1].exists() and missing[-1].parent != missing[-1]:
            missing.append(missing[-1].parent)
        for part in reversed(missing):
            part.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        return error
    return None


def read_regular(path: Path, limit: int) -> bytes:
    """The bytes of a regular file; a pipe, device or directory is refused without ever waiting for it.

    Args:
        path: The file.
        limit: The most bytes it may have.

    Raises:
        OSError: The system refuses; EISDIR for a directory, ENXIO for anything else that is no regular file, EFBIG
            beyond the limit, EINVAL for a name that no file can have.
    """
    try:
        # Non-blocking: opening a pipe that nobody writes to must not wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except ValueError as error:  # a NUL, or characters that the file system's encoding lacks
        raise OSError(errno.EINVAL, str(error)) from error
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO, "not a regular file")
        # The size is not asked: files of /proc say 0, and a growing file says less than is read.
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(limit + 1) or b""
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise OSError(errno.EFBIG, "too large")
    return data
