"""块: a yuan in speech (五块六, 两块到三块, 26块上下) or what a lump is counted by (三块蛋糕)."""

from decimal import Decimal

from jjj_tui.figures.numbers.numerals import DIGITS
from jjj_tui.rarely import Rarely

# 块 is money before these: 十五六块, 两块五, 卖五块也行; 三块蛋糕 is a count.
AFTER_BLOCK = "一二三四五六七八九半多左也都就吧呢吗啊呀起以不还涨跌升降"
_HEDGES = frozenset(("上下", "出头", "之内", "有余"))
_MOVES = "涨跌升降掉调提减加变"
_MOVED = Rarely(
    "(?:涨价?|跌价?|上?升|下?降价?|掉|[上下]?调|提高?|减少?|加价?|变)(?:到|至|成|为)[0-9一二两三四五六七八九十]"
)
_SPENT = Rarely("[花借赚掏欠赔挣罚付][了来出回掉去]?$")
_MADE = Rarely(
    "(?:产[量能]|[年月日]产|销量|出货|生产|制造|下线|库存|铺设|安装|装机|印制|烧制|交付|装车)[^，,。；;、：:\n]{0,8}$"
)
# Not at a small number: 换电池300块 is its price.
_PIECES = Rarely(
    "(?:芯片|电路|电池板?|蓄电池|组件|模组|面板|显示屏|屏幕|硬盘|主板|电路板|显卡|砖|瓦|玻璃|硅片|晶圆|基板|木板|钢板|石板|石材|石头|展板|滑板|奖牌|电表|水表|手表|腕表|蛋糕|月饼|豆腐)"
    "(?:共|约|近|超过?|逾|达|有|为|计|已){0,3}$"
)
# Of these nobody tells what one costs, and what is counted up is no price either: 银幕8036块, 组件总数125块.
_BOARDS = Rarely(
    "(?<![一每])(?:银幕|巨幕|大屏|展板|[地田]块|宗地|土地|农田|菜地|耕地|牌匾|匾额|石碑|碑刻|墓碑|[奖金银铜广告路标站门招指示警]牌|宣传栏|绿地|草坪|场地"
    "|[^，,。；;、：:\n]{1,6}(?:总数|总数量|数量|块数|保有量))"
    "(?:共|约|近|超过?|逾|达到?|有|为|计|已){0,3}$"
)
_BOARD_ENDS = frozenset("幕屏板块地田牌匾额碑刻栏坪数量共约近超过逾达到有为计已")
_EACH = Rarely("[一每](?:亩|平|块|张|天|月|年|个)")
_PAYING = Rarely("[花卖赚付赔罚钱元价费值贵收薪利额款]|成本|奖金")
_PRICE_STOPS = "，,。；;、！!？?）)\n"
_MANY = 10**4
_PIECES_REACH = 14
_PRICE_RANGE = Rarely(
    "[到至](?:[0-9]{1,3}(?:\\.[0-9])?|[一二两三四五六七八九十]{1,3})块(?:$|[，,。；;、！!？?\n钱左]|[一二三四五六七八九]?(?:$|[，,。；;\n])|一[斤公个份碗杯瓶张件])"
)


def is_money(folded: str, end: int) -> bool:
    """Whether what follows the 块 that ends at ``end`` leaves it no lump of anything."""
    after = folded[end]
    if not "\u4e00" <= after <= "\u9fff" or after in AFTER_BLOCK:
        return True
    if after == "零":
        return is_spoken(folded, end)
    if after in "到至":
        return folded[end + 1].isdigit() or is_price_range(folded, end)
    return folded[end : end + 2] in _HEDGES


def is_made(folded: str, start: int, scale: Decimal) -> bool:
    """Whether what comes in pieces is made or kept before the number: 集成电路产量1.28亿块, 电池板3万块; but 芯片卖了3万块."""
    lead = folded[max(0, start - _PIECES_REACH) : start]
    pieces = _MADE().search(lead) or (_PIECES().search(lead) if scale >= _MANY else None)
    if pieces is None and lead[-1:] in _BOARD_ENDS and not _EACH().search(lead):
        pieces = _BOARDS().search(lead)
    return pieces is not None and _PAYING().search(pieces.group()) is None


def is_spent(folded: str, start: int) -> bool:
    """Whether a verb of money stands before the number: 借来三万块开店, 花了五百块请人; but 捐了三万块砖."""
    return _SPENT().search(folded, max(0, start - 2), start) is not None


def is_spoken(folded: str, end: int) -> bool:
    """Whether smaller coins follow 块, named or not: 三块五, 一块二角, 五块六到, 三块零四."""
    if folded[end] not in DIGITS:
        return False
    after = folded[end + 1]
    if not "\u4e02" <= after <= "\u9fff":
        return True
    if after in DIGITS and DIGITS[after] - DIGITS[folded[end]] == 1 and folded[end + 2] in _PRICE_STOPS:
        return True  # 六块二三
    zero = folded[end] == "零" and after in DIGITS
    moved = after in _MOVES and _MOVED().match(folded, end + 1) is not None  # 从一块二掉到八毛
    coins = after in "到至毛角" or (after == "分" and folded[end + 2 : end + 3] not in ("之", "钟"))
    return zero or moved or coins


def is_price_range(folded: str, end: int) -> bool:
    """Whether 块 is money on both sides of a joint: 两块到三块, but 两块到三块石头 counts."""
    return _PRICE_RANGE().match(folded, end) is not None
