"""Frames that leave out what is on the screen already show the same as frames that leave out nothing."""

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from jjj_tui.hanzi.width import cell_length
from jjj_tui.terminal.frames import Frames

WIDTH, HEIGHT = 24, 4
CONSOLE = Console(color_system="truecolor", force_terminal=True, width=WIDTH)


def strip(text: str, cells: int, bold: bool) -> Strip:
    while cell_length(text) > cells:
        text = text[:-1]
    text += " " * (cells - cell_length(text))
    return Strip([Segment(text, Style(bold=bold))], cells)


PIECES = st.lists(
    st.tuples(
        st.integers(0, HEIGHT - 1),
        st.sampled_from([(0, 24), (0, 8), (8, 8), (16, 8), (0, 12), (12, 12)]),
        st.sampled_from(["", "京津冀", "5.4%", "协同发展abc", "北京、天津和河北"]),
        st.booleans(),
    ),
    max_size=12,
)


def shown(sequences: list[str]) -> list[list[tuple[str, bool]]]:
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for sequence in sequences:
        stream.feed(sequence)
    return [
        [(screen.buffer[y][x].data, screen.buffer[y][x].bold) for x in range(WIDTH)] for y in range(HEIGHT)
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=6))
def test_the_screen_is_the_same(frames: list[list[tuple[int, tuple[int, int], str, bool]]]) -> None:
    sparing, whole = Frames(), []
    spared = []
    for frame in frames:
        pieces = [(y, x, strip(text, cells, bold)) for y, (x, cells), text, bold in frame]
        spared.append(sparing.difference(iter(pieces), CONSOLE))
        whole.append(Frames().difference(iter(pieces), CONSOLE))
    assert shown(spared) == shown(whole)


def test_what_stands_there_is_not_sent_again() -> None:
    frames = Frames()
    row = [(0, 0, strip("京津冀", 8, False)), (0, 8, strip("协同", 16, True))]
    assert frames.difference(iter(row), CONSOLE)
    assert frames.difference(iter(row), CONSOLE) == ""
    frames.forget()
    assert frames.difference(iter(row), CONSOLE)


def test_what_was_overwritten_in_part_is_sent_again() -> None:
    frames = Frames()
    left = (0, 0, strip("京津冀", 8, False))
    frames.difference(iter([left]), CONSOLE)
    frames.difference(iter([(0, 0, strip("一整行", 24, False))]), CONSOLE)
    assert "京津冀" in frames.difference(iter([left]), CONSOLE)
