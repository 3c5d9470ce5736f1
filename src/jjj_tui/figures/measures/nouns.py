"""A noun straight behind a number with 万 or 亿: 1.2亿用户 counts without a classifier, 20亿资金 is a sum.

After 万 and 亿 the news leaves the classifier out before persons and before what is had in such numbers (households,
firms, devices, animals), and the 元 before a noun of money. What a verb, a particle or another unit follows is neither.
"""

from jjj_tui.figures import kinds
from jjj_tui.figures.model import Kind
from jjj_tui.figures.tables.grammar import (
    DECREASE,
    INCREASE,
    LIGHT_VERBS,
    VERBS,
    by_first,
    starts_with,
    words_of,
)
from jjj_tui.rarely import Rarely

# What may stand between the number and the noun: no particle, no preposition, no adverb, no auxiliary.
_LEAD = "(?:从业|[内本当外各异]地|地[铁方区]|的士|在[校职读岗册建营华编]|有[车房]|未[成婚]|失能|[\u4e00-\u9fff](?<![的得地了着著过把将被让给使令向对到至于并而且或和与及跟也都就才还又再却则已为是但若因从自由比未没已可能够要该应起后前时间等约近超逾占这那请骗找换每])){0,%d}?"
# Persons: by their last characters. Whatever stands before 人 in such a number is one, but for a few verbs.
_PERSON = (
    "(?:[学考新师男女小先医招研究业中留校]生(?!儿)|新生儿|[店馆组党团队会职学人社演成球官雇务递卖船议技管安裁理服送动警]员|[居市农村网股难移国公渔牧选灾彩基人先烟平乡庶藏租军侨岛回]民(?![政法间生族币工])"
    "|[老工病华男女商军国友残疾旅路行客新侨穷富成年猎佳犯邻候证投资方龄地外务盲聋哑贫失能年港澳洋轻艺]人(?![次均工民士类气员])|人才|[民员职劳移技义志矿外女护卫]工(?![作资程业具厂伤会地])"
    "|[教老律医厨计药技程]师(?![范傅资])|[厂客侨台港外批供渔粮电微销应展]商(?![品业场务店标铺])|[用农商住租账客散贫渔佃大牧庄植殖卡体]户(?![外口籍型])"
    "|[游旅乘顾访球香食房政刺侠掮博播创黑拼看散租过]客(?![户运流车机])|(?<![或二三])者|[观听群民受信公会]众(?!号)|大众(?![汽车点])|[球歌影车棋书戏追]迷|粉丝|铁粉|[网战校驴朋老好亲股队]友|[同侨台]胞|台青|班主任|村官|[村校队]医|院士|同[学志事]|乡亲|老乡"
    "|学[子童徒]|老板|店家|厂家|[孩妻男女汉]子|[孩学儿]童|小孩|[幼婴新少孤]儿|[少青中老成]年(?![人前后来级])|妇女|[女男]性|街坊|男女|青壮|壮丁|家长|父母|夫[妻妇]|情侣|新人|医护|护士|司机|[车业机船雇股户群]主|房东|股东|[宝妈]妈|骑手|小哥|主播|[选水歌]手|[教信囚]徒"
    "|[士新老列精骑援追哨民]兵|官兵|[将战勇博硕骑护学人]士|部队|[大红美敌日俄联清守援叛义官国伪英法德苏][兵军](?!区)|军队|[兵军警劳]力|警察|[民干]警|干部|教[职授]|专家|劳动力|兵力|战俘|难胞|人力(?![资银])|人口(?!普)|人群|人员|人马|人民(?![币法政])|家属|亲属|[侨家]眷|遗属|华侨|[移佣]工|外劳|外佣"
    "|(?:上班|打工|租房|追星|银发|月光|有车|工薪|单身|自驾)族|孤寡|遗孀|[白蓝]领|[嘉来贵]宾|宾客|领导|师生|代表(?!团|处|队|作)|模特)"
)
# Things had in such numbers: homes, firms, shops, devices, vehicles, animals, plants, papers, contents.
_THING = (
    "(?:家庭|(?:国家|城市)(?=[和及与、，,。；;的参）)]|地区|代表)|行政村|自然村|村组|播放量?|浏览量?|点击量?|阅读量?|下载量?|中等收入群体|群体|住户|[企农渔林牧]业|工业企业|公司|机构|商家|店铺|门店|商铺|商店|小店|网店|药店|餐厅|餐馆|酒店|网点|站点|市场主体|经营主体|主体|单位|社区|村庄|学校|幼儿园|医院|工厂|车间|设备|终端|仪器|基站|手机|电脑|平板|电视|空调|冰箱|机器人|无人机|摄像头|传感器|芯片|充电桩|充电枪|路灯|井盖|汽车|轿车|货车|客车|卡车|新能源车|电动车|自行车|共享单车|单车|组屋|摩托车?|车辆|渔船|船舶|船只|飞机"
    "|牲畜|家禽|家畜|生猪|肉牛|奶牛|耕牛|牦牛|绵羊|山羊|羊群|牛羊|鸡鸭|[鸡鸭]只|雏鸡|肉鸡|蛋鸡|鹅苗|蟹苗|候鸟|水鸟|鸟类|蜜蜂|宠物|流浪[猫狗犬]|猫狗|[树花菜果秧茶禾竹种仔鸡鸭鱼虾]苗|树木|绿植|鲜花|盆花|花卉|大树|果树|胡杨|幼苗|苗木|包裹|快递(?!员)|快件|邮件|信件|订单|外卖(?!员)|商品|产品|货物|藏书|图书|书籍|图书资料|文物|藏品|展品|古籍|档案|论文|文献|专利|商标|作品|歌曲|视频|短视频|照片|图片|帖子|评论|留言|弹幕|字符|汉字|词条|账号|账户|帐户|群组|网站|网页|应用程序|小程序|岗位|职位|名额|席位|床位|车位|泊位|工位|展位|职缺|工作机会|摊位|摊档|客房|房间|投诉|病例|确诊(?![率者])|个案|新症|口罩|疫苗|药品|试剂|医械|防护服|线索|案件|案卷|门票|车票|机票|轮胎|电池|房屋|住房|住宅|套房|房源|危房|新房|帐篷|床单|棉被|细胞|神经元|恒星|星系|行星|陨石|物种|化石|脚印|坟墓|墓穴|光纤|节点|像素点|晶体管|参数(?![规量配服设])|选票|议席)"
)
# Never more than four things before the persons: where two of them begin alike, each more would double the work.
_COUNTED = Rarely(f"(?:{_LEAD % 7})(?:(?:{_THING}){{0,4}}({_PERSON})+(?:家庭)?|(?:{_THING})+)[数量]?")
# Behind a person these make it a sum: 300万农民工工资, 2万会员费.
_THEIR_MONEY = Rarely(
    "的?(?:欠?工资|欠?薪|(?:会|学|保|押|租|医药|医疗|资助|奖学|助学|救助|养老|补偿|赔偿|佣|酬|话|电|水)?[费金]|资金|存款余额|货款|房款|欠款|工钱|酬劳)"
)
_WHOSE = Rarely("[账帐]户|户头|[客用]户|领取|获得者|受益人|持有人")
_OTHER_WORD = "证卡院费金款税"
_MONEY = Rarely(
    f"(?:{_LEAD % 5})"
    "(?:资金|资本|投资|融资|外资|内资|增资|注资|巨资|重金|巨款|公款|赃款|善款|罚款|捐款|货款|房款|车款|尾款|欠款|借款|贷款|存款|拨款|专款|赠款|汇款|还款|工程款|房贷|车贷|消费贷|信贷|授信|债务|债券|国债|地方债|专项债|转债|公司债|城投债|美债|外债|[新旧老欠金]债|债|现金|现钞|现款|奖金|奖池|资助金|押金|定金|订金|保证金|备用金|赔偿金|补偿金|违约金|抚恤金|养老金|公积金|退休金|助学金|救助金|慰问金|租金|酬金|佣金|本金|基金|赎金|赎款|补贴|补助|津贴|赔偿|补偿|年薪|月薪|日薪|时薪|底薪|薪水|薪酬|工资|遗产|财产|家产|身家|资产|负债|经费|预算|首付|彩礼|聘礼|嫁妆|红包|头奖|大奖|彩金|彩票?大?奖|利润|收入|营收|营业额|产值|市值|估值|货值|净值|票房|关税|税款|税收|退税|减税|赤字|亏损|亏空|浮亏|顺差|逆差|成本|开支|支出|学费|医药费|医疗费|手术费|费用|会费|保费|话费|电费|房租|红利|股息|分红|总价|差价|借贷|理财|消费券|补贴券|外汇|利息|赌资|赌债|赌注|股权|股份款|欠薪|薪资|货币|现货款|存单|资助|援助|军售|军援|贸易额|交易额|成交额|销售额|出口额|进口额|总额|金额|保额|巨奖|悬赏|天价|豪宅|豪车|名表|学贷|盘缠|本钱|身价|片酬|片约|转会费|罚单|罚金)"
    "(?![者商人方户员]|买|公司|机构)"
)
# With 亿 a thing is no longer counted but worth so much.
_WORTH = Rarely(
    f"(?:{_LEAD % 5})(?:规模|增量|体量|市场|盘子|缺口|产业集?群?|产业链|大单|订单|合同|项目|工程|窟窿|消费|商机|赛道|生意|刺激计划|计划|方案|额度|贸易|家底|帝国|豪赌|红海|蓝海)(?![主经负])"
)
# Verbs that tell of persons: 就业人员, 参保者, 注册用户, 失业青年.
_OF_PERSONS = frozenset(words_of("就业 参保 失业 流动 经营 注册 登记 毕业 参赛 参展 参观 参加 感染 患病 死亡 确诊 获奖 受灾 居住 服务 失踪 受伤 遇难 住院 出院 投资 消费 投保 持有 入选 使用 访问 隔离 转移 安置 制造 工作 新增 生产 运输 救援 救助 捐赠 接种 治理 种植 养殖 手艺 养老"))  # fmt: skip
_VERBS = by_first((*VERBS, *LIGHT_VERBS, *INCREASE, *DECREASE))
_VERB_LONG = {key: words for key, words in _VERBS.items() if len(key) == 2}
# These begin no noun but those written out.
_NO_HEAD = Rarely(
    "[的得地了着著过把将被让给使令向对到至于并而且或跟也都就才还又再却则已为是但若因从自由比未没可能够要该应起后前时等约近超逾占这那]|买|卖|打造|打|用(?!户)|用于|送|拿|付|还|捐|借|赔|罚(?!单|金|款)|花(?![卉草木])|存|取|收(?!藏|听|视)|开(?!发)|建|修|租(?!房|户|客)|请|雇|救|骗|偷|抢|换|找|转(?!业)|改(?!装)|修|装修|帮|助(?!学|理)|资助|招|聘|裁|杀|抓|说|看(?!客)|去|来|回|进|出(?!租车|口)|上(?!班|海|市|下游)|下(?!岗|乡)|有(?!车|房|产)|没|无(?!人|业|房)|不|多|余|元|圆|以|左|之|大关|级|粉(?!丝)|里|年|月|日|天|次|度|分|点|秒"
)
_GOES = Rarely(
    "点[赞击]|的士|地[铁方区]|年轻|建[卡档]|回[民乡]|从业|就业|就诊|在[校职读岗册建营华]|已婚|未婚|未成年|应届|可再生|自由职|等级|前线|后备|后勤|由衷|将[士领军]|日[军本侨]"
)


def noun_after(folded: str, at: int, *, large: bool, priced: bool) -> tuple[Kind, int, int] | None:
    """What a noun behind a number makes of it.

    Args:
        folded: The folded text.
        at: Where the number ends, 多 and 余 included.
        large: Whether it is written with 亿: then a thing may be worth it (30亿大单).
        priced: Whether money was spoken of before: then only persons are counted, those it goes to.

    Returns:
        A count or money, and where the noun begins and ends; None where no such noun follows.
    """
    if folded[at] == "的" and folded[at + 1] != "士":
        at += 1
    if _NO_HEAD().match(folded, at) and not _GOES().match(folded, at):
        return None
    counted = _COUNTED().match(folded, at)
    if counted is not None and priced and counted.group(1) is None:
        counted = None
    money = _MONEY().match(folded, at)
    if large and money is None:
        money = _WORTH().match(folded, at)
    if counted is not None and money is not None and _WHOSE().match(folded, money.end()):
        money = None  # 1.2亿养老金账户
    if counted is not None and (money is None or counted.end() < money.end()):
        end = counted.end()
        if their := _THEIR_MONEY().match(folded, end):
            return kinds.MONEY, at, their.end()
        if folded[end] not in _OTHER_WORD and _verbless(folded, at, end):
            return kinds.COUNT, at, end
    return (
        (kinds.MONEY, at, money.end())
        if money is not None and _verbless(folded, at, money.end() - 2)
        else None
    )


def _verbless(folded: str, at: int, end: int) -> bool:
    """Whether no verb stands there that would part the number from the noun (花10万请专家)."""
    while at < end:
        verb = starts_with(_VERB_LONG, folded, at, end)
        if verb is not None:
            at += len(verb)
            if verb not in _OF_PERSONS and folded[at] != "者":
                return False
        else:
            at += 1
    return True
