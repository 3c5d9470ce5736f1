"""The items of lists in an HTML page: where they begin, how far they are set in, and the numbers that a browser puts before them.

No bullets are put before them: on most pages unordered lists are menus and rows of buttons, whose bullets a stylesheet
takes away, and a bullet would stand in the way of knowing such lines by their words.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jjj_tui.article.edits import Edit
from jjj_tui.article.elements import Element, attributes, styles
from jjj_tui.article.model import RepairReason, Span
from jjj_tui.article.words import words

_LISTS = frozenset(words("ol ul menu dir"))
_FURNITURE = frozenset(words("nav header footer aside"))
_MENUS = re.compile("nav|menu|crumb|pag(?:e|ination)|tab|rank|hot", re.IGNORECASE)
# Tags and blanks before the text of an item.
_LEAD = re.compile(r"(?:<[^<>]{0,300}>|[ \n\u3000]|&nbsp;){0,60}")
_NUMBERED = re.compile(
    r"[(（]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:[、．)）]|\.(?![0-9]))|[①-⑳❶-❿]|第[一二三四五六七八九十0-9]{1,3}[条條章步]"
)
# Further in no list is set: a page may open as many as it likes.
_DEEPEST = 6
_LONGEST_ENTITY = 12
_LINK = re.compile(r"[ \n\u3000]*<a\b", re.IGNORECASE)
_INTEGER = re.compile(r"\s*([+-]?[0-9]{1,6})")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class _Item(NamedTuple):
    """An item of an ordered list: where its text begins, and the number it was given."""

    at: int
    value: int | None


def find_numbers(text: str, elements: list[Element]) -> Iterator[Edit]:
    """The edits that put numbers before the items of ordered lists.

    Args:
        text: The page, sanitised.
        elements: All of its elements.
    """
    lists: dict[int, list[_Item]] = {}
    for element in elements:
        if element.name == "li" and (owner := _owner(elements, element)) >= 0:
            lists.setdefault(owner, []).append(_item(text, element))
    marks: dict[int, str] = {}
    for owner in sorted(lists):
        if not _is_furniture(text, elements, owner):
            # An item that begins with a list has its number with the first one there.
            marks.update(_numbered(attributes(text, elements[owner]), lists[owner]))
    for at in sorted(marks):
        if at >= 0 and not _NUMBERED.match(text, at):
            yield Edit(at, at, marks[at], RepairReason.CONTROL)


def find_items(text: str, elements: list[Element]) -> Iterator[tuple[Span, int]]:
    """The items of the lists that are no menus: where the first character of each stands, and how many lists stand around it.

    Args:
        text: The page, sanitised.
        elements: All of its elements.
    """
    levels: dict[int, int] = {}
    for index, element in enumerate(elements):
        parent = levels.get(element.parent, 0)
        if element.name not in _LISTS:
            levels[index] = parent
        else:
            levels[index] = 0 if _is_furniture(text, elements, index) else parent + 1
        if element.name != "li" or not parent:
            continue
        at = _item(text, element).at
        if at >= 0 and (elements[element.parent].name == "ol" or not _LINK.match(text, element.opened, at)):
            # One that an entity spells stands nowhere in the page: the next one speaks for it.
            first = text.find(";", at, at + _LONGEST_ENTITY) + 1 if text[at] == "&" else at
            yield Span(at, max(first, at) + 1), min(parent - 1, _DEEPEST)


def find_indents(text: str, elements: list[Element]) -> Iterator[Edit]:
    """The edits that set items of lists in lists in, two blanks for each list around their own."""
    for span, level in find_items(text, elements):
        if level:
            yield Edit(span.start, span.start, "  " * level, RepairReason.CONTROL)


def _owner(elements: list[Element], item: Element) -> int:
    """The ordered list that an item belongs to; -1 for another list or none."""
    at, steps = item.parent, 0
    while at >= 0 and elements[at].name not in _LISTS and steps < 8:
        at, steps = elements[at].parent, steps + 1
    return at if at >= 0 and elements[at].name == "ol" else -1


def _item(text: str, element: Element) -> _Item:
    lead = _LEAD.match(text, element.opened, element.closed)
    at = lead.end() if lead else element.opened
    value = _integer(attributes(text, element).get("value", ""))
    return _Item(at if at < element.closed and text[at] != "<" else -1, value)


def _is_furniture(text: str, elements: list[Element], owner: int) -> bool:
    """Whether a list is one of the page's controls, or shows no numbers by its own words."""
    given = attributes(text, elements[owner])
    declared = styles(given.get("style", ""))
    if "none" in declared.get("list-style", "") + declared.get("list-style-type", ""):
        return True
    if _MENUS.search(given.get("class", "") + " " + given.get("id", "")):
        return True
    at, steps = elements[owner].parent, 0
    while at >= 0 and steps < 40:
        if elements[at].name in _FURNITURE:
            return True
        at, steps = elements[at].parent, steps + 1
    return False


def _numbered(given: dict[str, str], items: list[_Item]) -> Iterator[tuple[int, str]]:
    step = -1 if "reversed" in given else 1
    start = _integer(given.get("start", ""))
    number = start if start is not None else len(items) if step < 0 else 1
    for item in items:
        number = item.value if item.value is not None else number
        yield item.at, f"{_written(number, given.get('type', '1'))}. "
        number += step


def _integer(written: str) -> int | None:
    found = _INTEGER.match(written)
    return int(found[1]) if found else None


def _written(number: int, kind: str) -> str:
    """A number in digits, letters or Roman numerals, as the list's ``type`` says."""
    if kind in ("a", "A") and 0 < number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 0 < number < 200:
        numeral = ""
        for size, sign in _ROMAN:
            count, number = divmod(number, size)
            numeral += sign * count
        return numeral.upper() if kind == "I" else numeral
    return str(number)
