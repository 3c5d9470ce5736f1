"""Moving through the text: every key, its limits, the wheel, and the progress that the footer tells."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import Opened, Reader

SIZE = (100, 24)


def visible(reader: "Reader") -> list[str]:
    """The rows of the reading pane."""
    return reader.rows(reader.text)


async def test_line_keys_move_one_row_and_back(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        top = visible(reader)
        for down, up in (("j", "k"), ("down", "up")):
            await reader.press(down)
            assert visible(reader)[:-1] == top[1:]
            await reader.press(up)
            assert visible(reader) == top


async def test_page_keys_leave_one_row_in_view(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        top = visible(reader)
        for down, up in (("space", "b"), ("pagedown", "pageup"), ("ctrl+f", "ctrl+b")):
            await reader.press(down)
            assert visible(reader)[0] == top[-1]
            await reader.press(up)
            assert visible(reader) == top


async def test_half_page_keys_move_half_a_page(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        top = visible(reader)
        half = len(top) // 2
        for down, up in (("d", "u"), ("ctrl+d", "ctrl+u")):
            await reader.press(down)
            assert visible(reader)[: len(top) - half] == top[half:]
            await reader.press(up)
            assert visible(reader) == top


async def test_both_ends_hold(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        top = visible(reader)
        await reader.press("k", "up", "b", "pageup", "u", "ctrl+u", "home", "g")
        assert visible(reader) == top
        for end in ("G", "end"):
            await reader.press("g", end)
            bottom = visible(reader)
            assert bottom[-1].strip().endswith("增长提供了强大动力。")
            assert bottom[0].strip(), "the last page is a full one"
            assert reader.status().endswith("100%")
            await reader.press("j", "space", "d", "down", "pagedown", "end")
            assert visible(reader) == bottom
        for start in ("g", "home"):
            await reader.press("G", start)
            assert visible(reader) == top


async def test_space_alone_reads_the_whole_article_without_missing_a_row(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        seen = visible(reader)
        while not reader.status().endswith("100%"):
            before = visible(reader)
            await reader.press("space")
            after = visible(reader)
            assert after != before
            overlap = next(n for n in range(1, len(after) + 1) if seen[-n:] == after[:n])
            seen += after[overlap:]
        text = "".join(row.strip() for row in seen).replace(" ", "")
        article = reader.text.article
        assert article is not None
        whole = article.title + (article.dateline.text if article.dateline else "")
        whole += "".join(paragraph.text for paragraph in article.paragraphs)
        assert text == whole.replace(" ", "")


async def test_progress_grows_row_by_row_from_the_footer_to_the_list(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        shares = []
        for _ in range(12):
            shares.append(int(reader.status().rsplit(" ", 1)[1].rstrip("%")))
            await reader.press("j", "j", "j", "j", "j")
        assert shares == sorted(shares)
        assert shares[0] < shares[-1] <= 100
        await reader.rested()
        last = reader.status().rsplit(" ", 1)[1]
        assert reader.shows(f"figs {last}", reader.app.reader.articles)


async def test_the_wheel_moves_three_rows_and_stops_at_the_ends(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        top = visible(reader)
        await reader.wheel(reader.text, down=True)
        assert visible(reader)[:-3] == top[3:]
        await reader.wheel(reader.text, down=False, times=3)
        assert visible(reader) == top
        await reader.press("G")
        bottom = visible(reader)
        await reader.wheel(reader.text, down=True, times=2)
        assert visible(reader) == bottom


async def test_keys_typed_ahead_are_all_taken_in_order(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press(*"jjjkdjuj")
        one_by_one = visible(reader)
        await reader.press("g")
        for key in "jjj":
            await reader.press(key)
        await reader.press("j")
        assert visible(reader) == one_by_one


@pytest.mark.parametrize(
    "text",
    ["标题在此处\n\n只有一句话。\n", "只有标题\n"],
    ids=["one sentence", "one line"],
)
async def test_an_article_shorter_than_the_screen_stands_still(opened: "Opened", text: str) -> None:
    async with opened(texts={"a.txt": text}, size=SIZE) as reader:
        top = visible(reader)
        assert any(row.strip() for row in top)
        await reader.press("j", "space", "d", "G", "end", "k", "b", "u", "g")
        await reader.wheel(reader.text, down=True, times=2)
        assert visible(reader) == top
        assert reader.status().endswith("100%")


async def test_a_paragraph_longer_than_many_screens_is_read_row_by_row(opened: "Opened") -> None:
    text = "标题在此处\n\n" + "京津冀协同发展走深走实，" * 4000 + "完。\n"
    async with opened(texts={"long.txt": text}, size=(60, 12)) as reader:
        await reader.press("enter", "j", "j", "j", "j", "j")
        top = visible(reader)
        await reader.press("j")
        assert visible(reader)[:-1] == top[1:]
        await reader.press("G")
        assert visible(reader)[-1].endswith("完。")
        await reader.press("u")
        assert reader.status().endswith("%")
        assert not reader.status().endswith("100%")


async def test_nothing_but_unreadable_files_leaves_an_empty_pane_that_answers_every_key(
    opened: "Opened",
) -> None:
    async with opened(texts={"empty.txt": ""}, size=SIZE) as reader:
        assert "Nothing to read" in reader.status() or "empty" in reader.status()
        await reader.press(
            *"jkdugG",
            "space",
            "b",
            "home",
            "end",
            "]",
            "[",
            "f",
            "F",
            "n",
            "N",
            "t",
            "o",
            "c",
            "i",
            "z",
            "s",
            "+",
            "-",
        )
        await reader.press("/", "escape", "enter", "tab", "shift+tab", "escape")
        assert not visible(reader) or not any(row.strip() for row in visible(reader))
        assert reader.app.is_running
