"""The reader under a pilot: opened on any texts in homes of its own, waited for without sleeping, looked at as it is seen."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from rich.style import Style
from textual.events import Key, MouseDown, MouseEvent, MouseMove, MouseScrollDown, MouseScrollUp, MouseUp
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from jjj_tui.article.model import Article
from jjj_tui.hanzi.width import cell_length
from jjj_tui.library.sources import Entry, find_entries
from jjj_tui.paths import Homes
from jjj_tui.settings import ReaderOptions, Settings
from jjj_tui.terminal.probe import Terminal
from jjj_tui.tui.app import ReaderApp
from jjj_tui.tui.widgets.reading import ReadingPane
from jjj_tui.wording.catalogue import Catalogue
from jjj_tui.words.child import WordsUnavailable
from jjj_tui.words.model import Keyword, Name, NameKind, WordFacts

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FIRST, SECOND = (SEEDS / name for name in ("000_f1bbcfffa3ff309c.txt", "004_331d5730d4c698da.txt"))
TERMINAL = Terminal(
    is_terminal=True,
    term="xterm-256color",
    dumb=False,
    colour_bits=24,
    no_color=False,
    utf8=True,
    ssh=False,
    multiplexer=None,
)
FACTS = WordFacts(
    words=973,
    keywords=(Keyword("协同发展", 12, 2.0), Keyword("产业链", 6, 1.0), Keyword("科技成果", 5, 0.5)),
    names=(Name("河北", NameKind.PLACE, 14), Name("中科院", NameKind.ORGANISATION, 3)),
)
PATIENCE = 60
"""Seconds after which a reader that is not done counts as hanging, however busy the machine."""

CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t", "escape": "\x1b"}
"""What the terminal's driver adds to the keys that have a name."""


class Words:
    """What stands in the place of the child that reads words: at once, when the test lets it, or not at all.

    Attributes:
        asked: Names of the articles it was asked for, in order.
        ready: Cleared, it keeps whoever asks waiting.
        problem: Why words are not to be had; None where they are.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.ready = threading.Event()
        self.ready.set()
        self.problem: WordsUnavailable | None = None

    def read(self, article: Article, timeout: float = 60, stop: threading.Event | None = None) -> WordFacts:
        """The words, as `jjj_tui.words.child.read_words_in_child` gives them."""
        self.asked.append(article.name)
        while not self.ready.wait(0.01):
            if stop is not None and stop.is_set():
                raise WordsUnavailable("words.stopped")
        if self.problem is not None:
            raise self.problem
        return FACTS


class Reader:
    """The running application, pressed, dragged and looked at as a person would."""

    def __init__(self, app: ReaderApp, pilot: Pilot[int], words: Words) -> None:
        self.app = app
        self.pilot = pilot
        self._words = words

    @property
    def text(self) -> ReadingPane:
        """The reading pane."""
        return self.app.reader.text

    # --- doing

    async def press(self, *keys: str) -> None:
        """Press keys one after the other without waiting between them, then wait until all is done."""
        self._send(*keys)
        await self.settled()

    async def press_at_work(self, *keys: str) -> None:
        """Press keys without waiting for the jobs that are running."""
        self._send(*keys)
        for _ in range(10):
            await self.pilot.pause(0)

    def _send(self, *keys: str) -> None:
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(Key(name, key if len(key) == 1 else CHARACTERS.get(key)))

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something to be seen while a job is running."""
        late = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < late, self.rows()
            await self.pilot.pause(0)

    async def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal."""
        await self.pilot.resize_terminal(columns, rows)
        await self.settled()

    async def opened(self) -> None:
        """Wait until all has been read that is read behind the first frame."""
        late = monotonic() + PATIENCE
        while not (self.app._reader is not None and self.app._reader.arrivals.begun):
            assert monotonic() < late, "the reader never began its work"
            await self.pilot.pause(0)
        await self.settled()

    async def settled(self) -> None:
        """Wait until no job runs and no message waits; words that a test holds back are not waited for."""
        quiet, late = 0, monotonic() + PATIENCE
        while quiet < 3:  # a message may be on its way between two queues, never through three rounds
            assert monotonic() < late, "the reader is never done"
            await self.pilot.pause(0)
            running = [
                worker
                for worker in self.app.workers
                if not worker.is_finished and (worker.group != "words" or self._words.ready.is_set())
            ]
            await asyncio.gather(*(worker.wait() for worker in running), return_exceptions=True)
            screens = self.app.screen_stack
            nodes = [self.app, *(node for screen in screens for node in screen.walk_children(with_self=True))]
            # What a covered screen still has to do waits until it is seen again.
            waiting = any(node.message_queue_size for node in nodes) or bool(screens[-1]._callbacks)
            quiet = 0 if running or waiting else quiet + 1

    async def rested(self) -> None:
        """Let the time pass after which a place counts as reached."""
        while (timer := self.app.reader._save) is not None:
            timer.stop()
            self.app.reader._rested()
        await self.settled()

    def _mouse(self, kind: type[MouseEvent], spot: tuple[int, int], button: int = 1) -> None:
        x, y = spot
        # To the application, as the terminal's driver sends it: that is where a press and a release become a click.
        self.app.post_message(
            kind(None, x, y, 0, 0, button, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
        )

    async def click(self, spot: tuple[int, int], times: int = 1) -> None:
        """Click on a cell of the screen."""
        self.app._click_chain_last_time = (
            None  # as if time had passed: the click before has nothing to do with this one
        )
        for _ in range(times):
            self._mouse(MouseDown, spot)
            self._mouse(MouseUp, spot)
        await self.settled()

    async def drag(self, start: tuple[int, int], *more: tuple[int, int]) -> None:
        """Drag the mouse with its button down, from cell to cell of the screen."""
        self.app._click_chain_last_time = None
        self._mouse(MouseDown, start)
        for spot in more:
            self._mouse(MouseMove, spot)
        self._mouse(MouseUp, more[-1])
        await self.settled()

    async def wheel(self, widget: Widget, *, down: bool, times: int = 1) -> None:
        """Turn the wheel over a widget."""
        x, y = widget.content_region.offset
        for _ in range(times):
            self._mouse(MouseScrollDown if down else MouseScrollUp, (x, y), 0)
        await self.settled()

    # --- looking

    def strips(self) -> list[Strip]:
        """The whole screen as it is painted."""
        return self.app.screen._compositor.render_strips()

    def rows(self, widget: Widget | None = None) -> list[str]:
        """The text of the screen, or of what lies inside a widget, row by row, without blanks at the end."""
        region = self.app.screen.region if widget is None else widget.content_region
        strips = self.strips()[region.y : region.bottom]
        return [strip.crop(region.x, region.right).text.rstrip() for strip in strips]

    def shows(self, text: str, widget: Widget | None = None) -> bool:
        """Whether a text stands on the screen, in one row."""
        return any(text in row for row in self.rows(widget))

    def status(self) -> str:
        """The last row of the screen."""
        return self.rows()[-1].strip()

    def spot(self, text: str, at: int = 0, *, anywhere: bool = False) -> tuple[int, int]:
        """The cell (column, row) where a character of a text stands in the reading pane, or anywhere on the screen."""
        region = self.app.screen.region if anywhere else self.text.content_region
        rows = self.rows(None if anywhere else self.text)
        for y, row in enumerate(rows):
            if (x := row.find(text)) >= 0:
                return region.x + cell_length(row[: x + at]), region.y + y
        raise AssertionError(f"{text!r} is not on the screen: {rows}")

    def said(self, widget: Widget | None = None) -> str:
        """All that a widget shows (the reading pane, if none is named) as one line, without blanks."""
        return "".join("".join(row.split()) for row in self.rows(widget or self.text))

    def style(self, column: int, row: int) -> Style:
        """The style of a cell of the screen."""
        segments = list(self.strips()[row].crop(column, column + 1))
        return segments[0].style or Style()

    def style_of(self, text: str, at: int = 0) -> Style:
        """The style of a character of a text that the reading pane shows."""
        return self.style(*self.spot(text, at))

    def styled(self, wanted: Callable[[Style], bool]) -> str:
        """All of the reading pane whose style is as wanted, row after row."""
        region = self.text.content_region
        strips = [strip.crop(region.x, region.right) for strip in self.strips()[region.y : region.bottom]]
        return "".join(
            segment.text
            for strip in strips
            for segment in strip
            if segment.style is not None and wanted(segment.style)
        )

    def first_character(self) -> tuple[int, int] | None:
        """The first visible character as (block, offset), proven to be what is painted; None where only blanks are seen."""
        page = self.text.page()
        if page is None:
            return None
        for y, row in enumerate(self.text.rows()):
            painted = self.text.render_line(y).text.strip()
            assert painted == page.text(row.block)[row.start : row.end].strip()
            if row.line >= 0:
                return row.block, row.start
        return None

    async def to_text(self) -> None:
        """Bring the text to the front where the list stands alone at first."""
        if not self.text.display:
            await self.press("enter")


Opened = Callable[..., AbstractAsyncContextManager[Reader]]
"""Opens the reader; see the fixture."""


@pytest.fixture
def terminal() -> Terminal:
    """A terminal that can do everything."""
    return TERMINAL


@pytest.fixture
def make_reader() -> Callable[[ReaderApp, Pilot[int], Words], Reader]:
    """Takes charge of an application that a test runs itself."""
    return Reader


@pytest.fixture
def seeds() -> tuple[Path, Path]:
    """The two articles that come with the program: Simplified with folded lines, Traditional with annotations and damage."""
    return FIRST, SECOND


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> Words:
    """The provider of words in the place of the child process."""
    provider = Words()
    monkeypatch.setattr("jjj_tui.words.child.read_words_in_child", provider.read)
    return provider


@pytest.fixture
def no_words() -> Words:
    """A provider that stands in nobody's way: the child itself is asked, and waited for."""
    return Words()


@pytest.fixture
def homes(tmp_path: Path) -> Homes:
    """Homes of their own, the same for every reader that a test opens."""
    return Homes(*(tmp_path / "homes" / name for name in ("config", "cache", "data", "state")))


@pytest.fixture
def no_colour_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that asks for nothing special."""
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def make_app(tmp_path: Path, homes: Homes, no_colour_asked: None) -> Callable[..., ReaderApp]:
    """Makes the application.

    Args:
        texts: Articles by file name; None for the seeds.
        paths: Paths to open instead, as on a command line.
        settings: Settings in force.
        words: Words of the interface.
        rest: Other fields of ``ReaderOptions``.
    """

    def make(
        texts: Mapping[str, str | bytes] | None = None,
        *,
        paths: Sequence[Path] | None = None,
        settings: Settings = Settings(),  # noqa: B008 - frozen
        words: Catalogue = Catalogue(),  # noqa: B008 - frozen
        **rest: object,
    ) -> ReaderApp:
        if texts is not None:
            folder = tmp_path / "articles"
            folder.mkdir(exist_ok=True)
            paths = [folder / os.fsdecode(os.fsencode(name)) for name in texts]
            for path, text in zip(paths, texts.values(), strict=True):
                data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
                path.write_bytes(data)
        entries: tuple[Entry, ...] = find_entries([str(path) for path in paths or ()], words=words)
        return ReaderApp(entries, ReaderOptions(settings, words, homes, TERMINAL, **rest))  # type: ignore[arg-type]

    return make


@pytest.fixture
def opened(make_app: Callable[..., ReaderApp], words: Words) -> Opened:
    """Opens the reader at a size (columns, rows) and waits until it has settled; all else as for `make_app`."""

    @asynccontextmanager
    async def open_(size: tuple[int, int] = (120, 40), **made: object) -> AsyncIterator[Reader]:
        app = make_app(**made)
        async with app.run_test(size=size) as pilot:
            reader = Reader(app, pilot, words)
            await reader.opened()
            yield reader

    return open_
