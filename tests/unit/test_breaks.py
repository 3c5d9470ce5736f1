"""Line breaking: what a reader of a Chinese page expects, and what must hold for any text at any width."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jjj_tui.hanzi.breaks import break_lines, iter_line_starts
from jjj_tui.hanzi.width import cell_length, cell_width, cell_widths

ANY = st.text(st.characters(exclude_categories=[]), max_size=60)
PAGE = st.lists(
    st.sampled_from(
        [
            *"中国发展，。、：“”‘’\"'（）()《》【】—…·%％$￥-/.,:;?!129０▯aZé\u0301\ufe0f😀\ud800 \u3000\n亿元万年至以上半数三",
            "🇨🇳",
            "👨\u200d👩\u200d👧",
        ]
    ),
    max_size=80,
).map("".join)
SPACES = " \u3000\t\n\x0b\x0c\r\x85\u2028\u2029\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"


def without_spaces_at_the_end(line: str) -> str:
    end = len(line)
    while end and (line[end - 1] in SPACES or cell_width(line[end - 1]) == 0):
        end -= 1
    return line[:end]


def lines(text: str, width: int, indent: int = 0) -> list[str]:
    starts = break_lines(text, width, indent=indent)
    return [text[start:end] for start, end in zip(starts, (*starts[1:], len(text)), strict=True)]


def everywhere(text: str, first: int = 12, last: int = 60) -> list[str]:
    """All lines of a text at every width."""
    return [line for width in range(first, last) for line in lines(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        # Closing marks never begin a line, opening ones never end it.
        ("产业协同发展，活力增强。", 12, ["产业协同发", "展，活力增", "强。"]),
        ("他说：“好。”（笑）", 8, ["他说：", "“好。”", "（笑）"]),
        ("阅读《红楼梦》一书", 10, ["阅读《红楼", "梦》一书"]),
        ("阅读《红楼梦》一书", 6, ["阅读", "《红楼", "梦》一", "书"]),
        # So do the ASCII ones in Chinese text, and straight quotes, which take turns.
        ('紧扭住"牛鼻子",产业', 8, ["紧扭住", '"牛鼻', '子",产业']),
        ("产业,协作:好;中(国)", 6, ["产业,", "协作:", "好;中", "(国)"]),
        # Dash and ellipsis stay in one piece.
        ("京津冀——首都", 7, ["京津冀", "——首都"]),
        ("以及其他……等等", 9, ["以及其", "他……等等"]),
        # A number keeps sign, decimals, magnitude and unit.
        ("规划建设了20.18平方公里的园", 20, ["规划建设了", "20.18平方公里的园"]),
        ("瞄准110多家企业", 10, ["瞄准", "110多家企", "业"]),
        ("同比增长−3.5％。", 12, ["同比增长", "−3.5％。"]),
        ("产值51,492亿元", 12, ["产值", "51,492亿元"]),
        ("约有１，２３４家", 14, ["约有", "１，２３４家"]),
        # Latin words stay whole while a line holds them.
        ("产业链AI模型GDP增长", 12, ["产业链AI模型", "GDP增长"]),
        ("it's a COVID-19 test", 10, ["it's a ", "COVID-19 ", "test"]),
    ],
)
def test_lines_of_a_chinese_page(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("全省累计承接京津转入企业和单位4.4万家，三地融合度提升", "4.4万家"),
        ("共享服务平台提供7300台套科研仪器设备", "7300台套"),
        ("上半年实现地区生产总值51492亿元，同比增长", "51492亿元"),
        ("比前一季度下降了0.3个百分点，跌幅收窄", "0.3个|百分点"),
        ("較去年同期提高1.25個百分點，增幅擴大", "1.25個|百分點"),
        ("发送旅客3亿多人次，日均超过百万人次", "3亿多人次"),
        ("總長約120餘公里的鐵路已經通車", "120餘公里"),
        ("当地近▯0家上下游企业展开深入合作", "▯0家"),
        ("本月平均气温12.5℃，较常年偏高", "12.5℃"),
        ("面积达到１２００多万平方米的园区", "１２００多万|平方米"),
        ("这一比例为百分之三十五点六，创新高", "百分之三十五点六"),
        ("二〇二三年二月举行的会议", "二〇二三年"),
        ("投资总额为三千二百亿元人民币左右", "三千二百亿元|人民币"),
        ("会议将在2023-02-28 14:39举行并直播", "2023-02-28"),
        ("计划于2021—2025年间建成投入使用", "2021—|2025年"),
        ("预计需要3～5个工作日才能办理完毕", "3～|5个|工作日"),
        ("主队最终以3比1击败对手晋级下一轮", "3比1"),
        ("全年用电量达到1万2千千瓦时左右", "1万2千千瓦时"),
        ("浓度为35微克/立方米，达到国家标准", "35微克/|立方米"),
        ("本次系列报道今天来看第4篇的内容", "第4篇"),
        ("人均支出￥1,250.80元，创历史新高", "￥1,250.80元"),
        ("股價上漲+5.2%至新臺幣600元整", "+5.2%"),
        # Han numerals.
        ("去年的产量只有今年的三分之二，明年", "三分之二"),
        ("出口占全部产值不到百分之五，其余", "百分之五"),
        ("占全國人口不到1/4的人，兩成以上來自", "兩成|以上"),
        ("一期工程總投資達一百二十万元，由", "一百二十万元"),
        ("其比重提高了十五个百分点，超过", "十五个|百分点"),
        ("新城已有常住人口二十多万，明年", "二十多万"),
        ("这座大桥的建设历时三年半，比计划", "三年半"),
        ("新增贷款达到数千亿元，创历史新高", "数千亿元"),
        ("已经有十余家企业到园区考察并落户", "十余家"),
        ("今年三季度以来出口形势不断好转，", "三季度"),
        # Bounds and ranges.
        ("完成全年目標任務的60%以上。", "60%|以上"),
        ("空氣質量優良天數比例保持在三百天左右，", "三百天|左右"),
        ("服务半径控制在3公里以内，方便居民", "3公里|以内"),
        ("这一过程持续了3年多，终于有了结果", "3年多"),
        ("增長近一倍。3至5年內還將再翻一番", "3至|5年"),
        ("每户可以申请贷款3—5万元，期限两年", "3—|5万元"),
        ("各類補貼比例為5-20%不等，由各地確定", "5-20%"),
        ("面向25岁至40岁的青年人才，提供住房", "25岁至|40岁"),
        ("完成时间约需三到五年，分两个阶段", "三到|五年"),
        # Long amounts.
        ("出口額由2013年的12.5億美元增至如今", "12.5億|美元"),
        ("全市PM2.5平均濃度38.6微克/立方米，為", "38.6微克/|立方米"),
        ("规划建设了20.18平方公里的产业园区", "20.18平方公里"),
        ("本周的平均价格为每吨7 446元，环比", "7 446元"),
    ],
)
def test_a_number_is_never_torn_from_what_belongs_to_it(text: str, unit: str) -> None:
    """But for a joint (a bar in the amount) where the line before would else end in more than three empty characters."""
    whole = unit.replace("|", "")
    assert text.count(whole) == 1
    first = text.index(whole)
    joints = {first + at - bars for bars, at in enumerate(at for at, mark in enumerate(unit) if mark == "|")}
    for width in range(cell_length(whole) + 2, 48):  # a comma must find room behind it
        starts = break_lines(text, width)
        torn = {at for at in starts if first < at < first + len(whole)}
        assert torn <= joints, f"{unit} at {width}"
        if torn:
            line = max(start for start in starts if start <= first)
            assert width - cell_length(text[line:first]) > 6, f"{unit} at {width}"


@pytest.mark.parametrize(
    "text", ["一个", "三地", "两会", "一家", "一些", "一直", "一致", "三农", "5年|多地", "3亿元|余额"]
)
def test_what_is_no_amount_may_be_parted(text: str) -> None:
    before, bar, after = text.partition("|")
    at = len(before) if bar else 1
    text = before + after
    assert break_lines(f"京津冀{text}", 6 + cell_length(text[:at])) == (0, 3 + at)


def test_an_amount_goes_below_whole_where_it_leaves_three_characters_empty_at_most() -> None:
    assert lines("出口额增至12.5亿美元", 16) == ["出口额增至", "12.5亿美元"]
    assert lines("出口额增12.5亿美元，比", 16) == ["出口额增12.5亿", "美元，比"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        # One character is carried down from the line before,
        ("京津冀三地协同发展取得新突破实现。", 32, ["京津冀三地协同发展取得新突破", "实现。"]),
        ("京津冀三地协同发展取得新突破实现", 30, ["京津冀三地协同发展取得新突破", "实现"]),
        # two where the one before is no place to break,
        ("京津冀三地协同发展取得突破，好。", 28, ["京津冀三地协同发展取得突", "破，好。"]),
        # or from the line before that one.
        (
            "京津冀三地协同发展京津冀三地投12亿元吗？",
            18,
            ["京津冀三地协同发", "展京津冀三地投", "12亿元吗？"],
        ),
        # Not when a line would lose more than two characters, or is narrow.
        ("京津冀三地已投入12亿元吗？", 22, ["京津冀三地已投入12亿元", "吗？"]),
        ("京津冀三地协同。", 14, ["京津冀三地协", "同。"]),
    ],
)
def test_the_last_line_holds_more_than_one_character(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_a_last_line_changes_only_the_lines_before_it() -> None:
    text = "京津冀三地协同发展，产业链条不断延伸。" * 300
    for width in range(20, 60):
        whole, longer = break_lines(text, width), break_lines(text + "三地", width)
        assert whole[:-3] == longer[: len(whole) - 3]


@pytest.mark.parametrize("mark", list("、，。：；？！”’）》】」』…,:;?!.)%％℃々ー"))
def test_closing_marks_never_begin_a_line(mark: str) -> None:
    text = f"京津冀三地产业{mark}协同{mark}发展{mark}不断深入{mark}"
    assert not [line for line in everywhere(text, 6) if line[0] == mark]


@pytest.mark.parametrize("mark", list("“‘（《【「『([{〈〔￥"))
def test_opening_marks_never_end_a_line(mark: str) -> None:
    text = f"京津冀三地{mark}产业协同{mark}发展不断{mark}深入"
    assert not [line for line in everywhere(text, 6) if line[-1] == mark]


def test_straight_quotes_open_and_close_in_turn() -> None:
    text = '紧紧扭住"牛鼻子",产业"串起来","协同"创新\'双轮\'驱动'
    for width in range(8, 50):
        opened = 0
        for line in lines(text, width):
            assert not (line[0] in "\"'" and opened % 2), line
            opened += line.count('"')
            assert not (line[-1] == '"' and opened % 2), line


def test_marks_and_halves_of_characters_stay_with_what_they_stand_on() -> None:
    text = "协\u0301同\ufe0f发\U000e0100展\ud83d\ude00和\u0301"
    assert {line[0] for line in everywhere(text, 4, 12)} <= set("协同发展和")
    assert lines("发展\ud83d\ude00了", 4) == ["发", "展\ud83d\ude00", "了"]


def test_spaces_hang_at_the_end_of_the_line() -> None:
    assert lines("产业协作   串起来", 8) == ["产业协作   ", "串起来"]
    assert lines("产业协作\u3000\u3000串起来", 8) == ["产业协作\u3000\u3000", "串起来"]
    assert lines("ab   ", 2) == ["ab   "]


def test_addresses_break_where_they_must() -> None:
    address = "https://www.example.com/news/2023/02/28/a-long-path?id=12345&page=6"
    shown = lines(f"详见{address}。", 30)
    assert shown[0] == "详见https://www.example.com/"
    assert "".join(shown) == f"详见{address}。"
    assert all(cell_length(line) <= 30 for line in shown)
    assert lines(f"详见{address}。", 80) == [f"详见{address}。"]


def test_a_word_longer_than_the_line_is_cut_at_the_width() -> None:
    assert lines("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_what_no_line_holds_is_torn_at_the_least_bad_place() -> None:
    assert lines("产值1234567亿元", 9) == ["产值", "1234567亿", "元"]
    assert lines("产值1234567亿元", 4) == ["产值", "1234", "567", "亿元"]
    assert lines("好……。", 3) == ["好", "……", "。"]
    assert lines("。。。。。", 4) == ["。。", "。。", "。"]
    assert lines("“协”", 3) == ["“协", "”"]


def test_the_indent_counts_on_the_first_line_only() -> None:
    assert lines("京津冀协同发展战略", 10, indent=4) == ["京津冀", "协同发展战", "略"]
    assert lines("京津冀", 4, indent=4) == ["京", "津冀"]


def test_one_line_and_no_line() -> None:
    assert break_lines("", 10) == (0,)
    assert break_lines("京津冀", 6) == (0,)


@pytest.mark.parametrize(("width", "indent"), [(0, 0), (-1, 0), (10, -1)])
def test_impossible_measures_are_refused(width: int, indent: int) -> None:
    with pytest.raises(ValueError):
        break_lines("京津冀", width, indent=indent)


ONE_PICTURE = re.compile("[\U0001f1e6-\U0001f1ff]{2}|.(?:\u200d.)+")
"""What is drawn as one and never torn: a flag, and pictures joined to one."""


@given(st.one_of(ANY, PAGE), st.integers(1, 30), st.integers(0, 6))
@example("a\u0301" * 9, 1, 0)
@example("🇨🇳🇨🇳🇨🇳", 2, 0)
@example("🇦🇦", 1, 0)
@example("  \u0301 a", 1, 0)
def test_for_any_text_at_any_width(text: str, width: int, indent: int) -> None:
    starts = break_lines(text, width, indent=indent)
    assert starts == break_lines(text, width, indent=indent)
    assert starts == tuple(iter_line_starts(text, width, indent=indent))
    assert starts[0] == 0
    assert all(before < after for before, after in pairwise(starts))
    assert starts[-1] < len(text) or text == ""
    for number, line in enumerate(lines(text, width, indent)):
        visible = without_spaces_at_the_end(line)
        room = width - indent if number == 0 else width
        wide = [cells for cells in cell_widths(visible) if cells]
        assert sum(wide) <= room or len(wide) <= 1 or ONE_PICTURE.fullmatch(visible.strip(SPACES))
        if number:
            assert line[0] not in SPACES
            assert unicodedata.category(line[0]) not in ("Mn", "Me")
            assert line[0] not in "\ufe0f\u200d"


@settings(max_examples=30, deadline=None)
@given(PAGE, st.integers(1, 30))
def test_a_long_paragraph_is_broken_like_a_short_one(text: str, width: int) -> None:
    """The window the analysis moves in leaves no trace: the lines up to a certain break do not depend on what follows."""
    filler = "协同发展。" * 1200
    head = break_lines(filler[:-40] + text, width)
    whole = break_lines(filler[:-40] + text + "，" + filler, width)
    common = [start for start in head if start < len(filler) - 80]
    assert list(whole[: len(common)]) == common
