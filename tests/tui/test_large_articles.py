"""Articles that take their time to be read: the reader says so, the keys are answered, and they open when they are there."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from jjj_tui.library.sources import Entry, read_entry
from jjj_tui.tui.screens.help import HelpScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Reader, Words
    from textual.pilot import Pilot

    from jjj_tui.tui.app import ReaderApp

PATIENCE = 60  # seconds after which it hangs
LARGE = 2000  # bytes, in place of a million


def text(title: str, paragraphs: int) -> str:
    """An article of so many paragraphs."""
    return f"{title}文章在这里\n\n" + "".join(
        f"第{at}段说的是投资{at}亿元的事情。\n\n" for at in range(paragraphs)
    )


SHORT, LONG, OTHER = text("短的一篇", 8), text("长的一篇", 200), text("还有一篇", 8)


class Disk:
    """Reads articles as ever; held, it keeps whoever reads in the background waiting."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.free.set()
        self.read: list[str] = []

    def read_entry(self, entry: Entry, **options: object) -> Entry:
        """The entry as it is read."""
        self.read.append(entry.source.name[-5:])
        self.free.wait()
        return read_entry(entry, **options)  # type: ignore[arg-type]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """A disk that can be held."""
    made = Disk()
    monkeypatch.setattr("jjj_tui.tui.entry_reader.read_entry", made.read_entry)
    monkeypatch.setattr("jjj_tui.library.sources.AT_ONCE", LARGE)
    yield made
    made.free.set()


Begun = Callable[[Mapping[str, str | bytes]], AbstractAsyncContextManager["Reader"]]


@pytest.fixture
def begun(
    make_app: "Callable[..., ReaderApp]",
    make_reader: "Callable[[ReaderApp, Pilot[int], Words], Reader]",
    words: "Words",
    disk: Disk,
) -> Begun:
    """Opens the reader on texts and holds the disk: all that is read in the background is still to come."""

    @asynccontextmanager
    async def open_(texts: Mapping[str, str | bytes]) -> AsyncIterator["Reader"]:
        disk.free.clear()
        app = make_app(texts)
        async with app.run_test(size=(120, 40)) as pilot:
            reader = make_reader(app, pilot, words)
            await reader.until(lambda: app._reader is not None and app._reader.arrivals.begun)
            try:
                yield reader
            finally:
                disk.free.set()

    return open_


async def test_a_large_one_opens_when_it_has_been_read_and_the_keys_are_answered_till_then(
    begun: Begun, disk: Disk
) -> None:
    async with begun({"a.txt": SHORT, "b.txt": LONG}) as reader:
        await reader.press_at_work("]")
        assert reader.status().startswith("Reading ")
        assert "b.txt …" in reader.status()
        assert reader.shows("短的一篇", reader.text)
        await reader.until(lambda: reader.app.shelf.engine_ready)
        await reader.press_at_work("f")
        assert reader.status().startswith("0亿元"), "the first one is read on in"
        disk.free.set()
        await reader.settled()
        assert reader.shows("长的一篇", reader.text)
        assert reader.shows("2/2")
        await reader.press("l")
        assert reader.status().endswith("200 figures")


async def test_one_that_is_chosen_in_the_list_comes_to_the_front(begun: Begun, disk: Disk) -> None:
    async with begun({"a.txt": SHORT, "b.txt": LONG}) as reader:
        await reader.press_at_work("shift+tab", "j", "enter")
        disk.free.set()
        await reader.settled()
        assert reader.shows("长的一篇", reader.text)
        assert reader.app.focused is reader.text


async def test_the_reader_starts_with_a_large_one(begun: Begun, disk: Disk) -> None:
    async with begun({"a.txt": LONG}) as reader:
        assert reader.status().startswith("Reading ")
        await reader.press_at_work("?")
        assert isinstance(reader.app.screen, HelpScreen)
        await reader.press_at_work("escape", "/", "]", "f", "l", "t", "t", "o", "space", "enter")
        disk.free.set()
        await reader.settled()
        assert reader.shows("长的一篇", reader.text)
        assert "working" not in reader.said(reader.app.reader.statistics)
        await reader.press("f")
        assert "亿元" in reader.status()


async def test_what_is_waited_for_is_read_before_the_others(begun: Begun, disk: Disk) -> None:
    texts = {"a.txt": SHORT, **{f"{name}.txt": text(name, 200) for name in "bcde"}}
    async with begun(texts) as reader:
        await reader.until(lambda: bool(disk.read))
        reader.app.reader.open_by_number(3)
        disk.free.set()
        await reader.settled()
        assert disk.read == ["b.txt", "d.txt", "c.txt", "e.txt"]
        assert reader.rows(reader.text)[0].strip().startswith("d")


async def test_it_opens_once_what_lies_over_the_reader_is_gone(begun: Begun, disk: Disk) -> None:
    async with begun({"a.txt": SHORT, "b.txt": LONG}) as reader:
        await reader.press_at_work("]", "l")
        disk.free.set()
        await reader.settled()
        assert reader.shows("短的一篇"), "the ledger is still that of the first"
        await reader.press("escape")
        assert reader.shows("长的一篇", reader.text)


@pytest.mark.parametrize("keys", [["escape"], ["/", "段"], ["/", "段", "enter"]])
async def test_who_has_other_plans_meanwhile_stays(begun: Begun, disk: Disk, keys: list[str]) -> None:
    async with begun({"a.txt": SHORT, "b.txt": LONG}) as reader:
        await reader.press_at_work("]")
        await reader.press_at_work(*keys)
        disk.free.set()
        await reader.settled()
        assert reader.shows("短的一篇", reader.text)
        await reader.press("escape", "]")
        assert reader.shows("长的一篇", reader.text), "at once, for it has been read"


async def test_another_article_that_is_opened_meanwhile_stays_open(begun: Begun, disk: Disk) -> None:
    async with begun({"a.txt": SHORT, "b.txt": LONG, "c.txt": OTHER}) as reader:
        await reader.press_at_work("]")
        reader.app.reader.open_by_number(2)
        disk.free.set()
        await reader.settled()
        assert reader.shows("还有一篇", reader.text)


async def test_one_that_cannot_be_read_after_all_says_so(begun: Begun, disk: Disk) -> None:
    async with begun({"a.txt": SHORT, "b.txt": b"\0" * 2 * LARGE}) as reader:
        await reader.press_at_work("]")
        disk.free.set()
        await reader.settled()
        assert "b.txt" in reader.status()
        assert "it is not text" in reader.status()
        assert reader.shows("短的一篇", reader.text)


async def test_a_start_with_one_that_cannot_be_read_goes_on_to_the_next(begun: Begun, disk: Disk) -> None:
    async with begun({"a.txt": b"\0" * 2 * LARGE, "b.txt": LONG}) as reader:
        assert reader.status().startswith("Reading ")
        disk.free.set()
        await reader.settled()
        assert reader.shows("长的一篇", reader.text)


async def test_who_leaves_does_not_wait_for_it(begun: Begun, disk: Disk) -> None:
    async with begun({"a.txt": SHORT, "b.txt": LONG}) as reader:
        await reader.press_at_work("]")
        await reader.press_at_work("q")
        await reader.until(lambda: reader.app._exit)
        # What ends a program: it waits for all that is done in the background.
        await asyncio.wait_for(asyncio.get_running_loop().shutdown_default_executor(), PATIENCE)
        assert not disk.free.is_set()
