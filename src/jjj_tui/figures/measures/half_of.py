"""Halves without a unit: 占一半, 半数以上, 占其中近半."""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import HALF
from jjj_tui.rarely import Rarely

_HALF_BEFORE = Rarely(
    "(?:占|近|超过?|过|约|到|达|足|减少?|降|低|少|逾|仅|有|各|于|的|便宜|[省剩砍花用缩亏赔涨跌增贵吃卖快慢短领收付给分摊退免补出拿返垫吸](?:下|掉|去|小|水|短)?|关停|关掉|倒闭|停[产业工]|裁掉|裁减|裁员|流失|淘汰|报废|损失|蒸发|腰斩|消失|亏掉|卖掉|砍掉)(?:了|到|为)?$"
)
_HALF_AFTER = ("以上", "左右", "多", "以下", "的", "还多", "有余")


def read_half_of(folded: str, start: int) -> Draft | None:
    """一半 of something: 占一半, 便宜一半, 一半以上; None for 一半是海水."""
    if _HALF_BEFORE().search(folded, max(0, start - 6), start) or folded.startswith(_HALF_AFTER, start + 2):
        return Draft(start, start + 2, kinds.FRACTION, HALF, ratio="1/2")
    return None


_NEARLY = Rarely("占[^，,。；;、0-9]{0,6}近$")


def read_nearly_half(folded: str, start: int) -> Draft | None:
    """The 半 of 占其中近半 where the clause ends: a half; None for any other."""
    if folded[start + 1] in "，。；、" and _NEARLY().search(folded, max(0, start - 9), start):
        return Draft(start, start + 1, kinds.FRACTION, HALF, ratio="1/2")
    return None


_MOST_BEFORE = Rarely("(?:占[了到据有比]?|近|超|逾|约|不到|不足|达)$")


def read_most(folded: str, start: int) -> Draft | None:
    """半数 as a share: 占了半数以上, 近半数; None for 半数委员."""
    if folded.startswith(("以上", "左右", "以下"), start + 2) or _MOST_BEFORE().search(
        folded, max(0, start - 2), start
    ):
        return Draft(start, start + 2, kinds.FRACTION, HALF, ratio="1/2")
    return None
