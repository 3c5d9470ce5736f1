"""What precedes a figure: whether the phrase before its predicate names what it is of, and where that ends."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, VERB, VERBAL_NOUN
from jjj_tui.figures.around.predicates.tail import EXTENTS, Tail
from jjj_tui.figures.around.subjects.context import Context
from jjj_tui.figures.around.subjects.follows import leads_on
from jjj_tui.figures.around.subjects.references import HELD_HEADS, name_reference
from jjj_tui.figures.around.subjects.told import amount_end, named_alone
from jjj_tui.figures.around.subjects.topics import carry
from jjj_tui.figures.around.vocabulary.adverbs import ADVERB_TABLE, NO_ADVERB
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.around.vocabulary.subject_signs import (
    BEYOND_HEADS,
    FROM,
    HANDED_BY,
    HANDS,
    HOLDS_MIDDLE,
    MEASURED,
    PEAK,
    THAN,
    TOTALS,
)
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.tables.grammar import ends_with

# A dimension directly before its measure names it, whatever follows: 高度约730米的山脊.
_SIZED = re.compile(
    "[高长宽深厚重径]度?$|[海拔里程面积速距离容规模身体总]{1,2}[高长拔程积速离量模重度]$|直径$|口径$|距离$|[倾仰俯夹张视方拐转顶]角$|坡度$|[纬经角弧]度$|海拔$|容量$|排水量$|载重$|吨位$|[航行射路]程$|温度$|气温$"
)
# A phrase that opens so says what the number lies beyond or behind, not what it is about.
_BEYOND = re.compile(
    "(?:大幅|[远略稍])?(?:超[过出越]|优于|胜过|(?:领先|落后)于?(?!指标|产能|设备|工艺|技术|装置|机组|企业|面貌|水平)|高[于过出]|低于|多于|少于|大于|小于|快于|慢于|好于|强于|弱于|不及|赶超|反超|逊于|击败)"
    "|(?:大幅|远)?(?:超(?!充|算|市|级|声|导|高|跑|薄|细|轻|模|临界|纯|深|宽|短|低空|低温|收(?!入)|支(?!出)|产(?![量值能])|配(?!套)|发(?![行展])|买|卖|征|编|售(?!价)|采|录(?!取)|贷|速|重|标|跌|涨|耗|储|建|占|赔|付)|[较比](?![例重率值分数萨赛特亚])|占(?![地星卜道领比用位有据]))(?!前(?![0-9一二三四五六])|[级市商额声高导跑时载员重龄短长算限标强低英大])"
)
# These only point at the noun behind the number: 这笔5450亿元的特别预算.
_POINTING = re.compile("[这那该此](?:[笔批项次宗轮波份款张组套起单][款]?|一[笔批项宗轮波份])")
# 最长不超过8年, 最长的86米: the one of those told of before.
_SUPERLATIVES = frozenset("最" + degree for degree in "长短高低多少大小快慢远近深重轻宽早晚贵")
# 按标准费率打七折: how it is reckoned, not what it is.
_RECKONED = re.compile("按(?![揭摩键钮金])")
# 产值620亿元，同比增速7.4%: how fast grew what stands before.
_PACES = frozenset(
    prefix + pace
    for prefix in ("", "同比", "环比", "年均", "年")
    for pace in ("增速", "增长率", "增长速度", "增率")
)
# 前两区跌2.4%及0.7%: of a list before.
_REFERRING = re.compile("[前后][两二三四](?:[者区市省地家项类国县队种]|座城市)")
# Between a figure and what only says how fast it grew, at most.
_LONGEST_LINK = 4
# Words in 后, 前 and 时 that say no time: 售后, 税前, 工时.
_NO_WHEN = {
    "后": frozenset("售幕背税术赛落非之05零〇"),
    "前": frozenset("税跟面之"),
    "时": frozenset("小工课学用耗费准计历需限时平省误延加超台机停待"),
}
_SHARES_OF = ("比重", "比例", "份额", "比率")
# Of these only the size of a change is told: 整体涨幅, 平均降幅.
_WHOLLY = frozenset(("整体", "总体", "最大", "最高", "最小", "最低"))
_FOUND = ("结果为", "结果是")
_ARTICLES = "一这那该"
_AHEAD_OF = ("领先", "落后", "击败", "反超")
_HANDED = "把将"
_OF_PERSONS = frozenset((kinds.AGE, kinds.COUNT))
_BOUNDS = ("以上", "以下", "以内")
# How much a thing is worth, or which kind of thing it is, and not which one: 一项总值3亿元的计划.
_WORTH = re.compile(
    "(一(?:[项笔批份宗张座条套组桩栋幢个]|系列|揽子))(?:总[值额价]|总金额|价值|面[值额])?|总[值额]|总金额|面[值额]"
)
_EQUALS = frozenset(("相等", "等值", "等额", "同等", "同额"))
_PRICED = re.compile("(?:[标售定原现叫单]价|价值)$")
_EACH = re.compile(
    "[YyQqMm]o[YyQqMm]|YOY|QOQ|[一每](?:个|盎)?(?:学期|学年|课时|张|块|片|台|条|根|辆|艘|款|枚|颗|套|幅|份|棵|栋|幢|架|座|尊|件|把|杯|碗|瓶|桶|袋|箱|名|位|支|只|头|匹|粒|层|列|床|亩|公里|晚|夜|天|日|年|月|周|季|次|股|手|户|人|斤|公斤|吨|度|升|公升|坪|尺|呎|克|包|盒|箱|小时|分钟|月份|星期|季度)"
)
# 每100克含|能量: what so much of a thing holds.
_HOLDING = re.compile(
    "每[0-9.百千]{0,6}(?:克|毫升|升|公斤|斤|份|粒|片|瓶|杯)[^，,0-9]{0,6}?(?:含有?(?!量)|提供)"
)

_SHORTEST_TOTAL = 2
_LONGEST_EACH = 5
# 热量, 能量: amounts by themselves.
_WHOLE_AMOUNTS = "热能总质重"
_WORTH_HEADS = "一总面"
_EACH_DEED = "招聘雇过隔逾增减升降涨跌满超晚早缴买卖付"


def is_name(folded: str, draft: Draft, start: int, ceiling: int) -> bool:
    """Whether one character is more than a leftover: handed over (把路从四米拓宽到六米), or a name by itself."""
    return (
        folded[start - 1] in _HANDED
        or folded[start] in "他她我你"
        or (folded[start] in "男女" and draft.kind in _OF_PERSONS)  # 男年满16岁、女年满18岁
        or (folded[draft.ext_start - 1] in FROM and leads_on(folded, draft.ext_end, ceiling))
        or named_alone(folded, draft, start)
    )


def unusual(context: Context, start: int, stop: int) -> tuple[bool, bool, int, int] | None:
    """What to make of a phrase that opens like a comparison, a total or a rate, or points to the figure before.

    Returns:
        Whether it names what the figure is of, whether the figure only lies beyond it, and where it begins and ends;
        None where that is settled (the subject is set, or there is none).
    """
    folded, raw, _, draft, tail, _, _, topic, _ = context
    if topic is not None and topic.subject and _refers(folded, draft, topic, start, stop):
        carry(draft, topic)
        return None
    first = folded[start]
    if first in "支扣":
        return _names_it(folded, start, stop), False, start, stop
    if first in BEYOND_HEADS:
        # 超警戒0.84米, 优于财测的56%: the topic is what was told of before. But 较招股价29元高近六成.
        past = _BEYOND.match(folded, start, stop) is not None
        if first in HELD_HEADS and name_reference(folded, raw, draft, topic, start, stop):
            return None
        if past and first == "占":
            if folded[stop - 2 : stop] in _SHARES_OF:
                return True, False, start, stop  # 占全国的比重升至93.5%
            if folded[draft.ext_end] == "的" and (total := _total_in(folded, start, stop)):
                return True, False, total, stop  # 占|规划总数1200颗的12%
        beyond = past and folded[draft.ext_end] not in THAN
        if beyond and folded[draft.ext_start - 1] == "的" and folded.startswith(_AHEAD_OF, start):
            behind = start + 2 + (folded[start + 2] == "于")
            draft.subject = raw[behind:stop] or None  # 以41%领先乙队的38%, 以41%领先的38%
            return None
        if past and not beyond and first in "较比":
            start += 1 + (folded[start + 1] in " \t起")
            start = strip_openings(folded, start, stop)  # 较招股价29元高
        return not beyond, beyond, start, stop
    if first == "最" and (peak := PEAK.match(folded, start, stop)) and stop > peak.end():
        return True, False, start, peak.end(1)
    if first in "这那该此":
        return _POINTING.fullmatch(folded, start, stop) is None, False, start, stop
    if first == "结":
        return (
            True,
            False,
            start + 3 * folded.startswith(_FOUND, start, stop - 1),
            stop,
        )  # 检测结果为|阳性12例
    # 一晚要七八百元, YoY+3%, 总数增至310种
    if (tail.word in EXTENTS or tail.word == "回撤") and folded[start:stop] in _WHOLLY:
        stop = folded.find(tail.word, stop, draft.start) + len(tail.word)  # 整体涨幅4.3%
    left = _EACH.fullmatch(folded, start, stop) is None and not _names_none(folded, draft, start, stop)
    if first == "每":
        if stop - start == _SHORTEST_TOTAL and folded[start + 1] in _EACH_DEED:
            return None  # 每招1人, 每隔3天
        if draft.value == 1 and stop - start < _LONGEST_EACH and draft.unit_canonical == "人":
            return None  # 每新招1人, 每吸纳1人
        if (held := _HOLDING.match(folded, start, stop)) and stop > held.end():
            behind = held.end()
            if folded[behind - 1] == "含" and stop - behind == _SHORTEST_TOTAL and folded[stop - 1] == "量":
                behind -= folded[behind] not in _WHOLE_AMOUNTS  # 每100克|含糖量介乎15克至33克
            return True, False, behind, stop  # 每100克成菜含|热量390大卡
        left = left and folded.find("一", start + 2, stop) <= 0  # 每断一年另加1个月
        if left and draft.value == 1 and draft.kind in MEASURED:
            return None  # 每逾期一日加收50元
    left = left and not (draft.kind is kinds.COUNT and folded[start:stop] in TOTALS)
    return left, False, start, stop


def _names_it(folded: str, start: int, stop: int) -> bool:
    """Whether a phrase names something, and not what was done with it: 已支出4.3亿元, 扣除餐费净赚400元."""
    if folded[start] == "扣":
        return not folded.startswith("扣除", start) or folded[stop - 1] != "净"
    return folded[start - 1] != "已" or stop - start > _SHORTEST_TOTAL


def _total_in(folded: str, start: int, stop: int) -> int:
    """Where the total begins that something is a share of, and which names itself (占|规划总数); 0 where none does."""
    return start + 1 if folded.find("总", start + 1, stop) >= 0 and stop - start > _SHORTEST_TOTAL else 0


def _names_none(folded: str, draft: Draft, start: int, stop: int) -> bool:
    """Whether a phrase says which one, or in what terms, and not what: 最长不超过8年, 按标准费率打七折."""
    reckoned = draft.unit_canonical == "折" and _RECKONED.match(folded, start, stop) is not None
    return reckoned or folded[start:stop] in _SUPERLATIVES


def _refers(folded: str, draft: Draft, previous: Draft, start: int, stop: int) -> bool:
    """Whether a phrase only points back to the figure before: ，同比增速7.4%, ，前两区跌2.4%."""
    if folded[start:stop] in _PACES:
        return (
            draft.kind is kinds.PERCENT
            and folded[previous.ext_end] in "，,、（("
            and start - previous.ext_end < _LONGEST_LINK
        )
    return folded[start] in "前后" and _REFERRING.fullmatch(folded, start, stop) is not None


def before_when(folded: str, start: int, stop: int) -> int:
    """Where a phrase ends before the 后, 前 or 时 that makes a time of it all (|议价后), or of its end (落地率|年底前).

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        stop: Where it ends, with one of the three: they may end a noun as well (售后, 工时).
    """
    if folded[stop - 2] in _NO_WHEN[folded[stop - 1]]:
        return stop
    word = ends_with(ADVERB_TABLE, folded, start, stop)
    if word == "目前" and folded[stop - 3] in NO_ADVERB[word]:
        return stop - 1  # 项目|前8个月
    return start if word is None else stop - len(word)


def is_among(folded: str, start: int, stop: int) -> bool:
    """Whether a phrase ends in a 中 that only says among whom (受访者|中约三成), and not in 和中 or 高中."""
    if folded[stop - 1] != "中" or stop - start <= _SHORTEST_TOTAL:
        return False
    return folded[stop - 2] not in HOLDS_MIDDLE and folded[stop - 2].isalnum()


def is_owned(folded: str, draft: Draft, start: int, stop: int) -> bool:
    """Whether a price or share belongs to what follows: 售价59元的风扇, 将400万元以下物业, 一项总值3亿元的计划."""
    follow = folded[draft.ext_end]
    if folded[start] in _WORTH_HEADS and (worth := _WORTH.fullmatch(folded, start, stop)) is not None:
        return follow == "的" or worth.group(1) is not None or amount_end(folded, draft.ext_end) > 0
    if folded[stop - 1] == "处" and amount_end(folded, draft.ext_end):
        return True  # 违者处5000元以上2万元以下|罚款
    if folded[stop - 1] in "标等额值同":
        last = folded[stop - 2 : stop]
        if last == "目标" or (last in _EQUALS and folded[draft.ext_start - 1] == "的"):
            return True  # 目标为每年3亿元营业额, 与拨款相等的3000万元补助
    if follow == "的":
        if folded[draft.ext_start - 1] == "其" and folded[draft.ext_start - 2] in HANDED_BY:
            return True  # 由其9%的公积金
        return _PRICED.search(folded, start, stop) is not None
    bounded = draft.ext_end > draft.end and folded[draft.ext_start - 1] in HANDS
    return bounded and folded.startswith(_BOUNDS, draft.ext_end - 2)


def is_dealt(folded: str, draft: Draft, tail: Tail, start: int, stop: int, verb: int) -> bool:
    """Whether a verb deals with a price or share, of what follows: 支付20%违约金, 承造七成按揭."""
    if draft.kind is kinds.MONEY:
        return verb != NO_VERB
    if draft.kind not in (kinds.PERCENT, kinds.PERMILLE) or tail.direction is not None:
        return False
    noun = verb == VERBAL_NOUN and (folded[draft.ext_end] == "的" or folded[stop - 2 : stop] == "贡献")
    return noun or verb == VERB or stop - start == 2


_ENDED = frozenset(("结束", "终止", "打破", "终结", "止住"))


def lasting_end(folded: str, start: int, stop: int) -> int:
    """Where the name of what lasts ends (工期|长达3年, 工龄|满20年)."""
    if stop - start > 2:
        last = folded[stop - 1]
        if last == "满" or (last == "长" and folded[stop] == "达"):
            return stop - 1
        if last in "头首":
            return stop - 1  # 乙店|头3天
        in_a_row = folded.startswith("连续", stop)
        if last == "续" and folded[stop - 2] == "连":
            stop, in_a_row = stop - 2, True  # 西湖|连续3天
        if in_a_row:
            if folded[stop - 2 : stop] in _ENDED:
                stop -= 2  # 港股|结束连续6日跌势
            return start if folded[stop - 1] == "前" else stop
    return stop


def is_sized(folded: str, kind: Kind, start: int, stop: int, follow: str) -> tuple[bool, int]:
    """Whether a dimension is told by its own name before it (高度约730米的山脊), and where what it is of begins."""
    sized = _SIZED.search(folded, start, stop) is not None or kind is kinds.TEMPERATURE
    if sized and (at := folded.rfind("是", start, stop)) >= 0:
        return follow != "的", at + 1  # 核心是直径35米的玻璃球
    if sized and folded[start] in _ARTICLES and stop - start < 5:
        return follow != "的", start  # 一条长30米的隧道
    return sized, start
