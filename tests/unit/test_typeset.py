"""An article set as a page: rows, moving through them, and places that outlive width and script."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.article.model import Article, Dateline, Paragraph, ParagraphKind, Place
from jjj_tui.article.read import read_article
from jjj_tui.article.tables import with_rows
from jjj_tui.hanzi.script import Script, ScriptVerdict
from jjj_tui.hanzi.width import cell_length
from jjj_tui.page.model import Anchor, BlockKind, Row, View
from jjj_tui.page.typeset import Page

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
SIMPLIFIED = ScriptVerdict(Script.SIMPLIFIED, 9, 0)


def article(*paragraphs: Paragraph | str, dateline: str | None = None, title: str = "标题在此处") -> Article:
    """An article of these paragraphs; the rows of tables are found among them."""
    given = [each if isinstance(each, Paragraph) else Paragraph(each) for each in paragraphs]
    return Article(
        key="0" * 64,
        name="a.txt",
        title=title,
        title_derived=False,
        dateline=None if dateline is None else Dateline(dateline),
        paragraphs=with_rows(given, ""),
        folded=(),
        repairs=(),
        original="",
        encoding="utf-8",
        script=SIMPLIFIED,
    )


def page(of: Article, width: int = 40, script: Script = Script.ORIGINAL, *, verbatim: bool = False) -> Page:
    return Page(of, View(script, width, verbatim=verbatim))


def rows(of: Page) -> list[Row]:
    return list(of.rows_from(of.row(0, 0)))


@pytest.fixture(scope="module", params=SEEDS, ids=lambda path: path.stem[:3])
def seed(request: pytest.FixtureRequest) -> Article:
    return read_article(request.param.read_bytes(), request.param.name)


def test_the_page_is_headline_dateline_paragraphs() -> None:
    of = page(article("第一段。", "第二段。", dateline="2023-02-28 来源:测试社"))
    assert [of.block(at).kind for at in range(len(of))] == [
        BlockKind.TITLE, BlockKind.DATELINE, BlockKind.PROSE, BlockKind.PROSE,
    ]  # fmt: skip
    assert [of.text(at) for at in range(len(of))] == [
        "标题在此处",
        "2023-02-28 来源:测试社",
        "第一段。",
        "第二段。",
    ]
    assert len(page(article("第一段。"))) == 2


def test_prose_is_indented_by_two_characters_and_other_blocks_are_not() -> None:
    long = "京津冀" * 30
    of = page(
        article(
            long,
            Paragraph("记者 孙烁:", ParagraphKind.SPEAKER),
            long,
            Paragraph("小标题", ParagraphKind.HEADING),
        )
    )
    first = {row.block: row.indent for row in reversed(rows(of)) if row.line >= 0}
    assert first == {0: 0, 1: 4, 2: 0, 3: 4, 4: 0}
    assert all(row.indent == 0 for row in rows(of) if row.line > 0)
    assert all(row.indent == 0 for row in rows(page(article(long), 12))), (
        "no indent where it would eat the line"
    )


def test_speakers_and_headings_stand_apart_and_what_is_said_follows_at_once() -> None:
    of = page(
        article(
            "导语。",
            Paragraph("记者 孙烁:", ParagraphKind.SPEAKER),
            "所说的话。",
            "再一段。",
            Paragraph("小标题", ParagraphKind.HEADING),
            "正文。",
        )
    )
    assert [of.block(at).lead for at in range(len(of))] == [0, 1, 1, 0, 0, 1, 0]


def test_code_keeps_its_columns_and_stands_apart_from_the_text() -> None:
    code = [Paragraph("def f(x):", ParagraphKind.CODE), Paragraph("return x", ParagraphKind.CODE, indent=4)]
    deep = Paragraph("pass", ParagraphKind.CODE, indent=60, apart=True)
    of = page(article("导语。", *code, deep, "正文。"))
    assert [of.block(at).lead for at in range(len(of))] == [0, 1, 1, 0, 1, 1]
    assert [of.block(at).indent for at in range(len(of))] == [0, 4, 0, 4, 20, 4]


def test_a_stanza_stands_apart_and_an_item_of_a_list_in_a_list_further_in() -> None:
    of = page(article("一行", "二行", Paragraph("三行", apart=True), Paragraph("• 四行", indent=2)))
    assert [of.block(at).lead for at in range(len(of))] == [0, 1, 0, 1, 0]
    assert of.block(4).indent == 6


def test_verbatim_pages_have_no_indent_and_no_space_between_lines() -> None:
    of = page(article("一行", Paragraph("记者:", ParagraphKind.SPEAKER), "三行"), verbatim=True)
    assert [of.block(at).lead for at in range(len(of))] == [0, 1, 0, 0]
    assert not any(of.block(at).indent for at in range(len(of)))


@pytest.mark.parametrize("width", [2, 7, 20, 33, 80])
def test_every_character_stands_in_exactly_one_row_that_fits(seed: Article, width: int) -> None:
    of = page(seed, width)
    for block in range(len(of)):
        lines = [row for row in rows(of) if row.block == block and row.line >= 0]
        text = of.text(block)
        assert lines[0].start == 0
        assert lines[-1].end == len(text)
        assert all(above.end == below.start for above, below in pairwise(lines))
        for row in lines:
            assert row.indent + cell_length(text[row.start : row.end].rstrip(" ")) <= max(width, 2)


@pytest.mark.parametrize("width", [20, 61, 80])
def test_every_script_has_the_same_rows(seed: Article, width: int) -> None:
    wanted = rows(page(seed, width))
    for script in Script:
        of = page(seed, width, script)
        assert rows(of) == wanted
        for row in wanted:
            shown, source = (
                of.text(row.block)[row.start : row.end],
                of.block(row.block).source[row.start : row.end],
            )
            assert cell_length(shown) == cell_length(source)


def test_down_and_up_are_inverse_and_both_ends_hold(seed: Article) -> None:
    of = page(seed, 40)
    whole = rows(of)
    assert of.before(whole[0]) is None
    assert of.after(whole[-1]) is None
    for above, below in pairwise(whole):
        assert of.after(above) == below
        assert of.before(below) == above
    assert of.moved(whole[0], 10**6) == whole[-1]
    assert of.moved(whole[-1], -(10**6)) == whole[0]
    assert of.moved(whole[3], 0) == whole[3]


@pytest.mark.parametrize("height", [1, 2, 10, 10_000])
def test_the_last_page_is_full(seed: Article, height: int) -> None:
    of = page(seed, 40)
    whole = rows(of)
    assert of.last_top(height) == whole[max(len(whole) - height, 0)]


def test_an_anchor_finds_its_row_and_in_another_width_the_row_of_its_character(seed: Article) -> None:
    wide, narrow = page(seed, 80), page(seed, 31)
    for row in rows(wide):
        assert wide.find(row.anchor) == row
        found = narrow.find(row.anchor)
        assert found.block == row.block
        assert found.line < 0 or found.start <= row.start < max(found.end, found.start + 1)


@pytest.mark.parametrize(
    "anchor",
    [
        Anchor(-5),
        Anchor(10**6),
        Anchor(1, 10**6),
        Anchor(1, -3),
        Anchor(0, 0, 7),
        Anchor(2, 3, 5),
        Anchor(3, 0, 99),
    ],
)
def test_an_anchor_from_elsewhere_finds_the_nearest_row(anchor: Anchor) -> None:
    of = page(article("一段。", "二段。", "三段。"))
    assert of.find(anchor) in rows(of)


def test_a_place_becomes_an_anchor_and_a_row_a_place(seed: Article) -> None:
    of = page(seed, 40)
    for row in rows(of):
        place = of.place_of(row)
        if row.line >= 0 and of.block(row.block).paragraph is not None:
            assert of.find(of.anchor_of(place)) == (row if place != (0, 0) else rows(of)[0])
    assert of.anchor_of(Place(0, 0)) == Anchor(0)
    assert of.anchor_of(Place(10**6, 10**6)).block == len(of) - 1
    assert of.anchor_of(Place(-1, -1)).block == of.block_of(0)
    assert page(article()).anchor_of(Place(3, 3)) == Anchor(0)


def test_progress_counts_characters_up_to_the_row(seed: Article) -> None:
    of = page(seed, 40)
    counts = [of.characters_before(row) for row in rows(of)]
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert counts[-1] == seed.characters


def test_looking_at_the_end_of_a_long_article_touches_only_the_end() -> None:
    of = page(article(*(f"第{number}段" + "京津冀协同发展，" * 8 for number in range(20_000))))
    top = of.last_top(40)
    for row, _ in zip(of.rows_from(top), range(40), strict=False):
        of.text(row.block)
    assert of.lines.cache_info().misses <= 60
    assert of.text.cache_info().misses <= 60


texts = st.text(
    st.one_of(st.sampled_from("京津冀，。：“”《》 　a1%3号▯—…"), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=60,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(texts, st.sampled_from(list(ParagraphKind))), max_size=4),
    st.integers(2, 90),
    st.integers(2, 90),
    st.data(),
)
def test_any_text_at_any_width(
    paragraphs: list[tuple[str, ParagraphKind]], width: int, other: int, data: st.DataObject
) -> None:
    of = article(*(Paragraph(text.replace("\n", " "), kind) for text, kind in paragraphs))
    one, two = page(of, width), page(of, other, Script.TRADITIONAL)
    whole = rows(one)
    for block in range(len(one)):
        text = one.block(block).source
        assert "".join(text[row.start : row.end] for row in whole if row.block == block) == text
    row = data.draw(st.sampled_from(whole))
    there = two.find(row.anchor)
    assert there in rows(two)
    if row.line >= 0 and there.line >= 0 and row.end > row.start:
        assert there.start <= row.start < there.end
