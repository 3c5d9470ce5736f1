"""Whether what looks like a unit begins another word: 2014万|国际游客, 8万|台商, 500|车主."""

from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.tables.compounds import LARGE_WORDS, NEVER_MANY, SMALL_WORDS
from jjj_tui.rarely import Rarely

_LARGE = 10**4
_WORDS = {name: Rarely(pattern) for name, pattern in LARGE_WORDS.items()}
_SMALLER = {name: Rarely(pattern) for name, pattern in SMALL_WORDS.items()}


def begins_word(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether a unit is the front of a word.

    Args:
        folded: The folded text.
        number: The number before it.
        name: The unit, one of :data:`LARGE_WORDS`.
        end: Where it ends.
    """
    words = _WORDS[name] if number.scale >= _LARGE else _SMALLER.get(name)
    return words is not None and words().match(folded, end) is not None


def is_too_many(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether nobody counts so many of a unit of :data:`NEVER_MANY`: 3400|国内游客, 12万|县域人口."""
    size = number.value if number.value is not None else number.minimum
    return size is not None and size >= NEVER_MANY[name] and "\u4e00" <= folded[end] <= "\u9fff"
