"""Whether what looks like a classifier behind a large number begins another word: 2014万|国际游客, 8万|台商."""

import re

from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.tables.compounds import LARGE_WORDS, NEVER_MANY

_LARGE = 10**4


def begins_word(folded: str, number: Numeral, name: str, end: int) -> bool:
    """Whether a classifier is the front of a word.

    Args:
        folded: The folded text.
        number: The number before it.
        name: The classifier, one of :data:`LARGE_WORDS` or :data:`NEVER_MANY`.
        end: Where it ends.
    """
    least = NEVER_MANY.get(name)
    if least is not None:
        size = number.value if number.value is not None else number.minimum
        return size is not None and size >= least and "\u4e00" <= folded[end] <= "\u9fff"
    return number.scale >= _LARGE and re.match(LARGE_WORDS[name], folded[end : end + 4]) is not None
