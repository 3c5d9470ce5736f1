"""Whether a phrase stands in its text or only seems to, across the border of two words (9月|历史 is no 月历).

A phrase table knows no words beside its own; jieba's dictionary does, with how often each is met. The few words
around a phrase are laid out as is likeliest, and a phrase that one of them cuts is none. The dictionary is looked up
where it lies, a word at a time: to load it would take half a second.
"""

from bisect import bisect_left, bisect_right
from enum import Enum, auto
from functools import lru_cache
from importlib.util import find_spec
from itertools import combinations
from math import log
from pathlib import Path

from jjj_tui.hanzi.pieces import Pieces

# What is looked at on either side of a phrase, and how long a word may be, in characters.
_AROUND, _LONGEST = 3, 4
# How often jieba met all its words together; and how common a phrase is taken to be that it has not.
_ALL, _UNHEARD = 60_000_000, 30
# Bytes: no line of the dictionary is longer.
_LONGEST_LINE = 128


class Cut(Enum):
    """Where a word cuts a phrase: across its end, or across either end."""

    BEHIND = auto()
    ANYWHERE = auto()


def is_cut(text: str, start: int, end: int, where: Cut) -> bool:
    """Whether the likeliest words of a text run across an end of a phrase.

    Args:
        text: Simplified text.
        start: Where the phrase begins.
        end: Where it ends.
        where: The end to ask about.
    """
    left, right = start, end
    while left > max(0, start - _AROUND) and _is_han(text[left - 1]):
        left -= 1
    while right < min(len(text), end + _AROUND) and _is_han(text[right]):
        right += 1
    cuts = _cuts(text[left:right], start - left, end - left)
    return cuts[1] or (cuts[0] and where is Cut.ANYWHERE)


@lru_cache(maxsize=8192)
def _cuts(window: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a word on the likeliest way through a window cuts the beginning of the phrase in it, and its end."""
    if not any(
        _commonness(window[begin:stop])
        for begin, stop in combinations(range(len(window) + 1), 2)
        if stop - begin <= _LONGEST and (begin < start < stop < end or start < begin < end < stop)
    ):
        return False, False
    words = _likeliest(window, start, end)
    return (
        any(begin < start < stop < end for begin, stop in words),
        any(start < begin < end < stop for begin, stop in words),
    )


def _likeliest(window: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words of a window, of all ways to part it the one of the most probable words, each by itself.

    A longer word that has the phrase in its middle (分配制度) says nothing about it: it is parted too.
    """
    ways: list[tuple[float, list[tuple[int, int]]]] = [(0.0, [])]
    for stop in range(1, len(window) + 1):
        ways.append(
            min(
                (ways[begin][0] + cost, [*ways[begin][1], (begin, stop)])
                for begin in range(max(0, stop - max(_LONGEST, end - start)), stop)
                if not begin < start < end < stop
                if (cost := _cost(window[begin:stop], known=begin == start and stop == end)) is not None
            )
        )
    return ways[-1][1]


def _cost(word: str, *, known: bool) -> float | None:
    """How improbable a word is; None for what is none, unless it is a single character or known as a phrase."""
    count = _commonness(word)
    if not count and len(word) > 1 and not known:
        return None
    return log(_ALL / max(count, _UNHEARD if known else 1))


def _commonness(word: str) -> int:
    """How often jieba's dictionary has met a word; 0 for one that it does not have, or without the dictionary."""
    words = _dictionary()
    return words.count(word) if words else 0


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


class _Words:
    """jieba's dictionary: lines of a word, its count and its part of speech, sorted by the first character."""

    def __init__(self, path: Path) -> None:
        self._pieces = Pieces(path)
        # The search through the file is made once for a character, and for a word through its few lines.
        self._starting_with = lru_cache(maxsize=2048)(self._read)
        self.count = lru_cache(maxsize=16384)(self._count)

    def _count(self, word: str) -> int:
        """How often a word is met; 0 for one that is not there."""
        lines = self._starting_with(word[0])
        sought = f"\n{word} ".encode(errors="surrogatepass")
        found = lines.find(sought)
        if found < 0:
            return 0
        count, _, _ = lines[found + len(sought) : found + len(sought) + 12].partition(b" ")
        return int(count) if count.isdigit() else 0

    def _read(self, character: str) -> bytes:
        """The lines that start with a character, and little more; each behind a line feed."""
        first = character.encode(errors="surrogatepass")

        def start(at: int) -> bytes:
            line = self._pieces.piece(at, at + _LONGEST_LINE).partition(b"\n")[2]
            return line[: len(first)] or b"\xff"

        places = range(self._pieces.size)
        # The last place before the first such line lies in the line before it.
        low = bisect_left(places, first, key=start)
        high = bisect_right(places, first, low, key=start) + _LONGEST_LINE
        return b"\n" + self._pieces.piece(low, high)


@lru_cache(maxsize=1)
def _dictionary() -> _Words | None:
    spec = find_spec("jieba")
    for location in (spec.submodule_search_locations or ()) if spec else ():
        try:
            return _Words(Path(location) / "dict.txt")
        except (OSError, ValueError):  # no file, or an empty one: phrases are taken as they come
            continue
    return None
