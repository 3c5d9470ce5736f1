"""The ledger on the screen: opened, filtered, sorted, folded."""

from typing import TYPE_CHECKING

import pytest

from jjj_tui.settings import Settings
from jjj_tui.tui.screens.card import CardScreen
from jjj_tui.tui.screens.ledger import LedgerScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened

from tests.tui.ledgers import SECOND_TEXT, TEXT, figures, screen, under

# --- opening and leaving


async def test_l_opens_it_and_escape_or_l_leaves_it(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        for back in ("escape", "l"):
            await reader.press("l")
            rows = reader.rows()
            assert rows[0].strip().startswith("Ledger  标题在此处说明一切")
            assert "1 subject" in rows[1]
            assert any("京津冀地区生产总值" in row and "5,149,200,000,000 ✓" in row for row in rows)
            assert rows[-1].endswith("9 figures")
            await reader.press(back)
            assert not isinstance(reader.app.screen, LedgerScreen)


async def test_every_row_of_the_seed_is_there(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    async with opened(paths=[seeds[1]], size=(120, 45)) as reader:
        await reader.press("l")
        assert len(figures(reader)) == 25
        at = figures(reader).index("51492億元")
        assert figures(reader)[at : at + 3] == ["51492億元", "5萬億元", "21791億元"]
        assert reader.shows("≈ 51492億元")
        assert reader.shows("lost"), "what was damaged says so"


async def test_it_comes_when_the_figures_are_read_if_it_was_asked_for_before(
    opened: "Opened", seeds: "tuple[Path, Path]"
) -> None:
    async with opened(paths=list(seeds)) as reader:
        await reader.press("]", "l")
        assert isinstance(reader.app.screen, LedgerScreen)
        assert len(figures(reader)) == 25


async def test_an_article_without_figures_says_so(opened: "Opened") -> None:
    async with opened(texts={"a.txt": "标题在此处\n\n这里只有文字，没有别的。\n"}) as reader:
        await reader.press("l")
        assert reader.shows("No key figures.")
        await reader.press("j", "enter", "4", "tab", "space", "G")
        assert isinstance(reader.app.screen, LedgerScreen)
        await reader.press("escape")
        assert reader.app.is_running


async def test_sizes_and_dates_are_off_or_dim_as_it_is_set(opened: "Opened") -> None:
    text = "标题在此处说明一切\n\n全省投资5万亿元，采用3nm工艺。\n"
    async with opened(texts={"a.txt": text}) as reader:
        assert reader.style_of("3nm") == reader.style_of("工艺")
        await reader.press("f", "f")
        assert "last figure" in reader.status(), "what is not listed is not walked to"
        await reader.press("l")
        assert figures(reader) == ["5万亿元"]
    async with opened(texts={"a.txt": text}, settings=Settings(dates="dim")) as reader:
        assert reader.style_of("3nm").color != reader.style_of("工艺").color
        assert not reader.style_of("3nm").bold
        await reader.press("l")
        assert figures(reader) == ["5万亿元", "3nm"]
        await reader.press("escape", "f", "f")
        assert reader.status().startswith("3nm"), "and what is listed is"
        await reader.press("enter")
        assert isinstance(reader.app.screen, CardScreen)
        await reader.press("escape", "L")
        assert "3nm" in figures(reader)


async def test_two_files_that_hold_the_same_are_two_articles(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": SECOND_TEXT, "c.txt": TEXT}, size=(200, 40)) as reader:
        await reader.press("L")
        names = [row.name.rpartition("/")[2] for row in screen(reader).table.shown_rows]
        assert {*names} == {"a.txt", "b.txt", "c.txt"}
        assert reader.shows("article", screen(reader).table), "whose first and last rows are alike"
        await reader.press(*["j"] * (len(names) - 1 - names[::-1].index("c.txt")))
        figure = under(reader)
        await reader.press("enter")
        article = reader.app.reader.article
        assert article is not None
        assert article.name.endswith("c.txt")
        assert figure in reader.status()
        await reader.press("L")
        row = screen(reader).table.under
        assert row is not None
        assert row.name.endswith("c.txt"), "and the cursor is back where it was"


# --- filter


@pytest.mark.parametrize("query", ["地区生产总值", "地區生產總值", "money", "金額"])
async def test_a_filter_works_as_it_is_typed_in_either_script(opened: "Opened", query: str) -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "/", *query)
        assert figures(reader) == ["51492亿元", "21791亿元", "8191亿元", "21510亿元"]
        await reader.press("enter")
        assert f"filter {query}" in reader.rows()[0]
        assert reader.status().endswith("4/9 figures")
        await reader.press("escape")
        assert len(figures(reader)) == 9, "Escape clears the filter first"
        await reader.press("escape")
        assert not isinstance(reader.app.screen, LedgerScreen)


async def test_the_filter_is_seen_where_the_bar_has_no_room_for_all(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, size=(120, 20)) as reader:
        await reader.press("l", "/", *">=1000亿", "enter")
        for columns in range(120, 28, -4):
            await reader.resize(columns, 20)
            assert "filter >=1000亿" in reader.rows()[0], columns


async def test_letters_of_a_filter_are_no_keys(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "/", *"le4 1q")
        assert isinstance(reader.app.screen, LedgerScreen)
        assert figures(reader) == []
        assert reader.shows("No figure has all of these words.")
        await reader.press("escape")
        assert len(figures(reader)) == 9, "given up, it keeps nothing"


async def test_the_cursor_stays_on_its_row(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "G")
        last = under(reader)
        await reader.press("/", *"家", "enter")
        assert under(reader) == last
        await reader.press("escape")
        assert under(reader) == last


# --- sort


async def test_digits_sort_there_back_and_as_in_the_text(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l")
        plain = figures(reader)
        await reader.press("4")
        assert reader.shows("▾ exact value")
        assert figures(reader)[:4] == ["51492亿元", "21791亿元", "21510亿元", "8191亿元"], (
            "parts stay with their total"
        )
        await reader.press("4")
        assert reader.shows("▴ exact value")
        assert figures(reader)[:4] == ["51492亿元", "8191亿元", "21510亿元", "21791亿元"]
        await reader.press("4")
        assert figures(reader) == plain
        await reader.press("6")
        assert figures(reader)[:3] == ["13%", "2%", "20%"], "a fall is less than nothing"
        await reader.press("0")
        assert figures(reader)[:3] == ["13%", "2%", "20%"], (
            "of one article there is nothing to sort articles by"
        )


async def test_sorting_keeps_the_figure_that_the_cursor_was_put_on(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, size=(120, 26)) as reader:
        await reader.press("l", "4")
        assert under(reader) == figures(reader)[0], "who has chosen none sees the largest"
        await reader.press("G")
        chosen = under(reader)
        for _ in range(3):
            await reader.press("4")
            assert under(reader) == chosen
            assert any(row.startswith(">") for row in reader.rows(screen(reader).table))
        await reader.press("escape", "f", "f", "f", "l")
        chosen = under(reader)
        await reader.press("1")
        assert under(reader) == chosen, "and who comes from a figure finds that"


async def test_what_it_is_sorted_by_is_seen_and_that_unlike_units_are_kept_apart(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, size=(60, 20)) as reader:
        await reader.press("l")
        assert not reader.shows("sentence")
        await reader.press("9")
        assert reader.shows("▴ sentence")
        assert "unit by unit" not in reader.rows()[0]
        await reader.press("4")
        assert reader.rows()[0].split("  ")[2] == "unit by unit"


async def test_a_click_on_the_heading_sorts_and_one_on_a_row_goes_there(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l")
        await reader.click(reader.spot("exact value", anywhere=True))
        assert reader.shows("▾ exact value")
        await reader.click(reader.spot("20.18平方公里", anywhere=True))
        assert under(reader) == "20.18平方公里"
        await reader.click(reader.spot("20.18平方公里", anywhere=True), times=2)
        assert not isinstance(reader.app.screen, LedgerScreen)
        assert "20.18平方公里" in reader.status()


# --- fold


async def test_tab_folds_the_parts_under_their_total(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "j", "j", "tab")
        assert figures(reader)[:2] == ["51492亿元", "13%"]
        assert under(reader) == "51492亿元", "the cursor goes to the total"
        assert reader.shows("▸ 京津冀地区生产总值")
        await reader.press("tab")
        assert figures(reader)[1:4] == ["21791亿元", "8191亿元", "21510亿元"]
        assert reader.shows("▾ 京津冀地区生产总值")
        await reader.press("G", "tab")
        assert len(figures(reader)) == 9
        assert "nothing to fold" in reader.status()


async def test_folding_is_offered_where_there_is_something_to_fold(opened: "Opened") -> None:
    async with opened(texts={"a.txt": SECOND_TEXT, "b.txt": TEXT}, size=(200, 40)) as reader:
        await reader.press("l")
        assert "Tab fold" not in reader.status()
        await reader.press("escape", "]", "l")
        assert "Tab fold" in reader.status()
