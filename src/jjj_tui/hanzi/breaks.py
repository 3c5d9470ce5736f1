"""Where the lines of a paragraph begin: W3C CLREQ's basic level on the ground of UAX #14.

- 、，。：；？！ closing quotes, brackets and title marks never begin a line, opening ones never end it; their ASCII twins where
  Chinese text uses them likewise; straight quotes open and close in turn.
- —— and …… are one unit, and so is an amount: a number with its sign, decimals, magnitude, unit and bound (20.18平方公里,
  110多家, ▯0家, 两成以上). Only where a line would end in a hole of more than 6 cells is an amount parted, at a joint
  (``break_amounts``).
- Latin words and URLs stay whole while they fit a line.
- Spaces end the line before and may hang over its width.
- The last line of a paragraph holds more than one character where the lines before it can spare one or two.

Where no such break fits, a line is torn at the least bad place, but never inside a grapheme.

Every break is one that UAX #14 allows, but for three places where Chinese setting differs: around quotes (LB19 allows no
break beside " and few beside “), after ASCII , : ; in Chinese text (LB25 and LB29 allow none before a digit or letter), and after
a slash before a digit in an address that no line holds (LB25). Elsewhere this module is the stricter of the two.
"""

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from jjj_tui.hanzi.break_classes import classify
from jjj_tui.hanzi.break_ranks import EDGE, JOINT, LEGAL, LONG, PAIR, WORD, rank_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOLE = 6
"""Cells that may stay empty at the end of a line, three Han characters, before a long amount is parted at its joint."""

_GIVEN_UP = 4
"""Cells that a line may give up so that the last line of the paragraph does not hold a single character."""
_WIDOW_LENGTH = 8
"""Characters of a last line that may be a single one with its punctuation; a rule drawn in signs is longer."""
_WIDOW_WIDTH = 16
"""Cells of the narrowest line that can spare some."""

_SPACES = re.compile(rb"S[SMJZ]*+")
_BREAKABLE = re.compile(rb"[^\x00]")


def _set_quotes(text: str) -> str:
    """The paragraph with straight quotes turned to their sides by parity, in as many characters of the same width.

    An apostrophe inside a Latin word is a letter; the last of an odd number of quotes keeps no side.
    """
    if "'" in text or "’" in text:
        text = re.sub("(?<=[0-9A-Za-z])['’](?=[0-9A-Za-z])", "ʼ", text)
    for quote, sides in (('"', "“”"), ("'", "‘’")):
        if quote in text:
            pieces = text.split(quote)
            marks = [sides[place % 2] for place in range(len(pieces) - 1)]
            if len(marks) % 2:
                marks[-1] = quote
            woven = [""] * (2 * len(pieces) - 1)
            woven[::2], woven[1::2] = pieces, marks
            text = "".join(woven)
    return text


def _analyse(text: str) -> "_Measured":
    """How good a break at each position of a text is, and where it stands."""
    classes, widths = classify(text)
    offsets = list(accumulate(widths, initial=0))
    ends = offsets
    for spaces in _SPACES.finditer(classes):
        if ends is offsets:
            ends = offsets.copy()
        start, end = spaces.span()
        ends[start + 1 : end + 1] = [ends[start]] * (end - start)
    return _Measured(rank_breaks(text, classes), offsets, ends)


class _Measured(NamedTuple):
    """A stretch of text ready to be set."""

    ranks: bytearray
    """How good a break at each position is."""
    offsets: list[int]
    """Where each position stands, in cells."""
    ends: list[int]
    """Where a line that ends at each position ends without its spaces, in cells."""

    def reach(self, start: int, room: int) -> int:
        """The last position that a line from ``start`` has room for."""
        return max(bisect_right(self.ends, self.offsets[start] + room, start) - 1, start)

    def next_start(self, start: int, reach: int, room: int, width: int) -> int:
        """Where the line after the one from ``start`` begins."""
        ranks, offsets, ends = self
        found = ranks.rfind(LEGAL, start + 1, reach + 1)
        if found < 0:
            return self._emergency(start, reach)
        if found < reach:
            if offsets[start] + room - ends[found] > _HOLE:
                joint = ranks.rfind(JOINT, found + 1, reach + 1)
                if joint >= 0:
                    return joint
            # What follows may be too long for any line: then it may as well begin on this one.
            next_reach = bisect_right(ends, offsets[found] + width, found) - 1
            behind = found + 1, next_reach + 1
            if ranks.find(LEGAL, *behind) < 0 and ranks.find(JOINT, *behind) < 0:
                return max(found, ranks.rfind(LONG, found + 1, reach + 1))
        return found

    def _emergency(self, start: int, reach: int) -> int:
        """The least bad position in ``(start, reach]``, the last of them; the next possible one after when there is none."""
        for rank in (JOINT, LONG, WORD, EDGE, PAIR):
            found = self.ranks.rfind(rank, start + 1, reach + 1)
            if found >= 0:
                return found
        possible = _BREAKABLE.search(self.ranks, reach + 1)
        return possible.start() if possible else len(self.ranks)

    def last_starts(self, start: int, room: int, width: int) -> list[int]:
        """Where the lines from ``start`` to the end begin, ``start`` included; the first has ``room`` cells."""
        starts = [start]
        while (reach := self.reach(start, room)) < len(self.ranks) - 1:
            start = self.next_start(start, reach, room, width)
            if start >= len(self.ranks) - 1:
                break
            starts.append(start)
            room = width
        return starts


def _without_widow(text: str, page: _Measured, starts: list[int], width: int) -> list[int]:
    """The last lines of a paragraph, a character or two carried down where the last line would hold one character only.

    They are carried from the line before, or from the one before that. No line is wider than before and none loses more than
    ``_GIVEN_UP`` cells; where that does not help, the lines stay.

    Args:
        text: What ``page`` measures, which ends with the paragraph.
        page: The text measured.
        starts: Where the last lines begin; the first one stays.
        width: Cells of a line.
    """
    if len(starts) < 2 or width < _WIDOW_WIDTH or not _is_widow(text, starts[-1]):
        return starts
    for moved in (len(starts) - 1, len(starts) - 2):
        if moved == 0:
            break
        was = starts[moved]
        at = page.ranks.rfind(LEGAL, starts[moved - 1] + 1, was)
        while at >= 0 and page.ends[was] - page.ends[at] <= _GIVEN_UP:
            found = [*starts[:moved], *page.last_starts(at, width, width)]
            if len(found) == len(starts) and not _is_widow(text, found[-1]):
                lengths = (
                    [page.ends[end] - page.offsets[start] for start, end in pairwise(lines)]
                    for lines in (starts, found)
                )
                if all(before - after <= _GIVEN_UP for before, after in zip(*lengths, strict=True)):
                    return found
            at = page.ranks.rfind(LEGAL, starts[moved - 1] + 1, at)
    return starts


def _is_widow(text: str, start: int) -> bool:
    """Whether a last line holds at most one character besides punctuation."""
    return len(text) - start <= _WIDOW_LENGTH and sum(map(str.isalnum, text[start:])) < 2


_WINDOW = 4096
"""Characters analysed at a time: enough to make the overhead vanish, few enough that the first lines come at once."""


def iter_line_starts(text: str, width: int, *, indent: int = 0) -> "Iterator[int]":
    """The offsets of ``break_lines`` one by one; the first come at once, however long the paragraph is.

    Args:
        text: One paragraph.
        width: Cells of a line, at least 1.
        indent: Cells already taken on the first line.

    Yields:
        Code point offsets, 0 first, strictly rising.

    Raises:
        ValueError: When ``width`` is less than 1 or ``indent`` negative.
    """
    if width < 1 or indent < 0:
        raise ValueError(f"no line can be set in a width of {width} with an indent of {indent}")
    yield 0
    text = _set_quotes(text)
    room = width - indent
    begin, size = 0, max(_WINDOW, 8 * width)
    # What follows a position, further than any number with its unit and than the last lines, can change nothing before it.
    margin = 64 + 4 * width
    while begin < len(text):
        final = begin + size >= len(text)
        window = text[begin : begin + size]
        page = _analyse(window)
        limit = len(window) if final else len(window) - margin
        start = 0
        while True:
            if final and page.ends[-1] - page.offsets[start] <= room + 2 * width:
                lines = _without_widow(window, page, page.last_starts(start, room, width), width)
                yield from (begin + at for at in lines[1:])
                return
            reach = page.reach(start, room)
            if reach >= limit:
                break
            found = page.next_start(start, reach, room, width)
            if found >= limit:
                break
            yield begin + found
            start, room = found, width
        if final:
            return
        begin += start
        size = size if start else 2 * size


def break_lines(text: str, width: int, *, indent: int = 0) -> tuple[int, ...]:
    """Break one paragraph into lines.

    Args:
        text: One paragraph, without its indent; any characters.
        width: Cells of a line, at least 1.
        indent: Cells already taken on the first line.

    Returns:
        The offset (code points) at which each line starts: 0 first, strictly rising, one line at least. A line ends where the
        next one starts, the spaces before that included; without them it is no wider than ``width``, unless it is a
        single character (grapheme cluster) that has no room.

    Raises:
        ValueError: When ``width`` is less than 1 or ``indent`` negative.
    """
    return tuple(iter_line_starts(text, width, indent=indent))
