"""The whole way once: a child process reads the words of an article, and the reader never loads their dictionary."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import Reader, Words

    from jjj_tui.paths import Homes
    from jjj_tui.tui.app import ReaderApp


async def test_a_child_reads_the_words(
    make_app: "Callable[..., ReaderApp]",
    make_reader: "Callable[..., Reader]",
    no_words: "Words",
    homes: "Homes",
) -> None:
    loaded = "jieba" in sys.modules
    app = make_app()
    async with app.run_test(size=(120, 80)) as pilot:
        reader = make_reader(app, pilot, no_words)
        await reader.opened()
        sidebar = app.reader.statistics
        assert reader.shows("京津冀", sidebar)
        assert reader.shows("Places", sidebar)
        assert reader.shows("河北", sidebar)
        assert not reader.shows("working", sidebar)
    assert ("jieba" in sys.modules) == loaded
    assert homes.cache is not None
    assert list((homes.cache / "words").glob("*.json"))
