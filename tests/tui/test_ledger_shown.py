"""What the ledger draws, writes and copies: the chart, the export, the painting, the script."""

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

import pytest
from textual.geometry import Region
from textual.widget import Widget

from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.width import cell_length
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from tests.tui.conftest import Opened

    from jjj_tui.paths import Homes
from tests.tui.ledgers import SECOND_TEXT, TEXT, figures, screen, under

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
