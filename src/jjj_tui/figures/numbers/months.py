"""The first months of a year, which are a time and last none: 前7个月, 首八个月, 头3个月; but 开工前3个月."""

from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

FIRST = "前首头"
_MONTHS = Rarely("(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])个月(?![内之以余多后前大])")
# What is 提前, 此前 or 婚前 is so long before something.
_BEFORE = "提此目婚孕术会赛节战以之日产睡饭餐课眼跟面生临事空史往超从先病灾震天周月"
_EVENTS = frozenset(
    words_of("""
开工 竣工 完工 动工 施工 上市 退市 入市 毕业 开业 停业 离职 入职 任职 届满 期满 到期 逾期 开学 入学 开播 上映 首映 开演 发售 预售 发行 发布 生效 实施 施行 启用 使用 出发 结束 完成 成立 申请 申报 交付 交房 交货 付款
签约 投标 开标 开盘 收盘 选举 上任 退休 离任 续约 到达 举行 举办 开幕 发生 事发 死亡 去世 手术 分娩 怀孕 受孕 考试 高考 中考 大选 投票 换届 搬迁 拆迁 入住 出售 减持 投运 通车 通航 关闭 倒闭 出国 出境 入境 就业 检修
汛期 雨季 采摘 收割 播种 移植 接种 疫情 冠病 案发 报名 录取 入伍 退役 出生 断奶 上线 下架 截止 缴费 起飞 发射 变更 注销 终止 解除
""")
)  # fmt: skip
# 这头, 码头, 榜首: the end of another word.
_OTHERWISE = "这那码街镜龙巨石烟源势榜元一二三四五六七八九十两几多0123456789"


def is_before(folded: str, at: int) -> bool:
    """Whether the 前, 首 or 头 there opens no time: 提前7个月, 开工前3个月, 这头3个月大的小象."""
    before = folded[at - 1]
    if folded[at] != "前":
        return before in _OTHERWISE
    return before in _BEFORE or folded[at - 2 : at] in _EVENTS


def first_months_end(folded: str, start: int) -> int:
    """Where the first months of a year end whose number begins at ``start``; 0 where they are none."""
    months = _MONTHS().match(folded, start)
    return 0 if months is None or is_before(folded, start - 1) else months.end()
