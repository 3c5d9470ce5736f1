"""An export that takes its time: how far it is, stopping it, reading on meanwhile, quitting."""

import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jjj_tui.export.ledger import Format, ledger_formats
from jjj_tui.ledger.model import LedgerRow, Shown
from jjj_tui.tui.screens.ledger import LedgerScreen
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from tests.tui.conftest import Opened, Reader

    from jjj_tui.paths import Homes

TEXT = "标题在此处说明一切\n\n全省投资5万亿元，增长13%。\n"


class SlowDisk:
    """A disk that takes the first row at once and the others when the test lets it."""

    def __init__(self) -> None:
        self.free = threading.Event()

    def formats(
        self, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown
    ) -> dict[Format, Iterator[str]]:
        """All formats, one of them waiting between its pieces for as long as the disk is not free."""
        real = ledger_formats(rows, words, shown)

        def waiting(pieces: Iterator[str]) -> Iterator[str]:
            yield next(pieces)
            while not self.free.wait(0.001):
                yield ""
            yield from pieces

        return {**real, "json": waiting(real["json"])}


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """Every export is slow, and says how far it is at every step."""
    slow = SlowDisk()
    monkeypatch.setattr("jjj_tui.tui.keep.ledger_formats", slow.formats)
    monkeypatch.setattr("jjj_tui.tui.keep._ROWS", 1)
    monkeypatch.setattr("jjj_tui.tui.jobs._SELDOM", 0.0)
    yield slow
    slow.free.set()


@asynccontextmanager
async def exporting(opened: "Opened", words: Catalogue = Catalogue()) -> AsyncIterator["Reader"]:  # noqa: B008 - frozen
    """The reader with an export under way that says how far it is."""
    async with opened(texts={"a.txt": TEXT}, words=words) as reader:
        await reader.press("l")
        await reader.press_at_work("e")
        await reader.until(lambda: any(far in reader.status() for far in (" of 2 ", "/2 ")))
        yield reader


def files(homes: "Homes") -> list[str]:
    """What lies in the data home."""
    assert homes.data is not None
    return sorted(path.suffix for path in homes.data.rglob("*") if path.is_file())


async def test_it_says_how_far_it_is_and_then_where_the_files_are(
    opened: "Opened", homes: "Homes", disk: SlowDisk
) -> None:
    async with exporting(opened) as reader:
        assert reader.status().startswith("Writing … ")
        assert "of 2 figures  Esc stops it" in reader.status()
        assert not [name for name in files(homes) if name], "what is half done has no name yet"
        disk.free.set()
        await reader.settled()
        assert reader.status().startswith("Written: ")
    assert files(homes) == [".csv", ".json", ".md"]


async def test_who_has_no_home_is_told_the_whole_path(
    opened: "Opened", homes: "Homes", monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> Path:
        raise RuntimeError("Could not determine home directory.")  # as without HOME and an entry in passwd

    async with opened(texts={"a.txt": TEXT}, size=(300, 40)) as reader:
        await reader.press("l")
        monkeypatch.setattr(Path, "home", nobody)
        await reader.press("e")
        assert f"Written: {homes.data}/exports/ledger-" in reader.status()
        assert reader.app.is_running
    assert files(homes) == [".csv", ".json", ".md"]


async def test_in_the_home_directory_the_path_is_short(
    opened: "Opened", homes: "Homes", monkeypatch: pytest.MonkeyPatch
) -> None:
    assert homes.data is not None
    monkeypatch.setenv("HOME", str(homes.data.parent))
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "e")
        assert "Written: ~/data/exports/ledger-" in reader.status()


async def test_it_says_so_in_chinese(opened: "Opened", disk: SlowDisk) -> None:
    async with exporting(opened, Catalogue("zh")) as reader:
        assert reader.status().startswith("正在写入……")
        assert "/2 个数字  Esc 停止" in reader.status()


async def test_escape_stops_it_and_nothing_is_left(opened: "Opened", homes: "Homes", disk: SlowDisk) -> None:
    async with exporting(opened) as reader:
        await reader.press_at_work("escape")
        await reader.until(lambda: reader.status() == "Stopped: nothing was written.")
        assert isinstance(reader.app.screen, LedgerScreen), "the ledger stays"
        assert files(homes) == []
        await reader.press("escape")
        assert not isinstance(reader.app.screen, LedgerScreen)


async def test_the_cursor_moves_on_and_is_not_talked_over(opened: "Opened", disk: SlowDisk) -> None:
    async with exporting(opened) as reader:
        await reader.press_at_work("j")
        await reader.until(lambda: not reader.status().startswith("Writing"))
        for _ in range(50):
            await reader.pilot.pause(0)
        assert not reader.status().startswith("Writing")
        disk.free.set()
        await reader.settled()
        assert reader.status().startswith("Written: "), "what came of it is said all the same"


async def test_who_reads_on_meanwhile_is_told_when_the_files_are_there(
    opened: "Opened", homes: "Homes", disk: SlowDisk
) -> None:
    async with exporting(opened) as reader:
        await reader.press_at_work("enter")
        await reader.until(lambda: not isinstance(reader.app.screen, LedgerScreen))
        disk.free.set()
        await reader.settled()
        assert reader.status().startswith("Written: ")
    assert files(homes) == [".csv", ".json", ".md"]


async def test_a_second_e_waits_for_the_first(opened: "Opened", homes: "Homes", disk: SlowDisk) -> None:
    async with exporting(opened) as reader:
        await reader.press_at_work("e")
        await reader.press_at_work("e")
        disk.free.set()
        await reader.settled()
    assert files(homes) == [".csv", ".json", ".md"], "one export"


async def test_q_quits_at_once_and_leaves_nothing(opened: "Opened", homes: "Homes", disk: SlowDisk) -> None:
    async with exporting(opened) as reader:
        await reader.press_at_work("q")
        await reader.until(lambda: not files(homes))
        assert not reader.app.is_running or reader.app._exit
