"""Words keep their places, numbers keep their units, and jieba leaves nothing behind."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.hanzi.script import Script, ScriptVerdict, convert
from jjj_tui.words.segment import JIEBA_TOTAL, jieba_folder, load_dictionary, overlaps, segment, to_simplified

SIMPLIFIED = ScriptVerdict(Script.SIMPLIFIED, 10, 0)
TRADITIONAL = ScriptVerdict(Script.TRADITIONAL, 0, 10)


def words(text: str) -> list[str]:
    return [word.text for word in segment(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("累计承接企业和单位4.4万家,三地", "4.4万家"),
        ("同比增长３.５％左右", "３.５％"),
        ("建设20.18平方公里的产业园", "20.18平方公里"),
        ("瞄准110多家配套企业", "110多家"),
        ("实现产值51,492亿元人民币", "51,492亿元"),
        ("成立平台,753家机构", "753家"),
        ("共５１，４９２亿元", "５１，４９２亿元"),
        ("其中5，100家企业", "100家"),
        ("下降1.2个百分点以上", "1.2个百分点"),
        ("等北京地铁3号线开通", "3号线"),
        ("已与当地近▯0家上下游企业", "▯0家"),
        ("装机容量100MW的电站", "100MW"),
    ],
)
def test_a_number_and_its_unit_are_one_word(text: str, unit: str) -> None:
    assert unit in words(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("采用2D加3D技术", "2D"),
        ("国产大飞机C919首飞", "C919"),
        ("建成5G基站", "5G"),
        ("详见www.beijing.gov.cn/2024网站", "www.beijing.gov.cn/2024"),
        ("防控COVID-19疫情", "COVID-19"),
    ],
)
def test_a_name_with_a_digit_is_no_number(text: str, word: str) -> None:
    assert word in words(text)
    assert next(each.tag for each in segment(text) if each.text == word) != "m"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在河北京车的车间", ["在", "河北", "京", "车", "的", "车间"]),
        ("保定市满城区以", ["保定市", "满城区", "以"]),
        ("由京冀两地共建", ["由", "京冀", "两地", "共建"]),
    ],
)
def test_places_are_not_torn(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_punctuation_and_spaces_are_no_words() -> None:
    assert words("创新,是 第一　动力。……!") == ["创新", "是", "第一", "动力"]
    assert words("") == words(" \t。") == []


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.one_of(
            st.characters(), st.sampled_from("京津冀協同发展發展河北0123456789.,万亿元家▯%·（）。\ud800\n")
        ),
        max_size=60,
    )
)
def test_words_are_in_order_disjoint_and_the_text_itself(text: str) -> None:
    behind = 0
    for word in segment(text):
        assert behind <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        assert len(word.simplified) == len(word.text)
        behind = word.end


@pytest.mark.parametrize(
    "sentence",
    [
        "河北广播电视台记者从石家庄发来报道",
        "三地认真贯彻落实总书记在深入推进京津冀协同发展座谈会上的重要讲话精神",
        "产业链关键环节联合攻关,推动一批科技成果从实验室走向生产线",
        "截止到2023年底,互相投资企业总量约6万家",
    ],
)
def test_both_scripts_of_a_sentence_are_cut_alike(sentence: str) -> None:
    traditional = convert(sentence, Script.TRADITIONAL, SIMPLIFIED)
    assert traditional != sentence
    assert [(word.start, word.end) for word in segment(traditional, TRADITIONAL)] == [
        (word.start, word.end) for word in segment(sentence, SIMPLIFIED)
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("京津冀协同发展产业链创新河北石家庄企业的是在推进万家3.5%,。车"), max_size=40))
def test_any_text_of_both_scripts_is_cut_alike(text: str) -> None:
    traditional = convert(text, Script.TRADITIONAL, SIMPLIFIED)
    back = to_simplified(traditional, TRADITIONAL)
    if back == text:  # a few characters have two Simplified readings
        assert [word[:2] for word in segment(traditional, TRADITIONAL)] == [
            word[:2] for word in segment(text, SIMPLIFIED)
        ]


@settings(max_examples=30, deadline=None)
@given(
    st.text(st.sampled_from("京津冀协同发展产业链创新河北石家庄企业的是在推进廊坊市国务院处长"), max_size=30)
)
def test_a_part_of_the_dictionary_cuts_like_the_whole(text: str) -> None:
    part = load_dictionary(frozenset(text))
    assert segment(text, SIMPLIFIED, part) == segment(text, SIMPLIFIED)


def test_the_sum_of_frequencies_is_jiebas() -> None:
    lines = Path(jieba_folder(), "dict.txt").read_text(encoding="utf-8").splitlines()
    assert sum(int(line.split(" ")[1]) for line in lines if line) == JIEBA_TOTAL


def test_jieba_writes_no_cache_and_prints_nothing(tmp_path: Path) -> None:
    program = (
        "import tempfile; tempfile.tempdir = __import__('sys').argv[1]\n"
        "from jjj_tui.words.segment import segment; segment('京津冀协同发展')\n"
        "import sys; assert 'pkg_resources' not in sys.modules\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path), "TMPDIR": str(tmp_path)},
    )
    assert ran.stdout == ran.stderr == b""
    assert list(tmp_path.iterdir()) == []


def test_text_without_end_or_marks_is_cut_in_linear_time() -> None:
    for text in (
        "1" * 200_000,
        "1," * 100_000,
        "1,111" * 40_000,
        "▯." * 100_000,
        "万" * 20_000,
        "的" * 20_000,
    ):
        assert segment(text, SIMPLIFIED)[-1].end > len(text) - 2


def test_overlaps() -> None:
    spans = ((2, 4), (7, 8))
    assert [overlaps(spans, start, start + 1) for start in range(9)] == [
        False, False, True, True, False, False, False, True, False,
    ]  # fmt: skip
    assert overlaps(spans, 0, 9)
    assert not overlaps((), 0, 9)
