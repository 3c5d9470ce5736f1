"""The statistics of an article as lines for the sidebar."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from jjj_tui.catalogue import Catalogue
from jjj_tui.figures.model import family_of
from jjj_tui.stats import Stats
from jjj_tui.tui.canvas import Canvas
from jjj_tui.tui.describe import percent, script_name
from jjj_tui.tui.widgets.lines import Span, cut, wrapped
from jjj_tui.words.model import Name

_SHOWN = 10  # keywords, and names of a kind


@dataclass(frozen=True, slots=True)
class Pane(Canvas):
    """What the lines are made for.

    Attributes:
        words: Words of the interface.
        shown: Turns a piece of the article into the script that is shown.
    """

    words: Catalogue = field(default_factory=Catalogue)
    shown: Callable[[str], str] = str

    def heading(self, key: str) -> list[Span]:
        """The heading of a section."""
        return [(self.words.text(key), "accent")]


def statistics_lines(
    stats: Stats, pane: Pane, progress: float, problem: str | None, *, derived: bool
) -> Iterator[Sequence[Span]]:
    """All lines of the sidebar.

    Args:
        stats: What was counted; without words as long as they are not known.
        pane: What the lines are made for.
        progress: How far the article has been read, 0 to 1.
        problem: Why the words are not to be had; None while they may still come.
        derived: Whether the title was taken from the text.
    """
    words = pane.words
    working = "" if problem is None else "–"
    yield pane.heading("statistics.text")
    yield pane.row(words.text("statistics.han"), f"{stats.han_characters:,}")
    counted = f"{stats.words:,}" if stats.words is not None else working or words.text("statistics.working")
    yield pane.row(words.text("statistics.words"), counted, "strong" if stats.words is not None else "muted")
    yield pane.row(words.text("statistics.sentences"), f"{stats.sentences:,}")
    yield pane.row(words.text("statistics.paragraphs"), f"{stats.paragraphs:,}")
    minutes = max(round(stats.reading_minutes), 1)
    yield pane.row(
        words.text("statistics.reading_time"), words.text("statistics.minutes", count=f"{minutes:,}")
    )
    yield pane.row(words.text("statistics.progress"), percent(progress))
    yield ()
    yield from _figures(stats, pane)
    yield pane.heading("statistics.keywords")
    if stats.words is None:
        text = (
            words.text("statistics.working")
            if problem is None
            else words.text("statistics.no_words", reason=problem)
        )
        yield from wrapped([[(text, "muted" if problem is None else "error")]], pane.width)
    else:
        most = max((keyword.weight for keyword in stats.keywords), default=1.0)
        for keyword in stats.keywords[:_SHOWN]:
            yield pane.bar(pane.shown(keyword.text), keyword.weight / most, f"{keyword.count}", "share")
        if not stats.keywords:
            yield [(words.text("statistics.none"), "muted")]
    yield ()
    if stats.speakers:
        yield pane.heading("statistics.speakers")
        for speaker in stats.speakers[:_SHOWN]:
            name = pane.shown(speaker.name or speaker.role or "")
            yield pane.row(name, f"{speaker.turns}×")
            if speaker.name and speaker.role:
                yield [("  " + cut(pane.shown(speaker.role), pane.width - 2), "muted")]
        yield ()
    yield from _names("statistics.places", stats.places, pane)
    yield from _names("statistics.organisations", stats.organisations, pane)
    yield pane.heading("statistics.script")
    name = script_name(stats.script.script, words)
    yield [(words.text("statistics.sure", script=name, share=f"{stats.confidence:.1%}"), "")]
    if stats.script.machine_made:
        yield [(words.text("statistics.machine_made"), "muted")]
    yield ()
    yield from _changes(stats, pane, derived=derived)


def _figures(stats: Stats, pane: Pane) -> Iterator[Sequence[Span]]:
    yield pane.row(pane.words.text("statistics.figures"), f"{stats.figures:,}")
    most = max((tally.count for tally in stats.kinds), default=1)
    for tally in stats.kinds:
        name = pane.words.text(f"kind.{tally.item.value}")
        yield pane.bar(name, tally.count / most, f"{tally.count}", family_of(tally.item).value)
    if stats.figures_damaged:
        yield pane.row("▯ " + pane.words.text("statistics.damaged"), f"{stats.figures_damaged}", "lost")
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
    changed = stats.folded or stats.repairs
    yield [
        (pane.words.text("statistics.press_original" if changed else "statistics.nothing_folded"), "muted")
    ]
