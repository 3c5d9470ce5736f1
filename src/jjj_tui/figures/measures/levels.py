"""Levels of an index that the market tells without 点: 支撑看2万1千5, 压力约2万3."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.rarely import Rarely

_LEVEL = Rarely(
    "(?:支[撑持]|压力|阻力|关[卡前]|上看|下看|[上下]探|挑战|失守|重返|站[上稳回]|跌破|攻上|守住|守稳|挑战)(?:区间?|位|区)?(?:先?看|约|在|为|落在)?(?:约)?$"
)
# Before a level ends one of these.
LEVEL_ENDS = "撑持力卡前看探战守返上稳回破住区间位约在为"
_MARKET = Rarely("指数|大盘|台股|港股|股市|加权|恒指|期指|[日周月季半年]线|盘势|多空|均线|收盘")
_CLOSES = Rarely("[，,。；;、！!？?）)\n]|关[卡前口]|附近|之间|整数|大关|一线|左右|上下|才|可|有")
_REACH = 60


def read_level(folded: str, number: Numeral) -> Draft | None:
    """A number of 10,000 or more as a level of an index; None where no word of the market stands near.

    Args:
        folded: The folded text.
        number: A number without a unit; the character before it is one of :data:`LEVEL_ENDS`.
    """
    if number.value is None or not 10**4 <= number.value < 10**5 or not _CLOSES().match(folded, number.end):
        return None
    start = number.start
    if not _LEVEL().search(folded, max(0, start - 8), start):
        return None
    if not _MARKET().search(folded, max(0, start - _REACH), start):
        return None
    draft = begun(number, number.end, kinds.INDEX)
    draft.flag("unit_implied")
    return draft
