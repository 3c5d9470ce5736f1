"""Words that begin with what is a unit elsewhere: 2014万|国际游客, 8万|台商, 500|车主, 3万|两岸青年.

After 万 and 亿 nothing is counted by countries or provinces, and hardly anything by what is left out before the words of
:data:`LARGE_WORDS`; small numbers read the other way there (27国|外长, 3场|外围赛). Folded spelling, patterns.
"""

from collections.abc import Mapping

from jjj_tui.figures.tables.grammar import words_of

# Nobody counts countries, provinces and cities in thousands, nor districts and towns in ten thousands.
NEVER_MANY: Mapping[str, int] = {
    **dict.fromkeys("国省市", 1000),
    **dict.fromkeys("县区镇乡", 10**4),
}
# By the unit, how the word goes on: whatever the number is.
_ALWAYS: Mapping[str, str] = {
    "台": "商(?![用品业务场住]) 胞 青(?![铜花色年]) 属(?!于)",
    "队": "员(?!工(?![资作])) 友(?![谊好])",
    "团": "员(?!工(?![资作]))",
    "组": "员(?!工(?![资作]))",
    "校": "友(?![谊好])",
    "厂": "商(?![议讨业])",
    "馆": "员(?!工(?![资作]))",
    "店": "员(?!工(?![资作])) 主(?![营打要]) 长(?!期)",
    "股": "民(?![间营众意]) 友(?![谊好]) 东(?![风北南西])",
    "双": "职工 拥(?!有)",
    "单": "身 亲",
    "村": "医(?![院疗保]) 官 支书 干部",
    "车": "主(?![营打要动体]) 迷 友(?![谊好]) 辆",
    "船": "员(?!工(?![资作])) 东(?![方西北南])",
    "户": "主(?![动要张体营])",
    "个": "体(?:工商|户|经营|商户|业主) 人(?:电脑|计算机|所得税|主页|简历|全能|混合泳)",
    "两": "岸 年(?!糕) 种 线 个 项 类 名 位 家 条 次(?![之于者]) 款 者 国 座 栋 期 届 轮 起 省 市 县 区 部 站 号 队 校 场 段 路 大(?:干线|铁路|动脉|航)",
    "方": "舱 便面",
    "瓦": "斯",
    "人": "物(?![资理业流色价品])",
    "回": "族 汉",
    "列": "车(?:运行图|长|员|上|时刻表|广播)",
    "载": "荷 重量 客 货 波 频",
    "镇": "痛 静剂 定剂",
    "程": "控 序 度",
    "部": "分(?![别为成给发])",
    "元": "宵",
    "天": "津(?!贴)",
    "岁": "末",
    "银": "山",
    "份": "量",
    "BP": "机",
    "周年": "龄 轻",
    "马克": "思 杯 笔 斯 沁 龙 吐温 · ・ 西姆 莱",
}
# After 万 and 亿.
_LARGE: Mapping[str, str] = {
    "台": "籍 资 企(?!业) 生(?![产活物])",
    "班": "主任 干部",
    "队": "医",
    "团": "购",
    "组": "屋",
    "校": "外 内 车 服 企(?!业) 舍 医",
    "院": "内 外",
    "厂": "家",
    "馆": "藏",
    "店": "家(?![具电]) 面",
    "头": "牌 像 盔",
    "口": "碑 粮 音 语",
    "面": "试 膜 料 包 粉",
    "场": "外 内 均",
    "床": "铺 垫 品",
    "盘": "商",
    "种": "植(?!物) 粮 苗 业 猪 牛 羊 鸡 畜 禽",
    "手": "艺 机 工 游 册 持",
    "单": "车 日 人 程",
    "包": "车 机 干 工",
    "尾": "随 款 货 矿",
    "份": "额(?!外)",
    "套": "利 现(?!代)",
    "股": "权",
    "双": "一流 创 学位 师型",
    "对": "口(?![红罩]) 外",
    "次": "新(?![能增]) 级",
    "层": "级",
    "桌": "游 椅",
    "村": "干 级 两委 居 妇",
    "根": "治",
    "节": "能 点 假日",
    "架": "空(?![调客中]) 构",
    "间": "谍",
    "笔": "试",
    "顶": "尖 岗",
    "支": "教",
    "张": "姓",
    "片": "酬 区",
    "船": "只",
    "首": "席",
    "词": "条",
    "回": "民(?!族) 乡",
    "圈": "友 粉",
    "行": "人(?!次)",
    "排": "队",
    "字": "幕",
    "集": "团 体 装箱",
    "道": "具 士",
    "块": "头",
    "桶": "装",
    "轮": "椅 候 岗",
    "人": "群(?![聚起情]) 员(?![伤参失]) 马(?![拉来上]) 脸",
    "个": "人(?:投资|养老|账户|客户|用户|会员|消费|住房|储户|参保|所得|贷款|经营) 性化 税 贷(?!款) 转企",
    "元": "老",
    "克": "隆 里米 罗地",
    "米": "其林 粉(?![碎尘]) 兰",
    "里": "程(?!碑)",
    "天": "主教 猫 文 然气",
    "年": "货 画 夜饭",
    "周": "边 口市?",
    "秒": "杀",
    "焦": "虑",
    "番": "茄 禺 薯",
    "担": "保 心 任",
    "顷": "刻",
}


def _patterns(*tables: Mapping[str, str]) -> Mapping[str, str]:
    words: dict[str, list[str]] = {}
    for table in tables:
        for name, text in table.items():
            words.setdefault(name, []).extend(words_of(text))
    return {name: "|".join(all_words) for name, all_words in words.items()}


SMALL_WORDS = _patterns(_ALWAYS)
LARGE_WORDS = _patterns(_ALWAYS, _LARGE)
# The characters behind a unit with which such a word may go on.
LARGE_HEADS: Mapping[str, str] = {
    name: "".join(word[0] for table in (_ALWAYS, _LARGE) for word in words_of(table.get(name, "")))
    for name in LARGE_WORDS
}
