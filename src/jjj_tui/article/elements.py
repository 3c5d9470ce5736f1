"""The elements of an HTML page: where each begins and ends, as a browser would close those that nobody closed."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from jjj_tui.article.words import words

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})|<[!?/]")
MARKUP = re.compile("<[^<>]*>")
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?""")

# Elements in which tags are no tags, and elements that have no content.
_RAW = frozenset(words("script style textarea title iframe"))
_VOID = frozenset(words("area base br col embed hr img input link meta param source track wbr"))
BLOCKS = frozenset(
    words("""
    address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section summary table tbody td
    tfoot th thead tr ul
""")
)
_ROWS = frozenset(words("tr tbody thead tfoot"))
_ENDED_BY = {
    "p": BLOCKS - {"br", "button", "label", "option"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": _ROWS | {"td", "th"},
    "th": _ROWS | {"td", "th"},
    "tr": _ROWS,
    "option": frozenset({"option"}),
}


class Element(NamedTuple):
    """An element of a page.

    Attributes:
        name: Its name in lower case.
        start: Where its tag begins.
        opened: Where its content begins.
        closed: Where its content ends.
        end: Where it ends.
        parent: Index of the element that it stands in, -1 for none.
    """

    name: str
    start: int
    opened: int
    closed: int
    end: int
    parent: int


def find_elements(text: str) -> list[Element]:
    """The elements of a page in the order of their tags; what a comment or a script spells is none.

    Args:
        text: The page, sanitised.
    """
    found: list[Element] = []
    path: list[int] = []  # the elements that are open, from the outermost
    names: Counter[str] = Counter()

    def close(closed: int, end: int) -> None:
        at = path.pop()
        names[found[at].name] -= 1
        found[at] = found[at]._replace(closed=closed, end=end)

    for name, closing, start, end in _tags(text):
        if closing:
            while names[name]:
                last = found[path[-1]].name
                close(start, end if last == name else start)
                if last == name:
                    break
            continue
        while path and name in _ENDED_BY.get(found[path[-1]].name, ()):
            close(start, start)
        found.append(Element(name, start, end, end, end, path[-1] if path else -1))
        if name not in _VOID:
            path.append(len(found) - 1)
            names[name] += 1
    while path:
        close(len(text), len(text))
    return found


def attributes(text: str, element: Element) -> dict[str, str]:
    """The attributes of an element, their names in lower case."""
    written = text[element.start + 1 + len(element.name) : element.opened].rstrip("/>")
    found: dict[str, str] = {}
    for attribute in ATTRIBUTE.finditer(written):
        found.setdefault(attribute[1].lower(), (attribute[2] or "").strip("\"'"))
    return found


def styles(style: str) -> dict[str, str]:
    """What a ``style`` attribute declares, in lower case; of two declarations the last one counts."""
    found = {}
    for declaration in style.lower().split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def behind(text: str, mark: str, at: int) -> int:
    """Where a text goes on behind a mark that is looked for from an offset; its end if there is none."""
    found = text.find(mark, at)
    return found + len(mark) if found >= 0 else len(text)


# A tag with attributes in quotes, in which a > ends nothing.
_QUOTED_TAG = re.compile(r"""<[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*>""")


def tag_end(text: str, at: int) -> int:
    """Where a tag ends that begins at an offset; the end of the text if nothing ends it."""
    end = behind(text, ">", at)
    if text.count('"', at, end) % 2 or text.count("'", at, end) % 2:
        whole = _QUOTED_TAG.match(text, at)
        return whole.end() if whole else end  # title='产值>500亿元'
    return end


def _tags(text: str) -> Iterator[tuple[str, bool, int, int]]:
    """The tags of a page: name, whether it closes, begin and end."""
    found = TAG.search(text)
    while found is not None:
        at = found.start()
        if text.startswith("<!--", at):
            found = TAG.search(text, behind(text, "-->", at))
            continue
        end = tag_end(text, at)
        name = (found[2] or "").lower()
        if name:
            yield name, bool(found[1]), at, end
        if name in _RAW and not found[1]:
            closing = re.compile(f"</{name}", re.IGNORECASE).search(text, end)
            end = closing.start() if closing else len(text)
        found = TAG.search(text, end)
