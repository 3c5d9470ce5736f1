"""What figures in a row lend each other: a unit written once, one range in two halves, the kind of the one before."""

import re
from decimal import Decimal

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import SENTENCE_STOP
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.begun import begun
from jjj_tui.figures.measures.lent import PART_ENDS, counted_by_name, part_in_bracket
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import unpadded
from jjj_tui.figures.numbers.reading import read_numeral
from jjj_tui.figures.numbers.signs import take_sign
from jjj_tui.figures.tables.grammar import ends_with
from jjj_tui.figures.tables.metrics import PEOPLE, PEOPLE_ENDS
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_PRESSURE = Rarely("(/[0-9]{2,3})(毫米汞柱|mmHg)")
_PER_VOLUME = Rarely("每(?:微升|毫升|立方毫米|高倍视野)(?:血液)?(?:约|达|为|仅|只有)?$")
# What stands before a number that a rate counts.
RATE_ENDS = "升米野液约达为仅有"
# 由3.2万调高到3.5万元: the end of a movement lends its unit to the beginning.
_MOVEMENT = Rarely(
    "(?:大幅度?|小幅|再|进一步)?(?:攀升|跃升|飙升|[大激猛暴急骤剧锐陡略微][增升降减涨跌]|倍增|扩[展容充]|增[加长至]?|提[高升]?|[上下]?调[升高降整低]?|上[升调涨]|下[降调跌滑]|降低?|减少?|拉[高升]|扩大|缩[减小短]?|[涨跌升])(?:到|至|为)?(?:[今去前上]年的?|目前的?|现在的?)?(?:约|近|逾)?"
)
_MOVES = "攀跃飙大小激猛暴急骤剧锐陡略微倍再进增提调上下降减拉扩缩涨跌升"
_MOVED = Rarely(f"{_MOVEMENT.pattern}[0-9][0-9,.]*[万亿兆]{{0,2}}")
# A rate tells by how much the number before moved, and is none of its kind: 较上月126.60上升0.94%, but 8.2升至9.1%.
_RATES = frozenset(
    (kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.FRACTION)
)
_ARRIVES = "到至为的约近逾"
_UNIT_MARKS = "点成度"
_CHANGED = Rarely("[增减升降加少多涨跌][加少长至到]?了?(?:[0-9]{4}年的)?约?$")
# 较去年同期的8.5万减少1.2万: the level that the next number is measured against.
_HELD_AGAINST = Rarely("[比较][^，。,；;、0-9]{1,8}[0-9]{0,4}[^，。,；;、0-9]{0,4}的$")
_MOVED_FROM = Rarely(
    "(?:大幅|小幅|再|略|微|净)?(?:[增减多少升降涨跌]|上[升涨]|下[降跌滑])[加长少至到]?了?(?:约|近|逾)?[0-9]"
)
_MOVED_HEADS = "大小再略微净增减多少升降涨跌上下"
# Beside an amount the same of another is told without a unit as well: 韩国人口5,100多万，我们是2,340万.
_BESIDE = Rarely(
    "[，；,;][\u4e00-\u9fff]{0,5}[们国县市省区州城台湾港澳岛村镇乡方者年季](?:则|却|只|仅)?[是为有]"
)
_IS = frozenset("是为有")
_PART_OF = Rarely("(?:[，,；]其中|、)[\u4e00-\u9fff]{1,6}")
_MARKS = ("大关", "关口", "关卡")
_LONGEST_LEAD = 20
_LOOSE_END = Rarely("[。，,；;、）)\n]|或")
# Between the members of a list, the hedge of the next one included.
LIST_JOINT = re.compile(
    "(?:、|以及|[和与及])(?:约|近|超过?|逾|不[到足]|不超过|不[低少高多]于|大约|将近|接近|至[少多]|最[少多])?(?:零下|[负+＋－−-])?"
)
_JOINT_HEADS = "、以和与及"
_MINUS = "-－−"
_SIGNS = "负下-－−"
# 定期存款372亿、活期存款95亿令吉: the joint with the name of the next sum.
_NAMED_JOINT = Rarely("(?:、|以及|[和与及])[\u4e00-\u9fff]{2,8}?(?:约|近|超|逾|有|为|达)?")
_LEAST_NAMED = 10**4
_LEAST_HAN = 20
# 增0.4、0.2及减0.1个百分点: the joint with the change of the next member, where one leads to the first.
_TURNED_JOINT = Rarely(
    "(?:、|以及|[和与及])(?:[同环]比|[按较][年月季]|[年月季])?(?:[增减升降涨跌]|增[加长]|减少|上[升涨]|下[降跌滑]|提[高升]|降低|回[升落]|加快|放缓|扩大|收窄|缩小)了?约?"
)
_CHANGE_BEFORE = Rarely(
    "(?:[增减升降涨跌高低]|加快|放缓|扩大|收窄|缩小|减少|增[加长]|下滑|提高|降低|回落)了?约?$"
)
_LONGEST_TURN = 8
_TURNED_KINDS = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT))


# No list is longer; a text that goes on so is none.
_MOST_WAITING = 40
_LONGEST_CHANGE = 12


def share_unit(folded: str, drafts: list[Draft], draft: Draft) -> None:
    """10个、15个和20个基点: each 个 is half of the unit that the last writes out."""
    unit = draft.unit
    if not drafts or unit is None or len(unit) < 2 or folded[draft.end - len(unit)] != "个":
        return
    start = draft.start
    for last in reversed(drafts[-_MOST_WAITING:]):
        joined = last.kind is kinds.COUNT and last.unit_canonical == "个"
        if not joined or not (LIST_JOINT.fullmatch(folded, last.end, start) or _broken(folded, last, start)):
            return
        last.kind, last.unit, last.unit_canonical = draft.kind, unit, draft.unit_canonical
        last.flag("carried")
        start = last.start


def _broken(folded: str, last: Draft, start: int) -> bool:
    """Whether a count with decimals is none, and each change of a list has its own verb: 季减0.6个、年增0.2个百分点."""
    if last.value is None or last.value == last.value.to_integral_value():
        return False
    return start - last.end < _LONGEST_CHANGE and SENTENCE_STOP.search(folded, last.end, start) is None


def like_before(folded: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """What stands beside a number without a unit of its own lends it a kind.

    较上月减1.2万 is of the kind of the figure before, 每微升2.3万 a count, 140/90毫米汞柱 one pair.
    """
    if folded[number.end] == "/" and (pair := _PRESSURE().match(folded, number.end)):
        draft = Draft(number.start, pair.end(), kinds.OTHER, unit=pair.group(2), unit_canonical="毫米汞柱")
        draft.ratio = folded[number.start : pair.end(1)]
        return draft
    if folded[number.start - 1] in RATE_ENDS and _PER_VOLUME().search(
        folded, max(0, number.start - 8), number.start
    ):
        draft = begun(number, number.end, kinds.COUNT)
        draft.flag("unit_implied")
        return draft
    last = drafts[-1] if drafts else None
    if last is None or number.scale < 10**4:
        return None
    if folded[number.end] in PART_ENDS:
        lent = part_in_bracket(folded, drafts, number) or counted_by_name(folded, drafts, number)
        if lent is not None:
            return lent
    if last.kind not in (kinds.COUNT, kinds.MONEY):
        return None
    lead = folded[last.end : number.start]
    if len(lead) >= _LONGEST_LEAD or SENTENCE_STOP.search(lead):
        return None
    if not folded.startswith(_MARKS, number.end):  # 离六千亿大关一步之遥
        told = (
            _CHANGED().search(lead)
            or _is_part(folded, last, lead)
            or (lead[-1:] in _IS and _BESIDE().fullmatch(lead))
        )
        if not told or not _LOOSE_END().match(folded, number.end):
            after = folded[number.end]
            if after not in _MOVED_HEADS or lead[-1:] != "的":
                return None
            if not _HELD_AGAINST().search(lead) or not _MOVED_FROM().match(folded, number.end):
                return None
    draft = Draft(number.start, number.end, last.kind, number.value, number.minimum, number.maximum)
    draft.flag("unit_implied")
    return draft


def _is_part(folded: str, last: Draft, lead: str) -> bool:
    """Whether a sum is a part of one before that has no unit either: 合计1.9万亿，其中甲8千亿、乙1.1万亿."""
    if "unit_implied" not in last.flags or not _PART_OF().fullmatch(lead) or lead[-1] in PEOPLE_ENDS:
        return False
    return lead[0] != "、" or folded.rfind("其中", max(0, last.start - _LONGEST_LEAD), last.start) >= 0


def waits(folded: str, waiting: list[Numeral], number: Numeral) -> bool:
    """Keeps a bare number that a list may give its unit later: 184.3亿、121.6亿与74.6亿美元."""
    # A lone Han digit or two are more often no number of a list: 五、六十年代, 十、十一月.
    if (
        (number.style is Style.HAN and number.scale == 1 and (number.value or 0) < _LEAST_HAN)
        or number.value is None
        or number.zero_led
    ):
        return False
    after = folded[number.end]
    if after in _MOVES and (moved := _MOVED().match(folded, number.end)):
        follows = folded[moved.end()]
        if (unit_at(folded, moved.end()) is None and follows not in _UNIT_MARKS) or number.style is Style.HAN:
            return False
        waiting[:] = [number]
        return True
    before = folded[number.start - 1]
    if after not in _JOINT_HEADS or before == "第" or (before in _MINUS and _is_hyphen(folded, number.start)):
        return False
    if not LIST_JOINT.match(folded, number.end):
        return False
    waiting.append(number)
    return len(waiting) < _MOST_WAITING


def _is_hyphen(folded: str, start: int) -> bool:
    """Whether the minus sign before a number joins it to what stands before (A-12, 3号-5), so that it is none."""
    joined = folded[start - 2]
    return (joined.isascii() and joined.isalnum()) or joined in "）)号"


def turned_with(folded: str, waiting: list[Numeral], start: int) -> bool:
    """Whether a change of its own stands between a list of small changes without a unit and the number at ``start``."""
    last = waiting[-1]
    if not 1 < start - last.end <= _LONGEST_TURN or last.scale > 1:
        return False
    if _TURNED_JOINT().fullmatch(folded, last.end, start) is None:
        return False
    first = waiting[0].start
    return _CHANGE_BEFORE().search(folded, max(0, first - 4), first) is not None


def _named_after(folded: str, number: Numeral, start: int) -> bool:
    """Whether only the name of the next sum stands between a large number and it (372亿|、活期存款|95亿)."""
    if number.scale < _LEAST_NAMED or _NAMED_JOINT().fullmatch(folded, number.end, start) is None:
        return False
    # 会员3万、投资5亿元: persons are no sum
    counted = ends_with(PEOPLE, folded, 0, number.start)
    return counted is None and folded[number.start - 1] not in PEOPLE_ENDS


def _named_before(folded: str, waiting: list[Numeral], last: Draft) -> bool:
    """Whether a sum is the last of a list with names between; 面积3万、投资5亿元 are two things."""
    least = _LEAST_NAMED if last.unit_canonical != "元" else 10**8
    return waiting[-1].scale >= least and _named_after(folded, waiting[-1], last.start)


def serve(folded: str, drafts: list[Draft], waiting: list[Numeral], last: Draft) -> None:
    """Gives the waiting numbers the unit of the figure that ends their list."""
    lead = folded[waiting[-1].end : last.start]
    if (
        last.value is None
        or last.unit is None
        or last.kind is kinds.SCORE
        or (last.kind in _RATES and lead[-1] not in _ARRIVES and lead[0] in _MOVES)
        or not (
            LIST_JOINT.fullmatch(lead)
            or _MOVEMENT().fullmatch(lead)
            or (last.kind is kinds.MONEY and _named_before(folded, waiting, last))
            or (last.kind in _TURNED_KINDS and turned_with(folded, waiting, last.start))
        )
    ):
        return
    size = _scale_of(folded, last)
    if last.kind is kinds.DURATION and size == 1 and any(number.scale >= 10**4 for number in waiting):
        return  # 存入5万、3个月
    for number in waiting:
        draft = Draft(number.start, number.end, last.kind, unit=last.unit, unit_canonical=last.unit_canonical)
        draft.flag("carried")
        shared = _shared(number, last, size)
        if shared is None:
            draft.flag("ambiguous")
        else:
            draft.value, draft.minimum, draft.maximum = (
                None if bound is None else unpadded(bound * shared)
                for bound in (number.value, number.minimum, number.maximum)
            )
            draft.comparator = number.more  # type: ignore[assignment]
        if folded[number.start - 1] in _SIGNS:
            take_sign(folded, draft, drafts[-1].end if drafts else 0)
            if draft.start == number.start and folded[draft.start - 1] in _MINUS:
                continue  # 歼-20、15和12架: a name
        drafts.append(draft)


# One reading of a number is taken only where it is so many times nearer to its neighbour than the other.
_NEARER = 10
_ONE = Decimal(1)


def _scale_of(folded: str, draft: Draft) -> Decimal:
    """The magnitude a figure is written with: 10**8 for 4.7亿元."""
    number = read_numeral(folded, folded, draft.start)
    return _ONE if number is None else number.scale


def _shared(number: Numeral, last: Draft, size: Decimal) -> Decimal | None:
    """What a number of a list shares of the magnitude of its last: 4.9、1.8、4.7万亿元, but 5000、8000和1.2万元.

    None where both could be meant.
    """
    if size == 1 or number.scale > 1 or not number.value or not last.value:
        return _ONE
    alone = _apart(number.value, last.value)
    together = _apart(number.value * size, last.value)
    if together * _NEARER <= alone:
        return size
    return _ONE if alone * _NEARER <= together else None


def _apart(one: Decimal, other: Decimal) -> Decimal:
    return max(one, other) / min(one, other)
