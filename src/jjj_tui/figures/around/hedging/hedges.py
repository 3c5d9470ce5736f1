"""The words in front of a number that say how exactly it is meant: 约, 近, 超过, 不到, and their reach."""

import re
from collections.abc import Iterable

from jjj_tui.figures import kinds
from jjj_tui.figures.around.hedging.behind import CURRENCIES, HEADS_BEHIND, YUAN, read_behind
from jjj_tui.figures.around.hedging.endings import (
    DENIED,
    DENYING,
    ONLY_DENIED,
    denial_before,
    is_recent,
    still_hedges,
)
from jjj_tui.figures.around.hedging.headlines import parts
from jjj_tui.figures.around.hedging.over_nouns import TAKEN_OF, hedge_over
from jjj_tui.figures.draft import Comparator, Draft
from jjj_tui.figures.measures.series import LIST_JOINT
from jjj_tui.figures.tables.grammar import Table, by_last, ends_with, holds, words_of
from jjj_tui.figures.tables.word_ends import WORD_ENDS

_NO_BOUND = ("时速", "升", "涨", "上升", "上涨")
# Directly before the number (linking words may stand between), longest first.
_BEFORE: dict[Comparator, tuple[str, ...]] = {
    "at_most": ("多则", "高则", "长则", "满打满算", "不过", "顶多", "至多不过", "最多不过", "顶多不过", "充其量不过", "充其量", "低于等于", "撑死", "封顶", "至迟", "最迟", "最晚", "小于等于", "小于或等于", "低于或等于", "至多", "最多", "上限为", "上限", "控制在", "≤", "<=", "最高可达", "最高可获", "最高达", "最高为", "最高", "最长", "最长可达"),
    "at_least": ("少则", "低则", "短则", "最起码", "少说", "打底", "高于等于", "少说也有", "保底", "下限为", "下限", "不下于", "大于等于", "大于或等于", "高于或等于", "至少", "最少", "最低", "起码", "最短", "不下", "迈上", "站上", "跨上", "起售价为", "起售价", "起步价", "≥", ">="),
    "less_than": ("用不了", "要不了", "花不了", "用不着", "不出", "不消", "不用", "未及", "不到", "不足", "不及", "低于", "少于", "小于", "未达", "未满", "不满", "少过", "低过", "短过", "跌破", "跌穿", "失守", "优于", "＜", "<"),
    "more_than": ("过了", "不止", "不只", "何止", "超过", "超出", "突破", "首次突破", "首破", "首超", "高于", "多于", "大于", "逾", "超", "越过", "冲破", "升破", "升穿", "升越", "涨穿", "涨破", "远超", "高过", "多过", "长过", "＞", ">"),
    "approx": ("大约", "约", "约莫", "约摸", "约略", "大略", "大抵", "差不多", "差不离", "大概", "估计", "大致", "约合"),
    "near": ("将近", "近乎", "几乎", "接近", "接近于", "贴近", "迫近", "趋近", "趋近于", "几近", "上望", "下望", "上试", "下试", "逼近", "直逼", "直奔", "上看", "近", "临近", "快"),
}  # fmt: skip
_COMPARATORS: dict[str, Comparator] = {
    **{word: name for name, words in _BEFORE.items() for word in words},
    **{word: DENIED[word] for word in ONLY_DENIED},
}
# A hedge that is the end of another word is none: 条约, 附近, 中超, 节约.
_NOT_AFTER = {
    "不过": "，,。；;、：:（(！!？?\n 超比逃熬胜敌再闹绕跑打说骗拼", **WORD_ENDS, "最高": "", "最低": "", "过了": "超越通经不渡跳错闪躲放难好熬度打看听说吃去来做用买卖见翻突飞跑走跨迈盖压胜赛又再", "不出": "看走拿说付做查想分认听推卖交写跑", "不用": "", "控制在": "",
    "上限": "", "不下": "居打收装放容坐住盛存吃喝拿养种摆挤停塞载吞堆", "突破": "", "优于": "", "不及": "来", "不足": "", "低于": "", "少于": "", "超过": "", "高于": "", "多于": "", "大于": "", "小于": "",
    "最高为": "", "最多": "", "大略": "安", "<": "", ">": "", "估计": "",
}  # fmt: skip
_LINKS = words_of("""
了 也 得 需 需要 要 只要 占 合 翻 省 省下 可省 能省 省出 增 减 花 可达 到 至 达 达到 为 有 在 是 共 高达 多达 合计 总额 达成 过 约合
人民币 新台币 台币 港币 美元 美金 澳门币 每年 每月 每人 每户 每亩 每吨 每公斤 每斤 每盎司 每桶 每股 每坪 每呎 每度 每次 每平方米 平均 时速 每秒 每小时 每天 每日 提前 推迟 延后 延长 补贴 补助 减免 奖励 奖 赔付 赔偿 赔 补偿 领 可领 可得 可获 能领 能拿 可拿 摄氏 华氏 ： : = ±
""")
# A change may stand between some hedges and the number: 至少减少两成, 最多提前5年, 约增加30人.
CHANGING = frozenset(
    words_of(
        "提前 延后 延长 推迟 押后 减少 增加 提高 降低 提升 下降 上升 上涨 上调 下调 扩大 缩短 节约 节省 降温 减重 减碳 降价 多 少 加 降 涨 升 晚 早 可 能 将"
    )
)
_OF_CHANGES = frozenset(("至少", "最少", "起码", "最多", "至多", "最高", "大约", "约"))
# Where a text has none of these, no change needs to be passed.
_BEFORE_CHANGES = ("至少", "至多", "最多", "约增", "约减", "起码")
_MOST_DONE = re.compile("最高[降减省]")
# Only before a bare magnitude (上千, 过亿, 破百万) or after an adverb (已过, 均过).
_LOOSE: dict[str, Comparator | None] = {
    "上": "at_least",
    "过": "more_than",
    "破": "more_than",
    "满": "at_least",
    "达": None,
}
# What those end in that reach a mark: 冲上, 跨过, 跨越.
_REACHED = "上过越"
_EXT_LINKS = frozenset(
    ("人民币", "新台币", "台币", "港币", "美元", "美金", "澳门币", "高达", "多达", "时速", "每秒", "每小时")
)
_ABROAD = YUAN - {"元"}
_UNNAMED = frozenset("元圆圓")


def _by_end(words: Iterable[str], ends: Iterable[str] = ()) -> Table:
    """Words by their last character, the longest first; no words for other ends."""
    table: dict[str, tuple[str, ...]] = dict.fromkeys(ends, ())
    for word in sorted(set(words), key=len, reverse=True):
        table[word[-1]] = (*table.get(word[-1], ()), word)
    return table


_HEDGES = _by_end(_COMPARATORS)
_HEDGE_TABLE = by_last(_COMPARATORS)
# The links before a number, for whatever a hedge, or a link before one, ends in.
_LINK = _by_end((*_LINKS, " "), ends=(*_LOOSE, *_HEDGES))
_CHANGED_LINK = _by_end((*_LINKS, *CHANGING, " "), ends=_LINK)
# 新台币（下同）20万元: the note stands between the currency and its sums.
_NOTED_LINK = _by_end((*_LINKS, *CHANGING, "（下同）", "(下同)", " "), ends=_LINK)


# These hold whatever the number says of itself: 不到20多人.
_SURER = ("less_than", "at_most")


def attach_hedges(folded: str, raw: str, drafts: list[Draft]) -> None:
    """Sets comparator, ``per`` and the extended span of every figure.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures, their core spans known.
    """
    floor = 0  # words left of this belong to the figure before
    last = len(drafts) - 1
    abroad = "币" in folded or "美" in folded  # only then may a currency be named
    links = _CHANGED_LINK if holds(folded, _BEFORE_CHANGES) or _MOST_DONE.search(folded) else _LINK
    if "下同" in folded:
        links = _NOTED_LINK
    for index, draft in enumerate(drafts):
        start, end = draft.start, draft.end
        found = None
        draft.ext_start, before = start, folded[start - 1]
        if before in links:
            found = _before(folded, draft, floor, links)
        elif before == "的" and draft.kind in TAKEN_OF:
            found = hedge_over(folded, start, floor)
        if folded[end] in HEADS_BEHIND:
            ceiling = drafts[index + 1].start if index < last else len(folded)
            if found == "at_most" and _is_steered(folded, draft):
                found = None  # 控制在1.5%左右
            end = read_behind(folded, raw, draft, ceiling, found)
        draft.ext_end = floor = end
        if abroad and draft.unit_canonical == "元" and index:
            _share_currency(folded, drafts[index - 1], draft)
        if found is None or draft.comparator == "range":
            continue
        if draft.comparator is None or (found in _SURER and "damaged" not in draft.flags):
            draft.comparator = found
        elif draft.comparator == "approx" and found in ("at_least", "more_than"):
            draft.comparator = found  # 至少二十来万台
        if found == "at_least" and folded[draft.ext_start] == "上" and "damaged" not in draft.flags:
            draft.minimum = draft.value


def _is_steered(folded: str, draft: Draft) -> bool:
    """Whether what a number is held at is only about so much, and no bound."""
    return folded.startswith("控制在", draft.ext_start) and folded.startswith(("左右", "上下"), draft.end)


def _share_currency(folded: str, before: Draft, draft: Draft) -> None:
    """港币1.2亿元、3.4亿元和5亿元: the currency is said once, of all."""
    if before.unit_canonical not in _ABROAD or before.kind is not kinds.MONEY:
        return
    if before.unit not in _UNNAMED:
        return  # 200亿美元、150亿元: the unit names its own
    if LIST_JOINT.fullmatch(folded, before.ext_end, draft.ext_start):
        draft.unit_canonical = before.unit_canonical


def _before(folded: str, draft: Draft, floor: int, links: Table) -> Comparator | None:
    """The hedge before a figure, with links between left out; takes it into the extended span."""
    at = draft.start
    changing = False
    while at > floor and ((last := folded[at - 1]) in links or last in _REACHED):
        if last in _HEDGES and folded.endswith(_HEDGES[last], floor, at):
            hedge = ends_with(_HEDGE_TABLE, folded, floor, at)
            if hedge is not None and _is_hedge(folded, at, hedge, draft):
                if changing and hedge not in _OF_CHANGES:
                    return None
                at -= len(hedge)
                draft.ext_start = at
                if (
                    hedge in DENIED
                    and folded[at - 1] in DENYING
                    and (denial := denial_before(folded, at, floor))
                ):
                    draft.ext_start -= denial
                    return DENIED[hedge]
                return _COMPARATORS[hedge]
        if last in _REACHED and at - 2 >= floor and (name := _reached(folded, draft, at)):
            draft.ext_start = at - 2
            return name
        if last in _LOOSE and draft.minimum is None and _loose(folded, draft, at):
            draft.ext_start = at - 1
            return _LOOSE[last]
        for link in links.get(last, ()):
            if folded.endswith(link, floor, at):
                break
        else:
            return None
        at -= len(link)
        changing = changing or link in CHANGING
        if link == " ":
            if parts(folded, at, draft):
                return None  # 颱風逼近 3萬人撤離
        elif link in _EXT_LINKS and not changing:
            draft.ext_start = at
            if link in CURRENCIES and draft.unit_canonical == "元":
                draft.unit_canonical = CURRENCIES[link]
    return None


# 冲上, 登上 and the like are about a mark only where one is named (冲上1000亿件关口, not 登上3艘船), 省 and 增 links.
_REACH_WORDS = frozenset(("冲上", "登上", "跃上", "踏上", "攀上", "升上", "重上"))
# 跨过35亿立方米, 客流跨越90万, but 跨越12座山.
_PASS_WORDS = frozenset(("跨过", "跨越", "迈过"))
_MARK = re.compile("(?:新的?|大|整数|心理|重要)?(?:台阶|大关|关口|关卡|门槛)")


def _reached(folded: str, draft: Draft, at: int) -> Comparator | None:
    word = folded[at - 2 : at]
    passed = word in _PASS_WORDS
    if not passed and word not in _REACH_WORDS:
        return None
    told = draft.kind in (kinds.INDEX, kinds.MONEY, kinds.PERCENT) or _MARK.match(folded, draft.end)
    if passed:
        return "more_than" if told or _is_large(folded, draft) else None
    return "at_least" if told else None


# A limit that is raised or lowered bounds nothing.
_LIMITS = frozenset(("上限", "下限"))
_MOVING = "增减加升降调"
_TIMES = frozenset((kinds.DURATION,))
_CAPPED = frozenset((kinds.MONEY, kinds.PERCENT, kinds.MULTIPLE, kinds.DURATION))
_QUOTED = frozenset((kinds.INDEX, kinds.MONEY, kinds.EXCHANGE_RATE, kinds.PERCENT))
# 宽限期最长5年, but 最长1.2米 is only the longest; 补贴封顶2万元, but 累计封顶12栋 has that many roofs.
_BOUNDS_OF = {
    **dict.fromkeys(("最长", "最短", "至迟", "最迟", "最晚"), _TIMES),
    **dict.fromkeys(("封顶", "保底", "打底"), _CAPPED),
    **dict.fromkeys(("不出", "不消", "不用"), _TIMES),
    **dict.fromkeys(("上望", "下望", "上试", "下试", "过了", "多则", "高则", "长则"), _QUOTED),
    **dict.fromkeys((*ONLY_DENIED, *_LIMITS, "快"), None),
}


def _is_hedge(folded: str, end: int, word: str, draft: Draft) -> bool:
    """Whether a hedge that ends there is a word of its own and bounds the number."""
    start = end - len(word)
    if folded[start - 1] in _NOT_AFTER.get(word, "") and not still_hedges(folded, start, word, draft):
        return False
    if word in _BOUNDS_OF:
        if word == "过了" and draft.kind is kinds.COUNT:
            return _is_large(folded, draft)
        if word[-1] == "则":
            return draft.comparator is None  # 多则三千元, but 多则上千元 is no less
        if word == "快":
            return folded[start - 1] == "了"  # 跌了快四成, but 快3秒
        if word in _LIMITS:
            return folded[end] not in _MOVING  # 上限增一成: the limit itself is moved
        bounded = _BOUNDS_OF[word]
        return draft.kind in bounded if bounded else denial_before(folded, start, 0) > 0
    if word in ("最高", "最低"):
        if folded[end] in "降减":
            return folded[end + 1] not in "至到为"  # 最高降温4℃
        # the day's highest, and the highest it rose to
        return draft.kind is not kinds.TEMPERATURE and not folded.startswith(_NO_BOUND, end)
    return word != "近" or not is_recent(folded, end)


def _is_large(folded: str, draft: Draft) -> bool:
    """Whether a figure is told in 万 or 亿: 过了五万, but 过了3座桥."""
    return folded[draft.end - len(draft.unit or "") - 1] in "万亿"


# 票房破5亿元, but 打破, 侦破.
_MARKED = frozenset((kinds.MONEY, kinds.COUNT, kinds.INDEX))
_BREAKS_OTHERWISE = "打突爆侦冲撞击识攻戳残告看勘"
# 通过, 经过, 跌过: there 过 is no 超过.
_ENDS_IN_PAST = "通经超不打突丰充难好错会越跳掠走飞见去来做吃用买卖看涨跌升降增减试扣交给"
# 通过, 超过, 渡过, 丰满: the end of another word.
_PASSING = "通经超不度打突丰充再又每刚要只"


def _loose(folded: str, draft: Draft, at: int) -> bool:
    word = folded[at - 1]
    before = folded[at - 2]
    bare = folded[draft.start] in "百千万亿兆十" or folded[draft.start] == "半"
    if word == "上":
        if at < draft.start or folded[draft.start + 1] in "一二三四五六七八九":
            return False  # 上至千元, 村上十四名党员
        return bare and before not in ("以", "线", "网", "市", "街")
    if word in "过破" and before in "已均都早部":
        return draft.kind is not kinds.DURATION  # 已过七成, but 已过三天
    if word == "过" and draft.kind is kinds.PERCENT and before not in _ENDS_IN_PAST:
        return "\u4e00" <= before <= "\u9fff"  # 夏收进度过七成
    if word == "破" and draft.kind in _MARKED and before not in _BREAKS_OTHERWISE:
        return bare or _is_large(folded, draft) or draft.kind is kinds.INDEX
    if word == "破":
        return bare and before not in ("突", "打", "不")  # 首度破兆
    if word in "过满":
        return bare and before not in _PASSING
    return False


# Hedges that are nouns: they belong to what the figure is about.
_NAMED_HEDGES = ("时速", "起售价", "起步价", "上限", "下限")
_NAMED_HEADS = "最" + "".join(word[0] for word in _NAMED_HEDGES)


def past_named_hedge(folded: str, outer: int) -> int:
    """Past 时速 or 起售价, which say what is measured as well as how (but 列车以时速350公里运行)."""
    if folded[outer] not in _NAMED_HEADS or folded[outer - 1] in ("以", "按"):
        return outer
    if folded.startswith("最高时速", outer):
        return outer + 4
    for word in _NAMED_HEDGES:
        if folded.startswith(word, outer):
            return outer + len(word)
    return outer
