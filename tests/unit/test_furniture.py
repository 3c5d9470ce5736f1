"""The furniture of a page is folded, with its reason; what only sounds like it stays."""

from datetime import datetime

import pytest
from tests.unit.pages import LAST, MORE, PROSE, folded, parsed, shown

from jjj_tui.article.model import FoldReason


def test_a_page_with_all_its_furniture() -> None:
    page = parsed(
        "首页 > 新闻 > 正文",
        "三地签署新一轮合作协议",
        "2024年3月5日 09:12 来源：新华社 作者：张三",
        "字号 大 中 小",
        "分享到：微信 微博 QQ空间",
        PROSE,
        MORE,
        "上一篇：另一条新闻",
        "下一篇：没有了",
        "【责任编辑：王芳】",
        "Copyright © 2024 某某网 All Rights Reserved 京ICP备12345号",
    )
    assert page.title == "三地签署新一轮合作协议"
    assert page.published is not None
    assert (page.published.published, page.published.source) == (datetime(2024, 3, 5, 9, 12), "新华社")
    assert shown(page) == [PROSE, MORE]
    assert list(folded(page).values()) == [
        FoldReason.BREADCRUMB,
        FoldReason.NAVIGATION,
        FoldReason.NAVIGATION,
        FoldReason.NAVIGATION,
        FoldReason.NAVIGATION,
        FoldReason.EDITOR,
        FoldReason.COPYRIGHT,
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("河北新闻聚焦河北", FoldReason.BREADCRUMB),
        ("首頁 ? 資訊", FoldReason.BREADCRUMB),
        ("当前位置：首页 >> 要闻 >> 正文", FoldReason.BREADCRUMB),
        ("新闻中心 / 国内 / 正文", FoldReason.BREADCRUMB),
        ("首页 - 时政 - 某某网", FoldReason.BREADCRUMB),
        ("江南频道_国内_某某网", FoldReason.BREADCRUMB),
        ("扫码阅读手机版", FoldReason.READ_ON_PHONE),
        ("掃一掃，手機看".replace("，", " "), FoldReason.READ_ON_PHONE),
        ("打印 字号：大 中 小", FoldReason.NAVIGATION),
        ("阅读 3562", FoldReason.NAVIGATION),
        ("阅读 3562分享到微信", FoldReason.NAVIGATION),
        ("阅读量：3562", FoldReason.NAVIGATION),
        ("點讚 12 | 收藏 3 | 評論 8", FoldReason.NAVIGATION),
        ("3562次阅读", FoldReason.NAVIGATION),
        ("阅读 1.2万", FoldReason.NAVIGATION),
    ],
)
def test_furniture_above_the_headline_is_folded(line: str, reason: FoldReason) -> None:
    page = parsed(line, "三地签署新一轮合作协议", "2024-03-05 09:12 来源：新华社", PROSE)
    assert folded(page) == {line: reason}
    assert page.title == "三地签署新一轮合作协议"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("责任编辑:张永猛", FoldReason.EDITOR),
        ("責任編輯：王芳", FoldReason.EDITOR),
        ("（编辑：李四）", FoldReason.EDITOR),
        ("编辑：李四 校对：王五 审核：赵六", FoldReason.EDITOR),
        ("[责任编辑 李四]", FoldReason.EDITOR),
        ("电子报", FoldReason.NAVIGATION),
        ("点赞(12)", FoldReason.NAVIGATION),
        ("👍 35 评论 0 条", FoldReason.NAVIGATION),
        ("分享到微信", FoldReason.NAVIGATION),
        ("浏览次数：3562次", FoldReason.NAVIGATION),
        ("上一篇：某某新闻标题", FoldReason.NAVIGATION),
        ("返回首页 | 关闭窗口 | 打印", FoldReason.NAVIGATION),
        (
            "凡注有“某某网”电头的所有作品,版权均为本网站所有。未经许可不得转载、摘编,违者将依法追究法律责任。",
            FoldReason.COPYRIGHT,
        ),
        ("版權所有 未經授權不得轉載", FoldReason.COPYRIGHT),
        ("版权所有，翻版必究。", FoldReason.COPYRIGHT),
        ("某某网版权所有。未经许可，不得转载。", FoldReason.COPYRIGHT),
        ("Copyright © 2024 某某网 All Rights Reserved", FoldReason.COPYRIGHT),
        ("声明：本文仅代表作者个人观点，如有侵权请联系我们删除。", FoldReason.COPYRIGHT),
    ],
)
def test_furniture_below_the_text_is_folded(line: str, reason: FoldReason) -> None:
    page = parsed("三地签署新一轮合作协议", PROSE, MORE, line)
    assert folded(page) == {line: reason}
    assert shown(page) == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "他担任该刊责任编辑：这一职务他做了十年，获奖无数，后来又去了出版社工作。",
        "法院认为，被告未经许可转载原告的作品，侵犯了原告的著作权，应当承担法律责任。",
        "扫码支付已经普及到乡镇，老人们也学会了用手机买菜，摊主们都说方便了许多。",
        "2024年3月5日，三地有关部门在保定召开会议，来源不明的资金将被重点排查。",
        "“首页、正文、频道”这些词在三十年前还没有几个人听说过，如今人人皆知。",
        "分享到微信已经成为人们的日常习惯。专家指出，“版权所有”四个字不应被滥用。",
        "專家指出，「版權所有」四個字不應被濫用，轉載也不必處處授權，更不必複製。",
        "他把印着版权所有的旧书都捐了。从此再没有人见过那些书，也没有人再提起它们。",
        "分享到的资料越多，大家的判断就越准确，这也是平台上线以来最大的收获。",
    ],
)
def test_prose_that_speaks_of_such_things_stays(line: str) -> None:
    for lines in ((line, PROSE), (PROSE, line, MORE), (PROSE, line)):
        page = parsed("三地签署新一轮合作协议", *lines)
        assert shown(page) == list(lines)
        assert not folded(page)


@pytest.mark.parametrize(
    "line",
    [
        "阅读 100 本",
        "1.2万人",
        "35次",
        "收藏 3 件",
        "评论员 3 人",
        "阅读理解 20 题",
        "阅读",
        "图书馆  3562人次",
    ],
)
def test_a_count_of_something_else_is_no_counter(line: str) -> None:
    assert shown(parsed("三地签署新一轮合作协议", PROSE, line, MORE)) == [PROSE, line, MORE]
    assert line in shown(parsed("三地签署新一轮合作协议", PROSE, MORE, line))


def test_a_dateline_of_its_own_counters_stays_one() -> None:
    page = parsed("三地签署新一轮合作协议", "2024-03-05 来源：某台 阅读 3562", PROSE)
    assert page.published is not None
    assert page.published.source == "某台"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("三地签署新一轮合作协议 -某某网", "三地签署新一轮合作协议"),
        ("三地签署新一轮合作协议_某某网", "三地签署新一轮合作协议"),
        ("三地簽署新一輪合作協議 | 國際 | 全球 | 某某新聞網", "三地簽署新一輪合作協議"),
        ("三地签署新一轮合作协议--时政--某某网", "三地签署新一轮合作协议"),
        ("三地签署新一轮合作协议_时政频道_某某网(abc.cn)", "三地签署新一轮合作协议"),
        ("三地签署新一轮合作协议-江南晚报", "三地签署新一轮合作协议"),
        ("三地签署新一轮合作协议｜江南在线", "三地签署新一轮合作协议"),
        ("中国-东盟签署合作协议-社会-某某网", "中国-东盟签署合作协议"),
        ("三地签署新一轮合作协议_江南读本", "三地签署新一轮合作协议"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_headline(line: str, title: str) -> None:
    page = parsed(line, "2026-10-21 08:15 来源：江南读本", title, PROSE)
    assert page.title == title
    assert folded(page) == {
        line.removeprefix(title).strip(): FoldReason.SITE_NAME,
        title: FoldReason.REPEATED,
    }


@pytest.mark.parametrize(
    "line",
    [
        "中国-东盟自由贸易区",
        "合作共赢之路：中国-东盟",
        "新基建观察-工业互联网",
        "三地建设统一市场 | 国家电网",
        "七十年风雨--记江南日报",
        "二十年——写在江南日报",
        "年终盘点-十大新闻",
        "三地签署合作协议 - 江南书院",
        "【春天】三地丨合作",
        "5G-某某网",
    ],
)
def test_a_headline_that_only_ends_like_one_is_whole(line: str) -> None:
    page = parsed(line, "2026-10-21 08:15 来源：江南读本", PROSE)
    assert page.title == line
    assert not folded(page)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("【纠错】", FoldReason.NAVIGATION),
        ("【打印】【关闭】", FoldReason.NAVIGATION),
        ("[ 返回顶部 ] [ 打印 ]", FoldReason.NAVIGATION),
        ("[责任编辑: 王芳]", FoldReason.EDITOR),
        ("【责任编辑：王芳 实习编辑：李四四 校对：赵六六】", FoldReason.EDITOR),
    ],
)
def test_buttons_and_editors_in_brackets_are_folded_wherever_they_stand(
    line: str, reason: FoldReason
) -> None:
    for lines in ((PROSE, line, MORE), (PROSE, MORE, line)):
        page = parsed("三地签署新一轮合作协议", *lines)
        assert folded(page) == {line: reason}
        assert shown(page) == [PROSE, MORE]


@pytest.mark.parametrize(
    ("tail", "lines"),
    [
        ("[责任编辑: 王芳]", ["[责任编辑: 王芳]"]),
        (" 【纠错】 【责任编辑：王芳】", ["【纠错】", "【责任编辑：王芳】"]),
        ("　　责任编辑：王芳", ["责任编辑：王芳"]),
        ("【打印】【关闭】", ["【打印】", "【关闭】"]),
    ],
)
def test_what_is_glued_to_the_last_sentence_is_folded(tail: str, lines: list[str]) -> None:
    page = parsed("三地签署新一轮合作协议", PROSE, MORE + tail)
    assert list(folded(page)) == lines
    assert shown(page) == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "【分享】",
        "他在这家刊物做了十年，署名是[责任编辑: 王芳]",
        "今年以来，三地围绕交通、生态和产业推进合作。（记者王芳）",
        "今年以来，三地围绕交通、生态和产业推进合作。【未完待续】",
        "今年以来，三地围绕交通、生态和产业推进合作。他的职务是责任编辑：每天看稿到深夜，从不抱怨。",
        "按下【打印】",
    ],
)
def test_brackets_that_say_something_stay(line: str) -> None:
    page = parsed("三地签署新一轮合作协议", PROSE, line, MORE)
    assert shown(page) == [PROSE, line, MORE]


def test_a_series_name_is_folded_only_when_the_headline_has_it() -> None:
    page = parsed("【春天】同心向前丨产业协作串起来", "2024-03-05 来源：某台", "同心向前", PROSE)
    assert folded(page) == {"同心向前": FoldReason.SERIES_NAME}
    page = parsed("产业协作串起来", "2024-03-05 来源：某台", "同心向前", PROSE)
    assert shown(page) == ["同心向前", PROSE]


def test_a_copy_of_the_lead_or_the_whole_article_is_folded() -> None:
    page = parsed("三地签署新一轮合作协议", PROSE, PROSE, MORE)
    assert shown(page) == [PROSE, MORE]
    assert folded(page) == {PROSE: FoldReason.REPEATED}
    article = (PROSE, "记者 王五：", MORE)
    page = parsed("三地签署新一轮合作协议", *article, *article, LAST)
    assert shown(page) == [*article, LAST]


def test_a_page_of_nothing_but_furniture_is_shown() -> None:
    page = parsed("首页 > 新闻 > 正文", "责任编辑：王芳")
    assert shown(page) == ["首页 > 新闻 > 正文", "责任编辑：王芳"]
