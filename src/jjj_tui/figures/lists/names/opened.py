"""Where what is measured begins behind the last name of a list, where no measure alone tells: 南浦|年平均降水, 东岭|最大雨强."""

from jjj_tui.figures.tables.grammar import by_last, ends_with, words_of
from jjj_tui.figures.tables.heads import head_start
from jjj_tui.rarely import Rarely

# Behind the name of a place or a company these open what is measured, whatever follows.
_OPENS = Rarely(
    "(?:(?<![今去前明上本当每往历昨同下全半单0-9〇一二三四五六七八九十两几多百工节假生休])[年月日旬季期](?=平均|均|末|底|总|累|最|极|降|产[量能值]|供|用[电水]|发电|日照|蒸发|处理)"
    "|平均(?!分配)|累计|累积|[人户亩]均|场均(?!价)|单[日月周季]|极端|[最极][高低大小多少强深长快慢]|多年|新增|每股|在手|新签|归母|扣非|医保|完成(?!率)|实现"
    "|[456]G(?!基站)|IPO|ETF|R&D|总(?![统理部公局站司行社厂店院校会厨监量额值数])|相对湿|实际[利使]用|直接经济|户籍|常住|小时(?=雨|降|最)|过程(?=雨|降|累|最)|洪峰)"
    "[\u4e00-\u9fffA-Za-z]{1,12}$"
)
# What is measured, in words that say of what: no part of a name, where the other names are none of them.
_COMPOUND_WORDS = words_of("""
降水 降雨 降雪 降雪量 积雪 雪深 积雪深度 日照 日照时数 风力 风速 气压 积温 无霜期 雨日 雨强 小时雨强 水位 库水位 流速 洪峰流量 面雨量 过程雨量 蓄水 臭氧浓度 空气质量指数 优良率
户籍人口 自然增长率 就业人数 房地产开发投资 外贸进出口总值 外贸进出口 外贸出口 外贸进口 实际使用外资 实际利用外资 到位资金 签约金额 签约额 赔付支出 每股收益 每股派息 每股净资产 派息 分红
现金流 经营现金流 经营性现金流 经营活动现金流净额 现金流净额 现金流量净额 研发投入 研发费用 研发支出 研发占比 研发强度 持股 持股比例 持股量 持股数 持仓 持仓量 持仓市值 净流入 净流出 净流入额 净流出额 净买入 净卖出 净买入额 净卖出额
主力资金 主力净流入 主力净流出 资金 在手订单 新签订单 新签合同额 合同额 合同金额 合同负债 中标金额 中标额 库存周转天数 周转天数 上网电量 用电负荷 负荷 起降架次 接待人次 接待游客 接待量 接待人数 过夜游客 粉丝 粉丝数 播放量
一本线 二本线 本科线 专科线 控制线 投档线 调档线 最低分 最高分 平均分 报名人数 报考人数 积分 篮板 助攻 进球 金牌 银牌 铜牌 奖牌 总产 播种面积 出栏 存栏 收案 结案 收案数 结案数 审结率 确诊病例 病例 感染者 接种人数
去化周期 成交套数 供应面积 土地出让金 土地成交 运营里程 车流量 拥堵指数 车速 时速 海拔 建筑面积 占地面积 森林覆盖率 耕地 耕地面积 受灾人口 受灾面积 经济损失 转移人数 停电户数 供水 供水能力 处理能力 储量 探明储量
年产能 设计产能 完成投资 年度投资 月薪 时薪 年薪 发送量 单位缴费 个人缴费 单位缴费比例 个人缴费比例 单位缴费费率 个人缴费费率 退休年龄 续航 续航里程 百公里油耗 百公里电耗 油耗 电耗 排放 对外依存度
""")  # fmt: skip
_COMPOUNDS = by_last(_COMPOUND_WORDS)
# What of those named is measured, where they are places or firms: 西岭|粮食|产量; goods and branches among themselves are names.
_MATTER_WORDS = words_of("""
粮食 夏粮 秋粮 早稻 晚稻 小麦 冬小麦 玉米 水稻 稻谷 大豆 棉花 油料 油菜籽 花生 蔬菜 水果 茶叶 肉类 猪肉 牛肉 生猪 家禽 禽蛋 牛奶 水产品 中药材 食用菌 化肥 水泥 钢材 粗钢 生铁 原煤 煤炭 原油 天然气 汽油 柴油
汽车 乘用车 商用车 新能源汽车 新能源车 手机 智能手机 电脑 平板电脑 彩电 空调 冰箱 动力电池 光伏 风电 集成电路 芯片 商品房 新房 二手房 新建商品住宅 二手住宅 商品住宅 住宅 土地 房地产 旅游 餐饮 快递 入境游客
铁路 公路 水路 公路水路 民航 港口
跨境电商 外资 外贸 农产品 农业 林业 渔业 建筑业 高新技术产业 数字经济 文化产业 海洋经济 战略性新兴产业 海外 境外 国内 线上 线下
细颗粒物 可吸入颗粒物 臭氧 二氧化硫 二氧化氮 一氧化碳
""")  # fmt: skip
_MATTERS = by_last(_MATTER_WORDS)
_JOINTS = "、和与及的"


def opened_at(folded: str, start: int, at: int, end: int, others: list[tuple[int, int]]) -> int:
    """Where what is measured begins behind the last of a row of names; ``at`` where no word tells.

    Args:
        folded: The folded text.
        start: Where the last name begins.
        at: Where it begins by the words that measure alone.
        end: Where the phrase ends.
        others: Where the other names begin and end.
    """
    floor = start + (1 if all(b - a == 1 for a, b in others) else 2)
    known = at
    if (compound := ends_with(_COMPOUNDS, folded, floor, end)) and not any(
        ends_with(_COMPOUNDS, folded, *other) for other in others
    ):
        at = head_start(folded, floor, end - len(compound))
    if (found := _OPENS().search(folded, floor, end)) and all(
        folded[b - 1] != folded[found.start()] and folded.find(found.group()[:2], a, b) < 0 for a, b in others
    ):
        opened = found.start()
        if folded.startswith("人均", opened):
            opened = head_start(folded, floor, opened)  # 农村|居民|人均
        at = min(at, opened)
    if at < end and (matter := ends_with(_MATTERS, folded, floor, at)) is not None:
        alike = any(ends_with(_MATTERS, folded, *other) for other in others)
        at -= 0 if alike else len(matter)
    return at if folded[at - 1] not in _JOINTS else known
