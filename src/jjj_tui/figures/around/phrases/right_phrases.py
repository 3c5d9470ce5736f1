"""The noun phrase behind a number, without a segmenter: it ends where something else certainly begins."""

import re

from jjj_tui.figures.around.phrases.whose import CLASSIFIERS, is_counted, names_counted
from jjj_tui.figures.around.vocabulary.named_deeds import serves
from jjj_tui.figures.around.vocabulary.openings import QUOTES, begins, past_quoted
from jjj_tui.figures.around.vocabulary.particles import is_taxi
from jjj_tui.figures.around.vocabulary.verbs import VERB_HEADS, VERB_TABLE, verb_at
from jjj_tui.figures.tables.grammar import characters, heads, holds, starts_with
from jjj_tui.figures.tables.joins import FRONTS, NOUN_VERBS, RIGHT_GLUED, RIGHT_STOPS
from jjj_tui.figures.tables.predicates import INNER, PREDICATES_FRONTS
from jjj_tui.rarely import Rarely

_LONGEST, _SHORTEST_NAME = 20, 4
# Characters of a set phrase.
_SAYING = 4
_STOP_HEADS = heads(RIGHT_STOPS)
_KEYS = (*VERB_TABLE, *RIGHT_STOPS)
_LONE = "的" + "".join(key for key in _KEYS if len(key) == 1)
_SECOND = characters(key[1] for key in _KEYS if len(key) > 1)
# Where a phrase may leave off: at a verb, at a word that opens something else, at a mark, at a date (旅客|17日抵达).
_END = re.compile(
    rf"[的{characters(VERB_HEADS, _STOP_HEADS)}0-9\W_](?:(?<=[{_LONE}\W_])|(?<![0-9])(?=[{_SECOND}])"
    "|(?<=[0-9])(?=[0-9]?[月日时]|[0-9]{3}年(?!期)))"
)
_STEP = re.compile(
    "(?:新的?|大|整数|心理|重要)?(?:台阶|大关|关口|关卡|门槛|里程碑|俱乐部)(?![费价数])|处(?![方理罚置分女于境长级室所])|水[平准](?![仪面线尺井距])|[高低]位(?![数移])|海[面域]|天价|史[高低]|历史(?:新?[高低]|纪录|天)|级(?:$|(?=[提升以]))|创(?:历史)?新[高低](?![新科地端速级校科技度效])"
)
_SIZED_BY = ("长的", "高的", "宽的", "深的", "厚的", "重的", "大的")
# 3年|内投资, 5年|间投资; but 3天|间隔, 2年|内部调查.
_TIME_ENDS = "年月天日周时钟季秒"
_WITHIN_WORDS = "隔歇断接部地蒙陆需河资销外"
_OPENING_MARKS = frozenset('的“"「『 （(')
_ODD_HEADS = "级作充用创天史历外内间者处水海低新大整心重台关门里俱长高宽深厚没改版不—"
# 版 is a word of its own in 3套版画, and ends one in 16GB版.
_NO_EDITION = "权本图面画划税块式纳材"
# What has not been done with so much, or what it was changed to: 还剩三千亩没种, 改写为9秒8; but 没药味.
_NO_DENIED = "药食入有"
_PERSONAL = "人名位户例"
_CHANGED = ("改写", "改成", "改为", "改判")
# As what it serves.
_SERVING = ("作为", "充作", "用作", "列作", "当作")
# 缴纳额, 接种率 and 获奖者 are nouns, 额外 and 率先 open something else.
_NAMING_ENDS = {"额": "外定", "率": "先领", "者": ""}
_INCLUDED = ("（含）", "(含)")
_JOINING = frozenset("和与及")
# The second of two nouns before a 的, at most.
_LONGEST_PARTNER = 8
# How far behind a classifier the 的 may stand that ends what those counted do.
_LONGEST_CLAUSE, _PARTING = 14, "，,。；;：:、！？!?\n"
_FROM_AFAR = "的就便也都有是才"
# What papers and dealings are counted by: 3200件退货申请 are no goods, 20宗减持交易 are no fall.
_FILED = frozenset("份件宗项笔")
_DEAL = Rarely("[增减降加涨扩缩升][一-鿿](?=申请|申报|交易|项目|计划|措施|业务|方案|案件|请求|公告)")


def right_phrase(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The noun phrase that begins at ``start``.

    Returns:
        Its start and end (equal when there is none) and whether it opens like a verb (参展企业): a weak witness.
    """
    if start >= end:
        return start, start, False
    if folded[start] in _OPENING_MARKS:
        start, found = _past_marks(folded, start, end)
        if found is not None:
            return found
    if folded[start] in _ODD_HEADS:
        start, found = _at_odd_head(folded, start, end)
        if found is not None:
            return found
    stop = end if end - start < _LONGEST else start + _LONGEST
    at = start
    weak = False
    while mark := _END.search(folded, at, stop):
        at = mark.start()
        char = folded[at]
        if char in _STOP_HEADS:
            word = starts_with(RIGHT_STOPS, folded, at, end)
            if word == "目前" and folded[at - 1] in FRONTS[word] and folded[at + 2] <= "9":
                return start, at + 1, weak  # 300个重大项目|前9个月
            if word and not _is_glued(folded, at, word):
                if at == start:
                    if folded[start - 1] in _FILED and (deal := _DEAL().match(folded, at, end)):
                        at = deal.end()
                        continue
                    if told := _told_of(folded, start, end):
                        return *told, False
                    if word in INNER:
                        weak, at = True, at + len(word)  # 12名赴美学生
                        continue
                if at > start and word in _JOINING and (further := _joined(folded, start, at, word, end)):
                    return start, further, weak
                return start, at - (at > start and folded[at - 1] == "的"), weak  # 15—59岁人口的|比重
            if word and len(word) == _SAYING:
                at += _SAYING  # 见义勇为者
                continue
        if char in VERB_HEADS:
            if (verb := verb_at(folded, start, at, end)) is not None:
                named = (
                    verb in NOUN_VERBS
                    or (verb == "申请" and folded[start - 1] in _FILED)
                    or serves(folded, at, verb, person=folded[start - 1] in _PERSONAL)
                )
                if at > start and not named:
                    if _names_it(folded, start, at + len(verb)):
                        at += len(verb)
                        continue
                    planned = verb == "计划" and at - start > 1 and not _is_letter(folded[at + 2])
                    return start, at + 2 * planned, weak  # 每月80亿元的|购债计划
                if at == start and len(verb) == 1:
                    return start, start, False  # 19只股票|获资金净流入, but 参展企业
                weak = not named
                at += len(verb)
                continue
        elif char == "的":
            if at > start and folded[start - 1] in CLASSIFIERS:
                begin, cease, _ = right_phrase(folded, at + 1, end)
                if cease > begin and is_counted(folded, start, at, folded[cease - 1]):
                    return start, at, weak  # 9位教师|的住房
        elif "0" <= char <= "9":
            return start, at, weak
        elif char == "—" and folded[at + 1] == "—":
            return start, at, weak  # 3500个充电桩——平均每天10个
        elif not (_is_letter(char) or char in "·—-"):
            if char in QUOTES and at > start and (behind := past_quoted(folded, at, end)):
                at = behind  # 3款声称“低糖”的样本
                continue
            if at > start and folded[at + 1] == "含" and folded.startswith(_INCLUDED, at):
                at += 3  # 75个4A级（含）以上旅游景区
                continue
            quoted = at > start and char in '”"」』' and folded[start - 1] in '“"「『'
            if not quoted or not _is_letter(folded[at + 1]):
                return start, at, weak  # but “三元”礼盒
        at += 1
    return start, at if at > stop else stop, weak


def _past_marks(folded: str, start: int, end: int) -> tuple[int, tuple[int, int, bool] | None]:
    """Where a phrase begins behind a 的, brackets and quotation marks; the phrase itself where the marks already tell it."""
    none = start, start, False
    while start < end and folded[start] in _OPENING_MARKS:
        if folded[start] in "（(":
            if folded[start + 2 : start + 3] in ("）", ")"):
                start += 3  # 4.2万件（套）毛毯
                continue
            return start, none
        if folded[start] == "的" and is_taxi(folded, start):
            break  # 3000辆的士
        start += 1
        if folded[start - 1] in QUOTES and (close := _name_end(folded, start, end)):
            return start, (start, close, False)
    return start, None


def _at_odd_head(folded: str, start: int, end: int) -> tuple[int, tuple[int, int, bool] | None]:
    """Where a phrase begins that opens oddly; the phrase itself, or none, where the opening already tells it."""
    none = start, start, False
    head, before, after = folded[start], folded[start - 1], folded[start + 1]
    if head in "者—" or _STEP.match(folded, start, end):
        return start, none  # 排放2万吨以上者; 迈上7000万人次台阶: where it got to, not what
    if head == "没" and after not in _NO_DENIED and before not in _PERSONAL:
        return start, none
    if folded.startswith(_CHANGED, start, end):
        return start, none
    if head in "内间" and before in _TIME_ENDS and after not in _WITHIN_WORDS:
        return start, none  # 3年内投资
    if head == "外" and before in "里米地" and after in _FROM_AFAR:
        return start, none  # 三里外的老井
    if folded.startswith(_SIZED_BY, start, end):
        return start + 2, None  # 3800米长的跑道
    if head == "版" and after not in _NO_EDITION:
        return start + 1, None  # 16GB版手机
    if folded.startswith(_SERVING, start, end):
        begin, stop, _ = right_phrase(folded, start + 2, end)
        return start, (begin, stop, False)  # 15亿元|作为防灾经费
    if folded.startswith("不同程度", start, end):
        return start + 4, None  # 5人不同程度|受伤
    return start, None


def _told_of(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Who is counted where the predicate of a modifier follows the classifier: 500名正在抢险的|官兵; None where no one is named."""
    if folded[start - 1] not in CLASSIFIERS:
        return None
    of = folded.find("的", start + 1, min(end, start + _LONGEST_CLAUSE))
    if of < 0 or holds(folded[start:of], _PARTING):
        return None
    begin, cease, weak = right_phrase(folded, of + 1, end)
    return (begin, cease) if not weak and names_counted(folded, start, begin, cease) else None


def past_share(folded: str, start: int) -> tuple[int, int, bool]:
    """The noun phrase behind a share that stands at ``start``, which says what kind of thing it is (50%|配对补助)."""
    at = start
    while folded[at] in "0123456789.%％":
        at += 1
    return (
        right_phrase(folded, at, at + _LONGEST)
        if at > start and folded[at - 1] in "%％"
        else (start, start, False)
    )


def _names_it(folded: str, start: int, stop: int) -> bool:
    """Whether a verb that ends at ``stop`` is the front of a noun: 公积金|缴纳额, 接种者."""
    ending = folded[stop]
    return (
        ending in _NAMING_ENDS
        and (ending == "者" or folded[start - 1] == "的")
        and folded[stop + 1] not in _NAMING_ENDS[ending]
    )


def _name_end(folded: str, start: int, end: int) -> int:
    """Where a name in quotation marks ends that is told whole: 14间“数码提升中心”，; 0 where something follows it, or parts it."""
    close = folded.find(QUOTES[folded[start - 1]], start, min(end, start + _LONGEST) + 1)
    if close - start < _SHORTEST_NAME or _is_letter(folded[close + 1]):
        return 0
    return close if folded[start:close].isalnum() else 0


def _joined(folded: str, start: int, at: int, word: str, end: int) -> int:
    """Where a phrase ends whose noun stands behind 和, 与 or 及 (27项科学与应用项目, 339个地级及以上城市); 0 if it does not."""
    if at - start > 4:
        return 0
    behind = at + len(word)
    if folded.startswith(("以上", "以下"), behind):
        behind += 2
    end = min(end, start + 2 * _LONGEST)  # in a row of a thousand nouns not each looks for the next
    of = folded.find("的", behind, min(end, behind + _LONGEST_PARTNER))
    end = of if of > 0 else end
    begin, stop, weak = right_phrase(folded, behind, end)
    if begin != behind or weak or stop - begin < max(2, at - start):
        return 0
    # A noun that runs into the next number is that number's; 138个国家和地区|的4108家企业.
    return stop if stop < end or of > 0 or not _is_letter(folded[end]) else 0


def _is_glued(folded: str, at: int, word: str) -> bool:
    """Whether a word that would end a phrase is a piece of another (等级, 有色金属, 国有)."""
    if folded[at - 1] in FRONTS.get(word, "") or folded[at - 1] in PREDICATES_FRONTS.get(word, ""):
        return True
    words = RIGHT_GLUED.get(word)
    return words is not None and begins(words, folded, at + len(word), len(folded))


def _is_letter(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char.isalnum()
