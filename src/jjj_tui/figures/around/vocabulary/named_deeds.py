"""Names that hold a verb: what is carried out (实施临时救助, 集中安置), what is there for it (销售网点), who thinks something (反对加税者)."""

from jjj_tui.figures.tables.grammar import characters, heads, words_of
from jjj_tui.figures.tables.joins import GENERAL, NOUN_ENDINGS
from jjj_tui.rarely import Rarely

# With an object only: 走访|企业155家, but 入户走访1200户.
_WITH_OBJECT = frozenset(
    words_of(
        "走访 慰问 查办 查核 立案审查调查 立案审查 立案侦查 立案查处 新改扩建 改扩建 新改建 新扩建 作出 捣毁 检查 检修 调解 搜救出"
    )
)
# Of which kind it is, where a measure of it ends the phrase: 养殖水产品产量, 租赁住房面积.
_OF_KIND = frozenset(words_of("养殖 种植 播种 租赁 使用 销售"))
_KIND_MEASURES = ("产量", "总产量", "产值", "面积", "数量")
# Behind one of these they are pieces of other words: 实现|有效投资, 建设|有, 公共|有.
_PIECES = {
    "现有": "实表发体出呈展兑",
    "共有": "公",
    "设有": "建开增",
    "建有": "新修兴扩",
    "供应": "提",
    "排出": "安",
    "展出": "开发",
}
_RECEIVED = ("游客", "旅客")
STAYING = _WITH_OBJECT | _OF_KIND | {"组织", "接待", *_PIECES}
# 社会组织, 服务组织: there it is no verb.
_ORGANISED = frozenset(
    words_of(
        "社会 服务 志愿 合作 经济 公益 慈善 行业 基层 群团 国际 民间 犯罪 自治 专业 金融 各类 类型 群众 中介 环保 救援 党群"
    )
)
# What is carried out has a name of its own, whose last part is a verb: 实施|临时救助, 开展|医疗救助.
_DOING = frozenset(("实施", "开展", "提供", "给予"))
DEEDS = frozenset(
    words_of(
        "救助 帮扶 培训 救治 检测 筛查 接种 整治 清理 采购 运输 补贴 补助 资助 收购 回购 服务 收治 安置 转移 隔离 起诉 逮捕 处罚 招聘 拍卖 租赁 疏散 处置 养殖 种植 抽查 抽检 居住 救援 供养"
    )
)
_KINDS_OF_DEED = frozenset(
    words_of(
        "临时 医疗 应急 紧急 司法 法律 教育 住房 生活 慈善 社会 专项 集中 免费 定点 定向 困难 灾害 大病 心理 技能 职业 就业 创业 业务 岗位 岗前 线上 线下 异地 安全 消防 卫生 健康 职业技能 联合 志愿 公益 环境 核酸"
    )
)
# How it is done, as a kind of it: 集中安置6210人、分散安置1663人.
_MANNERS = frozenset(words_of("集中 分散 异地 就地 就近 自主 自愿 统一 委托 居家 入户 定向 定点 临时"))
# What is decided in law, by what is said of it: 审查逮捕41件, 决定不起诉27人, 给予行政处罚389家次.
_OF_LAW = {
    "起诉": words_of("移送审查 附条件不 相对不 决定不 作出不 审查 移送 决定 不"),
    "逮捕": words_of("审查批准 审查决定 决定不 不批准 审查 批准 决定 提请 不"),
    "处罚": words_of(
        "免予刑事 免于刑事 免除刑事 免予行政 免于行政 免予治安 不予行政 不予治安 免予 免于 不予 从轻 减轻 刑事 行政 治安 经济 纪律"
    ),
}
# What these are done with or by has a name of two words: 处理设施, 交易主体, 种植大户.
_SERVING = frozenset(
    words_of(
        "服务 处理 交易 销售 生产 支付 采购 投资 供应 供给 运输 养殖 种植 居住 回收 使用 检测 接待 保护 救助 培训 登记 建设 招聘 治理 收购 拍卖 租赁 救治 接种 展示 展览 处置 安置 采集 排放 输送 运营 供电 供水 供热 供暖 配送 揽收 投递 出租"
    )
)
_SERVED = words_of(
    "任务 消费 覆盖率 设施 管网 网点 网络 渠道 主体 品种 大户 对象 场所 场地 事项 用地 笔数 合同 订单 账户 点位 航线 质量 利用率 合格率 事故 网箱 经营 制造 安全 工地 门店 车辆 船舶 组织 体系 窗口 驿站 岗位 床位 条件 失业 志愿 通道 能手 带头人 示范 专业 外包 进出口 出口 进口 零售"
)
# One character that makes a name of the two before it: 养殖|场, 销售|部.
_NAMED_LAST = "点站厂区员师官场园部所班处队网馆船车团组屋房楼库池塔源林品物书单卡仪行表村街门桥路井田坊亭箱柜袋瓶罐油液剂药膜棚圈舍苗株犬"
_FROM_DEEDS = ("段", "费", "率", "量", "数", "工程", "项目")
# What a verb is followed by where it is the front of a name.
NAMED_HEADS = characters(heads(NOUN_ENDINGS), heads(_SERVED), _NAMED_LAST, "占")


def stays(folded: str, verb: str, at: int, behind: int, end: int, *, first: bool) -> bool:
    """Whether one of :data:`STAYING` parts nothing: 入户走访|1200户, 社会组织, 养殖水产品产量|4026万吨.

    Args:
        folded: The folded text.
        verb: The verb.
        at: Where it begins.
        behind: Where what stands behind it does.
        end: Where the phrase ends.
        first: Whether the phrase opens with it.
    """
    if verb in _PIECES:
        return folded[at - 1] in _PIECES[verb]
    if verb == "接待":
        return folded[at - 1] != "共" and folded.startswith(_RECEIVED, behind)  # 景区共|接待|游客
    if verb in _OF_KIND:
        return first and folded.endswith(_KIND_MEASURES, behind, end)
    if verb in _WITH_OBJECT:
        return behind == end or folded[end - 1] == "率"  # 争议调解成功率
    return behind == end and not first and folded[at - 2 : at] in _ORGANISED


def names(folded: str, verb: str, stop: int, end: int) -> bool:
    """Whether a verb of two characters or more is the front of a name: 蓄水量, 销售网点, 养殖场.

    Args:
        folded: The folded text.
        verb: The verb.
        stop: Where it ends.
        end: Where the phrase does.
    """
    if verb in _WITH_OBJECT:
        return folded.startswith(_FROM_DEEDS, stop) or (end - stop == 1 and folded[stop] in _NAMED_LAST)
    if folded.startswith(NOUN_ENDINGS, stop, end):
        return True
    if end - stop == 1:
        return folded[stop] in _NAMED_LAST
    if folded[stop] == "占":
        return True  # 研发投入占营业收入的比重
    return verb in _SERVING and folded.startswith(_SERVED, stop, end)


def named_deed(folded: str, start: int, at: int, places: list[int]) -> int:
    """Where the name of what is done begins that ends in a verb (实施|临时救助, 集中安置).

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        at: Where the verb does.
        places: Where verbs may begin in the phrase.

    Returns:
        Where the name begins; -1 where there is none.
    """
    for said in _OF_LAW.get(folded[at : at + 2], ()):
        if folded.startswith(said, max(start, at - len(said)), at):
            return at - len(said)
    if folded[at - 2 : at] in _MANNERS and at - 2 == start:
        return start
    for place in places:
        if folded[place : place + 2] in _DOING and folded[place + 2 : at] in _KINDS_OF_DEED:
            return place + 2
    return -1


# What names hold behind a number, too: 12座垃圾|处理设施, 23家技术|转移机构.
_NAMING = _SERVING | frozenset(
    words_of(
        "检查 检修 调解 转移 搬迁 疏散 隔离 收治 整治 利用 集聚 转运 发布 注册 受理 办理 帮扶 资助 培育 培养 接收 收集 清理 参观 租用 抽检 筛查 巡查 排查 监测 承运 输入 输出 接诊 申报 备案 举办 认定 拍卖 拆迁 减排 去化 疏导 供应 存栏 公开 实施 推广 体验 捐赠 募捐"
    )
)
_NAMED_BEHIND = Rarely(
    "(?:" + "|".join((*(word for word in NOUN_ENDINGS if len(word) > 1), *_SERVED)) + "|"
    "村(?!民)|设备|装置|系统|示范|试点|园区|机构|专家|活动|行动|演练|比赛|课程|仪器?|服务|信息|技术|产业|任务|方案|案例|模式|能力|仓库|专班|专线|专车|列车|客车|货车|船|车间|社区|小区|新区|股份|部门|单元|空间|终端|工具|用品|物资|产品)"
    "|[点站厂区场室所店部园队馆库线网池塔柜箱机器仪员师证券卡会班船户者厅房楼群车街带圈](?![\u4e00-\u9fff](?<![和与及的等已均在将为]))"
)
# Those who do such things end so: 12家企业|租赁设备.
_DOERS = "司业院校位构门村庭生员户店厂局队市县省国商"
# Whoever is counted one by one does such things as well: 12名医生|救治, but 23名医疗救治专家.
_PERSONS_BEHIND = (
    "人员", "专家", "员", "者", "人才", "能手", "带头人", "大户", "对象", "群众", "户", "学员", "志愿者", "工作者", "从业", "师", "任务",
)  # fmt: skip


def serves(folded: str, at: int, verb: str, *, person: bool) -> bool:
    """Whether a verb behind a number is a piece of the name of what is counted (垃圾|处理设施), and tells of no deed.

    Args:
        folded: The folded text.
        at: Where the verb begins.
        verb: The verb.
        person: Whether persons are counted.
    """
    stop = at + len(verb)
    if verb == "组织":
        return not "\u4e00" <= folded[stop] <= "\u9fff"  # 12家社会组织
    if verb not in _NAMING or folded[at - 1] in _DOERS:
        return False
    if person:
        return folded.startswith(_PERSONS_BEHIND, stop)
    return _NAMED_BEHIND().match(folded, stop) is not None


# What someone thinks, and what those are called who think so, or how many of them there are.
DENIALS = frozenset("不没未")
OPINIONS = frozenset(words_of("同意 反对 赞成 支持 愿意 希望 担心 认为 选择"))
OPINION_HEADS = DENIALS.union(word[0] for word in OPINIONS)
HELD_BY = (
    "者",
    *words_of(
        "的比例 的比率 的比重 的占比 的人数 的人 的民众 的居民 的受访者 的网友 的选民 的家长 的市民 的意见 的声音 的雇主 的企业 的公司 的机构 的员工 的学者 的经济学家 的网民 的学生 的教师 的车主 的消费者 的投资者 的用户 的人士 的国民 的男性 的女性 的年轻人 的青年 的长者"
    ),
)


def names_whose(folded: str, verb: str, stop: int, end: int) -> bool:
    """Whether a verb stays with its phrase, for it says whose it is: 同意重启的比例, 反对加税者, 接种的人数."""
    if verb in OPINIONS:
        return folded.endswith(HELD_BY, stop, end)
    return folded[stop + 1 : end] in GENERAL
