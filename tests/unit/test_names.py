"""Who and what an article names: nothing wrong, nothing torn, everything counted once."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.hanzi.script import Script, ScriptVerdict, convert
from jjj_tui.words.model import NameKind
from jjj_tui.words.names import NamedText, find_names
from jjj_tui.words.places import is_place
from jjj_tui.words.segment import cut, load_dictionary, to_simplified
from jjj_tui.words.speakers import read_speaker

SIMPLIFIED = ScriptVerdict(Script.SIMPLIFIED, 10, 0)
TRADITIONAL = ScriptVerdict(Script.TRADITIONAL, 0, 10)
whole = cache(load_dictionary)


def named(
    *texts: str, source: ScriptVerdict = SIMPLIFIED, damaged: tuple[tuple[int, int], ...] = ()
) -> list[NamedText]:
    found = []
    for text in texts:
        simplified = to_simplified(text, source)
        found.append(NamedText(text, simplified, cut(text, simplified, whole()), text.endswith(":"), damaged))
    return found


def names(*texts: str, kind: NameKind | None = None, source: ScriptVerdict = SIMPLIFIED) -> dict[str, int]:
    found = find_names(named(*texts, source=source), whole())
    return {name.text: name.count for name in found if kind in (None, name.kind)}


PERSON, PLACE, ORGANISATION = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("北京广播电视台记者 孙烁:", "孙烁", "北京广播电视台记者"),
        ("河北廣播電視臺記者　李景瑞：", "李景瑞", "河北廣播電視臺記者"),
        ("某某有限公司党委副书记 总经理 钱兆勇:", "钱兆勇", "某某有限公司党委副书记 总经理"),
        ("記者杜光楠:", "杜光楠", "記者"),
        ("市民 欧阳明月:", "欧阳明月", "市民"),
        ("专家 阿卜杜拉·买买提:", "阿卜杜拉·买买提", "专家"),
        ("专家 Smith:", "Smith", "专家"),
        ("骆妍:", "骆妍", None),
        ("解说:", None, "解说"),
        ("某公司副书记 总经理:", None, "某公司副书记 总经理"),
        ("市民甲:", None, "市民甲"),
        (":", None, None),
        ("", None, None),
    ],
)
def test_a_speaker_line_is_taken_apart(line: str, name: str | None, role: str | None) -> None:
    assert read_speaker(line) == (name, role)


@given(st.text(max_size=200))
def test_any_line_may_be_a_speaker_line(line: str) -> None:
    name, role = read_speaker(line)
    assert name is None or name in line
    assert role is None or role in line


def test_a_line_without_end_is_read_at_once() -> None:
    assert read_speaker("记者" * 200_000).name is None
    assert read_speaker("副" * 400_000 + ":").name is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("诚融科技选择在位于廊坊的北京大兴国际机场综合保税区落户", "北京大兴国际机场综合保税区"),
        ("推进曹妃甸区、渤海新区、正定新区等重点承接平台建设", "曹妃甸区"),
        ("精心培育京冀曹妃甸协同发展示范区", "京冀曹妃甸协同发展示范区"),
        ("津冀芦台·汉沽协同发展示范区", "津冀芦台·汉沽协同发展示范区"),
        ("落子唐山高新区", "唐山高新区"),
        ("在山东省青岛市举行", "山东省青岛市"),
        ("前往哈萨克斯坦访问", "哈萨克斯坦"),
        ("高质量建设北京城市副中心", "北京城市副中心"),
        ("在北京经济技术开发区开工", "北京经济技术开发区"),
        ("从天津港出发", "天津港"),
    ],
)
def test_a_place_is_joined(text: str, place: str) -> None:
    assert place in names(text, kind=PLACE)


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("来自于中科院工程热物理研究所。", "中科院工程热物理研究所"),
        ("由本台联合北京广播电视台、天津海河传媒中心共同推出", "天津海河传媒中心"),
        ("诚融科技有限公司选择在这里落户", "诚融科技有限公司"),
        ("顺丰华北智慧物流、新奥产业研究院等项目", "新奥产业研究院"),
        ("国家统计局发布数据", "国家统计局"),
        ("据国务院消息", "国务院"),
        ("北京市经济和信息化局今天宣布", "北京市经济和信息化局"),
        ("河北医科大学第二医院的专家", "河北医科大学第二医院"),
        ("河北省委在会上", "河北省委"),
        ("北京大学的团队", "北京大学"),
    ],
)
def test_an_organisation_is_joined(text: str, organisation: str) -> None:
    assert organisation in names(text, kind=ORGANISATION)


@pytest.mark.parametrize(
    "text",
    [
        "疏解非首都功能,城市山区海岛都有人工智能公司的研发中心。",
        "依托母公司,力争建成综合保税区和自贸试验区,构建新格局。",
        "一家公司的董事长表示,高新区主任也认为,多次强调。",
        "专家表示,记者了解到,记者从省里获悉,主任曾多次介绍,主任曾专门介绍。",
        "马上表示,高兴地说。",
        "",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("董事长万一帆表示,力争三年做到。", "万一帆"),
        ("园区招商局副局长 罗敬文:目前共建平台。", "罗敬文"),
        ("习近平总书记在座谈会上强调", "习近平"),
        ("工程师陆千帆说,要求最高。", "陆千帆"),
        ("负责人赵立新告诉记者,工厂", "赵立新"),
        ("主任冯建平介绍,去年突破了。", "冯建平"),
    ],
)
def test_a_person_is_known_by_what_stands_beside(text: str, person: str) -> None:
    assert names(text, kind=PERSON) == {person: 1}


def test_who_speaks_is_counted_wherever_named() -> None:
    found = names("记者 李景瑞:", "我们来看。", "记者 李景瑞:", "李景瑞在现场。", kind=PERSON)
    assert found == {"李景瑞": 3}


def test_neighbours_are_two() -> None:
    assert names("北京和天津市教育局、河北河南两省", kind=PLACE) == {"北京": 1, "河北": 1, "河南": 1}


def test_a_company_is_counted_under_its_full_name() -> None:
    found = names(
        "河北第六镜智能科技有限公司总经理 杨胜为:",
        "位于唐山高新区的河北第六镜智能科技,是一家公司。河北省内还有很多。",
    )
    assert found["河北第六镜智能科技有限公司"] == 2
    assert "河北" not in found  # the 河北 of the company is no mention of the province
    assert found["河北省"] == 1


def test_two_writings_of_a_place_are_one() -> None:
    assert names("在保定满城区。", "保定市满城区的项目。", "保定满城区。", kind=PLACE) == {"保定满城区": 3}


def test_names_are_in_the_script_of_the_source() -> None:
    text = "河北广播电视台记者从石家庄赶来"
    traditional = convert(text, Script.TRADITIONAL, SIMPLIFIED)
    assert names(traditional, source=TRADITIONAL) == {"河北廣播電視臺": 1, "石家莊": 1}


def test_no_name_touches_damage() -> None:
    assert find_names(named("在北京和天津", damaged=((1, 2),)), whole())[0].text == "天津"
    assert len(find_names(named("在北京和天津", damaged=((1, 2),)), whole())) == 1


def test_kinds_of_places_are_no_places() -> None:
    assert is_place("廊坊", whole())
    assert is_place("石家庄市", whole())
    assert not is_place("城市", whole())
    assert not is_place("上岗", whole())  # tagged as a place by the dictionary
    assert not is_place("京", whole())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.one_of(st.characters(), st.sampled_from("河北京津王李记者说市区公司:：· ")), max_size=40),
        max_size=4,
    )
)
def test_any_text_has_only_names_that_stand_in_it(texts: list[str]) -> None:
    for name in find_names(named(*texts), whole()):
        assert name.text.isprintable()
        assert any(name.text in text for text in texts)
        assert name.count >= 1
