"""What is said of an article, its figures and its statistics: once as records for programs, once as rows for people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from jjj_tui.amounts.changes import change_words
from jjj_tui.amounts.values import about_text, unit_text, value_text
from jjj_tui.article.model import Article
from jjj_tui.export.machine import to_data
from jjj_tui.export.people import Row, Shape
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.figures.model import ArticleFigure
    from jjj_tui.stats import Stats


@dataclass(frozen=True, slots=True)
class Listing:
    """One line of the list of articles.

    Attributes:
        name: File name, or ``-``.
        title: Headline.
        title_derived: Whether the headline was taken from the lead.
        published: Date as ``2023-02-28`` or with ``T14:39:36``; None when the page has none.
        source: Who published it, or None.
        script: What it is written in; None when nothing in the text decides.
        machine_made: Whether it is Traditional text that a converter left half done.
        characters: Characters of the paragraphs together.
        folded: Number of lines folded away.
        repairs: Number of spots repaired.
        damaged: Whether some of the text was lost for good.
        encoding: Encoding the bytes were decoded with.
        key: SHA-256 of the bytes.
    """

    name: str
    title: str
    title_derived: bool
    published: str | None
    source: str | None
    script: Script | None
    machine_made: bool
    characters: int
    folded: int
    repairs: int
    damaged: bool
    encoding: str
    key: str


def listing(article: Article) -> Listing:
    """The line of the list for an article."""
    return Listing(
        name=article.name,
        title=article.title,
        title_derived=article.title_derived,
        published=article.dateline.moment("T") if article.dateline else None,
        source=article.dateline.source if article.dateline else None,
        script=article.script.script,
        machine_made=article.script.machine_made,
        characters=article.characters,
        folded=len(article.folded),
        repairs=len(article.repairs),
        damaged=article.damaged,
        encoding=article.encoding,
        key=article.key,
    )


def figure_record(article: Article, found: "ArticleFigure") -> dict[str, Any]:
    """A figure as one flat record: file, paragraph index, and its own fields."""
    figure = {name: getattr(found.figure, name) for name in _figure_fields()}
    return {"name": article.name, "paragraph": found.paragraph, **figure}


@cache
def _figure_fields() -> tuple[str, ...]:
    from jjj_tui.figures.model import Figure

    return tuple(field.name for field in fields(Figure))


def article_record(article: Article) -> dict[str, Any]:
    """An article as JSON has it: the fields of the dataclass, and the text of each cell of a row beside where it stands."""
    record: dict[str, Any] = to_data(article)
    for paragraph in record["paragraphs"]:
        for cell in paragraph["cells"]:
            cell["text"] = paragraph["text"][cell["start"] : cell["end"]]
    return record


PARAGRAPH_HEADINGS = ("name", "paragraph", "kind", "text", "cells")


def paragraph_records(article: Article) -> Iterator[dict[str, Any]]:
    """One flat record per paragraph, for CSV; the cells of a row with bars between them, as Markdown writes them."""
    for index, paragraph in enumerate(article.paragraphs):
        cells = [paragraph.text[cell.start : cell.end] for cell in paragraph.cells]
        yield {
            "name": article.name,
            "paragraph": index,
            "kind": paragraph.kind.value,
            "text": paragraph.text,
            "cells": " | ".join(cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells) or None,
        }


def in_script(article: Article, script: Script) -> Article:
    """The article with title, publication line and paragraphs in a script; offsets hold, the original stays."""
    if script is Script.ORIGINAL:
        return article

    def shown(text: str) -> str:
        return convert(text, script, article.script)

    dateline = article.dateline
    if dateline is not None:
        dateline = replace(
            dateline, text=shown(dateline.text), source=dateline.source and shown(dateline.source)
        )
    paragraphs = tuple(replace(paragraph, text=shown(paragraph.text)) for paragraph in article.paragraphs)
    return replace(article, title=shown(article.title), dateline=dateline, paragraphs=paragraphs)


STATS_HEADINGS = (
    "name", "title", "han_characters", "characters", "words", "sentences", "paragraphs", "reading_minutes", "figures",
    "figures_damaged", "families", "kinds", "keywords", "speakers", "people", "places", "organisations", "script",
    "confidence", "folded", "repairs",
)  # fmt: skip


def stats_row(article: Article, stats: "Stats") -> dict[str, Any]:
    """The statistics of an article as one flat record, for CSV: lists as words with a space between."""
    flat: dict[str, Any] = {"name": article.name, "title": article.title}
    for name in STATS_HEADINGS[2:]:
        value = getattr(stats, name)
        if name in ("families", "kinds", "folded", "repairs"):
            value = [f"{tally.item.value}={tally.count}" for tally in value]
        elif name == "speakers":
            value = [speaker.name or speaker.role for speaker in value]
        elif name == "script":
            value = value.script and value.script.value
        elif isinstance(value, tuple):
            value = [item.text for item in value]
        flat[name] = value
    return flat


def listing_row(item: Listing, words: Catalogue) -> Row:
    """What a person sees of an article in the list."""
    return (
        (item.published or "")[:10],
        item.title,
        item.source or "",
        words.text(f"script.{item.script.value if item.script else 'none'}"),
        f"{item.characters:,}",
        words.text("list.damaged") if item.damaged else "",
        item.name,
    )


LISTING_COLUMNS = ("published", "title", "source", "script", "characters", "damaged", "name")
LISTING_SHAPE = Shape(right=(4,), whole=(0, 3, 5, 6), spare=(2, 3, 4, 5, 0), lifted=1)
FIGURE_COLUMNS = ("figure", "kind", "value", "unit", "comparator", "direction", "subject", "member")
FIGURE_SHAPE = Shape(right=(2,), whole=(0, 1, 3, 4, 5), spare=(7, 4, 1, 3, 5, 6), lifted=8, once=True)
"""With the file as its last column, where there are several. A figure that is cut would be another one, and a percentage
without its change too; what was said of it and its unit stand in it as written."""


def figure_row(found: "ArticleFigure", article: Article, words: Catalogue) -> Row:
    """What a person sees of a figure in a table."""
    figure = found.figure
    return (
        article.paragraphs[found.paragraph].text[figure.ext_start : figure.ext_end],
        words.text(f"kind.{figure.kind.value}"),
        value_text(figure),
        unit_text(figure, traditional=article.script.script is Script.TRADITIONAL) or "",
        words.text(f"comparator.{figure.comparator}") if figure.comparator else "",
        change_words(figure, words),
        about_text(figure.subject or "", figure),
        figure.member or "",
    )


def stats_rows(stats: "Stats", words: Catalogue) -> list[Row]:
    """What a person sees of the statistics of an article: a label and what stands beside it."""

    def tallies(items: Iterable[Any], prefix: str) -> str:
        return " · ".join(f"{words.text(f'{prefix}.{found.item.value}')} {found.count}" for found in items)

    def texts(items: Iterable[Any]) -> str:
        return " · ".join(f"{item.text} {item.count}" for item in items)

    script = words.text(f"script.{stats.script.script.value if stats.script.script else 'none'}")
    rows = {
        "han": f"{stats.han_characters:,}",
        "words": "" if stats.words is None else f"{stats.words:,}",
        "sentences": f"{stats.sentences:,}",
        "paragraphs": f"{stats.paragraphs:,}",
        "reading_time": words.text("statistics.minutes", count=f"{stats.reading_minutes:.1f}"),
        "figures": " · ".join(filter(None, (str(stats.figures), tallies(stats.kinds, "kind")))),
        "damaged": str(stats.figures_damaged or ""),
        # The most characteristic ones, as in the sidebar in the order of the number beside them.
        "keywords": texts(sorted(stats.keywords, key=lambda keyword: -keyword.count)),
        "speakers": " · ".join(
            f"{speaker.name or speaker.role} {speaker.turns}" for speaker in stats.speakers
        ),
        "people": texts(stats.people),
        "places": texts(stats.places),
        "organisations": texts(stats.organisations),
        "script": words.text("statistics.sure", script=script, share=f"{stats.confidence:.0%}"),
        "folded": " · ".join(filter(None, (tallies(stats.folded, "fold"), tallies(stats.repairs, "repair")))),
    }
    return [(words.text(f"statistics.{name}"), value) for name, value in rows.items() if value]
