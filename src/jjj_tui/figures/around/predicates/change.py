"""Did it rise or fall, and by or to."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.held import ASKED, ask, set_held
from jjj_tui.figures.around.predicates.led import GROWTH, STEERING, by_as_much, set_led, set_steered
from jjj_tui.figures.around.predicates.pulled import set_pulled
from jjj_tui.figures.around.predicates.tail import CHANGES, Tail
from jjj_tui.figures.draft import Direction, Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.tables.announcing import ANNOUNCING
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

# A change told of a thing between it and the number: 新增岗位52个, 削减产能60万吨.
_OBJECT_CHANGE = re.compile(
    "[增减新净节降提压缩裁削少上下调](?:(?<=[上下])[调修]|(?<=调)[高低升降涨]|(?<=少)[收缴付交征花用耗](?<![至不最很减极多]..)|(?<=增)[加设开]|(?<=减)[少排]|(?<=[新净])增|(?<=节)[约省]|(?<=降)低|(?<=提)[高升]|(?<=压)[减缩]"
    "|(?<=缩)短|(?<=裁)减|(?<=削)减)"
)
# Before one of these it is a part of a name: 增加值, 减少量.
_NAMED = "值率速器点者"
_LONGEST_OBJECT, _LONGEST_THING = 14, 10
_RISE_AFTER = re.compile(
    r"(?:的(?:同比|环比|按[年月季]|年[均度]?|[月季]度?|实[质际]|名义|累[计积]|平均|全年|强劲|显著|稳健|温和|大幅|小幅|正)?)?(?:较快|快速|高)?(?:(增长|成长|增幅|加幅|涨幅|升幅|提升|上涨)(?![率点值至到型股])|(降幅|跌幅|减幅|下降|下跌|负增长|负成长|负回报|负收益|衰退|萎缩)(?![率至到]))"
)
_REMITTED = ("减征", "减免", "减收", "减缴", "减计")
_RISE_HEADS = "的加较快高增成涨升提上降跌减下负"
# 新增列入目录的品种有二十余种: a change word in a modifier says nothing of the number.
_QUALITIES = frozenset(("提高", "提升", "降低", "缩短"))
_QUALITY_STOPS = re.compile("[为占达是]")
_QUANTITY_STOPS = re.compile("[为占达是的有较]|比(?![例重率])")
# 新增贷款平均利率为3.5%: how high the rate of the new ones is; but 降低利率0.5个百分点.
_NEW = frozenset(("新增", "净增", "增加", "增发", "增设"))
_OF_RATES = "率价均比"
_SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT))
# What these move has a price or a rate: 票价加5元, 海指起28点; 加500克盐, 砍3刀 and 连涨3天 are no changes.
_PRICED = frozenset(
    (
        *"加飙扬起退攀弹掉删贬砍压泻",
        *words_of(
            "修复 压在 减价 加价 膨胀 提到 上行 下行 蒸发 流失 连增 连升 连涨 连减 连降 连跌 三连增 三连升 三连涨 三连减 三连降 三连跌"
        ),
    )
)
_PRICES = frozenset((
    kinds.MONEY, kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.FRACTION, kinds.INDEX,
    kinds.SCORE, kinds.EXCHANGE_RATE,
))  # fmt: skip
_SHORTEST_NOUN = 2
_RANKED = Rarely(
    "([涨加增升跌降减]幅)(?:度)?(?:最[大高小低劲快多猛明为]|居[首前]|第[一二三]|排名|排在|位[居列]|名列|领[先跑]|更|较|相对|均|同样|惊人|可观|不小|明显|显著|突出)[^，,。；、0-9的]{0,8}$"
)
# 跌得较多，分别达9.3%: a share is by how much; 收入增长较快，达3亿元 is to what.
_OUTDONE = Rarely(
    "(增[长加]|上[涨升]|下[跌降滑]|减少|回[升落]|[涨加增升跌降减])得?[最较更][多快猛大高狠慢少][^，,。；、0-9的]{0,4}$"
)
_LONGEST_RANK = 20
# What 占 tells a share of: those who answered so.
_TAKEN = "占了约近逾超达到"
_PARTS = frozenset((kinds.PERCENT, kinds.FRACTION))
_RATIOS = _SHARES | _PARTS
_ANSWER = Rarely(
    "(?:增[加长多]?|上[升涨]|提高|扩大|改善|[好变]转|持平|不变|减少?|降低|下[降滑跌]|恶化|回落|[好变][好差坏])"
    "(?:的|者|之?(?:[家厂户]数|企业|公司|厂商|商家|人数|比[率例重]|受访者|受访企业))?(?:各|分别|约|仅|只|也|则|均)?$"
)
_LONGEST_ANSWER = 14
# Behind a verb of change these lead to the number, whatever it is called.
_ARRIVING = "至到"
# Before a cell of a table, where a minus tells a fall as a plus tells a rise: 鸿海 -1.73%.
_CELL_ENDS = " \t|｜"


class Changes:
    """Which way things went in a text, while its figures are gone through in order."""

    __slots__ = ("_coming", "_folded", "_moved", "_raw")

    def __init__(self, folded: str, raw: str) -> None:
        self._folded, self._raw = folded, raw
        self._coming = -1  # where a change may next be told of a thing
        self._moved: Draft | None = (
            None  # the last figure that tells how much of a thing was added or taken away
        )

    def set_change(self, draft: Draft, kind: Kind, tail: Tail, floor: int, ceiling: int) -> bool | None:
        """Sets direction and mode of one figure.

        Args:
            draft: The figure.
            kind: Its kind.
            tail: The predicate before it.
            floor: Where its words begin.
            ceiling: Where the next figure's begin.

        Returns:
            True where it may be a rise or fall itself that grew or shrank.
        """
        direction = tail.direction
        if direction is not None:
            if tail.word in ASKED:
                direction = ask(self._folded, self._raw, draft, tail, floor)
            if kind not in _PRICES and _moves_nothing(self._folded, draft, tail, floor):
                direction = None
        if kind in _RATIOS:
            before = self._folded[draft.start - 1]
            if before in _TAKEN and kind in _PARTS and _is_share(self._folded, draft, floor):
                draft.mode = "level"
                return None
            if direction is None:
                direction = self._of_share(draft, kind, tail, floor, ceiling)
            elif kind is kinds.PERCENTAGE_POINT:
                self._set_points(draft, tail, direction, floor)
                return True
        elif direction is None and self._coming < tail.end:
            direction = self._of_object(draft, kind, tail, floor)
        if direction is None and tail.end <= floor and kind in _PRICES:
            direction = _extent_before(self._folded, kind, floor)
            if direction is not None:
                draft.direction, draft.mode = direction, "by"  # 跌幅较大，达24%
                return None
        if direction is not None:
            draft.direction = direction
            if direction != "flat":
                draft.mode = "to" if tail.to and not by_as_much(self._folded, draft, tail) else "by"
                return None
        if tail.level or tail.to:
            draft.mode = "level"
            if (
                tail.to
                and direction is None
                and (led := set_led(self._folded, self._raw, draft, tail, floor))
            ):
                draft.direction, draft.mode = led, "to"  # 下修全年成长率至2.4%
        if self._moved is not None and direction is None:
            self._go_on(draft, self._moved, kind, floor)
        return None

    def _set_points(self, draft: Draft, tail: Tail, direction: Direction, floor: int) -> None:
        """Sets the change of a rate, or of a rise or fall that is one itself."""
        if set_pulled(self._folded, self._raw, draft, tail, floor):
            return  # 拉动GDP增长3.1个百分点
        if tail.word in GROWTH:
            direction = set_led(self._folded, self._raw, draft, tail, floor) or direction
        draft.direction = direction
        if direction == "flat":
            draft.mode = "level" if tail.level or tail.to else None
        else:
            draft.mode = "to" if tail.to and not by_as_much(self._folded, draft, tail) else "by"

    def _of_share(self, draft: Draft, kind: Kind, tail: Tail, floor: int, ceiling: int) -> Direction | None:
        """Which way a change leads whose size is a share: its name may stand behind it, or a sign before."""
        folded = self._folded
        direction: Direction | None = None
        if kind is kinds.PERCENTAGE_POINT:
            if set_pulled(folded, self._raw, draft, tail, floor):
                return draft.direction  # 拉动投资1.3个百分点
            if led := set_led(folded, self._raw, draft, tail, floor):
                return led  # 拉低成长率0.3个百分点
            if draft.basis is None and (held := set_held(folded, self._raw, draft, tail, floor)):
                return held[0]  # 高于全国1.3个百分点
        if folded[draft.ext_end] in _RISE_HEADS and kind in _SHARES:
            direction = _change_behind(folded, draft.ext_end, ceiling)
            if folded[draft.start - 1] == "按" and folded.startswith(_REMITTED, draft.ext_end):
                direction = "decrease"  # 房产税按10%减征
        if direction is None and self._coming < tail.end:
            direction = self._of_object(draft, kind, tail, floor)
        if direction is None and kind in _SHARES:
            start = draft.start
            if folded[start - 1] == "+":
                direction = "increase"
            elif folded[start] in "-－−" and (
                start - floor <= 1
                or folded[start - 1] in _CELL_ENDS
                or (draft.basis is not None and not _announced(folded, floor, start))
            ):
                direction = "decrease"  # 环比-3.1%
            if direction is not None:
                tail.to = False  # 同比为+8.1%: by so much
        return direction

    def _of_object(self, draft: Draft, kind: Kind, tail: Tail, floor: int) -> Direction | None:
        """Which way a change leads that is told of a thing."""
        folded, end = self._folded, tail.end
        if self._coming < floor:
            sign = _OBJECT_CHANGE.search(folded, floor)
            self._coming = sign.start() if sign is not None else len(folded)
        if self._coming >= end:
            return None
        found = None
        for match in _OBJECT_CHANGE.finditer(folded, max(floor, end - _LONGEST_OBJECT), end):
            if match.end() == end or folded[match.end()] not in _NAMED:
                found = match  # the last of them tells
        if found is None or end - found.end() > _LONGEST_THING:
            return None
        word = found.group()
        if word in _QUALITIES and kind is kinds.COUNT:
            return None  # 提升农贸集市30个: no more of them
        stops = _QUALITY_STOPS if word in _QUALITIES else _QUANTITY_STOPS
        if stops.search(folded, found.end(), end) or folded[end - 1] == "中":
            return None
        if (
            word in _NEW
            and end > found.end() + 1
            and (folded[end - 1] in _OF_RATES or folded[end - 2 : end] == "比重")
        ):
            return None
        direction = CHANGES.get(word)
        if end > found.end():
            arrived = folded[found.end()] in _ARRIVING
            if direction is not None:
                self._moved = draft
                if word[0] in STEERING:
                    if kind is kinds.COUNT:
                        return None  # 下调省份多达19个: they did it
                    set_steered(folded, self._raw, draft, found.end(), end)
            if tail.to and not set_led(folded, self._raw, draft, tail, floor):
                draft.flag("ambiguous")
            if arrived:
                tail.to = True  # 调升至|月薪2万9500元
        return direction

    def _go_on(self, draft: Draft, moved: Draft, kind: Kind, floor: int) -> None:
        """Goes on with a change told of a thing directly before: 削减烧结产能60万吨、焦化产能50万吨."""
        if floor == moved.ext_end + 1 and self._folded[floor - 1] == "、" and kind is moved.kind:
            draft.direction, draft.mode, self._moved = moved.direction, moved.mode, draft


# What may stand between a verb of change and its number.
_LED = frozenset("了约近超过逾至到为达")


def _announced(folded: str, floor: int, start: int) -> bool:
    """Whether a signed number is one of a list of levels: 环比依次为-0.2%、0.3%; but 环比为-0.2%, 依次变动-0.2%."""
    return folded[start - 1] in "为是" and any(word in folded[floor:start] for word in ANNOUNCING)


def _change_behind(folded: str, at: int, ceiling: int) -> Direction | None:
    """Which way a change went that is named behind its size: 5%的增幅."""
    named = _RISE_AFTER.match(folded, at, ceiling)
    if named is None or (folded[ceiling].isalnum() and _LED.issuperset(folded[named.end() : ceiling])):
        return None  # 净息差2.1%|下降12个基点: the next one is what it fell by
    return "increase" if named.group(1) else "decrease"


def _is_share(folded: str, draft: Draft, floor: int) -> bool:
    """Whether 占 tells how many gave an answer, whichever way that leads: 增加之家数占13.4%、持平占67.5%."""
    end = folded.rfind("占", max(floor, draft.ext_start - 2), draft.start)
    return end > 0 and _ANSWER().search(folded, max(floor, end - _LONGEST_ANSWER), end) is not None


def moved_behind(folded: str, run: list[Draft]) -> None:
    """A change that is named behind the last of a list is one of each: 分别录得4.6%及11%跌幅."""
    last = run[-1]
    if last.direction is None or last.kind not in _SHARES or not _RISE_AFTER.match(folded, last.ext_end):
        return
    for draft in run:
        if draft.direction is None and draft.kind in _SHARES:
            draft.direction, draft.mode = last.direction, last.mode


def _extent_before(folded: str, kind: Kind, floor: int) -> Direction | None:
    """Which way a change went whose size the clause before ranks: 金饰升幅最劲，达16.4%."""
    if folded[floor - 1] not in "，,":
        return None
    start = max(0, floor - _LONGEST_RANK)
    ranked = _RANKED().search(folded, start, floor - 1)
    if ranked is None and kind in _SHARES:
        ranked = _OUTDONE().search(folded, start, floor - 1)
    return CHANGES[ranked.group(1)] if ranked is not None else None


def _moves_nothing(folded: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Whether what seems to change a number that is no price and no rate tells something else."""
    if tail.word in _PRICED:
        return True  # 加5克盐
    if draft.kind is kinds.COUNT:
        if folded[draft.start - 1] == "有" and "调" in tail.word:
            return True  # 月薪调涨约有180万名劳工受惠: the pay is raised, and they are none of it
        return folded[draft.ext_start - 1] == "的" and _picked(folded, draft, tail, floor)
    if draft.kind is kinds.DURATION and folded[draft.ext_end] == "新" and folded[draft.ext_end + 1] in "高低":
        return True  # 跌至26个月新低
    return tail.word == "提前"  # earlier is no less: 提前20天完工, 比去年提前6天


def _picked(folded: str, draft: Draft, tail: Tail, floor: int) -> bool:
    """Whether a change only tells which ones are counted: 涨的52个、跌的21个, but 新增的52个岗位."""
    return tail.end - floor < _SHORTEST_NOUN and not "\u4e00" <= folded[draft.ext_end] <= "\u9fff"
