"""What a list without names of its own points at (两者, 上述三市), and when it tells of somebody else than the list before."""

from jjj_tui.figures.around.predicates.tail import find_bases, read_tail
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.around.vocabulary.subject_signs import SCOPES
from jjj_tui.figures.clauses import SENTENCE_STOP
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.run_together import is_run_together
from jjj_tui.figures.lists.names.unjoined import count_behind
from jjj_tui.figures.numbers.numerals import COUNTING, UP_TO_TEN
from jjj_tui.figures.tables.heads import head_start, measures, place_end
from jjj_tui.figures.tables.variants import fold
from jjj_tui.rarely import Rarely

# What such words open with.
_POINTERS = "夜白当昨今上以前这此该二两三四五六七八九十0123456789"
_THESE = ("上述", "以上", "前述", "这", "此", "该")
# 夜间|三市最低气温
_PARTS_OF_DAY = ("夜间", "白天", "当晚", "当天", "昨夜", "今晨")
# What so many are, said behind their number: 三家|公司, 三个|年龄组.
_CLASS = Rarely(
    "(?:上市|国有|大型|重点|主要)?(?:公司|企业|集团|银行|机构|平台|城市|地区|国家|省份|省市|区域|市场|产业|行业|领域|板块|业务|部门|单位|品种|产品|车型|项目|基金|指数|指标|群体|人群|年龄[组段层]|组别|机场|港口|口岸|学校|高校|医院|景区|线路|电站|电厂|工厂|水库|[省市县区镇乡村州国站店厂港](?!级))?(?:的)?"
)
# 三种|水果, 两款|手机: what follows says of what sort they are, in so many characters.
_SORTS = frozenset("种类款型")
_SORT_NOUN = (2, 3)
# 两者, 两项, 二人: whoever was told of.
_PRONOUNS = "者项"
# Whoever was told of did it: 两名|被害人 are others.
_SUFFERED = ("被害", "受害", "伤者", "死者", "遇难", "受伤", "证人")
# 近两年, 前三季: times of their own.
_SOME_TIMES = Rarely(
    "(?:近|前|后|过去|未来|最近|连续)(?P<number>[两二三四五六七八九十0-9])个?(?:年|季(?!度)|月|周|天|届|期)"
)
# 这两年|销量: the years of the list before.
_YEARS = Rarely("[这此该](?P<number>[两二三四五])年(?:间|里|的)?(?=..)")
_LONGEST_MEASURE = 8
_HOLDER = Rarely("[\u4e00-\u9fff]{2,8}(?:公司|集团|银行|[省市县区州镇乡村港校院厂店]|股份)")
# 该行, 本市: one alone, and none of several.
_ONE = Rarely("[该本][行司院校厂店省市县区州镇乡村国台馆港企]|公司(?!类)")


# 其中新能源车产销量|均创新高: what a clause between is about.
_BETWEEN = Rarely(
    "(?:^|[，,；;。])(?:其中|当中|此外|另外|至于|而)?(?P<what>(?![均都居位分同其增降占创])[^，,；;。0-9]{2,24}?)(?:(?<![平年月日人户亩场单])均|都|皆|双双|同样|齐)"
)
_IN_GENERAL = ("水平", "质量", "效益", "表现", "走势", "成绩")
_AT_ONCE = "均都居位同分其增降占创"
_JOINED = Rarely("[\u4e00-\u9fff](?:[和与及]|以及)[\u4e00-\u9fff]")


def others_between(
    folded: str, drafts: list[Draft], index: int, before: Draft, clause: int, count: int
) -> bool:
    """Whether others are told of between a list and the one before it: as many figures of their own, or a clause about them.

    Args:
        folded: The folded text.
        drafts: The figures of the text.
        index: The first of the list.
        before: The last of the list before.
        clause: Where the clause of the list begins.
        count: How many figures the list has.
    """
    words = drafts[index].start
    if past_pointer(folded, strip_openings(folded, clause, words), words, count) > 0:
        return False  # 三地第三产业占比
    own = 0
    floor = before.ext_end
    for draft in reversed(drafts[max(0, index - _FIGURES_BACK) : index]):
        if draft.start <= before.start:
            break
        floor = max(floor, draft.ext_end)
        own += draft.member is None and draft.subject is not None and "carried" not in draft.flags
    if own >= count:
        return True
    if clause - floor < _SHORTEST_CLAUSE:
        return False
    start = floor + 1
    if folded[start] not in _AT_ONCE and enumerates(folded, start, clause):
        return True  # 创业板指、科创50收涨，分别上涨…
    for told in _BETWEEN().finditer(folded, floor, clause):
        begin, end = told.span("what")
        begin = strip_openings(folded, begin, end)
        if folded.endswith(_IN_GENERAL, begin, end):
            end -= 2
        if (
            end - begin > 1
            and head_start(folded, begin, end) > begin
            and past_pointer(folded, begin, end, count) < 0
        ):
            return True
    return False


_FIGURES_BACK = 12
# No names are carried further.
_REACH = 400
_SHORTEST_CLAUSE = 4


def past_pointer(folded: str, start: int, end: int, count: int) -> int:
    """Where what is measured begins behind the words that point back at so many names (两者|日均客流); -1 where none do.

    Args:
        folded: The folded text.
        start: Where the clause begins.
        end: Where 分别 stands.
        count: How many figures there are.
    """
    at = start + 2 * folded.startswith(_PARTS_OF_DAY, start, end)
    if (word := next((word for word in _THESE if folded.startswith(word, at, end)), None)) is not None:
        at += len(word)
    if folded[at] in "三两二四五六七八九十" and folded[at + 1 : at + 2] == "次":
        sectors = folded[at] == COUNTING[count : count + 1] and folded.startswith("产业", at + 2)
        return at + 4 if sectors else -1  # 三次产业|比重
    counted = count_behind(folded, at, min(end, at + 6), count)
    if counted is None and word is not None and len(word) > 1:
        behind = class_behind(folded, at, end)
        return behind if behind > at else -1  # 上述银行|不良贷款率: of them all
    if counted is None or counted.start() != at or folded.startswith(_SUFFERED, counted.end()):
        return -1
    named = _CLASS().match(folded, counted.end(), end)
    assert named is not None
    return named.end()


def class_behind(folded: str, start: int, end: int) -> int:
    """Where the noun ends that says what so many are (两大|口岸|东港); ``start`` where none does."""
    named = _CLASS().match(folded, start, end)
    return named.end() if named is not None else start


def without_pointer(head: str, count: int) -> str:
    """What is measured, without the words that point back at so many names (三地|森林覆盖率).

    Args:
        head: What is measured, as written.
        count: How many names there are.
    """
    if not head or (folded := fold(head))[0] not in _POINTERS:
        return head
    if (told := without_years(head, count)) != head:
        return told
    at = past_pointer(folded + "\n", 0, len(folded), count)
    if at > 0 and folded[at - 1] in _SORTS:
        begin = head_start(folded, at, len(folded))
        at = begin if begin - at in _SORT_NOUN else at  # 三种|水果|均价
    return head[at:] if at > 0 else head


def without_years(head: str, count: int) -> str:
    """What is measured, without the words that point back at so many years (这两年|销量).

    Args:
        head: What is measured, as written.
        count: How many years there are.
    """
    if len(head) < _SHORTEST_CLAUSE or (years := _YEARS().match(fold(head))) is None:
        return head
    return head[years.end() :] if UP_TO_TEN[years.group("number")] == count else head


def tells_of_them(folded: str, start: int, end: int, subjects: list[str]) -> bool:
    """Whether what stands before 分别 leaves open whose the figures are: nothing but what is measured, or a word that points back.

    No 前两大股东|分别持股 and no 近两年|分别增长, which are told of others than those that the clauses before are about.

    Args:
        folded: The folded text.
        start: Where the words begin.
        end: Where 分别 stands.
        subjects: What the clauses before are about.
    """
    if _names_times(folded, start, end, len(subjects)):
        return False
    bases = find_bases(
        folded, start, end + len("分别")
    )  # 较2008年第二季度|分别: what follows tells where a basis ends
    start = strip_openings(folded, start, end)
    end = read_tail(folded, start, end, bases).end
    if end - start < 2:
        return True
    at = start
    if (word := next((word for word in _THESE if folded.startswith(word, at, end)), None)) is not None:
        at += len(word)
    behind = past_pointer(folded, start, end, len(subjects))
    if behind > 0:
        counted = folded[at:behind].removesuffix("的")
        named = counted[2:] if len(counted) > 2 else counted[1:]
        whole = word is not None or counted[-1] in _PRONOUNS or all(named in fold(name) for name in subjects)
        return whole and (behind >= end or measures(folded, behind, end))
    return (
        head_start(folded, start, end) == start
        or folded[start] in "占对"
        or (end - start <= _LONGEST_MEASURE and measures(folded, start, end))
    )


def _names_times(folded: str, start: int, end: int, count: int) -> bool:
    """Whether so many years or the like are what the figures are of: 近两年|分别增长5%和8%."""
    found = _SOME_TIMES().search(folded, start, end)
    if found is None:
        return False
    number = found.group("number")
    return count == (int(number) if number.isdigit() else UP_TO_TEN[number])


def tells_of_another(folded: str, start: int, end: int, names: list[str]) -> bool:
    """Whether what stands before 分别 names somebody, so that the names of the list before are not meant.

    One of the names alone (浙江|早晚稻产量), a place, a company or a row without joints.

    Args:
        folded: The folded text.
        start: Where the clause begins.
        end: Where 分别 stands.
        names: The names of the list before.
    """
    if end - start < 2:
        return False
    if _names_times(folded, start, end, len(names)):
        return True
    start = strip_openings(folded, start, end)
    said = folded[start:end]
    if said.startswith(("这", "此", "该")) and _YEARS().match(said):
        return names[0][-1] not in "年度"
    if past_pointer(folded, start, end, len(names)) > 0:
        return False
    for name in map(fold, names):
        if said.startswith(name) or (len(name) > 1 and name in said):
            return True
    if place_end(folded, start, end) > start or said.startswith(tuple(SCOPES)):
        return said not in SCOPES or not _are_classes(names)
    if _ONE().match(said) or is_run_together(folded, start, end):
        return True
    held = _HOLDER().match(said)
    return held is not None and head_start(said, 0, held.end()) == held.end()


def told_otherwise(folded: str, start: int, end: int, names: list[str]) -> bool:
    """Whether all names of the list before were told of since, in another order (月薪、时薪调至…。较时薪…，较月薪…，分别…)."""
    places = [folded.find(fold(name), start, end) if len(name) > 1 else -1 for name in names]
    return -1 not in places and places != sorted(places)


def within_which_scope(folded: str, raw: str, start: int, end: int) -> str:
    """The scope that is all that stands before 分别 (三、四等奖奖金分别为A和B，|本市|分别中出…); mostly there is none."""
    start = strip_openings(folded, start, end)
    return raw[start:end] if folded[start:end] in SCOPES else ""


def _are_classes(names: list[str]) -> bool:
    """Whether names are told by their number alone: 一等奖, 二等奖."""
    return all(name[0] in COUNTING[1:] and name[1:] == names[0][1:] for name in names)


def of_others(folded: str, before: Draft, sentence: int, floor: int) -> bool:
    """Whether the sentence of a list, or one between, names others than the list before, which ended in front of it.

    Args:
        folded: The folded text.
        before: The last of the list before.
        sentence: Where the sentence of the list begins.
        floor: Where its words begin.
    """
    if not before.ext_end < sentence <= floor:
        return False
    if sentence - before.ext_end > _REACH:
        return True
    ended = SENTENCE_STOP.search(folded, before.ext_end, sentence)
    if ended is not None and ended.end() < sentence and enumerates(folded, ended.end(), sentence):
        return True
    return floor - sentence > _REACH or enumerates(folded, sentence, floor)


def enumerates(folded: str, start: int, end: int) -> bool:
    """Whether a stretch names several things in a row.

    Args:
        folded: The folded text.
        start: Where it begins.
        end: Where it ends.
    """
    return "、" in folded[start:end] or _JOINED().search(folded, start, end) is not None
