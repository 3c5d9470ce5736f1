"""What 分别 points back to: as many figures of one kind, each with a subject of its own, in the clauses before."""

from jjj_tui.figures.clauses import Passage
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.runs.measured import SHARES, is_measure, measure_of
from jjj_tui.figures.numbers.numerals import UP_TO_TEN
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# What so many are: 三大股东郭某, 四家银行台银.
_CLASS = Rarely(
    "前?([0-9]{1,2}|[两二三四五六七八九十])[大家名位](?:法人|主要|上市|国有|公股)?(?:股东|银行|公司|企业|车企|车厂|厂商|业者|电商|品牌|运营商|电信|电信商|券商|平台|法人|指数|市场|产业|候选人|董事|超商|超市|卖场|通路|政党|城市|都会区|主犯|被告人?|(?:犯罪)?嫌疑人|贸易伙伴|(?:进口)?来源[国地]|出口市场|客源[国地]|口岸|港口|机场|城市|板块|业务|选手|运动员|球员|高管|男子|女子)"
)
# What they are, said once before the first: 被告人|周某、吴某.
_TITLES = ("被告人", "被告", "犯罪嫌疑人", "嫌疑人", "上诉人")


def pointed_back(passage: Passage, index: int, run: list[Draft]) -> tuple[list[str], str] | None:
    """Whose exactly as many rates are directly before, and what they measure (甲党支持度28%、乙党31%，分别增加1.2、0.5个百分点).

    Args:
        passage: The text, its figures and where its clauses end.
        index: The first of the list.
        run: The list.

    Returns:
        The names and the measure they share, empty where each names its own; None where they are not as many.
    """
    folded, _, drafts, layout = passage
    count = len(run)
    first = index - count
    sentence = layout.sentences[index]
    if first < 0 or drafts[first].start < sentence or run[0].kind not in SHARES:
        return None
    before = drafts[first:index]
    kind = before[0].kind
    if kind not in SHARES or any(draft.kind is not kind or draft.member for draft in before):
        return None
    if first and drafts[first - 1].start >= sentence and drafts[first - 1].kind is kind:
        return None  # one more than there are
    clause = layout.starts[index]
    if not 0 <= clause - before[-1].ext_end <= 1 or folded[clause - 1] not in "，,":
        return None
    names = [draft.subject for draft in before if draft.subject and "carried" not in draft.flags]
    if not len(names) == count == len(set(names)):
        return None
    measure = measure_of(before[0])
    first_name = names[0].removesuffix(measure)
    alike = {name[-1] for name in names[1:]} == {first_name[-1:]}
    if measure and alike and not any(map(is_measure, names[1:])):
        return [first_name, *names[1:]], measure  # 甲党|支持度, 乙党: names that end alike are whole
    return names, ""


def without_class(names: list[str]) -> list[str]:
    """The names of a row without what they all are, told with their number before the first: 三大股东|甲、乙、丙.

    Args:
        names: The names as written.
    """
    first = fold(names[0])
    if first[0] in "被犯嫌上" and (title := next((word for word in _TITLES if first.startswith(word)), None)):
        return names if fold(names[1]).startswith(title) else [names[0][len(title) :], *names[1:]]
    told = _CLASS().match(first)
    if told is None or told.end() == len(names[0]):
        return names
    number = told.group(1)
    counted = int(number) if number.isdigit() else UP_TO_TEN[number]
    return [names[0][told.end() :], *names[1:]] if counted == len(names) else names


def forget(drafts: list[Draft], index: int, run: list[Draft], sentence: int) -> None:
    """Takes from a list that names nobody the subject of one of several before it: it is of all of them, or of none.

    Args:
        drafts: The figures of the text.
        index: The first of the list.
        run: The list.
        sentence: Where its sentence begins.
    """
    told = {
        draft.subject for draft in drafts[max(0, index - _FIGURES_BACK) : index] if draft.start >= sentence
    }
    if len(told - {None}) < 2:
        return
    for draft in run:
        if "carried" in draft.flags and draft.subject in told:
            draft.subject = None
            draft.unflag("carried")


_FIGURES_BACK = 6
