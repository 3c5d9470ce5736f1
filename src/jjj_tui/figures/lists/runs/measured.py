"""What the figures of a list measure: said behind 分别, in front of it, or in the clauses before."""

from itertools import pairwise

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.around.predicates.tail import CHANGES, find_bases, read_tail
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import LIGHT_VERBS, VERBS
from jjj_tui.figures.tables.heads import head_start, is_extent, measures
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE))
VERB_WORDS = frozenset(VERBS)
# 增幅分别是, 累计增幅为, 降幅较上年收窄: the predicate takes the word, and the subject must not lose it.
_EXTENT = Rarely("[涨加增升跌降减]幅(?=[^，,。；;、0-9]{0,12}$)")
# No topic stands further in front than this many clauses.
_CLAUSES_BACK = 3
# Which way something moved these leave open.
_MOVED = frozenset(("变动", "变化", "波动", "偏高", "偏低", "偏多", "偏少"))
_LONGEST_RATE = 4
_SHORTEST_WHOLE = 4
_BESIDE = "高低快慢多少大小早晚长短优好强弱"
_MODALS = "要须需可能应会"
_NO_MODALS = frozenset(
    ("要素", "要求", "需求", "可比", "能耗", "能效", "能源", "应收", "应付", "应税", "会费", "会员", "会展")
)


def said_behind(folded: str, raw: str, start: int, run: list[Draft], head: str) -> str:
    """What is measured: what stands between 分别 and the first figure (分别出口3.1万亿元), else what stood before."""
    first = run[0]
    while (held := folded.find("、", start, first.start)) >= 0 and folded[start : start + 2] in CHANGES:
        start = held + 1  # 分别持平、上涨3%
    bases = find_bases(folded, start, first.start)
    end = read_tail(folded, start, max(start, first.ext_start), bases).end
    start = strip_openings(folded, start, end)
    if (each := folded.find("每", start, end)) > start:
        end = read_tail(folded, start, each, []).end  # 分别提到|每生每年720元
    otherwise = head or _counted(folded, raw, run[-1])
    beside = folded[start] in _BESIDE and folded[start + 1] in "于出"  # 分别|高于全省
    if end - start < 2 or folded[start] in "占每" or beside or folded[start:end] in LIGHT_VERBS:
        return otherwise
    if folded[start:end] in CHANGES or folded[start:end] in _MOVED:
        return otherwise
    if folded[start] in _MODALS and end - start == 2 and folded[start:end] not in _NO_MODALS:
        return otherwise  # 分别要等8小时和10小时
    if folded[start:end] in VERB_WORDS:
        return otherwise or raw[start:end]
    begin, stop, _, _ = left_phrase(folded, start, end)
    return raw[begin:stop] if stop - begin > 1 else otherwise or raw[start:end]


def _counted(folded: str, raw: str, last: Draft) -> str:
    """What the last figure counts, which is said once of the list (120家和80家企业, 80万元的奖励)."""
    subject = last.subject or ""
    at = last.ext_end + folded.startswith("的", last.ext_end)
    return subject if "carried" not in last.flags and raw.startswith(subject, at) else ""


def extent_before(folded: str, raw: str, start: int, end: int) -> str:
    """The size of a change that is named in front of a list (增幅分别是3%和5%); mostly there is none."""
    if folded.find("幅", start, end) < 0:
        return ""
    found = _EXTENT().search(folded, start, end)
    return raw[found.start() : found.end()] if found else ""


def topic_before(
    folded: str, raw: str, start: int, sentence: int, before: Draft | None, layout: Layout
) -> str:
    """The measure that one of the clauses before names, and no figure (均价，东湖持平，西岭、南浦分别下降…)."""
    floor = max(sentence, before.ext_end if before is not None else 0)
    for _ in range(_CLAUSES_BACK):
        end = start - 1
        if end <= floor or folded[end] not in "，,：:":
            return ""
        start, _ = layout.clause(end)
        if start < floor:
            return ""
        end -= folded[end - 1] == "中" and end - start > _SHORTEST_WHOLE  # 零售总额|中，城镇和乡村分别实现
        begin, stop, _, _ = left_phrase(folded, start, end)
        if stop == end and measures(folded, begin, stop):
            return raw[begin:stop]
    return ""


def named_by_figures(drafts: list[Draft], index: int, run: list[Draft], layout: Layout) -> list[str]:
    """The subjects of exactly as many amounts before in the sentence (受理A件,审结B件,同比分别增长…).

    Amounts that grow by amounts must be alike one by one (农场62家、土地3.8万亩,分别净增9家和0.6万亩).
    """
    rates = run[0].kind in SHARES
    if rates and (moved := _moved_before(drafts, index, len(run), layout.sentences[index])):
        return moved
    if not rates and any(draft.mode != "by" for draft in run):
        return []
    start = layout.sentences[index]
    near = drafts[max(0, index - 6) : index]
    before = [
        draft
        for draft, behind in pairwise([*near, run[0]])
        if draft.start >= start and (not _is_size(draft, behind) or draft.mode or behind is run[0])
    ]  # without the size of what is counted: 百亩以上农场62家
    listed = [place for place, draft in enumerate(before) if draft.member is not None]
    if listed and len(before) - listed[-1] > len(run):
        before = before[listed[-1] + 1 :]  # 营收、利润分别增长3%和5%，其中甲厂产值4亿元，乙厂2亿元，分别增长…
    if rates and len(before) > len(run):
        before = _last_list(drafts, index, before[-len(run) :], layout)
    amounts = [draft for draft in before if draft.kind not in SHARES]
    subjects = [draft.subject for draft in amounts if draft.subject and "carried" not in draft.flags]
    whole = len(subjects) == len(amounts) == len(before) == len(run) == len(set(subjects))
    alike = rates or all(
        one.kind is other.kind and one.unit_canonical == other.unit_canonical
        for one, other in zip(amounts, run, strict=False)
    )
    return subjects if whole and alike and all(draft.member is None for draft in before) else []


def _last_list(drafts: list[Draft], index: int, last: list[Draft], layout: Layout) -> list[Draft]:
    """The amounts of the clause directly before a list, where all of its amounts are alike: 总额9亿元，其中甲4亿元、乙5亿元，年增率依序为….

    Args:
        drafts: The figures of the text.
        index: The first of the list.
        last: As many figures before it as it has.
        layout: Where the clauses end.
    """
    start = layout.starts[index - 1]
    at = index - len(last)
    whole = all(
        draft is drafts[at + place]
        and layout.starts[at + place] == start
        and draft.kind is last[0].kind
        and draft.unit_canonical == last[0].unit_canonical
        for place, draft in enumerate(last)
    )
    return last if whole and at > 0 and layout.starts[at - 1] < start else []


def _is_size(draft: Draft, behind: Draft) -> bool:
    """Whether a figure only says of which size or age those are that the next one counts."""
    return draft.subject == behind.subject or (
        draft.kind is kinds.AGE and (behind.subject or "").endswith(draft.subject or "\n")
    )


def _moved_before(drafts: list[Draft], index: int, count: int, sentence: int) -> list[str]:
    """What so many movements before a list were of (月薪由A调至B,时薪由C调至D,调幅各为3%与4%)."""
    pairs = drafts[max(0, index - 2 * count) : index]
    if len(pairs) != 2 * count or pairs[0].start < sentence:
        return []
    names = [draft.subject for draft in pairs[1::2] if draft.role == "to" and draft.subject]
    whole = len(names) == count == len(set(names)) and all(draft.role == "from" for draft in pairs[::2])
    return names if whole else []


def relation(head: str) -> str:
    """A head that is nothing but a relation or an extent (增速, 占比), which may be said of each of the figures before."""
    folded = fold(head)
    if not head or not is_extent(folded, 0, len(folded)):
        return ""
    # 命中率, 合格率: a rate of its own in one word
    whole = head_start(folded, 0, len(folded)) == 0 or (len(folded) <= _LONGEST_RATE and folded[-1] == "率")
    return head if whole else ""


def is_measure(name: str) -> bool:
    """Whether a name is a measure itself (立案数, 营业收入)."""
    return measures(fold(name), 0, len(name))


def measure_of(draft: Draft) -> str:
    """The measured part of a subject: 地区生产总值 of 京津冀地区生产总值."""
    subject = draft.subject or ""
    if draft.member and subject.startswith(draft.member):
        return subject[len(draft.member) :]
    return subject[head_start(fold(subject), 0, len(subject)) :]
