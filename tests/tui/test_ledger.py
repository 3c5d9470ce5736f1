"""The ledger on the screen: opened, filtered, sorted, folded, charted, exported; and the card of a figure."""

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

import pytest
from textual.geometry import Region
from textual.widget import Widget

from jjj_tui.catalogue import Catalogue
from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.width import cell_length
from jjj_tui.settings import Settings
from jjj_tui.tui.screens.card import CardScreen
from jjj_tui.tui.screens.ledger import LedgerScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened, Reader

    from jjj_tui.paths import Homes

TEXT = (
    "标题在此处说明一切\n\n今年上半年，京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8191亿元和21510亿元。"
    "工业投资增长13%，出口额下降20%，进口额增长2%。建成20.18平方公里的园区，已有110多家企业入驻。\n"
)
SECOND_TEXT = "第二篇文章的标题\n\n全省粮食产量约600万吨，农业投资下降3%。\n"


def screen(reader: "Reader") -> LedgerScreen:
    """The ledger that lies over the reader."""
    assert isinstance(reader.app.screen, LedgerScreen)
    return reader.app.screen


def figures(reader: "Reader") -> list[str]:
    """The figures as the rows show them, in their order."""
    return [row.figure.text for row in screen(reader).table.shown_rows]


def under(reader: "Reader") -> str:
    """The figure under the cursor."""
    row = screen(reader).table.under
    assert row is not None
    return row.figure.text


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
        assert reader.rows()[0].rstrip().endswith("sorted unit by unit")


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


# --- chart


async def test_the_chart_shows_the_list_or_the_like_and_goes_where_there_is_no_room(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "j")
        chart = screen(reader).chart
        rows = reader.rows(chart)
        assert [row.split()[-3] for row in rows[1:5]] == ["5,149,200,000,000", "2,179,100,000,000", "819,100,000,000", "2,151,000,000,000"] or [
            row.split()[0] for row in rows[2:5]
        ] == ["▸", "天津", "河北"]  # fmt: skip
        assert rows[2].startswith("▸ 北京")
        while under(reader) != "20%":
            await reader.press("j")
        rows = reader.rows(chart)
        assert "percentage" in rows[0]
        assert all("│" in row for row in rows[1:4]), "an axis between falls and rises"
        await reader.resize(120, 20)
        assert not chart.display
        await reader.resize(120, 40)
        assert chart.display


async def test_the_chart_is_as_high_as_its_bars(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "G")
        chart, table = screen(reader).chart, screen(reader).table
        rows = []
        for _ in range(len(table.shown_rows)):
            bars = [row for row in reader.rows(chart)[1:] if row]
            rows.append((len(bars), chart.size.height))
            await reader.press("k")
        assert {height - bars for bars, height in rows} == {1}, "the title, and no row without a bar"
        assert len({bars for bars, _ in rows}) > 1


async def test_a_second_click_finds_the_row_where_the_first_found_it(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, size=(120, 24)) as reader:
        await reader.press("l", "G")
        height = screen(reader).chart.size.height
        at = reader.spot("51492亿元", anywhere=True)
        await reader.click(at)
        assert under(reader) == "51492亿元"
        assert screen(reader).chart.size.height == height
        await reader.press("j")
        assert screen(reader).chart.size.height > height


# --- export


async def test_e_writes_what_is_shown_to_the_data_home_and_says_where(
    opened: "Opened", homes: "Homes"
) -> None:
    async with opened(texts={"a.txt": TEXT}, size=(200, 40)) as reader:
        await reader.press("l", "/", *"投资", "enter", "e")
        assert homes.data is not None
        files = sorted(homes.data.rglob("*.*"))
        assert [path.suffix for path in files] == [".csv", ".json", ".md"]
        assert reader.status().startswith("Written: ")
        assert files[0].name.removesuffix(".csv") in reader.status()
        assert str(homes.data) in reader.status()
        await reader.press("G", "g")
        assert reader.status().startswith("Written: "), "the cursor had nowhere to go"
        text = files[0].read_text(encoding="utf-8-sig")
        assert [row["text"] for row in csv.DictReader(io.StringIO(text))] == ["13%"]


async def test_where_there_is_no_home_nothing_is_written(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        monkeypatch.setattr("jjj_tui.tui.keep.make_private", lambda folder: PermissionError(13, "no"))
        await reader.press("l", "e")
        assert "Nothing was written" in reader.status()


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


async def test_the_card_is_as_high_as_it_has_to_be(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("F", "enter")
        small = reader.app.screen.query_one("#card").size.height
        await reader.press("escape", "escape", "g", "f", "enter")
        assert small < reader.app.screen.query_one("#card").size.height < 40


# --- painting


async def test_a_step_of_the_cursor_paints_two_rows_and_what_differs_in_the_chart(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l")
        table, chart = screen(reader).table, screen(reader).chart
        painted: list[tuple[Widget, tuple[Region, ...]]] = []
        refresh = Widget.refresh

        def spy(self: Widget, *regions: Region, **how: bool) -> Widget:
            painted.append((self, regions))
            return refresh(self, *regions, **how)

        monkeypatch.setattr(Widget, "refresh", spy)
        await reader.press("j")
        rows = [region.y for widget, regions in painted if widget is table for region in regions]
        assert sorted(rows) == [1, 2]
        bars = [region for widget, regions in painted if widget is chart for region in regions]
        assert len(bars) == 2, "the mark moves from one bar to the next"
        assert all(regions for widget, regions in painted if widget in (table, chart)), (
            "nothing is painted whole"
        )


async def test_every_strip_is_as_wide_as_its_pane_and_shows_nothing_hostile(opened: "Opened") -> None:
    hostile = (
        "标题\x1b]52;c;aGFjaw==\x07之[/]下\u202e降[@click=app.quit]x\n\n"
        "投资\x1b[31m额[bold]约5万亿元[/bold]，👨‍👩‍👧销量\u200b增长13%，[@click=app.quit]“企业”…近?0家。\n"
        + TEXT.split("\n\n")[1]
    )
    async with opened(texts={"a.txt": hostile, "b[red].txt": SECOND_TEXT}) as reader:
        for columns, rows in ((120, 40), (81, 24), (40, 10), (200, 60), (30, 8)):
            await reader.resize(columns, rows)
            for keys in (("L",), ("j", "j"), ("4",), ("/", *"5[", "enter"), ("escape",), ("G",)):
                await reader.press(*keys)
                for strip in reader.strips():
                    assert strip.cell_length == columns
                    assert cell_length(strip.text) == columns
                    assert not any(
                        unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in strip.text
                    )
                for widget in reader.app.screen.walk_children(Widget):
                    if widget.display and widget.size.area and not widget.children:
                        widths = {widget.render_line(y).cell_length for y in range(widget.size.height)}
                        assert widths <= {widget.size.width}
            await reader.press("escape")
            assert reader.app.is_running


async def test_what_it_says_stands_without_colours(opened: "Opened", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "j", "j")
        (row,) = [row for row in reader.rows(screen(reader).table) if row.startswith(">")]
        assert "天津地区生产总值" in row, "the cursor is a sign, not only a ground"


# --- script and copying


async def test_the_script_is_toggled_in_the_ledger_and_the_row_stays(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, words=Catalogue("zh")) as reader:
        await reader.press("l", "/", *"分别", "escape", "5", "j", "j")
        before = under(reader)
        await reader.press("t")
        assert under(reader) == before
        assert reader.rows()[0].strip().startswith("數字總表  標題在此處說明一切")
        assert reader.shows("京津冀地區生產總值")
        assert reader.shows("主體", screen(reader).table)
        await reader.press("/")
        assert reader.shows("篩選")
        await reader.press("escape", "escape")
        assert reader.app.screen is reader.app.reader
        assert reader.rows(reader.text)[0].strip() == "標題在此處說明一切"
        await reader.press("L", "t")
        assert reader.rows()[0].strip().startswith("数字台账  全部文章")
        assert reader.shows("京津冀地区生产总值")


async def test_a_row_is_copied_with_what_one_needs_to_quote_it(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "G", "c")
        assert under(reader) == "110多家"
        assert reader.app.clipboard.splitlines() == [
            "110多家 = >110 家",
            "建成20.18平方公里的园区，已有110多家企业入驻。",
            "标题在此处说明一切 (a.txt)",
        ]
        assert reader.status().startswith("110多家, its value and its sentence given to")
        await reader.press("escape", "f", "c")
        assert reader.app.clipboard.splitlines()[0] == "51492亿元 = 5,149,200,000,000 元"
        assert reader.status().startswith("51492亿元, its value")
        await reader.press("t", "c")
        assert reader.app.clipboard.splitlines()[0] == "51492億元 = 5,149,200,000,000 元"
        await reader.press("escape", "c")
        assert reader.status().startswith(
            "Nothing is selected: drag the mouse over the text, or choose a figure with f."
        )


async def test_nothing_shown_is_not_exported(opened: "Opened", homes: "Homes") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "/", *"没有这个词", "enter", "e")
        assert reader.status() == "Nothing is shown, so nothing was written."
        assert homes.data is not None
        assert not (homes.data / "exports").exists()


async def test_the_sorting_keys_are_as_many_as_the_columns(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT, "b.txt": SECOND_TEXT}) as reader:
        await reader.press("l")
        assert "1–9 sort" in reader.status()
        await reader.press("escape", "L")
        assert "1–0 sort" in reader.status()


async def test_a_doubt_is_told_wherever_the_figure_stands(opened: "Opened") -> None:
    text = "标题在此处说明一切\n\n北京、天津和河北分别增长5%和6%。工业投资增长13%。\n"
    async with opened(texts={"a.txt": text}, size=(160, 40)) as reader:
        assert reader.shows("?北京", reader.app.reader.statistics)
        await reader.press("f")
        assert "?北京、天津和河北" in reader.status()
        await reader.press("f", "f")
        assert "· 工业投资" in reader.status()
        await reader.press("l")
        rows = reader.rows(screen(reader).table)
        assert [row[3:].split()[0] for row in rows[1:4]] == ["?北京、天津和河北"] * 2 + ["工业投资"]
        assert reader.shows("?北京", screen(reader).chart)


async def test_a_filter_by_amount_says_what_it_understood(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        await reader.press("l", "/", *">1万亿")
        assert figures(reader) == ["51492亿元", "21791亿元", "21510亿元"]
        assert reader.status().endswith("> 1,000,000,000,000  3")
        await reader.press("enter")
        assert reader.rows()[0].strip().endswith("filter >1万亿  > 1,000,000,000,000")
        await reader.press("/", "ctrl+u", *"<=13%", "enter")
        assert figures(reader) == ["13%", "2%"]


async def test_the_names_of_the_program_stand_in_the_script_of_the_article(opened: "Opened") -> None:
    text = (
        "台灣電力公司的報告\n\n營收預估介於322億到334億美元之間。全台有3萬戶停電，另有5千戶恢復供電。"
        "毛利率提高2個百分點，營業利益率提高1.5個百分點。\n"
    )
    words = Catalogue("zh", Script.TRADITIONAL)
    for keys in ("", "t"):
        async with opened(texts={"a.txt": text}, words=words) as reader:
            await reader.press(*keys, "l")
            simplified = keys == "t"
            seen = []
            for _ in figures(reader):
                seen += reader.rows()
                await reader.press("j")
            assert any(("322亿–334亿" if simplified else "322億–334億") in row for row in seen)
            assert any(("数量 · 户" if simplified else "數量 · 戶") in row for row in seen)
            assert any(row.strip() == ("百分点" if simplified else "百分點") for row in seen), "named once"
