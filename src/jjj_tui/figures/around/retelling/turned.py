"""Second amounts whose verb says that they are of something else: 应到65人，实到58人; 预算1.5亿元，已支出0.9亿元; 去年亏3亿元，前年赚1亿元."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# Where a text has none of these, no verb turns away from what was told of before.
# Each way begins with a character, for which a text is looked through at full speed.
TURNED = re.compile(
    "|".join(
        (
            "实到|实有|实收|实发|实缴|已支出|已花费|已用[去掉]|已使用|增收|增支|节支|减支|创收|亏[^。\\n]{1,24}[，,；][^。，,\\n]{0,8}赚",
            *(
                once + "[^。\\n]{1,40}[，,；]而?(?:现在|如今|目前|眼下|现|今)"
                for once in ("以前", "过去", "原来", "原先", "从前", "以往", "先前")
            ),
        )
    )
)
_ACTUAL = Rarely("(?:实到|实有|实收|实发|实缴)(?=[约共仅为了]{0,2}$)")
_SPENT = Rarely("已(?P<verb>支出|花费|使用)(?:了|约|近|超过?|逾){0,2}$")
_ALLOTTED = ("预算", "总额", "额度", "限额", "指标", "概算", "估算")
_EARNED = Rarely("赚(?:了|约|近|超过?|逾){0,2}$")
# What is earned or saved is in these words, and of nothing told in other units.
_IN_WORD = Rarely("(?:增收|增支|节支|减支|创收)(?:了|约|近|超过?|逾|达|到){0,2}$")
_ONCE = Rarely("(?:以前|过去|原来|原先|从前|以往|先前)(?!的)")
_NOW = Rarely("^[，,；]而?(?:现在|如今|目前|眼下|现|今)")

# Goods and energy, whose amount nobody earns.
_GROWN = frozenset((kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.AREA, kinds.LENGTH))


def set_turned(passage: Passage) -> None:
    """Takes what was told of before off the amounts that are of something else.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    last: Draft | None = None
    for draft in drafts:
        if last is not None and draft.subject is not None and "carried" in draft.flags:
            begin, end = last.ext_end, draft.ext_start
            told = fold(draft.subject)
            if actual := _ACTUAL().search(folded, begin, end):
                _name(draft, raw[actual.start() : actual.end()])
            elif (spent := _SPENT().search(folded, begin, end)) and told.endswith(_ALLOTTED):
                _name(draft, raw[spent.start("verb") : spent.end("verb")])
            elif (
                last.kind in _GROWN and draft.kind is kinds.MONEY and _IN_WORD().search(folded, begin, end)
            ) or ("亏" in told and draft.kind is kinds.MONEY and _EARNED().search(folded, begin, end)):
                _name(draft, None)
            elif (once := _ONCE().match(told)) and _NOW().search(folded[begin:end]):
                _name(draft, draft.subject[once.end() :] or None)  # 以前坐车要两小时，现在|50分钟
        last = draft


def _name(draft: Draft, subject: str | None) -> None:
    draft.subject = subject
    draft.unflag("carried")
