"""Take out of a page what tools put into it, and mark what they destroyed.

Pages are re-published through tools that add a reading in brackets to characters they cannot convert
(``發(fā)展``), leave commas behind, and break bytes. Nothing is taken out of a page that could be the author's: a
single gloss (``覃(qín)姓``) stays, and so does every bracket that is no reading.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from jjj_tui.article.edits import Edit
from jjj_tui.article.frequency import log_frequency
from jjj_tui.article.model import LOST, RepairReason, Span
from jjj_tui.article.pinyin import (
    LETTERS,
    begins_syllable,
    count_syllables,
    is_syllable,
    is_toneless_syllable,
)
from jjj_tui.article.readings import all_characters, usual_characters
from jjj_tui.hanzi.decisive import TRADITIONAL_MARK, decisive_marks
from jjj_tui.rarely import Rarely

# The longest reading of a word that is looked at: four syllables of six letters.
_NOTE = Rarely(rf"[(（]([{LETTERS}' ’]{{1,24}})[)）]")
_CUT_NOTE = Rarely(rf"\(([{LETTERS}]{{0,6}})(?=[ \t\u3000]*(?:\n|\.\.\.|…|\Z))")
_COMMAS = Rarely("[,，、][,，]{0,3}(?<=[,，])")
_STOPS = "。！？；"
_NEAR = 200
_COMMA_PAIRS = tuple(first + second for first in ",，、" for second in ",，") + tuple(
    comma + stop for comma in ",，" for stop in _STOPS
)
_LOST_INDENT = Rarely(r"(?:\A|\n)[ \u3000]*(\?{1,4})[ \u3000]*")
_UNDECODABLE = Rarely("\ufffd+")

_COMMON = -14

# Syllables that dictionaries give without a tone (的, 了, 们, 吗, 子 …).
_NEUTRAL = frozenset(
    ["de", "le", "zhe", "men", "ma", "ne", "ba", "a", "ya", "la", "na", "me", "zi", "tou", "lo", "bo"]
)


class _Note(NamedTuple):
    """A bracket with letters of a reading, behind the characters it would be the reading of."""

    host: str
    reading: str
    start: int
    end: int
    wide: bool


def mend(text: str) -> list[Edit]:
    """The edits that undo what tools did to a page.

    Args:
        text: A whole page, sanitised. A clean page yields no edit.

    Returns:
        Edits in the page's coordinates, disjoint, in order.
    """
    edits = [_lost(match) for match in _UNDECODABLE().finditer(text)] if "\ufffd" in text else []
    readings: dict[str, set[str]] = defaultdict(set)
    for note in _pollution(text):
        readings[note.reading.strip()].add(note.host)
        edits.append(Edit(note.start, note.end, "", RepairReason.PINYIN))
    if readings:
        hosts = {host for found in readings.values() for host in found}
        edits += _cut_notes(text, hosts)
    edits += _marks(text)
    if "?" in text or readings:
        from jjj_tui.article.damage import find_damage  # tables and patterns that few pages need

        edits += find_damage(text, readings)
    return _disjoint(edits)


def _disjoint(edits: list[Edit]) -> list[Edit]:
    found: list[Edit] = []
    for edit in sorted(edits):
        if not found or edit.start >= found[-1].end:
            found.append(edit)
    return found


def _lost(match: re.Match[str]) -> Edit:
    return Edit(*match.span(), LOST, RepairReason.ENCODING, (Span(0, 1),))


def _notes(text: str) -> tuple[list[_Note], list[_Note], list[_Note]]:
    """The bracketed readings of a page: toned ones, toneless ones, and toneless ones repeated on the spot."""
    toned: list[_Note] = []
    toneless: list[_Note] = []
    repeated: list[_Note] = []
    previous: _Note | None = None
    for match in _NOTE().finditer(text):
        start, end = match.span()
        reading, wide = match[1], text[start] == "（"
        if previous is not None and previous.end == start and previous.reading == reading:
            previous = _Note(previous.host, reading, start, end, wide)
            repeated.append(previous)
            continue
        count, tones = _syllables(reading)
        host = text[start - count : start] if start >= count else ""
        if not host or not all(map(_is_han, host)):
            previous = None
            continue
        previous = _Note(host, reading, start, end, wide)
        (toned if tones else toneless).append(previous)
    return toned, toneless, repeated


@lru_cache(maxsize=4096)
def _syllables(reading: str) -> tuple[int, bool]:
    """How many syllables the letters in a bracket are, and whether they have tones; 0 when they are no reading."""
    reading = reading.strip()
    if is_syllable(reading):
        return 1, True
    if is_toneless_syllable(reading):
        return 1, False
    count = count_syllables(reading)
    return count, count > 0


def _pollution(text: str) -> Iterator[_Note]:
    """The readings a tool put in, told from an author's glosses by how many they are and on what characters."""
    toned, toneless, repeated = _notes(text)
    for wide in (False, True):
        alike = [note for note in toned if note.wide is wide]
        if not alike:
            continue
        tools = list(_tools(text, alike, wide))
        if tools:
            yield from tools
            yield from (note for note in toneless if note.wide is wide and note.reading.strip() in _NEUTRAL)
    if repeated:
        spots = {note.start for note in repeated}
        yield from repeated
        yield from (note for note in (*toned, *toneless) if note.end in spots)
    elif len(toneless) >= 5 and _is_polluted(text, toneless) and _agree(toneless):
        yield from toneless


def _tools(text: str, notes: Sequence[_Note], wide: bool) -> Iterator[_Note]:
    """Those of the toned readings of a page that a tool put in: all, none, or all but an author's glosses among them."""
    usual: list[_Note] = []
    others: list[_Note] = []
    for note in notes:
        (usual if not wide and _is_converters(note) else others).append(note)
    hosts, strangers = {note.host for note in usual}, {note.host for note in others}
    if not others:
        yield from notes
    elif _is_polluted(text, notes):
        # A tool that annotates Traditional forms leaves 覃(qín) alone; of others nobody knows what they annotate.
        spared = len(hosts) >= 2 * len(strangers)
        yield from (note for note in notes if not (spared and _is_rare(note)))
    elif len(hosts) >= max(2, 2 * len(strangers)) and hosts.isdisjoint(strangers):
        explained = _is_throughout(text, usual) and all(
            _is_rare(note) or _is_further(note) for note in others
        )
        if explained or _is_polluted(text, usual):
            yield from usual


def _is_polluted(text: str, notes: Sequence[_Note]) -> bool:
    """Whether readings stand as a tool sets them: densely, on common characters, wherever those occur."""
    hosts = Counter(note.host for note in notes)
    if len(hosts) < 5 and (len(notes) < 3 or len(notes) * 1000 <= 3 * len(text)):
        return False
    common = sum(1 for host in hosts if _commonness(host) >= _COMMON)
    if common * 2 < len(hosts):
        return False
    return _is_throughout(text, notes)


def _is_throughout(text: str, notes: Sequence[_Note]) -> bool:
    """Whether readings stand wherever their characters occur, as a tool sets them; an author explains a character once."""
    frequent = Counter(note.host for note in notes).most_common(40)
    return sum(count for _, count in frequent) >= 0.6 * sum(text.count(host) for host, _ in frequent)


def _is_converters(note: _Note) -> bool:
    """Whether a lone reading is the usual one of a common Traditional form: tools annotate those, authors explain others."""
    return note.host in usual_characters(note.reading.strip()) and _commonness(note.host) >= _COMMON


def _is_rare(note: _Note) -> bool:
    """Whether a reading explains what few can read, and no tool asks for: 覃(qín), 仡佬(gēlǎo)."""
    return _commonness(note.host) < _COMMON and TRADITIONAL_MARK not in decisive_marks(note.host)


def _is_further(note: _Note) -> bool:
    """Whether a reading is not the usual one of a Traditional form: 樂(yuè)亭, which an author explains."""
    reading = note.reading.strip()
    return note.host in all_characters(reading) and note.host not in usual_characters(reading)


def _is_han(character: str) -> bool:
    return (
        "\u3400" <= character <= "\u9fff"
        or "\U00020000" <= character <= "\U0003ffff"
        or "\uf900" <= character <= "\ufaff"
    )


def _commonness(host: str) -> float:
    return sum(map(log_frequency, host)) / len(host)


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _agree(notes: Sequence[_Note]) -> bool:
    readings: Mapping[str, str] = {note.host: note.reading for note in notes}
    return len(readings) >= 3 and all(readings[note.host] == note.reading for note in notes)


def _cut_notes(text: str, hosts: Set[str]) -> Iterator[Edit]:
    """Readings that the end of a line or of a shortened title cut off: ``環(huá``."""
    for match in _CUT_NOTE().finditer(text):
        host = text[match.start() - 1 : match.start()]
        if _is_han(host) and begins_syllable(match[1]) and (host in hosts or not _in_gb2312(host)):
            yield Edit(*match.span(), "", RepairReason.PINYIN)


def _marks(text: str) -> Iterator[Edit]:
    """Commas that stand twice or before a stop, and question marks for a lost indent."""
    if any(pair in text for pair in _COMMA_PAIRS):
        for match in _COMMAS().finditer(text):
            start, end = match.span()
            if not _is_chinese(text[start - 1 : start]) or not _in_sentence(text, start, end):
                continue
            if text[end : end + 1] in _STOPS and text[end : end + 1]:
                yield Edit(start, end, "", RepairReason.STRAY_MARK)
            elif end - start > 1 and _is_chinese(text[end : end + 1]):
                yield Edit(start + 1, end, "", RepairReason.STRAY_MARK)
    if "?" in text:
        for match in _LOST_INDENT().finditer(text):
            if _is_chinese(text[match.end() : match.end() + 1]):
                yield Edit(*match.span(1), "", RepairReason.STRAY_MARK)


def _in_sentence(text: str, start: int, end: int) -> bool:
    """Whether a stop is near in the line: rows of a table have empty cells, too."""
    before = text.rfind("\n", max(0, start - _NEAR), start) + 1 or max(0, start - _NEAR)
    after = text.find("\n", end, end + _NEAR)
    return any(stop in text[before : after if after >= 0 else end + _NEAR] for stop in _STOPS)


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or (character != "" and character in "「」『』“”《》（）【")
