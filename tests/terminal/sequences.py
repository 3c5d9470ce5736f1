"""Which bytes may go to a terminal: what Textual and this program send of themselves, and nothing else."""

import re
import unicodedata

# In the order of Textual's Linux driver and compositor; anything that is not matched from its ESC on is foreign.
_ALLOWED = re.compile(
    r"""
      \x1b\[[0-9;]*m                                        # colour and weight (SGR)
    | \x1b\[[0-9;]*H                                        # cursor position (CUP)
    | \x1b\[K                                               # the line of the width question
    | \x1b\[6n                                              # the width question itself
    | \x1b\[2J
    | \x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]
    | \x1b\[\?(?:2026|2048)\$p
    | \x1b\[>[0-9]*u | \x1b\[<u                             # kitty keyboard
    | \x1b\[[0-9]*;?[0-9]*r | \x1b\[[0-9]*[LM]              # scroll region, lines in and out
    | \x1b\]22;[a-z-]*\x07                                  # shape of the mouse pointer
    """,
    re.VERBOSE,
)
# Prepended_Concatenation_Mark (PropList.txt): format characters by category, but signs that are seen.
_VISIBLE = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")

_CLIPBOARD = re.compile(r"\x1b\]52;c;[A-Za-z0-9+/=]*\x07")

# A killed program may leave half a sequence, or half a character, as its last word.
_UNFINISHED = re.compile(r"(?:\x1b(?:\[[0-?]*)?|[\udc80-\udcff]{1,3})\Z")

_COLOUR = re.compile(r"\x1b\[([0-9;]*)m")


def foreign(raw: bytes, *, clipboard: bool = False) -> list[str]:
    """Everything in a stream of bytes that no terminal should have been sent, each with what surrounds it.

    Args:
        raw: What was written to the terminal.
        clipboard: Whether something was copied on purpose.
    """
    text = _UNFINISHED.sub("", raw.decode("utf-8", "surrogateescape"))
    found = []
    at = 0
    for match in re.finditer(r"[^\n\r -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]", text):
        if match.start() < at:
            continue
        character = match[0]
        if character == "\x1b":
            allowed = _ALLOWED.match(text, match.start())
            if allowed is None and clipboard:
                allowed = _CLIPBOARD.match(text, match.start())
            if allowed is not None:
                at = allowed.end()
                continue
        elif character in _VISIBLE or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
            continue
        found.append(repr(text[max(match.start() - 20, 0) : match.start() + 30]))
    return found


def attributes(raw: bytes) -> set[int]:
    """All single SGR parameters in a stream, those that belong to a colour (38;5;N, 48;2;R;G;B) as 38 or 48 alone."""
    found: set[int] = set()
    for match in _COLOUR.finditer(raw.decode("utf-8", "replace")):
        numbers = [int(number or 0) for number in match[1].split(";")]
        while numbers:
            number = numbers.pop(0)
            found.add(number)
            if number in (38, 48, 58) and numbers:
                numbers = numbers[2:] if numbers[0] == 5 else numbers[4:]
    return found


def modes_left_on(raw: bytes) -> set[int]:
    """The private modes that a program switched and did not switch back."""
    states: dict[int, bytes] = {}
    for match in re.finditer(rb"\x1b\[\?(\d+)([hl])", raw):
        states[int(match[1])] = match[2]
    usual = {7: b"h", 25: b"h"}  # a terminal wraps lines and shows its cursor; everything else is off
    return {mode for mode, state in states.items() if state != usual.get(mode, b"l")}
