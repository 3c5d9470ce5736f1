"""What `list`, `show`, `figures` and `stats` do: articles in, pieces of text out. The formats are `jjj_tui.export`'s.

What only one command needs is imported when it runs: a list is to be there before a screen could be.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from jjj_tui.arguments.model import Arguments, formats
from jjj_tui.article.model import Article
from jjj_tui.export.machine import BOM, as_csv, as_json, as_json_lines, headings_of, to_data
from jjj_tui.export.people import Row, Shape, align, markdown_table, markdown_text
from jjj_tui.export.records import (
    FIGURE_COLUMNS,
    FIGURE_SHAPE,
    LISTING_COLUMNS,
    LISTING_SHAPE,
    PARAGRAPH_HEADINGS,
    STATS_HEADINGS,
    Listing,
    article_record,
    figure_record,
    figure_row,
    in_script,
    listing,
    listing_row,
    paragraph_records,
    stats_row,
    stats_rows,
)
from jjj_tui.hanzi.script import Script
from jjj_tui.library.opened import Opened
from jjj_tui.settings import Settings
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.figures.model import ArticleFigure, Figure


def pieces(
    arguments: Arguments,
    settings: Settings,
    opened: Opened,
    *,
    cache: Path | None,
    columns: int | None,
    colour: bool,
) -> Iterator[str]:
    """What a command prints.

    Args:
        arguments: What was asked for.
        settings: The settings in force.
        opened: The articles.
        cache: The cache home, where the words of known articles are; None without one.
        columns: Cells of the terminal; None when standard output is none.
        colour: Whether escape sequences may be used.
    """
    form = arguments.format or formats(arguments.command)[0]
    if form == "csv" and columns is None:
        yield BOM
    if arguments.command == "list":
        yield from _list(form, opened, columns)
    elif arguments.command == "figures":
        yield from _figures(form, opened, arguments, columns, dates=settings.dates == "dim")
    elif arguments.command == "stats":
        yield from _stats(form, opened, settings, cache, columns)
    elif arguments.raw:
        yield from _raw(opened)
    else:
        script = Script(arguments.script or (settings.script if settings.script != "last" else "original"))
        width = arguments.width or min(2 * settings.measure, columns or 2 * settings.measure)
        yield from _show(form, opened, script, width, colour=colour, dates=settings.dates == "dim")


def _list(form: str, opened: Opened, columns: int | None) -> Iterator[str]:
    listed = [listing(article) for article in opened.articles()]
    opened.found = bool(listed)
    # By date, the newest first, those without one last; by name where dates agree.
    listed.sort(key=lambda item: item.name)
    listed.sort(key=lambda item: item.published or "", reverse=True)
    rows = (listing_row(item, opened.words) for item in listed)
    headings = _headings(LISTING_COLUMNS, opened.words)
    if form in ("table", "markdown"):
        yield from _for_people(form, headings, rows, LISTING_SHAPE, columns)
    else:
        yield from _for_machines(form, listed, headings_of(Listing))


def _figures(
    form: str, opened: Opened, arguments: Arguments, columns: int | None, *, dates: bool
) -> Iterator[str]:
    from jjj_tui.figures.model import Figure
    from jjj_tui.key_figures import is_key

    takes = _taker(arguments)

    def found() -> Iterator[tuple[Article, "ArticleFigure"]]:
        for article, figures in opened.with_figures():
            for figure in figures:
                if is_key(figure.figure, dates=dates) and takes(figure.figure):
                    opened.found = True
                    yield article, figure

    if form in ("table", "markdown"):
        several = len(opened.entries) > 1
        rows = (
            (*figure_row(figure, article, opened.words), *([article.name] if several else []))
            for article, figure in found()
        )
        names = (*FIGURE_COLUMNS, *(["name"] if several else []))
        headings = _headings(names, opened.words)
        yield from _for_people(form, headings, rows, FIGURE_SHAPE, columns)
    else:
        records = (figure_record(article, figure) for article, figure in found())
        yield from _for_machines(form, records, headings_of(Figure, "name", "paragraph"))


def _taker(arguments: Arguments) -> "Callable[[Figure], bool]":
    """Tells which figures are asked for; nothing is loaded for it where all are."""
    if not arguments.kind and arguments.min is None and not arguments.subject:
        return lambda figure: True
    from jjj_tui.ledger.wanted import wanted

    return wanted(arguments.kind, arguments.min, arguments.subject).takes


def _stats(
    form: str, opened: Opened, settings: Settings, cache_home: Path | None, columns: int | None
) -> Iterator[str]:
    from jjj_tui.library.cache import WordsCache
    from jjj_tui.stats import Stats, read_stats

    cache = WordsCache(cache_home)

    def counted() -> Iterator[tuple[Article, Stats]]:
        for article, figures in opened.with_figures():
            opened.found = True
            facts = opened.words_of(article, cache)
            yield (
                article,
                read_stats(
                    article, figures, facts, settings.characters_per_minute, dates=settings.dates == "dim"
                ),
            )

    if form in ("table", "markdown"):
        for number, (article, stats) in enumerate(counted()):
            rows = stats_rows(stats, opened.words)
            lead = "\n" if number else ""
            if form == "markdown":
                yield f"{lead}## {markdown_text(article.title)}\n\n"
                yield from markdown_table(("", ""), rows)
            else:
                yield f"{lead}{article.title}\n"
                yield from (f"  {line}\n" for line in align(rows, width=columns and columns - 2))
    elif form == "csv":
        yield from as_csv((stats_row(article, stats) for article, stats in counted()), STATS_HEADINGS)
    else:
        records = (
            {"name": article.name, "title": article.title, **to_data(stats)} for article, stats in counted()
        )
        yield from _for_machines(form, records, ())


def _show(
    form: str, opened: Opened, script: Script, width: int, *, colour: bool, dates: bool
) -> Iterator[str]:
    from jjj_tui.export.markdown import article_markdown
    from jjj_tui.export.page import article_text

    def shown() -> Iterator[Article]:
        for article in opened.articles():
            opened.found = True
            yield article if form == "text" else in_script(article, script)

    if form == "csv":
        records = chain.from_iterable(map(paragraph_records, shown()))
        yield from _for_machines(form, records, PARAGRAPH_HEADINGS)
    elif form in ("json", "jsonl"):
        yield from _for_machines(form, map(article_record, shown()), ())
    else:
        for number, article in enumerate(shown()):
            if number:
                yield "\n\n"
            if form == "markdown":
                yield from article_markdown(article)
            else:
                figures = _to_mark(article, dates=dates) if colour else ()
                yield from article_text(article, script=script, width=width, figures=figures, colour=colour)


def _to_mark(article: Article, *, dates: bool) -> "tuple[ArticleFigure, ...]":
    from jjj_tui.figures import read_figures
    from jjj_tui.key_figures import is_key

    return tuple(each for each in read_figures(article) if is_key(each.figure, dates=dates))


def _raw(opened: Opened) -> Iterator[str]:
    """Originals for a terminal: as they are, but for what would control it, which is spelled out."""
    from jjj_tui.hanzi.sanitize import reveal

    for article in opened.articles():
        opened.found = True
        yield reveal(article.original)
        if not article.original.endswith("\n"):
            yield "\n"


def _headings(names: Sequence[str], words: Catalogue) -> tuple[str, ...]:
    return tuple(words.text(f"column.{name}") for name in names)


def _for_people(
    form: str, headings: Row, rows: Iterable[Row], shape: Shape, columns: int | None
) -> Iterator[str]:
    if form == "markdown":
        yield from markdown_table(headings, rows)
        return
    body = list(rows)
    if body:
        yield from (f"{line}\n" for line in align([headings, *body], shape, width=columns))


def _for_machines(form: str, records: Iterable[object], headings: Sequence[str]) -> Iterator[str]:
    data = map(to_data, records)
    if form == "csv":
        yield from as_csv(data, headings)
    else:
        yield from as_json(data) if form == "json" else as_json_lines(data)
