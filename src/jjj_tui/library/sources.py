"""Where articles come from: the seeds, files, directories, standard input; each becomes one entry, read or refused.

Nothing here raises for a bad source: an entry carries one clear line instead, and the others stay open. Finding is
apart from reading, so that a reader can show its first article before the others have been read.
"""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BufferedIOBase
from pathlib import Path

from jjj_tui.article.model import Article, ArticleError
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.paths import read_regular
from jjj_tui.wording.catalogue import Catalogue

LARGEST = 64 << 20
"""Bytes: the largest article that is read. The longest Chinese novels are a tenth of it."""

AT_ONCE = 1 << 20
"""Bytes: an article that is larger takes longer to be read than a key can wait for it."""

SUFFIXES = (".txt", ".md", ".html", ".htm")
"""What counts as an article inside a directory; a file named on the command line may be called anything."""

STDIN = "-"

_ENGLISH = Catalogue()


@dataclass(frozen=True, slots=True)
class Source:
    """Where one article is to be read from.

    Attributes:
        path: The file, as the reader named it; None for standard input.
        name: The same for showing, sanitised; ``-`` for standard input.
    """

    path: Path | None
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A source and what came of it.

    Attributes:
        source: Where it is read from.
        article: The article once it was read.
        error: Why it could not be read: one sanitised line with the file's name and the reason.
        reason: The reason alone.
        data: The untouched bytes, kept only for standard input, which cannot be read twice.
    """

    source: Source
    article: Article | None = None
    error: str | None = None
    reason: str = ""
    data: bytes | None = None

    @property
    def pending(self) -> bool:
        """Whether it was found but not read yet."""
        return self.article is None and self.error is None

    @property
    def takes_time(self) -> bool:
        """Whether it is still to be read and so large that a key should not wait for it."""
        if not self.pending:
            return False
        if self.source.path is None:
            return len(self.data or b"") > AT_ONCE
        try:
            return self.source.path.stat().st_size > AT_ONCE
        except (OSError, ValueError):  # reading says why
            return False


def library_sources() -> tuple[Source, ...]:
    """The two articles that come with the program, by name."""
    package = Path(__file__).resolve().parent.parent
    # A wheel carries the seeds inside the package; a checkout has them at its top, beside src.
    folders = [package / "seeds"]
    if package.parent.name == "src":
        folders.append(package.parent.parent / "seeds")
    for folder in folders:
        with suppress(OSError):
            return tuple(Source(path, sanitize_label(path.name)) for path in _articles_in(folder))
    return ()


def find_entries(
    paths: Sequence[str], *, stdin: BufferedIOBase | None = None, words: Catalogue = _ENGLISH
) -> tuple[Entry, ...]:
    """What the paths of a command line name, in their order, not read yet: read the pending ones by `read_entry`.

    A file that several of them name is there once, by the first of its names.

    Args:
        paths: Files, directories (their articles directly inside, by name, without hidden ones) and ``-``; none at
            all means the library.
        stdin: Standard input, for ``-``: its bytes are taken at once, for it cannot be asked again.
        words: Language of the error lines.
    """
    if not paths:
        return tuple(Entry(source) for source in library_sources())
    entries: dict[str, Entry] = {}
    for name in paths:
        if name == STDIN:
            if STDIN not in entries:
                entries[STDIN] = _read_stdin(stdin, words)
            continue
        for where, entry in _named(name, words):
            entries.setdefault(where, entry)
    return tuple(entries.values())


def _named(name: str, words: Catalogue) -> Iterator[tuple[str, Entry]]:
    """What one path names, each with where it really is."""
    source = Source(Path(name), sanitize_label(name))
    if not name:  # would be the working directory
        yield name, refused(source, words.text("reason.bad_name"), words)
        return
    try:
        where = os.path.realpath(name)
        inside = _articles_in(Path(name)) if Path(name).is_dir() else None
    except ValueError:  # no file system has such a name
        yield name, refused(source, words.text("reason.bad_name"), words)
        return
    except OSError as error:
        yield name, refused(source, words.os_error(error), words)
        return
    if inside is None:
        yield where, Entry(source)
    elif not inside:
        yield where, refused(source, words.text("reason.no_articles"), words)
    else:
        # Links inside are not followed: thousands of files would each be asked for.
        yield from ((f"{where.rstrip(os.sep)}{os.sep}{path.name}", Entry(_source(path))) for path in inside)


def read_bytes(source: Source) -> bytes:
    """The untouched bytes of a file.

    Raises:
        OSError: It cannot be read, is no regular file, or is larger than `LARGEST`.
    """
    if source.path is None:
        raise OSError(errno.ENXIO, "standard input was read when it was found")
    return read_regular(source.path, LARGEST)


def read_entry(entry: Entry | Source, *, encoding: str | None = None, words: Catalogue = _ENGLISH) -> Entry:
    """The entry with its article, or with the line that says why there is none; one already settled as it is.

    Args:
        entry: What to read; a bare source will do.
        encoding: Encoding of the bytes; None to find out.
        words: Language of the error line.
    """
    entry = Entry(entry) if isinstance(entry, Source) else entry
    if not entry.pending:
        return entry
    from jjj_tui.article.read import read_article  # character tables: finding alone has no use for them

    try:
        data = read_bytes(entry.source) if entry.data is None else entry.data
        return replace(entry, article=read_article(data, entry.source.name, encoding=encoding))
    except OSError as error:
        return refused(entry.source, words.os_error(error), words)
    except ArticleError as error:
        return refused(entry.source, words.in_other_words(str(error)), words)
    except MemoryError:
        pass  # what there is of it is let go first: the line needs room, too
    return refused(entry.source, words.text("reason.no_memory"), words)


def refused(source: Source, reason: str, words: Catalogue) -> Entry:
    """The entry of a source that cannot be read, for a reason."""
    return Entry(source, error=words.text("reason.line", name=source.name, reason=reason), reason=reason)


def why_not(entry: Entry, words: Catalogue) -> str:
    """Why an entry could not be read, in one line of these words, whichever it was told in at first."""
    return words.text("reason.line", name=entry.source.name, reason=words.again(entry.reason))


def unreadable(entries: Sequence[Entry], words: Catalogue) -> Iterator[str]:
    """Why entries could not be read, a line each; of one that nobody has come to, that its file is not there."""
    for entry in entries:
        path = entry.source.path
        if entry.pending and path is not None and not path.is_file():
            entry = read_entry(entry, words=words)
        if entry.error is not None:
            yield why_not(entry, words)


def newest_first(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries by date of publication, newest first; then those without a date, then the unreadable, each by name."""

    def order(entry: Entry) -> tuple[int, float, str]:
        if entry.article is None:
            return 2, 0.0, entry.source.name
        published = entry.article.dateline.published if entry.article.dateline else None
        if published is None:
            return 1, 0.0, entry.source.name
        # Ordinals, not timestamps: a naive date of any year has them, and no time zone is asked.
        seconds = published.hour * 3600 + published.minute * 60 + published.second
        return 0, -(published.toordinal() * 86400.0 + seconds), entry.source.name

    return tuple(sorted(entries, key=order))


def _articles_in(folder: Path) -> list[Path]:
    with os.scandir(folder) as found:
        names = sorted(
            item.name
            for item in found
            if not item.name.startswith(".") and item.name.lower().endswith(SUFFIXES) and not _is_folder(item)
        )
    return [folder / name for name in names]


def _is_folder(item: "os.DirEntry[str]") -> bool:
    try:
        return item.is_dir()
    except OSError:  # a link that runs in a circle is one bad entry, not the end of its folder
        return False


def _source(path: Path) -> Source:
    return Source(path, sanitize_label(os.fspath(path)))


def _read_stdin(stdin: BufferedIOBase | None, words: Catalogue) -> Entry:
    source = Source(None, STDIN)
    if stdin is None:
        return refused(source, words.text("reason.no_stdin"), words)
    try:
        data = bytearray()
        # Piece by piece, for Ctrl-C is only noticed between two of them.
        while len(data) <= LARGEST and (piece := stdin.read1(1 << 16)):
            data += piece
    except (OSError, ValueError) as error:  # ValueError: the file object is closed
        reason = words.os_error(error) if isinstance(error, OSError) else words.text("reason.no_stdin")
        return refused(source, reason, words)
    except MemoryError:
        return refused(source, words.text("reason.no_memory"), words)
    if len(data) > LARGEST:
        return refused(source, words.text("reason.too_large"), words)
    return Entry(source, data=bytes(data))
