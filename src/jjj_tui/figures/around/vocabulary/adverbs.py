"""Adverbs, links and times between a noun and its number, and where their characters are the end of another word."""

from jjj_tui.figures.around.vocabulary.moves import TURNS
from jjj_tui.figures.tables.grammar import ACTIVITIES, ADVERBS, by_last, words_of
from jjj_tui.figures.tables.word_ends import WORD_ENDS

# Times, currencies and auxiliaries that stand in a predicate, and nowhere else mean nothing by themselves.
_BESIDE = words_of("""
眼下 时下 现阶段 今春 今夏 今秋 今冬 去冬 月初 月底 一直 去年 今年 上年 前年 上月 上周 年初 年底 年末 同期 去年同期 上年同期 上年末 去年底 此前 昨日 今日 昨天 今天 昨晚 今晚 昨夜
前日 前天 本周 以前 原来 原先 最初 当初 目前 现在 如今 过去 正负 维持 保持 稳定在 维持在 保持在 投产时 期初 本月 上季
上季度 前值 偏 人民币 新台币 港币 美元 台币 年底前 以后 由 呈现 按 按照 更 还要 还需 还将 仍将 也将 均将 都将 都要 仍要
年平均 月平均 日平均 应 须 略 稍 两年平均 三年平均 四年平均 五年平均 的
早盘 午盘 尾盘 低见 高见 最低见 最高见 早段 午段 尾段 开报 早报 昨早 今早报 昨早报 收报于 报收于
开盘 早市 午市 尾市 甫开盘 最新 最新报 暂报 如预期 一如预期 明年底 今年底 后年底 占地 录 共拨 计 一开盘 一开盘就 之前 其实 最多只 最多只可 才 有机会 才有机会 触及 攻上 攻占 攻抵 飞越 爆出 虽然 会 都 只 额外 亦会 也会 又会 仍会 还会 就会 都会 就能 就可 就可以 才能 才会 才可 也能 也可 还能 还可 便能 便会
""")
# How or how often it came about: no noun ends in one of these.
MANNERS = words_of("""
就 只 竟 竟然 居然 果然 终于 率先 逐渐 逐年 逐月 逐季 逐周 逐日 逐一 逐个 逐批 逐次 日渐 日益 日趋 渐次 稳步 快速 迅速 急速 飞速 急剧 迅猛 大大 远远 骤然 陡然 突然 忽然 猛然 立即 立刻 当即 随即 马上 很快 瞬间 顿时
常常 经常 时常 恰好 刚好 正好 仅仅 不同程度 有所 略微 稍微 颇 双双 悉数 一并 一同 接连 一连 轮番 屡次 再三 始终 向来 历来 从来 素来 一向 似乎 好像 或许 也许 恐怕 显然 势必 必将 必定 一定 足以 得以
早已 早就 已然 就已 便已 竟已 甚至 尤其 基本上 总体上 原则上 理论上 实际上 事实上 从此 至此 随之 转而 进而 继而 顶多 不仅 不但 不光 只不过 统共 先是 主要 定会 罕见 几度 数度 两度 三度 四度
研拟 研议 拟议 打算 有增无减 居高不下
""")
# These say what a level is.
SET_AT = words_of("总是 设定为 确定为 核定为 拟定为 初定为 定为 实为 恒为")
# The same only before a change: 物价整体上涨, 车流高速增长, but 高速120公里.
_MOVING = frozenset(words_of("整体 总体 大体 缓慢 平稳 稳定 直线 高速 温和 有序 意外 开始"))
_MOVES = "增减升降涨跌上下提扩缩回攀飙走"
# When it came about, said behind what did: 进出口总值上半年增长6%, 客流11月份达3万人次.
_TIMES_BEHIND = words_of("""
上半年 下半年 前半年 后半年 前三季度 前三季 次季 今年以来 去年以来 本月以来 开年以来 入夏以来 入冬以来 入秋以来 入春以来 入汛以来 近年 近年来 近几年 近几年来 近两年 近三年 近五年 多年来 数年来 几年来 一年来
近期 近日 近来 最近 年内 本年 本年度 上年度 上一年 前一年 上一年度 下一年 明年 后年 来年 翌年 次年 次日 翌日 隔日 隔天 次月 当天 今后 此后 当时 届时 上旬 中旬 下旬 上半月 下半月 月内 期内 期间 春节期间 国庆期间 假日期间 假期期间 五一期间 元旦期间 中秋期间 清明期间 端午期间 春运期间 暑运期间 汛期 长假期间 节日期间 今明两年 明后两年
凌晨 上午 下午 中午 傍晚 深夜 晚间 本轮 先前 较早前 早前 同年 同月 同日 周末 年终 季末 月末 上月底 本月底 当月底 Q1 Q2 Q3 Q4
""")
_WEEK = tuple(
    which + week + day
    for which in ("", "本", "上", "下")
    for week in ("周", "星期")
    for day in "一二三四五六日"
)
ADVERB_TABLE = by_last((*ADVERBS, *TURNS, *_BESIDE, *MANNERS, *SET_AT, *_MOVING, *_TIMES_BEHIND, *_WEEK))

# A word that ends in one of these is another word: 公共, 国有, 年报, 材料, 表现, 冷却.
NO_ADVERB = {
    "应": "供反响适效对相感酬报", "须": "必胡触根", "略": "战策侵大忽简省粗概方疏要", "稍": "",
    "统共": "系传", "共": "公国中反", "可": "许认宁", **WORD_ENDS, "约": WORD_ENDS["约"] + "制规要失", "有": "国公私所持享富具含没特稀固保",
    "报": "情日年海周季通举申填汇回时公电预上警晚晨捷信商战学", "为": "行人华", "在": "存潜内所", "从": "服随顺遵", "由": "自理缘事案", "拟": "模虚比草研", "至": "甚冬夏", "到": "签独周迟收拿得领接看听找", "以": "难", "自": "各亲", "再": "一",
    "还": "归偿交退返生送发", "却": "冷退忘推失除", "即": "立随当", "恐": "惊反惶", "较": "比计", "将": "大少中上名小老主副门麻干健", "达": "友辉伟宏雅发表雷直传送抵下到通转", "已": "自", "现": "实派兑变提套贴付折表发出体呈涌展再显浮重闪",
    "料": "语史材资原燃史油塑饮染饲肥涂照香选颜主石木物面食草养配布调废衣用佐磨质辅填浆坯敷毛药釉备糖炉", "估": "评低高", "累": "积劳连拖", "被": "植棉", "遭": "周", "今": "如至当现古迄", "暂": "短", "了": "除", "又": "", "按": "", "更": "变三五深初",
    "占": "市", "则": "规原细准守法否总学附税罚通少多轻重快慢长短大小高低近远浅深", "放量": "排投发开释吸播", "缩量": "压收浓", "尚": "时高崇风和", "一路": "带", "合共": "联整综配组融结", "日内": "0123456789一二三四五六七八九十几两本近", "宜": "友事便适权机相制时不地失", "局部": "", "需时": "急必所", "需": "急必所内刚军供特无民按", "属": "家下附所直金归专从眷亲军部", "曾": "未不", "皆": "", "虽": "", "便": "方随顺大小轻简利即以邮", "之": "总久反", "其": "土极与尤", "正式": "非", "出现": "", **dict.fromkeys(("拉到", "拉至", "拉为", "拉成"), "萨马卡沙埃尼穆乌贝塔扎米诺佩达拖"), **dict.fromkeys(("才能", "才会", "才可"), "人英的天奇干俊"),  **dict.fromkeys(("调到", "调至", "调为", "调成"), "空协强单下上格情语色论基曲声腔步高低征抽借选烹失"), "月平均": "元", "失守": "", "逼近": "", "处于": "", "反": "违相正", "目前": "项题栏科节数条账书曲剧名",
    **dict.fromkeys(("昨日", "今日", "昨天", "今天", "昨晚", "今晚", "昨夜", "前日", "前天", "本周"), "比较与和同跟至到如的"),
    **dict.fromkeys(_WEEK, "比较与和同跟至到如的每逢前后"), **dict.fromkeys(_TIMES_BEHIND, "比较与和同跟至到如的每逢"),
    **dict.fromkeys(("明年", "后年"), "比较与和同跟至到如的每逢是为前之税产"), "就": "成造迁将高屈俯半", "只": "0123456789一二三四五六七八九十百千万亿两几多余半数整每这那哪各某逐单船舰头首前后末双", "竟": "究毕未", "终于": "始", "颇": "偏", "足以": "女男国", "实为": "确其事现真切落老属纯", "本年": "成基资版文日书", "本轮": "成基资版文","月末": "0123456789一二三四五六七八九十",
    "长则": "时增成部局市校会班队延首董行组院处科身全周边波县镇乡村店厂船机特专", "重则": "比体毛净载举权承侧超双自吨", "高则": "身最新提海拔走冲", "低则": "最降走减", "大则": "最扩庞盛加增放巨重", "小则": "最大缩", "多则": "最增众", "少则": "减最缺", "快则": "加", "短则": "缩最", "近则": "附", "计": "统设会审总合预估伙生大千百妙诡家国核压度量率温速时年月日元币价值额流电水煤气", "录": "记收登目附语摘抄实名纪著招", "才": "的人英天奇干俊秀口", "都": "一二三四五六七八九十两首成古京建定旧迁大东故新丰陪国帝名港花酒钢瓷魔省江武", "开盘": "", "占地": "总", "早市": "", "最新": "", "额外": "",
    **dict.fromkeys(("月底", "月初"), "0123456789〇一二三四五六七八九十两"), "名义": "", "实际": "", "平均": "", "确保": "", "合计": "", "或": "",
    "场均": "市车农商机广工现立球赛主客战林牧渔殖操考剧菜会入出登退在专各两三",
}  # fmt: skip
_CURRENCIES = frozenset(("人民币", "新台币", "港币", "美元", "台币"))
# Directly before how long it took a verb, elsewhere a noun: 手术历时5小时, but 检测耗时缩短5小时.
_LASTING = frozenset(("耗时", "历时", "费时"))
# 收 and 挂 tell a closing price, 营收 and 税收 are nouns.
_ONLY_AFTER = {
    "收": "昨日今币指数价股午盘市圆元",
    "挂": "指数价股币",
    "定为": "价线率额准标例度期费薪金数量值限龄时本长资税比槛点",
    # 开支会超过, but 工会.
    "会": "支出入额度率价费量数值款本",
    **dict.fromkeys(("低见", "高见", "开报", "早报"), "指数价格股币市盘油金圆元镑期曾度更后"),
}
# Of these it has to be asked, of each in one way.
GUARDED = frozenset((*NO_ADVERB, *_ONLY_AFTER, *_CURRENCIES, *_LASTING, *_MOVING, "计划"))


def is_adverb(folded: str, floor: int, start: int, at: int, word: str) -> bool:
    """Whether an adverb that begins at ``start`` stands for itself (公司计划增加, not 招生计划增加)."""
    if word in NO_ADVERB:
        before = folded[start - 1]
        if word == "达" and before in _FIRMS and start > floor:
            return not _names_firm(folded, floor, start + 1, _FIRMS[before])
        return start <= floor or before not in NO_ADVERB[word]
    if word in _CURRENCIES:
        return start + len(word) == at  # but 新台币昨收32元: what was at this price
    if word in _LASTING:
        return at - start <= len(word) + 1
    if word in _MOVING:
        return start > floor and folded[start + len(word)] in _MOVES
    if start <= floor:
        return True
    if word in _ONLY_AFTER:
        return folded[start - 1] in _ONLY_AFTER[word]
    return folded[max(floor, start - 2) : start] not in ACTIVITIES


# 广达, 英业达: there 达 ends a name, in 推广达 and 就业达 it does not.
_FIRMS = {"广": "广达", "业": "英业达"}
_BEFORE_NAMES = "，,。；;、：:（( \n和与及由以对为是"


def _names_firm(folded: str, floor: int, end: int, name: str) -> bool:
    """Whether the name of a firm ends at ``end``, and no other word: 鸿海、广达."""
    begin = end - len(name)
    return folded.startswith(name, begin) and (begin <= floor or folded[begin - 1] in _BEFORE_NAMES)
