"""Where a run of Han numerals ends: the 千 of 千瓦, the 兆 of 兆瓦 and the 两 of 二两 belong to the unit."""

from jjj_tui.figures.numbers.numerals import HAN_DIGITS, HAN_RUN, MAGNITUDES

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
