"""Which characters have no place in a terminal, and what stands at one: a control, a sequence, something invisible.

What is done about them is the business of :mod:`jjj_tui.hanzi.sanitize`.
"""

import re
from functools import cache

from jjj_tui.hanzi.width import code_points

# Code points in hexadecimal, both ends included. Default_Ignorable_Code_Point; the rest of the invisible Cf (interlinear
# annotation, hieroglyph joiners); emoji modifiers; noncharacters.
_INVISIBLE = """
00AD 034F 061C 115F-1160 17B4-17B5 180B-180F 200B-200F 202A-202E 2060-206F 3164 FE00-FE0F FEFF FFA0 FFF0-FFF8
1BCA0-1BCA3 1D173-1D17A E0000-E0FFF FFF9-FFFB 13430-1343F 1F3FB-1F3FF FDD0-FDEF
""" + " ".join(f"{plane}FFFE-{plane}FFFF" for plane in ("", *"123456789ABCDEF", "10"))
_CONTROL = "0000-0008 000E-001F 007F-0084 0086-009F"
_SURROGATE = "D800-DFFF"
_LINE_END = "000B-000D 0085 2028-2029"
_SPACE = "00A0 1680 2000-200A 202F 205F"


def _outside(*ranges: str) -> re.Pattern[str]:
    """A pattern for one character of the ranges, written as what is *not* in all the others.

    Either way round it matches the same, but ``re`` decides about a Han character at the first step of its bitmap only when
    the bitmap holds it.
    """
    allowed, free = "", 0
    for start, end in sorted(code_points(" ".join(ranges))):
        if start > free:
            allowed += rf"\U{free:08X}-\U{start - 1:08X}"
        free = end
    return re.compile(f"[^{allowed}]")


def _class(ranges: str) -> str:
    return "".join(rf"\U{start:08X}-\U{end - 1:08X}" for start, end in code_points(ranges))


_FOREIGN_RANGES = ("0009", _CONTROL, _LINE_END, _INVISIBLE, _SURROGATE, _SPACE)


@cache
def foreign() -> re.Pattern[str]:
    """A pattern for one character that has no place in a terminal as it is."""
    return _outside(*_FOREIGN_RANGES)


# A page and the lines of a screen are looked through without the pattern, whose compiling is felt at a start, until a long
# text is worth it.
_SHORT = 1 << 15  # code points
_FIRST_ASTRAL = "\U00013430"
_FOREIGN_BMP = frozenset(
    chr(point)
    for start, end in code_points(" ".join(ranges for ranges in _FOREIGN_RANGES if ranges is not _SURROGATE))
    if start < 0x10000
    for point in range(start, end)
)


def has_foreign(text: str) -> bool:
    """Whether any character of a text is foreign."""
    if len(text) > _SHORT or foreign.cache_info().currsize:
        return foreign().search(text) is not None
    if not _FOREIGN_BMP.isdisjoint(text):
        return True
    if text.isascii():
        return False
    if max(text) >= _FIRST_ASTRAL:
        return foreign().search(text) is not None
    try:
        text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return True
    return False


# What to do about the foreign character a match stands at. Neither the parameters of a sequence nor the body of a string
# may hold a control: a string never reaches over a line end, and no scan runs past the next introducer, so that
# the whole stays linear (possessive quantifiers do not look back).
@cache
def token() -> re.Pattern[str]:
    """A pattern for all that belongs to the foreign character it stands at; the group that matched says what it is."""
    return re.compile(
        rf"""
          (?P<sequence> (?: \x1b\[ | \x9b ) [0-?]*+ [\ -/]*+ [@-~] )
        | (?P<string> (?: \x1b[\]PX^_] | [\x90\x98\x9d-\x9f] ) [^\x00-\x1f\x7f-\x9f]*+ (?: \x07 | \x1b\\ | \x9c ) )
        | (?P<introducer> \x1b[\[\]PX^_] )
        | (?P<escape> \x1b [\ -/]*+ [0-~] )
        | (?P<carriage_return> \r (?=\n) )
        | (?P<line> [{_class(_LINE_END)}] )
        | (?P<space> [\t{_class(_SPACE)}] )
        | (?P<surrogate> [{_class(_SURROGATE)}]+ )
        | (?P<character> (?P<same> . ) (?P=same)* )
        """,
        re.VERBOSE | re.DOTALL,
    )


# One character as nroff and man print it for bold and underline; other backspaces delete nothing.
@cache
def overstruck() -> re.Pattern[str]:
    """A pattern for a character that is struck over itself or an underscore, before or behind."""
    return re.compile(
        r"(?P<before> (?: _\x08 )* ) (?P<shown> [^\s\x00-\x1f\x7f-\x9f] ) (?P<behind> (?: \x08 (?: (?P=shown) | _ ) )* )",
        re.VERBOSE,
    )
