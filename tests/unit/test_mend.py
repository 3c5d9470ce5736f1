"""What tools did to a page is undone, and nothing else: texts are polluted here as the tools do it, then mended."""

import random
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.edits import apply
from jjj_tui.article.mend import mend
from jjj_tui.article.model import LOST, RepairReason
from jjj_tui.article.pinyin import count_syllables, is_syllable, is_toneless_syllable
from jjj_tui.article.readings import FIRST, FURTHER, all_characters, usual_characters
from jjj_tui.hanzi.decisive import TRADITIONAL_ONLY

# Written for this test, in the style of the pages that get polluted.
CORPUS = (
    "記者從市發改委了解到，今年前三季度，園區新簽約項目二百一十個，總投資超過六百億元，其中機器人和醫療設備占了一半以上。",
    "這條鐵路開通以后，從縣城到機場只要四十分鐘。沿線的企業說，過去運一車貨要繞行高速，現在時間和費用都省了下來。",
    "負責人介紹，實驗室已經與三所大學簽訂協議，共同開發數據庫，并將在明年建成國際標準的檢測中心，為產業轉型提供技術支持。",
    "當地農業部門統計，全縣設施蔬菜種植面積達到8.6萬畝，比去年增加1.2萬畝，產值約23億元，帶動5000多戶農民增收。",
    "會議強調，要進一步優化營商環境，聯合審批時間壓縮到3個工作日以內，讓群眾少跑路、數據多跑路。",
    "「過去我們擔心訂單不夠，現在是擔心產能跟不上。」公司總經理王建華對記者說，車間里二十條生產線全部開動。",
    "專家認為，區域協同發展的關鍵在于創新，各地應當發揮自己的優勢，錯位發展，避免重復建設和資源浪費。",
    "據氣象臺預報，后天夜間到周末，東部山區有中到大雨，最低氣溫將下降6℃左右，請注意防范地質災害。",
)
SIMPLIFIED_CORPUS = (
    "记者从市发改委了解到，今年前三季度，园区新签约项目二百一十个，总投资超过六百亿元，其中机器人和医疗设备占了一半以上。",
    "这条铁路开通以后，从县城到机场只要四十分钟。沿线的企业说，过去运一车货要绕行高速，现在时间和费用都省了下来。",
    "会议强调，要进一步优化营商环境，联合审批时间压缩到3个工作日以内，让群众少跑路、数据多跑路。",
)
SIMPLE_READINGS = {
    "发": "fā",
    "会": "huì",
    "业": "yè",
    "时": "shí",
    "间": "jiān",
    "进": "jìn",
    "这": "zhè",
    "过": "guò",
    "说": "shuō",
}
_READING = re.compile(r"([^\s\u3400-\u9fff]+)([\u3400-\u9fff]+)")
READINGS = {character: reading for reading, characters in _READING.findall(FIRST) for character in characters}


def pollute_characters(text: str, readings: dict[str, str], space: str = "") -> str:
    """Family A: a reading in brackets behind every character of a set."""
    return "".join(
        f"{character}({readings[character]}{space})" if character in readings else character
        for character in text
    )


def pollute_bytes(text: str, readings: dict[str, str]) -> str:
    """Families A and D: the bytes of each character searched for in GBK, wherever they fall; decoded as Windows does."""
    data = text.encode("gbk")
    for character, reading in readings.items():
        wanted = character.encode("gbk")
        data = data.replace(wanted, wanted + f"({reading})".encode("gbk"))
    shown, at = [], 0
    while at < len(data):
        length = 1 if data[at] < 0x80 else 2
        try:
            shown.append(data[at : at + length].decode("gbk"))
        except UnicodeDecodeError:
            shown.append("?")
        at += length
    return "".join(shown)


def mended(text: str) -> str:
    return apply(text, mend(text)).text


def some_readings(text: str, rng: random.Random, count: int) -> dict[str, str]:
    annotated = sorted({character for character in text if character in READINGS})
    return {character: READINGS[character] for character in rng.sample(annotated, min(count, len(annotated)))}


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("space", ["", " "])
def test_family_a_is_undone_entirely(seed: int, space: str) -> None:
    rng = random.Random(seed)
    text = "\n".join(rng.sample(CORPUS, rng.randint(2, len(CORPUS))))
    polluted = pollute_characters(text, some_readings(text, rng, rng.randint(6, 35)), space)
    assert polluted != text
    assert mended(polluted) == text


def test_family_a_is_undone_on_simplified_pages() -> None:
    text = "\n".join(SIMPLIFIED_CORPUS)
    assert mended(pollute_characters(text, SIMPLE_READINGS)) == text


def test_family_a_in_one_short_line() -> None:
    assert mended("推動高質(zhì)量發(fā)展") == "推動高質量發展"
    assert mended("創(chuàng )新驅動") == "創新驅動"


@pytest.mark.parametrize(
    "gloss",
    [
        "這裡的人多姓覃(qín)。",
        "到了樂(yuè)亭縣。",
        "仡佬(gēlǎo)族的節日。",
        "邳（pī）州市。",
        "出口(yoy)多。",
    ],
)
def test_a_gloss_of_the_author_stands_and_stops_no_mending(gloss: str) -> None:
    sparse = CORPUS[3] * 40 + "推動高品質(zhì)發(fā)現。"
    assert mended(sparse + gloss) == CORPUS[3] * 40 + "推動高品質發現。" + gloss


@pytest.mark.parametrize(
    "gloss", ["這裡的人多姓覃(qín)。", "仡佬(gēlǎo)族。", "人(rén)人參與。" + "人人" * 60]
)
def test_nor_does_it_on_a_page_full_of_annotations(gloss: str) -> None:
    text = "\n".join(CORPUS)
    polluted = pollute_characters(text, some_readings(text, random.Random(2), 20))
    assert mended(polluted + gloss) == text + gloss


def test_every_annotation_is_one_repair() -> None:
    polluted = pollute_characters(
        CORPUS[0], {"記": "jì", "發": "fā", "個": "gè", "療": "liáo", "億": "yì", "園": "yuán"}
    )
    edits = mend(polluted)
    assert len(edits) == polluted.count("(")
    assert {(edit.reason, edit.shown, edit.damaged) for edit in edits} == {(RepairReason.PINYIN, "", ())}


def test_a_reading_cut_off_at_the_end_goes_too() -> None:
    text = "".join(CORPUS[:3])
    polluted = pollute_characters(text, some_readings(text, random.Random(1), 20))
    assert mended(polluted + "優化環(huá").endswith("優化環")
    assert mended(polluted + "優化環(huá...").endswith("優化環...")


def test_family_b_is_undone() -> None:
    assert mended("我們的(de)(de)(de)家") == "我們的家"
    text = "".join(SIMPLIFIED_CORPUS)
    toneless = {"的": "de", "了": "le", "到": "dao", "时": "shi", "路": "lu"}
    assert mended(pollute_characters(text, toneless)) == text


def test_family_f_is_undone() -> None:
    polluted = (
        "京津冀协同(xiétóng)发展(fāzhǎn)是国家(guójiā)战略，产业(chǎnyè)转移和创新(chuàngxīn)同步推进。"
    )
    assert mended(polluted) == "京津冀协同发展是国家战略，产业转移和创新同步推进。"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("他说,,今天开会。", "他说,今天开会。"),
        ("他说，，今天开会。", "他说，今天开会。"),
        ("今天开会,。明天休息", "今天开会。明天休息"),
        ("??新華社北京電", "新華社北京電"),
        ("第一段。\n　?新華社北京電", "第一段。\n　新華社北京電"),
    ],
)
def test_stray_marks_go(text: str, clean: str) -> None:
    assert mended(text) == clean
    assert {edit.reason for edit in mend(text)} == {RepairReason.STRAY_MARK}


@pytest.mark.parametrize(
    "text",
    [
        "国内生产总值(GDP)同比(yoy)增长，区域协定(RCEP)生效，城市带(Megalopolis)形成，首都(北京)的浓度为35(μg/m3)。",
        "这里的人多姓覃(qín)，祖上从邳(pī)州迁来。",
        "樂(yuè)亭縣和六(lù)安市的名字常被讀錯。",
        "鄭(zhèng)州和樂(yuè)亭的名字。鄭州去年收入增長，鄭州今年投資也增長。",
        "生字：學(xué)、國(guó)、我(wǒ)。" + "我們在北方的學校里學習國文，時間很長。" * 20,
        "姓趙(zhào)的和姓覃(qín)的住在一起。" + "村里還有許多姓氏，各有來歷和故事。" * 50,
        "長(cháng)短，長(zhǎng)大，發(fā)現。" + "文字很多，各不相同，需要一一辨認清楚。" * 60,
        "小说写到饕餮(tāotiè)的传说，注音只有一处。",
        "他(he)和她(she)都是代词，平(ping)是动词。",
        "姓名,,电话\n北京,,010\nprintf(a,,b)",
        "家底厚了多少?2023年见分晓。真的吗?!他说。什么?!说A股要涨。谁?问得好。",
        "他问：“真的?!”然后走了?不，他留下了。",
        "今年有0.5%的增长?2024年呢?",
        "日本語のテキスト、ひらがなとカタカナ。ABC(abc)とdef。",
        "生字：我(wǒ)爱北京，我爱祖国，我爱家乡，爱(ài)是动词，北(běi)是方向。",
    ],
)
def test_what_an_author_wrote_stays(text: str) -> None:
    assert mend(text) == []


def test_clean_texts_are_never_touched() -> None:
    for text in (*CORPUS, *SIMPLIFIED_CORPUS, "\n".join(CORPUS), "\n".join(SIMPLIFIED_CORPUS)):
        assert mend(text) == []


def test_a_digit_that_was_swallowed_is_lost_and_the_rest_restored() -> None:
    """The damage of seed 2: 數 is found between the halves of 當 and 地, and the shift ends in a figure."""
    text = "如今，第六鏡已與當地近20家企業合作，數據共享，當年見效。"
    polluted = pollute_bytes(text, {"數": "shù", "當": "dāng"})
    assert "當(dāng)?shù)亟?0家" in polluted
    edited = apply(polluted, mend(polluted))
    assert edited.text == text.replace("近20家", f"近{LOST}0家")
    damaged = [
        edited.text[applied.start + span.start : applied.start + span.end]
        for applied in edited.applied
        for span in applied.edit.damaged
    ]
    assert damaged == [f"近{LOST}"]


def test_a_run_that_a_letter_closes_is_restored_whole() -> None:
    text = "以來，當地出臺措施，臺上臺下都說好，來往的人多。"
    polluted = pollute_bytes(text, {"來": "lái", "臺": "tái", "永": "yǒng"} | {chr(0x6FFE): "yǒng"})
    assert mended(polluted) == text


def test_a_run_that_only_its_closing_letter_gives_away() -> None:
    rest = "，發(fā)展產(chǎn)業(yè)，進(jìn)行實(shí)驗，糧(liáng)食增產。"
    assert mended("推动北本┦芯┙蚣絽f(xié)同" + rest).startswith(f"推动{LOST}北京市京津冀協同，發展產業")
    assert mended("病毒感染H(liáng)5N1" + rest).startswith("病毒感染H5N1，發展")


def test_replaced_marks_are_restored() -> None:
    assert mended("他说?!边@邊請。") == "他说。”這邊請。"
    assert mended("近日?!?011年的事") == f"近日。{LOST}{LOST}011年的事"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("比投产时的?00台高", f"比投产时的{LOST}00台高"),
        ("只剩煤耗3?6.5克", f"只剩煤耗3{LOST}6.5克"),
        ("写着0?.4万吨", f"写着0{LOST}.4万吨"),
    ],
)
def test_a_lost_digit_is_marked_and_never_replaced(text: str, shown: str) -> None:
    edited = apply(text, mend(text))
    assert edited.text == shown
    assert [(applied.edit.reason, len(applied.edit.damaged)) for applied in edited.applied] == [
        (RepairReason.DAMAGE, 1)
    ]


@pytest.mark.parametrize("seed", range(12))
def test_byte_damage_is_restored_or_marked_and_figures_are_never_invented(seed: int) -> None:
    """With hundreds of characters annotated by their bytes many runs break; no digit may appear that was not there."""
    rng = random.Random(seed)
    pool = sorted(character for character in READINGS if character in TRADITIONAL_ONLY)
    readings = {character: READINGS[character] for character in rng.sample(pool, 400)}
    for text in CORPUS:
        polluted = pollute_bytes(text, readings)
        edited = apply(polluted, mend(polluted))
        digits = [character for character in edited.text if character.isdigit()]
        rest = iter(text)
        assert all(digit in rest for digit in digits), "a digit that the text had not, or not there"
        numerals = set("一二三四五六七八九十百千万億") & set(edited.text)
        assert numerals <= set(text)


def test_restoring_is_worth_it() -> None:
    """Over four in ten damaged lines come back exactly; what does not is marked almost always."""
    rng = random.Random(7)
    pool = sorted(READINGS.keys() & TRADITIONAL_ONLY)
    damaged = exact = marked = 0
    for _ in range(60):
        readings = {character: READINGS[character] for character in rng.sample(pool, 300)}
        for text in CORPUS:
            polluted = pollute_bytes(text, readings)
            if "?" not in polluted:
                continue
            whole = "\n".join(
                (*(pollute_bytes(other, readings) for other in CORPUS if other != text), polluted)
            )
            edited = apply(whole, mend(whole))
            found = edited.text.rpartition("\n")[2]
            damaged += 1
            exact += found == text
            marked += found != text and LOST in found
    assert damaged > 50
    assert exact >= 0.4 * damaged
    assert exact + marked >= 0.85 * damaged


def test_undecodable_characters_become_one_mark() -> None:
    edited = apply("三地\ufffd\ufffd\ufffd年", mend("三地\ufffd\ufffd\ufffd年"))
    assert edited.text == f"三地{LOST}年"
    assert edited.applied[0].edit.reason is RepairReason.ENCODING


def test_what_is_a_syllable() -> None:
    for letters in ("shù", "lǜ", "ń", "ér", "zhuāng", "ɡuó", "fa\u0304", "yuè", "ê̄"):
        assert is_syllable(letters), letters
    for letters in ("gdp", "yoy", "shu", "fāzhǎn", "", "ā ā", "qō", "bǚ", "the"):
        assert not is_syllable(letters), letters
    assert is_toneless_syllable("de")
    assert not is_toneless_syllable("dé")
    assert [count_syllables(word) for word in ("xiétóng", "xī'ān", "tāo tiè", "péngyou", "megalopolis")] == [
        2,
        2,
        2,
        2,
        0,
    ]


def test_readings_are_syllables_of_traditional_characters() -> None:
    for reading, _ in _READING.findall(FIRST + FURTHER):
        assert is_syllable(reading) or is_toneless_syllable(reading), reading
        assert set(all_characters(reading)) <= set(TRADITIONAL_ONLY)


def test_a_reading_is_found_whole() -> None:
    for reading, characters in _READING.findall(FIRST):
        assert usual_characters(reading) == characters
        assert all_characters(reading).startswith(characters)
    for reading, characters in _READING.findall(FURTHER):
        assert set(all_characters(reading)) == {*usual_characters(reading), *characters}
    for none in ("", "a", "iàn", "唄", "bei", "bèi "):
        assert usual_characters(none) == dict(_READING.findall(FIRST)).get(none, "")


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("發fā(）？?!0亟(shù),，。\n\ufffd▯@邊A的de "), st.characters()),
        max_size=120,
    )
)
def test_any_text_is_mended_without_losing_what_no_edit_touched(text: str) -> None:
    edits = mend(text)
    assert all(edit.start < edit.end for edit in edits)
    assert all(first.end <= second.start for first, second in pairwise(edits))
    edited = apply(text, edits)
    for run in edited.runs:
        assert (
            edited.text[run.start : run.start + run.length] == text[run.original : run.original + run.length]
        )
    for edit in edits:
        for span in edit.damaged:
            assert 0 <= span.start < span.end <= len(edit.shown)
