"""What a line of the text is (prose, the name of who speaks next, a heading), and a title where a page has none."""

from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_ROLES = frozenset(
    words("""
    记者 記者 主持人 主播 解说 解說 旁白 画外音 畫外音 同期声 同期聲 同期 评论员 評論員 通讯员 通訊員 出镜 出鏡
    编者按 問 问 答 观众 觀眾 网友 網友 市民 村民 居民 游客 遊客 旅客 学生 學生 教师 教師 老师 老師 医生 醫生
    专家 專家 教授 学者 學者 研究员 研究員 分析师 分析師 工程师 工程師 律师 律師 警官 民警 司机 司機 顾客 顧客 乘客
    家长 家長 代表 委员 委員 主任 经理 經理 书记 書記 处长 處長 局长 局長 部长 部長 厅长 廳長 科长 科長 市长 市長
    县长 縣長 区长 區長 镇长 鎮長 乡长 村长 村主任 省长 省長 州长 院长 院長 所长 所長 校长 校長 会长 會長 理事长
    理事長 秘书长 秘書長 董事长 董事長 董事 总裁 總裁 总监 總監 首席 院士 博士 负责人 負責人 发言人 發言人 创始人
    創始人 合伙人 工作人员 工作人員 技术员 技術員 设计师 設計師 组长 組長 队长 隊長 站长 站長 馆长 館長 店长 店長
    厂长 廠長 行长 行長 社长 社長 主编 總編 总编 主席 议员 議員 总理 總理 总统 總統 大使 员工 員工 职工 職工 工人
    农户 農戶 消费者 消費者 受访者 受訪者 老板 老闆 业主 業主 志愿者 志工 患者 嘉宾 嘉賓 教练 教練 队员 運動員
    运动员 导演 導演 演员 演員 作家 作者 先生 女士 小姐
""")
)
_LONGEST_ROLE = max(map(len, _ROLES))
_BEFORE_ROLES = words("""
    本台 本报 本報 本网 本網 外景 现场 現場 央视 央視 前方 实习 實習 如下 以下 下列 包括 其中 表示 认为 認為 指出
    介绍 介紹 强调 強調 说 說 说道 称 稱 是 为 道 写道 寫道 问道 例如 比如 注意 通知 公告 内容 內容 显示 顯示
    原因 结果 結果
""")

# What words for a part or an office end with, where the word itself is not in the list.
_ROLE_ENDS = ("长", "長", "员", "員", "师", "師", "家", "者", "手", "官", "CEO", "CTO", "CFO")

# A line that ends with one of these goes on with what it announces.
_ANNOUNCES = words("""
    如下 以下 下列 包括 其中 表示 认为 認為 指出 介绍 介紹 强调 強調 说 說 称 稱 是 为 為 道 例如 比如 注意 通知 公告 内容
    內容 显示 顯示 原因 结果 結果
""")

_NUMBERED = Rarely(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百0-9]{1,4}[章节節编編部篇][ \u3000:：、]?|[0-9]{1,2}[、．]|[0-9]{1,2}\.(?![0-9])|[(（][0-9]{1,2}[)）]|[■●◆▶▲★◎○□❶-❿①-⑳])"
)
_ITEM = Rarely(r"[0-9]{1,3}\. ")
_CAPTIONS = ("图为", "圖為", "图片", "圖片", "资料图", "資料圖", "视频", "影片")
_CLOSED = tuple("。！；，、：!;,:…")

# Sets of signs, not patterns: each of those would cost every start its compiling.
_STOPS = frozenset("。！？!?；;")
_COMMAS_AND_COLONS = frozenset("，,：:")
_IN_NO_HEADING = frozenset("，,。；;：:（()）") | frozenset("0123456789０１２３４５６７８９")
_QUOTES = ("“", "「", "『", "‘", '"')
_SENTENCE_ENDS = tuple(stop + quote for stop in "！？；…!?;" for quote in ("", *'”」』"'))


def is_speaker(line: str) -> bool:
    """Whether a line only names who speaks next (``北京广播电视台记者 孙烁:``).

    Args:
        line: One line without its indent.
    """
    if line[-1:] not in (":", "：") or len(line) > 64 or not _STOPS.isdisjoint(line):
        return False
    name = line[:-1].rstrip(" \u3000")
    if name.startswith(_BEFORE_ROLES) and name[2:] in _ROLES:
        return True
    if name.rstrip("ABCDEFG0123456789一二三四甲乙丙丁 ") in _ROLES:
        return True
    if not _COMMAS_AND_COLONS.isdisjoint(name):
        return False
    *titles, last = name.replace("\u3000", " ").split() or [""]
    if titles and _is_name(last):
        return any(title.endswith(_ROLE_ENDS) for title in titles) or _last_role(f"{' '.join(titles)} ") > 0
    if titles or name.endswith(_ANNOUNCES):
        return False
    end = _last_role(name)
    return end > 0 and 2 <= len(name) - end <= 4 and _is_name(name[end:])


def _last_role(text: str) -> int:
    """Where the last word for somebody's part ends in a text; 0 without one."""
    for end in range(len(text) - 1, 0, -1):
        if any(text[max(0, end - length) : end] in _ROLES for length in range(1, _LONGEST_ROLE + 1)):
            return end
    return 0


def _is_name(word: str) -> bool:
    """Whether a word may be a name: two to four Han characters, more with a dot between, or Latin letters."""
    if _is_han(word):
        return 2 <= len(word) <= 4
    parts = word.replace("・", "·").replace("‧", "·").split("·")
    if len(parts) > 1 and all(map(_is_han, parts)):
        return len(word) <= 16
    return word[:1].isupper() and word.isascii() and 2 <= len(word) <= 40


def _is_han(word: str) -> bool:
    return word != "" and all(character >= "\u3400" and character.isalpha() for character in word)


def is_heading(line: str, after: str | None, before: str = "") -> bool:
    """Whether a line is a heading inside the text.

    Args:
        line: One line without its indent.
        after: The line that follows, or None at the end: a heading stands over something longer.
        before: The line before it, or ``""``: between or behind items of a list an item is none.
    """
    if line[:1].isdigit() and _ITEM().match(line) and (_ITEM().match(before) or _ITEM().match(after or "")):
        return False
    if (
        after is None
        or len(line) > 40
        or line.endswith(_CLOSED)
        or _is_said(line)
        or not any(map(_is_han, line))
    ):
        return False
    if _NUMBERED().match(line):
        return not any(stop in line for stop in "。；;")
    if is_subtitle(line):
        return True
    return (
        2 <= len(line) <= 24
        and not is_speaker(f"{line}:")
        and not line.startswith(_CAPTIONS)
        and not line.endswith(("摄", "攝"))
        and len(after) >= max(30, 2 * len(line))
        and _IN_NO_HEADING.isdisjoint(line)
        and sum(map(_is_han, line)) * 10 >= len(line) * 7
    )


def _is_said(line: str) -> bool:
    """Whether a line is what somebody says, in quotation marks: “那就是还剩二百七十两？”."""
    return line.startswith(_QUOTES) and line.endswith(_SENTENCE_ENDS)


def is_name_of_verse(line: str, after: str) -> bool:
    """Whether a line that begins a stanza names the poem that the next line begins: 白居易《琵琶行》（节选）."""
    named = 0 <= line.find("《") < line.find("》")
    return named and len(line) <= 30 and not line.endswith(_CLOSED) and after.endswith(_CLOSED)


def is_body(line: str) -> bool:
    """Whether a line is surely prose of the article: long, or a whole sentence."""
    if len(line) > 64:
        return True
    return len(line) >= 20 and (
        "。" in line or line.endswith(_SENTENCE_ENDS) or line.count("，") + line.count(",") > 1
    )


def is_subtitle(line: str) -> bool:
    """Whether a line adds to the headline above it (——在座谈会上)."""
    return line.startswith(("—", "──", "--"))


def is_kicker(line: str) -> bool:
    """Whether a line leads over to the headline below it (某人主持召开座谈会强调)."""
    return line.endswith(("强调", "強調", "指出", "要求", "表示"))


def is_headline(line: str) -> bool:
    """Whether a line at the head of a page may be its headline: short, and no sentence."""
    if (
        len(line) > 80
        or not any(map(str.isalpha, line))
        or line.endswith(("。", "；", ";", "：", ":", "，", ",", "、"))
    ):
        return False
    return "。" not in line[:-1]


def is_long_headline(line: str) -> bool:
    """Whether a line that is as long as prose may be a headline: one clause after the other, and no sentence is closed."""
    return (
        len(line) <= 150
        and not line.endswith(_CLOSED)
        and not any(stop in line[:-1] for stop in _STOPS)
        and any(map(str.isalpha, line))
    )


# Only a page without a headline needs these.
_DISPATCH = Rarely(
    r"^(?:[【\[(（]?(?:本报讯|本報訊|本网讯|本報|本刊|本台|[^\x00-\xff，。、：（）]{2,8}(?:社|网|網|报|報|台)(?:[ \u3000]?[^\x00-\xff，。、：（）]{0,8}[0-9]{1,2}月[0-9]{1,2}日)?(?:电|電|讯|訊|消息))[】\])）]?)"
    r"[ \u3000]*(?:[(（][^()（）]{0,40}[)）])?[ \u3000:：，,]*"
)
_SENTENCE_END = Rarely("[。！？!?；;]")
_CLAUSE_ENDS = frozenset("，,：:、—…")
_FUNCTION_WORDS = frozenset("在对對将將和与與为為把从從向以及等是有")
_PAIRS = (
    ("“", "”"),
    ("「", "」"),
    ("『", "』"),
    ("《", "》"),
    ("（", "）"),
    ("(", ")"),
    ("【", "】"),
    ("〈", "〉"),
)

_LONGEST_TITLE = 30
_SHORTEST_TITLE = 6


def derive_title(paragraph: str) -> str:
    """A short title from the beginning of an article.

    Args:
        paragraph: The first paragraph of prose; not empty.

    Returns:
        The first sentence where it is short, else its first clauses with ``…``; never cut inside a number or a Latin word.
    """
    text = paragraph[_match_end(paragraph) :].strip(" \u3000") or paragraph
    colon = text[:40].replace("：", ":").find(":") + 1
    if colon and is_speaker(text[:colon]) and len(text) > colon + _SHORTEST_TITLE:
        text = text[colon:].lstrip(" \u3000")
    end = _SENTENCE_END().search(text)
    if end and end.start() < _SHORTEST_TITLE - 1:
        # 降了!油价下调: a cry is no title of what it is about; the line is, or the sentence behind it.
        end = _SENTENCE_END().search(text, end.end()) or end if len(text) > _LONGEST_TITLE else None
    sentence = text[: end.start()] if end and end.start() >= 2 else text[:400]
    if len(sentence) <= _LONGEST_TITLE:
        mark = end[0] if end and end[0] in "！？!?" else ""
        return sentence.rstrip("。，,：:、 \u3000") + mark or sentence
    stops = [
        stop
        for stop in range(_SHORTEST_TITLE, _LONGEST_TITLE + 1)
        if sentence[stop] in _CLAUSE_ENDS and _is_whole(sentence, stop)
    ]
    strong = [stop for stop in stops if sentence[stop] not in "、"]
    if strong or stops:
        return sentence[: (strong or stops)[-1]] + "…"
    for stop in range(_LONGEST_TITLE, _SHORTEST_TITLE, -1):
        between = sentence[stop] in " \u3000" or sentence[stop - 1] in "的了”》」）"
        if (between or sentence[stop] in _FUNCTION_WORDS) and _is_whole(sentence, stop):
            return sentence[:stop].rstrip() + "…"
    stop = _LONGEST_TITLE
    while (
        stop > _SHORTEST_TITLE
        and sentence[stop - 1].isascii()
        and sentence[stop].isascii()
        and sentence[stop] != " "
    ):
        stop -= 1
    return sentence[: stop if stop > _SHORTEST_TITLE else _LONGEST_TITLE].rstrip() + "…"


def _match_end(paragraph: str) -> int:
    found = _DISPATCH().match(paragraph)
    return found.end() if found is not None else 0


def _is_whole(sentence: str, stop: int) -> bool:
    """Whether a cut leaves every bracket closed and no number or word in two."""
    head = sentence[:stop]
    if any(head.count(opening) > head.count(closing) for opening, closing in _PAIRS) or head.count('"') % 2:
        return False
    return not (
        sentence[stop - 1 : stop].isascii()
        and sentence[stop + 1 : stop + 2].isdigit()
        and sentence[stop] in ",.:"
    )
