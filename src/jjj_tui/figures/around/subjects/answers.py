"""Answers of a poll, each of its own share: 52%满意，35%不满意 are no two shares of those who are content."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

_ANSWERS = words_of(
    "满意 不满 赞成 反对 支持 同意 认同 表态 拒答 意见 信任 看好 看坏 看淡 看衰 乐观 悲观 担心 担忧 忧心 愿意 信心 认为 觉得 弃权 接受 知道 决定 没感觉 评价 作答 回答"
)
_HOW = "(?:则|也|均|皆|表示|感到?|觉|表达|选择|持|明确|倾向|非常|很|十分|极为?|还算|还|比较|较为?|相当|大致|有点|有些|有|普通|尚|颇|完全|一点也|一点都|坚决|强烈|勉强|部分|绝对)"
_WHAT = "|".join(_ANSWERS)
# What goes on so is a noun of its own: 支持率, 满意度, 反对党, 意见书.
_ANSWER_SO = f"{_HOW}{{0,3}}(?:并?不太?(?:是很|怎么|会|想)?|未|没有?|无|还未|尚未)?{_HOW}{{0,2}}(?:给予|[正负]面|好|差)*(?P<what>{_WHAT})"
_ANSWER = Rarely(f"{_ANSWER_SO}(?![率度党书票声力者])")
# 非常支持占22.1%, 赞成的有45.2%: the answer before its share.
_BEFORE = Rarely(f"(?:(?<=[，,、；;。：:\n])|^)(?P<said>{_ANSWER_SO})的?(?:则|各|约|仅|只)?[占有]$")
_LONGEST_BEFORE = 16
# Where a text has no such share, nobody is asked. Every branch begins with one character, so that the search runs over
# all others at full speed.
_FIRST = "".join(dict.fromkeys(word[0] for word in _ANSWERS))
ANSWERED = re.compile(
    "|".join(
        (
            *(f"{share}[^，,。；;\\n]{{0,8}}?(?=[{_FIRST}])(?:{_WHAT})" for share in "%成十半"),
            *(f"{last}的?[占有][约近]?[0-9一二三四五六七八九两]" for last in "意成对持同任好"),
        )
    )
)
_OPINIONS = frozenset(("认为", "觉得"))
_SAID = Rarely("[\u4e00-\u9fff「」『』“”]{2,12}(?=[，,。；;、！!？?）)\n])")
_IS_ANSWER = Rarely(f"{_WHAT}")
_SHARES = frozenset((kinds.PERCENT, kinds.FRACTION))
_HEADS = frozenset(
    "则也均皆表感选持明倾非很十极还比较相大有普尚颇完一坚强勉部绝并不未没无给正负好差"
    + "".join(word[0] for word in _ANSWERS)
)


def set_answers(passage: Passage) -> None:
    """Names the answer that follows a share, which is never that of the share before.

    Args:
        passage: The text, its figures with their subjects read.
    """
    folded, raw, drafts, _ = passage
    asked = None  # the last subject that is an answer, with whose it is or without
    named: Draft | None = None  # the last share that was given its answer
    before: str | None = None  # what it was of
    for draft in drafts:
        if draft.kind not in _SHARES or draft.direction is not None:
            if named is not None and "carried" in draft.flags and draft.subject == before:
                draft.subject = named.subject  # 47%不满意，比上月减少3个百分点
            continue
        before, named = draft.subject, draft
        if folded[draft.ext_start - 1] in "占有":
            told = _BEFORE().search(folded, max(0, draft.ext_start - _LONGEST_BEFORE), draft.ext_start)
            if told is not None:
                draft.subject = raw[told.start("said") : told.end("said")]
                draft.unflag("carried")
                asked = None
                continue
        at = draft.ext_end
        subject = draft.subject or ""
        own = subject != "" and "carried" not in draft.flags
        if own and not raw.startswith(subject, at):
            asked = None
            continue
        answer = _ANSWER().match(folded, at) if folded[at] in _HEADS else None
        if answer is not None and (not own or subject in raw[at : answer.end()]):
            said = _SAID().match(folded, at)
            opines = answer.group("what") in _OPINIONS
            if opines and subject != "" and subject != asked:
                continue  # 受访者近四成运动不足，六成认为场地太远: who they are
            end = answer.end() if said is None else said.end()
            draft.subject = None if said is None and opines else raw[at:end]
            draft.unflag("carried")
            asked = draft.subject
        elif own:
            end = at + len(subject)
            asked = subject if _IS_ANSWER().search(folded, at, end) else None
        elif asked is not None and subject in ("", asked) and "\u4e00" <= folded[at] <= "\u9fff":
            said = _SAID().match(folded, at)
            draft.subject = None if said is None else raw[at : said.end()]
            draft.unflag("carried")


def is_another(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether two shares each have behind them what they are of: 52%冻薪，7%减薪; but 52%员工支持，7%反对 are both of 员工."""
    if previous.kind is not draft.kind or not "\u4e00" <= folded[draft.ext_end] <= "\u9fff":
        return False
    if folded[previous.ext_start - 1] == "占":
        return True  # 女性占52%，30%有学士学位
    said = fold(previous.subject or "")
    return folded.startswith(said, previous.ext_end) and folded[previous.ext_end + len(said)] in "，、；"
