"""Rows and bars of a given width, aligned by cells; nothing in them needs a colour to be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jjj_tui.hanzi.width import cell_length, cell_offsets, clip
from jjj_tui.tui.widgets.lines import Span


def squeezed(text: str, width: int) -> str:
    """The text, shortened with ``…`` in its middle: a Chinese noun phrase has its noun at the end.

    Args:
        text: One line.
        width: Cells.
    """
    if cell_length(text) <= width:
        return text
    if width < 8:
        return clip(text, width)
    offsets = cell_offsets(text)
    whole = offsets[-1]
    head = max((at for at in range(len(text)) if offsets[at] <= (width - 1) // 2), default=0)
    tail = min((at for at in range(len(text)) if whole - offsets[at] <= width - 1 - offsets[head]), default=0)
    return f"{text[:head]}…{text[tail:]}"


def told_apart(texts: Sequence[str], width: int) -> list[str]:
    """Texts shortened so that different ones look different: the middle shows what sets them apart (北京…制造…).

    Args:
        texts: Lines.
        width: Cells of each.
    """
    short = [squeezed(text, width) for text in texts]
    for look in {look for look in short if short.count(look) > 1}:
        alike = [text for text, shown in zip(texts, short, strict=True) if shown == look]
        opening = next((at for at, chars in enumerate(zip(*alike, strict=False)) if len(set(chars)) > 1), 0)
        head = next(
            (at for at in range(opening) if cell_length(alike[0][: at + 1]) > max(width // 3, 4)), opening
        )
        if opening:
            short = [
                clip(f"{text[:head]}…{text[opening:]}", width) if shown == look else shown
                for text, shown in zip(texts, short, strict=True)
            ]
    return short


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart.

    Attributes:
        label: What it is of.
        amount: How long it is, negative to the left; None where there is nothing to draw.
        value: The exact value as text.
        style: Style of the bar.
        marked: Whether it is the one under the cursor.
    """

    label: str
    amount: Decimal | None
    value: str
    style: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Canvas:
    """A width to draw in.

    Attributes:
        width: Cells of a line.
    """

    width: int

    def row(self, label: str, value: str, style: str = "strong") -> list[Span]:
        """A label on the left, a value on the right."""
        value = clip(value, self.width - 1)
        label = clip(label, self.width - cell_length(value) - 1)
        gap = max(self.width - cell_length(label) - cell_length(value), 1)
        return [(label, "muted"), (" " * gap, ""), (value, style)]

    def bar(self, label: str, share: float, value: str, style: str, names: int | None = None) -> list[Span]:
        """A label, a bar for a share of 0 to 1, and its exact value at the end, which no colour is needed to read.

        Args:
            label: What it is of.
            share: Length of the bar, 0 to 1 of the room there is.
            value: The exact value.
            style: Style of the bar.
            names: Cells of the column of labels; by default two fifths of the width, 16 at most.
        """
        names = max(min(self.width * 2 // 5, 16), 6) if names is None else names
        room = max(self.width - names - cell_length(value) - 2, 1)
        label = clip(label, names)
        line = self._line(min(max(share, 0.0), 1.0), room)
        gap = names - cell_length(label) + 1
        rest = max(self.width - names - 1 - cell_length(line) - cell_length(value), 1)
        return [(label, ""), (" " * gap, ""), (line, style), (" " * rest, ""), (value, "strong")]

    def _line(self, share: float, room: int) -> str:
        halves = max(round(share * room * 2), 1)
        return "━" * (halves // 2) + "╸" * (halves % 2)

    def chart(self, bars: Sequence[Bar], *, marks: bool = False) -> Iterator[list[Span]]:
        """Bars on one scale: labels on the left, exact values at the right end, an axis between falls and rises.

        Args:
            bars: The bars, in order.
            marks: Whether there is a column for the mark of the one under the cursor.
        """
        if not bars:
            return
        margin = 2 if marks else 0
        values = min(max(cell_length(bar.value) for bar in bars), self.width // 2)
        names = min(max(cell_length(bar.label) for bar in bars), max(self.width * 2 // 5 - margin, 6))
        room = self.width - margin - names - values - 2
        left, right = _sides(bars, room)
        longest = max((abs(bar.amount) for bar in bars if bar.amount is not None), default=Decimal(0))
        labels = told_apart([bar.label for bar in bars], names)
        for bar, label in zip(bars, labels, strict=True):
            spans: list[Span] = [("▸ " if bar.marked else "  ", "accent")] if marks else []
            spans += [(label, "strong" if bar.marked else ""), (" " * (names - cell_length(label) + 1), "")]
            share = 0.0 if bar.amount is None or not longest else float(abs(bar.amount) / longest)
            spans += self._sided(bar, share, left, right)
            value = clip(bar.value, values)
            blank = max(self.width - sum(cell_length(text) for text, _ in spans) - cell_length(value), 0)
            yield [*spans, (" " * blank, ""), (value, "muted" if bar.amount is None else "strong")]

    def _sided(self, bar: Bar, share: float, left: int, right: int) -> Iterator[Span]:
        if right < 1:
            return
        falls = bar.amount is not None and bar.amount < 0
        full = max(left, right)
        line = self._line(share, full) if bar.amount else ""
        if left:
            # The half block at the end of a bar that grows to the left is its first one.
            before = line[::-1].replace("╸", "╺")[-left:] if falls else ""
            yield " " * (left - len(before)), ""
            yield before, bar.style
            yield "│", "muted"
        if not falls:
            yield line[:right], bar.style


def _sides(bars: Sequence[Bar], room: int) -> tuple[int, int]:
    """Cells for falls and for rises, on one scale, the axis between them not counted; no falls, no axis."""
    fall = max((-bar.amount for bar in bars if bar.amount is not None and bar.amount < 0), default=Decimal(0))
    rise = max((bar.amount for bar in bars if bar.amount is not None and bar.amount > 0), default=Decimal(0))
    if not fall or room < 3:
        return 0, room
    left = min(max(round(float(fall / (fall + rise)) * (room - 1)), 1), room - 2)
    return left, room - 1 - left
