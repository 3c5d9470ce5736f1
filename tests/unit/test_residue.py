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
        ("他说&amp;ldquo;好&amp;rdquo;&amp;mdash;&amp;mdash;就走了。", ["他说“好”——就走了。"]),
        ("报道&amp;amp;nbsp;来自&amp;amp;#8220;本报&amp;amp;#8221;。", ["报道 来自“本报”。"]),
        ("报道&#38;nbsp;来自&#x26;ldquo;本报&AMP;rdquo;。", ["报道 来自“本报”。"]),
        ("甲&amp;amp;乙公司与R&amp;DX;小组。", ["甲&乙公司与R&DX;小组。"]),
        ("&nbsp&nbsp港口去年&nbsp吞吐量增长。", ["港口去年 吞吐量增长。"]),
        ("&nbsp;&copyfrom;港口", ["&copyfrom;港口"]),
        ("港口&nbsp;扩建。见http://a.cn/1.html。", ["港口 扩建。见http://a.cn/1.html。"]),
        ("港口(股票代码600001)&nbsp;扩建。", ["港口(股票代码600001) 扩建。"]),
        ("港口&lt;p&gt;扩建。&lt;/p&gt;&nbsp;铁路&lt;br/&gt;通车。", ["港口", "扩建。", "铁路", "通车。"]),
        ("&lt;span style=&quot;color:red&quot;&gt;港口&lt;/span&gt;扩建。", ["港口扩建。"]),
        ("成本&lt;5元时&gt;3元。", ["成本<5元时>3元。"]),
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
        "符号&notit;和&nbspx;照原样留下。",
        "写&amp;lt;才会看到括号。",
        "这段代码输出&amp;nbsp;字样。",
    ],
)
def test_what_is_no_residue_stays(body: str) -> None:
    assert texts(body) == [body]
    assert not read(body).repairs


def test_escaped_tags_beside_real_ones_are_talk() -> None:
    assert texts("港口<br>用&lt;p&gt;分段。") == ["港口", "用<p>分段。"]


def page(body: str) -> Article:
    return read_article(
        f"<html><body><h1>今天的标题说明一切</h1><p>{body}</p></body></html>".encode(), "a.html"
    )


def test_an_html_page_that_was_escaped_twice_is_read_on_record() -> None:
    article = page("港口&amp;nbsp;扩建,他说&amp;ldquo;好&amp;rdquo;。")
    assert article.paragraphs[0].text == "港口 扩建,他说“好”。"
    assert [(repair.reason, repair.shown) for repair in article.repairs] == [
        (RepairReason.MARKUP, " "),
        (RepairReason.MARKUP, "“"),
        (RepairReason.MARKUP, "”"),
    ]
    first = article.repairs[0]
    assert article.original[first.original.start : first.original.end] == "&amp;nbsp;"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("用&amp;nbsp;写一个空格,用&amp;lt;写括号。", "用&nbsp;写一个空格,用&lt;写括号。"),
        ("在HTML里,&amp;nbsp;是一个空格。", "在HTML里,&nbsp;是一个空格。"),
        ("研发投入R&amp;D;占比上升。", "研发投入R&D;占比上升。"),
    ],
)
def test_an_html_page_that_speaks_of_entities_keeps_them(body: str, shown: str) -> None:
    assert page(body).paragraphs[0].text == shown
    assert not page(body).repairs


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


@given(st.lists(st.sampled_from([*'&;#x<>/pbr0 \n"=', "amp;", "lt;", "nbsp", "港口", "38;"])).map("".join))
def test_any_mixture_is_read_without_losing_its_characters(body: str) -> None:
    article = read("港口" + body + "港口")
    assert sum(paragraph.text.count("港口") for paragraph in article.paragraphs) >= 2
