"""Who made an article, as its dateline names them: 记者 王晓明, 江南日报记者王晓明, 责编｜李四, 文/王晓明.

No list of surnames: a word is taken for a name by its length and by what names do not hold, and only in a line that
has said a date, a source or a role.
"""

from typing import NamedTuple

from jjj_tui.article.words import words

_ROLES = sorted(
    words("""
    记者 記者 作者 撰文 撰稿 编辑 編輯 责编 責編 责任编辑 責任編輯 主编 主編 编审 編審 校对 校對 审核 審核 初审 初審
    复审 複審 终审 終審 监制 監製 统筹 統籌 通讯员 通訊員 特约员 摄影 攝影 摄像 攝像 摄影师 攝影師 供稿 供图 供圖 制图
    製圖 翻译 翻譯 编译 編譯 整理 策划 策劃 执笔 執筆
    """),
    key=len,
    reverse=True,
)
# Roles so short that they are only one as a whole word: 文/王晓明 图/李四.
_SHORT_ROLES = frozenset(words("原创 原創 文 图 圖 摄 攝 文图 圖文 图文 编 編"))
_BEFORE_ROLE = sorted(
    words("""
    全媒体 全媒體 融媒体 融媒體 见习 見習 实习 實習 特约 特約 特派 首席 驻地 駐地 本报 本報 本网 本網 本台 本刊 本社 新媒体 新媒體
    """),
    key=len,
    reverse=True,
)
_REPORTED = ("报道", "報導", "報道", "报导", "摄", "攝", "文", "图", "圖")

# What stands in no name, or not at its beginning; and words of a name's length that follow a role in headlines.
_IN_NO_NAME = frozenset("的了在是到这這那和与與及把被已将將也都就会會站团團部節节証证")
_NO_NAMES = frozenset(
    words("""
    手记 手記 观察 觀察 调查 調查 视点 視點 札记 札記 感言 采访 採訪 来信 來信 现场 現場 直击 直擊 连线 連線 眼中 走访
    走訪 日记 日記 亲历 親歷 发布 發布 联盟 聯盟 协会 大学 学院 公司 获悉 獲悉 报料 热线 熱線 招待会 见面会
    """)
)


class Credit(NamedTuple):
    """A word that names a role.

    Attributes:
        publisher: What stands before the role, less 本报, 实习 and the like: whose reporter it is, or ``""``.
        name: What stands behind it, or ``""``.
    """

    publisher: str
    name: str


def read_credit(word: str) -> Credit | None:
    """The role that a word between blanks names, with what is written together with it; None for any other word."""
    if word in _SHORT_ROLES:
        return Credit("", "")
    found = min(((at, -len(role)) for role in _ROLES if (at := word.find(role)) >= 0), default=None)
    if found is None:
        return None
    at, length = found
    publisher, name = word[:at], word[at - length :]
    if name and (len(name) < 2 or not is_person(name)):
        return None
    while before := next((before for before in _BEFORE_ROLE if publisher.endswith(before)), ""):
        publisher = publisher.removesuffix(before)
    return Credit(publisher, name)


def is_person(word: str) -> bool:
    """Whether a word behind a role may be a name, or several with signs between them (李四、王芳)."""
    parts = [part for part in word.replace("，", "、").replace(",", "、").split("、") if part]
    return bool(parts) and all(map(_is_name, parts))


def is_reported(word: str) -> bool:
    """Whether a word behind names says where from they wrote, or what is theirs (台北報導, 摄)."""
    return len(word) <= 8 and word.endswith(_REPORTED) and _IN_NO_NAME.isdisjoint(word)


def _is_name(word: str) -> bool:
    pieces = word.replace("・", "·").split("·")
    if any(
        not piece or not all("\u3400" <= character <= "\u9fff" for character in piece) for piece in pieces
    ):
        return False
    return (len(pieces) > 1 or len(word) <= 4) and word not in _NO_NAMES and _IN_NO_NAME.isdisjoint(word)
