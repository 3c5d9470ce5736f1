"""The text of an HTML page: tags go, blocks become lines, entities become their characters.

This is no extraction of the article from its page. Menus and footers stay, as lines, for ``parse`` to judge.
"""

import re
from collections.abc import Iterator
from itertools import islice

from jjj_tui.article.edits import Edit, apply
from jjj_tui.article.elements import BLOCKS, MARKUP, TAG, behind, tag_end
from jjj_tui.article.model import LOST, RepairReason
from jjj_tui.article.rows import find_gaps, row_end
from jjj_tui.article.words import words
from jjj_tui.hanzi.sanitize import sanitize, sanitize_label

# What a page begins with, and what a piece of one does.
_COMMENTS = r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,20}"
_PAGE = re.compile(_COMMENTS + r"<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_PIECE = re.compile(
    _COMMENTS
    + rf"<(?:{'|'.join(sorted(BLOCKS - {'br', 'hr', 'option'}))}|head|title|meta|link|base|script|style)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(rf"</(?:{'|'.join(sorted(BLOCKS))}|head|title|script|style)\s*>", re.IGNORECASE)
_TALK = re.compile("html|标[签籤]|標[签籤]|元素|代[码碼]", re.IGNORECASE)
_LOOKED_THROUGH, _MOST_TAGS = 100_000, 3
_SPECIAL = re.compile("[<&\n]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

# Elements whose content is not text of the page.
_DROPPED = frozenset(
    words("script style template svg noscript title head textarea select iframe object math")
)
_FOREIGN = frozenset(
    ("svg", "math")
)  # of all elements these alone may close themselves, and stand in each other
# Formulas in more than one line: side by side their numbers would be others (10 and 8 of a power).
_BUILT = re.compile("<m(?:sup|sub|frac|sqrt|root|under|over|table|multiscripts)", re.IGNORECASE)
_HIDDEN_IN_MATH = re.compile("<(annotation(?:-xml)?)\\b.{0,2000}?</\\1>", re.IGNORECASE | re.DOTALL)
_NEAR = 60


def is_markup(text: str) -> bool:
    """Whether a text is an HTML page or a piece of one, by how it begins; a text that talks of tags is none."""
    if _PAGE.match(text) is not None:
        return True
    if _PIECE.match(text) is None:
        return False
    beginning = text[:_LOOKED_THROUGH]
    closings = sum(1 for _ in islice(_CLOSING.finditer(beginning), _MOST_TAGS))
    if not closings:
        return "<meta " in beginning[:_NEAR].lower()
    whole = text.rstrip().endswith(">")
    silent = _TALK.search(MARKUP.sub("", beginning)) is None
    return whole + silent + (closings == _MOST_TAGS) > 1


def strip_markup(text: str) -> tuple[list[Edit], str]:
    """What to change in an HTML page so that its text is left, line by line.

    Args:
        text: The page, sanitised.

    Returns:
        The edits, in order, and the content of its ``title`` element, one line, or ``""``.
    """
    page = _Stripping(text)
    at = 0
    while (found := _SPECIAL.search(text, at)) is not None:
        at = page.take(found[0], found.start())
    return page.edits, page.title


class _Stripping:
    """A page on its way to its text.

    Attributes:
        edits: What is to be changed up to here.
        title: The content of the first ``title`` element that holds any.
    """

    def __init__(self, text: str) -> None:
        self.edits: list[Edit] = []
        self.title = ""
        self._text = text
        self._kept = 0  # where the text ends that stands as it is typed

    def take(self, sign: str, at: int) -> int:
        """Change what begins with a sign at an offset; where to go on."""
        if sign == "\n":
            return self._change(at, at + 1, _line_end(self._text, at)) if at >= self._kept else at + 1
        if sign == "&":
            entity = _ENTITY.match(self._text, at)
            return at + 1 if entity is None else self._change(at, entity.end(), _spelled(entity[0]))
        if self._text.startswith("<!--", at):
            return self._change(at, behind(self._text, "-->", at), "")
        tag = TAG.match(self._text, at)
        if tag is None:
            return at + 1
        name = (tag[2] or "").lower()
        return self._closing(name, at) if tag[1] else self._opening(name, at)

    def _change(self, at: int, end: int, shown: str) -> int:
        self.edits.append(Edit(at, end, shown, RepairReason.CONTROL))
        return end

    def _closing(self, name: str, at: int) -> int:
        return self._change(at, tag_end(self._text, at), "\n" if name in BLOCKS else "")

    def _opening(self, name: str, at: int) -> int:
        text = self._text
        if name == "tr" and (row := row_end(text, at)):
            self.edits += _row(text, at, row)
            return row
        end, shown = tag_end(text, at), "\n" if name in BLOCKS else ""
        if name == "pre":
            self._kept = _closed(text, name, end)
        if name == "title" and not self.title:
            self.title = _title(text[end : max(text.find("<", end), end)])
        if name in _DROPPED and name != "head":
            opened, end = end, _closed(text, name, end)
            shown = _formula(text[opened:end]) if name == "math" else shown
        return self._change(at, end, shown)


def _title(content: str) -> str:
    from html import unescape  # its table of entities is large, and most pages are plain text

    title = unescape(content)
    return sanitize_label(title) if title.strip() else ""


def _closed(text: str, name: str, opened: int) -> int:
    """Where an element ends whose content begins at an offset."""
    if name in _FOREIGN and text[opened - 2] == "/":
        return opened
    depth = 1
    for tag in re.compile(rf"<(/?){name}(?![\w-])", re.IGNORECASE).finditer(text, opened):
        if tag[1]:
            depth -= 1
        elif name in _FOREIGN and text[tag_end(text, tag.start()) - 2] != "/":
            depth += 1
        if not depth:
            return behind(text, ">", tag.start())
    return len(text)


def _formula(markup: str) -> str:
    """What a formula says in one line; where it is built of more, that something stands there."""
    if _BUILT.search(markup):
        return LOST
    from html import unescape

    return sanitize(unescape(MARKUP.sub("", _HIDDEN_IN_MATH.sub("", markup)))).text.strip()


def text_of(markup: str) -> str:
    """The text of a piece of a page, line by line."""
    return apply(markup, strip_markup(markup)[0]).text if "<" in markup or "&" in markup else markup


def _row(text: str, start: int, end: int) -> Iterator[Edit]:
    """What to change in a row of a table so that its cells stand in one line."""
    done = start
    for at, stop, shown in find_gaps(text, start, end):
        for entity in _ENTITY.finditer(text, done, at):
            yield Edit(entity.start(), entity.end(), _spelled(entity[0]), RepairReason.CONTROL)
        yield Edit(at, stop, shown, RepairReason.CONTROL)
        done = stop
    for entity in _ENTITY.finditer(text, done, end):
        yield Edit(entity.start(), entity.end(), _spelled(entity[0]), RepairReason.CONTROL)


def _spelled(entity: str) -> str:
    from html import unescape

    # An entity may spell a control character: nothing enters the text unsanitised.
    return sanitize(unescape(entity)).text


def _line_end(text: str, at: int) -> str:
    """What a line end of the source is in its text: nothing between Chinese characters, else a space."""
    before, after = text[max(0, at - _NEAR) : at].rstrip()[-1:], text[at + 1 : at + _NEAR].lstrip()[:1]
    return "" if before > "\u2e80" and after > "\u2e80" else " "
