"""Where a run of Han numerals ends: the 千 of 千瓦, the 兆 of 兆瓦 and the 两 of 二两 belong to the unit, the 一 of 三百一张 to what one costs."""

from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.numbers.numerals import HAN_DIGITS, HAN_RUN, MAGNITUDES
from jjj_tui.rarely import Rarely

# 一两个, 二两天: before these 两 is a digit, else after a digit a weight.
_COUNTED = "个天年名家次种句位条件点项百千万亿"
# 一两 and 三两 are few of these: 一两分钟, 三两小时; of rice, oil or silver they are a weight.
_FEW = "度分小秒周月岁公倍成元块毛吨亩间套台辆张杯碗只头棵层户场步瓶本篇支组队处起份位首幅封段艘架遍趟颗座所栋桩道门集章双"
# 千 and 兆 before these belong to the unit: 100千瓦, 100兆瓦 (10**6), 20兆赫; 亿千瓦时.
UNIT_HEADS = {"百": "帕分", "千": "瓦克米赫卡焦伏安帕字比乏分", "兆": "瓦赫比字帕焦伏位欧乏贝"}
# Words that begin like a unit: 2.3兆|欧元, 五千|克朗, 三千|克拉.
OTHER_WORDS = {"欧": "元罗盟洲币", "克": "朗拉"}
# What the end of a run may have to give back to a unit.
_SHARED = frozenset("两").union(UNIT_HEADS)
# Behind these a lone 千 is a number: 水深近千米, 逾千克.
_HEDGED = "近逾上超破"
# 千 belongs to these whole words only: 三千字, 三千比索, 得三千分.
_WHOLE_HEADS = {"字": "节", "比": "特", "分": "点"}

# Behind these a lone digit counts in the next lower place, or is none of the number.
_SHORT_OF = frozenset("百千万亿")
_FOR_ONE = Rarely(
    "(?:个(?:月|人|小时|钟头?|单位)?|趟|遍|局|期|季|周|学期|只|斤|公斤|平(?:方?米)?|坪|呎|套|间|张|辆|台|件|瓶|包|条|块|碗|杯|份|位|人|晚|夜|天|月|年|次|节|桌|株|棵|头|尾|亩|吨|克|克拉|票|场|小时|盒|箱|座|栋|幅|双|对|本|把|支|枝|颗|粒|篮|串|副)(?:$|[，,。；;、！!？?）)”」\n的起就都也票课酒茶])"
)
# 12万|一线职工, 3万|二手房, 2万|三甲医院: a last lone digit that begins a word.
_WORD_OF = Rarely(
    "一(?:线|般|级|流|体|次性|代|手|汽|站式|本|二线)|二(?:手|级|线|胎|孩|维|代|类|次元|本)|三(?:甲|级|线|孩|胎|农|轮|峡|星)|四(?:级|轮)|五(?:保|星)|六级|七座|八(?:路|级)"
)
_LAST = "一二三四五六七八"


def run_end(folded: str, at: int) -> int:
    """Where the run of Han numerals at ``at`` ends, without a 千 or 兆 that belongs to the unit; ``at`` for none."""
    match = HAN_RUN.match(folded, at)
    if match is None:
        return at
    end = match.end()
    last = folded[end - 1]
    if last not in _SHARED:
        return end
    heads = UNIT_HEADS.get(last)
    if (
        last == "两"
        and end - at > 1
        and (
            folded[end] not in _COUNTED
            or (folded.startswith(("次之", "次者"), end) and folded[end - 2] in MAGNITUDES)  # 百万两，次之
        )
        and (end - at > 2 or folded[at] not in "一三" or folded[end] not in _FEW)
    ):
        end -= 1  # 二两, 三斤二两: the weight
    if (
        heads
        and (head := folded[end])
        and head in heads
        and folded[end + 1] in _WHOLE_HEADS.get(head, folded[end + 1])
        and folded[end + 1] not in OTHER_WORDS.get(head, "")
        and not (end - at == 1 and folded[at] == "千" and folded[at - 1] in _HEDGED)
        and not (
            end - at > 3 and folded[end - 2] in HAN_DIGITS and "万" in folded[at : end - 2]
        )  # 一万三千米
    ):
        end -= 1
    return end


def may_part(folded: str, end: int) -> bool:
    """Whether the last lone digit of a run may belong to what follows: 三百|一张, 三万|二手房."""
    return (
        folded[end - 2] in _SHORT_OF
        and folded[end - 1] in _LAST
        and (folded[end - 1] == "一" or _WORD_OF().match(folded, end - 1) is not None)
    )


def parts(folded: str, text: str, end: int) -> bool:
    """Whether the last lone digit of a numeral does belong to what follows: 12万|一个, 3万|二手房.

    Args:
        folded: The folded text.
        text: The numeral, without what parts its groups.
        end: Where it ends.
    """
    if text[-2:-1] in ("万", "亿") and folded[end - 1] in _LAST and _WORD_OF().match(folded, end - 1):
        return True
    # 12万一个, 三百一张: a price for one, not 121,000 and 310 of them.
    return text[-1] == "一" and text[-2:-1] in _SHORT_OF and _FOR_ONE().match(folded, end) is not None


def is_for_one(folded: str, number: Numeral) -> bool:
    """Whether a number is what one of something costs: 12万一个, 三百一张."""
    return folded[number.end - 1] in _SHORT_OF and _FOR_ONE().match(folded, number.end + 1) is not None
