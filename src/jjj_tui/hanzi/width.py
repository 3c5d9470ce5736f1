"""How many terminal cells a text takes.

One code point takes 0, 1 or 2 cells, whatever stands beside it: Unicode 17.0 East_Asian_Width (UAX #11) with marks and
joining Hangul vowels at 0, the same per code point as ``rich.cells``, with which Textual lays the screen out. Rich
also lets a zero width joiner swallow the character after it and U+FE0F widen the one before; terminals disagree about
both, so the sanitiser keeps neither, and for sanitised text the sum of the code points is Rich's width too.
"""

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from jjj_tui.hanzi.width_data import WIDE, ZERO
from jjj_tui.rarely import Rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


PLANES = 0x20000
"""Where tables by code point end. Beyond are two planes of rare Han characters, tags and variation selectors (no cell) and
what nobody assigned (one)."""
_BEYOND = Rarely("[\U00020000-\U0010ffff]")


def within_planes(text: str) -> str:
    """The text with a stand-in of like width and breaks for each character beyond :data:`PLANES`."""
    return _BEYOND().sub(lambda match: _stand_in(match[0]), text)


def _stand_in(character: str) -> str:
    """An ideograph, a mark or a letter."""
    if character < "\U00040000" and ord(character) & 0xFFFF < 0xFFFE:
        return "一"
    return "\u0300" if "\U000e0000" <= character <= "\U000e0fff" else "\u0378"


@cache
def width_table() -> str:
    """Widths as a table for ``str.translate``: one of the characters U+0000, U+0001, U+0002 per code point.

    A string indexed by code point translates as fast as a dictionary and takes an eighth of a megabyte instead of a
    hundred. It ends before the planes that hold nothing but rare Han characters (:data:`PLANES`).
    """
    table = bytearray(b"\1") * PLANES
    for ranges, width in ((ZERO, b"\0"), (WIDE, b"\2")):
        for start, end in code_points(ranges):
            if start < PLANES:
                table[start:end] = width * (end - start)
    return table.decode("latin-1")


def code_points(ranges: str) -> "Iterator[tuple[int, int]]":
    """The ``[start, end)`` of ranges of code points written as ``3000 4E00-9FFF``: hexadecimal, both ends included."""
    for item in ranges.split():
        first, _, last = item.partition("-")
        yield int(first, 16), int(last or first, 16) + 1


def cell_widths(text: str) -> bytes:
    """The width in cells (0, 1 or 2) of each code point of a text."""
    try:
        return text.translate(width_table()).encode("latin-1")
    except UnicodeEncodeError:  # what stands beyond the table was left as it is
        return within_planes(text).translate(width_table()).encode("latin-1")


def cell_width(character: str) -> int:
    """The width in cells (0, 1 or 2) of one code point."""
    return ord(width_table()[ord(within_planes(character))])


def cell_length(text: str) -> int:
    """The width in cells of a text on one line."""
    if text.isascii() and text.isprintable():
        return len(text)
    widths = cell_widths(text)
    return len(widths) - widths.count(0) + widths.count(2)


def cell_offsets(text: str) -> "Sequence[int]":
    """Where each code point starts, in cells.

    Returns:
        ``len(text) + 1`` offsets that never fall: the width of ``text[:n]`` at ``n``, the whole width at the end.
    """
    if text.isascii() and text.isprintable():
        return range(len(text) + 1)
    return list(accumulate(cell_widths(text), initial=0))


def clip(text: str, cells: int) -> str:
    """A text that takes at most so many cells, its last character … where something was cut off."""
    if cell_length(text) <= cells:
        return text
    if cells < 1:
        return ""
    return text[: max(bisect_right(cell_offsets(text), cells - 1) - 1, 0)] + "…"


# East Asian Ambiguous characters (UAX #11) that Chinese news and this program use, with the nearest look-alike of
# class N, Na or H: one cell on every terminal. The Chinese ellipsis and interpunct are set in the middle of the line
# anyway. The half-width forms U+FFE8-FFEE exist for just this. What has no look-alike that says the same (± ℃ ‰ ① α Ⅱ)
# stays.
_TWINS = (
    ("“”‘’′″", "\"\"'''\""),
    ("—―–…·‧•", "‒‒‒⋯⋅⋅⋅"),
    ("※×÷°", "*x/∘"),
    ("■□●○▲△▼▽◆◇★☆", "￭◻*￮▴▵▾▿⬥⋄⋆✩"),
    ("←→↑↓", "￩￫￪￬"),
    ("─━┄┅┈┉═", "-------"),
    ("│┃┆┇┊┋║", "￨￨￨￨￨￨￨"),
    ("╱╲", "/\\"),
)
_CORNERS = "".join(map(chr, (*range(0x250C, 0x254C), *range(0x2552, 0x2571))))
_BLOCKS = "".join(map(chr, (*range(0x2580, 0x2590), *range(0x2592, 0x2596))))
_UNAMBIGUOUS = {
    **str.maketrans(_CORNERS, "+" * len(_CORNERS)),
    **str.maketrans(_BLOCKS, "#" * len(_BLOCKS)),
    **{key: twin for pair in _TWINS for key, twin in str.maketrans(*pair).items()},
}


def substitute_ambiguous(text: str) -> str:
    """A text for terminals that draw East Asian Ambiguous characters two cells wide.

    “”‘’ become straight quotes, —— and …… their unambiguous twins ‒‒ and ⋯⋯, · becomes ⋅, lines and boxes ASCII.
    Full-width twins (＂, 「」) would keep the weight on the page but change what the paper printed and how wide the line is.

    Returns:
        A text of the same length and, by ``cell_length``, the same width, so that it may be put in at the last moment
        without moving an offset or a line break.
    """
    return text if text.isascii() else text.translate(_UNAMBIGUOUS)
