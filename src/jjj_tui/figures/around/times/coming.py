"""What is still to come, whenever the rest of its sentence was: 至少还需15年, 其余3家将在年内迁入, and a plan that goes on."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# Where a text has none of these, nothing is told to be to come in such words.
# Each way begins with a character, for which a text is looked through at full speed.
COMING = re.compile(
    "|".join(
        (
            "还需|尚需|仍需",
            *(
                one + "将(?:[在于陆分先相继再全按同集逐投开建入迁完启进实交]|会|通过)"
                for one in "家个项座所条台辆艘批处"
            ),
            *(
                aim + "[^。！？!?\\n]{1,60}[，,][^，,。！？!?\\n]{0,16}(?:达到|总[投面规金里装额]|年产[值能])"
                for aim in ("力争", "计划", "目标", "确保")
            ),
        )
    )
)
_STILL = Rarely("(?:还|尚|仍)(?:需要?|要)[^，,。；;0-9]{0,4}$")
_WILL = Rarely("将(?:[在于陆分先相继再全按同集逐投开建入迁完启进实交]|会|通过)")
_REACH = 10
# Behind these something is done, or was at another time.
_DONE = Rarely(
    "[已曾]|目前|现有|现在|当前|去年|今年以来|累计|截至|其中|[同环]比|较|[。；;！？!?\n]|超额|实际"
)
_TOTALS = (
    "总投资",
    "总投资额",
    "总面积",
    "总规模",
    "投资总额",
    "总金额",
    "总里程",
    "总装机",
    "年产值",
    "年产能",
)
_LONGEST_GAP = 24


def set_coming(passage: Passage) -> None:
    """Keeps what is to come from the times told before, and goes on with a plan told in the clause before.

    Args:
        passage: The text, which has one of :data:`COMING`, and its figures with their subjects, times and hopes read.
    """
    folded, _, drafts, layout = passage
    last: Draft | None = None
    for draft, clause in zip(drafts, layout.starts, strict=True):
        at = draft.ext_start
        if draft.kind is kinds.DURATION:
            if draft.period is not None and _STILL().search(folded, max(clause, at - _REACH), at):
                draft.period = None
        elif (
            draft.kind is kinds.COUNT
            and folded[draft.ext_end] == "将"
            and _WILL().match(folded, draft.ext_end)
        ):
            draft.modality, draft.period = draft.modality or "planned", None
        elif last is not None and draft.modality is None and _goes_on(folded, last, draft):
            draft.modality = last.modality
        last = draft


def _goes_on(folded: str, last: Draft, draft: Draft) -> bool:
    """Whether a plan goes on behind a comma: 力争新增企业数量翻一番，|达到3.2万家; 计划安排项目700项，|总投资1.8万亿元."""
    if last.modality != "planned" or draft.period != last.period or folded[last.ext_end] not in "，,":
        return False
    if draft.ext_start - last.ext_end > _LONGEST_GAP or draft.basis is not None:
        return False
    arrives = draft.mode in ("level", "to") and folded[draft.ext_start - 1] in "到至达"
    if not (arrives or fold(draft.subject or "").endswith(_TOTALS)):
        return False
    return _DONE().search(folded, last.ext_end, draft.ext_start) is None
