"""周 that is a week, and 干 that is dry, where the dictionaries know the words one by one: 周環比, 幹貨船.

A market's report is full of the first, a harbour's of the second; OpenCC has 周末 and 干货 and leaves what they are joined to.
"""

from jjj_tui.hanzi.surnames import is_han

_OF_A_WEEK = (
    "平均", "环比", "同比", "环增", "环降", "涨幅", "跌幅", "涨跌", "涨超", "跌超", "涨逾", "跌逾", "降幅", "增幅", "增速", "均价", "均值", "均线",
    "度", "内", "初", "成交", "产量", "产能", "产出", "价格", "票房", "销量", "销售", "活跃", "级别", "级数", "频数", "频率", "开工", "开盘", "收盘",
    "库存", "收益", "供应", "供给", "消费", "租金", "指数", "新增", "累计", "净投放", "净回笼", "净流", "净买", "净卖", "净增", "净减",
    "预算", "盘点", "工时", "工作", "课时", "报告", "评级", "例会", "榜", "K", "用户", "发电", "到港", "出库", "入库", "出货", "进口", "出口",
    "增加", "减少", "上涨", "下跌", "上升", "下降", "回升", "回落", "续涨", "续跌", "连涨", "连跌", "用电", "日均",
)  # fmt: skip
"""What a week has when 周 stands before it; 周平 and 周净 alone are people."""

_MEMBER = tuple("某姓先女氏老小总")

_DRY = (
    "散", "货", "船坞", "辣", "椒", "菇", "木耳", "海参", "海带", "海米", "海产", "海货", "香菇", "鲍", "花椒", "黄花", "混砂", "混料", "挂石",
    "挂幕", "挂法", "熄", "煤粉", "煤棚", "煤气", "污泥", "嚼", "豆", "面包", "桂圆", "荔枝", "红枣", "蘑菇", "银耳", "玉米", "稻", "鱼", "虾", "果",
    "菜", "皮肤", "空气", "河床", "重量", "雾", "租", "杂货", "扁", "性皮", "性肌", "性油", "手器",
    "法隔膜", "法脱", "法电", "法工艺", "法制", "法水泥", "法纺", "法造", "法除", "法混", "法涂", "法生产", "法刻", "法选",
)  # fmt: skip
_DOING = "若主骨树才躯枝基能实苦大包江相何不余蛮巧肯敢单埋高"
"""Before a 干 that is not dry: 若干果树, 骨干货运公司, 能干."""


def is_week(text: str, at: int) -> bool:
    """周 of a week in the words of markets and rates: 周平均, 首周票房, 较前周, 近四周."""
    before, behind = text[at - 1 : at], text[at + 1 :][:1]
    if text.startswith(_OF_A_WEEK, at + 1):
        return before not in tuple("姓老小四")
    if behind and behind in "涨跌增减降升均" and text[at + 2 : at + 3] in tuple("0123456789约近超逾达"):
        return True
    if before in tuple("首该逐按孕") and text[max(0, at - 2) : at - 1] not in tuple("榜元魁应"):
        return behind not in _MEMBER
    if before == "前" and text[max(0, at - 2) : at - 1] in tuple("较比与"):
        return True
    # 四周 alone is what lies around.
    counted = text[max(0, at - 2) : at - 1] in tuple("前近第续去来")
    return before == "四" and (counted or behind in tuple("后内前"))


def is_dry(text: str, at: int) -> bool:
    """干 that is dry: 干散货船, 干辣椒, 红薯干."""
    if text[at - 1 : at] in tuple(_DOING):
        return False
    if text.startswith(_DRY, at + 1):
        return not text.startswith(("货运", "货车"), at + 1)  # who does that for a living
    made = text.endswith(("薯", "地瓜", "果蔬", "饮而", "排"), 0, at)
    return made and (not is_han(text, at + 1) or text[at + 1] in "的等和与及水了净")
