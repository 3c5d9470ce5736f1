"""When it was written, by whom and where it is from: datelines in many shapes, and lines that are none."""

from datetime import date, datetime

import pytest
from tests.unit.pages import MORE, PROSE, folded, parsed, shown

from jjj_tui.article.dateline import read_publication


@pytest.mark.parametrize("label", ["發布日期", "發佈日期：", "日期"])
@pytest.mark.parametrize("day", ["113-07-08", "113/07/08", "113年7月8日", "民國113年7月8日", "2024-07-08"])
def test_a_field_for_a_date_may_have_its_label_in_the_line_above(label: str, day: str) -> None:
    page = parsed("三地签署合作协议", label, day, PROSE, MORE)
    assert page.published is not None
    assert page.published.published == datetime(2024, 7, 8)
    assert shown(page) == [PROSE, MORE]
    assert shown(parsed("三地签署合作协议", label, "待定", PROSE)) == [label, "待定", PROSE]


def test_the_sheet_of_a_paper_below_the_text_belongs_to_the_dateline() -> None:
    page = parsed("三地签署合作协议", PROSE, MORE, "《江南日报》（2025年07月16日 01 版）")
    assert shown(page) == [PROSE, MORE]
    assert page.published is not None
    assert (page.published.published, page.published.source) == (datetime(2025, 7, 16), "江南日报")
    assert shown(parsed("三地签署合作协议", PROSE, "2025年7月16日")) == [PROSE, "2025年7月16日"]


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
