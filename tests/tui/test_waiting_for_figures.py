"""Figures that take their time to be read: how far that is, giving it up, reading on meanwhile, quitting."""

import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from jjj_tui.article.model import Article
from jjj_tui.figures.article import iter_figures
from jjj_tui.figures.model import ArticleFigure
from jjj_tui.tui import jobs
from jjj_tui.tui.messages import FiguresRead
from jjj_tui.tui.screens.ledger import LedgerScreen
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import Opened, Reader, Words
    from textual.pilot import Pilot

    from jjj_tui.tui.app import ReaderApp

LONG = (
    "一篇很长的文章在这里\n\n" + "全省投资5万亿元，增长13%。\n\n" * 2 + "这里是没有数字的段落。" * 20 + "\n"
)
SHORT = "一篇短的文章在这里\n\n农业投资下降3%。\n"
NONE = "一篇没有数字的文章\n\n这里是没有数字的段落。\n"


class Engine:
    """Reads figures as fast as ever; held, it stays at the third one of the long article."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.free.set()

    def figures(self, article: Article) -> Iterator[ArticleFigure]:
        """The figures; while it is held, the one it stays at comes again and again."""
        for at, record in enumerate(iter_figures(article)):
            while at == 2 and not self.free.wait(0.001):
                yield record
            yield record


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """An engine that can be held, and whose every step is told."""
    made = Engine()
    monkeypatch.setattr("jjj_tui.figures.article.iter_figures", made.figures)
    monkeypatch.setattr("jjj_tui.tui.jobs._SELDOM", 0.0)
    yield made
    made.free.set()


@asynccontextmanager
async def held(
    opened: "Opened",
    engine: Engine,
    key: str,
    words: Catalogue = Catalogue(),  # noqa: B008 - frozen
) -> AsyncIterator["Reader"]:
    """The reader at the short one of two articles, the engine held, and a key pressed."""
    async with opened(texts={"a.txt": SHORT, "b.txt": LONG}, words=words, size=(80, 24)) as reader:
        await reader.to_text()
        engine.free.clear()
        await reader.press_at_work(*key)
        yield reader
        engine.free.set()


async def test_the_library_says_which_article_it_is_at_and_how_far(opened: "Opened", engine: Engine) -> None:
    async with held(opened, engine, "L") as reader:
        await reader.until(lambda: "article 2 of 2, 6%" in reader.status())
        assert reader.status().startswith("Reading figures … article 2 of 2, 6%  Esc stops it")
        engine.free.set()
        await reader.settled()
        assert isinstance(reader.app.screen, LedgerScreen)


async def test_it_says_so_in_chinese(opened: "Opened", engine: Engine) -> None:
    async with held(opened, engine, "L", Catalogue("zh")) as reader:
        await reader.until(lambda: "第 2/2 篇，6%" in reader.status())
        assert reader.status().startswith("正在读取数字……第 2/2 篇，6%  Esc 停止")


async def test_escape_gives_it_up_and_no_ledger_comes_later(opened: "Opened", engine: Engine) -> None:
    async with held(opened, engine, "L") as reader:
        await reader.until(lambda: reader.status().startswith("Reading figures"))
        await reader.press_at_work("escape")
        assert not reader.shows("Reading figures")
        engine.free.set()
        await reader.settled()
        assert not isinstance(reader.app.screen, LedgerScreen)
        await reader.press("L")
        assert isinstance(reader.app.screen, LedgerScreen), "and it can be asked for again"


async def test_it_opens_at_once_and_says_nothing_of_rows_that_may_still_come(
    opened: "Opened", engine: Engine
) -> None:
    async with held(opened, engine, "L") as reader:
        assert isinstance(reader.app.screen, LedgerScreen)
        assert reader.rows()[0].strip().startswith("Ledger  the whole library")
        assert not reader.shows("No key figures.")
        await reader.press_at_work("j", "enter", "e", "tab", "G")
        assert isinstance(reader.app.screen, LedgerScreen)
        engine.free.set()
        await reader.settled()
        assert reader.status().endswith(" figures"), "the rows are there, and nothing was written"


@pytest.mark.parametrize("key", ["L", "]l"])
async def test_what_is_typed_ahead_is_the_ledgers(opened: "Opened", engine: Engine, key: str) -> None:
    async with held(opened, engine, key) as reader:
        await reader.press_at_work("4", "/", *"13%")
        assert reader.status().startswith("filter 13%"), "and nothing talks it over"
        engine.free.set()
        await reader.settled()
        ledger = reader.app.screen
        assert isinstance(ledger, LedgerScreen)
        assert {row.figure.text for row in ledger.table.shown_rows} == {"13%"}
        assert reader.shows("▾ exact value")
        assert reader.status().startswith("filter 13%")
        assert reader.status().endswith("2"), "how many there are"
        await reader.press("enter")
        assert "filter 13%" in reader.rows()[0]


async def test_escape_clears_what_was_typed_and_then_gives_it_up(opened: "Opened", engine: Engine) -> None:
    async with held(opened, engine, "]l") as reader:
        await reader.press_at_work("/", *"13%", "enter", "escape")
        assert isinstance(reader.app.screen, LedgerScreen)
        await reader.press_at_work("escape")
        assert not isinstance(reader.app.screen, LedgerScreen)
        engine.free.set()
        await reader.settled()
        assert not isinstance(reader.app.screen, LedgerScreen)
        await reader.press("l")
        assert reader.status().endswith(" figures"), "and it can be asked for again"


async def test_the_figures_of_the_open_article_are_not_read_again(
    opened: "Opened", engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(texts={"a.txt": LONG}) as reader:
        engine.free.clear()
        await reader.press("L")
        assert isinstance(reader.app.screen, LedgerScreen)


async def test_nor_that_an_open_article_has_none(opened: "Opened", monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(texts={"a.txt": NONE}) as reader:

        def read_again(article: Article) -> Iterator[ArticleFigure]:
            raise AssertionError(article.name)

        monkeypatch.setattr("jjj_tui.figures.article.iter_figures", read_again)
        await reader.press("L")
        assert isinstance(reader.app.screen, LedgerScreen)


async def test_figures_that_are_still_being_read_are_not_missing_in_the_library(
    opened: "Opened", engine: Engine
) -> None:
    async with held(opened, engine, "]L") as reader:
        await reader.until(lambda: reader.status().startswith("Reading figures"))
        engine.free.set()
        await reader.settled()
        assert isinstance(reader.app.screen, LedgerScreen)
        assert reader.shows("5万亿元")
        assert reader.shows("3%")


async def test_the_ledger_of_a_long_article_says_how_far_its_figures_are(
    opened: "Opened", engine: Engine
) -> None:
    async with held(opened, engine, "]l") as reader:
        await reader.until(lambda: "6%" in reader.status())
        assert reader.status().startswith("The figures are still being read … 6%")
        engine.free.set()
        await reader.settled()
        assert isinstance(reader.app.screen, LedgerScreen)


async def test_figures_of_the_article_that_was_left_do_not_end_the_wait_for_those_of_the_next(
    opened: "Opened", engine: Engine
) -> None:
    async with opened(texts={"a.txt": SHORT, "b.txt": LONG}) as reader:
        screen, shelf = reader.app.reader, reader.app.shelf
        assert screen.article is not None
        assert shelf.records is not None
        assert shelf.stats is not None
        assert shelf.digest is not None
        late = FiguresRead(screen.article.key, shelf.records, shelf.stats, shelf.digest, ())
        engine.free.clear()
        await reader.press_at_work(*"]l")
        screen.post_message(late)
        await reader.until(lambda: "6%" in reader.status())
        engine.free.set()
        await reader.settled()
        assert isinstance(reader.app.screen, LedgerScreen)
        assert reader.status().endswith(" figures")
        assert reader.shows("5万亿元")


async def test_an_article_that_is_left_before_its_figures_were_read_is_counted_all_the_same(
    make_app: "Callable[..., ReaderApp]",
    make_reader: "Callable[[ReaderApp, Pilot[int], Words], Reader]",
    words: "Words",
    engine: Engine,
) -> None:
    engine.free.clear()
    app = make_app({"a.txt": LONG, "b.txt": SHORT, "c.txt": NONE})
    async with app.run_test(size=(120, 40)) as pilot:
        reader = make_reader(app, pilot, words)
        await reader.until(lambda: reader.shows("1 fig ", reader.app.reader.articles))
        await reader.press_at_work("]")
        engine.free.set()
        await reader.settled()
        counted = [row for row in reader.rows(reader.app.reader.articles) if "fig" in row]
        assert len(counted) == 3


async def test_q_quits_while_figures_are_read(opened: "Opened", engine: Engine) -> None:
    async with held(opened, engine, "L") as reader:
        await reader.until(lambda: reader.status().startswith("Reading figures"))
        await reader.press_at_work("q")
        await reader.until(lambda: reader.app._exit)
        assert all(worker.is_finished for worker in reader.app.workers)


def test_it_is_told_at_most_once_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("jjj_tui.tui.jobs.monotonic", lambda: now)
    tell = jobs.Seldom()
    told = []
    for _ in range(350):
        now += 0.01
        if tell.now():
            told.append(now)
    assert len(told) == 3
