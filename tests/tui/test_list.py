"""The list of articles: what it says of each, its orders, and how articles are opened from it and from the text."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jjj_tui.article.model import Place
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import Opened, Reader

    from jjj_tui.tui.app import ReaderApp


def articles(count: int) -> dict[str, str]:
    """Articles with dates, titles and lengths in orders of their own."""
    return {
        f"{number:02}.txt": f"{'丙丁甲乙'[number % 4]}号文章之{number:02}\n\n2023-02-{number + 1:02} 10:00:00 来源:测试社\n\n"
        + f"京津冀三地共有{number + 2}万人参加了这次活动。" * (number * 7 % 5 + 1)
        + "\n"
        for number in range(count)
    }


def titles(reader: "Reader") -> list[str]:
    """The titles in the list, in order."""
    return [row.strip() for row in reader.rows(reader.app.reader.articles) if "号文章之" in row]


async def test_the_list_says_all_there_is_to_know_of_an_article(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.rested()
        rows = reader.rows(reader.app.reader.articles)
        first, second = rows[:5], rows[5:10]
        assert "".join(row.strip() for row in first[:2]).startswith(
            "【奋进的春天】瓣瓣同心京津冀丨紧紧扭住“牛鼻子”"
        )
        assert first[2].strip().startswith("2023-02-28 河北广播电视台")
        assert first[3].split()[:4] == ["简", "2,141字", "9", "figs"]
        assert first[3].split()[-1] == f"{reader.text.progress:.0%}"
        assert 0 < reader.text.progress < 1
        assert second[0].strip().startswith("推動京津冀")
        assert second[2].strip() == "undated"
        assert second[3].split()[:3] == ["▯", "繁", "1,273字"]
        assert second[3].split()[-1] == "new"
        assert "▯" not in "".join(first)


async def test_the_list_and_the_sidebar_say_the_same_of_how_far_was_read(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.press("G")
        await reader.rested()
        assert reader.text.progress == 1
        await reader.press("g", "g", "g")
        await reader.rested()
        assert reader.text.progress < 1
        assert reader.rows(reader.app.reader.articles)[3].split()[-1] == "100%"
        assert reader.shows("100%", reader.app.reader.statistics)


async def test_what_was_only_passed_was_not_read(opened: "Opened") -> None:
    def progress(reader: "Reader") -> list[str]:
        rows = reader.rows(reader.app.reader.articles)
        return [row.split()[-1] for row in rows if row.endswith(("new", "%"))]

    async with opened(texts=articles(4)) as reader:
        await reader.press("shift+tab", "g", "enter")
        await reader.rested()
        await reader.press("]")
        assert progress(reader) == ["100%", "new", "new", "new"], "the open one was not there long enough"
        await reader.press("]", "]")
        assert progress(reader) == ["100%", "new", "new", "new"]
        assert reader.shows("0%", reader.app.reader.statistics), "and the sidebar says the same"
        await reader.rested()
        assert progress(reader) == ["100%", "new", "new", "100%"]
    async with opened(texts=articles(4)) as reader:
        assert progress(reader) == ["100%", "new", "new", "100%"]


async def test_a_figure_that_was_damaged_is_not_counted_in_the_list(opened: "Opened") -> None:
    texts = {"a.txt": "标题在此处\n\n已有30家企业入驻，比去年多5家，占10%。\n"}
    async with opened(texts=texts) as reader:
        assert reader.shows("3 figs", reader.app.reader.articles)


async def test_the_list_begins_with_the_newest(opened: "Opened") -> None:
    async with opened(texts=articles(4)) as reader:
        assert titles(reader) == ["乙号文章之03", "甲号文章之02", "丁号文章之01", "丙号文章之00"]


async def test_the_first_start_opens_the_top_of_the_list_and_the_next_what_was_read_last(
    opened: "Opened",
) -> None:
    texts = articles(3) | {"01a.txt": "没有日期的丙号文章之99\n\n全省投资5万亿元。\n"}
    async with opened(texts=texts) as reader:
        assert reader.rows(reader.text)[0].strip() == titles(reader)[0] == "甲号文章之02"
        assert "1/4" in reader.status()
        await reader.press("]")
    async with opened(texts=texts) as reader:
        assert reader.rows(reader.text)[0].strip() == "丁号文章之01"


async def test_who_has_begun_to_read_is_not_taken_elsewhere(make_app: "Callable[..., ReaderApp]") -> None:
    app = make_app(articles(3))
    async with app.run_test(size=(120, 40)) as pilot:
        assert app.reader.article is not None
        first = app.reader.article.name
        await pilot.press("j")
        app.reader.settle()
        assert app.reader.article.name == first


async def test_the_order_key_goes_through_all_orders_and_says_which(opened: "Opened") -> None:
    async with opened(texts=articles(4)) as reader:
        opened_title = reader.rows(reader.text)[0]
        said, seen = [], []
        for _ in range(4):
            await reader.press("s")
            said.append(reader.status().split("  ")[0])
            seen.append(titles(reader))
            assert reader.rows(reader.text)[0] == opened_title  # the open article stays open
        assert len({*said}) == 4
        by_title, by_length, by_progress, by_date = seen
        assert [title[0] for title in by_title] == sorted("甲乙丙丁")
        assert [title[-2:] for title in by_length] == ["02", "01", "03", "00"]  # 5, 3, 2, 1 sentences
        assert sorted(by_progress) == sorted(by_date)
        assert by_date == ["乙号文章之03", "甲号文章之02", "丁号文章之01", "丙号文章之00"]


async def test_unread_articles_come_first_in_the_order_of_progress(opened: "Opened") -> None:
    async with opened(texts=articles(4)) as reader:
        for key in ("]", "[", "s", "s", "s"):
            await reader.press(key)
        await reader.rested()
        await reader.press(*"ssss")
        unread = [row for row in reader.rows(reader.app.reader.articles) if row.endswith(("new", "%"))]
        assert [row.endswith("new") for row in unread] == sorted(
            (row.endswith("new") for row in unread), reverse=True
        )


async def test_enter_opens_the_article_under_the_cursor(opened: "Opened") -> None:
    async with opened(texts=articles(4)) as reader:
        await reader.press("shift+tab", "g", "j", "j", "enter")
        assert reader.rows(reader.text)[0].strip() == titles(reader)[2]
        assert reader.app.focused is reader.text
        assert reader.shows(titles(reader)[2], reader.app.reader.header)
        assert " 3/4 " in reader.status()


async def test_the_cursor_stops_at_both_ends_of_the_list(opened: "Opened") -> None:
    async with opened(texts=articles(4)) as reader:
        await reader.press("shift+tab", "G", "j", "j", "enter")
        assert reader.rows(reader.text)[0].strip() == titles(reader)[-1]
        await reader.press("shift+tab", "home", "k", "up", "enter")
        assert reader.rows(reader.text)[0].strip() == titles(reader)[0]


@pytest.mark.parametrize("rows", range(30, 38))
async def test_all_of_the_last_article_is_seen_when_the_cursor_is_on_it(opened: "Opened", rows: int) -> None:
    texts = {
        f"{at}.txt": f"第{at}篇文章的标题在此处说明一切，长得要占两行\n\n正文。\n" for at in range(10, 30)
    }
    async with opened(texts=texts, size=(120, rows)) as reader:
        await reader.press("shift+tab", "G")
        shown = reader.rows(reader.app.reader.articles)
        last = next(at for at, row in enumerate(shown) if "第29篇" in row)
        assert [row.split()[-1] for row in shown[last + 2 : last + 4]] == ["undated", "new"]


async def test_a_click_opens_what_it_hits(opened: "Opened") -> None:
    async with opened(texts=articles(4)) as reader:
        for wanted in titles(reader):
            x, y = reader.app.reader.articles.content_region.offset
            row = next(y for y, row in enumerate(reader.rows(reader.app.reader.articles), y) if wanted in row)
            await reader.click((x + 3, row + 2))  # on the facts below the title
            assert reader.rows(reader.text)[0].strip() == wanted


async def test_brackets_go_to_the_neighbours_and_stop_at_the_ends(opened: "Opened") -> None:
    async with opened(texts=articles(3)) as reader:
        await reader.press("shift+tab", "g", "enter")
        order = titles(reader)
        for wanted in order[1:]:
            await reader.press("]")
            assert reader.rows(reader.text)[0].strip() == wanted
        await reader.press("]")
        assert "last article" in reader.status()
        await reader.press("【", "[")  # the full-width twin of an input method does the same
        assert reader.rows(reader.text)[0].strip() == order[0]
        await reader.press("[")
        assert "first article" in reader.status()
        assert reader.rows(reader.text)[0].strip() == order[0]


async def test_a_long_list_scrolls_with_its_cursor(opened: "Opened") -> None:
    async with opened(texts=articles(28), size=(120, 24)) as reader:
        await reader.press("shift+tab", "g", "G")
        assert titles(reader)[-1] == "丙号文章之00"
        await reader.press("g")
        assert titles(reader)[0] == "乙号文章之27"
        before = titles(reader)
        await reader.press("space")
        assert titles(reader) != before
        await reader.press("b")
        await reader.press("enter")
        assert reader.rows(reader.text)[0].strip() == "乙号文章之27"


async def test_the_wheel_moves_one_article(opened: "Opened") -> None:
    async with opened(texts=articles(28), size=(120, 24)) as reader:
        await reader.press("shift+tab", "g")
        await reader.wheel(reader.app.reader.articles, down=True)
        await reader.press("enter")
        assert reader.rows(reader.text)[0].strip() == "甲号文章之26"
        await reader.wheel(reader.app.reader.articles, down=True, times=2)
        await reader.wheel(reader.app.reader.articles, down=False)
        await reader.press("shift+tab", "enter")
        assert reader.rows(reader.text)[0].strip() == "丁号文章之25"


async def test_an_unreadable_entry_shows_its_reason_and_the_others_open(opened: "Opened") -> None:
    texts = {
        "a.txt": "标题在此处\n\n京津冀三地共有5万人参加。\n",
        "empty.txt": "",
        "binary.txt": bytes(range(256)) * 9,
    }
    async with opened(texts=texts) as reader:
        assert reader.rows(reader.text)[0].strip() == "标题在此处"
        assert reader.shows("empty.txt", reader.app.reader.articles)
        assert reader.shows("it is empty", reader.app.reader.articles)
        await reader.press("shift+tab", "G", "enter")
        assert "empty.txt" in reader.status()
        assert "it is empty" in reader.status()
        assert reader.rows(reader.text)[0].strip() == "标题在此处"
        await reader.press("]")
        assert reader.status().startswith("2 cannot be read; the list says why."), "nor can what comes next"
        assert reader.shows("binary.txt", reader.app.reader.articles)
        assert reader.rows(reader.text)[0].strip() == "标题在此处"


async def test_a_missing_file_is_named_and_the_others_open(
    opened: "Opened", seeds: tuple[Path, Path]
) -> None:

    async with opened(paths=[seeds[0].with_name("gone.txt"), seeds[0]]) as reader:
        assert reader.shows("gone.txt", reader.app.reader.articles)
        assert reader.rows(reader.text)[0].strip().startswith("【奋进的春天】")


async def test_an_article_opens_where_it_was_left(opened: "Opened") -> None:
    async with opened() as reader:
        await reader.press("space", "j")
        place, top = reader.text.place, reader.rows(reader.text)[0]
        assert place > Place(0, 0)
        await reader.press("]")
        assert reader.rows(reader.text)[0].strip().startswith("推動京津冀")
        await reader.press("[")
        assert (reader.text.place, reader.rows(reader.text)[0]) == (place, top)


@pytest.mark.parametrize("columns", [80, 120])
async def test_the_open_article_is_marked_in_the_list(opened: "Opened", columns: int) -> None:
    async with opened(texts=articles(3), size=(columns, 24)) as reader:
        await reader.press("shift+tab", "g", "enter")
        region = reader.app.reader.articles.content_region
        styles = [reader.style(region.x + 1, region.y + row) for row in (0, 5, 10)]
        assert [bool(style.bold) for style in styles] == [True, False, False]


async def test_what_cannot_be_read_is_passed_over_with_its_reason(opened: "Opened") -> None:
    async with opened(texts={"a.txt": "标题在此\n\n正文。\n", "空.txt": ""}) as reader:
        await reader.press("]")
        assert "空.txt" in reader.status()
        assert reader.rows(reader.text)[0].strip() == "标题在此"


async def test_all_that_was_passed_over_is_accounted_for(opened: "Opened") -> None:
    texts = {"1.txt": "标题一\n\n正文。\n", "2.txt": "", "3.txt": b"\x00\x01\x02\x00" * 40}
    async with opened(texts=texts, words=Catalogue("zh")) as reader:
        await reader.press("]")
        assert reader.status().startswith("2 篇无法读取，原因见列表。/")
        assert reader.shows("文件是空的", reader.app.reader.articles)
        assert reader.shows("不是文本", reader.app.reader.articles)
