"""The help page lists what keys do, and chosen keys do it."""

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from jjj_tui.actions import ACTIONS
from jjj_tui.settings import Settings
from jjj_tui.wording.catalogue import WORDS, Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened

    from jjj_tui.paths import Homes


def chosen(**keys: str) -> Settings:
    return Settings(keys=MappingProxyType({action: tuple(each.split(",")) for action, each in keys.items()}))


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
