"""What no figure can be of that the one before is of: no sum is a rate, and none that went are those on balance."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import EXTENTS, Tail
from jjj_tui.figures.around.vocabulary.subject_signs import PERSONS, RATES
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold

# What a rate is told in, and no sum or count: those are of something else.
OF_RATES = RATES | {kinds.PERMILLE, kinds.FRACTION, kinds.RATIO, kinds.EXCHANGE_RATE, kinds.INDEX, kinds.DURATION, kinds.SCORE, kinds.OTHER}  # fmt: skip
RATE_ENDS = frozenset("率重例比速幅")
_RATE_NAMES = ("比重", "比例", "占比", "增速", "增幅", "涨幅", "降幅", "跌幅", "升幅", "减幅")
_NO_RATES = ("汇率", "频率", "功率", "心率", "速率", "分辨率", "波特率", "码率", "帧率", "效率")


def is_rate(previous: Draft) -> bool:
    """Whether a figure is of a rate or a share (利率, 占耕地面积的比重), and of no amount (汇率, 功率)."""
    name = fold(previous.subject or "")
    if name.endswith(_RATE_NAMES):
        return True
    return name[-1] == "率" and (not name.endswith(_NO_RATES) or name.endswith("成功率"))


_VISITS = frozenset(("人次", "车次", "班次"))
# What has a price, and no rate, goes up or down so.
_OF_PRICES = frozenset(("降价", "涨价", "提价", "加价"))
# What comes and goes on balance is not of those that went alone: 注销企业5.3万户，净增|13.3万户.
_ON_BALANCE = frozenset(("净增", "净减", "净增加", "净减少"))
_GONE = (
    "注销",
    "吊销",
    "退出",
    "迁出",
    "转出",
    "流出",
    "关闭",
    "关停",
    "淘汰",
    "报废",
    "死亡",
    "离职",
    "退休",
)
ASKED_WORDS = EXTENTS | _OF_PRICES | _ON_BALANCE


def is_of_another(previous: Draft, tail: Tail) -> bool:
    """Whether a change of a price, or an extent, is of something else than the figure before."""
    if tail.word in _ON_BALANCE:
        return fold(previous.subject or "").startswith(_GONE)
    if tail.word in _OF_PRICES:
        return previous.kind in RATES and is_rate(previous)  # 谈判成功率达76%，平均降价63%
    return previous.direction is None and (  # but 较上年少31户，减幅4%
        (
            previous.kind is kinds.COUNT
            and previous.unit_canonical in PERSONS
            and previous.unit_canonical not in _VISITS  # 旅客800万人次，升幅9.4%
        )
        or (previous.unit_canonical == "成" and "carried" in previous.flags)
    )  # 受访企业中，逾四成计划加薪，平均加幅3.8%
