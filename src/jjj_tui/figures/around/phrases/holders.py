"""Whom a light verb parts from what is measured: 京津冀|实现|地区生产总值."""

from jjj_tui.figures.around.vocabulary.openings import strip_openings

_ALTOGETHER = ("总共", "一共", "合计", "累计", "总计", "共计", "共")  # 公司|共实现|净利润


def holder_before(folded: str, start: int, at: int) -> tuple[int, int] | None:
    """Whom a light verb that begins at ``at`` parts from what is measured; None for what is no name."""
    first = strip_openings(folded, start, at)
    while first < at and folded[first].isspace():
        first += 1  # a tab between two cells is no part of either
    at -= folded[at] == "共" and folded[at - 1] in "一总"  # 全市一共有学校
    if folded[at - 1] in "共计" and not folded.endswith(("公共", "中共", "预计"), first, at):
        at -= next((len(word) for word in _ALTOGETHER if folded.endswith(word, first, at)), 0)
    return (first, at) if 2 <= at - first <= 8 else None
