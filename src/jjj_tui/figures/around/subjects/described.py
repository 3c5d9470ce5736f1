"""What figures are of, or describe, by words of their own: 九成新的自行车, 6台单机容量30万千瓦的|机组, 成绩|距纪录差12秒."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.phrases.right_phrases import right_phrase
from jjj_tui.figures.around.subjects.carried import same_sentence
from jjj_tui.figures.around.subjects.context import Context
from jjj_tui.figures.around.subjects.told import VOTED, amount_end, distant, set_distant, terms_end
from jjj_tui.figures.around.vocabulary.subject_signs import LEFT_KINDS
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

_SPANNED = frozenset((kinds.DURATION, kinds.COUNT))
# 造成原公司60余万元|经济损失: what was lost, and not who lost it.
_LOSSES = (
    "损失",
    *(how + what + "损失" for how in ("", "直接", "间接") for what in ("经济", "财产", "财物")),
)

# Between the number of the things and the figure that describes them, at most.
_LONGEST_QUALITY = 14
_QUALITIES = "|".join(
    words_of("""
投资额? [产市估]值 [产销]量 产能 营业?收入? 营业额 [销成交][售交易]额 销售收入 净?利润 利税 税收 纳税额? 收入 资产 资本 资金 贷款 金额 额度 面积 容[量积] 库容 装机 规模 能力 载重量? 载客量?
吨位 排水量 重量? 体重 身高 高度? 长度? 宽度? 深度? 厚度? 直径 口径 跨[度径] 海拔 时速 [速流]度 航[速程] 续航 里程 距离 功率 电压 流量 吞吐量 客流量? 床位数? 人口 人数 用户数? 占有率 市占率 增长率 增[速幅] [涨跌降]幅
利率 收益率 毛利率 [浓温坡湿]度 年?龄 [工党车楼房屋]龄 [单售均票总]?价格? 成本 价值 期限 寿命 工期 时长 历史 产出 库存 订单额? 分辨率 储量 藏量 蓄水量 水深 水位 落差 流域 覆盖率 占地 积水 [从任服][教警医业军艺政职役]满? 工作满? 入职满? 参保满? 缴费满? 驻村满? 年满
""")
)
# What stands before such a word and names nothing else: 固定资产|投资, 单机|容量; never 企业|营收.
_QUALITY = Rarely(
    f"[总年日月时单每常住户籍台套座条架辆艘个间件亩平均最大小高低设计额定机体户人主跨双向规划注册固定资产投建筑占地处理生额外实际合同标的累计市场主营业务涉案内全合同意向到外]{{0,6}}(?:{_QUALITIES})[为达在超均都约至逾近各到]{{0,2}}"
)
# What something is not by its size: 3个面积50平方米的|地方.
_LANDS = "县区市镇乡村省国州"
_NO_THINGS = ("同时", "情况", "基础", "地方", "水平", "目标", "标准")
# What a name ends in that measures something of those counted.
MEASURE_ENDS = "率量额数值价度入润速资比幅积重龄薪收口P"
_THING = Rarely(
    "(?:大中?|中小|重点|主要|沿海|上市|规上|规模以上|样本|成员|代表|热点|一线|二线|特大|超大|民营|国有|外资|骨干|龙头|参展|受访|试点|受灾|贫困|脱贫|大类|工业|产业){0,2}"
    "(?:城市群?|县市区?|县区|市县区?|区县|省区市|省份|市州|地市|国家和地区|国家|地区|企业|公司|银行|券商|[房车药]企|医院|学校|高校|景区|站点|港口|机场|口岸|行业|乡镇|街道|水库|断面|项目|园区|门店|商场|超市|电厂|品牌|楼盘|小区|家庭|农户|员工|职工|学生|考生|用户|[县市村区镇省](?![值民域城会庄道委]))"
    "(?![级标规技重间场政群圈院团管]|投资[额项总]|平均数)"
)


def thing_end(folded: str, begin: int, cease: int) -> int:
    """Where those counted end, behind whom a measure of theirs is named: 31个大城市|城镇调查失业率; 0 where none is."""
    thing = _THING().match(folded, begin, cease)
    return thing.end() if thing is not None and cease - thing.end() > 1 else 0


def named_by_kind(context: Context, end: int) -> bool:
    """Sets what records, distances, amounts and terms are of, by words of their own; whether this is one."""
    folded, raw, _, draft, _, floor, ceiling, topic, _ = context
    kind, follow = draft.kind, folded[draft.ext_end]
    if follow == "的" and topic is not None and topic.kind is kinds.COUNT:
        _set_described(folded, raw, topic, draft, ceiling)
    if follow == "新" and folded[draft.ext_end + 1] in "高低" and kind in _SPANNED:
        set_recorded(folded, raw, draft, floor, end, topic)
        return True
    if kind in LEFT_KINDS and follow in "新熟" and folded[draft.ext_end + 1] == "的":
        begin, cease, _ = right_phrase(folded, draft.ext_end + 2, ceiling)
        draft.subject = raw[begin:cease] or None  # 九成新的自行车
        return True
    if kind is kinds.LENGTH and (at := distant(folded, floor, end)) >= 0:
        set_distant(folded, raw, draft, floor, at, topic)
        return True
    if kind is kinds.MONEY and follow != "的" and folded.startswith(_LOSSES, draft.ext_end):
        draft.subject = raw[draft.ext_end : folded.find("损失", draft.ext_end) + 2]
        return True
    if kind is kinds.MONEY and follow == "的" and (amount := amount_end(folded, draft.ext_end + 1)):
        draft.subject = raw[draft.ext_end + 1 : amount]
        return True
    if kind is kinds.PERCENT and folded.startswith(_HOLDINGS, draft.ext_end):
        draft.subject = raw[draft.ext_end + 1 : draft.ext_end + 3]
        return True
    if follow == "的" and (terms := terms_end(folded, draft)):
        draft.subject = raw[draft.ext_end + 1 : terms]
        return True
    return False


# How much of a company is held: 持有乙公司3%的|股权.
_HOLDINGS = ("的股权", "的股份", "的权益", "的股票")

_FORETOLD = frozenset(("预测", "预期", "预估", "预计", "估计"))


def settled_by_verb(folded: str, raw: str, draft: Draft, adjoining: bool) -> bool:
    """Whether the verb before a figure settles what it is of: a vote, or what those just counted foretold.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure; stays without a subject where it is of what the text told of before: 高于9家投行预测的|40亿元.
        adjoining: Whether all the words since the figure before are its own.
    """
    at = draft.ext_start
    if draft.unit_canonical == "票" and folded[at - 2 : at] in VOTED:
        draft.subject = raw[at - 2 : at]  # 表决结果为|赞成128票
        return True
    return adjoining and folded[at - 1] == "的" and folded[at - 3 : at - 1] in _FORETOLD


def _set_described(folded: str, raw: str, counted: Draft, draft: Draft, ceiling: int) -> None:
    """Gives the number of some things the noun behind the figure that describes them, if it does."""
    at, stop = counted.ext_end, draft.ext_start
    if stop - at > _LONGEST_QUALITY or _QUALITY().fullmatch(folded, at, stop) is None:
        return
    begin, cease, _ = right_phrase(folded, draft.ext_end + 1, ceiling)
    named = cease - begin > 1 or (cease > begin and folded[begin] in _LANDS)
    if named and not folded.startswith(_NO_THINGS, begin):
        counted.subject = raw[begin:cease]
        counted.unflag("carried")


# What falls short of something: 距纪录差了46秒, 离目标还缺3000万元.
LACKING = "差缺"
# 温差, 顺差 and 短缺 are nouns.
_NO_LACK = "温时顺逆价利落误偏级分极准方公票色视反邮出交参年短紧空稀奇"
_STILL = "还尚仍只仅就又再也却相"
_SHORT_OF = "距离与跟较比和"
# Words in which these characters begin or end nothing of the kind: 比例, 分离, 参与.
_OTHERWISE = frozenset(
    ("比例", "比重", "比率", "比值", "比分", "比赛", "占比", "同比", "环比", "分离", "隔离", "脱离", "参与", "与会", "离婚", "和平", "共和", "饱和", "温和", "总和")
)  # fmt: skip
_LONGEST = 20


def lacking_end(folded: str, floor: int, end: int) -> int:
    """Where what falls short ends (冠军成绩|距赛会纪录差, 资金|还缺); ``end`` where 差 or 缺 ends a noun."""
    at = end - 1
    if at < floor or folded[at - 1] in _NO_LACK:
        return end
    while at > floor and folded[at - 1] in _STILL:
        at -= 1
    at -= 2 * folded.endswith(("相比", "相较"), floor, at)
    near = max(floor, at - _LONGEST)
    begun = max(folded.rfind(sign, near, at) for sign in _SHORT_OF)
    if begun >= 0 and not (
        folded[begun : begun + 2] in _OTHERWISE or folded[begun - 1 : begun + 1] in _OTHERWISE
    ):
        if folded[begun] in "与和" and begun > floor:
            # 甲队与乙队相差3分: of both
            return at if folded[end - 2] == "相" else begun
        return begun - (folded[begun] == "离" and begun > floor and folded[begun - 1] == "距")
    return at if at < end - 1 else end


_SETS = "创见写下出破"


def set_recorded(folded: str, raw: str, draft: Draft, floor: int, end: int, previous: Draft | None) -> None:
    """What reached its highest or lowest for so long: 营业额|创83周新高; else what was told of before."""
    while end > floor and folded[end - 1] in _SETS:
        end -= 1
    begin, stop, _, _ = left_phrase(folded, floor, end)
    if stop - begin > 1:
        draft.subject = raw[begin:stop]
    elif previous is not None and same_sentence(folded, previous.ext_end, draft.start):
        draft.subject = previous.subject
        draft.flag("carried")
