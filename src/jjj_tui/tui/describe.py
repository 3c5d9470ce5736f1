"""How articles, scripts and figures are put into words; every word itself stands in the catalogue."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jjj_tui.actions import ACTIONS
from jjj_tui.article.model import Article
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.keys import key_name, shown_keys
from jjj_tui.library.sources import Entry
from jjj_tui.tui.widgets.articles import Item
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.figures.model import Figure


def percent(progress: float) -> str:
    """How far something was read; 100% only when nothing is left."""
    return f"{int(progress * 100)}%"


def script_name(script: Script | None, words: Catalogue) -> str:
    """A script by its name; None is a text in which nothing tells."""
    return words.text("script.none") if script is None else words.text(f"script.{script.value}")


def header_spans(
    article: Article | None, shown: Script, words: Catalogue
) -> tuple[list[Span], list[Span], list[Span]]:
    """The header: what is read on the left; on the right what script it is shown and was published in, or only the first."""
    if article is None:
        return [("jjj", "accent")], [], []
    title = convert(article.title, shown, article.script)
    own = script_name(article.script.script, words)
    if shown is Script.ORIGINAL:
        script = words.text("header.as_published", published=own)
    elif shown is article.script.script:
        script = own
    else:
        script = words.text("header.published", script=script_name(shown, words), published=own)
    left: list[Span] = [("jjj", "accent"), ("  " + title, "strong")]
    short = own if shown is Script.ORIGINAL else script_name(shown, words)
    return left, [("  " + script, "muted")], [("  " + short, "muted")]


READER_HINTS = ("help", "search", "toggle_script", "next_figure", "quit")
CARD_HINTS = ("next_figure", "copy", "ledger", "help")
LEDGER_HINTS = ("go", "filter", "sort_by", "fold", "export", "leave")
"""The actions whose keys stand at the bottom, the most useful first."""


def key_names(action: str, keys: Mapping[str, tuple[str, ...]], words: Catalogue) -> list[str]:
    """The keys in force of an action as they stand on the keyboard; none where the user took them away."""
    return [key_name(key, words) for key in shown_keys(keys[action])]


def key_hints(
    actions: tuple[str, ...], keys: Mapping[str, tuple[str, ...]], words: Catalogue, numbers: int = 9
) -> list[str]:
    """Actions with the first of their keys in force, those without a key left out.

    Args:
        actions: Their ids.
        keys: Keys in force of every action by its id.
        words: Words of the interface.
        numbers: How many keys there is something for, where each stands for a number.
    """
    numbered = {action.id for action in ACTIONS if action.numbered}
    hints = []
    for action in actions:
        shown = key_names(action, keys, words)
        if shown:
            last = shown[: numbers if action in numbered else 1][-1]
            key = shown[0] if last == shown[0] else f"{shown[0]}–{last}"
            hints.append(f"{key} {words.text(f'hint.{action}')}")
    return hints


def more_hint(keys: Mapping[str, tuple[str, ...]], words: Catalogue) -> str:
    """That a card goes on below, with the key that shows it."""
    key = next((name for action in ("line_down", "page_down") for name in key_names(action, keys, words)), "")
    return words.text("hint.more", key=key).strip()


def card_hints(keys: Mapping[str, tuple[str, ...]], words: Catalogue) -> list[str]:
    """What keys do on a card: first those that close it, ``q`` among them, which quits elsewhere."""
    closing = [key for name in ("back", "quit") for key in key_names(name, keys, words)[:1]]
    closes = [f"{' '.join(closing)} {words.text('hint.close')}"] if closing else []
    return [*closes, *key_hints(CARD_HINTS, keys, words)]


def status_spans(
    notice: list[Span],
    at: int,
    count: int,
    progress: float,
    words: Catalogue,
    keys: Mapping[str, tuple[str, ...]],
) -> tuple[list[Span], list[Span], list[str]]:
    """The status bar: a notice or the most useful keys on the left; place in list and article on the right.

    Args:
        notice: What there is to say; empty for nothing.
        at: Number of the open article in the list, from 1; 0 for none.
        count: How many articles there are.
        progress: How far the open article has been read, 0 to 1.
        words: Words of the interface.
        keys: Keys in force of every action by its id.
    """
    if not at:
        return notice or [(words.text("status.empty"), "error")], [], []
    where: list[Span] = [
        (words.text("status.article", at=at, count=count) + "  ", "muted"),
        (f"{percent(progress):>4}", "strong"),
    ]
    return notice, where, [] if notice else key_hints(READER_HINTS, keys, words)


def article_item(
    entry: Entry, shown: Script, length: int, progress: float, figures: int | None, words: Catalogue
) -> Item:
    """What the list says of an entry.

    Args:
        entry: The entry.
        shown: Script to show the title in.
        length: How many characters it has.
        progress: How far it has been read, 0 to 1.
        figures: How many key figures it has; None while that is not known.
        words: Words of the interface.
    """
    article = entry.article
    if article is None:
        reason = words.again(entry.reason) if entry.error else words.text("list.reading")
        name = entry.source.name.rpartition("/")[2] or entry.source.name
        return Item(name, (((reason, "error" if entry.error else "muted"),), ()), bad=bool(entry.error))
    dateline = article.dateline
    published = dateline.published if dateline else None
    date = published.strftime("%Y-%m-%d") if published else words.text("list.undated")
    source = dateline.source if dateline else None
    where: list[Span] = [(date, "muted")]
    if source:
        where.append((" " + convert(source, shown, article.script), "muted"))
    own = article.script.script
    facts = [words.text(f"list.in_{own.value}") if own else "?"]
    facts.append(words.text("list.length", count=f"{length:,}"))
    if figures is not None:
        facts.append(words.text("list.figures", count=figures))
    facts.append(words.text("list.unread") if progress <= 0 else percent(progress))
    what: list[Span] = [(" ".join(facts), "muted")]
    if article.damaged:
        what.insert(0, ("▯ ", "lost"))
    title = convert(article.title, shown, article.script)
    return Item(title, (tuple(where), tuple(what)), derived=article.title_derived)


def describe_figure(
    figure: "Figure", words: Catalogue, shown: Callable[[str], str], *, traditional: bool
) -> list[Span]:
    """A figure spelled out: as written, change, comparator, exact value, unit, whose and about what, kind.

    Args:
        figure: The figure.
        words: Words of the interface.
        shown: Turns a piece of the article into the script that is shown.
        traditional: Whether the article is written in Traditional characters.
    """
    # With all that figures are: behind the first frame.
    from jjj_tui.amounts.changes import change_words
    from jjj_tui.amounts.values import about_text, is_endless, unit_text, value_text

    if "damaged" in figure.flags:
        return [(shown(figure.text), "lost"), (" " + words.text("figure.damaged"), "error")]
    value = value_text(figure, words.text("figure.no_value"))
    if figure.comparator and figure.comparator != "range":
        value = words.text(f"comparator.{figure.comparator}") + " " + value
    unit = unit_text(figure, traditional=traditional)
    if unit:
        value += f" {shown(unit)}"
    said = [f"{change_words(figure, words)} {value}".lstrip()]
    if figure.ratio and figure.value is not None and not is_endless(figure):
        said.append(f"×{figure.ratio}")
    member, subject = figure.member or "", figure.subject or ""
    about = subject if member in subject else "·".join(filter(None, (member, subject)))
    if about:
        said.append(about_text(shown(about), figure))
    said.append(words.text(f"kind.{figure.kind.value}"))  # where there is little room, it is missed least
    return [(shown(figure.text), "strong"), ("  " + " · ".join(said), "")]
