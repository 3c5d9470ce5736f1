"""Simplified, Traditional, as published: everything follows the choice, and nothing moves."""

import random
from typing import TYPE_CHECKING

import pytest

from jjj_tui.hanzi.script import Script
from jjj_tui.hanzi.width import cell_length
from jjj_tui.settings import Settings
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened, Reader


def title(reader: "Reader") -> str:
    """The first row of the text: the headline's."""
    return reader.rows(reader.text)[0].strip()


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_the_title_keeps_half_of_a_narrow_header_and_the_script_is_named_shortly(
    opened: "Opened", language: str
) -> None:
    words = Catalogue("zh" if language == "zh" else "en")
    own, other = ("简体", "繁體") if language == "zh" else ("Simplified", "Traditional")
    async with opened(size=(120, 40), words=words) as reader:
        for keys, named in (((), own), (("t",), other)):
            await reader.press(*keys)
            for columns in (40, 32, 60, 120):
                await reader.resize(columns, 20)
                bar = reader.rows()[0]
                right = bar[bar.index(named) :] if named in bar else ""
                assert cell_length(right) <= columns // 2
                assert named in bar or columns < 40
                said = bar.removesuffix(right).split("jjj")[1].strip()
                assert cell_length(said) >= columns // 2 - 8


async def test_t_shows_everything_in_the_other_script_and_back(opened: "Opened") -> None:
    async with opened() as reader:
        before = reader.rows(reader.text)
        assert title(reader).startswith("【奋进的春天】")
        await reader.press("t")
        assert title(reader).startswith("【奮進的春天】瓣瓣同心京津冀")
        assert "記者孫爍:" in reader.said()
        assert reader.shows("【奮進的春天】", reader.app.reader.articles)
        assert reader.shows("【奮進的春天】", reader.app.reader.header)
        assert reader.shows("孫爍", reader.app.reader.statistics)
        assert reader.shows("產業鏈", reader.app.reader.statistics), "characteristic words follow"
        assert "Traditional" in reader.rows()[0]
        assert "Simplified" in reader.rows()[0], "what it was published in is still said"
        await reader.press("t")
        assert title(reader).startswith("【奋进的春天】")
        assert reader.rows(reader.text) == before
        assert "as published" in reader.rows()[0]


async def test_who_reads_hong_kong_characters_comes_back_to_them(opened: "Opened") -> None:
    text = "标题在此处说明\n\n他们在里面卫生间旁边的床上看为什么。\n"
    async with opened(texts={"a.txt": text}, settings=Settings(script="hongkong")) as reader:
        before = reader.rows()
        await reader.press("t")
        assert "里面卫生间" in reader.said()
        await reader.press("t")
        assert reader.rows() == before


async def test_t_on_a_traditional_article_goes_to_simplified(
    opened: "Opened", seeds: "tuple[Path, Path]"
) -> None:
    async with opened(paths=[seeds[1]]) as reader:
        assert title(reader).startswith("推動京津冀更好發揮")
        await reader.press("t")
        assert title(reader).startswith("推动京津冀更好发挥")
        assert "京津冀地区生产总值突破5万亿元" in reader.said()
        await reader.press("t")
        assert title(reader).startswith("推動京津冀更好發揮")


async def test_the_interface_follows_the_script_in_chinese(opened: "Opened") -> None:
    async with opened(words=Catalogue("zh")) as reader:
        assert "帮助" in reader.status()
        assert reader.shows("汉字", reader.app.reader.statistics)
        await reader.press("t")
        assert "說明" in reader.status()
        assert reader.shows("漢字", reader.app.reader.statistics)
        await reader.press("t")
        assert "帮助" in reader.status()
        await reader.press("t")
    async with opened(words=Catalogue("zh")) as reader:
        assert "說明" in reader.status(), "the reader comes back to what it was left in"
        assert reader.shows("漢字", reader.app.reader.statistics)


@pytest.mark.parametrize("own", [Script.SIMPLIFIED, Script.TRADITIONAL, Script.HONG_KONG])
@pytest.mark.parametrize("text", ["标题在此处说明\n\n产业链发展。\n", "標題在此處說明\n\n產業鏈發展。\n"])
async def test_twice_t_is_a_full_circle_whatever_the_locale(opened: "Opened", own: Script, text: str) -> None:
    async with opened(texts={"a.txt": text}, words=Catalogue("zh", own)) as reader:
        before = reader.rows()
        await reader.press("t")
        assert reader.rows() != before
        await reader.press("t")
        assert reader.rows() == before


@pytest.mark.parametrize(
    ("number", "start", "header"),
    [
        ("1", "推動京津冀更好發揮", "as published"),
        ("2", "推动京津冀更好发挥", "Simplified · published in Traditional"),
        ("3", "推動京津冀更好發揮", "Traditional"),
        ("4", "推動京津冀更好發揮", "Hong Kong · published in Traditional"),
    ],
)
async def test_capital_t_picks_one_of_four(
    opened: "Opened", seeds: "tuple[Path, Path]", number: str, start: str, header: str
) -> None:
    async with opened(paths=[seeds[1]]) as reader:
        await reader.press("T")
        for name in ("original", "Simplified", "Taiwan", "Hong Kong"):
            assert reader.shows(name)
        await reader.press(number)
        assert title(reader).startswith(start)
        assert header in reader.rows()[0]


async def test_badly_converted_text_is_proper_in_the_traditional_view_and_untouched_as_published(
    opened: "Opened", seeds: "tuple[Path, Path]"
) -> None:
    async with opened(paths=[seeds[1]]) as reader:
        assert "位于石家莊" in reader.said()
        await reader.press("T", "3")
        assert "位於石家莊" in reader.said()
        await reader.press("T", "1")
        assert "位于石家莊" in reader.said()


async def test_choosing_with_the_cursor_a_click_and_giving_up(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.press("T", "j", "j", "enter")
        assert title(reader).startswith("【奮進的春天】")
        await reader.press("T", "g", "enter")
        assert title(reader).startswith("【奋进的春天】")
        await reader.press("T", "j", "j", "escape")
        assert title(reader).startswith("【奋进的春天】")
        await reader.press("T")
        await reader.click(reader.spot("Taiwan", anywhere=True))
        assert title(reader).startswith("【奮進的春天】")
        await reader.press("T")
        await reader.click((1, 1))
        assert not reader.shows("Taiwan"), "a click beside the choices leaves them"


async def test_the_choice_is_remembered_unless_the_settings_decide(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.press("t")
    async with opened() as reader:
        assert title(reader).startswith("【奮進的春天】")
    async with opened(settings=Settings(script="simplified")) as reader:
        assert title(reader).startswith("【奋进的春天】")


async def test_marks_of_figures_stand_at_the_same_characters_in_either_script(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.press("/", *"110多家", "enter", "escape")

        def marked() -> tuple[str, str]:
            return reader.styled(lambda style: bool(style.bold)), reader.styled(
                lambda style: bool(style.underline)
            )

        simplified = marked()
        assert "110多家" in simplified[0]
        await reader.press("t")
        traditional = marked()
        assert [len(text) for text in traditional] == [len(text) for text in simplified]
        assert "110多家" in traditional[0]


async def test_a_thousand_toggles_at_random_places_move_nothing(
    opened: "Opened", seeds: "tuple[Path, Path]"
) -> None:
    """Done means 5: the first visible character stays, and every row keeps its characters and their cells."""
    chance = random.Random(2014)
    async with opened(paths=seeds) as reader:
        screen, text = reader.app.reader, reader.text
        toggles = 0
        for columns, rows in ((120, 40), (93, 23), (61, 11), (40, 10), (200, 60)):
            await reader.resize(columns, rows)
            if not text.display:
                await reader.press("escape")
            assert text.display
            for article in ("]", "["):
                await reader.press(article)
                for step in range(100):
                    if step % 10 == 0:
                        text.go_top()
                    text.move(chance.randint(-80, 160))
                    before = reader.first_character(), text.place, text.rows()
                    if step % 25 == 0:
                        lengths = [len(text.render_line(y).text) for y in range(text.size.height)]
                        await reader.press("t")  # the whole way, painted
                        assert [len(text.render_line(y).text) for y in range(text.size.height)] == lengths
                    else:
                        screen.action_toggle_script()
                    assert (reader.first_character(), text.place, text.rows()) == before
                    toggles += 1
                await reader.settled()
        assert toggles == 1000
        assert {screen.script} <= {Script.SIMPLIFIED, Script.TRADITIONAL}


async def test_toggling_at_the_very_end_and_after_a_resize_moves_nothing(opened: "Opened") -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("G")
        for columns, rows in ((120, 40), (77, 17), (120, 40), (41, 10), (110, 30)):
            await reader.resize(columns, rows)
            before = reader.first_character()
            for _ in range(3):
                await reader.press("t")
                assert reader.first_character() == before
