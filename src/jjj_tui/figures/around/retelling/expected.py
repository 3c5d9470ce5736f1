"""What was only expected, where a result is told against it: 营收4500亿元，优于市场预期的4300亿元."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Passage
from jjj_tui.rarely import Rarely

# Where a text has none of these, nothing is told against what was expected.
EXPECTING = (
    "初值的",
    "前值",
    "预期",
    "预测",
    "预估",
    "共识",
    "财测",
    "调查的",
    "访调的",
    "访查的",
    "估计的",
    "估算的",
)
_BESIDE = (
    "优于|劣于|逊于|逊|高[于过]|低[于过]|好[于过]|差于|强于|弱于|快于|慢于|大于|小于|多于|少于|不及|不如|不敌|未达|未及"
    "|超[过越]?|胜过?|胜于|落后于?|领先|符合|合乎|贴近|接近|达到|较|(?<![环同占对])比|击败"
)
_WHO = "市场|分析[师员]|经济学[家者]|专家|外界|机构|法人|外资|券商|大行|投行|华尔街|路透社?|彭博社?|业界|业内|各界|学者|交易员|投资人|投资者|[A-Za-z&]{2,12}"
_VALUE = "(?:中?位?[值数]|均值|平均值?)?"
# Polls of those who foresee, and no others: 高于去年调查的35% is a result itself.
_AGAINST = Rarely(
    f"(?:{_BESIDE})(?P<what>(?:[0-9]{{1,4}}[年月])?[^，,。；;、：:（）()0-9]{{0,12}}?(?:预[期测估]|共识|财测|[初前终]值(?=的))|(?:[^，,。；;、：:（）()0-9]{{0,8}}?(?:{_WHO})){{1,2}}"
    f"(?:社|通讯社|的|所|平均|综合|普遍)*(?:调查|访[调查]|估[计值算])){_VALUE}(?:的|为|是|:)?$"
)
_TOLD = Rarely(
    f"(?:^|[，,；;（(、：:及和与])(?:而|但|至于)?(?P<what>(?:{_WHO})?(?:原先|原本|此前|先前|之前|普遍|平均|一般)*预[期测估]|[初前终]值){_VALUE}(?:的|为|是|:)?$"
)
_ENDS = "期测估识查调计算值数均的为是:"
_SAYING = "的为是:"
# 高于预期0.2个百分点: by so much.
_DIFFERENCES = frozenset((kinds.PERCENTAGE_POINT, kinds.BASIS_POINT))
_REACH = 30


def set_expected(passage: Passage) -> None:
    """Says of what was expected that it was, and no more.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, layout = passage
    mistaken: dict[str, str | None] = {}  # what such words were taken for, and what was told of before them
    topic: str | None = None
    for draft, clause in zip(drafts, layout.starts, strict=True):
        at = draft.ext_start
        if draft.subject in mistaken and "carried" in draft.flags:
            draft.subject = mistaken[draft.subject]
        found = _find(folded, max(clause, at - _REACH), at) if folded[at - 1] in _ENDS else None
        if found is None or draft.kind in _DIFFERENCES:
            topic = draft.subject
            continue
        begin, end = found.span("what")
        if draft.subject is not None and draft.subject[-2:] in raw[found.start() : at]:
            said = raw.rfind(draft.subject, 0, at)
            if 0 <= said < found.start():
                topic = raw[said : found.start()]  # 营收|优于市场预期的4300亿元，年增5%
            mistaken[draft.subject] = topic  # 不如分析师|预估的39.4万辆，年减13.5%
        draft.unflag("carried")
        if folded[at - 1] not in _SAYING and found.re is _AGAINST():
            draft.subject = None  # 高于市场预期300亿元: so much was expected, or by so much
            continue
        draft.subject = raw[begin:end]
        if folded.startswith("前值", begin):
            draft.period = None
        elif folded[end - 1] != "值":
            draft.modality = draft.modality or "possible"
        draft.direction = draft.mode = None


def _find(folded: str, floor: int, at: int) -> re.Match[str] | None:
    """Where it is said directly before a figure that it was expected, and by whom."""
    return _AGAINST().search(folded, floor, at) or _TOLD().search(folded, max(0, floor - 1), at)
