"""One character for several: the borders of words, and names, say which of them it is."""

import pytest
from tests.unit.verdicts import MACHINE_MADE, SIMPLIFIED, forget

from jjj_tui.hanzi import borders
from jjj_tui.hanzi.script import (
    Script,
    convert,
)


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
