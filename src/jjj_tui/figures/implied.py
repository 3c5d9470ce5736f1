"""Sums and counts without a unit, where a word beside the number says of what: 营收超过千万, 失业人数14.73万."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.reading import Numeral, Style

_METRIC = re.compile(
    "(?:收入|营收|产值|投资|销售额|成交额|总额|金额|利润|市值|资金|预算|融资|规模|贷款|余额|存款|资产|负债|债务|赤字|票房|亏损|营业额|进出口|出口|进口|增资|募资|捐款|外汇|成交量|成交|支出|消费|薪酬|奖金|罚款|[房均单售总股]价|价格|月薪|年薪|工资|薪水|片酬|租金|房租|身价|造价|耗资|斥资|花费|费用|总价|成本|损失|价值|赔偿|欠款|善款|补贴|补助|税收|年薪)"
    "(?:额|总额)?(?:共|总计|累计|已|也|均|就|合计|首次|一举|有望|或|将|可)?(?:超过|突破|破|超|近|达到|高达|达|约|逾|过|上|为|至|增至|升至|降至)?(?:了)?$"
)
_PEOPLE = re.compile(
    "(?:[人户次件辆套台笔架艘只头株单总]数|[\u4e00-\u9fff]量|人次|场次|车次|架次|人口|粉丝|用户|订单|客流|读者|观众|游客|旅客|会员)(?:共|已|将|均)?(?:超过|突破|破|超|近|达到|高达|达|约|逾|过|上|为|至|增至|升至|降至)?(?:了)?$"
)
# A bare number below 10,000 counts only where a word says so: 求诊人次为6,241.
_TELLS = re.compile("(?:为|达到?|共|计|有|约|近|逾|超过|突破|增至|升至|降至|减至)了?$")
_STOP_AFTER = re.compile(r"$|[。，,；;、！!？?)）”\"」\n\s:：]|[的以左上多]|之|元|左右|大关|关口")


def implied(folded: str, number: Numeral) -> Draft | None:
    """A number with 万 or more and no unit beside a metric: 营收超过千万, 失业人数14.73万."""
    large = number.scale >= 10**4 or (number.bare and number.value is not None and number.value >= 10**6)
    counted = number.style is Style.ARABIC and number.value is not None and number.value >= 100
    if not "\u4e00" <= folded[number.start - 1 : number.start] <= "\u9fff":
        return None
    if not (large or counted) or not _STOP_AFTER.match(folded, number.end):
        return None
    window = folded[max(0, number.start - 16) : number.start]
    kind = kinds.MONEY if _METRIC.search(window) else kinds.COUNT if _PEOPLE.search(window) else None
    if kind is None or (not large and not (kind is kinds.COUNT and _TELLS.search(window))):
        return None
    draft = Draft(number.start, number.end, kind, number.value, number.minimum, number.maximum)
    draft.comparator = number.more  # type: ignore[assignment]
    draft.flag("unit_implied")
    return draft
