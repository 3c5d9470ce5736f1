"""What an HTML page shows beside its words (raised signs, numbers of items), and what it hides or strikes out."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import pytest
from tests.growth import grows_linearly

from jjj_tui.article.model import Article, ArticleError, FoldReason, ParagraphKind, RepairReason
from jjj_tui.article.read import read_article
from jjj_tui.figures import find_figures, read_figures

LEAD = "前三季度，全省水利投资同比增长5.6%，一批重点工程相继开工，各地区情况如下。"
CLOSE = "省水利厅表示，四季度将继续推进在建工程，全年目标不变，各地信心充足。"


def page(body: str) -> Article:
    source = f"<!DOCTYPE html><html><body><h1>前三季度水利建设情况</h1><p>{LEAD}</p>{body}<p>{CLOSE}</p></body></html>"
    return read_article(source.encode(), "x.html")


def texts(article: Article) -> list[str]:
    found = [paragraph.text for paragraph in article.paragraphs]
    assert (found[0], found[-1]) == (LEAD, CLOSE)
    return found[1:-1]


def folded(article: Article) -> list[tuple[str, FoldReason]]:
    return [(line.text, line.reason) for line in article.folded]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("库容10<sup>8</sup>立方米", "库容10⁸立方米"),
        ("浓度3×10<sup class='e'><b>-6</b></sup>克", "浓度3×10⁻⁶克"),
        ("浓度3×10<SUP>&minus;12</SUP>克", "浓度3×10⁻¹²克"),
        ("<b>10</b><sup>９</sup>个细胞", "10⁹个细胞"),
        ("共2<sup>n</sup>种", "共2ⁿ种"),
        ("面积30m<sup>2</sup>，体积5m<sup> 3 </sup>", "面积30m²，体积5m³"),
        ("H<sub>2</sub>O与CO<sub>2</sub>，Ca<sup>2+</sup>", "H₂O与CO₂，Ca²⁺"),
        ("PM<sub>2.5</sub>，PM<sub>10</sub>", "PM2.5，PM₁₀"),
        ("NO<sub>x</sub>和1<sup>st</sup>", "NOx和1st"),
        ("投资50亿元<sup>[1]</sup>，增长5%<sup>注2</sup>", "投资50亿元[1]，增长5%注2"),
        ("产值10<sup>2.5</sup>元", "产值10².⁵元"),
        ("个数10<sup>8次</sup>", "个数10⁸次"),
        ("注释<sup>1,2</sup>48亿元", "注释¹,²48亿元"),
    ],
)
def test_raised_and_lowered_digits_never_run_into_others(markup: str, shown: str) -> None:
    assert texts(page(f"<p>{markup}</p>")) == [shown]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10⁸立方米", "100000000"), ("约3.2×10⁸立方米", "320000000"), ("5.1×10⁻⁶克", "0.0000051"), ("10¹²元", "1000000000000"),
        ("2ⁿ个", None), ("10⁸km²", "100000000"), ("10².⁵元", None),
    ],
)  # fmt: skip
def test_no_value_is_read_from_half_a_power(text: str, value: str | None) -> None:
    assert [f"{figure.value:f}" for figure in find_figures(text) if figure.value is not None] == (
        [value] if value else []
    )


def test_raised_digits_of_units_measure() -> None:
    (article,) = [page("<p>新建水面30km<sup>2</sup>，蓄水5m<sup>3</sup>。</p>")]
    assert [figure.figure.text for figure in read_figures(article)][1:] == ["30km²", "5m³"]


def test_a_row_of_a_table_keeps_its_powers() -> None:
    row = "<table><tr><td>南岭水库</td><td>2.1×10<sup>8</sup>立方米</td></tr></table>"
    assert texts(page(row)) == ["南岭水库  2.1×10⁸立方米"]


@pytest.mark.parametrize(
    "markup",
    [
        '<p style="display:none">另有暗渠12亿元</p>',
        "<p hidden>另有暗渠12亿元",
        '<div STYLE="color: red; Visibility : Hidden !important"><p>另有<b>暗渠</b>12亿元</p></div>',
        "<section style='display: none'><ul><li>另有暗渠<li>12亿元</ul></section>",
        "<template><p>另有暗渠12亿元</p></template>",
        "<noscript>另有暗渠12亿元</noscript>",
        "<dialog>另有暗渠12亿元</dialog>",
        "<table><tr hidden><td>另有暗渠</td><td>12亿元</td></tr></table>",
        "<div hidden=''>另有</p>暗渠12亿元</div>",
    ],
)
def test_what_a_browser_does_not_show_is_folded(markup: str) -> None:
    article = page(markup)
    assert texts(article) == []
    ((text, reason),) = folded(article)
    assert ("".join(text.split()), reason) == ("另有暗渠12亿元", FoldReason.HIDDEN)
    assert len(read_figures(article)) == 1
    (line,) = article.folded
    stretch = article.original[line.original.start : line.original.end]
    assert "暗渠" in stretch
    assert LEAD not in stretch
    assert line.before == 1


@pytest.mark.parametrize(
    "markup",
    [
        '<p title="display:none">渠道改造完成</p>',
        '<p data-style="display:none">渠道改造完成</p>',
        '<p style="display:none; display:block">渠道改造完成</p>',
        '<p class="hidden-print">渠道改造完成</p>',
        "<!-- <div hidden> --><p>渠道改造完成</p>",
        "<script>var a = '<div hidden>';</script><p>渠道改造完成</p>",
        "<p hidden></p><p>渠道改造完成</p>",
        '<p aria-hidden="false">渠道改造完成</p>',
        "<dialog open>渠道改造完成</dialog>",
    ],
)
def test_what_a_browser_shows_stays(markup: str) -> None:
    article = page(markup)
    assert texts(article) == ["渠道改造完成"]
    assert not article.folded


def test_hidden_words_leave_their_line_whole() -> None:
    article = page("<p>渠道<span style=display:none>（内部）</span>改造<i hidden>甲</i>完成</p>")
    assert texts(article) == ["渠道改造完成"]
    assert folded(article) == [("（内部）", FoldReason.HIDDEN), ("甲", FoldReason.HIDDEN)]


def test_an_article_that_waits_for_a_script_to_reveal_it_is_shown() -> None:
    body = "".join(f"<p>{line}</p>" for line in (LEAD, "各地抢抓秋冬季施工时机，倒排工期，" * 4, CLOSE))
    source = f'<html><body><h2>水利建设情况</h2><div id="js_content" style="visibility: hidden">{body}<p hidden>甲</p></div></body></html>'
    article = read_article(source.encode(), "x.html")
    assert len(article.paragraphs) == 3
    assert folded(article) == [("甲", FoldReason.HIDDEN)]


@pytest.mark.parametrize("name", ["del", "s", "strike", "DEL"])
def test_what_is_struck_out_is_neither_text_nor_figure(name: str) -> None:
    article = page(f"<p>总投资<{name}>50<b>亿</b>元</{name}><ins>48亿元</ins>。</p>")
    assert texts(article) == ["总投资〔…〕48亿元。"]
    assert folded(article) == [("50亿元", FoldReason.STRUCK_OUT)]
    assert [figure.figure.text for figure in read_figures(article)] == ["5.6%", "48亿元"]


def test_what_is_struck_out_by_style_or_whole_is_folded() -> None:
    article = page(
        '<p>坝高<span style="text-decoration: line-through red">52米</span>50米</p><del><p>此段作废。</p></del>'
    )
    assert texts(article) == ["坝高〔…〕50米"]
    assert folded(article) == [("52米", FoldReason.STRUCK_OUT), ("此段作废。", FoldReason.STRUCK_OUT)]


def test_words_before_what_was_struck_out_are_not_told_of_what_follows_it() -> None:
    article = page("<p>门票原价<del>100元</del>80元，同比增长<s>5%</s>6%。</p>")
    assert texts(article) == ["门票原价〔…〕80元，同比增长〔…〕6%。"]
    told = [(figure.figure.text, figure.figure.subject) for figure in read_figures(article)][1:]
    assert told == [("80元", None), ("6%", None)]


def test_a_line_of_nothing_else_leaves_no_mark() -> None:
    article = page(
        "<p><del>原定投资50亿元。</del></p><ul><li><b><s>坝高52米</s></b></li><li>坝长<s></s>80米</li></ul>"
    )
    assert texts(article) == ["坝长80米"]
    assert [reason for _, reason in folded(article)] == [FoldReason.STRUCK_OUT] * 2


def test_what_was_parted_by_struck_digits_stays_parted() -> None:
    assert texts(page("<p>坝高12<s>3</s>45米</p>")) == ["坝高12〔…〕45米"]


def test_left_over_tags_say_the_same() -> None:
    for body in (
        "库容10<sup>8</sup>立方米，投资<del>50亿元</del>48亿元。",
        "库容10&lt;sup&gt;8&lt;/sup&gt;立方米，投资&lt;s&gt;50亿元&lt;/s&gt;48亿元。",
    ):
        article = read_article(f"水利建设情况\n\n{body}\n".encode(), "a.txt")
        assert article.paragraphs[0].text == "库容10⁸立方米，投资〔…〕48亿元。"
        assert folded(article) == [("50亿元", FoldReason.STRUCK_OUT)]
        assert [(repair.reason, repair.shown) for repair in article.repairs] == [(RepairReason.MARKUP, "⁸")]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<ol><li>开工建设<li>下闸蓄水</ol>", ["1. 开工建设", "2. 下闸蓄水"]),
        ("<ol start=4><li><p>20座水闸</p></li><li value='9'> <b>完工</b></li><li>验收</li></ol>", ["4. 20座水闸", "9. 完工", "10. 验收"]),
        ("<ol><li>1.5亿元投资</li><li>（二）已有编号</li><li></li><li>验收</li></ol>", ["1. 1.5亿元投资", "（二）已有编号", "4. 验收"]),
        ("<ol reversed><li>第三名</li><li>第二名</li><li>第一名</li></ol>", ["3. 第三名", "2. 第二名", "1. 第一名"]),
        ("<ol><li>开工<ol type=a><li>东坝<li>西坝</ol><li>蓄水</ol>", ["1. 开工", "a. 东坝", "b. 西坝", "2. 蓄水"]),
        ('<ol><li>开工<ul><li>东坝</ul><li>蓄水</ol>', ["1. 开工", "东坝", "2. 蓄水"]),
        ("<ol type=I start=9><li>开工<li>蓄水</ol>", ["IX. 开工", "X. 蓄水"]),
        ("<ol><li hidden>甲</li><li><i hidden>乙</i>蓄水</li></ol>", ["1. 蓄水"]),
        ("<ul><li>开工<li>蓄水</ul>", ["开工", "蓄水"]),
        ('<ol style="list-style: none"><li>开工</ol>', ["开工"]),
        ('<ol class="pagination"><li>开工</ol><ol class="rank"><li>蓄水</ol>', ["开工", "蓄水"]),
    ],
)  # fmt: skip
def test_items_of_ordered_lists_keep_their_numbers(markup: str, shown: list[str]) -> None:
    article = page(markup)
    assert texts(article) == shown


def test_items_of_a_list_in_a_list_stand_further_in_and_links_of_a_menu_do_not() -> None:
    article = page("<ul><li>开工<ul><li>东坝20米<ul><li>基坑</ul><li><a href=x>详情</a></ul><li>蓄水</ul>")
    assert [(paragraph.text, paragraph.indent) for paragraph in article.paragraphs[1:-1]] == [
        ("开工", 0),
        ("东坝20米", 2),
        ("基坑", 4),
        ("详情", 0),
        ("蓄水", 0),
    ]
    menu = page("<div class=menu><ul><li>要闻<ul><li>水利建设</ul></ul></div>")
    assert texts(menu) == []


def test_lines_that_are_typed_out_stay_lines() -> None:
    article = page("<pre>\n东坝巍巍立，\n  西坝滔滔流。\n\n库容&lt;5亿立方米</pre>")
    assert texts(article) == ["东坝巍巍立，", "西坝滔滔流。", "库容<5亿立方米"]
    assert [figure.figure.text for figure in read_figures(article)][1:] == ["5亿立方米"]
    (table,) = [page("<table><tr><td><pre>东坝\n西坝</pre></td><td>50米</td></tr></table>")]
    assert texts(table) == ["东坝", "西坝", "50米"]


@pytest.mark.parametrize("markup", ["<pre>{}</pre>", "<pre class=x><code># 库容 {}\n</code></pre>"])
def test_code_keeps_its_columns_and_holds_no_figures(markup: str) -> None:
    code = "x = 30 * 1024 MB\nif x:\n    y = 5.6%\n".join(markup.split("{}"))
    article = page(code)
    lines = [each for each in article.paragraphs if each.kind is ParagraphKind.CODE]
    assert [(each.text, each.indent) for each in lines][-2:] == [("if x:", 0), ("y = 5.6%", 4)]
    assert [figure.figure.text for figure in read_figures(article)] == ["5.6%"]
    assert read_figures(article)[0].paragraph == 0


def test_numbers_of_items_measure_nothing() -> None:
    items = ("3座水闸开工", "1.5亿元投资", "2023年开工", "万吨码头", "投资", "30%完成", "元旦蓄水")
    article = page("<ol>" + "".join(f"<li>{item}" for item in items) + "</ol>")
    assert [figure.figure.text for figure in read_figures(article)] == ["5.6%", "3座", "1.5亿元", "30%"]


def test_items_of_a_list_are_no_headings_and_a_numbered_heading_is_one() -> None:
    article = page(f"<ol><li>开工建设<li>下闸蓄水</ol><p>{LEAD}甲</p><h2>2. 资金安排</h2><p>{CLOSE}乙</p>")
    headings = [each.text for each in article.paragraphs if each.kind is ParagraphKind.HEADING]
    assert headings == ["2. 资金安排"]


@pytest.mark.parametrize(
    ("field", "moment"),
    [
        ('<meta name="publishdate" content="2026-10-21">', datetime(2026, 10, 21)),
        ('<meta property="article:published_time" content="2026-10-21T08:30:00+08:00" />', datetime(2026, 10, 21, 8, 30)),
        ('<meta name="DC.Date" content="115-10-21">', datetime(2026, 10, 21)),
        ('<meta name="date" content="中華民國115年10月21日">', datetime(2026, 10, 21)),
        ("<META content='2026-10-21 08:30:15' NAME=PubDate>", datetime(2026, 10, 21, 8, 30, 15)),
        ('<meta property="og:release_date" content="2026年10月21日">', datetime(2026, 10, 21)),
        ('<meta itemprop="datePublished" content="2026/10/21">', datetime(2026, 10, 21)),
        ('<script type="application/ld+json">{"@type": "NewsArticle",\n"datePublished" : "2026-10-21T08:30:00Z"}</script>', datetime(2026, 10, 21, 8, 30)),
        ('<time itemprop="datePublished" datetime="2026-10-21T08:30">今早</time>', datetime(2026, 10, 21, 8, 30)),
    ],
)  # fmt: skip
def test_the_fields_of_a_page_date_it_where_its_lines_do_not(field: str, moment: datetime) -> None:
    article = page(field)
    assert article.dateline is not None
    assert (article.dateline.published, article.dateline.original) == (moment, ())
    lined = page(f"{field}</p><p>甲").original.replace("<p>" + LEAD, f"<p>2026-10-22 来源：某台</p><p>{LEAD}")
    dateline = read_article(lined.encode(), "x.html").dateline
    assert dateline is not None
    assert (dateline.published, dateline.source) == (datetime(2026, 10, 22), "某台")


@pytest.mark.parametrize(
    "field",
    [
        '<meta name="description" content="2026-10-21">',
        '<meta property="article:modified_time" content="2026-10-21">',
        '<meta name="publishdate" content="昨日">',
        '<meta name="publishdate" content="截至2026年10月21日，工程过半">',
        '<meta name="source" content="https://a.cn/2026-10-21">',
        '<time datetime="2026-10-21">10月21日</time>',
        "<script>var a = {'datePublished': '2026-10-21'}</script>",
    ],
)
def test_other_dates_of_a_page_are_none_of_its_publication(field: str) -> None:
    assert page(field).dateline is None


def test_a_field_names_the_source() -> None:
    article = page(
        '<meta name="ContentSource" content="江南日报"><meta name="PubDate" content="2026-10-21 08:30">'
    )
    assert article.dateline is not None
    assert (article.dateline.source, article.dateline.text) == ("江南日报", "2026-10-21 08:30 江南日报")


def test_the_title_of_a_page_goes_without_its_site() -> None:
    source = f"<html><title>三地合作_时政_某某网</title><body><p>{LEAD}</p><p>{CLOSE}</p></body></html>"
    assert read_article(source.encode(), "x.html").title == "三地合作"


@pytest.mark.parametrize(
    "unit",
    [
        "<p hidden>甲",
        "<div hidden>",
        "<del>",
        "<ol><li>",
        "<ul><li>甲",
        "<li>甲",
        "<sup>1",
        "<i hidden></i>",
        "</p><b>",
        "甲<sup>2</sup>",
        "<td><tr>",
        "<script type=application/ld+json>甲",
        "<meta name=date ",
        "<title>甲_某某网",
        "<p>甲。【纠错】",
        "<nav>甲",
        "<div class=ads>甲",
        "<div class=share><p>今年以来，三地推进合作，群众得到了实惠，成效显著。",
        "<div>延伸閱讀",
        "<p>延伸閱讀</p><ul>",
        "<h1>甲",
        "<article>",
    ],
)
def test_time_grows_with_the_length_of_a_page_and_no_faster(unit: str) -> None:
    def reading(count: int) -> Callable[[], None]:
        data = f"<html>{unit * count}中文".encode()

        def read() -> None:
            with suppress(ArticleError):
                read_article(data, "x")

        return read

    assert grows_linearly(reading, 2_000, 16_000)


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("见图<svg class='i'/>，蓄水2亿立方米。", "见图，蓄水2亿立方米。"),
        ("见图<svg><svg/><text>9</text></svg>，蓄水2亿立方米。", "见图，蓄水2亿立方米。"),
        ("见图<svg><svg><g/></svg><text>9</text></svg>，蓄水2亿立方米。", "见图，蓄水2亿立方米。"),
        ("<a title='库容>500亿' href='x'>全市</a>蓄水2亿立方米。", "全市蓄水2亿立方米。"),
        ('<img alt="it\'s > 3亿" src=x>全市蓄水2亿立方米。', "全市蓄水2亿立方米。"),
        ('<a href="x>全市</a>蓄水2亿立方米。', "全市蓄水2亿立方米。"),
        ("坡比1<math><mo>∶</mo><mn>3</mn><annotation encoding='tex'>1:3</annotation></math>的堤防", "坡比1∶3的堤防"),
        ("流量2<math><mo>×</mo><msup><mn>10</mn><mn>3</mn></msup></math>立方米", "流量2▯立方米"),
    ],
)  # fmt: skip
def test_drawings_formulas_and_attributes_take_nothing_with_them_and_leave_nothing(
    markup: str, shown: str
) -> None:
    assert texts(page(f"<p>{markup}</p>")) == [shown]


PIECE = "<h1>三地签署合作协议</h1><p>第一段正文，投资10亿元。</p><ul><li>第二段正文</li></ul>"


@pytest.mark.parametrize(
    "page",
    [
        f"<meta charset=utf-8>{PIECE}",
        f'<div class="article">{PIECE}</div>',
        f"\ufeff\r\n\r\n<DIV>{PIECE}</DIV>",
        f"<!doctype html>{PIECE}",
        f"<!-- a > b -->\n<!-- c -->\n<section>{PIECE}</section>",
        f"<head><title>三地签署合作协议</title></head>{PIECE}",
        f"<body>{PIECE}",
        f"<article>{PIECE}</article>",
        f"<style>p {{}}</style><script>1</script>{PIECE}",
        PIECE,
    ],
)
def test_a_piece_of_a_page_is_read_as_a_page(page: str) -> None:
    article = read_article(page.encode(), "x.html")
    assert article.title == "三地签署合作协议"
    assert [paragraph.text for paragraph in article.paragraphs] == ["第一段正文，投资10亿元。", "第二段正文"]


@pytest.mark.parametrize(
    "text",
    [
        "<p></p>、<div></div>、<h1></h1>都是标签，写网页时要成对出现。",
        "<head>标签里写标题，<body>标签里写正文。",
        "<p>标签用于分段</p>",
        "<人民日报>评论：继续推进改革。",
    ],
)
def test_a_text_that_begins_with_a_tag_to_talk_of_it_is_no_page(text: str) -> None:
    assert [paragraph.text for paragraph in read_article(text.encode(), "x").paragraphs] == [text]


@pytest.mark.parametrize("headline", ["假新聞氾濫", "全台大停電", "公視新聞網停播", "基隆港新聞"])
def test_the_only_first_heading_of_a_page_is_its_headline(headline: str) -> None:
    source = f"<article><h1>{headline}</h1><h2>總統致歉</h2><p>2025-06-20 中央社</p><p>{LEAD}</p></article>"
    article = read_article(source.encode(), "x.html")
    assert (article.title, article.title_derived) == (headline, False)
    assert (article.paragraphs[0].text, article.paragraphs[0].kind) == ("總統致歉", ParagraphKind.HEADING)
    assert article.dateline is not None
    assert article.dateline.source == "中央社"


def test_a_first_heading_that_names_the_site_is_no_headline() -> None:
    source = f"<html><head><title>三地签约 - 某地日报</title></head><body><h1>某地日报</h1><h2>三地签约</h2><p>{LEAD}</p><p>{CLOSE}</p>"
    assert read_article(source.encode(), "x.html").title == "三地签约"


def test_headings_of_a_page_are_headings_and_prose_in_large_letters_is_prose() -> None:
    article = page(f"<h2>1、财务情况：收入9亿元、毛利率59.5%</h2><p>{LEAD}甲</p><h3>{CLOSE}乙。</h3>")
    kinds = [paragraph.kind for paragraph in article.paragraphs]
    assert kinds == [
        ParagraphKind.PROSE,
        ParagraphKind.HEADING,
        ParagraphKind.PROSE,
        ParagraphKind.PROSE,
        ParagraphKind.PROSE,
    ]
