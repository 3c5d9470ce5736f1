"""Themes: one changes everything, and text stands out from its ground in each."""

from typing import TYPE_CHECKING

import pytest

from jjj_tui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.color import Color
    from rich.style import Style
    from tests.tui.conftest import Opened, Reader


async def test_the_theme_changes_everything_and_is_remembered(opened: "Opened") -> None:
    async with opened() as reader:
        dark = [reader.style(x, y).bgcolor for x, y in ((40, 8), (3, 8), (110, 8), (3, 0), (3, 39))]
        await reader.press("D")
        light = [reader.style(x, y).bgcolor for x, y in ((40, 8), (3, 8), (110, 8), (3, 0), (3, 39))]
        for before, after in zip(dark, light, strict=True):
            assert before is not None
            assert after is not None
            assert before.triplet is not None
            assert after.triplet is not None
            assert sum(before.triplet) < 300 < sum(after.triplet)
    async with opened() as reader:
        assert reader.style(40, 8).bgcolor == light[0]
        await reader.press("D")
        assert reader.style(40, 8).bgcolor == dark[0]
    async with opened(settings=Settings(theme="light")) as reader:
        assert reader.style(40, 8).bgcolor == light[0]


def contrasts(reader: "Reader") -> "Iterator[tuple[float, str, Style]]":
    """Of every text on the screen how it stands out from its ground, as WCAG 2.2 reckons it."""

    def luminance(colour: "Color | None") -> float:
        assert colour is not None
        assert colour.triplet is not None
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour.triplet]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for strip in reader.strips():
        for segment in strip:
            style = segment.style
            if segment.text.strip(" ━╸▔▁🔎") and style is not None and style.bgcolor:
                one, other = sorted((luminance(style.color), luminance(style.bgcolor)))
                yield (other + 0.05) / (one + 0.05), segment.text, style


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_text_stands_out_from_its_ground(opened: "Opened", theme: str) -> None:
    """WCAG 2.2, 1.4.3: a contrast of 4.5 for text."""
    async with opened(settings=Settings(theme="light" if theme == "light" else "dark")) as reader:
        await reader.press("]", "G")
        # What was lost is dim by design, and underlined.
        _, y = reader.spot("▯ damaged", anywhere=True)
        value = reader.style(reader.app.reader.statistics.content_region.right - 1, y)
        lost = {reader.style_of("▯").color, value.color, None}
        for keys in (("g", "f", "/", *"京津冀", "enter", "n"), ("[", "g", "/", *"来源", "enter")):
            await reader.press(*keys)
            weak = {
                (text, style)
                for ratio, text, style in contrasts(reader)
                if ratio < 4.5 and style.color not in lost
            }
            assert weak == set()


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("key", ["enter", "ctrl+p", "?", "T"])
async def test_what_lies_behind_a_page_can_still_be_read(opened: "Opened", theme: str, key: str) -> None:
    """A card is held against its sentence: WCAG asks 3 of what is large, and the figure it is of stands out as any text."""
    async with opened(settings=Settings(theme="light" if theme == "light" else "dark")) as reader:
        await reader.press("f", "f", key)
        seen = list(contrasts(reader))
        assert min(ratio for ratio, _, _ in seen) > 3.4
        if key == "enter":
            assert min(ratio for ratio, text, _ in seen if "20.18平方公里" in text) > 4.5
