"""An HTML page as the text that a browser shows, and what it says of itself where it shows nothing."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from jjj_tui.article.cells import find_empty_cells
from jjj_tui.article.edits import Applied, Edit, Runs, apply, compose
from jjj_tui.article.elements import Element, find_elements
from jjj_tui.article.items import find_indents, find_items, find_numbers
from jjj_tui.article.markup import strip_markup, text_of
from jjj_tui.article.model import RepairReason, Run, Span
from jjj_tui.article.raised import raised_element
from jjj_tui.article.rows import filled_cells
from jjj_tui.article.said import Said, read_said
from jjj_tui.article.site import site_name
from jjj_tui.article.surroundings import find_surroundings
from jjj_tui.article.unshown import find_unshown

_TYPED = re.compile(r"<pre\b", re.IGNORECASE)
_CODE = re.compile(r"<(?:code|samp|kbd)\b", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LONGEST_HEADING, _LONGEST_MARKUP, _SHORTEST_HEADLINE = 80, 1000, 4
_SIGNS = re.compile(r"<(?:sup|sub|ol|ul|t[dh])\b", re.IGNORECASE)


class WebPage(NamedTuple):
    """A page, read.

    Attributes:
        text: What it shows, line by line.
        runs: Where that stands in the page.
        unshown: What was taken out of view, in the page's coordinates.
        title: Its headline, as its one ``h1`` says, or the content of its ``title`` element, or ``""``.
        said: What its head says of publication; the site of its title published it where nothing else is said.
        code: Where code stands in the page.
        headings: Where its headings stand in the page.
        items: Where the items of its lists begin in the page.
        rows: Where the rows of its tables stand in the page.
        tables: Where the first row of each table does.
        quotes: Where quotations stand in the page.
    """

    text: str
    runs: Runs
    unshown: tuple[Edit, ...]
    title: str
    said: Said
    code: tuple[Span, ...]
    headings: tuple[Span, ...]
    items: tuple[Span, ...]
    rows: tuple[Span, ...]
    tables: tuple[Span, ...]
    quotes: tuple[Span, ...]


def read_web_page(source: str) -> WebPage:
    """Read an HTML page.

    Args:
        source: The page, sanitised.
    """
    elements = find_elements(source)
    hidden = find_unshown(source, elements)
    taken = [*hidden, *find_surroundings(source, elements, hidden)]
    text, runs, unshown = _apply(source, taken, Runs((Run(0, 0, len(source)),)))
    text, runs, _ = _apply(text, _spelled_out(text), runs)
    edits, title = strip_markup(text)
    text, runs, _ = _apply(text, edits, runs)
    said = read_said(source)
    if said.source is None and (name := site_name(title)):
        said = said._replace(source=name)
    headings, headline = _read_headings(source, elements, taken, title)
    rows = tuple(_rows(source, elements))
    return WebPage(
        text,
        runs,
        tuple(applied.edit for applied in unshown),
        headline or title,
        said,
        tuple(_code(source, elements)),
        headings,
        tuple(span for span, _ in find_items(source, elements)),
        tuple(span for span, _ in rows),
        tuple(span for span, first in rows if first),
        tuple(_quotations(elements)),
    )


def _read_headings(
    source: str, elements: Iterable[Element], taken: Sequence[Edit], title: str
) -> tuple[tuple[Span, ...], str]:
    """Where the headings of a page stand, and what its headline says.

    Args:
        source: The page, sanitised.
        elements: Its elements.
        taken: What is out of view.
        title: Content of its ``title`` element, or ``""``.

    Returns:
        The contents of its headings, without those that are prose in large letters; and the text of its only ``h1``
        where nothing or the beginning of ``title`` stands for the headline, else ``""``.
    """
    gone = sorted((edit.start, edit.end) for edit in taken)
    starts = [start for start, _ in gone]
    spans, first = [], []
    for element in elements:
        if element.name not in _HEADINGS or element.closed - element.opened > _LONGEST_MARKUP:
            continue  # one that nobody closed holds the rest of the page
        at = bisect_right(starts, element.start) - 1
        said = " ".join(text_of(source[element.opened : element.closed]).split())
        if (at >= 0 and element.start < gone[at][1]) or not said:
            continue
        if len(said) <= _LONGEST_HEADING and not said.endswith("。"):
            spans.append(Span(element.opened, element.closed))
        if element.name == "h1":
            first.append(said)
    if len(first) == 1 and len(first[0]) >= _SHORTEST_HEADLINE and (not title or title.startswith(first[0])):
        return tuple(spans), first[0]
    return tuple(spans), ""


def _apply(text: str, edits: Iterable[Edit], runs: Runs) -> tuple[str, Runs, tuple[Applied, ...]]:
    edits = list(edits)
    if not edits:
        return text, runs, ()
    edited = apply(text, edits)
    return edited.text, compose(edited.runs, runs), edited.applied


def _code(source: str, elements: Iterable[Element]) -> Iterator[Span]:
    """Where code stands: what is typed out line by line and says so, or holds no Chinese at all."""
    if _TYPED.search(source) is None:
        return
    for element in elements:
        if element.name == "pre":
            typed = source[element.opened : element.closed]
            if _CODE.search(typed) or not any("\u3400" <= sign <= "\u9fff" for sign in typed):
                yield Span(element.opened, element.closed)


def _rows(source: str, elements: Sequence[Element]) -> Iterator[tuple[Span, bool]]:
    """The rows of tables that are read as lines, and whether each is the first of its table."""
    tables: dict[int, int] = {-1: -1}  # the table around each element that stands around others
    before: int | None = None
    for index, element in enumerate(elements):
        around = tables.get(element.parent, -1)
        tables[index] = index if element.name == "table" else around
        if element.name == "tr" and filled_cells(source, element.start) > 1:
            yield Span(element.opened, element.closed), around != before
            before = around


def _quotations(elements: Iterable[Element]) -> Iterator[Span]:
    """What is set apart as a quotation; one inside another is a part of that."""
    end = 0
    for element in elements:
        if element.name == "blockquote" and element.start >= end:
            end = element.end
            yield Span(element.opened, element.closed)


def _spelled_out(text: str) -> Iterable[Edit]:
    """What the layout of a page says beside its text: that a sign is raised, the number of an item, an empty cell."""
    if _SIGNS.search(text) is None:
        return
    elements = find_elements(text)
    for element in elements:
        if element.name in ("sup", "sub") and (shown := raised_element(text, element)) is not None:
            yield Edit(element.start, element.end, shown, RepairReason.CONTROL)
    yield from find_numbers(text, elements)
    yield from find_indents(text, elements)
    yield from find_empty_cells(text, elements)
