"""Whether a character that has another meaning is a surname where it stands: 于 in 记者赖于榛, 余 in 余先生.

A dictionary has the names that everybody knows. A name in the news is mostly none of these: the office before it
tells it, or the 先生 or 表示 behind.
"""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# The last two characters of an office: what stands before a name.
_TITLES = frozenset(
    _words(
        "记者 演员 导演 编剧 歌手 作家 画家 诗人 主播 编辑 教授 院士 博士 医师 医生 律师 法官 察官 警官 队长 市长 省长 县长 区长 镇长 乡长 村长 "
        "里长 部长 局长 处长 科长 厅长 司长 署长 所长 院长 校长 馆长 会长 社长 行长 书长 董事 事长 主任 主席 总统 总理 书记 委员 议员 立委 代表 "
        "经理 总裁 总监 顾问 专家 学者 教练 球员 选手 国脚 主帅 门将 前锋 男子 女子 村民 市民 居民 学生 老师 同学 患者 被告 嫌犯 疑人 死者 害人 "
        "事人 持人 言人 责人 始人 导师 助理 秘书 干事 参谋 司令 将军 同志"
    )
)
_SAYS = _words("说 表示 称 指出 认为 坦言 透露 强调 介绍 报道 报导 告诉 回应 解释")
_BEHIND_NAME = (*_SAYS, *_words("出席 担任 到场 陪同 受访 在 与 和 也 已 被"))
_POLITE = _words(
    "先生 女士 小姐 太太 姓 老师 师傅 同志 阿姨 大姐 大妈 大爷 大叔 大娘 教授 医生 医师 律师 教练 导演 老板 董事长 主任 副主任 书记 "
    "副书记 经理 总经理 副总经理 总裁 副总裁 校长 副校长 院长 副院长 部长 副部长 局长 副局长 市长 副市长 县长 副县长 所长 处长 秘书长 副秘书长"
)
# 某 of a person whose name is withheld (于某供述), not of a thing (于某些, 于某日).
_BEHIND_WITHHELD = "某因在与和及向被称说表供已又将的还驾交今昨当受涉落获到"
_BEFORE_PERSON = "与和及跟向被给据把让岁"
_ONE_PERSON = frozenset(number + counter for number in "一两三这那" for counter in "名位")

# Surnames before a 于 in a given name, less those that make a word with it (关于, 高于, 甘于).
_FAMILY = (
    "赖王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范谭廖邹熊"
    "陆郝崔邱秦江侯邵孟钱汤尹贺龚施洪翁游庄柯简詹温涂巫"
)

# What a person is called by, before a name.
_CALLED = frozenset(_words("名叫 叫做 叫作 本名 原名 化名 名为 艺名"))
# What stands behind 于家, 于庄 and the like in the name of a village, a reservoir, a county.
_VILLAGES = _words(
    "家务 家庄 家沟 家屯 家村 家湾 家围 家堡 家店 家台 家河 家岭 家峪 家集 家坊 家口 家寨 家窑 家营 家房 家圩 家坪 家泊 家洲 家堤 家桥 家镇 "
    "庄村 庄镇 庄乡 桥水库 桥镇 桥乡 集乡 楼村 楼镇 洼村 堡村"
)

# What the preposition 于 stands before: a time, a place, a medium. A given name that looks like one is missed.
_OF_PLACES = frozenset(
    "场区市省县镇村院校厅馆会上下中内外前后里间时日晚晨午年月地处港站部室所楼路店厂园堂家假季夜节"
)
_BEGIN_OBJECT = frozenset(
    "一二三四五六七八九十两今昨明当本此该同近周星早凌深傍夏冬春秋其这那某各全首现每何是他她它我你民公国孩企农"
)
_OBJECTS = _words(
    "脸书 微博 推特 微信 抖音 直播 受访 庭 网 声明 信 报告 采访 演讲 发言 总结 访谈 电视 广播 书面 官方 致辞 致词 就职 就任 开幕 闭幕 北京 天津 "
    "重庆 广州 深圳 成都 武汉 南京 杭州 西安 济南 郑州 长沙 沈阳 大连 青岛 厦门 福州 昆明 贵阳 南宁 拉萨 兰州 西宁 银川 太原 合肥 南昌 河北 "
    "河南 山西 山东 辽宁 吉林 江苏 江西 浙江 安徽 福建 湖北 湖南 广东 广西 海南 海口 四川 贵州 云南 陕西 甘肃 青海 台北 台南 台湾 高雄 新北 "
    "新竹 新疆 桃园 香港 澳门 美国 英国 法国 德国 韩国 泰国 俄国 东京 巴黎 伦敦 纽约"
)


def is_yu(text: str, at: int) -> bool:
    """Whether the 于 at a place of a Simplified text is part of a name, and not the preposition (於)."""
    name = at + 1
    if _is_addressed(text, at) or text[max(0, at - 2) : at] in _CALLED:
        return True
    if text.startswith(_VILLAGES, name):
        return text[at - 1 : at] not in tuple("位处居属生建设落坐源出限至对关始止终基高低大小多少优等")
    if text[max(0, at - 2) : at] in _TITLES:
        return _ends(text, name, (1, 2), _BEHIND_NAME, or_clause=True) and not _is_object(text, name)
    if starts_clause(text, at):
        return _ends(text, name, (0, 1, 2), _SAYS) and not _is_object(text, name)
    if text[at - 1] not in _FAMILY or not is_han(text, name) or _is_object(text, name):
        return False
    return text[max(0, at - 3) : at - 1] in _TITLES or (
        starts_clause(text, at - 1) and text.startswith(_SAYS, name + 1)
    )


def _is_object(text: str, at: int) -> bool:
    return (
        text[at : at + 1] in _BEGIN_OBJECT
        or not _OF_PLACES.isdisjoint(text[at : at + 2])
        or text.startswith(_OBJECTS, at)
    )


def is_surname(text: str, at: int, words: str) -> bool:
    """Whether a character of a Simplified text is a surname, and not the beginning of a word.

    Args:
        text: The text.
        at: Where the character stands.
        words: The second characters of the words that it begins (围 and 例 for 范).
    """
    if _is_addressed(text, at):
        return True
    name = at + 1
    if text[name : name + 1] in words:  # as it is where the text ends
        return False
    if text[max(0, at - 2) : at] in _CALLED:
        return is_han(text, name)
    if text[max(0, at - 2) : at] in _TITLES:
        return is_han(text, name)
    if starts_clause(text, at):
        return _ends(text, name, (0, 1, 2), _SAYS) or (
            text[at - 1 : at] == "、" and _ends(text, name, (1, 2), ("等",), or_clause=True)
        )
    return text[at - 1] in "和与" and _ends(text, name, (1, 2), ("等",), or_clause=True)


def _is_addressed(text: str, at: int) -> bool:
    """Whether a surname stands before a 先生, or a 某, and behind what may stand before a person."""
    name = at + 1
    if text[at - 1 : at] == "姓" and (text[name : name + 1] == "的" or not is_han(text, name)):
        return True
    before = text[max(0, at - 2) : at]
    if not (
        starts_clause(text, at) or before[-1] in _BEFORE_PERSON or before in _ONE_PERSON or before in _TITLES
    ):
        return False
    if text[name : name + 1] == "某":
        return not is_han(text, name + 1) or text[name + 1] in _BEHIND_WITHHELD
    return text.startswith(_POLITE, name)


def _ends(
    text: str, name: int, lengths: tuple[int, ...], behind: tuple[str, ...], or_clause: bool = False
) -> bool:
    """Whether a given name of one of the lengths is followed by one of the words (or by no character)."""
    for length in lengths:
        if length and not is_han(text, name + length - 1):
            return False
        if text.startswith(behind, name + length) or (or_clause and not is_han(text, name + length)):
            return True
    return False


def starts_clause(text: str, at: int) -> bool:
    """Whether nothing that could be a word stands right before a place."""
    return not at or not is_han(text, at - 1)


def is_han(text: str, at: int) -> bool:
    """Whether there is a Chinese character at a place."""
    return "\u4e00" <= text[at : at + 1] <= "\u9fff"
