"""The palette: what it offers, finds and does, in the language and the script of the reader."""

from typing import TYPE_CHECKING

import pytest

from jjj_tui.actions import ACTIONS, Action
from jjj_tui.wording.catalogue import WORDS, Catalogue

if TYPE_CHECKING:
    from tests.tui.conftest import Opened, Reader

    from jjj_tui.paths import Homes

MARKUP = "价格[/]下降 [@click=app.quit]x"


def lists(reader: "Reader", action: Action) -> bool:
    """Whether the palette lists an action."""
    return any(row.strip().startswith(WORDS[f"action.{action.id}"][0]) for row in reader.rows())


async def test_the_palette_lists_actions_and_articles(opened: "Opened") -> None:
    async with opened(size=(120, 90)) as reader:
        await reader.press("ctrl+p")
        for action in ACTIONS:
            if action.palette:
                here = {"text", "reader", "app"} & {*action.scopes}
                assert lists(reader, action) == bool(here), action.id
        assert reader.shows("【奋进的春天】瓣瓣同心京津冀")
        assert reader.shows("推動京津冀更好發揮")
        await reader.press("escape")
        assert reader.rows(reader.text)[0].strip().startswith("【奋进的春天】")


@pytest.mark.parametrize("query", ["推动京津冀", "推動京津冀"])
async def test_the_palette_finds_a_title_in_either_script(opened: "Opened", query: str) -> None:
    async with opened() as reader:
        await reader.press("ctrl+p", *query)
        assert reader.shows("推動京津冀更好發揮")
        assert not reader.shows("next article")
        await reader.press("enter")
        assert reader.rows(reader.text)[0].strip().startswith("推動京津冀更好發揮")
        assert reader.app.focused is reader.text


async def test_the_palette_does_what_it_says(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.press("ctrl+p", *"Simplified")
        await reader.press("enter")
        assert reader.rows(reader.text)[0].strip().startswith("【奮進的春天】")
        await reader.press("ctrl+p", *"search in the article")
        await reader.press("enter")
        await reader.press(*"孫爍", "enter")
        assert "1/1" in reader.status()
        await reader.press("ctrl+p", *"all keys")
        await reader.press("enter")
        assert reader.shows("Moving")


async def test_the_palette_speaks_the_readers_language(opened: "Opened") -> None:
    words = Catalogue("zh")
    async with opened(words=words) as reader:
        await reader.press("ctrl+p")
        assert reader.shows(words.text("action.toggle_script"))
        assert reader.shows(words.text("palette.prompt"))
        assert not reader.shows("Search")


async def test_markup_in_a_title_is_shown_as_it_stands(opened: "Opened") -> None:
    texts = {
        "a.txt": f"{MARKUP}\n\n正文[red]在此[/red]，[/]价格[b]上涨5%[/b]。\n",
        "b.txt": "标题在此处\n\n正文。\n",
    }
    async with opened(texts=texts) as reader:
        assert MARKUP in reader.rows()[0]
        assert MARKUP in reader.rows(reader.text)[0]
        assert "正文[red]在此[/red]，[/]价格[b]上涨5%[/b]。" in reader.said()
        assert "价格[/]下降" in reader.rows(reader.app.reader.articles)[0]
        await reader.press("ctrl+p", *"下降")
        assert reader.shows(MARKUP)
        await reader.press("escape", "o")
        assert reader.shows(MARKUP)
        await reader.click(reader.spot("@click", anywhere=True))
        assert reader.app.is_running


async def test_the_palette_tells_articles_of_one_title_apart_and_names_keys(opened: "Opened") -> None:
    texts = {
        "早报[red].txt": "同一个标题\n\n正文在此。\n",
        "晚报.txt": "同一个标题\n\n正文也在此。\n",
        "c.txt": "另一个\n\n正文。\n",
    }
    async with opened(texts=texts, size=(120, 90)) as reader:
        await reader.press("ctrl+p")
        lines = [line.strip() for line in reader.rows() if "个标题" in line or "另一个" in line]
        assert any("同一个标题  早报[red].txt" in line for line in lines)
        assert any("同一个标题  晚报.txt" in line for line in lines)
        assert not any("c.txt" in line for line in lines)
        assert reader.shows("statistics  i")


async def test_the_palette_says_in_chinese_that_nothing_goes_by_a_name(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jjj_tui.tui.palette.Palette._NO_MATCHES_COUNTDOWN", 0.001)
    async with opened(words=Catalogue("zh")) as reader:
        await reader.press("ctrl+p", *"qqq")
        await reader.until(lambda: reader.shows("没有相符的操作或文章。"))
        assert not reader.shows("No matches")


@pytest.mark.parametrize("over", ["l", "L", "o"])
async def test_an_article_chosen_in_the_palette_comes_to_the_front(opened: "Opened", over: str) -> None:
    async with opened() as reader:
        await reader.press(over)
        await reader.press("ctrl+p", *"推动京津冀")
        await reader.press("enter")
        assert reader.app.screen is reader.app.reader
        assert reader.rows(reader.text)[0].strip().startswith("推動京津冀更好發揮")


async def test_the_palette_offers_in_the_ledger_what_works_there(opened: "Opened", homes: "Homes") -> None:
    text = "标题在此处\n\n全省投资5万亿元，增长13%。\n"
    async with opened(texts={"a.txt": text}, size=(120, 60)) as reader:
        await reader.press("l", "ctrl+p")
        for action in ACTIONS:
            if action.palette and not action.numbered:
                there = {"ledger", "app"} & {*action.scopes}
                assert lists(reader, action) == bool(there), action.id
        assert reader.shows("sort by: exact value  4")
        assert not reader.shows("sort by: article"), "there is one article"
        await reader.press(*"sort by: subject")
        await reader.press("enter")
        assert "▴ subject" in reader.rows()[1]
        await reader.press("ctrl+p", *"write what is shown")
        await reader.press("enter")
        assert reader.status().startswith("Written:")
        await reader.press("ctrl+p", *"filter by")
        await reader.press("enter")
        await reader.press(*"13", "enter")
        assert reader.status().endswith("1/2 figures")


async def test_a_low_palette_has_no_stray_marks(opened: "Opened") -> None:
    async with opened(size=(60, 15)) as reader:
        await reader.press("ctrl+p")
        assert reader.shows("next article  ]")
        assert not any(set("▁▂▃▄▅▆▇█") & {*row[-4:]} for row in reader.rows()[8:])
