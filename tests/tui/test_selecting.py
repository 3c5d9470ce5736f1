"""Selecting with the mouse: exactly what is highlighted is copied, over wide characters, rows, margins and other panes."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import Opened, Reader

SIZE = (120, 40)


def selected(reader: "Reader") -> str:
    """The selected text; what is painted as selected must be the same, row ends apart."""
    text = reader.app.screen.get_selected_text() or ""
    painted = reader.styled(lambda style: bool(style.reverse))
    assert painted.replace(" ", "") == text.replace("\n", "").replace(" ", "")
    return text


async def test_a_drag_within_a_row(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        start, end = reader.spot("协同发展的实体"), reader.spot("关键支撑", 3)
        await reader.drag(start, (start[0] + 4, start[1]), end)
        assert selected(reader) == "协同发展的实体内容和关键支撑"
        await reader.drag(end, start)
        assert selected(reader) == "协同发展的实体内容和关键支撑", "backwards is the same"


async def test_either_half_of_a_wide_character_selects_it(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        (x, y), (end, _) = reader.spot("协同发展的实体"), reader.spot("关键支撑", 3)
        for left, right in ((0, 1), (1, 0), (1, 1)):
            await reader.drag((x + left, y), (x + 6, y), (end + right, y))
            assert selected(reader) == "协同发展的实体内容和关键支撑"


async def test_a_drag_over_several_rows_and_paragraphs(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        start, end = reader.spot("河北京车智能"), reader.spot("地铁3号线列车", 6)
        await reader.drag(start, (start[0] + 2, start[1] + 1), end)
        assert selected(reader).replace("\n", "") == (
            "河北京车智能制造基地,我身后正在制造的车辆是为北京打造的,等北京地铁3号线开通运营后,这批列车也会正式上岗。"
            "在河北京车的联合调试车间,工作人员正在测试最后一辆即将完成组装的北京地铁3号线列车"
        )
        assert selected(reader).count("\n") == 1, "a line feed stands between paragraphs, none inside of one"


async def test_a_selection_survives_toggle_and_resize_and_is_copied_as_shown(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        start, end = reader.spot("协同发展的实体"), reader.spot("关键支撑", 3)
        await reader.drag(start, (start[0] + 4, start[1]), end)
        await reader.press("c")
        assert reader.app.clipboard == "协同发展的实体内容和关键支撑"
        assert "14 characters given" in reader.status()
        await reader.press("t")
        assert selected(reader) == "協同發展的實體內容和關鍵支撐"
        for columns, rows in ((83, 24), (61, 15), (300, 100), (40, 10), (120, 40)):
            await reader.resize(columns, rows)
            assert reader.app.screen.get_selected_text() == "協同發展的實體內容和關鍵支撐"
        assert selected(reader) == "協同發展的實體內容和關鍵支撐"
        for key in ("c", "ctrl+c"):
            reader.app.copy_to_clipboard("")
            await reader.press(key)
            assert reader.app.clipboard == "協同發展的實體內容和關鍵支撐"


async def test_escape_and_a_click_clear_the_selection(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        start = reader.spot("协同发展的实体")
        before = reader.rows(reader.text)
        await reader.drag(start, (start[0] + 6, start[1]))
        assert selected(reader)
        await reader.press("escape")
        assert selected(reader) == ""
        await reader.drag(start, (start[0] + 6, start[1]))
        await reader.click((start[0], start[1] + 2))
        assert selected(reader) == ""
        await reader.press("c")
        assert "choose a figure with f. q quits." in reader.status()
        assert reader.rows(reader.text) == before


async def test_the_margin_belongs_to_its_row(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        left = reader.text.content_region.x
        right = reader.text.content_region.right - 1
        _, y = reader.spot("产业是京津冀协同发展")
        row = reader.rows(reader.text)[y - reader.text.content_region.y].strip()
        end = reader.spot("协同发展的实体", 3)
        await reader.drag((left, y), (left + 8, y), end)
        assert selected(reader) == "产业是京津冀协同发展"
        await reader.drag(reader.spot("产业是京津冀"), (left + 20, y), (right, y))
        assert selected(reader) == row
        await reader.drag((left, y), (left + 8, y), (right, y))
        assert selected(reader) == row


async def test_blank_rows_and_other_panes_add_nothing(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        (x, y), end = reader.spot("产业是京津冀协同发展"), reader.spot("协同发展的实体", 3)
        await reader.drag((x + 2, y - 1), (x + 4, y), end)  # the blank row above the first paragraph
        assert selected(reader) == "产业是京津冀协同发展"
        rows = reader.rows(reader.text)
        at = y - reader.text.content_region.y
        for column in (3, 110):  # over the list, over the statistics
            await reader.drag((x, y), (x + 4, y), (column, y + 1))
            text = selected(reader)
            assert text.startswith(rows[at].strip())
            assert "#" not in text
            assert "Pane" not in text
            assert len(text) <= len(rows[at].strip()) + len(rows[at + 1].strip())


async def test_a_drag_into_the_bars_stays_in_the_text(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        x, y = reader.spot("产业是京津冀协同发展")
        for column, row in ((60, 39), (60, 0)):
            await reader.drag((x, y), (x + 4, y), (column, row))
            text = reader.app.screen.get_selected_text() or ""
            assert "Bar" not in text
            seen = reader.said() + "【】"
            assert text.replace("\n", "").replace(" ", "") in seen


@pytest.mark.parametrize(
    "spot", [(40, 5), (5, 5), (100, 5), (60, 39)], ids=["text", "list", "statistics", "bar"]
)
async def test_a_double_click_copies_no_names_of_widgets(opened: "Opened", spot: tuple[int, int]) -> None:
    async with opened(size=SIZE) as reader:
        await reader.click(spot, times=2)
        reader.app.copy_to_clipboard("")
        await reader.press("c")
        for name in ("Pane", "Bar", "Label", "#"):
            assert name not in reader.app.clipboard


async def test_the_original_can_be_selected_too(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("o")
        pane = reader.app.screen.query_one("#original")
        y = next(
            y for y, row in enumerate(reader.rows(pane), pane.content_region.y) if "扫码阅读手机版" in row
        )
        row = reader.rows(pane)[y - pane.content_region.y]
        x = pane.content_region.x + row.index("扫")  # nothing but blanks before it
        await reader.drag((x, y), (x + 4, y), (x + 13, y))
        assert reader.app.screen.get_selected_text() == "扫码阅读手机版"
        await reader.press("c")
        assert reader.app.clipboard == "扫码阅读手机版"
