"""What stands around the article on an HTML page is folded with its reason: never title, body or figures."""

import re

import pytest

from jjj_tui.article.model import Article, FoldReason
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures

TITLE = "6月CPI年增1.37% 創51個月新低"
FIRST = "主計總處今天公布，6月消費者物價年增率1.37%，連續2個月低於2%警戒線。"
LAST = "主計總處表示，蔬果價格下跌8.2%，全年預估為1.88%，下半年可望持穩。"
FIGURES = ["1.37%", "2個月", "2%", "8.2%", "1.88%"]
ARTICLE = f"<h1>{TITLE}</h1><div>2025/7/8 10:20（7/8 12:00 更新）</div><p>{FIRST}</p><p>{LAST}</p>"


def page(body: str, title: str = f"{TITLE} | 財經 | 中央社 CNA") -> Article:
    return read_article(
        f"<!DOCTYPE html><html><title>{title}</title><body>{body}</body></html>".encode(), "x"
    )


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def folded(article: Article) -> dict[str, FoldReason]:
    return {line.text: line.reason for line in article.folded}


def assert_only_the_article_is_left(article: Article) -> None:
    assert article.title == TITLE
    assert not article.title_derived
    assert texts(article) == [FIRST, LAST]
    assert [figure.figure.text for figure in read_figures(article)] == FIGURES
    dateline = article.dateline.text if article.dateline else ""
    told = "".join([article.title, dateline, *texts(article), *(line.text for line in article.folded)])
    for piece in re.sub("<title>.*?</title>|<[^<>]*>", " ", article.original).split():
        assert piece in told
    for line in article.folded:
        original = article.original[line.original.start : line.original.end]
        assert all(piece in original for piece in line.text.split())


def test_the_menu_of_a_page_is_neither_its_title_nor_its_text() -> None:
    menu = "<ul><li><a>即時</a></li><li>政治</li><li>國際</li><li>兩岸</li><li>產經</li></ul>"
    article = page(f"<header><nav>{menu}</nav></header><main><article>{ARTICLE}</article></main>")
    assert_only_the_article_is_left(article)
    assert folded(article) == {"即時 政治 國際 兩岸 產經": FoldReason.FURNITURE}
    assert article.dateline is not None
    assert article.dateline.source == "中央社"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav>即時 政治 300元</nav>", FoldReason.NAVIGATION),
        ("<header><p>即時新聞台</p><p>全台300元</p></header>", FoldReason.FURNITURE),
        ("<aside><p>油價降300元</p><aside>金價</aside></aside>", FoldReason.FURNITURE),
        ("<footer>訂閱一年300元</footer>", FoldReason.FURNITURE),
        ("<div role=navigation><a>油價降300元</a></div>", FoldReason.NAVIGATION),
        ("<div role='Banner'>油價降300元</div>", FoldReason.FURNITURE),
        ("<section role=complementary>油價降300元</section>", FoldReason.FURNITURE),
        ("<div role=contentinfo>油價降300元</div>", FoldReason.FURNITURE),
        ('<div class="main-nav">油價降300元</div>', FoldReason.NAVIGATION),
        ('<ul id="topMenu"><li>油價降300元</ul>', FoldReason.NAVIGATION),
        ('<div class="breadcrumb">財經 300元</div>', FoldReason.BREADCRUMB),
        ('<div class="col google-ads">只要300元</div>', FoldReason.ADVERT),
        ('<aside class="ads">廣告 只要99元</aside>', FoldReason.ADVERT),
        ('<div id="advertisement">只要300元</div>', FoldReason.ADVERT),
        ('<div class="sideBar">油價降300元</div>', FoldReason.FURNITURE),
        ('<div class="topbar">首頁|新聞|財經 今日天氣：臺北 晴 23℃/-6℃</div>', FoldReason.FURNITURE),
        ('<div id="top-bar">油價降300元</div>', FoldReason.FURNITURE),
        ('<div class="x">首頁|新聞|財經 今日天氣：臺北 晴 23℃/-6℃</div>', FoldReason.NAVIGATION),
        ('<div class="related_news">油價降300元</div>', FoldReason.RELATED),
        ('<div class="share-bar">分享 300次</div>', FoldReason.FURNITURE),
        ('<div id="comments"><p>網友說，便當一個漲到100元了，薪水卻只加3%，真的吃不消。</p></div>', FoldReason.FURNITURE),
        ('<ol class="hot"><li>油價降300元</ol>', FoldReason.RELATED),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "layout", ["{extra}<article>{article}</article>", "{extra}{article}", "{article}{extra}"]
)
def test_furniture_is_told_by_element_role_or_class(markup: str, reason: FoldReason, layout: str) -> None:
    article = page(layout.format(extra=markup, article=ARTICLE))
    assert_only_the_article_is_left(article)
    assert list(folded(article).values()) == [reason]


@pytest.mark.parametrize(
    "layout",
    [
        "<div class='nav-wrapper hot'>{article}</div>",
        "<aside>{article}</aside>",
        "<body class='menu-open'><div class='content-sidebar'>{article}</div>",
        "<main class='has-sidebar'><section class='share'><article id='related'>{article}</article></section></main>",
        "<div id='hotel' class='photo address navy commentary'>{article}</div>",
    ],
)
def test_what_holds_the_article_stays_whatever_it_is_called(layout: str) -> None:
    article = page(layout.format(article=ARTICLE))
    assert_only_the_article_is_left(article)
    assert not article.folded


def test_a_header_with_the_headline_stays_and_its_menu_goes() -> None:
    head = f"<header><nav>即時 政治</nav><h1>{TITLE}</h1><p>2025-07-08 來源：中央社</p></header>"
    article = page(f"{head}<p>{FIRST}</p><p>{LAST}</p>")
    assert_only_the_article_is_left(article)
    assert folded(article) == {"即時 政治": FoldReason.NAVIGATION}
    inside = page(f"<article><header><h1>{TITLE}</h1></header><p>{FIRST}</p><p>{LAST}</p></article>")
    assert_only_the_article_is_left(inside)


def test_a_paragraph_that_is_marked_hot_is_a_paragraph() -> None:
    article = page(ARTICLE.replace("<p>主計總處表示", '<p class="hot">主計總處表示'))
    assert_only_the_article_is_left(article)


def test_a_footer_that_tells_the_source_is_a_dateline() -> None:
    article = page(f"<article>{ARTICLE}<footer><p>來源：經濟日報</p></footer></article>")
    assert_only_the_article_is_left(article)
    assert article.dateline is not None
    assert article.dateline.source == "經濟日報"


def test_a_page_of_nothing_else_is_shown() -> None:
    article = page("<nav>即時 政治</nav>", title="")
    assert texts(article) == ["即時 政治"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div><h3>延伸閱讀</h3><ul><li><a>台積電營收2,637億元</a></li><li>油價，金價，銀價齊漲3%</li></ul></div>",
        "<h3>相关阅读</h3><ul><li>台积电营收2,637亿元</li><li>油价，金价，银价齐涨3%</li></ul>",
        "<p><strong>▼猜你喜欢</strong></p><p>台积电营收2,637亿元</p><p>油价，金价，银价齐涨3%</p>",
    ],
)
def test_a_list_of_other_articles_goes_with_its_heading(markup: str) -> None:
    for layout in (
        f"<article>{ARTICLE}{markup}</article>",
        ARTICLE.replace(f"<p>{LAST}", f"{markup}<p>{LAST}"),
    ):
        article = page(layout)
        assert_only_the_article_is_left(article)
        assert set(folded(article).values()) == {FoldReason.RELATED}
        assert any("637" in text for text in folded(article))


def test_unnamed_menus_above_the_headline_are_folded() -> None:
    menu = "<div>即時</div><div>政治</div><div>國際</div><p>產經 證券 科技 生活</p>"
    article = page(menu + ARTICLE)
    assert_only_the_article_is_left(article)
    assert all(line.before == 0 for line in article.folded)
    many = page("".join(f"<li>第{at}類</li>" for at in range(40)) + ARTICLE)
    assert_only_the_article_is_left(many)
    assert len(many.folded) == 40


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        f"{TITLE} - 財經 - 自由時報電子報",
        f"中央社 | {TITLE}",
        f"{TITLE}_某某網",
        f"{TITLE}｜聯合新聞網",
    ],
)
def test_the_heading_that_the_title_repeats_is_the_headline(title: str) -> None:
    article = page(f"<h2>財經要聞一覽</h2>{ARTICLE}", title)
    assert article.title == TITLE
    assert FIRST in texts(article)
    assert TITLE not in texts(article)


def test_a_headline_that_a_button_repeats_below_the_text_is_not_looked_for_there() -> None:
    article = page(f"<h1>主計總處公布物價</h1><p>{FIRST}</p><p>{LAST}</p><p>{TITLE}</p>")
    assert article.title == "主計總處公布物價"
    assert texts(article)[:2] == [FIRST, LAST]


@pytest.mark.parametrize(
    ("shown", "told"), [("2025/7/8 10:20", "2025/7/8 10:20"), ("3小時前", "3小時前 2025-07-08 10:20")]
)
def test_a_time_prints_what_it_says(shown: str, told: str) -> None:
    machine = "2025-07-08T10:20:00+08:00"
    time = f'<meta property="article:published_time" content="{machine}"><time datetime="{machine}">{shown}</time>'
    article = page(f"<h1>{TITLE}</h1>{time}<p>{FIRST}</p><p>{LAST}</p>", TITLE)
    assert_only_the_article_is_left(article)
    assert article.dateline is not None
    assert article.dateline.text == told
    assert str(article.dateline.published) == "2025-07-08 10:20:00"


def test_the_weather_above_a_headline_is_no_text_and_in_a_forecast_it_is() -> None:
    article = page(f"<div>今日天氣：臺北 晴 23℃/-6℃</div>{ARTICLE}")
    assert_only_the_article_is_left(article)
    assert list(folded(article).values()) == [FoldReason.FURNITURE]
    forecast = page(f"{ARTICLE}<p>今日天氣：臺北 晴 23℃/-6℃</p><p>{FIRST[:-1]}，專家說。</p>")
    assert "今日天氣：臺北 晴 23℃/-6℃" in texts(forecast)
