"""Line breaking against the Unicode line breaking algorithm (UAX #14), as uniseg implements it.

Every break must be one that the annex allows, but for the places listed in ``exception``. The rules of CLREQ, which the annex
does not know, are checked directly. uniseg is asked once per paragraph, not once per width.
"""

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uniseg.linebreak import LineBreak, line_break, line_break_breakables

from jjj_tui.hanzi.breaks import break_lines
from jjj_tui.hanzi.width import cell_length, cell_offsets

SEEDS = Path(__file__).parents[2] / "seeds"
SEED_LINES = tuple(
    line
    for path in sorted(SEEDS.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line
)
OWN_LINES = (
    "市统计局昨日公布，前三季度全市完成固定资产投资8,263.5亿元，同比增长7.2%，其中民间投资占比达到54.8%，较上年同期提高1.3个百分点。",
    "「這座橋全長55公里，」總工程師說，「投資超過1200億港元，歷時9年才建成——比原計劃晚了兩年……」",
    "新能源汽车产销分别完成705.8万辆和688.7万辆，同比增长96.9%和93.4%，市场占有率达到25.6％。",
    "記者從會上獲悉：今年計劃新開工項目1,386個（其中億元以上項目412個），總投資約1.28萬億元；重點支持AI、5G、IoT等領域。",
    "《关于加快建设全国统一大市场的意见》提出“五统一、一破除”：统一制度规则、统一市场设施、统一要素资源、统一商品服务、统一监管。",
    "列车以350km/h的速度运行，全程约1小时20分，票价￥58.5起，二等座余票不足100张!",
    "GDP(国内生产总值)是SNA-2008的核心指标,CPI、PPI与PMI则按月发布;详见https://data.example.org/easyquery.htm?cn=C01&zb=A0201。",
    "全文刊于https://news.example.com.cn/finance/2023/02/28/art-1677566376-very-long-name.html（点击“阅读原文”）。",
    "第3届论坛将于2024年5月18—20日在雄安新区举行，预计有来自30多个国家和地区的1500余名嘉宾参会。",
    "空气质量优良天数为226天，占比61.9%，PM2.5平均浓度降至37微克/立方米，较2013年下降了64.2%。",
    '他问:"你们去年挣了多少钱?"老李笑着说:"不多,也就10来万吧!"说完又补了一句:\'比前年强。\'',
    "气温将降至-5℃～3℃，北风4—5级，阵风7级左右；能见度不足200米的路段，请减速慢行。",
    "三地联合发放消费券2.4亿元，拉动消费约１８.６亿元，杠杆率接近1∶8，核销率为百分之九十二点五。",
    "臺灣地區上半年出口總值2,251.3億美元，年減4.5%，其中對大陸及香港出口占41.3%，為近3年同期最低。",
    "项目一期占地120余亩，建筑面积约9.6万平方米，可容纳2000多台套设备，年产值预计突破15亿元人民币。",
    "“十四五”时期，单位GDP能耗降低13.5%，单位GDP二氧化碳排放降低18%，森林覆盖率提高到24.1%。",
    "从1978年的3678.7亿元到2022年的1210207亿元，中国经济总量跃居世界第2位，人均超过1.27万美元。",
    "比賽進行到第87分鐘，10號隊員左腳射門得分，主隊最終以3比1取勝，現場觀眾達4萬2千人。",
    "当地近▯0家上下游企业展开合作，产值由▯5.6亿元增至约12▯亿元，涵盖钢铁、水泥、港口等领域。",
    "责任编辑：王 某   校对：李 某　　审核：赵某某 （来源：新华社 2023-02-28 14:39:36）",
    "Beijing's GDP grew 4.8% to RMB 2.08 trillion, said Li (deputy director), citing “strong demand” in Q3...",
    "网友留言：‘太好了！’、“终于等到了？！”、《京津冀·通勤圈》（上）——转发3.2万次，点赞10.5万+。",
)
WIDTHS = range(20, 121)

NO_START = set("、，。：；？！”’）》〉】」』〕…·％%℃,:;?!.)]々")
NO_END = set("“‘（《〈【「『〔([￥")
WORD = re.compile(r"[A-Za-z0-9À-ʯ]+(?:[.'’-][A-Za-z0-9]+)*")
ADDRESS = re.compile("https?://[!-~]+")
NUMBER = re.compile(
    r"[0-9０-９▯]+(?:[.．,][0-9０-９▯]+)*[%％℃]?[多余餘]?[万萬亿億千百]*"
    r"(?:个百分点|個百分點|平方公里|平方米|台套|美元|港元|公里|亿元|元|家|倍|年|辆|輛|个|個|台|亩|畝|天|级|級|米|张|名|分鐘|小时)?"
)

# Where an amount is parted rather than leave a hole.
AMOUNT_WITH_JOINT = re.compile(
    r"([0-9０-９▯.．,]+[多余餘]?(?:[万萬亿億]+(?=[美港]元|平方)|[个個](?=百分)))(?:[美港]元|平方米|平方公里|百分[点點])"
)


@cache
def opportunities(paragraph: str) -> frozenset[int]:
    """Where UAX #14 allows a break."""
    return frozenset(at for at, allowed in enumerate(line_break_breakables(paragraph)) if allowed)


def exception(paragraph: str, at: int) -> str | None:
    """The reason why a break that UAX #14 forbids is right in Chinese, or None.

    - LB19: the annex cannot know which side of a quotation mark is the outside, and allows no break beside " at all
      and none beside “ next to a letter. CLREQ treats quotation marks as brackets.
    - LB25, LB29: it takes an ASCII comma or colon before a digit or letter for one inside a number or abbreviation. After a
      Chinese character or closing mark it is a Chinese comma.
    - LB25: it takes a slash or hyphen before a digit for one inside a number. In an address that no line holds it is where one
      part ends.
    """
    before, after = paragraph[at - 1], paragraph[at]
    if LineBreak.QU in (line_break(before), line_break(after)):
        return "LB19"
    stem = paragraph[:at].rstrip(",:;?!")
    if before in ",:;?!" and not re.search("[0-9A-Za-z]$", stem):
        return "LB25, LB29"
    if before in "/-" and any(match.start() < at < match.end() for match in ADDRESS.finditer(paragraph)):
        return "LB25"
    return None


@cache
def breaks(paragraph: str) -> dict[int, int]:
    """Every break that some width from 20 to 120 cells makes, with and without an indent, and the largest such width."""
    found: dict[int, int] = {}
    for width in WIDTHS:
        for indent in (0, 4):
            found |= dict.fromkeys(break_lines(paragraph, width, indent=indent)[1:], width)
    return found


def excused(paragraph: str, at: int, width: int) -> bool:
    """Whether an amount is parted at a joint, where the line before would else end in a hole of more than three characters."""
    for match in AMOUNT_WITH_JOINT.finditer(paragraph):
        if match.start() < at < match.end():
            return at == match.end(1) and all(
                room - cell_length(paragraph[start : match.start()]) > 6
                for start, room in lines_before(paragraph, at, width)
            )
    return False


def lines_before(paragraph: str, at: int, width: int) -> list[tuple[int, int]]:
    """Start and room of the line that ends at a place, with and without an indent of the paragraph."""
    found = []
    for indent in (0, 4):
        starts = break_lines(paragraph, width, indent=indent)
        if at in starts:
            start = starts[starts.index(at) - 1]
            found.append((start, width if start else width - indent))
    return found


def excerpt(paragraph: str, at: int) -> str:
    return f"{paragraph[max(at - 8, 0) : at]}|{paragraph[at : at + 8]}"


def wholes(paragraph: str) -> dict[int, int]:
    """Every place inside a word or a number with its unit, with the width in cells of that whole."""
    places: dict[int, int] = {}
    for pattern in (WORD, NUMBER):
        for match in pattern.finditer(paragraph):
            for at in range(match.start() + 1, match.end()):
                places[at] = max(places.get(at, 0), cell_length(match[0]))
    for match in ADDRESS.finditer(paragraph):  # an address is broken at its punctuation
        for at in range(match.start(), match.end()):
            places.pop(at, None)
    return places


def too_long(paragraph: str, at: int, width: int) -> bool:
    """Whether a break stands in a part that no line holds, so that some break must be made that is not allowed."""
    allowed = [0, *sorted(opportunities(paragraph)), len(paragraph)]
    after = bisect_right(allowed, at)
    return cell_length(paragraph[allowed[after - 1] : allowed[after]].rstrip()) > width


@pytest.mark.parametrize("paragraph", [*SEED_LINES, *OWN_LINES], ids=lambda line: line[:6])
def test_every_break_is_one_that_unicode_allows(paragraph: str) -> None:
    allowed = opportunities(paragraph)
    wrong = [
        excerpt(paragraph, at)
        for at, width in breaks(paragraph).items()
        if not (at in allowed or exception(paragraph, at) or too_long(paragraph, at, width))
    ]
    assert wrong == []


def test_no_part_of_the_seeds_is_too_long_for_a_line() -> None:
    assert not [at for line in SEED_LINES for at, width in breaks(line).items() if too_long(line, at, width)]


@pytest.mark.parametrize("paragraph", [*SEED_LINES, *OWN_LINES], ids=lambda line: line[:6])
def test_every_break_is_one_that_clreq_allows(paragraph: str) -> None:
    whole = wholes(paragraph)
    quotes = [match.start() for match in re.finditer('"', paragraph)]
    inside_quotes = {at + 1 - number % 2 for number, at in enumerate(quotes)}
    for at, width in breaks(paragraph).items():
        place = f"{excerpt(paragraph, at)} at {width}"
        assert paragraph[at] not in NO_START, place
        assert paragraph[at] not in " \u3000", place
        assert paragraph[:at].rstrip(" \u3000")[-1] not in NO_END, place
        assert paragraph[at - 1 : at + 1] not in ("——", "……"), place
        assert at not in inside_quotes, place
        # A whole may be torn only where no line holds it with the mark behind it, or at a joint.
        assert at not in whole or whole[at] + 2 > width or excused(paragraph, at, width), place


def test_the_listed_exceptions_are_all_that_are_made() -> None:
    reasons = {
        exception(paragraph, at)
        for paragraph in (*SEED_LINES, *OWN_LINES)
        for at, width in breaks(paragraph).items()
        if at not in opportunities(paragraph) and not too_long(paragraph, at, width)
    }
    assert reasons == {"LB19", "LB25, LB29", "LB25"}


def test_no_line_is_wider_than_the_page_and_few_are_emptier_than_unicode_would_leave_them() -> None:
    ours: list[int] = []
    unicodes: list[int] = []
    for paragraph in (*SEED_LINES, *OWN_LINES):
        offsets = cell_offsets(paragraph)
        allowed = [*sorted(opportunities(paragraph)), len(paragraph)]
        ends = [offsets[len(paragraph[:at].rstrip())] for at in allowed]
        for width in WIDTHS:
            for start, end in pairwise((*break_lines(paragraph, width), len(paragraph))):
                gap = width - cell_length(paragraph[start:end].rstrip())
                assert gap >= 0, paragraph[start:end]
                if end < len(paragraph):
                    ours.append(gap)
            start = 0
            while (after := bisect_right(ends, offsets[start] + width)) < len(ends):
                if after == 0 or allowed[after - 1] <= start:  # too long for a line: not the annex's business
                    after = bisect_right(allowed, start) + 1
                else:
                    unicodes.append(width - (ends[after - 1] - offsets[start]))
                start = allowed[after - 1]
    # Numbers with their units cost a third of a cell in these lines, which are full of them.
    assert sum(ours) / len(ours) < sum(unicodes) / len(unicodes) + 0.4


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [*"，。：；？！、“”（）《》…—·aG129,.:;!?/-%％$￥ \u3000々ー【】丨①～é", "万元", "……", "——"]
            ),
            max_size=3,
        ).map("".join),
        max_size=12,
    ).map("京津".join),
    st.integers(20, 40),
)
def test_any_mixture_breaks_where_unicode_allows(text: str, width: int) -> None:
    wrong = [
        excerpt(text, at)
        for at in break_lines(text, width)[1:]
        if at not in opportunities(text) and exception(text, at) is None
    ]
    assert wrong == []
