"""NO_COLOR (no-color.org): no colour is sent, and everything that is marked is still told apart."""

from typing import TYPE_CHECKING

import pytest
from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import Reader, Words

    from jjj_tui.tui.app import ReaderApp


def look(style: Style) -> tuple[bool, ...]:
    """What is left of a style without its colours."""
    return tuple(bool(each) for each in (style.bold, style.dim, style.italic, style.underline, style.reverse))


@pytest.fixture
def uncoloured(
    make_app: "Callable[..., ReaderApp]", monkeypatch: pytest.MonkeyPatch
) -> "Callable[..., ReaderApp]":
    """Makes the application where NO_COLOR is set."""
    monkeypatch.setenv("NO_COLOR", "1")
    return make_app


async def test_no_colour_is_painted_and_marks_are_seen(
    uncoloured: "Callable[..., ReaderApp]", make_reader: "Callable[..., Reader]", words: "Words"
) -> None:
    text = "标题在此处说明一切\n\n记者 孙烁:\n\n全省投资突破5万亿元，已有110多家企业入驻，用时约9年。\n\n协同发展。\n"
    app = uncoloured(texts={"a.txt": text, "b.txt": text.replace("一切", "其他")})
    async with app.run_test(size=(120, 30)) as pilot:
        reader = make_reader(app, pilot, words)
        await reader.opened()
        plain = look(reader.style_of("全省投资"))
        for marked in ("5万亿元", "110多家", "9年"):
            assert look(reader.style_of(marked)) != plain, marked
        assert look(reader.style_of("标题在此处")) != plain
        await reader.press("f")
        assert look(reader.style_of("5万亿元")) != look(reader.style_of("110多家")), (
            "the current one stands out"
        )
        await reader.press("escape", "/", *"协同", "enter")
        assert look(reader.style_of("协同发展")) != plain
        x, y = reader.spot("全省投资")
        await reader.drag((x, y), (x + 4, y))
        assert look(reader.style_of("全省投资")) != plain
        region = app.reader.articles.content_region
        cursor, other = (reader.style(region.x + 1, region.y + row) for row in (0, 5))
        assert look(cursor) != look(other)
        frame = app.screen._compositor.render_full_update().render_segments(app.console)
        assert "38;2;" not in frame
        assert "48;2;" not in frame
        assert "\x1b[31m" not in frame


async def test_what_is_lost_looks_like_no_figure(
    uncoloured: "Callable[..., ReaderApp]", make_reader: "Callable[..., Reader]", words: "Words"
) -> None:
    text = (
        "标题在此处说明一切\n\n全省投资5万亿元，增长13%，企业110家，全长30公里，用时约9年，总投资近?0亿元。\n"
    )
    app = uncoloured(texts={"a.txt": text})
    async with app.run_test(size=(120, 30)) as pilot:
        reader = make_reader(app, pilot, words)
        await reader.opened()
        looks = {look(reader.style_of(each)) for each in ("5万亿元", "13%", "110家", "30公里", "9年")}
        assert look(reader.style_of("0亿元")) not in looks


async def test_what_lies_over_the_text_has_a_frame(
    uncoloured: "Callable[..., ReaderApp]", make_reader: "Callable[..., Reader]", words: "Words"
) -> None:
    text = f"标题在此处说明一切\n\n全省投资5万亿元。{'这里的文字铺满整个窗格。' * 120}\n"
    app = uncoloured(texts={"a.txt": text})
    async with app.run_test(size=(100, 26)) as pilot:
        reader = make_reader(app, pilot, words)
        await reader.opened()
        for keys, pane in ((("f", "enter"), "#card"), (("?",), "#keys"), (("T",), "#choices")):
            await reader.press(*keys)
            region = app.screen.query_one(pane).region
            rows = [
                strip.crop(region.x, region.right).text for strip in reader.strips()[region.y : region.bottom]
            ]
            assert rows[0] == rows[-1] == f"+{'-' * (region.width - 2)}+"
            assert all(row[0] == row[-1] == "|" for row in rows[1:-1])
            await reader.press("escape")
