"""Searching in the article: in either script, counted as it is typed, walked in both directions, given up without a trace."""

import threading
from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from textual.worker import get_current_worker

if TYPE_CHECKING:
    from tests.tui.conftest import Opened
    from textual.worker import Worker

SIZE = (120, 24)


def numbered(title: str) -> str:
    """An article of sixty paragraphs."""
    return f"{title}文章在这里\n\n" + "".join(f"第{at}段说的是这里的事情。\n\n" for at in range(60))


def current(style: Style) -> bool:
    """Whether a cell is painted as the current hit: reversed, so that it is seen without colours too."""
    return bool(style.reverse)


async def test_the_count_lives_while_the_query_is_typed(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        article = reader.text.article
        assert article is not None
        whole = "\n".join([article.title, *(paragraph.text for paragraph in article.paragraphs)])
        await reader.press("/")
        assert reader.status() == "/"
        for typed in ("京", "京津", "京津冀", "京津冀协"):
            await reader.press(typed[-1])
            assert reader.status().endswith(f"1/{whole.count(typed)}")
        await reader.press("猫")
        assert reader.status().endswith("not found")
        await reader.press("backspace")
        assert reader.status().endswith(f"1/{whole.count('京津冀协')}")


@pytest.mark.parametrize("query", ["协同发展", "協同發展", "協同发展"])
async def test_either_script_finds_the_same(opened: "Opened", query: str) -> None:
    async with opened(size=SIZE) as reader:
        for script in ("", "t"):
            await reader.press(*script, "/", *query, "enter")
            assert "1/10" in reader.status(), "as often as the first article has it in title and text"
            assert reader.styled(current) in ("协同发展", "協同發展")
            await reader.press("escape")


async def test_n_walks_all_hits_and_round_the_end(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("/", *"孙", "enter")
        assert "1/2" in reader.status()
        assert reader.styled(current) == "孙"
        assert reader.shows("孙烁", reader.text)
        for key, at in (("n", 2), ("n", 1), ("N", 2), ("N", 1)):
            await reader.press(key)
            assert f"{at}/2" in reader.status()
            assert reader.styled(current) == "孙"
            assert reader.shows("孙烁", reader.text) == (at == 1)


async def test_after_scrolling_n_goes_on_from_what_is_seen(opened: "Opened") -> None:
    text = "标题在此处说明一切\n\n" + "".join(
        f"这里的第{number}处写着查找，别处没有。" for number in range(101, 201)
    )
    async with opened(texts={"a.txt": text + "\n"}, size=(100, 20)) as reader:
        await reader.press("/", *"查找", "enter", "n")
        assert "2/100" in reader.status()
        await reader.press("G", "N")
        assert "100/100" in reader.status()
        await reader.press("g", "n")
        assert "1/100" in reader.status()
        await reader.press("space", "space", "space")
        seen = [number for number in range(101, 201) if f"第{number}处写着查找" in reader.said()]
        await reader.press("n")
        assert f"{seen[0] - 100}/100" in reader.status()


async def test_escape_while_typing_returns_to_where_reading_was(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("j", "j", "j")
        before = reader.rows(reader.text)
        await reader.press("/", *"孙榕基")
        assert reader.rows(reader.text) != before, "the text follows the query"
        await reader.press("escape")
        assert reader.rows(reader.text) == before
        assert reader.styled(current) == ""
        assert "孙榕基" not in reader.status()
        await reader.press("n")
        assert "Nothing was searched for yet" in reader.status()


async def test_escape_after_enter_clears_the_marks_and_stays(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("/", *"孙榕基", "enter")
        there = reader.rows(reader.text)
        assert reader.styled(current) == "孙榕基"
        await reader.press("escape")
        assert reader.rows(reader.text) == there
        assert reader.styled(current) == ""
        assert reader.status().startswith("?"), "the hints are back"


async def test_keys_typed_ahead_of_the_search_find_their_place(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("/", "孙", "enter", "n", "j")  # all at once, before any of them was answered
        assert "2/2" in reader.status()
        assert reader.styled(current) == "孙"
        assert reader.app.focused is reader.text
        await reader.press("/", *"qjkn+", "escape", "g")
        assert reader.rows(reader.text)[0].strip().startswith("【奋进的春天】")
        assert reader.app.is_running, "a q that is typed is a letter"


async def test_full_width_and_half_width_letters_are_one(opened: "Opened") -> None:
    text = "标题在此处\n\n检测用的是２Ｄ加3D技术。\n"
    async with opened(texts={"a.txt": text}, size=SIZE) as reader:
        await reader.press("／", *"2d", "enter")
        assert "1/1" in reader.status()
        await reader.press("/", *"３ｄ", "enter")
        assert "1/1" in reader.status()


async def test_a_phrase_is_found_across_the_end_of_a_row(opened: "Opened") -> None:
    async with opened(size=(60, 20)) as reader:
        await reader.press("enter")
        rows = [row.strip() for row in reader.rows(reader.text)]
        at = next(at for at, row in enumerate(rows) if at > 3 and len(row) > 20)
        phrase = rows[at][-3:] + rows[at + 1][:3]
        await reader.press("/", *phrase, "enter")
        assert "1/1" in reader.status()
        assert reader.styled(current) == phrase


async def test_a_search_begins_where_reading_is(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("space", "space", "/", *"京津冀", "enter")
        at, count = reader.status().split("  ")[1].split("/")
        assert 1 < int(at) < int(count)


async def test_the_end_of_a_search_without_a_query_changes_nothing(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        before = reader.rows()
        await reader.press("/", "enter")
        assert reader.rows() == before
        await reader.press("/", "space", "enter", "n", "N")
        assert reader.rows()[:-1] == before[:-1]


async def test_another_article_forgets_the_search(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("/", *"京津冀", "enter", "]")
        assert reader.styled(current) == ""
        await reader.press("n")
        assert "Nothing was searched for yet" in reader.status()
        await reader.press("/", *"京津冀", "enter")
        assert reader.styled(current) == "京津冀", "the other article is searched, not the first again"


async def test_another_article_ends_the_search_that_is_being_typed(opened: "Opened") -> None:
    texts = {"a.txt": numbered("第一篇"), "b.txt": numbered("第二篇")}
    async with opened(texts=texts, size=SIZE) as reader:
        await reader.press("space", "space", "/", "段")
        await reader.click(reader.spot("第二篇", anywhere=True))
        assert reader.rows(reader.text)[0].strip().startswith("第二篇")
        assert reader.status().startswith("?"), "the search line is gone"
        await reader.press("escape", "j", "k")
        assert reader.rows(reader.text)[0].strip().startswith("第二篇"), (
            "no place of the first article is returned to"
        )
        await reader.press("/", "段", "enter")
        assert reader.status().startswith("段  1/60")


async def test_a_search_that_begins_late_is_made_in_its_own_article(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    begins = threading.Event()

    def late() -> "Worker[object]":
        begins.wait()
        return get_current_worker()

    texts = {"a.txt": numbered("第一篇"), "b.txt": "第二篇文章在这里\n\n这里没有。\n"}
    async with opened(texts=texts, size=SIZE) as reader:
        with monkeypatch.context() as while_busy:
            while_busy.setattr("jjj_tui.tui.jobs.get_current_worker", late)
            await reader.press_at_work("/", "段")
            reader.app.reader.open_by_number(1)
            begins.set()
            await reader.settled()
        await reader.press("[", "/", "段", "enter")
        assert reader.status().startswith("段  1/60")


async def test_hits_survive_a_toggle(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("/", *"协同发展", "enter", "n")
        before = reader.first_character()
        count = reader.status().split("  ")[1]
        await reader.press("t")
        assert reader.styled(current) == "協同發展"
        assert reader.first_character() == before
        assert count in reader.status()
        await reader.press("n")
        assert "3/10" in reader.status()


async def test_hits_survive_a_resize(opened: "Opened") -> None:
    async with opened(size=SIZE) as reader:
        await reader.press("/", *"孙榕基", "enter")
        await reader.resize(60, 20)
        assert reader.styled(current) == "孙榕基"
