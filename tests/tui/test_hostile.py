"""Hostile texts, titles and file names: nothing reaches a strip that controls, hides or turns text; no row is wider than its pane."""

import asyncio
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.strip import Strip
from textual.widget import Widget

from jjj_tui.library.sources import Entry, Source, find_entries, read_entry
from jjj_tui.paths import Homes
from jjj_tui.settings import ReaderOptions, Settings
from jjj_tui.tui.app import ReaderApp
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from tests.tui.conftest import Opened, Reader, Words

    from jjj_tui.terminal.probe import Terminal

NASTY = [
    "\x1b[31m", "\x1b]52;c;aGFjaw==\x07", "\x1b]8;;http://x\x1b\\", "\x9b2J", "\x1bP+q\x1b\\", "\x00", "\x07", "\x7f", "\x85",
    "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2028", "\ufff9", "\U000e0041", "\ud800",
    "[/]", "[red]", "[@click=app.quit]", "[link=http://x]", "[bold", "\\[", "]]", "{count}", "%s", "\\x1b",
    "👨‍👩‍👧", "☀️", "e\u0301", "ﷺ", "\u0e33", "ｶﾞ", "　", "“", "…", "①", "▯", "𠮷", "3号线", "近5万家", "?", "\t", " ",
]  # fmt: skip

hostile = st.lists(
    st.one_of(
        st.sampled_from(NASTY),
        st.text(max_size=6),
        st.sampled_from("京津冀協同发展，。,:“”0123456789万亿元%"),
    ),
    max_size=24,
).map("".join)


def offends(text: str) -> bool:
    """Whether a text has something that a terminal would act on or not show; told by Unicode's categories, not by our table."""
    return any(
        unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") or (0xFE00 <= ord(c) <= 0xFE0F)
        for c in text
    )


def check(strips: list[Strip], columns: int) -> None:
    """Nothing offends and every row is as wide as it claims, by our count and by Rich's."""
    for strip in strips:
        text = "".join(segment.text for segment in strip)
        assert not offends(text), ascii(text)
        assert strip.cell_length == columns, text
        assert cell_len(text) == columns, ascii(text)
        for segment in strip:
            assert not segment.control
            assert segment.style is None or segment.style.link is None
            meta = {} if segment.style is None else segment.style.meta
            assert not any(name.startswith("@") for name in meta), "markup became an action"


def own_rows(reader: "Reader") -> Iterator[tuple[list[Strip], int]]:
    """What every widget of ours paints, asked one by one."""
    for widget in reader.app.screen.walk_children(Widget):
        if widget.display and widget.size.area and not widget.children:
            yield [widget.render_line(y) for y in range(widget.size.height)], widget.size.width


def open_hostile(folder: Path, title: str, text: str, name: str) -> list[Entry]:
    """Two entries for the same text: as a file by a hostile name, and as one that cannot be read."""
    safe = (
        re.sub("[/\0]", "_", name)
        .encode("utf-8", "surrogatepass")[:180]
        .decode("utf-8", "replace")
        .strip(". ")
        or "x"
    )
    path = folder / safe
    data = f"{title.replace(chr(10), ' ')}\n\n{text}\n\n{text}京津冀协同发展。\n".encode(
        "utf-8", "surrogatepass"
    )
    path.write_bytes(data)
    found = list(find_entries([str(path), str(folder / (safe + "-gone"))]))
    return [read_entry(entry) for entry in found if isinstance(entry.source, Source)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_hostile_reaches_any_strip(
    language: str, words: "Words", make_reader: "Callable[..., Reader]", terminal: "Terminal"
) -> None:
    @settings(
        max_examples=8,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(hostile, hostile, hostile, st.sampled_from([(40, 10), (79, 20), (97, 24), (130, 30)]))
    def examine(title: str, text: str, name: str, size: tuple[int, int]) -> None:
        asyncio.run(examine_in(title, text, name, size))

    async def examine_in(title: str, text: str, name: str, size: tuple[int, int]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            entries = open_hostile(Path(folder), title, text, name)
            chosen = Catalogue("zh" if language == "zh" else "en")
            app = ReaderApp(entries, ReaderOptions(Settings(), chosen, Homes(), terminal))
            async with app.run_test(size=size) as pilot:
                reader = make_reader(app, pilot, words)
                await reader.settled()
                for keys in (
                    (),
                    ("t",),
                    ("G",),
                    ("f",),
                    ("shift+tab", "G"),
                    ("enter",),
                    ("o",),
                    ("j",),
                    ("escape", "i"),
                ):
                    await reader.press(*keys)
                    check(reader.strips(), size[0])
                    for rows, width in own_rows(reader):
                        check(rows, width)
                await reader.press("ctrl+p", "x")
                assert not any(offends(row) for row in reader.rows())
                assert app.is_running

    examine()


async def test_escape_sequences_and_markup_are_text_or_nothing(opened: "Opened") -> None:
    title = "标题\x1b]52;c;aGFjaw==\x07之[/]下\u202e降[@click=app.quit]x"
    text = f"{title}\n\n正文\x1b[31m红色\x1b[0m与\u200b零宽，[bold]约5万家[/bold]企业。\n"
    async with opened(texts={"e[b]vil\u202e.txt": text, "gone[red]\x1b[2J.txt": ""}) as reader:
        assert reader.shows("标题之[/]下降[@click=app.quit]x", reader.text)
        assert "正文红色与零宽，[bold]约5万家[/bold]企业。" in reader.said()
        assert reader.shows("gone[red]", reader.app.reader.articles)
        check(reader.strips(), 120)


async def test_titles_of_every_width_fit(opened: "Opened") -> None:
    texts = {
        f"{number:02}.txt": "京津冀a"[: number % 5] * number + "题\n\n正文在此。\n" for number in range(1, 16)
    }
    async with opened(texts=texts, size=(81, 40)) as reader:
        for columns in (80, 81, 109, 110, 143, 40, 41):
            await reader.resize(columns, 40)
            check(reader.strips(), columns)


WIDE = (
    "“京津冀”协同发展——十年成果·回顾\n\n他说：“很好……”，全省投资100亿元。其中，京·津分别增长约5%和超过6%——“历史性”的。\n"
    "“去年投资”增长约8%，下降3%。"
)
"""Quotes, dashes, ellipses and dots wherever a text can carry them."""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "keys",
    [
        ("f",), ("t",), ("f", "enter"), ("l",), ("l", "j", "6", "tab"), ("L", "j"), ("l", "/", "“"), ("/", "“", "…"),
        ("/", "“", "enter"), ("o", "j"), ("o", "tab"), ("T",), ("?",), ("?", "G"), ("l", "?"), ("ctrl+p",), ("ctrl+p", "“", "…"),
    ],
    ids="-".join,
)  # fmt: skip
async def test_a_terminal_with_wide_ambiguous_characters_gets_none_of_them(
    opened: "Opened", language: str, keys: tuple[str, ...]
) -> None:
    texts = {"a—“b”.txt": WIDE, "b.txt": "题·“目”\n\n正文在此。\n", "c.txt": ""}
    words = Catalogue("zh" if language == "zh" else "en")
    async with opened(texts=texts, words=words, size=(150, 40)) as reader:
        reader.app.set_wide(wide=True)
        for burst in ((), *((key,) for key in keys)):
            await reader.press(*burst)
            for row in reader.rows():
                assert not [c for c in row if unicodedata.east_asian_width(c) == "A"], (burst, row)
            check(reader.strips(), 150)


async def test_what_lies_there_already_is_painted_again_when_the_terminal_tells(opened: "Opened") -> None:
    async with opened(texts={"a.txt": WIDE}) as reader:
        await reader.press("l")
        assert reader.shows("“")
        assert reader.shows("━")
        reader.app.set_wide(wide=True)
        await reader.settled()
        assert not reader.shows("“")
        assert reader.shows("###"), "bars are bars still"
        await reader.press("escape")
        assert not reader.shows("“")


async def test_what_is_copied_is_what_was_published_whatever_the_terminal_draws(opened: "Opened") -> None:
    async with opened(texts={"a.txt": WIDE}) as reader:
        reader.app.set_wide(wide=True)
        await reader.click(reader.spot("他说"), times=3)
        await reader.press("c")
        assert "“很好……”" in reader.app.clipboard
