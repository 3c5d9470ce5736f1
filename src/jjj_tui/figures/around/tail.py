"""The predicate directly before a number, read from right to left: change words, links, adverbs, comparisons."""

import re
from dataclasses import dataclass

from jjj_tui.figures.around.hedges import CHANGING
from jjj_tui.figures.around.moves import MOVES_DOWN, MOVES_UP, TURNS
from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.figures.tables.grammar import (
    ACTIVITIES,
    ADVERBS,
    CIRCUMSTANCE,
    COMPARED_DECREASE,
    COMPARED_INCREASE,
    DECREASE,
    FLAT,
    INCREASE,
    LINKS_TO,
    MOVED_DOWN,
    MOVED_UP,
    NAME_TAILS,
    NO_CHANGE,
    ONLY_BEHIND,
    VERBS,
    by_last,
    ends_with,
    tails,
)

CHANGES: dict[str, Direction] = {
    **dict.fromkeys(FLAT, "flat"), **dict.fromkeys(INCREASE, "increase"), **dict.fromkeys(DECREASE, "decrease"),
    **dict.fromkeys(MOVED_UP, "increase"), **dict.fromkeys(MOVED_DOWN, "decrease"),
    **dict.fromkeys(MOVES_UP, "increase"), **dict.fromkeys(MOVES_DOWN, "decrease"),
}  # fmt: skip
_COMPARED: dict[str, Direction] = {
    **dict.fromkeys(COMPARED_INCREASE, "increase"),
    **dict.fromkeys(COMPARED_DECREASE, "decrease"),
}
# Nouns for the size of a change: 增幅达17% is still by 17%.
EXTENTS = frozenset((
    "涨幅", "加幅", "增幅", "升幅", "跌幅", "降幅", "减幅",
    "增长幅度", "上涨幅度", "增加幅度", "年增幅度", "上升幅度", "下降幅度", "下跌幅度", "减少幅度",
))  # fmt: skip
_CHANGE_TABLE = by_last(CHANGES)
_COMPARED_TABLE = by_last(_COMPARED)
_ADVERB_TABLE = by_last(
    (
        *ADVERBS,
        *TURNS,
        "去年",
        "今年",
        "上年",
        "前年",
        "上月",
        "上周",
        "年初",
        "年底",
        "年末",
        "同期",
        "去年同期",
        "上年同期",
        "上年末",
        "去年底",
        "此前",
        "昨日",
        "今日",
        "昨天",
        "今天",
        "昨晚",
        "今晚",
        "昨夜",
        "前日",
        "前天",
        "本周",
        "以前",
        "原来",
        "原先",
        "最初",
        "当初",
        "目前",
        "现在",
        "如今",
        "过去",
        "正负",
        "维持",
        "保持",
        "稳定在",
        "维持在",
        "保持在",
        "投产时",
        "期初",
        "本月",
        "上季",
        "上季度",
        "前值",
        "偏",
        "人民币",
        "新台币",
        "港币",
        "美元",
        "台币",
        "年底前",
        "以后",
        "由",
        "呈现",
        "按",
        "按照",
        "更",
        "还要",
        "还需",
        "还将",
        "仍将",
        "也将",
        "均将",
        "都将",
        "都要",
        "仍要",
        "两年平均",
        "三年平均",
        "四年平均",
        "五年平均",
        "的",
    )
)
_WHEN = re.compile(r"(?:(?:[0-9]{1,4}|[〇零一二三四五六七八九十]{1,4})(?:年|月|日)(?:底|末|初|前|同期)?)+$")
_SINCE = re.compile("近?[0-9一二三四五六七八九十两几]{1,4}(?:个月|年|个?季度?)以?来$")
_WHEN_ENDS = "年月日底末初前期来"
_CIRCUMSTANCE = re.compile(f"(?:{CIRCUMSTANCE})$")
_CIRCUMSTANCE_SIGN = re.compile("[按扣剔撇排除不经季同可]")
_CIRCUMSTANCE_ENDS = "整素响后外算价径计率格下"
_LONGEST_BRACKET = 16
# Qualities that 了 makes changes: 高了3个百分点, 便宜了300元.
_DONE = frozenset("高低多贵宜快慢")
# What a number begins its predicate with behind a relative clause: 水位上涨的有12个, 减产的占三成.
_RELATING = frozenset("有占是为达共仅只超近约")
# What a change word ends in that says where the change led: 降到, 压减至, 整合为.
_ARRIVES = frozenset("到至为成")
_LINKS_TO = frozenset((*LINKS_TO, *TURNS))
_LEVELS = frozenset((*TURNS, "为", "是", "达", "达到", "高达", "约为"))
_SKIPPED = '+-－−＋ “"「『:：'
_CHANGE_ENDS, _ADVERB_ENDS = tails(_CHANGE_TABLE), tails(_ADVERB_TABLE)
# A predicate ends in one of these; before anything else there is none.
_TAIL_ENDS = frozenset(
    (*_SKIPPED, *_DONE, *")）", *_CHANGE_ENDS, *_ADVERB_ENDS, *_WHEN_ENDS, *_CIRCUMSTANCE_ENDS)
)
# 分别比 compares, 性别比, 占比 and 比重 are nouns.
_THAN = "(?<![占环同对之配性可])(?<![性类级国族组区]别)比(?!重(?![庆点])|例(?!年)|率|值)"
BASIS = re.compile(
    r"(?=[比较同环按与跟季月年相])(?:"
    r"同比|环比|按年比?|按月比?|按周|按季比?|年比|季比|月比"
    rf"|(?:相较于?|较|{_THAN})[^，,。；;、%的]{{1,10}}?(?=提升|提高|增长|增加|上升|上涨|下降|减少|降低|下跌|下滑|缩短|扩大|缩小|高出|多出|扩增|成长|衰退|缩减|加快|放缓|回升|回落)"
    r"|[与同跟](?:[12][0-9]{3}年?)?[^，,。；;、0-9%]{0,10}相[比较]"
    rf"|(?:相?较|{_THAN})(?:前|去|上|今|本|当|同(?![行类业龄级款伴学])|往|常|历|此|以|前几|上一|前一|上个|三年|五年|十年|[0-9]{{1,4}}[年月]|[一二三四五六七八九〇十]{{1,4}}[年月]|年初|期初|月初|季初|昨|疫|投|改|开|原|基|最|峰|预|现|规划|目标|计划|高峰|低谷|创|办|实施|建|启|疫情)[^，,。；;0-9%]{{0,9}}?"
    r"(?=[增减升降提下扩缩高低多少偏回涨跌加放收持攀翻掉砍削飙贬急重锐骤激猛跃窄宽贵约净快慢走微略超又再则均长好压节新0-9]|相比|上[升涨调扬]|腰斩|便宜|有所|大幅|明显|分别|各[增减升降提下]|调[升降高低贬涨减增]|成长|衰退|小[幅升降涨跌])(?:相比)?)"
)
# Beside another thing, not another time: 比冠军慢0.02秒, 比全国高3.1个百分点. No rise or fall.
BESIDE = re.compile(
    rf"(?:相?较|{_THAN})[^，,。；;0-9%]{{1,10}}?(?=偏?[高低多少快慢长短大小重轻早晚][出了]?约?$)"
)
# What every comparison opens with; of the years and months only 年比 and the like.
BASIS_SIGN = re.compile("[比较同环按与跟季月年](?<![季月年](?!比))")


def find_bases(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of what a change is measured against (同比, 较2014年)."""
    sign = BASIS_SIGN.search(folded, start, end)
    return [match.span() for match in BASIS.finditer(folded, sign.start(), end)] if sign else []


@dataclass(slots=True)
class Tail:
    """The predicate directly before a figure, read from right to left.

    Attributes:
        end: Where it begins, and what it is said of ends.
        direction: Which way its change word leads.
        to: Whether that leads to the figure, and not by it.
        level: Whether the figure is a level.
        word: The change word.
        relative: Whether the change tells which ones are counted, and moves no number (上涨的有12个).
    """

    end: int
    direction: Direction | None = None
    to: bool = False
    level: bool = False
    word: str = ""
    relative: bool = False


# A word that ends in one of these is another word: 公共, 国有, 年报, 材料, 表现, 冷却.
NO_ADVERB = {
    "共": "公国中反", "可": "许认宁", "约": "条合节签预公违契履邀续婚制规盟密纽解毁爽租誓简隐相要失聘协", "近": "附最邻远靠临亲相新逼贴凑就", "超": "中英反赶买卖入出德西法意", "有": "国公私所持享富具含没特稀固保",
    "报": "情日年海周季通举申填汇回时公电预上警晚晨捷信商战学", "为": "行人华", "在": "存潜内所", "从": "服随顺遵", "由": "自理缘事案路", "拟": "模虚比草研", "至": "甚冬夏", "到": "签独周迟收拿得领接看听找", "以": "难", "自": "各亲", "再": "一",
    "还": "归偿交退返生送发", "却": "冷退忘推失除", "即": "立随当", "恐": "惊反惶", "较": "比计", "将": "大少中上名小老主副门麻干健", "达": "发表雷直传送抵", "已": "自", "现": "派兑变提套贴付折表发出体呈涌展再显浮重闪",
    "料": "材资原燃史油塑饮染饲肥涂照香选颜主石木物面食草养配布调废衣用佐磨质辅填浆坯敷毛药釉备糖炉", "估": "评低高", "累": "积劳连拖", "被": "植棉", "遭": "周", "今": "如至当现古迄", "暂": "短", "了": "除", "又": "", "按": "", "更": "变三五深初",
    "占": "市", "则": "规原细准守法否总学附税罚通少多轻重快慢长短大小高低近远浅深", "放量": "排投发开释吸播", "缩量": "压收浓", "尚": "时高崇风和", "一路": "带", "合共": "联整综配组融结", "日内": "0123456789一二三四五六七八九十几两本近", "宜": "事便适权机相制时不地失", "局部": "",
    **dict.fromkeys(("昨日", "今日", "昨天", "今天", "昨晚", "今晚", "昨夜", "前日", "前天", "本周"), "比较与和同跟至到如的"),
    "名义": "", "实际": "", "平均": "", "确保": "", "合计": "", "或": "",
}  # fmt: skip
_CURRENCIES = frozenset(("人民币", "新台币", "港币", "美元", "台币"))
# 收 and 挂 tell a closing price, 营收 and 税收 are nouns.
_ONLY_AFTER = {"收": "昨日今币指数价股午盘市圆元", "挂": "指数价股币"}

TURNS_OF_TIME = frozenset("日月周年季")
_WHOLE = frozenset("全单昨今当首半每去")
# 本周升, 上月跌; but 成本年降, 以上年增
_THIS = {"本": "成基资版文日书", "上": "以线网之海陆市街"}
_DEEDS = frozenset(
    (*(word for word in VERBS if len(word) == 2), *"退收赚卖产花付缴交用发送运销排耗领得赔投拿采捕播亏")
)
# 2024年增, 今年增: there 年 belongs to the time before it.
_DATED = frozenset("0123456789〇零一二三四五六七八九十两几多今去前明上本当全每单首半同近")
# 两包合计, 三项共计: all that was told of before.
_PARTS = frozenset("包项者标段批期类家组队厂校店区地市省县国线片块场馆院所站层栋")
_NUMBERS = frozenset("两二三四五六七八九十")

_GUARDED = frozenset((*NO_ADVERB, *_ONLY_AFTER, *_CURRENCIES, "计划"))


def _is_adverb(folded: str, floor: int, start: int, at: int, word: str) -> bool:
    """Whether an adverb that begins at ``start`` stands for itself (公司计划增加, not 招生计划增加)."""
    if word in _CURRENCIES and start + len(word) < at:
        return False  # 新台币昨收32元: what was at this price
    if start <= floor:
        return True
    before = folded[start - 1]
    if before in NO_ADVERB.get(word, "") or (word in _ONLY_AFTER and before not in _ONLY_AFTER[word]):
        return False
    return word != "计划" or folded[max(floor, start - 2) : start] not in ACTIVITIES


# What rises by so much each time: 利率每升一码.
_RATED = frozenset("率息")
_ONCE_MORE = ("首次", "再次")
# 按年起1.3%: what a rise is told against leaves no doubt that it is one.
_SINCE_WHEN = frozenset(("按年", "按月", "按季", "按周", "同比", "环比", "年比", "季比", "月比"))


def _changes(folded: str, start: int, word: str) -> bool:
    """Whether a change word that begins at ``start`` is a whole word: not 公升, 每微升, 起降, 少的也有."""
    before = folded[start - 1] if start else " "
    if before in NO_CHANGE[word]:
        return word == "升" and before == "每" and folded[start - 2] in _RATED  # 利率每升一码
    if word in ONLY_BEHIND:
        since = folded[start - 2 : start]
        if since in _ONCE_MORE:
            before = folded[start - 3]
        return before in ONLY_BEHIND[word] or since in _SINCE_WHEN
    return word != "少" or folded[start + 1] != "的"


def _is_time(folded: str, at: int) -> bool:
    """Whether the 日, 周 or 年 at ``at`` ends a time (恒指全日|跌218点)."""
    before = folded[at - 1]
    return before in _WHOLE or (before in _THIS and folded[at - 2] not in _THIS[before])


def _more_done(folded: str, start: int, end: int) -> Direction | None:
    """Whether more or less was done than what stands before ``start``: 多发送, 少退了; None for other words."""
    if folded[start] not in "多少" or not 2 <= end - start <= 4:
        return None
    verb = folded[start + 1 : end - (folded[end - 1] == "了")]
    if verb not in _DEEDS:
        return None
    return "increase" if folded[start] == "多" else "decrease"


def _done(folded: str, floor: int, end: int) -> bool:
    """Whether 低 or 贵 before 了 tells of a change although nothing is compared: 毛利率低了两个百分点."""
    return folded[end - 1] in _DONE and not any(folded.find(sign, floor, end) >= 0 for sign in "比较")


# A change between a hedge and its number ends in one of these: 至少减一半, 最多增加两成, 至少少了两小时.
_LINKED_TABLE = by_last(("增", "减", *(word for word in CHANGING if word in CHANGES)))
LINKED_ENDS = frozenset((*"了", *tails(_LINKED_TABLE)))


def linked(folded: str, start: int, end: int) -> Direction | None:
    """Which way a change leads that stands between a hedge and its number."""
    end -= folded[end - 1] == "了"
    word = ends_with(_LINKED_TABLE, folded, start, end)
    if word is None or folded[end - len(word) - 1] in NO_CHANGE.get(word, ""):
        return None  # 至少80%
    return CHANGES[word]


def read_tail(folded: str, floor: int, at: int, bases: list[tuple[int, int]]) -> Tail:
    """Reads what stands directly before a figure: change words, links, adverbs, comparisons and times.

    Args:
        folded: The folded text.
        floor: Where to stop.
        at: Start of the figure.
        bases: Spans of the comparisons (同比, 较2014年) between.
    """
    end, direction, to, level, changed, relative = at, None, False, False, "", False
    compared = bool(bases)
    limit = floor  # no change word reaches into a comparison
    while end > floor:
        last = folded[end - 1]
        if compared:
            here = end
            limit = floor
            for start, stop in bases:
                if stop == here:
                    end = start
                    if folded[start] == "环" and folded[start - 1] in "周月季日旬" and start > floor:
                        end -= 1  # 周环比
                elif stop == here - 1 and last in "、和与及":
                    end = stop  # 同比、环比分别增长
                elif limit < stop < here:
                    limit = stop
            if end < here:
                continue
            if direction is None and limit > floor and (more := _more_done(folded, limit, end)):
                direction, end = more, limit  # 比前一日|多发送86万人次
                continue
        elif last not in _TAIL_ENDS:
            break
        if last in _SKIPPED:
            end -= 1
            continue
        if last in _CHANGE_ENDS:
            change = ends_with(_CHANGE_TABLE, folded, limit, end)
            if change is not None and change[0] in TURNS_OF_TIME and _is_time(folded, end - len(change)):
                change = change[1:]  # 恒指全日|跌218点
            if change is not None and (
                (change not in NO_CHANGE or _changes(folded, end - len(change), change))
                and (end == at or folded[end] not in NAME_TAILS)
            ):
                if direction is not None and change in EXTENTS:
                    break  # 降幅扩大0.7个百分点: what grew is the size of a fall
                if end < at and folded[end] == "的" and folded[end + 1] in _RELATING:
                    relative = True
                elif direction is None and not relative:
                    direction, changed = CHANGES[change], change
                    to = (to and change not in EXTENTS) or change[-1] in _ARRIVES
                end -= len(change)
                continue
        if direction is None and (
            compared or (end < at and folded[end] == "了" and _done(folded, floor, end))
        ):
            word = ends_with(_COMPARED_TABLE, folded, floor, end)
            if word:
                direction = _COMPARED[word]
                end -= len(word)
                continue
        if last in _ADVERB_ENDS:
            word = ends_with(_ADVERB_TABLE, folded, floor, end)
            if word is not None and (
                word not in _GUARDED or _is_adverb(folded, floor, end - len(word), at, word)
            ):
                if direction is None:
                    to = to or word in _LINKS_TO
                    level = level or word in _LEVELS
                end -= len(word)
                if last in "计共" and folded[end - 1] in _PARTS and folded[end - 2] in _NUMBERS:
                    end = max(floor, end - 2)  # 两包合计
                continue
        if last in _WHEN_ENDS and (
            when := (_SINCE if last == "来" else _WHEN).search(folded, max(floor, end - 14), end)
        ):
            end = when.start()
            continue
        if (
            last in _CIRCUMSTANCE_ENDS
            and (sign := _CIRCUMSTANCE_SIGN.search(folded, max(floor, end - 24), end))
            and (terms := _CIRCUMSTANCE.search(folded, sign.start(), end))
        ):
            end = terms.start()
            continue
        if last in ")）":
            near = max(floor, end - _LONGEST_BRACKET)
            opened = max(folded.rfind("（", near, end), folded.rfind("(", near, end))
            if opened >= 0:
                end = opened  # 同比（下同）增长
                continue
        break
    if direction is not None and folded[end - 1] == "每" and end > floor:
        end -= 1  # 利率|每升一码
    return Tail(end, direction, to, level, changed, relative)


def set_turn(folded: str, raw: str, draft: Draft, tail: Tail) -> None:
    """Sets what 年增, 季减 and 月升 are told against, in one character: the same figure a year, a quarter, a month before."""
    at = folded.rfind(tail.word, tail.end, draft.start)
    if at >= 0 and tail.word[1:2] != "均" and folded[at - 1] not in _DATED:
        draft.basis = raw[at]
