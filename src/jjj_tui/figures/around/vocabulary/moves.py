"""Verbs of movement: which way they lead with 到, 至, 为 or 成 behind them, the compounds of 增, 减, 升 and 降, and what only seems one.

The tables are folded. Many of these name things when they stand alone (压缩机, 整合方案); with an arrival behind
them, directly before a number, they can only move it.
"""

from collections.abc import Iterable

from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

_ARRIVALS = ("到", "至", "为", "成")

# 扩展到22个镇, 爬坡至七成八
_RISING = words_of("""
上升 上涨 上扬 暴冲 急冲 直冲 猛冲 狂冲 劲冲 扩展 扩围 扩面 扩增 扩充 扩建 扩招 扩编 扩容 扩产 扩能 扩张 扩散 拓展 拓宽 爬坡 爬升 攀爬 跃升 跃增 跃迁 蹿升 窜升 蹿高 窜高 蹿 窜 爬 冲 跃 抬 攀升 飙升 飙涨 猛涨 暴增 狂升 增大 增高 增容 增补
上移 上抬 上调 提增 提标 拔高 抬升 推高 拉升 拉长 延长 延伸 延展 加密 加宽 加深 加高 加厚 放大 壮大 做大 膨胀 蔓延 累积 积累 回涨 回暖 反弹 冲高 升高 拔升 攀高 走升 上探 复升 增强 增密 倍增 翻番 追涨 水涨船高 节节攀升 节节高升 节节上升 步步高升 直线上升
""")
# 压减到6个, 回调至3.1元
_FALLING = words_of("""
下跌 急跌 急降 收缩 缩编 缩 瘦身 下调 下移 下浮 下降 下压 下拉 下挫 下滑 下落 回调 回撤 跌落 滑落 滑坡 骤减 剧减 裁撤 裁并 消减 衰减 蒸发 探底 走弱 退坡 退 滑 挫 贬 稀释 放缓 减缓 减速 减弱 减慢 放慢 减员 降温
下泻 减退 递减 缩量 简化 压 压缩 压减 压降 精简 砍 裁 削 删 掉 直线下降 断崖式下跌 节节下滑 节节败退 一落千丈 拉低 压低 调减 核减 缩水 调低 收窄 沉降 淡出 削弱 减 跌 降 缩短 缩减 回吐 下修 走低 摊低 打压
""")
# 由45家整合为12家: which way it went, the numbers say.
_TURNING = words_of("""
放宽 收紧 整合 合并 归并 撤并 兼并 并 优化 调整 调 微调 拉 重组 改组 改造 变更 变 变化 改 演变 转变 发展 恢复 修正 修订 更新 切换 转换 置换 过渡 演进 迭代 升级 重构 组合 归集 重新划分
""")

# 同比劲增12%, 双双上涨: an adverb of one character and a verb of one are one word.
_COMPOUND_UP = words_of("""
劲增 劲升 劲涨 狂增 齐增 齐升 齐涨 双增 双升 双涨 普涨 普增 缓增 缓升 缓涨 渐增 渐升 陡升 净升 净涨 直涨 直升 稳升 连增 连升 连涨 三连增 三连升 三连涨 复增 回涨 喜增 年均增 上冲 上探 猛升 猛涨 暴增 轻涨
扩产 扩招 扩编 扩面 增容 增效 增盈 增利 增亏 增储 增绿 提价 涨薪 加薪 加租 涨租 多缴 多交 多付 多花 多用 多销 多拿 多领 多赔 多跑 多得 跳涨 跳升 走升 多支出 多支付 多消费 多消耗 多生产 多投入 多缴纳 多排放 多发电 多耗 多采 多掏 多烧 多投 多派 多拨 多运 多收获 多销售 多贡献
多涨 急增 急涨 多打 多拉 多送 多走 多养 多读 多招 多摘 多吃 多喝 多睡 多挑 多装 多生 多省 多缴税 多交税 多付利息 多打粮 多产粮 多收粮 多赚钱 多挣钱 多花钱 多用工 开低走高 低开高走 开高走高 高开高走 探底回升
""")
_COMPOUND_DOWN = words_of("""
劲减 劲跌 狂跌 狂降 齐减 齐降 齐跌 双降 双跌 普跌 缓降 缓跌 渐减 渐降 陡降 净减 净降 净跌 直跌 直降 立减 稳降 连减 连降 连跌 三连降 三连跌 三连减 轻跌 猛跌 猛降 暴降 跳跌 跳降 滑跌
跌去 缩去 抹去 抹掉 裁去 少花 少用 少付 少缴 少交 少走 少跑 少排 少耗 少卖 少开 少等 少发 少买 少得 少产 少采 少拿 减量 减支 减员 减费 减负 减租 减征 减薪 降本 降耗
少支出 少支付 少消费 少消耗 少生产 少投入 少缴纳 少排放 少发电 少采购 少掏 少烧 少投 少派 少拨 少运 少销售
降费 降薪 降租 节支 节油 节煤 节材 节地 节资 蒸发 流失 回调 回撤 下移 下压 退坡 多减 多降 多跌 少减 少降 少跌 少涨 少打 少挣 少拉 少送 少养 少读 少招 少摘 少吃 少喝 少睡 少挑 少装 少生 少用水 少用电 少用药 少用肥 少用工 少缴税 少交税 少付利息 少烧煤 少排碳 少打粮 少产粮 少收粮 少赚钱 少花钱 开高走低 高开低走 开低走低 低开低走 冲高回落
""")

# Whichever way it was to go, the last says which way it went: 不降反升5%, 止跌回升.
_AGAINST_UP = words_of("""
不降反升 不降反增 不降反涨 不减反增 不减反升 不跌反涨 不跌反升 不减反涨 不少反多 不低反高 不退反进 不缩反增 不缩反扩 止跌回升 止跌回涨 止跌反弹 止跌上涨 止跌转升 止跌转涨 止降回升 止降转升 止滑回升 止跌企升 反增 反升 反涨
由降转升 由跌转升 由降转增 由减转增 由跌转涨 由负转正增长 降转升 跌转涨 跌转升 减转增
""")
_AGAINST_DOWN = words_of("""
不升反降 不升反跌 不升反减 不增反降 不增反减 不增反跌 不涨反跌 不涨反降 不进反退 不多反少 不高反低 不扩反缩 止升回落 止涨回落 止涨下跌 止升转降 止涨转跌 反降 反减 反跌
由升转降 由升转跌 由增转降 由增转减 由涨转跌 由涨转降 升转降 涨转跌 升转跌 增转减
""")


def _arriving(stems: Iterable[str]) -> tuple[str, ...]:
    return tuple(stem + arrival for stem in dict.fromkeys(stems) for arrival in _ARRIVALS)


MOVES_UP = (*_arriving((*_RISING, *_AGAINST_UP)), *_COMPOUND_UP, *_AGAINST_UP)
MOVES_DOWN = (*_arriving((*_FALLING, *_AGAINST_DOWN)), *_COMPOUND_DOWN, *_AGAINST_DOWN)
TURNS = _arriving(_TURNING)
# The stems that lead from one number to another.
STEMS = tuple(dict.fromkeys((*_RISING, *_FALLING, *_TURNING)))


TURNS_OF_TIME = "日月周年季"
# What a word of change may begin with that ends another before it: 拖累|跌3% as well.
ENDS_ANOTHER = TURNS_OF_TIME + "累"
_WHOLE = "全单昨今当首半每去明翌"
# A year, a month, a day or a quarter by its number, but Q3|年增, 12代|月增.
_NUMBERED = Rarely(
    "(?:(?:19|20)[0-9]{2}|[〇零一二三四五六七八九十]{2,4})年$|(?<![0-9A-Za-z.])(?:[0-9]{1,2}|十?[一二三四五六七八九十])[月日]$|[第前][0-9一二三四]季$"
)
_IN_NUMBERS = "0123456789〇零一二三四五六七八九十"
# 本周升, 上月跌; but 成本年降, 以上年增
_THIS = {"本": "成基资版文日书", "上": "以线网之海陆市街"}


def ends_time(folded: str, at: int) -> bool:
    """Whether the 日, 周 or 年 at ``at`` ends a time (恒指全日|跌218点, 案件2023年|增加到30起)."""
    before = folded[at - 1]
    if folded[at] == "累":
        return before in "拖连"
    if before in _WHOLE or (before in _THIS and folded[at - 2] not in _THIS[before]):
        return True
    return before in _IN_NUMBERS and _NUMBERED().search(folded, max(0, at - 5), at + 1) is not None


# What rises or falls by itself, and how, with the characters behind which that is the end of another word.
_STEMS = "增减升降涨跌泻挫"
HOW = {
    "剧": "续视戏电加急喜悲短话京影舞歌编闹", "激": "刺感偏", "猛": "迅", "骤": "步", "陡": "", "锐": "尖敏精新", "暴": "风尘冰雨雪粗防家", "狂": "", "飞": "起腾", "急": "应紧救着危焦", "突": "冲",
    "大": "拿扩远重恒北清港台人浙厦师农科工理增放加华", "小": "大中幼缩减", "微": "轻细稍略", "略": "战策侵大忽简省粗概方", "缓": "放延减", "稳": "平企维", "齐": "", "续": "持继手存延连后", "再": "", "净": "纯", "直": "垂", "递": "快传投邮",
    "精": "酒味香", "爆": "", "抽": "", "劲": "干后", "先": "优首领率争祖", "调": "空协强单格情语色论基曲声步高低征借选"
}  # fmt: skip


def is_how(folded: str, at: int, change: str) -> bool:
    """Whether a character of ``HOW`` before a change says how it came: 激|增至, 骤|降; but 增速|降至, 快递|增至."""
    alone = change[0] in _STEMS and (len(change) == 1 or change[1] in "到至为成")
    return alone and folded[at - 2] not in HOW[folded[at - 1]]
