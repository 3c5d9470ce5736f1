"""Key figures: marked in the text, walked with f and F, spelled out in the status bar; what was damaged is never one."""

from typing import TYPE_CHECKING

import pytest
from rich.style import Style

from jjj_tui.tui.messages import FiguresReady
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened, Reader

TEXT = (
    "标题在此处说明一切\n\n北京地铁3号线通车，2D加3D技术落地，第四篇报道在此。全省投资突破5万亿元，同比增长13%，"
    "规划建设了20.18平方公里的园区，用时约9年，已有110多家企业入驻。\n"
)


def current(style: Style) -> bool:
    """Whether a cell is painted as the current figure."""
    return bool(style.reverse)


def seen(reader: "Reader") -> tuple[str, str]:
    """The figure that is marked as the current one, and what the status bar says of it."""
    return reader.styled(current), reader.status()


async def test_f_walks_every_figure_in_order_and_f_shift_back(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        forth = []
        for _ in range(5):
            await reader.press("f")
            forth.append(reader.styled(current))
        assert forth == ["5万亿元", "13%", "20.18平方公里", "9年", "110多家"]
        await reader.press("f")
        assert "last figure" in reader.status()
        assert reader.styled(current) == forth[-1], "the last one stays the current one"
        back = [forth[-1]]
        for _ in range(4):
            await reader.press("F")
            back.append(reader.styled(current))
        assert back == forth[::-1]
        await reader.press("F")
        assert "first figure" in reader.status()


@pytest.mark.parametrize(
    ("language", "presses", "figure", "said"),
    [
        ("en", 1, "5万亿元", ["money", "more than", "5,000,000,000,000"]),
        ("zh", 1, "5万亿元", ["金额", "超过", "5,000,000,000,000"]),
        ("en", 2, "13%", ["percentage", "rise by 13 %"]),
        ("zh", 2, "13%", ["百分比", "增加 13 %"]),
        ("en", 3, "20.18平方公里", ["area", "20.18", "平方公里"]),
        ("zh", 3, "20.18平方公里", ["面积", "20.18", "平方公里"]),
        ("en", 5, "110多家", ["count", "110", "家"]),
    ],
)
async def test_the_status_bar_spells_the_figure_out(
    opened: "Opened", language: str, presses: int, figure: str, said: list[str]
) -> None:
    async with opened(texts={"a.txt": TEXT}, words=Catalogue("zh" if language == "zh" else "en")) as reader:
        await reader.press(*"f" * presses)
        marked, status = seen(reader)
        assert marked == figure
        assert status.startswith(figure)
        spelled = status.removeprefix(figure)
        for word in said:
            assert word in spelled


async def test_the_status_bar_tells_by_how_much_from_to_what(opened: "Opened") -> None:
    text = "标题在此处说明一切\n\n泄流量由320立方米增加到850立方米，失业率下降到5.1%，投资下降了3%。\n"
    async with opened(texts={"a.txt": text}) as reader:
        said = []
        for _ in range(4):
            await reader.press("f")
            said.append(reader.status().split("  ")[1].split(" · ")[0])
        assert said == ["320 立方米", "rise to 850 立方米", "fall to 5.1 %", "fall by 3 %"]


async def test_the_status_bar_keeps_the_denominator(opened: "Opened") -> None:
    async with opened(texts={"a.txt": "标题在此处说明一切\n\n水库泄流量为每秒850立方米。\n"}) as reader:
        await reader.press("f")
        assert "850 立方米/秒" in reader.status()


async def test_every_figure_is_marked_by_more_than_colour(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        for figure in ("5万亿元", "13%", "20.18平方公里", "9年", "110多家"):
            style = reader.style_of(figure)
            assert style.bold or style.underline, figure
            plain = reader.style_of("通车")
            assert style.color != plain.color, figure
        colours = {reader.style_of(figure).color for figure in ("5万亿元", "13%", "20.18平方公里", "110多家")}
        assert len(colours) == 4, "four families, four colours"


async def test_what_measures_nothing_is_not_marked(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        for word in ("3号线", "2D", "3D", "第四篇"):
            style = reader.style_of(word)
            assert not style.bold, word
            assert not style.underline, word


async def test_walking_brings_the_figure_into_view_and_starts_from_what_is_seen(opened: "Opened") -> None:
    async with opened(size=(100, 20)) as reader:
        top = reader.rows(reader.text)
        await reader.press("f")
        assert reader.rows(reader.text) != top or reader.styled(current)
        assert reader.styled(current) in ("九年", "110多家")
        await reader.press("G", "f")
        assert "400亿元" not in reader.status()
        await reader.press("g", "F")
        assert reader.app.is_running
        await reader.press("g", "f", "escape")
        assert reader.styled(current) == ""
        assert reader.status().startswith("?")


async def test_a_figure_that_is_scrolled_away_is_left_behind(opened: "Opened") -> None:
    text = "标题在此处说明一切\n\n" + "".join(
        f"这一年投资{number}亿元，大家都很高兴。" for number in range(101, 201)
    )
    async with opened(texts={"a.txt": text + "\n"}, size=(100, 20)) as reader:
        await reader.press("f")
        assert "101亿元" in reader.status()
        await reader.press("down")
        assert "101亿元" in reader.status() or not reader.shows("101亿元", reader.text)
        await reader.press("G")
        assert "亿元" not in reader.status(), "it is not on the screen"
        seen = [number for number in range(101, 201) if f"{number}亿元" in reader.said()]
        await reader.press("f")
        assert f"{seen[0]}亿元" in reader.status(), "one paragraph or not, it goes on from what is seen"
        await reader.press("g")
        await reader.press("G")
        await reader.press("F")
        assert "200亿元" in reader.status()
        await reader.press("g")
        assert "200亿元" not in reader.status()
        assert reader.styled(current) == ""


async def test_the_damaged_spot_is_shown_as_damaged_and_never_counted(
    opened: "Opened", seeds: "tuple[Path, Path]"
) -> None:
    async with opened(paths=[seeds[1]], size=(120, 60)) as reader:
        assert "近▯0家" in reader.said()
        while "▯" not in reader.styled(current):
            await reader.press("f")
            assert "last figure" not in reader.status()
        marked, status = seen(reader)
        assert marked.endswith("▯0家")
        assert "damaged" in status
        assert "0 家" not in status.replace("▯0家", "")
        await reader.press("escape")
        style = reader.style_of("▯")
        assert style.underline, "seen without colours too"
        assert style.color != reader.style_of("上下游").color
        await reader.press("t", *"f" * 30)
        await reader.rested()
        assert reader.shows("24 figs", reader.app.reader.articles)


async def test_the_wording_follows_script_and_toggle(opened: "Opened") -> None:
    async with opened(texts={"a.txt": TEXT}, words=Catalogue("zh")) as reader:
        await reader.press("f")
        assert reader.status().startswith("5万亿元")
        await reader.press("t")
        marked, status = seen(reader)
        assert marked == "5萬億元"
        assert status.startswith("5萬億元")
        assert "金額" in status


@pytest.mark.parametrize("pane", ["statistics", "articles"])
@pytest.mark.parametrize("key", ["f", "F"])
async def test_enter_opens_the_card_of_a_figure_that_was_chosen_from_another_pane(
    opened: "Opened", key: str, pane: str
) -> None:
    async with opened(texts={"a.txt": TEXT}, size=(120, 40)) as reader:
        screen = reader.app.reader
        while screen.focused is not getattr(screen, pane):
            await reader.press("tab")
        await reader.press(key, "enter")
        assert reader.shows("exact value")
        await reader.press("escape")
        assert screen.focused is screen.text
        await reader.press("tab", "q")
    async with opened(texts={"a.txt": TEXT}, size=(120, 40)) as reader:
        await reader.press("f", "enter")
        assert reader.shows("exact value"), "whichever pane was left with the keys"


async def test_an_article_without_figures_says_so(opened: "Opened") -> None:
    async with opened(texts={"a.txt": "标题在此处\n\n这里只有文字，没有别的。\n"}) as reader:
        for key in "fF":
            await reader.press(key)
            assert "No key figures" in reader.status()


@pytest.mark.parametrize(("key", "shown"), [("f", "5万亿元"), ("enter", "exact value")])
async def test_what_is_asked_for_before_figures_can_be_read_comes_when_they_can(
    opened: "Opened", key: str, shown: str
) -> None:
    async with opened(texts={"a.txt": TEXT}) as reader:
        reader.app.reader.shelf.engine_ready = False
        await reader.press(key)
        assert "still being read" in reader.status()
        reader.app.reader.post_message(FiguresReady())
        await reader.rested()
        assert reader.shows(shown)
