"""Words in which a numeral measures nothing, and the shapes that are masked before any number is read.

GB/T 15835-2011 section 3.1: fixed expressions (定型词语) and numbers that only name or order (编号) are no figures.
Folded spelling throughout.
"""

import string
from collections.abc import Iterable, Mapping

from jjj_tui.figures.tables.grammar import words_of

# Idioms and fixed expressions: those that the gate would otherwise let through (a magnitude and something that
# may be a unit), and those whose numeral would join a number beside it.
_FIXED = words_of("""
一心一意 一带一路 一分为二 一成不变 一言九鼎 一落千丈 一刻千金 一日千里 一泻千里 一望无际 一掷千金 一本万利 一呼百应 一了百了 一劳永逸
百年老店 百年大计 百年树人 百年好合 百年不遇 百年一遇 千年一遇 百折不挠 百战百胜 百发百中 百里挑一 百家争鸣 百花齐放 百花 百姓 百姓家 百货 百科 百合
百度 百分百 杀敌一千 说一千道一万 三两下 十八区 伤敌一千 自损八百 半亩方塘 一米阳光 百尺竿头 百无聊赖 百感交集 百废待兴 百思不得其解 百川归海 百步穿杨 百业 百态 百日攻坚 百日维新 百日 百强 百强县 百岁老人 百倍珍惜 信心百倍 百般 百叶 百灵
千家万户 千千万万 千万别 千万不 千万要 千万注意 千万小心 千万记 千万当心 千万莫 千万勿 千万留意 千方百计 千军万马 千变万化 千辛万苦 千言万语 千山万水 千丝万缕 千头万绪
千里之行 千里迢迢 千里马 千里眼 千里之外 千载难逢 千篇一律 千钧一发 千真万确 千锤百炼 千姿百态 千疮百孔 千秋 千古 千年古城 千年古镇 千年古都 千年大计 千百年 千禧年 千岁 千斤顶 千人计划
万一 万元户 万里长城 万里长征 万里无云 万家灯火 万众一心 万众 万无一失 万事 万物 万能 万分 万象 万般 万岁 万千 万国 万科 万达 万丈 万向 万古 万户侯 万人空巷 万马奔腾 万水千山 万宁 万亩良田
亿万 亿万富翁 百万富翁 千万富翁 十万火急 十万个为什么 百万庄 百万雄师 百万大裁军 百十来
十分 十足 十全十美 十拿九稳 十万八千里 十里八乡 十字 十指 十佳 十大 十强 十堰 十里洋场 十面埋伏 十年树木 十年寒窗 十恶不赦 十三陵 十三行 十一黄金周 十一假期 十一长假 十四五 十三五 十五五 十二五
十八大 十九大 二十大 十八洞 十八般 十二生肖 二十四节气 二十四史 二十四孝 三十六计 三十而立 七十二变 三百六十行 三百六十度 一百八十度 八十年代 九十年代 七十年代 六十年代 五十年代 四十年代 三十年代 二十年代
二十一世纪 二十世纪 十九世纪 十八世纪 半斤八两 半途而废 半壁江山 半信半疑 半成品 半导体 半岛 半决赛 半程 半月谈 半山 半数 半径 半球 半边天 半挂 半年报 半年度 半夜 半空 半路 半生 半天云 过半 大半 小半 上半 下半 前半 后半
一年一度 一年两熟 一年四季 一年半载 一天到晚 一日游 三日游 两日游 二日游 三日两夜 三天两头 三天打鱼 五天四夜 四天三夜 三天两夜 一分耕耘 一分收获 一分钱一分货 三分钟热度 五分钟热度 三分天下 十分钟热度
三成员 三折叠 一波三折 两折叠 三米线 一米线 一元化 二元化 三元化 多元化 一元论 二元论 二元结构 二元制 三元桥 三元里 三元锂 三元材料 三元电池 三元催化 三元区 一元复始 二元一次 一角 五角大楼 五角星 三角
二氧化碳 二氧化硫 二氧化氮 一氧化碳 三氧化二 四氯化碳 二甲 三聚氰胺 二恶英 八达通 八达岭 六合彩 七匹狼 九龙 三亚 三峡 三星 三菱 三明 三门峡 五粮液 五台山 四川 七台河 六盘水 六安 九江 九寨沟 千岛湖 千岛
两个一百年 百色 百胜 万象城 万宝 千佛山 三沙 三里屯 六里桥 五里坨 十里河 十里铺 八里桥 八宝山 百里杜鹃 百万葵园 千亩田 万州区 四九城 九三学社 三八妇女节 八一 五一 六一 七一 双十一 双十二 三一五 九一八 五四 二七 一二九 一二八
三农 三严三实 两学一做 四个全面 五位一体 四个意识 四个自信 两个维护 两个确立 八项规定 三去一降一补 三孩 二孩 双碳 双减 一国两制 九二共识 三公 三权 五险一金 三甲 三好学生 三不 三包 三军 四化 五保 四好农村路 四通一达 三桶油 两桶油 三老 一老一小 三支一扶
两会 两岸 两弹一星 两山 两高 两新 两重 两手 两翼 两极 两栖 两性 两全 两难 两地 三地 三大 四大 五大 六大 七大 八大 九大 一大批 一大步 一大截 一大早 三长两短 五湖四海 五花八门 五颜六色 四面八方 四通八达 七上八下 七嘴八舌 七手八脚 乱七八糟 九牛一毛
三番五次 三番两次 再三 两面三刀 三令五申 三心二意 三言两语 三五成群 四分五裂 四舍五入 六神无主 丢三落四 朝三暮四 颠三倒四 接二连三 低三下四 不三不四 说三道四 五体投地 九死一生 一五一十 一清二楚 独一无二 一举两得 一模一样 一穷二白 略知一二
成千上万 成百上千 成千成万 成千累万 盈千累万 数以千计 数以万计 数以百计 数以亿计 以万计 以千计 以百计 上百千 数一数二 数九 数百年如一日 几十年如一日 十年如一日 数十年如一日 八九不离十 一二三产业 一二三产 一二线 三四线 一二线城市 三四线城市
挂万漏一 包罗万象 日理万机 瞬息万变 腰缠万贯 罪该万死 以防万一 不怕一万 惊涛万丈 雷霆万钧 气象万千 思绪万千 感慨万千 变化万千 九曲十八弯 四世同堂 五世同堂 七年之痒 八年抗战 十年动乱 十年浩劫 三年自然灾害 三年困难时期 五年计划 五年规划 三年行动 五年行动 百日行动 千分尺 百分制 十分制 五分制
十字路口 百搭 千斤重担 四两拨千斤 万用表 万金油 万花筒 万圣节 千层 百洁 百里香 千里香 千纸鹤 千人一面 万人迷 百鸟 百兽 百草 百味 千禧 万年青 万年历 万年 千年
二维码 二维 三维 四维 一体化 一体 一致 一定 一般 一些 一直 一样 一起 一旦 一切 一流 一线 二线 三线 一级 二级 三级 一等 二等 三等 一类 二类 三类 一次性 一站式 最后一公里 最先一公里 最初一公里 最后一里 最后一米 最后一厘米 最后一百米 最后一百公里 二十国集团 七国集团 七十七国集团 十国集团 七十二行 一百个放心 一百个愿意 一百个不愿意 一百个不答应 一百个不放心 一百个不服气 一百个不乐意 一万个不愿意 一万个不答应 一万个不同意 一万个不放心 一万个放心 一万个理由 一百个理由 一千个理由 一百个心眼
十二年国教 十二年国民 九年国教 九年国民 九年义务 十二年义务 十五年免费 九年一贯 十二年一贯 一升一降 一降一升 一升一跌 一跌一升 一条龙 一窝蜂 一字 三振 一条心 一队 一卡通 一码通 一码归一码 一网通 一张图
百步之内必有芳草 千年王八万年龟 读书破万卷 唐诗三百首 宋词三百首 白发三千丈 飞流直下三千尺 潭水深千尺 八千里路云和月 三十年媳妇熬成婆 三十年河东 三十年河西 四十年河西 三十年风水 七十二家房客 九十九道弯 九十九道拐 九曲十八湾 直上九万里 八百里秦川 八百里洞庭 八百里加急 八百里快马 八百里水泊
五百年前是一家 五百年前是一家人 五百年修得 百年修得 五十步笑百步 五十步与百步 五十年不变 一百年不变 一百年不动摇 一百年不许变 上下五千年 四万万同胞 四万万五千万同胞 二万五千里长征 两万五千里长征 一毛不拔 一毫子都 三亿人上冰雪 三亿人参与冰雪 一仙都 一贯 一两拨千斤 一斤八两 半斤对八两 三亩地一头牛 三十亩地一头牛 一百二十个放心 一百二十个愿意 一千个观众有一千个哈姆雷特 一千个读者有一千个哈姆雷特 一千个观众眼中 一千个读者眼中 一万年太久
十五只吊桶 十五个吊桶 十五只水桶 十五个水桶 十五的月亮十六圆 十五的月亮十六亮 十二道金牌 三千烦恼丝 八百壮士 八十万禁军 十八般武艺 一百二十分 十二万分 十二分
十八层地狱 无银三百两 连中三元 大三元 小三元 大四喜 九毛九 一点一滴 一百单八将 一百零八将 一百零八好汉 二十年后又是一条好汉 十八年后又是一条好汉 一百个豆不嫌腥 一砖一瓦 添砖加瓦 一分一秒 一斤半斤 九十九步 万里长江 百里长江 万里黄河 万里海疆 万里边疆 万里河山 千里淮河 万里晴空 千里冰封 万里雪飘 千里沃野 十里长街 十里长堤 百里长廊 千里走单骑 千里走廊
""")  # fmt: skip

# How far before its first numeral a fixed expression may begin (雷霆万钧, 数十年如一日), and what a numeral in one is.
_LOOK_BACK = 4
_NUMERALS = "零〇一二三四五六七八九两几数半十百千万亿"
# Villages and towns are named after their distance or their first houses: 十八里店, 五十家子, 十间房, 二十二站.
_TENS = (
    "十",
    *(f"十{one}" for one in "一二三四五六七八九"),
    *(f"{one}十" for one in "二三四五六七八九"),
    "百",
)
_PLACES = words_of(
    "里店 里庄 里铺 里桥 里屯 里河 里坨 里堡 里营 里村 里岗 里沟 里坪 里墩 里亭 里镇 里乡 里牌 里坡 家子镇 家子村 家子乡 家子街 家子屯 间房镇 间房乡 间房村 间房街 间房子 道沟镇 道沟村 道沟乡 亩地村 棵树村 棵树镇 块石"
)


def _opening(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The expressions by their first three characters (or both), the longest first."""
    table: dict[str, tuple[str, ...]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        table[word[:3]] = (*table.get(word[:3], ()), word)
    return table


def _inside(words: Iterable[str]) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """The expressions by each numeral they may hold and the character before it, and how far inside it stands."""
    table: dict[str, tuple[tuple[str, int], ...]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        for at in range(1, min(len(word), _LOOK_BACK + 1)):
            if word[at] in _NUMERALS:
                pair = word[at - 1 : at + 1]
                table[pair] = (*table.get(pair, ()), (word, at))
    return table


# Where a numeral stands in them: with the character after it where it is the first of the expression, else with the
# one before it. Two look-ups then tell for nearly every numeral that it is in none.
_OPENING = _opening((*_FIXED, *(number + place for number in _TENS for place in _PLACES)))
_INSIDE = _inside(_FIXED)


def fixed_end(folded: str, at: int) -> int:
    """Where the fixed expression that covers the numeral at ``at`` ends; ``at`` itself where there is none."""
    best = at
    if (three := folded[at : at + 3]) in _OPENING:
        for word in _OPENING[three]:
            if folded.startswith(word, at):
                best = at + len(word)
                break
    if best == at and folded[at : at + 2] in _OPENING:
        best = at + 2
    if at and (pair := folded[at - 1 : at + 1]) in _INSIDE:
        for word, offset in _INSIDE[pair]:
            end = at - offset + len(word)
            if end > best and offset <= at and folded.startswith(word, at - offset):
                best = end
    return best


# Surnames after which one or two Han numerals are a given name (丁三元, 马千里): the commonest but those that are
# everyday verbs, nouns or endings in the news (高, 成, 于, 方, 程, 任, 何, 金).
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚庞樊殷施陶洪翟颜倪严牛温芦俞章鲁葛韦申尤毕聂焦岳齐庄涂耿詹欧兰伍霍翁卜佟"  # fmt: skip


_LETTERS = frozenset(string.ascii_letters)
# Indicators written in Latin letters, after which digits are a figure and no code: GDP2.45%, EPS5.22元 (but F16, A4).
_INDICATORS = frozenset(
    words_of("""
GDP GNP GNI CPI PPI PMI HICP RPI PCE EPS ROE ROA ROI ROIC IRR ROS PE PB PS
BPS DPS NAV AUM NIM NPL LPR MLF SLF LTV LTI DTI CAR ARPU GMV DAU MAU EBITDA EBIT CAGR AQI API VIX BDI CCFI SCFI PUE BMI FDI ODI OFDI TFP IPI QPS TPS SHIBOR HIBOR LIBOR SOFR pH
""")
)


def is_indicator(folded: str, start: int, stop: int) -> bool:
    """Whether the letters before ``start`` say what is measured: an indicator, or any before a percentage.

    Args:
        folded: The folded text.
        start: Offset of the first digit.
        stop: Where the letters, digits and points end that hang together with it.
    """
    if folded[stop] in ("%", "‰") and folded[start:stop].replace(".", "", 1).isdigit():
        return True
    begin, least = start, max(0, start - 7)
    while begin > least and folded[begin - 1] in _LETTERS:
        begin -= 1
    return folded[begin:start] in _INDICATORS
