"""Sums and counts without a unit, where a word beside the number says of what: 营收超过千万, 失业人数14.73万.

The press of Hong Kong and Taiwan, and speech everywhere, leave 元 out after 万 and 亿 where a verb or noun of money
stands before the number (:mod:`jjj_tui.figures.measures.leaning`) or a noun behind it; where nothing does the number stays plain.
"""

from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun, take_more
from jjj_tui.figures.measures.counted import says_that_it_counts, who_is_counted
from jjj_tui.figures.measures.leaning import CLAUSE_ENDS, kind_of
from jjj_tui.figures.measures.nouns import noun_after
from jjj_tui.figures.model import Kind
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.numbers.runs import is_for_one
from jjj_tui.figures.numbers.signs import TO
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_STOP_AFTER = Rarely(
    r"$|\+(?:$|[，,。；;！!）)”」\n])|分(?:[0-9一二三四五六七八九十两]{1,3}[年期次批个步]|[期批次])|[。，,；;、！!？?)）”\"」』\n\s:：…—]|(?:[和与及]|以及)(?=[0-9])|[的以左上多之元]|余(?![额款粮党热震])|大关|关[口卡]|门槛|出头|有余|有找|不等|不到|间[，,。；;\n]|才[能可算]|起跳?(?![来点诉步伏码])|封顶|(?:大幅度?|小幅|逐步|快速|迅速|稳步|一路)?[大激猛暴急骤剧锐陡倍略微飙攀跃续再]?[增升降减涨跌扩缩提调拉加][加长高低大小少升降]?[至到]|整(?![个体治理])"
)
# Where something changes hands for the number before.
_SOLD = Rarely(
    "有找|入市|易手|成交(?![量额价宗套面])|沽出|沽售|售出|卖出|购入|承接|入手|转售|放售|放盘|转手|落槌|落锤|拍出|脱手|接手|租出|承租|起拍|成盘|止蚀|止赚|交保|具保|签下|签入|签约(?=$|[，,。；;、！!？?\n])|加盟|转卖|变卖"
)
_SOLD_HEADS = "签加变有入易成沽售卖购承转放落拍脱接租起止交具"
# 4020万入境旅客人次: who comes stands before the unit.
_VISITS = Rarely("(?!元|人)[\u4e00-\u9fff]{2,6}(?<![的了次])人次(?!数)")
# Whom money goes to is counted: 资助3000万学生.
_HELPED = Rarely(
    "(?:返还|退还|发还|追回|挽回|捐[出赠献]?|欠|资助|补助|补贴|奖励|赞助|捐助|援助|救助|骗|坑|投入|出动|派出|派遣|动员|调集|集结|增派|部署)(?:了|过|约|近|逾|超过?)?$"
)
_EARNED = Rarely(
    "(?:[日月年](?:入|薪|赚|收|进账|收入)|[时底起]薪)(?:已|轻松|能|可|首次|头一回|头一次|第一次)?(?:超过?|[过破逾上近])了?$"
)
_ORDERED = Rarely(
    "(?:[大小]定|锁单|预[定订]量?|订单量?|[月日年]?销量?|交付量?|评论数?|点赞数?|转发量?|粉丝数?|播放量?|单量|在线人数)[已均]?(?:超过?|[过破逾近])$"
)
_SHARED_ON = Rarely(r"\+的?(?:转发|阅读|点赞|播放|粉丝|评论|浏览|收藏|用户|订单|下载|在看|爆款|观看|观众)")
# 考生首度破万: persons and what is counted like them.
_COUNTED_ROUNDLY = Rarely(
    "(?:人数|考生|学生|新生|毕业生|游客|旅客|观众|会员|用户|选手|志工|志愿者|移工|义工|师生|弃养|报名|求职者|失业者|病例|宗数|件数|件|票)(?:首度|首次|再度|再次|今年|去年|已|均|就|双双|可望|有望|恐|将){0,2}(?:超过?|[过破逾])$"
)
_HEDGED = "上近超逾过破达约"
# Nothing less is told without its unit, unless the magnitude stands behind the second number of a range.
LEAST_IMPLIED = Decimal(100)
RANGE_HEADS = frozenset(TO)
_ROUND = (Decimal(10**4), Decimal(10**5))
_GIVEN_FOR = "抵送返减赠得"
_LAID_DOWN = "充存购筹满交付订定缴"
_IN_RETURN = Rarely("[抵送返减赠得][0-9一二三四五六七八九十两百千]")
_TO = Rarely("(?:[-—–~～]{1,2}|至|到)")


def implied(folded: str, raw: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """A number with 万 or more and no unit beside a metric: 营收超过千万, 失业人数14.73万.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures before: what only grows or shrinks is of their kind.
        number: A number without a unit.

    Returns:
        A figure without a unit, flagged ``unit_implied``; None where no word says of what it is.
    """
    size = number.value if number.value is not None else number.maximum
    if size is None or number.zero_led:
        return None
    if size < LEAST_IMPLIED:
        return _small_range(folded, raw, drafts, number)
    large = size >= (10**6 if number.bare else 10**4) and (
        number.scale > 1 or not folded[number.start : number.end].isascii()
    )
    if said := _said_by_itself(folded, raw, number, large=large):
        return said
    if not "\u4e00" <= folded[number.start - 1] <= "\u9fff":
        opens = large and not number.bare and folded[number.start - 1] in CLAUSE_ENDS
        return _opening(folded, raw, drafts, number) if opens else None
    spoken = number.style is Style.HAN and not number.bare and not number.digit_string
    return _paid(folded, number, large=large, spoken=spoken) or _leaning(
        folded, raw, drafts, number, large=large, spoken=spoken
    )


def _said_by_itself(folded: str, raw: str, number: Numeral, *, large: bool) -> Draft | None:
    """What a number is by its hedge or the word directly behind it: 日入过千, 逾千市民, 10万+转发."""
    if large:
        if folded[number.end] != "+" or not _SHARED_ON().match(folded, number.end):
            return None
        draft = _begun(number, kinds.COUNT)
        take_more(folded, draft, number)
        return draft
    if number.bare and _is_hedged(folded, number) and (kind := _told_roundly(folded, number)):
        return _begun(number, kind)
    return _straight(folded, raw, number) if says_that_it_counts(folded, number) else None


def _is_hedged(folded: str, number: Numeral) -> bool:
    before = folded[number.start - 1]
    return before in _HEDGED or (before == "了" and folded[number.start - 2] in _HEDGED)


def _opening(folded: str, raw: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """A large number that opens a clause: of what stands before the mark (扣非净利：28.4亿, GDP 1.5万亿) or behind itself."""
    before = folded[number.start - 1]
    told_before = before in ":：" or (before == " " and folded[number.start - 2] not in CLAUSE_ENDS)
    if told_before and _STOP_AFTER().match(folded, number.end):
        label = number._replace(start=number.start - 1)
        told = kind_of(folded, drafts, label, large=True, spoken=False, ends=True)
        if told is not None:
            draft = _begun(number, told)
            take_more(folded, draft, number)
            return draft
    return _named_after(folded, raw, number, priced=False)


def _paid(folded: str, number: Numeral, *, large: bool, spoken: bool) -> Draft | None:
    """A sum for which something is given or changes hands: 车位12万一个, 认购3万抵8万, 4300万易手."""
    after = folded[number.end]
    if after == "一" and is_for_one(folded, number):
        return _begun(number, kinds.MONEY)
    if (
        after in _GIVEN_FOR
        and folded[number.start - 1] in _LAID_DOWN
        and (large or spoken)
        and _IN_RETURN().match(folded, number.end)
    ):
        return _begun(number, kinds.MONEY)  # 充三百送五十
    if not (large and after in _SOLD_HEADS and _SOLD().match(folded, number.end)):
        return None
    draft = _begun(number, kinds.MONEY)
    if folded.startswith("有找", number.end):
        draft.comparator = "less_than"
    return draft


def _leaning(
    folded: str, raw: str, drafts: list[Draft], number: Numeral, *, large: bool, spoken: bool
) -> Draft | None:
    """A number that is of what the word before it says, or of the noun behind it where that says nothing."""
    before, after = folded[number.start - 1], folded[number.end]
    ends = bool(_STOP_AFTER().match(folded, number.end))
    pair = None
    if not ends and after in RANGE_HEADS:
        pair = _second(folded, raw, number)
        ends = pair is not None
    countable = "\u4e00" <= after <= "\u9fff" and (number.scale >= 10**4 or (large and not number.bare))
    if countable and number.bare:
        # 近万球迷, 上百万游客; 千万观众 alone is a manner of speaking.
        countable = before in _HEDGED and folded[number.start - 2 : number.start] != "以上"
        if not ends:
            return _named_after(folded, raw, number, priced=False) if countable else None
    if not ends and not countable:
        return None
    kind: Kind | None
    if ends and before in _GIVEN_FOR and (large or spoken) and drafts and drafts[-1].end == number.start - 1:
        last = drafts[-1]
        kind = last.kind if last.kind is kinds.MONEY else None  # 充五千元送一千五, 认筹2万抵5万
    else:
        kind = kind_of(folded, drafts, number, large=large, spoken=spoken, ends=ends)
    if countable and (
        kind is None or (not ends and _HELPED().search(folded, max(0, number.start - 5), number.start))
    ):
        priced = kind is kinds.MONEY and "捐" not in folded[max(0, number.start - 3) : number.start]
        named = _named_after(folded, raw, number, priced=priced)
        if named is not None and (named.kind is kinds.MONEY or before != "欠"):
            return named
    if kind is None:
        return None
    draft = _begun(number, kind)
    take_more(folded, draft, number)
    return draft if pair is None else _to_second(draft, number, pair)


def _straight(folded: str, raw: str, number: Numeral) -> Draft | None:
    """159,244旅客, 逾千市民, 1,000至1,500会员: a number that says itself that it counts what follows."""
    pair = _second(folded, raw, number, named=True) if folded[number.end] in RANGE_HEADS else None
    who = who_is_counted(folded, pair or number)
    if who is None:
        return None
    draft = _of_noun(folded, raw, number, kinds.COUNT, *who)
    return draft if pair is None else _to_second(draft, number, pair)


def _told_roundly(folded: str, number: Numeral) -> Kind | None:
    """日入过千, 月薪破万, 锁单破万: what one earns or sells, told in a bare magnitude."""
    if _STOP_AFTER().match(folded, number.end) is None:
        return None
    floor = max(0, number.start - 10)
    if _EARNED().search(folded, floor, number.start):
        return kinds.MONEY
    if _ORDERED().search(folded, floor, number.start):
        return kinds.COUNT
    told = number.value in _ROUND and _COUNTED_ROUNDLY().search(
        folded, max(0, number.start - 12), number.start
    )
    return kinds.COUNT if told else None


def _small_range(folded: str, raw: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """投资2到4亿, 三到五亿利润: the magnitude stands behind the second number only."""
    joint = folded[number.end]
    if joint not in RANGE_HEADS or number.scale > 1 or number.value is None:
        return None
    pair = _second(folded, raw, number, named=True)
    if pair is None or pair.scale < 10**4:
        return None
    if _STOP_AFTER().match(folded, pair.end):
        kind = kind_of(folded, drafts, number, large=True, spoken=False, ends=True)
    else:
        named = noun_after(folded, pair.end, large=False, priced=False)  # 三到五万学生
        kind = named[0] if named is not None else None
    return None if kind is None else _to_second(_begun(number, kind), number, pair)


def by_the(number: Numeral) -> Draft:
    """数以百万计: millions of them, at least one."""
    draft = _begun(number, kinds.COUNT)
    draft.minimum, draft.comparator = number.value, "at_least"
    return draft


def _to_second(draft: Draft, number: Numeral, pair: Numeral) -> Draft | None:
    """The range from a number to a second one, whose magnitude may complete the first: 3到5万."""
    low, high = number.value, pair.value
    if low is None:
        return draft
    if number.scale == 1 and pair.scale > 1 and high is not None and low < high / pair.scale:
        low *= pair.scale
    if high is None or low >= high:
        return None
    draft.end, draft.value, draft.minimum, draft.maximum = pair.end, None, low, high
    draft.comparator = "range"
    return draft


def _named_after(folded: str, raw: str, number: Numeral, *, priced: bool) -> Draft | None:
    """What a noun behind the number makes of it: 1.2亿用户, 3万多市民, 24万的善款."""
    behind = number.end + (number.more is None and folded[number.end] in ("多", "余"))
    if (visits := _VISITS().match(folded, behind)) is not None and number.scale >= 10**4:
        draft = _begun(number, kinds.COUNT)
        take_more(folded, draft, number)
        draft.unit = draft.unit_canonical = "人次"
        draft.subject = raw[behind : visits.end() - 2]
        return draft
    found = unit_at(folded, behind)
    if found is not None and folded[behind + len(found[0]) : behind + len(found[0]) + 1] == "级":
        return None  # 30万吨级油轮码头: a class
    if folded.startswith(("以上", "左右"), behind):
        named = noun_after(folded, behind + 2, large=False, priced=True)  # 1000万以上用户
    else:
        named = noun_after(folded, behind, large=number.scale >= 10**8, priced=priced)
    return None if named is None else _of_noun(folded, raw, number, *named)


def _of_noun(folded: str, raw: str, number: Numeral, kind: Kind, start: int, end: int) -> Draft:
    draft = _begun(number, kind)
    take_more(folded, draft, number)
    draft.subject = raw[start:end]
    return draft


def _begun(number: Numeral, kind: Kind) -> Draft:
    draft = begun(number, number.end, kind)
    draft.flag("unit_implied")
    return draft


def _second(folded: str, raw: str, number: Numeral, *, named: bool = False) -> Numeral | None:
    """The second number of 3万到5万; None where a unit or, unless it is ``named``, a noun follows it."""
    joint = _TO().match(folded, number.end)
    if joint is None or joint.end() >= len(folded):
        return None
    head = folded[joint.end()]
    if not ("0" <= head <= "9" or head in "一二三四五六七八九两十百千"):
        return None
    second = read_numeral(folded, raw, joint.end())
    if second is None or not second.sound or second.value is None or second.value < 1000:
        return None
    return second if named or _STOP_AFTER().match(folded, second.end) else None
