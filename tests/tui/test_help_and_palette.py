"""Help, command palette, themes and chosen keys."""

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from jjj_tui.actions import ACTIONS, Action
from jjj_tui.catalogue import WORDS, Catalogue
from jjj_tui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.color import Color
    from rich.style import Style
    from tests.tui.conftest import Opened, Reader

    from jjj_tui.paths import Homes


def chosen(**keys: str) -> Settings:
    return Settings(keys=MappingProxyType({action: tuple(each.split(",")) for action, each in keys.items()}))


def lists(reader: "Reader", action: Action) -> bool:
    """Whether the palette lists an action."""
    return any(row.strip().startswith(WORDS[f"action.{action.id}"][0]) for row in reader.rows())


MARKUP = "价格[/]下降 [@click=app.quit]x"


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_help_lists_every_action_with_its_keys(opened: "Opened", language: str) -> None:
    words = Catalogue("zh" if language == "zh" else "en")
    async with opened(size=(120, 90), words=words) as reader:
        await reader.press("?")
        keys = reader.app.screen.query_one("#keys")
        said = reader.said(keys)
        for action in ACTIONS:
            assert "".join(words.text(f"action.{action.id}").split()) in said, action.id
        row = next(row for row in reader.rows(keys) if words.text("action.palette") in row)
        assert row.split()[0] == "Ctrl+P"
        row = next(row for row in reader.rows(keys) if words.text("action.toggle_script") in row)
        assert row.split()[0] == "t"
        await reader.press("escape")
        assert reader.rows(reader.text)[0].strip().startswith("【奋进的春天】")


async def test_help_opens_scrolls_and_closes(opened: "Opened", homes: "Homes") -> None:
    async with opened(size=(80, 24)) as reader:
        before = reader.rows()
        for key, leave in (("?", "escape"), ("？", "q"), ("?", "?"), ("?", "enter")):
            await reader.press(key)
            assert reader.shows("Moving")
            await reader.press("G")
            assert not reader.shows("Moving")
            assert str(homes.settings_file) in reader.said(reader.app.screen.query_one("#keys"))
            await reader.press(leave)
            assert reader.rows() == before
        assert reader.app.is_running


async def test_help_shows_the_keys_that_were_chosen(opened: "Opened") -> None:
    async with opened(size=(120, 90), settings=chosen(toggle_script="x", next_figure="w,ctrl+n")) as reader:
        await reader.press("?")
        rows = reader.rows(reader.app.screen.query_one("#keys"))
        (row,) = [row for row in rows if "Simplified ⇄ Traditional" in row]
        assert row.split()[0] == "x"
        (row,) = [row for row in rows if "next key figure" in row]
        assert row.split()[:2] == ["w", "Ctrl+N"]


async def test_chosen_keys_work_in_place_of_the_first_ones(opened: "Opened") -> None:
    async with opened(settings=chosen(toggle_script="x", line_down="w", quit="ctrl+x")) as reader:
        top = reader.rows(reader.text)
        await reader.press("x")
        assert reader.rows(reader.text)[0].strip().startswith("【奮進的春天】")
        await reader.press("t")
        assert reader.rows(reader.text)[0].strip().startswith("【奮進的春天】")
        await reader.press("x", "w")
        assert reader.rows(reader.text)[0] == top[1]
        await reader.press("j")
        assert reader.rows(reader.text)[0] == top[1]
        await reader.press("q")
        assert reader.app.is_running
        await reader.press("ctrl+x")
        assert not reader.app.is_running


@pytest.mark.parametrize(
    ("action", "before", "key", "old"),
    [
        ("original", (), "v", "o"), ("help", (), "v", "?"), ("choose_script", (), "v", "T"), ("figure_card", ("f",), "v", "enter"),
    ],
)  # fmt: skip
async def test_the_key_that_opens_a_page_closes_it_and_the_first_one_does_neither(
    opened: "Opened", action: str, before: tuple[str, ...], key: str, old: str
) -> None:
    async with opened(settings=chosen(**{action: key, "back": "x", "confirm": "w"})) as reader:
        await reader.press(*before)
        for leave in (key, "x"):
            await reader.press(key)
            assert reader.app.screen is not reader.app.reader
            await reader.press(old, "escape")
            assert reader.app.screen is not reader.app.reader, "these keys were given away"
            await reader.press(leave)
            assert reader.app.screen is reader.app.reader


async def test_chosen_keys_work_over_the_text(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    settings = chosen(copy="y", next_pane="ctrl+n", next_figure="w", confirm="x", back="f5")
    async with opened(paths=[seeds[0]], settings=settings) as reader:
        await reader.press("o", "c")
        assert reader.status().endswith("Ctrl+N other pane  F5 back")
        await reader.press("y")
        assert reader.status().startswith("Nothing is selected")
        changes = reader.app.screen.focused
        await reader.press("tab")
        assert reader.app.screen.focused is changes
        await reader.press("ctrl+n")
        assert reader.app.screen.focused is not changes
        await reader.press("f5", "w", "enter")
        card = reader.rows(reader.app.screen.query_one("#card"))
        await reader.press("w")
        assert reader.rows(reader.app.screen.query_one("#card")) != card
        await reader.press("f5", "T", "j", "x")
        assert reader.shows("Simplified", reader.app.reader.header)
        await reader.press("?", "G")
        assert reader.shows("F5 closes this page")


async def test_hints_name_the_keys_that_were_chosen(opened: "Opened") -> None:
    async with opened(size=(160, 120), settings=chosen(original="x", line_down="w")) as reader:
        assert reader.shows("x shows each of them", reader.app.reader.statistics)
        await reader.press("x")
        assert reader.shows("w k move and show the place")


async def test_a_chosen_key_is_taken_from_what_had_it(opened: "Opened") -> None:
    settings = chosen(page_down="space,z", toggle_script="ctrl+t", quit="f5", fold="enter")
    async with opened(size=(120, 90), settings=settings) as reader:
        assert reader.status().startswith("? help  / search  Ctrl+T script  f figures  F5 quit")
        await reader.press("?")
        rows = reader.rows(reader.app.screen.query_one("#keys"))
        for words, keys in {
            "one page down": ["Space", "z"],
            "the text alone": [],
            "Simplified ⇄ Traditional": ["Ctrl+T"],
            "fold or unfold a list": ["Enter"],
            "to the place in the text": [],
            "open the article under the cursor": ["Enter"],
        }.items():
            (row,) = [row for row in rows if words in row]
            assert row.partition(words)[0].split() == keys, words
        await reader.press("escape", "t")
        assert reader.rows(reader.text)[0].strip().startswith("【奋进的春天】")
    texts = {
        "a.txt": "标题在此处\n\n全省投资30亿元，其中工业20亿元，农业10亿元。\n"
        + "正文又一段，用来翻页。\n" * 90
    }
    async with opened(texts=texts, settings=settings) as reader:
        top = reader.rows(reader.text)
        await reader.press("z")
        paged = reader.rows(reader.text)
        assert paged != top
        assert reader.app.reader.articles.display, "the text is not alone"
        await reader.press("b", "space")
        assert reader.rows(reader.text) == paged
        await reader.press("l")
        assert "Enter fold" in reader.status()
        assert " text" not in reader.status()


async def test_a_key_given_twice_is_told_once(opened: "Opened") -> None:
    async with opened(settings=chosen(search="x", quit="x,f10")) as reader:
        assert reader.shows("x was given to search and to quit; it does search.")
        await reader.press("x")
        assert reader.app.is_running
        await reader.press("escape", "f10")
        assert not reader.app.is_running


async def test_an_unknown_action_in_the_settings_harms_nothing(opened: "Opened") -> None:
    async with opened(settings=chosen(no_such_thing="j")) as reader:
        top = reader.rows(reader.text)
        assert reader.shows("Setting keys.no_such_thing is unknown and was ignored.")
        await reader.press("j")
        assert reader.rows(reader.text)[0] == top[1]


async def test_q_quits(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.press("q")
        assert not reader.app.is_running
        assert reader.app.return_code == 0


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


async def test_the_theme_changes_everything_and_is_remembered(opened: "Opened") -> None:
    async with opened() as reader:
        dark = [reader.style(x, y).bgcolor for x, y in ((40, 8), (3, 8), (110, 8), (3, 0), (3, 39))]
        await reader.press("D")
        light = [reader.style(x, y).bgcolor for x, y in ((40, 8), (3, 8), (110, 8), (3, 0), (3, 39))]
        for before, after in zip(dark, light, strict=True):
            assert before is not None
            assert after is not None
            assert before.triplet is not None
            assert after.triplet is not None
            assert sum(before.triplet) < 300 < sum(after.triplet)
    async with opened() as reader:
        assert reader.style(40, 8).bgcolor == light[0]
        await reader.press("D")
        assert reader.style(40, 8).bgcolor == dark[0]
    async with opened(settings=Settings(theme="light")) as reader:
        assert reader.style(40, 8).bgcolor == light[0]


def contrasts(reader: "Reader") -> "Iterator[tuple[float, str, Style]]":
    """Of every text on the screen how it stands out from its ground, as WCAG 2.2 reckons it."""

    def luminance(colour: "Color | None") -> float:
        assert colour is not None
        assert colour.triplet is not None
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour.triplet]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for strip in reader.strips():
        for segment in strip:
            style = segment.style
            if segment.text.strip(" ━╸▔▁🔎") and style is not None and style.bgcolor:
                one, other = sorted((luminance(style.color), luminance(style.bgcolor)))
                yield (other + 0.05) / (one + 0.05), segment.text, style


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_text_stands_out_from_its_ground(opened: "Opened", theme: str) -> None:
    """WCAG 2.2, 1.4.3: a contrast of 4.5 for text."""
    async with opened(settings=Settings(theme="light" if theme == "light" else "dark")) as reader:
        await reader.press("]", "G")
        # What was lost is dim by design, and underlined.
        _, y = reader.spot("▯ damaged", anywhere=True)
        value = reader.style(reader.app.reader.statistics.content_region.right - 1, y)
        lost = {reader.style_of("▯").color, value.color, None}
        for keys in (("g", "f", "/", *"京津冀", "enter", "n"), ("[", "g", "/", *"来源", "enter")):
            await reader.press(*keys)
            weak = {
                (text, style)
                for ratio, text, style in contrasts(reader)
                if ratio < 4.5 and style.color not in lost
            }
            assert weak == set()


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("key", ["enter", "ctrl+p", "?", "T"])
async def test_what_lies_behind_a_page_can_still_be_read(opened: "Opened", theme: str, key: str) -> None:
    """A card is held against its sentence: WCAG asks 3 of what is large, and the figure it is of stands out as any text."""
    async with opened(settings=Settings(theme="light" if theme == "light" else "dark")) as reader:
        await reader.press("f", "f", key)
        seen = list(contrasts(reader))
        assert min(ratio for ratio, _, _ in seen) > 3.4
        if key == "enter":
            assert min(ratio for ratio, text, _ in seen if "20.18平方公里" in text) > 4.5


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


async def test_the_help_of_the_ledger_lists_what_works_there(opened: "Opened") -> None:
    text = "标题在此处\n\n全省投资5万亿元，增长13%。\n"
    async with opened(texts={"a.txt": text}, size=(120, 60)) as reader:
        await reader.press("l", "?", "G")
        keys = reader.app.screen.query_one("#keys")
        below = reader.rows(keys)
        await reader.press("g")
        rows = [row.strip() for row in (*reader.rows(keys), *below)]
        for action in ACTIONS:
            there = {"pane", "ledger", "app"} & {*action.scopes}
            text = WORDS[f"action.{action.id}"][0]
            assert any(row.endswith(f"  {text}") for row in rows) == bool(there), action.id
        (row,) = [row for row in reader.rows(keys) if WORDS["action.sort_by"][0] in row]
        assert row.split()[0] == "1–9", "there are nine columns"


async def test_the_help_says_that_more_follows_and_shows_all_of_it(opened: "Opened") -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("?")
        keys = reader.app.screen.query_one("#keys")
        seen: list[str] = []
        for _ in range(9):
            rows = [row.strip() for row in reader.rows(keys)]
            if rows[-1] != "more below: Space j":
                break
            seen += rows[:-1]
            await reader.press("space")
        seen += rows
        assert rows[-1].endswith("settings.toml") or "Esc closes this page" in " ".join(rows)
        for action in ACTIONS:
            assert any(row.endswith(WORDS[f"action.{action.id}"][0]) for row in seen), action.id


async def test_a_low_palette_has_no_stray_marks(opened: "Opened") -> None:
    async with opened(size=(60, 15)) as reader:
        await reader.press("ctrl+p")
        assert reader.shows("next article  ]")
        assert not any(set("▁▂▃▄▅▆▇█") & {*row[-4:]} for row in reader.rows()[8:])
