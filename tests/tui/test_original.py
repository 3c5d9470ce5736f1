"""The untouched original: every fold and repair with its reason, and where each stands."""

from typing import TYPE_CHECKING

import pytest

from jjj_tui.hanzi.sanitize import reveal
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened, Reader
    from textual.widget import Widget


def pane(reader: "Reader", name: str) -> "Widget":
    """A pane of the screen on top."""
    return reader.app.screen.query_one(f"#{name}")


async def test_the_original_stands_untouched(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    async with opened(paths=[seeds[0]], size=(200, 120)) as reader:
        await reader.press("o", "tab", "g")
        lines = [line.strip() for line in seeds[0].read_text("utf-8").splitlines() if line.strip()]
        said = reader.said(pane(reader, "original"))
        assert "".join("".join(line.split()) for line in lines) in said


async def test_every_fold_is_listed_with_its_reason(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    async with opened(paths=[seeds[0]]) as reader:
        article = reader.text.article
        assert article is not None
        await reader.press("o")
        said = reader.said(pane(reader, "changes"))
        for number, folded in enumerate(article.folded, 1):
            assert f"{number}" in said
            assert "".join(folded.text.split())[:10] in said
        for reason in ("site navigation", "read-on-phone notice", "editor's line", "copyright notice"):
            assert reader.shows(reason, pane(reader, "changes"))
        assert "Folded lines 6" in reader.rows()[0]


async def test_every_repair_is_listed_the_damage_first(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    async with opened(paths=[seeds[1]]) as reader:
        article = reader.text.article
        assert article is not None
        await reader.press("o")
        changes = pane(reader, "changes")
        rows = [row for row in reader.rows(changes) if row.strip()]
        assert "damage" in rows[0]
        assert "▯" in rows[1]
        listed = []
        while True:
            before = reader.rows(changes)
            listed += [row.split(maxsplit=1)[0] for row in before if row.strip()[:1].isdigit()]
            await reader.press("space")
            if reader.rows(changes) == before:
                break
        assert {*listed} >= {
            str(number) for number in range(1, len(article.repairs) + len(article.folded) + 1)
        }


async def test_moving_shows_the_place_of_each_change(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    async with opened(paths=[seeds[1]], size=(120, 30)) as reader:
        article = reader.text.article
        assert article is not None
        await reader.press("o")
        original = pane(reader, "original")
        for _ in range(4):
            await reader.press("j")
        await reader.press("k", "k")
        region = original.content_region
        strips = [strip.crop(region.x, region.right) for strip in reader.strips()[region.y : region.bottom]]
        marked = "".join(
            segment.text
            for strip in strips
            for segment in strip
            if segment.style is not None and segment.style.reverse
        )
        under_cursor = [
            each.original for each in sorted(article.repairs, key=lambda each: each.reason.value == "pinyin")
        ][2]
        assert marked == reveal(article.original[under_cursor.start : under_cursor.end])
        await reader.press("G")
        assert reader.app.is_running


async def test_the_original_opens_where_reading_was_and_closes_without_a_trace(opened: "Opened") -> None:
    async with opened(size=(120, 24)) as reader:
        await reader.press("space", "space")
        await reader.rested()
        before = reader.rows()
        first = reader.rows(reader.text)[0].strip()
        for leave in ("escape", "o"):
            await reader.press("o")
            assert first[:12] in reader.said(pane(reader, "original"))
            await reader.press(leave)
            assert reader.rows() == before


async def test_the_panes_change_with_tab(opened: "Opened", seeds: "tuple[Path, Path]") -> None:
    async with opened(paths=[seeds[0]], size=(120, 24)) as reader:
        await reader.press("o")
        before = reader.rows(pane(reader, "original"))
        await reader.press("tab", "space")
        assert reader.rows(pane(reader, "original")) != before
        await reader.press("tab", "G")
        assert reader.shows("copyright notice", pane(reader, "changes"))


async def test_nothing_folded_says_so(opened: "Opened") -> None:
    async with opened(texts={"a.txt": "标题在此处说明一切\n\n这里只有文字，没有别的。\n"}) as reader:
        await reader.press("o")
        assert reader.shows("Nothing was folded or repaired", pane(reader, "changes"))
        await reader.press("j", "k", "G", "g", "space", "b", "tab", "j", "escape")
        assert reader.rows(reader.text)[0].strip() == "标题在此处说明一切"


async def test_controls_are_shown_by_name_never_sent(opened: "Opened") -> None:
    text = "标题在此处说明一切\n\n这里有\x1b[31m红色\x07和\u202e反转\u200b的文字。\n"
    async with opened(texts={"a.txt": text}) as reader:
        assert reader.shows("这里有红色和反转的文字。", reader.text)
        await reader.press("o")
        said = reader.said()
        assert "\x1b" not in reader.said(pane(reader, "original"))
        assert "\u202e" not in said
        assert reader.shows("control characters removed", pane(reader, "changes"))


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (80, 24), (300, 100)])
async def test_it_fits_every_terminal(
    opened: "Opened", seeds: "tuple[Path, Path]", size: tuple[int, int]
) -> None:
    async with opened(paths=[seeds[1]], size=size, words=Catalogue("zh")) as reader:
        await reader.press("o", "j")
        assert any(row.strip() for row in reader.rows(pane(reader, "original")))
        assert any(row.strip() for row in reader.rows(pane(reader, "changes")))
        assert all(strip.cell_length == size[0] for strip in reader.strips())
        await reader.resize(120, 40)
        await reader.press("escape")
        assert reader.text.display


async def test_nothing_is_copied_where_nothing_is_selected(
    opened: "Opened", seeds: "tuple[Path, Path]"
) -> None:
    async with opened(paths=[seeds[0]]) as reader:
        await reader.press("o", "c")
        assert reader.shows("Nothing is selected", pane(reader, "status"))
