"""What stands around the article on an HTML page: menus, sidebars, advertisements, lists of other articles.

A page names these by its elements, by their roles and by their classes. None of that is certain: what holds the article
itself stays, whatever it is called.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from jjj_tui.article.dateline import read_publication
from jjj_tui.article.edits import Edit
from jjj_tui.article.elements import BLOCKS, MARKUP, TAG, Element, attributes
from jjj_tui.article.markup import text_of
from jjj_tui.article.model import FoldReason, RepairReason
from jjj_tui.article.noise import is_editor
from jjj_tui.article.related import is_related_heading
from jjj_tui.article.site import is_title
from jjj_tui.article.structure import is_body, is_headline
from jjj_tui.article.words import words

_ARTICLES = frozenset(words("article main"))
_REASONS = {
    "nav": FoldReason.NAVIGATION,
    "aside": FoldReason.FURNITURE,
    "footer": FoldReason.FURNITURE,
    "header": FoldReason.FURNITURE,
}
_ROLES = {
    "navigation": FoldReason.NAVIGATION,
    "banner": FoldReason.FURNITURE,
    "complementary": FoldReason.FURNITURE,
    "contentinfo": FoldReason.FURNITURE,
}
_NAMES = {
    FoldReason.NAVIGATION: words("nav navs navbar navigation menu menus menubar topnav subnav"),
    FoldReason.BREADCRUMB: words("breadcrumb breadcrumbs crumb crumbs"),
    FoldReason.ADVERT: words(
        "ad ads adv advert adverts advertise advertisement advertising adbox adsbygoogle"
    ),
    FoldReason.RELATED: words("related hot hotnews hotlist hotrank recommend recommended recommendation"),
    FoldReason.FURNITURE: words(
        "sidebar share shares sharing sharebar comment comments topbar toolbar searchbar loginbar weather"
    ),
}
_BY_NAME = {name: reason for reason, names in _NAMES.items() for name in names}
# A name that says of another element whether it is there: has-sidebar, comments-open.
_OF_OTHERS = frozenset(words("no has with without show hide hidden is not"))
_STATES = frozenset(words("open closed on off enabled disabled"))
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CONTAINERS = frozenset(words("div section ul ol dl p form nav aside header footer details figure center"))
_NO_TEXT = frozenset(words("script style title textarea select"))
_LISTS = frozenset(words("ul ol dl div table"))
_HEADINGS = frozenset(words("h2 h3 h4 h5 h6 p div strong b span dt"))
_LOOKED_AT = BLOCKS | _HEADINGS
_SIGNS = re.compile(
    r"<(?:nav|aside|header|footer)\b|\brole\s*=|(?:class|id)\s*=|延伸|相[关關]|推[荐薦]|热|熱|喜[欢歡]|更多|[编編][辑輯]|排行",
    re.IGNORECASE,
)
_TITLE = re.compile("<title[^<>]{0,200}>([^<]{1,400})", re.IGNORECASE)
_LEAD = re.compile(r"(?:<[^<>]{0,300}>|[ \n\u3000]){0,12}([^<\n]{1,40})")
_SPACES = re.compile(r"\s+")
_REACH = 400


class _Page(NamedTuple):
    """A page, and where its prose stands.

    Attributes:
        text: The page.
        elements: All of its elements.
        starts: Where its lines of prose begin, in order.
        lengths: How much prose stands before each of those, and in all.
        body: The element that says it is the article and holds most of it, or None.
        headline: Where the headline begins that the page's title repeats; -1 without one.
    """

    text: str
    elements: Sequence[Element]
    starts: Sequence[int]
    lengths: Sequence[int]
    body: Element | None
    headline: int

    def prose(self, start: int, end: int) -> int:
        """How much of a stretch of the page is prose, in characters."""
        return self.lengths[bisect_left(self.starts, end)] - self.lengths[bisect_left(self.starts, start)]


def find_surroundings(text: str, elements: list[Element], unshown: Sequence[Edit]) -> list[Edit]:
    """The edits that take out of a page what surrounds its article, each with the reason.

    Args:
        text: The page, sanitised.
        elements: Its elements.
        unshown: What else is taken out.

    Returns:
        Edits in order. None where nothing else would be left.
    """
    if _SIGNS.search(text) is None:
        return []
    page = _read(text, elements, unshown)
    found = list(_taken(page))
    if not found:
        return []
    everything = page.prose(0, len(text))
    taken = sum(page.prose(edit.start, edit.end) for edit in found)
    left = taken < everything or (not everything and _has_text(text, [*found, *unshown]))
    return found if left else []


def _read(text: str, elements: list[Element], unshown: Sequence[Edit]) -> _Page:
    prose = [(start, length) for start, length in _prose(text, elements) if not _is_inside(start, unshown)]
    starts = [start for start, _ in prose]
    page = _Page(text, elements, starts, [0, *accumulate(length for _, length in prose)], None, -1)
    bodies = [
        element
        for element in elements
        if element.name in _ARTICLES or (element.name == "div" and _role(text, element) == "main")
    ]
    body = max(bodies, key=lambda each: page.prose(each.start, each.end), default=None)
    if body is not None and not page.prose(body.start, body.end):
        body = None
    return page._replace(body=body, headline=_headline(text, elements))


def _is_inside(at: int, edits: Sequence[Edit]) -> bool:
    index = bisect_left(edits, at + 1, key=lambda edit: edit.start) - 1
    return index >= 0 and at < edits[index].end


def _prose(text: str, elements: Sequence[Element]) -> Iterator[tuple[int, int]]:
    """Where lines of prose begin in a page, and how long they are."""
    marks = {0, len(text)}
    for element in elements:
        if element.name in BLOCKS:
            marks.update((element.start, element.opened, element.closed, element.end))
        elif element.name in _NO_TEXT:
            marks.update((element.start, element.end))
    skipped = [(element.start, element.end) for element in elements if element.name in _NO_TEXT]
    done = 0
    ordered = sorted(marks)
    for start, end in pairwise(ordered):
        while done < len(skipped) and skipped[done][1] <= start:
            done += 1
        if done < len(skipped) and skipped[done][0] <= start:
            continue
        line = _SPACES.sub(" ", MARKUP.sub("", text[start:end])).strip(" \u3000")
        if is_body(line) and ("。" in line or not is_headline(line)):
            yield start, len(line)


def _headline(text: str, elements: Sequence[Element]) -> int:
    title = _TITLE.search(text)
    said = _SPACES.sub(" ", title[1]).strip() if title is not None else ""
    if not said:
        return -1
    for element in elements:
        if element.name in ("h1", "h2"):
            shown = MARKUP.sub("", text[element.opened : min(element.closed, element.opened + _REACH)])
            if is_title(_SPACES.sub(" ", shown).strip(), said):
                return element.start
    return -1


def _role(text: str, element: Element) -> str:
    if element.opened - element.start <= len(element.name) + 2:
        return ""
    return attributes(text, element).get("role", "").lower()


def _taken(page: _Page) -> Iterator[Edit]:
    done = 0
    outer: list[int] = []  # ends of the articles that are open
    for index, element in enumerate(page.elements):
        while outer and outer[-1] <= element.start:
            outer.pop()
        if element.name in _ARTICLES:
            outer.append(element.end)
        if element.start < done or element.name not in _LOOKED_AT:
            continue
        end, reason = _surrounding(page, index, inside=bool(outer))
        if reason is not None:
            done = end
            filled = text_of(page.text[element.opened : end]).strip(" \n\u3000")
            yield Edit(element.start, end, "\n", reason if filled else RepairReason.CONTROL)


def _surrounding(page: _Page, index: int, *, inside: bool) -> tuple[int, FoldReason | None]:
    """Where furniture ends that an element begins, and why it is some; None for the reason if it is none."""
    element = page.elements[index]
    if element.name in ("html", "body", "br", "hr") or element.name in _ARTICLES or element is page.body:
        return element.end, None
    reason = _reason(page.text, element, inside=inside)
    if element.name == "p" and page.prose(element.start, element.end):
        reason = None  # a paragraph may be marked for what it tells of
    if inside and element.name == "footer" and _tells_of_article(page.text, element):
        reason = None
    if reason is not None and not _holds_article(page, element):
        return element.end, reason
    end = _related_end(page, index)
    return (end, FoldReason.RELATED) if end else (element.end, None)


def _reason(text: str, element: Element, *, inside: bool) -> FoldReason | None:
    by_element = None if inside and element.name == "header" else _REASONS.get(element.name)
    if element.opened - element.start <= len(element.name) + 2:
        return by_element
    given = attributes(text, element)
    by_role = _ROLES.get(given.get("role", "").lower())
    names = f"{given.get('class', '')} {given.get('id', '')}".split() if element.name in _CONTAINERS else ()
    named = next((reason for name in names if (reason := _named(name)) is not None), None)
    return named or by_role or by_element


def _named(name: str) -> FoldReason | None:
    """The reason that a class or an id gives by one of its words."""
    parts = [part.lower() for part in _WORD.findall(name)]
    if not parts or parts[0] in _OF_OTHERS or parts[-1] in _STATES:
        return None
    joined = [first + second for first, second in pairwise(parts)]
    return next((_BY_NAME[part] for part in (*parts, *joined) if part in _BY_NAME), None)


def _holds_article(page: _Page, element: Element) -> bool:
    if element.start <= page.headline < element.end:
        return True
    prose = page.prose(element.start, element.end)
    if page.body is not None:
        if element.start <= page.body.start and page.body.end <= element.end:
            return True
        if element.start >= page.body.end or element.end <= page.body.start:
            return False
        return 2 * prose > page.prose(page.body.start, page.body.end)
    return 2 * prose > page.prose(0, len(page.text))


def _tells_of_article(text: str, footer: Element) -> bool:
    """Whether all that a footer says is by whom an article was published and edited."""
    lines = text_of(text[footer.opened : min(footer.closed, footer.opened + _REACH)]).split("\n")
    filled = [line for line in (line.strip(" \u3000") for line in lines) if line]
    return bool(filled) and all(is_editor(line) or read_publication(line) is not None for line in filled)


def _related_end(page: _Page, index: int) -> int:
    """Where a list of other articles ends whose heading an element begins with, or is; 0 for anything else."""
    element = page.elements[index]
    lead = _LEAD.match(page.text, element.opened, element.closed)
    if lead is None or not is_related_heading(lead[1].strip()):
        return 0
    alone = (
        TAG.sub("", MARKUP.sub("", page.text[lead.end() : min(element.closed, lead.end() + _REACH)])).strip()
        == ""
    )
    if not alone:
        whole = element.name in _CONTAINERS and not page.prose(element.start, element.end)
        return element.end if whole and page.headline not in range(element.start, element.end) else 0
    after = next(
        (
            each
            for each in page.elements[index + 1 : index + 12]
            if each.start >= element.end and each.parent == element.parent
        ),
        None,
    )
    if after is None or after.name not in _LISTS or page.prose(after.start, after.end):
        return 0
    return after.end if not page.text[element.end : after.start].strip() else 0


def _has_text(text: str, edits: Sequence[Edit]) -> bool:
    """Whether anything but markup is left of a page without some stretches of it."""
    at = text.lower().find("<body")
    at = max(at, 0)
    for edit in sorted(edits):
        if edit.start >= at:
            if MARKUP.sub("", text[at : edit.start]).strip():
                return True
            at = edit.end
    return MARKUP.sub("", text[at:]).strip() != ""
