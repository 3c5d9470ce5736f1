r"""The one door through which text from outside reaches a terminal.

Nothing between here and the terminal filters anything, so what passes holds no control but the newline, no escape
sequence, nothing invisible and nothing that turns the direction of writing:

- Escape sequences (ECMA-48, 7-bit and 8-bit) go whole. An unterminated string (OSC, DCS, SOS, PM, APC) loses only its
  introducer: the text behind it was written to be read.
- Controls (Cc), line and paragraph separators, lone surrogates, noncharacters, and everything of
  Default_Ignorable_Code_Point (Unicode 17.0): zero-width and bidi characters, soft hyphens, tags, fillers, and joiners and
  variation selectors too, because terminals disagree about the width of what they join (a family emoji becomes its
  members, ☀️ becomes ☀). Emoji modifiers for the same reason; interlinear annotation and invisible format characters.
- A character that a terminal's formatter struck over itself or an underscore (``3\b3`` is bold, ``_\b3`` underlined) stands once.
- Every line end (CR LF, CR, VT, FF, U+0085, U+2028, U+2029) becomes a newline; tabs and the other one-cell spaces
  become a space; the ideographic space U+3000 stays, it is two cells of a Chinese page.
- A lone surrogate becomes U+FFFD: something stood there.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from jjj_tui.hanzi.foreign import foreign, has_foreign, overstruck, token
from jjj_tui.hanzi.width import cell_length


def _struck_over(text: str, at: int, done: int) -> tuple[int, int, int] | None:
    """The struck-over character around a backspace: where it begins, which of its characters stays, where it ends."""
    found = overstruck().match(text, at - 1) if at > done and text[at] == "\b" else None
    if found is None or found.end() - found.start() == 1 or foreign().match(found["shown"]):
        return None
    return found.start(), found.start("shown"), found.end()


_INTRODUCERS = {
    **dict.fromkeys(("\x1b[", "\x9b"), "CSI"),
    **dict.fromkeys(("\x1b]", "\x9d"), "OSC"),
    **dict.fromkeys(("\x1bP", "\x90"), "DCS"),
    **dict.fromkeys(("\x1bX", "\x98"), "SOS"),
    **dict.fromkeys(("\x1b^", "\x9e"), "PM"),
    **dict.fromkeys(("\x1b_", "\x9f"), "APC"),
}


_KEPT = {"line": "\n", "space": " ", "surrogate": "\ufffd"}
_STRUCK = "overstrike"


class Run(NamedTuple):
    """Characters ``[start, start + length)`` of the sanitised text stand at ``original`` in the original."""

    start: int
    original: int
    length: int


class Removed(NamedTuple):
    """Something that was kept from the terminal.

    Attributes:
        original: Where it stood in the original (code points).
        length: How many code points it took there; equal neighbours are one removal.
        name: What it was: ``U+202E RIGHT-TO-LEFT OVERRIDE``, ``CSI sequence``, ``OSC introducer``.
        shown: What the sanitised text has instead: nothing, or as many U+FFFD.
    """

    original: int
    length: int
    name: str
    shown: str


@dataclass(frozen=True, slots=True)
class Sanitized:
    """A text that may be shown, and how it came from its original.

    Attributes:
        text: Holds nothing that ``is_clean`` objects to.
        removed: What is gone, in order. Line ends and spaces that only became the plain ones are not listed.
        runs: Every character of ``text``, in order, without gaps in ``text``. Inside a run one character stands for one:
            itself, or the newline, space or U+FFFD that replaced it. The newline of CR LF stands for the LF.
    """

    text: str
    removed: tuple[Removed, ...]
    runs: tuple[Run, ...]


def is_clean(text: str) -> bool:
    """Whether a text may go to a terminal as it is: the newline is its only control, and everything in it can be seen.

    Spaces that ``sanitize`` would make plain ones do no harm there and pass.
    """
    if not has_foreign(text):
        return True
    return all(unicodedata.category(found[0]) == "Zs" for found in foreign().finditer(text))


def sanitize(text: str) -> Sanitized:
    """Make any text fit for a terminal, with a record of what went and where the rest came from.

    Args:
        text: Anything, lone surrogates included.

    Returns:
        The clean text; ``text`` itself when nothing had to change. Sanitising twice changes nothing more.
    """
    found = foreign().search(text) if has_foreign(text) else None
    if found is None:
        return Sanitized(text, (), (Run(0, 0, len(text)),) if text else ())
    cleaning = _Cleaning(text)
    while found is not None:
        struck = _struck_over(text, found.start(), cleaning.copied)
        end = cleaning.take_struck(*struck) if struck is not None else cleaning.take_token(found.start())
        found = foreign().search(text, end)
    return cleaning.result()


class _Cleaning:
    """A text on its way to a clean one.

    Attributes:
        copied: How far the text has been taken over or left out.
    """

    def __init__(self, text: str) -> None:
        self.copied = 0
        self._text = text
        self._pieces: list[str] = []
        self._removed: list[Removed] = []
        self._runs: list[Run] = []
        self._start = self._original = 0  # where the next run begins, in the clean text and in the original

    def take_struck(self, begin: int, shown: int, end: int) -> int:
        """Leave of a struck-over character only what is shown; where it ends."""
        if begin < shown:
            self._leave_out(begin, shown, _STRUCK)
        if shown + 1 < end:
            self._leave_out(shown + 1, end, _STRUCK)
        return end

    def take_token(self, at: int) -> int:
        """Leave out what stands at an offset, or put what is shown instead; where it ends."""
        match = token().match(self._text, at)
        assert match is not None
        begin, end = match.span()
        kind = match.lastgroup
        if kind in _KEPT:
            instead = _KEPT[kind] * (end - begin)
            self._pieces += self._text[self.copied : begin], instead
            self.copied = end
            if kind == "surrogate":
                self._removed.append(Removed(begin, end - begin, "lone surrogate", instead))
        else:
            self._leave_out(begin, end, "" if kind == "carriage_return" else _name(kind, match[0][:2]))
        return end

    def _leave_out(self, begin: int, end: int, name: str) -> None:
        self._pieces.append(self._text[self.copied : begin])
        self._end_run(begin)
        self._original = self.copied = end
        if name:
            self._removed.append(Removed(begin, end - begin, name, ""))

    def _end_run(self, end: int) -> None:
        length = end - self._original
        if length > 0:
            self._runs.append(Run(self._start, self._original, length))
            self._start += length

    def result(self) -> Sanitized:
        """The clean text, once all that is foreign has been taken."""
        self._pieces.append(self._text[self.copied :])
        self._end_run(len(self._text))
        return Sanitized("".join(self._pieces), tuple(self._removed), tuple(self._runs))


def sanitize_label(text: str, limit: int | None = None) -> str:
    r"""A title or file name as one visible, harmless line.

    Args:
        text: Anything; bytes that were no UTF-8 (PEP 383 surrogates) show as ``\xNN``.
        limit: At most so many code points, the last one an ellipsis where the text is cut; at least 1.

    Returns:
        The text with every run of spaces, tabs and line ends as one space; ``?`` when nothing visible is left.
    """
    label = text if _is_label(text) else _label(text)
    if limit is not None and len(label) > limit:
        label = label[: max(limit, 1) - 1].rstrip() + "…"
    return label if cell_length(label[:1]) or cell_length(label) else "?"


def _is_label(text: str) -> bool:
    """Whether a text is one line without a blank too many, as nearly all are."""
    return not ("\n" in text or "  " in text or text.strip() != text or has_foreign(text))


def _label(text: str) -> str:
    escaped = re.sub("[\udc80-\udcff]", lambda match: f"\\x{ord(match[0]) - 0xDC00:02X}", text)
    return re.sub("[ \n]+", " ", sanitize(escaped).text).strip()


def reveal(text: str) -> str:
    """A text with everything visible that ``sanitize`` would take out or change, for the view of the untouched original.

    Controls appear as their pictures (␛ ␀ ␍), other spaces than the plain and the ideographic one as ␣, the rest by
    number (⟨U+202E⟩). Newlines stay and none is added. What is shown for a part of the text is that part of what is
    shown for the whole.
    """
    return foreign().sub(_picture, text) if has_foreign(text) else text


def _picture(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "␣" if unicodedata.category(character) == "Zs" else f"⟨U+{code:04X}⟩"


@lru_cache(1024)
def _name(kind: str | None, head: str) -> str:
    if kind in ("sequence", "string", "introducer"):
        return f"{_INTRODUCERS.get(head[:1]) or _INTRODUCERS[head]} {kind}"
    if kind == "escape":
        return "escape sequence"
    # Control characters have no name in the database, but the pictures of those of ASCII do.
    code = ord(head[0])
    picture = chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else head[0]
    return f"U+{code:04X} {unicodedata.name(picture, '').removeprefix('SYMBOL FOR ')}".rstrip()
