"""Who reported is set apart from the text; a sentence or a bracket that only sounds like it stays."""

from datetime import datetime

import pytest
from tests.unit.pages import MORE, PROSE, parsed, shown


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
