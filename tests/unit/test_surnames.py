"""Surnames that are also another character: 余 is not 餘 in a name, and 餘 everywhere else; and back."""

import pytest
from tests.unit.verdicts import SIMPLIFIED

from jjj_tui.hanzi.script import Script, ScriptVerdict, convert

TRADITIONAL = ScriptVerdict(Script.TRADITIONAL, 0, 9)

NAMES = [
    ("办公室主任后小强表示", "辦公室主任后小強表示"),
    ("当地书记后小强、现任局长后国强说", "當地書記后小強、現任局長后國強說"),
    ("图为现场（于永福 摄）", "圖為現場（于永福 攝）"),
    ("民警于海涛和司机于文红获救", "民警于海濤和司機于文紅獲救"),
    ("作家余华和余秋雨出席了这次论坛", "作家余華和余秋雨出席了這次論壇"),
    ("作家余华和余秋雨都来了", "作家余華和余秋雨都來了"),
    ("于欢案引发社会关注，于欢案二审宣判", "于歡案引發社會關注，于歡案二審宣判"),
    ("外交部发言人干勇说", "外交部發言人干勇說"),
    ("中国工程院院士干勇指出，钢铁是基础", "中國工程院院士干勇指出，鋼鐵是基礎"),
    ("党委书记后小强表示，要抓好落实", "黨委書記后小強表示，要抓好落實"),
    ("县委书记后小强、县长李明参加", "縣委書記后小強、縣長李明參加"),
    ("主任范小青介绍了情况", "主任范小青介紹了情況"),
    ("记者余建斌、于晓东报道", "記者余建斌、于曉東報道"),
    ("总经理郁亮认为房价会稳定", "總經理郁亮認為房價會穩定"),
    ("韩国议员朴英俊说", "韓國議員朴英俊說"),
    ("教授种衍民表示", "教授种衍民表示"),
    ("记者谷子健报道", "記者谷子健報道"),
    ("董事长岳海涛透露", "董事長岳海濤透露"),
    ("副校长钟志华强调", "副校長鍾志華強調"),
    ("检查员于居洋连年获奖。一天，于居洋发现一本假护照", "檢查員于居洋連年獲獎。一天，于居洋發現一本假護照"),
    ("审计长于明涛在会上回忆", "審計長于明濤在會上回憶"),
    ("跳水名将余卓成夺冠，对手与余卓成握手", "跳水名將余卓成奪冠，對手與余卓成握手"),
    ("周义霖和余卓成顺利过关", "周義霖和余卓成順利過關"),
    ("选手于洋、于庆成、于志学、于净等晋级", "選手于洋、于慶成、于志學、于淨等晉級"),
    ("著名艺术家范宇文到场", "著名藝術家范宇文到場"),
    ("话务员余艳红刚刚离开", "話務員余豔紅剛剛離開"),
    ("驻马耳他大使于武真在座", "駐馬耳他大使于武真在座"),
    ("青年舞蹈家于晓雪获奖", "青年舞蹈家于曉雪獲獎"),
    ("会场座无虚席。（范占英）", "會場座無虛席。（范占英）"),
    ("图为比赛现场。（于宝林摄）", "圖為比賽現場。（于寶林攝）"),
    ("职工范学鹏等人赶到，范学鹏救起了孩子", "職工范學鵬等人趕到，范學鵬救起了孩子"),
    ("（左）和于秀梅在值班", "（左）和于秀梅在值班"),
    ("男的叫余世江，是护林员", "男的叫余世江，是護林員"),
    ("余志远校长走进教室", "余志遠校長走進教室"),
    ("国防部长范清银中将访华", "國防部長范清銀中將訪華"),
    ("老教员于晋峰、瞿正祥退休", "老教員于晉峰、瞿正祥退休"),
    ("院士王选、李强、干勇、张华等参加", "院士王選、李強、干勇、張華等參加"),
    ("妻子范春梅说，日子好了", "妻子范春梅說，日子好了"),
]  # fmt: skip

WORDS = [
    ("民警于昌平抓获嫌疑人", "民警於昌平抓獲嫌疑人"),
    ("党员于永平县参观，司机于文明路停车", "黨員於永平縣參觀，司機於文明路停車"),
    ("名将于世锦赛夺冠", "名將於世錦賽奪冠"),
    ("活动于昌平举办，分布于昌平各地，位于昌平区", "活動於昌平舉辦，分布於昌平各地，位於昌平區"),
    ("担任了五年零三个月的市委书记后国强表示离任", "擔任了五年零三個月的市委書記後國強表示離任"),
    ("干部下乡干活，书记干实事", "幹部下鄉幹活，書記幹實事"),
    ("村民干农活，学生干什么都行", "村民幹農活，學生幹什麼都行"),
    ("骨干企业与主干道，若干问题", "骨幹企業與主幹道，若干問題"),
    ("主任干涉此事，法官干预此案", "主任干涉此事，法官干預此案"),
    ("以后再说，记者后来得知", "以後再說，記者後來得知"),
    ("他任书记后明确表示要改革", "他任書記後明確表示要改革"),
    ("当选主席后首次表示", "當選主席後首次表示"),
    ("采访多名专家后，记者发现", "採訪多名專家後，記者發現"),
    ("于是大家离开，由于下雨", "於是大家離開，由於下雨"),
    ("会议于今年举行，总理于北京会见", "會議於今年舉行，總理於北京會見"),
    ("部长于国庆期间访问，主席于春节前夕慰问", "部長於國慶期間訪問，主席於春節前夕慰問"),
    ("位于天津、于河北两地设厂", "位於天津、於河北兩地設廠"),
    ("工厂于建国初期建成，于明天投产", "工廠於建國初期建成，於明天投產"),
    ("公司（于上海成立）与于欧洲上市的企业", "公司（於上海成立）與於歐洲上市的企業"),
    ("多余的钱，剩余价值，三十余万人", "多餘的錢，剩餘價值，三十餘萬人"),
    ("存款余额增加，其余志愿者返回", "存款餘額增加，其餘志願者返回"),
    ("业余选手，工作之余", "業餘選手，工作之餘"),
    ("云南的范围广，模范学校，示范海域", "雲南的範圍廣，模範學校，示範海域"),
    ("规范文明行为，防范金融风险", "規範文明行為，防範金融風險"),
    ("种树种花，专家种水稻，农户种小麦", "種樹種花，專家種水稻，農戶種小麥"),
    ("两种元素，一种健康的生活", "兩種元素，一種健康的生活"),
    ("质朴真诚，朴素的感情", "質樸真誠，樸素的感情"),
    ("谷物丰收，稻谷和谷子涨价", "穀物豐收，稻穀和穀子漲價"),
    ("忧郁的人，郁闷的心情", "憂鬱的人，鬱悶的心情"),
    ("主任涂抹药膏，涂料工业", "主任塗抹藥膏，塗料工業"),
    ("游山玩水，记者游览长城", "遊山玩水，記者遊覽長城"),
    ("两分钟、时钟与闹钟", "兩分鐘、時鐘與鬧鐘"),
    ("皇后与太后，王后生日", "皇后與太后，王后生日"),
    ("饼干、葡萄干、干净的衣服", "餅乾、葡萄乾、乾淨的衣服"),
    ("介于两者之间，等于零，勇于创新", "介於兩者之間，等於零，勇於創新"),
    ("副部长沈建范介绍了情况", "副部長沈建範介紹了情況"),
    ("本案于法有据，法院于个案中认定", "本案於法有據，法院於個案中認定"),
]  # fmt: skip


@pytest.mark.parametrize(("simplified", "traditional"), NAMES)
def test_a_surname_stays_what_it_is(simplified: str, traditional: str) -> None:
    assert convert(simplified, Script.TRADITIONAL, SIMPLIFIED) == traditional


@pytest.mark.parametrize(("simplified", "traditional"), WORDS)
def test_a_word_is_no_name(simplified: str, traditional: str) -> None:
    assert convert(simplified, Script.TRADITIONAL, SIMPLIFIED) == traditional


@pytest.mark.parametrize(("simplified", "traditional"), NAMES + WORDS)
def test_and_back(simplified: str, traditional: str) -> None:
    assert convert(traditional, Script.SIMPLIFIED, TRADITIONAL) == simplified


@pytest.mark.parametrize(("simplified", "traditional"), NAMES)
def test_the_surnames_are_the_same_in_hong_kong(simplified: str, traditional: str) -> None:
    shown = convert(simplified, Script.HONG_KONG, SIMPLIFIED)
    for at, character in enumerate(simplified):
        if character in "余于干后范郁朴种谷":
            assert shown[at] == traditional[at]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("歲計賸餘三百億元", "岁计剩余三百亿元"), ("賸餘價值與剩餘價值", "剩余价值与剩余价值")],
)
def test_the_other_way_to_write_what_is_left_is_read(traditional: str, simplified: str) -> None:
    assert convert(traditional, Script.SIMPLIFIED, TRADITIONAL) == simplified


def test_a_name_that_was_told_makes_none_of_the_words_that_end_in_it() -> None:
    text = "记者于海宁报道，该厂位于海宁市，属于海宁管辖。于海宁还说"
    assert (
        convert(text, Script.TRADITIONAL, SIMPLIFIED)
        == "記者于海寧報道，該廠位於海寧市，屬於海寧管轄。于海寧還說"
    )
