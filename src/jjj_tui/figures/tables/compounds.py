"""Words that begin with what is a classifier elsewhere, behind numbers in ten thousands: 2014万|国际游客, 8万|台商, 5万|单身青年.

Small numbers read the other way (27国|外长, 三台|商用车); after 万 and 亿 nothing is counted by countries or provinces, and
rarely by what is left out before these words. Folded spelling, patterns.
"""

from collections.abc import Mapping

from jjj_tui.figures.tables.grammar import words_of

# Nobody counts countries, provinces and cities in thousands, nor districts and towns in ten thousands.
NEVER_MANY: Mapping[str, int] = {
    **dict.fromkeys("国省市", 1000),
    **dict.fromkeys("县区镇乡", 10**4),
}
# By the classifier, how the word goes on.
_WORDS: Mapping[str, str] = {
    "台": "商(?![用品业务]) 胞 青(?!铜|花|色|年) 籍 属 资企 企(?!业) 生(?![产活物])",
    "班": "主任 干部",
    "队": "员 友 医",
    "团": "员 购",
    "组": "员 屋",
    "校": "友 外 内 车 服 企(?!业) 舍 医",
    "院": "内 外",
    "厂": "商 家",
    "馆": "藏 员",
    "店": "家(?!具|电) 员 主 长(?!期) 面",
    "头": "牌 像 盔",
    "口": "碑 粮 音 语",
    "面": "试 膜 料 包 粉",
    "场": "外 内 均",
    "床": "铺 垫 品",
    "盘": "商",
    "种": "植(?!物) 粮 苗 业 猪 牛 羊 鸡 畜 禽",
    "手": "艺 机 工 游 册 持",
    "单": "身 亲 车 日 人 程",
    "包": "车 机 干",
    "尾": "随 款 货 矿",
    "份": "额(?!外)",
    "套": "利 现(?!代)",
    "股": "民 友 东 权",
    "双": "职工 一流 创 学位 师型",
    "对": "口(?![红罩]) 外",
    "次": "新(?![能增]) 贷",
    "层": "级",
    "桌": "游",
    "村": "医 干部? 级 官 支书 两委 居 妇",
    "根": "治",
    "节": "能 点 假日",
    "架": "空(?![调客中]) 构",
    "间": "谍",
    "笔": "试",
    "顶": "尖 岗",
    "支": "教",
    "张": "姓",
    "片": "酬 区",
}
LARGE_WORDS: Mapping[str, str] = {name: "|".join(words_of(text)) for name, text in _WORDS.items()}
# The characters behind a classifier with which such a word may go on.
LARGE_HEADS: Mapping[str, str] = {
    name: "".join(word[0] for word in words_of(text)) for name, text in _WORDS.items()
}
