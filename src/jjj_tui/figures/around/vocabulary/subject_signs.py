"""The words and marks by which a subject is known, or known to be none: data, folded."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.tables.grammar import by_first, words_of

# Where or by whom, never what.
SCOPES = frozenset(
    words_of("""
全国 全省 全市 全县 全区 全校 全球 全村 全镇 全线 全网 全港 全澳 全台 全岛 全社会 调查中 民调中 各地 我国 本市 本省 本区 国内 境内 境外 海外 省内 市内 区内 当地
""")
)
# 最大降雨点为青石镇182毫米: the peak is told, and where it was.
PEAK = re.compile("(最[^为是在]{1,8}[点站处地量速温峰值流深度压级])(?:为|是|出现在|位于)")
# How strong or of which rank: the things themselves are told before. 其中4.0级以上|1次, 3.0至3.9级|2次
DEGREES = re.compile("[0-9.]+(?:(?:至|到|[-—～~])[0-9.]+)?级")
# A dimension directly before its measure names it, whatever follows: 高度约730米的山脊.
SIZED = re.compile(
    "[高长宽深厚重径]度?$|[海拔里程面积速距离容规模身体总]{1,2}[高长拔程积速离量模重度]$|直径$|口径$|距离$|[倾仰俯夹张视方拐转顶]角$|坡度$|[纬经角弧]度$|海拔$|容量$|排水量$|载重$|吨位$|[航行射路]程$|温度$|气温$"
)
# A phrase that opens so says what the number lies beyond or behind, not what it is about.
BEYOND = re.compile(
    "(?:大幅|[远略稍])?(?:超[过出越]|优于|胜过|(?:领先|落后)于?(?!指标)|高[于过出]|低于|多于|少于|大于|小于|快于|慢于|好于|强于|弱于|不及|赶超|反超|逊于|击败)"
    "|(?:大幅|远)?(?:超(?!收(?!入)|支(?!出)|产(?![量值能])|配(?!套)|发(?![行展])|买|卖|征|编|售(?!价)|采|录(?!取)|贷|速|重|标|跌|涨|耗|储|建|占|赔|付)|[较比](?![例重率值分数萨赛特亚])|占(?![地星卜道领比用位有据]))(?!前(?![0-9一二三四五六])|[级市商额声高导跑时载员重龄短长算限标强低英大])"
)
BEYOND_HEADS = frozenset("占大略稍远超优胜领落击高低多少小快慢好强弱不赶反逊较比")
UNUSUAL_HEADS = BEYOND_HEADS | frozenset("整最结一每YyQqMm总数按增同环年前后这那该此支扣")
# These only point at the noun behind the number: 这笔5450亿元的特别预算.
POINTING = re.compile("[这那该此](?:[笔批项次宗轮波份款张组套起单][款]?|一[笔批项宗轮波份])")
# 最长不超过8年, 最长的86米: the one of those told of before.
SUPERLATIVES = frozenset("最" + degree for degree in "长短高低多少大小快慢远近深重轻宽早晚贵")
# 按标准费率打七折: how it is reckoned, not what it is.
RECKONED = re.compile("按(?![揭摩键钮金])")
# 产值620亿元，同比增速7.4%: how fast grew what stands before.
PACES = frozenset(
    prefix + pace
    for prefix in ("", "同比", "环比", "年均", "年")
    for pace in ("增速", "增长率", "增长速度", "增率")
)
# 前两区跌2.4%及0.7%: of a list before.
REFERRING = re.compile("[前后][两二三四](?:[者区市省地家项类国县队种]|座城市)")
# Between a figure and what only says how fast it grew, at most.
LONGEST_LINK = 4
# What ends in one of these says when (议价后, 开业时), unless it ends in one of the words below.
WHEN_ENDS = frozenset("后前时")
# What asks for a second look at the end of a phrase.
ASKED_ENDS = WHEN_ENDS | frozenset("级批轮期回峰谷中标等薪处")
# Which one of those told of before, and never what: 第二批5000万元, 低谷跌破5分钱.
ORDINALS = re.compile("(?:第[0-9一二三四五六七八九十]{1,3}|首)[批轮期回]|[高低]峰|[低波]谷|[谷峰]时")
NO_WHEN = {
    "后": frozenset("售幕背税术赛落非之05零〇"),
    "前": frozenset("税跟面之"),
    "时": frozenset("小工课学用耗费准计历需限时平省误延加超台机停待"),
}
SHARES_OF = ("比重", "比例", "份额", "比率")
# Where a country or a province is counted by its parts.
PARTED_LANDS = "省市县区州镇乡村国"
SIZES = "长宽深厚重粗远大"
# Of these only the size of a change is told: 整体涨幅, 平均降幅.
WHOLLY = frozenset(("整体", "总体", "最大", "最高", "最小", "最低"))

# These say nothing of what is counted.
TOTALS = frozenset(("总数", "总量", "总计", "总数量", "数量"))
FOUND = ("结果为", "结果是")
# What a mass is told in, and no more than that: 86千克标准煤.
TOLD_IN = ("标准煤", "标煤", "油当量")
FROM = "由从"
SPANNED = frozenset((kinds.DURATION, kinds.COUNT))
# What a change or a share is told in: a clause without a noun goes on about the same thing in these.
RATES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE))
# What is done, counted one by one: 三场培训, 两起诈骗, 3188份申请.
OF_DEEDS = frozenset("份场起宗项例次笔件桩轮")
# The parts of a country counted together, which are things themselves: 22县市, 368乡镇市区, 7,748村里.
LANDS = frozenset(
    words_of(
        "县市 县市区 市县 市县区 区县 县区 旗县 旗县区 省市 省区市 省区 省份 市州 州市 地市 直辖市 乡镇 乡镇市 乡镇市区 乡镇街道 镇街 街镇 村里"
    )
)
# What befalls them, or what they do.
BEFALLING = "防受遭停淹拉列入发出上放开封撤禁限达投响"
DEEDS = OF_DEEDS | LANDS | {"票"}
PERSONS = frozenset(("人", "名", "户", "位", "家", "人次"))
# Of these, what happened to them is what is told: 3.2万人受灾, 5例死亡.
HAPPENING = PERSONS | {"例"}
# What a sum of money is called, in both scripts: 金额, 经费, 捐款, 售价.
SUMS = "额額费費款价價"
# Persons by what became of them.
CASUALTIES = frozenset(("死", "伤"))
ARTICLES = "一这那该"
HANDED_BY = "由从以"
SPANS = "间来内里后前"
COMPLEMENTS = "到至了过着著往向均"  # 著 is 着 in Traditional text, and fold leaves it: 著名, 显著
# 九成新的自行车, 八成熟的牛排
OF = "的新熟经直财损"
# 造成原公司60余万元|经济损失: what was lost, and not who lost it.
LOSSES = ("损失", *(how + what + "损失" for how in ("", "直接", "间接") for what in ("经济", "财产", "财物")))
COLONS = ("：", ":")
AHEAD_OF = ("领先", "落后", "击败", "反超")
# What lasts is told by its name, whatever is so old: 屋龄超过30年的老屋.
LASTING = re.compile("(?:龄|寿命|期限|工期|时长|周期|年限|资历|历史)$")
SPELLS = by_first(("长假", "小长假", "假期", "合约", "合同", "行程", "课程", "培训", "禁令", "徒刑"))
OPENED = '「『“"'
CLOSED = re.compile('[」』”"]')
HANDED = "把将"
BOUNDS = ("以上", "以下", "以内")
# Characters between the two ends of a movement, at most.
LONGEST_MOVE = 14
FROM_BARE = re.compile("[由从](?:(?:[每原约近][^0-9]{0,2})?[0-9]|寥寥|区区|零(?=[增升涨发扩]))")
HANDS = "将对把向给"
THAN = frozenset("高低多少贵便涨跌升降增减溢折为")
# How much a thing is worth, or which kind of thing it is, and not which one: 一项总值3亿元的计划.
WORTH = re.compile(
    "(一(?:[项笔批份宗张座条套组桩栋幢个]|系列|揽子))(?:总[值额价]|总金额|价值|面[值额])?|总[值额]|总金额|面[值额]"
)
EQUALS = frozenset(("相等", "等值", "等额", "同等", "同额"))
PRICED = re.compile("(?:[标售定原现叫单]价|价值)$")
EACH = re.compile(
    "[YyQqMm]o[YyQqMm]|YOY|QOQ|[一每](?:个|盎)?(?:学期|学年|课时|张|块|片|台|条|根|辆|艘|款|枚|颗|套|幅|份|棵|栋|幢|架|座|尊|件|把|杯|碗|瓶|桶|袋|箱|名|位|支|只|头|匹|粒|层|列|床|亩|公里|晚|夜|天|日|年|月|周|季|次|股|手|户|人|斤|公斤|吨|度|升|公升|坪|尺|呎|克|包|盒|箱|小时|分钟|月份|星期|季度)"
)
# 每100克含|能量: what so much of a thing holds.
HOLDING = re.compile(
    "每[0-9.百千]{0,6}(?:克|毫升|升|公斤|斤|份|粒|片|瓶|杯)[^，,0-9]{0,6}?(?:含有?(?!量)|提供)"
)
ARRIVES = re.compile("[到至为成]")
AMONG = "中里关"
JOINTS = "和与及或"
LISTED = "、和与及"
SENTENCE_PARTS = "，,。；;、！？!?\n"
CLAUSE_ENDS = "，,"
HOLDS_MIDDLE = "初高集途空台华关汉之心手眼公英华海和爽独抽查调0123456789"
# What these are of stands before them wherever anything does.
LEFT_KINDS = frozenset((
    kinds.MONEY, kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.INDEX, kinds.EXCHANGE_RATE,
))  # fmt: skip
# What is so long may be told by what it is away from, what lasts so long ends in 长 or 满.
NAMED_OTHERWISE = frozenset((kinds.LENGTH, kinds.DURATION))
MEASURED = frozenset((
    kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.SPEED, kinds.FREQUENCY, kinds.DATA,
    kinds.TEMPERATURE, kinds.ANGLE, kinds.OTHER, kinds.DURATION, kinds.AGE,
))  # fmt: skip
# How much of a thing is what: 22.9公里为桥梁, 三万亩为林地.
SPREAD = frozenset((kinds.LENGTH, kinds.AREA))
