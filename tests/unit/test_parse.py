"""Lines to title, paragraphs, speakers and headings; the text of an article is never taken for noise."""

from datetime import datetime

import pytest
from tests.unit.pages import LAST, MORE, PROSE, folded, parsed, shown

from jjj_tui.article.model import FoldReason, ParagraphKind
from jjj_tui.article.parse import parse
from jjj_tui.article.structure import derive_title, is_speaker


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


def test_a_headline_with_a_number_is_no_channel() -> None:
    page = parsed("上半年经济增长5.3%", "点击蓝字 关注我们", "国家统计局发布数据", PROSE, MORE)
    assert page.title == "上半年经济增长5.3%"
    assert folded(page) == {"点击蓝字 关注我们": FoldReason.NAVIGATION}


def test_a_headline_may_ask() -> None:
    assert parsed("家底厚了多少？", "", PROSE, MORE).title == "家底厚了多少？"


def test_a_single_line_is_the_text() -> None:
    page = parsed("你好，世界")
    assert (page.title, page.headline, shown(page)) == ("你好，世界", None, ["你好，世界"])


def test_no_line_at_all() -> None:
    assert parse(" \n\u3000\n") is None


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
