"""What the names of a list share behind the last of them: 天津|高技术制造业投资, but never half of a measure.

Tables, folded. Three kinds of words end a phrase that is measured: relations (增速, 占比), which may be said of any
measure; extents (总额, 面积), which are said of a thing or make a measure with it; measures proper (投资, 利润总额).
"""

from jjj_tui.figures.tables.grammar import by_first, by_last, ends_with, starts_with, words_of

_RELATIONS = frozenset(words_of("""
增速 增幅 毛利率 净利率 营益率 纯益率 利润率 良率 良品率 调幅 调整幅度 涨幅 加幅 升幅 跌幅 降幅 减幅 占比 比重 比例 份额 市占 市占率 增长率 成长率 年增率 贡献率 指数 价格 均价 单价 房价 余额 同比 环比 率 利率 汇率 税率 费率 胜率 估值 满意度 集中度 渗透率 总量控制指标
"""))  # fmt: skip
_EXTENTS = frozenset(words_of("""
总额 总量 总值 总数 数字 总分 控制线 货值 金额 数额 额 量 数 数量 值 价 费 费用 面积 存量 规模 成本 价值 人数 人次 件数 次数 户数 里程 长度 高度 重量 容量 订单 库存 交付量 单产 亩产 流量 时长 频次 强度 密度 浓度 峰值 谷值 极值 均值 天数 日数 用户数 客户数 住户数 商户数 农户数 身高 体重 年龄 票价 运价 湿度 库容 售价 起售价 零售价 销售价 预售价 发售价 指导价 负荷
事故起数 收费 房租 日租 负载 尖峰负载 存煤 存粮 招股价 发行价 气温 最高气温 最低气温 平均气温 温度 水位 风速 气压 速度 时速 续航 续航里程 航程 体积 宽度 深度 厚度 净重 电压 电流 压力 亮度 功率 跑分 主频 算力 带宽 时延 精度 误差 评分 平均分 热度 用时 耗时 工期 报录比 师生比 性别比 投档线 像素 起数
轮候时间 候诊时间 候诊时长 等候时间 等待时间 响应时间 办理时间 处理时间 加速时间 贸易顺差 贸易逆差 顺差 逆差 净息差 息差 振幅 起付线 封顶线 租金 月租 月薪 年薪 时薪 日薪 罚款 罚金 刑期 有期徒刑 油耗 电耗 能耗 碳排放 住院日 日活 月活 净胜球
"""))  # fmt: skip
_MEASURES = frozenset(words_of("""
收入 支出 总收入 营收 营业收入 利润 利润总额 净利润 净利 纯益 毛利 盈利 收益 利用外资 税收 税费 利税 投资 固定资产投资 民间投资 投入 消费 零售额 零售总额 增加值 产值 总产值 生产总值 GDP gdp 产量 销量 产能 营业额 销售额 成交额 交易额 营业总收入
出口 进口 进出口 出口额 进口额 进出口额 进出口总额 进出口总值 存款 贷款 融资 信贷 负债 资产 总资产 净资产 总负债 货币供应量 社会融资规模 票房 装机 装机容量 发电量 用电量 人口 客流 客流量 旅客量 货运量 客运量 吞吐量 业务量 订单量 出货量 工资 薪酬 奖金 补贴 股息 损失 经济损失 直接经济损失
"""))  # fmt: skip
# What a list shares may also be said of whom or of what kind.
_KINDS = words_of("""
可支配 人均 居民 固定资产 营业 销售 净 制造业 高技术 高新技术 服务业 工业 规模以上 规上 地区 常住人口 成交量 成交 交易量 市场 市值 气温 最高气温 最低气温 温度 降水量 降雨量 雨量 旅客 游客 用电 发电 总
消费品 社会 第 城镇 失业率 低保 低保金 养老金 基本养老金 基本养老 基本医疗 退休金 失业金 保障金 抚恤金 最低生活保障 学费 学杂费 电费 水费 话费 餐费 运费 入学率 通过率 覆盖率 合格率 已 均 也 的 成绩 得分 交付 财政 一般公共预算 补助 薪资 净值 现货 期货 主力 合约 同店 股价 销售均价 产业 业务 板块 同期 累计 单日 日均 年均 月均 平均 共 租金 企业 项目 考生 学生 病例 人
城镇化率 城镇化 景气 电价 水价 气价 油价 粮价 煤价 时段 移动 户均 店均 次均 场均 单均 快递 邮政 电信 货物 集装箱 旅游 招生 计划 在校生 毕业生 用户 门票 航班 列车 班次 出货 受益人 受访者 患者 职工 工人 员工 农民 家庭 终端 零售 批发 收购 出厂 市场价 手续费 佣金 综合 新增 存贷款 贸易 货币 债券 股票 基金 保险 保费 账面
航站楼 保有量 报告期 本外币 人民币 美元 港元 平均气温 公路 铁路通车 通车 建设 工程 机组 合约价 期价 指标 权重 名额 席位 票数 得票 得票率 支持度 支持率 投票率 录取 录取线 结算 直接结算 分数线 最低工资 标准 补助标准 优良 达标 重污染
参保 缴费 出行 得票数 门急诊 急诊 门诊 接诊 就诊 住院 骗案 罪案 案件 交通意外 严重 意外 出力 楼价 铺租 种植 不良率 不良贷款率
""")  # fmt: skip
_ALL = by_last((*_RELATIONS, *_EXTENTS, *_MEASURES, *_KINDS))
_TYPED = by_last((*_RELATIONS, *_EXTENTS, *_MEASURES))
# 渗透率, 出货量, 参考价: one character that makes a measure of the two before it.
_SUFFIXES = frozenset("率量额数值价费度")

# Places that need no word of their kind: the units of the first level, great cities, states and their unions.
_PLACES = by_first(words_of("""
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门
石家庄 太原 沈阳 长春 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 海口 成都 贵阳 昆明 西安 西宁 南宁 拉萨 银川 大连 青岛 宁波 厦门 深圳 苏州 无锡 东莞 佛山 珠海 台北 新北 桃园 台中 台南 高雄 新竹 基隆
中国 美国 日本 韩国 朝鲜 蒙古 俄国 俄罗斯 英国 法国 德国 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 波兰 乌克兰 土耳其 希腊 加拿大 墨西哥 巴西 阿根廷 智利 澳大利亚 澳洲 新西兰 纽西兰 印度 印尼 巴基斯坦
越南 泰国 新加坡 马来西亚 菲律宾 缅甸 老挝 柬埔寨 沙特 伊朗 伊拉克 以色列 埃及 南非 尼日利亚 东盟 东协 欧盟 欧洲 北美 亚洲 非洲 拉美 中东 欧元区 大陆 港澳
"""))  # fmt: skip

# Schools by their stage, as whose the fees, the pupils and the places of a list are told: 小学、初中|学费.
_SCHOOLS = words_of(
    "幼儿园 小学 初中 高中 高中职 中学 大学 完中 职高 中职 高职 中专 大专 专科 本科 技校 高校"
)
_SCHOOLS_LAST, _SCHOOLS_FIRST = by_last(_SCHOOLS), by_first(_SCHOOLS)
# What names end in, and the nouns that begin with such a character: 乙县|县城人口, 丙公司|厂房, never 丙公司厂|房.
_NAME_ENDS = "省市县区州镇乡村旗盟国学校院厂店站线路矿司行业港园馆所局社场队车江河湖海"
_HEADS_ALIKE = frozenset(
    words_of("""
市场 市民 市区 市值 市政 市级 市属 市占 县城 县域 县级 区域 区划 区级 省道 省级 镇区 乡村 乡道 村民 村庄 村级 村集 国债 国民 国内 国际 国道 国土 学费 学生 学位 学额 学籍 学制 学杂 校舍 校园 校区 校车
厂房 厂区 院区 院内 院士 店铺 店员 店均 店面 站台 站点 站房 线路 线网 路网 路面 路段 矿工 矿石 矿区 司机 行长 业务 业主 业绩 港区 港口 园区 场馆 场均 场次 车辆 车主 中考 河道 河段 江段 湖面 湖水 海水 海域
""")
)


def head_start(folded: str, start: int, end: int) -> int:
    """Where the words that measure, and say of whom, begin at the end of a phrase; ``end`` when there are none."""
    at = end
    while at > start:
        word = ends_with(_ALL, folded, start, at)
        if (word is None or (len(word) == 1 and at == end)) and (
            folded[at - 1] in _SUFFIXES and at == end and at - start > 3
        ):
            # 出货|量: never the one character of a word of three, or of 机械化率
            at -= 3 + (folded[at - 2] == "化" and folded[at - 3] not in "绿美亮硬净")
            continue
        if word is None:
            break
        at -= len(word)
    return at


def measures(folded: str, start: int, end: int) -> bool:
    """Whether a name is a measure itself (立案数, 营业收入)."""
    return _measure_at(folded, start, end) != ""


def cuts_measure(folded: str, start: int, at: int, end: int) -> bool:
    """Whether ``at`` stands inside the word that measures at the end of a phrase (太阳能发电|量)."""
    word = ends_with(_TYPED, folded, start, end)
    return word is not None and end - len(word) < at < end


def cuts_head(folded: str, start: int, at: int, end: int) -> bool:
    """Whether ``at`` stands inside one of the words of a head that begins at ``start`` (城镇|化率)."""
    while end > start and (word := ends_with(_ALL, folded, start, end)) is not None:
        if end - len(word) < at < end:
            return True
        end -= len(word)
    return False


def is_extent(folded: str, start: int, end: int) -> bool:
    """Whether a name says how it is measured (立案数, 销售面积), so that nothing can be added to it."""
    word = _measure_at(folded, start, end)
    return word in _RELATIONS or word in _EXTENTS or (word[-1:] in _SUFFIXES and word not in _MEASURES)


def _measure_at(folded: str, start: int, end: int) -> str:
    """The measure a phrase ends in, by table or by its last character (渗透率); empty where there is none."""
    word = ends_with(_TYPED, folded, start, end)
    if word is None or len(word) == 1:
        return (
            folded[max(start, end - 3) : end]
            if end - start > 2 and folded[end - 1] in _SUFFIXES
            else word or ""
        )
    return word


def shared_by_measures(folded: str, start: int, end: int, others: list[tuple[int, int]]) -> int:
    """Where the shared head of a list of measures begins: 投资、消费|增速, 进口、出口|总额; mostly there is none."""
    if any(is_extent(folded, a, b) for a, b in others):
        return end
    word = _measure_at(folded, start, end)
    at = end - len(word)
    if not word or at <= start or word in _MEASURES:
        return end
    if word in _RELATIONS or word.endswith("率"):
        return at
    alike = any(folded[b - 1] == folded[at - 1] for _, b in others) or (
        measures(folded, start, at) and all(b - a == at - start for a, b in others)
    )
    return at if alike else end


def school_end(folded: str, start: int, end: int, others: list[tuple[int, int]]) -> int:
    """Where the last of a list of schools ends (小学、民办初中|学费); ``start`` where one of the others is none."""
    if any(ends_with(_SCHOOLS_LAST, folded, a, b) is None for a, b in others):
        return start
    for at in range(start, end - 1):
        if word := starts_with(_SCHOOLS_FIRST, folded, at, end):
            return at + len(word)
    return start


def opens_head(folded: str, at: int) -> bool:
    """Whether a noun begins at ``at`` whose first character may seem to end the name before it (市场, 厂房)."""
    return folded[at : at + 2] in _HEADS_ALIKE


def behind_name(folded: str, start: int, end: int) -> int:
    """Where such a noun begins behind a name of two characters or more (乙县|县城人口); ``end`` where none does."""
    for at in range(start + 2, end - 1):
        if folded[at - 1] in _NAME_ENDS and opens_head(folded, at):
            return at
    return end


def place_end(folded: str, start: int, end: int) -> int:
    """Where the names of places at the front of a phrase end (中国香港, 新北市); ``start`` when there is none."""
    at = start
    while word := starts_with(_PLACES, folded, at, end):
        at += len(word)
    return at + 1 if at > start and at < end and folded[at] in "省市县州" else at
