"""Raised and lowered signs (10<sup>8</sup>, H<sub>2</sub>O) as the characters that Unicode has for them.

A power whose sign is lost is another number. What has no such characters keeps its own, but digits never run into the
digits beside them.
"""

from jjj_tui.article.elements import Element
from jjj_tui.article.markup import text_of

_WRITTEN = "0123456789０１２３４５６７８９+-−–＋－n"
_UP = "⁰¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁺⁻ⁿ"
_DOWN = "₀₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅₆₇₈₉₊₋₋₋₊₋ₙ"
_SIGNS = frozenset(_WRITTEN)
_DIGITS = frozenset(_WRITTEN[:20])
_TABLES = {"sup": str.maketrans(_WRITTEN, _UP), "sub": str.maketrans(_WRITTEN, _DOWN)}
_DIGIT_TABLES = {
    "sup": str.maketrans(_WRITTEN[:20], _UP[:20]),
    "sub": str.maketrans(_WRITTEN[:20], _DOWN[:20]),
}
_MARKUP = frozenset("<&")
# How far tags are looked through for the neighbours, how many of them, and the longest content.
_REACH, _TAGS, _LONGEST = 300, 8, 400


def raised(name: str, content: str, before: str, after: str) -> str:
    """What a ``sup`` or ``sub`` element shows.

    Args:
        name: ``sup`` or ``sub``.
        content: Its text.
        before: The character before it.
        after: The one behind it.
    """
    signs = content.strip()
    if signs and _SIGNS.issuperset(signs):
        return signs.translate(_TABLES[name])
    if (before in _DIGITS and signs[:1] in _DIGITS) or (signs[-1:] in _DIGITS and after in _DIGITS):
        return content.translate(_DIGIT_TABLES[name])
    return content


def raised_element(text: str, element: Element) -> str | None:
    """What a ``sup`` or ``sub`` element of a page shows; None where its content stands as it is."""
    if element.closed - element.opened > _LONGEST:
        return None
    content = text_of(text[element.opened : element.closed])
    shown = raised(element.name, content, _before(text, element.start), _after(text, element.end))
    return None if shown == content or not _MARKUP.isdisjoint(shown) else shown


def _before(text: str, at: int) -> str:
    """The character of the text before an offset of a page, tags left out; a blank for none."""
    for _ in range(_TAGS):
        opening = text.rfind("<", max(0, at - _REACH), at) if text[at - 1 : at] == ">" else -1
        if opening < 0:
            break
        at = opening
    return text[at - 1 : at] or " "


def _after(text: str, at: int) -> str:
    """The character of the text at an offset of a page, tags left out; a blank for none."""
    for _ in range(_TAGS):
        closing = text.find(">", at, at + _REACH) if text[at : at + 1] == "<" else -1
        if closing < 0:
            break
        at = closing + 1
    return text[at : at + 1] or " "
