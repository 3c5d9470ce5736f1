"""Word facts that need not be computed again: one small file per article, named by its content and their version.

The cache may be deleted at any time. What is damaged, foreign or of another version is as good as absent; it is
overwritten when the facts were computed anew.
"""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from jjj_tui.paths import make_private, read_regular

if TYPE_CHECKING:
    from jjj_tui.words.model import WordFacts

KEPT = 2000
"""How many files are kept, the newest; one has a few kilobytes."""

_LARGEST = 1 << 20  # bytes; facts are a few kilobytes whatever the article's length


class WordsCache:
    """Word facts by article key. Never raises: what cannot be kept is computed again next time."""

    def __init__(self, home: Path | None) -> None:
        """Keep facts under the cache home; None keeps nothing."""
        self._folder = home and home / "words"

    def get(self, key: str) -> "WordFacts | None":
        """The facts of an article, or None when they are not known."""
        path = self._path(key)
        if path is None:
            return None
        try:
            from jjj_tui.words.model import WordFacts  # behind the first frame

            return WordFacts.from_json(read_regular(path, _LARGEST))
        except (OSError, ValueError):
            return None

    def put(self, key: str, facts: "WordFacts") -> None:
        """Keep the facts of an article; a reader that is killed meanwhile leaves the old ones or none."""
        path = self._path(key)
        if path is None or make_private(path.parent) is not None:
            return
        import tempfile

        with contextlib.suppress(OSError):
            descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")  # 0600 by itself
            try:
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    file.write(facts.to_json())
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            self._prune(path.parent)

    def _path(self, key: str) -> Path | None:
        # Keys are hexadecimal digests; anything else could name a file elsewhere.
        if self._folder is None or not (key.isascii() and key.isalnum() and len(key) <= 128):
            return None
        from jjj_tui.words.model import VERSION

        return self._folder / f"{key}.{VERSION}.json"

    @staticmethod
    def _prune(folder: Path) -> None:
        """Delete the oldest files beyond the limit, among them what a killed writer left."""
        with os.scandir(folder) as found:
            files = [
                (item.stat(follow_symlinks=False).st_mtime, item.path) for item in found if item.is_file()
            ]
        for _, path in sorted(files)[: max(len(files) - KEPT, 0)]:
            Path(path).unlink(missing_ok=True)
