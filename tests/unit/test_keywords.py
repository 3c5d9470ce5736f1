"""The keywords are the terms of the text, whole, and never its grammar, numbers or fragments."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.article.read import read_article
from jjj_tui.hanzi.script import Script, ScriptVerdict, convert
from jjj_tui.words.keywords import find_keywords, read_rarity
from jjj_tui.words.model import Keyword
from jjj_tui.words.read import read_words
from jjj_tui.words.segment import load_dictionary, segment

SEEDS = Path(__file__).parents[2] / "seeds"
SIMPLIFIED = ScriptVerdict(Script.SIMPLIFIED, 10, 0)
TRADITIONAL = ScriptVerdict(Script.TRADITIONAL, 0, 10)


whole = cache(load_dictionary)


def keywords(*paragraphs: str, source: ScriptVerdict = SIMPLIFIED) -> tuple[Keyword, ...]:
    return find_keywords((segment(text, source, whole()) for text in paragraphs), whole())


def texts(*paragraphs: str) -> list[str]:
    return [keyword.text for keyword in keywords(*paragraphs)]


NEWS = (
    "高质量发展是首要任务。推动高质量发展,要靠氢能产业链。",
    "氢能产业链上有43家企业,氢能产业链的产值达到43亿元。",
    "我们认为高质量发展离不开氢能。我们的企业也在推动氢能应用。",
)


def test_a_repeated_term_stands_whole() -> None:
    found = texts(*NEWS)
    assert "高质量发展" in found
    assert "发展" not in found
    assert "高质量" not in found


def test_grammar_and_numbers_are_no_keywords() -> None:
    found = texts(*NEWS, *NEWS)
    assert not {"我们", "推动", "认为", "的", "43家", "43亿元", "达到"} & set(found)
    assert all(len(text) > 1 for text in found)


def test_a_prefix_stays_with_its_word() -> None:
    found = texts(
        "疏解北京非首都功能。",
        "承接非首都功能,带动就业。",
        "非首都功能的转移,改善交通。",
        "非首都功能不只是工业。",
    )
    assert "非首都功能" in found
    assert not {"首都功能", "首都", "功能", "北京非"} & set(found)


def test_counts_are_those_a_search_would_find() -> None:
    for keyword in keywords(*NEWS):
        assert sum(text.count(keyword.text) for text in NEWS) == keyword.count


def test_heaviest_first() -> None:
    found = [keyword for keyword in keywords(*NEWS) if keyword.count > 1]
    assert [keyword.weight for keyword in found] == sorted((each.weight for each in found), reverse=True)


def test_keywords_are_in_the_script_of_the_source() -> None:
    traditional = tuple(convert(text, Script.TRADITIONAL, SIMPLIFIED) for text in NEWS)
    assert [
        (convert(each.text, Script.SIMPLIFIED, TRADITIONAL), each.count)
        for each in keywords(*traditional, source=TRADITIONAL)
    ] == [(each.text, each.count) for each in keywords(*NEWS)]
    assert "氫能產業鏈" in [each.text for each in keywords(*traditional, source=TRADITIONAL)]


@pytest.mark.parametrize("script", [Script.SIMPLIFIED, Script.TRADITIONAL])
def test_no_piece_of_a_number_or_a_coverb_is_part_of_a_keyword(script: Script) -> None:
    source = SIMPLIFIED if script is Script.SIMPLIFIED else TRADITIONAL
    written = (
        "新建物流中心近1000个,皇后走过长廊,他离台北30公里。",
        "改造物流中心近200个,皇后走过花园,她离台北12公里。",
        "物流中心约300个,物流中心逾500个,皇后走过大桥,我离台北9公里。",
    )
    found = [
        convert(each.text, Script.SIMPLIFIED, source)
        for each in keywords(*(convert(text, script, SIMPLIFIED) for text in written), source=source)
    ]
    assert "物流中心" in found
    assert not [text for text in found if text[-1] in "近约超达逾共仅过" or text[0] in "离在从对与和"]


def test_no_keyword_is_cut_out_of_a_name_or_takes_in_the_verbs_of_a_report() -> None:
    written = (
        "根據台電統計，全台停電戶數近35萬戶，尚未復電14萬戶，台電會看後續風勢加派人力。",
        "台電統計停電戶數34萬戶，13萬戶尚未復電，台電表示會看後續風勢加派人力。",
        "台積電公布第3季財報，毛利率預計介於59%到61%，台積電單季獲利創新高。",
        "台積電說明第4季財報，毛利率預計介於60%到62%，較原本調升至新高。",
        "台北市預售25坪以內的交易占比約五成，桃園預售屋的主建物占比約52%，預售屋交易增加。",
        "台北市預售20坪以下的交易占比三成，高雄預售屋的主建物占比49%，預售屋交易減少，較原本調升至新高。",
    )
    found = {each.text for each in keywords(*written, source=TRADITIONAL)}
    assert {"台電", "台積電", "停電戶數", "財報", "主建物", "預售屋"} <= found
    bad = ("電統計", "視", "尚未", "占", "介於", "台北市預售", "季財報", "較", "至")
    assert not {text for text in found for piece in bad if text == "台積" or piece in text}


def test_a_latin_word_may_be_one() -> None:
    found = texts(
        "DeepSeek带动AI应用,价格50元,见www.example.com。", "AI应用离不开DeepSeek,又是50元,见www.example.com。"
    )
    assert {"DeepSeek", "AI应用"} <= set(found)
    assert not any("www" in text or "50" in text for text in found)


def test_nothing_to_say() -> None:
    assert keywords() == keywords("") == keywords("。，3.5％ 我们的") == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=4))
def test_any_text_has_only_printable_keywords(paragraphs: list[str]) -> None:
    for keyword in keywords(*paragraphs):
        assert keyword.text.isprintable()
        assert keyword.weight > 0
        assert keyword.count > 0


def test_rarity_is_read_only_for_what_is_asked() -> None:
    assert read_rarity({"发展", "京津冀", "没有这个词"}).keys() == {"发展", "京津冀"}
    assert read_rarity(set()) == {}


@pytest.mark.parametrize(
    ("seed", "expected", "unwanted"),
    [
        (
            "000_f1bbcfffa3ff309c.txt",
            {"京津冀协同发展", "京津冀", "产业", "承接", "科技成果"},
            {"首都功能", "记者", "去年", "400亿元", "有限公司"},
        ),
        (
            "004_331d5730d4c698da.txt",
            {"產業鏈", "京津冀", "協同發展", "第六鏡智能科技", "機器人"},
            {"總經理", "鏡智能科技", "0家", "同比", "上半年"},
        ),
    ],
)
def test_the_ten_first_keywords_of_a_seed(seed: str, expected: set[str], unwanted: set[str]) -> None:
    facts = read_words(read_article((SEEDS / seed).read_bytes(), seed))
    found = [keyword.text for keyword in facts.keywords]
    assert expected <= set(found[:10])
    assert not unwanted & set(found)
    assert len(found) == 20
