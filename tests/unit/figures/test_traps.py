"""The dividing line of GB/T 15835: what measures is marked, what names or orders stays plain."""

from decimal import Decimal

import pytest

from jjj_tui.figures import Kind, find_figures


def found(text: str) -> list[tuple[str, Decimal | None]]:
    return [(figure.text, figure.value) for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("平台,753家科技机构,7300台套设备", [("753家", "753"), ("7300台套", "7300")]),
        ("4亿千瓦", [("4亿千瓦", "400000000")]),
        ("100兆瓦", [("100兆瓦", "100")]),
        ("六兆八千億日圓", [("六兆八千億日圓", "6800000000000")]),
        ("零下15摄氏度", [("零下15摄氏度", "-15")]),
        ("零下15℃", [("零下15℃", "-15")]),
        ("中间价报7.1052元", [("7.1052元", "7.1052")]),
        ("營收16.4億元", [("16.4億元", "1640000000")]),
        ("增长一倍", [("一倍", "1")]),
        ("翻一番", [("一番", "1")]),
        ("约一成", [("一成", "1")]),
        ("占三分之一", [("三分之一", str(Decimal(1) / Decimal(3)))]),
        ("营收超过千万", [("千万", "10000000")]),
        ("企业和单位4.4万家", [("4.4万家", "44000")]),
        ("20万人次以上", [("20万人次", "200000")]),
        ("每平方米1.2万元,工资3000元/月", [("1.2万元", "12000"), ("3000元", "3000")]),
        ("合计3541.07万元2.3", [("3541.07万元", "35410700")]),
        ("8亿元人民币", [("8亿元", "800000000")]),
        ("增长1.5倍。15倍", [("1.5倍", "1.5"), ("15倍", "15")]),
        ("二两", [("二两", "2")]),
        ("三斤半", [("三斤半", "3.5")]),
        ("五元三角", [("五元三角", "5.3")]),
        ("9秒97", [("9秒97", "9.97")]),
        ("1米91", [("1米91", "1.91")]),
        ("1小时47分", [("1小时47分", "107")]),
        ("5个半小时", [("5个半小时", "5.5")]),
        ("六成七", [("六成七", "6.7")]),
        ("九折", [("九折", "9")]),
        ("八五折", [("八五折", "8.5")]),
        ("升息半碼", [("半碼", "0.5")]),
        ("１３％", [("１３％", "13")]),
        ("百分之十三", [("百分之十三", "13")]),
        ("-0.60‰", [("-0.60‰", "-0.60")]),
        ("新台幣380元", [("380元", "380")]),
        ("￥300", [("￥300", "300")]),
        ("HK$1,200", [("HK$1,200", "1200")]),
        ("两千多家企业", [("两千多家", "2000")]),
        ("上千名工人", [("上千名", "1000")]),
        ("不到半个月", [("半个月", "0.5")]),
        ("约占一半", [("一半", "0.5")]),
        ("叁仟伍佰元整", [("叁仟伍佰元", "3500")]),
    ],
)
def test_measures_are_figures(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == [(core, Decimal(value)) for core, value in expected]


@pytest.mark.parametrize(
    "text",
    [
        "3号线", "2D加3D", "第四篇", "第六鏡", "第三季", "第11个年头", "初三", "C919", "歼-20", "G20", "36号文", "中山路88号", "国发〔2023〕12号",
        "三个方面", "三大区域", "一批", "一家公司", "一下", "这两天", "两地", "三地", "一心一意", "七嘴八舌", "三农", "一带一路", "十四五", "双碳", "八项规定", "一国两制",
        "二氧化碳", "十分重要", "千万注意", "三点半", "三分钟热度", "三年级", "百年老店", "一年一度", "成为", "成果", "多元", "公元", "元月", "三角洲", "五角大楼", "一分为二",
        "三里屯", "六里桥", "半斤八两", "5G", "加倍", "综合二处", "李四人民币账户", "老支书丁三元", "分析師馬千里說", "工程師萬里晴說", "五一", "双11", "五四运动", "上半年", "半年报",
        "14:39:36", "2023-02-28", "《三十而立》", "“三区叠加”", "“一核两翼”", "010-00007788", "股票代码：688425", "100000", "三成员", "一成不变", "三折叠", "ETF300", "沪深300", "U20",
        "1/4决赛", "110米栏", "4×100米", "102国道", "十三五", "二〇二三年", "八达通", "成千上万", "数以万计", "万一帆", "近三年", "10年期", "比分3:1", "http://a.cn/300元", "前10名",
    ],
)  # fmt: skip
def test_names_orders_and_fixed_expressions_stay_plain(text: str) -> None:
    assert [figure for figure in find_figures(text) if figure.tier != "C"] == []


@pytest.mark.parametrize(
    ("text", "core", "low", "high"),
    [
        ("3—5万元", "3—5万元", 30000, 50000),
        ("5-20%", "5-20%", 5, 20),
        ("-8℃至3℃", "-8℃至3℃", -8, 3),
        ("25岁至40岁", "25岁至40岁", 25, 40),
        ("在6%與9%之間", "6%與9%", 6, 9),
        ("两三万元", "两三万元", 20000, 30000),
        ("二三米", "二三米", 2, 3),
        ("四五十岁", "四五十岁", 40, 50),
        ("0—14岁", "0—14岁", 0, 14),
        ("300元以上1500元以下", "300元以上1500元以下", 300, 1500),
        ("3—3.2亿公斤", "3—3.2亿公斤", 300_000_000, 320_000_000),
        ("50億至60億元", "50億至60億元", 5_000_000_000, 6_000_000_000),
        ("三到五成", "三到五成", 3, 5),
        ("几十人", "几十人", 10, 100),
        ("数百万人", "数百万人", 2_000_000, 10_000_000),
    ],
)
def test_ranges_have_bounds_and_no_value(text: str, core: str, low: int, high: int) -> None:
    (figure,) = find_figures(text)
    assert figure.text == core
    assert (figure.value, figure.comparator) == (None, "range")
    assert (figure.minimum, figure.maximum) == (Decimal(low), Decimal(high))


def test_above_alone_belongs_to_what_stands_before() -> None:
    (figure,) = find_figures("元以上200元以下")
    assert (figure.text, figure.value, figure.comparator) == ("200元", Decimal(200), "at_most")


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("近?0家企业", "?0家"),
        ("近▯0家企业", "▯0家"),
        ("寫著0?.4萬噸", "0?.4萬噸"),
        ("新建仓库04万平方米", "04万平方米"),
        ("均价1。5万元", "1。5万元"),
        ("下降０。8个百分点", "０。8个百分点"),
    ],
)
def test_damage_never_has_a_value(text: str, core: str) -> None:
    (figure,) = find_figures(text)
    assert figure.text == core
    assert (figure.value, figure.minimum, figure.maximum) == (None, None, None)
    assert "damaged" in figure.flags


def test_a_sentence_that_ends_with_a_number_is_no_damage() -> None:
    assert found("编号为1。5万元已到账") == [("5万元", Decimal(50000))]
    assert found("升至12。3人失踪") == [("3人", Decimal(3))]
    assert found("增长5。2023年有3家") == [("3家", Decimal(3))]


def test_what_a_stop_broke_in_two_is_no_smaller_number() -> None:
    assert found("造价$1。5亿") == []
    assert found("打8。5折") == []


def test_a_question_is_no_damage() -> None:
    assert found("共有5家吗?那3家呢?") == [("5家", Decimal(5)), ("3家", Decimal(3))]
    assert found("新增0例") == [("0例", Decimal(0))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1.2个百分点", Kind.PERCENTAGE_POINT), ("30个基点", Kind.BASIS_POINT), ("7.9‰", Kind.PERMILLE), ("20.18平方公里", Kind.AREA), ("9600多万亩", Kind.AREA),
        ("8858.7亿千瓦时", Kind.ENERGY), ("用电27.6亿度", Kind.ENERGY), ("时速350公里", Kind.SPEED), ("垭口阵风每秒31米", Kind.SPEED), ("144Hz", Kind.FREQUENCY),
        ("16GB内存", Kind.DATA), ("气温升至32度", Kind.TEMPERATURE), ("人民币对美元中间价为7.1052元", Kind.EXCHANGE_RATE), ("上证指数收报3021.55点", Kind.INDEX),
        ("男女比为105.3∶100", Kind.RATIO), ("师生比1:15", Kind.RATIO), ("三分之二", Kind.FRACTION), ("4小时18分", Kind.DURATION), ("25岁", Kind.AGE), ("7300台套", Kind.COUNT),
        ("136萬公噸", Kind.MASS), ("12.5万立方米", Kind.VOLUME), ("3,716.4萬瓩", Kind.POWER), ("两成", Kind.PERCENT),
    ],
)  # fmt: skip
def test_kind(text: str, kind: Kind) -> None:
    (figure,) = find_figures(text)
    assert figure.kind is kind


def test_a_list_may_write_its_unit_once() -> None:
    figures = find_figures("出口額為184.3億、121.6億與74.6億美元")
    assert [figure.value for figure in figures] == [18_430_000_000, 12_160_000_000, 7_460_000_000]
    assert [figure.unit for figure in figures] == ["美元"] * 3
    assert all("carried" in figure.flags for figure in figures[:2])


def test_metric_names_the_money_that_the_text_leaves_out() -> None:
    (figure,) = find_figures("全年营业收入突破千万")
    assert (figure.kind, figure.unit, figure.comparator) == (Kind.MONEY, None, "more_than")
    assert "unit_implied" in figure.flags


def test_what_a_rate_counts_by_is_no_figure() -> None:
    assert found("每10万人有23.6例") == [("23.6例", Decimal("23.6"))]
    assert found("拟每10股派3.5元") == [("3.5元", Decimal("3.5"))]
