"""Adverts, counters and the headlines of other articles are folded; what is told of such things stays."""

from datetime import datetime

import pytest
from tests.unit.pages import MORE, PROSE, folded, parsed, shown

from jjj_tui.article.model import FoldReason
from jjj_tui.article.parse import parse


@pytest.mark.parametrize(
    "heading",
    ["延伸閱讀", "相关阅读：", "【推荐阅读】", "热门排行", "猜你喜欢", "更多新闻 >", "编辑推荐", "▼延伸閱讀"],
)
def test_a_heading_of_other_articles_folds_the_headlines_under_it(heading: str) -> None:
    links = ["台積電營收2,637億元 年增26.9%", "油价，金价，银价齐涨3%", "新台幣貶1.5角？"]
    for lines in ((PROSE, MORE, heading, *links), (PROSE, heading, *links, MORE)):
        page = parsed("三地签署新一轮合作协议", *lines)
        assert shown(page) == [PROSE, MORE]
        assert list(folded(page)) == [heading, *links]
        assert set(folded(page).values()) == {FoldReason.RELATED}


def test_a_heading_of_the_text_behind_other_articles_stays() -> None:
    page = parsed(
        "三地签署合作协议",
        PROSE,
        "",
        "相关阅读",
        "油价下调300元",
        "金价涨3%",
        "",
        "打通断头路",
        "",
        PROSE + MORE,
    )
    assert shown(page) == [PROSE, "打通断头路", PROSE + MORE]
    page = parsed("三地签署合作协议", PROSE, "延伸閱讀：油價下調300元", MORE, "責任編輯：王芳")
    assert folded(page) == {
        "延伸閱讀：油價下調300元": FoldReason.RELATED,
        "責任編輯：王芳": FoldReason.EDITOR,
    }


def test_words_of_such_headings_in_prose_fold_nothing() -> None:
    lines = ["相关阅读显示，三地合作已有十年，群众得到了实惠，成效十分显著。", "更多新闻人才", "热门", PROSE]
    page = parsed("三地签署合作协议", PROSE + MORE, *lines)
    assert shown(page) == [PROSE + MORE, *lines]
    for heading in ("排行榜", "最新消息"):  # of the article's own numbers, as well as of others
        rows = [heading, "北京  100亿元", "天津  80亿元"]
        assert shown(parsed("三地签署合作协议", PROSE, *rows, MORE)) == [PROSE, *rows, MORE]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("广告：全场5折起，满300元减100元", FoldReason.ADVERT),
        ("廣告 只要99元", FoldReason.ADVERT),
        ("廣告 請繼續往下閱讀...", FoldReason.ADVERT),
        ("广告", FoldReason.ADVERT),
        ("点赞 3.2万", FoldReason.NAVIGATION),
        ("阅读 1.2万 评论 35", FoldReason.NAVIGATION),
        ("分享到微信", FoldReason.NAVIGATION),
    ],
)
def test_adverts_and_counters_are_folded_wherever_they_stand(line: str, reason: FoldReason) -> None:
    for lines in ((line, PROSE, MORE), (PROSE, line, MORE), (PROSE, MORE, line)):
        page = parsed("三地签署新一轮合作协议", *lines)
        assert shown(page) == [PROSE, MORE]
        assert folded(page) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "广告：收入120亿元，同比增长10%",
        "广告  3.2亿元  满意度5折",
        "广告业务优惠政策",
        "广告：全场5折起。消费者说，满300元减100元的活动其实并不划算。",
        "阅读 100 本",
        "评论 三则",
    ],
)
def test_what_is_told_of_adverts_and_readers_stays(line: str) -> None:
    assert shown(parsed("三地签署新一轮合作协议", PROSE, line, MORE)) == [PROSE, line, MORE]


def test_the_agency_s_own_day_behind_its_editor_goes_with_it() -> None:
    page = parsed("三地签署新一轮合作协议", PROSE, MORE + "（編輯：林憬屏）1140708")
    assert shown(page) == [PROSE, MORE]
    assert folded(page) == {"（編輯：林憬屏）1140708": FoldReason.EDITOR}


def test_headlines_with_their_time_below_the_text_are_other_articles() -> None:
    text = "颱風過後停電\n某媒體\n更新於 2025年6月20日06:00 • 王小明\n\n颱風今天登陸南部，各地停電，電力公司說明，搶修需要時間，請民眾留意。\n"
    parsed = parse(
        text
        + "全台曾停電的戶數，目前大多已經復電。\n- 2024/10/20 23:04\n颱風登陸 南部停電2024/10/03 21:07\n請繼續下滑閱讀\n"
    )
    assert parsed is not None
    assert parsed.title == "颱風過後停電"
    assert parsed.published is not None
    assert parsed.published.published == datetime(2025, 6, 20, 6, 0)
    folded = [(block.line.text, block.folded) for block in parsed.blocks if block.folded is not None]
    assert folded == [
        ("- 2024/10/20 23:04", FoldReason.RELATED),
        ("颱風登陸 南部停電2024/10/03 21:07", FoldReason.RELATED),
        ("請繼續下滑閱讀", FoldReason.NAVIGATION),
    ]
