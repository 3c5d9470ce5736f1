"""Figures that say of which the next is told: those of an age or make (60岁及以上人口3.1亿, 5奈米占37%), one of something (鲜茶一斤卖到六百元)."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.figures.tables.grammar import holds
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

PRODUCT_UNITS = frozenset(("纳米", "英寸"))
# What may stand between those of an age and how many they are.
_LINKS = frozenset(("", "的", "有", "为", "约", "达", "共", "约有", "共有", "占", "占比", "约占", "占了", "则占", "也占", "则", "已达", "的有", "的占", "者占", "者有", "者"))  # fmt: skip
_LONGEST_LINK = 2
_AGES = ("岁", "以上", "以下")
_APART = frozenset((kinds.AGE, kinds.DURATION))
# Where a text has none of these, no ages stand in a row.
AGES_IN_A_ROW = re.compile("岁(?:及?以[上下])?[、和及与][^，,。；;\\n]{1,10}岁")
_BETWEEN = frozenset("、和及与")
# What is itself of one age: 4至11岁及65岁以上|长者.
_OF_AN_AGE = ("长者", "老", "童", "儿", "青年", "少年")


def set_aged(raw: str, folded: str, age: Draft, draft: Draft) -> None:
    """Makes an age or the size of a product that stands directly before what is counted a part of its name.

    Args:
        raw: The text as written.
        folded: The folded text.
        age: The figure directly before: an age, or a figure of no more than names or dates.
        draft: What is told of those of that age or make.
    """
    if age.kind is kinds.AGE:
        if draft.kind in _APART or (age.ext_end == age.end and age.comparator != "range"):
            return
    elif folded[age.start] == "一":
        tell_for_one(folded, raw, age, draft)
        return
    elif age.unit_canonical not in PRODUCT_UNITS or draft.kind is age.kind:
        return
    elif "carried" in age.flags:
        age.subject = None  # 3奈米占23%，5奈米占37%
        age.unflag("carried")
    subject = draft.subject
    begin, start = age.ext_start, age.ext_end
    while raw[begin - 1] == "/" or (begin < age.ext_start and raw[begin - 1].isdigit()):
        begin -= 1  # 16/20奈米
    own = "carried" not in draft.flags
    if folded[start] == "每":
        return  # 60岁以上每人补贴100元
    if subject and own and raw.startswith(subject, start) and start + len(subject) <= draft.ext_start:
        draft.subject = raw[begin : start + len(subject)]
    elif (
        (not subject or not own)
        and draft.ext_start - start <= _LONGEST_LINK
        and folded[start : draft.ext_start] in _LINKS
    ):
        draft.subject = raw[begin:start]
        draft.unflag("carried")
        if age.subject and "carried" in age.flags:
            age.subject = _without_age(age.subject)  # of 60岁及以上人口 the next age carries 人口 alone


def _without_age(subject: str) -> str | None:
    folded = fold(subject)
    return subject[max(folded.rfind(sign) + len(sign) if sign in folded else 0 for sign in _AGES) :] or None


def share_noun(passage: Passage) -> None:
    """Gives ages that stand in a row the noun behind the last of them: 0至14岁、15至64岁、65岁以上|人口.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    noun: str | None = None
    following: Draft | None = None
    for draft in reversed(drafts):
        if draft.kind is not kinds.AGE:
            following = None
            continue
        listed = following is not None and folded[draft.ext_end : following.ext_start] in _BETWEEN
        if listed and noun:
            draft.subject = noun
            draft.unflag("carried")
        elif not listed:
            own = draft.subject is not None and raw.startswith(draft.subject, draft.ext_end)
            shared = own and not holds(fold(draft.subject or ""), _OF_AN_AGE)
            noun = draft.subject if shared else None
        following = draft


# What a price ends in: 三块二|一斤, 四元|一公斤.
_PRICE_ENDS = frozenset("元圆块毛角分钱蚊").union(DIGITS)
_SIZE = "(?:约|近|不到|超过?|大概)?[0-9一二两三四五六七八九十几半百千]"
# What one of it brings, costs or takes, or what is told of such a one without a number.
_TOLD_OF_ONE = Rarely(
    "[\u4e00-\u9fff]{0,6}?(?:"
    f"(?:[卖收产打赚挣赔亏补省涨跌降耗投花值缴要得用贵]|便宜|高出|[多少][收打产卖赚挣花赔补省用])[了到出得起上下]?{_SIZE}"
    "|(?:成本|收入|利润|产量|价格?|补贴|工钱|租金)[\u4e00-\u9fff]{0,2}[0-9一二两三四五六七八九十几半百千]"
    "|(?:[0-9一二两三四五六七八九十几百千万多来.,]+)(?:元|块|毛|角|蚊)|[一二三四五六七八九两][十百千万][一二三四五六七八九十百千万]{0,4}多?[，,。；;、\n]|(?:地|田)?[两二三四]季|(?:算)?下来|多少钱)"
)
_BROUGHT = frozenset((kinds.MONEY, kinds.MASS, kinds.COUNT, kinds.VOLUME, kinds.ENERGY, kinds.LENGTH))


def is_for_one(folded: str, draft: Draft) -> bool:
    """Whether one 斤, 亩 or 度 in words is no more than what something is told by (but 捐出一吨大米 is told of itself).

    Args:
        folded: The folded text.
        draft: A figure of a measure, with its hedges.
    """
    if folded[draft.start] != "一" or draft.value != 1 or draft.comparator is not None:
        return False
    if draft.ext_start != draft.start or draft.end - draft.start != 1 + len(draft.unit or ""):
        return False
    return folded[draft.start - 1] in _PRICE_ENDS or _TOLD_OF_ONE().match(folded, draft.end) is not None


def tell_for_one(folded: str, raw: str, one: Draft, draft: Draft) -> None:
    """Tells what one of something brings or costs by that one: 一斤|卖到六百元.

    Args:
        folded: The folded text.
        raw: The text as written.
        one: A figure of which :func:`is_for_one` is true.
        draft: The figure directly behind it in its clause.
    """
    told = draft.kind in _BROUGHT and draft.unit_canonical != one.unit_canonical
    if told and draft.per is None and folded[one.start - 1] not in _PRICE_ENDS:
        draft.per = raw[one.start : one.end]
