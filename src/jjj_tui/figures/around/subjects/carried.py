"""What was told before: the clause in front, the figure before, and how far their subject is carried."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import NO_VERB, left_phrase, trimmed
from jjj_tui.figures.around.phrases.right_phrases import right_phrase
from jjj_tui.figures.around.predicates.tail import EXTENTS, Tail, read_tail
from jjj_tui.figures.around.subjects.answers import is_another
from jjj_tui.figures.around.subjects.unlike import ADDS_UP, ASKED_WORDS, adds_up, before_state, is_of_another
from jjj_tui.figures.around.vocabulary.openings import glued
from jjj_tui.figures.around.vocabulary.subject_signs import PEAK, PERSONS, RATES
from jjj_tui.figures.clauses import SENTENCE_ENDS, Layout, last_bracket
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_SHARES = frozenset((kinds.PERCENT, kinds.FRACTION))
_REACH = 80
_CLAUSE_MARK = re.compile("[，,：:。；;]")
_COLONS = frozenset("：:")
_BEFORE_CLAUSE = _COLONS.union("，,")
_SENTENCE_MARK = re.compile("[。！？!?\n]")
# What a verb that only tells an outcome ends in.
_RESULTS = "到下得回掉给成出入走起进完住剩"
# These say what someone did with a sum, never what the sum is: 外资单日提款187亿元.
_NAMELESS = frozenset(words_of("能省 包含 包括 获得 取得 赢得 提供 恢复 提款 领回 加码 减码 拨补 给予"))
_HARMS = frozenset(("死亡", "受伤", "遇难", "失踪", "伤亡", "受灾", "感染", "确诊", "溺亡", "病亡", "遇害"))
_OPENED = '「『“"'
_SPOKEN = "说称指"
_SPOKEN_WORDS = ("表示", "指出", "认为", "透露", "强调", "坦言", "预估", "预计", "估计", "预测", "直言", "写道", "提醒", "呼吁", "披露", "介绍", "推估", "统计", "解释", "回应")  # fmt: skip
_NO_SPEECH = "小名职简俗统总传学手戒堪号昵对无三食中尾拇"
# What ranks or judges what stands before it, and names nothing: 创同期新高, 优于预期, 排名第二, 连续三年下滑.
_JUDGING_SIGN = re.compile("[较更首最表创刷改写打连优劣逊不符合好低高超排名位居稳跃]")
_LEADING = "续再又均且也仍已远略稍屡三"
_JUDGING = Rarely(
    "首[次度]|表现(?:相对|较|更|最|十分|非常|抢眼|疲弱|疲软|强[势劲]|亮眼|突出|不俗|不佳|平平|平稳|稳[健定]|低迷|优[异秀]|[良较]好|一般|出色)|[最较更](?:[大高小低劲快慢多少强弱猛贵惨热火]|惊人|夸张|明显|突出|抢眼|便宜|昂贵|抢手|热门)$|创(?:下|了|出|历|近|同|单|疫|开|上|去|两|本|今|年|纪|[0-9一二三四五六七八九十两]|新[高低](?![地端技校速层]))|刷新|改写|写下|打破|连(?:续|[升涨跌降增减扬贬挫滑红黑])?[0-9一二三四五六七八九十两几多]"
    "|优于|劣于|逊于|不如|不及|不敌|符合|合乎|好于|低于|高于|超出|超过|位[居列]|名列|排名|[稳高跃]居|居[首全第]"
)
_IS_JUDGED = "为是居列排属占"
# How it went on with what was told of before, in a clause without a noun of its own.
_TREND_ENDS = "势头面局录情"
_TREND = Rarely(
    "(?:[并更也就]|从而|由此|成功|正式)?(?:结束|终结|终止|延续|扭转|打破|逆转|摆脱|止住|改写|重拾|维持|保持|呈现?|迎来|走出)了?"
    "[^，,。；;]{0,14}?(?:[走跌升涨颓态趋弱强]势|势头|局面|格局|[纪记]录|行情)"
)
# What is done to those counted, or with the sum that was told of.
_DONE_TO = frozenset(words_of("抢通 打通 疏通 复电 整改 修复 恢复 拆除 发放 拨付 支付 派发 使用"))
_PAID_OUT = words_of("补贴 补助 奖励 津贴 资金 奖金 补偿 赔偿 善款 捐款 贷款 红包")

# What befell a part of the things before.
_BEFELL = frozenset(words_of("受损 倒塌 损坏 损毁 烧毁 冲毁 摧毁 停运 停产 停工 关闭 拆除 取消 中断"))


def _is_same(previous: Draft, draft: Draft) -> bool:
    """Whether two counts are of the same things, and of no persons."""
    unit = previous.unit_canonical
    return previous.kind is kinds.COUNT and unit == draft.unit_canonical and unit not in PERSONS


def _is_done_to(previous: Draft, draft: Draft) -> bool:
    """Whether a figure may be a part of the one before, to which something was done."""
    if previous.kind is kinds.COUNT:
        return previous.unit_canonical == draft.unit_canonical and previous.unit_canonical is not None
    alike = previous.kind is draft.kind is kinds.MONEY
    return alike and fold(previous.subject or "").endswith(_PAID_OUT)


def named_by_verb(
    folded: str, draft: Draft, start: int, stop: int, floor: int, previous: Draft | None
) -> bool | None:
    """Whether a verb with nothing before it says what a number is about: None where neither it nor the figure before does.

    False where the figure before does (旅客9.43亿人次,日均发送1521万人次; 免税店8天卖出5.8亿元).
    """
    if previous is not None and previous.subject is not None:
        if folded[start:stop] in _BEFELL and folded[floor - 1] == "、" and _is_same(previous, draft):
            return False  # 房屋倒塌146间、受损2300间
        if floor == previous.ext_end and not _CLAUSE_MARK.search(folded, floor, start):
            # 7日内死亡14人: when, and then what happened
            return previous.kind is kinds.DURATION and folded[start:stop] in _HARMS
        if (
            folded[start - 1] == "已"
            and folded[start:stop] in _DONE_TO
            and _is_done_to(previous, draft)
            and same_sentence(folded, previous.ext_end, start)
        ):
            return False  # 23条道路中断，已抢通19条; 补贴每户8000元，已发放1.2亿元
        # Said again, a verb goes on about the same thing; a new one tells of something else (死亡8例).
        alike = previous.unit_canonical == draft.unit_canonical or previous.kind in RATES
        before = max(0, previous.start - _REACH)
        said = folded.rfind(folded[start:stop], before, previous.ext_end) if alike else -1
        if said >= 0 and not any(mark in SENTENCE_ENDS for mark in folded[said:start] if mark not in "；;"):
            # 确诊1.2万例，治愈1.1万例，现有确诊256例: said of another than the figure before
            return folded[stop : stop + 1].isdigit() and bool(
                _CLAUSE_MARK.search(folded, said, previous.start)
            )
        # A share of what a verb was done to is one of the things told before: 发出问卷800份，已收回四成.
        shared = draft.kind in _SHARES and draft.direction is None and previous.kind is kinds.COUNT
        if shared and same_sentence(folded, previous.ext_end, start):
            return False
    if (folded[stop - 1] in _RESULTS and folded[start] not in "净流支产输投居") or folded[start] == "改":
        return None  # 抱回, 只剩: they name nothing
    return None if folded[start:stop] in _NAMELESS else True


def clause_before(folded: str, floor: int, gone: int, layout: Layout) -> tuple[int, int] | None:
    """The noun phrase at the end of the clause before, where it belongs to no other figure (…成交额的持续增长,去年…)."""
    if folded[floor - 1] not in _BEFORE_CLAUSE or floor == 0:
        return None
    end = floor - 1
    if folded[end - 1] in "）)":
        opened = last_bracket(folded, max(0, end - 30), end)
        end = opened if opened > 0 else end  # …228亿元（澳门元，下同），按年升15.9%
    start, _ = layout.clause(end)
    if gone > start:
        if folded[gone] == "的" and (behind := _owner_behind(folded, gone + 1, end)):
            return behind
        if folded[floor - 1] not in _COLONS or gone >= end:
            return None
        start = gone  # 电压：220V 功率：38W
    if folded[start] == "分" and folded[end - 1] == "看":
        return None  # 分季度看，二季度增长6.8%
    if folded[start] in "按据经从自随由因受在当如与以截" and not glued(folded, start, end, folded[start]):
        return None
    if folded[start] in _IS_JUDGED and not glued(folded, start, end, folded[start]):
        return None  # 为近五年最高
    if folded[end - 1] in _TREND_ENDS and _TREND().fullmatch(folded, start, end):
        return None  # 结束连跌四个月的走势
    for sign in _JUDGING_SIGN.finditer(folded, start, end):
        if _JUDGING().match(folded, sign.start(), end):
            ranked = folded[sign.start()] in "最较更"
            end = sign.start()
            while end > start and folded[end - 1] in _LEADING:
                end -= 1
            if end == start:
                return None
            if ranked:
                fell = read_tail(folded, start, end, [])  # 蔬果下跌|最多, but 蔬果跌幅|最大
                end = end if fell.word in EXTENTS else fell.end
                begin, end, _, _ = left_phrase(folded, start, end)
                return (begin, end) if end - begin >= 2 else None  # 金饰升幅|最劲
            break
    if folded[floor - 1] not in _COLONS and _speaks(folded, start, end):
        return None
    if folded[end - 1] in _BARE_ENDS and (bare := _LEVEL().search(folded, start, end)):
        end = bare.start()  # 中间价报7.0989，调升35点
    if folded[end - 1] in _CLOSING and (closed := _CLOSED_AT().search(folded, start, end)):
        end = closed.start()  # 台股|以24370点作收，涨幅0.14%
    if folded[end - 1] == "数" and folded.endswith(_DIGITS_OF, start, end):
        end = read_tail(folded, start, end - 3, []).end  # 增幅都达到|两位数，分别为12%、15%
        end -= folded[end - 1] in "都均"
    if folded[end - 2 : end] in _ALIKE and (at := folded.rfind("与", start + 2, end)) > 0:
        end = at  # 成长率|与去年第4季相同，均为2.0%
    tail = read_tail(folded, start, end, [])
    begin, end, _, _ = left_phrase(folded, start, tail.end)
    if end - begin > 3 and folded[end - 1] in "中里":
        begin, end = trimmed(folded, begin, end - 1)  # 上市个股中，上涨412家
    if folded[begin] == "最" and (peak := PEAK.match(folded, begin, end)):
        end = peak.end(1)
    elif end - begin > _SHORTEST_STATED:
        begin, end = before_state(folded, start, begin, end)
        if end - begin > _LONGEST_PLAIN and _MAY_DO().search(folded, begin + 1, end):
            return None  # 用户可以通过应用下单，满100元减20元: who may do what, and no name
    return (begin, end) if end - begin >= 2 else None


# A level or an amount without a unit, which no name ends in: 汇率报1.1734, 我们是2,340万, but not Windows 3.1.
_LEVEL = Rarely(
    "(?<=[\u4e00-\u9fff])(?:[0-9]{1,6}\\.[0-9]{1,6}|[0-9][0-9,.]{0,12}[万亿]{1,2}[多余]?|(?<=[至到报])[0-9]{2,6})$"
)
_BARE_ENDS = "0123456789万亿多余"

# What a day of trading ends at, without decimals: 以24370点作收.
_CLOSED_AT = Rarely(
    "[以报收于在]{1,2}[0-9][0-9.,]{0,12}[点元](?:作收|坐收|收盘|收市|收报|报收|收官|作结|终场|开盘|开出|开市)$"
)
_CLOSING = "收盘市报官结场出"

# So many digits say how large something is, never what it is.
_DIGITS_OF = ("个位数", "两位数", "双位数", "三位数", "四位数", "五位数")

_SHORTEST_STATED = 3
# Longer than this a phrase may be a sentence, which names nothing.
_LONGEST_PLAIN = 6
_MAY_DO = Rarely(
    "可以|(?<![许认])[还也均都就亦]可|可[凭扫拨持向登申]|可通过|[必仍均都]须|(?<!必)须[提凭持在于先按]|有机会|有望|只需|不得|应当|愿意|打算|能够"
)
_ALIKE = frozenset(("相同", "相当", "相若", "相近", "持平", "一样"))
# Labels say no more than this before their colon.
_LONGEST_LABEL = 10
_ANNOUNCING = frozenset(
    ("公告", "快讯", "消息", "通报", "提示", "点评", "原因", "结果", "结论", "备注", "其中", "例如")
)


def labelled(folded: str, floor: int, gone: int, layout: Layout) -> tuple[int, int] | None:
    """The noun before a colon, where nothing but a verb stands behind it (自由现金流：净流入4亿元)."""
    start, _ = layout.clause(floor - 1)
    if floor - 1 - start > _LONGEST_LABEL or gone > start or _speaks(folded, start, floor - 1):
        return None
    begin, end, _, verb = left_phrase(folded, start, floor - 1)
    if folded[begin:end] in _ANNOUNCING:
        return None
    return (begin, end) if verb == NO_VERB and end == floor - 1 and end - begin > 1 else None


# 占比五成的情况下, 增长3%的同时: no topics.
_NO_OWNERS = (
    "背后", "同时", "情况", "基础", "前提", "背景", "时候", "当下", "地方", "原因", "消息", "条件", "目标", "增长", "增幅", "涨幅", "降幅", "跌幅", "下降", "水平",
    "速度", "价格", "总价", "单价", "均价", "机会", "可能", "概率", "代价", "约定", "标准", "比例", "比重",
)  # fmt: skip


def _owner_behind(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """What the figure of the clause before is of, where that ends in it: 屋龄41年的|华厦，以4150万元易手."""
    begin, stop, weak = right_phrase(folded, start, end)
    if weak or stop != end or stop - begin < 2 or folded.startswith(_NO_OWNERS, begin):
        return None
    if folded[stop - 1] == "中" and stop - begin > 2:
        begin, stop = trimmed(folded, begin, stop - 1)  # 满半年的患者中，近七成…
    return begin - (folded[begin - 1] in _OPENED), stop


def _speaks(folded: str, start: int, end: int) -> bool:
    """Whether a clause only says whose words follow (专家表示，…)."""
    if folded[end - 1] in _SPOKEN:
        return folded[end - 2] not in _NO_SPEECH
    return folded.endswith(_SPOKEN_WORDS, start, end)


def counted_among(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether what a relative clause picks out is of those counted before."""
    alike = previous.kind is kinds.COUNT and previous.unit_canonical == draft.unit_canonical
    return alike and same_sentence(folded, previous.ext_end, draft.start)


def same_sentence(folded: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two offsets."""
    return not any(mark in SENTENCE_ENDS for mark in folded[start:end])


_OPENS_AGAIN = Rarely(
    "(?:[与同和较比][^，,]{1,14}比|其中|此外|另外|同时|当中|分[^，,]{1,6}看|[^，,]{0,8}(?:方面|来看|而言|来说))?[，,]?[^，,：:]{0,16}$"
)


def carried(folded: str, previous: Draft, draft: Draft, tail: Tail, start: int, stop: int) -> bool:
    """Whether a clause without a noun goes on about the figure before.

    Within a sentence it does. Across its end only where the clause opens with a change, a comparison, 其中, 占 or a bare
    predicate, and only of what can be measured so.

    Args:
        folded: The folded text.
        previous: The figure before; has a subject.
        draft: The figure.
        tail: Its predicate.
        start: Where what is left before the predicate begins: no noun, but maybe a name of one character.
        stop: Where that ends.
    """
    if tail.word in ASKED_WORDS and is_of_another(previous, tail):
        return False
    if draft.direction is None and draft.kind in _SHARES and is_another(folded, previous, draft):
        return False
    if folded[draft.ext_start - 1] in ADDS_UP and adds_up(folded, previous, draft):
        return False
    if _SENTENCE_MARK.search(folded, previous.end, draft.start) is None:
        return True
    gap = folded[previous.end : draft.start]
    if "\n" in gap:
        return False
    ended = max(map(gap.rfind, "。！？!?"))
    if start < stop and "\u4e00" <= folded[start] <= "\u9fff":
        return False
    told = (
        tail.direction
        or draft.basis
        or tail.level
        or tail.to
        or folded[draft.ext_start - 1] == "计"
        or folded[tail.end] == "占"
    )
    alike = previous.kind is draft.kind or draft.kind in RATES
    return bool(told or "其中" in gap[ended:]) and alike and _OPENS_AGAIN().match(gap, ended + 1) is not None
