"""Who speaks, by the lines that say so: in either script, and without a dictionary."""

import re
from typing import NamedTuple

from jjj_tui.article.words import words

LONGEST_SPEAKER = 120
"""Code points; a longer line names nobody, and the patterns here are never given more."""
_HAN = "\u3400-\u9fff"

TITLES = frozenset(
    words(
        # Both scripts: speaker lines are read in the script of their source.
        "记者 記者 主持人 评论员 評論員 通讯员 通訊員 解说 解說 旁白 编辑 編輯 主编 主編 总编辑 總編輯 "
        "总经理 總經理 经理 經理 总裁 總裁 董事长 董事長 董事 理事长 理事長 监事 監事 总监 總監 厂长 廠長 负责人 負責人 创始人 創始人 合伙人 合夥人 首席执行官 首席執行官 "
        "首席科学家 首席科學家 首席经济学家 首席經濟學家 书记 書記 主任 局长 局長 处长 處長 厅长 廳長 部长 部長 司长 司長 科长 科長 市长 市長 省长 省長 县长 縣長 区长 區長 镇长 鎮長 "
        "乡长 鄉長 村长 村長 院长 院長 所长 所長 校长 校長 会长 會長 主席 总理 總理 委员 委員 秘书长 秘書長 站长 站長 行长 行長 台长 臺長 社长 社長 馆长 館長 队长 隊長 组长 組長 "
        "教授 研究员 研究員 工程师 工程師 设计师 設計師 院士 博士 专家 專家 学者 學者 分析师 分析師 发言人 發言人 员工 員工 职工 職工 工人 村民 市民 居民 游客 遊客 乘客 旅客 学生 學生 "
        "医生 醫生 护士 護士 律师 律師 司机 司機 农户 農戶 种植户 種植戶 养殖户 養殖戶 业主 業主 商户 商戶 老板 老闆 顾客 顧客 消费者 消費者 议员 議員 代表 教练 教練 队员 隊員 选手 選手 小将 小將 志愿者 志願者 工作人员 工作人員"
    )
)
"""Words for what a person is or does, as they stand before a name."""

SINGLE_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫"
    "段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂习冀"
    "苗谷盛曲翁冉骆蓝游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋桑郎甄丛"
    "商沙荣巫寇仲虞敖巩佘池查麻苑迟邝官封谈匡鞠惠荆郁胥南班储原栗燕楚鄢谌奚粟冼蔺楼盘满厉伊郜阚花帅豆朴练廉禹井祖漆巴丰支扈晁芮浦戈薄雍裘亓邰鹿"
)
"""Surnames of one character, the most borne ones."""

COMPOUND_SURNAMES = frozenset(
    words(
        "欧阳 司马 上官 诸葛 司徒 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 端木 呼延 澹台 申屠 淳于 钟离 赫连 拓跋"
    )
)


class SpeakerLine(NamedTuple):
    """A line that names who speaks next.

    Attributes:
        name: The person; None when the line gives only a function (解说).
        role: What they are and where, or None.
    """

    name: str | None
    role: str | None


_TITLE = "|".join(sorted(TITLES, key=len, reverse=True))
_RANK = "党委|黨委|党组|黨組|执行|執行|常务|常務|联席|聯席|名誉|名譽|首席|特约|特約|本台|本报|本報"
TITLES_AT_END = re.compile(rf"(?:[ 　、]|{_RANK}|副|总|總|{_TITLE})+$")
_BEHIND_TITLE = re.compile(rf"(?:{_TITLE})([{_HAN}]{{2,4}})$")
PERSON = re.compile(rf"[{_HAN}]{{2,4}}|[{_HAN}]{{1,8}}[·•][{_HAN}·•]{{1,16}}|[A-Z][A-Za-z.'-]{{0,38}}")


def read_speaker(line: str) -> SpeakerLine:
    """Take a speaker line (``北京广播电视台记者 孙烁:``) apart.

    What follows the last space is the name if it can be one, or else what follows the last title; anything else is a role.

    Args:
        line: The text of a paragraph of kind SPEAKER.
    """
    body = line.strip().rstrip(":：").strip()
    if len(body) > LONGEST_SPEAKER:
        return SpeakerLine(None, body)
    role, gap, last = _at_last_space(body)
    if gap and PERSON.fullmatch(last) and last not in TITLES:
        return SpeakerLine(last, role or None)
    joined = _BEHIND_TITLE.search(body)
    if joined and joined[1] not in TITLES:
        return SpeakerLine(joined[1], body[: joined.start(1)].strip() or None)
    if not gap and 2 <= len(body) <= 3 and body not in TITLES and has_surname(body):
        return SpeakerLine(body, None)
    return SpeakerLine(None, body or None)


def _at_last_space(text: str) -> tuple[str, bool, str]:
    at = max(text.rfind(" "), text.rfind("　"))
    return (text[:at].strip(), True, text[at + 1 :]) if at >= 0 else ("", False, text)


def has_surname(text: str) -> bool:
    """Whether a text begins with a surname."""
    return text[:1] in SINGLE_SURNAMES or text[:2] in COMPOUND_SURNAMES
