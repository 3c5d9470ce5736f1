"""Which panes stand at which size, the keys that change them, and that the place is kept through all of it."""

from typing import TYPE_CHECKING

import pytest

from jjj_tui.article.model import Place
from jjj_tui.hanzi.width import cell_length
from jjj_tui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened, Reader

    from jjj_tui.paths import Homes

SIZES = [(40, 10), (60, 20), (80, 24), (100, 30), (110, 30), (120, 40), (200, 60), (300, 100)]


def standing(reader: "Reader") -> str:
    """The panes that are seen: l(ist), t(ext), s(tatistics)."""
    screen = reader.app.reader
    panes = {"l": screen.articles, "t": screen.text, "s": screen.statistics}
    return "".join(name for name, pane in panes.items() if pane.display and pane.size.area)


def look(reader: "Reader") -> tuple[object, ...]:
    """All that is to be as it was left."""
    text = reader.text
    return reader.rows(text), standing(reader), text.place, text.column_width, reader.app.theme


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_size_has_its_panes_and_its_keys(opened: "Opened", size: tuple[int, int]) -> None:
    columns, rows = size
    async with opened(size=size) as reader:
        if columns < 80:
            assert standing(reader) == "l", "who opens it the first time chooses first"
            await reader.press("enter")
            expected = ["t", "s", "t", "t", "t"]
        elif columns < 110:
            expected = ["lt", "ts", "lt", "t", "lt"]
        else:
            expected = ["lts", "lt", "lts", "t", "lts"]
        assert standing(reader) == expected[0]
        first = reader.first_character()
        for key, panes in zip("iizz", expected[1:], strict=True):
            await reader.press(key)
            assert standing(reader) == panes
            focused = reader.app.focused
            assert focused is not None
            assert focused.display, "the keys never go to something that is not seen"
        assert reader.first_character() == first
        strips = reader.strips()
        assert len(strips) == rows
        assert all(strip.cell_length == columns for strip in strips)
        assert "% " in reader.status() + " "


async def test_where_one_pane_has_room_an_article_alone_is_opened_at_once(
    opened: "Opened", seeds: "tuple[Path, ...]"
) -> None:
    async with opened(size=(60, 20), paths=[seeds[0]]) as reader:
        assert standing(reader) == "t", "there is nothing to choose"
        await reader.press("escape")
        assert standing(reader) == "l"
    async with opened(size=(60, 20), paths=[seeds[1]]) as reader:
        assert standing(reader) == "t"
        await reader.press("i")
    async with opened(size=(60, 20), paths=[seeds[1]]) as reader:
        assert standing(reader) == "s", "as it was left: only of the list there is nothing to see"


@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=str)
async def test_tab_goes_round_the_panes_both_ways(opened: "Opened", size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        screen = reader.app.reader
        await reader.to_text()
        assert reader.app.focused is screen.text
        for key, order in (("tab", "slt"), ("shift+tab", "lst")):
            for name in order:
                await reader.press(key)
                pane = {"l": screen.articles, "t": screen.text, "s": screen.statistics}[name]
                assert reader.app.focused is pane
                assert name in standing(reader)


async def test_what_is_chosen_for_two_panes_leaves_the_three_alone_and_the_other_way_round(
    opened: "Opened",
) -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("i", "i")
        assert standing(reader) == "lt"
        await reader.resize(120, 40)
        assert standing(reader) == "lts"
        await reader.press("i")
        await reader.resize(80, 24)
        assert standing(reader) == "lt"
        await reader.press("i")
        assert standing(reader) == "ts"
        await reader.press("q")
    async with opened(size=(120, 40)) as reader:
        assert standing(reader) == "lt"
        await reader.press("i")
        assert standing(reader) == "lts"
        await reader.resize(80, 24)
        assert standing(reader) == "ts", "each as it was left there"


async def test_escape_leads_back_to_the_text_and_on_a_narrow_terminal_to_the_list(opened: "Opened") -> None:
    async with opened(size=(60, 20)) as reader:
        await reader.to_text()
        await reader.press("i")
        assert standing(reader) == "s"
        await reader.press("escape")
        assert standing(reader) == "t"
        await reader.press("escape")
        assert standing(reader) == "l"


async def test_keys_after_enter_in_the_list_meet_the_opened_article(opened: "Opened") -> None:
    async with opened(size=(60, 20)) as reader:
        await reader.press("j", "enter", "i")
        assert standing(reader) == "s"
        assert reader.rows()[0].split()[1].startswith("推動京津冀")


async def test_lines_typed_after_enter_are_whole_lines(opened: "Opened") -> None:
    async with opened(size=(40, 10)) as reader:
        await reader.press("enter")
        rows = reader.rows(reader.text)
        await reader.press("escape")
        await reader.press("enter", "j", "j", "j")
        assert reader.rows(reader.text)[0] == rows[3]


async def test_every_resize_keeps_the_place(opened: "Opened") -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("space", "j", "j", "j")
        place = reader.text.place
        anchor = reader.text.top_anchor
        assert place > Place(0, 0)
        for columns, rows in (*SIZES, (111, 31), (41, 11), (79, 24), (120, 40)):
            await reader.resize(columns, rows)
            if standing(reader) == "l":
                await reader.press("tab")
            now = reader.text.place
            lines = reader.text.rows()
            page = reader.text.page()
            assert page is not None
            wanted = page.find(anchor)
            assert wanted in lines, "what stood at the top is still seen"
            if reader.text.progress < 1:
                assert lines[0] == wanted
                assert now <= place
        assert reader.text.place == place
        assert reader.rows(reader.text)[0].strip()


async def test_the_place_stays_when_panes_come_and_go(opened: "Opened") -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("space", "j")
        first = reader.first_character()
        assert first is not None
        for key in ("i", "z", "z", "i", "-", "-", "-", "+", "+", "+", "D", "s", "i", "i"):
            await reader.press(key)
            assert reader.text.top_anchor[:2] == first
        assert reader.first_character() == first


async def test_the_measure_is_at_most_what_is_asked_for(opened: "Opened") -> None:
    async with opened(size=(200, 40)) as reader:
        assert max(cell_length(row.strip()) for row in reader.rows(reader.text)) in (79, 80)
        widths = []
        for key in "---+++++":
            await reader.press(key)
            widths.append(int(reader.status().split()[0]))
        assert widths == [38, 36, 34, 36, 38, 40, 42, 44]


async def test_the_measure_has_a_narrowest_and_a_widest(opened: "Opened") -> None:
    async with opened(size=(300, 40)) as reader:
        await reader.press(*"-" * 20)
        assert reader.status().startswith("10 characters")
        await reader.press(*"+" * 50)
        assert reader.status().startswith("80 characters")


async def test_a_wider_line_is_never_narrower_later(opened: "Opened") -> None:
    async with opened(size=(60, 20)) as reader:
        await reader.to_text()
        await reader.press("+", "+")
        await reader.resize(200, 40)
        await reader.press("+")
        assert int(reader.status().split()[0]) > 40
    async with opened(size=(60, 20)) as reader:
        await reader.press("escape", "+")  # the list is in front
        assert not reader.text.display
        await reader.resize(200, 40)
        await reader.press("+")
        assert int(reader.status().split()[0]) > 40


async def test_everything_is_as_it_was_left(opened: "Opened") -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("]", "t", "j", "j", "j", "s", "D", "-", "-", "i")
        left = look(reader)
        order = reader.rows(reader.app.reader.articles)[0]
        await reader.press("q")
    async with opened(size=(120, 40)) as reader:
        assert look(reader) == left
        assert reader.rows(reader.app.reader.articles)[0] == order
        await reader.press("i", "z")
        assert standing(reader) == "t"
    async with opened(size=(120, 40)) as reader:
        assert standing(reader) == "t"
        await reader.press("z")
        assert standing(reader) == "lts"


async def test_the_place_is_kept_when_the_program_is_left_at_once(opened: "Opened") -> None:
    async with opened(size=(120, 24)) as reader:
        await reader.press("space")
        place = reader.text.place
        assert place > Place(0, 0)
        await reader.press("q")
    async with opened(size=(120, 24)) as reader:
        assert reader.text.place == place


async def test_without_a_home_it_opens_and_says_once_that_nothing_is_remembered(
    opened: "Opened", homes: "Homes"
) -> None:
    assert homes.state is not None
    homes.state.parent.mkdir(parents=True)
    homes.state.write_text("a file where a folder should be")
    async with opened() as reader:
        assert "Nothing will be remembered" in reader.status()
        await reader.press("j", "t", "D", "s")
        assert "Nothing will be remembered" not in reader.status()
        assert reader.rows(reader.text)[0].strip()


async def test_notices_of_the_command_line_are_told(opened: "Opened") -> None:
    async with opened(notices=("Setting measre is unknown and was ignored.",)) as reader:
        assert "measre" in reader.status()


async def test_of_several_notices_each_is_told_and_how_many_there_are(opened: "Opened") -> None:
    async with opened(notices=("Setting a is unknown.", "Setting b is unknown.")) as reader:
        assert reader.status().startswith("1/2  Setting a")
        reader.app.on_ready()
        await reader.settled()
        assert reader.status().startswith("2/2  Setting b")


async def test_the_measure_of_the_settings_is_the_first_one(opened: "Opened") -> None:
    async with opened(settings=Settings(measure=20)) as reader:
        assert reader.text.column_width == 40
