"""What an HTML page holds and a browser does not show as text: hidden elements, and what was struck out."""

import re
from collections.abc import Iterator

from jjj_tui.article.edits import Edit, apply
from jjj_tui.article.elements import BLOCKS, Element, attributes, styles
from jjj_tui.article.markup import text_of
from jjj_tui.article.model import STRUCK, FoldReason, RepairReason
from jjj_tui.article.structure import is_body
from jjj_tui.article.words import words

_NEVER_SHOWN = frozenset(words("template noscript"))
_STRUCK = frozenset(words("del s strike"))
# What stands in every page that has something to take out.
_SIGNS = re.compile(
    r"hidden|display\s*:|visibility\s*:|line-through|<(?:template|noscript|dialog|del|s|strike)\b",
    re.IGNORECASE,
)
# Scripts reveal what holds the article: so many characters of prose, and more than all that is shown.
_ARTICLE = 120
# How much markup is looked through for anything beside what was struck out.
_REACH = 400


def find_unshown(text: str, elements: list[Element]) -> list[Edit]:
    """The edits that take out of a page what it does not show as its text, each with the reason.

    Args:
        text: The page, sanitised.
        elements: Its elements.

    Returns:
        Edits in order. None for a hidden element that holds the article itself: the script that would reveal it does not
        run here.
    """
    if _SIGNS.search(text) is None:
        return []
    edits = list(_taken(text, elements))
    longest = max(edits, key=lambda edit: edit.end - edit.start, default=None)
    if longest is None or longest.end - longest.start < _ARTICLE:
        return edits
    prose = _prose(text[longest.start : longest.end])
    if prose < _ARTICLE or prose < _prose(apply(text, edits).text):
        return edits
    return list(_taken(text, elements, revealed=longest.start))


def _taken(text: str, elements: list[Element], revealed: int = -1) -> Iterator[Edit]:
    done = 0
    for element in elements:
        if element.start < done or element.start == revealed:
            continue
        reason = _reason(text, element)
        if reason is None:
            continue
        done = element.end
        content = text_of(text[element.opened : element.closed])
        filled = content.strip(" \n\u3000")
        shown = "\n" if element.name in BLOCKS or "\n" in content else ""
        if (
            not shown
            and filled
            and reason is FoldReason.STRUCK_OUT
            and not _is_alone(text, elements, element)
        ):
            shown = STRUCK
        yield Edit(element.start, element.end, shown, reason if filled else RepairReason.CONTROL)


def _reason(text: str, element: Element) -> FoldReason | None:
    if element.name in _NEVER_SHOWN:
        return FoldReason.HIDDEN
    if element.name in _STRUCK:
        return FoldReason.STRUCK_OUT
    if element.name == "dialog":
        return None if "open" in attributes(text, element) else FoldReason.HIDDEN
    if element.opened - element.start <= len(element.name) + 2 or element.name in ("html", "body"):
        return None
    given = attributes(text, element)
    if "hidden" in given:
        return FoldReason.HIDDEN
    declared = styles(given["style"]) if "style" in given else {}
    if declared.get("display") == "none" or declared.get("visibility") in ("hidden", "collapse"):
        return FoldReason.HIDDEN
    if "line-through" in declared.get("text-decoration", "") + declared.get("text-decoration-line", ""):
        return FoldReason.STRUCK_OUT
    return None


def _is_alone(text: str, elements: list[Element], struck: Element) -> bool:
    """Whether the block that an element stands in holds nothing else."""
    at = struck.parent
    while at >= 0 and elements[at].name not in BLOCKS:
        at = elements[at].parent
    if at < 0 or elements[at].end - elements[at].start > struck.end - struck.start + _REACH:
        return False
    block = elements[at]
    around = text[block.opened : struck.start] + text[struck.end : block.closed]
    return not text_of(around).strip(" \n\u3000")


def _prose(markup: str) -> int:
    """How much of some markup is surely prose, in characters."""
    return sum(len(line) for line in text_of(markup).split("\n") if is_body(line.strip(" \u3000")))
