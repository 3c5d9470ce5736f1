"""What the reader knows while it runs: the articles, what was found out about them, and what will be remembered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from jjj_tui.article.model import Article
from jjj_tui.hanzi.script import Script
from jjj_tui.library.sources import Entry, newest_first, read_entry, why_not
from jjj_tui.library.state import Memory
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.figures.model import ArticleFigure, Figure
    from jjj_tui.ledger.digest import Digest
    from jjj_tui.ledger.model import LedgerRow, Origin
    from jjj_tui.stats import Stats
    from jjj_tui.words.model import WordFacts


class Order(StrEnum):
    """The orders of the list, in the order in which the key goes through them."""

    NAMED = "named"  # as the command line names them, where it names one by one
    DATE = "date"
    TITLE = "title"
    LENGTH = "length"
    UNREAD = "unread"


@dataclass
class Shelf:
    """The articles by number, in the order in which the command line named them.

    Attributes:
        entries: The articles, read, refused or still to be read.
        memory: Places and choices that outlive the program.
        words: Words of the interface, in the script that is shown.
        encoding: Encoding asked for; None to find out per article.
        named: Whether the command line named the articles one by one.
        figure_counts: How many key figures an article has, by key, where it is known.
        facts: The words of articles, by key, once they were computed.
        records: The figures of the open article in the order of its text; None until they were read.
        stats: The statistics of the open article, at the same time.
        digest: What stands out among its figures, at the same time.
        dates: Whether scores and product sizes (tier C) are among the figures that are shown.
        engine_ready: Whether the engine is loaded, so that figures can be found while painting.
    """

    entries: list[Entry]
    memory: Memory
    words: Catalogue
    encoding: str | None = None
    named: bool = False
    figure_counts: dict[str, int] = field(default_factory=dict)
    facts: dict[str, "WordFacts"] = field(default_factory=dict)
    records: "tuple[ArticleFigure, ...] | None" = None
    stats: "Stats | None" = None
    digest: "Digest | None" = None
    dates: bool = False
    engine_ready: bool = False
    _lengths: dict[str, int] = field(default_factory=dict)
    _orders: dict[Order, list[int]] = field(default_factory=dict)
    _article: Article | None = None
    _ledger: "tuple[LedgerRow, ...] | None" = None
    _by_paragraph: "dict[int, tuple[Figure, ...]] | None" = None

    # --- the list

    @property
    def orders(self) -> list[Order]:
        """The orders that the list may be put in."""
        return [order for order in Order if self.named or order is not Order.NAMED]

    @property
    def order(self) -> Order:
        """The order to begin with: that of the command line, else the one that was chosen last."""
        chosen = self.memory.get("order")
        return Order.NAMED if self.named else next((one for one in self.orders if one == chosen), Order.DATE)

    def ordered(self, order: Order) -> list[int]:
        """The numbers of the entries in an order of the list, as it was when the list was sorted last."""
        if order not in self._orders:
            self._orders[order] = self._sorted(order)
        return self._orders[order]

    def sort_anew(self) -> None:
        """Forget the orders: titles, dates or progress may be others now."""
        self._orders.clear()

    def _sorted(self, order: Order) -> list[int]:
        if order is Order.NAMED:
            return [*range(len(self.entries))]
        if order is Order.DATE:
            number = {id(entry): at for at, entry in enumerate(self.entries)}
            return [number[id(entry)] for entry in newest_first(self.entries)]
        return sorted(range(len(self.entries)), key=lambda at: self._rank(self.entries[at], order))

    def _rank(self, entry: Entry, order: Order) -> tuple[bool, float, str]:
        article = entry.article
        if article is None:
            return True, 0, entry.source.name
        if order is Order.LENGTH:
            return False, -self.length(article), article.title
        if order is Order.UNREAD:
            return False, self.memory.progress(article.key), article.title
        return False, 0, article.title

    def position(self, order: Order, number: int | None) -> int:
        """Where in the list an article stands, from 1; 0 for none."""
        return self.ordered(order).index(number) + 1 if number is not None else 0

    def neighbour(self, order: Order, number: int | None, step: int) -> tuple[int | None, list[str]]:
        """The nearest article after (1) or before (-1) one in the list, and why others were passed over.

        One that takes its time to be read counts as readable until that is known.
        """
        numbers = self.ordered(order)
        at = numbers.index(number) if number is not None else -1
        passed: list[str] = []
        for other in numbers[at + 1 :] if step > 0 else numbers[: max(at, 0)][::-1]:
            entry = self.read(other)
            if entry.error is None:
                return other, passed
            passed.append(why_not(entry, self.words))
        return None, passed

    def first(self, order: Order) -> int | None:
        """The article to open at start: the one read last, or the first that can be read, as far as is known."""
        return next((at for at in (*self._last(), *self.ordered(order)) if self.read(at).error is None), None)

    def top(self, order: Order) -> int | None:
        """The first article of the list that can be read, whichever was read last."""
        return next((at for at in self.ordered(order) if self.read(at).error is None), None)

    @property
    def returns(self) -> bool:
        """Whether the article that was read last is among these."""
        return bool(self._last())

    def _last(self) -> list[int]:
        last = self.memory.get("article")
        return [at for at, entry in enumerate(self.entries) if last and last == _address(entry)]

    # --- reading

    def read(self, number: int) -> Entry:
        """An entry, read now if it has not been; one that takes its time is left to the background."""
        entry = self.entries[number]
        if entry.pending and not entry.takes_time:
            entry = self.entries[number] = read_entry(entry, encoding=self.encoding, words=self.words)
            self.sort_anew()
        return entry

    def take_entries(self, entries: Mapping[int, Entry]) -> None:
        """Take what was read in the background, where nobody was faster."""
        for number, entry in entries.items():
            if self.entries[number].pending:
                self.entries[number] = entry
        self.sort_anew()

    def uncounted(self, opened: Article | None) -> list[Article]:
        """The articles whose figures have not been counted; the open one's are being read anyway."""
        articles = (entry.article for entry in self.entries)
        known = {*self.figure_counts, *([opened.key] if opened is not None else [])}
        return [article for article in articles if article is not None and article.key not in known]

    def length(self, article: Article) -> int:
        """How many characters an article has; counted once."""
        if article.key not in self._lengths:
            self._lengths[article.key] = article.characters
        return self._lengths[article.key]

    def open(self, entry: Entry) -> None:
        """Another article is open now; nothing is known of its figures yet."""
        self.memory.set("article", _address(entry))
        self.records = self.stats = self.digest = self._by_paragraph = None
        self._article, self._ledger = entry.article, None

    def take_figures(
        self,
        records: "tuple[ArticleFigure, ...]",
        stats: "Stats",
        digest: "Digest | None" = None,
        ledger: "tuple[LedgerRow, ...] | None" = None,
    ) -> None:
        """Take the figures and the statistics of the open article; its ledger is made when it is asked for if it is not there."""
        by_paragraph: dict[int, list[Figure]] = {}
        for record in records:
            by_paragraph.setdefault(record.paragraph, []).append(record.figure)
        self._by_paragraph = {paragraph: self._key(figures) for paragraph, figures in by_paragraph.items()}
        self.records, self.stats = records, stats
        self.digest, self._ledger = digest, ledger

    def ledger(self) -> "tuple[LedgerRow, ...] | None":
        """The ledger of the open article; None until its figures were read."""
        if self.records is None or self._article is None:
            return None
        if self._ledger is None:
            from jjj_tui.ledger.rows import build_ledger

            self._ledger = build_ledger([(self._article, self.records)], dates=self.dates)
        return self._ledger

    def number_of(self, origin: "Origin") -> int | None:
        """The number of an article that has been read."""
        articles = ((at, entry.article) for at, entry in enumerate(self.entries))
        named = (at for at, article in articles if article and (article.key, article.name) == origin)
        return next(named, None)

    def figures_in(self, article: Article, paragraph: int) -> "tuple[Figure, ...]":
        """The key figures of a paragraph: from the whole article where it was read, else found on the spot.

        Empty before the engine is loaded: the first frame does not wait for it, they are marked right after.
        """
        if self._by_paragraph is not None:
            return self._by_paragraph.get(paragraph, ())
        if not self.engine_ready or not article.paragraphs[paragraph].measures:
            return ()
        from jjj_tui.figures import find_figures

        return self._key(find_figures(article.paragraphs[paragraph].text))

    def _key(self, figures: "Iterable[Figure]") -> "tuple[Figure, ...]":
        from jjj_tui.key_figures import is_key

        return tuple(figure for figure in figures if is_key(figure, dates=self.dates))


def _address(entry: Entry) -> str:
    """What an article is remembered by as the last one read: its file, whatever becomes of the content."""
    path = entry.source.path
    return "-" if path is None else str(path.absolute())


def script_of(article: Article | None, shown: Script) -> Script:
    """The script that is really on the screen: what ORIGINAL stands for is the article's own."""
    if shown is not Script.ORIGINAL:
        return shown
    own = article.script.script if article is not None else None
    return own or Script.SIMPLIFIED


def toggled(article: Article | None, shown: Script, before: Script | None = None) -> Script:
    """What the toggle goes to: back where it came from, else Traditional from Simplified, Simplified from anything.

    Args:
        article: The open article.
        shown: What it is shown in.
        before: What it was shown in before the last toggle, if that is what led here.
    """
    other = Script.TRADITIONAL if script_of(article, shown) is Script.SIMPLIFIED else Script.SIMPLIFIED
    if before is None or (script_of(article, before) is Script.SIMPLIFIED) is not (
        other is Script.SIMPLIFIED
    ):
        return other  # another article was opened meanwhile
    # What a machine left half done is not what a reader of Traditional wants back.
    mended = before is Script.ORIGINAL and article is not None and article.script.machine_made
    return other if mended else before


def countable(records: "Sequence[ArticleFigure]", *, dates: bool) -> int:
    """How many of the figures count as key figures: no damaged ones, scores and product sizes (tier C) only where they are wanted."""
    from jjj_tui.key_figures import is_key

    figures = (record.figure for record in records)
    return sum(is_key(figure, dates=dates) and "damaged" not in figure.flags for figure in figures)
