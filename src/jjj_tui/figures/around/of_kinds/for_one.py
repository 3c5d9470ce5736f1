"""One of something that only says by what the next is told: 一亩地能收两千斤, 鲜茶一斤卖到六百元, 三块五一斤."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.rarely import Rarely

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
