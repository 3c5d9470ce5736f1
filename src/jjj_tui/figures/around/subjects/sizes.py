"""Parallel measures of one thing, each by its own name: a bridge is 2 km long, 宽28米 and 高75米, its coldest 最低3℃."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.variants import fold

_SIZES = "长宽高深厚重"
# What a measure is called, as the last part of whose it is; the longer first.
_MEASURES = tuple(
    sorted(
        words_of(
            "长 宽 高 深 厚 重 直径 口径 半径 孔径 跨径 长度 宽度 高度 深度 厚度 重量 体重 身高 身长 体长 全长 全宽 全高 全重 总长 总宽 总高 总重 通长 通宽 通高 净长 净宽 净高 净重 翼展 臂长 型宽 型深 跨度 残长 残宽 残高"
        ),
        key=len,
        reverse=True,
    )
)
_SENTENCE_MARK = re.compile("[。！？!?；;\n]")
# Of these a thing may have several: sizes, and the two ends of what varies.
OF_SIZE = frozenset((kinds.LENGTH, kinds.MASS, kinds.TEMPERATURE, kinds.MONEY, kinds.SPEED))
_DIMENSIONAL = frozenset((kinds.LENGTH, kinds.MASS))
_PARTED = "，,、；; \t\n和与及且"
_DEGREES = frozenset(
    words_of("最高 最低 最大 最小 最长 最短 最多 最少 最深 最浅 最快 最慢 最贵 最远 最近 平均")
)


def is_size(folded: str, draft: Draft, start: int) -> bool:
    """Whether the one character at ``start`` names a dimension by itself: 大桥全长2公里，|宽28米."""
    return folded[start] in _SIZES and draft.kind in _DIMENSIONAL and folded[start - 1] in _PARTED


def owner_before(folded: str, previous: Draft | None, start: int) -> str:
    """Whose the dimension is that was told of before one at ``start``: 大桥; nothing where nobody can tell."""
    if (
        previous is None
        or previous.kind not in _DIMENSIONAL
        or _SENTENCE_MARK.search(folded, previous.ext_end, start)
    ):
        return ""
    return _owner(previous)


def _owner(previous: Draft) -> str:
    """Whose the dimension before is, without its name: 大桥|全长; nothing where that is all, or none is named."""
    named = previous.subject or ""
    folded = fold(named)
    size = next((size for size in _MEASURES if folded.endswith(size)), None)
    return "" if size is None else named[: -len(size)]


def name_degree(folded: str, raw: str, draft: Draft, previous: Draft | None, start: int) -> bool:
    """Names the other end of what was told before (最高气温13℃，|最低3℃: 最低气温); whether it is one.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure.
        previous: The last figure before of which something was told, if any.
        start: Where the degree begins.
    """
    stop = start + 2
    if previous is None or previous.kind is not draft.kind or folded[start:stop] not in _DEGREES:
        return False
    named = previous.subject or ""
    told = fold(named)
    degree = next((degree for degree in _DEGREES if degree in told), None)
    if degree is None or degree == folded[start:stop] or len(told) == len(degree):
        return False
    at = told.index(degree)
    draft.subject = named[:at] + raw[start:stop] + named[at + len(degree) :]
    return True
