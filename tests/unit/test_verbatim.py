"""The untouched original as lines, and where each change stands in them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly

from jjj_tui.article.model import Article, ArticleError, RepairReason
from jjj_tui.article.read import read_article
from jjj_tui.hanzi.sanitize import is_clean, reveal
from jjj_tui.tui.verbatim import FIRST_BLOCK, Verbatim

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


def lines_of(verbatim: Verbatim) -> list[str]:
    return [paragraph.text for paragraph in verbatim.article.paragraphs]


def check(article: Article) -> None:
    """Every change is listed once and stands where its characters are, and every character finds its own."""
    verbatim = Verbatim(article, "heading")
    lines = lines_of(verbatim)
    assert "".join(lines) == "".join(reveal(line) for line in article.original.split("\n"))
    assert all(is_clean(line) and "\n" not in line for line in lines)
    assert len(verbatim.changes) == len(article.folded) + len(article.repairs)
    for change in verbatim.changes:
        span = change.what.original
        hit = change.hit
        line = lines[hit.block - FIRST_BLOCK]
        assert 0 <= hit.start <= hit.end <= len(line)
        first = article.original[span.start : span.end].split("\n")[0]
        assert line[hit.start : hit.end] == reveal(first)
        place = getattr(change.what, "place", None)
        if place is not None and place.character:
            assert change.before == article.paragraphs[place.paragraph].text[place.character - 1]
        else:
            assert line[: hit.start].endswith(change.before)
    for offset in range(0, len(article.original), max(len(article.original) // 50, 1)):
        place = verbatim.place(offset)
        wanted = reveal(article.original[offset : offset + 1].replace("\n", ""))
        assert lines[place.paragraph][place.character : place.character + len(wanted)] == wanted


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds(path: Path) -> None:
    check(read_article(path.read_bytes(), path.name))


def test_the_second_seed_lists_its_damage_first_and_its_notes_last() -> None:
    article = read_article(SEEDS[1].read_bytes(), SEEDS[1].name)
    changes = Verbatim(article, "heading").changes
    reasons = [getattr(change.what, "reason", None) for change in changes]
    assert reasons[0] is RepairReason.DAMAGE
    assert changes[0].before == "當", "the character that is shown before it, not the bracket of its note"
    assert reasons[-159:] == [RepairReason.PINYIN] * 159
    notes = [change.what.original for change in changes[-159:]]
    assert notes == sorted(notes), "in the order of the page"
    assert changes[-159].before == "發"


def test_marks_lie_where_the_changes_are() -> None:
    article = read_article(SEEDS[0].read_bytes(), SEEDS[0].name)
    verbatim = Verbatim(article, "heading")
    marks = verbatim.marks()
    assert {mark.style for some in marks.values() for mark in some} == {"folded"}
    marked = {lines_of(verbatim)[block - FIRST_BLOCK] for block in marks}
    assert {"扫码阅读手机版", "电子报", "责任编辑:张永猛"} <= marked


def test_invisible_characters_are_shown_by_name() -> None:
    article = read_article("标题在此说明\n\n正文有\x1b[31m红色\u200b和\u202e反转。\n".encode(), "a.txt")
    lines = "\n".join(lines_of(Verbatim(article, "heading")))
    assert "\x1b" not in lines
    assert "\u202e" not in lines
    assert "202E" in lines
    check(article)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "\n",
                    "\r\n",
                    "\r",
                    "\x1b[1m",
                    "\u202e",
                    "\u200b",
                    "發(fā)展",
                    "近?0家",
                    "\u2028",
                    "\x85",
                    "\x0c",
                    "\t",
                    "  ",
                ]
            ),
            st.text(max_size=8),
            st.sampled_from(["正文在此。", "责任编辑:张某", "扫码阅读手机版"]),
        ),
        max_size=20,
    ).map("".join)
)
def test_any_text(text: str) -> None:
    try:
        article = read_article(f"标题在此说明\n\n{text}\n正文。\n".encode("utf-8", "surrogatepass"), "a.txt")
    except ArticleError:
        return
    check(article)


def test_a_page_in_one_line_with_thousands_of_changes_opens_in_linear_time() -> None:
    def opening(count: int) -> Callable[[], object]:
        article = read_article(("標題在此處\n\n" + "發(fā)展的經(jīng)濟與社會," * count).encode(), "a.txt")
        assert len(article.repairs) == 2 * count
        return partial(Verbatim, article, "heading")

    assert grows_linearly(opening, 1000, 4000)
