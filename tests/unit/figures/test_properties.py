"""What holds for every text: spans, scripts, damage, survival, linear time."""

import ast
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly
from tests.unit.figures.records import record

import jjj_tui.figures
from jjj_tui.figures import Figure, Kind, find_figures
from jjj_tui.figures.lists.totals.groups import check_totals, restatements
from jjj_tui.figures.tables.variants import fold
from jjj_tui.hanzi.dictionaries import data_directory
from jjj_tui.hanzi.script import Script, convert, detect

PIECES = st.sampled_from(
    [
        "约", "超过", "近", "突破", "不到", "同比", "较2014年", "增长", "下降", "增加到", "降至", "分别", "分别为", "其中", "合计", "由", "从", "每", "北京", "天津", "和", "、", "，", ",", "。", "；", "：",
        "1", "13", "400", "4.4", "1,036", "0.5", "21791", "110多", "３５", "三", "十几", "两三", "一百二十", "千", "数百", "半", "二〇二三", "第", "0", "?", "▯", "\ufffd", "-", "—", "至", "到", "/", "∶", ":",
        "万", "亿", "万亿", "兆", "元", "亿元", "%", "‰", "个百分点", "个", "家", "人次", "条", "台套", "公里", "平方米", "吨", "千瓦时", "兆瓦", "倍", "番", "成", "折", "岁", "年", "月", "日", "个月", "小时", "分", "秒", "℃", "度", "点", "号线", "D", "GB", "美元", "以上", "左右", "多", "余", "企业", "投资", "地区生产总值", "收入", "的", "实现", "占", "为", "了", "《", "》", "“", "”", "\n", " ", "\ud800", "又", "分之", "块", "码", "$", "RMB", "上", "一半", "多亿", "来", "总", "：",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80))
SOUND = st.lists(PIECES.filter(lambda piece: piece not in ("\ud800", "?", "▯", "\ufffd")), max_size=40).map(
    "".join
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("产量回落7.7%。浓度升到80毫克/100毫")
@example("股价300元往上万吨和5万吨")
@example("均增收八千元挂零%")
@example("方斤十升上万%")
@example("会期4万1.3日）较短")
def test_spans_are_in_order_disjoint_and_inside(text: str) -> None:
    figures = find_figures(text)
    end = 0
    for figure in figures:
        assert end <= figure.start < figure.end <= len(text)
        assert end <= figure.ext_start <= figure.start
        assert figure.end <= figure.ext_end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        end = figure.ext_end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("甲队以41.5%领先的38.2%，相差3.3个百分点。")
@example("本月较\t上季度三3户增1岁多")
@example("第 同時由資十成")
@example("五年前司营\t中只有3元")
@example("十日，五日，、日分别2小时、1和8%")
@example("7秒后多的次欧港日家币拾到兩~方０总\t里:歲卅天增3家")
@example("月较超來\t(3套。")
@example("4》\t家０成")
@example("《 亩8％")
@example("城区大、 、小型超市分别有12家、40家和310家。")
@example("€3 1/2小时，共1 1/4升")
@example("这片湿地约5.6万公栖息着鸟类287种")
def test_records_make_sense(text: str) -> None:
    figures = find_figures(text)
    for figure in figures:
        if "damaged" in figure.flags:
            assert figure.value is figure.minimum is figure.maximum is None
        if figure.minimum is not None and figure.maximum is not None:
            assert figure.minimum <= figure.maximum
        assert figure.subject is None or figure.subject.strip() == figure.subject != ""
    for check in check_totals(figures):
        assert figures[check.total].role == "total"
        assert {figures[part].role for part in check.parts} == {"part"}
    for rough, exact in restatements(figures):
        assert rough != exact


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("不到1.9万台币")
@example("个半小时")
@example("一吨半")
@example("概率是1/2")
@example("1?元")
@example("至1元")
@example("上至千一百二十元")
def test_a_line_means_the_same_wherever_it_stands(text: str) -> None:
    def moved(figure: Figure) -> Figure:
        ends = (figure.start + 1, figure.end + 1, figure.ext_start + 1, figure.ext_end + 1)
        return replace(figure, start=ends[0], end=ends[1], ext_start=ends[2], ext_end=ends[3])

    assert find_figures(f"\n{text}\n") == tuple(map(moved, find_figures(text)))


@given(st.text(alphabet="0123456789?▯\ufffd.,万亿家元%", min_size=1, max_size=12))
def test_damage_never_yields_a_value(text: str) -> None:
    for figure in find_figures(text):
        if any(mark in figure.text for mark in "▯\ufffd") or "?" in figure.text:
            assert figure.value is None


NEWS = [
    "截至2023年底，京津冀三地互相投资企业总量约6万家，北京在河北投资企业超过2.1万家，较2014年增长约17倍。",
    "北京、天津、河北高技术制造业投资分别增长53.5%、9.0%和31.4%，高技术服务业投资分别增长13.6%、10.9%和6.7%。",
    "毛利率由一年前的31.4%回落至29.8%，下降1.6个百分点；每亩补助四元八角，三斤半，二两，几十里山路。",
    "全年发电量8858.7亿千瓦时，装机4亿千瓦，兑换率7.1052元，跌破3000点，里程15.9万公里，其中高铁4.5万公里。",
    "气温由零下15摄氏度升至3℃，积雪超过40厘米，直接经济损失约4.25亿元，9.2万人受灾，涉及23个县。",
    "干部队伍3200余人，钟表产量120多万只，面条加工厂18家，历史建筑复建后台湾游客达5万人次，准备金率下调0.5个百分点。",
    "当中后备人才占比两成以上，于3月发布的征信系统覆盖1.8万余户，余额周转3次，制造业只增长0.3%。",
]


@pytest.mark.parametrize("text", NEWS)
@pytest.mark.parametrize("target", [Script.TRADITIONAL, Script.HONG_KONG])
def test_the_other_script_never_changes_the_records(text: str, target: Script) -> None:
    other = convert(text, target, detect(text))
    assert other != text
    assert [record(figure) for figure in find_figures(other)] == [
        record(figure) for figure in find_figures(text)
    ]


@settings(max_examples=100, deadline=None)
@given(SOUND, st.sampled_from([Script.TRADITIONAL, Script.HONG_KONG]))
@example("满意度40%，較上季分別上升1.9及下贷款分别为3亿元、1亿元。", Script.TRADITIONAL)
def test_no_text_changes_its_records_with_the_script(text: str, target: Script) -> None:
    other = convert(text, target, detect("这是简体中文的报道"))
    assert [record(figure) for figure in find_figures(other)] == [
        record(figure) for figure in find_figures(text)
    ]


def test_every_character_of_every_table_has_its_variants() -> None:
    traditional = {
        key: values.split()[0]
        for line in (data_directory() / "TSCharacters.txt").read_text("utf-8").splitlines()
        for key, tab, values in [line.partition("\t")]
        if tab and not key.startswith("#")
    }
    characters: set[str] = set()
    for path in Path(jjj_tui.figures.__file__).parent.rglob("*.py"):
        if path.name != "variants.py":
            tree = ast.parse(path.read_text("utf-8"))
            strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
            characters |= {
                char for text in strings if isinstance(text, str) for char in text if char > "\u3007"
            }
    in_tables = {char for char in characters if fold(char) == char}
    for written, simplified in traditional.items():
        if simplified in in_tables and written not in in_tables:
            assert fold(written) == simplified


@settings(max_examples=200, deadline=None)
@given(SOUND)
@example("至1元")
def test_a_figure_alone_has_its_own_value(text: str) -> None:
    for figure in find_figures(text):
        if figure.flags or figure.kind in (
            Kind.INDEX,
            Kind.SCORE,
            Kind.TEMPERATURE,
            Kind.ENERGY,
            Kind.ANGLE,
            Kind.EXCHANGE_RATE,
            Kind.SPEED,
        ):
            continue  # these take their kind or their unit from the words around
        alone = find_figures(figure.text)
        if alone and alone[0].text == figure.text:
            assert (alone[0].value, alone[0].minimum, alone[0].maximum) == (
                figure.value,
                figure.minimum,
                figure.maximum,
            )


@pytest.mark.parametrize(
    "core",
    [
        "400亿元",
        "13%",
        "1.2个百分点",
        "110多家",
        "20.18平方公里",
        "17倍",
        "三分之二",
        "百分之十三点五",
        "4小时18分",
        "25岁",
        "1,036亿港元",
        "五元三角",
        "六成七",
        "7300台套",
        "30个基点",
        "零下15℃",
        "3—5万元",
    ],
)
def test_a_sound_figure_is_found_alone(core: str) -> None:
    (figure,) = find_figures(core)
    assert figure.text == core


HOSTILE = [
    "工业投资比上年增长5.1%，",
    "较上年1元",
    "各比上年0分'",
    "是上年的3倍，",
    "的5%是上年的",
    "4年河和a",
    "3家村和镇",
    "1",
    ",",
    "1,",
    "1,234",
    ",234",
    "12345,",
    "一二三",
    "一",
    "十",
    "万亿",
    "1.2",
    "几十",
    "一二三,",
    "0?",
    "3、",
    "3—",
    "百分之",
    "分别",
    "同比",
    "的",
    "\ud800",
    "《1",
    "(",
    "a1",
    "每1",
    "约3",
    "：总5天",
    "甲、乙总5天，甲3天",
    "刘某（女，38岁）在场。",
    "利润（升4%）。",
    "依次为：东区，18%；西区，16%。",
    "由此前预计的4.4%，上修至6%。",
    "甲队30人，乙队40人，前者占3%，后者占5%。",
    "三家公司（甲、乙、丙）营收分别为3亿元、4亿元和5亿元。",
    "一、二季度投资分别为10亿元、20亿元，累计70亿元，",
    "甲、乙去年共落户项目320个。两地分别投资4亿元、3亿元。",
    "房价0.8-1.2万/平，",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_input_takes_more_than_linear_time(unit: str) -> None:
    assert grows_linearly(lambda length: partial(find_figures, (unit * length)[:length]), 4_000, 16_000)


def test_a_long_clause_without_any_mark_stays_linear() -> None:
    def clause(count: int) -> str:
        return "京津冀地区生产总值" * count + "达5万亿元"

    assert find_figures(clause(5000))[-1].text == "5万亿元"
    assert grows_linearly(lambda count: partial(find_figures, clause(count)), 1250, 5000)


@pytest.mark.parametrize("noun", ["企业", "鸡苗", "住户", "摩托车", "图书资料", "人员", "农业企业", "群众"])
def test_a_row_of_nouns_behind_a_number_stays_linear(noun: str) -> None:
    assert find_figures("近1亿" + noun * 2000)
    assert grows_linearly(lambda count: partial(find_figures, "近1亿" + noun * count), 1000, 8000)
