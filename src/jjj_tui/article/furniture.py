"""Furniture inside the text of a page: buttons in brackets, and what is glued to the end of the last paragraph."""

from collections.abc import Iterator

from jjj_tui.article.lines import Line
from jjj_tui.article.noise import is_editor, is_navigation, noise
from jjj_tui.article.stretches import trimmed_part
from jjj_tui.article.words import words

_PAIRS = {"】": "【", "]": "[", "）": "（", ")": "(", "］": "［"}
_SQUARE = ("【", "[", "［")
_LABELS = words("责任编辑 責任編輯 责编： 责编: 責編： 責編:")
_SENTENCE_ENDS = frozenset("。！？!?…”」』）)】]")
# Words that only a button says; 分享 or 播放 may head a part of the text.
_BUTTONS = words("纠错 糾錯 打印 列印 关闭 關閉 返回 字号 字號 上一篇 下一篇 上一页 下一页 报错")
_BLANKS = " \u3000"
_LONGEST_TAIL, _MOST_TAILS = 60, 6


def is_button(line: str) -> bool:
    """Whether a line is nothing but buttons in brackets (【打印】【关闭】)."""
    return (
        line.startswith(_SQUARE)
        and line[-1] in _PAIRS
        and is_navigation(line)
        and any(word in line for word in _BUTTONS)
    )


def split_furniture(line: Line) -> Iterator[Line]:
    """A line, and what was glued behind its last sentence: …开工。【纠错】[责任编辑：张三]."""
    starts = _tails(line.text)
    if not starts or noise(line.text) is not None:
        yield line
        return
    ends = [*starts[1:], len(line.text)]
    yield trimmed_part(line, 0, starts[0])
    for start, end in zip(starts, ends, strict=True):
        yield trimmed_part(line, start, end)


def _tails(text: str) -> list[int]:
    """Where the pieces of furniture behind a sentence begin, in order."""
    starts: list[int] = []
    end = len(text)
    while len(starts) < _MOST_TAILS and (start := _tail(text[max(end - _LONGEST_TAIL - 1, 0) : end])):
        end = len(text[: end - start].rstrip(_BLANKS))
        starts.insert(0, end)
    while starts and not _ends_sentence(text[: starts[0]]):
        starts.pop(0)
    return starts


def _ends_sentence(text: str) -> bool:
    bare = text.rstrip(_BLANKS)
    return bare[-1:] in _SENTENCE_ENDS and bare != ""


def _tail(text: str) -> int:
    """How many characters at the end of a text are one piece of furniture."""
    if text[-7:].isdigit() and text[-8:-7] in ("）", ")"):  # （編輯：林憬屏）1140708
        length = _tail(text[:-7])
        return length + 7 if length else 0
    opening = _PAIRS.get(text[-1:])
    if opening is not None:
        at = text.rfind(opening)
        piece = text[at:] if at > 0 else ""
        return len(piece) if is_editor(piece) or is_button(piece) else 0
    at = max(text.rfind(label) for label in _LABELS)
    piece = text[at:] if at > 0 else ""
    return len(piece) if piece and is_editor(piece) and _ends_sentence(text[:at]) else 0
