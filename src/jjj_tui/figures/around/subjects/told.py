"""What a few words tell of a figure by themselves: votes, distances, the names of amounts."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.vocabulary.subject_signs import THAN
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.lexicon import SURNAMES
from jjj_tui.rarely import Rarely

# Whether so many were for it, votes say themselves.
VOTED = ("赞成", "反对", "弃权", "同意", "支持", "缺席")
# What an amount is called by the noun behind it: 300元的运营补贴, 3.4元的保底价.
_AMOUNT = Rarely(
    "[\u4e00-\u9fff]{0,6}?(?:补贴|补助|奖励|津贴|资助|奖金|罚款|罚锾|罚金|违约金|滞纳金|保证金|押金|定金|贷款|借款|融资|捐款|善款|拨款|经费|基金|开支|支出|赤字|资金|红包|消费券|代金券|优惠券"
    "|货款|欠款|租金|余款|工资|慰问金|抚恤金|赔偿金|补偿金|补偿|零用钱|零花钱|奖学金|助学金|救助金|军援|军售|学费|手续费|服务费|收购价|最低价|指导价|批发价|零售价|优惠价|保底价|起拍价|底价|注册资本|资本金|硬币|纸币|纸钞|钞票)(?:标准|额度?|资金|款项?|金|计划|方案|预算)?"
)
# 鹅銮鼻东南方320公里, 花莲外海90公里
_SIDES = "方侧海面端"
# 往大坪顶1.2公里 says no more than how far it is; 往返, 往年 and the like are words.
_NO_TOWARDS = "返年来复昔日期常事届后前"
_NOT_IN = ("存", "现", "潜", "内", "实", "所")
# 轴距, 差距 and the like are lengths themselves.
# 与居民区的距离|应大于50米, 距离|不得小于6米: there it is the length that is told.
_BOUNDED = "应须需宜不必要大小超"
_SPACED = "差间焦轴车行株极眼瞳螺"
# What something lies beyond, and how far before the bracket that tells how much it is: 超出|国标（160微克）.
_BOUND = Rarely("(?:超[过出]?|[高低多少大小]于)(?=[\u4e00-\u9fffA-Za-z]{2,10}$)")
_LONGEST_BOUND = 12


def amount_end(folded: str, start: int) -> int:
    """Where the name of an amount that begins at ``start`` ends (3.4元的|保底价|收茶青); 0 where there is none."""
    named = _AMOUNT().match(folded, start)
    return named.end() if named else 0


# 以1.4%的固定利率开展: the terms, and not whose they are; but 以3%的价格优势.
_TERMS = Rarely(
    "[\u4e00-\u9fff]{0,4}?(?:资产规模|资产总额|总资产|总市值|市值|身价|总价|票房|利率|费率|税率|汇率|价格|单价|均价|折扣|票息|年息|利息|比例|溢价|报价|成绩|佳绩|(?:申诉|投诉|得票|支持|收视|市占|占有|满意|上座|入住|合格|命中|增长|成长|同意|赞成|胜|毛利|净利)率)(?![优差波走战变])"
)
_TOLD_SO = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.MONEY, kinds.DURATION, kinds.LENGTH, kinds.MASS))


def terms_end(folded: str, draft: Draft) -> int:
    """Where the name of the terms ends on which something is done, behind the 的 of 以1.4%的|固定利率; 0 where there is none."""
    if draft.kind not in _TOLD_SO or folded[draft.ext_start - 1] != "以":
        return 0
    named = _TERMS().match(folded, draft.ext_end + 1)
    return named.end() if named else 0


def distant(folded: str, floor: int, stop: int) -> int:
    """Where what is so far away ends (新机场|距市区45公里, 两地|相距90公里); -1 where nothing is told to be away."""
    at = folded.rfind("距", floor, stop)
    if at < 0:
        if folded[stop - 1] in _SIDES:
            return _placed(folded, floor, stop)
        return floor if _leads_to(folded, floor, stop) else -1
    if at > floor and folded[at - 1] == "相":
        return at - 1
    behind = at + 1 + folded.startswith("离", at + 1)
    spaced = at > 0 and (folded[at - 1] in _SPACED or (behind > at + 1 and folded[behind] in _BOUNDED))
    return at if at >= 0 and behind < stop and not spaced else -1


def _leads_to(folded: str, floor: int, stop: int) -> bool:
    """Whether a signpost says how far it is to a place: 往|大坪顶1.2公里, 由石牌往|军舰岩0.5公里."""
    at = folded.find("往", floor, stop)
    if at < 0 or folded[at + 1] in _NO_TOWARDS or folded.find("的", at, stop) >= 0:
        return False
    return at == floor or folded[floor] in "由从自"


def _placed(folded: str, floor: int, stop: int) -> int:
    """Where what stands so far beside a place ends (台风中心|位于鹅銮鼻东南方320公里); -1 where none does."""
    at = folded.rfind("位于", floor, stop)
    if at >= 0:
        return at
    at = folded.rfind("在", floor, stop)
    return at if at >= 0 and folded[at - 1] not in _NOT_IN else -1


def set_distant(folded: str, raw: str, draft: Draft, floor: int, at: int, previous: Draft | None) -> None:
    """Sets what is 7 km away: it stands before 距, and what it is away from behind; else nothing may be said."""
    begin, stop, _, _ = left_phrase(folded, floor, at)
    if stop == at and stop - begin > 1:
        draft.subject = raw[begin:stop]
    elif previous is not None and folded[previous.ext_end : previous.ext_end + 2] == "、距":
        draft.subject = previous.subject  # 距镇上7公里、距省道2公里
        draft.flag("carried")


# Names of one character: persons by what they are to the teller, and what markets call by its first.
_KIN = "娘爹妈爸父母爷奶叔哥姐弟妹妻夫儿女他她我你孙姑姨舅婶嫂"
_GOODS = "铜铝锌铅锡镍金银铂钯钢铁煤油糖豆棉麦米猪蛋胶纸盐茶美日台港沪深欧英"
# What food and ores hold, and what goes into a dish: 蛋白质9克和|钠120毫克.
_CONTENTS = "钠钙钾铁锌硒碘磷镁铜锰氟硫氮碳铅汞镉砷铬镍锂金银糖盐水油醋酒葱姜蒜肉米"
_BESIDE = "，,、；;。：: 和与及含\n"
_SHARES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.INDEX))
_PARTED = "，,、；;。和：:\n"
# Nobody writes more between a bracket and an age: （湖南长沙人，男，
_LONGEST_NOTE = 16
_LONGEST_ANNOTATED = 200


def named_alone(folded: str, draft: Draft, at: int) -> bool:
    """Whether one character is all of a name: 娘六十多岁, 铜涨1.2%, a candidate's 江下滑1.9个百分点."""
    char = folded[at]
    if draft.kind is kinds.AGE:
        return char in _KIN
    if draft.kind is kinds.MASS:
        return char in _CONTENTS and folded[at - 1] in _BESIDE
    if char in "甲乙丙丁男女":
        return folded[at - 1] in _PARTED
    if draft.kind not in _SHARES or draft.direction is None:
        return False
    return (char in _GOODS or char in SURNAMES or char in "江何") and folded[at - 1] in _PARTED


def annotated(folded: str, floor: int, gone: int, draft: Draft) -> tuple[int, int] | None:
    """The noun that a bracket with nothing but a figure, or with an age in it, says more of: 王某（男，45岁）."""
    at = draft.ext_start
    if folded[floor - 1] not in ("（", "("):
        if draft.kind is not kinds.AGE:
            return None
        floor = last_bracket(folded, max(0, at - _LONGEST_NOTE), at) + 1
        if floor <= 0 or folded.find("）", floor, at) >= 0 or folded.find(")", floor, at) >= 0:
            return None
    stop = floor - 1
    while stop > 0 and folded[stop - 1] == " ":
        stop -= 1  # 台南市 (6例)
    first = max(0, stop - _LONGEST_ANNOTATED)
    begin = max(first, *(folded.rfind(mark, first, stop) + 1 for mark in "，,。；;：:、！？!?\n"))
    if gone == stop:
        return None  # 营收62亿元（YoY+24.6%）
    beside = max(folded.rfind("比", begin, stop), folded.rfind("较", begin, stop))
    if (past := _past_bound(folded, max(begin, gone, 0), stop)) >= 0:
        return past, stop  # 超出|国标（160微克）
    begin, end, _, _ = left_phrase(folded, max(begin, gone, beside + 1), stop)
    if beside >= 0 and folded[begin:end] in OTHER_TIMES:
        return None  # 较|上周（31.548元）: the same, at another time
    if stop < floor - 1 and (folded[begin] in _COUNTED or end - begin > _LONGEST_LABEL):
        return None  # 两块厚度不同 (4毫米)
    return (begin, end) if end == stop and end - begin > 1 else None


# What a bracket behind a blank says more of is a label: 台南市 (6例).
_COUNTED = "一二三四五六七八九十两几0123456789"
_LONGEST_LABEL = 10
# When it was otherwise, and what never is told of.
OTHER_TIMES = frozenset(
    words_of(
        "上周 上月 上季 上年 上期 上届 上次 前周 前月 前季 前年 去年 昨日 昨天 前日 前天 年初 月初 上个月 上一周 上季度 上年度 上一季 上个季度 去年同期 上年同期 同期 前一日 前一天 前次 上半年 下半年 常年 历年 往年 常年同期 历史同期 往年同期 前值"
    )
)


def _past_bound(folded: str, begin: int, stop: int) -> int:
    """Where the name of a bound begins that ends at ``stop`` and that something lies beyond; -1 where none does."""
    bound = _BOUND().search(folded, max(begin, stop - _LONGEST_BOUND), stop)
    return bound.end() if bound is not None else -1


def notes_bound(folded: str, draft: Draft) -> bool:
    """Whether a figure stands in a bracket and says how much the bound is that the text goes on about: 超出国标（160微克）7%."""
    opened = draft.ext_start - 1
    return folded[opened] in "（(" and _past_bound(folded, max(0, opened - _LONGEST_WHOLE), opened) >= 0


# The size of a thing by one of its dimensions, and what the next may be called by: 直径5米，重六十余吨.
_DIMENSIONS = frozenset(
    words_of("直径 口径 高度 宽度 长度 厚度 深度 跨度 重量 翼展 臂长 型宽 型深 净宽 净高 总长 全长 总高 总宽")
)
_DIMENSION_HEADS = "重高长宽深厚"
_PARTS = frozenset((kinds.PERCENT, kinds.FRACTION))
_LONGEST_WHOLE = 14
_DIMENSIONAL = frozenset((kinds.LENGTH, kinds.MASS))


def passed_by(folded: str, draft: Draft, following: Draft | None, topic: Draft) -> bool:
    """Whether the text goes on about what was told of before this figure: 是标准120%的三倍, 高7米、直径5米，重六十吨."""
    if following is None:
        return False
    apart = following.ext_start - draft.ext_end
    if folded[draft.ext_end] == "的":
        return apart == 1 and (
            following.kind is kinds.MULTIPLE
            or (
                following.kind in _PARTS
                and folded.find("占", draft.ext_start - _LONGEST_WHOLE, draft.ext_start) >= 0
            )
        )  # 占规划总数1200颗的12%
    return (
        apart == 2
        and topic.kind in _DIMENSIONAL
        and folded[draft.ext_end + 1] in _DIMENSION_HEADS
        and folded[draft.ext_start - 2 : draft.ext_start] in _DIMENSIONS
    )


# What shrank or grew by these is a loss, never what they stand beside: 净利润-1.2亿元，同比减亏2.3亿元.
_LOST = ("减亏", "增亏", "少亏", "多亏")


def name_loss(folded: str, raw: str, draft: Draft, begin: int) -> None:
    """Names the loss that a change is one of, where the subject names none: 公司减亏3.5亿元, 同比增亏4亿元.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        begin: Where its predicate begins.
    """
    at = max(folded.rfind(word, begin, draft.start) for word in _LOST)
    subject = draft.subject
    if at < 0 or (subject is not None and ("亏" in subject or "虧" in subject)):
        return
    word = raw[at : at + 2]
    own = subject is not None and "carried" not in draft.flags
    draft.subject = f"{subject}{word}" if own else word
    draft.unflag("carried")


_LOSSES = frozenset(("亏损", "虧損"))
_DENIED = Rarely(
    "(?:(?:并|並|不仅|不僅|不但|非但)?(?:不|没|沒|未)(?:会|會|再|有|曾|致|至于|至於)?)(?:出现|出現|发生|發生)?(?:亏损|虧損)$"
)


def deny_loss(draft: Draft) -> bool:
    """Takes a loss that is denied off its figure (公司|不会亏损3亿元，还可赚5亿元); whether there is one."""
    subject = draft.subject or ""
    denied = _DENIED().search(subject) if subject[-2:] in _LOSSES else None
    if denied is None:
        return False
    draft.subject = subject[: denied.start()] or None
    return True


def name_profit(folded: str, raw: str, draft: Draft, begin: int) -> None:
    """Names a profit that a loss has turned to, where what was told of before is the loss: 减亏2.3亿元，扭亏为盈1.1亿元."""
    if (
        draft.subject is None
        or not ("亏" in draft.subject or "虧" in draft.subject)
        or "carried" not in draft.flags
    ):
        return
    word = next((word for word in _TURNED if folded.find(word, begin, draft.start) >= 0), None)
    if word is not None:
        at = folded.find(word, begin, draft.start)
        draft.subject = raw[at : at + len(word)]
        draft.unflag("carried")


_TURNED = ("扭亏为盈", "由亏转盈", "由亏为盈", "由亏变盈", "扭亏增盈", "扭亏")

# Behind these a figure may only be what another is told by.
LEADING_ON = THAN | {"的", "）", ")"}


def only_leads_on(
    folded: str, draft: Draft, following: Draft | None, topic: Draft | None, compared: int
) -> bool:
    """Whether a figure is only what another is told by: 较招股价50元|高44%, 是标准120%|的三倍.

    Args:
        folded: The folded text.
        draft: The figure.
        following: The next one, if any.
        topic: The last before of which something was told, if any.
        compared: Where a comparison may begin.
    """
    behind = folded[draft.ext_end]
    if behind in THAN:
        return compared < draft.end and folded[compared] in "比较" and folded[compared + 1] not in "例重率值"
    if behind in "）)":
        return notes_bound(folded, draft)  # 超出国标（160微克）|7%
    return behind in "的，" and topic is not None and passed_by(folded, draft, following, topic)
