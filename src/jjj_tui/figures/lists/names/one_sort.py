"""Where the last of a row of names ends that are all of one sort: letters, places, schools, deeds, tasks, lands, ages."""

from jjj_tui.figures.lists.names.unjoined import LANDS
from jjj_tui.figures.tables.grammar import LIGHT_VERBS, VERBS, words_of
from jjj_tui.figures.tables.heads import place_end, school_end
from jjj_tui.figures.tables.joins import NOUN_VERBS
from jjj_tui.rarely import Rarely

# What is done to the one thing behind the last of them; nouns (运输、邮政业) are told apart by their shapes.
DEEDS = (frozenset(word for word in VERBS if len(word) == 2) - NOUN_VERBS) | frozenset(
    words_of("受理 审结 执结 审执结 办结 结案 执结 立案 破案 新设 注销 新收 新建 续建 批捕 起诉")
)
_STAFF = ("人员", "员工", "岗位", "部门", "人才", "职工")
_TASKS = frozenset(
    words_of(
        "生产 销售 研发 技术 行政 财务 管理 服务 客服 运营 营销 采购 质检 科研 教学 医疗 护理 专业 后勤 辅助 操作 设计"
    )
)
_DEGREES = frozenset(("严重", "一般", "部分", "全部", "轻微", "重度", "局部"))
# What bounds an age or a size belongs to the name: 60岁|及以上|人口占比.
BOUND = Rarely("[及或和]?(?:以[上下内外]|之[上下内外])")
_BOUNDS = frozenset(("以上", "以下", "以内", "以外"))
_BOUND_ENDS = "上下内外"
# Whole names wherever they stand in a row of their like: 城镇和乡村|特困供养标准.
_SIDES = frozenset(
    words_of(
        "城镇 城市 农村 乡村 境内 境外 国内 国外 省内 省外 线上 线下 男性 女性 公办 民办 最高 最低 平均 最大 最小"
    )
)
_LATIN = Rarely("[A-Za-z0-9](?:[A-Za-z0-9.+&' -]*[A-Za-z0-9+])?")


def sort_end(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the last of such a row ends; where it begins, if they are of no one sort.

    Args:
        folded: The folded text.
        spans: Where each of the row begins and ends, the last with what stands behind it.
    """
    start, end = spans[-1]
    others = spans[:-1]
    if folded[start : start + 2] in _SIDES and all(folded[a:b] in _SIDES for a, b in others):
        return start + 2
    if all(is_latin(folded[b - 1]) for _, b in others):
        # Names like 歼-20A and C909 end where their letters do.
        runs = [match.end() for match in _LATIN().finditer(folded, start, end)]
        if runs and folded[runs[-1]] != "型":  # A型H1N1、B型|流感
            return runs[-1]
    if all(place_end(folded, a, b) == b for a, b in others[1:]) and (
        place_end(folded, others[0][0], others[0][1]) == others[0][1]
    ):
        at = place_end(folded, start, end)
        if at > start:
            return at
    if (at := school_end(folded, start, end, others)) > start:
        return at
    if (at := _deed_end(folded, start, end, others)) > start:
        return at
    if (at := _staff_end(folded, start, end, others)) > start:
        return at
    if folded.startswith(LIGHT_VERBS, start):
        return end  # 接待游客、实现旅游收入: each its own
    if (
        folded[start] in LANDS
        and end - start > 2
        and (folded[start + 1] not in LANDS or folded.startswith("港股", start + 1))
        and place_end(folded, start, end) == start
        and all(b - a == 1 and folded[a] in LANDS for a, b in others)
    ):
        return start + 1  # 沪、深|港股通
    if (
        (folded[start] <= "9" and all(folded[a] <= "9" and _is_bare(folded, a, b) for a, b in others))
        or (folded[others[0][1] - 1] in _BOUND_ENDS and all(folded[b - 2 : b] in _BOUNDS for _, b in others))
    ) and (bound := BOUND().search(folded, start, end)):
        return bound.end()  # 18岁以下和60岁以上|参保人员, 20万至30万元、30万元以上|车型
    return start


def is_latin(char: str) -> bool:
    """Whether a character is a Latin letter or a digit.

    Args:
        char: The character.
    """
    return char.isascii() and char.isalnum()


def _is_bare(folded: str, start: int, end: int) -> bool:
    """Whether nothing stands behind the bound of a name: 60岁以上, and no 60岁以上老人."""
    bound = BOUND().search(folded, start, end)
    return bound is None or bound.end() == end


def deed_start(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the first of a row of deeds begins behind who does it, and when (全院今年|受理、审结|案件).

    Args:
        folded: The folded text.
        spans: Where each of the row begins and ends.
    """
    start, end = spans[0]
    deeds = folded[end - 2 : end] in DEEDS and folded[spans[-1][0] : spans[-1][0] + 2] in DEEDS
    return end - 2 if deeds and all(folded[a:b] in DEEDS for a, b in spans[1:-1]) else start


def _deed_end(folded: str, start: int, end: int, others: list[tuple[int, int]]) -> int:
    """Where the last of a list of deeds ends, whose object is said once (倒塌、严重损坏|房屋); ``start`` where one is none."""
    if any(folded[a:b] not in DEEDS for a, b in others):
        return start
    at = start + (4 if folded[start : start + 2] in _DEGREES else 2)
    return at if end - at > 1 and folded[end - 1] != "者" else start  # 反对、未表态者


def _staff_end(folded: str, start: int, end: int, others: list[tuple[int, int]]) -> int:
    """Where the last of a row of tasks ends, before who does them (生产、销售、研发|人员); ``start`` where one is none."""
    if not folded.endswith(_STAFF, start, end) or any(folded[a:b] not in _TASKS for a, b in others):
        return start
    return start + 2 if folded[start : start + 2] in _TASKS and end - start == 4 else start
