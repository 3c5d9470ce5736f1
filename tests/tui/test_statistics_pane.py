"""The statistics: what they say, how they fill in, and that a known article needs no child."""

import re
from typing import TYPE_CHECKING

import pytest

from jjj_tui.library.cache import WordsCache
from jjj_tui.wording.catalogue import Catalogue
from jjj_tui.words.child import WordsUnavailable
from jjj_tui.words.model import Keyword, WordFacts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Opened, Reader, Words

    from jjj_tui.paths import Homes

TALL = (120, 80)


def lines(reader: "Reader") -> dict[str, str]:
    """The sidebar: what stands at the beginning of a row, bars apart, and what at its end."""
    rows = (re.sub("[━╸]", " ", row).split() for row in reader.rows(reader.app.reader.statistics))
    return {" ".join(row[:-1]): row[-1] for row in rows if len(row) > 1}


async def test_what_the_sidebar_says_of_the_first_seed(opened: "Opened") -> None:
    async with opened(size=TALL) as reader:
        assert lines(reader)["read so far"] == "0%"
        await reader.rested()
        said = lines(reader)
        assert said["Han characters"] == "1,928"
        assert said["words"] == "973"
        assert said["sentences"] == "32"
        assert said["paragraphs"] == "31"
        assert said["reading time 6"] == "min"
        assert said["Key figures"] == "9"
        assert said["产业链"] == "6"
        assert said["孙烁"] == "1×"
        assert said["河北"] == "14"
        assert said["中科院"] == "3"
        assert reader.shows("Simplified, 100", reader.app.reader.statistics)
        assert said["copyright notice"] == "1"
        progress = reader.status().rsplit(" ", 1)[1]
        assert said["read so far"] == progress


async def test_the_second_seed_tells_of_its_159_notes_and_its_damage(
    opened: "Opened", seeds: "tuple[Path, Path]"
) -> None:
    async with opened(paths=[seeds[1]], size=TALL) as reader:
        said = lines(reader)
        assert said["pinyin note stripped"] == "159"
        assert said["damage marked"] == "1"
        assert said["▯ damaged"] == "1"
        assert said["Key figures"] == "24", "what is damaged is none of them"
        assert reader.shows("Traditional, ", reader.app.reader.statistics)


async def test_bars_are_as_long_as_their_share(opened: "Opened") -> None:
    async with opened(size=TALL) as reader:
        rows = reader.rows(reader.app.reader.statistics)
        bars = [row for row in rows if "━" in row and ("协同发展" in row or "产业链" in row)]
        assert len(bars) == 2
        full, half = (row.count("━") + row.count("╸") / 2 for row in bars)
        assert full == pytest.approx(2 * half, abs=1.1), "weights 2.0 and 1.0; 12 has a digit more than 6"


async def test_it_says_that_it_works_and_fills_in(opened: "Opened", words: "Words") -> None:
    words.ready.clear()
    async with opened(size=TALL) as reader:
        assert reader.shows("working", reader.app.reader.statistics)
        assert lines(reader)["Han characters"] == "1,928", "what needs no words is there at once"
        assert "协同发展" not in lines(reader)
        await reader.press("j", "j")
        assert reader.shows("working", reader.app.reader.statistics)
        words.ready.set()
        await reader.settled()
        assert not reader.shows("working", reader.app.reader.statistics)
        assert lines(reader)["words"] == "973"


async def test_a_known_article_starts_no_child(opened: "Opened", words: "Words") -> None:
    async with opened(size=TALL):
        assert len(words.asked) == 1
    async with opened(size=TALL) as reader:
        assert len(words.asked) == 1
        assert lines(reader)["words"] == "973"
        await reader.press("]")
        assert len(words.asked) == 2, "the other one is not known yet"
        await reader.press("[", "]")
        assert len(words.asked) == 2


async def test_opening_an_article_starts_one_child(opened: "Opened", words: "Words") -> None:
    words.ready.clear()
    async with opened(size=TALL) as reader:
        assert len(words.asked) == 1
        await reader.press("]")
        assert len(words.asked) == 2


async def test_what_lies_in_the_cache_is_shown_from_it(
    opened: "Opened", words: "Words", homes: "Homes"
) -> None:
    words.ready.clear()
    async with opened(size=TALL) as reader:
        article = reader.text.article
        assert article is not None
    words.problem = WordsUnavailable("words.no_result")
    words.ready.set()
    WordsCache(homes.cache).put(article.key, WordFacts(4321, (Keyword("科技", 7, 1.0),)))
    async with opened(size=TALL) as reader:
        assert lines(reader)["words"] == "4,321"


async def test_words_that_are_not_to_be_had_say_why(opened: "Opened", words: "Words") -> None:
    words.problem = WordsUnavailable("words.failed", reason="no dictionary here")
    async with opened(size=TALL) as reader:
        said = reader.said(reader.app.reader.statistics)
        assert "nodictionaryhere" in said
        assert "working" not in said
        assert lines(reader)["words"] == "–"
        assert lines(reader)["Han characters"] == "1,928"


async def test_why_words_are_not_to_be_had_is_said_in_the_readers_language_and_script(
    opened: "Opened", words: "Words"
) -> None:
    words.problem = WordsUnavailable("words.no_interpreter")
    async with opened(size=TALL, words=Catalogue("zh")) as reader:
        assert "无法分词：没有可用的Python解释器" in reader.said(reader.app.reader.statistics)
        await reader.press("t")
        assert "Python直譯器" in reader.said(reader.app.reader.statistics)


async def test_another_article_while_words_are_computed_shows_its_own(
    opened: "Opened", words: "Words"
) -> None:
    words.ready.clear()
    async with opened(size=TALL) as reader:
        first = lines(reader)["Han characters"]
        await reader.press("]")
        assert lines(reader)["Han characters"] != first
        words.ready.set()
        await reader.settled()
        assert lines(reader)["words"] == "973"
        assert len({*words.asked}) == 2


async def test_progress_in_the_sidebar_follows_the_reading(opened: "Opened") -> None:
    async with opened(size=(120, 24)) as reader:
        await reader.press("space")
        await reader.rested()
        assert lines(reader)["read so far"] == reader.status().rsplit(" ", 1)[1]


async def test_the_sidebar_scrolls_on_its_own(opened: "Opened") -> None:
    async with opened(size=(120, 24)) as reader:
        text = reader.rows(reader.text)
        await reader.press("tab", "G")
        assert reader.shows("o shows each", reader.app.reader.statistics)
        assert reader.rows(reader.text) == text
        await reader.press("g")
        assert reader.shows("Han characters", reader.app.reader.statistics)
        await reader.wheel(reader.app.reader.statistics, down=True, times=2)
        assert not reader.shows("Han characters", reader.app.reader.statistics)
        assert reader.rows(reader.text) == text


async def test_a_bar_at_the_top_shows_that_it_has_the_keys(opened: "Opened") -> None:
    async with opened() as reader:
        pane = reader.app.reader.statistics
        x, y = pane.content_region.offset

        def bar() -> bool:
            grounds = {reader.style(x + at, y).bgcolor for at in range(pane.content_region.width)}
            return grounds != {reader.style(x, y + 1).bgcolor} and len(grounds) == 1

        assert not bar()
        await reader.press("tab")
        assert bar()
        assert reader.rows(pane)[0].startswith("> Text"), "without colours too"
        await reader.press("j")
        assert bar()
        assert re.fullmatch("> Han characters +1,928", reader.rows(pane)[0])
        await reader.press("escape")
        assert not bar()


async def test_in_chinese(opened: "Opened") -> None:
    async with opened(size=TALL, words=Catalogue("zh")) as reader:
        said = lines(reader)
        assert said["汉字"] == "1,928"
        assert said["关键数字"] == "9"
        assert said["版权声明"] == "1"
