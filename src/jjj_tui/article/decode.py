"""Bytes to text: a closed list of encodings, told apart by how common the characters are that each one gives.

Chinese pages come in UTF-8, UTF-16, GB18030 (which contains GBK and GB2312) or Big5 with the Hong Kong supplement. The
right one gives common characters, the wrong one rare characters or none, so the mean log frequency decides; general
detectors that know a hundred encodings are misled by the ninety-six that do not occur.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jjj_tui.article.frequency import plausibility
from jjj_tui.article.model import ArticleError

LOST_CHARACTER = "\ufffd"

_ALIASES = {
    "utf8": "utf-8", "utf8sig": "utf-8", "utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be",
    "gb18030": "gb18030", "gbk": "gb18030", "gb2312": "gb18030", "cp936": "gb18030", "euccn": "gb18030",
    "big5": "big5hkscs", "big5hkscs": "big5hkscs", "cp950": "big5hkscs", "big5eten": "big5hkscs",
}  # fmt: skip

_NAMES = {
    "utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "gb18030": "GB18030", "big5hkscs": "Big5-HKSCS",
}  # fmt: skip

# Plausibility (mean binary log frequency): Chinese text has -9 to -12, a wrong decoding -18 and less.
_CHINESE = -14.0
_FOREIGN = -16.5
_HOPELESS = -21.0

_FEW = 12
_SAMPLE_BYTES = 1 << 14
_SAMPLE_CHARACTERS = 800
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
# The first byte of a UTF-8 character of three or four bytes.
_LONG_UTF8 = re.compile(rb"[\xe0-\xff]")
_CONTROLS = bytes(sorted({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\b\x1b"}))
# What a terminal was sent besides: the bell that ends a title or a link, shifts between character sets.
_TERMINAL = re.compile(rb"\x1b[\[\](]")
_CONTROLS_BUT_A_TERMINALS = bytes(sorted({*_CONTROLS} - {*b"\a\x0e\x0f"}))
_STRAY = 2
# Zeros that a text may have beside those that are lost among its many bytes.
_MOST_ZEROS, _BYTES_PER_ZERO = 20, 20
_NOT_TEXT = "it is not text: its bytes are those of a binary file"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page as characters.

    Attributes:
        text: The page; U+FFFD where bytes could not be decoded.
        encoding: ``utf-8``, ``utf-16-le``, ``utf-16-be``, ``gb18030`` or ``big5hkscs``.
        misread: Where the page had been decoded wrongly before it was saved: how it began then; otherwise None.
    """

    text: str
    encoding: str
    misread: str | None = None


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The characters of a page.

    Args:
        data: The bytes of the file.
        encoding: One of the closed list (or a common alias of it) to take instead of finding out.

    Returns:
        The text with its encoding. Single undecodable bytes, and a character cut off at the end, become U+FFFD.

    Raises:
        ArticleError: The bytes are empty, binary or in no encoding of the list, all characters were lost before they
            were saved, or ``encoding`` is not in the list or evidently not theirs.
    """
    if not data:
        raise ArticleError("it is empty")
    text, found = _forced(data, encoding) if encoding is not None else _detected(data)
    misread = None
    if encoding is None and (again := _decoded_again(text)) is not None:
        misread, text = text[:40], again
    _refuse_lost(text)
    return Decoded(text, found, misread)


def _forced(data: bytes, encoding: str) -> tuple[str, str]:
    name = _ALIASES.get(re.sub(r"[^a-z0-9]", "", encoding.lower()))
    if name is None:
        raise ArticleError(f"the encoding {encoding!a} is not one of utf-8, utf-16, gb18030, big5hkscs")
    if name == "utf-16":
        name = "utf-16-be" if data.startswith(b"\xfe\xff") else "utf-16-le"
    text = data.decode(name, "replace").removeprefix("\ufeff")
    if _mostly(text.count(LOST_CHARACTER), text) and _strict(data, name) is None:
        raise ArticleError(f"it is not in the encoding asked for: {_NAMES[name]}")
    return text, name


def _detected(data: bytes) -> tuple[str, str]:
    for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            text = data[len(mark) :].decode(name, "replace")
            # No text holds many of these: nothing, what could not be decoded, noncharacters, marks in the middle.
            if (
                _share(sum(map(text.count, ("\x00", LOST_CHARACTER, "\uffff", "\ufffe", "\ufeff"))), text)
                > 0.1
            ):
                raise ArticleError(_NOT_TEXT)
            return text, name
    head = data[:_SAMPLE_BYTES]
    as_utf8 = _strict(data, "utf-8")
    if as_utf8 is None or 0 in head:
        wide = _wide(head)
        if wide is not None:
            return data.decode(wide, "replace"), wide
    if _is_binary(head, as_utf8) or (data.count(0) * 1000 > len(data) and not _has_stray_zeros(data)):
        raise ArticleError(_NOT_TEXT)
    return _narrow(data, as_utf8)


def _has_stray_zeros(data: bytes) -> bool:
    """Whether bytes are Chinese text but for a few zeros: without them they decode, and to common characters."""
    rest = data.replace(b"\x00", b"")
    zeros = len(data) - len(rest)
    if zeros > _MOST_ZEROS or zeros * _BYTES_PER_ZERO > len(rest):
        return False
    decoded = (_strict(rest, name) for name in ("utf-8", "gb18030", "big5hkscs"))
    return any(text is not None and (_sampled(text) or -99.0) > _CHINESE for text in decoded)


def _is_binary(head: bytes, as_utf8: str | None) -> bool:
    """Whether bytes hold more controls than a text does, be it saved from a terminal or from DOS (which ended it by one)."""
    controls = _CONTROLS if _TERMINAL.search(head) is None else _CONTROLS_BUT_A_TERMINALS
    head = head.rstrip(b"\x1a")
    count = len(head) - len(head.translate(None, controls))
    # A stray one in a few words is no sign against them where UTF-8 speaks for them.
    stray = _STRAY if as_utf8 is not None and _LONG_UTF8.search(head) is not None else 0
    return count > max(0.02 * len(head), stray)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a byte order mark, where that is evident: it decodes, and to ASCII or common characters."""
    head = head[: len(head) & ~1]
    best: tuple[float, str] | None = None
    for name in ("utf-16-le", "utf-16-be"):
        text = head.decode(name, "replace")
        if not text or min(text) < "\t" or text.count(LOST_CHARACTER) > 1:
            continue
        score = plausibility(text)
        # ASCII has its zero byte always on the same side: with enough of it, rare characters may stand between.
        zeros = head.count(0) * 5 > len(head)
        if score is None or score > (_FOREIGN * 1.5 if zeros else _CHINESE):
            best = max(best or (-99.0, ""), (score if score is not None else 0.0, name))
    return best[1] if best else None


def _narrow(data: bytes, as_utf8: str | None) -> tuple[str, str]:
    """UTF-8, GB18030 or Big5-HKSCS by the mean log frequency of the characters."""
    if as_utf8 is not None:
        if as_utf8.isascii() or _LONG_UTF8.search(data) is not None:
            return as_utf8, "utf-8"
        # Legal UTF-8 of Latin, Greek or Cyrillic letters alone may be a few characters of GB18030 by chance.
        for name in ("gb18030", "big5hkscs"):
            other = _strict(data, name)
            if other is not None and (_sampled(other) or -99.0) > _CHINESE + 1:
                return other, name
        return as_utf8, "utf-8"
    scored = []
    for name in ("utf-8", "gb18030", "big5hkscs"):
        text = data.decode(name, "replace")
        score = _sampled(text)
        if score is not None:
            scored.append((score, name, text))
    score, name, text = max(scored, default=(-99.0, "", ""))
    if score < _HOPELESS:
        raise ArticleError(
            "its characters are in none of the encodings UTF-8, UTF-16, GB18030 and Big5-HKSCS"
        )
    return text, name


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _pieces(text: str) -> Iterator[str]:
    left = _SAMPLE_CHARACTERS
    for match in _BEYOND_ASCII.finditer(text):
        piece = match.group()[:left]
        left -= len(piece)
        yield piece
        if left <= 0:
            return


def _sampled(text: str) -> float | None:
    return plausibility("".join(_pieces(text)))


def _share(count: int, text: str) -> float:
    return count / max(len(text), 1)


def _decoded_again(text: str) -> str | None:
    """The page behind a page that was decoded wrongly before it was saved (``¹ú¼Ò``, ``å›½``, ``鍥藉``), if it is one."""
    first = _BEYOND_ASCII.search(text)
    if first is None:
        return None
    score = _sampled(text)
    if score is None or score > _FOREIGN:
        return None
    # Bytes below 0x80 end many two-byte characters, so the sample has to be without gaps.
    sample = text[first.start() : first.start() + _SAMPLE_CHARACTERS]
    best: tuple[float, str, str] | None = None
    for taken_for in ("western", "gb18030", "big5hkscs"):
        data = _encoded(sample, taken_for)
        if data is None:
            continue
        for name in ("utf-8", "gb18030", "big5hkscs"):
            again = _plausible(data, name) if name != taken_for else None
            if again is not None and again > max(_CHINESE, score + 4) and (best is None or again > best[0]):
                best = (again, taken_for, name)
    if best is None:
        return None
    whole = _encoded(text, best[1])
    return whole.decode(best[2], "replace") if whole is not None else None


def _plausible(data: bytes, name: str) -> float | None:
    """The plausibility of bytes; in UTF-8, which checks itself, of those that are left where up to a third was lost."""
    text = data.decode(name, "replace")
    if name == "utf-8" and text.count(LOST_CHARACTER) * 3 < len(text):
        text = text.replace(LOST_CHARACTER, "")
    return plausibility(text)


def _encoded(text: str, taken_for: str) -> bytes | None:
    """The bytes behind characters that were read as Western or as another Chinese encoding; None if they cannot be."""
    # What was lost already must stay lost: GB18030 has four bytes for U+FFFD, two of which are digits.
    text = text.replace(LOST_CHARACTER, "\x00")
    if taken_for == "western":
        western = _western()
        found = bytes(western.get(character, 0) for character in text)
    elif sum("\u3400" <= character <= "\u9fff" for character in text) * 3 < len(text) or len(text) < _FEW:
        return None
    else:
        found = (
            text.replace("?", "\x01")
            .encode(taken_for, "replace")
            .replace(b"?", b"\x00")
            .replace(b"\x01", b"?")
        )
    if (found.count(0) - text.count("\x00")) * 50 > len(text):
        return None
    return found.replace(b"\x00", b"\xff")


@cache
def _western() -> dict[str, int]:
    """The bytes of a page that were taken for Windows-1252, or for Latin-1 where that has no character."""
    characters = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
    return characters | {chr(byte): byte for byte in range(0x100)}


def _refuse_lost(text: str) -> None:
    """A page of question marks (or of what becomes of U+FFFD in GBK) has no text left, and its numbers mean nothing."""
    lost = text.count("?") + text.count(LOST_CHARACTER) + 3 * text.count("锟斤拷")
    if _mostly(lost, text):
        raise ArticleError("its characters were lost before it was saved: most of them are question marks")


def _mostly(lost: int, text: str) -> bool:
    return lost > 3 and lost * 8 > len(text) and lost * 2 > len("".join(text.split()))
