"""The words and marks by which a subject is known, or known to be none: data, folded."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.tables.grammar import words_of

# Where or by whom, never what.
SCOPES = frozenset(
    words_of("""
全国 全省 全市 全县 全区 全校 全球 全村 全镇 全线 全网 全港 全澳 全台 全岛 全社会 调查中 民调中 各地 我国 本市 本省 本区 国内 境内 境外 海外 省内 市内 区内 当地
""")
)
# 最大降雨点为青石镇182毫米: the peak is told, and where it was.
PEAK = re.compile("(最[^为是在]{1,8}[点站处地量速温峰值流深度压级])(?:为|是|出现在|位于)")
BEYOND_HEADS = frozenset("占大略稍远超优胜领落击高低多少小快慢好强弱不赶反逊较比")
UNUSUAL_HEADS = BEYOND_HEADS | frozenset("整最结一每YyQqMm总数按增同环年前后这那该此支扣")

# These say nothing of what is counted.
TOTALS = frozenset(("总数", "总量", "总计", "总数量", "数量"))
FROM = "由从"
# What a change or a share is told in: a clause without a noun goes on about the same thing in these.
RATES = frozenset((kinds.PERCENT, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE))
# What is done, counted one by one: 三场培训, 两起诈骗, 3188份申请.
OF_DEEDS = frozenset("份场起宗项例次笔件桩轮")
# The parts of a country counted together, which are things themselves: 22县市, 368乡镇市区, 7,748村里.
LANDS = frozenset(
    words_of(
        "县市 县市区 市县 市县区 区县 县区 旗县 旗县区 省市 省区市 省区 省份 市州 州市 地市 直辖市 乡镇 乡镇市 乡镇市区 乡镇街道 镇街 街镇 村里"
    )
)
DEEDS = OF_DEEDS | LANDS | {"票"}
PERSONS = frozenset(("人", "名", "户", "位", "家", "人次"))
# Of these, what happened to them is what is told: 3.2万人受灾, 5例死亡.
HAPPENING = PERSONS | {"例"}
# Persons by what became of them.
CASUALTIES = frozenset(("死", "伤"))
HANDED_BY = "由从以"
COLONS = ("：", ":")
HANDS = "将对把向给"
THAN = frozenset("高低多少贵便涨跌升降增减溢折为")
HOLDS_MIDDLE = "初高集途空台华关汉之心手眼公英华海和爽独抽查调0123456789"
# What these are of stands before them wherever anything does.
LEFT_KINDS = frozenset((
    kinds.MONEY, kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE, kinds.INDEX, kinds.EXCHANGE_RATE,
))  # fmt: skip
MEASURED = frozenset((
    kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.ENERGY, kinds.POWER, kinds.SPEED, kinds.FREQUENCY, kinds.DATA,
    kinds.TEMPERATURE, kinds.ANGLE, kinds.OTHER, kinds.DURATION, kinds.AGE,
))  # fmt: skip
