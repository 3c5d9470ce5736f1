"""Whether a character that has another meaning is a surname where it stands: 于 in 记者赖于榛, 余 in 余先生.

A dictionary has the names that everybody knows. A name in the news is mostly none of these: the office before it
tells it, or the 先生 or 表示 behind; or it stands among other names, and what follows looks like a given name.
"""

import re

from jjj_tui.hanzi.given_names import GIVEN, PLACES, WORDS


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# （于永福摄）, （余晓 图）
_CREDIT = re.compile("[ \u3000/／]*[摄图文]?[）)]")
# Who was made 书记 did something 后: 任书记后明确表示, but 现任书记后小强.
_MADE = re.compile(
    "[担就出升接改卸调历兼连]任|当[选上了]|做[了过]|成为|升为|(?<![主现时责信委放])任(?![务何命职])"
)
_CLAUSE_REACH = 40
# The last two characters of an office: what stands before a name.
_TITLES = frozenset(
    _words(
        "记者 演员 导演 编剧 歌手 作家 画家 诗人 主播 编辑 教授 院士 博士 医师 医生 律师 法官 察官 警官 队长 市长 省长 县长 区长 镇长 乡长 村长 "
        "里长 部长 局长 处长 科长 厅长 司长 署长 所长 院长 校长 馆长 会长 社长 行长 书长 董事 事长 主任 主席 总统 总理 书记 委员 议员 立委 代表 "
        "经理 总裁 总监 顾问 专家 学者 教练 球员 选手 国脚 主帅 门将 前锋 男子 女子 村民 市民 居民 学生 老师 同学 患者 被告 嫌犯 疑人 死者 害人 "
        "事人 持人 言人 责人 始人 导师 助理 秘书 干事 参谋 司令 将军 同志"
    )
)
# Who else has a name in the news; a given name must follow.
_PEOPLE = frozenset(
    _words(
        "大使 计长 名将 大师 术家 蹈家 唱家 乐家 务员 查员 党员 教员 究员 讯员 论员 析师 程师 计师 影师 厨师 技师 壮士 烈士 英雄 劳模 职工 工人 战士 "
        "网友 博主 司机 店主 老板 业主 户主 车主 护士 民警 辅警 交警 作者 法人 承人 起人 选人 愿者 常委 政委 队员 冠军 亚军 得主 妻子 丈夫 儿子 女儿 "
        "父亲 母亲 哥哥 弟弟 姐夫 姐姐 妹妹 姑娘 小伙 大娘 大妈 大爷 大叔 阿姨 老人"
    )
)
# Of these nobody speaks as such: 村民种小麦, 学生干农活.
_NO_OFFICE = frozenset(_words("男子 女子 村民 市民 居民 学生 老师 同学 患者 同志 干事 选手 球员"))
_SAYS = _words("说 表示 称 指出 认为 坦言 透露 强调 介绍 报道 报导 告诉 回应 解释")
_BEHIND_NAME = (*_SAYS, *_words("出席 担任 到场 陪同 受访 在 与 和 也 已 被"))
_BEHIND_LISTED = "、，,；;。）)（(等和与及"
_BEHIND_BYLINE = tuple("摄") + _words("摄影 报道 报导 供图 文 图")
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
# What stands before these surnames where they end a word: 剩余, 模范.
_WORDS_END = {
    "余": frozenset(
        "剩多其业有富残结岁周里丈尺米刻许冗盈空年月日天个元万亿十百千两课劫工公赘之宽无尚博绰零唯０１２３４５６７８９0123456789"
    ),
    "范": frozenset("模规示师典防就风遗失垂轨"),
    "郁": frozenset("忧抑沉阴浓馥苍葱郁悒积沈蓊躁抗解气肝"),
    "涂": frozenset("糊粉喷刷滩海"),
    "朴": frozenset("质淳纯俭古简素厚拙诚敦浑"),
    "钟": frozenset("时分秒点闹警洋敲石编古金丧撞挂座台情龙"),
}
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
    if _is_named(text, at) and (not _is_object(text, name) or _is_called_like_a_time(text, name)):
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


def makes_word(text: str, at: int) -> bool:
    """Whether the 于 at a place ends a verb, or stands before what is surely a place: 位于海宁, 于海宁市."""
    return text[at - 1 : at] in _YU_ENDS or text[at + 3 : at + 4] in _PLACE_ENDS


# What 于 makes a word with behind it, and what ends the name of a place.
_YU_ENDS = frozenset(
    "位属分对关由用等终基至源处在归限忠出生善甘敢勇乐便利鉴居建落坐高低大小多少优次异同始安止成毁死"
)
_OCCASIONS = ("世锦", "亚锦", "冬奥", "亚冬")
_PLACE_ENDS = frozenset("县市区镇乡村路街山河湖州岛湾港桥省")


def _is_called_like_a_time(text: str, at: int) -> bool:
    """Whether a given name begins as a time does: 明涛, 春华; not 明春 itself."""
    return text[at : at + 1] in "明春夏秋冬国" and given_name(text, at) == 2


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
    if _is_named(text, at) or _is_alone(text, at):
        return True
    if starts_clause(text, at):
        return _ends(text, name, (0, 1, 2), _SAYS) or (
            text[at - 1 : at] == "、" and _ends(text, name, (1, 2), ("等",), or_clause=True)
        )
    return text[at - 1] in "和与" and _ends(text, name, (1, 2), ("等",), or_clause=True)


def is_rare_surname(text: str, at: int, words: str) -> bool:
    """Whether a character that is hardly ever a surname is one: 干 in 院士干勇说, 后 in 书记后小强表示.

    Args:
        text: The text.
        at: Where the character stands.
        words: The second characters of the words that it begins.
    """
    name = at + 1
    length = given_name(text, name)
    if not length or text[name] in words:
        return False
    before = text[max(0, at - 2) : at]
    if before in _CALLED:
        return True
    said = text.startswith(_SAYS, name + length)
    if before in _TITLES and before not in _NO_OFFICE:
        start = max(text.rfind(mark, max(0, at - _CLAUSE_REACH), at) for mark in "，。；\n")
        made = text[at] == "后" and _MADE.search(text, max(start, at - _CLAUSE_REACH, 0), at) is not None
        return not made and (said or not is_han(text, name + length))
    listed = text[at - 1 : at] == "、" and text[name + length : name + length + 1] in ("、", "等")
    return listed and text[max(0, at - 4) : at - 3] == "、"


def given_name(text: str, at: int) -> int:
    """How many characters the given name at a place has: two that names are made of, one before a 说 or a mark; 0 for none."""
    if text[at : at + 1] not in GIVEN:
        return 0
    if text[at + 1 : at + 2] in GIVEN:
        return 0 if text[at : at + 2] in WORDS else 2
    return int(not is_han(text, at + 1) or text.startswith((*_SAYS, "案", "等"), at + 1))


def _is_named(text: str, at: int) -> bool:
    """Whether what follows a surname looks like a given name, and what stands around both as around a name."""
    name = at + 1
    length, before = given_name(text, name), text[at - 1 : at]
    if before == "、" and not length:
        length = int(text[name : name + 1] in GIVEN and text[name + 1 : name + 2] in tuple("和与及"))
    if not length:
        return False
    behind = name + length
    if text[max(0, at - 2) : at] in _PEOPLE:
        # 民警于昌平抓获 and 名将于世锦赛: where it was, and nobody's name
        place = text[name:behind] in PLACES or text[behind : behind + 1] in _PLACE_ENDS
        told = not is_han(text, behind) or text.startswith((*_BEHIND_NAME, "等", "案"), behind)
        return told or text[at] != "于" or not (place or text.startswith(_OCCASIONS, name))
    ends = text[behind : behind + 1] in _BEHIND_LISTED  # or the text does
    if before and before in "（(" and _CREDIT.match(text, behind):
        # The byline behind a text: 。（于烈）.
        return length == 2 or at == 1 or text[at - 2] in "。！？”"
    if before and before in "、（(":
        return ends or text.startswith(_BEHIND_BYLINE, behind)
    if before and before in "和与及" and length == 2:
        return ends or text.startswith((*_BEHIND_NAME, "都", "分别", "等"), behind)
    if not starts_clause(text, at):
        return False
    if text.startswith(("案", "摄"), behind) or (length == 2 and text.startswith(_POLITE, behind)):
        return True
    return length == 2 and not at and behind == len(text)


def _is_alone(text: str, at: int) -> bool:
    """Whether a surname that few words have stands before two characters of a given name, and ends no word."""
    ended = _WORDS_END.get(text[at])
    return ended is not None and text[at - 1 : at] not in ended and given_name(text, at + 1) == 2


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
