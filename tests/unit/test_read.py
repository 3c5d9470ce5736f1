"""Bytes to an article: what the two seeds yield, that nothing is lost on the way, and that no input takes long."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly

from jjj_tui.article.markup import is_markup
from jjj_tui.article.model import (
    LOST,
    Article,
    ArticleError,
    FoldReason,
    ParagraphKind,
    Place,
    RepairReason,
    Span,
)
from jjj_tui.article.read import read_article
from jjj_tui.hanzi.script import Script

SEEDS = Path(__file__).parents[2] / "seeds"
FIRST = "000_f1bbcfffa3ff309c.txt"
SECOND = "004_331d5730d4c698da.txt"


def seed(name: str) -> Article:
    return read_article((SEEDS / name).read_bytes(), name)


def speakers(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs if paragraph.kind is ParagraphKind.SPEAKER]


def test_the_first_seed() -> None:
    article = seed(FIRST)
    assert article.title == "【奋进的春天】瓣瓣同心京津冀丨紧紧扭住“牛鼻子” 产业协作“串起来”"
    assert not article.title_derived
    assert article.dateline is not None
    assert article.dateline.text == "2023-02-28 14:39:36 来源:河北广播电视台冀时客户端"
    assert article.dateline.published == datetime(2023, 2, 28, 14, 39, 36)
    assert article.dateline.source == "河北广播电视台冀时客户端"
    assert article.dateline.has_time
    assert (len(article.paragraphs), article.characters, article.encoding) == (31, 2141, "utf-8")
    assert [line.split()[-1] for line in speakers(article)] == [
        "孙烁:", "钱兆勇:", "李书祺:", "梁世强:", "骆妍:", "冯建平:", "杜光楠:", "姚振海:", "杨长东:", "孙榕基:",
    ]  # fmt: skip
    assert {paragraph.kind for paragraph in article.paragraphs} == {
        ParagraphKind.PROSE,
        ParagraphKind.SPEAKER,
    }
    assert [(line.text[:8], line.reason, line.before) for line in article.folded] == [
        ("河北新闻聚焦河北", FoldReason.BREADCRUMB, 0),
        ("扫码阅读手机版", FoldReason.READ_ON_PHONE, 0),
        ("瓣瓣同心京津冀", FoldReason.SERIES_NAME, 0),
        ("责任编辑:张永猛", FoldReason.EDITOR, 31),
        ("电子报", FoldReason.NAVIGATION, 31),
        ("凡注有“河北新闻", FoldReason.COPYRIGHT, 31),
    ]
    assert article.repairs == ()
    assert not article.damaged
    assert article.script.script is Script.SIMPLIFIED
    assert article.paragraphs[0].text.startswith("产业是京津冀协同发展的实体内容和关键支撑。")
    assert article.paragraphs[-1].text.endswith("为我省经济增长提供了强大动力。")


def test_the_second_seed() -> None:
    article = seed(SECOND)
    assert article.title == "推動京津冀更好發揮高質量發展動力源作用…"
    assert article.title_derived
    assert article.dateline is None
    assert article.folded == ()
    assert (len(article.paragraphs), article.characters) == (16, 1273)
    assert [line.split()[-1] for line in speakers(article)] == [
        "李景瑞:",
        "張艷琴:",
        "張艷琴:",
        "楊勝為:",
        "楊勝為:",
    ]
    stripped = [repair for repair in article.repairs if repair.reason is RepairReason.PINYIN]
    assert len(stripped) == 159
    assert all(repair.shown == "" and repair.place is not None for repair in stripped)
    hosts = {article.original[repair.original.start - 1] for repair in stripped}
    assert len(hosts) == 45
    assert not any(mark in paragraph.text for paragraph in article.paragraphs for mark in "()?")
    assert article.script.script is Script.TRADITIONAL
    assert article.script.machine_made


def test_the_damaged_figure_of_the_second_seed() -> None:
    article = seed(SECOND)
    (repair,) = [repair for repair in article.repairs if repair.reason is RepairReason.DAMAGE]
    assert (repair.removed, repair.shown) == ("?shù)亟?", f"地近{LOST}")
    assert repair.place == Place(12, 61)
    assert article.original[repair.original.start : repair.original.end] == repair.removed
    paragraph = article.paragraphs[12]
    assert f"與當地近{LOST}0家上下游企業" in paragraph.text
    assert [paragraph.text[start:end] for start, end in paragraph.damaged] == [f"近{LOST}"]
    assert [index for index, other in enumerate(article.paragraphs) if other.damaged] == [12]
    assert article.damaged


def assert_everything_is_somewhere(article: Article) -> None:
    """Every character of the original is shown, folded or repaired; what is shown stands in one place only."""
    accounted = assert_places_hold(article)
    lost = [
        character
        for character, count in zip(article.original, accounted, strict=True)
        if not count and not character.isspace()
    ]
    assert lost == []


def assert_places_hold(article: Article) -> list[int]:
    """What is shown stands in the original where it is said to, once; how often each character is accounted for."""
    original = article.original
    shown = [0] * len(original)
    for paragraph in article.paragraphs:
        end = 0
        for run in paragraph.runs:
            assert run.start >= end
            end = run.start + run.length
            for step in range(run.length):
                here, there = paragraph.text[run.start + step], original[run.original + step]
                assert (
                    here == there or (here == " " and there.isspace()) or (here == LOST and there == "\ufffd")
                )
                shown[run.original + step] += 1
        assert end <= len(paragraph.text)
        for start, end in paragraph.damaged:
            assert 0 <= start < end <= len(paragraph.text)
    accounted = list(shown)
    spans = [*article.title_original, *(article.dateline.original if article.dateline else ())]
    spans += [line.original for line in article.folded]
    for span in spans:
        for at in range(*span):
            assert shown[at] == 0, "a line is both text and something else"
            accounted[at] += 1
    for repair in article.repairs:
        if repair.reason is not RepairReason.ENCODING or repair.shown == LOST:
            for at in range(*repair.original):
                assert shown[at] == 0, "a character is both shown and repaired"
                accounted[at] += 1
        if repair.place is not None:
            assert 0 <= repair.place.character <= len(article.paragraphs[repair.place.paragraph].text)
    assert max(shown, default=0) <= 1
    return accounted


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_every_character_of_the_seeds_is_somewhere(name: str) -> None:
    assert_everything_is_somewhere(seed(name))


LINES = st.sampled_from(
    [
        "三地签署新一轮合作协议", "2024-03-05 09:12 来源：新华社", "首页 > 新闻 > 正文", "责任编辑：王芳", "记者 王五：", "一、总体要求",
        "今年以来，三地围绕交通、生态和产业三个领域持续推进合作，一批项目相继落地，群众得到了实惠。", "", "　　", "他说\x1b[31m红色\x1b[0m的字。",
        "當(dāng)?shù)亟?0家企業，協(xié)同發(fā)展，產(chǎn)業(yè)升級，質(zhì)量提高，實(shí)現(xiàn)目標。", "??新華社", "他说,,今天。", "近\ufffd0家",
        "版权所有 未经许可不得转载 本网声明", "扫码阅读手机版", "三地签署合作协议_时政_某某网",
        "三地推进合作，群众得到实惠。【纠错】 [责任编辑：王芳]", "库容10<sup>8</sup>立方米，投资<del>50亿元</del>48亿元。", "【2024年3月5日讯】三地合作。",
        "# 三地合作", "| 甲 | 3亿元 |", "|---|---|", "- [合作](a)**持续**推进", "標題：三地合作", "〔記者王小明／台北報導〕三地推进合作，群众得到实惠。",
        "延伸閱讀", "廣告 只要99元", "記者王小明／台北報導", "<div class=ads>广告<p hidden>5折</div>",
        "2024", "03/05", "a\u202eb\u200bc\tdef\x00",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(LINES, LINES, st.text(max_size=40)), max_size=14))
@example(["| 甲 | 3亿元 |", "|---|---|"])  # the rule of a table has no line end
def test_every_character_of_any_page_is_somewhere(lines: list[str]) -> None:
    data = "\n".join(lines).encode("utf-8", "replace")
    try:
        article = read_article(data, "page")
    except ArticleError as error:
        message = str(error)
        assert message.isprintable()
        return
    if is_markup(article.original):
        assert_places_hold(article)  # of an HTML page the tags are nowhere
    else:
        assert_everything_is_somewhere(article)
    assert article.title
    assert article.paragraphs
    for paragraph in article.paragraphs:
        assert paragraph.text == paragraph.text.strip(" \u3000") != ""
        assert "\n" not in paragraph.text
        assert "\ufffd" not in paragraph.text
    assert read_article(data, "page") == article


TAGS = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<br>", "<sup>8</sup>", "<sub>2</sub>", "<b>", "</b>", "<table><tr><td>", "</td><td>", "</td></tr></table>",
        "<li>", "</li>", "<a href='x'>", "</a>", "<h1>", "</h1>", "<!--", "-->", "<script>", "</script>", "<p hidden>", "<ruby>协<rt>xié</rt></ruby>", "&nbsp;", "&#19977;", "&amp;lt;", "</html>", "<",
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(LINES, TAGS, TAGS, st.text(max_size=8)), min_size=1, max_size=24))
def test_what_is_shown_of_any_web_page_stands_where_it_is_said_to(pieces: list[str]) -> None:
    data = ("<html>" + "".join(pieces)).encode("utf-8", "replace")
    try:
        article = read_article(data, "page.html")
    except ArticleError:
        return
    assert_places_hold(article)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "utf-16", "gb18030", "big5"]))
def test_any_bytes_are_an_article_or_refused(data: bytes, encoding: str | None) -> None:
    try:
        article = read_article(data, "x", encoding=encoding)
    except ArticleError:
        return
    assert_everything_is_somewhere(article)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t \xe3\x80\x80\n", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        (b"\x1b[2J\x1b[H", "no text"),
        ("\ufffd\n\ufffd".encode(), "no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"???? ??? ?????", "question marks"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError, match=reason) as caught:
        read_article(data, "secret-name.txt")
    assert "secret-name" not in str(caught.value)
    assert str(caught.value).isprintable()


def test_places_map_back_to_the_original() -> None:
    article = seed(SECOND)
    paragraph = article.paragraphs[12]
    at = paragraph.text.index("上下游")
    assert article.original[paragraph.original_offset(at) :].startswith("上下游企業")
    assert article.original[article.paragraphs[0].original_offset(0)] == "推"


def test_what_was_made_harmless_is_told() -> None:
    article = read_article("第一行\x1b[31m红\u202e字，后面还有一些文字。".encode(), "a\x1bb.txt")
    assert article.paragraphs[0].text == "第一行红字，后面还有一些文字。"
    assert [(repair.reason, repair.removed, repair.place) for repair in article.repairs] == [
        (RepairReason.CONTROL, "CSI sequence", Place(0, 3)),
        (RepairReason.CONTROL, "U+202E RIGHT-TO-LEFT OVERRIDE", Place(0, 4)),
    ]
    assert "\x1b" not in article.name


def test_a_stray_zero_is_dropped_and_told() -> None:
    article = read_article("园区入驻企业\x00四十家，比去年多了一成，投资也多了不少。".encode(), "x")
    assert article.paragraphs[0].text == "园区入驻企业四十家，比去年多了一成，投资也多了不少。"
    assert [(repair.reason, repair.removed[:6], repair.place) for repair in article.repairs] == [
        (RepairReason.CONTROL, "U+0000", Place(0, 6))
    ]


def test_a_listing_saved_from_a_terminal_is_read_and_what_went_is_told() -> None:
    article = read_article("$ ls\n\x1b]0;主机\a\x1b[01;34m文件夹\x1b[0m  报告\n".encode(), "x")
    assert article.paragraphs[-1].text == "文件夹  报告"
    assert [repair.removed for repair in article.repairs] == ["OSC string", "CSI sequence", "CSI sequence"]


def test_a_page_printed_for_a_terminal_keeps_its_numbers() -> None:
    article = read_article("公司投资3\b30\b0亿元，增长_\b5%。".encode(), "man")
    assert article.paragraphs[0].text == "公司投资30亿元，增长5%。"
    assert [(repair.reason, repair.removed) for repair in article.repairs] == [
        (RepairReason.CONTROL, "overstrike")
    ] * 3


def test_a_bad_byte_is_marked_where_it_stood() -> None:
    article = read_article("园区入驻企业".encode() + b"\xe5\x8d" + "十家，比去年多。".encode(), "x")
    assert article.paragraphs[0].text == f"园区入驻企业{LOST}十家，比去年多。"
    assert article.paragraphs[0].damaged == (Span(6, 7),)
    assert [repair.reason for repair in article.repairs] == [RepairReason.ENCODING]


def test_a_page_decoded_twice_is_told() -> None:
    text = "三地今年共同发布了八项标准，涉及养老、气象和环保。"
    article = read_article(text.encode("gbk").decode("latin-1").encode(), "x")
    assert article.paragraphs[0].text == text
    assert [(repair.reason, repair.place) for repair in article.repairs] == [(RepairReason.ENCODING, None)]


def test_a_forced_encoding_is_taken() -> None:
    data = "三地今年共同发布了八项标准。".encode("gbk")
    assert read_article(data, "x", encoding="gbk").encoding == "gb18030"
    assert read_article(data, "x", encoding="big5").paragraphs[0].text != "三地今年共同发布了八项标准。"


HTML = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>合作协议_某某网</title><style>p{color:red}</style>
<script>var a = "<p>不是正文</p>";</script></head>
<body><!-- 注释 --><div>首页 &gt; 新闻 &gt; 正文</div><h1>三地签署新一轮合作协议</h1>
<div>2024-03-05&nbsp;09:12 来源：新华社</div>
<p>今年以来，三地围绕交通、生态和产业三个领域<b>持续</b>推进合作，
一批项目相继落地&mdash;&mdash;群众得到了实惠&#27;[31m。</p><p>5 < 6 & 7</p>
</body></html>
"""


def test_the_text_of_an_html_page_is_read_and_maps_to_its_source() -> None:
    article = read_article(HTML.encode("gbk"), "x.html")
    assert (article.title, article.title_derived) == ("三地签署新一轮合作协议", False)
    assert article.dateline is not None
    assert article.dateline.published == datetime(2024, 3, 5, 9, 12)
    assert article.original == HTML
    paragraph, last = article.paragraphs
    assert (
        paragraph.text
        == "今年以来，三地围绕交通、生态和产业三个领域持续推进合作，一批项目相继落地——群众得到了实惠[31m。"
    )
    assert last.text == "5 < 6 & 7"
    assert [line.reason for line in article.folded] == [FoldReason.BREADCRUMB]
    for run in paragraph.runs:
        assert (
            paragraph.text[run.start : run.start + run.length]
            == HTML[run.original : run.original + run.length]
        )


def test_the_title_element_serves_a_page_without_a_headline() -> None:
    page = "<html><title>三地合作&amp;发展</title><body><p>今年以来，三地持续推进合作，一批项目相继落地，群众得到了实惠。</p>"
    article = read_article(page.encode(), "x.html")
    assert (article.title, article.title_derived) == ("三地合作&发展", False)


def test_text_that_speaks_of_tags_is_no_html_page() -> None:
    text = "网页由 <html> 和 <body> 等标签组成，浏览器会把 &amp; 显示成 & 这个字符。"
    assert read_article(text.encode(), "x").paragraphs[0].text == text


HOSTILE = {
    "tags": "<html><p<",
    "rows": "<html><tr><td>1</td><td><p",
    "open rows": "<html><tr",
    "comments": "<html><!--",
    "entities": "<html>&amp",
    "scripts": "<html><script>",
    "escaped ampersands": "&amp;amp;",
    "escaped tags": "&lt;p a=",
    "spaces without an end": "&nbsp",
    "readings": "發(fā)",
    "signs": "發?fā)展",
    "question marks": "你?",
    "brackets": "(",
    "open brackets": "發(fā\n",
    "commas": "中,,",
    "undecodable": "中\ufffd",
    "controls": "中\x1b",
    "backspaces": "_\b",
    "overstrikes": "中\b中",
    "strings": "中\x1b]",
    "speakers": "记者:\n",
    "short lines": "中\n",
    "blanks": " \n",
    "steps": "新闻 > ",
    "controls of a page": "返回首页",
    "dates": "2023-02-28 ",
    "digits": "0?",
    "bars": "|",
    "rules": "|-|\n",
    "rows of Markdown": "| 1 | 2 |\n|---|---|\n",
    "headings of Markdown": "# [",
    "stars": "**中",
    "links": "# a\n[中](",
    "lists of others": "延伸閱讀\n中\n",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    def reading(count: int) -> Callable[[], None]:
        data = (unit * count + "中文").encode("utf-8", "replace")

        def read() -> None:
            with suppress(ArticleError):
                read_article(data, "x")

        return read

    assert grows_linearly(reading, 2_000, 16_000)
