"""Entities and tags that a scraper left in a text: read as what they stand for, on record, and never where markup is spoken of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.model import Article, RepairReason
from jjj_tui.article.read import read_article


def read(body: str) -> Article:
    return read_article(f"今天的标题说明一切\n\n{body}\n".encode(), "a.txt")


def texts(body: str) -> list[str]:
    return [paragraph.text for paragraph in read(body).paragraphs]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("&nbsp;&nbsp;&nbsp;&nbsp;港口去年吞吐量增长。", ["港口去年吞吐量增长。"]),
        ("他说&ldquo;好&rdquo;&mdash;&mdash;就走了。", ["他说“好”——就走了。"]),
        ("投入&gt;3亿元,A&amp;B公司。", ["投入>3亿元,A&B公司。"]),
        ("&#8220;三区&#x201d;&hellip;&hellip;", ["“三区”……"]),
        ("报道&amp;nbsp;来自本报。", ["报道 来自本报。"]),
        ("港口扩建完成。<br>铁路随后通车。<BR/>道路最后开工。", ["港口扩建完成。", "铁路随后通车。", "道路最后开工。"]),
        ('<p class="text">港口扩建完成。</p><p>铁路随后通车。</p>', ["港口扩建完成。", "铁路随后通车。"]),
        ('港口<strong style="color:red">扩建</strong>完成。', ["港口扩建完成。"]),
    ],
)  # fmt: skip
def test_what_is_left_of_markup_is_read(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "研发投入R&D;占比上升。",
        "当a < b且b > c时成立。",
        "他写下<数字>两个字。",
        "在HTML里,&nbsp;是一个空格。",
        "用<p>标签包住段落。",
        "它的源码里写着&ldquo;字样。",
        "符号&notanentity;照原样留下。",
    ],
)
def test_what_is_no_residue_stays(body: str) -> None:
    assert texts(body) == [body]
    assert not read(body).repairs


def test_every_change_is_on_record_with_its_place() -> None:
    article = read("港口&nbsp;扩建,他说&ldquo;好&rdquo;。")
    assert [(repair.reason, repair.removed, repair.shown) for repair in article.repairs] == [
        (RepairReason.MARKUP, "&nbsp;", " "),
        (RepairReason.MARKUP, "&ldquo;", "“"),
        (RepairReason.MARKUP, "&rdquo;", "”"),
    ]
    for repair in article.repairs:
        assert article.original[repair.original.start : repair.original.end] == repair.removed
        assert repair.place is not None
        text = article.paragraphs[repair.place.paragraph].text
        assert text.startswith(repair.shown, repair.place.character)


def test_the_other_characters_still_stand_where_they_stood() -> None:
    article = read("&nbsp;港口&ldquo;扩建&rdquo;<br>铁路")
    for paragraph in article.paragraphs:
        for run in paragraph.runs:
            stretch = paragraph.text[run.start : run.start + run.length]
            assert article.original[run.original : run.original + run.length] == stretch


@given(
    st.lists(
        st.sampled_from(["&#27;", "&#x1b;", "&#x202e;", "&#0;", "]0;x", "[31m", "&#8203;", "港口"]),
        max_size=12,
    )
)
def test_no_entity_smuggles_in_what_controls_a_terminal(pieces: list[str]) -> None:
    for text in texts("开头" + "".join(pieces) + "结尾"):
        assert text.isprintable()


@given(st.text(st.sampled_from('&;#x<>/pbr0123amnbsp 港口\n"=')))
def test_any_mixture_is_read_without_losing_its_characters(body: str) -> None:
    article = read("港口" + body + "港口")
    assert sum(paragraph.text.count("港口") for paragraph in article.paragraphs) >= 2
