"""The noun phrase that says what a number is about, without a segmenter: cut away what is certainly no noun."""

import re

from jjj_tui.figures.around.openings import OPENING_HEADS, QUOTES, begins, glued, past_quoted, strip_openings
from jjj_tui.figures.tables.grammar import (
    ACTIVITIES,
    ADVERBS,
    LIGHT_VERBS,
    VERB_NOUNS,
    VERBS,
    by_first,
    by_last,
    ends_with,
    heads,
    starts_with,
    words_of,
)
from jjj_tui.figures.tables.joins import (
    FRONTS,
    GENERAL,
    LONE_VERBS,
    NOUN_ENDINGS,
    NOUN_VERBS,
    RIGHT_GLUED,
    RIGHT_STOPS,
)

LONGEST_PHRASE = 20
_VERBS = by_first((*VERBS, *LIGHT_VERBS))
_VERB_SET = frozenset((*VERBS, *LIGHT_VERBS))
_ADVERBS = by_last(
    (
        *ADVERBS,
        *words_of(
            "今年 去年 前年 明年 上年 本月 上月 下月 昨日 今日 昨天 今天 明天 早前 日前 原先 原来 过去 以前 从前 当初 起初 往年 平时 平常 通常 一般"
        ),
    )
)
# What befell a thing is told before it as well as behind it, and stays with its name: 倒塌房屋121户.
_BEFALLS = frozenset(words_of("倒塌 受损 死亡 受灾 受伤 遇难 失踪 停电"))
# 将票房预测自15亿元调高: what is moved is the forecast.
_FORESEEN = frozenset(("预测", "预计", "预估", "估计"))
_VERB_HEADS = heads(_VERBS)
# Where a verb may begin: at one of a single character, or before a character that is the second of one.
_VERB_HEAD = re.compile(
    f"[{_VERB_HEADS}](?:(?<=[{''.join(key for key in _VERBS if len(key) == 1)}])"
    f"|(?=[{''.join(sorted({key[1] for key in _VERBS if len(key) > 1}))}]))"
)
_STOP_HEADS = heads(RIGHT_STOPS)
# Where a phrase may leave off: at a verb, at a word that opens something else, at a mark.
_RIGHT_END = re.compile(rf"[{_VERB_HEADS}{_STOP_HEADS}\W_]")
# For each verb the nouns that hold it, and how far inside.
_NOUNS_AROUND: dict[str, list[tuple[int, str]]] = {}
for _noun in (*VERB_NOUNS, *(word + "计划" for word in ACTIVITIES)):
    for _at in range(min(5, len(_noun))):
        for _end in range(_at + 1, len(_noun) + 1):
            if _noun[_at:_end] in _VERB_SET:
                _NOUNS_AROUND.setdefault(_noun[_at:_end], []).append((_at, _noun))
# Behind one of these a word is a verb, whatever else it may be (须支付15%滞纳金).
_MODALS = frozenset("须需应要会请")
_HANDS_OVER = ("把", "将")
# Han characters without a 的 or 由 and no more of them than a phrase may have: nothing is to be cut from it.
_BARE_NOUN = re.compile(f"[\u4e00-\u7530\u7532-\u7683\u7685-\u9fff]{{1,{LONGEST_PHRASE}}}")
_ENDING_HEADS = frozenset(word[0] for word in NOUN_ENDINGS)


def _word_character(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char.isalnum()


# What stood between a phrase and its number: no verb, a verb, a verb that is the last part of the phrase (地区拨款),
# or nothing but a verb, which then is the phrase.
NO_VERB, VERB, VERBAL_NOUN, BARE_VERB = range(4)


def left_phrase(folded: str, start: int, end: int) -> tuple[int, int, tuple[int, int] | None, int]:
    """The noun phrase that ends at ``end``.

    Args:
        folded: The folded text.
        start: Where the clause, or what belongs to the number before, leaves off.
        end: Where the predicate begins.

    Returns:
        Start and end of the phrase (equal when there is none), the span of the holder that a light verb parted
        from it (京津冀|实现|地区生产总值), and which verb there was.
    """
    if start < end and folded[start] in OPENING_HEADS:
        start = strip_openings(folded, start, end)
    stripped = start
    while end > start:
        char = folded[end - 1]
        if "\u4e00" <= char <= "\u9fff":
            if char not in "和与及":
                break
        elif char == "》" or char.isalnum():
            break
        end -= 1
    if end <= start:
        return start, end, None, NO_VERB
    verb_between = NO_VERB
    last_verb = None
    holder = None
    if folded[end - 1] in LONE_VERBS:
        before = folded[end - 2] if end - 1 > start else " "
        if before not in LONE_VERBS[folded[end - 1]]:
            end, verb_between = end - 1, VERB  # 退订要付三成违约金
            if end > start and folded[end - 1] in "）)":
                end = max(start, folded.rfind("（", start, end), folded.rfind("(", start, end))
            while (word := ends_with(_ADVERBS, folded, start, end)) is not None:
                end -= len(word)
    sign = _VERB_HEAD.search(folded, start, end)
    if sign is None and _BARE_NOUN.fullmatch(folded, start, end):
        return start, end, None, verb_between  # what most phrases are
    verbs: list[int] = []
    while sign is not None:
        verbs.append(sign.start())
        sign = _VERB_HEAD.search(folded, sign.end(), end)
    for at in reversed(verbs):
        if at >= end:
            continue
        verb = _verb_at(folded, start, at, end)
        if verb is not None:
            behind = at + len(verb)
            while behind < end and folded[behind] in "了的过着出到":
                behind += 1
            if end - behind >= 2 or (
                end - behind == 1 and (folded[behind] in GENERAL or verb in _HANDS_OVER)
            ):
                if verb in LIGHT_VERBS:
                    first = strip_openings(folded, start, at)
                    while first < at and folded[first].isspace():
                        first += 1  # a tab between two cells is no part of either
                    holder = (first, at) if 2 <= at - first <= 8 else None
                start = at if verb in _BEFALLS and behind == at + len(verb) else behind
                break
            if (
                (verb in NOUN_VERBS or (verb in _FORESEEN and behind == end and folded[end] in "由自从"))
                and (not verb_between or behind == end)
                and (at == start or folded[at - 1] not in _MODALS)
            ):
                verb_between = verb_between or VERBAL_NOUN
                continue
            if len(verb) > 1 and verb not in LIGHT_VERBS:
                last_verb = (
                    at,
                    last_verb[1] if last_verb and last_verb[0] == at + len(verb) else at + len(verb),
                )
            end, verb_between = at, VERB
            if end > start and folded[end - 1] == "净":
                end -= 1  # 净流入, 净买入
            while (word := ends_with(_ADVERBS, folded, start, end)) is not None:
                end -= len(word)
    if start != stripped or end <= start:
        start = strip_openings(folded, start, end)
    if folded.find("的", start, end) >= 0:
        start = _after_de(folded, start, end)
        start += folded[start] in "是为" and end - start > 2 and folded[start - 1] == "的"  # 最高的是|北京
    if folded.find("由", start, end) >= 0:
        end = _before_by(folded, start, end)
    if (at := folded.rfind("在", start, end)) > start and folded[at + 1] <= "9":
        start = strip_openings(folded, at, end)  # 公司目标在2030年|装机容量
    if end - start > LONGEST_PHRASE:
        # A row of names (石家庄、唐山、保定、邯郸四市) may take twice as much; nothing is cut inside a name.
        start = max(start, end - 2 * LONGEST_PHRASE) if "、" in folded[start:end] else end - LONGEST_PHRASE
    start, end = trimmed(folded, start, end)
    if last_verb is not None and end - start == 1 and folded[start] in "内里间":
        start = end  # 7日内|死亡14人
    if start >= end and last_verb is not None:
        start, end = last_verb
        verb_between = BARE_VERB
    elif last_verb is not None and end - start < 4 and folded[start:end] in SCOPES:
        end = last_verb[1]  # 全国发行: where it was done says too little
    return start, end, holder, verb_between


# Where or by whom, never what.
SCOPES = frozenset(
    words_of("""
全国 全省 全市 全县 全区 全校 全球 全村 全镇 全线 全网 全港 全澳 全台 全岛 全社会 各地 我国 本市 本省 本区 国内 境内 境外 海外 省内 市内 区内 当地
""")
)

# 最大降雨点为青石镇182毫米: the peak is told, and where it was.
PEAK = re.compile("(最[^为是在]{1,8}[点站处地量速温峰值流深度压级])(?:为|是|出现在|位于)")


def _verb_at(folded: str, start: int, at: int, end: int) -> str | None:
    """The verb that begins at ``at``; None where that is no verb but a piece of a word or noun around it."""
    verb = starts_with(_VERBS, folded, at, end)
    if verb is None:
        return None
    behind = at + len(verb)
    if len(verb) == 1:
        if _part_of_word(folded, start, at, end, verb):
            return None
    elif folded[behind] in _ENDING_HEADS and folded.startswith(NOUN_ENDINGS, behind, end):
        return None
    return None if _inside_noun(folded, at, verb, start, end) else verb


def trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where a phrase begins and ends without marks at its ends; nothing is left of mere digits."""
    while start < end and not ("\u4e00" <= (char := folded[start]) <= "\u9fff"):
        if char == "《" or char.isalnum():
            break
        start += 1
    while end > start and not ("\u4e00" <= (char := folded[end - 1]) <= "\u9fff"):
        if char == "》" or char.isalnum():
            break
        end -= 1
    if start < end and folded[start] < "\u4e00" and folded[start:end].isdigit():
        start = end  # what a clock time or a table left over
    return start, end


def _part_of_word(folded: str, start: int, at: int, end: int, word: str) -> bool:
    """Whether a one-character verb is a piece of a longer word (老把式, 名将, 获利, 补给)."""
    return (at > start and folded[at - 1] in FRONTS.get(word, "")) or glued(folded, at, end, word)


def _inside_noun(folded: str, at: int, verb: str, start: int, end: int) -> bool:
    """Whether a verb is a piece of a noun that is written around it (生产总值, 派出所)."""
    for offset, noun in _NOUNS_AROUND.get(verb, ()):
        if at - offset >= start and folded.startswith(noun, at - offset, end):
            return True
    return False


def _after_de(folded: str, start: int, end: int) -> int:
    """Past the last 的, unless what follows is too general to stand alone."""
    at = folded.rfind("的", start, end)
    if at < 0 or end - at - 1 < 1:
        return start
    head = folded[at + 1 : end]
    if head in GENERAL or len(head) < 2:
        inner = folded.rfind("的", start, at)
        return max(inner + 1, start, end - 14)
    return at + 1


def _before_by(folded: str, start: int, end: int) -> int:
    """Where what is moved, or done by someone, ends: 补贴标准|由小学3000元, 费用|由企业承担."""
    at = folded.find("由", start + 2, end - 1)
    if at < 0 or folded[at - 1] in "自理缘经事来案" or folded[at + 1] in "来此头":
        return end
    return at


_STEP = re.compile(
    "(?:新的?|大|整数|心理|重要)?(?:台阶|大关|关口|门槛|里程碑|俱乐部)(?![费价数])|处(?![方理罚置分女于境长级])|水[平准](?![仪面线尺井距])|[高低]位(?![数移])|海[面域]"
)
_SIZED_BY = ("长的", "高的", "宽的", "深的", "厚的", "重的", "大的")
_ODD_HEADS = frozenset("者处水海低新大整心重台关门里俱长高宽深厚")


def right_phrase(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The noun phrase that begins at ``start``.

    Returns:
        Its start and end (equal when there is none) and whether it opens like a verb (参展企业): a weak witness.
    """
    if start >= end:
        return start, start, False
    while start < end and folded[start] in '的“"「『 （(':
        if folded[start] in "（(":
            if folded[start + 2 : start + 3] in ("）", ")"):
                start += 3  # 4.2万件（套）毛毯
                continue
            return start, start, False
        start += 1
    if folded[start] in _ODD_HEADS:
        if folded[start] == "者" or _STEP.match(folded, start, end):
            return start, start, False  # 排放2万吨以上者; 迈上7000万人次台阶: where it got to, not what
        if folded.startswith(_SIZED_BY, start, end):
            start += 2  # 3800米长的跑道
    stop = end if end - start < LONGEST_PHRASE else start + LONGEST_PHRASE
    at = start
    weak = False
    while mark := _RIGHT_END.search(folded, at, stop):
        at = mark.start()
        char = folded[at]
        if char in _STOP_HEADS:
            word = starts_with(RIGHT_STOPS, folded, at, end)
            if word and not _right_glued(folded, at, word):
                if at > start and word in _JOINING and (further := _joined(folded, start, at, word, end)):
                    return start, further, weak
                return start, at - (at > start and folded[at - 1] == "的"), weak  # 15—59岁人口的|比重
        if char in _VERB_HEADS:
            verb = starts_with(_VERBS, folded, at, end)
            if (
                verb
                and not (len(verb) == 1 and _part_of_word(folded, start, at, end, verb))
                and not _inside_noun(folded, at, verb, start, end)
            ):
                if at > start and verb not in NOUN_VERBS:
                    return start, at, weak
                weak = verb not in NOUN_VERBS
                at += len(verb)
                continue
        elif not (_word_character(char) or char in "·—-"):
            if char in QUOTES and at > start and (behind := past_quoted(folded, at, end)):
                at = behind  # 3款声称“低糖”的样本
                continue
            quoted = at > start and char in '”"」』' and folded[start - 1] in '“"「『'
            if not quoted or not _word_character(folded[at + 1]):
                return start, at, weak  # but “三元”礼盒
        at += 1
    return start, at if at > stop else stop, weak


def opens_with_verb(folded: str, start: int, end: int) -> bool:
    """Whether a verb begins at ``start``, one that also names a thing or not (成交, 回购)."""
    return starts_with(_VERBS, folded, start, end) is not None


_JOINING = frozenset("和与及")


def _joined(folded: str, start: int, at: int, word: str, end: int) -> int:
    """Where a phrase ends whose noun stands behind 和, 与 or 及 (27项科学与应用项目, 339个地级及以上城市); 0 if it does not."""
    if at - start > 4:
        return 0
    behind = at + len(word)
    if folded.startswith(("以上", "以下"), behind):
        behind += 2
    begin, stop, weak = right_phrase(folded, behind, end)
    if begin != behind or weak or stop - begin < max(2, at - start):
        return 0
    # A noun that runs into the next number is that number's.
    return stop if stop < end or not _word_character(folded[end]) else 0


def _right_glued(folded: str, at: int, word: str) -> bool:
    if folded[at - 1] in FRONTS.get(word, ""):
        return True
    words = RIGHT_GLUED.get(word)
    return words is not None and begins(words, folded, at + len(word), len(folded))
