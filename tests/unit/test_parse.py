"""Lines to title, dateline, paragraphs and folded lines; the text of an article is never taken for noise."""

from datetime import date, datetime

import pytest

from jjj_tui.article.dateline import read_publication
from jjj_tui.article.model import FoldReason, ParagraphKind
from jjj_tui.article.parse import Parsed, parse
from jjj_tui.article.structure import derive_title, is_speaker

PROSE = "今年以来，三地围绕交通、生态和产业三个领域持续推进合作，一批项目相继落地，群众得到了实惠。"
MORE = "记者在现场看到，工人们正在安装最后一段钢轨，预计月底前可以完成全部铺设任务。"
LAST = "下一步，有关部门将继续完善配套政策，推动更多成果从实验室走向生产线。"


def parsed(*lines: str) -> Parsed:
    found = parse("\n".join(lines))
    assert found is not None
    return found


def shown(page: Parsed) -> list[str]:
    return [block.line.text for block in page.blocks if block.folded is None]


def folded(page: Parsed) -> dict[str, FoldReason]:
    return {block.line.text: block.folded for block in page.blocks if block.folded is not None}


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


def test_speakers_who_return_and_texts_that_repeat_on_purpose_stay() -> None:
    page = parsed(PROSE, "记者 王五：", MORE, "记者 王五：", LAST)
    assert shown(page) == [PROSE, "记者 王五：", MORE, "记者 王五：", LAST]
    assert len(shown(parsed(*[PROSE, MORE] * 5))) == 10


def test_the_headline_between_a_kicker_and_a_subtitle() -> None:
    page = parsed(
        "有关负责人主持召开座谈会强调",
        "推动协同发展迈上新台阶",
        "——在座谈会上的讲话",
        "2024-03-05 20:00 新华网",
        PROSE,
    )
    assert page.title == "推动协同发展迈上新台阶"
    assert shown(page) == ["有关负责人主持召开座谈会强调", "——在座谈会上的讲话", PROSE]


@pytest.mark.parametrize("label", ["發布日期", "發佈日期：", "日期"])
@pytest.mark.parametrize("day", ["113-07-08", "113/07/08", "113年7月8日", "民國113年7月8日", "2024-07-08"])
def test_a_field_for_a_date_may_have_its_label_in_the_line_above(label: str, day: str) -> None:
    page = parsed("三地签署合作协议", label, day, PROSE, MORE)
    assert page.published is not None
    assert page.published.published == datetime(2024, 7, 8)
    assert shown(page) == [PROSE, MORE]
    assert shown(parsed("三地签署合作协议", label, "待定", PROSE)) == [label, "待定", PROSE]


def test_a_headline_with_a_number_is_no_channel() -> None:
    page = parsed("上半年经济增长5.3%", "点击蓝字 关注我们", "国家统计局发布数据", PROSE, MORE)
    assert page.title == "上半年经济增长5.3%"
    assert folded(page) == {"点击蓝字 关注我们": FoldReason.NAVIGATION}


def test_the_sheet_of_a_paper_below_the_text_belongs_to_the_dateline() -> None:
    page = parsed("三地签署合作协议", PROSE, MORE, "《江南日报》（2025年07月16日 01 版）")
    assert shown(page) == [PROSE, MORE]
    assert page.published is not None
    assert (page.published.published, page.published.source) == (datetime(2025, 7, 16), "江南日报")
    assert shown(parsed("三地签署合作协议", PROSE, "2025年7月16日")) == [PROSE, "2025年7月16日"]


def test_a_headline_may_ask() -> None:
    assert parsed("家底厚了多少？", "", PROSE, MORE).title == "家底厚了多少？"


def test_a_page_of_nothing_but_furniture_is_shown() -> None:
    page = parsed("首页 > 新闻 > 正文", "责任编辑：王芳")
    assert shown(page) == ["首页 > 新闻 > 正文", "责任编辑：王芳"]


def test_a_single_line_is_the_text() -> None:
    page = parsed("你好，世界")
    assert (page.title, page.headline, shown(page)) == ("你好，世界", None, ["你好，世界"])


def test_no_line_at_all() -> None:
    assert parse(" \n\u3000\n") is None


@pytest.mark.parametrize(
    ("line", "moment", "source"),
    [
        (
            "2023-02-28 14:39:36 来源:河北广播电视台冀时客户端",
            datetime(2023, 2, 28, 14, 39, 36),
            "河北广播电视台冀时客户端",
        ),
        ("2023年2月28日 14:39", datetime(2023, 2, 28, 14, 39), None),
        (
            "发布时间:2023/2/8 9:05 来源:人民日报 作者:张三 点击:1024次",
            datetime(2023, 2, 8, 9, 5),
            "人民日报",
        ),
        ("發布時間：民國112年2月28日 下午2:39", datetime(2023, 2, 28, 14, 39), None),
        ("二〇二三年二月二十八日", datetime(2023, 2, 28), None),
        ("2023.02.28", datetime(2023, 2, 28), None),
        ("(2023-02-28)", datetime(2023, 2, 28), None),
        ("2023-02-28T14:39:36", datetime(2023, 2, 28, 14, 39, 36), None),
        ("2023年2月28日 星期二 14:39 【字体：大 中 小】", datetime(2023, 2, 28, 14, 39), None),
        ("河北新闻网 2023-02-28 14:39:36", datetime(2023, 2, 28, 14, 39, 36), "河北新闻网"),
        ("2024/03/05 12:30 中央社", datetime(2024, 3, 5, 12, 30), "中央社"),
        ("2023-02-28 14:39 | 来源：央视网", datetime(2023, 2, 28, 14, 39), "央视网"),
        ("來源：香港電台 2023-02-28 HKT 14:39", datetime(2023, 2, 28), "香港電台"),
        ("2月28日 14:39 来源：新华社", None, "新华社"),
        ("稿源：河北日报 编辑：李四", None, "河北日报"),
        ("来源：新华网", None, "新华网"),
        ("2023-13-45 来源：新华网", None, "新华网"),
        ("2025-07-08 10:20 聯合報／記者王小明／台北報導", datetime(2025, 7, 8, 10, 20), "聯合報"),
        ("2025-07-08 10:20 聯合報／ 記者王小明", datetime(2025, 7, 8, 10, 20), "聯合報"),
        ("2025/7/8 10:20（7/8 12:00 更新）", datetime(2025, 7, 8, 10, 20), None),
        ("2025/7/8 10:20 更新：2025/7/9 12:00 中央社", datetime(2025, 7, 8, 10, 20), "中央社"),
        ("来源：人民日报　2025年07月16日 01 版", datetime(2025, 7, 16), "人民日报"),
        ("13:45 2025/07/08 中時新聞網 王小明", datetime(2025, 7, 8, 13, 45), "中時新聞網"),
        ("2025/07/08 13:45 中時新聞網 王小明", datetime(2025, 7, 8, 13, 45), "中時新聞網"),
        ("原创 王小明 某某日报 2025年07月16日 08:00 北京", datetime(2025, 7, 16, 8, 0), "某某日报"),
        ("作者名 2026年5月20日 09:32 天津", datetime(2026, 5, 20, 9, 32), "作者名"),
        ("原创 张三 津云 2026年5月20日 09:32 天津", datetime(2026, 5, 20, 9, 32), "津云"),
        ("津云 2026-05-20 09:32 发表于河北", datetime(2026, 5, 20, 9, 32), "津云"),
        ("2026年5月20日 09:32 中国香港", datetime(2026, 5, 20, 9, 32), None),
        ("民國113年7月8日 10:20", datetime(2024, 7, 8, 10, 20), None),
        (
            "更新於 2025年06月20日06:00 • 發布於 2025年06月20日05:00 • 王小明",
            datetime(2025, 6, 20, 5, 0),
            None,
        ),
    ],
)
def test_datelines_in_many_shapes(line: str, moment: datetime | None, source: str | None) -> None:
    found = read_publication(line)
    assert found is not None
    assert (found.published, found.source) == (moment, source)


@pytest.mark.parametrize(
    ("line", "moment", "source"),
    [
        ("2026/10/21 16:30 (中央社記者王小明台北21日電)", datetime(2026, 10, 21, 16, 30), "中央社"),
        ("2026/10/21 16:30（記者王小明／台北報導）", datetime(2026, 10, 21, 16, 30), None),
        ("2026年10月21日 (本報訊)", datetime(2026, 10, 21), None),
        ("2026-10-21 (本报讯 记者 王晓明)", datetime(2026, 10, 21), None),
        ("【2026年10月21日讯】", datetime(2026, 10, 21), None),
        ("【江南日报2026年10月21日訊】", datetime(2026, 10, 21), "江南日报"),
        ("（新华社苏州2026年10月21日电）", datetime(2026, 10, 21), "新华社"),
        ("新华社苏州2026年10月21日电", datetime(2026, 10, 21), "新华社"),
        ("2026年10月21日讯", datetime(2026, 10, 21), None),
        ("(中央社記者王小明台北21日電)", None, "中央社"),
        ("115年10月21日", datetime(2026, 10, 21), None),
        ("中央社 115年10月21日 16:30", datetime(2026, 10, 21, 16, 30), "中央社"),
        ("115年10月21日 記者王小明／台北報導", datetime(2026, 10, 21), None),
        ("中華民國115年10月21日", datetime(2026, 10, 21), None),
        ("發布日期：115/10/21 下午4:30", datetime(2026, 10, 21, 16, 30), None),
        ("更新日期：115-10-21", datetime(2026, 10, 21), None),
        ("2026-10-21T08:00:00Z", datetime(2026, 10, 21, 8), None),
        ("2026-10-21T08:00:00+08:00", datetime(2026, 10, 21, 8), None),
        ("2026-10-21 08:00:00.000+0800 来源：江南日报", datetime(2026, 10, 21, 8), "江南日报"),
        ("2026 10/21 08:00:30", datetime(2026, 10, 21, 8, 0, 30), None),
        ("2026 10/2108:00:30 来源：江南日报", datetime(2026, 10, 21, 8, 0, 30), "江南日报"),
        ("2026-10-21 08:15 来源:江南日报 记者 王晓明 © 某某网", datetime(2026, 10, 21, 8, 15), "江南日报"),
        ("来源：江南日报 版权所有", None, "江南日报"),
        ("发布时间 ： 2026-10-21 08:15 星期三", datetime(2026, 10, 21, 8, 15), None),
        ("北京时间2026年10月21日 08:15", datetime(2026, 10, 21, 8, 15), None),
        ("《江南日报》（2026年10月21日 第03版）", datetime(2026, 10, 21), "江南日报"),
    ],
)
def test_datelines_of_agencies_islands_and_machines(
    line: str, moment: datetime | None, source: str | None
) -> None:
    found = read_publication(line)
    assert found is not None
    assert (found.published, found.source) == (moment, source)


@pytest.mark.parametrize(
    "line",
    [
        "2026/10/21 16:30 (中央社記者王小明台北21日電)行政院今天開會",
        "【2026年10月21日讯】三地签署新一轮合作协议",
        "2026年10月21日（外交部记者招待会）",
        "2026年10月21日（颱風）",
        "114年8月15日起實施",
        "全文於114年8月15日修正",
        "114年營收5億元",
        "114.8.15",
        "192.114.8.15 更新",
        "料號：114-08-15",
        "比分2026 10/21 08:00",
        "© 2026-10-21 某某网",
        "本报苏州10月21日电",
        "记者从会上获悉，2026年10月21日电",
    ],
)
def test_dates_of_something_else_are_no_dateline(line: str) -> None:
    found = read_publication(line)
    assert found is None or found.published is None


@pytest.mark.parametrize(
    "line",
    [
        "来源：江南日报 2026-10-21 08:30 记者 王晓明",
        "來源：江南日報 2026-10-21 08:30 記者 王曉明 台北報導",
        "来源：江南日报2026-10-21 08:30 作者：王晓明 李四",
        "来源：江南日报 2026-10-21 08:30 记者 王晓明 通讯员 赵六 摄影 李四",
        "来源 江南日报 2026-10-21 08:30 阅读 3562",
        "2026-10-21 08:30 来源：江南日报 记者 王晓明",
        "2026-10-21 08:30 江南日报记者 王晓明、李四",
        "2026-10-21 08:30 江南日报全媒体记者王晓明",
        "2026-10-21 08:30 | 江南日报 | 记者 王　芳",
        "江南日报丨2026-10-21 08:30丨责编丨李四",
        "江南日报｜2026年10月21日 08:30｜责编 李四",
        "2026-10-21 08:30 / 江南日报 / 王晓明",
        "来源丨江南日报 作者丨王晓明 2026-10-21 08:30",
        "来源/江南日报 文/王晓明 图/李四 2026-10-21 08:30",
        "记者 王晓明 江南日报 2026-10-21 08:30",
        "2026/10/21 08:30 江南日報 記者王曉明／台北報導",
        "编辑：李四 记者 艾力·买买提 2026-10-21 08:30 来源：江南日报",
    ],
)
def test_a_dateline_names_who_wrote_in_any_order(line: str) -> None:
    found = read_publication(line)
    assert found is not None
    assert found.source in ("江南日报", "江南日報")
    assert found.published is not None
    assert found.published.date() == date(2026, 10, 21)
    assert found.has_time == ("08:30" in line)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("2026-10-21 08:30 本报记者 王晓明", None),
        ("记者王晓明 2026-10-21 08:30", None),
        ("来源：江南日报 记者 王晓明", "江南日报"),
        ("来源 | 江南日报", "江南日报"),
        ("2026-10-01 来源：江南日报。", "江南日报"),
    ],
)
def test_a_dateline_that_says_less(line: str, source: str | None) -> None:
    found = read_publication(line)
    assert found is not None
    assert found.source == source


@pytest.mark.parametrize(
    "line",
    [
        "2023年2月28日，河北省召开会议",
        "新华社北京2月28日电",
        "记者李四／台北报导",
        "2023年全省生产总值增长5%",
        "来源复杂的材料",
        "记者 王晓明",
        "记者 王晓明 2026年10月21日在现场看到，工人们正在施工。",
        "2026年10月21日 记者 来到 现场 采访",
        "2026年10月21日 外交部记者招待会",
        "2026年10月21日 记者手记",
        "2026年10月21日 | 周三 | 晴 | 北风",
        "2026年10月21日 项目开工",
        "2026年10月21日 新华网 王小明",
        "2026-10-21 08:30 新华网 项目开工",
        "作者 已于 2026-10-21 去世",
        "会议将于 2026年5月20日 09:32 天津举行",
        "他说：开幕 2026年5月20日 09:32 天津",
        "来源 | 类型 | 数量",
        "来源：海河 2026年10月21日 水质报告",
        "2026-10-01 来源：市政务服务办。申请人请按下列顺序准备材料，并于30日内提交。",
        "",
    ],
)
def test_lines_that_are_no_dateline(line: str) -> None:
    assert read_publication(line) is None


def test_dateline_fields_may_stand_on_lines_of_their_own() -> None:
    page = parsed("三地签署合作协议", "作者：张三", "来源：人民日报", "时间：2024-01-02", PROSE)
    assert page.published is not None
    assert len(page.published.lines) == 3
    assert (page.published.published, page.published.source) == (datetime(2024, 1, 2), "人民日报")


def test_a_notice_of_rights_does_not_take_the_dateline_with_it() -> None:
    page = parsed(
        "三地签署合作协议", "2026-10-21 08:15 来源:江南日报 记者 张三 © 某某网", PROSE, "来源：某台 版权所有"
    )
    assert page.published is not None
    assert (page.published.published, page.published.source) == (datetime(2026, 10, 21, 8, 15), "江南日报")
    assert not folded(page)
    assert shown(page) == [PROSE]


def test_a_date_may_stand_in_pieces() -> None:
    page = parsed("三地签署合作协议", "2026", "10/21", "08:15:30", "来源：江南日报", PROSE)
    assert page.published is not None
    assert (page.published.published, page.published.source) == (
        datetime(2026, 10, 21, 8, 15, 30),
        "江南日报",
    )
    assert shown(page) == [PROSE]
    assert shown(parsed("三地签署合作协议", "2026", "5/8", PROSE)) == ["2026", "5/8", PROSE]


def test_the_brackets_a_text_opens_with_date_it_and_are_set_apart() -> None:
    brackets = "【江南日报2026年10月21日讯】"
    page = parsed("三地签署合作协议", brackets + PROSE, MORE)
    assert page.published is not None
    assert (page.published.published, page.published.source) == (datetime(2026, 10, 21), "江南日报")
    assert [line.text for line in page.published.lines] == [brackets]
    assert shown(page) == [PROSE, MORE]
    dated = parsed("三地签署合作协议", "2026-10-22 来源：某台", brackets + PROSE)
    assert dated.published is not None
    assert dated.published.published == datetime(2026, 10, 22)
    for other in ("【2026年10月21日】", "（2026年10月21日公布）", "【快讯】"):
        page = parsed("三地签署合作协议", other + PROSE, MORE)
        assert page.published is None
        assert shown(page) == [other + PROSE, MORE]


def test_a_source_below_the_text_belongs_to_the_dateline() -> None:
    page = parsed("三地签署合作协议", PROSE, "来源：河北日报")
    assert page.published is not None
    assert page.published.source == "河北日报"
    assert shown(page) == [PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "北京广播电视台记者 孙烁:",
        "河北京车轨道交通车辆装备有限公司党委副书记 总经理 钱兆勇:",
        "河北第六鏡智能科技有限公司總經理 楊勝為:",
        "记者：",
        "本台记者李明：",
        "网友A：",
        "美国总统 约翰·史密斯：",
        "问：",
        "某某公司 CEO John Smith:",
    ],
)
def test_who_speaks_next(line: str) -> None:
    assert is_speaker(line)


@pytest.mark.parametrize(
    "line",
    [
        "主要内容如下：",
        "他表示：",
        "现将有关事项 通知如下:",
        "北京 天津 河北:",
        "联系电话：",
        "张三认为，原因是：",
        "记者 李四",
        "：",
        ":",
        "",
    ],
)
def test_what_only_ends_like_a_speaker(line: str) -> None:
    assert not is_speaker(line)


def test_headings_inside_the_text() -> None:
    page = parsed(
        "关于促进发展的意见", PROSE, "一、总体要求", MORE, "（一）指导思想", LAST, "打通断头路", PROSE + MORE
    )
    kinds = [block.line.text for block in page.blocks if block.kind is ParagraphKind.HEADING]
    assert kinds == ["一、总体要求", "（一）指导思想", "打通断头路"]


def test_short_lines_that_are_no_headings() -> None:
    page = parsed(
        PROSE,
        "东城区 124家",
        MORE,
        "（完）",
        LAST,
        "一、增长7.8%。",
        PROSE + LAST,
        "图为工人在安装钢轨",
        PROSE,
        "本报记者 王五",
        MORE + PROSE,
        "全文到此",
    )
    assert all(block.kind is ParagraphKind.PROSE for block in page.blocks)


@pytest.mark.parametrize(
    "line",
    ["“那就是还剩二百七十两？”", "“做得下去！”", "「這買賣還做得下去麼？」", "“我……”"],
)
def test_what_somebody_says_is_no_heading(line: str) -> None:
    page = parsed("津门旧事", "", PROSE, "", line, "", PROSE + MORE)
    assert all(block.kind is ParagraphKind.PROSE for block in page.blocks)


def test_poems_have_their_names_above_them_and_space_between_them() -> None:
    page = parsed(
        "唐诗三首",
        "",
        "王之涣《登鹳雀楼》（全文）",
        "白日依山尽，",
        "黄河入海流。",
        "",
        "欲穷千里目，",
        "更上一层楼。",
        "",
        "柳宗元《江雪》",
        "千山鸟飞绝，万径人踪灭。孤舟蓑笠翁，独钓寒江雪。",
    )
    headings = [block.line.text for block in page.blocks if block.kind is ParagraphKind.HEADING]
    assert headings == ["王之涣《登鹳雀楼》（全文）", "柳宗元《江雪》"]
    apart = [block.line.text for block in page.blocks if block.apart]
    assert apart == ["王之涣《登鹳雀楼》（全文）", "欲穷千里目，", "柳宗元《江雪》"]


def test_paragraphs_that_all_stand_apart_have_no_space_between_them() -> None:
    page = parsed("三地合作", "", PROSE, "", MORE, "", LAST)
    assert not any(block.apart for block in page.blocks)


LONG = (
    "國立臺灣大學研究團隊跨國合作發表最新成果，首度證實新型電池能量密度達每公斤500瓦時、循環壽命突破2000次，"
    "預計3年內量產，業界看好將帶動電動車成本下降三成"
)


@pytest.mark.parametrize(
    "after", ["", "記者王小明／台北報導", "2025-07-08 10:20", "（中央社記者王小明台北8日電）"]
)
def test_a_headline_as_long_as_prose_is_the_title_and_whole(after: str) -> None:
    for line in (LONG, LONG + "，專家審慎樂觀", LONG[:60]):
        opening = after if after.startswith("（") else f"{after}\n"
        page = parsed("首页 > 新闻 > 正文", line, *(opening + PROSE).split("\n"), MORE)
        assert page.title == line
        assert shown(page) == [PROSE, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        (LONG + "。", "", PROSE),
        (LONG, PROSE, MORE),
        ("三地签署新一轮合作协议", LONG, "", PROSE),
        (LONG + "。專家說" + LONG[:20], "", PROSE),
        ("（中央社台北8日電）" + LONG, "", PROSE),
        ("他在現場說：" + LONG + "，", "", PROSE),
        (LONG * 2, "", PROSE),
        (LONG,),
    ],
)
def test_other_long_lines_are_text(lines: tuple[str, ...]) -> None:
    page = parsed(*lines)
    assert any(LONG[:60] in text for text in shown(page))


def test_the_label_of_a_headline_is_no_part_of_it() -> None:
    for label in ("標題：", "标题:", "題目： "):
        for lines in (("三地签署新一轮合作协议", PROSE), (LONG, PROSE), (LONG, "记者 王五：", PROSE)):
            page = parsed(label + lines[0], *lines[1:])
            assert page.title == lines[0]
            assert folded(page) == {label.strip(): FoldReason.LABEL}
            assert shown(page) == list(lines[1:])
    assert parsed("標題黨：三地為何簽署", PROSE).title == "標題黨：三地為何簽署"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("〔記者林欣漢／台北報導〕", None),
        ("【記者王小明／台北報導】", None),
        ("［記者王小明、李大同／綜合報導］", None),
        ("(記者王小明台北報導)", None),
        ("〔財經頻道／綜合報導〕", None),
        ("【聯合報記者王小明／台北報導】", "聯合報"),
        ("（中央社記者王小明台北8日電）", "中央社"),
        ("（中央社華盛頓8日綜合外電報導）", "中央社"),
        ("【本報訊】", None),
        ("新华社天津11月1日电（记者张泽伟、王浩明）", "新华社"),
        ("新华社石家庄2月28日电 （记者王某）", "新华社"),
        ("人民网北京8日电（记者 王五）", "人民网"),
        ("本报海州11月1日讯（记者 王五）", None),
    ],
)
def test_who_reported_is_set_apart_from_the_text_and_alone(line: str, source: str | None) -> None:
    for lines in ((line + PROSE, MORE), (line, PROSE, MORE)):
        page = parsed("三地签署新一轮合作协议", *lines)
        assert shown(page) == [PROSE, MORE]
        assert page.published is not None
        assert [each.text for each in page.published.lines] == [line]
        assert page.published.source == source
        assert page.title == "三地签署新一轮合作协议"


@pytest.mark.parametrize(
    "line",
    [
        "据新华社北京11月1日电 " + PROSE,
        "新华社北京11月1日电力供应平稳，" + PROSE,
        "海州市工业园区11月1日电 " + PROSE,
    ],
)
def test_who_reported_is_not_told_by_a_sentence(line: str) -> None:
    assert shown(parsed("三地签署新一轮合作协议", line, MORE)) == [line, MORE]


@pytest.mark.parametrize(
    "post",
    [
        ("发信人: tjbear (津门老熊), 信区: Tianjin", "标  题: 说说二手房", "发信站: 水木社区 (Sun Nov 22 21:03:11 2026), 站内"),
        ("作者: bear (熊) 看板: home-sale", "標題: 说说二手房", "時間: Sun Nov 22 21:03:11 2026"),
    ],
)  # fmt: skip
def test_the_head_of_a_post_tells_its_title_and_when_it_was_written(post: tuple[str, ...]) -> None:
    again = "标  题: Re: 说说二手房"
    page = parsed(*post, "", PROSE, MORE, "", again, LAST)
    assert page.title == "说说二手房"
    assert page.published is not None
    assert page.published.published == datetime(2026, 11, 22, 21, 3, 11)
    assert page.published.source == ("水木社区" if "水木" in post[2] else None)
    assert shown(page) == [PROSE, MORE, again, LAST]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("文／林欣漢", None),
        ("文/林欣漢 圖/王小明", None),
        ("記者林欣漢／台北報導", None),
        ("記者 王小明 台北報導", None),
        ("自由時報 〔記者林欣漢／台北報導〕", "自由時報"),
        ("聯合報／記者王小明／台北報導", "聯合報"),
        ("撰文｜王小明", None),
        ("3小時前", None),
    ],
)
def test_a_byline_stands_apart(line: str, source: str | None) -> None:
    page = parsed("三地签署新一轮合作协议", line, "2025-07-08 10:20", PROSE, MORE)
    assert shown(page) == [PROSE, MORE]
    assert page.published is not None
    assert (page.published.source, page.published.published) == (source, datetime(2025, 7, 8, 10, 20))


@pytest.mark.parametrize(
    "line",
    [
        "記者節快樂",
        "统筹发展 安全为先",
        "编辑部的故事",
        "主编 漫谈",
        "文旅融合",
        "三地／合作",
        "记者 王五：",
        "記者王小明在台北報導了這件事。",
    ],
)
def test_what_only_sounds_like_a_byline_stays(line: str) -> None:
    assert line in shown(parsed("三地签署新一轮合作协议", line, PROSE, MORE))


@pytest.mark.parametrize(
    "brackets", ["【快讯】", "（一）", "【春天】", "（2026年10月21日公布）", "〔三地／合作〕", "（記者會）"]
)
def test_other_brackets_that_a_text_opens_with_stay(brackets: str) -> None:
    assert shown(parsed("三地签署新一轮合作协议", brackets + PROSE, MORE)) == [brackets + PROSE, MORE]


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


WRAPPED = """\
　　这是一个用固定宽度排版的纯文本页面，每一行大约有三十个汉字那么
长，行末没有标点的地方说明句子还没有结束，阅读器应当把这些行接起来成
为一个段落，而不是一行一行地显示出来，否则读起来会非常难受而且断断续
续。
　　第二段从缩进开始，同样由几行组成，第一行写到这里就要换行了，下面
一行继续写下去，直到这个段落的最后一行为止才真正结束，后面没有更多内
容了。
"""


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    page = parse(WRAPPED)
    assert page is not None
    assert shown(page) == [part.replace("\n", "").strip("\u3000") for part in WRAPPED.split("\n　　")]


def test_lines_of_a_poem_or_a_table_are_not_joined() -> None:
    poem = ["床前明月光", "疑是地上霜", "举头望明月", "低头思故乡"]
    page = parsed(*poem)
    assert [page.title, *shown(page)] == poem
    table = [
        f"第{number}区  规模以上企业一百二十家  产值八十六亿元  增长百分之三" for number in "一二三四五六七八"
    ]
    page = parsed("各区情况", *table)
    assert shown(page) == table


def test_indents_go_and_blanks_inside_stay() -> None:
    page = parsed("　　" + PROSE, "  \u3000记者 王五：  ")
    assert shown(page) == [PROSE, "记者 王五："]


@pytest.mark.parametrize(
    ("paragraph", "title"),
    [
        ("三地签署协议。此后不久，项目开工。", "三地签署协议"),
        ("降了!油价每吨下调135元", "降了!油价每吨下调135元"),
        (
            "降了！油价每吨下调135元，加油站排起了长队，记者走访了多家加油站。",
            "降了！油价每吨下调135元，加油站排起了长队…",
        ),
        (
            "推動京津冀更好發揮高質量發展動力源作用,三地認真貫徹落實有關精神,堅持穩中求進。",
            "推動京津冀更好發揮高質量發展動力源作用…",
        ),
        ("新华社北京5月12日电（记者 张三）三地签署新一轮合作协议。", "三地签署新一轮合作协议"),
        ("记者 孟岚:成色好了几分?园区负责人说有很多。", "成色好了几分?"),
        (
            "截至10月底，某电网新能源装机达2.17亿千瓦，其中风电8250万千瓦、光伏9410万千瓦。",
            "截至10月底，某电网新能源装机达2.17亿千瓦…",
        ),
        (
            "在“首都功能，以及非首都功能的疏解与承接”这一重大问题上大家的看法一致而且坚定不移。",
            "在“首都功能，以及非首都功能的疏解与承接”…",
        ),
        ("abc" * 40, "abc" * 10 + "…"),
        ("，，", "，，"),
        ("。", "。"),
    ],
)
def test_derived_titles_are_short_and_whole(paragraph: str, title: str) -> None:
    assert derive_title(paragraph) == title


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
