"""Where a 的, a 由 or a 占 is no word of its own but a piece of another: 的士司机, 目的地, 标的物, 路由器, 占地."""

import re

# 项目的投资, 瞩目的增速: there 目 ends another word.
_NO_AIM = "项栏题科节数条账书瞩盲夺醒剧曲名编纲触注"
# 目标的一半, 中标的项目: there 标 does.
_NO_OBJECT = "目指投招商达超中夺坐竞鼠图国路航锦音开评流定治对座靶参贴游光"
# 香港的士兵, 前线的士气.
_NO_TAXI = "兵气官卒绅林人族大"


def is_taxi(folded: str, at: int) -> bool:
    """Whether a 的 opens 的士 (全市|的士司机, but 前线的|士兵)."""
    return folded[at + 1] == "士" and folded[at + 2] not in _NO_TAXI


def last_particle(folded: str, start: int, end: int) -> int:
    """Where the last 的 stands that makes a modifier of what is before it; -1 where there is none."""
    at = folded.rfind("的", start, end)
    while at >= 0 and _is_piece(folded, at):
        at = folded.rfind("的", start, at)
    return at


def _is_piece(folded: str, at: int) -> bool:
    before = folded[at - 1]
    if before == "目":
        return folded[at - 2] not in _NO_AIM
    if before == "标":
        return folded[at - 2] not in _NO_OBJECT
    return is_taxi(folded, at)


_NO_MOVER = "自理缘经事来案情因根不"
_NO_MOVED = "来此头衷"
# 路由器 and the like, but 高速公路|由4车道.
_ROUTED = "器协表算节芯功"
# So long is at most what a cause says by itself: 由于|亏损; else it says how that came.
_LONGEST_CAUSE = 4


# 以上, 可以, 以色列, 以旧换新: no word of its own.
_NO_MEANS = "上下内外来及后前往免致色旧太工北南东西"
_NO_MEANS_BEFORE = "可所难予得足加给用何借"
# By what it is done, as a measure of it.
_MEANS = (
    "成绩", "总分", "得分", "积分", "票数", "用时", "时间", "价", "价格", "利润", "利率", "比例", "速度", "时速", "金额", "总额", "费率", "投资", "规模", "面积", "距离", "高度",
)  # fmt: skip


def by_means(folded: str, start: int, end: int) -> int:
    """Where the measure begins by which something is done: 选手|以总成绩198公斤, 以|单价4万元成交."""
    at = folded.find("以", start, end - 2)
    if at < 0 or folded[at + 1] in _NO_MEANS or folded[at - 1] in _NO_MEANS_BEFORE:
        return start
    return at + 1 if at == start or folded.endswith(_MEANS, at + 2, end) else start


_BEYOND = re.compile("[仍也还均都则略稍远已应须需宜]*(?:大幅)?(?<!不)[高低多少大小快慢]于")


def beyond_end(folded: str, start: int, end: int) -> int:
    """Where a phrase ends before what a number is told to lie beyond: 产量|仍低于五年均值8%, 距离|应大于."""
    at = _BEYOND.search(folded, start + 2, end)
    return at.start() if at is not None else end


_NO_PLACE = "由关基对属位处高低多少大小优用鉴等源终忠善勇便利至趋限归"


def dealt_end(folded: str, start: int, end: int) -> int:
    """Where a phrase ends before where something was dealt in at a price: 高层单位|于二手市场|以640万元."""
    if folded[end] != "以":
        return end
    at = folded.rfind("于", start + 2, end - 2)
    return at if at > 0 and folded[at - 1] not in _NO_PLACE else end


def by_ends(folded: str, start: int, end: int, *, bare: bool) -> tuple[int, int]:
    """Cuts a phrase at the 由 in it: 补贴标准|由小学3000元, 费用|由企业承担, 公司由于|亏损.

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        end: Where it ends.
        bare: Whether no verb stands between it and its number (but 工厂|由于火灾停产3天).
    """
    at = folded.find("由", start + 1, end - 1)
    if at < 0:
        return start, end
    if folded[at + 1] == "于":
        return (at + 2, end) if bare and 1 < end - at - 2 <= _LONGEST_CAUSE else (start, at)
    before, after = folded[at - 1], folded[at + 1]
    if at < start + 2 or before in _NO_MOVER or after in _NO_MOVED or (before == "路" and after in _ROUTED):
        return start, end
    return start, at


# Where people live and what they have tells them apart: 居住在|城镇的人口, 具有大学文化程度的人口.
_LIVING = frozenset(("居住", "具有", "拥有", "接受", "住在"))


def lives(folded: str, start: int) -> bool:
    """Whether the words that begin at ``start`` say of which people, and nothing before them denies it."""
    if folded[start : start + 2] in _LIVING:
        return True
    verb = start - (folded[start - 1] == "在" and folded[start - 2] != "住")
    return folded[verb - 2 : verb] in _LIVING and folded[verb - 3] not in "不没未"


# 占地, 占用 and the like take no share; 占出口的比重 names one.
_TAKES = "地比率用领有据星卜道优压款位座先去掉"
_TAKEN_BY = "抢侵霸独强攻应"  # 应占溢利
_SHARE_NAMES = ("比重", "比例", "比率", "份额", "之比", "百分比", "上限", "下限", "顶限", "限额")


def is_share(folded: str, start: int, at: int, end: int) -> bool:
    """Whether the 占 at ``at`` says of what something before it is a share: 教育开支|占总支出18%."""
    if at - start < 2 or folded[at + 1] in _TAKES or folded[at - 1] in _TAKEN_BY:
        return False
    return not folded.endswith(_SHARE_NAMES, at, end)
