"""Markdown: headings, tables, list signs, emphasis and links as what they stand for, where a text surely is written in it.

No parser of the whole language: what cannot be told from plain text stays as it is (a stray # or |, underlined titles,
code by indent), and a text without a heading line at its head or a table with its rule is no Markdown at all.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jjj_tui.article.edits import Edit
from jjj_tui.article.model import STRUCK, FoldReason, RepairReason, Span
from jjj_tui.article.rows import BETWEEN_CELLS, NO_VALUE
from jjj_tui.rarely import Rarely

_HEADING = Rarely(r" {0,3}#{1,6}[ \t\u3000]+(?=[^\s#][^。\n]*$)")
_HEADING_END = Rarely(r"[ \t]+#+[ \t]*$|[ \t]+$")
_RULE = r"[ \t]*(?::-+:?|-+:|-{2,})[ \t]*"  # one dash alone is a value that nobody has
_RULE_ROW = Rarely(rf"[ \t]*\|?{_RULE}(?:\|{_RULE})*\|?[ \t]*$")
_BREAK = Rarely(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = Rarely(r" {0,3}(?:```|~~~)")
_ITEM = Rarely(
    r"[ \t]*(?P<quote>(?:>[ \t]?)*)(?P<sign>[-*+][ \t]+(?=\S))?(?P<number>[0-9]{1,9}[.)][ \t]+(?=\S))?"
)
_LISTED = Rarely(r"(?:[-*+]|[0-9]{1,3}[.)、]) *(?=\S)")
_BAR = Rarely(r"[ \t]*(?<!\\)\|[ \t]*")
_BLANK_ROW = Rarely(r"[ \t|]*")
# In a line: images and links, what is struck out, then code, then what is set in bold or italics; * is a sign of multiplication, too.
_INLINE = Rarely(
    r"!\[(?P<image>[^\[\]\n]{0,300})\]\([^()\n]{0,1000}\)"
    r"|(?<![\]\[])\[(?P<link>[^\[\]\n]{1,300})\]\((?:[^()\n]|\([^()\n]*\)){0,1000}\)"
    r"|~~(?=\S)(?P<struck>[^~\n]{1,400}?)(?<=\S)~~(?!~)"
    r"|(?P<mark>\*{1,3}|__|`{1,2})(?=\S)(?P<marked>[^*`~\n]{1,400}?)(?<=\S)(?P=mark)(?![*`~])"
)
_MARKS = frozenset("*`[_~")


class Markdown(NamedTuple):
    """How a text that is written in Markdown is read.

    Attributes:
        edits: What to change so that its text is left.
        title: Its first heading, or ``""``.
        headings: Where its headings begin, their signs included.
        code: Where code stands between its fences.
        items: The lines of items of lists.
        rows: The rows of its tables.
        tables: The first row of each table.
        quotes: The lines of quotations.
    """

    edits: tuple[Edit, ...]
    title: str
    headings: frozenset[int]
    code: tuple[Span, ...]
    items: tuple[Span, ...]
    rows: tuple[Span, ...]
    tables: tuple[Span, ...]
    quotes: tuple[Span, ...]


class _Line(NamedTuple):
    start: int
    text: str
    stop: int  # behind its line end, if it has one


def read_markdown(text: str) -> Markdown | None:
    """Read a text as Markdown; None for one that is not surely written in it.

    Args:
        text: A page that is no HTML page, sanitised.
    """
    if "#" not in text and "|" not in text:
        return None
    lines = list(_lines(text))
    rules = _rule_rows(lines)
    if not rules and not _opens_with_heading(lines):
        return None
    edits: list[Edit] = []
    headings: list[_Line] = []
    code: list[Span] = []
    rows: list[Span] = []
    tables: list[Span] = []
    items: list[Span] = []
    quotes: list[Span] = []
    levels: list[int] = []  # how far the items are set in that stand around a line
    fenced = in_table = False
    for at, line in enumerate(lines):
        in_table = at + 1 in rules or (in_table and "|" in line.text)
        if _FENCE().match(line.text):
            fenced = not fenced
            edits.append(_gone(line.start, line.start + len(line.text)))
        elif fenced:
            code.append(Span(line.start, line.stop))
        elif in_table:
            rows.append(Span(line.start, line.stop))
            if at + 1 in rules:
                tables.append(rows[-1])
            edits += _row(line, rule=at in rules)
        elif _HEADING().match(line.text):
            headings.append(line)
            edits += _heading(line)
        else:
            begun = _begun(line.text)
            if begun["sign"] or begun["number"]:
                items.append(Span(line.start, line.stop))
            if begun["quote"]:
                quotes.append(Span(line.start, line.stop))
            edits += _plain(line, begun, _level(line.text, levels))
    title = _title(headings[0]) if headings else ""
    return Markdown(
        tuple(edits),
        title,
        frozenset(line.start for line in headings),
        tuple(code),
        tuple(items),
        tuple(rows),
        tuple(tables),
        tuple(quotes),
    )


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        stop = min(start + len(line) + 1, len(text))
        yield _Line(start, line, stop)
        start = stop


def _opens_with_heading(lines: Sequence[_Line]) -> bool:
    """Whether the first line that holds anything is a heading, and something follows it."""
    filled = (line.text for line in lines if line.text.strip(" \t\u3000"))
    first, second = next(filled, ""), next(filled, "")
    return bool(_HEADING().match(first)) and bool(second)


def _rule_rows(lines: Sequence[_Line]) -> frozenset[int]:
    """The rows of tables that are rules, by index: a row of as many cells stands above each."""
    return frozenset(
        at
        for at in range(1, len(lines))
        if "|" in lines[at].text
        and "|" in lines[at - 1].text
        and _RULE_ROW().match(lines[at].text)
        and _cells(lines[at - 1].text) == _cells(lines[at].text)
    )


def _cells(row: str) -> int:
    bare = row.strip(" \t")
    return bare.replace("\\|", "").removeprefix("|").removesuffix("|").count("|") + 1


def _gone(start: int, end: int, shown: str = "") -> Edit:
    return Edit(start, end, shown, RepairReason.MARKUP)


def _row(line: _Line, *, rule: bool) -> Iterator[Edit]:
    """The row of a table as one line, two blanks between its cells; a rule goes with its line end."""
    if rule:
        yield Edit(line.start, line.stop, "", FoldReason.RULE)
        return
    end, filled = 0, _BLANK_ROW().fullmatch(line.text) is None
    for bar in _BAR().finditer(line.text):
        # Nothing between two bars is a cell as well: without it the next one would stand in its column.
        empty = NO_VALUE if filled and bar.start() == end > 0 else ""
        outermost = not filled or bar.start() == 0 or bar.end() == len(line.text)
        yield _gone(line.start + bar.start(), line.start + bar.end(), empty + BETWEEN_CELLS * (not outermost))
        end = bar.end()
    yield from _inline(line, 0)


def _heading(line: _Line) -> Iterator[Edit]:
    sign = _HEADING().match(line.text)
    begin = sign.end() if sign is not None else 0
    yield _gone(line.start, line.start + begin)
    end = _HEADING_END().search(line.text, begin)
    if end is not None:
        yield _gone(line.start + end.start(), line.start + end.end())
    yield from _inline(line, begin)


def _title(line: _Line) -> str:
    """What a heading says, without its signs."""
    sign = _HEADING().match(line.text)
    text = line.text[sign.end() if sign is not None else 0 :]
    text = _HEADING_END().sub("", text)
    return _INLINE().sub(_said, text)


def _said(found: re.Match[str]) -> str:
    """What is left of something marked inside a line."""
    return STRUCK if found["struck"] else found["link"] or found["marked"] or ""


def _level(text: str, levels: list[int]) -> int:
    """How many lists stand around the one of an item; ``levels`` are those of the items before it, and then its own."""
    bare = text.lstrip(" ")
    if _LISTED().match(bare) is None:
        if bare == text and bare:
            levels.clear()
        return 0
    indent = len(text) - len(bare)
    while levels and levels[-1] >= indent:
        levels.pop()
    levels.append(indent)
    return len(levels) - 1


def _begun(text: str) -> re.Match[str]:
    """What a line begins with: blanks, signs of quotations, the sign or the number of an item."""
    found = _ITEM().match(text)
    assert found is not None  # all of it may be nothing
    return found


def _plain(line: _Line, begun: re.Match[str], level: int) -> Iterator[Edit]:
    if _BREAK().match(line.text):
        yield Edit(line.start, line.start + len(line.text), "", FoldReason.RULE)
        return
    # The number of an item is a part of what it says, its sign is none; it is set in by as many lists as stand around its own.
    end = begun.start("number") if begun["number"] else begun.end()
    signs = line.text[:end].strip() != ""
    begin = 0 if begun["sign"] or begun["number"] else end - len(line.text[:end].lstrip())
    set_in = "  " * level
    if signs or (begin == 0 and line.text[:end] != set_in):
        yield _gone(line.start + begin, line.start + end, set_in)
    yield from _inline(line, end)


def _inline(line: _Line, begin: int) -> Iterator[Edit]:
    """The edits for what is marked inside a line."""
    if _MARKS.isdisjoint(line.text):
        return
    for found in _INLINE().finditer(line.text, begin):
        name = found.lastgroup if found.lastgroup != "marked" else "marked"
        if name == "image":
            yield _gone(line.start + found.start(), line.start + found.end())
            continue
        if name == "struck":
            shown = "" if found[0] == line.text[begin:].strip(" \t") else STRUCK
            yield Edit(line.start + found.start(), line.start + found.end(), shown, FoldReason.STRUCK_OUT)
            continue
        if name == "marked" and _multiplies(line.text, found):
            continue
        start, end = found.span(name or 0)
        yield _gone(line.start + found.start(), line.start + start)
        yield _gone(line.start + end, line.start + found.end())


def _multiplies(text: str, found: re.Match[str]) -> bool:
    """Whether a single star may stand between two numbers or words (3*4*5)."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return found["mark"] == "*" and (before.isdigit() or after.isdigit() or found["marked"][:1].isdigit())
