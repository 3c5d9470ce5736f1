"""How good a break is at each position of a text: UAX #14 as far as a Chinese page needs it, with what CLREQ adds.

Where the lines of a width then begin is worked out in :mod:`jjj_tui.hanzi.breaks`.
"""

import re
from functools import lru_cache

from jjj_tui.hanzi.break_amounts import amounts

# How good a break at a position is.
NEVER = 0  # inside a grapheme, before a space
PAIR = 1  # inside the digits of a number, …… or ——
EDGE = 2  # before a closing mark, after an opening one
WORD = 3  # inside a word
LONG = 4  # where an address or a number with its unit is broken when no line holds it
JOINT = 5  # a joint of a long amount
LEGAL = 6

_LONG_BYTE, _LEGAL_BYTE = bytes([LONG]), bytes([LEGAL])

# A stretch without ideographs, cut after spaces: after them only what follows an opening bracket, a dash or a
# quote needs to know what stood before. Stops, commas and spaces between ideographs need no look at their neighbours.
_STRETCH = re.compile(rb"[^HCTES][^HS]*+(?:(?<=[OoDQ])S++[^HS]*+)*S*+")
_ALONE = bytes({"C": EDGE, "T": EDGE, "E": EDGE, "S": NEVER}.get(chr(code), LEGAL) for code in range(256))
_KEPT_STRETCH = 24


def rank_breaks(text: str, classes: bytes) -> bytearray:
    """How good a break at each position of a text is, both ends included.

    Args:
        text: The text, its straight quotes set.
        classes: The class of each of its characters (``break_classes``).

    Returns:
        ``len(text) + 1`` ranks, `NEVER` to `LEGAL`; at the end a break is always legal.
    """
    ranks = bytearray(classes.translate(_ALONE))
    ranks.append(LEGAL)
    for match in _STRETCH.finditer(classes):
        start, end = match.span()
        found = _ranks(match[0]) if end - start <= _KEPT_STRETCH else _ranks.__wrapped__(match[0])
        # At both ends the neighbour outside may be a mark, a stop or a space, which has already spoken.
        if found[0] < ranks[start]:
            ranks[start] = found[0]
        ranks[start + 1 : end] = found[1:-1]
        if found[-1] < ranks[end]:
            ranks[end] = found[-1]
    for start, end, joints in amounts(text):
        if joints:
            joints = [at for at in joints if ranks[at] == LEGAL]
        ranks[start:end] = ranks[start:end].replace(_LEGAL_BYTE, _LONG_BYTE)
        for at in joints:
            ranks[at] = JOINT
    ranks[-1] = LEGAL
    return ranks


@lru_cache(8192)
def _ranks(stretch: bytes) -> bytes:
    """How good a break is at each position of a stretch of classes that stands between ideographs, both ends included."""
    ranks = bytearray()
    # The classes before the position: just before; before the punctuation , ! . - just before; before that and closing
    # marks; before the spaces just before.
    previous = lead = stem = held = "H"
    indicators = 0
    joint = ""
    classes = stretch.decode("latin-1") + "H"
    for at, current in enumerate(classes):
        if current in "MJZ":
            ranks.append(NEVER)
            joint = current if current != "M" else joint
            if at == 0 or previous == "S":
                previous = stem = "A"  # a mark without a base is a letter (LB10)
            continue
        if current == "S" or (current == "R" and indicators % 2) or (current == "H" and joint == "Z"):
            ranks.append(NEVER)
        elif joint:
            ranks.append(WORD)
        else:
            following = classes[at + 1 : at + 2]
            ranks.append(_rank(previous, current, following, lead, stem, held))
        joint = ""
        indicators = indicators + 1 if current == "R" else 0
        if current == "S":
            held = previous if previous != "S" else held
        if current in "TE.-":
            lead = lead if previous in "TE.-" else previous
            lead = "S" if at == 0 else lead
        if current not in "TE.-CcI":
            stem = current
        previous = current
    return bytes(ranks)


@lru_cache(1 << 14)
def _rank(previous: str, current: str, following: str, lead: str, stem: str, held: str) -> int:
    """How good a break between two classes is."""
    if current in "CcITE.-P":
        inseparable = previous == current == "I" or (previous == following == "N" and current in "T.-")
        return PAIR if inseparable else EDGE
    if previous == "S":
        return EDGE if held in "OoQ" or held == current == "D" else LEGAL
    if previous in "Oo$GQ" or current in "GQ":
        return EDGE
    if current == "D":
        return PAIR if previous == "D" else LEGAL if following == "D" else EDGE
    if current == "$":
        return LEGAL if previous in "HDR" or (previous in "CI" and stem != "N") else WORD
    if current in "Oo":
        stuck = (
            previous == "-"
            or (previous == "P" and following == "N")
            or (current == "o" and previous in "AN.")
        )
        return WORD if stuck else LEGAL
    if current not in "AN" or (previous == "E" and lead not in "AN"):
        return LEGAL
    if previous in "TE.-":
        if lead in "AN":
            return PAIR if lead == current == "N" else LONG if previous in "E-" else WORD
        return LEGAL if previous == "T" or (previous == "-" and current == "A" and lead != "S") else WORD
    if previous in "AN":
        return PAIR if previous == current == "N" else WORD
    return WORD if previous in "cP" else LEGAL
