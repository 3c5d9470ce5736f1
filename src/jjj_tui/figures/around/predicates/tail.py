"""The predicate directly before a number, read from right to left: change words, links, adverbs, comparisons."""

import re

from jjj_tui.figures.around.vocabulary.adverbs import ADVERB_TABLE, GUARDED, SET_AT, is_adverb
from jjj_tui.figures.around.vocabulary.moves import (
    ENDS_ANOTHER,
    HOW,
    MOVES_DOWN,
    MOVES_UP,
    TURNS,
    ends_time,
    is_how,
)
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.draft import Direction
from jjj_tui.figures.tables.grammar import (
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
_WHEN = re.compile(
    r"(?:(?:[0-9]{1,4}年?[-—–~～至到])?(?:[0-9]{1,4}|[〇零一二三四五六七八九十]{1,4})(?:年|月|日)(?:底|末|初|前|份|同期)?|[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)+$|(?<!大)连续?[二两三四五六七八九十0-9]{1,3}个?(?:年|月|季度?|周|日|天|个交易日)$|(?:第[一二三四1-4]季度?|[上下前]?[一二三四1-4]季度)末?$"
)
_SINCE = re.compile(
    "(?:短短|[近过去]{1,2})?[0-9一二三四五六七八九十两几半]{1,4}[多余]?(?:个月|年|个?季度?)(?:以?来|间|里|时间)$|[12][0-9]{3}年?[-—–~～至到][12][0-9]{3}年间$"
)
_WHEN_ENDS = "年月日底末初前份期来间里时分季周天度"
_CIRCUMSTANCE = re.compile(f"(?:{CIRCUMSTANCE})$")
_CIRCUMSTANCE_SIGN = re.compile("[按扣剔撇排除不经季同可]")
_CIRCUMSTANCE_ENDS = "整素响后外算价径计率格下动"
_LONGEST_BRACKET = 16
# Qualities that 了 makes changes: 高了3个百分点, 便宜了300元.
_DONE = frozenset("高低多贵宜快慢")
# What a number begins its predicate with behind a relative clause: 水位上涨的有12个, 减产的占三成.
_RELATING = "有占是为达共仅只超近约"
# What a change word ends in that says where the change led: 降到, 压减至, 整合为, 下探12度.
_ARRIVES = "到至为成探在"
_LINKS_TO = frozenset((*LINKS_TO, *TURNS))
_LEVELS = frozenset((*TURNS, *SET_AT, "为", "是", "达", "达到", "高达", "约为"))
_SKIPPED = '+-－−＋ “"「『:：'
# A time, the terms in which a change is counted and a bracket end in one of these.
_ASIDE_ENDS = frozenset((*_WHEN_ENDS, *_CIRCUMSTANCE_ENDS, *")）"))
# A predicate ends in one of these, of one or two characters; before anything else there is none.
_TAIL_ENDS = _ASIDE_ENDS.union(_SKIPPED, _DONE, _CHANGE_TABLE, ADVERB_TABLE)
# 分别比 compares, 性别比, 占比 and 比重 are nouns.
_THAN = "(?<![占环同对之配性可])(?<![性类级国族组区]别)比(?!则|大[多都约致概]|重(?![庆点])|例(?!年)|率|值|亚迪|特[币大]|利时|赛)"
BASIS = re.compile(
    r"(?=[比较同环按与跟季月年相])(?:"
    r"同比|环比|按年(?![均替计付缴支分结产薪息租期])比?|按月(?!均)比?|按周(?!年)|按季比?|(?<![今去前明后上本当每往历昨下0-9〇零一二三四五六七八九十两几多])[年季月]比"
    rf"|(?:相较于?|较|{_THAN})[^，,。；;、%的]{{1,10}}?(?=(?:名义|实[际质]|负(?=成|增))?(?:提升|提高|增长|增加|上升|上涨|下降|减少|降低|下跌|下滑|缩短|扩大|缩小|收窄|缩窄|缩水|蒸发|跌去|扩增|成长|衰退|缩减|加快|放缓|回升|回落))"
    r"|[与同跟]对?[上去前](?:一|[一二两三四五六]个)?(?:[（(][0-9]{1,3}[）)])?[年月季](?:度|同[期月])?比较|[与同跟](?:[12][0-9]{3}年?)?(?:[0-9]{1,2}月份?)?[^，,。；;、0-9%]{0,10}相[比较]|(?<=对)比(?:[0-9]{1,2}月份?|[上前]月|[上去前]年?同[期月])"
    rf"|(?:相?较|{_THAN})(?:招股|定|发行|上市|底|叫|成本|开)价(?=[高低贵]|便宜|溢价|折[让价])|(?:相?较|{_THAN})(?:前(?:(?![0-9])|[0-9]{{1,2}}个?[月天日周季])|去|上(?![海升涨])|今|本|当|[0-9]{{1,2}}[-—–~～至到][0-9]{{1,2}}月份?|[一二三四1-4]季度|[“\"「]?十[二三四五]五[”\"」]?|工业化前|工业革命|同(?![行类业龄级款伴学])|往|常|平[日时常]|历|此|以|前几|上一|前一|上个|三年|五年|十年|[0-9]{{1,4}}[年月](?:[0-9]{{1,2}}月(?:[底末份]|[至到](?:[12][0-9]{{3}}年)?[0-9]{{1,2}}月)?)?(?:[0-9]{{1,2}}日)?|[一二三四五六七八九〇十]{{1,4}}[年月]|[12一二][0-9零〇一二三四五六七八九]{{3}}/[0-9零〇一二三四五六七八九]{{2}}(?:财政?)?年|年初|期初|月初|季初|昨|疫|投|改|开|原|基|最|峰|预|现|规划|目标|计划|高峰|低谷|创|办|实施|建|启|疫情)[^，,。；;0-9%]{{0,9}}?"
    r"(?=(?![高低][位点峰谷])[仍还也均都增减升降提下扩缩高低多少偏回涨跌加放收持攀翻掉砍削飙贬急重锐骤激猛跃窄宽贵约净快慢走微略超又再则均长好压节新0-9]|相比|上[升涨调扬修浮探]|(?:名义|实[际质])[增减升降上下提成]|腰斩|便宜|有所|大幅|明显|分别|各[增减升降提下]|调[升降高低贬涨减增]|成长|衰退|小[幅升降涨跌]|[大反暴陡劲][升降涨跌增减弹])(?:相比)?)"
)
# Beside another thing, not another time: 比冠军慢0.02秒, 比全国高3.1个百分点. No rise or fall.
BESIDE = re.compile(
    rf"(?:相?较|{_THAN})[^，,。；;0-9%]{{1,14}}?(?<![收缩变扩放拉])偏?[高低多少快慢长短大小重轻早晚贵宽窄深浅厚薄]出?(?=了?(?:约|整整|足足)?$)"
)
# What every comparison opens with; of the years and months only 年比 and the like.
BASIS_SIGN = re.compile("[比较同环按与跟季月年](?<![季月年](?!比))")


def find_bases(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of what a change is measured against (同比, 较2014年)."""
    sign = BASIS_SIGN.search(folded, start, end)
    return [match.span() for match in BASIS.finditer(folded, sign.start(), end)] if sign else []


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

    direction: Direction | None = None
    to = level = relative = False
    word = ""

    def __init__(self, end: int) -> None:
        self.end = end  # of the rest most tails have nothing: one is made for every figure


_MORE_OR_LESS = frozenset(word for word in CHANGES if word[0] in "多少")
_MOST = "最至很许更不"
_DEEDS = frozenset(
    (
        *(word for word in VERBS if len(word) == 2),
        *"退收赚卖产花付缴交用发送运销排耗领得赔投拿采捕播亏蓄放引供灌调借存种修建住打拉送跑走挣读下来去养招挑装摘吃喝睡干办生出进跳租拨派掏烧拿省拔割挖捡抓录",
    )
)
# 两包合计, 三项共计: all that was told of before.
_PARTS = "包项者标段批期类家组队厂校店区地市省县国线片块场馆院所站层栋"
_ROUND = re.compile("(?<![0-9一二三四本上当首全])[周月季日旬]$")  # but 第二季|环比
_NUMBERS = "两二三四五六七八九十"
_RISES = {"每": "率息", "市": "开收闭早午后"}  # 利率每升一码, 开市升1%
# 按年起1.3%: what a rise is told against leaves no doubt that it is one.
_SINCE_WHEN = frozenset(("按年", "按月", "按季", "按周", "同比", "环比", "年比", "季比", "月比"))


def _changes(folded: str, start: int, word: str) -> bool:
    """Whether a change word that begins at ``start`` is a whole word: not 公升, 每微升, 起降, 少的也有."""
    before = folded[start - 1] if start else " "
    if before in NO_CHANGE[word]:
        return word == "升" and folded[start - 2] in _RISES.get(before, "")
    if word in ONLY_BEHIND:
        since = folded[start - 2 : start]
        if since in ("首次", "再次"):
            before = folded[start - 3]
        return before in ONLY_BEHIND[word] or since in _SINCE_WHEN
    return word != "少" or folded[start + 1] != "的"


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


def read_tail(folded: str, floor: int, at: int, bases: list[tuple[int, int]]) -> Tail:
    """Reads what stands directly before a figure: change words, links, adverbs, comparisons and times.

    Args:
        folded: The folded text.
        floor: Where to stop.
        at: Start of the figure.
        bases: Spans of the comparisons (同比, 较2014年) between.
    """
    if at <= floor or not (bases or folded[at - 1] in _TAIL_ENDS or folded[at - 2 : at] in _TAIL_ENDS):
        return Tail(at)  # what most have before them is a noun, or nothing
    end = at
    direction: Direction | None
    direction, to, level, changed, relative = None, False, False, "", False
    limit = floor  # no change word reaches into a comparison
    while end > floor:
        last, pair = folded[end - 1], folded[end - 2 : end]
        if bases:
            here = end
            end, limit = _before_comparison(folded, floor, here, bases)
            if end < here:
                continue
            if direction is None and limit > floor and (more := _more_done(folded, limit, end)):
                direction, end = more, limit  # 比前一日|多发送86万人次
                continue
        elif last not in _TAIL_ENDS and pair not in _TAIL_ENDS:
            break
        if pair in _CHANGE_TABLE or last in _CHANGE_TABLE:
            change = _change_before(folded, limit, end)
            if change is not None and (end == at or folded[end] not in NAME_TAILS):
                if direction is not None and change in EXTENTS:
                    break  # 降幅扩大0.7个百分点: what grew is the size of a fall
                if end < at and folded[end] == "的" and folded[end + 1] in _RELATING:
                    relative = True
                elif direction is None and not relative:
                    direction, changed = CHANGES[change], change
                    to = (to and change not in EXTENTS) or change[-1] in _ARRIVES
                end -= len(change)
                if folded[end - 1] in HOW and is_how(folded, end, change):
                    end -= 1  # 激|增至, 骤|降到
                continue
        if direction is None and (bases or (end < at and folded[end] == "了" and _done(folded, floor, end))):
            word = ends_with(_COMPARED_TABLE, folded, floor, end)
            if word:
                direction = _COMPARED[word]
                end -= len(word)
                continue
        if pair in ADVERB_TABLE or last in ADVERB_TABLE:
            word = ends_with(ADVERB_TABLE, folded, floor, end) if pair in ADVERB_TABLE else last
            if word in GUARDED and not is_adverb(folded, floor, end - len(word), at, word):
                word = last if word[0] in "调拉" or (last in "则以" and len(word) > 1) else None
            if word is not None:
                if direction is None:
                    to = to or word in _LINKS_TO
                    level = level or word in _LEVELS
                end -= len(word)
                if last in "计共" and folded[end - 1] in _PARTS and folded[end - 2] in _NUMBERS:
                    end = max(floor, end - 2)  # 两包合计
                continue
        if last in _SKIPPED:
            end -= 1
        elif last in _ASIDE_ENDS and (begun := _before_aside(folded, floor, end)) < end:
            end = begun
        else:
            break
    if direction is not None:
        if folded[end - 1] == "每" and end > floor:
            end -= 1  # 利率|每升一码
        if direction == "increase" and folded[at] in "-－−负" and not to:
            direction = "decrease"  # 增长-3.2%, 增幅为-9.7%
    tail = Tail(end)
    if direction is not None:
        tail.direction, tail.word = direction, changed
    if to or level:
        tail.to, tail.level = to, level
    if relative:
        tail.relative = True
    return tail


def _change_before(folded: str, limit: int, end: int) -> str | None:
    """The change word that ends at ``end``, without what belongs to the word before it; None where there is none."""
    change = ends_with(_CHANGE_TABLE, folded, limit, end)
    if change is None:
        return None
    if change[0] in ENDS_ANOTHER and ends_time(folded, end - len(change)):
        change = change[1:]  # 恒指全日|跌218点
    elif change in _MORE_OR_LESS and folded[end - len(change) - 1] in _MOST:
        change = change[1:]  # 最多|跌320点
        if change not in CHANGES:
            return None  # 最多跑两趟
    if change in NO_CHANGE and not _changes(folded, end - len(change), change):
        return None
    return change


def _before_comparison(folded: str, floor: int, end: int, bases: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the comparison begins that ends at ``end``, or ``end``, and where the last one ends before that."""
    begun, limit = end, floor
    for start, stop in bases:
        if stop == end:
            begun = start
            if folded[start] == "环" and start > floor and _ROUND.search(folded, floor, start):
                begun -= 1  # 周环比
            elif folded[start] == "比":
                begun -= folded[start - 1] == "对"  # 对比10月份
        elif stop == end - 1 and folded[stop] in "、和与及":
            begun = stop  # 同比、环比分别增长
        elif limit < stop < end:
            limit = stop
    return begun, limit


def _before_aside(folded: str, floor: int, end: int) -> int:
    """Where a time, the terms of counting or a bracket begin that end at ``end``; ``end`` where none of them does."""
    last = folded[end - 1]
    if last in _WHEN_ENDS and (
        when := (_SINCE if last in "来间里" else _WHEN).search(folded, max(floor, end - 14), end)
    ):
        return when.start()
    if (
        last in _CIRCUMSTANCE_ENDS
        and (sign := _CIRCUMSTANCE_SIGN.search(folded, max(floor, end - 24), end))
        and (terms := _CIRCUMSTANCE.search(folded, sign.start(), end))
    ):
        return terms.start()
    if last in ")）" and (opened := last_bracket(folded, max(floor, end - _LONGEST_BRACKET), end)) >= 0:
        return opened  # 同比（下同）增长
    return end
