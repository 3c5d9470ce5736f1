"""What the words around a number say: how exactly, up or down, by or to, against what, about what."""

import pytest

from jjj_tui.figures import find_figures


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("约6万家", "approx"), ("大約6萬家", "approx"), ("6万家左右", "approx"), ("近9000万亩", "near"), ("將近九成民眾", "near"), ("接近1.5亿元", "near"), ("上看150萬元", "near"),
        ("超过2.1万家", "more_than"), ("突破了400亿元", "more_than"), ("逾兩公里", "more_than"), ("首破百億元", "more_than"), ("110多家", "more_than"), ("六十餘萬人", "more_than"), ("一倍有余", "more_than"),
        ("40%以上", "at_least"), ("60岁及以上", "at_least"), ("至少3000人", "at_least"), ("不低于10元", "at_least"), ("不少於5,000人", "at_least"), ("上千名", "at_least"), ("起售价5999元", "at_least"), ("80元起", "at_least"),
        ("不到半个月", "less_than"), ("不足3次", "less_than"), ("低於2%", "less_than"), ("跌破3000点", "less_than"), ("分辨率优于0.5米", "less_than"),
        ("200元以下", "at_most"), ("不超过15元", "at_most"), ("最多5人", "at_most"), ("至多300公斤", "at_most"), ("50公里以內", "at_most"), ("上限1,500元", "at_most"),
        ("3—5万元", "range"), ("條約3項", None), ("附近3家", None), ("买超7.3亿元", None), ("合约300份", None), ("上下游25家", None),
    ],
)  # fmt: skip
def test_comparator(text: str, comparator: str | None) -> None:
    (figure,) = find_figures(text)
    assert figure.comparator == comparator


@pytest.mark.parametrize(
    ("text", "direction", "mode"),
    [
        ("营收增长13%", "increase", "by"), ("營收年增36.5%", "increase", "by"), ("成長二成五", "increase", "by"), ("按年升12.7%", "increase", "by"), ("涨幅0.55%", "increase", "by"), ("同比增幅达一成七", "increase", "by"),
        ("升至1.83%", "increase", "to"), ("提高到95%", "increase", "to"), ("调升36个基点", "increase", "by"), ("學費加至38,200元", "increase", "to"), ("比全省高2.3个百分点", None, None),
        ("比去年高2.3个百分点", "increase", "by"), ("下降4.2%", "decrease", "by"), ("月減1.7萬人", "decrease", "by"), ("跌155点", "decrease", "by"), ("降至6,853億元", "decrease", "to"), ("比上年少3万人", "decrease", "by"),
        ("减少碳排放30万吨", "decrease", "by"), ("失業率持平於2.7%", "flat", None), ("工业增加值86亿元", None, None), ("自然增长率为7.9‰", None, "level"), ("占13.2%", None, None), ("5.4%的增长", "increase", "by"),
    ],
)  # fmt: skip
def test_direction_and_mode(text: str, direction: str | None, mode: str | None) -> None:
    (figure,) = find_figures(text)
    assert (figure.direction, figure.mode) == (direction, mode)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("同比增长13%", "同比"), ("較2014年增長約17倍", "較2014年"), ("比上年末减少3.4万人", "比上年末"), ("环比下降0.3%", "环比"), ("較去年同期多出四成二", "較去年同期"), ("按年升12.7%", "按年"),
        ("较前一交易日缩量1,308亿元", "较前一交易日"), ("较K6提升1.6倍", "较K6"), ("占比13%", None), ("性别比提高3%", None),
    ],
)  # fmt: skip
def test_basis(text: str, basis: str | None) -> None:
    (figure,) = find_figures(text)
    assert figure.basis == basis


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("增长17倍", "18"),
        ("增加到3倍", "3"),
        ("产能为老线的3.5倍", "3.5"),
        ("翻两番", "4"),
        ("翻了一番", "2"),
        ("占三分之二", "2/3"),
        ("提高1.4倍", "2.4"),
    ],
)
def test_ratio(text: str, ratio: str) -> None:
    (figure,) = find_figures(text)
    assert figure.ratio == ratio


def test_fewer_by_a_multiple_is_flagged_and_not_computed() -> None:
    (figure,) = find_figures("成本减少2倍")
    assert figure.ratio is None
    assert "ambiguous" in figure.flags


def test_raised_to_a_level_keeps_both_readings_open() -> None:
    (figure,) = find_figures("提高了它的準確率達到40%以上")
    assert (figure.direction, figure.mode) == ("increase", "to")
    assert "ambiguous" in figure.flags


@pytest.mark.parametrize(
    "text",
    [
        "粮食亩产由380斤上升到545斤",
        "毛利率由31.2%回落至29.7%",
        "呎租由71元跌至66元",
        "收割机由46台增至180台",
        "時薪由171元調至178元",
        "销售额由2016年的57.4亿元增加到623.8亿元",
    ],
)
def test_movement_is_no_range(text: str) -> None:
    first, second = find_figures(text)
    assert (first.role, second.role) == ("from", "to")
    assert first.direction is None
    assert second.mode == "to"
    rises = first.value is not None and second.value is not None and second.value > first.value
    assert second.direction == ("increase" if rises else "decrease")
    assert first.subject == second.subject is not None


def test_change_and_where_it_led() -> None:
    by, to = find_figures("失业率下降0.5个百分点至3.1%")
    assert (by.direction, by.mode) == ("decrease", "by")
    assert (to.direction, to.mode, to.subject) == ("decrease", "to", by.subject)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("等6条重点产业链图谱落地", ["产业链"]), ("承接京津转入企业和单位4.4万家", ["企业和单位"]), ("互相投资企业总量约6万家", ["企业总量"]), ("规划建设了20.18平方公里的轨道交通产业园", ["产业园"]),
        ("营业收入26.35亿元，同比增长9.8%", ["营业收入", "营业收入"]), ("净利润3.17亿元，同比下降6.5%", ["净利润", "净利润"]), ("7300台套科研仪器设备为企业提供服务", ["仪器设备"]), ("41.6万亩油菜陆续开花", ["油菜"]),
        ("高度约640公里的近地轨道", ["高度"]), ("暴雨致8.3万人受灾", ["受灾"]), ("平均候诊时间由9.2天缩短至6.4天", ["候诊时间", "候诊时间"]), ("给予最高150万元奖励", ["奖励"]), ("設計時速350公里", ["時速"]),
        ("某县200兆瓦/800兆瓦时储能项目", ["储能", "储能"]), ("配16GB內存和1TB存儲", ["內存", "存儲"]), ("0—14岁人口占15.6%", ["人口", "人口"]), ("近八成零部件不出省", ["零部件"]), ("新建车间设计产能为老车间的3.5倍", ["产能"]),
        ("水库蓄水量达到7.83亿立方米", ["蓄水量"]), ("报名人数由去年的3.2万人减至2.75万人", ["报名人数", "报名人数"]), ("吸纳技术合同成交额的持续增长,特别是去年突破了400亿元", ["成交额"]), ("二氧化碳排放量较2005年下降48.4%", ["排放量"]),
        ("現金紅利每股3.5元", ["紅利"]), ("抽樣誤差正負3.0個百分點", ["誤差"]), ("成功訪問1,069位20歲以上民眾", ["民眾", "民眾"]), ("降雨致23个县48.6万人受灾", ["县", "受灾"]),
    ],
)  # fmt: skip
def test_subject(text: str, subjects: list[str]) -> None:
    figures = find_figures(text)
    assert len(figures) == len(subjects)
    for figure, wanted in zip(figures, subjects, strict=True):
        assert wanted in (figure.subject or "")


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        ("110多家企业", "A"),
        ("5个平台", "B"),
        ("25岁", "B"),
        ("4小时", "B"),
        ("13%", "A"),
        ("3元", "A"),
        ("独得27分", "C"),
    ],
)
def test_tier(text: str, tiers: str) -> None:
    assert [figure.tier for figure in find_figures(text)] == [tiers]


def test_extended_span_holds_the_hedges() -> None:
    (figure,) = find_figures("新台幣7億5,000萬元以上")
    text = "新台幣7億5,000萬元以上"
    assert text[figure.ext_start : figure.ext_end] == text
    assert figure.text == "7億5,000萬元"


def test_period_and_denominator() -> None:
    price, wage = find_figures("今年上半年每平方米1.2万元。2024年工资3000元/月")
    assert (price.period, price.per) == ("今年上半年", "每平方米")
    assert (wage.period, wage.per) == ("2024年", "/月")


def test_a_list_of_times_leaves_no_time_to_what_follows() -> None:
    *_, last, sum_of_all = find_figures("一、二、三季度投资分别为10亿元、20亿元和30亿元，累计70亿元。")
    assert (last.period, sum_of_all.period) == ("三季度", None)
    *_, income = find_figures("一季度和二季度GDP分别为10亿元和20亿元，二季度收入3万元。")
    assert income.period == "二季度"


@pytest.mark.parametrize(
    "text", ["先進製程中，5奈米占37%", "7纳米则占14%", "16/20奈米占8%", "12吋占六成", "3奈米營收占比24%"]
)
def test_a_size_that_names_a_product_is_of_the_last_tier(text: str) -> None:
    size, share = find_figures(text)
    assert (size.tier, share.tier) == ("C", "A")
    assert size.text in (share.subject or "")


@pytest.mark.parametrize(
    "text", ["薄膜厚度5纳米，占总厚度的37%", "孔径50纳米占37%", "粒径100纳米以下的颗粒占37%"]
)
def test_a_size_of_something_keeps_its_tier(text: str) -> None:
    assert [figure.tier for figure in find_figures(text)] == ["A", "A"]
