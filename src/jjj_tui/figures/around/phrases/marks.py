"""Marks in a phrase: brackets and quotation marks of which it holds but one, and blanks that end a clause."""

import re

_OPENERS = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "‘": "’"}
_CLOSERS = {close: mark for mark, close in _OPENERS.items()}
# What has to stand in a phrase for one of the questions below to be asked.
PARTING = frozenset((*_OPENERS, *_CLOSERS, " "))
_MARK = re.compile(f"[{re.escape(''.join((*_OPENERS, *_CLOSERS)))}]")
_COUNTED = re.compile("[0-9一二三四五六七八九十百千万亿][^，,。；;：:、0-9]*$")
_SHORTEST, _LONGEST_UNIT = 2, 5


def within_marks(folded: str, start: int, end: int) -> tuple[int, int]:
    """A phrase without what one bracket or quotation mark of a pair parts from it.

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        end: Where it ends.

    Returns:
        Where it begins and ends so that each mark in it has its other (内地生产毛额）|比率, 城市“口袋公园|”).
    """
    opened: list[int] = []
    first = start
    for found in _MARK.finditer(folded, start, end):
        at, mark = found.start(), found[0]
        if mark in _OPENERS:
            opened.append(at)
        elif opened and folded[opened[-1]] == _CLOSERS[mark]:
            opened.pop()
        elif first == start and folded[start - 1] == _CLOSERS[mark]:
            first -= 1  # “匕首”导弹: the mark was taken for none of it
        else:
            first, opened = at + 1, []
    if opened and (len(opened) > 1 or folded[end] != _OPENERS[folded[opened[0]]]):
        first = opened[-1] + 1
    elif opened:
        end += 1
    while first < end and folded[first].isspace():
        first += 1
    return first, end


def behind_blank(folded: str, start: int, end: int, floor: int) -> int:
    """Where the clause begins that a blank parts from the one before it: 6家亏损 |利润总额达3亿元, 7%[2] - |营业收入.

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        end: Where it ends.
        floor: Where its clause does, or what follows a figure: only behind one a blank is taken for the end of a clause.
    """
    if not _COUNTED.search(folded, max(0, floor - _LONGEST_UNIT), floor):
        return start
    at = folded.rfind(" ", start + 1, end - _SHORTEST)
    if at > 0 and _is_han(folded[at + 1]) and (_is_han(folded[at - 1]) or folded[at - 1] in "-—]"):
        return at + 1
    return start


def past_mark(folded: str, at: int, end: int) -> int:
    """Past the end of a sentence in Latin letters (returned to holders in Q3. |收盘股价) or of a bracket (〔限量〕|门票).

    Args:
        folded: The folded text.
        at: Where a full stop or the end of a bracket stands.
        end: Where the phrase ends.

    Returns:
        Where the phrase goes on; 0 where the mark ends nothing.
    """
    if folded[at] == "]" and folded[at - 1].isdigit() and "\u4e00" <= folded[at + 1] <= "\u9fff":
        return 0  # 大学[2]文化程度
    if folded[at] == ".":
        sentence = folded[at + 1] == " " and "\u4e00" <= folded[at + 2] <= "\u9fff"
        return at + 2 if sentence and at + 2 < end else 0
    return at + 1 if at < end - 1 else 0


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
