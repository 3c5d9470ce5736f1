"""The statistics of an article as lines for the sidebar."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jjj_tui.amounts.sizes import share_of
from jjj_tui.amounts.values import (
    about_text,
    apart_text,
    difference_text,
    per_text,
    plain,
    sign_of,
    text_in_unit,
    value_text,
)
from jjj_tui.figures.model import Family, Figure, Kind, family_of
from jjj_tui.hanzi.width import cell_length, clip
from jjj_tui.ledger.digest import Digest
from jjj_tui.ledger.model import LedgerRow
from jjj_tui.ledger.view import rate_of
from jjj_tui.stats import Stats
from jjj_tui.tui.canvas import Bar, Canvas, squeezed
from jjj_tui.tui.describe import percent, script_name
from jjj_tui.tui.widgets.lines import Span, wrapped
from jjj_tui.wording.catalogue import Catalogue, Told
from jjj_tui.words.model import Name

_HOURS_FROM = 100  # minutes
_SHOWN = 10  # keywords, and names of a kind
_RATES, _SUMS, _CURRENCIES = 6, 3, 3  # rises and falls, sums, amounts
_LEAST_BAR = 9  # cells of a bar, its number and the blanks around: what a kind is called comes first
_TURNED = str.maketrans("<>≤≥", "><≥≤")
_LEAST_SUBJECT = 8  # cells in which a subject still says something


@dataclass(frozen=True, slots=True)
class Pane(Canvas):
    """What the lines are made for.

    Attributes:
        words: Words of the interface.
        shown: Turns a piece of the article into the script that is shown.
        original: The key that shows the untouched original; empty where none does.
    """

    words: Catalogue = field(default_factory=Catalogue)
    shown: Callable[[str], str] = str
    original: str = ""

    def heading(self, key: str) -> list[Span]:
        """The heading of a section."""
        return [(self.words.text(key), "accent")]


def statistics_lines(
    stats: Stats,
    pane: Pane,
    progress: float,
    problem: Told | None,
    *,
    derived: bool,
    digest: Digest | None = None,
) -> Iterator[Sequence[Span]]:
    """All lines of the sidebar.

    Args:
        stats: What was counted; without words as long as they are not known.
        pane: What the lines are made for.
        progress: How far the article has been read, 0 to 1.
        problem: Why the words are not to be had; None while they may still come.
        derived: Whether the title was taken from the text.
        digest: What stands out among its figures; None while that is not known.
    """
    yield from _text(stats, pane, progress, problem)
    yield from _figures(stats, digest or Digest(), pane)
    yield from _keywords(stats, pane, problem)
    yield from _speakers(stats, pane)
    yield from _names("statistics.places", stats.places, pane)
    yield from _names("statistics.organisations", stats.organisations, pane)
    yield from _script(stats, pane)
    yield from _changes(stats, pane, derived=derived)


def _text(stats: Stats, pane: Pane, progress: float, problem: Told | None) -> Iterator[Sequence[Span]]:
    words = pane.words
    yield pane.heading("statistics.text")
    yield pane.row(words.text("statistics.han"), f"{stats.han_characters:,}")
    working = words.text("statistics.working") if problem is None else "–"
    counted = f"{stats.words:,}" if stats.words is not None else working
    yield pane.row(words.text("statistics.words"), counted, "strong" if stats.words is not None else "muted")
    yield pane.row(words.text("statistics.sentences"), f"{stats.sentences:,}")
    yield pane.row(words.text("statistics.paragraphs"), f"{stats.paragraphs:,}")
    yield pane.row(words.text("statistics.reading_time"), _reading_time(stats.reading_minutes, words))
    yield pane.row(words.text("statistics.progress"), percent(progress))
    yield ()


def _keywords(stats: Stats, pane: Pane, problem: Told | None) -> Iterator[Sequence[Span]]:
    words = pane.words
    yield pane.heading("statistics.keywords")
    if stats.words is None:
        text, style = words.text("statistics.working"), "muted"
        if problem is not None:
            text, style = words.text("statistics.no_words", reason=words.told(problem)), "error"
        yield from wrapped([[(text, style)]], pane.width)
    else:
        # The most characteristic ones, shown by how often they stand: the bar says the same as the number beside it.
        shown = sorted(stats.keywords[:_SHOWN], key=lambda keyword: -keyword.count)
        most = max((keyword.count for keyword in shown), default=1)
        width = min(max((cell_length(keyword.text) for keyword in shown), default=0), pane.width * 3 // 5)
        for keyword in shown:
            yield pane.bar(pane.shown(keyword.text), keyword.count / most, f"{keyword.count}", "share", width)
        if not stats.keywords:
            yield [(words.text("statistics.none"), "muted")]
    yield ()


def _speakers(stats: Stats, pane: Pane) -> Iterator[Sequence[Span]]:
    if not stats.speakers:
        return
    yield pane.heading("statistics.speakers")
    for speaker in stats.speakers[:_SHOWN]:
        name = pane.shown(speaker.name or speaker.role or "")
        yield pane.row(name, f"{speaker.turns}×")
        if speaker.name and speaker.role:
            yield [("  " + clip(pane.shown(speaker.role), pane.width - 2), "muted")]
    yield ()


def _script(stats: Stats, pane: Pane) -> Iterator[Sequence[Span]]:
    words = pane.words
    yield pane.heading("statistics.script")
    name = script_name(stats.script.script, words)
    yield [(words.text("statistics.sure", script=name, share=f"{stats.confidence:.1%}"), "")]
    if stats.script.machine_made:
        yield [(words.text("statistics.machine_made"), "muted")]
    yield ()


def _reading_time(minutes: float, words: Catalogue) -> str:
    whole = max(round(minutes), 1)
    if whole < _HOURS_FROM:
        return words.text("statistics.minutes", count=whole)
    return words.text("statistics.hours", hours=whole // 60, minutes=whole % 60)


def _figures(stats: Stats, digest: Digest, pane: Pane) -> Iterator[Sequence[Span]]:
    words = pane.words
    yield pane.row(words.text("statistics.figures"), f"{stats.figures:,}")
    most = max((tally.count for tally in stats.kinds), default=1)
    names = [words.text(f"kind.{tally.item.value}") for tally in stats.kinds]
    width = min(max(map(cell_length, names), default=0), max(pane.width - _LEAST_BAR, pane.width // 2))
    for tally, name in zip(stats.kinds, names, strict=True):
        style = family_of(tally.item).value
        yield pane.bar(name, tally.count / most, f"{tally.count}", style, width)
        # Money is of several currencies, none of which says how large another is.
        for row in digest.largest.get(tally.item, ())[: _CURRENCIES if tally.item is Kind.MONEY else 1]:
            yield [*_largest(row, pane)]
    if stats.figures_damaged:
        yield pane.row("▯ " + words.text("statistics.damaged"), f"{stats.figures_damaged}", "lost")
    yield ()
    yield from _rates(digest, pane)
    yield from _sums(digest, pane)


def _largest(row: LedgerRow, pane: Pane) -> Iterator[Span]:
    """The largest of a kind as written, with its currency, and what it is about as far as there is room."""
    figure = row.figure
    text = clip(sign_of(figure) + pane.shown(text_in_unit(figure, row.unit)), pane.width - 2)
    yield "  ", ""
    yield text, "strong" if family_of(figure.kind) is Family.TIME else family_of(figure.kind).value
    room = pane.width - 3 - cell_length(text)
    if figure.subject and room >= _LEAST_SUBJECT:
        yield " ", ""
        yield squeezed(about_text(pane.shown(figure.subject), figure), room), "muted"


def _rates(digest: Digest, pane: Pane) -> Iterator[Sequence[Span]]:
    """The strongest rises and falls, rises first: to the right of the axis, falls to its left."""
    if not digest.rates:
        return
    yield pane.heading("statistics.rates")
    shown = sorted(digest.rates[:_RATES], key=lambda figure: -(rate_of(figure) or Decimal(0)))
    yield from pane.chart([_rate(figure, pane) for figure in shown])
    more = len(digest.rates) - len(shown)
    if more:
        yield [(pane.words.text("statistics.more", count=more), "muted")]
    yield ()


def _rate(figure: Figure, pane: Pane) -> Bar:
    rate = rate_of(figure) or Decimal(0)
    subject = figure.subject or figure.member or figure.text
    style = "count" if rate < 0 else "rise"
    value = f"{_percent(figure, rate)}%{pane.shown(per_text(figure))}"
    return Bar(about_text(pane.shown(subject), figure), rate, value, style)


def _percent(figure: Figure, rate: Decimal) -> str:
    """By how much something rose (+) or fell (-), with what was said of it; both ends of a range: ``+1–2``."""
    change = "+" if rate > 0 else "-" if rate < 0 else ""
    if figure.value is None:
        return change + value_text(figure, write=lambda bound: plain(abs(bound * share_of(figure))))
    # A fall by more than 70 % is a change of less than -70 %.
    sign = sign_of(figure).translate(_TURNED) if rate < 0 else sign_of(figure)
    return f"{sign}{change}{plain(abs(rate))}"


def _sums(digest: Digest, pane: Pane) -> Iterator[Sequence[Span]]:
    """The totals of the text with ✓, or with how far their parts are apart from them; what does not add up comes first."""
    if not digest.sums:
        return
    yield pane.heading("statistics.sums")
    for checked in digest.sums[:_SUMS]:
        total, found = checked.total.figure, checked.found
        text = pane.shown(text_in_unit(total, checked.total.unit))
        value = f"{text} {found.sign}"
        name = pane.shown(checked.name) or pane.words.text(f"kind.{total.kind.value}")
        yield pane.row(squeezed(name, pane.width - cell_length(value) - 1), value)
        if not found.holds:
            difference = difference_text(found.difference, text)
            yield pane.row("", pane.words.text("ledger.differs", difference=difference), "error")
        elif found.difference:
            apart = apart_text(found.difference, text)
            yield pane.row("", pane.words.text("card.sum_rounded", difference=apart), "muted")
    more = len(digest.sums) - _SUMS
    if more > 0:
        yield [(pane.words.text("statistics.more", count=more), "muted")]
    yield ()


def _names(key: str, names: tuple[Name, ...], pane: Pane) -> Iterator[Sequence[Span]]:
    if not names:
        return
    yield pane.heading(key)
    for name in names[:_SHOWN]:
        yield pane.row(pane.shown(name.text), f"{name.count}")
    yield ()


def _changes(stats: Stats, pane: Pane, *, derived: bool) -> Iterator[Sequence[Span]]:
    yield pane.heading("statistics.folded")
    for fold in stats.folded:
        yield pane.row(pane.words.text(f"fold.{fold.item.value}"), f"{fold.count}")
    for repair in stats.repairs:
        yield pane.row(pane.words.text(f"repair.{repair.item.value}"), f"{repair.count}")
    if derived:
        yield [(pane.words.text("statistics.derived"), "muted")]
    if not (stats.folded or stats.repairs):
        yield [(pane.words.text("statistics.nothing_folded"), "muted")]
    elif pane.original:
        yield [(pane.words.text("statistics.press_original", key=pane.original), "muted")]
