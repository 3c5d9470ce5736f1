"""What a figure is not of though the one before is: no sum is a rate, a sum of all is of none, and a state told between belongs to nobody."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import EXTENTS, Tail
from jjj_tui.figures.around.vocabulary.subject_signs import PERSONS, RATES
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

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


# Times and adverbs before what is told, and whose strength it is; what got into, out of or past something; how it goes.
_STATE = Rarely(
    "(?:一度|持续|继续|依[旧然]|仍然?|明显|显著|再[度次]|一[路度]|双双|同步|早段|早盘|盘中|午后|今[日天]|昨[日天]|景气|走势|气势|表现|买气|人气|也|亦|则|更|终于){0,3}"
    "(?:摆脱|延续(?!性)|上演|受[惠累制挫困惊](?![者方国])|失守|站[上稳回]|升穿|跌[破穿]|重[返上]|扭转|结束|面临|陷入|迎来"
    "|(?:走[强弱软稳]|强[劲势]|疲[弱软]|低迷|热络|畅旺|旺盛|复苏|回[温暖稳神]|转[旺强弱淡]|降温|升温|反弹|领军|带头|发威|发力|如虹|独强|稳健|亮眼|大威神威|往[上下][^，,]{0,3}|急[拉杀]|受追捧|承压|造好|向[好上下])$)"
)
_SHORTEST = 2
_VERBS_OF_USE = "受"


def before_state(folded: str, start: int, begin: int, end: int) -> tuple[int, int]:
    """What is left of a phrase before the words that say in what state it is.

    Args:
        folded: The folded text.
        start: Where the clause begins.
        begin: Where the phrase does, which may stand behind its verb (金价受惠|避险需求).
        end: Where it ends.
    """
    if begin > start and folded[begin - 2] in _VERBS_OF_USE:
        begin = start
    if (at := folded.rfind("为", begin + _SHORTEST, end - 1)) > 0 and folded.find("最", begin, at) > 0:
        begin = at + 1  # 户数最多的县市为|台东县，高达2万户
    state = _STATE().search(folded, begin + _SHORTEST, end)
    return (begin, state.start()) if state is not None else (begin, end)


ADDS_UP = "共计"


def _named_for_all(folded: str, last: Draft) -> bool:
    """Whether the noun behind the last of two figures is of both: 甲、乙各有182家及310家门店，合计492家."""
    at = last.ext_start - 1
    if folded[at] not in "、和与及" or not "\u4e00" <= folded[last.ext_end] <= "\u9fff" or last.unit is None:
        return False
    return folded[at - len(last.unit) : at] == fold(last.unit)


def adds_up(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether a figure is the sum of those before, and of none of them (一等奖3名、二等奖5名，共8名)."""
    alike = previous.kind is draft.kind and previous.unit_canonical == draft.unit_canonical
    told = folded.endswith(("共", "共计", "合计", "总计"), previous.ext_end, draft.ext_start)
    own = (
        "carried" not in previous.flags
        and previous.role == "single"
        and previous.per is None
        and (previous.subject or "")[:1] != "每"  # 每股派息0.28元，共计5.6亿元
        and not _named_for_all(folded, previous)
    )
    return alike and own and told and (draft.value or 0) > (previous.value or 0)
