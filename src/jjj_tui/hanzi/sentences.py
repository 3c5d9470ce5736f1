"""Where the sentence around a character begins and ends."""

import re
from functools import cache

_REACH = 300  # characters; no sentence of a newspaper is longer, and a text without full stops must not cost its square


@cache
def _end() -> re.Pattern[str]:
    # A question mark before a digit is a digit that was lost.
    return re.compile(r"[。！？!?；;\n](?:(?<!\?)|(?![0-9]))[”』」’\"']?")


def sentence_span(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """The sentence of a text in which ``[start, end)`` stands: its span, blanks around it left out.

    Args:
        text: One paragraph.
        start: A character.
        end: The end of a span that belongs to the sentence whole; by default the character alone.
    """
    end = min(start + 1, len(text)) if end is None else end
    left = max(start - _REACH, 0)
    before = text[
        left : start + 1
    ]  # with the character itself: it may be what a question mark is not the end before
    ends = (match.end() for match in _end().finditer(before) if match.start() < start - left)
    begin = min(left + max(ends, default=0), start)
    # From the last character of the span on: it may be the full stop itself.
    last = max(end - 1, begin)
    ending = _end().search(text[last : end + _REACH])
    stop = last + ending.end() if ending else min(end + _REACH, len(text))
    sentence = text[begin:stop]
    return begin + len(sentence) - len(sentence.lstrip()), begin + len(sentence.rstrip())
