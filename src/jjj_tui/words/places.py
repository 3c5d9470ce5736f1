"""Places: divisions of China by their official names and regions, which the segmenter must know whole, and what else is one.

Divisions after GB/T 2260 (province level, and the county level of Beijing, Tianjin and Hebei); everything here is
Simplified, because words are read in Simplified.
"""

from functools import cache
from typing import TYPE_CHECKING

from jjj_tui.words.name_tables import INSTITUTION_BEGINNINGS, INSTITUTIONS

if TYPE_CHECKING:
    from jjj_tui.words.segment import Dictionary, Word


def _names(table: str) -> frozenset[str]:
    return frozenset(table.split())


PROVINCES = _names(
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 "
    "陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门"
)
"""The 34 divisions of the first level, without 省, 市 or 自治区."""

REGIONS = _names(
    "京津冀 京津 京冀 津冀 冀中南 冀东 冀北 冀南 冀中 环渤海 环首都 长三角 珠三角 粤港澳 大湾区 粤港澳大湾区 成渝 长江经济带 东北 华北 华东 华南 华中 西北 西南 "
    "中原 北方 南方 中国 中国大陆 渤海 黄海 东海 南海 黄河 长江 海河 滦河 永定河 潮白河 白洋淀 燕山 太行山 雄安新区 浦东新区 两江新区 滨海新区 中关村 亦庄 北京城市副中心 北三县 "
    "亚洲 欧洲 非洲 美洲 北美 南美 拉美 中东 东南亚 东亚 南亚 中亚 西亚 东欧 西欧 北欧 欧盟 东盟 太平洋 大西洋 印度洋 地中海"
)
"""Regions, waters and abbreviations that news uses as places."""

COUNTRIES = _names(
    "美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 印度 巴西 南非 加拿大 澳大利亚 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 冰岛 奥地利 波兰 "
    "捷克 匈牙利 希腊 土耳其 乌克兰 白俄罗斯 塞尔维亚 罗马尼亚 保加利亚 爱尔兰 卢森堡 以色列 伊朗 伊拉克 沙特阿拉伯 沙特 阿联酋 卡塔尔 科威特 埃及 摩洛哥 "
    "阿尔及利亚 尼日利亚 肯尼亚 埃塞俄比亚 坦桑尼亚 安哥拉 蒙古国 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 缅甸 泰国 "
    "老挝 柬埔寨 越南 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 墨西哥 阿根廷 智利 秘鲁 哥伦比亚 委内瑞拉 古巴"
)

PREFECTURES = _names(
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 呼和浩特 包头 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 常州 徐州 南通 杭州 宁波 温州 嘉兴 "
    "绍兴 合肥 芜湖 福州 厦门 泉州 南昌 济南 青岛 烟台 潍坊 德州 郑州 洛阳 安阳 武汉 宜昌 长沙 株洲 广州 深圳 珠海 佛山 东莞 南宁 桂林 海口 三亚 成都 绵阳 "
    "贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义"
)
"""Cities below the first level that the dictionary lacks or tags as something else, without 市."""

_BEIJING = "东城区 西城区 朝阳区 丰台区 石景山区 海淀区 门头沟区 房山区 通州区 顺义区 昌平区 大兴区 怀柔区 平谷区 密云区 延庆区"
_TIANJIN = "和平区 河东区 河西区 南开区 河北区 红桥区 东丽区 西青区 津南区 北辰区 武清区 宝坻区 滨海新区 宁河区 静海区 蓟州区"
_HEBEI = (
    "长安区 桥西区 新华区 井陉矿区 裕华区 藁城区 鹿泉区 栾城区 井陉县 正定县 行唐县 灵寿县 高邑县 深泽县 赞皇县 无极县 平山县 元氏县 赵县 辛集市 晋州市 新乐市 "
    "路南区 路北区 古冶区 开平区 丰南区 丰润区 曹妃甸区 滦南县 乐亭县 迁西县 玉田县 遵化市 迁安市 滦州市 海港区 山海关区 北戴河区 抚宁区 青龙满族自治县 昌黎县 卢龙县 "
    "邯山区 丛台区 复兴区 峰峰矿区 肥乡区 永年区 临漳县 成安县 大名县 涉县 磁县 邱县 鸡泽县 广平县 馆陶县 魏县 曲周县 武安市 襄都区 信都区 任泽区 南和区 临城县 内丘县 "
    "柏乡县 隆尧县 宁晋县 巨鹿县 新河县 广宗县 平乡县 威县 清河县 临西县 南宫市 沙河市 竞秀区 莲池区 满城区 清苑区 徐水区 涞水县 阜平县 定兴县 唐县 高阳县 容城县 涞源县 "
    "望都县 安新县 易县 曲阳县 蠡县 顺平县 博野县 雄县 涿州市 定州市 安国市 高碑店市 桥东区 宣化区 下花园区 万全区 崇礼区 张北县 康保县 沽源县 尚义县 蔚县 阳原县 怀安县 "
    "怀来县 涿鹿县 赤城县 双桥区 双滦区 鹰手营子矿区 承德县 兴隆县 滦平县 隆化县 丰宁满族自治县 宽城满族自治县 围场满族蒙古族自治县 平泉市 运河区 沧县 青县 东光县 海兴县 "
    "盐山县 肃宁县 南皮县 吴桥县 献县 孟村回族自治县 泊头市 任丘市 黄骅市 河间市 安次区 广阳区 固安县 永清县 香河县 大城县 文安县 大厂回族自治县 霸州市 三河市 桃城区 "
    "冀州区 枣强县 武邑县 武强县 饶阳县 安平县 故城县 景县 阜城县 深州市 渤海新区 邢东新区 正定新区 冀南新区 北戴河新区"
)
COUNTIES = _names(f"{_BEIJING} {_TIANJIN} {_HEBEI}")
"""Divisions of the county level in Beijing, Tianjin and Hebei, and the new areas of Hebei, by their full names."""

_COUNTIES_BY_SHORT_NAME = _names(
    "海淀 丰台 石景山 门头沟 房山 通州 顺义 昌平 大兴 怀柔 平谷 密云 延庆 武清 宝坻 宁河 静海 蓟州 汉沽 塘沽 芦台 藁城 鹿泉 栾城 井陉 正定 辛集 晋州 新乐 曹妃甸 "
    "丰润 丰南 滦南 乐亭 迁西 玉田 遵化 迁安 滦州 北戴河 山海关 昌黎 卢龙 武安 南宫 沙河 满城 清苑 徐水 涞水 阜平 涞源 安新 容城 涿州 定州 高碑店 白沟 宣化 崇礼 张北 沽源 "
    "怀来 涿鹿 赤城 丰宁 平泉 泊头 任丘 黄骅 河间 固安 永清 香河 霸州 三河 燕郊 冀州 饶阳 深州"
)
"""Counties whose short name is hardly ever another word."""

NO_PLACES = _names(
    "城市 省市 县市 山区 海岛 平原 平川 山口 河口 江口 湖口 外县 新建 新城 新店 新庄 太平 安宁 中和 长寿 大关 大都 甘泉 兴国 安国 安多 通海 通河 故城 石城 中美 美加 南加 "
    "利亚 法伦 维亚 安那 地级市 县级市 直辖市 省辖市 计划单列市 自治县 自治州 四海九州 赤县神州 骑鹤扬州 五大州"
)
"""Words that the dictionary lists as places and news hardly ever means as such."""

AMBIGUOUS_HEADS = frozenset("河湖江山海广")
"""First characters of the provinces that a segmenter tears off when a place follows (河北京车: 河, 北京, 车)."""


@cache
def known_places() -> frozenset[str]:
    """Every place name of these tables, with and without the word for its level."""
    with_level = {f"{name}市" for name in PREFECTURES} | {f"{name}省" for name in PROVINCES}
    return frozenset(
        PROVINCES | REGIONS | COUNTRIES | PREFECTURES | COUNTIES | _COUNTIES_BY_SHORT_NAME | with_level
        | {"北京市", "天津市", "上海市", "重庆市"}
    )  # fmt: skip


def is_institution(word: "Word") -> bool:
    """Whether a word alone is the name of a body (国务院, 中科院, 北京大学), not a kind of body (人民法院)."""
    text = word.simplified
    if text in INSTITUTIONS:
        return True
    proper = text.startswith(INSTITUTION_BEGINNINGS) or _place_before(text)
    return (
        word.tag == "nt" and proper and (text[-1] in "院部委局会行社台署" or text.endswith(("大学", "政府")))
    )


def _place_before(word: str) -> bool:
    """Whether a word begins with a known place and goes on."""
    return any(word[:size] in known_places() for size in range(2, min(5, len(word))))


def is_place(word: str, dictionary: "Dictionary") -> bool:
    """Whether a Simplified word is a place by itself (北京, 满城区, 廊坊), not a kind of place (城市, 海岛)."""
    if word in known_places():
        return True
    tag = dictionary.tags.get(word)
    if tag == "nt" and word.endswith(("开发区", "园区", "新区")):
        return _place_before(word)
    if len(word) < 2 or tag != "ns" or word in NO_PLACES:
        return False
    if word.endswith(("开发区", "园区", "新区")) and _place_before(word):
        return True
    if len(word) > 2 and (word[-1] in "省市县州" or (word[-1] in "港站湖山河岛湾" and _place_before(word))):
        return True
    return any(word + level in dictionary.tags for level in "省市县州")
