"""Stock Textual showing a text, as small as can be: what the reader is measured against.

``python stock.py KIND FILE``: ``static`` (the smallest app there is), ``scroll`` (a Static in a VerticalScroll, ``t`` shows
FILE.other) or ``lines`` (the line API with everything as it comes).
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult


def static(text: str) -> App[None]:
    """A Static and nothing else."""
    from textual.widgets import Static

    class Smallest(App[None]):
        def compose(self) -> ComposeResult:
            yield Static(text, markup=False)

    return Smallest()


def scroll(text: str, other: str) -> App[None]:
    """A Static that scrolls, with a key to show another text."""
    from textual.containers import VerticalScroll
    from textual.widgets import Static

    class Scrolling(App[None]):
        BINDINGS = [("t", "other", "")]  # noqa: RUF012 - Textual's own shape

        def compose(self) -> ComposeResult:
            with VerticalScroll():
                yield Static(text, markup=False)

        def action_other(self) -> None:
            nonlocal text, other
            text, other = other, text
            self.query_one(Static).update(text)

    return Scrolling()


def lines(text: str) -> App[None]:
    """The line API: one wrapped line of the text for each row of the screen."""
    from rich.segment import Segment
    from textual.geometry import Size
    from textual.scroll_view import ScrollView
    from textual.strip import Strip

    width = 80
    wrapped = [
        paragraph[at : at + width // 2]
        for paragraph in text.split("\n")
        for at in range(0, max(len(paragraph), 1), width // 2)
    ]

    class Lines(ScrollView, can_focus=True):
        def on_mount(self) -> None:
            self.virtual_size = Size(width, len(wrapped))

        def render_line(self, y: int) -> Strip:
            at = self.scroll_offset.y + y
            line = Strip([Segment(wrapped[at] if at < len(wrapped) else "", self.rich_style)])
            return line.adjust_cell_length(self.size.width, self.rich_style)

    class LineApp(App[None]):
        def compose(self) -> ComposeResult:
            yield Lines()

        def on_mount(self) -> None:
            self.query_one(Lines).focus()

    return LineApp()


def main() -> None:
    """Run one of them."""
    kind, name = sys.argv[1:]
    text = Path(name).read_text("utf-8")
    if kind == "static":
        app = static(text)
    elif kind == "scroll":
        app = scroll(text, Path(name + ".other").read_text("utf-8"))
    else:
        app = lines(text)
    app.run()


if __name__ == "__main__":
    main()
