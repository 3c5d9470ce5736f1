"""From the ledger to the text and back, the ledger of the library, and the card of a figure."""

from typing import TYPE_CHECKING

import pytest

from jjj_tui.tui.screens.card import CardScreen
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened

from tests.tui.ledgers import SECOND_TEXT, TEXT, figures, screen, under

# --- to the text


async def test_enter_goes_to_the_figure_in_the_text(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "j", "j", "enter")
        assert reader.styled(lambda style: bool(style.reverse)) == "8191亿元"
        assert reader.status().startswith("8191亿元")
        await reader.press("f")
        assert reader.status().startswith("21510亿元"), "and on from there"


@pytest.mark.parametrize("key", ["l", "L"])
async def test_who_comes_back_from_the_text_finds_it_as_it_was(opened: "Opened", key: str) -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": SECOND_TEXT}) as reader:
        await reader.press(key)
        await reader.press("4", "/", *"money", "enter", "j", "j")
        assert under(reader) == "21510亿元"
        before = figures(reader)
        await reader.press("enter")
        assert reader.status().startswith("21510亿元")
        await reader.press(key)
        assert under(reader) == "21510亿元"
        assert figures(reader) == before
        assert "filter money" in reader.rows()[0]
        await reader.press("escape", "escape", key)
        assert figures(reader) != before, "who has left it begins anew"


async def test_the_cursor_is_on_the_figure_that_the_text_stands_at(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("f", "f", "f", "l")
        assert under(reader) == "8191亿元"


@pytest.mark.parametrize("rows", [24, 40, 60])
@pytest.mark.parametrize("steps", [6, 12, 25])
async def test_it_opens_with_the_table_filled(
    opened: "Opened", seeds: "tuple[Path, Path]", rows: int, steps: int
) -> None:
    async with opened(paths=[seeds[1]], size=(120, rows)) as reader:
        await reader.press(*"f" * steps, "l")
        table = screen(reader).table
        filled = [row for row in reader.rows(table)[1:] if row.strip()]
        assert len(filled) == min(table.size.height - 1, 25)
        assert any(row.startswith(">") for row in filled), "the current figure is among them"


async def test_the_help_begins_with_the_ledger_there_and_with_moving_elsewhere(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, size=(80, 24)) as reader:
        await reader.press("?")
        assert reader.shows("Moving")
        assert not reader.shows("Ledger of figures")
        await reader.press("escape")
        await reader.press("l")
        await reader.press("?")
        assert reader.shows("Ledger of figures")
        assert reader.shows("Marks in the ledger")
        assert not reader.shows("Moving")


async def test_the_ledger_of_the_library_names_the_articles_and_opens_them(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": SECOND_TEXT}, size=(150, 40)) as reader:
        await reader.press("L")
        assert len(figures(reader)) == 11
        assert reader.shows("0 article")
        assert any("600万吨" in row and "第二篇文章的标题" in row for row in reader.rows())
        await reader.press("0")
        assert reader.shows("▴ article")
        while under(reader) != "600万吨":
            await reader.press("j")
        await reader.press("enter")
        article = reader.text.article
        assert article is not None
        assert article.title == "第二篇文章的标题"
        assert reader.styled(lambda style: bool(style.reverse)) == "600万吨"


@pytest.mark.parametrize("columns", [60, 70, 80])
async def test_it_says_from_the_start_where_the_row_is_from(opened: "Opened", columns: int) -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": SECOND_TEXT}, size=(columns, 20)) as reader:
        await reader.press("L")
        assert not reader.shows("0 article"), "there is no room for it"
        first = screen(reader).table.under
        assert first is not None
        assert reader.status().startswith(first.title)
        assert "Enter text" in reader.status(), "and the keys as before"
        await reader.press("G")
        last = screen(reader).table.under
        assert last is not None
        assert last.title != first.title
        assert reader.status().startswith(last.title)


@pytest.mark.parametrize(
    ("key", "hints"),
    [
        ("g", ["? help", "/ search", "t script", "f figures", "q quit"]),
        ("l", ["Enter text", "/ filter", "1–9 sort", "Tab fold", "e export", "Esc back"]),
    ],
)
async def test_the_help_line_is_shortened_at_the_end_of_a_word(
    opened: "Opened", key: str, hints: list[str]
) -> None:
    async with opened(texts={"a.txt": TEXT}, size=(100, 20)) as reader:
        await reader.press(key)
        shown = []
        for columns in range(20, 100, 3):
            await reader.resize(columns, 20)
            parts = reader.status().split("  ")
            shown.append([part for part in parts if part in hints])
            assert shown[-1] == hints[: len(shown[-1])], "the most useful first"
            assert "…" not in reader.status()
        assert shown == sorted(shown, key=len)
        assert shown[-1] == hints


async def test_it_follows_the_script(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    async with opened(paths=[seeds[1]], words=Catalogue("zh")) as reader:
        await reader.press("t", "l")
        assert reader.shows("京津冀地区生产总值")
        assert not reader.shows("萬")
        assert reader.shows("数字台账")


# --- the card


async def test_enter_on_a_figure_opens_its_card_and_f_the_next(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("f", "enter")
        assert isinstance(reader.app.screen, CardScreen)
        assert reader.shows("5,149,200,000,000 元")
        assert reader.shows("51492亿 = 21791亿 + 8191亿 + 21510亿")
        await reader.press("f")
        assert isinstance(reader.app.screen, CardScreen)
        assert reader.shows("2,179,100,000,000 元")
        await reader.press("F")
        assert reader.shows("5,149,200,000,000 元")
        for key in ("escape", "enter", "q"):
            await reader.press(key)
            assert not isinstance(reader.app.screen, CardScreen)
            assert reader.app.is_running
            await reader.press("enter")
            assert isinstance(reader.app.screen, CardScreen)


async def test_the_card_says_how_it_is_left_and_what_else_keys_do(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("f", "enter")
        card = reader.app.screen.query_one("#card")
        assert reader.rows(card)[-1] == "Esc q closes  f figures  c copy  l ledger  ? help"
        await reader.press("c")
        assert isinstance(reader.app.screen, CardScreen)
        assert reader.app.clipboard.startswith("51492亿元")
        assert "51492亿元" in reader.status()
        await reader.press("?")
        assert reader.shows("Keys")
        await reader.press("?")
        assert isinstance(reader.app.screen, CardScreen), "and the card is still there"


@pytest.mark.parametrize("size", [(120, 12), (40, 10), (30, 6)])
async def test_a_card_leaves_the_bars_alone_and_keeps_its_last_line(
    opened: "Opened", size: tuple[int, int]
) -> None:
    async with opened(texts={"a.txt": TEXT}, size=size) as reader:
        await reader.to_text()
        await reader.press("f")
        before = reader.rows()
        await reader.press("enter")
        assert (reader.rows()[0], reader.rows()[-1]) == (before[0], before[-1])
        card = reader.app.screen.query_one("#card")
        assert "Esc q closes" in reader.rows(card)[-1]
        await reader.press("G")
        assert any(row.endswith("21510亿元。") for row in reader.rows(card))
        assert "Esc q closes" in reader.rows(card)[-1]


@pytest.mark.parametrize("apart", [True, False])
async def test_l_on_a_card_opens_the_ledger_at_that_figure(opened: "Opened", apart: bool) -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        keys = ("f", "f", "f", "enter", "l")
        for part in ([key] for key in keys) if apart else [keys]:
            await reader.press(*part)
        assert under(reader) == "8191亿元"
        await reader.press("enter")
        assert reader.status().startswith("8191亿元")


async def test_keys_typed_ahead_of_the_ledger_reach_it(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": SECOND_TEXT}) as reader:
        await reader.press("L", "/", *"600", "enter")
        assert figures(reader) == ["600万吨"]
        assert "filter 600" in reader.rows()[0]
        await reader.press("enter")
        assert reader.status().startswith("600万吨")


async def test_a_card_that_does_not_fit_scrolls(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, size=(40, 10)) as reader:
        await reader.to_text()
        await reader.press("f", "enter")
        assert reader.shows("51492亿元")
        await reader.press("G")
        assert reader.shows("21510亿元。")
        await reader.press("g")
        assert reader.shows("exact value")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(30, 8), (40, 10), (120, 12)])
async def test_a_card_says_that_it_goes_on_below(
    opened: "Opened", size: tuple[int, int], language: str
) -> None:
    words = Catalogue("zh" if language == "zh" else "en")
    more = "下面还有" if language == "zh" else "more below"
    async with opened(texts={"a.txt": TEXT}, size=size, words=words) as reader:
        await reader.to_text()
        await reader.press("f", "enter")
        card = reader.app.screen.query_one("#card")
        assert more in reader.rows(card)[-1]
        while not any(row.endswith("21510亿元。") for row in reader.rows(card)):
            assert more in reader.rows(card)[-1]
            await reader.press("j")
        assert not reader.shows(more)
        await reader.resize(120, 60)
        assert not reader.shows(more), "all of it is seen"


async def test_the_card_is_as_high_as_it_has_to_be(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("F", "enter")
        small = reader.app.screen.query_one("#card").size.height
        await reader.press("escape", "escape", "g", "f", "enter")
        assert small < reader.app.screen.query_one("#card").size.height < 40
