"""Sums that are handed over or given: what they are called stands behind them, and before them only by whom."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.subjects.told import amount_end
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.rarely import Rarely

# Where a text has none of these, no amount is handed over by its name.
_GAVE = ("将", "把", "得到", "收到", "领到", "拿到", "获得")
_SUM = "[^，,。；;、\\n]{1,14}元[^，,。；;、\\n]{0,4}?(?:[补罚押定捐善奖赔货欠租贷借余货资]|保证|违约)[款金贴助励]"
# Each way begins with a character, for which a text is looked through at full speed.
HANDED_OVER = re.compile(
    "|".join(
        (
            *(gave + _SUM for gave in _GAVE),
            *(by + "(?=[^，,。；;、\\n]{1,14}元的?(?:[自募超]|闲置)[有筹集募]?资金)" for by in ("以", "用")),
        )
    )
)

# With whose money something is paid: 以5000万元|自有资金|回购.
_FUNDS = Rarely("的?(?P<funds>(?:自有|自筹|募集|超募|闲置)资金)")
_LONGEST_GIVER = 16
_GIVEN = Rarely("(?:[得收领拿]到|获得?)[^，,。；;、：:0-9\n]{0,12}$")


def _given(folded: str, draft: Draft) -> bool:
    """Whether a sum was given, and by whom stands before it: 得到|县慈善会|2万元资助."""
    if folded[draft.ext_end] not in "资补捐奖贷善赔慰抚借":
        return False
    return _GIVEN().search(folded, max(0, draft.ext_start - _LONGEST_GIVER), draft.ext_start) is not None


def set_handed(passage: Passage) -> None:
    """Gives what is handed over the name behind it, never who has to or by what rule: 按规定须将50万元|罚款|上缴国库.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    for draft in drafts:
        at = draft.ext_end
        if draft.kind is not kinds.MONEY:
            continue
        if funds := _FUNDS().match(folded, at):
            draft.subject = raw[funds.start("funds") : funds.end()]
            draft.unflag("carried")
        elif (folded[draft.ext_start - 1] in "将把" or _given(folded, draft)) and (
            amount := amount_end(folded, at)
        ):
            draft.subject = raw[at:amount]
            draft.unflag("carried")
