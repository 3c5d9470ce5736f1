"""The articles that a command was given, read one after the other; what cannot be read is told on the way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jjj_tui.article.model import Article
from jjj_tui.library.sources import Entry, read_bytes, read_entry
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.figures.model import ArticleFigure
    from jjj_tui.library.cache import WordsCache
    from jjj_tui.words.model import WordFacts


@dataclass(slots=True)
class Opened:
    """The articles of a command, each read when its turn comes; what cannot be read is complained of and passed over.

    Attributes:
        entries: What was found.
        encoding: Encoding asked for; None to find out.
        words: Language of the complaints.
        complain: Takes each complaint.
        failed: Whether there was one.
        found: Whether anything came of it.
    """

    entries: Sequence[Entry]
    encoding: str | None
    words: Catalogue
    complain: Callable[[str], None]
    failed: bool = False
    found: bool = False

    def articles(self) -> Iterator[Article]:
        """The readable articles in order."""
        for entry in self.entries:
            read = read_entry(entry, encoding=self.encoding, words=self.words)
            if read.article is not None:
                yield read.article
            else:
                self._refuse(read.error or "")

    def with_figures(self) -> Iterator[tuple[Article, "tuple[ArticleFigure, ...]"]]:
        """The readable articles with their figures."""
        from jjj_tui.figures import read_figures

        for article in self.articles():
            yield article, read_figures(article)

    def words_of(self, article: Article, cache: "WordsCache") -> "WordFacts | None":
        """The words of an article, computed unless they are known; None, with a complaint, when they cannot be had."""
        facts = cache.get(article.key)
        if facts is None:
            from jjj_tui.words.child import WordsUnavailable, read_words_in_child

            try:
                facts = read_words_in_child(article)
            except WordsUnavailable as problem:
                self.complain(self.words.text("statistics.no_words", reason=self.words.told(problem)))
            else:
                cache.put(article.key, facts)
        return facts

    def originals(self) -> Iterator[bytes]:
        """The untouched bytes of everything that can be opened."""
        for entry in self.entries:
            if entry.error is not None:
                self._refuse(entry.error)
                continue
            try:
                data = read_bytes(entry.source) if entry.data is None else entry.data
            except (OSError, MemoryError) as error:
                if isinstance(error, OSError):
                    reason = self.words.os_error(error)
                else:
                    reason = self.words.text("reason.no_memory")
                self._refuse(self.words.text("reason.line", name=entry.source.name, reason=reason))
            else:
                self.found = True
                yield data

    def _refuse(self, line: str) -> None:
        self.failed = True
        self.complain(line)
