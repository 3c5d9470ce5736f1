"""What is put in for characters that the terminal would draw too wide, where lines leave for the screen, whoever painted them."""

from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from jjj_tui.hanzi.width import substitute_ambiguous

# What `substitute_ambiguous` leaves as it is, or makes too thin, and this program and its library draw: signs, bars, edges.
_DRAWN = str.maketrans("≈≥≤Δ━╸╺▁▔", "~⩾⩽∆###_¯")


class NarrowTwins(LineFilter):
    """Look-alikes of one cell instead of ambiguous characters; only a terminal that draws those two cells wide has need of it."""

    def __init__(self) -> None:
        """Off, until the terminal has told how it draws."""
        super().__init__(enabled=False)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """A line with the same styles and, by ``cell_length``, the same width."""
        return [
            segment
            if segment.text.isascii()
            else Segment(narrowed(segment.text), segment.style, segment.control)
            for segment in segments
        ]


@lru_cache(2048)  # 25 microseconds a line, and a line that moves or is marked is made anew with the same text
def narrowed(text: str) -> str:
    """A text with look-alikes of one cell, one for one."""
    return substitute_ambiguous(text.translate(_DRAWN))
