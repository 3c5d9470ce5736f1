"""分别 lists and their members, totals and their parts, one fact said twice."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from tests.growth import grows_linearly

from jjj_tui.figures import find_figures
from jjj_tui.figures.lists.totals.groups import check_totals, restatements


def members(text: str) -> list[str | None]:
    return [figure.member for figure in find_figures(text) if figure.member]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北京、天津和河北分别为21791亿元、8191亿元和21510亿元", ["北京", "天津", "河北"]),
        (
            "轴承、齿轮箱和液压元件收入分别为12.40亿元、9.75亿元和6.18亿元",
            ["轴承", "齿轮箱", "液压元件"],
        ),
        ("城镇、农村居民人均可支配收入分别为38640元和19275元", ["城镇", "农村"]),
        ("對日本、韓國和新加坡出口額分別為184.3億、121.6億與74.6億美元", ["日本", "韓國", "新加坡"]),
        ("歐洲、南韓、越南出口分別年增22.7%、18.3%及年減5.4%", ["歐洲", "南韓", "越南"]),
        ("对俄罗斯、欧盟、巴西进出口分别增长8.5%、增长3.1%、下降7.2%", ["俄罗斯", "欧盟", "巴西"]),
        ("4奈米、6奈米、9奈米晶圓營收比重依序為18%、32%及21%", ["4奈米", "6奈米", "9奈米"]),
        ("第一、二、三产业增加值分别增长3.4%、5.4%和4.7%", ["第一产业", "第二产业", "第三产业"]),
        ("原煤、原油、天然气产量依次为3.9亿吨、1785万吨、202亿立方米", ["原煤", "原油", "天然气"]),
        (
            "上海、江苏、浙江、安徽GDP依次为4.7万亿、12.8万亿、8.3万亿和4.7万亿元",
            ["上海", "江苏", "浙江", "安徽"],
        ),
        ("台北市、新北市及桃園市營業額分別達1,204億元、986億元及643億元", ["台北市", "新北市", "桃園市"]),
        ("受理案件4602万件，审结4541.9万件，同比分别增长1.1%和0.4%", ["受理案件", "审结"]),
    ],
)
def test_members(text: str, names: list[str]) -> None:
    found = members(text)
    assert len(found) == len(names)
    assert all(name in (member or "") for name, member in zip(names, found, strict=True))


def test_next_list_inherits_the_names_and_measures_the_same() -> None:
    text = "北京、天津和河北分别为21791亿元、8191亿元和21510亿元,同比分别增长5.4%、4.9%和5.0%"
    figures = find_figures("上半年京津冀实现地区生产总值51492亿元," + text)
    assert [figure.subject for figure in figures[4:]] == [
        f"{name}地区生产总值" for name in ("北京", "天津", "河北")
    ]
    assert {figure.direction for figure in figures[4:]} == {"increase"}
    assert len({figure.group for figure in figures[4:]}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "基准利率分别下调10个和20个基点",
        "汽车产销率分别完成98.6%和101.3%",
        "北京、天津分别增长5.4%、4.9%和5.0%",
        "分别为3%和4%",
    ],
)
def test_names_that_do_not_fit_are_never_guessed(text: str) -> None:
    figures = find_figures(text)
    assert all(figure.member is None for figure in figures)
    assert all("unaligned" in figure.flags for figure in figures)


def test_total_holds_exactly() -> None:
    text = "京津冀实现地区生产总值51492亿元,北京、天津和河北分别为21791亿元、8191亿元和21510亿元"
    (check,) = check_totals(find_figures(text))
    assert (check.total, check.parts, check.difference, check.holds) == (0, (1, 2, 3), Decimal(0), True)


def test_real_difference_is_shown() -> None:
    text = "京津冀地区生产总值50亿元，北京、天津和河北分别为20亿元、15亿元和10亿元"
    (check,) = check_totals(find_figures(text))
    assert check.difference == 500_000_000
    assert not check.holds


def test_rounding_is_no_difference() -> None:
    text = "进出口总值36.03万亿元。其中，出口20.8万亿元，增长6.7%；进口15.22万亿元"
    (check,) = check_totals(find_figures(text))
    assert check.holds
    assert check.difference == Decimal("10000000000")
    assert check.tolerance == Decimal("60000000000")


def test_incomplete_list_claims_nothing() -> None:
    assert check_totals(find_figures("接诊患者300人，其中轻症120人、重症60人")) == ()


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("全镇农户5100户,其中东村、西村、河口村分别有2179户、819户、2151户。", -49),
        ("全镇新增农户5100户,其中东村、西村、河口村分别新增2179户、819户、2151户。", -49),
        ("在校学生100人，其中男生、女生分别为60人、50人。", -10),
    ],
)
def test_parts_that_are_more_than_their_whole_are_never_right(text: str, difference: int) -> None:
    (check,) = check_totals(find_figures(text))
    assert not check.holds
    assert check.difference == difference


@pytest.mark.parametrize(
    "text",
    [
        "在校学生约100人，其中男生、女生分别为60人、50人。",  # a round number is no claim
        "参会500人，院士、学生分别为200人、400人。",  # nothing says that these are among them
        "全镇农户5100户。其中有东村、西村，两村分别有3179户、2819户。",
        "销售额增长20%，其中线上、线下分别增长30%、10%。",
    ],
)
def test_no_sum_is_claimed_where_the_text_claims_none(text: str) -> None:
    assert not check_totals(find_figures(text))


def test_outflow_counts_as_negative() -> None:
    text = "三大法人合計買超96.4億元，其中外資買超81.9億元，投信買超20.2億元，自營商賣超5.7億元"
    (check,) = check_totals(find_figures(text))
    assert check.holds


def test_total_behind_its_parts() -> None:
    text = "东城区124家,产值83.9亿元;西城区97家,71.0亿元;南新区305家,412.9亿元;合计,526家,567.8亿元"
    checks = check_totals(find_figures(text))
    assert [check.holds for check in checks] == [True, True]


def sums(text: str) -> list[tuple[str, list[str], Decimal, bool]]:
    figures = find_figures(text)
    return [
        (figures[check.total].text, [figures[i].text for i in check.parts], check.difference, check.holds)
        for check in check_totals(figures)
    ]


def test_rounding_leaves_no_part_out() -> None:
    text = "总投资1.2亿元，包括设备8000万元，土建3500万元，其他500万元。"
    assert sums(text) == [("1.2亿元", ["8000万元", "3500万元", "500万元"], Decimal(0), True)]


def test_the_total_said_behind_a_list_is_checked() -> None:
    parts = "清河、石岭、云湖三市投资分别为120亿元、80亿元和60亿元，"
    assert [holds for *_, holds in sums(parts + "合计260亿元")] == [True]
    assert [(off, holds) for _, _, off, holds in sums(parts + "合计290亿元")] == [
        (Decimal(3_000_000_000), False)
    ]
    assert sums("清河、石岭客流分别增长12%和8%，合计增长10%") == []


def test_parts_against_an_outflow_count_as_negative() -> None:
    assert sums("资金净流出30亿元，其中甲基金净流入20亿元，乙基金净流出50亿元") == [
        ("30亿元", ["20亿元", "50亿元"], Decimal(0), True)
    ]
    assert [holds for *_, holds in sums("公司亏损3亿元，其中主业亏损2亿元、投资亏损1亿元")] == [True]


def test_heads_are_counted_exactly() -> None:
    assert [holds for *_, holds in sums("甲队120人，乙队80人，共200人。")] == [True]
    assert sums("甲队120人，乙队80人，共201人。") == []


def test_a_part_of_a_part_is_no_part() -> None:
    assert sums("总额100亿元，其中甲60亿元，其中乙40亿元") == []


def test_lost_text_proves_nothing() -> None:
    text = "京津冀地区生产总值50亿元，北京、天津和河北分别为20亿元、1?亿元和10亿元"
    assert check_totals(find_figures(text)) == ()


def test_rounded_restatement_is_linked_to_the_exact_figure() -> None:
    figures = find_figures("京津冀地區生產總值突破5萬億元。上半年京津冀實現地區生產總值51492億元")
    assert restatements(figures) == ((0, 1),)


def test_different_facts_are_not_linked() -> None:
    assert restatements(find_figures("总投资约50亿元。研发人员约50人，总产值51亿元")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "清河地区生产总值突破2万亿元。石岭地区生产总值21791亿元",
        "去年营收突破5亿元。今年营收5.1亿元",
        "存款余额增加约50亿元。存款余额50.2亿元",
        "公司净利润超过3亿元。子公司净利润3.2亿元",
    ],
)
def test_another_place_year_or_change_is_another_fact(text: str) -> None:
    assert restatements(find_figures(text)) == ()


def test_the_nation_by_any_name_is_the_same() -> None:
    assert restatements(find_figures("全国粮食产量超过1.3万亿斤。我国粮食产量13908亿斤")) == ((0, 1),)


def test_a_fact_said_again_is_linked_to_its_first_place() -> None:
    exact = "上半年京津冀實現地區生產總值51492億元。"
    rough = "京津冀地區生產總值突破5萬億元。"
    assert restatements(find_figures(exact * 3 + rough * 2)) == ((3, 0), (4, 0))
    assert restatements(find_figures(rough + "出口額51492億元。" + exact)) == ((0, 2),)


@pytest.mark.parametrize("varied", [False, True])
def test_whole_libraries_are_compared_in_linear_time(varied: bool) -> None:
    def comparing(count: int) -> Callable[[], None]:
        text = "".join(
            f"京津冀生产总值突破{5 + i * varied}万亿元，实现地区生产总值{51492 + i * 37 * varied}亿元，进出口总值36.03万亿元，其中出口20.8万亿元，进口15.23万亿元。"
            for i in range(count)
        )
        figures = find_figures(text)
        assert len(figures) == 5 * count

        def compare() -> None:
            assert len(restatements(figures)) >= min(count, 2)
            assert len(check_totals(figures)) == count

        return compare

    assert grows_linearly(comparing, 500, 2000)


def test_a_stated_total_of_new_things_is_checked_as_well() -> None:
    text = "东镇、西镇、北镇新增岗位分别为281个、345个和892个,合计{}个。"
    (right,), (wrong,) = (check_totals(find_figures(text.format(total))) for total in (1518, 1368))
    assert right.holds
    assert not wrong.holds
    assert wrong.difference == -150


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("甲、乙、丙三县合计投资100亿元，甲县30亿元，乙县30亿元，丙县40亿元。", 0),
        ("东港、西港、北港三港合计吞吐量100万吨，东港30万吨、西港30万吨、北港50万吨。", -100000),
        ("甲公司與乙公司合計採購80台，甲公司50台，其中進口12台，乙公司20台。", 10),
        ("东院和西院合计收治80人，东院50人，增长5%，西院20人。", 10),
        ("东院和西院合计收治80人，东院50人，其中重症12人。", None),
        ("甲市和乙市合计引进项目80个，签约50个，开工20个。", None),
    ],
)
def test_whoever_is_told_of_together_and_then_one_by_one_is_added_up(text: str, off: int | None) -> None:
    found = sums(text)
    assert [difference for _, _, difference, _ in found] == ([] if off is None else [off])


@pytest.mark.parametrize(
    ("total", "holds"), [("11亿元", True), ("12亿元", True), ("13亿元", False), ("9亿元", False)]
)
def test_rounding_stays_below_half_a_place_of_each(total: str, holds: bool) -> None:
    assert [right for *_, right in sums(f"甲、乙、丙三市投资分别为5亿元、3亿元和3亿元，合计{total}。")] == [
        holds
    ]


def test_several_currencies_are_not_added() -> None:
    text = "全年出口500亿美元，其中甲、乙、丙三市分别出口200亿美元、150亿元、150亿美元。"
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("一季度、二季度分别完成投资30亿元、45亿元,上半年合计75亿元", "75亿元", ["30亿元", "45亿元"]),
        ("上半年、下半年分别营收3.1亿元和5亿元，全年营收8.1亿元", "8.1亿元", ["3.1亿元", "5亿元"]),
        ("周六、周日分别接待游客3.2万人次、4.1万人次。两天合计接待7.3万人次", "7.3万人次", ["3.2万人次", "4.1万人次"]),
        ("小學、初中分別新增學位300個和280個，全市共新增學位580個", "580個", ["300個", "280個"]),
        ("1月、2月、3月分别售出300辆、400辆和500辆，一季度累计1200辆", "1200辆", ["300辆", "400辆", "500辆"]),
        ("甲县、乙县分别投资30亿元、45亿元，合计75亿元", "75亿元", ["30亿元", "45亿元"]),
    ],
)  # fmt: skip
def test_what_covers_a_list_behind_it_is_its_total_where_the_sum_holds(
    text: str, whole: str, parts: list[str]
) -> None:
    figures = find_figures(text)
    (check,) = check_totals(figures)
    assert (figures[check.total].text, [figures[part].text for part in check.parts]) == (whole, parts)
    assert check.difference == 0
    assert "分别" not in (figures[check.total].subject or "")


@pytest.mark.parametrize(
    "text",
    [
        "一季度、二季度分别完成投资30亿元、45亿元,上半年累计完成80亿元",
        "上半年、下半年分别营收3亿元和5亿元，明年目标8亿元",
        "甲、乙两厂分别产钢3万吨和5万吨，其余各厂合计8万吨",
        "甲、乙两厂分别产钢3万吨和5万吨，丙厂、丁厂合计8万吨",
        "甲、乙两县分别脱贫3万人和5万人，去年全市共脱贫8万人",
        "甲、乙两县分别增长3%和5%，全市增长8%",
        "甲、乙两县分别脱贫3万人和5万人，公共财政投入8万元",
    ],
)
def test_what_does_not_cover_a_list_is_no_total_of_it(text: str) -> None:
    assert check_totals(find_figures(text)) == ()
